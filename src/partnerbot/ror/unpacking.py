"""The text of a dump, which may be packed.

Owns the forms in which a dump comes: plain, in gzip or in zip, told by what it holds and not by
its name. Knows nothing of what the text says.
"""

import gzip
import zipfile
import zlib
from pathlib import Path

from partnerbot.errors import PartnerbotError

_GZIP, _ZIP = b"\x1f\x8b", b"PK"
_V2 = "_schema_v2.json"
_UNREADABLE = (
    OSError, EOFError, zlib.error, zipfile.BadZipFile,
    RuntimeError,  # what zipfile raises where a member is encrypted or packed in an unknown way
)  # fmt: skip


def text_of(dump: Path) -> str:
    """The text of a dump, unpacked; PartnerbotError where it can't be read."""
    try:
        return _unpacked(dump).decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "is not UTF-8 text; take the dump from ror.org again."
        raise PartnerbotError(f"{dump} {message}") from None
    except _UNREADABLE as error:
        raise _unreadable(dump, error) from None


def text_name(dump: Path) -> str:
    """The file name of a dump's text once it is unpacked.

    Raises PartnerbotError where the dump can't be read.
    """
    try:
        with dump.open("rb") as file:
            packed = file.read(2) == _ZIP
        return Path(_member(dump)).name if packed else dump.name.removesuffix(".gz")
    except _UNREADABLE as error:
        raise _unreadable(dump, error) from None


def _unpacked(dump: Path) -> bytes:
    data = dump.read_bytes()
    if data.startswith(_GZIP):
        return gzip.decompress(data)
    if data.startswith(_ZIP):
        with zipfile.ZipFile(dump) as archive:
            return archive.read(_member(dump))
    return data


def _member(dump: Path) -> str:
    """The file of a zip that holds schema v2: by its ending, or because it is the only one."""
    with zipfile.ZipFile(dump) as archive:
        names = [name for name in archive.namelist() if name.endswith((".json", ".jsonl"))]
    found = [name for name in names if name.endswith(_V2)] or names
    if len(found) != 1:
        message = f"holds no single JSON file of schema v2, such as one that ends in {_V2}"
        raise PartnerbotError(f"{dump} {message}; unpack it and name the file itself.")
    return found[0]


def _unreadable(dump: Path, error: Exception) -> PartnerbotError:
    if isinstance(error, FileNotFoundError):
        return PartnerbotError(f"{dump} does not exist; name a dump from ror.org.")
    reason = getattr(error, "strerror", None) or str(error)
    return PartnerbotError(f"{dump} can't be read ({reason}); take the dump from ror.org again.")
