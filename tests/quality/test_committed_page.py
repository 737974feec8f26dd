"""The page that is committed tells of the questions that there are.

Which of them fail is held exactly by gaps.txt, so the shares can be worked out without asking.
Where this fails, `python -m tests.quality` writes the page anew.
"""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.quality.__main__ import ORDER, PAGE
from tests.quality.page import HEADER, rows_of, sections_of
from tests.quality.questions import BY_CATEGORY, BY_SET
from tests.questions.judge import FOLDER, KEPT_ASIDE, Item, items_of

QUESTIONS = [(file.stem, item) for file in FOLDER.glob("*.jsonl") for item in items_of(file)]
GAPS = set((FOLDER / "gaps.txt").read_text(encoding="utf-8").split())
RENEW = "docs/quality.md is out of date; write it anew with: python -m tests.quality"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def figures(page: str, heading: str) -> dict[str, tuple[int, int]]:
    """How many were asked and how many right, by the name of their row."""
    rows = rows_of(sections_of(page)[heading])
    return {name: (whole(asked), whole(right)) for name, asked, right, *_ in rows}


def whole(shown: str) -> int:
    """A whole number as the page shows it."""
    return int(shown.replace(",", ""))


def counted(sort: Callable[[str, Item], str]) -> dict[str, tuple[int, int]]:
    asked = Counter(sort(of, item) for of, item in QUESTIONS)
    failed = Counter(sort(of, item) for of, item in QUESTIONS if item["id"] in GAPS)
    return {name: (count, count - failed[name]) for name, count in asked.items()}


def test_the_page_is_whole(page: str) -> None:
    assert page.startswith(HEADER)
    assert list(sections_of(page)) == list(ORDER)


def test_the_shares_of_the_categories_are_those_of_today(page: str) -> None:
    total = (len(QUESTIONS), len(QUESTIONS) - len(GAPS))
    wanted = {**counted(lambda _, item: str(item["category"])), "all": total}
    assert figures(page, BY_CATEGORY) == wanted, RENEW


def test_the_shares_of_the_sets_are_those_of_today(page: str) -> None:
    told = figures(page, BY_SET)
    assert {name: told.get(name) for name, _ in QUESTIONS} == counted(lambda of, _: of), RENEW


def test_all_sets_that_are_kept_aside_are_told(page: str) -> None:
    asked = {name: asked for name, (asked, _) in figures(page, BY_SET).items() if "kept" in name}
    files = list(KEPT_ASIDE.glob("*.jsonl"))
    wanted = {f"{file.stem} (kept aside)": len(list(items_of(file))) for file in files}
    assert asked == {**wanted, "all kept aside": sum(wanted.values())}, RENEW
