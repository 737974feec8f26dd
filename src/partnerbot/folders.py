"""The user's own folders: for what is cached, kept and chosen.

Owns where they lie, and that there may be none. Knows nothing of what lies in them.
"""

from pathlib import Path
from typing import Literal

_APP = "partnerbot"


def user_folder(purpose: Literal["cache", "state", "config"]) -> Path | None:
    """A folder of the user's for a purpose; it need not exist. None where there is no home."""
    import platformdirs

    find = {
        "cache": platformdirs.user_cache_path,
        "state": platformdirs.user_state_path,
        "config": platformdirs.user_config_path,
    }[purpose]
    try:
        folder = find(_APP, appauthor=False)
    except RuntimeError:
        return None
    # Without a home, some versions give a path below the folder that one happens to be in.
    return folder if folder.is_absolute() else None
