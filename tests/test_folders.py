"""Where the user's own folders lie."""

import pwd
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from partnerbot.folders import user_folder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the variables are those of Linux")


def test_folders_follow_the_environment_and_are_not_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for purpose in ("cache", "state", "config"):
        monkeypatch.setenv(f"XDG_{purpose.upper()}_HOME", str(tmp_path / purpose))
    assert user_folder("cache") == tmp_path / "cache" / "partnerbot"
    assert user_folder("state") == tmp_path / "state" / "partnerbot"
    assert user_folder("config") == tmp_path / "config" / "partnerbot"
    assert list(tmp_path.iterdir()) == []


def test_who_has_no_home_has_no_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: int) -> NoReturn:
        raise KeyError

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for purpose in ("cache", "state", "config"):
        monkeypatch.delenv(f"XDG_{purpose.upper()}_HOME", raising=False)
    assert user_folder("cache") is None
    assert user_folder("state") is None
    assert user_folder("config") is None
