"""Hostile input for hypothesis: pieces of every nasty kind among words of real questions.

Owns what is fed in. Knows nothing of what has to come out (soundness).
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import partnerbot.language.english as english
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName, OtherName
from tests.hostile import payloads
from tests.questions.judge import items

Texts = st.SearchStrategy[str]
Step = tuple[str, str]
"""What is done in a conversation, and the words that it is done with."""

_INTRODUCERS = [
    "\x1b[",
    "\x1b]",
    "\x1bP",
    "\x1bX",
    "\x1b^",
    "\x1b_",
    "\x1b",
    "\x9b",
    "\x9d",
    "\x90",
]
_TERMINATORS = ["", "m", "J", "~", "\x07", "\x1b\\", "\x9c"]
_JOINERS = ["", " ", "  ", "\n", "\t", ", ", "? ", ". ", "-", "'", "/", "\u00a0", "\u3000"]


def _sequences() -> Texts:
    """Control sequences, finished or not."""
    body = st.text(alphabet="0123456789;?:<>= $qGx", max_size=8)
    made = st.tuples(st.sampled_from(_INTRODUCERS), body, st.sampled_from(_TERMINATORS))
    return st.one_of(st.sampled_from([*payloads.SEQUENCES.values()]), made.map("".join))


def _storms() -> Texts:
    """A letter under a pile of marks, with what may break a pile into smaller ones."""
    marks = st.sampled_from(
        ["\u0301", "\u0316", "\u0301\u0316", "\u0e49", "\u05bf", "\u20e3", "\ufe0f"]
    )
    broken = st.sampled_from(["", "\x00", "\u200b", "\x1b"])
    return st.builds(
        lambda letter, mark, cut, times: letter + (mark * 25 + cut) * times,
        st.sampled_from(["a", "E", "ß", "ﬁ", "ק", "ก", "1"]), marks, broken, st.integers(1, 40),
    )  # fmt: skip


def _emoji() -> Texts:
    return st.sampled_from([
        "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f44d\U0001f3fd", "\U0001f1e8",
        "\U0001f1e8\U0001f1ed", "\u2764\ufe0f\u200d\U0001f525", "1\ufe0f\u20e3", "\u200d\u200d",
        "\U0001f3f4\U000e0067\U000e007f", "\u200c", "\U0001f3fd",
    ])  # fmt: skip


def _numbers() -> Texts:
    """Digits of every script, fractions, superscripts, and numbers too large for anything."""
    digits = st.text(st.characters(categories=["Nd", "Nl", "No"]), min_size=1, max_size=6)
    written = st.sampled_from([
        "½", "²⁰¹⁹", "①②", "Ⅻ", "٢٠٠٠", "२०००", "９９９９", "0000-00-00", "2000-02-30", "31.2.1999",
        "\u2786", "\u1369" * 4, "0000s",
        "10000", "-1", "1e309", "9" * 400, "99/99/9999", "1946-13", "year 0", "0", "1950–1900",
    ])  # fmt: skip
    return st.one_of(digits, written)


def _scripts() -> Texts:
    """Words of scripts that are written from the right, and of others far from Latin."""
    return st.sampled_from([
        "מי הם השותפים", "من هم الشركاء", "\u200fשלום\u200e", "ผู้ร่วมงาน", "हिन्दी", "협력",
        "合作夥伴", "партнёры", "ΟΔΟΣ", "İstanbul", "\u0149", "\u01c6", "\ufdfa", "\u212b",
        "\u212a", "\u017f", "\U0001d414\U0001d40d", "ＦＯＧ", "\ufb03",
    ])  # fmt: skip


_LONG = [
    ("a", 100_000), ("FOG", 5_000), ("é", 20_000), ("who ", 2_000), ("not ", 1_000),
    ("and FOG ", 500), ("a.b.", 1_000), ("U N ", 500), ("'", 5_000), ("(", 3_000),
    ("2000-01-01 ", 300), ("?!", 3_000), ("1", 20_000), ("-", 5_000), ("x\n", 2_000),
    ("\U0001f468\u200d", 2_000), ("a\u0301\u0316", 5_000), ("\x1b[", 5_000), ("\x1b]", 5_000),
]  # fmt: skip


def _long() -> Texts:
    """Very long words and very many short ones."""
    return st.sampled_from(_LONG).map(lambda piece: piece[0] * piece[1])


def nasty() -> Texts:
    """One piece that is no part of any question."""
    return st.one_of(
        st.sampled_from([*payloads.ALL.values()]),
        _sequences(),
        st.text(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Zs"]), min_size=1, max_size=4),
        st.text(st.characters(categories=["Cs"]), min_size=1, max_size=2),
        _storms(),
        _emoji(),
        _numbers(),
        _scripts(),
        st.text(max_size=8),
    )


@cache
def _phrases() -> tuple[str, ...]:
    """Every phrase that the language knows."""
    folder = Path(english.__file__).parent
    files = sorted(folder.glob("*.toml"))
    return tuple(
        dict.fromkeys(t for f in files for t in _texts(tomllib.loads(f.read_text("utf-8"))))
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield key
            yield from _texts(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _texts(inside)


@cache
def _questions() -> tuple[str, ...]:
    return tuple(turn for item in items() for turn in item["turns"])


def _words(kb: Knowledge) -> list[str]:
    """What a base gives names to."""
    named = [kb.host, *kb.partners.values(), *kb.bodies.values(), *kb.works.values()]
    names = [name for thing in named for name in (thing.name, *thing.aliases)]
    told = [f for f in kb.facts.values() if isinstance(f, FullName | OtherName)]
    topics = [word for topic in kb.topics.values() for word in (topic.name, *topic.words)]
    kinds = [word for section in kb.sections.values() for word in (section.one, section.many)]
    return [*names, *(f.full_name for f in told), *topics, *kinds]


def messages(kb: Knowledge, long: bool = False) -> Texts:
    """Messages about a base: real questions wounded, and real words among nasty pieces."""
    real = st.one_of(st.sampled_from(_words(kb)), st.sampled_from(_phrases()))
    piece = st.one_of(real, real, nasty(), _long()) if long else st.one_of(real, real, nasty())
    mixed = st.lists(st.tuples(piece, st.sampled_from(_JOINERS)), max_size=10).map(_joined)
    return st.one_of(_wounded(nasty()), mixed, _wounded(real))


def _joined(pieces: Sequence[tuple[str, str]]) -> str:
    return "".join(piece + joiner for piece, joiner in pieces)


@st.composite
def _wounded(draw: st.DrawFn, piece: Texts) -> str:
    """A real question with some pieces put anywhere into it."""
    question = draw(st.sampled_from(_questions()))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(question)))
        question = question[:place] + draw(piece) + question[place:]
    return question


FOLLOW_UPS = (
    "and when?", "what about the others?", "why?", "compare them", "the first one", "the last one",
    "both", "where is it said?", "and who else?", "is that all?", "really?", "how many are they?",
    "no, FOG", "and in 2000?", "which of them?", "is it one of them?", "and archives?",
)  # fmt: skip
"""Short messages that mean something only after others."""


def steps(kb: Knowledge) -> st.SearchStrategy[list[Step]]:
    """What may be done in a conversation, step by step."""
    asked = st.tuples(st.just("ask"), messages(kb))
    plain = st.tuples(st.just("ask"), st.sampled_from(_questions()))
    named = [f"and {partner.name}?" for partner in kb.partners.values()]
    pointing = st.tuples(st.just("ask"), st.sampled_from([*FOLLOW_UPS, *named]))
    other = st.sampled_from(["undo", "undo", "divide", "clear", "adopt"])
    return st.lists(st.one_of(asked, plain, pointing, st.tuples(other, st.just(""))), max_size=8)


def typed_lines(kb: Knowledge) -> st.SearchStrategy[list[str]]:
    """Lines for the conversation line by line, commands among them; none writes a file."""
    commands = st.sampled_from(["/card", "/find", "/partners", "/sources", "/timeline", "/undo",
                                "/new", "/help", "/reload", "/nothing"])  # fmt: skip
    command = st.tuples(commands, st.sampled_from([" ", "! ", ""]), messages(kb)).map("".join)
    number = st.integers(0, 30).map(str)
    return st.lists(st.one_of(messages(kb), command, number), max_size=6)


def lines_of_bytes(kb: Knowledge) -> st.SearchStrategy[bytes]:
    """What may come on standard input: lines of text, some of them no UTF-8."""
    good = messages(kb).map(lambda text: text.encode("utf-8", "replace"))
    surrogates = messages(kb).map(lambda text: text.encode("utf-8", "surrogatepass"))
    bad = st.sampled_from(
        [b"\xff\xfe", b"who\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5", b"\xe2\x82"]
    )
    blank = st.sampled_from([b"", b" ", b"\t \t", b"\r"])
    ends = st.sampled_from([b"\n", b"\n", b"\r\n", b"\r", b""])
    line = st.one_of(good, good, good, blank, blank, surrogates, bad)
    return st.lists(st.tuples(line, ends).map(b"".join), max_size=8).map(b"".join)
