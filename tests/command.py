"""The command in a process of its own, under the conditions that a test makes.

Owns starting it and what it may be deprived of. Knows nothing of what it should say.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

COMMAND = (sys.executable, "-m", "partnerbot")
_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2
PATIENCE = 60
"""Seconds, far more than anything takes that a test asks for: what runs that long hangs."""
Result = subprocess.CompletedProcess[str]


def partnerbot(
    *arguments: str | bytes | Path,
    stdin: str | bytes = "",
    before: Callable[[], object] | None = None,
    environment: Mapping[str, str] | None = None,
    without: tuple[str, ...] = (),
    **variables: str,
) -> Result:
    """Run the command to its end, which has to come; what it wrote is UTF-8, to the letter.

    `before` is called in the new process before it becomes the command. Its environment is
    that of the tests with some variables more, be it one by one, and `without` others.
    """
    given = stdin.encode() if isinstance(stdin, str) else stdin
    found = {**os.environ, "COLUMNS": "80", **(environment or {}), **variables}
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        preexec_fn=before,
        env={name: value for name, value in found.items() if name not in without},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def obey_permissions() -> None:
    """Let the permissions of files hold for the command too where root runs the tests."""
    if os.geteuid() == 0:
        for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            if ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0):
                raise OSError("root can't be made to obey permissions here")
