"""Updates docs/quality.md: python -m tests.quality [--coverage] [--registry FILE] …

Without options it asks every question and counts every file, which takes half a minute. What
takes longer, or needs data from outside the project, stays on the page as last measured.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.faithfulness.worlds import world
from tests.quality import (
    covered,
    evidence,
    outside,
    page,
    questions,
    refusals,
    robustness,
    sizes,
    speed,
)
from tests.quality.outcomes import kept_aside, learned_from
from tests.quality.page import Section

DOCS = sizes.ROOT / "docs"
PAGE = DOCS / "quality.md"
ORDER = (
    questions.BY_CATEGORY,
    questions.BY_SET,
    refusals.HEADING,
    outside.QUESTIONS,
    outside.NAMES,
    robustness.HEADING,
    evidence.HEADING,
    speed.HEADING,
    sizes.HEADING,
    covered.HEADING,
)


def main() -> None:
    """Measure what is asked for and write each section as soon as it is ready."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--coverage", action="store_true", help="run the suite under coverage too (minutes)"
    )
    parser.add_argument("--registry", type=Path, metavar="FILE", help="a dump of ROR, schema v2")
    parser.add_argument(
        "--out-of-scope", type=Path, metavar="FILE", help="questions about other things, JSON Lines"
    )
    options = parser.parse_args()
    for section in _sections(options.coverage, options.registry, options.out_of_scope):
        before = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        PAGE.write_text(page.renewed(before, [section], ORDER), encoding="utf-8")


def _sections(
    coverage: bool, registry: Path | None, out_of_scope: Path | None
) -> Iterator[Section]:
    """The sections that are measured, saying on standard error which one is at work."""
    bot = world("shipped").bot
    parts: dict[str, Callable[[], Section]] = {
        questions.BY_CATEGORY: lambda: questions.by_category(learned_from()),
        questions.BY_SET: lambda: questions.by_set(learned_from(), kept_aside()),
        refusals.HEADING: lambda: refusals.section(learned_from(), kept_aside()),
        robustness.HEADING: lambda: robustness.section(bot, learned_from()),
        evidence.HEADING: lambda: evidence.section((*learned_from(), *kept_aside())),
        speed.HEADING: lambda: speed.section((DOCS / "performance.md").read_text("utf-8")),
        sizes.HEADING: sizes.section,
    }
    if out_of_scope:
        parts[outside.QUESTIONS] = partial(outside.other_questions, out_of_scope, bot)
    if registry:
        parts[outside.NAMES] = partial(outside.other_names, registry, bot)
    if coverage:
        parts[covered.HEADING] = lambda: covered.section(covered.measure())
    for heading, section in parts.items():
        print(f"{heading} …", file=sys.stderr, flush=True)
        yield section()


if __name__ == "__main__":
    main()
