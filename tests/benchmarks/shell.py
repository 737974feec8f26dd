"""What one command in the shell costs, beside the least that any such command costs.

Whole processes in turn. The floor of a question imports what a command with arguments, JSON,
TOML, fuzzy matching and validated models needs; that of `--help` imports argparse alone.
"""

import tempfile
from pathlib import Path

from tests.benchmarks.timing import compare, partnerbot, python, told

FLOOR = (
    "import argparse, json, tomllib; from rapidfuzz import fuzz, process; "
    "from pydantic import BaseModel"
)
QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("ask", "who works on illicit traffic?"),
    ("ask", "--json", "compare INTERPOL and the WCO"),
    ("ask", "when did interpoll sign its agreemnt?"),
)
SMALL: tuple[tuple[str, ...], ...] = (
    ("--version",),
    ("--help",),
    ("ask", "--help"),
    ("ask", "--nope"),
)


def run() -> bool:
    """Print the figures; returns whether all hold."""
    print("One command in the shell, whole process (median, beside its floor)")
    good = True
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        partnerbot(*QUESTIONS[0], cache=cache)
        for command in QUESTIONS:
            good &= _beside(command, FLOOR, 1.25, cache)
        for command in SMALL:
            good &= _beside(command, "import argparse", 1.5, cache)
    return good


def _beside(command: tuple[str, ...], floor: str, limit: float, cache: Path) -> bool:
    ours, least = compare(
        lambda: partnerbot(*command, cache=cache),
        lambda: python("-c", floor, cache=cache),
    )
    figure = f"{ours * 1e3:.0f} / {least * 1e3:.0f} ms = {ours / least:.2f}"
    return told(
        f"partnerbot {' '.join(command)}", figure, f"at most {limit}", ours / least <= limit
    )
