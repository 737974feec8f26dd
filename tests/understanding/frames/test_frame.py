"""A clause in parts."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.framing import build_frame
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import AllOf, Not, OnTopic


def frame(kb: Knowledge, text: str) -> Frame:
    return build_frame([m for s in MentionFinder(kb).find(text) for m in s], kb)


@pytest.mark.parametrize(
    ("text", "yes_no"),
    [
        ("is FOG a guild?", True),
        ("FOG is a guild, true or false", True),
        ("FOG is a guild?", True),
        ("which guild is FOG?", False),
        ("please, does FOG sign?", True),
        ("got to do FOG", False),
        ("is there anyone who signed?", True),
        ("with whom is there no agreement?", False),
        ("when it burns, is there anybody?", True),
        ("which contracts are from 1950?", False),
    ],
)
def test_yes_or_no_questions_are_known_by_their_form(
    harbour: Knowledge, text: str, yes_no: bool
) -> None:
    assert frame(harbour, text).asks_yes_no is yes_no


def test_a_number_before_partners_is_taken_for_granted(harbour: Knowledge) -> None:
    assert frame(harbour, "name the three partners that are guilds").expected == 3
    assert frame(harbour, "name the partners that are guilds").expected is None


def test_a_narrower_topic_replaces_the_broader_one(icom_bot: Bot) -> None:
    found = frame(icom_bot.knowledge, "who works on archives, I mean film")
    assert found.where == AllOf((OnTopic("audiovisual-archives"),))


def test_a_topic_that_is_denied_narrows_nothing(icom_bot: Bot) -> None:
    found = frame(icom_bot.knowledge, "who works on archives but not on film")
    assert found.where == AllOf((OnTopic("archives"), Not(OnTopic("audiovisual-archives"))))


def test_a_general_topic_gives_way_to_any_other(icom_bot: Bot) -> None:
    found = frame(icom_bot.knowledge, "who protects heritage in an earthquake")
    assert found.where == AllOf((OnTopic("emergencies"),))


def test_two_hints_make_a_topic_when_somebody_is_asked_for(icom_bot: Bot) -> None:
    hinted = frame(icom_bot.knowledge, "who keeps ledgers and the census")
    assert hinted.where == AllOf((OnTopic("archives"),))
    assert frame(icom_bot.knowledge, "keep ledgers and the census").where == AllOf()


def test_what_nothing_uses_is_told(harbour: Knowledge) -> None:
    unused = [m.text for m in frame(harbour, "which guilds blorf").unused]
    assert "blorf" in unused
    assert "guilds" not in unused
