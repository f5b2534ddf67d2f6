"""What a line says against itself: relations, what is unfinished or undecided, what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stmetrics.audit.consistency import Consistency
from stmetrics.audit.finding import Finding
from stmetrics.audit.ratio_checks import audit_growth, audit_share
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations._comparing import plain_ratio
from stmetrics.observations.observation import Aspect
from stmetrics.periods._times import a_year_before, last_day
from stmetrics.records.enums import ObservationStatus
from stmetrics.reviews._about import about, as_published, in_english
from stmetrics.reviews._gathering import Gathered
from stmetrics.reviews._target_lines import accrues
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import STATUS_WORDS, ratio_phrase
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units._wording import as_percent, counts, is_printed
from stmetrics.units.amount import Bound

_OF_A_WHOLE: Final = frozenset({"stmetrics.share", "stmetrics.success_ratio"})
_ENDS_OF_SHARES: Final = ("占比", "比重", "比例", "通过率", "覆盖率", "尽报率", "尽统率")


def line_findings(
    line: ReviewLine, lines: tuple[ReviewLine, ...], gathered: Gathered, data: RegionData
) -> Iterator[ReviewFinding]:
    """What must be known of one line, whatever the others say (单项提示).

    Args:
        line: The line.
        lines: All lines; one of them may be the whole of its share.
        gathered: What they were made of.
        data: The region.
    """
    yield from _printed_relations(line, lines)
    yield from _of_one_line(line)
    yield from _undecided_targets(line)
    yield from _impossible(line)
    yield from _unlike_years(line, gathered, data)


def _printed_relations(line: ReviewLine, lines: tuple[ReviewLine, ...]) -> Iterator[ReviewFinding]:
    """A printed growth or share against the printed levels beside it."""
    figure, growth, share = line.figure, line.growth, line.share
    if figure is None or figure.bound is not Bound.EXACT:
        return
    if is_printed(growth) and is_printed(line.base) and not line.base_is_implied:
        levels = as_published(figure), as_published(line.base)
        yield from _inconsistent(line, audit_growth(*levels, as_published(as_percent(growth))))
    wholes = (each for each in lines if each.indicator == line.share_of)
    whole = next((each for each in wholes if each.level is None and each.kind is None), None)
    if is_printed(share) and whole is not None and is_printed(whole.figure):
        levels = as_published(figure), as_published(whole.figure)
        yield from _inconsistent(line, audit_share(*levels, as_published(as_percent(share))))


def _inconsistent(line: ReviewLine, finding: Finding) -> Iterator[ReviewFinding]:
    if finding.verdict is Consistency.INCONSISTENT:
        yield about(line, FindingKind.PUBLISHED, finding.text("zh"), finding.text("en"))


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


def _undecided_targets(line: ReviewLine) -> Iterator[ReviewFinding]:
    """Targets that no figure decides, and why they have no pace."""
    for each in line.targets:
        why = each.check.why_open
        if why is None or each.pace is not None:
            continue
        zh, en = why.zh, why.en
        waits = why is WhyOpen.NOT_OVER and last_day(line.time) < each.assigned.period.end
        if waits and not accrues(line.indicator):
            what_zh, what_en = _what_does_not_accrue(line.indicator)
            zh = f"{what_zh}不逐月累计，无序时进度，期末再核对"
            en = f"{what_en} does not accrue by month and has no pace; check at the end"
        yield about(
            line, FindingKind.TARGET, f"目标尚无法判断：{zh}", f"a target is not decided yet: {en}"
        )


def _what_does_not_accrue(row: Indicator) -> tuple[str, str]:
    return ("时点数", "a stock") if row.timing is Timing.STOCK else ("比率", "a rate")


def _impossible(line: ReviewLine) -> Iterator[ReviewFinding]:
    """What of a line cannot be so, whatever it is compared with (不可能的数)."""
    for zh, en in (*_of_counts(line), *_of_shares(line), *_of_growth(line)):
        yield about(line, FindingKind.IMPOSSIBLE, zh, en)


def _of_counts(line: ReviewLine) -> Iterator[tuple[str, str]]:
    figure = line.figure
    if figure is None or not counts(figure):
        return
    english = in_english(figure)
    if figure.value < 0 and "净" not in line.name.zh:
        yield f"个数{figure}为负", f"a count of {english} is negative"
    if figure.value != figure.value.to_integral_value(context=UNROUNDED):
        yield f"个数{figure}不是整数", f"a count of {english} is not whole"


def _of_shares(line: ReviewLine) -> Iterator[tuple[str, str]]:
    row, shares = line.indicator, [line.share]
    is_share = row.function in _OF_A_WHOLE or row.name.zh.endswith(_ENDS_OF_SHARES)
    if row.unit == "%" and is_share and line.figure is not None:
        shares.append(plain_ratio(line.figure))
    for share in shares:
        if share is not None and not 0 <= share.value <= 1:
            zh, en = ratio_phrase(share, "zh"), ratio_phrase(share, "en")
            if share.value > 1:
                yield f"占比{zh}大于100%", f"a share of {en} exceeds 100%"
            else:
                yield f"占比{zh}为负", f"a share of {en} is negative"


def _of_growth(line: ReviewLine) -> Iterator[tuple[str, str]]:
    base = line.base
    above_zero = base is None or base.value > 0
    if line.growth is not None and line.growth.value < -1 and above_zero:
        zh, en = ratio_phrase(line.growth, "zh"), ratio_phrase(line.growth, "en")
        yield f"增速{zh}，降幅超过100%", f"a growth of {en} is a fall by more than all"


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
