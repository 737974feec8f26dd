"""Splitting a message into words that keep their place in it."""

import pytest

from partnerbot.language.words import sentences, split_words, stem


def norms(text: str) -> list[str]:
    return [word.norm for word in split_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("who's there?", ["who", "is", "there"]),
        ("isn't it", ["is", "not", "it"]),
        ("ICOM's partners", ["icom", "partners"]),
        ("U.N.E.S.C.O. and N.G.O.s", ["unesco", "and", "ngos"]),
        ("whats the diff", ["what", "is", "the", "diff"]),
        ("l'archive d’art", ["l", "archive", "d", "art"]),
        ("on 2000-04-11 or 11/4/2000", ["on", "2000-04-11", "or", "11/4/2000"]),
        ("audio-visual", ["audio", "visual"]),
        ("true y/n", ["true", "yes", "or", "no"]),
        ("", []),
        ("?!…", []),
    ],
)
def test_short_forms_are_spelt_out(text: str, words: list[str]) -> None:
    assert norms(text) == words


def test_words_keep_their_place_in_the_message() -> None:
    text = "Médiation, l'art?"
    words = split_words(text)
    assert [text[w.start : w.end] for w in words] == ["Médiation", "l", "art"]
    assert words[0].gap == ", "
    assert words[-1].ends_sentence


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("signed", "signing"),
        ("archives", "archive"),
        ("organisation", "organizations"),
        ("programme", "programs"),
        ("memoranda", "memorandum"),
        ("stolen", "steal"),
        ("children", "child"),
        ("mice", "mouse"),
        ("feet", "foot"),
        ("wives", "wife"),
        ("women", "woman"),
    ],
)
def test_inflections_share_a_stem(first: str, second: str) -> None:
    assert stem(split_words(first)[0].norm) == stem(split_words(second)[0].norm)


@pytest.mark.parametrize(
    ("first", "second"), [("found", "founded"), ("custom", "customs"), ("mouse", "mous")]
)
def test_different_words_keep_different_stems(first: str, second: str) -> None:
    assert stem(first) != stem(second)


def test_sentences_end_at_their_marks() -> None:
    words = split_words("Thanks! And when? Soon; or late\nnever")
    assert [[w.text for w in s] for s in sentences(words)] == [
        ["Thanks"],
        ["And", "when"],
        ["Soon"],
        ["or", "late"],
        ["never"],
    ]
