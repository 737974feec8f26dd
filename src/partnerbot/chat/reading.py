"""Reading the facts, or learning what there is to mend first.

Owns turning what goes wrong into sentences to show. Imports nothing of the engine, so that
a screen can be up before the facts are read.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from partnerbot.errors import KnowledgeError, PartnerbotError

T = TypeVar("T")


@dataclass(frozen=True)
class Troubles:
    """Why a knowledge base can't be used: one sentence for each thing to mend."""

    problems: tuple[str, ...]


def read(load: Callable[[], T]) -> T | Troubles:
    """What `load` reads, or why it can't be read.

    What was read is kept for good: Python is told not to look through it for garbage again
    and again, which would stop the screen for a quarter of a second.
    """
    gc.unfreeze()
    try:
        loaded = load()
        gc.collect()
        gc.freeze()
        return loaded
    except KnowledgeError as error:
        return Troubles(tuple(map(str, error.problems)))
    except PartnerbotError as error:
        return Troubles((str(error),))
