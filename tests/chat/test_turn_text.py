"""A turn as plain text."""

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.session import Session
from partnerbot.chat.turn_text import turn_text


def test_a_turn_has_question_reading_answer_table_and_sources(icom_bot: Bot) -> None:
    view = Session(Desk.of(icom_bot)).ask("compare interpol and the wco").view
    lines = turn_text(view).splitlines()
    assert lines[0] == "You: compare interpol and the wco"
    assert lines[1] == "(read as: What is the difference between INTERPOL and the WCO?)"
    assert lines[2].startswith("Partnerbot: Both are formal relations partners")
    assert "  Created: INTERPOL: 1923 [2]; WCO: –" in lines
    assert lines[-1].startswith("  [4] ICOM's Partners, line 11")


def test_a_question_back_lists_the_readings(icom_bot: Bot) -> None:
    view = Session(Desk.of(icom_bot)).ask("when was it signed?").view
    assert turn_text(view).count("\n  - ") == len(view.choices) == 3
