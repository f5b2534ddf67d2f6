"""The time that the words of a clause say, and the time before it."""

from __future__ import annotations

import functools
import re
from datetime import date
from typing import Any, Final

import attrs

from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import StmetricsError
from stmetrics.periods.period import Period
from stmetrics.reports._grammar import reasons
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import DATE
from stmetrics.reports._grammar.reasons import UnclearError

Time = Period | date

_END: Final = re.compile(r"((?:[0-9]{4}年)?(?:.*季度|[0-9]{1,2}月份?)?)[底末]")
_MONTHS: Final = re.compile(r"前([0-9]{1,2})个?月")
_BESIDE: Final = re.compile(
    rf"(?:[比较从由自]|同比|相比|基期为){DATE}|{DATE}(?:以来|至今|起|相比|同期相比)|{DATE}前"
)
_PART_OF_YEAR: Final = re.compile(r"上半年|下半年|前[一二三四]个?季度|第?[一二三四]季度末?")
_SEVERAL: Final = re.compile(
    rf"(?:{_PART_OF_YEAR.pattern})(?:[、和与及]|以及)(?:{_PART_OF_YEAR.pattern}|全年)"
)
"""Times of a list, each of another figure: 上半年和全年…分别为."""
_OTHER_YEAR: Final = re.compile(
    r"(?:^|[,;:])\s*(去年|上年|明年)(?:全年)?(?!同期|[底末初]|相比|全年|(?:的|为|是|仅|有|达|只|约|完成|实现)*$)(?=[,\u4e00-\u9fff])"
)
_PLAN_YEARS: Final = re.compile(
    r"(?:^|[,;:])\s*(?:到|至|在)?十[一二三四五六]五(?:末|期末|期间|时期)"
)
_WHOLE_YEAR: Final = re.compile(rf"(?<![去上]年)全年(?!{'目标|任务|计划'})")
_THIS: Final = re.compile(r"今年(?!以来的?第)|本年(?!级)|截至目前|目前|现有|现共|实有")
_THIS_MONTH: Final = re.compile("本月|当月")
_TO_THE_END: Final = re.compile("截[至止]到?年[底末]")
_AT_YEAR_END: Final = re.compile(r"(?<!去)(?<!上)年[底末](?=.)")

_UP_TO: Final = re.compile(rf"截[至止]到?(?:{DATE}|年[底末])[^;]*累计")
_LAST_DAY: Final = 12, 31
_VAGUE: Final = "五年规划"
_YEARS: Final = {"去年": -1, "上年": -1, "全年": 0, "明年": 1}


@attrs.define(kw_only=True)
class Clock:
    """Reads the times of a report about one period."""

    period: Period
    _known: dict[str, Time | None] = attrs.field(factory=dict, init=False)

    @property
    def year(self) -> int:
        """The year that is meant where none is said."""
        return self.period.start.year

    @functools.cached_property
    def whole(self) -> Period:
        """That year."""
        return Period.year(self.year)

    def said(self, clause: Clause) -> Time | None:
        """The time that the words say; None where they say none."""
        words = clause.lead
        times = self._dates(clause)
        if times:
            return times[-1]
        said = time_said(words)
        if _SEVERAL.search(words):
            raise UnclearError(*reasons.NO_TIME)
        if said == "年底":
            is_own = self.period == self.whole and _TO_THE_END.search(words) is None
            return None if is_own else self.whole.end
        if said in {"", _VAGUE}:
            return None
        time = self.read(said)
        if time is None:
            raise UnclearError(*reasons.NO_TIME)
        return time

    @staticmethod
    def is_vague(clause: Clause) -> bool:
        """Whether a part begins with a five-year plan, which is no time of a figure."""
        return time_said(clause.lead) == _VAGUE

    def _dates(self, clause: Clause) -> list[Time]:
        """The dates of a clause, without those that something is compared with."""
        if not clause.dates:
            return []
        beside = {
            at
            for match in _BESIDE.finditer(clause.lead)
            for at in range(match.start(), match.end())
        }
        places = [at for at, mark in enumerate(clause.lead) if mark == DATE]
        shown = [each for at, each in zip(places, clause.dates, strict=True) if at not in beside]
        if shown and (self.read(shown[-1]) is None or DATE * 2 in clause.lead):
            raise UnclearError(*reasons.NO_TIME)
        return [time for time in map(self.read, shown) if time is not None]

    def read(self, text: str) -> Time | None:
        """A date as it is written; None where it is none that a figure can have."""
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def _read(self, text: str) -> Time | None:
        if text in _YEARS:
            return Period.year(self.year + _YEARS[text])
        if text == "今年" or (text == "本月" and self.period.start.month == self.period.end.month):
            return self.period
        if match := _END.fullmatch(text):
            span = self._parsed(self._with_year(match[1]))
            return None if span is None else span.end
        if match := _MONTHS.fullmatch(text):
            return self._parsed(f"{self.year}年1-{match[1]}月")
        read = self._parsed(self._with_year(text))
        if read is not None and read.start == read.end:
            return read.end
        return self.period if read == self.whole and self.whole.contains(self.period) else read

    def _with_year(self, text: str) -> str:
        return text if re.match("[0-9]{4}", text) else f"{self.year}年{text}"

    @staticmethod
    def _parsed(text: str) -> Period | None:
        try:
            return Period.parse(text)
        except StmetricsError:
            return None


@functools.lru_cache(maxsize=8192)
def time_said(words: str) -> str:
    """The time that words say without a date: 明年, 上半年, 今年, 年底, 全年; empty for none."""
    if _PLAN_YEARS.search(words):
        return _VAGUE
    for pattern in (_OTHER_YEAR, _PART_OF_YEAR):
        if match := pattern.search(words):
            return match[match.lastindex or 0].removeprefix("第")
    forms = {"本月": _THIS_MONTH, "今年": _THIS, "年底": _AT_YEAR_END, "全年": _WHOLE_YEAR}
    return next((said for said, pattern in forms.items() if pattern.search(words)), "")


def is_since_ever(clause: Clause, time: Time) -> bool:
    """Whether what was done up to the end of a year may have been done in all the years before."""
    end = time.end if isinstance(time, Period) else time
    return (end.month, end.day) == _LAST_DAY and _UP_TO.search(clause.lead) is not None


def year_before(time: Time) -> Time:
    """The same time of the year before."""
    if isinstance(time, Period):
        return time.previous_year()
    return Period.between(time, time).previous_year().start


def of_row(time: Time, row: Indicator) -> dict[str, Any]:
    """A stock has its day, a flow up to a day the period that ends there."""
    if isinstance(time, Period):
        return {"period": time}
    if row.timing is Timing.FLOW:
        return {"period": Period.between(date(time.year, 1, 1), time)}
    return {"on": time}
