"""Refusals of what others wrote: questions about other things, and names of organisations.

Owns reading data from outside the project. The project neither holds nor needs it.
"""

import json
import random
from collections import Counter
from pathlib import Path

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.language.text import fold
from partnerbot.ror.dump import records
from partnerbot.ror.organisations import names_of
from tests.quality.page import Section, share
from tests.quality.refusals import COLUMNS, row

QUESTIONS = "Refusals of questions about other things"
NAMES = "Refusals of names from a registry"
DRAWN = 2_000
"""How many names are tried in each form of question."""
SMALL_TALK = frozenset({
    "greeting", "goodbye", "thank_you", "what_can_i_ask_you", "what_is_your_name", "are_you_a_bot",
    "how_old_are_you", "where_are_you_from", "who_made_you", "who_do_you_work_for", "tell_joke",
    "what_are_your_hobbies", "do_you_have_pets", "meaning_of_life", "fun_fact",
})  # fmt: skip
"""The intents of CLINC150 that its authors call small talk."""
FORMS = (
    "What is {}?",
    "tell me about {}",
    "When was {} created?",
    "when did ICOM sign an agreement with {}?",
    "does {} work on illicit traffic?",
)


def other_questions(file: Path, bot: Bot) -> Section:
    """Questions to other assistants: JSON Lines with `question` and `intent`."""
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    answers = [(line["intent"], bot.ask(line["question"])) for line in lines]
    false = Counter(intent for intent, given in answers if given.status == "answered")
    most = ", ".join(f"{intent} ({count})" for intent, count in false.most_common(3))
    return Section(
        QUESTIONS,
        "The validation questions of CLINC150 (Larson et al. 2019, CC BY 3.0), which people "
        "wrote for assistants in banks, cars and kitchens. None is about partners. The data is "
        "not part of the project.",
        ("questions", *COLUMNS),
        [
            row("small talk", [given for intent, given in answers if intent in SMALL_TALK]),
            row("any other", [given for intent, given in answers if intent not in SMALL_TALK]),
        ],
        f"{sum(false.values()):,} of {len(answers):,} are answered"
        + (f", most often under the subjects {most}." if most else "."),
    )


def other_names(dump: Path, bot: Bot) -> Section:
    """Names of a registry's organisations that no partner has."""
    chance = random.Random(3)
    named = sorted(names(dump, bot.knowledge))
    found = {
        form: [bot.ask(form.format(name)) for name in chance.sample(named, min(DRAWN, len(named)))]
        for form in FORMS
    }
    false = {form: sum(a.status == "answered" for a in given) for form, given in found.items()}
    worst = max(false, key=false.__getitem__)
    asked = sum(map(len, found.values()))
    return Section(
        NAMES,
        f"{DRAWN:,} names for each form of question, drawn at random from all the names and "
        "acronyms in the Research Organization Registry (CC0), without those of the partners and "
        "of the other bodies in the facts. The data is not part of the project.",
        ("question about a name", *COLUMNS),
        [row(form.format("…"), given) for form, given in found.items()],
        f"{sum(false.values()):,} of {asked:,} questions got an answer, as if they named a "
        f"partner; of “{worst.format('…')}”, {share(false[worst], len(found[worst]))} did.",
    )


def names(dump: Path, knowledge: Knowledge) -> set[str]:
    """The names and acronyms of a dump that nobody in the facts has."""
    bodies = (*knowledge.partners.values(), *knowledge.bodies.values())
    known = {fold(name) for body in bodies for name in (body.name, *body.aliases)}
    return {name for _, r in records(dump) for name in names_of(r) if fold(name) not in known}
