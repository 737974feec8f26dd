"""What English itself means, as data: the TOML files of this folder.

Owns reading those files; each stands for one tag and lists, value by value, the phrases
that say it. A phrase is words with single spaces; "a|b" in a word's place is a or b.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from partnerbot.cache import kept

_FOLDER = Path(__file__).parent
_GRAMMAR = ("small_words", "calendar", "noun", "short_forms", "stems")
"""The tables that are needed to read a question, and not only to make a vocabulary."""


@cache
def table(name: str) -> Mapping[str, list[str]]:
    """The phrases of one file by value, as they are written there."""
    return (_grammar() if name in _GRAMMAR else _vocabulary())[name]


@cache
def _grammar() -> dict[str, Mapping[str, list[str]]]:
    return _kept("grammar", [_FOLDER / f"{name}.toml" for name in _GRAMMAR])


@cache
def _vocabulary() -> dict[str, Mapping[str, list[str]]]:
    files = sorted(_FOLDER.glob("*.toml"))
    return _kept("english", [file for file in files if file.stem not in _GRAMMAR])


def _kept(name: str, files: list[Path]) -> dict[str, Mapping[str, list[str]]]:
    """The tables of some files; reading them anew takes half a second."""
    return kept(name, files, lambda: {file.stem: _read(file) for file in files})


def _read(file: Path) -> Mapping[str, list[str]]:
    import tomllib

    return tomllib.loads(file.read_text(encoding="utf-8"))


def phrases(name: str) -> Iterator[tuple[str, str]]:
    """Each phrase of one file with its value, alternatives multiplied out."""
    for value, written in table(name).items():
        for phrase in written:
            for spelt in alternatives(phrase):
                yield spelt, value


def alternatives(phrase: str) -> Iterator[str]:
    """The phrases that one with "a|b" in some word's place stands for."""
    if "|" not in phrase:
        yield phrase
        return
    for words in product(*(slot.split("|") for slot in phrase.split())):
        yield " ".join(words)


@cache
def small_words(part: str) -> frozenset[str]:
    """The small words that play a part in the grammar, such as "article" or "plural"."""
    return frozenset(table("small_words")[part])


@cache
def common_words() -> frozenset[str]:
    """Common English words, for the speller to leave alone."""
    text = (_FOLDER / "common.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def is_listed(word: str) -> bool:
    """Whether a folded word stands in the list of common words as it is, or is a number."""
    return word in common_words() or word.isdigit()


_SHORTEST = 3
"""Shorter words are not in the list of common ones."""
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers", "est", "ness")


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Whether a folded word is a common English one or a plain inflection of one."""
    common = common_words()
    if word in common:
        return True
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        # "happend" is a slip for happened, no form of happen.
        if base != word and len(base) > 2 and not (ending == "d" and base[-1] != "e"):
            single = base[:-1] if base[-1] == base[-2] else base  # running, stopped
            bases = {base} if ending in ("s", "ly", "ness") else {base, f"{base}e", single}
            long_enough = len(base) > 3 or ending not in ("er", "ers", "est", "ness")
            if long_enough and not common.isdisjoint(bases):
                return True
    return word.endswith(("ies", "ied", "ier", "ily")) and f"{word[:-3]}y" in common


def is_plain(word: str) -> bool:
    """Whether a folded word is a common one, or too short to be told from those."""
    return len(word) < _SHORTEST or is_common(word)


@cache
def short_forms() -> Mapping[str, tuple[str, ...]]:
    """Contractions and text-speak with the words they stand for."""
    return {
        short: tuple(full.split())
        for full, shorts in table("short_forms").items()
        for short in shorts
    }


@cache
def irregular_stems() -> Mapping[str, str]:
    """Words that the stemming rules would join with another word, or fail to join."""
    return {word: stem for stem, words in table("stems").items() for word in words}
