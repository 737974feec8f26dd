"""The conversation line by line."""

import shutil
from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.errors import PartnerbotError
from partnerbot.facts.documents import Documents
from partnerbot.line import LineChat
from tests.conftest import HARBOUR


class Talk:
    """A conversation and what is said in it."""

    def __init__(self, desk: Desk, stored: StoredHistory | None = None, width: int = 200) -> None:
        self.found: list[Desk | PartnerbotError] = [desk]
        self.said: list[str] = []
        stored = stored or StoredHistory(None)
        self.chat = LineChat(self._load, stored, self.said.append, width)

    def _load(self) -> Desk:
        if isinstance(self.found[-1], PartnerbotError):
            raise self.found[-1]
        return self.found[-1]

    def hear(self, line: str) -> str:
        """What is said to a line."""
        self.said.clear()
        assert self.chat.hear(line)
        return "\n".join(self.said)


@pytest.fixture
def talk(harbour_bot: Bot) -> Talk:
    return Talk(Desk.of(harbour_bot, Documents(HARBOUR)))


def test_it_says_what_it_is_and_how_to_begin(talk: Talk) -> None:
    talk.chat.greet()
    greeting = "\n".join(talk.said)
    assert "ask about the Harbour Council's partners" in greeting
    assert "/help" in greeting
    assert "\n  4. " in greeting


def test_questions_follow_on_one_another_with_their_sources(talk: Talk) -> None:
    talk.hear("what is the Lamp Board?")
    said = talk.hear("when was it created?")
    assert "(read as: When was the Lamp Board created?)" in said
    assert "The Lamp Board was created in 1888. [1]" in said
    assert "[1] Friends of the Harbour, line 12" in said


def test_a_comparison_is_told_in_full_with_its_sources(talk: Talk) -> None:
    said = talk.hear("compare FOG and the Lamp Board")
    answer = talk.chat.session.turns[-1].answer
    told = " ".join(said.split())
    assert len(answer.parts) > 1
    assert all(part.text in told for part in answer.parts)


def test_a_number_asks_what_is_offered(talk: Talk) -> None:
    talk.hear("when was the Lamp Board created?")
    offered = talk.chat.offered
    assert talk.hear("2").startswith(f"You: {offered[1]}")
    assert talk.chat.session.turns[-1].answer.question == offered[1]
    talk.hear("99")
    assert talk.chat.session.turns[-1].answer.question == "99"


def test_a_new_conversation_stands_alone(talk: Talk) -> None:
    talk.hear("what is the Lamp Board?")
    assert "new conversation" in talk.hear("/new")
    assert "1888" not in talk.hear("when was it created?").partition("Did you mean")[0]


def test_the_last_question_can_be_taken_back(talk: Talk) -> None:
    talk.hear("what is FOG?")
    assert talk.hear("/undo") == "Taken back: what is FOG?"
    assert talk.hear("/undo") == "There is nothing to take back."


def test_sources_are_told_with_the_line_itself(talk: Talk) -> None:
    assert talk.hear("/sources") == "There is no fact to show yet."
    talk.hear("when was the Lamp Board created?")
    said = talk.hear("/sources")
    assert "[1] The Lamp Board was created in 1888." in said
    assert "The line: The Lamp Board, created in 1888, is of the Crown." in said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/help", "/export FILE"),
        ("/help", "/partners [LETTERS]  all partners"),
        ("/export!", "Write /export FILE"),
        ("/find! lamp", "There is no command /find!."),
        ("/partners", "Public Bodies\n  Lamp Board"),
        ("/partners fishers", "FOG, Fishers' Own Guild"),
        ("/partners xxxxxx", "No partner has a name like that."),
        ("/card fog", "With the Harbour Council: The Harbour Council and FOG signed"),
        ("/card", "Which partner? Write /card NAME."),
        ("/card o", "Which one: FOG"),
        ("/timeline", "3 March 1950: The Harbour Council and FOG signed"),
        ("/find nowhere", "That was not said here."),
        ("/find", "That was not said here."),
        ("/export", "Write /export FILE"),
        ("/export talk.doc", "must end in .md, .json or .txt"),
        ("/sing", "There is no command /sing. /help lists them."),
        ("/", "There is no command /."),
    ],
)
def test_words_that_are_commands(talk: Talk, line: str, told: str) -> None:
    assert told in talk.hear(line)


@pytest.mark.parametrize(
    "line", ["/help", "/sources", "/partners", "/card fog", "/timeline", "/find lamp"]
)
def test_what_commands_say_is_wrapped_at_words(harbour_bot: Bot, line: str) -> None:
    talk = Talk(Desk.of(harbour_bot, Documents(HARBOUR)), width=40)
    talk.hear("compare FOG and the Lamp Board")
    said = talk.hear(line)
    assert said.count("\n") > 1
    assert max(map(len, said.splitlines())) <= 40


def test_a_card_offers_questions_by_number(talk: Talk) -> None:
    talk.hear("/card fog")
    assert "FOG" in talk.hear("1")
    assert len(talk.chat.session.turns) == 1


def test_what_was_said_is_found_again(talk: Talk) -> None:
    talk.hear("when was the Lamp Board created?")
    talk.hear("hello")
    said = talk.hear("/find  LAMP   board")
    assert said.count("You: ") == 1
    assert "1888" in said


def test_a_file_is_replaced_only_when_that_is_wanted(talk: Talk, tmp_path: Path) -> None:
    def export(command: str) -> str:
        return " ".join(talk.hear(command).split())  # a path may be longer than a line

    talk.hear("when was the Lamp Board created?")
    path = tmp_path / "talk.txt"
    assert export(f"/export {path}") == f"Written to {path}"
    assert "1888" in path.read_text(encoding="utf-8")
    path.write_text("precious", encoding="utf-8")
    assert f"/export! {path} replaces it" in export(f"/export {path}")
    assert path.read_text(encoding="utf-8") == "precious"
    assert export(f"/export! {path}") == f"Written to {path}"
    refused = export(f"/export {tmp_path}/no/such/talk.md")
    assert "could not be written" in " ".join(refused.split())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("~nobody-has-this-name/talk.md", "no home folder ~nobody-has"),
        ("a" * 300 + ".md", "too long"),
    ],
)
def test_a_name_that_no_file_can_have_is_told(talk: Talk, name: str, told: str) -> None:
    assert told in talk.hear(f"/export {name}")


def test_a_number_of_thousands_of_digits_is_a_question(talk: Talk) -> None:
    talk.hear("1" * 5_000)
    assert talk.chat.session.turns[-1].answer.question == "1" * 5_000


def test_facts_are_read_again_or_stay_in_use(talk: Talk, tmp_path: Path) -> None:
    talk.hear("what is the Lamp Board?")
    talk.found.append(PartnerbotError("Put it back."))
    assert talk.hear("/reload") == "Put it back.\nThe facts read before stay in use."
    folder = Path(shutil.copytree(HARBOUR, tmp_path / "facts"))
    file = folder / "partners.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("1888", "1777"), encoding="utf-8")
    talk.found.append(Desk.load(folder))
    assert talk.hear("/reload").startswith("The facts were read again: four partners")
    assert "1777" in talk.hear("when was it created?")


def test_questions_are_kept(harbour_bot: Bot, tmp_path: Path) -> None:
    stored = StoredHistory(tmp_path / "history.jsonl")
    Talk(Desk.of(harbour_bot), stored).hear("what is FOG?")
    assert stored.load() == (["what is FOG?"], None)


@pytest.mark.parametrize("line", ["/quit", "/exit", "/q", "quit", "Exit"])
def test_it_ends_when_told_to(talk: Talk, line: str) -> None:
    assert not talk.chat.hear(line)


def test_nothing_typed_comes_back_as_a_control_sequence(talk: Talk) -> None:
    said = talk.hear("\x1b[31mwho\x07 is \u202e[/b]?") + talk.hear("/\x1b]0;t\x07sing")
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_an_empty_line_says_nothing(talk: Talk) -> None:
    assert talk.hear("   ") == ""


def test_questions_that_cant_be_kept_are_answered_all_the_same(
    harbour_bot: Bot, tmp_path: Path
) -> None:
    (tmp_path / "history.jsonl").mkdir()
    talk = Talk(Desk.of(harbour_bot), StoredHistory(tmp_path / "history.jsonl"))
    talk.hear("what is FOG?")
    told, *answer = talk.said
    assert told.startswith("Questions can't be kept")
    assert "\n".join(answer) == Talk(Desk.of(harbour_bot)).hear("what is FOG?")
