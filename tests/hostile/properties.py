"""What is tried with hostile input: each function takes one input and fails where it should.

Owns running the product on it. The tests feed these a few inputs that are the same every
time, `python -m tests.fuzz` as many new ones as there is time for.
"""

import argparse
import io
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from markdown_it import MarkdownIt

from partnerbot import shell
from partnerbot.answering.schema import ANSWER
from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.export import render
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.session import Session
from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.chat.turn_text import turn_text
from partnerbot.errors import KnowledgeError, PartnerbotError, Problem
from partnerbot.explain import render_explanation
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from partnerbot.line import LineChat
from partnerbot.plain import render_answer, render_turn
from tests.hostile.soundness import assert_safe, assert_sound
from tests.hostile.strategies import Step

WIDTH = 80


def a_message_is_answered(bot: Bot, text: str) -> None:
    """Any message gets a sound answer, the same one again, that can be shown."""
    answer = bot.ask(text, explained=True)
    assert_sound(answer, bot.knowledge)
    assert bot.ask(text, explained=True) == answer
    assert_safe(render_answer(answer, bot.knowledge, WIDTH, colour=False), allowed="\n")
    for told in answer.explanations:
        assert_safe(render_explanation(told), allowed="\n")


def a_conversation_goes_on(desk: Desk, steps: Sequence[Step]) -> None:
    """Turns stay sound whatever came before, undoing leads back, and it all happens again."""
    session = held(desk, steps)
    assert held(desk, steps).entries == session.entries
    for turn in session.turns:
        assert_sound(turn.answer, desk.bot.knowledge)
        _assert_shown_safely(turn.view)
    while session.can_undo:
        session.undo()
    assert session.entries == _adopted(desk, steps)


def held(desk: Desk, steps: Sequence[Step]) -> Session:
    """A session after some steps, each of which can be taken back."""
    session = Session(desk)
    for what, words in steps:
        before = session.entries
        match what:
            case "ask":
                session.ask(words)
                assert session.entries[:-1] == before
            case "undo":
                session.undo()
            case "divide":
                session.divide()
            case "clear":
                session.clear()
            case _:
                session.adopt(desk)
    return session


def _adopted(desk: Desk, steps: Sequence[Step]) -> object:
    """What undoing can't take back: the entries when facts were last read anew."""
    last = max((i for i, (what, _) in enumerate(steps) if what == "adopt"), default=-1)
    return held(desk, steps[: last + 1]).entries


def _assert_shown_safely(view: TurnView) -> None:
    evidence = [
        text for e in view.evidence for text in (e.statement, e.document, e.section, e.phrase)
    ]
    assert_safe(view.question, allowed="\n\t")
    assert_safe(*view.texts[1:], *view.choices, *evidence)
    assert_safe(turn_text(view), render_turn(view, WIDTH), allowed="\n")


def lines_are_heard(desk: Desk, typed: Sequence[str]) -> None:
    """The conversation line by line says safe things, and goes on."""
    said: list[str] = []
    chat = LineChat(lambda: desk, StoredHistory(None), said.append, WIDTH)
    chat.greet()
    for line in typed:
        assert chat.hear(line) or line.split()[0][:2] == "/q"
    assert_safe(*said, allowed="\n")


def a_session_is_exported(desk: Desk, steps: Sequence[Step]) -> None:
    """All three forms hold the text and nothing that acts."""
    session = held(desk, steps)
    host = desk.overview.host
    page, data, text = (render(end, session.entries, host) for end in (".md", ".json", ".txt"))
    assert_safe(page, data, text, allowed="\n")
    assert_nothing_acts(page)
    told = [ANSWER.validate_python(answer) for talk in json.loads(data) for answer in talk]
    assert told == [turn.answer for turn in session.turns]
    assert text.count("You: ") >= len(session.turns)
    assert page.count("\n---\n") == sum(isinstance(entry, Divider) for entry in session.entries)


_OUR_OWN = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
    "text_special", "strong_open", "strong_close", "em_open", "em_close", "hr", "softbreak",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close",
    "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close",
}  # fmt: skip
"""What our own pages are made of: no link, no image, no HTML, no code."""
_READER = MarkdownIt("gfm-like", {"html": True, "linkify": True})


def assert_nothing_acts(page: str) -> None:
    """A page of Markdown holds nothing but text in the forms that we give it."""
    tokens = _READER.parse(page)
    kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
    assert kinds <= _OUR_OWN, (kinds - _OUR_OWN, page)
    assert sum(t.type == "heading_open" for t in tokens) == 1, page


def standard_input_is_answered(bot: Bot, given: bytes, conversation: bool) -> None:
    """Every line that is not blank gets one line of JSON, up to the first that is no UTF-8."""
    lines = given.split(b"\n")
    sound = next((i for i, line in enumerate(lines) if not _is_text(line)), len(lines))
    asked = [line for line in lines[:sound] if line.decode().strip()]
    options = argparse.Namespace(
        question=[], file=None, json=True, explain=False, schema=False, conversation=conversation
    )
    with standard_streams(given) as written, patch.object(Bot, "load", return_value=bot):
        refused, answered = "", None
        try:
            answered = shell.ask(options, Path())
        except PartnerbotError as error:
            refused = str(error)
        sys.stdout.flush()
        told = written.getvalue().decode("utf-8").splitlines()
    answers = [ANSWER.validate_json(line) for line in told]
    assert len(answers) == len(asked)
    for answer in answers:
        assert_sound(answer, bot.knowledge)
    if sound < len(lines):
        assert f"line {sound + 1} of standard input" in refused
    else:
        assert answered is all(
            answer.status in ("answered", "social") and not answer.unanswered_parts
            for answer in answers
        )


def _is_text(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def standard_streams(given: bytes) -> Iterator[io.BytesIO]:
    """Standard input that holds some bytes; gives what is written to standard output."""
    written = io.BytesIO()
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8")),
        patch.object(sys, "stdout", io.TextIOWrapper(written, "utf-8", newline="\n")),
    ):
        yield written


_SMALL_QUESTIONS = (
    "who are the partners?", "when was FOG's pact signed?", "what is the Lamp Board?", "who works "
    "on mooring?", "compare FOG and the Pilots", "which guilds are there?", "what does FOG mean?",
)  # fmt: skip


def a_folder_is_loaded_or_refused(files: Mapping[str, bytes]) -> None:
    """A damaged folder is a base that answers soundly, or every problem is a sentence."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, held_ in files.items():
            (folder / file).write_bytes(held_)
        found = _loaded(folder)
        if isinstance(found, tuple):
            assert found
            for problem in found:
                _assert_told(problem, folder, files)
            return
        bot = Bot(found)
        for question in _SMALL_QUESTIONS:
            a_message_is_answered(bot, question)


def _loaded(folder: Path) -> Knowledge | tuple[Problem, ...]:
    try:
        return load(folder)
    except KnowledgeError as error:
        return error.problems


def _assert_told(problem: Problem, folder: Path, files: Mapping[str, bytes]) -> None:
    """A problem names a place that there is, in one readable line."""
    assert_safe(str(problem))
    assert problem.file.startswith(str(folder))
    assert len(problem.message) >= len("no table")
    assert "pydantic" not in str(problem)
    assert "Traceback" not in str(problem)
    if problem.line is not None:
        held_ = files[Path(problem.file).name]
        assert 1 <= problem.line <= held_.count(b"\n") + 1
