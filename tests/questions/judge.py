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

FOLDER = Path(__file__).parent
KEPT_ASIDE = FOLDER / "kept_aside"
"""Questions whose failures were never read, so that their share says how others will fare."""
Item = dict[str, Any]
_SPARE = 2
"""So many values may stand beside those that were asked for."""
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


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


def faults(item: Item, given: Answer) -> list[str]:
    """What is wrong with an answer; empty where it passes."""
    allowed = item["status"] if isinstance(item["status"], list) else [item["status"]]
    if given.status not in allowed:
        return [f"status {given.status}, wanted {' or '.join(allowed)}"]
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
    slipped = _mistyped(last[start:end], chance)
    return {**item, "turns": [*before, last[:start] + slipped + last[end:]]}


def _mistyped(word: str, chance: random.Random) -> str:
    """A word with two letters swapped, one dropped, one doubled, or the key beside it."""
    place = chance.randrange(len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        case 1:
            return word[:place] + word[place + 1 :]
        case 2:
            return word[: place + 1] + word[place:]
        case _:
            return word[:place] + _key_beside(word[place], chance) + word[place + 1 :]


def _key_beside(letter: str, chance: random.Random) -> str:
    row = next(row for row in _ROWS if letter.casefold() in row)
    place = row.index(letter.casefold())
    return chance.choice([row[i] for i in (place - 1, place + 1) if 0 <= i < len(row)])


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
