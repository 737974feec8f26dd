"""What the registry's types and countries are called in questions and answers.

Owns reading words.toml, where that is written.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from partnerbot.wording import indefinite


@cache
def words() -> dict[str, Any]:
    """The tables of words.toml."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def a_kind(kind: str) -> str:
    """A type of organisation as a noun of its own: "a company"."""
    said = words()["kinds"][kind]
    return str(said.get("also") or indefinite(said["one"]))
