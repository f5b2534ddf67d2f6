"""Targets over columns: the twins of `stmetrics.check_target` and `stmetrics.check_pace`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.exact._arithmetic import require_positive
from stmetrics.exact._given import require_kind
from stmetrics.frames._columns import Column, Expression, column, nw
from stmetrics.frames._exactly import (
    all_of,
    columns_reach,
    gap_reaches,
    number_reaches,
    number_within,
    share_reaches,
)
from stmetrics.targets._worked_up_to import require_pace
from stmetrics.targets.schedule import Schedule
from stmetrics.targets.target import Target, TargetForm
from stmetrics.units.amount import Amount


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
    if target.form.open_without_base:
        return _on_a_base(target, actual, base)
    _require_no_base(target, base)
    return _level(target, column(actual), unit)


def check_pace(  # noqa: PLR0913 - six, of which three go by position
    target: Target,
    actual: Column,
    schedule: Schedule,
    *,
    base: Column | None = None,
    unit: str | None = None,
    accrues: bool = True,
) -> Expression:
    """Check columns of cumulative figures against a target's schedule (序时进度核对).

    Decided as ``actual >= share due * level``, row by row, without division. Where every row has
    a target of its own, `is_share_at_least` decides the same: ``is_share_at_least("actual",
    "target", schedule.share)``.

    Args:
        target: A floor, a range (its lower end counts) or a growth target.
        actual: The cumulative figures from the period's first day up to the schedule's day.
        schedule: What is due.
        base: Last period's figures for a growth target, over the whole period.
        unit: The unit of the figures, where the target's level has one.
        accrues: Whether the figures add up from month to month; a stock and a rate do not.

    Returns:
        An expression of codes: ``"met"``, exactly on schedule too, ``"unmet"``; ``"unknown"``
        where a figure or its base is unknown or no finite number, or a base is zero or negative.

    Raises:
        IncomparableError: Figures that do not accrue, or a target of no level.
        UndefinedMetricError: A target's level of zero or less.
        UnitError: The target has a unit and the column has none, or one of another measure.
        InvalidValueError: A base for a target that has none, none for one that needs it.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"turnover": [20.5, 20.0, None]})
        >>> october = Schedule.by_months(Period.year(2022), "2022-10-31")
        >>> pace = frames.check_pace(Target.at_least("24.6亿元"), "turnover", october, unit="亿元")
        >>> nw.from_native(data).select(a=pace)["a"].to_list()
        ['met', 'unmet', 'unknown']
    """
    require_kind(Target, target=target)
    require_kind(Schedule, schedule=schedule)
    require_pace(target, accrues=accrues)
    if target.form.open_without_base:
        ratio = Fraction(target.value) + 1
        require_positive("check_pace", target=ratio)
        return columns_reach(actual, _base_given(target, base), ratio * schedule.share, "target")
    _require_no_base(target, base)
    level = _in_column(target.value, target.unit, unit)
    require_positive("check_pace", target=level)
    return share_reaches(column(actual), nw.lit(1.0), level * schedule.share, "target")


def _on_a_base(target: Target, actual: Column, base: Column | None) -> Expression:
    reference = _base_given(target, base)
    if target.form is TargetForm.POINTS_ABOVE:
        gap = Fraction(target.value)
        return gap_reaches(column(actual), column(reference), gap, "target")
    ratio = Fraction(target.value) + (target.form is TargetForm.GROWTH_AT_LEAST)
    return columns_reach(actual, reference, ratio, "target")


def _base_given(target: Target, base: Column | None) -> Column:
    if base is None:
        raise InvalidValueError(
            "base=None",
            f"a target {target.form.value} needs one",
            "name the column of last period's figures, of the wholes, or of the reference",
        )
    return base


def _require_no_base(target: Target, base: Column | None) -> None:
    if base is not None:
        raise InvalidValueError(
            f"base={quoted(base)}", f"a target {target.form.value} has no base", "leave it out"
        )


def _level(target: Target, figure: Expression, unit: str | None) -> Expression:
    low = _in_column(target.value, target.unit, unit)
    if target.form is TargetForm.AT_LEAST:
        return number_reaches(figure, low, "target")
    if target.form is TargetForm.AT_MOST:
        return number_within(figure, low, "target")
    if target.form is TargetForm.BETWEEN:
        high = _in_column(target.high, target.unit, unit)
        return all_of(
            [number_reaches(figure, low, "target"), number_within(figure, high, "target")]
        )
    is_rank = (figure >= 1) & (figure == figure.round(0))
    return number_within(figure, low, "target", is_rank)


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
