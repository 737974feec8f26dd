"""The whole check: errors, or a base with its warnings."""

from pathlib import Path

from partnerbot.checking.examine import examine
from tests.checking.folders import harbour_with
from tests.conftest import HARBOUR


def test_a_sound_folder_has_its_partners_and_facts_counted() -> None:
    findings = examine(HARBOUR, HARBOUR)
    assert (findings.errors, findings.warnings) == ((), ())
    assert (findings.partners, findings.facts) == (4, 10)


def test_a_folder_with_errors_has_no_base_to_warn_of(tmp_path: Path) -> None:
    findings = examine(harbour_with(tmp_path, '[[topic]]\nid = "x"\nnam = "x"\n'))
    assert [error.kind for error in findings.errors] == ["unknown-field"]
    assert findings.warnings == ()
    assert (findings.partners, findings.facts) == (None, None)


def test_what_works_but_not_as_it_seems_is_a_warning(tmp_path: Path) -> None:
    added = '[[topic]]\nid = "x"\nname = "mooring"\n[[place]]\nid = "y"\nname = "FOG"\n'
    findings = examine(harbour_with(tmp_path, added))
    assert findings.errors == ()
    assert [(warning.line, warning.kind) for warning in findings.warnings] == [
        (2, "unused-topic"), (3, "shared-word"), (3, "topic-without-words"),
        (5, "unused-place"), (6, "shared-name"),
    ]  # fmt: skip
    assert findings.partners == 4


def test_citations_are_errors_beside_warnings(tmp_path: Path) -> None:
    folder = harbour_with(tmp_path, '[[place]]\nid = "y"\nname = "Y"\n')
    findings = examine(folder, tmp_path / "nowhere")
    assert [error.kind for error in findings.errors] == ["no-folder"]
    assert [warning.kind for warning in findings.warnings] == ["unused-place"]
    (tmp_path / "harbour.txt").write_text("\n" * 40)
    kinds = {error.kind for error in examine(folder, tmp_path).errors}
    assert kinds >= {"wrong-citation"}


def test_statements_are_held_beside_the_documents_where_there_are_some(tmp_path: Path) -> None:
    theirs = "We have had the Pilots with us since 1931, and sit on the Lamp Board together."
    folder = harbour_with(
        tmp_path, **{"The Harbour Council has worked with the Pilots since 1931.": theirs}
    )
    assert examine(folder).warnings == ()
    [warning] = examine(folder, HARBOUR).warnings
    assert warning.kind == "copied-statement"
