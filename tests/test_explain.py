"""What --explain shows."""

from partnerbot.bot import Bot
from partnerbot.explain import render_explanation


def explained(bot: Bot, question: str) -> str:
    explanations = bot.ask(question, explained=True).explanations
    return "\n\n".join(map(render_explanation, explanations))


def test_each_word_is_shown_with_what_it_was_taken_for(harbour_bot: Bot) -> None:
    lines = explained(harbour_bot, "who works on moorign, blorf?").splitlines()
    assert lines[0].split() == ["who", "form", "who"]
    assert lines[2] == "  moorign (read as “mooring”, 86 %) topic mooring"
    assert lines[3].split() == ["blorf", "unknown", "blorf", "–", "left", "aside"]


def test_what_carries_meaning_and_was_not_used_is_told(harbour_bot: Bot) -> None:
    lines = explained(harbour_bot, "who blorfs on mooring at FOG?").splitlines()
    assert "not used" in next(line for line in lines if "blorf" in line)


def test_each_question_of_a_message_is_explained(harbour_bot: Bot) -> None:
    text = explained(harbour_bot, "what is FOG, and when did the Pilots begin?")
    assert text.count("query:") == 2
    assert {word.split()[0] for word in text.splitlines() if word} >= {"FOG", "Pilots"}


def test_the_reading_the_runner_up_and_the_query_are_shown(harbour_bot: Bot) -> None:
    text = explained(harbour_bot, "is FOG a guild?")
    assert "reading: verify" in text
    assert "runner-up:" in text
    assert "query: verify, partners=[fog], where=AllOf([OfKind(guilds)])" in text


def test_nothing_understood_is_shown_as_such(harbour_bot: Bot) -> None:
    assert explained(harbour_bot, "").strip() == "query: none"
