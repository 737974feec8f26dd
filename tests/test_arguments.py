"""What may be typed, and what is made of it."""

import argparse
from collections.abc import Sequence

import pytest

from partnerbot.arguments import parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    return parser().parse_args(arguments)


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is told of wrong usage, in a line."""
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    told = capsys.readouterr()
    assert ended.value.code == 2
    assert told.out == ""
    assert told.err.count("\n") == 1
    return told.err


def test_nothing_is_the_chat() -> None:
    options = parse([])
    assert options.command is None
    assert (options.documents, options.inline, options.plain, options.no_history) == (
        None, False, False, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "who?"), ("partners",), ("check",), ("new", "folder"),
        ("convert", "dump", "folder"), ("completion", "zsh"),
    ],
)  # fmt: skip
def test_a_knowledge_folder_is_understood_before_and_behind_every_command(
    arguments: tuple[str, ...],
) -> None:
    assert parse(["--knowledge", "a", *arguments]).knowledge == "a"
    assert parse([*arguments, "--knowledge", "b"]).knowledge == "b"
    assert parse(["--knowledge", "a", *arguments, "--knowledge", "b"]).knowledge == "b"
    assert not hasattr(parse(arguments), "knowledge")


@pytest.mark.parametrize("question", ["who?", "-", ""])
def test_a_question_and_a_file_are_not_both_taken(
    question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    both = "argument --file: not allowed with argument QUESTION"
    assert refused(capsys, "ask", question, "--file", "questions.txt") == (
        f"partnerbot ask: {both} (see 'partnerbot ask --help')\n"
    )
    assert "not allowed" in refused(capsys, "ask", "--file", "questions.txt", question)
    alone = parse(["ask", "--file", "questions.txt"])
    assert (alone.file, alone.question) == ("questions.txt", [])


def test_the_documents_may_be_named_before_and_behind_the_check() -> None:
    assert parse(["--documents", "a", "check"]).documents == "a"
    assert parse(["check", "--documents", "b"]).documents == "b"
    assert parse(["check"]).documents is None


@pytest.mark.parametrize("typed", ["who works on archives?", "ask who?", "who", "help", ""])
def test_what_is_no_command_is_most_likely_a_question(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys, typed, "works?") == (
        f"partnerbot: '{typed}' is no command; to ask a question: partnerbot ask \"…\" "
        "(see 'partnerbot --help')\n"
    )


@pytest.mark.parametrize(("typed", "meant"), [("aks", "ask"), ("partner", "partners")])
def test_a_slip_in_a_command_is_told_with_what_was_meant(
    typed: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = f"partnerbot: '{typed}' is no command; did you mean '{meant}'? (see 'partnerbot --help')"
    assert refused(capsys, typed) == f"{told}\n"


@pytest.mark.parametrize(
    ("arguments", "page"),
    [
        (("ask", "--nope"), "partnerbot ask"),
        (("--plain", "partners", "all"), "partnerbot partners"),
        (("--nope",), "partnerbot"),
        (("--nope", "ask"), "partnerbot"),
    ],
)
def test_what_is_not_understood_leads_to_the_page_that_tells_it(
    arguments: tuple[str, ...], page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, *arguments)
    assert told.startswith(f"{page}: unrecognized arguments: ")
    assert told.endswith(f"(see '{page} --help')\n")


def test_what_was_typed_is_told_without_acting(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\\x1b]2;x" in refused(capsys, "--\x1b]2;x")
    assert "\\x1b]2;x" in refused(capsys, "\x1b]2;x")


def test_only_the_shells_that_have_a_script_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert "tcsh" in refused(capsys, "completion", "tcsh")
