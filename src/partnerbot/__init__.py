"""Answers natural questions about an institution's partners, with the place that says so."""

__all__ = ["__version__"]

__version__ = "0.1.0"
