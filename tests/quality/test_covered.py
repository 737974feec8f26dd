"""The summary of what coverage counted."""

from typing import Any

from tests.quality.covered import package_of, section


def module(lines: int, run: int, branches: int, taken: int) -> dict[str, Any]:
    return {
        "summary": {
            "num_statements": lines, "covered_lines": run, "missing_lines": lines - run,
            "num_branches": branches, "covered_branches": taken,
            "missing_branches": branches - taken,
            "percent_covered": 12.5, "percent_covered_display": "12",
        }
    }  # fmt: skip


REPORT = {
    "src/partnerbot/cli.py": module(10, 10, 0, 0),
    "src/partnerbot/facts/dates.py": module(20, 10, 4, 3),
    "src/partnerbot/facts/base.py": module(20, 20, 4, 4),
}


def test_lines_and_branches_are_added_up_by_package() -> None:
    assert section(REPORT).rows == [
        ("facts", 40, "75.0 %", 8, "87.5 %"),
        ("partnerbot", 10, "100.0 %", 0, "–"),
        ("all", 50, "80.0 %", 8, "87.5 %"),
    ]


def test_the_modules_that_miss_most_are_named() -> None:
    assert section(REPORT).worst == (
        "11 lines and branches are never run, most of them in `dates` (11)."
    )


def test_a_module_below_a_package_counts_for_that_package() -> None:
    assert package_of("src/partnerbot/understanding/intents/rule.py") == "understanding"
    assert package_of("src/partnerbot/bot.py") == "partnerbot"
