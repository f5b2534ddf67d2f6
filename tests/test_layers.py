"""Imports go one way: what a module may import depends on its layer alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import stmetrics

ROOT = Path(stmetrics.__file__).parent
LAYERS = (
    {"_hints_zh", "_reasons_zh", "_subjects_zh", "_lazy", "_repr", "_version"},
    {"_errors_zh"},
    {"errors"},
    {"_closed_list"},
    {"exact"},
    {"units", "periods", "tables"},
    {"results"},
    {"law", "formulas"},
    {"catalogue", "records"},
    {"observations"},
    {"audit", "targets"},
    {"rules", "sheets", "reports"},
    {"indicators"},
    {"ranking", "scorecard"},
    {"reviews"},
    {"serial", "frames"},
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
MODULES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def family(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> list[ast.Import | ast.ImportFrom]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def names_of(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if node.module == "stmetrics":
        return [f"stmetrics.{alias.name}" for alias in node.names]
    return [node.module or ""]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_go_down(path):
    own = family(path)
    for node in imported(path):
        for name in names_of(node):
            head, *rest = name.split(".")
            if head != "stmetrics":
                continue
            other = rest[0]
            assert other == own or HEIGHT[other] < HEIGHT[own], f"{own} imports {name}"


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("pint", {"units/_pint.py"}),
        ("dateutil", {"periods/_calendar.py"}),
        (
            "cattrs",
            {f"serial/_{name}.py" for name in ("containers", "conversion", "fields", "paths")},
        ),
    ],
)
def test_few_modules_alone_import(package, homes):
    importers = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        for node in imported(path)
        for name in names_of(node)
        if name.split(".")[0] == package
    }
    assert importers == homes


def test_no_import_is_relative():
    assert not [
        path
        for path in MODULES
        for node in imported(path)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
