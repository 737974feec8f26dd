"""The shell contract: commands, streams and exit codes, in a process of its own."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from partnerbot import __version__
from partnerbot.answering.schema import ANSWER, answer_schema
from tests.command import COMMAND, PATIENCE, obey_permissions, partnerbot
from tests.conftest import HARBOUR
from tests.registry import write_dump


def test_a_question_in_words_is_answered() -> None:
    done = partnerbot("ask", "who", "works", "on", "illicit", "traffic?")
    assert done.returncode == 0
    assert done.stdout.startswith("Three partners work on illicit traffic: INTERPOL")
    assert "line 9, under “Formal Relations Partners”" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_json_is_one_object_that_fits_the_schema() -> None:
    done = partnerbot("ask", "--json", "when was INTERPOL created?")
    answer = ANSWER.validate_json(done.stdout)
    assert done.stdout.count("\n") == 1
    assert answer.values == ("1923",)
    assert list(json.loads(done.stdout))[:11] == [
        "question", "status", "reason", "intent", "understood_as", "partners", "values",
        "text", "facts", "confidence", "suggestions",
    ]  # fmt: skip


def test_the_schema_is_published() -> None:
    done = partnerbot("ask", "--schema")
    assert json.loads(done.stdout) == answer_schema()


@pytest.mark.parametrize(
    ("question", "status"),
    [("who works on archives?", 0), ("hello", 0), ("when was it signed?", 1), ("2+2?", 1), ("", 1)],
)
def test_the_exit_status_tells_whether_it_was_answered(question: str, status: int) -> None:
    assert partnerbot("ask", question).returncode == status


def test_a_part_that_was_not_answered_shows_in_the_text_the_json_and_the_status() -> None:
    done = partnerbot("ask", "--json", "when did INTERPOL sign? what is a monkey?")
    answer = json.loads(done.stdout)
    assert (answer["status"], answer["values"]) == ("answered", ["2000-04-11"])
    assert answer["unanswered_parts"] == ["what is a monkey?"]
    assert answer["parts"][-1]["text"].endswith("I could not place “monkey”.")
    assert answer["parts"][-1]["facts"] == []
    assert answer["understood_as"] == "When did ICOM and INTERPOL sign a document?"
    assert answer["suggestions"]
    assert done.returncode == 1
    unrecorded = partnerbot("ask", "--json", "when did INTERPOL sign? who is its director?")
    assert json.loads(unrecorded.stdout)["unanswered_parts"] == ["who is its director?"]
    assert unrecorded.returncode == 1
    whole = partnerbot("ask", "--json", "when did INTERPOL sign? when was it created?")
    assert json.loads(whole.stdout)["unanswered_parts"] == []
    assert whole.returncode == 0


def test_lines_of_standard_input_stand_alone() -> None:
    done = partnerbot("ask", "--json", stdin="what is UNESCO?\n\n  \nsince when?\n")
    statuses = [json.loads(line)["status"] for line in done.stdout.splitlines()]
    assert statuses == ["answered", "ambiguous"]
    assert done.returncode == 1


def test_lines_of_a_conversation_follow_on_one_another() -> None:
    turns = "what is UNESCO?\nsince when is it a partner?\n\nsince when is it a partner?\n"
    done = partnerbot("ask", "-", "--json", "--conversation", stdin=turns)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["status"] for a in answers] == ["answered", "answered", "ambiguous"]
    assert answers[1]["values"] == ["1946"]


def test_what_is_typed_is_one_question_also_in_a_conversation() -> None:
    one = partnerbot("ask", "--conversation", "--json", "what", "is", "UNESCO?")
    assert json.loads(one.stdout)["question"] == "what is UNESCO?"
    two = partnerbot("ask", "--conversation", "who was first?", "since when?")
    assert (two.returncode, two.stdout) == (2, "")
    assert two.stderr == (
        "partnerbot: all words behind ask are one question; for a conversation give its "
        "questions as lines, with --file FILE or on standard input.\n"
    )


def test_each_line_is_answered_as_soon_as_it_is_read() -> None:
    command = [sys.executable, "-m", "partnerbot", "ask", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for question in (b"what is UNESCO?\n", b"what is INTERPOL?\n"):
            process.stdin.write(question)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["status"] == "answered"
        process.stdin.close()


def test_explain_shows_the_words() -> None:
    done = partnerbot("ask", "--explain", "who works on arhcives?")
    assert "read as “archives”" in done.stdout


def test_input_that_is_not_utf8_is_told_with_its_line() -> None:
    done = partnerbot("ask", stdin=b"what is UNESCO?\ncaf\xe9\n")
    assert done.returncode == 2
    assert (
        done.stderr == "partnerbot: line 2 of standard input is not UTF-8 text; save it as UTF-8.\n"
    )
    assert done.stdout.startswith("UNESCO is")


def test_the_partners_are_listed() -> None:
    table = partnerbot("partners")
    rows = json.loads(partnerbot("partners", "--json").stdout)
    assert table.returncode == 0
    assert len(rows) == 15
    assert rows[0]["id"] == "unesco"
    assert "ccaaa     CCAAA" in table.stdout


def test_the_partners_of_a_section_are_listed() -> None:
    rows = json.loads(partnerbot("partners", "--section", "ngos", "--json").stdout)
    assert [row["id"] for row in rows] == ["icbs", "icomos", "ica", "ifla", "ccaaa", "wffm", "iba"]
    table = partnerbot("--knowledge", str(HARBOUR), "partners", "--section", "Public")
    assert table.stdout == "Public Bodies\n  lamps     Lamp Board   –\n  school    Tide School  –\n"


def test_an_unknown_section_is_told_with_those_that_there_are() -> None:
    done = partnerbot("--knowledge", str(HARBOUR), "partners", "--section", "sh\x1b[2Jips")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "partnerbot: no section is called 'sh\\x1b[2Jips'; "
        "there are guilds (The Guilds), public (Public Bodies).\n"
    )


def test_questions_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("\ufeffwhat is UNESCO?\n\nsince when?\n", encoding="utf-8")
    done = partnerbot("ask", "--json", "--file", str(file), stdin="what is the WCO?\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["question"] for answer in answers] == ["what is UNESCO?", "since when?"]
    assert done.returncode == 1
    file.write_text("what is UNESCO?\nsince when?\n", encoding="utf-8")
    done = partnerbot("ask", "--conversation", "--explain", "--file", str(file))
    assert " ".join(done.stdout.split()).count("have had formal relations since 1946.") == 2
    assert "UNESCO                       partner unesco" in done.stdout  # explained
    assert done.returncode == 0


def test_a_file_may_be_a_pipe_or_standard_input() -> None:
    asked = "what is UNESCO?\n"
    piped = subprocess.run(
        ["bash", "-c", f"{shlex.join(COMMAND)} ask --file <(printf '{asked}')"],
        capture_output=True, check=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert piped.stdout.startswith("UNESCO is")
    assert partnerbot("ask", "--file", "-", stdin=asked).stdout.startswith("UNESCO is")


def test_a_file_that_is_no_text_is_told_after_the_answers_before(tmp_path: Path) -> None:
    (tmp_path / "questions.txt").write_bytes(b"what is UNESCO?\ncaf\xe9\n")
    done = partnerbot("ask", "--file", str(tmp_path / "questions.txt"))
    assert done.stdout.startswith("UNESCO is")
    assert done.stderr == (
        f"partnerbot: line 2 of {tmp_path}/questions.txt is not UTF-8 text; save it as UTF-8.\n"
    )
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.txt", "does not exist; check the path."),
        ("", "is a folder; name a file with one question a line."),
        ("closed", "can't be read: Permission denied."),
    ],
)
def test_a_file_that_can_not_be_read_is_told(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "closed").touch(mode=0)
    file = tmp_path / name
    done = partnerbot("ask", "--file", file, before=obey_permissions)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"partnerbot: {file} {told}\n"


def test_a_file_without_a_name_is_not_standard_input() -> None:
    done = partnerbot("ask", "--file", "", stdin="what is UNESCO?\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "partnerbot: '' does not exist; check the path.\n"


def test_answers_are_apart_and_nothing_stands_before_the_first() -> None:
    done = partnerbot("ask", stdin="\nhello\n\nhello\n")
    first, second = done.stdout.rstrip().split("\n\n")
    assert first == second
    assert first.startswith("Hello")


def test_facts_may_come_from_another_folder() -> None:
    for done in (
        partnerbot("--knowledge", str(HARBOUR), "ask", "who works on mooring?"),
        partnerbot("ask", "--knowledge", str(HARBOUR), "who works on mooring?"),
        partnerbot("ask", "who works on mooring?", PARTNERBOT_KNOWLEDGE=str(HARBOUR)),
    ):
        assert done.stdout.startswith("Two partners work on mooring")


def test_a_broken_knowledge_base_is_told_without_a_traceback(tmp_path: Path) -> None:
    folder = shutil.copytree(HARBOUR, tmp_path / "kb")
    file = Path(folder) / "partners.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("line = 13", "line = 0"))
    done = partnerbot("ask", "--knowledge", str(folder), "hello")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"{file}:")


@pytest.mark.parametrize(
    "arguments",
    [("ask", "--nonsense"), ("frobnicate",), ("check", "--documents"), ("--knowledge",)],
)
def test_wrong_usage_is_told_in_one_line(arguments: tuple[str, ...]) -> None:
    done = partnerbot(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "--help" in done.stderr


def test_wrong_usage_is_told_whole_whatever_was_typed() -> None:
    done = partnerbot("ask", "--no\n\x1b]2;nsense")
    assert done.stderr == (
        "partnerbot ask: unrecognized arguments: --no\\n\\x1b]2;nsense "
        "(see 'partnerbot ask --help')\n"
    )


def test_without_a_terminal_the_chat_is_a_conversation_line_by_line() -> None:
    done = partnerbot(stdin="what is INTERPOL?\nwhen was it created?\n\nwhen was it created?\n")
    assert done.returncode == 0
    assert "INTERPOL was created in 1923. [1]" in done.stdout
    assert done.stdout.count("Which partner do you mean") <= 1
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_a_broken_base_ends_the_conversation_before_it_begins(tmp_path: Path) -> None:
    done = partnerbot("--knowledge", str(tmp_path), "--plain", stdin="hello\n")
    assert done.returncode == 2
    assert "no .toml or .jsonl file" in done.stderr


def test_help_and_version() -> None:
    assert partnerbot("--version").stdout == f"partnerbot {__version__}\n"
    assert "\nEXAMPLES\n" in partnerbot("--help").stdout


def test_a_closed_pipe_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "partnerbot", "ask", "--json"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(b"what is UNESCO?\n" * 3)
        process.stdin.close()
        assert process.stderr.read() == b""


def test_a_question_in_the_shell_does_not_wait_for_the_chat() -> None:
    code = (
        "import sys; from partnerbot.cli import main; main(['ask', 'who works on archives?']); "
        "sys.exit(any(name.split('.')[0] == 'textual' for name in sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode
        == 0
    )


def test_a_question_imports_nothing_that_it_does_not_need() -> None:
    """Screens, validation and readers of files are for what needs them."""
    forbidden = "textual rich asyncio hypothesis pydantic tomllib zipfile partnerbot.chat"
    program = (
        "import sys; before = set(sys.modules); from partnerbot.cli import main; "
        "main(['ask', 'when did interpoll sign its agreemnt?']); "
        f"print(sorted((set(sys.modules) - before) & set({forbidden!r}.split())))"
    )
    for _ in range(2):  # the first question to a base reads its files
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, text=True
        )
    assert done.stdout.splitlines()[-1] == "[]"
    assert "11 April 2000" in done.stdout


@pytest.mark.parametrize(
    ("command", "needed"),
    [(["--version"], []), (["ask", "--nope"], []), (["--help"], ["partnerbot.manual"]),
     (["ask", "--help"], ["partnerbot.manual"])],
)  # fmt: skip
def test_what_only_looks_at_the_arguments_imports_no_engine(
    command: list[str], needed: list[str]
) -> None:
    always = [f"partnerbot.{name}" for name in ("streams", "locations", "arguments", "cli")]
    program = (
        "import atexit, sys; "
        "atexit.register(lambda: print([m for m in sys.modules if m.startswith('partnerbot.')])); "
        f"from partnerbot.cli import main; main({command!r})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )
    assert done.stdout.splitlines()[-1] == str([*always, *needed])


def test_only_the_command_for_it_imports_what_makes_completion() -> None:
    program = (
        "import sys; from partnerbot.cli import main; "
        "main({command}); print('shtab' in sys.modules)"
    )
    for command, imported in {("ask", "hello"): "False", ("completion", "fish"): "True"}.items():
        done = subprocess.run(
            [sys.executable, "-c", program.format(command=list(command))],
            capture_output=True, check=True, text=True,
        )  # fmt: skip
        assert done.stdout.splitlines()[-1] == imported


def test_a_folder_to_begin_ones_own_from_says_what_to_do_with_it(tmp_path: Path) -> None:
    folder = tmp_path / "our own"
    done = partnerbot("new", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    written, ask, check, edit = done.stdout.splitlines()
    assert written == f"A small knowledge folder is written to {folder}. Next:"
    for line, says in ((ask, "partners"), (check, "every citation verified")):
        arguments = shlex.split(line)[1:]
        assert str(folder) in arguments
        tried = partnerbot(*arguments)
        assert tried.returncode == 0
        assert says in tried.stdout
    assert edit == f"To make it yours, edit {folder}/partners.toml and check again."
    for file in re.findall(r"DIR/(\S+)", partnerbot("new", "--help").stdout):
        assert (folder / file).exists()


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes").touch()
    done = partnerbot("new", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["notes"]


def test_a_dump_of_the_registry_becomes_a_folder_to_ask(tmp_path: Path) -> None:
    folder = str(tmp_path / "knowledge")
    done = partnerbot("convert", str(write_dump(tmp_path)), folder)
    assert done.returncode == 0
    assert done.stdout.startswith("9 organisations written to")
    asked = partnerbot("--knowledge", folder, "ask", "--json", "when was Lund University founded?")
    assert json.loads(asked.stdout)["values"] == ["1666"]


def test_a_dump_that_is_missing_is_told(tmp_path: Path) -> None:
    done = partnerbot("convert", str(tmp_path / "none.zip"), str(tmp_path / "out"))
    assert done.returncode == 2
    assert "none.zip does not exist" in done.stderr
