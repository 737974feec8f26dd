"""Where the shipped facts are found."""

from pathlib import Path

import pytest

from partnerbot import locations
from partnerbot.errors import KnowledgeError, PartnerbotError
from partnerbot.locations import ENVIRONMENT, knowledge_folder, shipped_knowledge


def test_a_folder_that_is_given_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, "from-environment")
    assert knowledge_folder("given") == Path("given")
    assert knowledge_folder(None) == Path("from-environment")


def test_a_folder_without_a_name_is_not_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, "from-environment")
    with pytest.raises(KnowledgeError, match="this names no folder"):
        knowledge_folder("")
    monkeypatch.setenv(ENVIRONMENT, "")  # as a shell unsets it for one command
    assert knowledge_folder(None) == shipped_knowledge()


def test_without_one_the_shipped_folder_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    monkeypatch.chdir(tmp_path)
    assert knowledge_folder(None) == shipped_knowledge()
    assert list(shipped_knowledge().glob("*.toml"))


def test_an_installation_without_its_facts_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(locations, "__file__", str(tmp_path / "src" / "partnerbot" / "x.py"))
    with pytest.raises(PartnerbotError, match=r"lost its knowledge folder.*--knowledge DIR"):
        shipped_knowledge()
