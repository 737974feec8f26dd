"""What a terminal would act on never gets through."""

import pytest

from partnerbot.cleaning import clean, one_line, quoted, strip_controls, visible


@pytest.mark.parametrize(
    ("dirty", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jgone", "gone"),
        ("\x9d0;title\x9ctext", "text"),
        ("\x1bPq#0\x1b\\after", "after"),
        ("\x90q#0\x1b\\after", "after"),
        ("nul\x00bell\x07", "nulbell"),
        ("abc\u202edef\u2066", "abcdef"),
        ("left\u200e right\u200f", "left right"),
        ("UNES\u200bCO and IN\u00adTER\u2060POL\ufeff", "UNESCO and INTERPOL"),
        ("flag \U0001f3f4\U000e0067\U000e007f", "flag \U0001f3f4"),
        ("lone \ud800surrogate", "lone surrogate"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("old\rnew\r\ntorn\x0boff\x0cpage\x85next\u2028line\u2029end",
         "old\nnew\ntorn\noff\npage\nnext\nline\nend"),
        ("an unfinished \x1b]0;title", "an unfinished "),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),  # a joiner of Persian
    ],
)  # fmt: skip
def test_controls_are_stripped_and_text_is_kept(dirty: str, safe: str) -> None:
    assert strip_controls(dirty) == safe


def test_nothing_comes_about_by_what_is_stripped() -> None:
    """Cutting one sequence out of another leaves no new one, and no new break of a line."""
    for dirty in ("\x1b\x1b[m[31mred", "\x1b\x00[31mred", "a\r\x00\nb", "\x1b\u200b]0;t\x07x"):
        once = strip_controls(dirty)
        assert "\x1b" not in once
        assert strip_controls(once) == once


def test_a_line_is_one_line_without_controls() -> None:
    assert one_line(" a\n\x1b[31m b\u202e\t\r") == "a b"


def test_what_is_quoted_is_seen_whole_on_one_line() -> None:
    assert visible("né\x1b]2;t\x07\n\u202e\ud800") == r"né\x1b]2;t\x07\n\u202e\ud800"


def test_a_question_is_put_into_compatibility_form() -> None:
    assert clean("ＵＮＥＳＣＯ ﬁlm") == "UNESCO film"


def test_only_so_many_marks_are_left_on_one_letter() -> None:
    piled = clean("a" + "\u0301\u0316" * 10_000 + " b")
    assert len(piled) < 40
    assert piled[0] in "aá"
    assert piled.endswith(" b")
    assert len(clean("a" + ("\u0301" * 25 + "\u200b") * 400)) < 40


def test_marks_that_belong_to_a_letter_stay() -> None:
    assert clean("Ph\u1ea1m q\u0323\u0301") == "Ph\u1ea1m q\u0323\u0301"


def test_what_is_quoted_is_short() -> None:
    assert quoted("fog") == "'fog'"
    assert quoted("x" * 10**6) == f"'{'x' * 60}…'"


def test_what_is_quoted_is_seen_whole() -> None:
    assert quoted("\x1b]2;title") == r"'\x1b]2;title'"
