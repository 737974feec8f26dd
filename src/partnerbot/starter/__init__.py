"""A small knowledge folder to begin one's own with.

Owns writing it: the files of template/, an invented library and its document, and beside
them the schema that editors read. Knows nothing of what the files mean.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from partnerbot.chat.files import named, write_shared
from partnerbot.errors import PartnerbotError
from partnerbot.locations import shipped_knowledge

_TEMPLATE = Path(__file__).with_name("template")
_FILES = ("partners.toml", "topics.toml", "documents/who-we-work-with.txt")
_SCHEMA = "knowledge.schema.json"
"""It lies beside the shipped facts, which lead to it by their first line as these files do."""
_ADVICE = "name a folder that is new or empty"


def write_starter(folder: Path) -> None:
    """Write the files of a small knowledge folder; `folder` is made where it is missing.

    Raises PartnerbotError where it is no folder, holds something or can't be written; then
    all is as it was before.
    """
    try:
        _must_be_free(folder)
        with ExitStack() as undo:
            for name, source in _sources():
                path = folder / name
                for missing in _missing(path.parent):
                    missing.mkdir()
                    undo.callback(missing.rmdir)
                undo.callback(path.unlink, missing_ok=True)
                write_shared(path, source.read_text(encoding="utf-8"))
            undo.pop_all()  # all is written, and stays
    except OSError as error:
        why = error.strerror or error
        message = f"{named(folder)} can't be written ({why}); {_ADVICE}, in a place that can."
        raise PartnerbotError(message) from None


def _must_be_free(folder: Path) -> None:
    """PartnerbotError where a path leads to something that is no empty folder."""
    if not folder.exists():
        if folder.is_symlink():
            raise PartnerbotError(f"{named(folder)} is a link that leads nowhere; {_ADVICE}.")
    elif not folder.is_dir():
        raise PartnerbotError(f"{named(folder)} is no folder; {_ADVICE}.")
    elif held := min(folder.iterdir(), default=None):
        already = f"holds {named(Path(held.name))} already"
        raise PartnerbotError(f"{named(folder)} {already}; {_ADVICE}.")


def _sources() -> Iterator[tuple[str, Path]]:
    """The name of each file with the one that it is a copy of."""
    yield from ((name, _TEMPLATE / name) for name in _FILES)
    yield _SCHEMA, shipped_knowledge() / _SCHEMA


def _missing(folder: Path) -> Iterator[Path]:
    """A folder and those above it that do not exist by the time of their turn, from the top."""
    return (above for above in reversed((folder, *folder.parents)) if not above.exists())
