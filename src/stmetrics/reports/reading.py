"""A report's text in, its observations out; what is not understood is listed, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue import plain
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import StmetricsError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.period import Period
from stmetrics.reports._clauses import Clause, clauses
from stmetrics.reports._subjects import Words
from stmetrics.reports.figures import FigureKind, FoundFigure, read_figures
from stmetrics.results import Result, ResultTable
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import Target
from stmetrics.units.amount import Amount, Bound

_RATIO_UNITS: Final = frozenset({"%", "倍", "‰"})
_TARGETS: Final = {Aspect.LEVEL: Target.at_least, Aspect.GROWTH: Target.growth_at_least}
_AT_LEAST: Final = frozenset({Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN})
_OPEN_WORD: Final = "新增"  # newly certified or a net increase
_SHORT: Final = 4
_MONTH_END: Final = re.compile(r"(?:([0-9]{4})年)?([0-9]{1,2})月(?:底|末)")
_SHARE: Final = re.compile(r"(.+?)占(.+?)(?:的)?(?:比重|比例|份额|比)?")
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


@attrs.frozen(kw_only=True)
class ReadFigure:
    """An observation and the words that it rests on (读出的观测值).

    Attributes:
        observation: What was read.
        found: The figure in the text.
        phrase: The words that name the indicator.

    Example:
        >>> (one,) = read_report("技术合同成交额达18.3亿元。", region="320404", period="2022").read
        >>> one.phrase, one.found.text, one.observation.indicator
        ('技术合同成交额', '18.3亿元', 'cn.tm_v')
    """

    observation: Observation
    found: FoundFigure
    phrase: str

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class UnreadFigure:
    """A figure that was not understood, and why (未读出的数字).

    Attributes:
        found: The figure in the text.
        reason: Why, in Chinese.
        reason_en: Why, in English.

    Example:
        >>> (one,) = read_report("力争达到12亿元。", region="320404", period="2022").unread
        >>> one.found.text, one.reason
        ('12亿元', '属目标或计划，不是观测值')
    """

    found: FoundFigure
    reason: str
    reason_en: str

    __repr__ = short_repr


class _UnclearError(Exception):
    """Why a figure is not read, in both languages."""


_NO_INDICATOR: Final = ("没有对应的指标，或可指几个指标", "no indicator known, or several fit")
_NO_ASPECT: Final = ("说法不明", "aspect unclear")
_NO_TIME: Final = ("时间不明", "time unclear")
_PLANNED: Final = ("属目标或计划，不是观测值", "planned, not observed")


@attrs.frozen(kw_only=True)
class ReportReading(Result):
    """What a report's text says (文本读取结果).

    Attributes:
        source: The text.
        read: Every observation with the figure it rests on.
        unread: Every other figure, with the reason.
        planned: Every target with the figure it rests on.
        not_figures: Dates, names and numbers of things, passed over.

    Example:
        >>> reading = read_report("全区规上工业总产值完成2893.8亿元，同比增长9.9%。",
        ...                       region="320404", period="2022")
        >>> print(reading)
        2893.8亿元：industry.output，总量，2022
        9.9%：industry.output，增速，2022
    """

    source: str
    read: tuple[ReadFigure, ...]
    unread: tuple[UnreadFigure, ...]
    planned: tuple[tuple[FoundFigure, AssignedTarget], ...] = ()
    not_figures: tuple[FoundFigure, ...] = ()

    __repr__ = short_repr

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The observations, in the order of the text; they go straight into `RegionData`."""
        return tuple(each.observation for each in self.read)

    @property
    def targets(self) -> tuple[AssignedTarget, ...]:
        """What is to be reached, in the order of the text."""
        return tuple(target for _, target in self.planned)

    def text(self, lang: str = "zh") -> str:
        """Say of each figure what was read of it."""
        mark = "：" if lang == "zh" else ": "
        comma = "，" if lang == "zh" else ", "
        told = [
            f"{row['figure']}{mark}"
            + comma.join(str(row[name]) for name in _SAID if row[name] is not None)
            for row in self.rows(lang)
        ]
        return "\n".join(told)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One row a figure, in the order of the text."""
        read = [(each.found.start, _row_of_read(each, lang)) for each in self.read]
        unread = [(each.found.start, _row_of_unread(each, lang)) for each in self.unread]
        planned = [(found.start, _row_of_target(found, each)) for found, each in self.planned]
        return [row for _, row in sorted([*read, *unread, *planned], key=lambda pair: pair[0])]

    def _laid_out(self, lang: str) -> ResultTable:
        header = _HEADER[lang]
        cells = [
            ["" if value is None else str(value) for value in row.values()]
            for row in self.rows(lang)
        ]
        return ResultTable(header=header, rows=cells, align="l" * len(header))


_SAID: Final = ("indicator", "aspect", "time", "reason")
_HEADER: Final = {
    "zh": ("数字", "起", "止", "指标", "观测内容", "时间", "未读原因"),
    "en": ("Figure", "Start", "End", "Indicator", "Aspect", "Time", "Reason"),
}


def _row_of_read(each: ReadFigure, lang: str) -> dict[str, Any]:
    seen, found = each.observation, each.found
    return {
        "figure": found.text,
        "start": found.start,
        "end": found.end,
        "indicator": seen.indicator,
        "aspect": seen.aspect.term(lang),
        "time": str(seen.time),
        "reason": None,
    }


def _row_of_target(found: FoundFigure, target: AssignedTarget) -> dict[str, Any]:
    row = dict.fromkeys(("figure", "start", "end", "indicator", "aspect", "time", "reason"))
    said = {"indicator": target.indicator, "time": str(target.period)}
    place = {"figure": found.text, "start": found.start, "end": found.end}
    return row | place | said | {"aspect": target.target.form.value}


def _row_of_unread(each: UnreadFigure, lang: str) -> dict[str, Any]:
    found = each.found
    row = dict.fromkeys(("figure", "start", "end", "indicator", "aspect", "time", "reason"))
    reason = each.reason if lang == "zh" else each.reason_en
    return row | {"figure": found.text, "start": found.start, "end": found.end, "reason": reason}


def read_report(
    text: str,
    *,
    region: str,
    period: Period | str,
    words: Mapping[str, str] | None = None,
    rows: Iterable[Indicator] = (),
) -> ReportReading:
    """Read the observations that a report's text states (从报告文本读取观测值).

    Deterministic: words of the catalogue name the indicator, the words around a figure say what
    of it was observed. The subject holds until other words take its place. What is planned, what
    has another base, a part of an indicator, and whatever is in doubt is listed as unread.

    Args:
        text: The text, in Chinese.
        region: The region whose report it is.
        period: The report's period, which holds where the text says no other time.
        words: Words of one's own and the ids of the rows that they mean.
        rows: Rows of one's own, known by their names.

    Returns:
        The observations, with everything that was not read beside them.

    Raises:
        ParseError: The text or the period is none.

    Example:
        >>> reading = read_report("规上工业总产值2893.8亿元，较上年增长9.9%；餐饮收入3亿元。",
        ...                       region="320404", period="2022")
        >>> [(each.aspect.value, str(each.value)) for each in reading.observations]
        [('level', '2893.8亿元'), ('growth', '9.9%')]
        >>> [(each.found.text, each.reason_en) for each in reading.unread]
        [('3亿元', 'no indicator known, or several fit')]
    """
    reader = _Reader(
        region=region,
        period=period if isinstance(period, Period) else Period.parse(period),
        words=Words(named=dict(words or {}), rows=tuple(rows)),
    )
    figures = read_figures(text)
    for clause in clauses(text, plain(text), figures):
        reader.take(clause)
    return ReportReading(
        source=text,
        read=tuple(reader.read),
        unread=tuple(reader.unread),
        planned=tuple(reader.targets),
        not_figures=tuple(each for each in figures if each.amount is None),
    )


@attrs.define(kw_only=True)
class _Reader:
    """What is known while a text is read: the subject, and what was read so far."""

    region: str
    period: Period
    words: Words
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
            self.read.append(self._figure(clause))
        except _UnclearError as unclear:
            if self.targets and self.targets[-1][0] is clause.found:
                return
            zh, en = unclear.args
            self.unread.append(UnreadFigure(found=clause.found, reason=zh, reason_en=en))
        except StmetricsError:
            zh, en = _NO_ASPECT
            self.unread.append(UnreadFigure(found=clause.found, reason=zh, reason_en=en))

    def _figure(self, clause: Clause) -> ReadFigure:
        aspect = _aspect(clause)
        own_words = _own_words(clause, aspect)
        self.time = self._time(clause)
        if own_words:
            self._turn_to(own_words, clause, aspect)
        if self.planned:
            self._plan(clause, aspect)
            raise _UnclearError(*_PLANNED)
        reference = None
        if aspect is Aspect.SHARE:
            aspect, reference = self._share(clause)
        if aspect is None or clause.says("other_base") or self.time is None:
            raise _UnclearError(*(_NO_TIME if self.time is None else _NO_ASPECT))
        row = self._row(aspect)
        amount = clause.found.amount
        if row is None or amount is None:
            raise _UnclearError(*_NO_INDICATOR)
        narrow = self.words.narrowing(row, self.phrase)
        observation = Observation(
            indicator=row.id,
            region=self.region,
            aspect=aspect,
            reference=reference,
            value=_signed(amount, clause),
            level=narrow.level,
            and_above=narrow.and_above,
            kind=narrow.kind,
            status=_status(clause),
            **_times(self.time, row),
        )
        return ReadFigure(observation=observation, found=clause.found, phrase=self.phrase)

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
        is_rate = row.unit in _RATIO_UNITS
        if aspect is Aspect.CHANGE:
            return row if is_rate else None
        if aspect is Aspect.GROWTH and is_rate:
            return None
        return row

    def _plan(self, clause: Clause, aspect: Aspect | None) -> None:
        """Keep a planned level or growth as a target, where indicator and period are clear."""
        amount, row = clause.found.amount, self._row(aspect) if aspect else None
        if row is None or amount is None or aspect not in _TARGETS:
            return
        unclear = amount.bound not in _AT_LEAST or _OPEN_WORD in self.phrase
        unclear = unclear or clause.says("other_base") or clause.says("negative")
        if unclear or not isinstance(self.time, Period):
            return
        narrow = self.words.narrowing(row, self.phrase)
        made = AssignedTarget(
            indicator=row.id,
            region=self.region,
            period=self.time,
            target=_TARGETS[aspect](Amount(amount.value, amount.unit, amount.decimals)),
            level=narrow.level,
            and_above=narrow.and_above,
            kind=narrow.kind,
        )
        self.targets.append((clause.found, made))

    def _share(self, clause: Clause) -> tuple[Aspect, str | None]:
        """A share of GDP is a rate with a row of its own; another is a share of its whole."""
        match = _SHARE.fullmatch(clause.subject)
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


def _aspect(clause: Clause) -> Aspect | None:
    """What of an indicator the words around a figure say; None where they leave it open."""
    found, amount = clause.found, clause.found.amount
    if amount is None or found.kind is FigureKind.RANK:
        return Aspect.RANK if found.kind is FigureKind.RANK else None
    if amount.unit == "百分点":
        return Aspect.CHANGE if clause.says("change") and not clause.says("gap") else None
    if amount.unit not in _RATIO_UNITS:
        return None if clause.says("growth") and not clause.says("share") else Aspect.LEVEL
    if clause.says("completion"):
        return Aspect.COMPLETION
    return _aspect_of_ratio(clause)


def _aspect_of_ratio(clause: Clause) -> Aspect | None:
    """Growth, share or the level of a rate; growth and share at once leave it open."""
    growth, share = clause.says("growth"), clause.says("share")
    if growth or not share:
        return None if share else Aspect.GROWTH if growth else Aspect.LEVEL
    return Aspect.SHARE if _SHARE.fullmatch(clause.subject) else None


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
