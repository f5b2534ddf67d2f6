"""Columns on any engine: how an argument is read, and what counts as a figure."""

from __future__ import annotations

import copy
import functools
import math
import operator
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from stmetrics.errors import InvalidValueError, MissingExtraError, UndefinedMetricError, quoted
from stmetrics.exact._items import is_table
from stmetrics.exact._numbers import to_exact

try:
    import narwhals.stable.v2 as stable
except ImportError as missing:
    raise MissingExtraError(
        "stmetrics.frames", "needs narwhals", "install st-policy-metrics[frames]"
    ) from missing

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number

nw = stable
"""narwhals as the other modules take it from here: without it they say what to install."""
Column: TypeAlias = str | stable.Expr
Expression: TypeAlias = stable.Expr
PLANNERS: Final = frozenset({nw.Implementation.POLARS, nw.Implementation.DUCKDB})
"""Engines that drop what is not needed from an expression, proved to give the same answers then."""


def column(value: Column) -> nw.Expr:
    """A column by name or expression, as 64-bit floats."""
    if isinstance(value, str):
        value = nw.col(value)
    if is_table(value):
        raise InvalidValueError(
            f"column={type(value).__name__}",
            "is a column itself, where its name is meant",
            "give names: "
            "narwhals.from_native(frame).with_columns(growth=growth_rate(…)).to_native()",
        )
    if not isinstance(value, nw.Expr):
        raise InvalidValueError(
            f"column={quoted(value)}",
            "is neither a column's name nor a narwhals expression",
            "for one number call the function of the same name in stmetrics",
        )
    return (value - 0).cast(nw.Float64())  # subtraction refuses text; a cast alone would read it


def beside_column(value: Column) -> nw.Expr:
    """A column again for DuckDB, which need not refuse text once more.

    What stands in an expression twice DuckDB subtracts beforehand, for every row.
    """
    return (nw.col(value) if isinstance(value, str) else value).cast(nw.Float64())


def by_engine(engines: frozenset[Any], theirs: nw.Expr, others: nw.Expr) -> nw.Expr:
    """One expression for some engines and another for the rest; what is made of it forgets that.

    narwhals offers no such choice. Were it to read expressions in some other way, the second would
    stand for all: as right, and slower.
    """
    chosen = copy.copy(others)
    vars(chosen)["_to_compliant_expr"] = functools.partial(_read, engines, theirs, others)
    return chosen


def _read(engines: frozenset[Any], theirs: Any, others: Any, engine: Any) -> Any:
    chosen = theirs if engine._implementation in engines else others  # noqa: SLF001 - see above
    return chosen._to_compliant_expr(engine)  # noqa: SLF001


def number_or_column(value: Column | float) -> nw.Expr:
    """A column, or one number for every row."""
    return column(value) if isinstance(value, (str, nw.Expr)) else nw.lit(as_float(value))


def as_float(number: Number) -> float:
    """A plain number as columns are computed, read as it prints."""
    return float(to_exact(number))


def columns_in_order(values: Sequence[Column], metric: str, name: str) -> list[nw.Expr]:
    """Several columns, at least one."""
    if isinstance(values, (str, nw.Expr)) or not isinstance(values, Sequence):
        raise InvalidValueError(
            f"{name}={quoted(values)}", "is no list of columns", 'give them as ["a", "b"]'
        )
    if not values:
        raise UndefinedMetricError(metric, {name: 0}, "there are none")
    return [column(value) for value in values]


def known(figure: nw.Expr, *conditions: nw.Expr) -> nw.Expr:
    """The figure where it is a finite number and every condition holds, else null.

    The only `when` of an expression, and around it: polars computes once what an expression holds
    twice, unless there is a `when` in it.
    """
    return nw.when(all_hold(is_finite(figure), *conditions)).then(figure)


def known_from_zero(figure: nw.Expr, *conditions: nw.Expr) -> nw.Expr:
    """The same for a figure that the conditions keep from being negative, which costs less."""
    return nw.when(all_hold(figure < math.inf, *conditions)).then(figure)


def all_hold(*conditions: nw.Expr) -> nw.Expr:
    """Whether every condition holds."""
    return functools.reduce(operator.and_, conditions)


def sum_of(figures: Iterable[nw.Expr]) -> nw.Expr:
    """The sum along a row; null where one is."""
    return functools.reduce(operator.add, figures)


def one_if(condition: nw.Expr) -> nw.Expr:
    """1 where a condition holds, 0 where it does not or is not known, to be added up."""
    return nw.when(condition).then(1.0).otherwise(0.0)


def is_above(figure: nw.Expr, floor: float) -> nw.Expr:
    """Whether a figure is finite and above a floor; to some engines NaN is above everything."""
    return (figure > floor) & (figure < math.inf)


def is_finite(figure: nw.Expr) -> nw.Expr:
    """Whether a figure is a number, neither NaN nor infinite."""
    return is_above(figure, -math.inf)


def above(figure: nw.Expr, floor: float) -> nw.Expr:
    """The figure where it is finite and above the floor, else null; NaN passes nowhere."""
    return nw.when(is_above(figure, floor)).then(figure)


def not_negative(figure: nw.Expr) -> nw.Expr:
    """The figure where it is finite and zero or more, else null."""
    return known(figure, figure >= 0)


def finite(figure: nw.Expr) -> nw.Expr:
    """The figure where it is a finite number, else null: no NaN, no infinity."""
    return known(figure)
