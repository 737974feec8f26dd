"""The application around the chat screen.

Owns what holds for every screen: title, style sheet, colour, help and quitting. Knows
nothing of questions and answers; it only hands the bot on.
"""

import os
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import HelpPanel

from partnerbot.bot import Bot
from partnerbot.tui.screens.chat import ChatScreen


class PartnerApp(App[None]):
    """The chat, in a terminal."""

    TITLE = "Partnerbot"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]  # noqa: RUF012 - as in the base
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "toggle_help", "Help", tooltip="What each key does", id="help"),
        # Bound by Textual already, where no footer shows it.
        Binding("ctrl+q", "quit", "Quit", tooltip="Leave the chat", priority=True, id="quit"),
    ]

    def __init__(self, bot: Bot) -> None:
        # Under NO_COLOR, Textual turns colours to greys unless native ones are on; with
        # them it sends none at all.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self._bot = bot
        self.sub_title = f"about {bot.knowledge.host.name}'s partners"

    def get_default_screen(self) -> Screen[None]:
        """The chat."""
        return ChatScreen(self._bot)

    def action_toggle_help(self) -> None:
        """Open or close the panel that explains the focused part and its keys."""
        if self.screen.query(HelpPanel):
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()
