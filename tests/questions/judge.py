"""Judging an answer against the label of a question.

A question file is JSON Lines: `turns` (the last one is judged), `status` (or a list of
them), `partners` or `partners_any`, `values` or `values_any`, `lines`, `category`.
"""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation
from tests.slips import Slip, slipped

FOLDER = Path(__file__).parent
KEPT_ASIDE = FOLDER / "kept_aside"
"""Questions whose failures were never read, so that their share says how others will fare."""
Item = dict[str, Any]
_SPARE = 2
"""So many values may stand beside those that were asked for."""


def items(folder: Path = FOLDER) -> Iterator[Item]:
    """Every question of a folder, without those in folders below it."""
    for file in sorted(folder.glob("*.jsonl")):
        yield from items_of(file)


def items_of(file: Path) -> Iterator[Item]:
    """Every question of a file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def answer(bot: Bot, item: Item) -> Answer:
    """What a bot says to the last turn of a question."""
    conversation = Conversation()
    return [bot.ask(turn.replace("\n", " "), conversation) for turn in item["turns"]][-1]


def statuses(item: Item) -> list[str]:
    """The statuses that an answer may have."""
    status = item["status"]
    return status if isinstance(status, list) else [status]


def faults(item: Item, given: Answer) -> list[str]:
    """What is wrong with an answer; empty where it passes."""
    if given.status not in statuses(item):
        return [f"status {given.status}, wanted {' or '.join(statuses(item))}"]
    if given.status != "answered":
        return []
    sets = item.get("partners_any") or [item.get("partners", list(given.partners))]
    found = []
    if set(given.partners) not in [set(wanted) for wanted in sets]:
        found.append(f"partners {list(given.partners)}, wanted {sets}")
    options = item.get("values_any") or [item.get("values") or []]
    if not any(_told(given.values, option) for option in options):
        found.append(f"values {list(given.values)}, wanted {options}")
    return found


def with_slip(item: Item, seed: int) -> Item:
    """A question with one random slip in a word of its last turn."""
    chance = random.Random(f"{item['id']} {seed}")
    *before, last = item["turns"]
    words = [match.span() for match in re.finditer(r"[A-Za-z]{4,}", last)]
    if not words:
        return item
    start, end = chance.choice(words)
    place, slip = chance.randrange(end - start - 1), chance.choice(list(Slip))
    mistyped = slipped(last[start:end], place, slip, chance)
    return {**item, "turns": [*before, last[:start] + mistyped + last[end:]]}


def _told(values: tuple[bool | int | str, ...], wanted: list[Any]) -> bool:
    """Whether all the values wanted are among those given, and few besides."""
    few = not wanted or len(values) <= len(wanted) + _SPARE
    return few and all(_holds(values, value) for value in wanted)


def _holds(values: tuple[bool | int | str, ...], wanted: Any) -> bool:
    """Whether a wanted value is among those given; dates may be more exact."""
    if isinstance(wanted, bool):
        return [v for v in values if isinstance(v, bool)] == [wanted]
    said = [_plain(v) for v in values if not isinstance(v, bool)]
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", str(wanted)):
        return any(str(v).startswith(str(wanted)) for v in values)
    if isinstance(wanted, int):
        return str(wanted) in said
    return any(_plain(wanted) in v or v in _plain(wanted) for v in said if v)


def _plain(value: Any) -> str:
    return re.sub(r"[^a-z0-9]+", " ", str(value).casefold()).strip()
