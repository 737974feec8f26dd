"""How fast the chat is, as ratios in one run: python -m tests.benchmarks.chat

Prints the time to the first frame beside that of a Textual app with one Input and one empty
scroll view (whole processes in a pseudo-terminal, in turn), then Enter to the answer painted
and a key press to the letter painted, in a new conversation and after a thousand turns,
beside a key press in the bare app. Medians of 15 and more.
"""

import asyncio
import os
import pty
import select
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import Input

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.locations import shipped_knowledge
from partnerbot.tui.app import PartnerApp
from partnerbot.tui.screens.chat import ChatScreen

RUNS = 15
QUESTIONS = (
    "who works on illicit traffic?", "when was INTERPOL created?", "what is UNESCO?",
    "compare INTERPOL and the WCO", "who signed something?", "is Europol a partner?",
    "which partners are NGOs?",
)  # fmt: skip
TYPED = "who works on archives with Europol and the Blue Shield?"
FRAME_ENDS = b"\x1b[?2026l"
"""What a terminal is told when a frame is whole."""
BARE = """
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield VerticalScroll()
        yield Input()
Bare().run()
"""


class Bare(App[None]):
    """One Input and one empty scroll view."""

    def compose(self) -> ComposeResult:
        """Both."""
        yield VerticalScroll()
        yield Input()


def first_frame(*command: str) -> float:
    """Seconds from starting a process until its first frame is out."""
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    seen = b""
    while FRAME_ENDS not in seen:
        if not select.select([terminal], [], [], 20)[0]:
            raise TimeoutError(f"no frame from {command}")
        came = os.read(terminal, 65536)
        seen += came
        if b"\x1b[?2026$p" in came:
            os.write(terminal, b"\x1b[?2026;2$y")  # yes, this terminal knows whole frames
    took = time.perf_counter() - start
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return took


async def painted(app: App[Any], pilot: Pilot[Any], act: Callable[[], object]) -> float:
    """Seconds from an act until the next frame is out."""
    frames: list[float] = []
    display = app._display
    app._display = lambda *a: (display(*a), frames.append(time.perf_counter()))  # type: ignore
    start = time.perf_counter()
    act()
    while not frames:
        await asyncio.sleep(0.001)
    app._display = display  # type: ignore[method-assign]
    await pilot.pause(0.05)
    return frames[0] - start


async def keys(app: App[Any], pilot: Pilot[Any]) -> list[float]:
    """What each key of a question takes until its letter is painted."""
    return [
        await painted(app, pilot, lambda c=c: app.post_message(events.Key(c, c)))  # type: ignore
        for c in TYPED
    ]


async def bare() -> list[float]:
    """Key presses in the bare app."""
    app = Bare()
    async with app.run_test(size=(100, 30)) as pilot:
        app.query_one(Input).focus()
        await pilot.pause(0.2)
        return await keys(app, pilot)


async def chat(desk: Desk, turns: int) -> tuple[list[float], list[float]]:
    """Questions and key presses in a conversation that has so many turns already."""
    app = PartnerApp(lambda: desk, StoredHistory(None))
    async with app.run_test(size=(100, 30)) as pilot:
        while not isinstance(app.screen, ChatScreen):
            await pilot.pause()
        await pilot.pause(0.2)
        for number in range(turns):
            app.screen.session.ask(QUESTIONS[number % len(QUESTIONS)])
        await app.screen.redraw()
        asked = []
        for number in range(RUNS + 6):
            app.screen.prompt.value = QUESTIONS[number % len(QUESTIONS)]
            await pilot.pause(0.1)
            enter = lambda: app.post_message(events.Key("enter", "\r"))  # noqa: E731
            asked.append(await painted(app, pilot, enter))
        return asked, await keys(app, pilot)


def show(name: str, seconds: list[float]) -> None:
    """Print a median and a 95th percentile in milliseconds."""
    worst = sorted(seconds)[int(0.95 * len(seconds))]
    print(
        f"{name:46} median {1e3 * statistics.median(seconds):6.1f} ms, 95 % {1e3 * worst:6.1f} ms"
    )


def main() -> None:
    """Measure and print."""
    ratios, ours, theirs = [], [], []
    os.environ.update(TERM="xterm-256color", HOME=tempfile.mkdtemp())
    for _ in range(RUNS):
        theirs.append(first_frame(sys.executable, "-c", BARE))
        ours.append(first_frame(sys.executable, "-m", "partnerbot"))
        ratios.append(ours[-1] / theirs[-1])
    show("first frame, a bare Textual app", theirs)
    show("first frame, the chat", ours)
    print(f"{'first frame, ratio in pairs':46} median {statistics.median(ratios):6.2f}")
    desk = Desk.load(shipped_knowledge())
    show("key press, a bare Textual app", asyncio.run(bare()))
    for turns in (10, 1000):
        asked, pressed = asyncio.run(chat(desk, turns))
        show(f"Enter to answer painted, after {turns} turns", asked)
        show(f"key press, after {turns} turns", pressed)


if __name__ == "__main__":
    main()
