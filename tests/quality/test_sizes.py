"""What is counted of a module."""

from pathlib import Path

from tests.quality.sizes import functions_of


def test_a_function_is_measured_from_its_first_line_to_its_last(tmp_path: Path) -> None:
    module = tmp_path / "boats.py"
    module.write_text(
        "import os\n\n"
        "@staticmethod\n"
        "def sail():\n"
        '    """Away."""\n\n'
        "    return 1\n\n\n"
        "class Boat:\n"
        "    async def sink(self): ...\n",
        encoding="utf-8",
    )
    assert sorted(functions_of(module)) == [(1, "boats.sink"), (4, "boats.sail")]
