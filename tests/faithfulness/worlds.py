"""The worlds whose answers are proved, each with all the questions that there are about it.

Owns reading them. A world is kept as the records of its files, so that a base can be made of
it with one fact less or one more.
"""

import datetime as dt
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation
from partnerbot.facts.base import Knowledge
from partnerbot.facts.folder import knowledge_files
from partnerbot.facts.reading.file import read
from partnerbot.facts.records import KnowledgeFile
from partnerbot.locations import shipped_knowledge
from partnerbot.ror.convert import convert
from tests.questions.judge import KEPT_ASIDE, items, items_of

FOLDER = Path(__file__).parent
WORLDS = FOLDER.parent / "worlds"
NAMES = ("shipped", "seedbank", "harbour", "registry")
TODAY = dt.date(2020, 6, 1)
"""The day on which every question is asked."""
Dialogue = tuple[str, ...]
"""The turns of one conversation."""


class Turn(NamedTuple):
    """One answer, with all that was asked in its conversation up to it."""

    asked: Dialogue
    answer: Answer


@dataclass(frozen=True, eq=False)
class World:
    """The records of a knowledge folder, a bot that knows them, and what is asked of it."""

    name: str
    files: tuple[KnowledgeFile, ...]
    bot: Bot
    dialogues: tuple[Dialogue, ...]
    documents: Path | None
    """Where its documents are, if they are at hand."""

    @property
    def knowledge(self) -> Knowledge:
        """The facts that the bot knows."""
        return self.bot.knowledge


def turns(bot: Bot, dialogue: Dialogue) -> list[Turn]:
    """A conversation from its beginning: every turn with its answer."""
    conversation = Conversation()
    return [
        Turn(dialogue[: place + 1], bot.ask(asked, conversation))
        for place, asked in enumerate(dialogue)
    ]


@cache
def world(name: str) -> World:
    """A world by its name; the registry's is converted from its dump first."""
    if name == "shipped":
        return _read(name, shipped_knowledge(), [*items(), *items(KEPT_ASIDE)])
    if name == "registry":
        with tempfile.TemporaryDirectory() as folder:
            convert(WORLDS / name / "dump.jsonl", Path(folder))
            lines = (WORLDS / name / "questions.jsonl").read_text("utf-8").splitlines()
            asked = [{"turns": [json.loads(line)["question"]]} for line in lines]
            return _read(name, Path(folder), asked)
    questions = FOLDER / "harbour.jsonl" if name == "harbour" else WORLDS / name / "questions.jsonl"
    return _read(name, WORLDS / name, list(items_of(questions)), WORLDS / name)


@cache
def conversations(name: str) -> tuple[tuple[Turn, ...], ...]:
    """Every question of a world with its answers."""
    here = world(name)
    return tuple(tuple(turns(here.bot, dialogue)) for dialogue in here.dialogues)


def answers(name: str) -> Iterator[Turn]:
    """Every turn of every question of a world with its answer."""
    return (turn for conversation in conversations(name) for turn in conversation)


def _read(
    name: str, folder: Path, asked: Sequence[dict[str, list[str]]], documents: Path | None = None
) -> World:
    found = [read(path) for path in knowledge_files(folder)]
    files = tuple(file.records for file in found if file)
    dialogues = [tuple(turn.replace("\n", " ") for turn in item["turns"]) for item in asked]
    bot = Bot(Knowledge(files), today=lambda: TODAY)
    return World(name, files, bot, tuple(dict.fromkeys(dialogues)), documents)
