"""The help: what the part of the screen in use is for, and its keys.

Owns that all of it can be read. The words are those of the part in use.
"""

from textual.widgets import HelpPanel


class Help(HelpPanel):
    """Explains whatever has the focus, beside everything else."""

    BORDER_SUBTITLE = "Esc closes · Page Down reads on"
