"""Made-up questions with made-up answers, whose figures are known beforehand."""

from collections.abc import Sequence

from partnerbot.answering.answer import Answer, CitedFact, FactSource, Status
from tests.quality.outcomes import Asked


def answer(
    status: Status = "answered", partners: Sequence[str] = ("fog",), lines: Sequence[int] = (4,)
) -> Answer:
    """An answer about some partners that cites some lines."""
    return Answer(
        question="What is FOG?",
        status=status,
        reason=None,
        intent="describe",
        understood_as="What is FOG?",
        partners=tuple(partners),
        values=(),
        text="",
        facts=tuple(_cited(line) for line in lines),
        confidence=1.0,
    )


def _cited(line: int) -> CitedFact:
    source = FactSource("harbour-page", "Harbour", "The Guilds", line, "own guild")
    return CitedFact(f"fact-{line}", "fog", "FOG is a guild.", source)


def asked(
    given: Answer, wanted: str = "answered", category: str = "describe", of: str = "sailor"
) -> Asked:
    """A question that wants FOG and line 4, with an answer to it."""
    item = {
        "id": f"{of}-1", "turns": ["What is FOG?"], "status": wanted, "category": category,
        "partners": ["fog"], "values": [], "lines": [4],
    }  # fmt: skip
    return Asked(of, item, given)


RIGHT = answer()
REFUSED = answer("unanswered", (), ())
ASKED_BACK = answer("ambiguous", (), ())
SMALL_TALK = answer("social", (), ())
OTHER = answer(partners=("pilots",))
