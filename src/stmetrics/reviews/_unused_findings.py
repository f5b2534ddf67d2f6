"""What was given and no line shows: other regions, other periods, peers without figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from stmetrics.catalogue.row import Direction, Words
from stmetrics.indicators.region_data import RegionData
from stmetrics.indicators.unused import unused_records
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Aspect
from stmetrics.periods._times import a_year_before, last_day
from stmetrics.periods.period import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.records.region import region_holds
from stmetrics.reviews._about import about
from stmetrics.reviews._months_beside import months_beside
from stmetrics.reviews._standing import left_apart, overlaps
from stmetrics.reviews._wholes import Apart
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import time_text
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.units._wording import shown

_NAMED = 5
"""How many times or regions are named before the rest is only counted."""


def unused_findings(
    lines: Collection[ReviewLine],
    data: RegionData,
    period: Period,
    targets: Iterable[AssignedTarget],
) -> Iterator[ReviewFinding]:
    """Figures, records and targets that no line of the review shows (未采用).

    Args:
        lines: The review's lines.
        data: The region.
        period: The review's period.
        targets: All targets that were given.
    """
    if not lines:
        yield _of_all(
            data, f"{period.label('zh')}无数据", f"no figure for {time_text(period, 'en')}"
        )
    yield from _other_figures(lines, data)
    yield from _missing_figures(lines, data)
    yield from _beside_a_missing_figure(lines, data)
    yield from _other_targets(data, targets)
    for each in unused_records(data, period):
        yield _of_all(data, each.text("zh"), each.text("en"))


def _of_all(data: RegionData, zh: str, en: str) -> ReviewFinding:
    """A finding about the region, not about one indicator."""
    name = Words(zh=data.name("zh"), en=data.name("en"))
    return ReviewFinding(notice=FindingKind.UNUSED, indicator="", name=name, zh=zh, en=en)


def _other_figures(lines: Collection[ReviewLine], data: RegionData) -> Iterator[ReviewFinding]:
    """Given figures that no line takes: of other periods, or of other regions."""
    taken, ranked = _taken(lines), _ranked(lines)
    left: dict[str, list[tuple[str, str]]] = {}
    for one in data.observations:
        own = one.region == data.region
        is_rival = not own and not overlaps(one.region, data.region)
        held = taken if own else ranked if is_rival else frozenset()
        if (one.indicator, one.time) not in held and not (own and one.value is None):
            where = ("", "") if own else (f"{one.region}的", f" in {one.region}")
            when = time_text(one.time, "zh"), time_text(one.time, "en")
            said = f"{where[0]}{when[0]}", f"{when[1]}{where[1]}"
            left.setdefault(one.indicator, []).append(said)
    for indicator, times in left.items():
        zh = _listed([each[0] for each in times], "、", "等")
        en = _listed([each[1] for each in times], ", ", " and others")
        yield ReviewFinding(
            notice=FindingKind.UNUSED,
            indicator=indicator,
            zh=f"{zh}的数据未列入本期",
            en=f"figures of {en} are not part of this period's review",
        )


def _taken(lines: Iterable[ReviewLine]) -> frozenset[tuple[str, Period | date]]:
    """Of which indicator and time the region's figures stand in a line or decide its targets."""
    found: set[tuple[str, Period | date]] = set()
    for line in lines:
        rows = {row.id for row in (line.indicator, line.gap_to, line.share_of) if row is not None}
        rows |= {each.reference.id for each in line.targets if each.reference is not None}
        due = [each.assigned.period for each in line.targets]
        for time in (line.time, *due, *(period.end for period in due)):
            found |= {(row, each) for row in rows for each in (time, a_year_before(time))}
        if line.breakdown and isinstance(line.time, Period):
            found |= {(line.indicator.id, month) for month in months_beside(line.time)}
    return frozenset(found)


def _ranked(lines: Iterable[ReviewLine]) -> frozenset[tuple[str, Period | date]]:
    """Of which indicator and time other regions' figures are ranked among."""
    return frozenset(
        (line.indicator.id, time)
        for line in lines
        if any(each.of is not None for each in line.standings)
        for time in (line.time, a_year_before(line.time))
    )


def _missing_figures(lines: Collection[ReviewLine], data: RegionData) -> Iterator[ReviewFinding]:
    """What is observed as missing at a later time than its line shows."""
    for each in data.observations:
        if each.value is not None or each.region != data.region:
            continue
        own = [line for line in lines if line.indicator.id == each.indicator]
        if own and all(last_day(line.time) < last_day(each.time) for line in own):
            yield ReviewFinding(
                notice=FindingKind.UNUSED,
                indicator=each.indicator,
                zh=f"{time_text(each.time, 'zh')}数据暂缺",
                en=f"the figure of {time_text(each.time, 'en')} is missing",
            )


def _beside_a_missing_figure(
    lines: Iterable[ReviewLine], data: RegionData
) -> Iterator[ReviewFinding]:
    """What else was observed a year before, where a missing figure says last year's level alone."""
    for line in lines:
        if line.figure is not None or line.status is not ObservationStatus.MISSING:
            continue
        before = a_year_before(line.time)
        place = line.indicator.id, data.region, before
        for each in (one for aspect in Aspect for one in data.observations.at(*place, aspect)):
            is_said = each.aspect is Aspect.LEVEL and line.growth is None
            if each.value is None or is_said or each.basis.but_prices != line.basis.but_prices:
                continue
            told = shown(each.value, "zh").phrase("zh"), shown(each.value, "en").phrase("en")
            yield about(
                line,
                FindingKind.UNUSED,
                f"{time_text(before, 'zh')}{each.aspect.term('zh')}{told[0]}未列入本期",
                f"the {each.aspect.term('en')} of {time_text(before, 'en')}, {told[1]}, "
                "is not part of this period's review",
            )


def _other_targets(data: RegionData, targets: Iterable[AssignedTarget]) -> Iterator[ReviewFinding]:
    """Targets of regions that neither are the region nor lie inside it."""
    for each in targets:
        if each.region != data.region and region_holds(data.region, each.region) is not True:
            yield ReviewFinding(
                notice=FindingKind.UNUSED,
                indicator=each.indicator,
                zh=f"{each.region}的目标不属于本地区，未列入",
                en=f"the target of {each.region} is not this region's and is left out",
            )


def unranked_findings(
    lines: Collection[ReviewLine],
    data: RegionData,
    figures: Observations,
    peers: Mapping[str, Words],
    observed: Iterable[str] = (),
) -> Iterator[ReviewFinding]:
    """Peers that are not ranked, and why: no figure, or no rival at all (未参加排名).

    Args:
        lines: The review's lines, with their standings.
        data: The region.
        figures: The figures of all.
        peers: The regions that were to be ranked among, and what they are called.
        observed: Regions that are no peers, and have a figure of something among the region's own.
    """
    others = [each for each in peers if each != data.region]
    kin = [each for each in others if overlaps(each, data.region)]
    if kin:
        yield _of_all(
            data,
            f"{_listed(kin, '、', '等')}与本地区互有隶属，不参加排名",
            f"not ranked with {_listed(kin, ', ', ' and others')}: one lies within the other",
        )
    rivals = [each for each in others if each not in kin]
    expected = tuple(dict.fromkeys((*rivals, *observed)))
    for line in lines:
        yield from _without_figure(line, figures, expected)
        if _could_be_ranked(line):
            yield from _apart(line, left_apart(line, data.region, figures, peers))
    alone = [line for line in lines if _could_be_ranked(line) and not line.standings]
    if rivals and alone:
        zh, en = (_listed(rivals, *words) for words in (("、", "等"), (", ", " and others")))
        yield _of_all(
            data,
            f"{_listed((line.name.zh for line in alone), '、', '等')}未排名：{zh}无同口径数据",
            f"{_listed((line.name.en for line in alone), ', ', ' and others')} not ranked: "
            f"no figure on the same basis of {en}",
        )


def _could_be_ranked(line: ReviewLine) -> bool:
    is_known = line.figure is not None or line.growth is not None
    return is_known and line.indicator.direction is not Direction.NEITHER


def _apart(line: ReviewLine, left: Apart) -> Iterator[ReviewFinding]:
    """Regions with a figure that would be wholes beside their parts, or may be."""
    told = (
        (left.whole, "与参加排名的地区互有包含，不一同排名", "a whole and its parts"),
        (left.unclear, "与本地区一为代码一为名称，隶属不明，不参加排名", "a code beside a name"),
    )
    for names, zh, en in told:
        if names:
            yield about(
                line,
                FindingKind.UNUSED,
                f"{_listed(names, '、', '等')}{zh}",
                f"{_listed(names, ', ', ' and others')} not ranked with the region: {en}",
            )


def _without_figure(
    line: ReviewLine, figures: Observations, peers: Collection[str]
) -> Iterator[ReviewFinding]:
    """Peers without a figure of a line that others are ranked by."""
    ranked = {each.by for each in line.standings if each.of is not None}
    having = {
        each.region
        for region in peers
        for by in ranked
        for each in figures.at(line.indicator.id, region, line.time, by)
        if each.value is not None
    }
    without = [each for each in peers if each not in having]
    if ranked and without:
        yield about(
            line,
            FindingKind.UNUSED,
            f"{_listed(without, '、', '等')}无此项数据，未参加排名",
            f"{_listed(without, ', ', ' and others')} without a figure, not ranked",
        )


def _listed(names: Iterable[str], between: str, rest: str) -> str:
    """Each once, the first few by name."""
    different = list(dict.fromkeys(names))
    said = between.join(different[:_NAMED])
    return said + rest if len(different) > _NAMED else said
