"""A target as a table of tasks says it: 600家, ≥2.5%, 增长12%, 前三."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from stmetrics.catalogue.row import Direction, Indicator
from stmetrics.errors import InvalidValueError, ParseError
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell
from stmetrics.targets.target import Target
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import is_unit, split_quotient

if TYPE_CHECKING:
    from stmetrics.periods.period import Period

GROWTH_SAID: Final = re.compile(r"\s*(?:同比|比上年|较上年)?(?:增长|增幅|增速)\s*(?P<rate>\S.*)")
RANK_SAID: Final = re.compile(
    r"\s*(?:进入|位居|保持|排名|居)*(?:全[国省市区])?(?P<word>前|第)\s*(?P<rank>[0-9]{1,3}|[一二三四五六七八九十])"
    r"\s*(?:名|位)?(?:以内|以上)?\s*"
)
_BY_THEN: Final = re.compile(r"(?:[底末]|之?前|以前|完成|建成)+$")
_PLACES: Final = {word: place for place, word in enumerate("一二三四五六七八九十", 1)}
_FLOORS: Final = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_CEILINGS: Final = frozenset({Bound.AT_MOST, Bound.LESS_THAN})


def rank_target(text: str) -> Target | None:
    """A target of a place: 前3名, 第一."""
    match = RANK_SAID.fullmatch(text)
    if match is None:
        return None
    place = match["rank"]
    return Target.rank_within(_PLACES[place] if place in _PLACES else int(place))


def due_day(cell: Any) -> date:
    """The day by which something is due: 2023-06-30, 2023年6月底前, the end of 2023年上半年."""
    if not isinstance(cell, str):
        return cast("date", read_cell(CellKind.DAY, cell, None))
    plain = _BY_THEN.sub("", cell)
    try:
        return cast("date", read_cell(CellKind.DAY, plain, None))
    except ParseError:
        return cast("Period", read_cell(CellKind.PERIOD, plain, None)).end


def target_of(amount: Amount, row: Indicator | None, *, growth: bool) -> Target:
    """The target that a figure says: a floor, but where it is a ceiling, a range or a growth.

    Raises:
        InvalidValueError: It is about so much, or more or less than a figure that is no count.
    """
    plain = attrs.evolve(amount, bound=Bound.EXACT, upper=None)
    if growth or _is_growth_of(amount, row):
        return Target.growth_at_least(plain)
    if amount.bound is Bound.BETWEEN and amount.upper is not None:
        return Target.between(plain, attrs.evolve(plain, value=amount.upper))
    if amount.bound in _FLOORS | _CEILINGS:
        ends = amount.interval
        end, closed = (
            (ends.low, ends.low_closed)
            if amount.bound in _FLOORS
            else (ends.high, ends.high_closed)
        )
        if closed:
            reached = attrs.evolve(plain, value=end)
            return Target.at_least(reached) if amount.bound in _FLOORS else Target.at_most(reached)
    if amount.bound is not Bound.EXACT:
        raise InvalidValueError(
            f"target {amount}", "says no figure to be reached", 'write "不低于…" or "不超过…"'
        )
    lower = row is not None and row.direction is Direction.LOWER
    return Target.at_most(plain) if lower else Target.at_least(plain)


def _is_growth_of(amount: Amount, row: Indicator | None) -> bool:
    """Whether a percentage stands as the target of what is counted or paid."""
    if row is None or row.unit is None or not (is_unit(row.unit) and amount.unit):
        return False
    is_ratio = is_unit(amount.unit) and split_quotient(amount.unit)[0].is_ratio
    return is_ratio and not split_quotient(row.unit)[0].is_ratio
