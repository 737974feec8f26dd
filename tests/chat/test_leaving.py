"""The words that leave a chat."""

import pytest

from partnerbot.chat.leaving import leaves


@pytest.mark.parametrize("message", ["quit", "exit", " Quit ", "EXIT!"])
def test_a_word_alone_leaves(message: str) -> None:
    assert leaves(message)


@pytest.mark.parametrize("message", ["", "did UNESCO quit?", "exit strategy", "quitting", "bye"])
def test_within_a_question_it_does_not(message: str) -> None:
    assert not leaves(message)
