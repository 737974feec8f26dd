"""Everything that can be done in the chat, in one table.

Owns names, keys and explanations. The keys of the screen, its footer, the palette and the
help are made from it. Knows nothing of how a command does its work: that is the action of
the screen that it names.

The keys are such as terminals, multiplexers and shells leave alone: function keys, and
control keys only where they mean what they mean in a shell (search back, clear, undo,
suspend, end of input).
"""

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True)
class Command:
    """One thing to do.

    `action` is the name of the screen's action, or of the application's. `footer` is its rank
    in the line of keys, where the last ones give way first; 0 keeps it out. `listed` says
    whether the palette offers it; `needs` names what must be at hand for it: turns, a past,
    or something to undo or to end.
    """

    id: str
    key: str
    title: str
    help: str
    action: str
    footer: int = 0
    listed: bool = True
    needs: str = ""

    @property
    def binding(self) -> Binding:
        """The key of the command for the screen."""
        return Binding(
            self.key, self.action, self.title, show=bool(self.footer), id=self.id, tooltip=self.help
        )


COMMANDS = (
    Command("help", "f1", "Help", "Explain the part in use and its keys", "toggle_help", 1),
    Command("palette", "f2", "Commands", "Find a command, a partner or a past question",
            "app.command_palette", 2, listed=False),
    Command("find", "f3", "Find", "Find words in the conversation", "find", needs="turns"),
    Command("evidence", "f4", "Evidence", "Show what the chosen answer rests on",
            "toggle_panel('evidence')", 4),
    Command("reload", "f5", "Read the facts again",
            "Read the knowledge folder anew and go on with this conversation", "reload"),
    Command("partners", "f6", "Partners", "Look through the partners",
            "toggle_panel('directory')", 5),
    Command("timeline", "f7", "Timeline", "Show every dated fact in order",
            "toggle_panel('timeline')", 6),
    Command("new", "f8", "New conversation",
            "Start anew below; the next question stands alone", "new_conversation", needs="end"),
    Command("export", "f9", "Export", "Write the conversation to a file", "export", needs="turns"),
    Command("copy", "alt+w", "Copy the answer", "Copy the chosen answer with its sources",
            "copy_answer", needs="turns"),
    Command("undo", "ctrl+underscore", "Undo",
            "Take back the last question, clearing or new conversation", "undo", needs="undo"),
    Command("clear", "ctrl+l", "Clear", "Empty the screen and start anew", "clear", needs="turns"),
    Command("search", "ctrl+r", "Search past questions", "Find a question asked before",
            "search_history", needs="past"),
    Command("theme", "", "Choose a theme", "Change the colours; the choice is kept", "theme"),
    Command("older", "shift+up", "Choose the answer above",
            "Its names, choices and evidence are then at hand", "choose(-1)",
            listed=False, needs="turns"),
    Command("newer", "shift+down", "Choose the answer below",
            "Its names, choices and evidence are then at hand", "choose(1)",
            listed=False, needs="turns"),
    Command("page-up", "pageup", "Read back", "Scroll a page up", "page(-1)", listed=False),
    Command("page-down", "pagedown", "Read on", "Scroll a page down", "page(1)", listed=False),
    Command("back", "escape", "Back to the prompt", "Close what is open and go to the prompt",
            "back", listed=False),
    Command("suspend", "ctrl+z", "Suspend", "Go back to the shell for a while; `fg` returns",
            "suspend"),
    Command("quit", "ctrl+d", "Quit", "Leave the chat", "leave", 3),
)  # fmt: skip


def bindings(of_app: bool = False) -> list[Binding]:
    """The keys of the commands, of the chat's screen or of the application around it."""
    keyed = [command for command in COMMANDS if command.key]
    return [c.binding for c in keyed if c.action.startswith("app.") == of_app]


def by_action(name: str, arguments: tuple[object, ...]) -> Command | None:
    """The command that an action belongs to, None where it is none of ours."""
    called = f"{name}({', '.join(map(repr, arguments))})" if arguments else name
    return next((command for command in COMMANDS if command.action == called), None)


_SHOWN_KEYS = {"ctrl+underscore": "Ctrl+_", "pageup": "Page Up", "pagedown": "Page Down"}


def key_name(key: str) -> str:
    """A key as people write it: "F4", "Ctrl+R"."""
    return _SHOWN_KEYS.get(key) or "+".join(part.capitalize() for part in key.split("+"))


def help_lines() -> str:
    """Every command with its key, as Markdown."""
    return "\n".join(
        f"**{key_name(command.key)}**: {command.title.lower()}\\" for command in COMMANDS
        if command.key
    ).rstrip("\\")  # fmt: skip
