"""What is told of an organisation, and in which words."""

from pathlib import Path

import pytest

from tests.ror.made import IN_UPPSALA, Made, link, named, organisation


def test_every_fact_names_the_line_and_the_id_of_its_record(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation("012a77v79", "Lund University"), organisation())
    fact = made.facts(1)["048a87296-place"]
    assert fact == {
        "id": "048a87296-place", "type": "located", "place": "uppsala-se", "line": 2,
        "statement": IN_UPPSALA, "brief": "in Uppsala, Sweden", "phrase": "048a87296",
    }  # fmt: skip


def test_the_year_of_founding_is_a_date(tmp_path: Path) -> None:
    fact = Made(tmp_path, organisation(established=1477)).facts()["048a87296-created"]
    assert fact["statement"] == "Uppsala University was established in 1477."
    assert (fact["date"], fact["brief"]) == (1477, "established in 1477")


def test_a_year_of_three_figures_is_written_with_four_and_said_with_three(tmp_path: Path) -> None:
    university = organisation("01", "Al-Azhar University", established=970)
    fact = Made(tmp_path, university).facts()["01-created"]
    assert fact["date"] == "0970"
    assert fact["statement"] == "Al-Azhar University was established in 970."


def test_the_first_acronym_stands_for_the_name(tmp_path: Path) -> None:
    names = named(("MIT", "acronym"), ("M.I.T.", "acronym"))
    shown = named(("Massachusetts Institute of Technology", "ror_display"))
    fact = Made(tmp_path, organisation("042nb2s44", names=names + shown)).facts()["042nb2s44-name"]
    assert (fact["type"], fact["acronym"]) == ("full_name", "MIT")
    assert fact["full_name"] == "Massachusetts Institute of Technology"
    assert fact["statement"] == "MIT stands for Massachusetts Institute of Technology."


def test_an_acronym_that_is_the_name_itself_stands_for_nothing(tmp_path: Path) -> None:
    names = [{"value": "CERN", "types": ["acronym", "ror_display"], "lang": None}]
    assert "01ggx4157-name" not in Made(tmp_path, organisation("01ggx4157", names=names)).facts()


@pytest.mark.parametrize(
    ("relation", "statement"),
    [
        ("Parent", "Uppsala University is part of Y."),
        ("child", "Y is part of Uppsala University."),
        ("related", "Uppsala University is related to Y."),
        ("Predecessor", "Uppsala University took the place of Y."),
        ("successor", "Y took the place of Uppsala University."),
    ],
)
def test_each_relation_is_said(tmp_path: Path, relation: str, statement: str) -> None:
    made = Made(tmp_path, organisation(relationships=[link("02y", "Y", relation)]))
    fact = made.facts()["048a87296-link-02y"]
    assert (fact["type"], fact["relation"]) == ("link", relation.lower())
    assert (fact["other"], fact["statement"]) == ("Y", statement)


def test_a_link_names_a_partner_only_where_the_dump_has_it(tmp_path: Path) -> None:
    links = [link("012a77v79", "Lund University", "related"), link("02y", "Y", "related")]
    lund = organisation("012a77v79", "Lund University")
    facts = Made(tmp_path, organisation(relationships=links), lund).facts()
    assert facts["048a87296-link-012a77v79"]["partner"] == "012a77v79"
    assert "partner" not in facts["048a87296-link-02y"]


def test_a_link_without_a_label_takes_the_name_from_the_dump_or_falls_away(tmp_path: Path) -> None:
    links = [link("012a77v79", None, "related"), link("02y", "", "related")]
    lund = organisation("012a77v79", "Lund University")
    made = Made(tmp_path, organisation(relationships=links), lund)
    assert made.said() == [IN_UPPSALA, "Uppsala University is related to Lund University."]


def test_one_relation_counts_once_and_two_relations_have_two_ids(tmp_path: Path) -> None:
    links = [link("02y", "Y", kind) for kind in ("child", "related", "Child", "owner")]
    facts = Made(tmp_path, organisation(relationships=links)).facts()
    assert list(facts)[1:] == ["048a87296-link-02y", "048a87296-link-02y-related"]


@pytest.mark.parametrize(
    ("status", "statement"),
    [
        ("inactive", "The registry lists Uppsala University as inactive."),
        ("withdrawn", "The registry has withdrawn its record of Uppsala University."),
    ],
)
def test_a_record_that_is_not_active_says_so(tmp_path: Path, status: str, statement: str) -> None:
    fact = Made(tmp_path, organisation(status=status)).facts()["048a87296-standing"]
    assert (fact["type"], fact["statement"]) == ("standing", statement)


def test_a_record_that_says_nothing_is_listed_still(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(locations=[]))
    assert list(made.facts()) == ["048a87296-listed"]
    assert made.said() == ["Uppsala University is an educational institution."]
