"""Answers in sentences: the asked thing first, and nothing that is not in the facts."""

import pytest

from partnerbot.bot import Bot

QUESTIONS = {
    "who works on mooring?": "Two partners work on mooring: FOG (a mooring pact of 1950) and the "
    "Pilots.",
    "who works on fishing?": "FOG looks after fishing grounds. Near to it: the Lamp Board.",
    "which partners are public bodies?": "Two partners are public bodies: the Lamp Board and the "
    "Tide School.",
    "who signed in 1951?": "No partner signed a document with the Harbour Council in 1951. "
    "On record: FOG (3 March 1950).",
    "who signed something but not in 1951?": "FOG signed a document with the Harbour Council, but "
    "not in 1951. The Harbour Council and FOG signed a mooring pact in Northport on 3 March 1950.",
    "who signed something but not in 1950?": "No partner signed a document with the Harbour "
    "Council, but not in 1950. On record: FOG (3 March 1950).",
    "who works on fishing or is a Crown body?": "Two partners work on fishing or are Crown bodies: "
    "FOG and the Lamp Board.",
    "who signed last?": "FOG came last: the Harbour Council and FOG signed a mooring pact in "
    "Northport on 3 March 1950.",
    "with whom is there no agreement?": "Three partners signed nothing with the Harbour Council: "
    "the Pilots, the Lamp Board and the Tide School. That is, as far as the document tells.",
    "how many players does FOG have?": "I have no such number for FOG. The Harbour Council and FOG "
    "signed a mooring pact in Northport on 3 March 1950.",
    "when was the Tide Book written?": "The document gives no date for the Tide Book. The Tide "
    "School helped to write the Tide Book.",
    "who runs the Tide Book?": "The Tide School helped to write the Tide Book.",
    "what was the pact about?": "The Harbour Council and FOG signed a mooring pact in Northport on "
    "3 March 1950.",
    "how many guilds are there?": "Two partners are guilds: FOG and the Pilots.",
    "how many documents were signed?": "One document was signed. The Harbour Council and FOG "
    "signed a mooring pact in Northport on 3 March 1950.",
    "what is FOG?": "FOG looks after fishing grounds. The Harbour Council and FOG signed a mooring "
    "pact in Northport on 3 March 1950. FOG stands for Fishers' Own Guild.",
    "what is the Lamp Board?": "The Lamp Board is a Crown body. It lights the harbour and has an "
    "eye on fishing. It was created in 1888.",
    "when did FOG sign?": "On 3 March 1950: the Harbour Council and FOG signed their mooring pact "
    "in Northport.",
    "where did FOG sign?": "In Northport: the Harbour Council and FOG signed their mooring pact "
    "there on 3 March 1950.",
    "in which country did FOG sign?": "In Norland: the Harbour Council and FOG signed their "
    "mooring pact in Northport on 3 March 1950.",
    "what document did FOG sign?": "A mooring pact: the Harbour Council and FOG signed it in "
    "Northport on 3 March 1950.",
    "what kind of organisation is FOG?": "The document lists FOG under “The Guilds”. FOG looks "
    "after fishing grounds.",
    "is FOG a guild?": "Yes, FOG is a guild. The Harbour Council and FOG signed a mooring pact in "
    "Northport on 3 March 1950.",
    "has every partner signed something?": "No, only FOG (a mooring pact of 1950).",
    "do all guilds work on mooring?": "Yes, all of them: FOG (a mooring pact of 1950) and the "
    "Pilots.",
    "is FOG a partner?": "Yes, FOG is a partner of the Harbour Council. The Harbour Council and "
    "FOG signed a mooring pact in Northport on 3 March 1950.",
    "when was FOG created?": "The document gives no such date for FOG. The Harbour Council and "
    "FOG signed a mooring pact in Northport on 3 March 1950.",
    "which came first, FOG or the Tide School?": "The document gives no date for the Tide School. "
    "The Harbour Council and FOG signed a mooring pact in Northport on 3 March 1950.",
    "does the Tide School light the harbour?": "No, the document does not say that the Tide School "
    "works on lights. The Tide School helped to write the Tide Book.",
    "when did the Tide School, founded in 1900, sign in Northport?": "The document does not say "
    "that the Tide School signed a document with the Harbour Council in Northport in 1900. The "
    "Tide School helped to write the Tide Book.",
    "is every Crown body a guild?": "No: no partner is a Crown body and is a guild.",
    "is FOG older than the Pilots?": "No: the Harbour Council and FOG signed a mooring pact in "
    "Northport on 3 March 1950. The Harbour Council has worked with the Pilots since 1931.",
    "did FOG sign two years after the Pilots?": "19 years lie between the two. The Harbour Council "
    "has worked with the Pilots since 1931. The Harbour Council and FOG signed a mooring pact in "
    "Northport on 3 March 1950.",
    "who has been a partner for more than 10 years?": "I only know what the document says about "
    "the Harbour Council's partners.",
    "is FOG a public body?": "No, the document lists FOG under “The Guilds”.",
    "did FOG sign in 1951?": "No: the Harbour Council and FOG signed a mooring pact in Northport "
    "on 3 March 1950.",
    "does FOG sit on the Lamp Board?": "No, the document does not say that FOG sits at the Lamp "
    "Board with the Harbour Council. Those who do are the Pilots.",
    "is the Crown a partner?": "No. The document names the Crown, but not as a partner. The Lamp "
    "Board is a Crown body.",
    "which partner is the oldest?": "The Pilots came first: the Harbour Council has worked with "
    "the Pilots since 1931. Next came FOG, on 3 March 1950.",
    "how many years lie between FOG and the Pilots?": "19 years lie between the two. The Harbour "
    "Council has worked with the Pilots since 1931. The Harbour Council and FOG signed a mooring "
    "pact in Northport on 3 March 1950.",
    "how long has the Harbour Council worked with the Pilots?": "69 years by now: the Harbour "
    "Council has worked with the Pilots since 1931.",
    "is the Lamp Board not a Crown body?": "No, the Lamp Board is a Crown body. It is a Crown "
    "body.",
    "which partners are guilds or public bodies?": "Four partners are guilds or public bodies: FOG "
    "(a mooring pact of 1950), the Pilots, the Lamp Board and the Tide School.",
    "who is a partner besides FOG?": "The Harbour Council has three other partners here: the "
    "Pilots, the Lamp Board and the Tide School.",
    "what kind of organisations are FOG and the Lamp Board?": "The document lists FOG under “The "
    "Guilds”. FOG looks after fishing grounds. The document lists the Lamp Board under “Public "
    "Bodies”. The Lamp Board is a Crown body.",
    "why does the Harbour Council have partners?": "The document does not say why.",
    "does the Harbour Council sit on the Lamp Board?": "Yes, the Harbour Council sits at the Lamp "
    "Board. The Lamp Board is a Crown body. The Harbour Council and the Pilots both sit on the "
    "Lamp Board.",
    "compare FOG and the Pilots": "Both are guilds and work on mooring. FOG looks after fishing "
    "grounds. The Harbour Council and FOG signed a mooring pact in Northport on 3 March 1950. The "
    "Harbour Council has worked with the Pilots since 1931.",
    "where did the Pilots sign?": "The document gives no place for the Pilots. The Harbour Council "
    "has worked with the Pilots since 1931.",
    "who is the director of FOG?": "The document does not say who leads FOG. The Harbour Council "
    "and FOG signed a mooring pact in Northport on 3 March 1950.",
    "what is FOGG?": "The document does not name FOGG. Did you mean FOG?",
    "when was it created?": "Do you mean the Lamp Board?",
    "": "Ask me something about the partners; “help” shows what I can do.",
    "blorf wemmel": "I only know what the document says about the Harbour Council's partners. I "
    "could not place “blorf” or “wemmel”.",
    "hello": "Hello! Ask me anything about the Harbour Council's partners.",
}  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_reads(harbour_bot: Bot, question: str) -> None:
    assert harbour_bot.ask(question).text == QUESTIONS[question]


@pytest.mark.parametrize(
    ("question", "sentence", "facts"),
    [
        ("is FOG a partner?", 0, ("section-guilds",)),
        ("does the Tide School light the harbour?", 0, ()),
        ("did the Tide School sign after the Pilots?", 0, ("pilots-since",)),
        ("is every guild a public body?", 0, ("section-guilds", "section-public")),
    ],
)
def test_a_sentence_rests_on_what_says_so(
    harbour_bot: Bot, question: str, sentence: int, facts: tuple[str, ...]
) -> None:
    assert harbour_bot.ask(question).parts[sentence].facts == facts


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_sentence_names_facts_that_the_answer_cites(harbour_bot: Bot, question: str) -> None:
    answer = harbour_bot.ask(question)
    cited = {fact.id for fact in answer.facts}
    assert {id_ for part in answer.parts for id_ in part.facts} == cited
    assert " ".join(part.text for part in answer.parts) == answer.text
    if answer.status == "answered":
        assert cited
