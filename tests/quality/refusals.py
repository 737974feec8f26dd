"""Whether it refuses when the facts hold no answer."""

from collections import Counter
from collections.abc import Iterable, Sequence

from partnerbot.answering.answer import Answer
from tests.quality.outcomes import Asked
from tests.quality.page import Row, Section, share

HEADING = "Refusals"
COLUMNS = ("asked", "refused", "asked back or small talk", "answered", "share refused")
SORTS = {
    "off_topic": "nothing to do with partners",
    "unknown_name": "a name that is not a partner's",
    "not_in_document": "what the document does not say",
}
"""What the categories of questions to refuse are called here; any other is a follow-up."""
FOLLOW_UP = "anything, asked as a follow-up"


def section(asked: Sequence[Asked], aside: Sequence[Asked]) -> Section:
    """The project's own questions that should be refused."""
    both = [one for one in (*asked, *aside) if one.item["status"] == "unanswered"]
    hidden = {one.item["id"] for one in aside}
    sorts: dict[str, list[Answer]] = {sort: [] for sort in (*SORTS.values(), FOLLOW_UP)}
    for one in both:
        sorts[SORTS.get(one.item["category"], FOLLOW_UP)].append(one.answer)
    unseen = [one.answer for one in both if one.item["id"] in hidden]
    found = Counter(one.answer.status for one in both)
    return Section(
        HEADING,
        "All questions above that should be refused, those kept aside included. A question "
        "asked back makes no claim, but it is not a refusal either.",
        ("question about", *COLUMNS),
        [
            *(row(sort, answers) for sort, answers in sorts.items()),
            row("all of these", [one.answer for one in both]),
            row("those kept aside", unseen),
        ],
        f"{found['answered'] or 'None'} of {len(both):,} questions got an answer although the "
        f"facts hold none, and {found['ambiguous'] + found['social']:,} were asked back or taken "
        "for small talk.",
    )


def row(name: str, answers: Iterable[Answer]) -> Row:
    """How many questions that have no answer were refused, and how many not."""
    found = Counter(answer.status for answer in answers)
    total, refused = found.total(), found["unanswered"]
    other = found["ambiguous"] + found["social"]
    return (name, total, refused, other, found["answered"], share(refused, total))
