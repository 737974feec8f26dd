"""The intents: for each, the words that ask for it and the query that it makes.

Owns one short declaration an intent. Knows nothing of how words were found (mentions) or
of which of several readings wins (readings). A new intent is a rule in RULES, a builder in
a module of this package, and a case in answering.run and answering.say.
"""

from partnerbot.understanding.intents.asking import (
    attribute,
    compare,
    describe,
    document_choice,
    host,
    joint_work,
    kind_choice,
    relation,
)
from partnerbot.understanding.intents.checking import claimed_date, verify
from partnerbot.understanding.intents.dated import duration, order_dates
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.intents.selecting import count, events, partner_list, superlative
from partnerbot.understanding.intents.talking import social, source
from partnerbot.understanding.intents.unrecorded import signatories, unrecorded
from partnerbot.understanding.query import Intent

RULES = (
    Rule(
        Intent.SOURCE,
        "how do you know?",
        source,
        needs="form.source",
        uses="form.hearsay form.who form.what form.where form.yes_no form.how",
    ),
    Rule(
        Intent.SOCIAL,
        "thanks a lot!",
        social,
        uses="form.hearsay form.yes_no form.list form.what form.how form.who attribute.kind",
    ),
    Rule(
        Intent.DURATION,
        "how many days lie between the two agreements?",
        duration,
        needs="form.how_long",
        uses="form.hearsay form.how_many form.together form.compare form.when order "
        "attribute.document attribute.date",
    ),
    Rule(
        Intent.ORDER_DATES,
        "which came first, the agreement or the memorandum?",
        order_dates,
        needs="order",
        uses="form.hearsay form.who form.what form.how_long form.yes_no form.compare form.when "
        "form.together attribute.document attribute.date",
    ),
    Rule(
        Intent.COUNT,
        "how many partners are NGOs?",
        count,
        needs="form.how_many",
        uses="form.hearsay form.who form.what form.list form.tell form.yes_no form.together "
        "attribute.kind attribute.goals attribute.date",
    ),
    Rule(
        Intent.ATTRIBUTE,
        "who is its director?",
        unrecorded,
        needs="unrecorded",
        uses="form.hearsay form attribute order",
    ),
    Rule(
        Intent.SUPERLATIVE,
        "which partner is the oldest?",
        superlative,
        needs="order.earliest order.latest order.earlier order.later",
        uses="form.hearsay form.who form.what form.when form.since_when form.list form.together "
        "form.happen form.tell form.where attribute.document attribute.date attribute.place "
        "attribute.country",
    ),
    Rule(
        Intent.ATTRIBUTE,
        "was it a treaty or a memorandum?",
        document_choice,
        needs="noun.agreement noun.memorandum noun.document",
        uses="form.hearsay form.who form.what form.how form.tell form.yes_no form.list "
        "attribute.document attribute.full_name attribute.kind",
    ),
    Rule(
        Intent.ATTRIBUTE,
        "an NGO or an intergovernmental body?",
        kind_choice,
        needs="logic.or",
        uses="form.hearsay form.who form.what form.yes_no attribute.kind attribute.full_name",
    ),
    Rule(
        Intent.VERIFY,
        "is it a UN body?",
        verify,
        uses="form.hearsay form.yes_no form.tell form.together form.happen form.how form.who "
        "order.before order.after form.when attribute.parent attribute.goals attribute.kind",
    ),
    Rule(
        Intent.VERIFY,
        "is 2000 the year?",
        claimed_date,
        needs="attribute.date",
        uses="form.hearsay form.yes_no form.tell form.together form.happen attribute.date "
        "order.before order.after",
    ),
    Rule(
        Intent.COMPARE,
        "compare the two",
        compare,
        needs="form.compare",
        uses="form.hearsay form.what form.who form.how form.tell form.together form.list "
        "form.yes_no form.where attribute.goals",
    ),
    Rule(
        Intent.HOST,
        "whom does the host count among its partners?",
        host,
        uses="form.hearsay form.what form.who form.why form.tell form.list form.together "
        "attribute.kind attribute.goals form.yes_no",
    ),
    Rule(
        Intent.ATTRIBUTE,
        "when was it signed?",
        attribute,
        needs="form.when form.since_when form.where form.why form.stand_for attribute",
        uses="form.hearsay form.yes_no form.what form.tell form.together form.list form.who "
        "form.happen form.how form.compare order.before",
    ),
    Rule(
        Intent.ATTRIBUTE,
        "which text had they a hand in?",
        joint_work,
        needs="form.who form.what",
        uses="form.hearsay form.tell form.together attribute.programme",
    ),
    Rule(
        Intent.ATTRIBUTE,
        "who put their name to it?",
        signatories,
        needs="form.who",
        uses="form.hearsay form.what unrecorded.signatories form.together",
    ),
    Rule(
        Intent.LIST,
        "who works on it?",
        partner_list,
        uses="form.hearsay form.when form.where "
        "form.who form.what form.list form.tell form.together form.yes_no "
        "form.how order.before order.after attribute.kind attribute.goals "
        "attribute.parent attribute.date unrecorded.leadership",
    ),
    Rule(
        Intent.EVENTS,
        "what happened in that year?",
        events,
        needs="form.happen order.chronological order.reverse form.list",
        uses="form.hearsay form.what form.list form.tell form.when form.where form.together "
        "order.before order.after attribute.document attribute.date",
    ),
    Rule(
        Intent.RELATION,
        "how are the two connected?",
        relation,
        needs="form.together form.how form.why",
        uses="form.hearsay form.what form.tell form.who form.yes_no form.why form.where",
    ),
    Rule(
        Intent.DESCRIBE,
        "what is it?",
        describe,
        uses="form.yes_no form.hearsay form.what form.tell "
        "form.who form.list attribute.goals attribute.kind "
        "attribute.situation form.how",
    ),
)
"""Every intent; where readings explain equally much, the earlier one is preferred."""
