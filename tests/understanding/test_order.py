"""The order of the parts of understanding, which is also the way of a question."""

import ast
from pathlib import Path

import pytest

import partnerbot.understanding

PACKAGE = Path(partnerbot.understanding.__file__).parent
ORDER = ("mention", "query", "tag_groups", "mentions", "frames", "host_questions", "clauses",
         "context", "intents", "readings", "accounting")  # fmt: skip
"""From bottom to top: a part imports only from itself and from those before it."""
MODULES = sorted(m for m in PACKAGE.rglob("*.py") if m != PACKAGE / "__init__.py")


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_part_imports_only_from_those_before_it(module: Path) -> None:
    here = ORDER.index(module.relative_to(PACKAGE).with_suffix("").parts[0])
    nodes = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    names = [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]
    parts = [n.split(".")[2] for n in names if n.startswith("partnerbot.understanding.")]
    assert all(ORDER.index(part) <= here for part in parts), names


@pytest.mark.parametrize("package", ["mentions", "frames", "clauses", "context", "intents"])
def test_no_modules_import_each_other(package: str) -> None:
    imports = {
        module.stem: {
            (node.module or "").rpartition(".")[2]
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom)
            and (node.module or "").startswith(f"partnerbot.understanding.{package}.")
        }
        for module in (PACKAGE / package).glob("*.py")
    }
    while free := {name for name, used in imports.items() if not used & imports.keys()}:
        imports = {name: used for name, used in imports.items() if name not in free}
    assert imports == {}
