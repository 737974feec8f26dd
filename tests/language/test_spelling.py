"""Slips are undone; words that are words are left alone."""

import pytest

from partnerbot.bot import Bot
from partnerbot.language.spelling import Speller
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import split_words


@pytest.fixture(scope="module")
def speller(icom_bot: Bot) -> Speller:
    return Speller(Vocabulary(icom_bot.knowledge))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("arhcives", "archives"),  # swapped
        ("musuem", "museum"),
        ("agrement", "agreement"),  # dropped
        ("unseco", "unesco"),
        ("icomis", "icomos"),  # a neighbouring key
        ("sooo", "so"),  # drawn out
        ("helllo", "hello"),
        ("inter pol", "interpol"),  # torn apart
        ("icc rom", "iccrom"),
        ("atthe", "at the"),  # run together
        ("wasit", "was it"),
        ("qrchives", "archives"),  # a French keyboard
        ("zho", "who"),
    ],
)
def test_a_slip_is_read_as_what_was_meant(speller: Speller, typed: str, read: str) -> None:
    assert " ".join(word.norm for word in speller.read(split_words(typed))) == read


@pytest.mark.parametrize("word", ["achieve", "costume", "war", "reservation", "conversation"])
def test_a_real_word_is_never_changed(speller: Speller, word: str) -> None:
    [read] = speller.read(split_words(word))
    assert (read.norm, read.score) == (word, 100)


@pytest.mark.parametrize("name", ["ICAO", "WTO", "OMS", "IBO", "ICAB"])
def test_a_short_name_one_letter_off_is_another_name(speller: Speller, name: str) -> None:
    [read] = speller.read(split_words(f"is {name} a partner"))[1:2]
    assert read.norm == name.casefold()


@pytest.mark.parametrize(("typed", "others"), [("FIAC", []), ("fiac", ["fiab"]), ("ICAA", [])])
def test_a_word_in_capitals_stands_for_no_short_name_that_it_resembles(
    speller: Speller, typed: str, others: list[str]
) -> None:
    """Nor does any word stand for a stranger's: "ICAA" is not the ICCA that is known as none."""
    words = split_words(typed)
    names = {"fiab", "icca", "ifla", "ica"}
    assert [w.norm for w in speller.alternatives(words, 0) if w.norm in names] == others


def test_a_corrected_word_says_how_sure_it_is(speller: Speller) -> None:
    [read] = speller.read(split_words("arhcives"))
    assert 80 <= read.score < 100
    assert read.text == "arhcives"
