"""What a terminal would act on never gets through."""

import pytest

from partnerbot.cleaning import clean, strip_controls


@pytest.mark.parametrize(
    ("dirty", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jgone", "gone"),
        ("\x1bPq#0\x1b\\after", "after"),
        ("nul\x00bell\x07", "nulbell"),
        ("abc\u202edef\u2066", "abcdef"),
        ("lone \ud800surrogate", "lone surrogate"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("an unfinished \x1b]0;title", "an unfinished "),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
    ],
)
def test_controls_are_stripped_and_text_is_kept(dirty: str, safe: str) -> None:
    assert strip_controls(dirty) == safe


def test_a_question_is_put_into_compatibility_form() -> None:
    assert clean("ＵＮＥＳＣＯ ﬁlm") == "UNESCO film"


def test_only_so_many_marks_are_left_on_one_letter() -> None:
    piled = clean("a" + "\u0301\u0316" * 10_000 + " b")
    assert len(piled) < 40
    assert piled[0] in "aá"
    assert piled.endswith(" b")


def test_marks_that_belong_to_a_letter_stay() -> None:
    assert clean("Ph\u1ea1m q\u0323\u0301") == "Ph\u1ea1m q\u0323\u0301"
