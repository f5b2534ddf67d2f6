"""Lines of totals against the lines that they add up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics.audit import Consistency, Finding, Published, audit_total
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Kind
from stmetrics.errors import StmetricsError
from stmetrics.exact._numbers import plain_text
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import last_day
from stmetrics.periods.period import Period
from stmetrics.records._sums import plain_label
from stmetrics.records.enums import ObservationStatus
from stmetrics.records.region import region_holds
from stmetrics.sheets._totals import is_mean, is_subtotal
from stmetrics.sheets.figures._lines import FigureLine
from stmetrics.sheets.outcomes import RowError, TotalRow
from stmetrics.units._wording import counts
from stmetrics.units.amount import Amount, Bound

_UNLIKE: Final = "stands beside another figure of the same thing"
_TELL_APART: Final = "name the column that tells the rows apart, or leave rows out"
_MAY_BE_NEGATIVE: Final = re.compile("净|利润|增加额|之差|差额|差距")
_GROUP: Final = re.compile(
    "(?:东部|中部|西部|东北部?|华东|华北|华中|华南|西南|西北|沿海|内陆)(?:地区|区域|省份)?"
    "|苏[南中北](?:地区)?|长三角(?:地区)?|珠三角(?:地区)?|京津冀(?:地区)?|长江经济带"
)
"""Groups of regions that stand in tables beside their members."""


def contradictions(lines: Sequence[FigureLine]) -> list[RowError]:
    """Figures of one thing that differ, row by row.

    Where rows of several kinds stand in a table, and no column that is known says so, each would
    be taken for the whole.
    """
    plain = [
        (line.number, each)
        for line in lines
        if line.label is None
        for each in line.observations
        if each.value is not None
    ]
    held: dict[Any, set[Amount | None]] = {}
    for _, each in plain:
        held.setdefault(each.key, set()).add(each.value)
    return [
        RowError(
            row=number, column=each.indicator, value=str(each.value), why=_UNLIKE, hint=_TELL_APART
        )
        for number, each in plain
        if len(held[each.key]) > 1
    ]


def checked_total(total: FigureLine, lines: Sequence[FigureLine]) -> TotalRow:
    """A line of totals, with every figure that is a sum checked against its parts.

    A subtotal adds up the lines above it, from the last line of totals on; any other total adds up
    all lines that are none. Where a part is missing, the total can only be less than the others.
    """
    added = [] if is_mean(plain_label(total.label or "")) else _added_up(total, lines)
    findings: list[Finding] = []
    missing: list[Observation] = []
    for whole in filter(_adds_up, total.observations):
        parts = _parts(whole, added)
        known = [each for each in parts if each.value is not None]
        places = len(added) if total.is_across else _places(added, whole)
        if known and len(parts) > 1 and len(parts) >= places:
            single = _counted_once(parts)
            lacking = [each for each in single if each.value is None]
            missing += lacking
            known = [each for each in single if each.value is not None]
            findings += _less_than(known, whole) if lacking else _checked(known, whole)
    return TotalRow(
        row=total.number,
        label=total.label or "",
        observations=total.observations,
        findings=tuple(findings),
        missing=tuple(missing),
    )


def _added_up(total: FigureLine, lines: Sequence[FigureLine]) -> list[FigureLine]:
    """The lines that a line of totals may add up.

    A line without any figure is none of them where all that have one stand beyond the total: it
    is text below the table.
    """
    plain = [line for line in lines if line.label is None]
    if total.is_across:
        return [line for line in plain if line.number == total.number]
    if is_subtotal(plain_label(total.label or "")):
        first = max(
            (each.number for each in lines if each.label and each.number < total.number), default=-1
        )
        plain = [line for line in plain if first < line.number < total.number]
    sides = {line.number > total.number for line in plain if line.observations}
    return [line for line in plain if line.observations or (line.number > total.number) in sides]


def _adds_up(whole: Observation) -> bool:
    """Whether it is a level of what can be summed."""
    row = row_of(whole.indicator)
    if whole.aspect is not Aspect.LEVEL or (row is not None and row.kind is Kind.RATE):
        return False
    return whole.value is not None and whole.value.bound is Bound.EXACT


def _parts(whole: Observation, lines: Iterable[FigureLine]) -> list[Observation]:
    """What the whole adds up: the same indicator and time, of each region or each kind."""
    alike = [
        each
        for line in lines
        for each in (*line.observations, *_lacking(line, whole))
        if (each.indicator, each.time, each.aspect) == (whole.indicator, whole.time, whole.aspect)
    ]
    given = {each.key for each in alike if each.value is not None}
    alike = [each for each in alike if each.value is not None or each.key not in given]
    of_regions = [each for each in alike if _but_region(each) == _but_region(whole)]
    named = [each for each in alike if each.region == whole.region and each.key != whole.key]
    return of_regions if len(of_regions) > 1 else named


def _lacking(line: FigureLine, whole: Observation) -> tuple[Observation, ...]:
    """The levels that a line does not give; of one that cannot be read, that of the whole."""
    facts = line.unread
    if facts is None:
        return line.lacking
    period = facts.get("period")
    if facts.get("indicator", whole.indicator) != whole.indicator:
        return ()
    if period is not None and last_day(period) != last_day(whole.time):
        return ()
    name = facts.get("region", f"#{line.number}")
    return (attrs.evolve(whole, region=name, value=None, status=ObservationStatus.MISSING),)


def _but_region(each: Observation) -> tuple[Any, ...]:
    indicator, _, *others = each.key
    return indicator, *others


def _counted_once(parts: Sequence[Observation]) -> list[Observation]:
    """The parts without those that others of them add up to: a city, 东部地区."""
    single = [each for each in parts if not _GROUP.fullmatch(each.region)] or parts
    return [each for each in single if not _holds_another(each, single)]


def _holds_another(one: Observation, others: Iterable[Observation]) -> bool:
    """Whether a region of the table holds another of it, which alone is counted."""
    return one.region.endswith("00") and any(  # other codes hold none
        other.region != one.region and region_holds(one.region, other.region) for other in others
    )


def _places(lines: Iterable[FigureLine], whole: Observation) -> int:
    """How many lines there are that could be a part of the whole."""
    times: set[Period | date] = {whole.time}
    return sum(any(each.time in times for each in line.observations) for line in lines)


def _checked(parts: Sequence[Observation], whole: Observation) -> list[Finding]:
    try:
        return [
            audit_total(
                [_published(each.require_value()) for each in parts],
                _published(whole.require_value()),
            )
        ]
    except StmetricsError:  # a part that is no plain figure, or in another unit: nothing to check
        return []


def _less_than(known: Sequence[Observation], whole: Observation) -> list[Finding]:
    """What is wrong with a total that is less than the parts that are known, of what is never < 0.

    Of one that is not, nothing can be said while a part is missing.
    """
    row = row_of(whole.indicator)
    if row is None or _MAY_BE_NEGATIVE.search(row.name.zh):
        return []
    if any(each.require_value().value < 0 for each in known):
        return []
    rest = Amount(Decimal(0), whole.require_value().unit, 0, Bound.AT_LEAST)
    found = _checked([*known, attrs.evolve(whole, value=rest)], whole)
    return [each for each in found if each.verdict is Consistency.INCONSISTENT]


def _published(amount: Amount) -> Published:
    text = f"{plain_text(amount.value)}{amount.require_unit()}"
    if amount.bound is not Bound.EXACT:
        return Published(f"{amount}", bounds=True)
    if counts(amount) and not amount.decimals:
        return Published(text, exact=True)
    return Published(text, decimals=amount.decimals)
