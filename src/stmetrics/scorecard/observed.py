"""Scorecards on observations: figures of many regions as a table, directions from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from stmetrics.catalogue.lookup import indicator
from stmetrics.catalogue.row import Direction, Indicator
from stmetrics.errors import InvalidValueError
from stmetrics.exact._given import all_given, require_kind
from stmetrics.observations._comparing import exact_base
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import as_time, last_day
from stmetrics.records._sums import plain_label
from stmetrics.scorecard.tree import Scorecard
from stmetrics.sheets._totals import is_total

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.observations._on_basis import Picked
    from stmetrics.periods._times import Time
    from stmetrics.units.amount import Amount


def catalogued(card: Scorecard, own: Iterable[Indicator] = ()) -> Scorecard:
    """Take the directions of a scorecard's indicators from the catalogue (按指标目录定方向).

    Args:
        card: The scorecard.
        own: Rows of the user's own beside the catalogue's.

    Returns:
        The same scorecard, each of its indicators known and directed.

    Raises:
        InvalidValueError: An indicator is in no row, has another direction there, or its row
            says neither way is better, while the tree does not say it.

    Example:
        >>> card = Scorecard(parts=[
        ...     WeightedIndicator(id="cn.tm_v"), WeightedIndicator(id="cn.rd_int"),
        ... ])
        >>> [each.direction.value for each in catalogued(card).indicators]
        ['higher', 'higher']
    """
    require_kind(Scorecard, card=card)
    own = all_given(Indicator, own, "own")
    rows = {row.id: row for row in own}
    stated = {each.id: each.direction for each in card.indicators}
    directions: dict[str, str] = {}
    for name, direction in stated.items():
        row = rows[name] if name in rows else indicator(name)
        if row.direction is not Direction.NEITHER:
            directions[name] = row.direction.value
        elif direction is not None:
            directions[name] = direction.value
        else:
            raise InvalidValueError(
                f"indicator {name}", "has no better side in the catalogue", "say direction=…"
            )
    return card.directed(directions)


def observed_table(
    card: Scorecard,
    observations: Iterable[Observation],
    time: Time,
    *,
    regions: Iterable[str] | None = None,
    **picked: Unpack[Picked],
) -> dict[str, dict[str, Decimal | None]]:
    """The figures that a scorecard needs of several regions, out of observations (评分数据表).

    Args:
        card: The scorecard; its items and vetoes are taken too.
        observations: Figures of the regions, as a spreadsheet's reading gives them.
        time: The period of flows; stocks are taken on its last day.
        regions: The regions to be graded, in order; where none are named all that are observed,
            but for lines of totals (全区, 合计).
        **picked: Which figure is meant, where several differ: scope, vintage, basis.

    Returns:
        Figures by region and indicator, in one unit for all regions; None where one is not
        observed.

    Raises:
        IncomparableError: A figure is a bound, or several fit.
        UnitError: The figures of an indicator do not measure the same.

    Example:
        Made-up contract turnover of two districts:

        >>> held = Observations([
        ...     Observation(indicator="cn.tm_v", region=region, period="2021", value=value)
        ...     for region, value in {"a": "3.2亿元", "b": "0.9亿元"}.items()
        ... ])
        >>> card = Scorecard(parts=[WeightedIndicator(id="cn.tm_v")])
        >>> observed_table(card, held, "2021")
        {'a': {'cn.tm_v': Decimal('3.2')}, 'b': {'cn.tm_v': Decimal('0.9')}}
    """
    require_kind(Scorecard, card=card)
    held = Observations(observations)
    when = as_time(time)
    if regions is None:
        regions = [each.region for each in held if not is_total(plain_label(each.region))]
    table: dict[str, dict[str, Decimal | None]] = {region: {} for region in regions}
    for name in card.needed:
        first: Amount | None = None
        for region, row in table.items():
            found = held.find(name, region, when, **picked) or held.find(
                name, region, last_day(when), **picked
            )
            if found is None or found.value is None:
                row[name] = None
                continue
            first = first or found.value
            row[name] = exact_base(found, first, "figure to grade")
    return table
