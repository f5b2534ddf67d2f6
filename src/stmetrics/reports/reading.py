"""A report's text in, its observations out; what is not understood is listed, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.audit.claims import AuditReport, Claim, audit_report
from stmetrics.catalogue import plain
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Indicator
from stmetrics.exact._given import all_given
from stmetrics.observations._dating import dated
from stmetrics.observations.observation import Observation
from stmetrics.periods.period import Period
from stmetrics.records._region_codes import CODE
from stmetrics.reports._grammar.clause import clauses
from stmetrics.reports._grammar.listing import counted
from stmetrics.reports._grammar.names import Names
from stmetrics.reports._grammar.places import with_home_said
from stmetrics.reports._grammar.reader import Reader
from stmetrics.reports._relations_stated import stated
from stmetrics.reports._shown import (
    in_brackets,
    marked,
    time_in_words,
    what_was_read,
)
from stmetrics.reports.figures import FoundFigure, read_figures
from stmetrics.reports.outcomes import ReadFigure, UnreadFigure
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.targets.assigned import AssignedTarget


@attrs.frozen(kw_only=True)
class ReportReading(Result):
    """What a report's text says (文本读取结果).

    Attributes:
        source: The text.
        read: Every observation with the figure it rests on.
        unread: Every other figure, with the reason.
        planned: Every target with the figure it rests on.
        not_figures: Dates, names and numbers of things, passed over.
        own: The rows of one's own that the words were looked up in too.

    Example:
        >>> reading = read_report("全区规上工业总产值完成2893.8亿元，同比增长9.9%。",
        ...                       region="320404", period="2022")
        >>> print(reading)
        2893.8亿元：规上工业总产值，总量，2022年
        9.9%：规上工业总产值，增速，2022年
    """

    source: str
    read: tuple[ReadFigure, ...]
    unread: tuple[UnreadFigure, ...]
    planned: tuple[tuple[FoundFigure, AssignedTarget], ...] = ()
    not_figures: tuple[FoundFigure, ...] = ()
    own: tuple[Indicator, ...] = ()

    __repr__ = short_repr

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The observations at the times that the text says, in the order of the text."""
        return tuple(each.observation for each in self.read)

    @property
    def dated_observations(self) -> tuple[Observation, ...]:
        """The observations as `RegionData` takes them: a stock has the last day of its period.

        Example:
            >>> reading = read_report("有效发明专利6184件。", region="320404", period="2023")
            >>> [str(each.time) for each in reading.observations]
            ['2023']
            >>> [str(each.time) for each in reading.dated_observations]
            ['2023-12-31']
        """
        return tuple(dated(each, self.own) for each in self.observations)

    @property
    def targets(self) -> tuple[AssignedTarget, ...]:
        """What is to be reached, in the order of the text."""
        return tuple(target for _, target in self.planned)

    def claims(self, lang: str = "zh") -> tuple[Claim, ...]:
        """Every relation that the text itself states between its figures (文中数字关系).

        Growth with both levels, or with the only whole number that a count can have grown from;
        shares, changes and points above with what they are made of; completion with its target;
        parts that are all of a whole.

        Example:
            >>> text = "技术合同成交额42.1亿元，上年为36.5亿元，增长15.3%。"
            >>> reading = read_report(text, region="320404", period="2023")
            >>> [claim.label for claim in reading.claims()]
            ['技术合同成交额增速']
        """
        return stated(self.observations, self.targets, self.own, checked_language(lang))

    def audit(self, lang: str = "zh") -> AuditReport:
        """Check the relations that the text states and figures that were read fill (核对文中数字).

        Growth and points against both years, shares, intensities and rates of the catalogue, gaps
        of growth, completion against its target, parts against their whole. An increase, a figure
        per head, or what was left unread is not checked: use `stmetrics.audit` for those.

        Example:
            >>> text = "技术合同成交额42.1亿元，同比增长25.3%，上年为36.5亿元。"
            >>> print(read_report(text, region="320404", period="2023").audit().summary())
            共1项：不一致1，无法判断0，在舍入范围内一致0，完全一致0
        """
        return audit_report(self.claims(lang))

    def explain(self, lang: str = "zh") -> str:
        """Give the text with what was read of each figure behind it (逐数说明).

        Example:
            >>> text = "技术合同成交额42.1亿元，餐饮收入3亿元。"
            >>> print(read_report(text, region="320404", period="2023").explain())
            技术合同成交额42.1亿元〔技术合同成交额，总量，2023年〕，餐饮收入3亿元〔没有对应的指标...
        """
        return in_brackets(self.source, self.rows(lang), checked_language(lang))

    def html(self, lang: str = "zh") -> str:
        """Show the text with every figure marked, and the table of them below."""
        text = marked(self.source, self.rows(lang), checked_language(lang))
        return f"{text}\n{super().html(lang)}"

    def text(self, lang: str = "zh") -> str:
        """Say of each figure what was read of it."""
        mark = "：" if lang == "zh" else ": "
        told = [f"{row['figure']}{mark}{what_was_read(row, lang)}" for row in self.rows(lang)]
        return "\n".join(told)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One row a figure, in the order of the text."""
        checked_language(lang)
        read = [_row_of_read(each, self._named(each.observation, lang), lang) for each in self.read]
        unread = [_row_of_unread(each, lang) for each in self.unread]
        planned = [
            _row_of_target(found, each, self._named(each, lang), lang)
            for found, each in self.planned
        ]
        return sorted([*read, *unread, *planned], key=itemgetter("start"))

    def _named(self, each: Observation | AssignedTarget, lang: str) -> dict[str, Any]:
        """The indicator by its id and its name."""
        row = row_of(each.indicator, self.own)
        return {
            "indicator": each.indicator,
            "name": each.indicator if row is None else row.name.of(lang),
        }

    def _laid_out(self, lang: str) -> ResultTable:
        header = _HEADER[lang]
        cells = [
            [
                row["figure"],
                str(row["start"]),
                str(row["end"]),
                row["name"] or "",
                row["aspect"] or "",
                time_in_words(row, lang),
                row["reason"] or "",
            ]
            for row in self.rows(lang)
        ]
        return ResultTable(header=header, rows=cells, align="l" * len(header))


_HEADER: Final = {
    "zh": ("数字", "起", "止", "指标", "观测内容", "时间", "未读原因"),
    "en": ("Figure", "Start", "End", "Indicator", "Aspect", "Time", "Reason"),
}


def _row(found: FoundFigure, kind: str, **said: Any) -> dict[str, Any]:
    """A row with the same keys for whatever became of a figure."""
    place = {"figure": found.text, "start": found.start, "end": found.end, "kind": kind}
    return place | dict.fromkeys(("indicator", "name", "aspect", "time", "reason")) | said


def _row_of_read(each: ReadFigure, named: dict[str, Any], lang: str) -> dict[str, Any]:
    seen = each.observation
    aspect, time = seen.aspect.term(lang), str(seen.time)
    return _row(each.found, "read", **named, aspect=aspect, time=time)


def _row_of_target(
    found: FoundFigure, target: AssignedTarget, named: dict[str, Any], lang: str
) -> dict[str, Any]:
    form, time = target.target.form.term(lang), str(target.period)
    return _row(found, "target", **named, aspect=form, time=time)


def _row_of_unread(each: UnreadFigure, lang: str) -> dict[str, Any]:
    return _row(each.found, "unread", reason=each.reason if lang == "zh" else each.reason_en)


def read_report(  # noqa: PLR0913 - six is what the house allows
    text: str,
    *,
    region: str,
    period: Period | str,
    name: str | None = None,
    words: Mapping[str, str] | None = None,
    own: Iterable[Indicator] = (),
) -> ReportReading:
    """Read the observations that a report's text states (从报告文本读取观测值).

    Deterministic: words of the catalogue name the indicator, the words around a figure say what
    of it was observed. The subject holds until other words take its place. What is planned, what
    has another base, a part of an indicator, another place, and whatever is in doubt is listed as
    unread. What is read should be looked over all the same.

    Args:
        text: The text, in Chinese.
        region: The region whose report it is.
        period: The report's period, which holds where the text says no other time.
        name: What the text calls the region, such as ``"钟楼区"``, beside 我区 and 全区; a region
            that is no code is called by itself.
        words: Words of one's own and the ids of the rows that they mean.
        own: Rows of one's own, known by their names.

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
    own = all_given(Indicator, own, "own")
    reader = Reader(
        region=region,
        period=period if isinstance(period, Period) else Period.parse(period),
        names=Names(named=dict(words or {}), rows=own),
    )
    figures = read_figures(text)
    said = plain(text)
    for called in (name, None if CODE.fullmatch(region) else region):
        said = with_home_said(said, plain(called)) if called else said
    for clause, count in counted(clauses(text, said, figures)):
        reader.take(clause, count)
    return ReportReading(
        source=text,
        read=tuple(reader.read),
        unread=tuple(reader.unread),
        planned=tuple(reader.targets),
        not_figures=tuple(each for each in figures if each.amount is None),
        own=own,
    )
