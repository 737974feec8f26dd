"""What a text claims is found whatever words stand around it."""

import pytest

from tests.faithfulness.checking import names_of
from tests.faithfulness.claims import claims
from tests.faithfulness.worlds import world


def found(text: str) -> list[tuple[str, str]]:
    return [(claim.kind, claim.said) for claim in claims(text, names_of(world("shipped")))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It was signed on 21 May 2010.", [("date", "21 May 2010")]),
        ("It was signed in May 2010, on a day in May.", [("date", "May 2010"), ("date", "May")]),
        ("It dates from 2000-01-25.", [("date", "2000-01-25")]),
        ("Since 1946, and never before 1923.", [("date", "1946"), ("date", "1923")]),
        ("There are fifteen of them, 7 by the sea.", [("number", "fifteen"), ("number", "7")]),
        ("Both met once.", [("number", "Both"), ("number", "once")]),
        ("It has 46,981 members.", [("number", "46,981")]),
        ("Which one do you mean?", []),
        ("May it rest in peace.", []),
    ],
)
def test_dates_and_numbers(text: str, said: list[tuple[str, str]]) -> None:
    assert found(text) == said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("INTERPOL and World Customs Organisation.", ["INTERPOL", "World Customs Organisation"]),
        ("The police of Interpol's friends.", ["Interpol's"]),
        ("It was in Lisbon, Portugal.", ["Lisbon", "Portugal"]),
        ("It is a body of the United Nations.", ["United Nations"]),
        ("The Code of Ethics came first.", ["Code of Ethics"]),
        ("They signed a memorandum of understanding.", ["memorandum of understanding"]),
        ("It is an NGO under “Formal Relations Partners”.", ["NGO", "Formal Relations Partners"]),
        ("They work on illicit traffic.", ["illicit traffic"]),
        ("Europol is another one.", ["Europol"]),
    ],
)  # fmt: skip
def test_names_that_the_base_knows(text: str, names: list[str]) -> None:
    assert [said for kind, said in found(text) if kind == "name"] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was signed in Madrid.", "Madrid"),
        ("It was signed by Alma Brandt.", "Brandt"),
        ("Zorbax is a partner.", "Zorbax"),
        ("It belongs to the XQTZ.", "XQTZ"),
        ("“Qintara” is what they call it.", "Qintara"),
    ],
)
def test_names_that_nobody_knows(text: str, name: str) -> None:
    assert ("name", name) in found(text)


def test_plain_words_claim_nothing() -> None:
    assert found("No, the document does not say so. Ask me something else.") == []


def test_the_title_of_a_page_is_no_plain_word() -> None:
    assert found("I know the host's partners.") == []
    assert ("name", "ICOM's Partners") in found("It is in “ICOM's Partners”.")
