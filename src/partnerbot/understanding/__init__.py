"""From words to a query: what a message names, how it fits together, what it asks."""
