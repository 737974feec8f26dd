"""What the command palette finds: commands, partners and past questions.

Owns the three sorts of hit and which of them comes first. Names and questions are content and
never parsed.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from partnerbot.chat.find import pattern
from partnerbot.tui import draw
from partnerbot.tui.screens.command import key_name
from partnerbot.tui.screens.commands import COMMANDS
from partnerbot.tui.screens.conversation import ConversationScreen

_MOST_PAST, _MOST_FOUND = 8, 50
"""So many past questions are listed before anything is typed, and after."""
_LONGEST = 72
"""So many characters of a question tell which it is; they fit one line of most terminals."""


@dataclass(frozen=True)
class _Found:
    """Something that was found: its name, what it does, and doing it."""

    name: str
    help: str
    """Markup, as the palette has it: never data."""
    run: Callable[[], object]


class _Finder(Provider):
    """Finds things by name, each with what it does."""

    def found(self, chat: ConversationScreen, wanted: str) -> Iterable[_Found]:
        """What there is for some letters, or "" before any are typed."""
        raise NotImplementedError

    def score(self, wanted: str, name: str) -> float:
        """How far up something stands that was found for some letters; 0 leaves it out.

        A command stands at two to four for each of the letters, as Textual counts.
        """
        raise NotImplementedError

    @property
    def _chat(self) -> ConversationScreen:
        assert isinstance(self.screen, ConversationScreen)
        return self.screen

    async def discover(self) -> Hits:
        """What there is before anything is typed."""
        for thing in self.found(self._chat, ""):
            yield DiscoveryHit(Content(thing.name), thing.run, thing.name, thing.help)

    async def search(self, query: str) -> Hits:
        """What is like the letters typed, these marked where they stand together."""
        for thing in self.found(self._chat, query):
            shown = draw.marked(Content(thing.name), pattern(query))
            if (score := self.score(query, thing.name)) > 0:
                yield Hit(score, shown, thing.run, thing.name, thing.help)


class Commands(_Finder):
    """Every command that can be carried out now."""

    def found(self, chat: ConversationScreen, wanted: str) -> Iterable[_Found]:
        """The commands by their titles, each with its key."""
        del wanted
        for command in COMMANDS:
            if command.listed and command.possible(chat):
                key = f" ({key_name(command.key)})" if command.key else ""
                run = partial(chat.run_action, command.action)
                yield _Found(command.title, f"{command.help}{key}", run)

    def score(self, wanted: str, name: str) -> float:
        """The letters may stand apart: titles are so short that this is found at once.

        In longer names it is not: Textual goes through every way to find the letters there.
        """
        return self.matcher(wanted).match(name)


class Partners(_Finder):
    """Every partner, to be asked about."""

    def found(self, chat: ConversationScreen, wanted: str) -> Iterable[_Found]:
        """The partners with a name like the letters typed."""
        if not wanted:
            return
        desk = chat.session.desk
        for entry in desk.directory.filtered(wanted):
            question = desk.question_about(entry.partner)
            name = f"{entry.name} {entry.full_name}".strip()
            yield _Found(name, "Ask about this partner", partial(chat.pick, question))

    def score(self, wanted: str, name: str) -> float:
        """Below commands with the letters in one piece, above those with them scattered."""
        del name
        return 2.5 * len(wanted)


class PastQuestions(_Finder):
    """Questions asked before, to be asked again."""

    def found(self, chat: ConversationScreen, wanted: str) -> Iterable[_Found]:
        """The newest questions, or the newest that hold the letters typed."""
        past = chat.prompt.history.find(wanted)
        for question in past[: _MOST_FOUND if wanted else _MOST_PAST]:
            yield _Found(_short(question), "Ask again", partial(chat.pick, question))

    def score(self, wanted: str, name: str) -> float:
        """Below everything else."""
        del wanted, name
        return 0.5


def _short(question: str) -> str:
    whole = len(question) <= _LONGEST
    return question if whole else f"{question[: _LONGEST - 1].rstrip()}…"
