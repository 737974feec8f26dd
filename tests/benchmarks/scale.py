"""What a base costs by its size: loading, memory, questions, slips in names, and the peer.

Each size is measured in a process of its own. The peer is a search through all names with
`rapidfuzz.process.extractOne`: what candidates from an index spare.
"""

import gc
import json
import random
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from partnerbot.bot import Bot
from partnerbot.language import english
from partnerbot.ror.convert import convert
from tests.benchmarks.chart import chart
from tests.benchmarks.timing import percentile, python, resident, told

SIZES = (1_000, 5_000, 15_000, 46_981)
NAMES = 2_000
SHORTEST = 5
"""Letters of the shortest name that is given a slip: of shorter ones it makes other names."""
KEYS = "abcdefghijklmnopqrstuvwxyz"


def made_up(size: int) -> str:
    """A dump of so many organisations, for where the registry's own is not at hand."""
    chance = random.Random(5)
    words = [w.title() for w in sorted(english.common_words()) if len(w) > 4]
    kinds = ("education", "company", "healthcare", "facility", "government")
    records = []
    for number in range(size):
        name = " ".join(chance.sample(words, 2)) + chance.choice((" University", " Institute", ""))
        records.append({
            "id": f"https://ror.org/{number:09}",
            "names": [{"value": name, "types": ["ror_display"]}],
            "established": chance.randrange(1800, 2025),
            "types": [chance.choice(kinds)], "status": "active", "relationships": [],
            "locations": [{"geonames_details": {"name": words[number % 500],
                           "country_name": "Sweden", "country_code": "SE"}}],
        })  # fmt: skip
    return "\n".join(map(json.dumps, records))


def run(dump: Path | None) -> bool:
    """Print the figures; returns whether all hold. Without a dump they are of a made-up one."""
    source = str(dump) if dump else "made-up organisations; name ROR's dump with --dump"
    print(f"A base by its size ({source})")
    with tempfile.TemporaryDirectory() as folder:
        measured = [_measured(dump, size, Path(folder)) for size in SIZES]
    for size, figures in zip(SIZES, measured, strict=True):
        print(f"  {size:6} organisations, {figures['names']} names: "
              f"load {figures['first']:.2f} s, again {figures['again']:.2f} s, "
              f"{figures['memory']:.0f} MB; question {figures['median']:.2f} ms, "
              f"95 % {figures['p95']:.2f} ms; a misspelt name {figures['name']:.2f} ms; "
              f"all by ratio {figures['ratio']:.2f} ms, WRatio {figures['wratio']:.1f} ms",
              flush=True)  # fmt: skip
    least, most = measured[0], measured[-1]
    good = told("load, the first time", f"{most['first']:.2f} s", "at most 5 s", most["first"] <= 5)
    good &= told(
        "load, from the cache", f"{most['again']:.2f} s", "at most 5 s", most["again"] <= 5
    )
    good &= told("memory", f"{most['memory']:.0f} MB", "at most 600 MB", most["memory"] <= 600)
    good &= told("any question, 95 %", f"{most['p95']:.1f} ms", "at most 20 ms", most["p95"] <= 20)
    grown, larger = most["name"] / least["name"], SIZES[-1] / SIZES[0]
    figure, limit = f"{grown:.1f} times the time", f"at most {larger / 5:.1f} times"
    good &= told(f"a misspelt name, against {SIZES[0]:,}", figure, limit, grown < larger / 5)
    figure = f"{most['ratio'] / most['name']:.0f} times, {most['wratio'] / most['name']:.0f} times"
    good &= told(
        "comparing all by ratio, by WRatio", figure, "longer", most["ratio"] > most["name"]
    )
    found = most["found"] * 100
    good &= told(
        f"{NAMES:,} names with one slip, found", f"{found:.1f} %", "at least 95 %", found >= 95
    )
    figure = f"{most['found_any'] * 100:.1f} %"
    good &= told("the same, with short names among them", figure, "no limit", True)
    right = all(most["right"]) or dump is None
    good &= told(
        "three questions about known records", f"{sum(most['right'])} of 3 right", "3 of 3", right
    )
    picture = Path(__file__).parent.parent.parent / "docs" / "scale.svg"
    if dump:
        lines = {"a whole question, name misspelt": "name", "the name alone, by ratio": "ratio",
                 "the name alone, by WRatio": "wratio"}  # fmt: skip
        points = {told: [(s, m[key]) for s, m in zip(SIZES, measured, strict=True)]
                  for told, key in lines.items()}  # fmt: skip
        picture.write_text(chart(points), encoding="utf-8")
    return good


def _measured(dump: Path | None, size: int, folder: Path) -> dict[str, Any]:
    """The figures of a base of one size: loaded the first time, then from the cache."""
    text, knowledge = folder / f"{size}.jsonl", folder / str(size)
    text.write_text("\n".join(_records(dump, size)), encoding="utf-8")
    convert(text, knowledge)
    cache = folder / "cache"
    python("-m", "partnerbot", "ask", "hello", cache=cache)
    command = ("-m", "tests.benchmarks.scale", str(knowledge))
    first, again = (json.loads(python(*command, *end, cache=cache)) for end in (["load"], []))
    return {**again, "first": first["load"], "again": again["load"],
            "memory": max(first["memory"], again["memory"])}  # fmt: skip


def _records(dump: Path | None, size: int) -> list[str]:
    if dump is None:
        return made_up(size).split("\n")
    from partnerbot.ror.dump import records

    found = islice(records(dump), size)
    return [record.model_dump_json(by_alias=True) for _, record in found]


def slip(name: str, chance: random.Random) -> str:
    """A name with one slip: a letter dropped, doubled, swapped with the next, or changed."""
    place = chance.choice([i for i, letter in enumerate(name) if letter.isalnum()])
    head, letter, tail = name[:place], name[place], name[place + 1 :]
    match chance.randrange(4):
        case 0:
            return head + tail
        case 1:
            return head + letter * 2 + tail
        case 2 if tail:
            return head + tail[0] + letter + tail[1:]
        case _:
            return head + chance.choice(KEYS) + tail


def measure(folder: Path, only_load: bool) -> dict[str, Any]:
    """The figures of one base, in this process."""
    start = time.perf_counter()
    bot = Bot.load(folder)
    figures: dict[str, Any] = {"load": time.perf_counter() - start, "memory": resident()}
    if only_load:
        return figures
    chance = random.Random(7)
    partners = bot.knowledge.partners.values()
    names = [(name, p.id) for p in partners for name in (p.name, *p.aliases)]
    long = [entry for entry in names if sum(map(str.isalnum, entry[0])) >= SHORTEST]
    bot.ask("What is Upsalla Univresity?")  # unpacks what is only needed for slips
    drawn = [(slip(name, chance), owner) for name, owner in chance.choices(long, k=NAMES)]
    costs, found = _look_up(bot, drawn, chance)
    others = [_asked(bot, question)[0] for question in _questions(bot, chance)]
    mixed = [*chance.sample(costs, len(others)), *others]
    gc.collect()
    figures |= {
        "names": len(names), "found": found / NAMES, "name": statistics.median(costs),
        "median": statistics.median(mixed), "p95": percentile(mixed, 0.95),
        "memory": max(figures["memory"], resident()), "right": _right(bot),
    }  # fmt: skip
    lettered = [entry for entry in names if any(map(str.isalnum, entry[0]))]
    short = [(slip(name, chance), owner) for name, owner in chance.choices(lettered, k=NAMES)]
    figures["found_any"] = _look_up(bot, short, chance)[1] / NAMES
    return figures | _peer([name for name, _ in names], [typed for typed, _ in drawn])


def _look_up(
    bot: Bot, drawn: list[tuple[str, str]], chance: random.Random
) -> tuple[list[float], int]:
    """What questions about misspelt names cost, and how many lead to the name's owner."""
    forms = ("What is {}?", "When was {} established?", "Where is {}?", "tell me about {}")
    costs, found = [], 0
    for typed, owner in drawn:
        cost, answer = _asked(bot, chance.choice(forms).format(typed))
        costs.append(cost)
        found += owner in answer.partners
    return costs, found


def _asked(bot: Bot, question: str) -> tuple[float, Any]:
    start = time.perf_counter()
    answer = bot.ask(question)
    return (time.perf_counter() - start) * 1e3, answer


def _questions(bot: Bot, chance: random.Random) -> list[str]:
    """Questions for sets, counts, truths, comparisons and dates about what the base holds."""
    kb = bot.knowledge
    names = [partner.name for partner in chance.choices(list(kb.partners.values()), k=60)]
    places = [place.said for place in chance.choices(list(kb.places.values()), k=60)]
    kinds = [section.many for section in kb.sections.values()]
    asked: list[str] = []
    for name, other, place in zip(names, reversed(names), places, strict=True):
        kind, year = chance.choice(kinds), chance.randrange(1800, 2025)
        asked += [
            f"which organisations are in {place}?",
            f"how many {kind} were established in {year}?",
            f"which {kind} are in {place}?",
            f"is {name} in {place}?",
            f"what is the difference between {name} and {other}?",
            f"what happened in {year}?",
            f"how many {kind} in {place} were established before {year}?",
            f"who works on illicit traffic in {place}?",
        ]
    return [*asked, *(f"how many {kind} are there?" for kind in kinds)]


def _right(bot: Bot) -> list[bool]:
    """Whether three questions about the registry's own records are answered."""
    born = bot.ask("When was Uppsala University established?")
    there = bot.ask("which organisations are in Uppsala?")
    many = bot.ask("how many companies were established in 1990?")
    uppsala = "048a87296"
    return [
        born.values == ("1477",) and born.partners == (uppsala,),
        uppsala in there.partners,
        many.values == (len(many.partners),) and len(many.partners) > 0,
    ]


def _peer(names: list[str], typed: list[str]) -> dict[str, float]:
    """What looking a name up costs that is held against all names, in milliseconds."""
    found = {}
    for key, scorer, times in (("ratio", fuzz.ratio, 60), ("wratio", fuzz.WRatio, 15)):
        costs = []
        for name in typed[:times]:
            start = time.perf_counter()
            process.extractOne(name, names, scorer=scorer)
            costs.append((time.perf_counter() - start) * 1e3)
        found[key] = statistics.median(costs)
    return found


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), only_load=sys.argv[2:] == ["load"])))
