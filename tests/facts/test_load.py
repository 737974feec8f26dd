"""Loading: a sound folder becomes a base; an unsound one tells everything that is wrong."""

import shutil
from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError
from partnerbot.facts.load import load
from tests.conftest import HARBOUR


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the harbour that a test may damage."""
    return Path(shutil.copytree(HARBOUR, tmp_path / "knowledge"))


def damage(folder: Path, old: str, new: str) -> Path:
    file = folder / "partners.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def problems(folder: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        load(folder)
    return [str(problem) for problem in caught.value.problems]


def line_of(file: Path, text: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


def test_a_sound_folder_loads_in_document_order(folder: Path) -> None:
    assert list(load(folder).partners) == ["fog", "pilots", "lamps", "school"]


def test_broken_toml_is_told_with_its_line(folder: Path) -> None:
    file = damage(folder, 'name = "FOG"', 'name = "FOG')
    line = line_of(file, 'name = "FOG')
    [problem] = problems(folder)
    assert problem.startswith(f"{file}:{line}: this is not valid TOML")


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("date = 1888", 'date = "soon"', "soon", "'date': 'soon' is no date"),
        ("line = 13", "line = 0", "line = 0", "'line': Input should be greater than or equal to 1"),
        ("line = 13", "", 'id = "lamps-mission"', "the field 'line' is missing"),
        (
            'phrase = "created in 1888"',
            'phrase = "one two three four five six seven"',
            "one two three",
            "a phrase has at most 6 words",
        ),
        ('type = "created"', 'type = "built"', 'id = "lamps-created"', "does not match any"),
        ('at = "lamps"', 'at = "lumps"', 'at = "lumps"', "the partner 'lumps', which does not"),
        ('place = "northport"', 'place = "x"', 'place = "x"', "the place 'x', which does not"),
        ('near = ["fishing"]', 'near = ["fish"]', 'near = ["fish"]', "the topic 'fish', which"),
        ('near = "fog"', 'near = "frog"', 'near = "frog"', "the partner 'frog', which does"),
        ('name = "lights"', 'name = "lights"\nbroader = "lights"', 'id = "lights"', "itself"),
    ],
)
def test_each_mistake_is_one_message_with_file_and_line(
    folder: Path, old: str, new: str, at: str, message: str
) -> None:
    file = damage(folder, old, new)
    [problem] = problems(folder)
    place, _, text = problem.partition(": ")
    assert message in text
    name, _, line = place.rpartition(":")
    assert name == str(file)
    assert abs(int(line) - line_of(file, at)) <= 1  # a field that is missing: its table


def test_a_misspelt_field_is_told_as_unknown_and_as_missing(folder: Path) -> None:
    file = damage(folder, "date = 1888", "dat = 1888")
    found = problems(folder)
    assert any("the field 'date' is missing" in problem for problem in found)
    assert f"{file}:{line_of(file, 'dat =')}: there is no field 'dat' here" in found[1]


def test_a_second_record_with_an_id_is_told_with_where_the_first_stands(folder: Path) -> None:
    file = damage(folder, 'id = "pilots-since"', 'id = "fog-name"')
    [problem] = problems(folder)
    first, second = (
        n
        for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if line == 'id = "fog-name"'
    )
    assert problem == f"{file}:{second}: fact 'fog-name' stands already at {file}:{first}"


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    damage(folder, "date = 1888", "dat = 1888")
    damage(folder, "line = 13", "line = 0")
    (folder / "more.toml").write_text("[broken", encoding="utf-8")
    found = problems(folder)
    assert len(found) == 4  # the field that is missing and the one that is not known
    assert any("more.toml" in problem for problem in found)


@pytest.mark.parametrize("content", [None, ""])
def test_a_folder_without_facts_says_so(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "empty.toml").write_text(content, encoding="utf-8")
    found = problems(tmp_path)
    assert all(str(tmp_path) in problem for problem in found)
    assert "needs at least one" in found[0] or "exactly one [host]" in found[0]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    [problem] = problems(tmp_path / "nowhere")
    assert problem == f"{tmp_path / 'nowhere'}: there is no such knowledge folder"


def test_a_file_that_is_not_text_is_named(folder: Path) -> None:
    (folder / "latin.toml").write_bytes(b'name = "caf\xe9"')
    assert problems(folder) == [f"{folder / 'latin.toml'}: the file is not UTF-8 text"]


def test_controls_in_a_file_never_reach_an_answer(folder: Path) -> None:
    damage(folder, "FOG looks after", "FOG \\u001b[31mlooks after")
    statements = [fact.statement for fact in load(folder).facts.values()]
    assert "FOG looks after fishing grounds." in statements
