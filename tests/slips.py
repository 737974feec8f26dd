"""Slips of the finger, made on purpose: the kinds that people's typing has most of."""

import random
from enum import StrEnum
from string import ascii_lowercase

from partnerbot.language.slips import are_neighbours


class Slip(StrEnum):
    """What may happen to one letter of a word."""

    SWAPPED = "two letters swapped"
    DROPPED = "a letter dropped"
    DOUBLED = "a letter doubled"
    NEIGHBOUR = "the key beside it"


def slipped(word: str, place: int, slip: Slip, chance: random.Random) -> str:
    """A word with a slip in the letter at a place, which is not its last one."""
    before, letter, after = word[:place], word[place], word[place + 1 :]
    match slip:
        case Slip.SWAPPED:
            return before + after[0] + letter + after[1:]
        case Slip.DROPPED:
            return before + after
        case Slip.DOUBLED:
            return before + letter + letter + after
        case Slip.NEIGHBOUR:
            return before + _key_beside(letter, chance) + after


def _key_beside(letter: str, chance: random.Random) -> str:
    return chance.choice([key for key in ascii_lowercase if are_neighbours(letter.lower(), key)])
