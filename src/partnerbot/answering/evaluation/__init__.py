"""Query evaluation: a query run over the facts gives a result. No sentence is made here."""
