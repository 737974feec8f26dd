"""Answers natural questions about an institution's partners, with the place that says so.

`from partnerbot import Bot` is all that a program needs, and all that it may rely on; every
module below is the package's own and may change. docs/library.md shows Bot at work.
"""

TYPE_CHECKING = False  # in place of typing's, which is dear to import
if TYPE_CHECKING:
    from partnerbot.bot import Bot

__all__ = ["Bot"]

__version__ = "0.1.0"


if not TYPE_CHECKING:  # else a checker would think that the package has any name at all

    def __getattr__(name: str) -> object:
        """Import Bot only for whom it is asked: the command line begins without it."""
        if name == "Bot":
            from partnerbot.bot import Bot

            return Bot
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
