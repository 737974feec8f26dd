"""Small words that ask, point or rank in one place and only join in another."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.understanding.mentions.small_word_rules import RULES, SmallWordRule
from partnerbot.understanding.mentions.small_words import with_small_words
from tests.understanding.phrases import NAMES, phrases_in


@pytest.fixture(scope="module")
def vocabulary(harbour: Knowledge) -> Vocabulary:
    return Vocabulary(harbour)


def sense(vocabulary: Vocabulary, text: str, word: str) -> str:
    """What the first phrase with a word in it was read as."""
    mentions = with_small_words(phrases_in(vocabulary, text))
    return next(str(m.senses[0]) for m in mentions if word in m.text.casefold().split())


@pytest.mark.parametrize(
    ("text", "word", "meaning"),
    [
        ("who works on mooring when it floods?", "when", "function function"),
        ("who works on mooring, and when?", "when", "form when"),
        ("who works on mooring, when?", "when", "form when"),
        ("when did FOG sign?", "when", "form when"),
        ("when ropes tear, who helps?", "when", "function function"),
        ("where waves roll, is FOG there?", "where", "function function"),
        ("when did FOG sign, in spring?", "when", "form when"),  # no question behind it
        ("a berth where they sleep", "where", "function function"),
        ("a berth where?", "where", "form where"),
        ("were did they sign?", "were", "form where"),
        ("were they guilds?", "were", "aux aux"),
        ("FOG, since?", "since", "form since_when"),
    ],
)
def test_when_and_where_ask_or_join_clauses(
    vocabulary: Vocabulary, text: str, word: str, meaning: str
) -> None:
    assert sense(vocabulary, text, word) == meaning


@pytest.mark.parametrize(
    ("text", "word", "meaning"),
    [
        ("those lighthouse rules", "those", "function function"),
        ("that rope of ours", "that", "function function"),
        ("their lighthouse rules", "their", "pointer they"),
        ("which of those lighthouse rules", "which", "form who"),
        ("those guilds", "those", "pointer they"),
        ("are those old?", "those", "pointer they"),
        ("what is this FOG?", "this", "form what"),
        ("is this FOG?", "this", "pointer it"),
        ("what is this?", "this", "social help"),
    ],
)
def test_those_before_a_thing_points_nowhere(
    vocabulary: Vocabulary, text: str, word: str, meaning: str
) -> None:
    assert sense(vocabulary, text, word) == meaning


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("how odd, what is FOG?", "how", Tag.FILLER),
        ("how odd is FOG?", "how", Tag.FORM),
        ("how, blorf, did FOG sign?", "how", Tag.FORM),
        ("which year should I write?", "should", Tag.FILLER),
        ("should I write that FOG signed?", "should", Tag.FORM),
        ("what must they give back?", "give", Tag.FILLER),
        ("who signed what? give dates", "give", Tag.FORM),
        ("who signed, give dates", "give", Tag.FORM),
        ("which guilds will you name now?", "name", Tag.FORM),
        ("what is on their list", "list", Tag.FILLER),
        ("what is on the list", "list", Tag.FILLER),
        ("please list guilds", "list", Tag.FORM),
        ("1: who signed?", "1", Tag.FILLER),
        ("who signed 1: FOG?", "1", Tag.NUMBER),
        ("first FOG, please", "first", Tag.FILLER),
        ("first FOG signed, did it?", "first", Tag.ORDER),
        ("is FOG named there?", "named", Tag.FILLER),
        ("the first blorf", "first", Tag.FILLER),  # the first what?
        ("the first guild", "first", Tag.ORDER),
        ("is FOG first, blorf?", "first", Tag.ORDER),
    ],
)
def test_a_word_decides_nothing_where_it_only_goes_with_others(
    vocabulary: Vocabulary, text: str, word: str, tag: Tag
) -> None:
    assert sense(vocabulary, text, word).split()[0] == tag


@pytest.mark.parametrize(
    ("text", "leaves_out"),
    [
        ("keep FOG out", True),
        ("rule the Pilots and FOG out", True),
        ("keep FOG", False),
        ("keep out FOG", False),  # nothing stands between
        ("sail FOG out", False),
        ("keep in mind who went out", False),  # another clause begins
    ],
)
def test_a_verb_and_its_particle_leave_out_what_stands_between(
    vocabulary: Vocabulary, text: str, leaves_out: bool
) -> None:
    mentions = with_small_words(phrases_in(vocabulary, text))
    assert any(m.tag == Tag.LOGIC and m.is_(Tag.LOGIC, "except") for m in mentions) is leaves_out


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("guilds: number?", True),
        ("number?", True),
        ("guilds number one", False),
        ("which number? FOG", False),
    ],
)
def test_a_number_asked_for_alone_is_a_count(
    vocabulary: Vocabulary, text: str, counts: bool
) -> None:
    mentions = with_small_words(phrases_in(vocabulary, text))
    assert any(m.is_(Tag.FORM, "how_many") for m in mentions) is counts


def test_all_words_are_kept_in_order(vocabulary: Vocabulary) -> None:
    mentions = phrases_in(vocabulary, "when ropes tear, who keeps those lighthouse rules out?")
    found = list(with_small_words(mentions))
    assert [m.words for m in found] == [m.words for m in mentions]
    assert found != mentions


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_says_what_a_word_of_its_example_means(
    vocabulary: Vocabulary, rule: SmallWordRule
) -> None:
    before = phrases_in(vocabulary, rule.example.format_map(NAMES))
    after = [*with_small_words(before)]
    changed = [new.senses for old, new in zip(before, after, strict=True) if new is not old]
    assert (rule.means,) in changed
