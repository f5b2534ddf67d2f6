"""What is public is documented, shown by an example, and lives in one place."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil

import pytest

import stmetrics

PACKAGES = sorted(
    found.name
    for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics.")
    if hasattr(importlib.import_module(found.name), "__all__")
)
LAZY = [
    name for name in ["stmetrics", *PACKAGES] if hasattr(importlib.import_module(name), "__path__")
]
PUBLIC = sorted(
    {(package, name) for package in PACKAGES for name in importlib.import_module(package).__all__}
)


def test_all_is_alphabetic_and_resolves():
    assert stmetrics.__all__ == sorted(stmetrics.__all__)
    for name in stmetrics.__all__:
        assert getattr(stmetrics, name) is not None
        assert name in dir(stmetrics)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        stmetrics.nonsense  # noqa: B018 - asking is the test


def test_every_top_level_name_is_exported_by_one_home():
    submodules = {found.name for found in pkgutil.iter_modules(stmetrics.__path__)}
    for name in set(stmetrics.__all__) - submodules:
        value = getattr(stmetrics, name)
        home = value.__module__.split(".")[1]
        assert name in importlib.import_module(f"stmetrics.{home}").__all__


def test_no_public_name_is_a_submodule_of_its_package_too():
    modules = {found.name for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics.")}
    hidden = {
        f"{package}.{name}"
        for package, name in PUBLIC
        if f"{package}.{name}" in modules
        and not inspect.ismodule(getattr(importlib.import_module(package), name))
    }
    assert hidden == set()


@pytest.mark.parametrize(("package", "name"), PUBLIC)
def test_what_is_public_is_documented_with_an_example(package, name):
    value = getattr(importlib.import_module(package), name)
    if inspect.isclass(value) or inspect.isroutine(value):
        text = inspect.getdoc(value) or ""
        assert text.split("\n")[0].strip()
        if package != "stmetrics.errors" or name != "StmetricsError":
            assert ">>>" in text, f"{package}.{name} has no example"


@pytest.mark.parametrize(("package", "name"), PUBLIC)
def test_a_function_takes_at_most_six_parameters(package, name):
    value = getattr(importlib.import_module(package), name)
    if inspect.isfunction(value):
        assert len(inspect.signature(value).parameters) <= 6


@pytest.mark.parametrize("package", LAZY)
def test_the_type_checkers_see_the_names_that_are_loaded(package):
    """The block for type checkers and the names given to `lazy` are one list."""
    tree = ast.parse(inspect.getsource(importlib.import_module(package)))
    seen = {
        alias.asname
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }
    assert seen == set(importlib.import_module(package).__all__)
