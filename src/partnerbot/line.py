"""The conversation line by line: for screen readers, plain terminals and pipes.

Owns reading lines and the words that are commands there. It does what the chat on the
screen does, with the same session; nothing moves, and nothing depends on colour.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from partnerbot.chat.desk import Desk
from partnerbot.chat.export import is_taken, named
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.session import Session
from partnerbot.chat.shapes import Card, Evidence, Original, finding
from partnerbot.chat.turn_text import turn_text
from partnerbot.cleaning import clean, one_line
from partnerbot.errors import PartnerbotError
from partnerbot.plain import render_turn

Say = Callable[[str], None]

_DIGITS = 6
"""A number of so many digits chooses nothing, and Python reads none of thousands."""


@dataclass(frozen=True)
class _Command:
    """A word that is no question: its name, what may follow it, and what it does."""

    name: str
    argument: str
    help: str
    run: Callable[["LineChat", str], None]


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
        self._say = say
        self._width = width
        desk = load()
        self.session: Session = desk.begin()
        self.offered: tuple[str, ...] = desk.overview.examples
        """The questions that a number chooses from."""

    def greet(self) -> None:
        """Say what this is and how to begin."""
        overview = self.session.desk.overview
        self._say(
            f"Partnerbot: ask about {overview.host}'s partners in your own words; /help tells "
            f"what else there is. Loaded: {overview.loaded}."
        )
        self._offer("For example")

    def hear(self, line: str) -> bool:
        """Take a line: a question, the number of an offer or a command; False ends it."""
        line = one_line(clean(line))
        if line in ("/quit", "/exit", "/q"):
            return False
        if line.isdecimal() and len(line) < _DIGITS and 0 < int(line) <= len(self.offered):
            line = self.offered[int(line) - 1]
            self._say(f"You: {line}")
        if line.startswith("/"):
            self._command(line)
        elif line:
            self._ask(line)
        return True

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
        command = next((c for c in _COMMANDS if c.name == name.rstrip("!")), None)
        if command is None:
            self._say(f"There is no command {name}. /help lists them.")
        else:
            command.run(self, f"! {argument}" if name.endswith("!") else argument.strip())

    def help(self, _: str) -> None:
        """Say what can be typed."""
        lines = [f"  {c.name} {c.argument}".rstrip().ljust(20) + c.help for c in _COMMANDS]
        self._say("\n".join(["Type a question, a number that is offered, or:", *lines]))

    def new(self, _: str) -> None:
        """Begin a new conversation."""
        self.divide()
        self._say("A new conversation; the next question stands alone.")

    def undo(self, _: str) -> None:
        """Take the last step back."""
        question = self.session.undo()
        self.offered = ()
        self._say("There is nothing to take back." if question is None else
                  f"Taken back: {question}" if question else "Taken back.")  # fmt: skip

    def sources(self, _: str) -> None:
        """Tell what the last answer rests on."""
        turns = self.session.turns
        facts = turns[-1].view.evidence if turns else ()
        self._say("\n".join(self._told(facts)) or "There is no fact to show yet.")

    def partners(self, letters: str) -> None:
        """List the partners, or those with a name like some letters."""
        lines: list[str] = []
        section = ""
        for entry in self.session.desk.directory.filtered(letters):
            if entry.section != section:
                section = entry.section
                lines.append(section)
            lines.append(f"  {entry.name}" + (f", {entry.full_name}" if entry.full_name else ""))
        self._say("\n".join(lines) or "No partner has a name like that.")

    def card(self, name: str) -> None:
        """Tell all that is known of one partner."""
        desk = self.session.desk
        found = desk.directory.filtered(name) if name else ()
        card = desk.card(found[0].partner) if len(found) == 1 else None
        if card is None:
            names = ", ".join(entry.name for entry in found)
            self._say(f"Which one: {names}?" if found else "Which partner? Write /card NAME.")
        else:
            self.offered = card.questions
            self._say("\n".join(self._card_lines(card)))
            self._offer("Ask about it")

    def timeline(self, _: str) -> None:
        """Tell every dated fact in order."""
        dated = self.session.desk.dated()
        lines = [f"{entry.date}: {entry.statement} ({entry.source})" for entry in dated]
        self._say("\n".join(lines) or "No fact has a date.")

    def find(self, words: str) -> None:
        """Tell again every turn that holds some words."""
        found = [t.view for t in self.session.turns if words and t.view.holds(finding(words))]
        self._say("\n".join(map(turn_text, found)).rstrip() or "That was not said here.")

    def export(self, name: str) -> None:
        """Write the conversation to a file; /export! replaces one that is there."""
        replace, name = name.startswith("! "), name.removeprefix("! ").strip()
        if not name:
            self._say("Write /export FILE; .md, .json or .txt at its end says the form.")
            return
        try:
            path = named(name)
            if is_taken(path) and not replace:
                self._say(f"{path} is there already; /export! {name} replaces it.")
                return
            self.session.export(path)
        except OSError as error:
            self._say(f"{name} could not be written: {error.strerror}.")
        except ValueError as error:
            self._say(str(error))
        else:
            self._say(f"Written to {path}")

    def reload(self, _: str) -> None:
        """Read the facts again; the conversation goes on."""
        try:
            desk = self._load()
        except PartnerbotError as error:
            self._say(f"{error}\nThe facts read before stay in use.")
        else:
            self.session.adopt(desk)
            self._say(f"The facts were read again: {desk.overview.loaded}.")

    def _told(self, facts: tuple[Evidence, ...]) -> Iterator[str]:
        """Facts with their places and, where the document is at hand, their lines."""
        for fact in facts:
            yield f"[{fact.number}] {fact.statement}"
            yield f"    {fact.document}, line {fact.line}, under “{fact.section}”: “{fact.phrase}”"
            original = self.session.desk.original(fact)
            if original is not None:
                text = original.text if isinstance(original, Original) else original
                yield f"    The line: {text}"

    def _card_lines(self, card: Card) -> Iterator[str]:
        yield card.name
        for row in card.rows:
            yield f"  {row.label}: {row.cells[0].text} {row.cells[0].marks}".rstrip()
        for note in card.notes:
            yield f"  [{note.number}] {note.text}"


_COMMANDS = (
    _Command("/help", "", "this list", LineChat.help),
    _Command("/new", "", "begin a new conversation", LineChat.new),
    _Command("/undo", "", "take back the last question", LineChat.undo),
    _Command("/sources", "", "what the last answer rests on", LineChat.sources),
    _Command("/partners", "[LETTERS]", "the partners, or those like it", LineChat.partners),
    _Command("/card", "NAME", "all that is known of a partner", LineChat.card),
    _Command("/timeline", "", "every dated fact in order", LineChat.timeline),
    _Command("/find", "WORDS", "what was said with these words", LineChat.find),
    _Command("/export", "FILE", "write all to .md, .json or .txt", LineChat.export),
    _Command("/reload", "", "read the facts again", LineChat.reload),
    _Command("/quit", "", "leave", LineChat.help),
)
