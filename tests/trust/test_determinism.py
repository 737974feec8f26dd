"""The same base and the same question give the same bytes, wherever and whenever they meet."""

import datetime as dt
from pathlib import Path

import pytest

from tests.command import partnerbot
from tests.conftest import HARBOUR
from tests.questions.judge import items

EVERY = 6
"""One question in so many is asked; of a conversation, its last turn by itself."""

PROCESSES = [
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
    # Where Python itself would not take the locale's encoding for UTF-8.
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "XXX+23:59"},
    {"PYTHONIOENCODING": "latin-1:strict", "LC_TIME": "fr_FR.UTF-8", "PYTHONUNBUFFERED": "1"},
]
"""What differs between processes that have to say the same."""


def questions() -> str:
    asked = [item["turns"][-1].replace("\n", " ") for item in items()]
    since = "how many days ago was the INTERPOL agreement signed?"
    return "\n".join([*asked[::EVERY], "où est-ce que ça a été signé ?", since]) + "\n"


def told(arguments: tuple[str, ...], stdin: str, environment: dict[str, str]) -> tuple[int, str]:
    done = partnerbot(*arguments, stdin=stdin, environment=environment)
    assert done.stderr == ""
    return done.returncode, done.stdout


def on_one_day(arguments: tuple[str, ...], stdin: str) -> set[tuple[int, str]]:
    """What every process tells; again where a day ended meanwhile, as ages grow by the day."""
    while True:
        day = dt.datetime.now(dt.UTC).date()
        found = {told(arguments, stdin, environment) for environment in PROCESSES}
        if dt.datetime.now(dt.UTC).date() == day:
            return found


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "--json"),
        ("ask", "--explain"),
        ("ask", "--json", "--conversation"),
        ("--plain",),
        ("partners",),
        ("partners", "--json"),
        ("check", "--knowledge", str(HARBOUR), "--documents", str(HARBOUR)),
    ],
    ids=lambda arguments: " ".join(arguments[:3]),
)
def test_every_process_tells_the_same(arguments: tuple[str, ...]) -> None:
    stdin = questions() if "--json" in arguments[1:2] else "\n".join(questions().split("\n")[-80:])
    [(_, output)] = on_one_day(arguments, stdin)
    assert output


def test_a_question_is_the_same_typed_as_read() -> None:
    question = "où est “ALECSO”, señor?"
    given = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    typed = partnerbot("ask", "--json", question, environment=given)
    read = partnerbot("ask", "--json", stdin=f"{question}\n")
    assert typed.stdout == read.stdout
    assert question in typed.stdout


def test_what_is_cached_answers_like_what_is_read(tmp_path: Path) -> None:
    cold = told(("ask", "--json"), questions(), {"XDG_CACHE_HOME": str(tmp_path)})
    assert (tmp_path / "partnerbot").is_dir()
    warm = told(("ask", "--json"), questions(), {"XDG_CACHE_HOME": str(tmp_path)})
    without = told(("ask", "--json"), questions(), {"XDG_CACHE_HOME": "/dev/null/nowhere"})
    assert cold == warm == without
