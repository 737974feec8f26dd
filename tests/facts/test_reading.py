"""Knowledge files of both forms, and what is told of those that are wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from partnerbot.errors import Problem
from partnerbot.facts.reading import read

DOCUMENT = {"document": {"id": "list", "title": "List", "file": "list.txt"}}
SECTION = {"section": {"id": "old", "heading": "Old", "line": 2, "one": "old", "many": "olds"}}
FACT = {"id": "a-1", "type": "created", "date": 1888, "statement": "A is old.", "line": 3,
        "phrase": "A"}  # fmt: skip
PARTNER = {"partner": {"id": "a", "name": "A", "section": "old", "fact": [FACT]}}
DATED_SOON = {"partner": {**PARTNER["partner"], "fact": [{**FACT, "date": "soon"}]}}


def lines(folder: Path, *rows: Any) -> tuple[Path, list[Problem]]:
    path = folder / "facts.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows))
    problems: list[Problem] = []
    read(path, problems)
    return path, problems


def test_each_line_is_one_record_in_its_table(tmp_path: Path) -> None:
    path, problems = lines(tmp_path, DOCUMENT, "", SECTION, PARTNER, {"background": "old"})
    file = read(path, problems)
    assert problems == []
    assert file is not None
    assert [partner.name for partner in file.records.partner] == ["A"]
    assert file.records.document is not None
    assert file.records.document.file == "list.txt"
    assert file.records.background == ("old",)


def test_a_place_in_a_record_is_told_by_its_line(tmp_path: Path) -> None:
    file = read(lines(tmp_path, DOCUMENT, "", SECTION, PARTNER)[0], [])
    assert file is not None
    assert file.line_at(("partner", 0, "fact", 0, "date")) == 4
    assert file.line_at(("document", "title")) == 1
    assert file.line_at(("partner", 1)) is None


def test_the_same_facts_mean_the_same_in_toml(tmp_path: Path) -> None:
    toml = tmp_path / "facts.toml"
    toml.write_text(
        '[document]\nid = "list"\ntitle = "List"\nfile = "list.txt"\n[[partner]]\nid = "a"\n'
        'name = "A"\nsection = "old"\n[[partner.fact]]\nid = "a-1"\ntype = "created"\n'
        'date = 1888\nstatement = "A is old."\nline = 3\nphrase = "A"\n'
    )
    problems: list[Problem] = []
    both = [read(toml, problems), read(lines(tmp_path, DOCUMENT, PARTNER)[0], problems)]
    assert problems == []
    first, second = (repr(file.records.partner) for file in both if file)
    assert first == second


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{partner}", "this is not valid JSON"),
        ("[1]", "a line holds one record in its table"),
        ({"partner": {}, "place": {}}, "a line holds one record in its table"),
        ({"partnr": {}}, "there is no table 'partnr'; those there are: document, host"),
        ({"place": {"id": "n"}}, "the field 'name' is missing"),
        ({"place": {"id": "n", "name": "N", "nam": "N"}}, "there is no field 'nam' here"),
        (DATED_SOON, "'soon' is no date"),
        (DOCUMENT, "the table 'document' stands in this file already"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, row: Any, told: str) -> None:
    path, problems = lines(tmp_path, DOCUMENT, SECTION, row)
    assert any(str(p).startswith(f"{path}:3: ") and told in str(p) for p in problems), problems


def test_every_line_that_is_wrong_is_told(tmp_path: Path) -> None:
    _, problems = lines(tmp_path, "{", DOCUMENT, "}")
    assert [problem.line for problem in problems] == [1, 3]
