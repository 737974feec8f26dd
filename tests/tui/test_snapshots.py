"""The screen as a whole, as text: what a reader sees, line by line.

The pictures are in snapshots/. After a change that is meant, write them anew with
PARTNERBOT_SNAPSHOTS=write and look at the difference before it is kept.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from partnerbot.chat.desk import Desk
from tests.tui.chatting import chatting

Load = Callable[[], Desk]
FOLDER = Path(__file__).parent / "snapshots"

SCREENS: dict[str, tuple[tuple[int, int], list[str]]] = {
    "first": ((80, 24), []),
    "answer": ((80, 24), ["who works on illicit traffic?"]),
    "comparison": ((100, 40), ["compare INTERPOL and the WCO"]),
    "choices": ((80, 24), ["when was it signed?"]),
    "evidence": ((120, 40), ["when was INTERPOL created?", "@f4"]),
    "directory": ((80, 24), ["@f6"]),
    "timeline": ((80, 24), ["@f7"]),
    "narrow": ((40, 20), ["who signed a document?"]),
}
"""Each picture: the size of the terminal, and the questions asked or (with @) keys pressed."""


@pytest.mark.parametrize("name", SCREENS)
async def test_the_screen_is_as_it_was(load: Load, name: str) -> None:
    size, steps = SCREENS[name]
    async with chatting(load, size=size) as chat:
        for step in steps:
            if step.startswith("@"):
                await chat.press(step[1:])
            else:
                await chat.ask(step)
        picture = chat.shown + "\n"
    assert picture.count("\n") == size[1]
    file = FOLDER / f"{name}.txt"
    if os.environ.get("PARTNERBOT_SNAPSHOTS") == "write":
        file.write_text(picture, encoding="utf-8")
    assert picture == file.read_text(encoding="utf-8")
