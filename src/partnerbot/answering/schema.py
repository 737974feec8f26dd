"""The JSON Schema of the public answer, and reading answers back.

Owns pydantic's view of answering.answer: nothing that answers a question needs it.
"""

from typing import Any

from pydantic import TypeAdapter

from partnerbot.answering.answer import Answer

ANSWER = TypeAdapter(Answer)
"""Reads an answer from JSON, and refuses what is none."""


def answer_schema() -> dict[str, Any]:
    """The JSON Schema that `partnerbot ask --schema` prints."""
    return ANSWER.json_schema()
