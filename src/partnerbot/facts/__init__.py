"""Typed facts: their model, how files become a base, and how they are checked."""
