"""Copies of the small harbour in which every text holds something hostile.

Owns what is put where, in facts, documents and the chat's own files. Knows nothing of what
comes of it.
"""

import copy
import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.conftest import HARBOUR
from tests.hostile.damage import RECORDS, as_json_lines
from tests.hostile.payloads import ALL, FITTING, SWALLOWING

_KEPT = {"id", "type", "section", "date", "place", "at", "body", "work", "topics", "near", "file"}
"""Fields that hold no text, but an id, a date or a name of something else."""


def at_once() -> list[tuple[str, list[str]]]:
    """Every payload in few texts: those that end together, each of the others alone.

    An unfinished sequence swallows what follows it. With each text comes a share of the
    payloads, one by one.
    """
    ended = [name for name in ALL if name not in SWALLOWING]
    texts = [" ".join(ALL[name] for name in ended), *(ALL[name] for name in SWALLOWING)]
    one_by_one = [ALL[name] for name in FITTING]
    return [(text, one_by_one[i :: len(texts)]) for i, text in enumerate(texts)]


def write_world(folder: Path, pieces: Sequence[str], phrases: Sequence[str] = ()) -> None:
    """Write the harbour with the next of some pieces behind every text, taken in turn.

    A phrase has room for few words, so it may have pieces of its own.
    """
    turn, short = itertools.cycle(pieces), itertools.cycle(phrases or pieces)
    records = [_with(record, turn, short) for record in RECORDS]
    records += [{"background": f"tide {piece}"} for piece in pieces]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "partners.jsonl").write_text(as_json_lines(records), encoding="utf-8")


def write_documents(folder: Path, pieces: Sequence[str]) -> None:
    """Write the harbour's document with a piece at both ends of every line."""
    turn = itertools.cycle(piece.replace("\n", " ") for piece in pieces)
    lines = (HARBOUR / "harbour.txt").read_text(encoding="utf-8").split("\n")
    text = "\n".join(f"{next(turn)} {line} {next(turn)}" for line in lines)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "harbour.txt").write_bytes(text.encode("utf-8", "surrogatepass"))


def write_home(home: Path, pieces: Sequence[str]) -> None:
    """Write past questions, the first piece in the newest, and a theme with all the pieces."""
    history, settings = home / "state" / "partnerbot", home / "config" / "partnerbot"
    for folder in (history, settings):
        folder.mkdir(parents=True)
    past = "".join(json.dumps(f"who is {piece}?") + "\n" for piece in reversed(pieces))
    (history / "history.jsonl").write_text(past, encoding="utf-8")
    (settings / "settings.json").write_text(json.dumps({"theme": " ".join(pieces)}), "utf-8")


def broken_worlds(piece: str) -> Iterator[str]:
    """Knowledge files in JSON Lines whose mistakes can't be told without naming the piece."""
    for field in ("id", "type", "section", "date", "topics", "line", piece):
        records: list[dict[str, Any]] = copy.deepcopy(RECORDS)
        partner = next(record["partner"] for record in records if "partner" in record)
        fact = partner["fact"][0]
        wrong = [piece] if field == "topics" else piece
        (partner if field in ("id", "section") else fact)[field] = wrong
        yield as_json_lines(records)
    yield as_json_lines([*RECORDS, {piece: {}}])
    yield as_json_lines([*RECORDS, {"stranger": {"name": piece}}, {"stranger": {"name": piece}}])
    yield as_json_lines(RECORDS) + piece


def _with(value: Any, turn: Iterator[str], short: Iterator[str], field: str = "") -> Any:
    """A record with a piece in every text; what it was stays at the beginning."""
    if isinstance(value, dict):
        return {k: v if k in _KEPT else _with(v, turn, short, k) for k, v in value.items()}
    if isinstance(value, list):
        held = [_with(inside, turn, short, field) for inside in value]
        return [*value, *held] if field in ("aliases", "words") else held
    if not isinstance(value, str):
        return value
    if field == "phrase":
        return value.split()[0] + next(short).replace(" ", "")
    return f"{value} {next(turn)}"
