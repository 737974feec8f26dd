"""The application around the screens.

Owns what holds for every screen: style sheet, theme, colour and leaving. Knows nothing of
questions and answers; it only hands the facts on. Imports no more than the first frame needs.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from partnerbot.chat.settings import Settings, load_settings, save_settings
from partnerbot.cleaning import clean
from partnerbot.tui.ending import heed_signals, watch_terminal
from partnerbot.tui.screens.opening import OpeningScreen
from partnerbot.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from partnerbot.chat.desk import Desk
    from partnerbot.chat.history import StoredHistory


class PartnerApp(App[int], inherit_bindings=False):
    """The chat, in a terminal.

    `load` reads the facts beside the screen; it raises PartnerbotError where they can't be
    used. `history` and `settings` are where questions and the theme are kept, if anywhere.
    """

    TITLE = "Partnerbot"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = set()
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        # A selection is copied by whatever has the focus; only without one it comes here.
        Binding("ctrl+c", "interrupt", "Quit", show=False, id="interrupt"),
        # Without one of ours, Textual adds a key of its own for the palette.
        Binding("f2", "command_palette", "Commands", show=False, id="palette"),
    ]

    def __init__(
        self,
        load: "Callable[[], Desk]",
        history: "StoredHistory",
        settings: Path | None = None,
    ) -> None:
        # Under NO_COLOR, Textual turns colours to greys unless native ones are on; with
        # them it sends none at all.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.animation_level = "none"
        self._load = load
        self._history = history
        self._settings = settings
        self._interrupted = False
        self._note = ""

    def get_default_screen(self) -> Screen[None]:
        """The first frame."""
        return OpeningScreen(self._load)

    def on_load(self) -> None:
        """Leave well when told to, from before anything is changed in the terminal."""
        heed_signals(self._end)

    def on_mount(self) -> None:
        """Take the theme that was chosen before."""
        self._take_theme()
        if not self.is_headless:
            watch_terminal(self._end)

    def _end(self, number: int) -> None:
        self.exit(128 + number, return_code=128 + number)

    async def on_opening_screen_facts_read(self, event: OpeningScreen.FactsRead) -> None:
        """Put the chat over the first frame; Textual can't take a first screen away."""
        from partnerbot.tui.screens.chat import ChatScreen  # the first frame is up before

        opening = self.screen_stack[0]
        assert isinstance(opening, OpeningScreen)
        chat = ChatScreen(self._load, event.desk, self._history, *await opening.settled())
        await self.push_screen(chat)
        if self._note:
            self._tell(self._note)

    def _take_theme(self) -> None:
        if self._settings is None:
            return
        settings, note = load_settings(self._settings)
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        elif settings.theme is not None:
            note = note or f"There is no theme “{settings.theme}”; the usual one is shown."
        self._note = note or ""
        self.theme_changed_signal.subscribe(self, lambda _: self._keep_theme())

    def _keep_theme(self) -> None:
        if self._settings and (note := save_settings(self._settings, Settings(theme=self.theme))):
            self._tell(note)

    def _tell(self, message: str) -> None:
        """Show a message where the chat shows its own."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.tell(message)

    def action_interrupt(self) -> None:
        """Leave when asked twice in a row."""
        if self._interrupted:
            self.exit()
        self._interrupted = True
        self._tell("Press Ctrl+C again to quit, or go on typing.")

    async def on_event(self, event: events.Event) -> None:
        """Any other key takes an interruption back; what is pasted is made safe to show.

        Both whatever has the focus, also where the event goes no further. With Alt, most
        terminals send the letter along; it is no text anywhere.
        """
        if isinstance(event, events.Key) and event.key != "ctrl+c":
            self._interrupted = False
            if event.key.startswith("alt+"):
                event.character = None
        if isinstance(event, events.Paste):
            event.text = clean(event.text)
        await super().on_event(event)
