"""The page about one's own facts: what it shows happens, and it shows every type of fact."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from partnerbot.facts.fact_types import fact_types
from partnerbot.facts.model import Fact, HostFact
from tests.pages import follow

PAGE = Path(__file__).parent.parent / "docs" / "knowledge.md"
COMMON = {"type", *(field.name for field in fields(Fact))}


def fact_table() -> Iterator[str]:
    """Every type of fact with what it says and its fields, optional ones in brackets."""
    yield "| `type` | says | fields |"
    yield "| --- | --- | --- |"
    of_host = get_args(get_args(HostFact)[0])
    for name, cls in sorted(fact_types().items(), key=lambda item: item[1] in of_host):
        own = [field for field in fields(cls) if field.name not in COMMON]
        shown = ", ".join(map(_shown, own))
        where = f"`{name}`, in `[[host.fact]]`" if cls in of_host else f"`{name}`"
        yield f"| {where} | {cls.__doc__} | {shown} |"


def _shown(field: Field[Any]) -> str:
    name = f"`{field.name}`" if field.default is MISSING else f"(`{field.name}`)"
    choices = get_args(field.type) if get_origin(field.type) is Literal else ()
    return f"{name}: {' / '.join(choices)}" if choices else name


def test_all_that_the_page_says_happens(tmp_path: Path) -> None:
    assert follow(PAGE, tmp_path) >= 15


def test_every_type_of_fact_is_in_the_table() -> None:
    assert "\n".join(fact_table()) in PAGE.read_text(encoding="utf-8")
