"""Lines of totals against the lines that they add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import attrs

from stmetrics.audit import Finding, Published, audit_total
from stmetrics.catalogue.row import Kind
from stmetrics.errors import StmetricsError
from stmetrics.exact._numbers import plain_text
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.period import Period
from stmetrics.records.region import region_holds
from stmetrics.sheets._indicators import indicator_row
from stmetrics.sheets._totals import is_subtotal, plain_label
from stmetrics.units._wording import counts
from stmetrics.units.amount import Amount, Bound


@attrs.frozen
class FigureLine:
    """The observations of a row, and what it calls itself where it is a line of totals.

    Attributes:
        number: The row's number.
        label: What it calls itself; None where it is no total.
        observations: Its figures.
        has_a_place: Whether the figures say of which region they are.
    """

    number: int
    label: str | None
    observations: tuple[Observation, ...]
    has_a_place: bool = True


def findings_of(total: FigureLine, lines: Sequence[FigureLine]) -> tuple[Finding, ...]:
    """Check every figure of a line of totals that is a sum against its parts.

    A subtotal adds up the lines above it, from the last line of totals on; any other total adds up
    all lines that are none. A figure of which a part is missing is not checked.
    """
    plain = [line for line in lines if line.label is None]
    if is_subtotal(plain_label(total.label or "")):
        first = max(
            (each.number for each in lines if each.label and each.number < total.number), default=-1
        )
        plain = [line for line in plain if first < line.number < total.number]
    found = []
    for whole in total.observations:
        parts = _parts(whole, plain)
        if _adds_up(whole) and len(parts) > 1 and len(parts) >= _places(plain, whole):
            found += _checked([each for each in parts if not _holds_another(each, parts)], whole)
    return tuple(found)


def _adds_up(whole: Observation) -> bool:
    """Whether it is a level of what can be summed."""
    row = indicator_row(whole.indicator)
    if whole.aspect is not Aspect.LEVEL or (row is not None and row.kind is Kind.RATE):
        return False
    return whole.value is not None and whole.value.bound is Bound.EXACT


def _parts(whole: Observation, lines: Iterable[FigureLine]) -> list[Observation]:
    """What the whole adds up: the same indicator and time, of each region or each kind."""
    alike = [
        each
        for line in lines
        for each in line.observations
        if (each.indicator, each.time, each.aspect) == (whole.indicator, whole.time, whole.aspect)
    ]
    of_regions = [each for each in alike if _but_region(each) == _but_region(whole)]
    named = [each for each in alike if each.region == whole.region and each.key != whole.key]
    return of_regions if len(of_regions) > 1 else named


def _but_region(each: Observation) -> tuple[Any, ...]:
    indicator, _, *others = each.key
    return indicator, *others


def _holds_another(one: Observation, others: Iterable[Observation]) -> bool:
    """Whether a region of the table holds another of it, which alone is counted."""
    return any(
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


def _published(amount: Amount) -> Published:
    text = f"{plain_text(amount.value)}{amount.require_unit()}"
    if amount.bound is not Bound.EXACT:
        return Published(f"{amount}", bounds=True)
    if counts(amount) and not amount.decimals:
        return Published(text, exact=True)
    return Published(text, decimals=amount.decimals)
