"""What is kept in the user's cache, and when it is made anew."""

import os
import pickle
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from partnerbot import cache
from partnerbot.bot import Bot
from partnerbot.facts.dates import PartialDate
from partnerbot.locations import shipped_knowledge

DATE = PartialDate(1888, 5)


class Making:
    """Counts how often a thing is made."""

    def __init__(self, thing: object = DATE) -> None:
        self.thing, self.times = thing, 0

    def __call__(self) -> object:
        self.times += 1
        return self.thing


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = tmp_path / "facts.toml"
    source.write_text("one")
    return source


def kept(name: str, source: Path, make: Callable[[], object]) -> object:
    """What a process gets that ends thereafter."""
    thing = cache.kept(name, [source], make)
    cache.write()
    return thing


def stored(source: Path) -> Path:
    [file] = (source.parent / "cache" / "partnerbot").iterdir()
    return file


def test_a_thing_is_made_once(source: Path) -> None:
    make = Making()
    assert [kept("date", source, make) for _ in range(3)] == [DATE] * 3
    assert make.times == 1


def test_a_thing_is_made_once_also_before_it_is_written(source: Path) -> None:
    make = Making()
    assert [cache.kept("date", [source], make) for _ in range(2)] == [DATE] * 2
    assert make.times == 1
    source.write_text("two, and longer")
    cache.kept("date", [source], make)
    assert make.times == 2
    cache.write()


def test_it_is_made_anew_when_a_source_changed(source: Path) -> None:
    make = Making()
    kept("date", source, make)
    source.write_text("two, and longer")
    kept("date", source, make)
    assert make.times == 2


def test_two_things_of_the_same_source_are_told_apart(source: Path) -> None:
    kept("date", source, Making())
    other = PartialDate(1999)
    assert kept("other", source, Making(other)) == other


@pytest.mark.parametrize("damage", [b"", b"\x80\x05garbage", b"x" * 10_000])
def test_a_damaged_cache_is_made_anew(source: Path, damage: bytes) -> None:
    make = Making()
    kept("date", source, make)
    file = stored(source)
    file.write_bytes(file.read_bytes()[: len(file.read_bytes()) // 2] + damage)
    assert kept("date", source, make) == DATE
    assert make.times == 2


def test_a_damaged_letter_is_no_other_fact(source: Path) -> None:
    make = Making({"met in": "Lisbon"})
    kept("place", source, make)
    file = stored(source)
    file.write_bytes(file.read_bytes().replace(b"Lisbon", b"London"))
    assert kept("place", source, make) == {"met in": "Lisbon"}
    assert make.times == 2


def test_a_pipe_in_its_place_is_not_waited_for(source: Path) -> None:
    make = Making()
    kept("date", source, make)
    file = stored(source)
    file.unlink()
    os.mkfifo(file)
    assert kept("date", source, make) == DATE
    assert make.times == 2


def test_a_file_from_elsewhere_runs_nothing(source: Path, tmp_path: Path) -> None:
    make, harm = Making(), tmp_path / "harm"

    class Harmful:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(harm),)

    kept("date", source, make)
    file = stored(source)
    held = pickle.dumps(Harmful())
    whole = zlib.adler32(held).to_bytes(4, "big")
    file.write_bytes(cache._state([source]) + whole + held)
    assert kept("date", source, make) == DATE
    assert not harm.exists()


def test_nobody_waits_until_it_is_written(source: Path) -> None:
    cache.kept("date", [source], Making())
    assert not (source.parent / "cache").exists()
    cache.write()
    assert stored(source)


def test_what_a_base_holds_can_be_read_back(icom_bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shipped_knowledge()
    Bot.load(folder)
    cache.write()
    monkeypatch.setattr("partnerbot.bot._read", lambda _: pytest.fail("it was made anew"))
    question = "who works on illicit traffic?"
    assert Bot.load(folder).ask(question) == icom_bot.ask(question)


def test_it_is_for_its_owner_only(source: Path) -> None:
    kept("date", source, Making())
    assert stored(source).stat().st_mode & 0o777 == 0o600


def test_without_a_place_to_keep_it_the_thing_is_made_each_time(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = source.parent / "taken"
    taken.write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(taken))
    make = Making()
    assert [kept("date", source, make) for _ in range(2)] == [DATE] * 2
    assert make.times == 2


def test_what_can_not_be_made_is_told_and_not_kept(source: Path) -> None:
    def fail() -> object:
        raise ValueError("no such date")

    with pytest.raises(ValueError, match="no such date"):
        kept("date", source, fail)
    assert kept("date", source, Making()) == DATE


def test_where_a_source_has_gone_the_thing_is_made_and_not_kept(source: Path) -> None:
    source.unlink()
    make = Making()
    assert kept("thing", source, make) == kept("thing", source, make) == DATE
    assert make.times == 2
