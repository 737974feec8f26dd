"""How findings are told: to people in a screenful or two, to programs each of them."""

from partnerbot.checking.examine import Findings
from partnerbot.checking.report import as_json, as_lines
from partnerbot.errors import Problem


def problems(count: int, kind: str = "bad-date", file: str = "a.toml") -> list[Problem]:
    return [Problem(file, 3 * n + 1, f"date {n} is none", kind) for n in range(count)]


def test_errors_and_warnings_are_told_apart_and_counted() -> None:
    findings = Findings(
        (Problem("a.toml", 3, "x", "bad-date"), Problem("b.toml", None, "y", "no-host")),
        (Problem("a.toml", 1, "z", "unused-topic"),),
    )
    assert as_lines(findings) == [
        "a.toml:3: x", "b.toml: y", "a.toml:1: warning: z", "2 errors and 1 warning in 2 files.",
    ]  # fmt: skip


def test_where_there_is_nothing_nothing_is_told() -> None:
    assert as_lines(Findings((), (), 3, 4)) == []


def test_a_few_dozen_are_all_told() -> None:
    assert len(as_lines(Findings(tuple(problems(40))))) == 41


def test_of_many_alike_a_few_are_told_and_where_the_others_are() -> None:
    others = [Problem("b.toml", line, "no", "no-source") for line in (2, 3, 4, 9)]
    lines = as_lines(Findings((*problems(50), *others)))
    assert lines == [
        "a.toml:1: date 0 is none",
        "a.toml:4: date 1 is none",
        "a.toml:7: date 2 is none",
        "a.toml:10,13,16,19,22,25,28,31,34,37,40,43,…: 47 more of this kind (bad-date);"
        " --json lists each",
        "b.toml:2: no",
        "b.toml:3: no",
        "b.toml:4: no",
        "b.toml:9: no",
        "54 errors in 2 files.",
    ]


def test_lines_that_follow_on_one_another_are_told_as_a_stretch() -> None:
    alike = [Problem("a.toml", line, "no", "no-source") for line in range(1, 100)]
    assert "a.toml:4-99: 96 more of this kind (no-source); --json lists each" in as_lines(
        Findings(tuple(alike))
    )


def test_many_files_with_a_mistake_each_are_told_by_its_kind() -> None:
    many = [problems(1, file=f"{n}.toml")[0] for n in range(5000)]
    assert as_lines(Findings(tuple(many))) == [
        "0.toml:1: date 0 is none",
        "4,999 files: 4,999 more of this kind (bad-date); --json lists each",
        "5,000 errors in 5,000 files.",
    ]


def test_warnings_are_folded_as_well() -> None:
    lines = as_lines(Findings((), tuple(problems(100, "shared-name")), 3, 4))
    assert len(lines) == 5
    assert lines[3].endswith(": warning: 97 more of this kind (shared-name); --json lists each")


def test_json_has_every_problem_and_what_is_counted() -> None:
    told = as_json(Findings(tuple(problems(500)), (Problem("b", None, "y", "z"),), 3, 4))
    assert len(told["errors"]) == 500
    assert told["errors"][1] == {
        "file": "a.toml", "line": 4, "kind": "bad-date", "message": "date 1 is none",
    }  # fmt: skip
    assert told["warnings"] == [{"file": "b", "line": None, "kind": "z", "message": "y"}]
    assert (told["sound"], told["partners"], told["facts"]) == (False, 3, 4)
    assert as_json(Findings(()))["sound"]
