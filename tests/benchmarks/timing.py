"""Honest timings: medians of interleaved runs, as ratios within one run."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import BinaryIO

File = BinaryIO | int
"""An open file, or what `subprocess` has instead of one."""
RUNS = 21
"""So many runs a median is taken of."""


def seconds(run: Callable[[], object]) -> float:
    """How long something takes once."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def compare(
    one: Callable[[], object], other: Callable[[], object], runs: int = RUNS
) -> tuple[float, float]:
    """The median seconds of two things that are run in turn."""
    pairs = [(seconds(one), seconds(other)) for _ in range(runs)]
    first, second = zip(*pairs, strict=True)
    return statistics.median(first), statistics.median(second)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share of some values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def process(
    *command: str, cache: Path | None = None, stdin: File = DEVNULL, stdout: File = PIPE
) -> str:
    """What a process of its own prints, with a cache folder of its own where one is given."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if cache is not None:
        environment["XDG_CACHE_HOME"] = str(cache)
    done = subprocess.run(
        command, stdin=stdin, stdout=stdout, stderr=DEVNULL, check=False, env=environment
    )
    return (done.stdout or b"").decode()


def python(*arguments: str, cache: Path | None = None) -> str:
    """What this Python prints as a process of its own."""
    return process(sys.executable, *arguments, cache=cache)


def partnerbot(
    *arguments: str, cache: Path | None = None, stdin: File = DEVNULL, stdout: File = PIPE
) -> str:
    """What the installed command prints."""
    command = Path(sys.executable).with_name("partnerbot")
    return process(str(command), *arguments, cache=cache, stdin=stdin, stdout=stdout)


def told(what: str, figure: str, limit: str, holds: bool) -> bool:
    """Print one figure beside its limit; returns whether it holds."""
    print(f"  {what:58} {figure:>22}   {limit:16} {'ok' if holds else 'MISSED'}", flush=True)
    return holds


def resident() -> float:
    """The megabytes of memory that this process holds."""
    if not Path("/proc/self/statm").exists():
        return 0.0
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
