"""The questions of all sessions, in a file.

Owns the file, what is broken in it and how much it keeps. Knows nothing of the screen, and
of questions only that each is one line.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from partnerbot.chat import files
from partnerbot.cleaning import clean, one_line
from partnerbot.folders import user_folder


def default_path() -> Path | None:
    """The file that questions are kept in where no other is named; None without a home."""
    folder = user_folder("state")
    return folder and folder / "history.jsonl"


class StoredHistory:
    """The questions of all sessions in one file, a JSON string a line.

    Any number of chats may use the file at once. Without a path nothing is read or kept.
    Where something goes wrong, a sentence for people is returned and the chat goes on.
    """

    def __init__(self, path: Path | None, limit: int = 1000) -> None:
        self._path = path
        self._limit = limit
        self._failing = False

    def load(self) -> tuple[list[str], str | None]:
        """The last questions, oldest first, and a note where not all could be read.

        A broken file is set aside whole, and its good lines are put in its place.
        """
        if self._path is None:
            return [], None
        try:
            questions, sound = _read(self._path)
        except FileNotFoundError:
            return [], None
        except OSError as error:
            why = files.why(self._path, error)
            return [], f"Earlier questions can't be read ({why}); the session begins without them."
        return questions[-self._limit :], None if sound else _mend(self._path)

    def append(self, question: str) -> str | None:
        """Keep a question; asked twice in a row, it is kept once.

        Returns a note where it can't be kept. That is told once, and tried again with
        every question.
        """
        if self._path is None or not (question := one_line(clean(question))):
            return None
        try:
            with files.locked(self._path):
                self._add(self._path, _stored([question]).encode())
        except OSError as error:
            if self._failing:
                return None
            self._failing = True
            why = files.why(self._path, error)
            return f"Questions can't be kept ({why}); the session goes on without."
        self._failing = False
        return None

    def _add(self, path: Path, line: bytes) -> None:
        with files.open_private(path, "ab+") as file:
            file.seek(0)
            held = file.read()
            *_, last = held.rstrip(b"\n").rpartition(b"\n")
            if last + b"\n" == line:
                return
            # A write that was cut short has left no end of its line.
            file.write(line if held.endswith(b"\n") or not held else b"\n" + line)
        if held.count(b"\n") >= 2 * self._limit:
            questions, sound = _read(path)
            if sound:  # what is broken is set aside by the next load, before anything is cut
                files.write_private(path, _stored(questions[-self._limit :]))


def _mend(path: Path) -> str | None:
    """Set a broken file aside and put its questions in its place; returns a note."""
    try:
        with files.locked(path):
            # Without the lock, a line that was just being written looked broken.
            questions, sound = _read(path)
            if sound:
                return None
            aside = files.set_aside(path)
            try:
                files.write_private(path, _stored(questions))
            except OSError:
                aside.rename(path)
                raise
    except OSError as error:
        return f"Some earlier questions are broken and stay so ({files.why(path, error)})."
    where = files.named(aside)
    return f"Some earlier questions were broken; the file is now {where}, and the others are kept."


def _read(path: Path) -> tuple[list[str], bool]:
    """The questions in a file, and whether all of its lines could be read."""
    with files.open_private(path, "rb") as file:
        lines = [line for line in file.read().split(b"\n") if line.strip()]
    read = [_question(line) for line in lines]
    return [question for question in read if question], None not in read


def _question(line: bytes) -> str | None:
    """The question in a line, "" for an empty one, None where the line is broken."""
    try:
        question = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return one_line(clean(question)) if isinstance(question, str) else None


def _stored(questions: Iterable[str]) -> str:
    return "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
