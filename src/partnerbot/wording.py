"""The few rules of English that every layer that writes a sentence needs.

Owns joining and counting words; knows nothing of facts or questions.
"""

from collections.abc import Sequence

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve")  # fmt: skip


def enumerate_names(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def number(count: int) -> str:
    """A count as running text has it: in letters up to twelve, then in figures."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun: "one partner", "three partners", "no partners"."""
    return f"{number(count)} {one if count == 1 else many}"


def plural_of(document: str) -> str:
    """A kind of document in the plural: "pacts", "memoranda of understanding"."""
    noun, of, rest = document.partition(" of ")
    many = f"{noun.removesuffix('um')}a" if noun.endswith("randum") else f"{noun}s"
    return f"{many}{of}{rest}"


def sentence_case(text: str) -> str:
    """The text with its first letter as a capital, the rest left alone."""
    return text[:1].upper() + text[1:]


_AN_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel sound: "an NGO", but "a UN body"."""


def indefinite(noun: str) -> str:
    """A noun with "a" or "an" before it."""
    first = noun.split()[0]
    spelled = first.isupper() and len(first) > 1
    vowel = first[0] in _AN_LETTERS if spelled else first[0].lower() in "aeiou"
    return f"{'an' if vowel else 'a'} {noun}"
