"""Decisions on columns that hold whole numbers or decimals, in arithmetic that is theirs.

An expression sees no frame. A selector does: it stands for a column where that is of a kind, and
for nothing elsewhere. So a test of the kind is a constant, and polars and DuckDB drop the branch
that is not taken. Other engines would compute both, or differ in decimals, and are left to floats.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final, TypeAlias

from stmetrics.frames._columns import PLANNERS, by_engine, nw

Sides: TypeAlias = tuple[nw.Expr, nw.Expr]
"""Where a decision can be taken, and where it then is met."""

_WHOLE_NUMBERS: Final = (
    *(nw.Int8, nw.Int16, nw.Int32, nw.Int64),
    *(nw.UInt8, nw.UInt16, nw.UInt32, nw.UInt64),
)
_EXACT: Final = (nw.Decimal, *_WHOLE_NUMBERS)
_WIDEST: Final = (nw.Int64,)
_LARGEST: Final = 2**63 - 1


def in_own_kind(  # noqa: PLR0913 - five that make a comparison
    part: str, times: int, whole: str, of: int, in_floats: Sides, *, from_zero: bool
) -> Sides:
    """Whether ``times * part`` is at least ``of * whole``, exactly where both are exact numbers.

    Known where the whole is above zero, and the part at least zero if it must be.
    """
    known = nw.col(whole) > 0
    known &= nw.col(part) >= 0 if from_zero else ~nw.col(part).is_null()
    right = nw.col(whole) if of == 1 else _one_of(*_exactly(whole, of), _instead(_EXACT, whole))
    reached = _any(*(left >= right for left in _exactly(part, times)))
    quickly = nowhere = nw.col(part).is_null() & nw.lit(False)  # noqa: FBT003 - a column of it
    both_widest = nowhere
    others: tuple[Any, ...] = _EXACT
    if of == 1 and from_zero:
        some = _one_of(_of(_WIDEST, part), _instead(_WIDEST, part))
        small = nw.when(some.is_between(0, _LARGEST // times)).then(some)
        quickly = (small * times >= nw.col(whole)).fill_null(True)  # noqa: FBT003 - a larger one does
        both_widest = _there(_of(_WIDEST, part)) & _there(_of(_WIDEST, whole))
        others = tuple(each for each in _EXACT if each not in _WIDEST)
    inexact = _there(_not_of(_EXACT, part), _not_of(_EXACT, whole))
    decimal = _there(_of(others, part), _of(others, whole))

    def chosen(in_floats: nw.Expr, exactly: nw.Expr, in_64_bits: nw.Expr) -> nw.Expr:
        of_64_bits = nw.when(both_widest).then(in_64_bits).otherwise(nowhere)
        exact = nw.when(decimal).then(exactly).otherwise(of_64_bits)
        planned = nw.when(inexact).then(in_floats).otherwise(exact)
        return by_engine(PLANNERS, planned, in_floats)

    return chosen(in_floats[0], known, known), chosen(in_floats[1], reached, quickly)


def _exactly(name: str, times: int) -> list[nw.Expr]:
    """A column so many times, once for each kind that it may be of, with room for every product.

    DuckDB keeps products of decimals within 18 digits, unless a factor may have more.
    """
    decimals, whole_numbers = _of((nw.Decimal,), name), _of(_WHOLE_NUMBERS, name)
    return [
        decimals if times == 1 else decimals * nw.lit(times, nw.Int64()),
        whole_numbers * nw.lit(Decimal(times)),
    ]


def _instead(kinds: Any, name: str) -> nw.Expr:
    """A column of no such kind as one of whole numbers that mean nothing, and are not looked at."""
    other: nw.Expr = _not_of(kinds, name)
    return other.is_null().cast(nw.Int64())


def _one_of(*columns: nw.Expr) -> nw.Expr:
    """The one column that is there; null where none is, for the engine to say which it misses."""
    return nw.coalesce(*columns, nw.lit(None))


def _any(*conditions: nw.Expr) -> nw.Expr:
    return nw.any_horizontal(nw.lit(False), *conditions, ignore_nulls=False)  # noqa: FBT003


def _of(kinds: Any, name: str) -> Any:
    """The column of a name, exactly so, if it is of a kind."""
    return nw.selectors.matches(f"^{re.escape(name)}$") & nw.selectors.by_dtype(*kinds)


def _not_of(kinds: Any, name: str) -> Any:
    """The column if it is not of a kind; DuckDB finds it by capitals or small letters."""
    of_any_kind: Any = nw.selectors.matches(f"(?i)^{re.escape(name)}$")
    return of_any_kind - _of(kinds, name)


def _there(*columns: Any) -> nw.Expr:
    """Whether one of the columns is there, the same for every row."""
    return _any(*(each.is_null() | nw.lit(True) for each in columns))  # noqa: FBT003
