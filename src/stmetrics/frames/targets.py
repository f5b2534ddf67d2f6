"""Targets over columns: the twin of `stmetrics.check_target`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.exact._given import require_kind
from stmetrics.frames._columns import Column, Expression, above, column, finite, nw
from stmetrics.frames._exactly import (
    all_of,
    gap_reaches,
    number_reaches,
    number_within,
    share_reaches,
)
from stmetrics.targets._level_to_reach import WITHOUT_BASE
from stmetrics.targets.target import Target, TargetForm
from stmetrics.units.amount import Amount

_ON_A_BASE: Final = frozenset(WITHOUT_BASE)


def check_target(
    target: Target, actual: Column, base: Column | None = None, *, unit: str | None = None
) -> Expression:
    """Check columns of figures against a target, without division (目标核对).

    Args:
        target: The target.
        actual: The figures; for a gap in points the rates, as ratios.
        base: What the target refers to: last period's figures, the wholes, or the rates to lie
            above, in the unit of the figures.
        unit: The unit of the figures, where the target's level has one.

    Returns:
        An expression of codes: ``"met"``, ``"unmet"``; ``"unknown"`` where a figure or its base is
        unknown or no finite number, a base is zero or negative, or a rank is not whole.

    Raises:
        UnitError: The target has a unit and the column has none, or one of another measure.
        InvalidValueError: A base for a target that has none, none for one that needs it, or a
            threshold with more digits than floats can decide by.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [310.2, 290.0], "before": [274.9, 274.9]})
        >>> aim = Target.growth_at_least("12%")
        >>> answers = nw.from_native(data).select(a=frames.check_target(aim, "now", "before"))
        >>> answers["a"].to_list()
        ['met', 'unmet']
        >>> level = frames.check_target(Target.at_least("3亿元"), "now", unit="百万元")
        >>> nw.from_native(data).select(a=level)["a"].to_list()
        ['met', 'unmet']
    """
    require_kind(Target, target=target)
    figure = finite(column(actual))
    if target.form in _ON_A_BASE:
        return _on_a_base(target, figure, base)
    if base is not None:
        raise InvalidValueError(
            f"base={quoted(base)}", f"a target {target.form.value} has no base", "leave it out"
        )
    return _level(target, figure, unit)


def _on_a_base(target: Target, figure: Expression, base: Column | None) -> Expression:
    if base is None:
        raise InvalidValueError(
            "base=None",
            f"a target {target.form.value} needs one",
            "name the column of last period's figures, of the wholes, or of the reference",
        )
    if target.form is TargetForm.POINTS_ABOVE:
        return gap_reaches(figure, finite(column(base)), Fraction(target.value), "target")
    ratio = Fraction(target.value) + (target.form is TargetForm.GROWTH_AT_LEAST)
    return share_reaches(figure, above(column(base), 0), ratio, "target")


def _level(target: Target, figure: Expression, unit: str | None) -> Expression:
    low = _in_column(target.value, target.unit, unit)
    if target.form is TargetForm.AT_LEAST:
        return number_reaches(figure, low, "target")
    if target.form is TargetForm.AT_MOST:
        return number_within(figure, low, "target")
    if target.form is TargetForm.BETWEEN:
        high = _in_column(target.high, target.unit, unit)
        return all_of(number_reaches(figure, low, "target"), number_within(figure, high, "target"))
    is_rank = (figure >= 1) & (figure == figure.round(0))
    return number_within(nw.when(is_rank).then(figure), low, "target")


def _in_column(level: Any, unit_of_target: str | None, unit: str | None) -> Fraction:
    if unit_of_target is None and unit is None:
        return Fraction(level)
    if unit_of_target is None or unit is None:
        raise UnitError(
            f"unit={quoted(unit)} of a column against a target in {unit_of_target}",
            "one says a unit and the other does not",
            'name the unit of the column, as in unit="万元"',
        )
    return Fraction(Amount(level, unit_of_target, None).to(unit, "target").value)
