"""From words to a query: what a message names, how it fits together, what it asks.

Each part imports only from those before it: `mention`, `query` and `tag_groups` (what goes
in, what comes out, and what is thought in), then `mentions`, `frames`, `host_questions`,
`clauses`, `context`, `intents`, `readings` and `accounting`.
"""
