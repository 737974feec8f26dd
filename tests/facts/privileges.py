"""Running a program that file permissions hold for, even where the tests run as root."""

import ctypes
import os
import subprocess
import sys
import textwrap

_DROP_FROM_BOUNDING_SET = 24  # PR_CAPBSET_DROP
_OVERRIDING = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


def without_root(program: str) -> str:
    """What a Python program prints that may read no more than anybody."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        check=True,
        text=True,
        preexec_fn=_obey_permissions if os.getuid() == 0 else None,
    )
    return done.stdout


def _obey_permissions() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in _OVERRIDING:
        if libc.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "the capability can't be dropped")
