"""The files of a knowledge folder."""

from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError
from partnerbot.facts.folder import knowledge_files


def test_toml_and_json_lines_belong_to_it_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.toml", "c.txt", "d.toml~"):
        (tmp_path / name).touch()
    (tmp_path / "a.jsonl").write_text('\n{"place": {"id": "north"}}\n')
    assert [path.name for path in knowledge_files(tmp_path)] == ["a.jsonl", "b.toml"]


def test_a_folder_that_is_missing_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no such knowledge folder"):
        knowledge_files(tmp_path / "missing")
    with pytest.raises(KnowledgeError, match="holds no"):
        knowledge_files(tmp_path)


def test_other_lists_in_json_lines_may_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "b.toml").touch()
    (tmp_path / "questions.jsonl").write_text('{"id": 1, "turns": []}\n')
    (tmp_path / "broken.jsonl").write_text("{place\n")
    assert [path.name for path in knowledge_files(tmp_path)] == ["b.toml", "broken.jsonl"]
