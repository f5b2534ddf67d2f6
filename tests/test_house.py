"""The house: what a module, a function and a folder may grow to, and which names are public."""

from __future__ import annotations

import ast
import io
import statistics
import tokenize
from collections import Counter
from pathlib import Path

import pytest

import stmetrics

ROOT = Path(stmetrics.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
TABLES_OF_DATA = {"rows", "parameters", "reasons_zh", "hints_zh", "notes_zh"}
"""Catalogue rows, dated values and words are data: as long as what they tell."""
CROWDED = {ROOT / "catalogue" / "rows", ROOT / "scorecard"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
MOST_LINES, MOST_CODE, MOST_FILES = 450, 200, 22


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def is_table_of_data(path: Path) -> bool:
    return not TABLES_OF_DATA.isdisjoint({path.parent.name, path.stem.strip("_")})


def docstring_lines(tree: ast.Module) -> set[int]:
    """Lines of docstrings: of modules, classes, functions, and of the attributes above them."""
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def code_lines(path: Path) -> int:
    """Lines that hold code: no docstrings, no comments, no blanks."""
    text = path.read_text(encoding="utf-8")
    skipped = docstring_lines(TREES[path])
    nothing = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    held: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in nothing | {tokenize.ENDMARKER}:
            held.update(range(token.start[0], token.end[0] + 1))
    return len(held - skipped)


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a body, its docstring left out."""
    body = function.body
    if ast.get_docstring(function) is not None:
        body = body[1:]
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def bodies() -> list[tuple[int, str]]:
    return [
        (body_lines(node), f"{name_of(path)}:{node.lineno} {node.name}")
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, FUNCTIONS)
    ]


@pytest.mark.parametrize(
    "path", [path for path in MODULES if not is_table_of_data(path)], ids=name_of
)
def test_a_module_fits_one_subject(path):
    if path.name == "__init__.py":  # a list of names
        return
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert code_lines(path) <= MOST_CODE


def test_a_folder_fits_on_a_screen():
    files = Counter(path.parent for path in MODULES)
    assert {name_of(f): n for f, n in files.items() if n > MOST_FILES and f not in CROWDED} == {}


def test_functions_are_short():
    sizes = sorted(size for size, _ in bodies())
    assert [where for size, where in bodies() if size > 35] == []
    assert statistics.median(sizes) <= 5
    assert sizes[int(len(sizes) * 0.9)] <= 15


def test_no_class_name_stands_twice():
    named = Counter(
        node.name
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, times in named.items() if times > 1] == []


def exported() -> dict[str, set[str]]:
    """The names that packages give on, by the module that defines them."""
    homes: dict[str, set[str]] = {}
    for path, tree in TREES.items():
        if path.name == "__init__.py":
            for node in ast.walk(tree):
                if isinstance(node, ast.ImportFrom) and node.module:
                    homes.setdefault(node.module, set()).update(a.name for a in node.names)
    return homes


def defined(tree: ast.Module) -> set[str]:
    """The names that a module defines at its top, type variables left out."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
        elif isinstance(node, ast.Assign) and not is_type_variable(node.value):
            names.update(each.id for each in node.targets if isinstance(each, ast.Name))
    return {name for name in names if not name.startswith("_")}


def is_type_variable(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and getattr(value.func, "id", "") in {
        "TypeVar",
        "ParamSpec",
    }


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_not_public_says_so(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    if path.name == "__init__.py" or any(part.startswith("_") for part in parts):
        return
    if "rows" in parts or path.stem == "parameters" or len(parts) == 2:
        return  # tables of data, and modules that are their own room
    leaked = defined(TREES[path]) - exported().get(".".join(parts), set())
    # Dated values and programmes are tables of the law: data, told apart by their capitals.
    of_the_law = {name for name in leaked if name.isupper() and parts[1] in {"rules", "law"}}
    assert leaked - of_the_law == set()
