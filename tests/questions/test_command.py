"""The command that judges a file of questions, for whoever mends one that failed."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

RIGHT = {"id": "r-1", "turns": ["what is FOG?"], "status": "answered", "partners": ["fog"]}
WRONG = {"id": "w-1", "turns": ["what is FOG?"], "status": "unanswered"}
HARBOUR = Path(__file__).parent.parent / "worlds" / "harbour"


def judged(tmp_path: Path, *questions: Mapping[str, object]) -> tuple[int, list[str]]:
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, questions)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.questions", file, "--knowledge", HARBOUR],
        cwd=Path(__file__).parents[2], capture_output=True, check=False, text=True,
    )  # fmt: skip
    return done.returncode, done.stdout.splitlines()


def test_what_failed_is_shown_with_what_is_wrong_and_what_was_said(tmp_path: Path) -> None:
    status, told = judged(tmp_path, RIGHT, WRONG)
    assert status == 1
    assert told[:3] == [
        "w-1: what is FOG?",
        "    status answered, wanted unanswered",
        "    read as: What is FOG?",
    ]
    assert told[3].startswith("    said: FOG looks after")
    assert told[-1] == "1 of 2 right (50.0%); 1 of 1 answered that are to be refused"


def test_a_file_without_failures_is_one_line(tmp_path: Path) -> None:
    assert judged(tmp_path, RIGHT) == (
        0, ["1 of 1 right (100.0%); 0 of 0 answered that are to be refused"]
    )  # fmt: skip
