"""Growth of panels: entities over periods, and the same entities at two dates."""

from __future__ import annotations

from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.frames._before import BEFORE, DUPLICATE, FOLLOWS, with_period_before
from stmetrics.frames._columns import column, finite, nw
from stmetrics.frames._frames import Frame, as_frame, like, require_columns
from stmetrics.frames._words import with_words
from stmetrics.frames.formulas.growth import growth_rate

_WHYS: Final = ("computed", "no_earlier_period", "duplicate", "undefined")
_WHY: Final = "__why__"


def panel_growth(frame: Frame, value: str, *, entity: str, period: str) -> Frame:
    """Growth of every entity on its own period before (逐期增长率).

    The period before is found by its number, never by the row above: a gap in the years is no
    growth, whatever the order of the rows.

    Args:
        frame: A row an entity and period.
        value: The column of the figures.
        entity: The column that names the entity.
        period: The column of the periods as whole numbers that follow each other, such as years.

    Returns:
        The frame with ``previous``, the one figure of the period before, ``growth``, and the code
        ``growth_why``: ``"computed"``; ``"no_earlier_period"``; ``"duplicate"`` where the entity
        has its period or the one before twice; ``"undefined"`` where a figure is unknown or the
        base zero or negative. A lazy frame stays lazy.

    Raises:
        InvalidValueError: A column that is not there, or periods that are no whole numbers.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "id": ["a", "a", "a"], "year": [2019, 2020, 2022], "rd": [4.0, 5.0, 9.0],
        ... })
        >>> found = frames.panel_growth(made_up, "rd", entity="id", period="year").sort("year")
        >>> found["growth"].to_list(), found["growth_why"].to_list()
        ([None, 0.25, None], ['no_earlier_period', 'computed', 'no_earlier_period'])
    """
    table = as_frame(frame)
    require_columns(table, [value, entity, period])
    _require_whole(table, period)
    found = with_period_before(table, value, entity, period)
    before = finite(column(BEFORE))
    found = found.with_columns(previous=before, growth=growth_rate(value, BEFORE))
    found = with_words(found.with_columns(**{_WHY: _why()}), _WHYS, {"growth_why": _WHY})
    return like(frame, found.drop(BEFORE, FOLLOWS, DUPLICATE, _WHY))


def _why() -> Any:
    """Which of the reasons it is, by its place among them."""
    computed, none_before, duplicate, undefined = range(len(_WHYS))
    is_computed = ~nw.col("growth").is_null()
    return (
        nw.when(nw.col(DUPLICATE))
        .then(duplicate)
        .when(nw.col(FOLLOWS) & is_computed)
        .then(computed)
        .when(nw.col(FOLLOWS))
        .then(undefined)
        .otherwise(none_before)
    )


def matched_growth(current: Frame, base: Frame, value: str, *, entity: str) -> Frame:
    """Growth of the entities that are there both times, as one total (两期均在样本增速).

    Args:
        current: The later frame, a row an entity.
        base: The earlier frame, with the same columns, of the same engine.
        value: The column of the figures.
        entity: The column that names the entity.

    Returns:
        A frame of one row: ``matched``, how many are there both times, their totals ``current``
        and ``base``, and ``growth``; null where a figure is unknown or the base zero or less. An
        entity that is there twice is matched with each of its rows: check `panel_growth` first.

    Raises:
        InvalidValueError: A column that is not there.

    Example:
        >>> import polars
        >>> now = polars.DataFrame({"id": ["a", "b"], "rd": [3.0, 9.0]})
        >>> before = polars.DataFrame({"id": ["a", "c"], "rd": [2.0, 7.0]})
        >>> frames.matched_growth(now, before, "rd", entity="id").to_dicts()
        [{'matched': 1, 'current': 3.0, 'base': 2.0, 'growth': 0.5}]
    """
    later, earlier = as_frame(current, "current"), as_frame(base, "base")
    for table in (later, earlier):
        require_columns(table, [value, entity])
    pairs = later.select(entity, current=finite(column(value))).join(
        earlier.select(entity, base=finite(column(value))), on=entity, how="inner"
    )
    sums = pairs.filter(~nw.col(entity).is_null()).select(
        matched=nw.col(entity).count(),
        current=nw.col("current").sum(),
        base=nw.col("base").sum(),
        __now__=nw.col("current").count(),
        __then__=nw.col("base").count(),
    )
    known = (nw.col("__now__") == nw.col("matched")) & (nw.col("__then__") == nw.col("matched"))
    known &= nw.col("matched") > 0
    found = sums.with_columns(
        current=nw.when(known).then(nw.col("current")), base=nw.when(known).then(nw.col("base"))
    )
    return like(
        current,
        found.select("matched", "current", "base", growth=growth_rate("current", "base")),
    )


def _require_whole(table: Any, period: str) -> None:
    kind = table.collect_schema()[period]
    if not kind.is_integer():
        raise InvalidValueError(
            f"column {quoted(period)} of {kind}",
            "holds no whole numbers, so the period before is not known",
            "number the periods, as years or as 12 * year + month",
        )
