"""The commands of the chat, on the screen with the conversation.

Owns what each command of the table does, and when it can be done. Knows nothing of keys.
"""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on, work
from textual.message import Message
from textual.widgets import HelpPanel

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.reading import Troubles, read
from partnerbot.chat.turn_text import turn_text
from partnerbot.tui.commands import COMMANDS, Command, bindings, by_action
from partnerbot.tui.screens.conversation import ConversationScreen
from partnerbot.tui.screens.export import ExportScreen
from partnerbot.tui.screens.search import SearchScreen
from partnerbot.tui.widgets.directory import DirectoryPanel
from partnerbot.tui.widgets.keys import KeyLine
from partnerbot.tui.widgets.prompt import Prompt
from partnerbot.tui.widgets.trouble import Trouble


class ChatScreen(ConversationScreen):
    """The conversation with everything that can be done there."""

    CSS_PATH = "chat.tcss"
    BINDINGS = [*bindings()]  # noqa: RUF012 - as in the base

    @dataclass
    class _Read(Message):
        came: Desk | Troubles

    def __init__(
        self,
        load: Callable[[], Desk],
        desk: Desk,
        stored: StoredHistory,
        typed: str = "",
        sent: bool = False,
    ) -> None:
        super().__init__(desk, stored, typed, sent)
        self._load = load

    @property
    def possible(self) -> list[Command]:
        """The commands that can be carried out now."""
        return [command for command in COMMANDS if self._has(command.needs)]

    def show_possible(self) -> None:
        """Show in the line of keys what can be done now."""
        self.query_one(KeyLine).show(self.possible)

    @on(KeyLine.Clicked)
    async def _key_clicked(self, event: KeyLine.Clicked) -> None:
        await self.run_action(event.command.action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether a command can be carried out now."""
        command = by_action(action, parameters)
        return command is None or self._has(command.needs)

    def _has(self, need: str) -> bool:
        match need:
            case "turns":
                return bool(self.session.turns)
            case "past":
                return bool(self.prompt.history.past)
            case "end":
                return self.session.can_divide
            case "undo":
                return self.session.can_undo
            case _:
                return True

    def action_toggle_help(self) -> None:
        """Open or close the panel that explains the part in use and its keys."""
        if self.query(HelpPanel):
            self.app.action_hide_help_panel()
        else:
            self.app.action_show_help_panel()

    @on(Prompt.Commanded)
    def action_palette(self) -> None:
        """Find commands, partners and past questions."""
        self.app.action_command_palette()

    def action_theme(self) -> None:
        """Choose among the themes."""
        self.app.action_change_theme()

    @on(Trouble.Retried)
    def action_reload(self) -> None:
        """Read the knowledge folder again."""
        self.hint.tell("Reading the facts …")
        self._read_facts()

    @work(thread=True, exclusive=True)
    def _read_facts(self) -> None:
        self.post_message(self._Read(read(self._load)))

    @on(_Read)
    async def _take(self, event: _Read) -> None:
        """Go on with facts that were read anew, or show what there is to mend."""
        if isinstance(event.came, Troubles):
            await self.transcript.put(Trouble(event.came))
            self.transcript.anchor()
            self.hint.tell("The facts read before stay in use.")
            return
        self.session.adopt(event.came)
        await self.adopt()
        self.hint.tell(f"The facts were read again: {event.came.overview.loaded}.")

    def action_find(self) -> None:
        """Look for words in the conversation."""
        self.find.open(self.session.views)

    async def action_toggle_panel(self, name: str) -> None:
        """Open a panel, or close it where it is open."""
        await self.panel.toggle(name, self.session.desk, self.transcript.view)
        if self.panel.open is None:
            self.prompt.focus()
        self.transcript.call_after_refresh(self.transcript.show_start)

    async def action_choose(self, step: int) -> None:
        """Choose the answer above or below."""
        await self.transcript.step(step)
        await self.changed()

    def action_page(self, pages: int) -> None:
        """Scroll the transcript by a page, whatever has the focus."""
        if pages < 0:
            self.transcript.scroll_page_up()
        else:
            self.transcript.scroll_page_down()

    async def action_back(self) -> None:
        """Close what is open, the innermost first, and go to the prompt."""
        above = self.focused.ancestors_with_self if self.focused else []
        card = next((w for w in above if isinstance(w, DirectoryPanel) and w.card), None)
        if self.find.display:
            self.find.close()
        elif card is not None:
            await card.action_list()
            return
        elif self.panel in above or self.prompt in above:
            await self.panel.close()
        self.prompt.focus()

    async def action_new_conversation(self) -> None:
        """Forget what was said; keep it on the screen."""
        if self.session.can_divide:
            self.session.divide()
            await self.transcript.add(self.session.views)
            await self.changed()
        self.prompt.focus()

    async def action_clear(self) -> None:
        """Forget what was said and empty the screen."""
        self.session.clear()
        await self.redraw()
        self.hint.tell("Cleared; Ctrl+_ brings it back.")
        self.prompt.focus()

    async def action_undo(self) -> None:
        """Take back the last step; a question goes back into an empty prompt."""
        question = self.session.undo()
        if question is None:
            return
        await self.redraw()
        if question and not self.prompt.value:
            self.prompt.put(question)
        self.hint.tell("Taken back." if question else "It is back.")

    def action_copy_answer(self) -> None:
        """Copy the chosen answer with its sources."""
        if view := self.transcript.view:
            self.app.copy_to_clipboard(turn_text(view))
            self.hint.tell("Copied the answer with its sources.")

    def action_search_history(self) -> None:
        """Find a question asked before and put it into the prompt."""
        self.app.push_screen(SearchScreen(self.prompt.history), self._found_again)

    def _found_again(self, question: str | None) -> None:
        if question is not None:
            self.prompt.put(question)

    def action_export(self) -> None:
        """Write the conversation to a file."""
        self.app.push_screen(ExportScreen(self.session), self._exported)

    def _exported(self, path: str | None) -> None:
        if path is not None:
            self.hint.tell(f"Written to {path}")

    def action_suspend(self) -> None:
        """Back to the shell for a while."""
        self.app.action_suspend_process()

    @on(Prompt.Ended)
    def action_leave(self) -> None:
        """Leave the chat."""
        self.app.exit()
