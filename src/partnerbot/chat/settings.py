"""What is remembered between sessions besides questions.

Owns the settings and the file they are kept in. Knows nothing of what they do: whether there
is a theme of that name is for the screen to say.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from partnerbot.chat import files
from partnerbot.cleaning import clean, one_line
from partnerbot.folders import user_folder


@dataclass(frozen=True)
class Settings:
    """What was chosen; None where nothing was."""

    theme: str | None = None


def default_path() -> Path | None:
    """The file that settings are kept in where no other is named; None without a home."""
    folder = user_folder("config")
    return folder and folder / "settings.json"


def load_settings(path: Path) -> tuple[Settings, str | None]:
    """The settings in a file, and a note where they could not be read.

    A missing file holds the usual settings; a broken one is set aside.
    """
    try:
        theme = _read(path).get("theme")
    except ValueError:
        return Settings(), _put_aside(path)
    except OSError as error:
        why = files.why(path, error)
        return Settings(), f"Settings can't be read ({why}); the usual ones hold."
    named = one_line(clean(theme)) if isinstance(theme, str) else None
    return Settings(theme=named), None


def save_settings(path: Path, settings: Settings) -> str | None:
    """Keep settings; returns a note where that can't be done.

    Whatever else the file holds stays in it: a newer version may have written that.
    """
    try:
        with files.locked(path):
            try:
                others = _read(path)
            except ValueError:
                files.set_aside(path)
                others = {}
            kept = {**others, **asdict(settings)}
            files.write_private(path, json.dumps(kept, indent=2) + "\n")
    except OSError as error:
        why = files.why(path, error)
        return f"Settings can't be kept ({why}); they hold for this session."
    return None


def _read(path: Path) -> dict[str, object]:
    """What a file holds, nothing where it is missing; ValueError where it is broken."""
    try:
        with files.open_private(path, "rb") as file:
            held = json.loads(file.read().decode("utf-8"))
    except FileNotFoundError:
        return {}
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(held, dict) or not isinstance(held.get("theme"), str | None):
        raise ValueError("not settings")
    return held


def _put_aside(path: Path) -> str:
    try:
        with files.locked(path):
            aside = files.set_aside(path)
    except OSError as error:
        why = files.why(path, error)
        return f"Settings are broken and stay so ({why}); the usual ones hold."
    return f"Settings were broken; the file is now {files.named(aside)}, and the usual ones hold."
