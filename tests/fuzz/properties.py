"""Every property with new random input, in turn, until the time is up.

Owns the turns, the figures and the list of what failed. What is tried is
tests.hostile.properties'.
"""

import datetime as dt
import random
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.facts.load import load
from partnerbot.locations import shipped_knowledge
from tests.conftest import HARBOUR
from tests.hostile import damage, properties, strategies

_PROJECT = Path(__file__).parents[2]
_AT_ONCE = 100
"""So many examples of a property are tried before the next one has its turn."""
_PATIENCE = 30
"""Seconds after which an example counts as never ending."""
_FROM = 1_000
"""Bytes from which on an example's time is held against its length."""


@dataclass
class Property:
    """Something that holds of every example, and what came of trying it."""

    name: str
    examples: st.SearchStrategy[Any]
    holds: Callable[[Any], None]
    tried: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    """The most milliseconds for each kilobyte of one example."""
    failures: Counter[str] = field(default_factory=Counter)
    smallest: dict[str, str] = field(default_factory=dict)

    def fails(self, how: str, example: str) -> None:
        """Keep a failure with the smallest example of its kind."""
        self.failures[how] += 1
        if how not in self.smallest or len(example) < len(self.smallest[how]):
            self.smallest[how] = example


def run(seconds: float, only: str = "") -> bool:
    """Print the figures of every property; returns whether all hold."""
    every = [p for p in _properties() if only in p.name]
    if not every:
        print(f"No property has “{only}” in its name.")
        return False
    signal.signal(signal.SIGALRM, _hangs)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for tried in every:
            _try(tried)
    for tried in every:
        _tell(tried)
    return not any(tried.failures for tried in every)


def _properties() -> list[Property]:
    shipped, small = load(shipped_knowledge()), load(HARBOUR)
    bot, other = (Bot(kb, today=lambda: dt.date(2020, 6, 1)) for kb in (shipped, small))
    desk = Desk.of(bot)
    stream = st.tuples(strategies.lines_of_bytes(shipped), st.booleans())
    return [
        Property("a message", strategies.messages(shipped),
                 lambda text: properties.a_message_is_answered(bot, text)),
        Property("a message in another world", strategies.messages(small),
                 lambda text: properties.a_message_is_answered(other, text)),
        Property("a long message", strategies.messages(shipped, long=True),
                 lambda text: properties.a_message_is_answered(bot, text)),
        Property("a conversation", strategies.steps(shipped),
                 lambda steps: properties.a_conversation_goes_on(desk, steps)),
        Property("lines and commands", strategies.typed_lines(shipped),
                 lambda typed: properties.lines_are_heard(desk, typed)),
        Property("an export", strategies.steps(shipped),
                 lambda steps: properties.a_session_is_exported(desk, steps)),
        Property("standard input", stream,
                 lambda given_: properties.standard_input_is_answered(bot, *given_)),
        Property("a knowledge folder", damage.files(), properties.a_folder_is_loaded_or_refused),
    ]  # fmt: skip


def _try(tried: Property) -> None:
    """Some new examples; where one fails, hypothesis looks for the smallest that does."""

    def holds(example: Any) -> None:
        tried.tried += 1
        signal.alarm(_PATIENCE)
        begun = time.process_time()  # others may share the processor
        try:
            tried.holds(example)
        except Exception as error:
            tried.fails(_kind(error), ascii(example))
            raise
        finally:
            signal.alarm(0)
            taken = time.process_time() - begun
            tried.seconds += taken
            if (length := len(repr(example))) >= _FROM:
                tried.slowest = max(tried.slowest, taken * 1e6 / length)

    new = settings(
        max_examples=_AT_ONCE, database=None, deadline=None, print_blob=False,
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
    )  # fmt: skip
    trial = seed(random.getrandbits(64))(new(given(tried.examples)(holds)))
    try:
        trial()
    except Exception as error:
        if not tried.failures:  # it was not an example that failed, but making one
            tried.fails(_kind(error), "no example")


class _HangError(Exception):
    """An example that takes longer than anything should."""


def _hangs(_number: int, _frame: FrameType | None) -> NoReturn:
    raise _HangError(f"still at it after {_PATIENCE} seconds")


def _kind(error: Exception) -> str:
    """What went wrong and where: two examples with the same are one failure."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/site-packages/" not in frame.filename]
    ours = [frame for frame in ours if Path(frame.filename).is_relative_to(_PROJECT)]
    places = [f"{Path(f.filename).name}:{f.lineno} {f.line}" for f in ours[-2:]]
    return f"{type(error).__name__}: {' > '.join(places)}"


def _tell(tried: Property) -> None:
    rate = tried.tried / tried.seconds if tried.seconds else 0
    failed = f"{len(tried.failures)} FAILURES" if tried.failures else "ok"
    print(
        f"{tried.name:28} {tried.tried:9,} examples {rate:7,.0f} a second, "
        f"slowest {tried.slowest:7.2f} ms/kB   {failed}",
        flush=True,
    )
    for how, times in tried.failures.most_common():
        print(f"    {times} times {how}\n        such as {tried.smallest[how][:1000]}")
