"""Makes the pictures of the README from the running chat.

Run it as `python docs/pictures.py`. Needs `pip install -e ".[docs]"` and a monospaced font.
Every SVG is read back as XML, and a PNG is made of it for those who can't see SVG. Knows
nothing of how the chat works inside.
"""

import asyncio
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import resvg_py
from textual import events

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.locations import shipped_knowledge
from partnerbot.tui.app import PartnerApp
from partnerbot.tui.screens.chat import ChatScreen

HERE = Path(__file__).parent
FONT = "DejaVu Sans Mono"
PICTURES: dict[str, tuple[tuple[int, int], str, list[str]]] = {
    "answer": ((92, 28), "textual-dark", ["who works on illicit traffic?"]),
    "comparison": ((100, 34), "textual-dark", ["compare INTERPOL and the WCO"]),
    "evidence": ((120, 30), "textual-dark", ["when was INTERPOL created?", "@f4"]),
    "partners": ((120, 30), "textual-light", ["who signed a document?", "@f6"]),
    "timeline": ((84, 28), "textual-light", ["@f7"]),
}
"""Each picture: the terminal's size, the theme, and questions asked or (with @) keys pressed."""


async def picture(name: str) -> str:
    """One picture as SVG without fonts from elsewhere."""
    size, theme, steps = PICTURES[name]
    app = PartnerApp(lambda: Desk.load(shipped_knowledge()), StoredHistory(None))
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        while not isinstance(app.screen, ChatScreen):
            await pilot.pause()
        for step in steps:
            if step.startswith("@"):
                await pilot.press(step[1:])
            else:
                for character in step:
                    app.post_message(events.Key(character, character))
                await pilot.pause()
                await pilot.press("enter")
            await pilot.pause(0.2)
        svg = app.export_screenshot(title="partnerbot")
    return re.sub(r"@font-face\s*\{[^}]*\}", "", svg).replace("Fira Code", FONT)


def main() -> None:
    """Make all pictures."""
    for name in PICTURES:
        svg = asyncio.run(picture(name))
        ET.fromstring(svg)
        (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
        png = resvg_py.svg_to_bytes(svg_string=svg, font_family=FONT, monospace_family=FONT)
        (HERE / f"{name}.png").write_bytes(bytes(png))
        print(name)


if __name__ == "__main__":
    main()
