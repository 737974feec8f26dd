"""Every figure of docs/performance.md: python -m tests.benchmarks [--dump FILE]."""

import argparse
import compileall
import sys
from pathlib import Path

import partnerbot
from tests.benchmarks import cliff, questions, scale, shell


def main() -> int:
    """Print all figures, each beside its limit; returns 1 where one was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--dump", type=Path, metavar="FILE", help="a dump of ROR, schema v2")
    options = parser.parse_args()
    # As an installer does: without it Python compiles every module in every process.
    compileall.compile_dir(Path(partnerbot.__file__).parent, quiet=1)
    good = [shell.run(), questions.run(), scale.run(options.dump), cliff.run()]
    print("All figures hold." if all(good) else "Some figures were missed.")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
