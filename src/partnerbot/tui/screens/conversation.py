"""The conversation on the screen: from a question to its turn.

Owns the session and the parts of the screen. Knows nothing of commands, of how questions are
understood or of how a turn looks.
"""

from collections.abc import Callable

from textual import events, getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.leaving import leaves
from partnerbot.chat.reading import Troubles
from partnerbot.chat.session import Session
from partnerbot.tui.screens.reading import ReadingScreen
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.find import FindBar
from partnerbot.tui.widgets.hint import HintLine
from partnerbot.tui.widgets.keys import KeyLine
from partnerbot.tui.widgets.panel import Maker, SidePanel
from partnerbot.tui.widgets.passage import Named
from partnerbot.tui.widgets.prompt import Prompt
from partnerbot.tui.widgets.transcript import Transcript
from partnerbot.tui.widgets.trouble import Trouble
from partnerbot.tui.widgets.welcome import Welcome


class ConversationScreen(ReadingScreen):
    """A transcript above a prompt, and a panel beside it.

    `typed` is what was typed before the facts were read; `sent` says that it is to be asked.
    """

    AUTO_FOCUS = "Prompt"

    transcript = getters.query_one(Transcript)
    prompt = getters.query_one(Prompt)
    panel = getters.query_one(SidePanel)
    find = getters.query_one(FindBar)

    def __init__(
        self,
        load: Callable[[], Desk],
        desk: Desk,
        stored: StoredHistory,
        typed: str = "",
        sent: bool = False,
    ) -> None:
        super().__init__(load)
        self.session = Session(desk)
        self._stored = stored
        self._typed = typed
        self._sent = sent

    def compose(self) -> ComposeResult:
        """Title, transcript with its panel, prompt and keys."""
        yield Static("Partnerbot", classes="title", markup=False)
        with Horizontal(id="body"):
            yield Transcript()
            yield SidePanel()
        yield FindBar()
        yield Prompt()
        yield HintLine()
        yield KeyLine()

    async def on_mount(self) -> None:
        """Take up what was asked before, and what was typed already."""
        past, note = self._stored.load()
        self.prompt.history.extend(past)
        await self._show_facts()
        if self._sent and leaves(self._typed):
            self.post_message(Prompt.Ended())
        elif self._sent:
            await self.pick(self._typed)
        elif self._typed:
            self.prompt.put(self._typed)
        if note:
            self.tell(note)

    async def take(self, desk: Desk) -> None:
        """Go on with facts that were read anew."""
        self.session.adopt(desk)
        await self._show_facts()
        self.tell(f"The facts were read again: {desk.overview.loaded}.")

    async def show_troubles(self, troubles: Troubles) -> None:
        """Show what there is to mend below the turns."""
        await self.transcript.put(Trouble(troubles))
        self.transcript.anchor()
        self.tell("The facts read before stay in use.")

    async def _show_facts(self) -> None:
        """Show what depends on the facts; the turns stay as they are."""
        desk = self.session.desk
        title = Content(f"Partnerbot · about {desk.overview.host}'s partners")
        self.query_one(".title", Static).update(title)
        self.prompt.lend(desk.completer.complete, desk.hints)
        await self.transcript.put(*self._welcome())
        await self.panel.renew(desk, self.transcript.view)
        self.show_possible()

    async def redraw(self) -> None:
        """Show the session anew."""
        await self.transcript.show(self.session.views)
        await self.transcript.put(*self._welcome())
        await self.changed()

    def _welcome(self) -> list[Widget]:
        """What stands where there are no turns."""
        return [] if self.session.entries else [Welcome(self.session.desk.overview)]

    async def changed(self) -> None:
        """Let what depends on the chosen answer follow it."""
        await self.panel.follow(self.transcript.view)
        self.show_possible()

    def show_possible(self) -> None:
        """Show what can be done now; which that is, the commands say."""

    async def toggle_panel(self, maker: Maker) -> None:
        """Open a panel, or close it where it is open."""
        await self.panel.toggle(maker, self.session.desk, self.transcript.view)
        if self.panel.open is None:
            self.prompt.focus()
        self.transcript.call_after_refresh(self.transcript.show_start)

    async def ask(self, question: str) -> None:
        """Ask and show the turn; that takes milliseconds, so nothing runs beside the screen."""
        self.hint.leave()
        if note := self._stored.append(question):
            self.tell(note)
        self.session.ask(question)
        await self._show_transcript()
        await self.transcript.add(self.session.views)
        await self.changed()

    async def pick(self, question: str) -> None:
        """Ask a question that was not sent from the prompt."""
        self.prompt.history.add(question)
        self.prompt.focus()
        await self.ask(question)

    async def _show_transcript(self) -> None:
        """Close a panel that stands in the place of the transcript."""
        if not self.transcript.display:
            await self.panel.close()

    @on(Prompt.Asked)
    async def _asked(self, event: Prompt.Asked) -> None:
        await self.ask(event.question)

    @on(Choices.Chosen)
    async def _picked(self, event: Choices.Chosen) -> None:
        await self.pick(event.question)

    @on(Named)
    async def _named(self, event: Named) -> None:
        if question := self.session.desk.question_about(event.partner):
            await self.pick(question)

    @on(Prompt.Read)
    def _read_along(self, event: Prompt.Read) -> None:
        self.hint.read(event.words)

    @on(Prompt.Onward)
    def _onward(self) -> None:
        """Go to the questions offered; where there are none, to whatever comes next."""
        offered = [widget for widget in self.focus_chain if isinstance(widget, Choices)]
        if offered:
            offered[0].focus()
        else:
            self.focus_next()

    @on(Prompt.Told)
    def _told(self, event: Prompt.Told) -> None:
        self.tell(event.text)

    @on(FindBar.Found)
    async def _found(self, event: FindBar.Found) -> None:
        self.transcript.mark(event.wanted)
        if event.place is not None:
            await self._show_transcript()
            await self.transcript.reveal(event.place)
            await self.changed()

    @on(Transcript.Chosen)
    async def _chosen(self) -> None:
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
