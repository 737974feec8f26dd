"""The pages of documentation: what they name is there, and what they show is so."""

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

from tests.pages import follow

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
TOPS = ("src", "tests", "knowledge", "docs")
FILES = {*TOPS} | {
    str(path.relative_to(ROOT))
    for top in TOPS
    for path in (ROOT / top).rglob("*")
    if "__pycache__" not in path.parts
}
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.M | re.S)
NAMED = re.compile(r"`([\w./*-]+(?:\.(?:py|toml|jsonl?|txt|md|tcss)|/))(?:::\w+)?`")
COMMAND = re.compile(r"python -m ((?:tests|partnerbot)[\w.]*)")
MADE = {
    # What a reader has or makes, and what only the text names.
    "partners.toml", "topics.toml", "documents/who-we-work-with.txt", "questions.txt", "talk.txt",
    "library/partners.toml", "library/topics.toml", "FILE.jsonl", "ror.jsonl",
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    for target in targets:
        name, _, anchor = target.partition("#")
        there = page if not name else page.parent / name
        assert there.exists(), target
        if anchor:
            assert anchor in anchors(there.read_text(encoding="utf-8")), target


def anchors(text: str) -> set[str]:
    """The anchors of the headings of a page, as they are made on the web."""
    heads = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_and_modules_that_are_named_exist(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    missing = {name for name in NAMED.findall(text) if not is_there(name)} - MADE
    assert missing == set()
    for module in COMMAND.findall(text):
        assert importlib.util.find_spec(module), module


def is_there(name: str) -> bool:
    """Whether a file or folder is there by the end of its path, as people name them."""
    pattern = re.escape(name.rstrip("/")).replace(r"\*", "[^/]*")
    return any(re.search(rf"(^|/){pattern}$", path) for path in FILES)


def test_the_questions_of_the_readme_are_answered_as_it_shows() -> None:
    spec = importlib.util.spec_from_file_location("questions", ROOT / "docs" / "questions.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert script.replaced(page) == page, "run `python docs/questions.py`"


@pytest.mark.skipif(shutil.which("jq") is None, reason="its recipes need jq, which is not here")
def test_the_recipes_of_the_readme_give_what_it_shows(tmp_path: Path) -> None:
    assert follow(ROOT / "README.md", tmp_path) >= 8
