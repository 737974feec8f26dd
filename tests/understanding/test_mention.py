"""One mention and its senses."""

from partnerbot.language.senses import Sense, Tag
from partnerbot.language.words import split_words
from partnerbot.understanding.mention import Mention

SEAT = Mention(
    split_words("the seat"), (Sense(Tag.ACTION, "sit"), Sense(Tag.UNRECORDED, "head office"))
)


def test_the_first_sense_leads_and_all_can_be_asked_for() -> None:
    assert SEAT.tag == Tag.ACTION
    assert SEAT.text == "the seat"
    assert SEAT.value(Tag.UNRECORDED) == "head office"
    assert SEAT.value(Tag.TOPIC) is None
    assert SEAT.is_(Tag.ACTION)
    assert SEAT.is_(Tag.ACTION, "sign", "sit")
    assert not SEAT.is_(Tag.ACTION, "sign")


def test_it_is_as_sure_as_its_least_sure_word() -> None:
    first, second = split_words("the seat")
    assert Mention((first, second.read_as("seat", 80)), SEAT.senses).score == 80
