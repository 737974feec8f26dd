"""What goes wrong, in sentences that fit on one line of a terminal."""

import pytest

from partnerbot.errors import KnowledgeError, PartnerbotError, Problem, in_order


@pytest.mark.parametrize(
    ("line", "told"), [(12, "a.toml:12: it is wrong"), (None, "a.toml: it is wrong")]
)
def test_a_problem_begins_with_its_place(line: int | None, told: str) -> None:
    assert str(Problem("a.toml", line, "it is wrong", "wrong")) == told


def test_what_a_problem_quotes_can_not_act_on_a_terminal() -> None:
    problem = Problem("a\x1b[31m\n.toml", 1, "it\nsays \x1b]2;title\x07this", "wrong")
    assert (problem.file, problem.message) == ("a .toml", "it says this")


def test_a_sentence_is_not_longer_than_anybody_reads() -> None:
    problem = Problem("a.toml", 1, "x" * 5000, "wrong")
    assert problem.message == f"{'x' * 1000}…"


def test_problems_are_told_by_file_and_line_and_those_of_a_whole_file_first() -> None:
    places = [("b.toml", 1), ("a.toml", 20), ("a.toml", 3), ("a.toml", None)]
    told = in_order([Problem(file, line, "it is so", "wrong") for file, line in places])
    assert [problem.place for problem in told] == ["a.toml", "a.toml:3", "a.toml:20", "b.toml:1"]


def test_the_first_of_several_problems_stands_for_all() -> None:
    error = KnowledgeError(
        [Problem("b.toml", 1, "late", "wrong"), Problem("a.toml", 1, "soon", "wrong")]
    )
    assert isinstance(error, PartnerbotError)
    assert str(error) == "a.toml:1: soon (1 more; to list them all: partnerbot check)"
    assert [problem.message for problem in error.problems] == ["soon", "late"]


@pytest.mark.parametrize(
    ("folder", "typed"),
    [("kb", "kb"), ("our own", "'our own'"), ("a\x1b[31m\nb", "'a b'")],
)
def test_the_command_that_lists_them_all_names_their_folder(folder: str, typed: str) -> None:
    error = KnowledgeError([Problem("a.toml", 1, "soon", "wrong")] * 3, folder)
    check = f"partnerbot check --knowledge {typed}"
    assert str(error) == f"a.toml:1: soon (2 more; to list them all: {check})"


def test_one_problem_alone_is_all_that_is_said() -> None:
    assert str(KnowledgeError([Problem("a.toml", 1, "soon", "wrong")])) == "a.toml:1: soon"
