"""The two worlds that tests are about: the shipped facts, and a small invented harbour."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from partnerbot.locations import shipped_knowledge
from partnerbot.ror.convert import convert
from tests.registry import write_dump

HARBOUR = Path(__file__).parent / "worlds" / "harbour"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that nobody waits for it alone in the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the cache of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def harbour() -> Knowledge:
    return load(HARBOUR)


@pytest.fixture(scope="session")
def harbour_bot(harbour: Knowledge) -> Bot:
    return Bot(harbour, today=lambda: dt.date(2000, 6, 1))


@pytest.fixture(scope="session")
def icom_bot() -> Bot:
    return Bot(load(shipped_knowledge()), today=lambda: dt.date(2020, 6, 1))


@pytest.fixture(scope="session")
def registry_bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    folder = tmp_path_factory.mktemp("registry")
    convert(write_dump(folder), folder / "knowledge")
    return Bot(load(folder / "knowledge"), today=lambda: dt.date(2020, 6, 1))
