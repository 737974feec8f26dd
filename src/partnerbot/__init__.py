"""Answers natural questions about an institution's partners, with the place that says so.

Create a bot with `Bot.load()` and ask it: `Bot.load().ask("who are the partners?").text`.

`from partnerbot import Bot` is all that a program needs, and all that it may rely on; every
module below is the package's own and may change. docs/library.md shows Bot at work.
"""

TYPE_CHECKING = False  # in place of typing's, which is dear to import
if TYPE_CHECKING:
    from partnerbot.bot import Bot

__all__ = ["Bot"]

__version__ = "0.1.0"


def __dir__() -> list[str]:
    """What there is for a program, also before it is imported."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})


if not TYPE_CHECKING:  # else a checker would think that the package has any name at all

    def __getattr__(name: str) -> object:
        """Import Bot only for whom it is asked: the command line begins without it."""
        if name == "Bot":
            from partnerbot.bot import Bot

            return Bot
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
