"""What "it", "those", "the second one" and "before that" mean after what was said."""

import pytest

from partnerbot.bot import Bot
from tests.understanding.context.test_follow_up import talk


@pytest.mark.parametrize(
    ("turns", "partners", "values"),
    [
        # ordinals
        (("compare FOG and the Pilots", "and the first: is it a guild?"), ("fog",), (True,)),
        (("who works on mooring?", "what does the latter do?"), ("pilots",), ()),
        # one more than was named
        (("what is FOG?", "is it the same as the Pilots?"), ("fog", "pilots"), (False,)),
        # choosing among the last ones
        (("who works on mooring?", "which is the oldest?"), ("pilots",), ("1931",)),
        (("who works on mooring?", "and the latest?"), ("fog",), ("1950-03-03",)),
        (("who works on mooring?", "leave FOG out"), ("pilots",), ()),
        # dates of the last answer
        (("when did the Pilots begin?", "who signed after that?"), ("fog",), ()),
        (("when was the FOG pact signed?", "who began work before that?"), ("pilots",), ()),
        # what was claimed of one, of the next
        (("is FOG a guild?", "and the Lamp Board?"), ("lamps",), (False,)),
        (("which partners are guilds?", "is FOG one of them?"), ("fog",), (True,)),
    ],
)
def test_pointers_mean_what_was_said_before(
    harbour_bot: Bot, turns: tuple[str, ...], partners: tuple[str, ...], values: tuple[object, ...]
) -> None:
    answer = talk(harbour_bot, *turns)
    assert answer.status == "answered", answer.text
    assert (answer.partners, answer.values) == (partners, values), answer.text


def test_among_all_partners_it_means_none(harbour_bot: Bot) -> None:
    assert talk(harbour_bot, "who are the partners?", "when did it sign?").status == "ambiguous"
