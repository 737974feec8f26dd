"""Facts that no question reaches, found by asking."""

from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.checking.reachability import unreached
from partnerbot.locations import shipped_knowledge
from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR

SEEDBANK = HARBOUR.parent / "seedbank"


def told(folder: Path) -> list[tuple[str, int | None, str, str]]:
    knowledge, positions = read(folder)
    found = unreached(Bot(knowledge), positions)
    return [(Path(w.file).name, w.line, w.kind, w.message) for w in found]


@pytest.mark.parametrize("folder", [HARBOUR, SEEDBANK, shipped_knowledge()], ids=lambda f: f.name)
def test_every_fact_of_these_worlds_is_reached(folder: Path) -> None:
    assert told(folder) == []


def partner(id: str, name: str, *more: str) -> str:
    fact = "".join(more) or mission(f"{id}-mission")
    return f'[[partner]]\nid = "{id}"\nname = "{name}"\nsection = "guilds"\n{fact}'


def mission(id: str) -> str:
    return (
        f'[[partner.fact]]\nid = "{id}"\ntype = "mission"\nstatement = "It mends nets."\n'
        'line = 1\nphrase = "nets"\n'
    )


DOCUMENT = '[document]\nid = "d"\ntitle = "D"\nfile = "d.txt"\n'


def test_a_name_that_is_no_name_leaves_a_partner_unreached(tmp_path: Path) -> None:
    folder = harbour_with(tmp_path, DOCUMENT + partner("who", "of the"))
    [(file, line, kind, message)] = told(folder)
    assert (file, line, kind) == ("z-added.toml", 7, "unreached-partner")
    assert message.startswith("no question finds partner 'who': “of the” is ")
    assert message.endswith("; add an alias that is like nothing else")


def test_an_alias_that_is_understood_mends_it(tmp_path: Path) -> None:
    aliased = partner("who", "of the").replace("section", 'aliases = ["Netmakers"]\nsection')
    assert told(harbour_with(tmp_path, DOCUMENT + aliased)) == []


def test_partners_that_nothing_tells_apart_are_told(tmp_path: Path) -> None:
    folder = harbour_with(
        tmp_path, DOCUMENT + partner("a", "Netmakers") + partner("b", "Netmakers")
    )
    found = told(folder)
    assert [kind for _, _, kind, _ in found] == ["unreached-partner"] * 2
    assert "“Netmakers” means several partners that nothing tells apart" in found[0][3]


def test_a_fact_that_is_never_told_is_named_with_how_many_more(tmp_path: Path) -> None:
    links = "".join(
        f'[[partner.fact]]\nid = "link-{n}"\ntype = "link"\nrelation = "related"\n'
        f'other = "Guild {n}"\nstatement = "It knows guild {n}."\nline = 1\nphrase = "nets"\n'
        for n in range(12)
    )
    folder = harbour_with(tmp_path, DOCUMENT + partner("net", "Netmakers", mission("net-1"), links))
    [(file, line, kind, message)] = told(folder)
    assert (file, kind) == ("z-added.toml", "unreached-fact")
    lines = (folder / "z-added.toml").read_text().splitlines()
    first = message.split("'")[1]
    assert lines[(line or 0) - 1] == f'id = "{first}"'
    assert "of partner 'net' and " in message
    assert message.endswith("more of its facts; only a few links of a partner are told")
