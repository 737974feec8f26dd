"""Whether any shape of text costs more than its length: each at one size and at twice that."""

import random
import time
from collections.abc import Callable

from partnerbot.bot import Bot
from partnerbot.language import english
from partnerbot.locations import shipped_knowledge
from tests.benchmarks.timing import told

WORDS = sorted(english.common_words())
CHANCE = random.Random(11)
STORY = (
    "We met the police in the rain and they were kind to us all day.",
    "My aunt keeps old maps of the harbour in a drawer.",
    "Nobody could say how long the train would take.",
    "The museum was closed for lunch, as ever.",
)


def _nonsense(letters: str = "bdfgklmnoprstuv") -> str:
    return "".join(CHANCE.choice(letters) for _ in range(7))


SHAPES: dict[str, Callable[[int], str]] = {
    "common words without a full stop": lambda n: " ".join(CHANCE.choice(WORDS) for _ in range(n)),
    "nonsense words": lambda n: " ".join(_nonsense() for _ in range(n)),
    "nonsense in capitals": lambda n: " ".join(_nonsense().title() for _ in range(n)),
    "one name again and again": lambda n: "INTERPOL " * n,
    "names joined": lambda n: "INTERPOL and UNESCO or the WCO, " * (n // 6),
    "the beginning of a name": lambda n: "international council of the " * (n // 4),
    "questions": lambda n: "When was INTERPOL created? " * (n // 4),
    "question words": lambda n: "who when where before after not " * (n // 6),
    "pointers": lambda n: "it they those the others " * (n // 5),
    "lines": lambda n: "who works on it\n" * (n // 4),
    "letters": lambda n: "a " * n,
    "letters with dots": lambda n: "a." * n,
    "letters with hyphens": lambda n: "a-" * n,
    "one long word": lambda n: "abcde" * n,
    "one letter": lambda n: "a" * (5 * n),
    "commas": lambda n: "," * (5 * n),
    "apostrophes": lambda n: "l'" * n,
    "digits": lambda n: "1" * (5 * n),
    "control sequences": lambda n: "\x1b[0" * n,
    "marks on one letter": lambda n: "e" + "\u0301\u0316" * n,
    "characters that stand for many letters": lambda n: "\ufdfa" * n,
}
SIZES = (2_500, 5_000, 10_000)
NOISE = 0.020
"""Seconds that say nothing of growth: pauses of the machine."""


def run() -> bool:
    """Print the figures; returns whether all hold."""
    print("Very long texts: kinds of text at three sizes (words, or five letters each)")
    bot = Bot.load(shipped_knowledge())
    bot.ask("when did interpoll sign?")
    good = True
    for name, shape in SHAPES.items():
        costs = [min(_cost(bot, shape(size)) for _ in range(3)) for size in SIZES]
        figure = " ".join(f"{cost * 1e3:.0f}" for cost in costs) + " ms"
        linear = costs[2] <= 2 * costs[1] * 1.25 + NOISE
        good &= told(name, figure, "linear, < 500 ms", linear and costs[2] < 0.5)
    story = " ".join(CHANCE.choice(STORY) for _ in range(1_000)).split()
    asked = " ".join(story[:10_000]) + " So, when was INTERPOL created?"
    cost = _cost(bot, asked)
    right = bot.ask(asked).values == ("1923",)
    good &= told(
        "10,000 words and a question",
        f"{cost * 1e3:.0f} ms",
        "< 500 ms, right",
        right and cost < 0.5,
    )
    cost = _cost(bot, "x" * 1_000_000)
    return good & told("one line of 1 MB, refused", f"{cost * 1e3:.0f} ms", "< 100 ms", cost < 0.1)


def _cost(bot: Bot, text: str) -> float:
    start = time.perf_counter()
    bot.ask(text)
    return time.perf_counter() - start
