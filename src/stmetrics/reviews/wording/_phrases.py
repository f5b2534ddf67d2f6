"""Short phrases in both languages that tables and sentences of a review share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.catalogue.row import Words
from stmetrics.exact.rounding import percent
from stmetrics.law.verdicts import Verdict
from stmetrics.observations.observation import Aspect
from stmetrics.periods._times import as_period
from stmetrics.periods.period import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.results import listed
from stmetrics.reviews.lines import ReviewLine, Standing, TargetLine
from stmetrics.reviews.wording._directions import (
    BESIDE_ANOTHER,
    ON_THE_YEAR,
    side_of_zero,
)
from stmetrics.targets._check_wording import places_of_completion
from stmetrics.targets.pace import Pace
from stmetrics.targets.target import TargetForm
from stmetrics.targets.wording import target_text
from stmetrics.units._reading import read
from stmetrics.units._wording import (
    as_percent,
    counts,
    has_two_signs,
    is_flat,
    shown,
    unsigned,
)
from stmetrics.units.amount import Amount

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

_VERDICT_WORDS: Final = {
    Verdict.MET: ("已完成", "met"),
    Verdict.UNMET: ("未完成", "not met"),
    Verdict.UNKNOWN: ("尚无法判断", "not decided yet"),
}
"""What is said of a target."""


def title(name: str) -> str:
    """A name with its first letter large."""
    return name[:1].upper() + name[1:]


def time_text(time: Period | date, lang: str) -> str:
    """A period's name within a sentence, or a day as reports write it."""
    label = as_period(time).label(lang)
    is_half = label.startswith(("first half", "second half"))
    return f"the {label}" if is_half else label


def short_time(time: Period | date, period: Period, lang: str) -> str:
    """The same without the year where that is the review's: ``1-9月``, ``31 October``."""
    span = as_period(time)
    text = span.label(lang)
    year = period.start.year
    if (span.start.year, span.end.year) != (year, year):
        return text
    if span == Period.year(year):
        return "全年" if lang == "zh" else text
    return text.removeprefix(f"{year}年") if lang == "zh" else text.removesuffix(f" {year}")


def ratio_phrase(ratio: Amount, lang: str, decimals: int = 1) -> str:
    """A plain ratio in words: ``25.3%``, ``不少于25.79%``."""
    return shown(as_percent(ratio), lang, decimals=decimals).phrase(lang)


def share_places(line: ReviewLine) -> int:
    """Decimals of a computed share: two over counts and records, one over rounded figures."""
    figure = line.figure
    return 2 if figure is None or figure.decimals is None or counts(figure) else 1


def gap_text(line: ReviewLine, gap: Amount, lang: str) -> str:
    """How its growth stands to another indicator's: ``高于…增幅13个百分点``."""
    zh = lang == "zh"
    name = "" if line.gap_to is None else line.gap_to.name.of(lang)
    of = f"{name or '参照'}增幅" if zh else f"the growth of {name or 'the reference'}"
    if is_flat(gap):
        return f"与{of}持平" if zh else f"level with {of}"
    if side := side_of_zero(gap):
        word = BESIDE_ANOTHER[side][not zh]
        return f"{word}{of}" if zh else f"{word} {of}"
    above, by = gap.value >= 0, points_phrase(gap, lang)
    if zh:
        return f"{'高于' if above else '低于'}{of}{by}"
    return f"{by} {'above' if above else 'below'} {of}"


def points_phrase(gap: Amount, lang: str) -> str:
    """A plain ratio as a number of points: ``13个百分点``; a sign only where it has both."""
    points = as_percent(gap, "百分点")
    return shown(points if has_two_signs(points) else unsigned(points), lang, decimals=2).phrase(
        lang
    )


@attrs.frozen
class OnTheYear:
    """How a comparison with last year is worded in Chinese: of a full year, of a part of it."""

    base: str
    over: str


def on_the_year(line: ReviewLine) -> OnTheYear:
    """``比上年`` for a full year, ``同比`` for a part of one and for a day."""
    time = line.time
    if isinstance(time, Period) and time.whole_months == _YEAR:
        return OnTheYear("上年", "比上年")
    return OnTheYear("上年同期", "同比")


_YEAR: Final = 12


def change_text(change: Amount, lang: str, base: str = "上年同期") -> str:
    """How a rate moved on the year: ``比上年同期提高0.1个百分点``."""
    zh, by = lang == "zh", points_phrase(change, lang)
    if is_flat(change):
        return f"与{base}持平" if zh else "unchanged on the year"
    if has_two_signs(change):
        return f"比{base}变动{by}" if zh else f"changed by {by} on the year"
    if side := side_of_zero(change):
        zh_word, en_word = ON_THE_YEAR[side]
        return f"比{base}{zh_word.replace('增长', '提高')}" if zh else f"{en_word} on the year"
    up = change.value >= 0
    if zh:
        return f"比{base}{'提高' if up else '下降'}{by}"
    return f"{'up' if up else 'down'} {by} on the year"


def parts_text(named: Sequence[tuple[Words, Amount]], lang: str, decimals: int) -> str:
    """Names and their figures, the first ones: ``1月5件、2月6件``; nothing for none."""
    said = [
        f"{_parted(name.of(lang), lang)}{shown(each, lang, decimals=decimals).phrase(lang)}"
        for name, each in named[:_MOST_PARTS]
    ]
    more = len(named) > _MOST_PARTS
    return listed(said, lang) + ("等" if lang == "zh" else " and others") * more


def _parted(name: str, lang: str) -> str:
    """A name before a figure: in Chinese only a code needs a blank, 320411 90亿元."""
    return f"{name} " if lang == "en" or name[-1].isdigit() else name


def breakdown_text(parts: Sequence[tuple[Words, Amount]], lang: str, decimals: int) -> str:
    """What a figure is made of, in its brackets; nothing where it is not told apart."""
    said = parts_text(parts, lang, decimals)
    return said and (f"（{said}）" if lang == "zh" else f" ({said})")


_MOST_PARTS: Final = 12
"""The months of a year; of more enterprises or regions the first are named."""


def elsewhere_text(standing: Standing, lang: str, decimals: int) -> str:
    """The other regions and their figures or growths, first to last."""
    by_growth = standing.by is Aspect.GROWTH
    named = [(name, as_percent(each) if by_growth else each) for name, each in standing.others]
    return parts_text(named, lang, decimals)


def goal_text(each: TargetLine, lang: str) -> str:
    """What a target asks for, and of what."""
    reference = None if each.reference is None else each.reference.name.of(lang)
    return target_text(each.assigned.target, lang, reference=reference)


def other_period(each: TargetLine, time: Period | date, lang: str) -> str:
    """The target's period where it is not that of the figure beside it."""
    period = each.assigned.period
    return "" if each.pace or time in {period, period.end} else time_text(period, lang)


def judgement(each: TargetLine, lang: str) -> str:
    """What the figures say of a target: ``未完成，完成率93.8%``, or how far it is on its way."""
    zh, said = lang == "zh", []
    if each.assigned.assessed_in not in {None, each.assigned.period}:
        assessed = time_text(each.assigned.assessed_in, lang)
        said.append(f"{assessed}考核" if zh else f"assessed in {assessed}")
    if each.pace is None:
        said += _verdict(each, lang)
    said += progress(each, lang)
    return ("，" if zh else ", ").join(said)


def verdict_word(each: TargetLine, lang: str) -> str:
    """Met, not met, or not decided yet."""
    return _VERDICT_WORDS[each.check.verdict][lang != "zh"]


def why_open(each: TargetLine, lang: str) -> str:
    """Why a target without a pace cannot be judged; nothing where it is."""
    why = each.check.why_open
    return "" if why is None or each.pace is not None else why.term(lang)


def _verdict(each: TargetLine, lang: str) -> list[str]:
    zh, word = lang == "zh", verdict_word(each, lang)
    done, decided = completion_of(each), each.check.verdict is not Verdict.UNKNOWN
    if decided and each.status is not ObservationStatus.NORMAL:
        status = STATUS_WORDS[each.status][not zh]
        word = f"按{status}{word}" if zh else f"{word} on a figure that is {status}"
    said = [word]
    if why := why_open(each, lang):
        said[0] += f"：{why}" if zh else f": {why}"
    if done:
        said.append(f"完成率{done}" if zh else f"{done} reached")
    return said


def completion_of(each: TargetLine) -> str:
    """Completion of a floor in %; of growths, shares and gaps it would say nothing."""
    done = each.check.completion
    if done is None or each.assigned.target.form is not TargetForm.AT_LEAST:
        return ""
    return percent(done, places_of_completion(done))


def progress(each: TargetLine, lang: str) -> list[str]:
    """How far a target is on its way, and what is still needed a month or a year."""
    said = [] if each.pace is None else [each.pace.text(lang)]
    if each.last_year_pace is not None:
        said.append(each.last_year_pace.against(lang))
    return said + _needed_a_month(each.pace, lang) + _needed_a_year(each.growth_required, lang)


def _needed_a_month(pace: Pace | None, lang: str) -> list[str]:
    needed = None if pace is None else pace.needed_per_month
    amount = None if needed is None else read(needed, "needed_per_month")
    if amount is None or not amount.value:
        return []
    monthly = shown(attrs.evolve(amount, decimals=None), lang, decimals=1).phrase(lang)
    return [f"余下月份月均需{monthly}" if lang == "zh" else f"{monthly} a month still needed"]


def _needed_a_year(growth: Decimal | None, lang: str) -> list[str]:
    zh = lang == "zh"
    if growth is None:
        return []
    if growth == 0:
        return ["目前已达到该水平" if zh else "at that level already"]
    rate = percent(growth, 1)
    return [f"还需年均增长{rate}" if zh else f"growth of {rate} a year still required"]


def pace_word(each: TargetLine, lang: str) -> str:
    """Ahead of schedule, on it or behind it, with the completion, for a cell of a table."""
    pace, zh = each.pace, lang == "zh"
    if pace is None or pace.completion is None or pace.gap is None:
        return verdict_word(each, lang)
    side = (pace.gap > 0) - (pace.gap < 0)
    word = {1: ("快于进度", "ahead"), 0: ("与进度持平", "on schedule"), -1: ("慢于进度", "behind")}
    return f"{percent(pace.completion, 1)}{'，' if zh else ', '}{word[side][not zh]}"
