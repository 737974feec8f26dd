"""Records and facts as the checks of integrity see them."""

from tests.facts.integrity.folders import SOUND, Folder, changed


def test_a_record_is_followed_by_its_facts(folder: Folder) -> None:
    folder.add(SOUND)
    assert [str(entry) for entry in folder.entries()] == [
        "host 'h'", "section 'old'", "partner 'a'", "fact 'a-1'", "topic 'lamps'",
    ]  # fmt: skip


def test_a_field_has_its_value_and_its_line(folder: Folder) -> None:
    folder.add(SOUND)
    fact = folder.entries()[3]
    assert (fact.get("topics"), fact.line("topics"), fact.line()) == (("lamps",), 25, 21)


def test_a_wrong_record_is_seen_as_it_is_written(folder: Folder) -> None:
    folder.add(changed('name = "A"', "name = 3"))
    partner, fact = folder.entries()[-2:]
    assert (str(partner), partner.get("name"), partner.get("aliases")) == ("partner 'a'", 3, None)
    assert (str(fact), fact.get("topics"), fact.line("topics")) == ("fact 'a-1'", ["lamps"], 25)


def test_a_problem_stands_at_its_field(folder: Folder) -> None:
    folder.add(SOUND)
    problem = folder.entries()[3].problem("it is dark", "dark", "topics", 0)
    assert (problem.line, problem.message, problem.kind) == (25, "it is dark", "dark")


def test_a_stranger_goes_by_its_name(folder: Folder) -> None:
    folder.add('[[stranger]]\nname = "Z"\n')
    assert [str(entry) for entry in folder.entries()] == ["stranger 'Z'"]
