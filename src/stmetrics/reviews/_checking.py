"""Findings of a review: what its figures say against each other, and what is unfinished."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

import attrs

from stmetrics.audit.consistency import Consistency
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.audit.ratio_checks import audit_growth, audit_share
from stmetrics.audit.sum_checks import audit_total
from stmetrics.catalogue.lookup import all_indicators
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.exact.numbers import to_decimal
from stmetrics.exact.rounding import plain_text
from stmetrics.indicators.region_data import RegionData
from stmetrics.law.verdicts import Verdict
from stmetrics.observations.basis import Basis
from stmetrics.periods._times import last_day
from stmetrics.reviews._gathering import Gathered
from stmetrics.reviews._implied import printed_ends
from stmetrics.reviews._parts import is_part_of
from stmetrics.reviews._phrases import STATUS_WORDS, time_text
from stmetrics.reviews._target_lines import accrues
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.check import WhyOpen
from stmetrics.targets.handed_down import decompositions
from stmetrics.units._wording import as_percent, is_exact_count, is_printed
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import convert


def find_notices(
    lines: Iterable[ReviewLine],
    gathered: Gathered,
    data: RegionData,
    targets: Collection[AssignedTarget],
) -> tuple[ReviewFinding, ...]:
    """Everything that a reader must know of these lines, in their order (复核提示).

    Args:
        lines: The review's lines.
        gathered: What they were made of.
        data: The region.
        targets: All targets, those of regions inside it too.
    """
    held = tuple(lines)
    found = [*_contradictions(gathered), *_unlike_bases(held)]
    for line in held:
        found += _parts(line, held, data)
        found += _printed_relations(line, held)
        found += _of_one_line(line)
        found += _of_targets(line)
    found += _handed_down(targets, data.region)
    return tuple(
        attrs.evolve(each, name=each.name or data.row(each.indicator).name) for each in found
    )


def _contradictions(gathered: Gathered) -> Iterator[ReviewFinding]:
    for given, counted in gathered.contradicted:
        zh_when, en_when = time_text(given.time, "zh"), time_text(given.time, "en")
        zh_given = "标为暂缺" if given.value is None else f"给定数{given.value}"
        en_given = "missing" if given.value is None else str(given.value)
        yield ReviewFinding(
            notice=FindingKind.RECORDS,
            indicator=given.indicator,
            zh=f"{zh_when}{zh_given}与记录推算数{counted.value}不符",
            en=f"given as {en_given} for {en_when}, the records make {counted.value}",
        )
    for indicator, why in gathered.silent.items():
        yield ReviewFinding(
            notice=FindingKind.RECORDS,
            indicator=indicator,
            zh=f"记录不全：{why}",
            en=f"records: {why}",
        )


def _unlike_bases(lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    """Several lines of one indicator differ in scope, basis, vintage or prices."""
    of_one: dict[tuple[str, str], list[ReviewLine]] = {}
    for line in lines:
        narrowed = Basis(level=line.level, and_above=line.and_above, kind=line.kind)
        of_one.setdefault((line.indicator.id, narrowed.text()), []).append(line)
    for several in of_one.values():
        if len(several) > 1:
            marks = "、".join(_mark(line, "zh") for line in several)
            english = ", ".join(_mark(line, "en") for line in several)
            yield ReviewFinding(
                notice=FindingKind.BASES,
                indicator=several[0].indicator.id,
                name=several[0].name,
                zh=f"有{len(several)}种口径（{marks}），不可相加或比较",
                en=f"stands on {len(several)} bases ({english}); never add or compare them",
            )


def _mark(line: ReviewLine, lang: str) -> str:
    """What tells a line from another one of the same indicator."""
    unnarrowed = attrs.evolve(line.basis, level=None, and_above=False, kind=None)
    return unnarrowed.text(lang) or ("未注明" if lang == "zh" else "unmarked")


def _parts(
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
            yield _about(each, FindingKind.PARTS, zh, en)


def _must_add_up(line: ReviewLine, parts: Mapping[str, Amount], data: RegionData) -> bool:
    """Whether every part that the whole has is there, and none is a bound."""
    if not line.indicator.parts_add_up or parts.keys() != _all_parts(line.indicator, data):
        return False
    return {each.bound for each in (line.figure, *parts.values()) if each} == {Bound.EXACT}


def _sum_of_parts(
    line: ReviewLine, figure: Amount, parts: Collection[Amount]
) -> Iterator[ReviewFinding]:
    total = audit_total([_published(each) for each in parts], _published(figure))
    if total.verdict is Consistency.INCONSISTENT:
        added = "+".join(map(str, parts))
        yield _about(
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


def _printed_relations(line: ReviewLine, lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    """A printed growth or share against the printed levels beside it."""
    if line.figure is None or line.figure.bound is not Bound.EXACT:
        return
    figure = _published(line.figure)
    growth, share = line.growth, line.share
    if is_printed(growth) and is_printed(line.base) and not line.base_is_implied:
        yield from _inconsistent(
            line, audit_growth(figure, _published(line.base), _published(as_percent(growth)))
        )
    wholes = (each for each in lines if each.indicator == line.share_of)
    whole = next((each for each in wholes if each.level is None and each.kind is None), None)
    if is_printed(share) and whole is not None and is_printed(whole.figure):
        yield from _inconsistent(
            line, audit_share(figure, _published(whole.figure), _published(as_percent(share)))
        )


def _inconsistent(line: ReviewLine, finding: Finding) -> Iterator[ReviewFinding]:
    if finding.verdict is Consistency.INCONSISTENT:
        yield ReviewFinding(
            notice=FindingKind.PUBLISHED,
            indicator=line.indicator.id,
            name=line.name,
            zh=finding.text("zh"),
            en=finding.text("en"),
        )


def _published(amount: Amount) -> Published:
    """A figure for the audit: counts and computed figures are exact, printed ones rounded."""
    text = f"{plain_text(amount.value)}{amount.unit or ''}"
    if amount.decimals is None or is_exact_count(amount):
        return Published(text, exact=True)
    return Published(text, decimals=amount.decimals)


def _of_one_line(line: ReviewLine) -> Iterator[ReviewFinding]:
    zh, en = STATUS_WORDS[line.status]
    if zh:
        note = line.note or ""
        yield _about(
            line, FindingKind.UNFINISHED, zh + (note and f"：{note}"), en + (note and f": {note}")
        )
    if line.base is not None and line.growth is None and line.base.value <= 0:
        yield _about(
            line,
            FindingKind.UNDEFINED,
            f"上年数{line.base}，增速无意义",
            f"last year's figure is {line.base}; growth has no value",
        )
    if line.growth is not None and line.growth_prices is not line.price_basis:
        yield _about(
            line,
            FindingKind.BASES,
            "增速与总量的价格口径不同",
            "its growth is at other prices than its level",
        )


def _of_targets(line: ReviewLine) -> Iterator[ReviewFinding]:
    """Targets that no figure decides, and why they have no pace."""
    for each in line.targets:
        if each.check.verdict is not Verdict.UNKNOWN or each.pace is not None:
            continue
        zh, en = "目标尚无法判断", "a target is not decided yet"
        if each.check.why_open not in {None, WhyOpen.NOT_OVER}:
            zh, en = f"{zh}：{each.check.why_open.zh}", f"{en}: {each.check.why_open.en}"
        elif last_day(line.time) < each.assigned.period.end and not accrues(line.indicator):
            what_zh, what_en = _what_does_not_accrue(line.indicator)
            zh += f"：{what_zh}不逐月累计，无序时进度，期末再核对"
            en += f": {what_en} does not accrue by month and has no pace; check at the end"
        yield _about(line, FindingKind.TARGET, zh, en)


def _what_does_not_accrue(row: Indicator) -> tuple[str, str]:
    return ("时点数", "a stock") if row.timing is Timing.STOCK else ("比率", "a rate")


def _handed_down(targets: Collection[AssignedTarget], region: str) -> Iterator[ReviewFinding]:
    """Floors of the region that those of the regions inside it do not add up to (目标分解)."""
    for found in decompositions(targets, region):
        if found.verdict is Verdict.UNMET:
            unit, goal = found.whole.target.unit, found.whole.target.value
            total, gap = (Amount(n, unit, None) for n in (found.total, found.gap.copy_negate()))
            own = Amount(to_decimal(goal, "target"), unit, None)
            yield ReviewFinding(
                notice=FindingKind.TARGET,
                indicator=found.whole.indicator,
                zh=f"下级目标合计{total}，比本级目标{own}少{gap}",
                en=f"the targets handed down add up to {total}, {gap} less than {own}",
            )


def _about(line: ReviewLine, notice: FindingKind, zh: str, en: str) -> ReviewFinding:
    return ReviewFinding(notice=notice, indicator=line.indicator.id, name=line.name, zh=zh, en=en)
