"""What --explain shows."""

from partnerbot.bot import Bot
from partnerbot.explain import render_explanation


def explained(bot: Bot, question: str) -> str:
    explanation = bot.ask(question, explained=True).explanation
    assert explanation is not None
    return render_explanation(explanation)


def test_each_word_is_shown_with_what_it_was_taken_for(harbour_bot: Bot) -> None:
    lines = explained(harbour_bot, "who works on moorign, blorf?").splitlines()
    assert lines[0].split() == ["who", "form", "who"]
    assert lines[2] == "  moorign (read as “mooring”, 86 %) topic mooring"
    assert lines[3].split() == ["blorf", "unknown", "blorf", "–", "not", "used"]


def test_the_reading_the_runner_up_and_the_query_are_shown(harbour_bot: Bot) -> None:
    text = explained(harbour_bot, "is FOG a guild?")
    assert "reading: verify" in text
    assert "runner-up:" in text
    assert "query: verify, partners=('fog',)" in text


def test_nothing_understood_is_shown_as_such(harbour_bot: Bot) -> None:
    assert explained(harbour_bot, "").strip() == "query: none"
