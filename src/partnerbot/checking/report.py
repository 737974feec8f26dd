"""What a check found, as text for people and as JSON for programs.

Owns the wording of a report and what of it is folded where there is very much.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from partnerbot.checking.examine import Findings
from partnerbot.errors import Problem

_READABLE = 40
"""Up to so many problems are all told in full."""
_SHOWN = 3
"""So many problems of a kind in a file are told in full."""
_MANY_GROUPS = 12
"""With more kinds and files than that, one of each kind is told, wherever it is."""
_MOST_LINES = 12
"""So many lines, or stretches of them, are named of the rest."""


def as_lines(findings: Findings) -> list[str]:
    """The problems by file and line, errors first, and how many there are."""
    told = [*_folded(findings.errors), *_folded(findings.warnings, "warning: ")]
    if told:
        told.append(_summary(findings))
    return told


def as_json(findings: Findings) -> dict[str, Any]:
    """Every problem as one of `check --json`."""
    return {
        "sound": not findings.errors,
        "partners": findings.partners,
        "facts": findings.facts,
        "errors": [_plain(problem) for problem in findings.errors],
        "warnings": [_plain(problem) for problem in findings.warnings],
    }


def _plain(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file, "line": problem.line, "kind": problem.kind,
        "message": problem.message,
    }  # fmt: skip


def _folded(problems: Sequence[Problem], mark: str = "") -> Iterator[str]:
    """The problems in order; of many alike only the first few and where the others are."""
    groups = _groups(problems, lambda problem: (problem.kind, problem.file))
    shown = _SHOWN
    if len(groups) > _MANY_GROUPS:
        groups, shown = _groups(problems, lambda problem: (problem.kind, "")), 1
    if len(problems) <= _READABLE:
        shown = _READABLE
    hidden: dict[int, list[Problem]] = {}
    for group in groups.values():
        rest = group[shown:]
        hidden.update((id(problem), rest) for problem in rest)
    for problem in problems:
        rest = hidden.get(id(problem), [problem])
        if len(rest) == 1:  # told as quickly as counted
            yield f"{problem.place}: {mark}{problem.message}"
        elif rest[0] is problem:
            count = f"{len(rest):,} more of this kind ({problem.kind}); --json lists each"
            yield f"{_spread(rest)}: {mark}{count}"


def _groups(
    problems: Sequence[Problem], key: Callable[[Problem], Hashable]
) -> dict[Hashable, list[Problem]]:
    found: dict[Hashable, list[Problem]] = {}
    for problem in problems:
        found.setdefault(key(problem), []).append(problem)
    return found


def _spread(rest: Sequence[Problem]) -> str:
    """Where problems are that are not told one by one."""
    files = Counter(problem.file for problem in rest)
    if len(files) > 1:
        return f"{len(files):,} files"
    numbers = sorted({problem.line for problem in rest if problem.line is not None})
    spans: list[tuple[int, int]] = []
    for line in numbers:
        if spans and line == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], line)
        else:
            spans.append((line, line))
    named = [f"{a}" if a == b else f"{a}-{b}" for a, b in spans[:_MOST_LINES]]
    more = ["…"] if len(spans) > _MOST_LINES else []
    file = rest[0].file
    return f"{file}:{','.join([*named, *more])}" if named else file


def _summary(findings: Findings) -> str:
    """How many problems there are, in one sentence."""
    every = [*findings.errors, *findings.warnings]
    counts = [
        _counted(len(problems), noun)
        for problems, noun in ((findings.errors, "error"), (findings.warnings, "warning"))
        if problems
    ]
    files = _counted(len({problem.file for problem in every}), "file")
    return f"{' and '.join(counts)} in {files}."


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
