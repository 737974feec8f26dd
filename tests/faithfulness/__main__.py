"""Every promise put to every question, without the shares that the tests make: with figures.

`python -m tests.faithfulness` takes some minutes; it ends with 1 where a promise is broken.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from tests.faithfulness.addition import NEW, changed_answers, kinds
from tests.faithfulness.checking import Checker
from tests.faithfulness.citations import misplaced, untrue_citations
from tests.faithfulness.removal import citing, still_claimed
from tests.faithfulness.worlds import NAMES, World, answers, conversations, world


def broken(here: World, done: Counter[str]) -> Iterator[str]:
    """Every promise that the answers about a world break, counting what was checked."""
    checker = Checker.of(here)
    for turn in answers(here.name):
        done["answers"] += 1
        done["citations"] += len(turn.answer.facts)
        yield from checker.unfounded(turn)
        yield from checker.idle(turn.answer)
        yield from checker.denied(turn.answer)
        yield from untrue_citations(turn.answer.facts, here)
        if here.documents:
            yield from misplaced(turn.answer.facts, here.documents, here)
    done["claims"] = checker.checked
    for fact, asked in citing(here.name).items():
        done["facts taken away"] += 1
        done["questions asked without them"] += len(asked)
        yield from still_claimed(fact, here)
    for kind in kinds(here):
        for partner in here.knowledge.partners:
            done["facts added"] += 1
            yield from changed_answers(here, [partner], NEW[kind], conversations(here.name))


def main() -> int:
    """Print what was checked in each world, and each promise that was broken."""
    failed = 0
    for name in NAMES:
        here, done = world(name), Counter[str]()
        found = list(broken(here, done))
        done["questions"] = len(here.dialogues)
        figures = ", ".join(f"{count:,} {what}" for what, count in sorted(done.items()))
        print(f"{name}: {figures}; {len(found)} promises broken", flush=True)
        print(*(f"  {said}" for said in found), sep="\n", end="\n" if found else "")
        failed += len(found)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
