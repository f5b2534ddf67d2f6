"""Columns of printed figures as whole numbers: twice their steps, a step being the last decimal.

In halves of the last decimal everything that rounding allows has whole ends, so that floats add
and multiply them exactly as long as they stay below 2**53.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias, TypedDict

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import whole_number
from stmetrics.frames._columns import column, nw
from stmetrics.frames._frames import require_columns
from stmetrics.frames.audit._text import PrintedText
from stmetrics.records import _fields as f

Number: TypeAlias = Any
"""A number, the same for all rows, or an expression."""
Decimals: TypeAlias = int | str

EXACT: Final = 2.0**53
"""Whole numbers below this are exact in a float."""
ROUNDING: Final = 2.0**-50
"""More than what reading floats, multiplying and subtracting can be off, relative to their size."""
_MOST_DECIMALS: Final = 15
STAGED: Final = "__audit_"
"""What the names of columns begin with that stand only until the verdict is found."""


class Printing(TypedDict, total=False):
    """How columns of numbers are printed; text shows it.

    Attributes:
        decimals: With how many decimals: one number for all columns, the name of a column that
            says it row by row, or either by column. Negative where figures are known to the ten
            (-1), the hundred (-2).
        exact: Columns that are exactly what they print, as counts are.
    """

    decimals: Decimals | Mapping[str, Decimals]
    exact: str | Iterable[str]


@attrs.frozen
class Figure:
    """A column of printed figures.

    Attributes:
        middle: The figure in halves of its last decimal; null where it is no printed figure.
        reach: How many halves rounding may have moved it: 1, or 0 of what is exact.
        decimals: Its decimals, in the first unit of its measure.
        unit: The word that says what it measures, of text; "" where it shows none.
    """

    middle: Any
    reach: Number
    decimals: Number
    unit: Any

    def on_grid(self, decimals: Number) -> Figure:
        """The same on a finer grid."""
        times = ten_to(decimals - self.decimals)
        return attrs.evolve(
            self, middle=self.middle * times, reach=self.reach * times, decimals=decimals
        )


ONE: Final = Figure(nw.lit(2.0), 0.0, 0.0, "")


def ten_to(power: Number) -> Number:
    """Ten to a whole power; exact where that is zero or more."""
    if not isinstance(power, nw.Expr):
        return 10.0**power
    found = nw.lit(10.0) ** power
    return nw.when(power >= 0).then(found.round(0)).otherwise(found)


def larger(one: Number, other: Number) -> Number:
    """The larger of two numbers, row by row where one is a column."""
    if not isinstance(one, nw.Expr) and not isinstance(other, nw.Expr):
        return max(one, other)
    one, other = as_expression(one), as_expression(other)
    return nw.when(one >= other).then(one).otherwise(other)


def as_expression(number: Number) -> Any:
    """A number as a column."""
    return number if isinstance(number, nw.Expr) else nw.lit(float(number))


def with_figures(table: Any, names: Iterable[str], printing: Printing) -> tuple[Any, list[Figure]]:
    """The table with columns of figures in halves beside it, and the figures in order."""
    wanted = tuple(names)
    _require_options(printing)
    require_columns(table, wanted)
    schema = table.collect_schema()
    numbers = [name for name in wanted if schema[name] != nw.String]
    exact = _exact_columns(wanted, printing)
    said = _said_decimals(table, numbers, exact, printing)
    staged: dict[str, Any] = {}
    figures: list[Figure] = []
    for place, name in enumerate(wanted):
        reach = 0.0 if name in exact else 1.0
        middle = f"{STAGED}{place}__"
        if name in said:
            staged[middle] = _steps(column(name), said[name]) * 2.0
            figures.append(Figure(nw.col(middle), reach, said[name], ""))
            continue
        text = PrintedText.of(nw.col(name))
        decimals, unit = f"{STAGED}{place}_decimals__", f"{STAGED}{place}_unit__"
        staged |= {middle: text.steps * 2.0, decimals: text.decimals, unit: text.measure}
        figures.append(Figure(nw.col(middle), reach, nw.col(decimals), nw.col(unit)))
    return table.with_columns(**staged), figures


def _steps(value: Any, decimals: Number) -> Any:
    """A figure in units of its last decimal; null where it has digits below that."""
    finer, coarser = ten_to(larger(decimals, 0.0)), ten_to(larger(-decimals, 0.0))
    steps = (value * ten_to(decimals)).round(0)
    off = (steps * coarser - value * finer).abs()
    is_printed = (off <= value.abs() * finer * ROUNDING) & (steps.abs() * 2.0 < EXACT)
    if isinstance(decimals, nw.Expr):
        is_printed &= (decimals == decimals.round(0)) & (decimals.abs() <= _MOST_DECIMALS)
    return nw.when(is_printed).then(steps)


def _require_options(given: Iterable[str]) -> None:
    strange = [each for each in given if each not in Printing.__annotations__]
    if strange:
        raise InvalidValueError(
            f"{', '.join(strange)}=",
            "is no option of an audit",
            f"use one of {', '.join(Printing.__annotations__)}",
        )


def _exact_columns(names: Iterable[str], printing: Printing) -> tuple[str, ...]:
    given = printing.get("exact", ())
    exact = (given,) if isinstance(given, str) else f.several(given)
    _require_among(exact, names, "exact", "are not audited")
    return exact


def _said_decimals(
    table: Any, numbers: list[str], exact: tuple[str, ...], printing: Printing
) -> dict[str, Number]:
    """The decimals of every column of numbers; what is exact has none unless it is said."""
    given = printing.get("decimals", {})
    if isinstance(given, Mapping):
        _require_among(given, numbers, "decimals", "are not audited as numbers")
    by_name = given if isinstance(given, Mapping) else dict.fromkeys(numbers, given)
    said = {**dict.fromkeys(exact, 0), **by_name}
    lacking = [name for name in numbers if name not in said]
    if lacking:
        raise InvalidValueError(
            f"columns {', '.join(map(quoted, lacking))}",
            "hold numbers, and not with how many decimals they were printed",
            f"say decimals=1, or by column: decimals={{{quoted(lacking[0])}: 1}}",
        )
    require_columns(table, [each for each in said.values() if isinstance(each, str)])
    return {name: _decimals_of(said[name]) for name in numbers}


def _require_among(given: Iterable[Any], names: Iterable[Any], what: str, why: str) -> None:
    strange = [each for each in given if each not in names]
    if strange:
        raise InvalidValueError(
            f"{what}={', '.join(map(quoted, strange))}",
            why,
            f"those are {', '.join(map(quoted, names))}",
        )


def _decimals_of(said: Decimals) -> Number:
    if isinstance(said, str):
        return column(said)
    decimals = whole_number(said, "decimals")
    if abs(decimals) > _MOST_DECIMALS:
        raise InvalidValueError(f"decimals={decimals}", f"must lie within ±{_MOST_DECIMALS}")
    return float(decimals)
