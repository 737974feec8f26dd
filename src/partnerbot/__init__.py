"""Answers natural questions about an institution's partners, with the place that says so."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("partnerbot")
except PackageNotFoundError:  # a source tree that was never installed
    __version__ = "0+unknown"
