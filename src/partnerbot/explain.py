"""What a question was understood as, word by word.

Owns the shape and the plain look of an explanation; decides nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, StrEnum

from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Query
from partnerbot.understanding.readings import Understanding


class Use(StrEnum):
    """What became of some words in the reading that was chosen."""

    USED = "used"
    UNREAD = "not used"
    """They carry meaning that the query does not hold."""
    ASIDE = "left aside"
    """They only accompany the question."""


@dataclass(frozen=True)
class ExplainedWords:
    """Some words of the question and what they were taken for.

    `score` is how sure the reading of misspelt words is, in percent; 100 for all others.
    """

    words: str
    read_as: str
    senses: tuple[str, ...]
    score: int
    use: Use


@dataclass(frozen=True)
class Explanation:
    """Every word that was typed, the readings from best to worst, and the query.

    `readings` are those of the message by itself; what the conversation adds is in `query`.
    """

    words: tuple[ExplainedWords, ...]
    readings: tuple[str, ...]
    query: str


def explain(
    heard: Sequence[Mention], understanding: Understanding | None, query: Query | None
) -> Explanation:
    """Put into words what was heard, how it was understood and what was asked of the facts."""
    read = understanding.frame.mentions if understanding else ()
    readings = understanding.readings if understanding else ()
    unread = readings[0].unread if readings else ()
    words = {m.words for m in read}
    said = [*heard] if heard else [*read]
    return Explanation(
        words=tuple(
            _explained(m, Use.ASIDE if m.words not in words else _use(m, unread)) for m in said
        ),
        readings=tuple(
            f"{r.query.intent} ({len(r.unread)} unread; such as “{r.rule.example}”)"
            for r in readings
        ),
        query=_show(query) if query else "none",
    )


def _use(mention: Mention, unread: Sequence[Mention]) -> Use:
    return Use.UNREAD if any(m.words == mention.words for m in unread) else Use.USED


def _explained(mention: Mention, use: Use) -> ExplainedWords:
    return ExplainedWords(
        words=mention.text,
        read_as=" ".join(word.norm for word in mention.words),
        senses=tuple(str(sense) for sense in mention.senses),
        score=round(mention.score),
        use=use,
    )


def _show(value: object) -> str:
    """A query, or what it holds, with the fields that are set: "OnTopic(mooring)"."""
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_show, value))}]"
    if not is_dataclass(value):
        return str(value)
    set_ = {f.name: v for f in fields(value) if (v := getattr(value, f.name)) != f.default}
    if isinstance(value, Query):
        return ", ".join(f"{k}={_show(v)}" if k != "intent" else _show(v) for k, v in set_.items())
    shown = [_show(v) for v in set_.values()]
    return f"{type(value).__name__}({', '.join(shown)})"


def render_explanation(explanation: Explanation) -> str:
    """An explanation as lines of text."""
    lines = []
    for word in explanation.words:
        slip = f" (read as “{word.read_as}”, {word.score} %)" if word.score < 100 else ""
        mark = "" if word.use == Use.USED else f" – {word.use}"
        lines.append(f"  {word.words + slip:28} {', '.join(word.senses)}{mark}")
    for place, reading in enumerate(explanation.readings[:2]):
        lines.append(f"  {'reading' if place == 0 else 'runner-up'}: {reading}")
    lines.append(f"  query: {explanation.query}")
    return "\n".join(lines)
