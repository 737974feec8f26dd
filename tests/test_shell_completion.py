"""Completion as the shells themselves do it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest

from partnerbot.arguments import SHELLS
from partnerbot.shell_completion import script
from tests.command import PATIENCE, partnerbot
from tests.manual.pages import at_home, examples

OFFERED = {
    "partnerbot as": {"ask"},
    "partnerbot ": {"ask", "partners", "check", "new", "convert", "completion"},
    "partnerbot --k": {"--knowledge"},
    "partnerbot --knowledge folder che": {"check"},
    "partnerbot ask --": {"--file", "--json", "--conversation", "--explain", "--schema",
                          "--knowledge", "--version", "--help"},
    "partnerbot partners --sec": {"--section"},
    "partnerbot convert --": {"--version", "--help"},
    "partnerbot completion ": {"bash", "zsh", "fish"},
    "partnerbot --knowledge f": {"folder"},
    "partnerbot check --documents f": {"folder"},
    "partnerbot new f": {"folder"},
    "partnerbot convert f": {"folder", "file.zip"},
    "partnerbot convert file.zip f": {"folder"},
    "partnerbot ask --file f": {"folder", "file.zip"},
}  # fmt: skip
"""What is to be offered for the beginning of a line, in a folder with a folder and a file."""
DESCRIBED = "take the facts from DIR (or $PARTNERBOT_KNOWLEDGE), not those shipped"

begun_lines = pytest.mark.parametrize("line", OFFERED)
with_zsh = pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
with_fish = pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder that holds a folder, a file and the script of every shell."""
    (tmp_path / "here" / "folder").mkdir(parents=True)
    (tmp_path / "here" / "file.zip").touch()
    for shell in SHELLS:
        (tmp_path / f"script.{shell}").write_text(script(shell) + "\n", encoding="utf-8")
    return tmp_path / "here"


def told(command: list[str], here: Path, **variables: str) -> list[str]:
    done = subprocess.run(
        command, cwd=here, capture_output=True, check=True, text=True, timeout=PATIENCE,
        env={**os.environ, "HOME": str(here.parent), **variables},
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


BASH = """
source ../script.bash
read -ra COMP_WORDS <<< "$LINE"
[[ $LINE == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
$(complete -p partnerbot | sed 's/.* -F \\([^ ]*\\) .*/\\1/')
printf '%s\\n' "${COMPREPLY[@]}"
"""
"""What bash does at a press of Tab: call the function that the script gave for the command."""


@begun_lines
def test_bash_offers_what_may_come_next(line: str, here: Path) -> None:
    assert set(told(["bash", "-c", BASH], here, LINE=line)) == OFFERED[line]


@with_fish
@begun_lines
def test_fish_offers_what_may_come_next(line: str, here: Path) -> None:
    offers = told(["fish", "-c", f"source ../script.fish; complete -C '{line}'"], here)
    assert {offer.split("\t")[0].rstrip("/") for offer in offers} == OFFERED[line]


@with_fish
def test_fish_says_what_each_is_for(here: Path) -> None:
    lines = ("partnerbot a", "partnerbot ask --k")
    asked = "; ".join(f"complete -C '{line}'" for line in lines)
    assert told(["fish", "-c", f"source ../script.fish; {asked}"], here) == [
        "ask\tanswer a question, or many, one a line",
        f"--knowledge\t{DESCRIBED}",
    ]


@with_zsh
def test_zsh_offers_what_may_come_next_and_says_what_it_is_for(tmp_path: Path, here: Path) -> None:
    """It is turned on by the line that the page tells, in a zsh that had no completion."""
    home = tmp_path / "home"
    environment = at_home(home)
    (home / ".zshrc").write_text(ZSH, encoding="utf-8")
    turn_on("zsh", environment)
    with pexpect.spawn(
        "zsh", ["-i"], cwd=str(here), env={**environment, "TERM": "dumb"}, encoding="utf-8",
        dimensions=(60, 150), timeout=PATIENCE,
    ) as shell:  # fmt: skip
        shell.expect_exact(PROMPT)
        for line, offered in OFFERED.items():
            listed, then = press_tab(shell, line)
            if len(offered) == 1:
                assert then.rstrip("/ ") == line.rpartition(" ")[0] + " " + "".join(offered)
            else:
                assert offered == {re.split(r" {2,}-- ", x)[0].rstrip("/") for x in listed}
        listed, _ = press_tab(shell, "partnerbot --")
        assert f"--knowledge   -- {DESCRIBED}" in listed
        assert "--inline      -- open the chat below the shell's prompt" in listed


PROMPT = "READY> "
ZSH = f"""
PS1='{PROMPT}'
LISTMAX=500
setopt no_auto_menu no_prompt_sp
tell() {{ zle -M "<<$BUFFER>>" }}
zle -N tell
bindkey '^T' tell
"""
"""Settings with which Control-T shows what the line is, so that a test knows when it is done."""


def press_tab(shell: "pexpect.spawn[str]", line: str) -> tuple[list[str], str]:
    """What zsh lists when Tab is pressed behind a line, and what the line is then."""
    shell.send(f"{line}\t\x14")
    shell.expect("<<(.*)>>")
    then = shell.match.group(1)
    listed = [row.strip() for row in shell.before.splitlines()[1:] if PROMPT not in row]
    shell.send("\x03")
    shell.expect_exact(PROMPT)
    return [cell for row in listed for cell in split_columns(row) if cell], then


def split_columns(row: str) -> list[str]:
    """The offers in a row: one where it says what it is for, else as many as fit."""
    return [row] if " -- " in row else re.split(r" {2,}", row)


def test_the_page_tells_the_line_that_turns_it_on_in_bash(tmp_path: Path) -> None:
    environment = at_home(tmp_path / "home")
    turn_on("bash", environment)
    asked = ["bash", "-c", "source ~/.bashrc; complete -p partnerbot"]
    assert told(asked, tmp_path, **environment)[0].endswith("partnerbot")


@with_fish
def test_the_page_tells_the_line_that_turns_it_on_in_fish(tmp_path: Path) -> None:
    environment = at_home(tmp_path / "home")
    turn_on("fish", environment)
    offers = told(["fish", "-c", "complete -C 'partnerbot as'"], tmp_path, **environment)
    assert offers == ["ask\tanswer a question, or many, one a line"]


@pytest.mark.parametrize(
    ("shell", "settings"),
    [
        ("bash", ".bashrc"),
        pytest.param("zsh", ".zshrc", marks=with_zsh),
    ],
)
def test_that_line_does_nothing_in_a_shell_that_does_not_find_the_command(
    shell: str, settings: str, tmp_path: Path
) -> None:
    """As in a new window, in which the virtual environment is not active."""
    environment = at_home(tmp_path / "home")
    turn_on(shell, environment)
    assert shutil.which("partnerbot", path="/usr/bin:/bin") is None
    asked = [shell, "-c", f"source ~/{settings}; echo $?"]
    assert told(asked, tmp_path, HOME=environment["HOME"], PATH="/usr/bin:/bin") == ["0"]


def turn_on(shell: str, environment: dict[str, str]) -> None:
    """Run the line that the page gives for a shell."""
    [line] = [example for example in examples("completion") if f"completion {shell}" in example]
    subprocess.run(["sh", "-c", line], env=environment, check=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_the_script(shell: str) -> None:
    done = partnerbot("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == script(shell) + "\n"


def test_another_shell_is_refused_with_those_that_there_are() -> None:
    done = partnerbot("completion", "tcsh")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert all(shell in done.stderr for shell in SHELLS)
