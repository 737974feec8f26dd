"""A session as a file."""

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from partnerbot.answering.schema import ANSWER
from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.export import render, write
from partnerbot.chat.session import Session

HOSTILE = [
    "[x](javascript:alert(1))",
    "<b>bold</b> <script>x</script>",
    "www.example.com and https://example.com",
    "mail me: a@example.com",
    "shop.museum, U.N.ch and a.example.org/x.html",
    "| a | b |",
    "- list",
    "1. list",
    "+ list",
    "# head",
    "> quote",
    "`code` *stars* _lines_ ~~gone~~ &amp; \\*",
    "---",
]


@pytest.fixture
def session(harbour_bot: Bot) -> Session:
    session = Session(Desk.of(harbour_bot))
    session.ask("when was the Lamp Board created?")
    return session


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_typed_acts_in_markdown(session: Session, text: str) -> None:
    session.ask(f"{text}\x1b[31m\u202e")
    page = render(".md", session.entries[1:], "X")
    assert "\x1b" not in page
    assert "\u202e" not in page
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": True}).parse(page)
    kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
    assert not kinds & {
        "link_open", "html_inline", "html_block", "image", "code_inline", "s_open",
        "blockquote_open", "table_open", "ordered_list_open", "fence", "hr",
    }, page  # fmt: skip
    shown = "".join(
        c.content for t in tokens for c in t.children or () if c.type.startswith("text")
    )
    assert " ".join(text.split()) in " ".join(shown.split()).replace("\u200b", "")


def test_markdown_has_answer_sources_table_and_conversations_apart(session: Session) -> None:
    session.divide()
    session.ask("compare FOG and the Pilots")
    page = render(".md", session.entries, "the Council")
    assert page.startswith("# Questions about the Council's partners\n")
    assert "The Lamp Board was created in 1888." in page
    assert "line 12" in page
    assert "\n---\n" in page
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page)
    assert "table_open" in {token.type for token in tokens}


def test_json_is_a_list_of_conversations_of_answers(session: Session) -> None:
    session.divide()
    session.ask("hello")
    conversations = json.loads(render(".json", session.entries, "X"))
    assert [[ANSWER.validate_python(a).status for a in talk] for talk in conversations] == [
        ["answered"], ["social"],
    ]  # fmt: skip


def test_text_is_what_was_said(session: Session) -> None:
    text = render(".txt", session.entries, "X")
    assert text.startswith("You: when was the Lamp Board created?\n")
    assert "Partnerbot: The Lamp Board was created in 1888. [1]" in text


def test_another_ending_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"must end in \.md, \.json or \.txt"):
        write(tmp_path / "talk.doc", session.entries, "X")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_untouched_where_writing_fails(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "talk.md"
    path.mkdir()
    (path / "kept").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match=r"talk\.md"):
        write(path, session.entries, "X")
    assert [p.name for p in tmp_path.iterdir()] == ["talk.md"]
    assert (path / "kept").exists()
