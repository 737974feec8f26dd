"""The library: what `from partnerbot import Bot` gives, and its page, whose examples run."""

import doctest
import pickle
import pydoc
import subprocess
import sys
from pathlib import Path
from typing import Any

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
    assert [name for name in dir(partnerbot) if not name.startswith("__")] == ["Bot"]
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


def test_an_unusable_folder_is_an_error_with_its_problems(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text('[host]\nid = "Not An Id"\n', encoding="utf-8")
    with pytest.raises(Bot.Error, match=r"no file has a \[\[partner\]\]") as caught:
        Bot.load(tmp_path)
    assert 2 in [problem.line for problem in caught.value.problems]
    assert isinstance(caught.value, ValueError)


def test_a_folder_without_a_name_is_not_the_shipped_one() -> None:
    with pytest.raises(Bot.Error, match="this names no folder"):
        Bot.load("")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((None,), "a message is text, not NoneType"),
        ((b"who?",), "a message is text, not bytes"),
        (("who?", "user1"), r"a conversation is what Bot.conversation\(\) gives, not str"),
        (("who?", True), "not bool"),
    ],
)
def test_what_is_no_message_or_conversation_is_told(arguments: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        Bot.load(HARBOUR).ask(*arguments)


def test_a_conversation_may_be_kept_as_a_pickle() -> None:
    bot = Bot.load(HARBOUR)
    talk = bot.conversation()
    bot.ask("what is FOG?", talk)
    kept: Bot.Conversation = pickle.loads(pickle.dumps(talk))
    assert bot.ask("when was it created?", kept) == bot.ask("when was it created?", talk)


@pytest.mark.parametrize("asked", [partnerbot, Bot])
def test_help_begins_with_how_to_create_a_bot(asked: object) -> None:
    """Before anything else is told of the class, and with the class itself."""
    told = pydoc.plain(pydoc.render_doc(asked))
    assert "create it with `Bot.load()`" in told.partition("Methods defined here")[0]
    assert " ".join(str(asked.__doc__).split("\n")[:3]).count("Bot.load()")


def test_it_is_imported_only_where_it_is_used() -> None:
    program = "import sys, partnerbot; print('partnerbot.bot' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert done.stdout == "False\n"


def test_a_checker_of_types_knows_what_it_gives(tmp_path: Path) -> None:
    told = checked(
        "from partnerbot import Bot\n"
        "reveal_type(Bot.load().ask('who are the partners?').values)\n"
        "def text(answer: Bot.Answer, talk: Bot.Conversation) -> str: return answer.text\n"
        "text(Bot.load().ask('hello'), Bot.conversation())\n",
        tmp_path,
    )
    assert 'Revealed type is "tuple[bool | int | str, ...]"' in told.replace("builtins.", "")
    assert "Success" in told


def test_a_checker_of_types_finds_no_fault_with_the_page(tmp_path: Path) -> None:
    """Its examples are one program, from the first to the last."""
    examples = doctest.DocTestParser().get_examples(PAGE.read_text(encoding="utf-8"))
    told = checked("".join(example.source for example in examples), tmp_path)
    assert "Success" in told, told


def checked(program: str, folder: Path) -> str:
    """What mypy says of a user's program, beside the installed package and its py.typed."""
    (folder / "program.py").write_text(program, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "program.py", f"--cache-dir={folder}/kept"],
        cwd=folder, capture_output=True, check=False, text=True,
    ).stdout  # fmt: skip
