"""Groups of tags, and of question words, that several parts of understanding reason with.

Owns what they have in common; knows no mention.
"""

from partnerbot.language.senses import Tag

WH_WORDS = ("who", "what", "when", "since_when", "where", "why", "how", "how_many",
            "how_long")  # fmt: skip
"""The forms that ask for something by a question word."""
QUESTION_WORDS = (*WH_WORDS, "tell", "list", "compare")
"""The forms that ask for more than a yes or a no."""

ANCHORS = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE})
"""What weighs for a question where some of its words are unread."""
WEIGHTLESS = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.AUX, Tag.SOCIAL, Tag.LOGIC, Tag.POINTER,
                        Tag.NUMBER, Tag.BACKGROUND})  # fmt: skip
"""What neither counts as understood nor as not understood."""
OURS = frozenset({Tag.PARTNER, Tag.HOST, Tag.KIND, Tag.BODY, Tag.WORK, Tag.STRANGER, Tag.PLACE})
"""What makes a question ours by being named."""
