"""Every example of every page, run as it stands in an empty folder."""

import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.command import PATIENCE
from tests.manual.pages import PARSERS, at_home, examples
from tests.registry import write_dump

ASKED_IN_THE_CHAT = "who are the partners?\n"
NOT_ANSWERED = {"partnerbot ask --json < questions.txt"}
"""The examples that show what is not answered; of all others all goes well."""


@pytest.mark.parametrize("command", PARSERS)
def test_every_example_does_what_it_is_for(command: str, tmp_path: Path) -> None:
    """One after the other, for what one writes another may read."""
    home, here = tmp_path / "home", tmp_path / "here"
    environment = at_home(home)
    here.mkdir()
    with ZipFile(here / "v2-ror-data.zip", "w") as dump:
        dump.write(write_dump(tmp_path), "v2-ror-data.json")
    assert examples(command)
    for line in examples(command):
        done = subprocess.run(
            ["bash", "-c", line], cwd=here, env=environment, input=ASKED_IN_THE_CHAT,
            capture_output=True, check=False, text=True, timeout=PATIENCE,
        )  # fmt: skip
        assert (done.stderr, done.returncode) == ("", int(line in NOT_ANSWERED)), line
        assert done.stdout or ">" in line, line
