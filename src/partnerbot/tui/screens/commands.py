"""Everything that can be done in the chat, command by command.

Owns key, words and work of each. The keys of the screen, the line of keys, the palette and
the help are made of them, in this order.

The keys are such as terminals, multiplexers and shells leave alone: function keys, and
control keys only where they mean what they mean in a shell (search back, clear, undo,
suspend, end of input).
"""

from collections.abc import Awaitable, Callable
from functools import partial

from textual.widget import Widget

from partnerbot.chat.turn_text import turn_text
from partnerbot.tui.screens.command import Command
from partnerbot.tui.screens.conversation import ConversationScreen
from partnerbot.tui.screens.export import ExportScreen
from partnerbot.tui.screens.search import SearchScreen
from partnerbot.tui.widgets.directory import DirectoryPanel
from partnerbot.tui.widgets.evidence import EvidencePanel
from partnerbot.tui.widgets.help import Help
from partnerbot.tui.widgets.timeline import TimelinePanel

Run = Callable[[ConversationScreen], Awaitable[None] | None]

COMMANDS: list[Command] = []
"""All commands; a command is added by `command`."""


def always(_: ConversationScreen) -> bool:
    """What can be done at any time."""
    return True


def with_turns(chat: ConversationScreen) -> bool:
    """What needs an answer on the screen."""
    return bool(chat.session.turns)


def command(
    key: str,
    title: str,
    help: str,
    *,
    possible: Callable[[ConversationScreen], bool] = always,
    rank: int = 0,
    listed: bool = True,
) -> Callable[[Run], Run]:
    """Make a function of the chat a command; its id is the function's name."""

    def add(run: Run) -> Run:
        id_ = run.__name__.strip("_").replace("_", "-")
        COMMANDS.append(Command(id_, key, title, help, run, possible, rank, listed))
        return run

    return add


@command("f1", "Help", "Explain the part of the screen in use and its keys", rank=1)
async def _help(chat: ConversationScreen) -> None:
    if chat.query(Help):
        await chat.query(Help).remove()
    else:
        await chat.mount(Help())


@command("f2", "Commands", "Find a command, a partner or a past question", rank=2, listed=False)
def _palette(chat: ConversationScreen) -> None:
    chat.app.action_command_palette()


@command("f3", "Find", "Find words in the conversation", possible=with_turns)
def _find(chat: ConversationScreen) -> None:
    chat.find.open(chat.session.views)


@command("f4", "Evidence", "Show what the chosen answer rests on", rank=4)
async def _evidence(chat: ConversationScreen) -> None:
    await chat.toggle_panel(EvidencePanel)


@command("f5", "Read the facts again",
         "Read the knowledge folder again; the conversation goes on")  # fmt: skip
def _reload(chat: ConversationScreen) -> None:
    chat.action_reload()


@command("f6", "Partners", "Look through the partners", rank=5)
async def _partners(chat: ConversationScreen) -> None:
    await chat.toggle_panel(DirectoryPanel)


@command("f7", "Timeline", "Show every dated fact in order", rank=6)
async def _timeline(chat: ConversationScreen) -> None:
    await chat.toggle_panel(TimelinePanel)


@command("f8", "New conversation", "Start a new conversation below; it knows nothing of this one",
         possible=lambda chat: chat.session.can_divide)  # fmt: skip
async def _new(chat: ConversationScreen) -> None:
    chat.session.divide()
    await chat.transcript.add(chat.session.views)
    await chat.changed()
    chat.prompt.focus()


@command("f9", "Export", "Write the conversation to a file", possible=with_turns)
def _export(chat: ConversationScreen) -> None:
    def tell(path: str | None) -> None:
        if path is not None:
            chat.tell(f"Written to {path}")

    chat.app.push_screen(ExportScreen(chat.session), tell)


@command("alt+w", "Copy the answer", "Copy the chosen answer with its sources",
         possible=with_turns)  # fmt: skip
def _copy(chat: ConversationScreen) -> None:
    if view := chat.transcript.view:
        chat.app.copy_to_clipboard(turn_text(view))
        chat.tell("Copied the answer with its sources.")


@command("ctrl+underscore", "Undo", "Take back the last question, clearing or new conversation",
         possible=lambda chat: chat.session.can_undo)  # fmt: skip
async def _undo(chat: ConversationScreen) -> None:
    question = chat.session.undo()
    await chat.redraw()
    if question and not chat.prompt.value:
        chat.prompt.put(question)
    chat.tell(f"Taken back: {question}" if question else "The conversation goes on as before.")


@command("ctrl+l", "Clear", "Empty the screen and start a new conversation", possible=with_turns)
async def _clear(chat: ConversationScreen) -> None:
    chat.session.clear()
    await chat.redraw()
    chat.tell("Cleared; Ctrl+_ brings it back.")
    chat.prompt.focus()


@command("ctrl+r", "Search past questions", "Find a question asked before",
         possible=lambda chat: bool(chat.prompt.history.past))  # fmt: skip
def _search(chat: ConversationScreen) -> None:
    def put(question: str | None) -> None:
        if question is not None:
            chat.prompt.put(question)

    chat.app.push_screen(SearchScreen(chat.prompt.history), put)


@command("", "Choose a theme", "Change the colours; the choice is kept")
def _theme(chat: ConversationScreen) -> None:
    app = chat.app
    names = sorted(app.available_themes, key=lambda name: (name != app.theme, name))
    app.search_commands(
        [
            (
                f"{name} (in use)" if name == app.theme else name,
                partial(setattr, app, "theme", name),
            )
            for name in names
        ],
        "Search for themes…",
    )


@command("shift+up", "Choose the answer above",
         "Its names, choices and evidence are then at hand",
         possible=with_turns, listed=False)  # fmt: skip
async def _older(chat: ConversationScreen) -> None:
    await chat.transcript.step(-1)
    await chat.changed()


@command("shift+down", "Choose the answer below",
         "Its names, choices and evidence are then at hand",
         possible=with_turns, listed=False)  # fmt: skip
async def _newer(chat: ConversationScreen) -> None:
    await chat.transcript.step(1)
    await chat.changed()


@command("pageup", "Read back", "Scroll a page up", listed=False)
def _page_up(chat: ConversationScreen) -> None:
    _read(chat).scroll_page_up()


@command("pagedown", "Read on", "Scroll a page down", listed=False)
def _page_down(chat: ConversationScreen) -> None:
    _read(chat).scroll_page_down()


def _read(chat: ConversationScreen) -> Widget:
    """What is being read: the help, where it is open."""
    return next(iter(chat.query(Help)), chat.transcript)


@command("escape", "Back to the prompt", "Close what is open and go to the prompt", listed=False)
async def _back(chat: ConversationScreen) -> None:
    above = chat.focused.ancestors_with_self if chat.focused else []
    if chat.query(Help):
        await chat.query(Help).remove()
        return
    if chat.find.display:
        chat.find.close()
    elif chat.panel in above or chat.prompt in above:
        await chat.panel.close()
    chat.prompt.focus()


@command("ctrl+z", "Suspend", "Go back to the shell for a while; `fg` returns")
def _suspend(chat: ConversationScreen) -> None:
    chat.app.action_suspend_process()


@command("ctrl+d", "Quit", "Leave the chat", rank=3)
def _quit(chat: ConversationScreen) -> None:
    chat.app.exit()
