"""The chat screen: one conversation with the bot.

Owns the conversation and the way from a question to its turn. Knows nothing of how
questions are understood or how a turn looks.
"""

from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Header

from partnerbot.bot import Bot, Conversation
from partnerbot.tui.examples import examples
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.prompt import Prompt
from partnerbot.tui.widgets.transcript import Transcript


class ChatScreen(Screen[None]):
    """A transcript above a prompt."""

    AUTO_FOCUS = "Prompt"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+n", "new_conversation", "New", id="conversation.new",
            tooltip="Start a new conversation below; the next question stands alone",
        ),
        Binding(
            "ctrl+l", "clear", "Clear", id="conversation.clear",
            tooltip="Empty the screen and start a new conversation",
        ),
        Binding("pageup", "page(-1)", "Scroll up a page", show=False, id="transcript.up"),
        Binding("pagedown", "page(1)", "Scroll down a page", show=False, id="transcript.down"),
        Binding("escape", "focus_prompt", "Go to the prompt", show=False, id="prompt.focus"),
    ]  # fmt: skip

    transcript = getters.query_one(Transcript)
    prompt = getters.query_one(Prompt)

    def __init__(self, bot: Bot) -> None:
        super().__init__()
        self._bot = bot
        self._conversation = Conversation()

    def compose(self) -> ComposeResult:
        """Header, transcript, prompt and keys."""
        yield Header()
        yield Transcript(self._bot.knowledge, examples(self._bot))
        yield Prompt()
        yield Footer()

    @on(Prompt.Asked)
    async def _asked(self, event: Prompt.Asked) -> None:
        await self._ask(event.question)

    @on(Choices.Chosen)
    async def _chosen(self, event: Choices.Chosen) -> None:
        self.prompt.remember(event.question)
        self.prompt.focus()
        await self._ask(event.question)

    async def _ask(self, question: str) -> None:
        """An answer takes milliseconds, so nothing needs to run beside the screen."""
        await self.transcript.add(self._bot.ask(question, self._conversation))

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

    async def action_new_conversation(self) -> None:
        """Forget what was said; keep it on the screen."""
        self._conversation = Conversation()
        await self.transcript.divide()
        self.prompt.focus()

    async def action_clear(self) -> None:
        """Forget what was said and empty the screen."""
        self._conversation = Conversation()
        await self.transcript.clear()
        self.prompt.focus()

    def action_page(self, pages: int) -> None:
        """Scroll the transcript by a page, whatever has the focus."""
        if pages < 0:
            self.transcript.scroll_page_up()
        else:
            self.transcript.scroll_page_down()

    def action_focus_prompt(self) -> None:
        """Return to the prompt."""
        self.prompt.focus()
