"""One loaded knowledge base with what a chat asks of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.session import Session
from partnerbot.chat.shapes import Original
from partnerbot.errors import KnowledgeError
from partnerbot.facts.documents import Documents
from tests.conftest import HARBOUR


def test_the_overview_counts_what_is_loaded(harbour_bot: Bot) -> None:
    overview = Desk.of(harbour_bot).overview
    assert overview.host == "the Harbour Council"
    assert overview.loaded == "four partners, ten facts, one document"


def test_the_line_of_a_fact_is_shown_with_its_phrase(harbour_bot: Bot) -> None:
    desk = Desk.of(harbour_bot, Documents(HARBOUR))
    [fact] = Session(desk).ask("when was the Lamp Board created?").view.evidence
    original = desk.original(fact)
    assert isinstance(original, Original)
    assert original.text[original.start : original.end] == fact.phrase
    assert "ends before line 99" in str(desk.original(replace(fact, line=99)))
    assert "nowhere.txt is not in this folder" in str(
        desk.original(replace(fact, file="nowhere.txt"))
    )


def test_without_documents_there_is_no_line(harbour_bot: Bot) -> None:
    desk = Desk.of(harbour_bot)
    [fact] = Session(desk).ask("when was the Lamp Board created?").view.evidence
    assert desk.original(fact) is None


def test_partners_that_are_not_there_have_neither_card_nor_question(harbour_bot: Bot) -> None:
    desk = Desk.of(harbour_bot)
    assert desk.question_about("fog") == "What is FOG?"
    assert (desk.question_about("nobody"), desk.card("nobody")) == ("", None)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no such documents folder"):
        Desk.load(HARBOUR, tmp_path / "nowhere")
