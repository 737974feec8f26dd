"""Surface realisation: results and queries put into English. No fact is looked for here."""
