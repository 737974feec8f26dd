"""What every test with hostile input has: the worlds, and an end where something hangs."""

import faulthandler
from collections.abc import Iterator

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk

_PATIENCE = 120
"""Seconds after which a test counts as hanging; all of them together take a fraction."""


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    """End the process, with a traceback, where a test would never end."""
    faulthandler.dump_traceback_later(_PATIENCE, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(scope="session")
def desk(icom_bot: Bot) -> Desk:
    return Desk.of(icom_bot)


@pytest.fixture(scope="session")
def harbour_desk(harbour_bot: Bot) -> Desk:
    return Desk.of(harbour_bot)
