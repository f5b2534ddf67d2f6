"""Outliers over columns: how lopsided and heavy-tailed figures are, and drawing in the extremes.

The twins of `stmetrics.scorecard`, of 64-bit floats. They are tables, not expressions: a sum of
distances from a mean takes two steps, which databases do not take in one expression.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from stmetrics.exact._arithmetic import require_not_negative
from stmetrics.exact._numbers import whole_number
from stmetrics.frames._columns import Expression, above, as_float, column, finite, nw
from stmetrics.frames._exactly import either
from stmetrics.frames._frames import Frame, as_frame, columns_listed, like, require_columns
from stmetrics.law.verdicts import Verdict

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number

_FEWEST: Final = 4
_NEAR: Final = 1e-9
"""How near a limit, relative to its size, floats do not tell on which side a figure lies."""


def skewness(frame: Frame, columns: str | Sequence[str]) -> Frame:
    """How lopsided the figures of columns are (偏度), corrected for the size of the sample.

    ``G1 = sqrt(n * (n - 1)) / (n - 2) * m3 / m2 ** 1.5`` with the central moments m2 and m3.

    Args:
        frame: A row a region.
        columns: The columns of figures; those that are unknown are passed over.

    Returns:
        A frame of one row with the same columns, above zero where the far figures are high ones;
        null where fewer than three are known, or all are the same. A lazy frame stays lazy.

    Raises:
        InvalidValueError: No column, or one that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({"rd": [1.0, 2.0, 3.0, 10.0]})
        >>> frames.skewness(made_up, "rd")["rd"].round(6).to_list()
        [1.763633]
    """
    return _one_row(frame, columns, _skewness)


def excess_kurtosis(frame: Frame, columns: str | Sequence[str]) -> Frame:
    """How heavy the tails of the figures of columns are (峰度), corrected for the sample's size.

    ``G2 = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2 ** 2 - 3) + 6)`` with the central
    moments m2 and m4.

    Args:
        frame: A row a region.
        columns: The columns of figures; those that are unknown are passed over.

    Returns:
        A frame of one row with the same columns, about zero for a normal distribution; null where
        fewer than four are known, or all are the same. A lazy frame stays lazy.

    Raises:
        InvalidValueError: No column, or one that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({"rd": [1.0, 2.0, 3.0, 10.0]})
        >>> frames.excess_kurtosis(made_up, "rd")["rd"].round(6).to_list()
        [3.228]
    """
    return _one_row(frame, columns, _kurtosis)


def has_outliers(
    frame: Frame, columns: str | Sequence[str], *, skew: Number = 2, kurtosis: Number = 3.5
) -> Frame:
    """Tell whether the figures of columns are both lopsided and heavy-tailed (是否存在异常值).

    ``abs(skewness) >= skew and excess_kurtosis >= kurtosis``.

    Args:
        frame: A row a region.
        columns: The columns of figures; those that are unknown are passed over.
        skew: The skewness from which on, of either sign, together with
        kurtosis: the excess kurtosis, figures are taken to have outliers.

    Returns:
        A frame of one row with the same columns, of codes: ``"met"`` where both limits are
        reached, ``"unmet"``, also where all figures are the same, or ``"unknown"`` where fewer
        than four are known, or a limit is so near that floats do not tell. A lazy frame stays
        lazy.

    Raises:
        InvalidValueError: No column, or one that is not there; a negative limit of the skewness.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "rd": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100],
        ...     "ip": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        ... })
        >>> frames.has_outliers(made_up, ["rd", "ip"]).row(0)
        ('met', 'unmet')
    """
    limits = _limits(skew, kurtosis)
    return _one_row(frame, columns, lambda name: _is_beyond(name, *limits))


def winsorise(
    frame: Frame,
    columns: str | Sequence[str],
    *,
    most: int = 5,
    skew: Number = 2,
    kurtosis: Number = 3.5,
) -> Frame:
    """Draw in the extreme figures of columns until they have no outliers (缩尾处理).

    While `has_outliers`, the highest figures (the lowest, where the skewness is negative) are
    given the value of the next one, until ``most`` figures are drawn in; equal ones are drawn in
    together, and may exceed ``most``. What is left may still have outliers. Every figure that may
    be drawn in costs a pass over the columns.

    Args:
        frame: A row a region.
        columns: The columns of figures.
        most: How many figures of a column to draw in before giving up.
        skew: As in `has_outliers`.
        kurtosis: As in `has_outliers`.

    Returns:
        The frame with its columns drawn in; the whole column null where `has_outliers` is unknown
        on the way, or drawing in would make all figures the same. A lazy frame stays lazy.

    Raises:
        InvalidValueError: No column, or one that is not there; ``most`` or the limit of the
            skewness is negative.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({"rd": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]})
        >>> frames.winsorise(made_up, "rd")["rd"].to_list()[-3:]
        [10.0, 30.0, 30.0]
    """
    limits, allowed = _limits(skew, kurtosis), whole_number(most, "most")
    require_not_negative(most=allowed)
    table, names = _read(frame, columns)
    states = {_named(name, state): nw.lit(0.0) for name in names for state in ("high", "low", "no")}
    drawn = table.with_columns(**states)
    for _ in range(allowed):
        drawn = _drawn_in(drawn, names, allowed, limits)
    told = {name: nw.when(nw.col(_named(name, "no")) == 0).then(nw.col(name)) for name in names}
    return like(frame, drawn.with_columns(**told).drop(*states))


# --- moments --------------------------------------------------------------------------------


def _read(frame: Frame, columns: str | Sequence[str]) -> tuple[Any, list[str]]:
    """The frame with the columns as finite floats."""
    table, names = as_frame(frame), columns_listed(columns, "columns")
    require_columns(table, names)
    return table.with_columns(**{name: finite(column(name)) for name in names}), names


def _one_row(frame: Frame, columns: str | Sequence[str], say: Any) -> Frame:
    table, names = _read(frame, columns)
    sums = _with_distances(table, names).select(**_moments(names))
    return like(frame, sums.select(**{name: say(name) for name in names}))


def _named(name: str, what: str) -> str:
    return f"__{what}_{name}__"


def _of(name: str, *parts: str) -> list[Expression]:
    return [nw.col(_named(name, part)) for part in parts]


def _with_distances(table: Any, names: list[str]) -> Any:
    """The frame with the distances of figures from their mean, in parts of their range."""
    away = {}
    for name in names:
        figure = nw.col(name)
        away[_named(name, "away")] = (figure - figure.mean()) / above(
            figure.max() - figure.min(), 0
        )
    rest = {each: nw.col(each) - nw.col(each).mean() for each in away}  # what rounding left over
    return table.with_columns(**away).with_columns(**rest)


def _moments(names: list[str]) -> dict[str, Expression]:
    """Numbers of figures, their ends, and sums of powers of their distances."""
    found: dict[str, Expression] = {}
    for name in names:
        (away,) = _of(name, "away")
        square = away * away
        sums = {"second": square, "third": square * away, "fourth": square * square}
        found |= {_named(name, power): each.sum() for power, each in sums.items()}
        figure = nw.col(name)
        ends = {"count": figure.count() * 1.0, "max": figure.max(), "min": figure.min()}
        found |= {_named(name, end): each for end, each in ends.items()}
    return found


def _skewness(name: str) -> Expression:
    count, second, third = _of(name, "count", "second", "third")
    fewest = above(count - 2.0, 0)
    return finite(count * (count - 1.0) ** 0.5 / fewest * third / above(second, 0) ** 1.5)


def _kurtosis(name: str) -> Expression:
    count, second, fourth = _of(name, "count", "second", "fourth")
    tail = count * fourth / (above(second, 0) * second)
    fewest = above((count - 2.0) * (count - 3.0), 0)
    known = nw.when(count >= _FEWEST).then((count + 1.0) * (tail - 3.0) + 6.0)
    return finite(known * (count - 1.0) / fewest)


def _limits(skew: Number, kurtosis: Number) -> tuple[float, float]:
    require_not_negative(skew=as_float(skew))
    return as_float(skew), as_float(kurtosis)


def _is_beyond(name: str, skew: float, kurtosis: float) -> Expression:
    """The code of whether both limits are reached; unknown as near one as floats do not tell."""
    count, highest, lowest = _of(name, "count", "max", "min")
    lopsided, heavy = _skewness(name).abs(), _kurtosis(name)
    doubt, in_tails = skew * _NEAR, (abs(kurtosis) + 10.0) * _NEAR
    reached = (lopsided > skew + doubt) & (heavy > kurtosis + in_tails)
    missed = (lopsided < skew - doubt) | (heavy < kurtosis - in_tails) | (highest == lowest)
    return either(reached, missed, count >= _FEWEST)


def _drawn_in(table: Any, names: list[str], most: int, limits: tuple[float, float]) -> Any:
    """Every column with its extreme figures drawn in once, where it still has outliers."""
    told = _with_distances(table, names).with_columns(**_moments(names))
    told = told.with_columns(
        **{_named(name, "beyond"): _is_beyond(name, *limits) for name in names}
    )
    told = told.with_columns(**{_named(name, "rest"): _rest(name) for name in names})
    nearest = {_named(name, "nearest"): _nearest(name) for name in names}
    told = told.with_columns(**nearest, **{_named(name, "same"): _same(name) for name in names})
    drawn: dict[str, Expression] = {}
    for name in names:
        drawn |= _drawn(name, most)
    return told.with_columns(**drawn).select(*table.collect_schema().names())


def _is_high(name: str) -> Expression:
    return _of(name, "third")[0] >= 0


def _rest(name: str) -> Expression:
    """The figures that are not the extreme one."""
    highest, lowest = _of(name, "max", "min")
    end = nw.when(_is_high(name)).then(highest).otherwise(lowest)
    return nw.when(nw.col(name) != end).then(nw.col(name))


def _nearest(name: str) -> Expression:
    (rest,) = _of(name, "rest")
    return nw.when(_is_high(name)).then(rest.max()).otherwise(rest.min())


def _same(name: str) -> Expression:
    """1 where all but the extreme figures are the same."""
    (rest,) = _of(name, "rest")
    return nw.when(rest.max() > rest.min()).then(0.0).otherwise(1.0)


def _drawn(name: str, most: int) -> dict[str, Expression]:
    """The figures after one drawing in, and how many of each end have been drawn in by then."""
    beyond, high, low, no, rest, nearest, same = _of(
        name, "beyond", "high", "low", "no", "rest", "nearest", "same"
    )
    is_asked = (high + low < float(most)) & (no == 0)
    is_lost = is_asked & (
        (beyond == Verdict.UNKNOWN.value) | ((beyond == Verdict.MET.value) & (same == 1))
    )
    goes_on = is_asked & (beyond == Verdict.MET.value)
    is_extreme = ~nw.col(name).is_null() & rest.is_null()
    (count,) = _of(name, "count")
    times = count - rest.count()
    is_high = _is_high(name)
    return {
        name: nw.when(goes_on & is_extreme).then(nearest).otherwise(nw.col(name)),
        _named(name, "high"): nw.when(goes_on & is_high).then(times).otherwise(high),
        _named(name, "low"): nw.when(goes_on & ~is_high).then(times).otherwise(low),
        _named(name, "no"): nw.when(is_lost).then(1.0).otherwise(no),
    }
