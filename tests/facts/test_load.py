"""Loading: a sound folder becomes a base; an unsound one tells everything that is wrong."""

from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError
from partnerbot.facts.load import load
from tests.harbour import change, copy_of_harbour


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the harbour that a test may damage."""
    return copy_of_harbour(tmp_path)


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
    file = change(folder, 'name = "FOG"', 'name = "FOG')
    line = line_of(file, 'name = "FOG')
    [problem] = problems(folder)
    assert problem.startswith(f"{file}:{line}: this is not valid TOML")


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("date = 1888", 'date = "soon"', "soon", "'date': 'soon' is no date; a date is written"),
        ("date = 1888", "dat = 1888", "dat =", "no field 'dat' here; did you mean 'date'?"),
        ("line = 13", "line = 0", "line = 0", "'line' is counted from 1"),
        ("line = 13", "", 'id = "lamps-mission"', "this fact has no source; add 'line', the"),
        (
            'phrase = "created in 1888"',
            'phrase = "one two three four five six seven"',
            "one two three",
            "'phrase' has 7 words and may have 6",
        ),
        ('type = "created"', 'type = "create"', 'id = "lamps-created"', "did you mean 'created'?"),
        ('at = "lamps"', 'at = "lumps"', 'at = "lumps"', "'lumps', which fact 'pilots-seat' names"),
        ('place = "northport"', 'place = "x"', 'place = "x"', "no place 'x', which fact"),
        ('near = ["fishing"]', 'near = ["fish"]', 'near = ["fish"]', "did you mean 'fishing'?"),
        ('near = "fog"', 'near = "frog"', 'near = "frog"', "no partner 'frog', which stranger"),
        ('name = "lights"', 'name = "lights"\nbroader = "lights"', "broader =", "within itself"),
        ('file = "harbour.txt"', 'file = "/harbour.txt"', "/harbour", "leave the folder out"),
    ],
)
def test_each_mistake_is_one_message_with_file_and_line(
    folder: Path, old: str, new: str, at: str, message: str
) -> None:
    file = change(folder, old, new)
    [problem] = problems(folder)
    place, _, text = problem.partition(": ")
    assert message in text
    name, _, line = place.rpartition(":")
    assert name == str(file)
    assert abs(int(line) - line_of(file, at)) <= 1  # a field that is missing: its table


def test_all_mistakes_are_told_at_once_by_file_and_line(folder: Path) -> None:
    file = change(folder, "date = 1888", "dat = 1888")
    change(folder, "line = 13", "line = 0")
    change(folder, 'at = "lamps"', 'at = "lumps"')
    change(folder, 'name = "FOG"', 'name = "FOG')
    (folder / "more.toml").write_text("[broken", encoding="utf-8")
    found = problems(folder)
    lines = [line_of(file, text) for text in ('name = "FOG', "dat = 1888", "line = 0", "lumps")]
    places = [problem.partition(": ")[0] for problem in found]
    assert places[:1] == [f"{folder / 'more.toml'}:1"]
    assert places[1:] == [f"{file}:{line}" for line in sorted(lines)]


def test_the_text_of_the_error_is_one_line(folder: Path) -> None:
    change(folder, "line = 13", "line = 0")
    with pytest.raises(KnowledgeError) as caught:
        load(folder)
    assert str(caught.value) == problems(folder)[0]
    change(folder, "date = 1888", "dat = 1888")
    change(folder, 'at = "lamps"', 'at = "lumps"')
    with pytest.raises(KnowledgeError) as caught:
        load(folder)
    first = problems(folder)[0]
    check = f"partnerbot check --knowledge {folder}"
    assert str(caught.value) == f"{first} (2 more; to list them all: {check})"


@pytest.mark.parametrize("content", [None, ""])
def test_a_folder_without_facts_says_so(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "empty.toml").write_text(content, encoding="utf-8")
    found = problems(tmp_path)
    assert all(problem.startswith(f"{tmp_path}: ") for problem in found)
    told = "needs at least one" if content is None else "no file has a [host] table; add one"
    assert told in found[0]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    [problem] = problems(tmp_path / "nowhere")
    assert problem == f"{tmp_path / 'nowhere'}: there is no such knowledge folder; check the path"


def test_a_file_that_is_not_text_is_named_with_its_line(folder: Path) -> None:
    (folder / "latin.toml").write_bytes(b'# one\nname = "caf\xe9"')
    [problem] = problems(folder)
    assert problem.startswith(f"{folder / 'latin.toml'}:2: the file is not UTF-8 text")


def test_the_name_of_a_file_is_told_without_what_a_terminal_would_act_on(folder: Path) -> None:
    (folder / "a\x1b[31m\nb\udcff.toml").write_text("[broken")
    [problem] = problems(folder)
    assert problem.startswith(f"{folder}/a b.toml:1: ")
    assert problem.isprintable()


def test_controls_in_a_file_never_reach_an_answer(folder: Path) -> None:
    change(folder, "FOG looks after", "FOG \\u001b[31mlooks after")
    statements = [fact.statement for fact in load(folder).facts.values()]
    assert "FOG looks after fishing grounds." in statements
