"""A very long standard input: all lines answered, whole, in memory that does not grow.

Owns the process, its lines and its memory. What answers are like is tests.hostile's.
"""

import itertools
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tests.questions.judge import items

_FEW = 10_000
"""So many lines have filled every cache: from there on memory may hardly grow."""
_GROWTH = 1.25


def run(count: int) -> bool:
    """Print memory and speed for a few lines and for many; returns whether all is well."""
    print(f"Lines on standard input of one process, each with its answer ({count:,})")
    few, many = _answered(_FEW), _answered(count)
    good = few is not None and many is not None and many <= few * _GROWTH
    print(f"  memory at most {_GROWTH} times that of {_FEW:,} lines: {'ok' if good else 'MISSED'}")
    return good


def _answered(count: int) -> float | None:
    """The megabytes at most that a process takes for some lines; None where one went wrong."""
    with tempfile.TemporaryDirectory() as cache:
        process = subprocess.Popen(
            [sys.executable, "-m", "partnerbot", "ask", "--json"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"XDG_CACHE_HOME": cache},
        )  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        begun = time.perf_counter()
        feeder = threading.Thread(target=_feed, args=[process.stdin, count])
        feeder.start()
        read, peak = 0, 0.0
        for asked, line in zip(_questions(), process.stdout, strict=False):
            if not line.endswith(b"\n") or json.loads(line)["question"] != " ".join(asked.split()):
                print(f"  line {read + 1:,} is not the answer to its question: {line!r:.200}")
                process.kill()
                return None
            read += 1
            if read % 1_000 == 0 or read == count:
                peak = max(peak, _peak(process.pid))
        feeder.join()
        taken = time.perf_counter() - begun
        status = process.wait()
    print(
        f"  {count:9,} lines: {read:,} answered, exit status {status}, {peak:.1f} MB at most, "
        f"{count / taken:,.0f} lines a second",
        flush=True,
    )
    return peak if read == count and status == 1 else None


def _questions() -> Iterator[str]:
    """Short questions of many kinds, again and again, each time with another number in it."""
    asked = [t for item in items() for t in item["turns"] if len(t) < 80 and t.isascii()]
    for number in itertools.count():
        yield " ".join(f"{asked[number % len(asked)]} {number}".split())


def _feed(stdin: IO[bytes], count: int) -> None:
    with stdin:
        for question in itertools.islice(_questions(), count):
            stdin.write(f"{question}\n".encode())


def _peak(process: int) -> float:
    """The most megabytes that a process has held so far; 0 where it has just ended."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    held = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(held[0].split()[1]) / 1e3 if held else 0.0
