"""Very long standard input: every question in it answered, and nothing lost on the way."""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

from partnerbot import shell
from partnerbot.bot import Bot
from tests.hostile.properties import standard_streams
from tests.questions.judge import items
from tests.tui.terminal import environment

QUESTIONS = ["who are the partners?", "when was INTERPOL created?", "which partners are NGOs?"]


def test_a_few_questions_among_a_million_blank_lines(tmp_path: Path) -> None:
    blank = b"\n \n\t\n\r\n  \n" * 50_000
    (tmp_path / "lines").write_bytes(
        blank.join([b"", *(f"{q}\n".encode() for q in QUESTIONS), b""])
    )
    with (tmp_path / "lines").open("rb") as lines:
        done = subprocess.run(
            [sys.executable, "-m", "partnerbot", "ask", "--json"],
            stdin=lines, capture_output=True, env=environment(tmp_path), check=True,
        )  # fmt: skip
    told = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [answer["question"] for answer in told] == QUESTIONS
    assert [answer["status"] for answer in told] == ["answered"] * 3
    assert done.stderr == b""


def test_bytes_that_are_no_text_end_it_after_the_answers_before(tmp_path: Path) -> None:
    given = f"{QUESTIONS[0]}\n\n{QUESTIONS[1]}\nwho \xff\n".encode("latin-1") + b"hello\n"
    done = subprocess.run(
        [sys.executable, "-m", "partnerbot", "ask", "--json"],
        input=given, capture_output=True, env=environment(tmp_path), check=False,
    )  # fmt: skip
    told = [json.loads(line)["question"] for line in done.stdout.decode("utf-8").splitlines()]
    assert told == QUESTIONS[:2]
    assert done.returncode == 2
    [line] = done.stderr.decode("utf-8").splitlines()
    assert "line 4 of standard input" in line


def test_thousands_of_questions_are_answered_line_by_line(icom_bot: Bot) -> None:
    turns = [" ".join(turn.split()) for item in items() for turn in item["turns"]]
    asked = [*turns, *turns[:500]]
    given = "".join(f"{question}\n" for question in asked).encode("utf-8")
    options = argparse.Namespace(
        question=["-"], file=None, json=True, explain=False, schema=False, conversation=False
    )
    with standard_streams(given) as written, patch.object(Bot, "load", return_value=icom_bot):
        assert not shell.ask(options, Path())
        sys.stdout.flush()
        told = [json.loads(line) for line in written.getvalue().decode("utf-8").splitlines()]
    alone = {question: icom_bot.ask(question) for question in asked[:50]}
    assert len(told) == len(asked)
    assert [answer["text"] for answer in told[:50]] == [alone[q].text for q in asked[:50]]
    assert told[:500] == told[-500:]
    assert len(asked) > 2_000
