"""The conversation on the screen: from reading the facts to the turn of each question.

Owns the session and the parts of the screen. Commands are in screens.chat. Knows nothing of
how questions are understood or how a turn looks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from partnerbot.chat.history import StoredHistory
from partnerbot.chat.shapes import Troubles, finding
from partnerbot.errors import KnowledgeError, PartnerbotError
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.find import FindBar
from partnerbot.tui.widgets.hint import HintLine
from partnerbot.tui.widgets.keys import KeyLine
from partnerbot.tui.widgets.panel import SidePanel
from partnerbot.tui.widgets.passage import Named
from partnerbot.tui.widgets.prompt import Prompt
from partnerbot.tui.widgets.transcript import Transcript
from partnerbot.tui.widgets.turn import Turn
from partnerbot.tui.widgets.welcome import Reading, Trouble, Welcome

if TYPE_CHECKING:  # the screen is up before the engine is
    from partnerbot.chat.desk import Desk
    from partnerbot.chat.session import Session


class ConversationScreen(Screen[None]):
    """A transcript above a prompt, and a panel beside it."""

    AUTO_FOCUS = "Prompt"

    @dataclass
    class FactsRead(Message):
        """The facts can be asked about; with past questions and a note on these."""

        desk: "Desk"
        past: list[str]
        note: str | None

    @dataclass
    class FactsBroken(Message):
        """The facts can't be used."""

        troubles: Troubles

    transcript = getters.query_one(Transcript)
    prompt = getters.query_one(Prompt)
    hint = getters.query_one(HintLine)
    panel = getters.query_one(SidePanel)
    find = getters.query_one(FindBar)

    def __init__(self, load: "Callable[[], Desk]", stored: StoredHistory) -> None:
        super().__init__()
        self._load = load
        self._stored = stored
        self._waiting: list[str] = []
        self.session: Session | None = None
        """None until the facts are read."""

    def compose(self) -> ComposeResult:
        """Title, transcript with its panel, prompt and keys."""
        yield Static("Partnerbot", id="title", markup=False)
        with Horizontal(id="body"):
            yield Transcript()
            yield SidePanel()
        yield FindBar()
        yield Prompt()
        yield HintLine()
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show something at once; read the facts when it is on the screen."""
        await self.transcript.put(Reading())
        self.call_after_refresh(self.read_facts)

    @work(thread=True, exclusive=True, group="facts")
    def read_facts(self) -> None:
        """Read facts and past questions beside the screen, which stays in use."""
        past, note = self._stored.load()
        try:
            desk = self._load()
        except KnowledgeError as error:
            self.post_message(self.FactsBroken(Troubles(tuple(map(str, error.problems)))))
        except PartnerbotError as error:
            self.post_message(self.FactsBroken(Troubles((str(error),))))
        else:
            self.post_message(self.FactsRead(desk, past, note))

    async def on_conversation_screen_facts_read(self, event: FactsRead) -> None:
        """Take the facts that were read; a conversation goes on with them."""
        desk, told = event.desk, event.note or ""
        if self.session is None:
            self.session = desk.begin()
            self.prompt.history.extend(event.past)
        else:
            self.session.adopt(desk)
            told = told or f"The facts were read again: {desk.overview.loaded}."
        title = Content(f"Partnerbot · about {desk.overview.host}'s partners")
        self.query_one("#title", Static).update(title)
        self.prompt.lend(desk.completer.complete, desk.hints)
        await self.transcript.put(*self._begun())
        await self.panel.renew(desk, self.transcript.view)
        self.show_possible()
        if told:
            self.hint.tell(told)
        waiting, self._waiting = self._waiting, []
        for question in waiting:
            await self.ask(question)

    async def on_conversation_screen_facts_broken(self, event: FactsBroken) -> None:
        """Show why the facts can't be used, below a conversation that goes on as it was."""
        await self.transcript.put(Trouble(event.troubles))
        self.transcript.anchor()
        self.hint.tell("")

    def _begun(self) -> list[Welcome]:
        """What an empty conversation shows; nothing where there are turns."""
        empty = self.session is not None and not self.session.entries
        return [Welcome(self.session.desk.overview)] if self.session and empty else []

    async def redraw(self) -> None:
        """Show the session anew."""
        if self.session:
            await self.transcript.show(self.session.views)
            await self.transcript.put(*self._begun())
            await self.changed()

    async def changed(self) -> None:
        """What depends on the chosen answer follows it."""
        if self.session:
            await self.panel.follow(self.session.desk, self.transcript.view)
        self.show_possible()

    def show_possible(self) -> None:
        """Show what can be done now; which that is, the commands say."""

    async def ask(self, question: str) -> None:
        """An answer takes milliseconds, so nothing needs to run beside the screen."""
        if self.session is None:
            self._waiting.append(question)
            self.hint.tell("The facts are still being read; the answer follows.")
            return
        if note := self._stored.append(question):
            self.hint.tell(note)
        self.session.ask(question)
        await self.transcript.add(self.session.views)
        await self.changed()

    async def pick(self, question: str) -> None:
        """Ask a question that was not typed."""
        self.prompt.history.add(question)
        self.prompt.focus()
        await self.ask(question)

    @on(Prompt.Asked)
    async def _asked(self, event: Prompt.Asked) -> None:
        await self.ask(event.question)

    @on(Choices.Chosen)
    async def _chosen(self, event: Choices.Chosen) -> None:
        await self.pick(event.question)

    @on(Named)
    async def _named(self, event: Named) -> None:
        if self.session and (question := self.session.desk.question_about(event.partner)):
            await self.pick(question)

    @on(Prompt.Read)
    def _read(self, event: Prompt.Read) -> None:
        self.hint.read(event.hints)

    @on(Prompt.Told)
    def _told(self, event: Prompt.Told) -> None:
        self.hint.tell(event.text)

    @on(FindBar.Found)
    async def _found(self, event: FindBar.Found) -> None:
        self.transcript.mark(finding(event.words) if event.words else None)
        if event.place is not None:
            await self.transcript.reveal(event.place)
            await self.changed()

    async def on_click(self, event: events.Click) -> None:
        """A click on a turn chooses it."""
        above = event.widget.ancestors_with_self if event.widget else ()
        turn = next((widget for widget in above if isinstance(widget, Turn)), None)
        if turn and turn.index != self.transcript.chosen:
            await self.transcript.choose(turn.index)
            await self.changed()

    def on_key(self, event: events.Key) -> None:
        """Whatever is typed elsewhere goes to the prompt."""
        if event.is_printable and event.character and self.focused is not self.prompt:
            event.stop()
            self.prompt.focus()
            self.prompt.insert_text_at_cursor(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Whatever is pasted elsewhere goes to the prompt; it stops what it takes itself."""
        self.prompt.focus()
        self.prompt.insert_pasted(event.text)
