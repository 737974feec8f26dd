"""The files of a knowledge folder."""

import os
from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError
from partnerbot.facts.folder import knowledge_files
from tests.privileges import without_root


def test_toml_and_json_lines_belong_to_it_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.toml", "c.txt", "d.toml~"):
        (tmp_path / name).touch()
    (tmp_path / "a.jsonl").write_text('\n{"place": {"id": "north"}}\n')
    assert [path.name for path in knowledge_files(tmp_path)] == ["a.jsonl", "b.toml"]


def test_a_folder_that_is_missing_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no such knowledge folder; check the path"):
        knowledge_files(tmp_path / "missing")
    with pytest.raises(KnowledgeError, match="no such knowledge folder"):
        knowledge_files(tmp_path / "a\0b")
    with pytest.raises(KnowledgeError, match="holds no"):
        knowledge_files(tmp_path)


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").touch()
    with pytest.raises(KnowledgeError, match="this is a file; name the folder that it is in"):
        knowledge_files(tmp_path / "facts.toml")


def test_a_folder_that_is_a_circle_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(KnowledgeError, match="leads in a circle"):
        knowledge_files(tmp_path / "circle")


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0)
    told = without_root(f"""
        from pathlib import Path
        from partnerbot.errors import KnowledgeError
        from partnerbot.facts.folder import knowledge_files
        try:
            knowledge_files(Path({str(folder)!r}))
        except KnowledgeError as error:
            print(error)
    """)
    assert told == f"{folder}: it can't be read; give yourself permission to read it\n"


def test_other_lists_in_json_lines_may_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "b.toml").touch()
    (tmp_path / "questions.jsonl").write_text('{"id": 1, "turns": []}\n')
    (tmp_path / "broken.jsonl").write_text("{place\n")
    assert [path.name for path in knowledge_files(tmp_path)] == ["b.toml", "broken.jsonl"]


def test_what_is_no_file_or_nested_without_end_is_left_to_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")
    (tmp_path / "b.jsonl").write_text("[" * 50_000)
    assert [path.name for path in knowledge_files(tmp_path)] == ["a.jsonl", "b.jsonl"]
