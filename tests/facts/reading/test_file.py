"""Which records of a file are sound, and what is told of those that are not."""

import json
from pathlib import Path
from typing import Any

import pytest

from partnerbot.errors import Problem
from partnerbot.facts.reading import file as module
from partnerbot.facts.reading.file import ReadFile, read

DOCUMENT = {"document": {"id": "list", "title": "List", "file": "list.txt"}}
SECTION = {"section": {"id": "old", "heading": "Old", "line": 2, "one": "old", "many": "olds"}}
FACT = {"id": "a-1", "type": "created", "date": 1888, "statement": "A is old.", "line": 3,
        "phrase": "A"}  # fmt: skip
PARTNER = {"partner": {"id": "a", "name": "A", "section": "old", "fact": [FACT]}}
DATED_SOON = {"partner": {**PARTNER["partner"], "fact": [{**FACT, "date": "soon"}]}}


def lines(folder: Path, *rows: Any) -> tuple[ReadFile, list[Problem]]:
    path = folder / "facts.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows))
    file = read(path)
    return file, file.problems


def test_each_line_is_one_record_in_its_table(tmp_path: Path) -> None:
    file, problems = lines(tmp_path, DOCUMENT, "", SECTION, PARTNER, {"background": "old"})
    assert problems == []
    assert [partner.name for partner in file.records.partner] == ["A"]
    assert file.records.document is not None
    assert file.records.document.file == "list.txt"
    assert file.records.background == ("old",)
    assert file.positions["partner"][0].line_at(("fact", 0, "date")) == 4


def test_the_same_facts_mean_the_same_in_toml(tmp_path: Path) -> None:
    toml = tmp_path / "facts.toml"
    toml.write_text(
        '[document]\nid = "list"\ntitle = "List"\nfile = "list.txt"\n[[partner]]\nid = "a"\n'
        'name = "A"\nsection = "old"\n[[partner.fact]]\nid = "a-1"\ntype = "created"\n'
        'date = 1888\nstatement = "A is old."\nline = 3\nphrase = "A"\n'
    )
    first = read(toml)
    second, more = lines(tmp_path, DOCUMENT, PARTNER)
    assert first.problems == more == []
    assert repr(first.records.partner) == repr(second.records.partner)
    assert first.positions["partner"][0].line_at(("fact", 0, "date")) == 12


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{partner}", "this is not valid JSON"),
        ({"place": {"id": "n"}}, "the field 'name' is missing"),
        (DATED_SOON, "'soon' is no date"),
    ],
)
def test_a_wrong_record_is_told_with_its_line_and_the_others_are_kept(
    tmp_path: Path, row: Any, told: str
) -> None:
    file, [problem] = lines(tmp_path, DOCUMENT, row, SECTION)
    assert str(problem).startswith(f"{file.name}:2: ")
    assert told in problem.message
    assert [section.id for section in file.records.section] == ["old"]


def test_a_wrong_record_keeps_its_id(tmp_path: Path) -> None:
    file, _ = lines(tmp_path, DATED_SOON, '{"place": {"id": "p", "name"}}', {"topic": {"name": 3}})
    assert [row.value["id"] for row in file.failed if row.table == "partner"] == ["a"]
    assert ("place", "p") in file.claimed
    assert file.unnamed == {"topic"}


def test_a_file_that_is_none_is_told_and_anything_may_be_in_it(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").mkdir()
    file = read(tmp_path / "facts.toml")
    assert [problem.kind for problem in file.problems] == ["not-a-file"]
    assert {"partner", "host", "topic"} <= file.unnamed


def test_of_mistakes_without_end_no_more_than_a_limit_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_PROBLEMS", 5)
    file, problems = lines(tmp_path, *["{"] * 100)
    assert len(problems) == 7
    assert problems[-1].kind == "too-many"
    assert "the rest was not read" in problems[-1].message
    assert "partner" in file.unnamed  # there may be any number of them in what was not read


def test_of_one_record_with_mistakes_without_end_only_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_PROBLEMS", 5)
    _, problems = lines(tmp_path, {"place": {"id": "p", "name": "P", "aliases": [1] * 100}})
    assert [problem.kind for problem in problems] == ["too-many"]
