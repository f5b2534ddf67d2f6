"""Units of money columns: in their name, as people write it there, or as the caller says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final, TypeAlias

from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.frames._columns import Expression, column
from stmetrics.sheets._headers import split_unit
from stmetrics.units._table import Measure, factor, unit

Units: TypeAlias = str | Mapping[str, str] | None
"""One unit for every column whose name shows none, or a unit a column."""

FEN: Final = 100
"""Fen in a yuan."""
_HOW_TO_SAY: Final = 'write it into the name, "研发费用_万元", or say it: units={{{}: "万元"}}'


def unit_of_column(name: str, units: Units = None) -> str:
    """The unit of a money column: what its name shows, else what the caller says.

    Args:
        name: The column's name: "研发费用_万元", "研发费用（万元）", "sales_income_yuan".
        units: A unit for all columns whose name shows none, or a mapping from name to unit.

    Returns:
        The unit's Chinese symbol, such as ``"万元"``.

    Raises:
        UnitError: No unit is known, it is none of money, or name and mapping say two.
    """
    shown, said = split_unit(name)[1], _said_of(name, units)
    if shown is None and said is None:
        raise _no_unit([name])
    found = [_money_unit(name, each) for each in (shown, said) if each is not None]
    if isinstance(units, Mapping) and len(set(found)) > 1:
        raise UnitError(
            f"units[{quoted(name)}]={quoted(said)}",
            f"stands beside {found[0]} in the column's name",
            "leave one of the two out",
        )
    return found[0]


def units_of_columns(names: Iterable[str], units: Units = None) -> dict[str, str]:
    """The unit of each of several money columns; all those without one are refused at once.

    Raises:
        UnitError: As `unit_of_column`, naming every column that has no unit.
        InvalidValueError: The mapping names a column that is none of them.
    """
    names = tuple(names)
    strange = [each for each in units if each not in names] if isinstance(units, Mapping) else []
    if strange:
        raise InvalidValueError(
            f"units={', '.join(map(quoted, strange))}",
            "are no money columns that are read",
            f"those are {', '.join(map(quoted, names))}",
        )
    without = [each for each in names if split_unit(each)[1] is None and not _said_of(each, units)]
    if without:
        raise _no_unit(without)
    return {name: unit_of_column(name, units) for name in names}


def in_fen(names: Mapping[str, str], units: Units = None) -> dict[str, Expression]:
    """Money columns as whole fen, by field: what lies beyond the fen is rounded to it.

    Args:
        names: The columns' names by field.
        units: As `unit_of_column`.

    Raises:
        UnitError: As `units_of_columns`.
    """
    said = units_of_columns(names.values(), units)
    return {field: _fen(name, said[name]) for field, name in names.items()}


def _fen(name: str, unit: str) -> Expression:
    return (column(name) * float(Fraction(factor(unit, "元")) * FEN)).round(0)


def _said_of(name: str, units: Units) -> str | None:
    if units is None or isinstance(units, str):
        return units
    if isinstance(units, Mapping):
        return units.get(name)
    raise InvalidValueError(f"units={quoted(units)}", "is no unit and no mapping", 'give "万元"')


def _money_unit(column: str, said: str) -> str:
    found = unit(said)
    if found.measure is not Measure.MONEY:
        raise UnitError(
            f"column {quoted(column)}: unit {found.symbol}",
            "measures no money",
            "give 元, 千元, 万元 or 亿元",
        )
    return found.symbol


def _no_unit(names: list[str]) -> UnitError:
    named = ", ".join(map(quoted, names))
    return UnitError(f"column {named}", "has no unit", _HOW_TO_SAY.format(quoted(names[0])))
