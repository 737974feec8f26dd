"""Turns, conversations and the way back."""

import shutil
from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.session import Session
from partnerbot.chat.shapes import Divider, TurnView
from tests.conftest import HARBOUR


@pytest.fixture
def session(harbour_bot: Bot) -> Session:
    return Session(Desk.of(harbour_bot))


def test_questions_follow_on_one_another(session: Session) -> None:
    session.ask("what is the Lamp Board?")
    assert "1888" in session.ask("when was it created?").view.answer
    assert [turn.view.question for turn in session.turns] == [
        "what is the Lamp Board?", "when was it created?",
    ]  # fmt: skip


def test_a_new_conversation_stands_alone(session: Session) -> None:
    session.divide()
    assert session.entries == ()
    session.ask("what is the Lamp Board?")
    session.divide()
    session.divide()
    assert [type(view) for view in session.views] == [TurnView, Divider]
    assert session.ask("when was it created?").answer.status == "ambiguous"


def test_undo_takes_back_a_question_with_what_was_remembered_of_it(session: Session) -> None:
    session.ask("what is the Lamp Board?")
    session.ask("what is FOG?")
    assert session.undo() == "what is FOG?"
    assert "1888" in session.ask("when was it created?").view.answer


def test_undo_brings_back_what_was_cleared(session: Session) -> None:
    session.ask("what is the Lamp Board?")
    session.clear()
    assert session.entries == ()
    assert session.undo() == ""
    assert "1888" in session.ask("when was it created?").view.answer


def test_undo_goes_on_with_the_conversation_before(session: Session) -> None:
    session.ask("what is the Lamp Board?")
    session.divide()
    assert session.undo() == ""
    assert "1888" in session.ask("when was it created?").view.answer


def test_with_nothing_to_take_back_undo_does_nothing(session: Session) -> None:
    assert not session.can_undo
    assert session.undo() is None
    session.clear()
    assert not session.can_undo


def test_a_conversation_goes_on_with_facts_that_were_read_again(
    session: Session, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(HARBOUR, tmp_path / "facts"))
    file = folder / "partners.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("1888", "1777"), encoding="utf-8")
    before = session.ask("what is the Lamp Board?").view
    session.adopt(Desk.load(folder))
    assert session.views == (before,)
    assert "1777" in session.ask("when was it created?").view.answer


def test_a_partner_that_is_gone_is_not_gone_on_with(session: Session, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(HARBOUR, tmp_path / "facts"))
    file = folder / "partners.toml"
    text = file.read_text(encoding="utf-8").replace('"school"', '"academy"')
    text = text.replace("Tide School", "Sea Academy").replace('"school-book"', '"academy-book"')
    file.write_text(text, encoding="utf-8")
    session.ask("what is the Tide School?")
    session.adopt(Desk.load(folder))
    assert "school" not in session.ask("what does it do?").answer.partners
