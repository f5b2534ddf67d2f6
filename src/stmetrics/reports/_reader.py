"""Reads one figure after another: the subject, the time and the plan that hold, what is said."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

import attrs

from stmetrics.catalogue import narrowing_of, plain
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import StmetricsError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.period import Period
from stmetrics.reports._aspects import RATIO_UNITS, SHARE_OF, aspect_of
from stmetrics.reports._clauses import Clause
from stmetrics.reports._subjects import SubjectWords
from stmetrics.reports.figures import FoundFigure
from stmetrics.reports.outcomes import ReadFigure, UnreadFigure
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import Target
from stmetrics.units.amount import Amount, Bound

_TARGETS: Final = {Aspect.LEVEL: Target.at_least, Aspect.GROWTH: Target.growth_at_least}
_AT_LEAST: Final = frozenset({Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN})
_OPEN_WORD: Final = "新增"  # newly certified or a net increase
_SHORT: Final = 4
_MONTH_END: Final = re.compile(r"(?:([0-9]{4})年)?([0-9]{1,2})月(?:底|末)")
_GDP: Final = "econ.gdp"
_COMPLETED: Final = re.compile(
    r"(?:超额|已|为)?(?:完成)?(?:全?年度?|年|全部|市|区|上级)?(?:下达)?(?:的)?(?:目标|任务|计划)+.*$"
)
_PLACED: Final = re.compile(
    r"(?:总量|数量|增幅)?(?:继续|连续|保持|稳居|位居|位列|位于|居|列|排名|排在|排|升至|在)+.*$"
    r"|[全苏]?[省市国区县]$|全球$"
)
_YEAR_SAID: Final = re.compile(r"全年(?!目标|任务|计划)|年底|年末")
_AT_YEAR_END: Final = re.compile(r"年底|年末")
_YEAR_END: Final = re.compile(r"([0-9]{4})年(?:底|末)")
_OPPOSITE: Final = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
}


class _UnclearError(Exception):
    """Why a figure is not read, in both languages."""


_NO_INDICATOR: Final = ("没有对应的指标，或可指几个指标", "no indicator known, or several fit")
_NO_ASPECT: Final = ("说法不明", "aspect unclear")
_NO_TIME: Final = ("时间不明", "time unclear")
_PLANNED: Final = ("属目标或计划，不是观测值", "planned, not observed")


@attrs.define(kw_only=True)
class Reader:
    """What is known while a text is read: the subject, and what was read so far."""

    region: str
    period: Period
    words: SubjectWords
    phrase: str = ""
    row: Indicator | None = None
    planned: bool = False
    time: Period | date | None = None
    read: list[ReadFigure] = attrs.Factory(list)
    unread: list[UnreadFigure] = attrs.Factory(list)
    targets: list[tuple[FoundFigure, AssignedTarget]] = attrs.Factory(list)

    def take(self, clause: Clause) -> None:
        """Read one figure, or say why not."""
        if clause.opens:
            self.planned, self.time = False, self.period
        self.planned = self.planned or clause.says("target")
        try:
            self._take(clause)
        except _UnclearError as unclear:
            self._leave(clause, *unclear.args)
        except StmetricsError:
            self._leave(clause, *_NO_ASPECT)

    def _leave(self, clause: Clause, zh: str, en: str) -> None:
        self.unread.append(UnreadFigure(found=clause.found, reason=zh, reason_en=en))

    def _take(self, clause: Clause) -> None:
        aspect = aspect_of(clause)
        own_words = _own_words(clause, aspect)
        self.time = self._time(clause)
        if own_words:
            self._turn_to(own_words, clause, aspect)
        if self.planned:
            self.targets.append((clause.found, self._target(clause, aspect)))
        else:
            self.read.append(self._figure(clause, aspect))

    def _figure(self, clause: Clause, aspect: Aspect | None) -> ReadFigure:
        reference = None
        if aspect is Aspect.SHARE:
            aspect, reference = self._share(clause)
        if aspect is None or clause.says("other_base") or self.time is None:
            raise _UnclearError(*(_NO_TIME if self.time is None else _NO_ASPECT))
        row = self._row(aspect)
        amount = clause.found.amount
        if row is None or amount is None:
            raise _UnclearError(*_NO_INDICATOR)
        observation = Observation(
            indicator=row.id,
            region=self.region,
            aspect=aspect,
            reference=reference,
            value=_signed(amount, clause),
            status=_status(clause),
            **self._narrowed(row),
            **_times(self.time, row),
        )
        return ReadFigure(observation=observation, found=clause.found, phrase=self.phrase)

    def _narrowed(self, row: Indicator) -> dict[str, Any]:
        """Level and kind that the subject says of the row."""
        return attrs.asdict(narrowing_of(row, self.phrase))

    def _turn_to(self, phrase: str, clause: Clause, aspect: Aspect | None) -> None:
        """Another subject takes the place of the one before; a short one behind an unknown, not."""
        belongs = self.phrase and self.row is None and len(phrase) <= _SHORT and not clause.opens
        amount = clause.found.amount if aspect is Aspect.LEVEL else None
        self.phrase = phrase
        self.row = None if belongs else self.words.row(phrase, amount)

    def _row(self, aspect: Aspect) -> Indicator | None:
        """The row of the subject, where it can be observed so."""
        row = self.row
        if row is None:
            return None
        is_rate = row.unit in RATIO_UNITS
        if aspect is Aspect.CHANGE:
            return row if is_rate else None
        if aspect is Aspect.GROWTH and is_rate:
            return None
        return row

    def _target(self, clause: Clause, aspect: Aspect | None) -> AssignedTarget:
        """A planned level or growth as a target, where indicator and period are clear."""
        amount, row = clause.found.amount, self._row(aspect) if aspect else None
        if row is None or amount is None or aspect not in _TARGETS:
            raise _UnclearError(*_PLANNED)
        unclear = amount.bound not in _AT_LEAST or _OPEN_WORD in self.phrase
        unclear = unclear or clause.says("other_base") or clause.says("negative")
        if unclear or not isinstance(self.time, Period):
            raise _UnclearError(*_PLANNED)
        return AssignedTarget(
            indicator=row.id,
            region=self.region,
            period=self.time,
            target=_TARGETS[aspect](Amount(amount.value, amount.unit, amount.decimals)),
            **self._narrowed(row),
        )

    def _share(self, clause: Clause) -> tuple[Aspect, str | None]:
        """A share of GDP is a rate with a row of its own; another is a share of its whole."""
        match = SHARE_OF.fullmatch(clause.subject)
        whole = self.words.row(match[2], None) if match else None
        if match is None or whole is None:
            raise _UnclearError(*_NO_INDICATOR)
        if whole.id == _GDP:
            return Aspect.LEVEL, None
        self.phrase, self.row = match[1], self.words.row(match[1], None)
        return Aspect.SHARE, whole.id

    def _time(self, clause: Clause) -> Period | date | None:
        """The time that the words before the figure say, else the one before it."""
        shown = [each.text.replace(" ", "") for each in clause.dates]
        before = self.time or self.period
        if "上年同期" in clause.lead and not clause.says("growth"):
            return None
        year = Period.year(self.period.start.year)
        if not shown and self.period != year and _YEAR_SAID.search(clause.lead):
            return year.end if _AT_YEAR_END.search(clause.lead) else year
        if not shown:
            return before
        return self._read_time(shown) if len(shown) == 1 else None

    def _read_time(self, shown: list[str]) -> Period | date | None:
        text = plain(shown[0])
        year = self.period.start.year
        if match := _YEAR_END.fullmatch(text):
            return Period.year(int(match[1])).end
        if match := _MONTH_END.fullmatch(text):
            return Period.month(int(match[1] or year), int(match[2])).end
        try:
            return Period.parse(text if "年" in text else f"{year}年{text}")
        except StmetricsError:
            return None


def _own_words(clause: Clause, aspect: Aspect | None) -> str:
    """The words that name another subject; a completion or a rank speaks of the one before."""
    if aspect is Aspect.COMPLETION:
        return _COMPLETED.sub("", clause.subject)
    return _PLACED.sub("", clause.subject) if aspect is Aspect.RANK else clause.subject


def _signed(amount: Amount, clause: Clause) -> Amount:
    """下降 and 减少 make a value negative, and turn its bound."""
    if not clause.says("negative") or amount.value <= 0 or amount.unit not in {"%", "百分点"}:
        return amount
    if amount.upper is not None:
        raise _UnclearError(*_NO_ASPECT)
    bound = _OPPOSITE.get(amount.bound, amount.bound)
    return attrs.evolve(amount, value=amount.value.copy_negate(), bound=bound)


def _status(clause: Clause) -> str:
    if clause.says("forecast"):
        return "F"
    return "P" if clause.says("provisional") else "A"


def _times(time: Period | date, row: Indicator) -> dict[str, Any]:
    """A stock has its day, a flow up to a day the period that ends there."""
    if isinstance(time, Period):
        return {"period": time}
    if row.timing is Timing.FLOW:
        return {"period": Period.parse(f"{time.year}年1-{time.month}月")}
    return {"on": time}
