"""The chat in a test: opened, typed into and read as plain text."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Static

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.shapes import TurnView
from partnerbot.tui.app import PartnerApp
from partnerbot.tui.screens.chat import ChatScreen
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.passage import Passage

HOSTILE = [
    "[/]",
    "[/",
    "[",
    "Acme [UK] and [Foo Bar]",
    "[@click=app.quit]x[/]",
    "[$error]red[/]",
    "[b]bold[/b] [link=file:///etc/passwd]y[/link]",
    r"\[b] \\[/]",
    "$name {0} %s </b>",
]


class Chat:
    """The chat of one test, as its user has it."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot

    @property
    def screen(self) -> ChatScreen:
        """The chat's screen, also where a dialog stands over it."""
        found = [s for s in self.pilot.app.screen_stack if isinstance(s, ChatScreen)]
        return found[-1]

    @property
    def turns(self) -> list[TurnView]:
        """What is shown of each turn."""
        return [turn.view for turn in self.screen.session.turns]

    @property
    def offered(self) -> tuple[str, ...]:
        """The questions offered below the transcript's last turn, or at its beginning."""
        lists = [c for c in self.screen.transcript.query(Choices) if is_shown(c)]
        return next((c.questions for c in lists if c.questions), ())

    async def press(self, *keys: str) -> None:
        """Press keys and let everything settle."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Let everything that was begun come to its end."""
        await self.pilot.app.workers.wait_for_complete()
        await self.pilot.pause()
        await self.pilot.pause()

    async def type_in(self, text: str) -> None:
        """Type text key by key; `press` wants names for some characters, so keys are posted."""
        for character in text:
            self.pilot.app.post_message(events.Key(character, character))
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste text."""
        self.pilot.app.post_message(events.Paste(text))
        await self.settle()

    async def ask(self, question: str) -> TurnView:
        """Type a question, send it and see what is shown of the answer."""
        await self.type_in(question)
        await self.press("enter")
        return self.turns[-1]

    def text(self, selector: str = "Transcript") -> str:
        """All text in a part of the screen, as a reader gets it."""
        return text_of(self.screen.query_one(selector))

    @property
    def shown(self) -> str:
        """The whole screen, row by row."""
        rows = self.pilot.app.screen._compositor.render_strips()
        return "\n".join(row.text.rstrip() for row in rows)

    @property
    def hint(self) -> str:
        """What the line below the prompt says."""
        return str(self.screen.hint.visual)


def text_of(part: Widget) -> str:
    """All text in a widget and below it."""
    shown = [w for w in part.query("*") if isinstance(w, Static | Passage) and is_shown(w)]
    return "\n".join(str(w.visual) if isinstance(w, Static) else w.render().plain for w in shown)


def is_shown(widget: Widget) -> bool:
    """Whether a widget and all that it is part of are there to be seen."""
    return all(w.display for w in widget.ancestors_with_self if isinstance(w, Widget))


@asynccontextmanager
async def chatting(
    load: Callable[[], Desk],
    size: tuple[int, int] = (80, 24),
    history: Path | None = None,
    settings: Path | None = None,
) -> AsyncIterator[Chat]:
    """A chat that has read its facts."""
    app = PartnerApp(load, StoredHistory(history), settings)
    async with app.run_test(size=size) as pilot:
        while not isinstance(app.screen, ChatScreen):
            await pilot.pause()
        chat = Chat(pilot)
        await chat.settle()
        yield chat
