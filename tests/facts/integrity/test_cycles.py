"""Topics and places that lie within themselves or without end within others."""

from itertools import pairwise
from pathlib import Path

import pytest

from partnerbot.facts.integrity.cycles import MOST_LEVELS, cycles
from partnerbot.facts.integrity.entries import entries
from partnerbot.facts.reading.file import read


def found(folder: Path, text: str) -> list[str]:
    path = folder / "a.toml"
    path.write_text(text)
    return [str(problem) for problem in cycles(list(entries(read(path))))]


def chain(kind: str, field: str, *ids: str) -> str:
    return "".join(
        f'[[{kind}]]\nid = "{a}"\nname = "x"\n{field} = "{b}"\n' for a, b in pairwise(ids)
    )


@pytest.mark.parametrize(("kind", "field"), [("topic", "broader"), ("place", "within")])
def test_a_circle_is_told_once_with_the_way_round(tmp_path: Path, kind: str, field: str) -> None:
    text = chain(kind, field, "in", "a", "b", "c", "a")
    [problem] = found(tmp_path, text)
    assert problem == (
        f"{tmp_path / 'a.toml'}:8: {kind} 'a' → 'b' → 'c' → 'a' lies within itself;"
        f" take out '{field}' in one of them"
    )


def test_what_lies_in_itself_is_a_circle_of_one(tmp_path: Path) -> None:
    [problem] = found(tmp_path, chain("topic", "broader", "a", "a"))
    assert "'a' → 'a' lies within itself" in problem


def test_each_circle_is_told(tmp_path: Path) -> None:
    text = chain("topic", "broader", "a", "b", "a") + chain("place", "within", "a", "b", "a")
    assert len(found(tmp_path, text)) == 2


def test_a_way_up_ends_somewhere(tmp_path: Path) -> None:
    levels = [f"t{n}" for n in range(MOST_LEVELS)]
    assert found(tmp_path, chain("topic", "broader", *levels, "top")) == []
    [problem] = found(tmp_path, chain("topic", "broader", "deep", "deeper", *levels, "top", "x"))
    assert f"lies more than {MOST_LEVELS} levels deep; leave some out" in problem


def test_a_circle_is_not_called_deep_as_well(tmp_path: Path) -> None:
    [problem] = found(tmp_path, chain("topic", "broader", *(f"t{n}" for n in range(99)), "t0"))
    assert "lies within itself" in problem


def test_a_larger_place_that_does_not_exist_is_no_circle(tmp_path: Path) -> None:
    assert found(tmp_path, chain("place", "within", "a", "nowhere")) == []
