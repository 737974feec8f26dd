"""The application around the chat screen.

Owns what holds for every screen: style sheet, theme, colour, signals and leaving. Knows
nothing of questions and answers; it only hands on what reads the facts.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from partnerbot.chat.history import StoredHistory
from partnerbot.chat.settings import Settings, load_settings, save_settings
from partnerbot.tui.commands import bindings
from partnerbot.tui.palette import Commands, Partners, PastQuestions
from partnerbot.tui.screens.chat import ChatScreen

if TYPE_CHECKING:  # the screen is up before the engine is
    from partnerbot.chat.desk import Desk

_ENDING = ("SIGTERM", "SIGHUP", "SIGINT")
"""Signals that end the chat; the terminal is put back first."""


class PartnerApp(App[int], inherit_bindings=False):
    """The chat, in a terminal. Returns an exit status."""

    TITLE = "Partnerbot"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        Commands, Partners, PastQuestions,
    }  # fmt: skip
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        # A selection is copied by whatever has the focus; only without one it comes here.
        Binding("ctrl+c", "interrupt", "Quit", show=False, id="interrupt"),
        *bindings(of_app=True),
    ]

    def __init__(
        self,
        load: "Callable[[], Desk]",
        history: StoredHistory | None = None,
        settings: Path | None = None,
    ) -> None:
        # Under NO_COLOR, Textual turns colours to greys unless native ones are on; with
        # them it sends none at all.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.animation_level = "none"
        self._load = load
        self._stored = history or StoredHistory(None)
        self._settings_path = settings
        self._interrupted = False
        self._note: str | None = None

    def get_default_screen(self) -> Screen[None]:
        """The chat."""
        return ChatScreen(self._load, self._stored)

    def on_mount(self) -> None:
        """Take the theme that was chosen before, and leave well when told to."""
        self._take_theme()
        self.theme_changed_signal.subscribe(self, lambda _: self._keep_theme())
        loop = asyncio.get_running_loop()
        for name in _ENDING:
            if (number := getattr(signal, name, None)) is not None:
                try:
                    loop.add_signal_handler(number, self.exit, 128 + number)
                except (NotImplementedError, RuntimeError):
                    return  # Windows, or not the main thread

    def _take_theme(self) -> None:
        if self._settings_path is None:
            return
        settings, note = load_settings(self._settings_path)
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        elif settings.theme is not None:
            note = note or f"The theme “{settings.theme}” is not there; the usual one is shown."
        if note:
            self.call_after_refresh(self._tell, note)

    def _keep_theme(self) -> None:
        if self._settings_path is None:
            return
        if note := save_settings(self._settings_path, Settings(theme=self.theme)):
            self._tell(note)

    def _tell(self, message: str) -> None:
        screen = self.screen_stack[0]
        if isinstance(screen, ChatScreen):
            screen.hint.tell(message)

    def action_interrupt(self) -> None:
        """Leave when asked twice in a row."""
        if self._interrupted:
            self.exit()
        self._interrupted = True
        self._tell("Press Ctrl+C again to quit, or go on typing.")

    def on_key(self) -> None:
        """Any other key takes an interruption back."""
        self._interrupted = False
