"""The published schema of an answer."""

import pytest
from pydantic import ValidationError

from partnerbot.answering.schema import ANSWER, answer_schema
from partnerbot.bot import Bot


def test_every_key_is_told_with_its_note() -> None:
    schema = answer_schema()
    assert schema["title"] == "Answer"
    assert schema["properties"]["reason"]["description"].startswith("why it was not answered")
    source = schema["$defs"]["FactSource"]["properties"]
    assert source["line"]["description"].endswith("counted from 1")
    assert "title" in source
    assert "unanswered_parts" in schema["properties"]


def test_a_source_names_its_document_by_id_and_by_title(harbour_bot: Bot) -> None:
    answer = harbour_bot.ask("when was the Lamp Board created?")
    source = answer.facts[0].source
    assert (source.document, source.title) == ("harbour-page", "Friends of the Harbour")


def test_an_answer_survives_the_way_through_json(harbour_bot: Bot) -> None:
    answer = harbour_bot.ask("when was the Lamp Board created?")
    assert answer.facts
    assert ANSWER.validate_json(answer.to_json()) == answer


def test_what_is_no_answer_is_refused() -> None:
    with pytest.raises(ValidationError):
        ANSWER.validate_json('{"question": "?", "status": 3}')
