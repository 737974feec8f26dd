"""Evaluating and wording know nothing of each other: only results pass between them."""

from pathlib import Path

import pytest

from tests.test_structure import SOURCE, imports

ANSWERING = SOURCE / "answering"


def named(modules: Path, stage: str) -> set[str]:
    used = {name for module in modules.glob("*.py") for name in imports(module)}
    return {name for name in used if name.startswith(f"partnerbot.answering.{stage}")}


@pytest.mark.parametrize(
    ("stage", "other"), [("evaluation", "realisation"), ("realisation", "evaluation")]
)
def test_no_stage_imports_the_other(stage: str, other: str) -> None:
    assert named(ANSWERING / stage, "results")  # it does import what passes between them
    assert named(ANSWERING / stage, other) == set()
