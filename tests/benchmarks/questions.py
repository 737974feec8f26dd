"""What one question costs in process, and a stream of them, on the shipped base."""

import gc
import itertools
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from partnerbot.bot import Bot, Conversation
from partnerbot.locations import shipped_knowledge
from tests.benchmarks.timing import partnerbot, percentile, resident, seconds, told

SETS = Path(__file__).parent.parent / "questions"
MANY = 100_000
STREAM = 5_000


def conversations() -> list[list[str]]:
    """The turns of every conversation in the project's question sets."""
    files = sorted(SETS.rglob("*.jsonl"))
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return [json.loads(line)["turns"] for line in lines if line.strip()]


def run() -> bool:
    """Print the figures; returns whether all hold."""
    print("One question in a running process, on the shipped base")
    bot = Bot.load(shipped_knowledge())
    talks = conversations()
    bot.ask("when did interpoll sign?")  # the index of near words is unpacked when first needed
    costs: list[float] = []
    for turns in talks:
        conversation = Conversation()
        for turn in turns:
            start = time.perf_counter()
            bot.ask(turn, conversation)
            costs.append((time.perf_counter() - start) * 1e3)
    median, last = statistics.median(costs), percentile(costs, 0.99)
    good = told(f"median of {len(costs):,} questions", f"{median:.2f} ms", "at most 1", median <= 1)
    good &= told("99th percentile", f"{last:.2f} ms", "at most 5", last <= 5)
    return good & _stream(talks) & _memory(bot, talks)


def _stream(talks: list[list[str]]) -> bool:
    """Questions of one line through `ask --json`, from a file into a file as a shell does it."""
    short = [" ".join(turns[-1].split()) for turns in talks if len(turns) == 1]
    lines = list(itertools.islice(itertools.cycle(short), STREAM))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        questions, answers = folder / "questions.txt", folder / "answers.jsonl"
        questions.write_text("\n".join(lines), encoding="utf-8")
        partnerbot("ask", "--json", "hello", cache=folder)
        with questions.open("rb") as read, answers.open("wb") as written:
            stream = partial(partnerbot, "ask", "--json", cache=folder, stdin=read, stdout=written)
            whole = seconds(stream)
        rate = answers.read_bytes().count(b"\n") / whole
    return told(
        f"stream of {STREAM:,} separate questions",
        f"{rate:,.0f} a second",
        "at least 1,000",
        rate >= 1000,
    )


def _memory(bot: Bot, talks: list[list[str]]) -> bool:
    """Whether memory stays as it is over very many questions."""

    def endless() -> Iterator[str]:
        return (turn for turns in itertools.cycle(talks) for turn in turns)

    asked = endless()
    for question in itertools.islice(asked, MANY // 10):
        bot.ask(question)
    gc.collect()
    before = resident()
    for question in itertools.islice(asked, MANY - MANY // 10):
        bot.ask(question)
    gc.collect()
    grown = resident() - before
    figure = f"{before:.0f} MB, {grown:+.1f} MB"
    return told(
        f"memory from {MANY // 10:,} to {MANY:,} questions", figure, "flat (2 MB)", grown < 2
    )
