"""The conversation line by line: for screen readers, plain terminals and pipes.

Owns what is said to each line, and the words that are commands there. It does what the chat
on the screen does, with the same session. Knows nothing of where lines come from.
"""

from collections.abc import Callable
from dataclasses import dataclass

from partnerbot.chat.desk import Desk
from partnerbot.chat.desk_text import card_text, dates_text, evidence_text, partners_text
from partnerbot.chat.find import places
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.leaving import leaves
from partnerbot.chat.session import Session
from partnerbot.chat.shapes import TurnView
from partnerbot.chat.turn_text import turn_text
from partnerbot.chat.wrapping import wrap
from partnerbot.cleaning import clean, one_line
from partnerbot.errors import PartnerbotError
from partnerbot.plain import render_turn

Say = Callable[[str], None]

_DIGITS = 6
"""A number of so many digits chooses nothing, and Python refuses to read one of thousands."""


class LineChat:
    """One conversation, a line at a time.

    `load` reads the facts and is called again by /reload; it raises PartnerbotError where
    they can't be used. `say` takes each text that is to be shown.
    """

    def __init__(
        self, load: Callable[[], Desk], stored: StoredHistory, say: Say, width: int
    ) -> None:
        self._load = load
        self._stored = stored
        self._say: Say = lambda text: say(wrap(text, width))
        self._width = width
        self._ended = False
        self.session = Session(load(), tables=False)
        self.offered = self.session.desk.overview.examples
        """The questions that a number chooses from."""

    def greet(self) -> None:
        """Say what this is and how to begin."""
        overview = self.session.desk.overview
        self._say(
            f"Partnerbot: ask about {overview.host}'s partners in your own words; /help lists "
            f"the commands.\nLoaded: {overview.loaded}."
        )
        self._offer("For example")

    def hear(self, line: str) -> bool:
        """Take a line: a question, the number of an offer or a command; False ends it."""
        line = one_line(clean(line))
        if line.isdecimal() and len(line) < _DIGITS and 0 < int(line) <= len(self.offered):
            line = self.offered[int(line) - 1]
            self._say(f"You: {line}")
        if leaves(line):
            self._ended = True
        elif line.startswith("/"):
            self._command(line)
        elif line:
            self._ask(line)
        return not self._ended

    def divide(self) -> None:
        """Begin a new conversation."""
        self.session.divide()
        self.offered = ()

    def _ask(self, question: str) -> None:
        if note := self._stored.append(question):
            self._say(note)
        view = self.session.ask(question).view
        self.offered = view.choices
        self._say(render_turn(view, self._width))
        self._offer(view.lead)

    def _offer(self, lead: str) -> None:
        if self.offered:
            lines = [f"  {number}. {text}" for number, text in enumerate(self.offered, 1)]
            self._say("\n".join([f"{lead} (type its number):", *lines]))

    def _command(self, line: str) -> None:
        name, _, argument = line.partition(" ")
        command = next((c for c in _COMMANDS if name in c.names), None)
        if command is None:
            self._say(f"There is no command {name}. /help lists them.")
        else:
            command.run(self, argument.strip())

    def _help(self, _: str) -> None:
        typed = [f"{command.names[0]} {command.argument}" for command in _COMMANDS]
        width = max(map(len, typed)) + 2
        lines = [f"  {t.ljust(width)}{c.help}" for t, c in zip(typed, _COMMANDS, strict=True)]
        self._say("\n".join(["Type a question, the number of one that is offered, or:", *lines]))

    def _new(self, _: str) -> None:
        self.divide()
        self._say("A new conversation; its first question stands alone.")

    def _undo(self, _: str) -> None:
        question = self.session.undo()
        self.offered = ()
        if question is None:
            self._say("There is nothing to take back.")
        else:
            self._say(f"Taken back: {question}" if question else "Taken back.")

    def _sources(self, _: str) -> None:
        desk, turns = self.session.desk, self.session.turns
        facts = turns[-1].view.evidence if turns else ()
        told = [evidence_text(fact, desk.original(fact)) for fact in facts]
        self._say("\n".join(told) or "There is no fact to show yet.")

    def _partners(self, letters: str) -> None:
        found = self.session.desk.directory.filtered(letters)
        self._say(partners_text(found) or "No partner has a name like that.")

    def _card(self, name: str) -> None:
        desk = self.session.desk
        found = desk.directory.filtered(name) if name else ()
        card = desk.card(found[0].partner) if len(found) == 1 else None
        if card is None:
            names = ", ".join(entry.name for entry in found)
            self._say(f"Which one: {names}?" if found else "Which partner? Write /card NAME.")
        else:
            self.offered = card.questions
            self._say(card_text(card))
            self._offer("Ask about it")

    def _timeline(self, _: str) -> None:
        self._say(dates_text(self.session.desk.dated()) or "No fact has a date.")

    def _find(self, words: str) -> None:
        views = self.session.views
        found = [views[place] for place in places(views, words)]
        told = [turn_text(view) for view in found if isinstance(view, TurnView)]
        self._say("\n".join(told).rstrip() or "That was not said here.")

    def _export(self, name: str, replace: bool = False) -> None:
        if not name:
            self._say("Write /export FILE; the ending sets the format (.md, .json or .txt).")
            return
        try:
            path = self.session.export(name, replace)
        except FileExistsError as error:
            self._say(f"{error.filename} is there already; /export! {name} replaces it.")
        except OSError as error:
            self._say(f"{name} could not be written: {error.strerror}.")
        except ValueError as error:
            self._say(str(error))
        else:
            self._say(f"Written to {path}")

    def _export_over(self, name: str) -> None:
        self._export(name, replace=True)

    def _reload(self, _: str) -> None:
        try:
            desk = self._load()
        except PartnerbotError as error:
            self._say(f"{error}\nThe facts read before stay in use.")
        else:
            self.session.adopt(desk)
            self._say(f"The facts were read again: {desk.overview.loaded}.")

    def _quit(self, _: str) -> None:
        self._ended = True


@dataclass(frozen=True)
class _Command:
    """What is no question: its names, what may follow them, and what it does."""

    names: tuple[str, ...]
    argument: str
    help: str
    run: Callable[[LineChat, str], None]


_COMMANDS = (
    _Command(("/help",), "", "this list", LineChat._help),
    _Command(("/new",), "", "start a new conversation", LineChat._new),
    _Command(("/undo",), "", "take back the last question", LineChat._undo),
    _Command(("/sources",), "", "what the last answer rests on", LineChat._sources),
    _Command(("/partners",), "[LETTERS]", "all partners, or those with such a name",
             LineChat._partners),
    _Command(("/card",), "NAME", "all that is known of a partner", LineChat._card),
    _Command(("/timeline",), "", "every dated fact in order", LineChat._timeline),
    _Command(("/find",), "WORDS", "the questions and answers with these words", LineChat._find),
    _Command(("/export",), "FILE", "write all to a .md, .json or .txt file", LineChat._export),
    _Command(("/export!",), "FILE", "the same, replacing a file of that name",
             LineChat._export_over),
    _Command(("/reload",), "", "read the facts again", LineChat._reload),
    _Command(("/quit", "/exit", "/q"), "", "leave, as quit and exit do", LineChat._quit),
)  # fmt: skip
