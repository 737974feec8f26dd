"""The library: what `from partnerbot import Bot` gives, and its page, whose examples run."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import partnerbot
from partnerbot import Bot

PAGE = Path(__file__).parent.parent / "docs" / "library.md"
HARBOUR = Path(__file__).parent / "worlds" / "harbour"


def test_the_examples_of_its_page_give_what_they_show() -> None:
    found = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert found.attempted >= 10
    assert found.failed == 0


def test_nothing_else_is_public() -> None:
    assert partnerbot.__all__ == ["Bot"]
    with pytest.raises(AttributeError, match="'partnerbot' has no attribute 'Robot'"):
        partnerbot.Robot  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("folder", [HARBOUR, str(HARBOUR)])
def test_a_folder_is_named_as_text_or_as_a_path(folder: str | Path) -> None:
    assert Bot.load(folder).ask("what is FOG?").partners == ("fog",)


def test_without_a_folder_it_is_the_one_that_the_command_would_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PARTNERBOT_KNOWLEDGE", raising=False)
    assert Bot.load().ask("what is FOG?").partners == ()
    monkeypatch.setenv("PARTNERBOT_KNOWLEDGE", str(HARBOUR))
    assert Bot.load().ask("what is FOG?").partners == ("fog",)


def test_an_unusable_folder_is_a_value_error_with_its_problems(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text('[host]\nid = "Not An Id"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"no file has a \[\[partner\]\]") as caught:
        Bot.load(tmp_path)
    lines = [problem.line for problem in caught.value.problems]  # type: ignore[attr-defined]
    assert 2 in lines


def test_it_is_imported_only_where_it_is_used() -> None:
    program = "import sys, partnerbot; print('partnerbot.bot' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert done.stdout == "False\n"


def test_a_checker_of_types_knows_what_it_gives(tmp_path: Path) -> None:
    """As a user's program would be checked, against the installed package and its py.typed."""
    (tmp_path / "program.py").write_text(
        "from partnerbot import Bot\nreveal_type(Bot.load().ask('who are the partners?').values)\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "program.py", f"--cache-dir={tmp_path}/kept"],
        cwd=tmp_path, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert 'Revealed type is "tuple[bool | int | str, ...]"' in done.stdout.replace("builtins.", "")
    assert done.returncode == 0
