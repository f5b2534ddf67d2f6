"""Targets and ranks as a table of tasks says them: ≥2.5%, 增长12%, 前三; 3/10, 预计中上游."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from stmetrics.catalogue.row import Direction, Indicator
from stmetrics.errors import InvalidValueError, ParseError, quoted
from stmetrics.observations._rank_bands import says_rank
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets.figures._cells import figure_in
from stmetrics.targets.target import Target, TargetForm
from stmetrics.units._grammar import NARROW
from stmetrics.units._table import is_unit, split_quotient
from stmetrics.units.amount import Amount, Bound

if TYPE_CHECKING:
    from stmetrics.periods.period import Period

GROWTH_SAID: Final = re.compile(r"\s*(?:同比|比上年|较上年)?(?:增长|增幅|增速)\s*(?P<rate>\S.*)")
RANK_SAID: Final = re.compile(
    r"\s*(?:进入|位居|保持|排名|居)*(?:全[国省市区])?(?P<word>前|第)\s*(?P<rank>[0-9]{1,3}|[一二三四五六七八九十])"
    r"\s*(?:名|位)?(?:以内|以上)?\s*"
)
_BY_THEN: Final = re.compile(r"(?:[底末]|之?前|以前|完成|建成)+$")
_FORECAST: Final = re.compile(r"预计|预测|有望")
_PLACE: Final = re.compile(
    r"(?:并列|位居|位列|列|居)*(?:全[国省市区县])?第?\s*(?P<place>[0-9]{1,4}(?:[-–—~～至][0-9]{1,4})?)\s*(?:位次?|名)?"
    r"(?:\s*[/／]\s*(?P<of>[0-9]{1,4}))?"
)
_TO: Final = re.compile("[–—~～至]")
_WITHOUT_YEAR: Final = re.compile(
    r"[0-9]{1,2}月|年$|[上下]半年|前?[一二三四1-4]个?季度|第[一二三四1-4]季度"
)
_PLACES: Final = {word: place for place, word in enumerate("一二三四五六七八九十", 1)}
_FLOORS: Final = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_CEILINGS: Final = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_MAKERS: Final[dict[TargetForm, Callable[[Any], Target]]] = {
    TargetForm.AT_LEAST: Target.at_least,
    TargetForm.AT_MOST: Target.at_most,
    TargetForm.GROWTH_AT_LEAST: Target.growth_at_least,
    TargetForm.SHARE_AT_LEAST: Target.share_at_least,
    TargetForm.RANK_WITHIN: Target.rank_within,
    TargetForm.POINTS_ABOVE: Target.points_above,
}
LEVEL_FORMS: Final = frozenset({TargetForm.AT_LEAST, TargetForm.AT_MOST, TargetForm.BETWEEN})
"""The forms whose figures are in the unit of the indicator."""


def rank_target(text: str) -> Target | None:
    """A target of a place: 前3名, 第一."""
    match = RANK_SAID.fullmatch(text)
    if match is None:
        return None
    place = match["rank"]
    return Target.rank_within(_PLACES[place] if place in _PLACES else int(place))


def due_day(cell: Any, year: int | None) -> date:
    """The day by which something is due: 2023-06-30, 2023年6月底前, 12月底 of the table's year."""
    if not isinstance(cell, str):
        return cast("date", read_cell(CellKind.DAY, cell, None))
    plain = _BY_THEN.sub("", cell)
    if year is not None and _WITHOUT_YEAR.match(plain):
        plain = f"{year}年{plain.removeprefix('年')}"
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


def target_of_form(form: TargetForm, cell: Any, high: Any, unit: str | None) -> Target:
    """A target whose form is said: a figure of that form, and the upper end of a range.

    Raises:
        InvalidValueError: An upper end without a range, or a range without one.
    """
    if (high is not None) is not (form is TargetForm.BETWEEN):
        raise InvalidValueError(
            f"target_high={quoted(high)} of a target {form.value}",
            "a range has two ends, and nothing else has",
            "fill the cell for ranges only",
        )
    given = figure_in(cell, unit)
    return _MAKERS[form](given) if high is None else Target.between(given, figure_in(high, unit))


def _is_growth_of(amount: Amount, row: Indicator | None) -> bool:
    """Whether a percentage stands as the target of what is counted or paid."""
    if row is None or row.unit is None or not (is_unit(row.unit) and amount.unit):
        return False
    is_ratio = is_unit(amount.unit) and split_quotient(amount.unit)[0].is_ratio
    return is_ratio and not split_quotient(row.unit)[0].is_ratio


def rank_facts(cell: Any) -> dict[str, Any]:
    """What a cell says of a rank: the place, among how many, and whether it is a forecast."""
    if not isinstance(cell, str):
        return {"value": cell}
    facts: dict[str, Any] = {}
    plain, forecasts = _FORECAST.subn("", stripped(cell).translate(NARROW))
    if forecasts:
        facts["status"] = ObservationStatus.FORECAST
    match = _PLACE.fullmatch(plain)
    if match is None:
        return facts | {"value": plain if says_rank(plain) else cell}
    if match["of"]:
        facts["of"] = int(match["of"])
    return facts | {"value": _TO.sub("-", match["place"])}
