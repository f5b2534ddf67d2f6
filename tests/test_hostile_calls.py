"""Wrong calls of everything public: only our own errors or TypeError, short, and at once.

New functions and classes are included as soon as a package exports them.
"""

from __future__ import annotations

import datetime as dt
import enum
import importlib
import inspect
import pkgutil
import sys
import time
import types
import warnings
from decimal import Decimal
from fractions import Fraction

import attrs
import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import Phase, given, settings
from hypothesis.strategies import just
from result_strategies import KEPT

import stmetrics
from stmetrics._closed_list import ClosedList
from stmetrics.errors import StmetricsError

LONGEST_MESSAGE = 2000
SECONDS = 1.0 if sys.gettrace() is None else 5.0  # a tracer that counts lines slows each of them

HOSTILE = {
    "None": None,
    "truth": True,
    "minus one": -1,
    "a float": 0.5,
    "huge int": 10**400,
    "huge Decimal": Decimal("1E+999"),
    "tiny Decimal": Decimal("1E-999"),
    "signalling NaN": Decimal("sNaN"),
    "NaN": float("nan"),
    "infinity": float("inf"),
    "complex": 1j,
    "third": Fraction(1, 3),
    "numpy": np.float32(24.8),
    "pandas NA": pd.NA,
    "NaT": pd.NaT,
    "numpy day": np.datetime64("2022-05-01"),
    "datetime": dt.datetime(2022, 5, 1, 12, tzinfo=dt.UTC),
    "text": "nonsense",
    "empty text": "",
    "printed None": "None",
    "control characters": "a\x00b\x1b[31m\n" * 10,
    "long text": "9" * 100_000,
    "long words": "技术 " * 30_000,
    "bytes": b"2022",
    "list": [1, "x", None],
    "nested": [[1, 2], [3, 4]],
    "empty list": [],
    "mapping": {"a": 1, 2: [3]},
    "set": {1, 2},
    "array": np.array([1.0, 2.0]),
    "matrix": np.ones((3, 3)),
    "series": pd.Series([1.0, 2.0]),
    "frame": pd.DataFrame({"a": [1.0, 2.0]}),
    "polars": pl.DataFrame({"a": [1.0, 2.0]}),
    "object": object(),
    "class": int,
    "function": len,
    "member": stmetrics.Verdict.MET,
}


def modules():
    """The package and its rooms; what is private by name is left out."""
    yield stmetrics
    for each in pkgutil.iter_modules(stmetrics.__path__, "stmetrics."):
        if not each.name.rpartition(".")[2].startswith("_"):
            yield importlib.import_module(each.name)


def exported():
    """Every public function and class, once, by the first name it is found under."""
    found = {}
    for module in modules():
        for name in getattr(module, "__all__", ()):
            value = getattr(module, name)
            if isinstance(value, types.FunctionType) or (
                isinstance(value, type) and value.__module__.startswith("stmetrics")
            ):
                found.setdefault(id(value), (f"{module.__name__}.{name}", value))
    return dict(found.values())


PUBLIC = exported()


def makers(value):
    """The function, or the constructor and the class methods that make one."""
    yield value
    if isinstance(value, type) and not issubclass(value, enum.Enum | StmetricsError):
        for name, each in vars(value).items():
            if isinstance(each, classmethod) and not name.startswith("_"):
                yield getattr(value, name)


def required(work):
    """The parameters that must be given, split as Python takes them."""
    try:
        parameters = inspect.signature(work).parameters.values()
    except (TypeError, ValueError):
        return None
    plain = [each for each in parameters if each.default is each.empty]
    by_name = [each.name for each in plain if each.kind is each.KEYWORD_ONLY]
    places = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return sum(each.kind in places for each in plain), by_name


def calls(work, hostile):
    """The hostile value everywhere, and in each place beside harmless ones."""
    needed = required(work)
    if needed is None or not any(needed):
        return
    count, names = needed
    yield [hostile] * count, dict.fromkeys(names, hostile)
    for harmless in ([], "2022", 1):
        for place in range(count):
            arguments = [harmless] * count
            arguments[place] = hostile
            yield arguments, dict.fromkeys(names, harmless)
        for name in names:
            yield [harmless] * count, dict.fromkeys(names, harmless) | {name: hostile}


def fault_of(work, arguments, options):
    """What is wrong with how a call ended, or None."""
    start = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            work(*arguments, **options)
    except (StmetricsError, TypeError) as error:
        if len(str(error)) > LONGEST_MESSAGE:
            return f"a message of {len(str(error))} characters"
    except Exception as error:  # noqa: BLE001 - any other is the fault that is looked for
        return f"{type(error).__name__}: {str(error)[:80]}"
    taken = time.process_time() - start
    return f"{taken:.1f} s" if taken > SECONDS else None


@pytest.mark.parametrize("name", PUBLIC)
def test_a_wrong_call_is_refused_in_our_own_words(name):
    faults = {}
    for work in makers(PUBLIC[name]):
        for kind, hostile in HOSTILE.items():
            for arguments, options in calls(work, hostile):
                fault = fault_of(work, arguments, options)
                if fault is not None:
                    faults.setdefault(f"{work.__qualname__}({kind})", fault)
    assert not faults


CARD = stmetrics.scorecard.Scorecard(
    parts=[
        stmetrics.scorecard.IndicatorClass(
            name="all", parts=[stmetrics.scorecard.WeightedIndicator(id="own")]
        )
    ]
)
VALID = KEPT | {type(each): just(each) for each in (CARD, *CARD.classes, *CARD.indicators)}
"""Classes, and how a valid value of each is made."""


@pytest.mark.parametrize("kind", VALID, ids=lambda kind: kind.__name__)
def test_a_wrong_field_beside_right_ones_is_refused_in_our_own_words(kind):
    faults = {}

    @settings(max_examples=2, derandomize=True, deadline=None, phases=[Phase.generate])
    @given(VALID[kind])
    def try_each_field(value):
        for field in attrs.fields(kind):
            for name, hostile in HOSTILE.items() if field.init else ():
                fault = fault_of(attrs.evolve, [value], {field.alias: hostile})
                if fault is not None:
                    faults.setdefault(f"{field.name} ({name})", fault)

    try_each_field()
    assert not faults


def test_nothing_public_is_passed_over():
    assert len(PUBLIC) > 300
    assert {"stmetrics.growth_rate", "stmetrics.Target", "stmetrics.review"} <= set(PUBLIC)
    assert any(
        isinstance(value, type) and issubclass(value, ClosedList) for value in PUBLIC.values()
    )
