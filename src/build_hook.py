"""What happens when the package is installed from its sources.

An installer compiles what it copies; an editable install copies nothing, so it is compiled
here. Else a Python that may not write bytecode would compile every module in every process.
"""

import compileall
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileEditable(BuildHookInterface):  # type: ignore[misc]
    """Compiles the package where it stands."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Before a wheel is built; `version` says of which sort it is."""
        if version == "editable":
            compileall.compile_dir(Path(self.root) / "src" / "partnerbot", quiet=1)
