"""Partners aspect by aspect."""

from partnerbot.answering.answer import CitedFact
from partnerbot.bot import Bot
from partnerbot.chat.portraits import facts_of, rows, side_by_side


def test_rows_hold_only_facts_that_are_cited(harbour_bot: Bot) -> None:
    kb = harbour_bot.knowledge
    cited = [CitedFact.of(kb.facts["fog-name"], kb)]
    [row] = rows(("fog", "pilots"), cited, kb)
    assert row.label == "Full name"
    assert [(cell.text, cell.marks) for cell in row.cells] == [
        ("Fishers' Own Guild", "[1]"),
        ("", ""),
    ]


def test_every_fact_of_the_partners_has_a_row(icom_bot: Bot) -> None:
    kb = icom_bot.knowledge
    for partner in kb.partners:
        facts = set(facts_of((partner,), kb))
        assert facts == {*kb.partners[partner].fact, kb.heading(partner)}


def test_a_table_has_a_column_for_each(harbour_bot: Bot) -> None:
    kb = harbour_bot.knowledge
    cited = [CitedFact.of(fact, kb) for fact in facts_of(("lamps", "school"), kb)]
    table = side_by_side(("lamps", "school"), cited, kb)
    assert [run.partner for run in table.columns] == ["lamps", "school"]
    told = {row.label: [cell.text for cell in row.cells] for row in table.rows}
    assert told["Belongs to"] == ["Crown", ""]
    assert told["Listed under"] == ["Public Bodies", "Public Bodies"]
