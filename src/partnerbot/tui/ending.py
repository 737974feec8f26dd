"""Leaving when told to from outside, and when the terminal has gone.

Owns signals and the watch over the terminal. Knows nothing of what is on the screen.
"""

import asyncio
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress

End = Callable[[int], object]
"""What ends the application; it is given the number of the signal."""

_ENDING = ("SIGTERM", "SIGHUP", "SIGINT")
"""Signals that end the chat; the terminal is put back first."""
_HANGUP = 1  # SIGHUP, which Windows does not have
_WATCH, _GRACE = 1.0, 2.0
"""Seconds between two looks at the terminal, and to leave in once it has gone."""


def heed_signals(end: End) -> None:
    """End when a signal says so; to be called where the loop runs."""
    loop = asyncio.get_running_loop()
    for name in _ENDING:
        if (number := getattr(signal, name, None)) is not None:
            try:
                loop.add_signal_handler(number, end, number)
            except (NotImplementedError, RuntimeError):
                return  # Windows, or not the main thread


def watch_terminal(end: End) -> None:
    """End when the terminal has gone, with a signal or without."""
    watch = threading.Thread(target=_watch, args=[end, asyncio.get_running_loop()], daemon=True)
    watch.start()


def _watch(end: End, loop: asyncio.AbstractEventLoop) -> None:
    """Textual would read on from a terminal that has gone, and may wait to write to it, for ever.

    So what has not ended by itself after a while is ended here.
    """
    while sys.stdin.isatty():
        time.sleep(_WATCH)
    with suppress(RuntimeError):  # the loop has ended already
        loop.call_soon_threadsafe(end, _HANGUP)
    time.sleep(_GRACE)
    os._exit(128 + _HANGUP)
