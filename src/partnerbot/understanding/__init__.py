"""From words to a query: what a message names, how it fits together, what it asks.

Each part imports only from those before it: `mention` and `query` (what goes in and what
comes out), `mentions`, `frames`, `clauses`, `context`, `intents`, `readings`, `accounting`.
"""
