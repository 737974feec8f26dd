"""Whatever lies in a knowledge folder, it is a base or a list of things to mend."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from partnerbot.facts.load import load
from tests.hostile import damage, properties


@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
@given(files=damage.files())
def test_any_folder_is_loaded_or_refused(files: dict[str, bytes]) -> None:
    properties.a_folder_is_loaded_or_refused(files)


@pytest.mark.parametrize(
    ("name", "held"),
    [("x.toml", damage.TOML), ("x.jsonl", damage.as_json_lines(damage.RECORDS))],
)
def test_what_is_damaged_is_sound_before(tmp_path: Path, name: str, held: str) -> None:
    (tmp_path / name).write_text(held, encoding="utf-8")
    assert len(load(tmp_path).partners) == 4
