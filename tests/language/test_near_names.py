"""Names with a slip in them, read as the names that they stand for."""

import pytest

from partnerbot.bot import Bot
from partnerbot.language.near_names import NearNames
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Folder, split_words


@pytest.fixture(scope="module")
def names(registry_bot: Bot) -> NearNames:
    fold = Folder()
    return NearNames(registry_bot.knowledge, Vocabulary(registry_bot.knowledge, fold), fold)


def read(names: NearNames, text: str) -> str:
    return " ".join(word.norm for word in names.read(split_words(text)))


@pytest.mark.parametrize(
    "typed",
    [
        "Upsala University",
        "Uppsala Univeristy",
        "Uppsala Universitz",
        "UppsalaUniversity",
        "Upp sala University",
    ],
)
def test_one_slip_anywhere_in_a_name_is_undone(names: NearNames, typed: str) -> None:
    assert read(names, f"Where is {typed} now?") == "where is uppsala university now"


def test_what_was_typed_stays_to_be_shown(names: NearNames) -> None:
    words = names.read(split_words("the Upp sala University"))
    assert [(w.text, w.norm) for w in words[1:]] == [
        ("Upp", "uppsala"), ("sala University", "university"),
    ]  # fmt: skip
    assert all(word.score < 100 for word in words[1:])
    assert words[0].score == 100


@pytest.mark.parametrize(
    "text",
    [
        "a university in Uppsala",
        "Lund universities",
        "the ministry of health",  # no slip
        "who was created there",
        "Land of the University",
    ],
)
def test_other_words_stay_as_they_are(names: NearNames, text: str) -> None:
    assert read(names, text) == " ".join(word.norm for word in split_words(text))


def test_a_name_of_several_sentences_is_one_name(names: NearNames) -> None:
    words = names.read(split_words("Is Uppsala. University old?"))
    assert [word.norm for word in words if word.ends_sentence] == ["old"]


def test_of_names_that_overlap_the_longest_is_meant(names: NearNames) -> None:
    typed = "Swedish University of Agricultral Sciences"
    assert read(names, typed) == "swedish university of agricultural sciences"
