"""What a question was understood as, word by word.

Owns the shape and the plain look of an explanation; decides nothing.
"""

from pydantic import BaseModel, ConfigDict

from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Query
from partnerbot.understanding.readings import Understanding


class ExplainedWords(BaseModel):
    """Some words of the question and what they were taken for."""

    model_config = ConfigDict(frozen=True)

    words: str
    read_as: str
    senses: tuple[str, ...]
    score: int
    unread: bool


class Explanation(BaseModel):
    """Every word of the clause that asks, the readings from best to worst, and the query."""

    model_config = ConfigDict(frozen=True)

    words: tuple[ExplainedWords, ...]
    readings: tuple[str, ...]
    query: str


def explain(understanding: Understanding | None, query: Query | None) -> Explanation:
    """Put what was understood into words."""
    mentions = understanding.frame.mentions if understanding else ()
    readings = understanding.readings if understanding else ()
    best = readings[0] if readings else None
    unread = best.unread if best else ()
    return Explanation(
        words=tuple(_explained(m, unread) for m in mentions),
        readings=tuple(
            f"{r.query.intent} ({len(r.unread)} unread; such as “{r.rule.example}”)"
            for r in readings
        ),
        query=_show(query) if query else "none",
    )


def _explained(mention: Mention, unread: tuple[Mention, ...]) -> ExplainedWords:
    return ExplainedWords(
        words=mention.text,
        read_as=" ".join(word.norm for word in mention.words),
        senses=tuple(str(sense) for sense in mention.senses),
        score=round(mention.score),
        unread=mention in unread,
    )


def _show(query: Query) -> str:
    """The fields of a query that are set."""
    default = Query(query.intent)
    shown = {k: v for k, v in vars(query).items() if v != getattr(default, k)}
    return ", ".join([str(query.intent), *(f"{k}={v}" for k, v in shown.items())])


def render_explanation(explanation: Explanation) -> str:
    """An explanation as lines of text."""
    lines = []
    for word in explanation.words:
        slip = f" (read as “{word.read_as}”, {word.score} %)" if word.score < 100 else ""
        mark = " – not used" if word.unread else ""
        lines.append(f"  {word.words + slip:28} {', '.join(word.senses)}{mark}")
    for place, reading in enumerate(explanation.readings[:2]):
        lines.append(f"  {'reading' if place == 0 else 'runner-up'}: {reading}")
    lines.append(f"  query: {explanation.query}")
    return "\n".join(lines)
