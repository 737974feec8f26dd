"""What the tests of integrity share."""

from pathlib import Path

import pytest

from tests.facts.integrity.folders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder without files."""
    return Folder(tmp_path)
