"""Parts that do not add up to their whole, or exceed it."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from stmetrics.audit.consistency import Consistency
from stmetrics.audit.sum_checks import audit_total
from stmetrics.catalogue.lookup import all_indicators
from stmetrics.catalogue.row import Indicator, Words
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.indicators.region_data import RegionData
from stmetrics.reviews._about import about, as_published, in_english
from stmetrics.reviews._implied import printed_ends
from stmetrics.reviews._parts import is_part_of
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.units._table import convert
from stmetrics.units._wording import is_printed
from stmetrics.units.amount import Amount, Bound

_BY_LEVEL: Final = Words("级别", "level")
_BY_KIND: Final = Words("类别", "kind")
_BY_INDICATOR: Final = Words("指标", "indicator")


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
    exceeding = [(each, part) for each, part in parts if _exceeds(part, figure)]
    for each, part in exceeding:
        zh = f"分项{part}大于总体{figure}"
        en = f"the part {in_english(part)} exceeds its whole {in_english(figure)}"
        yield about(each, FindingKind.PARTS, zh, en)
    if parts and not exceeding and figure.unit is not None:
        yield from _overlap(line, figure, figure.unit, parts)


def _overlap(
    line: ReviewLine, figure: Amount, unit: str, parts: Collection[tuple[ReviewLine, Amount]]
) -> Iterator[ReviewFinding]:
    """Parts that together exceed their whole: told apart in two ways, or one is wrong."""
    others = [each for each, _ in parts]
    divided: dict[Words, list[tuple[ReviewLine, Amount]]] = {}
    for each, part in parts:
        if not any(is_part_of(each, other) for other in others if other is not each):
            divided.setdefault(_told_apart_by(each, line), []).append((each, part))
    high = _known_ends(figure)[1]
    sums = {by: _least_sum([part for _, part in held], unit) for by, held in divided.items()}
    if high is None or _added(sums.values()) <= high:
        return
    for by, held in divided.items():
        if sums[by] > high:
            zh = "、".join(f"{each.name.zh}{part}" for each, part in held)
            en = ", ".join(f"{each.name.en} {in_english(part)}" for each, part in held)
            yield about(
                line,
                FindingKind.PARTS,
                f"按{by.zh}划分的分项（{zh}）合计大于总体{figure}：有重叠，或数有误，不可相加",
                f"the parts by {by.en} ({en}) together exceed {in_english(figure)}: they overlap, "
                "or one is wrong; do not add them up",
            )
    if not any(total > high for total in sums.values()):
        zh, en = "、".join(by.zh for by in divided), ", ".join(by.en for by in divided)
        yield about(
            line,
            FindingKind.PARTS,
            f"分项按{zh}分别划分，相互重叠，不可相加",
            f"its parts are told apart by {en} and overlap; do not add them up",
        )


def _told_apart_by(part: ReviewLine, whole: ReviewLine) -> Words:
    """By what a part is told apart from the others: as its row says, else by kind or level."""
    if part.indicator != whole.indicator:
        return part.indicator.part_by or _BY_INDICATOR
    by_level = part.level is not whole.level or part.and_above is not whole.and_above
    return _BY_LEVEL if by_level else _BY_KIND


def _least_sum(parts: Iterable[Amount], unit: str) -> Decimal:
    """What parts add up to at least."""
    ends = ((part, _known_ends(part)[0]) for part in parts)
    return _added(convert(low, part.require_unit(), unit) for part, low in ends if low is not None)


def _added(numbers: Iterable[Decimal]) -> Decimal:
    return functools.reduce(UNROUNDED.add, numbers, Decimal(0))


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
        added, english = "+".join(map(str, parts)), " + ".join(map(in_english, parts))
        yield about(
            line,
            FindingKind.PARTS,
            f"分项{added}与合计{figure}不符",
            f"the parts {english} do not add up to {in_english(figure)}",
        )


def _all_parts(whole: Indicator, data: RegionData) -> set[str]:
    """The ids of every part that the whole has: only all of them must add up."""
    rows = {row.id: row for row in (*all_indicators(), *data.own)}
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
