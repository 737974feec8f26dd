"""What the command palette finds: commands, partners and past questions.

Owns the three sorts of hit. Names and questions are content and never parsed.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from partnerbot.tui.screens.command import key_name
from partnerbot.tui.screens.commands import COMMANDS
from partnerbot.tui.screens.conversation import ConversationScreen

_MOST_PAST = 8


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

    @property
    def _chat(self) -> ConversationScreen:
        assert isinstance(self.screen, ConversationScreen)
        return self.screen

    async def discover(self) -> Hits:
        """What there is before anything is typed."""
        for thing in self.found(self._chat, ""):
            yield DiscoveryHit(Content(thing.name), thing.run, thing.name, thing.help)

    async def search(self, query: str) -> Hits:
        """What is like the letters typed."""
        matcher = self.matcher(query)
        for thing in self.found(self._chat, query):
            score, places = matcher.fuzzy_search.match(query, thing.name)
            shown = Content(thing.name)
            for place in places:
                shown = shown.stylize(matcher.match_style, place, place + 1)
            if score > 0:
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


class PastQuestions(_Finder):
    """Questions asked before, to be asked again."""

    def found(self, chat: ConversationScreen, wanted: str) -> Iterable[_Found]:
        """The newest questions, or all where some letters are typed."""
        past = chat.prompt.history.find("")
        for question in past if wanted else past[:_MOST_PAST]:
            yield _Found(question, "Ask again", partial(chat.pick, question))
