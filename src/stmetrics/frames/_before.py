"""The period before of every row of a panel, found as each engine finds it fastest.

Wherever it is found, it is known by its number: the row above is none where years are left out, and
a period that an entity has twice has no one figure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from stmetrics.frames._columns import column, finite, nw

BEFORE: Final = "__before__"
"""The figure of the period before, where there is one of it."""
FOLLOWS: Final = "__follows__"
"""Whether there is a period before."""
DUPLICATE: Final = "__duplicate__"
"""Whether the entity has its period or the one before twice."""
_IN_ORDER: Final = "__in_order__"
_BESIDE: Final = (1, 2, -1)
"""One row before, two before, and the next."""
_WITH_FAST_WINDOWS: Final = frozenset({nw.Implementation.DUCKDB, nw.Implementation.PYSPARK})


def with_period_before(table: Any, value: str, entity: str, period: str) -> Any:
    """A panel with ``BEFORE``, ``FOLLOWS`` and ``DUPLICATE`` of every row."""
    if table.implementation.is_polars():
        keys = {"e": entity, "p": period}
        is_same = [nw.col(_key("e", steps)) == nw.col(entity) for steps in _BESIDE]
        return _marked(_beside_in_order(table, value, keys), keys, is_same)
    if table.implementation in _WITH_FAST_WINDOWS:
        keys = {"p": period}
        windows = _beside(value, keys, _in_windows(entity, order_by=period))
        is_somebody = [~nw.col(entity).is_null()] * len(_BESIDE)
        return _marked(table.with_columns(**windows), keys, is_somebody)
    return _joined_with_before(table, value, entity, period)


def _beside_in_order(table: Any, value: str, keys: dict[str, str]) -> Any:
    """Every row of polars with what stands beside it in order of entities and periods.

    Rows in this order already need no sorting. Only they themselves tell whether they are: the plan
    holds both ways, and gives all rows to one and none to the other.
    """
    entity, period = keys.values()
    windows = _beside(value, keys, _in_windows(order_by=[entity, period]))
    if table.collect_schema()[entity].is_nested():  # cannot be compared
        return table.with_columns(**windows)
    named = nw.get_native_namespace(table).col
    rows = _beside(value, keys, lambda name, steps: named(name).shift(steps))
    in_order = {_IN_ORDER: _are_in_order(named(entity), named(period))}
    told = table.to_native().with_columns(**rows, **in_order)
    # Computed once: a query that gives its rows in any order may give each way another.
    once = nw.from_native(told.cache() if isinstance(table, nw.LazyFrame) else told)
    others = once.filter(~nw.col(_IN_ORDER)).with_columns(**windows)
    return nw.concat([once.filter(nw.col(_IN_ORDER)), others]).drop(_IN_ORDER)


def _are_in_order(entities: Any, periods: Any) -> Any:
    """Whether all rows of polars ascend by entity and period, none of them unknown."""
    before = entities.shift(1)
    ascends = (entities > before) | ((entities == before) & (periods >= periods.shift(1)))
    return ascends.all() & (entities.null_count() + periods.null_count() == 0)


def _in_windows(*entity: str, order_by: str | list[str]) -> Callable[[str, int], Any]:
    """What stands beside a row in windows: of the whole, or of each entity apart.

    Polars orders the whole faster than each of many entities; a database and a cluster compute
    the windows of entities apart.
    """
    return lambda name, steps: nw.col(name).shift(steps).over(*entity, order_by=order_by)


def _beside(value: str, keys: dict[str, str], shifted: Callable[[str, int], Any]) -> dict[str, Any]:
    """The figure of the row before, and the keys of that row, the one before it and the next."""
    found = {_key(key, steps): shifted(keys[key], steps) for key in keys for steps in _BESIDE}
    return {BEFORE: shifted(value, 1)} | found


def _key(key: str, steps: int) -> str:
    return f"__{key}{steps}__"


def _marked(table: Any, keys: dict[str, str], is_same: list[Any]) -> Any:
    """What the keys of the rows beside a row tell of it, in their place."""
    now, (before, before_that, after) = nw.col(keys["p"]), (nw.col(_key("p", n)) for n in _BESIDE)
    same_before, same_before_that, same_after = is_same
    follows = same_before & (before + 1 == now)
    is_twice = (same_before & (before == now)) | (same_after & (after == now))
    before_is_twice = follows & same_before_that & (before_that == before)
    told = table.with_columns(**{FOLLOWS: follows, DUPLICATE: is_twice | before_is_twice})
    once = nw.when(nw.col(DUPLICATE)).then(None).when(nw.col(FOLLOWS)).then(nw.col(BEFORE))
    beside = [_key(key, steps) for key in keys for steps in _BESIDE]
    return told.with_columns(**{BEFORE: once}).drop(beside)


def _joined_with_before(table: Any, value: str, entity: str, period: str) -> Any:
    """The same by joining every row with its period before, which every engine can."""
    before = (
        table.filter(~nw.col(entity).is_null() & ~nw.col(period).is_null())
        .select(entity, period, **{BEFORE: finite(column(value))})
        .group_by(entity, period)
        .agg(nw.len().alias("__times__"), nw.col(BEFORE).max())
    )
    own = before.select(entity, period, __own__=nw.col("__times__"))
    earlier = before.select(
        entity, (nw.col(period) + 1).alias(period), BEFORE, __before_times__=nw.col("__times__")
    )
    keys = [entity, period]
    joined = table.join(own, on=keys, how="left").join(earlier, on=keys, how="left")
    times = nw.col("__own__"), nw.col("__before_times__")
    found = joined.with_columns(
        **{FOLLOWS: ~times[1].is_null(), DUPLICATE: (times[0] > 1) | (times[1] > 1)}
    )
    once = (times[0] == 1) & (times[1] == 1)
    return found.with_columns(**{BEFORE: nw.when(once).then(nw.col(BEFORE))}).drop(
        "__own__", "__before_times__"
    )
