"""The partnerbot command: its exit status, whatever happens on the way.

Owns how each way to end becomes a status and a sentence. Imports next to nothing: what was
typed is arguments.py's, and commands.py runs it.
"""

from collections.abc import Sequence

from partnerbot import streams
from partnerbot.arguments import parser

_TROUBLE = 2
_INTERRUPTED = 128 + 2  # SIGINT
_BROKEN_PIPE = 128 + 13  # SIGPIPE, which Windows does not have


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status, whatever happens on the way."""
    try:
        streams.prepare()
        options = parser().parse_args(arguments)
        from partnerbot.commands import run

        return run(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        streams.give_up_output()
        return _BROKEN_PIPE
    except Exception as error:
        from partnerbot.errors import KnowledgeError, PartnerbotError

        if not isinstance(error, PartnerbotError):
            raise
        named = isinstance(error, KnowledgeError)  # it begins with the file that is wrong
        streams.tell(str(error) if named else f"partnerbot: {error}")
        streams.give_up_output()
        return _TROUBLE
