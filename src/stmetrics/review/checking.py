"""Findings of a review: what its figures say against each other, and what is unfinished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeGuard

from stmetrics.audit.finding import Consistency, Finding
from stmetrics.audit.published import Published
from stmetrics.audit.ratio_checks import audit_growth, audit_share
from stmetrics.audit.sum_checks import audit_total
from stmetrics.exact.rounding import plain_text
from stmetrics.indicators.observation import PriceBasis
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.review.figure_text import as_percent
from stmetrics.review.gathering import Gathered
from stmetrics.review.lines import ReviewLine
from stmetrics.review.notices import Notice, ReviewFinding
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import split_quotient

STATUS_WORDS: Final = {
    ObservationStatus.NORMAL: ("", ""),
    ObservationStatus.PROVISIONAL: ("初步数", "provisional"),
    ObservationStatus.ESTIMATED: ("估计数", "estimated"),
    ObservationStatus.FORECAST: ("预计数", "forecast"),
    ObservationStatus.BREAK: ("口径有变动", "break in the series"),
    ObservationStatus.DEFINITION_DIFFERS: ("定义不同", "another definition"),
    ObservationStatus.MISSING: ("暂缺", "missing"),
}
"""The statuses in both languages; a normal figure needs no word."""


def find_notices(lines: Iterable[ReviewLine], gathered: Gathered) -> tuple[ReviewFinding, ...]:
    """Everything that a reader must know of these lines, in their order."""
    held = tuple(lines)
    found = [*_contradictions(gathered), *_unlike_bases(held)]
    for line in held:
        found += _parts(line, held)
        found += _printed_relations(line, held)
        found += _of_one_line(line)
    return tuple(found)


def _contradictions(gathered: Gathered) -> Iterator[ReviewFinding]:
    for given, counted in gathered.contradicted:
        yield ReviewFinding(
            notice=Notice.RECORDS,
            indicator=given.indicator,
            zh=f"{_time(given.time, 'zh')}给定数{given.value}与记录推算数{counted.value}不符",
            en=f"given as {given.value} for {_time(given.time, 'en')}, the records make "
            f"{counted.value}",
        )
    for indicator, why in gathered.silent.items():
        yield ReviewFinding(
            notice=Notice.RECORDS, indicator=indicator, zh=f"记录不全：{why}", en=f"records: {why}"
        )


def _unlike_bases(lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    """Several lines of one indicator differ in scope, basis, vintage or prices."""
    by_indicator: dict[str, list[ReviewLine]] = {}
    for line in lines:
        by_indicator.setdefault(line.indicator.id, []).append(line)
    for indicator, several in by_indicator.items():
        if len(several) > 1:
            marks = "、".join(filter(None, (_mark(line, "zh") for line in several)))
            english = ", ".join(filter(None, (_mark(line, "en") for line in several)))
            yield ReviewFinding(
                notice=Notice.BASES,
                indicator=indicator,
                zh=f"有{len(several)}种口径（{marks}），不可相加或比较",
                en=f"stands on {len(several)} bases ({english}); never add or compare them",
            )


def _mark(line: ReviewLine, lang: str) -> str:
    """What tells a line from another one of the same indicator."""
    parts = [line.scope, line.vintage, line.rd_basis and line.rd_basis.value]
    if line.price_basis is PriceBasis.CONSTANT:
        parts.append("不变价" if lang == "zh" else "constant prices")
    return " ".join(part for part in parts if part)


def _parts(line: ReviewLine, lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    parts = [
        each
        for each in lines
        if each.indicator.part_of == line.indicator.id
        and each.time == line.time
        and each.scope == line.scope
        and each.figure is not None
    ]
    if line.figure is None or not parts:
        return
    if line.indicator.parts_add_up:
        checked = [_published(each.figure) for each in parts if each.figure is not None]
        finding = audit_total(checked, _published(line.figure))
        if finding.verdict is Consistency.INCONSISTENT:
            added = "+".join(str(each.figure) for each in parts)
            yield ReviewFinding(
                notice=Notice.PARTS,
                indicator=line.indicator.id,
                zh=f"分项{added}与合计{line.figure}不符",
                en=f"the parts {added} do not add up to {line.figure}",
            )
        return
    for each in parts:
        if each.share is None and each.figure is not None and _exceeds(each.figure, line.figure):
            yield ReviewFinding(
                notice=Notice.PARTS,
                indicator=each.indicator.id,
                zh=f"分项{each.figure}大于总体{line.figure}",
                en=f"the part {each.figure} exceeds its whole {line.figure}",
            )


def _exceeds(part: Amount, whole: Amount) -> bool:
    low, high = part.interval.low, whole.interval.high
    if low is None or high is None:
        return False
    unit = whole.require_unit()
    return bool(Amount(low, part.require_unit(), None).to(unit).value > high)


def _printed_relations(line: ReviewLine, lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    """A printed growth or share against the printed levels beside it."""
    if line.figure is None or line.figure.bound is not Bound.EXACT:
        return
    figure = _published(line.figure)
    growth, share = line.growth, line.share
    if _is_printed(growth) and _is_printed(line.base) and not line.base_is_implied:
        yield from _inconsistent(
            line, audit_growth(figure, _published(line.base), _published(as_percent(growth)))
        )
    whole = next((each for each in lines if each.indicator == line.share_of), None)
    if _is_printed(share) and whole is not None and _is_printed(whole.figure):
        yield from _inconsistent(
            line, audit_share(figure, _published(whole.figure), _published(as_percent(share)))
        )


def _is_printed(amount: Amount | None) -> TypeGuard[Amount]:
    return amount is not None and amount.decimals is not None and amount.bound is Bound.EXACT


def _inconsistent(line: ReviewLine, finding: Finding) -> Iterator[ReviewFinding]:
    if finding.verdict is Consistency.INCONSISTENT:
        yield ReviewFinding(
            notice=Notice.PUBLISHED,
            indicator=line.indicator.id,
            zh=finding.explain("zh"),
            en=finding.explain("en"),
        )


def _published(amount: Amount) -> Published:
    """A figure for the audit: counts and computed figures are exact, printed ones rounded."""
    text = f"{plain_text(amount.value)}{amount.unit or ''}"
    if amount.decimals is None or _counts(amount):
        return Published(text, exact=True)
    return Published(text, decimals=amount.decimals)


def _counts(amount: Amount) -> bool:
    above, below = split_quotient(amount.require_unit())
    return below is None and above.counts and above.factor == 1


def _of_one_line(line: ReviewLine) -> Iterator[ReviewFinding]:
    zh, en = STATUS_WORDS[line.status]
    if zh:
        note = line.note or ""
        yield _about(
            line, Notice.UNFINISHED, zh + (note and f"：{note}"), en + (note and f": {note}")
        )
    if line.base is not None and line.growth is None and line.base.value <= 0:
        yield _about(
            line,
            Notice.UNDEFINED,
            f"上年数{line.base}，增速无意义",
            f"last year's figure is {line.base}; growth has no value",
        )
    if line.growth is not None and line.growth_prices is not line.price_basis:
        yield _about(
            line,
            Notice.BASES,
            "增速与总量的价格口径不同",
            "its growth is at other prices than its level",
        )
    for each in line.targets:
        if each.check.verdict is Verdict.UNKNOWN and each.pace is None:
            yield _about(line, Notice.TARGET, "目标无法判断", "a target cannot be decided")


def _about(line: ReviewLine, notice: Notice, zh: str, en: str) -> ReviewFinding:
    return ReviewFinding(notice=notice, indicator=line.indicator.id, zh=zh, en=en)


def _time(time: Period | date, lang: str) -> str:
    return time.label(lang) if isinstance(time, Period) else time.isoformat()
