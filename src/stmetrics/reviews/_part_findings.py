"""Parts that do not add up to their whole, or exceed it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from stmetrics.audit.consistency import Consistency
from stmetrics.audit.sum_checks import audit_total
from stmetrics.catalogue.lookup import all_indicators
from stmetrics.catalogue.row import Indicator
from stmetrics.indicators.region_data import RegionData
from stmetrics.reviews._about import about, as_published
from stmetrics.reviews._implied import printed_ends
from stmetrics.reviews._parts import is_part_of
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.units._wording import is_printed
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import convert


def part_findings(
    line: ReviewLine, lines: tuple[ReviewLine, ...], data: RegionData
) -> Iterator[ReviewFinding]:
    """Parts that do not add up to their whole, or that exceed it."""
    figure = line.figure
    if figure is None:
        return
    parts = [
        (each, each.figure)
        for each in lines
        if is_part_of(each, line)
        and each.figure is not None
        and each.price_basis is line.price_basis
    ]
    by_id = {each.indicator.id: part for each, part in parts}
    if _must_add_up(line, by_id, data):
        yield from _sum_of_parts(line, figure, by_id.values())
        return
    for each, part in parts:
        if _exceeds(part, figure):
            zh, en = f"分项{part}大于总体{figure}", f"the part {part} exceeds its whole {figure}"
            yield about(each, FindingKind.PARTS, zh, en)


def _must_add_up(line: ReviewLine, parts: Mapping[str, Amount], data: RegionData) -> bool:
    """Whether every part that the whole has is there, and none is a bound."""
    if not line.indicator.parts_add_up or parts.keys() != _all_parts(line.indicator, data):
        return False
    return {each.bound for each in (line.figure, *parts.values()) if each} == {Bound.EXACT}


def _sum_of_parts(
    line: ReviewLine, figure: Amount, parts: Collection[Amount]
) -> Iterator[ReviewFinding]:
    total = audit_total([as_published(each) for each in parts], as_published(figure))
    if total.verdict is Consistency.INCONSISTENT:
        added = "+".join(map(str, parts))
        yield about(
            line,
            FindingKind.PARTS,
            f"分项{added}与合计{figure}不符",
            f"the parts {added} do not add up to {figure}",
        )


def _all_parts(whole: Indicator, data: RegionData) -> set[str]:
    """The ids of every part that the whole has: only all of them must add up."""
    rows = {row.id: row for row in (*all_indicators(), *data.own_indicators)}
    return {row.id for row in rows.values() if row.part_of == whole.id}


def _exceeds(part: Amount, whole: Amount) -> bool:
    """Whether a part is larger than its whole however both were rounded."""
    low, high = _known_ends(part)[0], _known_ends(whole)[1]
    if low is None or high is None:
        return False
    unit = whole.require_unit()
    return bool(convert(low, part.require_unit(), unit) > high)


def _known_ends(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    if is_printed(amount):
        return printed_ends(amount)
    return amount.interval.low, amount.interval.high
