"""From a query to an answer: run it over the facts, then say what came of it."""
