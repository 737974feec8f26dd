"""The partners to look through."""

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.directory import Directory


def found(bot: Bot, letters: str) -> list[str]:
    return [entry.partner for entry in Directory(bot.knowledge).filtered(letters)]


def test_without_letters_all_are_there_in_document_order(icom_bot: Bot) -> None:
    assert found(icom_bot, "") == list(icom_bot.knowledge.partners)
    [fog, *_] = Directory(icom_bot.knowledge).filtered()
    assert fog.section == "Formal Relations Partners"
    assert fog.full_name.startswith("United Nations Educational")


@pytest.mark.parametrize(
    ("letters", "partners"),
    [
        ("interpol", ["interpol"]),
        ("INTRPOL", ["interpol"]),
        ("monuments", ["icomos"]),
        ("momuments", ["icomos"]),
        ("blue sheild", ["icbs"]),
        ("  ifla ", ["ifla"]),
        ("xxxxxxxx", []),
        ("[/]", []),
    ],
)
def test_names_are_found_and_slips_forgiven(
    icom_bot: Bot, letters: str, partners: list[str]
) -> None:
    assert found(icom_bot, letters) == partners
