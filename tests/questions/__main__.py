"""`python -m tests.questions FILE…` judges question files and shows what went wrong.

Without a file it judges the project's own sets, those kept aside excepted.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from partnerbot import Bot
from partnerbot.answering.answer import Answer
from tests.questions.judge import Item, answer, faults, items, items_of


def main() -> int:
    """Judge what is named; the exit status is 1 where a question failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.questions", description=__doc__)
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="JSON Lines")
    parser.add_argument("--knowledge", metavar="DIR", help="ask about another knowledge folder")
    options = parser.parse_args()
    bot = Bot.load(options.knowledge)
    asked = [item for file in options.files for item in items_of(file)] or list(items())
    judged = [(item, answer(bot, item)) for item in asked]
    failed = [(item, given) for item, given in judged if faults(item, given)]
    for item, given in failed:
        print("\n".join(account(item, given)))
    right = len(judged) - len(failed)
    print(f"{right} of {len(judged)} right ({right / len(judged):.1%})", end="")
    refused = [given for item, given in judged if item["status"] == "unanswered"]
    false = sum(given.status == "answered" for given in refused)
    print(f"; {false} of {len(refused)} answered that are to be refused")
    return 1 if failed else 0


def account(item: Item, given: Answer) -> Iterator[str]:
    """A failed question for people: what was asked, what is wrong, what it was read as."""
    yield f"{item['id']}: {' | '.join(item['turns'])}"
    yield from (f"    {fault}" for fault in faults(item, given))
    yield f"    read as: {given.understood_as or '(not understood)'}"
    yield f"    said: {given.text}\n"


if __name__ == "__main__":
    sys.exit(main())
