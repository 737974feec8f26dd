"""A message as words: where each stands, how it compares, what punctuation follows it.

Owns splitting and stemming; knows nothing of what a word means.
"""

import re
from _thread import allocate_lock  # threading itself is dear to import
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from partnerbot.language.english import irregular_stems, short_forms, small_words
from partnerbot.language.text import fold

_MARKS = (
    r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0966-\u0eff\u1000-\u109f\u1780-\u17d3"
)
"""The signs written on, before or behind letters, which `\\w` leaves out: Hebrew, Arabic,
then all that the scripts from Devanagari to Lao, Burmese and Khmer have."""
_LETTERS = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_TOKEN = re.compile(
    r"\d{4}-\d{2}(?:-\d{2})?(?!\d)"  # 2000-04-11
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}"  # 11/4/2000
    r"|\b[yY](?:es)?/[nN]o?\b"
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)"  # U.N.E.S.C.O.
    r"|(?<![\w-])(?:[^\W\d_]-){2,}[^\W\d_](?![\w-])"  # U-N-E-S-C-O
    r"|(?<![\w'’])(?:[^\W\d_] ){2,}[^\W\d_](?![\w'’])"  # U N E S C O
    rf"|{_LETTERS}(?:['’]{_LETTERS})*|&|="
)
_PLAIN_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"(?!.*\d-\d)\(?[^\W_]{2,}(?:[ ,()–-]+[^\W_]{2,})*\)?")
"""Words with little between them, in which `_TOKEN` finds nothing but those words."""
_ELISION = re.compile(r"(l|d|qu|c|j|n|s|m|t)['’](?=\w{3})", re.IGNORECASE)
_CONTRACTED = re.compile(r"\w['’]s\b")
_SENTENCE_END = re.compile(r"[.?!;\n…]")

_LONGEST = 60
"""A longer word means nothing, and is no burden for any cache."""

_stemmer = Stemmer.Stemmer("english", 0)  # without a cache: it is slower than stemming
_stemming = allocate_lock()
"""The stemmer works in memory of its own, so only one thread at a time may use it."""


class Word(NamedTuple):
    """One word of a message.

    `start` and `end` are offsets in the cleaned message; several words may share them
    where one typed token stands for several ("what's"). `gap` is what stands between
    this word and the next one.
    """

    text: str
    start: int
    end: int
    norm: str
    stem: str
    gap: str = " "
    score: float = 100.0
    """How sure it is that this word was meant: under 100 where a slip was undone."""

    def read_as(self, norm: str, score: float) -> "Word":
        """The same word taken for another one, at a score from 0 to 100."""
        return self._replace(norm=norm, stem=stem(norm), score=score)

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence ends behind this word."""
        return self.gap != " " and _SENTENCE_END.search(self.gap) is not None

    @property
    def ends_phrase(self) -> bool:
        """Whether no phrase goes on behind this word: a comma or the end of a sentence."""
        return self.gap != " " and ("," in self.gap or self.ends_sentence)

    @property
    def is_capitalised(self) -> bool:
        """Whether the word was typed with a capital at its beginning."""
        return self.text[:1].isupper()


@lru_cache(maxsize=16384)
def stem(norm: str) -> str:
    """The stem of a folded word, so that inflections compare as equal."""
    irregular: Mapping[str, str] = irregular_stems()
    if known := irregular.get(norm):
        return known
    with _stemming:
        return str(_stemmer.stemWord(norm))


def split_words(text: str) -> tuple[Word, ...]:
    """The words of a cleaned message, short forms spelt out, in order."""
    elided = "'" in text or "’" in text
    tokens = list(_TOKEN.finditer(_ELISION.sub(_open_elision, text) if elided else text))
    contracting = small_words("contracting")
    words: list[Word] = []
    for i, token in enumerate(tokens):
        start, end = token.span()
        typed = token.group()
        gap = text[end : tokens[i + 1].start()] if i + 1 < len(tokens) else text[end:] + "\n"
        parts = _read(typed) if len(typed) <= _LONGEST else ((typed, typed, typed),)
        contracted = elided and _CONTRACTED.search(typed) and i + 1 < len(tokens)
        if contracted and tokens[i + 1].group().casefold() in contracting:
            parts = (*parts[:1], ("is", *_folded("is")))  # "the board's a committee"
        last = parts[-1]
        for part in parts:
            shown, norm, word_stem = part
            words.append(Word(shown, start, end, norm, word_stem, gap if part is last else " "))
    return tuple(words)


class FoldedPhrase(NamedTuple):
    """How a phrase compares: its words folded, and their stems."""

    norms: tuple[str, ...]
    stems: tuple[str, ...]


class Folder:
    """Folds phrases as `split_words` does, each phrase and each token of them once.

    There may be a hundred thousand names in a base, made of half as many words.
    """

    def __init__(self) -> None:
        self._phrases: dict[str, FoldedPhrase] = {}
        self._norms: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        """Tokens that stand for one word, as it compares."""

    def __call__(self, text: str) -> FoldedPhrase:
        """A phrase as it compares."""
        folded = self._phrases.get(text)
        if folded is None:
            folded = self._phrases[text] = self._fold(text)
        return folded

    def _fold(self, text: str) -> FoldedPhrase:
        if _PLAIN.fullmatch(text):
            tokens = _PLAIN_WORD.findall(text)
        elif _CONTRACTED.search(text):  # what it stands for depends on the word behind it
            return self._as_split(text)
        else:
            tokens = _TOKEN.findall(_ELISION.sub(_open_elision, text))
        try:
            return self._of(tokens)
        except KeyError:
            for token in tokens:
                spelt = _spell_out(token)
                if len(spelt) > 1:
                    return self._as_split(text)
                self._norms[token] = norm = fold(spelt[0])
                self._stems[token] = stem(norm)
            return self._of(tokens)

    def _of(self, tokens: Sequence[str]) -> FoldedPhrase:
        """The phrase that known tokens make; KeyError where one is not known yet."""
        norms, stems = self._norms, self._stems
        return FoldedPhrase(tuple([norms[t] for t in tokens]), tuple([stems[t] for t in tokens]))

    def _as_split(self, text: str) -> FoldedPhrase:
        words = split_words(text)
        return FoldedPhrase(tuple(w.norm for w in words), tuple(w.stem for w in words))


@lru_cache(maxsize=16384)
def _read(token: str) -> tuple[tuple[str, str, str], ...]:
    """The words that a token stands for, each as it is shown, folded and stemmed."""
    shown = token if "." in token or " " in token else ""
    return tuple((shown or part, *_folded(part)) for part in _spell_out(token))


def _folded(word: str) -> tuple[str, str]:
    """A word as it compares, and its stem."""
    norm = fold(word)
    return norm, stem(norm)


def _open_elision(match: re.Match[str]) -> str:
    """French l'art as two words, in as many characters."""
    return match.group()[:-1] + " "


def _spell_out(token: str) -> Sequence[str]:
    """The words that one typed token stands for: "what's" is what is, "U.N." is UN."""
    if token.isalpha():
        return short_forms().get(fold(token)) or (token,)
    token = token.replace("’", "'")
    if re.search(r"[.\- ]", token) and not token[0].isdigit():
        return (re.sub(r"[.\- ]", "", token),)
    if token.endswith("'s") and len(token) > 3 and token[:-2].isupper():
        return (token[:-2],)  # a name in capitals: "WHO's" is no "who is"
    folded = fold(token)
    known = short_forms().get(folded)
    if known is not None:
        return known
    if folded.endswith("n't") and len(folded) > 3:
        return (folded[:-3], "not")
    if folded.endswith(("'s", "s'")):
        return (token[: token.index("'")],)
    head, apostrophe, tail = token.partition("'")
    if apostrophe and tail in ("re", "ve", "ll", "d", "m"):
        return (head, tail)
    return (token.replace("'", ""),)


def sentences(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The words grouped by the sentences they stand in."""
    found: list[tuple[Word, ...]] = []
    start = 0
    for i, word in enumerate(words):
        if word.ends_sentence or i + 1 == len(words):
            found.append(tuple(words[start : i + 1]))
            start = i + 1
    return found
