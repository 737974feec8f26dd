"""The facts that the chat is tried with."""

from collections.abc import Callable

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk


@pytest.fixture(scope="session")
def desk(icom_bot: Bot) -> Desk:
    return Desk.of(icom_bot)


@pytest.fixture(scope="session")
def load(desk: Desk) -> Callable[[], Desk]:
    return lambda: desk
