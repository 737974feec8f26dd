"""One question with its answer, and what there is to see before the first one.

Owns their look. Speakers are told apart by words, so that nothing depends on colour.
"""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from partnerbot.answering.answer import Answer
from partnerbot.facts.base import Knowledge
from partnerbot.tui.render import answer_text, plain, read_as, sources
from partnerbot.tui.widgets.choices import Choices


class Offer(VerticalGroup):
    """Questions to choose from under a line that says how."""

    def __init__(self, lead: str, questions: Sequence[str]) -> None:
        super().__init__()
        self._lead = lead
        self._questions = questions

    def compose(self) -> ComposeResult:
        """The line and the list."""
        yield Static(Content(f"{self._lead} (Tab, then Enter, or click):"), classes="aside")
        yield Choices(self._questions)


class Source(HorizontalGroup):
    """One place in a document, its number hanging beside the text."""

    def __init__(self, number: int, text: Content) -> None:
        super().__init__(classes="aside")
        self._number = number
        self._text = text

    def compose(self) -> ComposeResult:
        """The number and the place."""
        yield Static(f"[{self._number}] ", classes="number", markup=False)
        yield Static(self._text, classes="place")


class Turn(VerticalGroup):
    """A question, how it was read, the answer, its sources and what to ask next."""

    def __init__(self, answer: Answer, knowledge: Knowledge) -> None:
        super().__init__()
        self.answer = answer
        self._knowledge = knowledge

    def compose(self) -> ComposeResult:
        """The lines of the turn."""
        answer = self.answer
        yield Static("You", classes="speaker you", markup=False)
        yield Static(plain(answer.question), classes="said question")
        if reading := read_as(answer):
            yield Static(plain(f"read as: {reading}"), classes="aside reading")
        yield Static("Partnerbot", classes="speaker bot", markup=False)
        yield Static(answer_text(answer), classes="said answer")
        for number, source in sources(answer, self._knowledge):
            yield Source(number, source)
        if answer.suggestions:
            asks_back = answer.status == "ambiguous"
            yield Offer("Did you mean" if asks_back else "Ask next", answer.suggestions)


class Welcome(VerticalGroup):
    """What an empty conversation shows: what this is for, and questions to begin with."""

    def __init__(self, host: str, examples: Sequence[str]) -> None:
        super().__init__()
        self._host = host
        self._examples = examples

    def compose(self) -> ComposeResult:
        """A sentence and the examples."""
        yield Static(
            plain(
                f"Ask about {self._host}'s partners in your own words. Every answer names "
                "the line of the document that says so."
            ),
            classes="said",
        )
        if self._examples:
            yield Offer("For example", self._examples)
