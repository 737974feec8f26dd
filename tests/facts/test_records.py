"""What stands in a file besides facts."""

from dataclasses import fields

import pytest

from partnerbot.facts.records import (
    MANY,
    SINGLE,
    TABLES,
    KnowledgeFile,
    Place,
    heading_id,
    id_field,
)


@pytest.mark.parametrize(("article", "said"), [(True, "the North Sea"), (False, "North Sea")])
def test_a_name_has_its_article_inside_a_sentence(article: bool, said: str) -> None:
    assert Place(id="north-sea", name="North Sea", article=article).said == said


def test_the_tables_are_the_fields_of_a_file() -> None:
    assert {field.name for field in fields(KnowledgeFile)} == set(TABLES)
    assert not SINGLE.keys() & MANY.keys()


@pytest.mark.parametrize("table", [t for t in TABLES if t != "background"])
def test_the_records_of_a_table_are_told_apart_by_a_field_that_they_have(table: str) -> None:
    assert id_field(table) in {field.name for field in fields(TABLES[table])}


def test_the_heading_of_a_section_has_an_id_among_the_facts() -> None:
    assert heading_id("guilds") == "section-guilds"
