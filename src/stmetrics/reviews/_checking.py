"""Findings of a review: what its figures say against each other, and what is unfinished."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from stmetrics.audit.consistency import Consistency
from stmetrics.audit.finding import Finding
from stmetrics.audit.ratio_checks import audit_growth, audit_share
from stmetrics.catalogue.row import Words
from stmetrics.indicators.boundary.change import BoundaryChange
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations.basis import Basis
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import a_year_before, first_day, last_day
from stmetrics.records.enums import ObservationStatus
from stmetrics.reviews._about import about, as_published
from stmetrics.reviews._gathering import Gathered
from stmetrics.reviews._impossible_findings import impossible_findings
from stmetrics.reviews._part_findings import part_findings
from stmetrics.reviews._target_findings import sum_findings, target_findings
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import STATUS_WORDS, time_text
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.units._wording import as_percent, is_printed, shown
from stmetrics.units.amount import Bound

_MOST_NAMED: Final = 5
_DECIMALS: Final = 6


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
        found += part_findings(line, held, data)
        found += _printed_relations(line, held)
        found += _of_one_line(line)
        found += target_findings(line)
        found += impossible_findings(line)
        found += _unlike_years(line, gathered, data)
    found += sum_findings(targets, data.region)
    found += _boundary_findings(held, data)
    return tuple(
        attrs.evolve(each, name=each.name or data.row(each.indicator).name) for each in found
    )


def _contradictions(gathered: Gathered) -> Iterator[ReviewFinding]:
    for given, counted in gathered.contradicted:
        zh_when, en_when = time_text(given.time, "zh"), time_text(given.time, "en")
        zh_given = "标为暂缺" if given.value is None else f"给定数{_said(given, 'zh')}"
        en_given = "missing" if given.value is None else _said(given, "en")
        yield ReviewFinding(
            notice=FindingKind.RECORDS,
            indicator=given.indicator,
            zh=f"{zh_when}{zh_given}与记录推算数{_said(counted, 'zh')}不符",
            en=f"given as {en_given} for {en_when}, the records make {_said(counted, 'en')}",
        )
    for indicator, (why_zh, why_en) in gathered.silent.items():
        yield ReviewFinding(
            notice=FindingKind.RECORDS,
            indicator=indicator,
            zh=f"记录不全：{why_zh}",
            en=f"records: {why_en}",
        )


def _said(given: Observation, lang: str) -> str:
    return shown(given.require_value(), lang, decimals=_DECIMALS).phrase(lang)


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


def _unlike_years(
    line: ReviewLine, gathered: Gathered, data: RegionData
) -> Iterator[ReviewFinding]:
    """A figure that is not final, given, beside last year's that was counted from records."""
    if line.status is ObservationStatus.NORMAL or line.from_records or line.growth is None:
        return
    before = a_year_before(line.time)
    place = line.indicator.id, data.region, before
    counted = gathered.counted.find(*place, **line.basis.picked)
    growths = gathered.observations.at(line.indicator.id, data.region, line.time, Aspect.GROWTH)
    if counted is not None and not growths:
        zh, en = STATUS_WORDS[line.status]
        yield about(
            line,
            FindingKind.BASES,
            f"本年为给定的{zh}，上年为记录推算数，增速的两端口径不同",
            f"this year's figure is given ({en}), last year's was counted from records: the growth "
            "compares two kinds of figures",
        )


def _boundary_findings(lines: Iterable[ReviewLine], data: RegionData) -> Iterator[ReviewFinding]:
    """Growths that reach over a change of the boundary (区划调整)."""
    for change in data.boundary_changes:
        across = [line for line in lines if line.growth is not None and _spans(line, change.on)]
        if across:
            yield _across_boundary(change, across, data)


def _spans(line: ReviewLine, on: date) -> bool:
    """Whether last year's figure is of the old boundary, and this year's not wholly."""
    return first_day(a_year_before(line.time)) < on <= last_day(line.time)


def _across_boundary(
    change: BoundaryChange, across: list[ReviewLine], data: RegionData
) -> ReviewFinding:
    out, came = len(change.moved_out), len(change.moved_in)
    zh_moved = "、".join(
        f"{word}{number}个单位" for word, number in (("划出", out), ("划入", came)) if number
    )
    en_moved = ", ".join(
        f"{number} {'unit' if number == 1 else 'units'} {word}"
        for word, number in (("moved out", out), ("moved in", came))
        if number
    )
    named = across[:_MOST_NAMED]
    zh = "、".join(line.name.zh for line in named) + ("等" if len(across) > len(named) else "")
    en = ", ".join(line.name.en for line in named) + (
        " and others" if len(across) > len(named) else ""
    )
    return ReviewFinding(
        notice=FindingKind.BASES,
        indicator="",
        name=Words(zh=data.name("zh"), en=data.name("en")),
        zh=f"{time_text(change.on, 'zh')}区划调整{zh_moved and f'（{zh_moved}）'}，"
        f"{zh}的增速未按同一区划计算，可比口径另算",
        en=f"the boundary changed on {time_text(change.on, 'en')}{en_moved and f' ({en_moved})'}: "
        f"the growth of {en} is not of one boundary; compute the comparable one",
    )


def _printed_relations(line: ReviewLine, lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    """A printed growth or share against the printed levels beside it."""
    if line.figure is None or line.figure.bound is not Bound.EXACT:
        return
    figure = as_published(line.figure)
    growth, share = line.growth, line.share
    if is_printed(growth) and is_printed(line.base) and not line.base_is_implied:
        yield from _inconsistent(
            line, audit_growth(figure, as_published(line.base), as_published(as_percent(growth)))
        )
    wholes = (each for each in lines if each.indicator == line.share_of)
    whole = next((each for each in wholes if each.level is None and each.kind is None), None)
    if is_printed(share) and whole is not None and is_printed(whole.figure):
        yield from _inconsistent(
            line, audit_share(figure, as_published(whole.figure), as_published(as_percent(share)))
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


def _of_one_line(line: ReviewLine) -> Iterator[ReviewFinding]:
    zh, en = STATUS_WORDS[line.status]
    if zh:
        note = line.note or ""
        yield about(
            line, FindingKind.UNFINISHED, zh + (note and f"：{note}"), en + (note and f": {note}")
        )
    if line.base is not None and line.growth is None and line.base.value <= 0:
        yield about(
            line,
            FindingKind.UNDEFINED,
            f"上年数{line.base}，增速无意义",
            f"last year's figure is {line.base}; growth has no value",
        )
    if line.growth is not None and line.growth_prices is not line.price_basis:
        yield about(
            line,
            FindingKind.BASES,
            "增速与总量的价格口径不同",
            "its growth is at other prices than its level",
        )
