"""Running a program that file permissions hold for, even where the tests run as root."""

import subprocess
import sys
import textwrap

from tests.command import obey_permissions


def without_root(program: str) -> str:
    """What a Python program prints that may read no more than anybody."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        check=True,
        text=True,
        preexec_fn=obey_permissions,
    )
    return done.stdout
