"""Examples are tests: every docstring and every Markdown page runs."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from decimal import Decimal
from doctest import ELLIPSIS
from fractions import Fraction
from typing import Any

from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

import stmetrics

settings.register_profile("many", deadline=None)  # a test holds no absolute time
settings.register_profile("few", deadline=None, max_examples=10)  # the wheel of code tried before
settings.load_profile("many")


def _public_names(namespace: dict[str, Any]) -> None:
    """Give an example every public name, as a reader of its page would have imported it."""
    for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics."):
        module = importlib.import_module(found.name)
        names = getattr(module, "__all__", ())
        namespace.update({name: getattr(module, name) for name in names})
    namespace.update({name: getattr(stmetrics, name) for name in stmetrics.__all__})
    namespace.update(Decimal=Decimal, Fraction=Fraction, date=date)


pytest_collect_file = (
    Sybil(
        parsers=[DocTestParser(optionflags=ELLIPSIS)],
        path="src",
        pattern="*.py",
        document_types={".py": PythonDocStringDocument},
        setup=_public_names,
    )
    + Sybil(
        parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
        pattern="*.md",
    )
).pytest()
