"""Answers natural questions about an institution's partners, with the place that says so."""

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """The version, looked up when it is asked for: few commands need it."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("partnerbot")
    except PackageNotFoundError:  # a source tree that was never installed
        return "0+unknown"
