"""The one door: what the contract promises of every answer."""

import pytest

from partnerbot.answering.schema import ANSWER
from partnerbot.bot import Bot, Conversation


def test_the_question_that_the_project_began_with(icom_bot: Bot) -> None:
    answer = icom_bot.ask("who works on illicit traffic?")
    assert answer.status == "answered"
    assert answer.intent == "list_partners"
    assert answer.partners == ("interpol", "wco", "onudc")
    assert {fact.source.line for fact in answer.facts} == {9, 11, 12, 14, 26}
    assert "ECOSOC (the management of transnational traffic)" in answer.text
    assert answer.understood_as == "Which partners work on illicit traffic?"


@pytest.mark.parametrize(
    ("question", "status", "reason", "partners"),
    [
        ("", "unanswered", "empty", ()),
        ("   ", "unanswered", "empty", ()),
        ("is Europeana a partner?", "unanswered", "unknown_name", ()),
        ("is Europol a partner?", "unanswered", "unknown_name", ("interpol",)),
        ("what's WHO's relationship with ICOM?", "unanswered", "unknown_name", ()),
        ("where is ICCROM's head office?", "unanswered", "not_recorded", ("iccrom",)),
        ("since when is IFLA a partner?", "unanswered", "not_recorded", ("ifla",)),
        ("was the INTERPOL agreement signed in Lyon?", "unanswered", "not_recorded", ("interpol",)),
        ("who is the best bar in Lisbon", "unanswered", "not_recorded", ()),
        ("who founded INTERPOL in 1923?", "unanswered", "not_recorded", ("interpol",)),
        ("what is FIAC?", "unanswered", "unknown_name", ()),
        ("what's 2+2?", "unanswered", "out_of_scope", ()),
        ("when was it signed?", "ambiguous", "needs_partner", ("interpol", "wco", "wffm")),
        ("when was the memorandum signed?", "ambiguous", "several_match", ("wco", "wffm")),
        ("merci beaucoup!", "social", None, ()),
        ("did anything happen in 2005?", "answered", None, ()),
    ],
)
def test_status_and_reason(
    icom_bot: Bot, question: str, status: str, reason: str | None, partners: tuple[str, ...]
) -> None:
    answer = icom_bot.ask(question)
    assert (answer.status, answer.reason, answer.partners) == (status, reason, partners)


@pytest.mark.parametrize(
    "name",
    [
        "KIST", "VSE", "CICY", "UTokyo", "Zork", "blorf", "北京大学", "มหาวิทยาลัย",
        "Oxford University",
        "Kake Educational Institution", "Institute of International Relations",
        "Laboratoire National de Référence", "World Justice Project", "Gaia Fund",
        "School of Advanced International Studies", "Newman College of Higher Education",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "form",
    [
        "when did ICOM sign an agreement with {}?", "who signed with {}?",
        "does {} work on illicit traffic?",
    ],
)  # fmt: skip
def test_a_name_that_nobody_here_has_is_taken_for_no_other_word(
    icom_bot: Bot, form: str, name: str
) -> None:
    answer = icom_bot.ask(form.format(name))
    assert (answer.status, answer.partners) == ("unanswered", ())


def test_no_fact_is_claimed_in_small_talk(icom_bot: Bot) -> None:
    answer = icom_bot.ask("thanks a lot, bye!")
    assert (answer.facts, answer.values, answer.partners) == ((), (), ())


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("when was INTERPOL created?", ("1923",)),
        ("why did ICOM wait until 1964 to establish formal relations with UNESCO?", ("1946",)),
        ("did ICOM sign with INTERPOL in 1999?", (False, "2000-04-11")),
        ("where was the WCO memorandum signed?", ("Brussels",)),
        ("how many partners are UN bodies?", (4,)),
        ("is UNESCO the only UN body?", (False,)),
        ("is ALECSO the only regional agency?", (True,)),
        ("did only the WCO sign a memorandum?", (False,)),
        ("are there three UN bodies?", (False, 4)),
        ("are there more than three UN bodies?", (4,)),
        ("is there only one regional agency?", (True,)),
        ("did anything happen in 2005?", (False,)),
        ("who works on libraries?", ()),
        ("how long between the WCO memorandum and the INTERPOL agreement?", (77,)),
        ("is UNESCO older than the WCO?", (True,)),
        ("is every UN body a formal relations partner?", (False,)),
    ],
)
def test_values_are_what_was_asked_for(
    icom_bot: Bot, question: str, values: tuple[object, ...]
) -> None:
    assert icom_bot.ask(question).values == values


def test_who_else_fits_is_told_where_only_some_are_said_to(icom_bot: Bot) -> None:
    answer = icom_bot.ask("is INTERPOL the only one that works on illicit traffic?")
    assert answer.text.startswith("No, not only INTERPOL but also the WCO")
    assert answer.partners == ("interpol", "wco", "onudc")
    assert answer.understood_as == "Is it true that only INTERPOL works on illicit traffic?"
    assert {fact.partner for fact in answer.facts} == {"interpol", "wco", "onudc"}


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("what does ilfa do?", "I read “ilfa” as IFLA."),
        ("what does ifla do?", "IFLA stands for International Federation of Library Associations "
         "and Institutions."),
        ("what is unseco?", "UNESCO stands for United Nations Educational, Scientific and Cultural "
         "Organization."),
    ],
)  # fmt: skip
def test_a_short_name_is_not_silently_taken_for_another(
    icom_bot: Bot, question: str, last: str
) -> None:
    assert icom_bot.ask(question).parts[-1].text == last


def test_what_several_fit_is_cited_for_each(icom_bot: Bot) -> None:
    fits, asks = icom_bot.ask("when was the memorandum signed?").parts
    assert (fits.text, asks.text) == ("That fits the WCO and the WFFM.", "Which one do you mean?")
    assert {"wco-memorandum", "wffm-memorandum"} <= set(fits.facts)
    assert asks.facts == ()


def test_the_same_question_has_the_same_answer(icom_bot: Bot) -> None:
    question = "Which UN bodies work on illicit traffic?"
    assert icom_bot.ask(question) == icom_bot.ask(question)


def test_an_explanation_is_given_only_when_asked_for(icom_bot: Bot) -> None:
    assert icom_bot.ask("who works on archives?").explanations == ()
    (explanation,) = icom_bot.ask("who works on arhcives?", explained=True).explanations
    slip = explanation.words[-1]
    assert (slip.words, slip.read_as) == ("arhcives", "archives")
    assert slip.score < 100


def test_small_talk_does_not_end_a_conversation(icom_bot: Bot) -> None:
    conversation = Conversation()
    icom_bot.ask("what is UNESCO?", conversation)
    icom_bot.ask("great, thanks!", conversation)
    assert icom_bot.ask("since when is it a partner?", conversation).partners == ("unesco",)


def test_lines_without_a_conversation_stand_alone(icom_bot: Bot) -> None:
    icom_bot.ask("what is UNESCO?")
    assert icom_bot.ask("and when was it created?").status == "ambiguous"


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mwho",
        "[/]" * 50,
        "a" * 20_000,
        "who " * 5_000,
        "\u202ewho?",
        "🤔",
        "\ud800",
        "'",
        "%s{}",
    ],
)
def test_anything_may_be_typed(icom_bot: Bot, hostile: str) -> None:
    answer = icom_bot.ask(hostile)
    assert answer.status in ("answered", "unanswered", "ambiguous", "social")
    ANSWER.validate_json(answer.to_json())


STORY = "We met the police in the rain and they were kind to us all day. "


def test_a_question_behind_a_long_story_is_answered(icom_bot: Bot) -> None:
    answer = icom_bot.ask(STORY * 700 + "So, when was INTERPOL created?")
    assert answer.values == ("1923",)


def test_a_question_before_a_long_text_is_answered(icom_bot: Bot) -> None:
    answer = icom_bot.ask("When was INTERPOL created? " + STORY * 700)
    assert answer.values == ("1923",)


def test_what_is_far_too_long_is_refused_with_what_would_do(icom_bot: Bot) -> None:
    answer = icom_bot.ask("x" * 1_000_000)
    assert (answer.status, answer.reason) == ("unanswered", "out_of_scope")
    assert "1,000,000 characters" in answer.text
    assert "up to 200,000" in answer.text
    assert answer.question == "x" * 1_000_000


def test_letters_that_stand_for_many_count_as_many(icom_bot: Bot) -> None:
    assert "characters" in icom_bot.ask("\ufdfa" * 20_000).text
