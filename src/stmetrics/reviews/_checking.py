"""Findings of a review: all of them in their order, and those of several lines or of none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from stmetrics.catalogue.row import Words
from stmetrics.exact._numbers import to_decimal
from stmetrics.indicators.boundary.change import BoundaryChange
from stmetrics.indicators.region_data import RegionData
from stmetrics.law.verdicts import Verdict
from stmetrics.observations.basis import Basis
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import a_year_before, first_day, last_day
from stmetrics.reviews._about import in_english
from stmetrics.reviews._gathering import Gathered
from stmetrics.reviews._line_findings import line_findings
from stmetrics.reviews._part_findings import part_findings
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import time_text
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.handed_down import decompositions
from stmetrics.units._wording import shown
from stmetrics.units.amount import Amount

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
        found += line_findings(line, held, gathered, data)
    found += _handed_down(targets, data.region)
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


def _handed_down(targets: Collection[AssignedTarget], region: str) -> Iterator[ReviewFinding]:
    """Floors of the region that those of the regions inside it do not add up to (目标分解)."""
    for found in decompositions(targets, region):
        if found.verdict is Verdict.UNMET:
            unit, goal = found.whole.target.unit, found.whole.target.value
            total, gap = (Amount(n, unit, None) for n in (found.total, found.gap.copy_negate()))
            own = Amount(to_decimal(goal, "target"), unit, None)
            figures = total, gap, own
            yield ReviewFinding(
                notice=FindingKind.TARGET,
                indicator=found.whole.indicator,
                zh=f"下级目标合计{total}，比本级目标{own}少{gap}",
                en="the targets handed down add up to {}, {} less than {}".format(
                    *map(in_english, figures)
                ),
            )
