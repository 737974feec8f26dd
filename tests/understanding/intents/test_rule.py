"""Rules: what they need, and what they leave unexplained."""

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.framing import build_frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Intent

RULE = Rule(
    Intent.LIST, 10, lambda _frame, _kb: None, ("who?",), needs="form.who", uses="order.latest"
)


def frame(kb: Knowledge, text: str) -> Frame:
    return build_frame([m for s in MentionFinder(kb).find(text) for m in s], kb)


def test_a_rule_fits_where_one_of_its_words_was_said(harbour: Knowledge) -> None:
    assert RULE.fits(frame(harbour, "who signed?"))
    assert not RULE.fits(frame(harbour, "when?"))


def test_a_rule_ignores_asking_words_that_it_does_not_use(harbour: Knowledge) -> None:
    ignored = RULE.ignores(frame(harbour, "who is the latest, and the earliest?"))
    assert [m.text for m in ignored] == ["earliest"]
