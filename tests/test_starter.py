"""The folder to begin one's own facts with: it works at once, and is written whole or not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.files import write_shared
from partnerbot.checking.examine import Findings, examine
from partnerbot.errors import PartnerbotError
from partnerbot.facts.load import load
from partnerbot.facts.rules import MAX_PHRASE_WORDS
from partnerbot.starter import write_starter
from tests.privileges import without_root

FILES = {
    "documents", "documents/who-we-work-with.txt", "knowledge.schema.json", "partners.toml",
    "topics.toml",
}  # fmt: skip


def held(folder: Path) -> set[str]:
    """All that lies in a folder, by its path there."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter") / "library"
    write_starter(folder)
    return folder


def test_it_is_sound_without_a_warning_and_so_is_every_citation(written: Path) -> None:
    assert examine(written, written / "documents") == Findings((), (), partners=4, facts=15)


@pytest.mark.parametrize(
    ("question", "partners", "lines"),
    [
        ("who are the partners?", ["readers", "school", "book-council", "garden-office"], None),
        ("who works on reading aloud?", ["readers", "school"], [7, 8]),
        ("who can mend a wet book?", ["book-council"], [14]),
        ("what does RCM stand for?", ["readers"], [7]),
        ("who sits on the Book Council?", ["readers"], [9]),
        ("where was the loan agreement signed?", ["school"], [8]),
        ("which partners are county offices?", ["book-council", "garden-office"], [14, 15]),
        ("who helps us with flowers?", ["garden-office"], [15]),
        ("which partners belong to a larger body?", ["book-council", "garden-office"], [14, 15]),
        ("which partners have a contract?", ["school"], [8]),
        ("which documents are from 2019?", ["school"], [8]),
        ("what did you sign after 2010?", ["school"], [8]),
        ("which contract was signed first?", ["school"], [8]),
        ("what was the agreement about?", ["school"], [8]),
        ("I work at a museum. Which partners mend books?", ["book-council"], [14]),
    ],
)
def test_it_answers(
    written: Path, question: str, partners: list[str], lines: list[int] | None
) -> None:
    answer = Bot.load(written).ask(question)
    assert (answer.status, list(answer.partners)) == ("answered", partners)
    assert lines in (None, sorted({fact.source.line for fact in answer.facts}))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("does RCM have a contract with the library?",
         "No, the document does not say that RCM signed a document with Mill Lane Library. RCM has "
         "run a sale of used books for Mill Lane Library since 1987."),
        ("which memoranda are from 2010?",
         "No partner signed a document with Mill Lane Library in 2010. On record: Bell Street "
         "School (12 May 2019)."),
        ("how many books are in the library?", "I have no such number for any of them."),
    ],
)  # fmt: skip
def test_it_says_no_more_than_it_holds(written: Path, question: str, text: str) -> None:
    assert Bot.load(written).ask(question).text == text


@pytest.mark.parametrize("question", ["which partners have a course?", "which partners teach?"])
def test_it_lists_nobody_for_what_nobody_is_said_to_do(written: Path, question: str) -> None:
    assert Bot.load(written).ask(question).status == "unanswered"


def test_its_document_names_one_partner_more_to_practise_on(written: Path) -> None:
    text = (written / "documents" / "who-we-work-with.txt").read_text(encoding="utf-8")
    assert "Footpath Club" in text.splitlines()[9]
    assert Bot.load(written).ask("what is the Footpath Club?").status == "unanswered"


def runs(text: str) -> set[tuple[str, ...]]:
    """All that stands in a text of more words in a row than a phrase may have."""
    words = text.split()
    long = MAX_PHRASE_WORDS + 1
    return {tuple(words[n : n + long]) for n in range(len(words) - long + 1)}


def test_its_statements_are_not_the_words_of_its_document(written: Path) -> None:
    text = (written / "documents" / "who-we-work-with.txt").read_text(encoding="utf-8")
    for fact in load(written).facts.values():
        assert not runs(fact.statement) & runs(text), fact.statement


@pytest.mark.parametrize("name", ["a/b/c", "with spaces", "Bücherei Süd", "../up/here", "-x"])
def test_a_folder_that_is_missing_is_made(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    write_starter(tmp_path / "in" / name)
    assert held(tmp_path / "in" / name) == FILES


def test_an_empty_folder_is_filled_be_it_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    write_starter(tmp_path / "link")
    assert held(tmp_path / "empty") == FILES
    assert (tmp_path / "link").is_symlink()


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "file": (lambda path: path.write_text("x"), "is no folder"),
    "held": (lambda path: (path / ".notes").mkdir(parents=True), "holds .notes already"),
    "astray": (lambda path: path.symlink_to("nowhere"), "is a link that leads nowhere"),
    "circle": (lambda path: path.symlink_to("circle"), "is a link that leads nowhere"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_nothing_is_written_over(tmp_path: Path, name: str) -> None:
    make, said = REFUSED[name]
    make(tmp_path / name)
    before = held(tmp_path)
    with pytest.raises(PartnerbotError) as error:
        write_starter(tmp_path / name)
    assert str(error.value) == f"{tmp_path / name} {said}; name a folder that is new or empty."
    assert held(tmp_path) == before


def test_a_folder_in_a_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(PartnerbotError, match=r"can't be written \(Not a directory\); name a"):
        write_starter(tmp_path / "file" / "folder")


def test_a_place_where_nothing_can_be_written_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    told = without_root(f"""
        from pathlib import Path
        from partnerbot.starter import write_starter
        for name in ("closed", "closed/new"):
            try:
                write_starter(Path({str(tmp_path)!r}) / name)
            except Exception as error:
                print(type(error).__name__, error)
    """)
    why = "can't be written (Permission denied); name a folder that is new or empty"
    assert told.splitlines() == [
        f"PartnerbotError {tmp_path}/{name} {why}, in a place that can."
        for name in ("closed", "closed/new")
    ]


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("exists", [True, False])
def test_what_fails_half_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: BaseException, exists: bool
) -> None:
    folder = tmp_path / "a" / "b"
    if exists:
        folder.mkdir(parents=True)
    before = held(tmp_path)

    def fail_at_the_document(path: Path, text: str) -> None:
        if path.name == "who-we-work-with.txt":
            raise trouble
        write_shared(path, text)

    with monkeypatch.context() as patch:
        patch.setattr("partnerbot.starter.write_shared", fail_at_the_document)
        with pytest.raises((PartnerbotError, KeyboardInterrupt)):
            write_starter(folder)
    assert held(tmp_path) == before
    write_starter(folder)
    assert held(folder) == FILES
