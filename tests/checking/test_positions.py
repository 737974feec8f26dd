"""Where the records of a base stand."""

from pathlib import Path

from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR


def test_a_record_a_fact_and_a_field_have_their_lines() -> None:
    _, positions = read(HARBOUR)
    file = HARBOUR / "partners.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    name, fact = lines.index('name = "FOG"') + 1, lines.index('id = "fog-pact"') + 1
    assert positions.of("partner", "fog", ("name",)) == f"{file}:{name}"
    assert positions.of("fact", "fog-pact", ("id",)) == f"{file}:{fact}"


def test_a_warning_stands_where_the_record_does(tmp_path: Path) -> None:
    folder = harbour_with(tmp_path, '\n[[topic]]\nid = "nets"\nname = "nets"\n')
    _, positions = read(folder)
    warning = positions.warning("topic", "nets", ("name",), "nobody knows it", "unknown")
    assert warning == (str(folder / "z-added.toml"), 4, "nobody knows it", "unknown")
