"""Data from elsewhere: read, asked about and counted, in a small invented world."""

import json
from pathlib import Path

from partnerbot.bot import Bot
from tests.quality.outside import FORMS, names, other_names, other_questions
from tests.registry import record


def test_what_is_answered_though_it_is_about_other_things_is_told_by_subject(
    harbour_bot: Bot, tmp_path: Path
) -> None:
    file = tmp_path / "others.jsonl"
    asked = [("what is 7 times 8", "sums"), ("hello", "greeting"), ("what is FOG?", "weather")]
    lines = [json.dumps({"question": question, "intent": about}) for question, about in asked]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = other_questions(file, harbour_bot)
    assert found.rows == [
        ("small talk", 1, 0, 1, 0, "0.0 %"),
        ("any other", 2, 1, 0, 1, "50.0 %"),
    ]
    assert found.worst == "1 of 3 are answered, most often under the subjects weather (1)."


def dump(folder: Path, *called: str) -> Path:
    file = folder / "dump.jsonl"
    sweden = ("SE", "Sweden")
    organisations = [
        record(f"{number:09}", {name: "label"}, 1900, "company", "Lund", sweden)
        for number, name in enumerate(called)
    ]
    file.write_text("\n".join(map(json.dumps, organisations)), encoding="utf-8")
    return file


def test_names_that_somebody_in_the_facts_has_are_left_out(
    harbour_bot: Bot, tmp_path: Path
) -> None:
    file = dump(tmp_path, "Zyxwv Works", "fog", "Fishers' Own Guild", "Crown")
    assert names(file, harbour_bot.knowledge) == {"Zyxwv Works"}


def test_every_form_of_question_is_asked_about_names(harbour_bot: Bot, tmp_path: Path) -> None:
    found = other_names(dump(tmp_path, "Zyxwv Works", "Qpgrt"), harbour_bot)
    assert [row[:2] for row in found.rows] == [(form.format("…"), 2) for form in FORMS]
    assert f"of {2 * len(FORMS)} questions got an answer" in found.worst
