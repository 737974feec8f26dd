"""The JSON Schema of a knowledge file, for the editors that help to write one.

Owns what of the records such a schema tells, with the docstrings as its help. What no schema
can tell, such as whether an id exists, is left to the check. `python -m
partnerbot.facts.schema` prints it; nothing that answers a question needs it.
"""

import ast
import inspect
import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode
from pydantic_core import CoreSchema, core_schema

from partnerbot.facts import rules
from partnerbot.facts.fields import Record
from partnerbot.facts.records import KnowledgeFile
from partnerbot.streams import write_line

_SEEN = {"type": "string", "pattern": r"\S"}
_SHAPES: dict[Any, dict[str, Any]] = {
    rules.text: _SEEN,
    rules.phrasing: _SEEN,
    rules.phrase: {
        "type": "string", "pattern": rf"^\s*\S+(\s+\S+){{0,{rules.MAX_PHRASE_WORDS - 1}}}\s*$",
    },
    rules.file_name: {"type": "string", "pattern": r"^[^/\\]+$"},
    rules.date: {
        "type": ["integer", "string"], "minimum": 1, "maximum": 9999,
        "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$",
    },
}  # fmt: skip
"""What of our own rules can be told in JSON Schema; those of pydantic it tells by itself."""


def knowledge_schema() -> dict[str, Any]:
    """The schema of one TOML file of a knowledge folder, in a draft that editors know."""
    return TypeAdapter(KnowledgeFile).json_schema(schema_generator=_ForEditors)


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(knowledge_schema(), indent=2, ensure_ascii=False)


class _ForEditors(GenerateJsonSchema):
    """Pydantic's schema with help at every field and without what only programs read."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> dict[str, Any]:
        return {"$schema": self.schema_dialect, **super().generate(schema, mode)}

    def function_after_schema(
        self, schema: core_schema.AfterValidatorFunctionSchema
    ) -> dict[str, Any]:
        return dict(_SHAPES[schema["function"]["function"]])

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> dict[str, Any]:
        return dict(_SHAPES[schema["function"]["function"]])

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> dict[str, Any]:
        shape = super().dataclass_schema(schema)
        helped = _help(schema["cls"])
        for name, field in shape["properties"].items():
            field.update({"description": helped[name]} if name in helped else {})
        if "type" in shape["properties"]:  # by which facts are told apart
            shape["properties"]["type"]["description"] = shape["description"]
            shape["required"] = ["type", *shape.get("required", ())]
        return shape

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        """TOML has no null: what is not known is left out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        shape = super().default_schema(schema)
        if not shape["default"] or "const" in shape:
            del shape["default"]
        return shape

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> dict[str, Any]:
        """Each fact by its type alone, so that an editor tells what is wrong in just that one.

        Help and completion are found by editors in `anyOf` only, which here forbids nothing.
        """
        facts = {str(tag): self.generate_inner(fact) for tag, fact in schema["choices"].items()}
        return {
            "type": "object",
            "properties": {"type": {"enum": list(facts)}},
            "required": ["type"],
            "allOf": [
                {"if": {"properties": {"type": {"const": tag}}, "required": ["type"]}, "then": fact}
                for tag, fact in facts.items()
            ],
            "anyOf": [*facts.values(), {}],
        }

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def _help(cls: type[Any]) -> dict[str, str]:
    """What the docstrings below the fields of a record say, those of its bases included."""
    records = (base for base in reversed(cls.__mro__) if issubclass(base, Record))
    return dict(told for record in records for told in _docstrings(record))


def _docstrings(cls: type[Record]) -> Iterator[tuple[str, str]]:
    """The fields that a class itself defines, each with the docstring below it.

    At run time they are gone, so they are read from the source.
    """
    [definition] = ast.parse(inspect.getsource(cls)).body
    assert isinstance(definition, ast.ClassDef)
    for field, below in pairwise(definition.body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(told))),
            ):
                yield name, " ".join(told.split())


if __name__ == "__main__":
    write_line(schema_text())
