"""What most tests of understanding read with."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.mentions.finder import MentionFinder


@pytest.fixture(scope="session")
def finder(harbour: Knowledge) -> MentionFinder:
    """The finder of the harbour's names and words; making one takes half a second."""
    return MentionFinder(harbour)
