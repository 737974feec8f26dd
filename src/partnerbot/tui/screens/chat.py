"""The chat: the conversation with everything that can be done there.

Owns how commands are reached: by keys, by the line of keys, by the palette and from the
prompt. Knows nothing of what any of them does.
"""

from inspect import isawaitable

from textual import on

from partnerbot.tui.screens.command import Command, key_name
from partnerbot.tui.screens.commands import COMMANDS as ALL_COMMANDS
from partnerbot.tui.screens.conversation import ConversationScreen
from partnerbot.tui.screens.palette import Commands, Partners, PastQuestions
from partnerbot.tui.widgets.keys import KeyLine
from partnerbot.tui.widgets.prompt import Prompt

_BY_ID = {command.id: command for command in ALL_COMMANDS}
_KEYED = [command for command in ALL_COMMANDS if command.key]


class ChatScreen(ConversationScreen):
    """The conversation with its commands."""

    CSS_PATH = "chat.tcss"
    COMMANDS = {Commands, Partners, PastQuestions}  # noqa: RUF012 - as in the base
    BINDINGS = [command.binding for command in _KEYED]  # noqa: RUF012
    HELP = """\
Ask in your own words and press **Enter**. A question may point back to the
last answer: *when?*, *and the others?*

**Up**, **Down**: earlier questions\\
**Right** or **Tab**: take the completion that is shown\\
**Tab** in an empty line: the questions offered, then back\\
**Shift+Tab**: the names in the answer\\
**/** in an empty line: every command\\
**Ctrl+C**: copy what is selected; pressed twice, leave\\
""" + "\\\n".join(f"**{key_name(c.key)}**: {c.title.lower()}" for c in _KEYED)

    def show_possible(self) -> None:
        """Show in the line of keys what can be done now."""
        self.query_one(KeyLine).show([c.shown(self) for c in ALL_COMMANDS if c.rank])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether an action can be carried out now."""
        return action != "command" or self._command(*parameters).possible(self)

    async def action_command(self, id_: str) -> None:
        """Carry out a command; what was told of the one before has had its time."""
        self.hint.leave()
        done = self._command(id_).run(self)
        if isawaitable(done):
            await done

    @on(Prompt.Commanded)
    async def _commanded(self) -> None:
        await self.action_command("palette")

    @on(Prompt.Ended)
    async def _ended(self) -> None:
        await self.action_command("quit")

    @on(KeyLine.Clicked)
    async def _key_clicked(self, event: KeyLine.Clicked) -> None:
        await self.run_action(event.action)

    def _command(self, id_: object) -> Command:
        return _BY_ID[str(id_)]
