"""The pages of --help: complete, alike, and fit for any terminal."""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from partnerbot.arguments import PROGRAM
from partnerbot.bot import MOST_CHARACTERS
from partnerbot.locations import ENVIRONMENT
from partnerbot.manual import page
from partnerbot.streams import LONGEST_LINE
from tests.command import partnerbot
from tests.manual.pages import PARSERS, examples, section

WIDTHS = (40, 60, 80, 120)
every_page = pytest.mark.parametrize("command", PARSERS)


def told_under(command: str, title: str) -> str:
    """What a page says under a title, without its line breaks and margins."""
    return " ".join(section(command, title).split())


@every_page
def test_a_page_says_what_a_reader_looks_for_in_the_same_order(command: str) -> None:
    titles = re.findall(r"^([A-Z ]+)$", page(PARSERS[command], 80, colour=False), re.MULTILINE)
    order = ["NAME", "USAGE", "DESCRIPTION", "COMMANDS", "ARGUMENTS", "OPTIONS", "EXAMPLES",
             "EXIT STATUS", "ENVIRONMENT", "FILES"]  # fmt: skip
    assert titles == [title for title in order if title in titles]
    needed = {"NAME", "USAGE", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS"}
    assert needed <= set(titles)
    assert told_under(command, "NAME").startswith(f"{PARSERS[command].prog} – ")


@every_page
def test_every_argument_has_a_line(command: str) -> None:
    told = told_under(command, "ARGUMENTS") + told_under(command, "OPTIONS")
    for action in PARSERS[command]._actions:
        if action.help == argparse.SUPPRESS or isinstance(action, argparse._SubParsersAction):
            continue
        assert action.help
        assert (action.option_strings or [str(action.metavar)])[-1] in told
        assert action.help in told


def test_the_first_page_lists_every_command() -> None:
    listed = re.findall(r"^  (\w+)  ", page(PARSERS[PROGRAM], 80, colour=False), re.MULTILINE)
    assert listed[: len(PARSERS) - 1] == list(PARSERS)[1:]


@every_page
@pytest.mark.parametrize("width", WIDTHS)
def test_lines_fit_the_terminal_but_for_what_is_copied(command: str, width: int) -> None:
    whole = page(PARSERS[command], width, colour=False)
    copied = {f"  {example}" for example in examples(command)}
    terms = set(re.findall(r"^  \S.*(?=\n      \S)", whole, re.MULTILINE))
    for line in set(whole.splitlines()) - copied - terms:
        assert len(line) <= width
        assert not line.endswith("-")  # an option is not broken, nor a hyphenated word
    assert max(map(len, whole.splitlines())) <= max(width, 80)


@every_page
def test_a_page_is_as_wide_as_a_reader_likes_and_no_wider(command: str) -> None:
    assert max(map(len, page(PARSERS[command], 500, colour=False).splitlines())) <= 100


@every_page
def test_colour_only_makes_the_titles_bold(command: str) -> None:
    plain, styled = (page(PARSERS[command], 80, colour) for colour in (False, True))
    assert "\x1b" not in plain
    assert re.sub(r"^\x1b\[1m([A-Z ]+)\x1b\[0m$", r"\1", styled, flags=re.MULTILINE) == plain
    assert "\x1b[1mUSAGE\x1b[0m\n" in styled


def test_terms_that_are_short_have_their_explanation_beside_them() -> None:
    assert "\n  completion  print what completes this command" in page(
        PARSERS[PROGRAM], 60, colour=False
    )
    narrow = page(PARSERS[PROGRAM], 40, colour=False)
    assert "\n  completion\n      print what completes this" in narrow


def test_a_chat_line_by_line_ends_as_its_page_says() -> None:
    done = partnerbot(stdin="gardening\n")
    assert "I only know" in done.stdout
    assert done.returncode == 0
    assert "A chat always ends with 0, answered or not" in told_under(PROGRAM, "EXIT STATUS")


@pytest.mark.parametrize("command", [PROGRAM, "ask", "partners", "check"])
def test_the_status_of_what_is_broken_off_is_told_where_it_can_be(command: str) -> None:
    told = told_under(command, "EXIT STATUS")
    assert "130 It was interrupted with Ctrl-C." in told
    assert "141 The program that was reading its output stopped reading." in told


def test_the_page_of_ask_tells_how_much_it_reads() -> None:
    told = told_under("ask", "FILES")
    assert f"more than {MOST_CHARACTERS:,} characters is refused" in told
    assert f"a line of more than {LONGEST_LINE >> 20} MB ends the command" in told


def test_what_the_environment_does_is_told_by_the_names_that_are_read() -> None:
    source = Path(__file__).parents[2] / "src" / "partnerbot"
    code = "".join(file.read_text(encoding="utf-8") for file in source.rglob("*.py"))
    read = {*re.findall(r'environ\.(?:get|pop)\("([A-Z_]+)"', code), ENVIRONMENT, "COLUMNS"}
    told = told_under(PROGRAM, "ENVIRONMENT")
    assert {name for name in read if name in told} == read


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="tells of the folders on Linux")
def test_the_files_are_where_the_page_says(tmp_path: Path) -> None:
    moved = ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    code = (
        "from partnerbot.chat import history, settings; from partnerbot.folders import user_folder;"
        "print(user_folder('cache'), history.default_path(), settings.default_path())"
    )
    told = told_under(PROGRAM, "FILES")
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True,
        env={"HOME": str(tmp_path)},
    )  # fmt: skip
    for path in found.stdout.split():
        assert path.replace(str(tmp_path), "~") in told
    for name in moved:
        assert name in told


@every_page
def test_help_prints_the_page(command: str) -> None:
    asked = () if command == PROGRAM else (command,)
    done = partnerbot(*asked, "--help", COLUMNS="60")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == page(PARSERS[command], 60, colour=False) + "\n"
    assert partnerbot(*asked, "-h", COLUMNS="60").stdout == done.stdout
