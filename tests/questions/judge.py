"""Judging an answer against the label of a question.

A question file is JSON Lines: `turns` (the last one is judged), `status` (or a list of
them), `partners` or `partners_any`, `values` or `values_any`, `lines`, `category`.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation

FOLDER = Path(__file__).parent
Item = dict[str, Any]


def items() -> Iterator[Item]:
    """Every question of this folder."""
    for file in sorted(FOLDER.glob("*.jsonl")):
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
    if not any(all(_holds(given.values, wanted) for wanted in option) for option in options):
        found.append(f"values {list(given.values)}, wanted {options}")
    return found


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
