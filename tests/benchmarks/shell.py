"""What one command in the shell costs, beside a yardstick.

Whole processes in turn. The yardstick of a question imports what a command with arguments, JSON,
TOML, fuzzy matching and validated models might need, though a plain question imports none of the
last three; that of `--help` imports argparse alone.
"""

import tempfile
from pathlib import Path

from tests.benchmarks.timing import compare, partnerbot, python, told

YARDSTICK = (
    "import argparse, json, tomllib; from rapidfuzz import fuzz, process; "
    "from pydantic import BaseModel"
)
MISTYPED = ("ask", "when did interpoll sign its agreemnt?")
"""Slips are undone with an index of all known words, which no other question reads."""
QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("ask", "who works on illicit traffic?"),
    ("ask", "--json", "compare INTERPOL and the WCO"),
    MISTYPED,
)
SMALL: tuple[tuple[str, ...], ...] = (
    ("--version",),
    ("--help",),
    ("ask", "--help"),
    ("ask", "--nope"),
)


def run() -> bool:
    """Print the figures; returns whether all hold."""
    print("One command in the shell, whole process (median, command / yardstick)")
    good = True
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        partnerbot(*QUESTIONS[0], cache=cache)
        for command in QUESTIONS:
            good &= _beside(command, YARDSTICK, 1.35 if command == MISTYPED else 1.25, cache)
        for command in SMALL:
            good &= _beside(command, "import argparse", 1.5, cache)
    return good


def _beside(command: tuple[str, ...], yardstick: str, limit: float, cache: Path) -> bool:
    ours, other = compare(
        lambda: partnerbot(*command, cache=cache),
        lambda: python("-c", yardstick, cache=cache),
    )
    figure = f"{ours * 1e3:.0f} / {other * 1e3:.0f} ms = {ours / other:.2f}"
    return told(
        f"partnerbot {' '.join(command)}", figure, f"at most {limit}", ours / other <= limit
    )
