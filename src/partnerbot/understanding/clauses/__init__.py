"""From a message to the clause that asks: its turns, its asides, what sentences lend each other."""
