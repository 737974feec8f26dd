"""Dialogue management: what a message in a conversation is understood as and what comes of it."""
