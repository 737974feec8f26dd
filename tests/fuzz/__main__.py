"""Hostile input without end: python -m tests.fuzz --minutes 10; --lines 1000000 for a stream."""

import argparse
import sys

from tests.fuzz import properties, stream


def main() -> int:
    """Try every property until the time is up, or a long stream; returns 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=0, help="how long to try the properties")
    parser.add_argument("--only", metavar="WORDS", default="", help="properties with these words")
    parser.add_argument("--lines", type=int, default=0, help="lines on standard input")
    options = parser.parse_args()
    good = True
    if options.minutes:
        good &= properties.run(options.minutes * 60, options.only)
    if options.lines:
        good &= stream.run(options.lines)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
