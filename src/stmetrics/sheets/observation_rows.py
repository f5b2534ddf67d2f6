"""Tables of figures made into observations and targets; what cannot be read is listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.audit.consistency import Consistency
from stmetrics.catalogue.row import Indicator
from stmetrics.exact._numbers import one_of
from stmetrics.observations._dating import dated
from stmetrics.observations.observation import Observation
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.sheets._cells import is_missing
from stmetrics.sheets._rows import SheetRows, require_layout
from stmetrics.sheets._wording import (
    lacking_parts,
    observation_rows,
    observation_table,
    table_summary,
)
from stmetrics.sheets.figures._asked import AskedOfFigures
from stmetrics.sheets.figures._lines import FigureLine, adds_up_indicators, lines_of
from stmetrics.sheets.figures._making import figures_of
from stmetrics.sheets.figures._required import require_place_and_time
from stmetrics.sheets.figures._row import FigureRow, row_read
from stmetrics.sheets.figures._table import FigureTable
from stmetrics.sheets.figures._whole import checked_total, contradictions
from stmetrics.sheets.outcomes import RowError, TotalRow
from stmetrics.targets.assigned import AssignedTarget

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.sheets._rows import SheetLayout


@attrs.frozen(kw_only=True)
class ObservationsRead(Result):
    """What came of a table of figures (读指标表结果).

    Attributes:
        observations: The figures, row by row. A line of totals is among them where it says which
            region the whole is (全国, 江苏省合计, or the region that ``fixed`` says).
        targets: The targets that the table sets.
        errors: What could not be read, or differs from another figure of the same thing.
        unused: The headers that say nothing known, where ``unknown="list"`` left them out.
        totals: The lines of totals, each with its figures and the check against their parts. One
            that adds up indicators (合计 below 指标) is of none, and has no figures.
        ignored: The headers left out on purpose.
        blank: How many rows had no figure in them, or only repeated the headers.
        row_count: How many rows there were below the headers.
        notes: What the lines say that are no rows: titles, 注：…, 资料来源：….
        own: The rows of one's own that the words were looked up in too.

    Example:
        >>> made_up = [{"指标": "技术合同成交额", "单位": "亿元", "本年": "24.8", "上年": "21.5"}]
        >>> read = observations_from_rows(made_up, fixed={"region": "320404", "period": "2022"})
        >>> [(str(each.period), str(each.value)) for each in read.observations]
        [('2022', '24.8亿元'), ('2021', '21.5亿元')]
    """

    observations: tuple[Observation, ...]
    targets: tuple[AssignedTarget, ...] = ()
    errors: tuple[RowError, ...] = ()
    unused: tuple[Any, ...] = ()
    totals: tuple[TotalRow, ...] = ()
    ignored: tuple[Any, ...] = ()
    blank: int = 0
    row_count: int = 0
    notes: tuple[str, ...] = ()
    own: tuple[Indicator, ...] = ()

    __repr__ = short_repr

    @property
    def dated_observations(self) -> tuple[Observation, ...]:
        """The observations as `RegionData` takes them: a stock has the last day of its period.

        Growth, share, rank and whatever else is said of a stock has the day of its level.

        Example:
            >>> made_up = [{"指标": "高新技术企业数", "本年": "312家", "同比增长": "16.4%"}]
            >>> read = observations_from_rows(
            ...     made_up, fixed={"region": "320404", "period": "2023"}
            ... )
            >>> [str(each.time) for each in read.observations]
            ['2023-12-31', '2023']
            >>> [str(each.time) for each in read.dated_observations]
            ['2023-12-31', '2023-12-31']
        """
        return tuple(dated(each, self.own) for each in self.observations)

    def text(self, lang: str = "zh") -> str:
        """Count what came of the rows, then one line an error, or a total unlike its parts."""
        checked_language(lang)
        checks = [
            f"{total.label}: {finding.text(lang)}"
            for total in self.totals
            for finding in total.findings
            if finding.verdict is Consistency.INCONSISTENT
        ]
        checks += [each for total in self.totals for each in lacking_parts(total, self.own, lang)]
        return "\n".join([self._summary(lang), *(each.text(lang) for each in self.errors), *checks])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The observations as plain mappings, a figure each."""
        return observation_rows(self.observations, self.own, checked_language(lang))

    def _laid_out(self, lang: str) -> ResultTable:
        notes = self.text(lang).splitlines()
        return observation_table(self.observations, self.own, notes, lang)

    def _summary(self, lang: str) -> str:
        counts = {
            "rows": self.row_count,
            "observations": len(self.observations),
            "targets": len(self.targets),
            "totals": len(self.totals),
            "blank": self.blank,
            "notes": len(self.notes),
            "failed": len({each.row for each in self.errors}),
        }
        return table_summary(counts, self.unused, lang)


def observations_from_rows(
    rows: Iterable[Mapping[Any, Any]] | Iterable[list[Any]],
    *,
    columns: Mapping[Any, Any] | None = None,
    fixed: Mapping[str, Any] | None = None,
    unknown: str = "refuse",
    own: Iterable[Indicator] = (),
    **layout: Unpack[SheetLayout],
) -> ObservationsRead:
    """Make observations of a table of figures, long or wide (指标表导入).

    Long: an indicator a row (指标, 单位, 本年, 上年, 增长, 目标), or a figure a row as OECD and
    SDMX write it (REF_AREA, MEASURE, TIME_PERIOD, OBS_VALUE, UNIT_MEASURE, OBS_STATUS). Wide: a
    region or a year a row and an indicator a column, or a year, a region (by code, or by a name
    such as 甲市) or a level (国家级, 省级) a column. A first column without a header, or called
    指标 beside columns of indicators, is of periods or regions, as its cells are. 同比增长 is that
    of the row's indicator, else of the column before it. Indicators are ids or words of the
    catalogue; what may mean several is refused, and figures of one thing that differ are listed.

    Figures take their unit from the cell, else from the header, a column of units, or the table
    (单位：项、亿元), of which each takes the one that measures it; a growth from cell or header,
    or the % that the table says. Whole numbers of things that are counted one by one (家, 件, 项)
    need none. A blank cell of regions or times is an error; where merged, say ``fill_down``.

    Args:
        rows: Mappings from header to cell, or lists of cells, the first of them the headers.
        columns: What a header means where it does not say so: the name of a role (``"region"``,
            ``"period"``, ``"indicator"``, ``"value"``, ``"last_year"``, ``"growth"``,
            ``"target"``, ``"status"``, ``"unit"``, ...), an indicator's id or words, a mapping of
            facts (``{"indicator": "cn.tm_v", "aspect": "growth"}``), or None to leave it out.
        fixed: What holds for every figure, by the names of an observation, and ``"unit"``. Beside
            a column of regions, ``"region"`` is that of the lines of totals.
        unknown: ``"refuse"`` refuses a header that says nothing known, ``"list"`` lists it in
            ``unused``.
        own: The region's own rows of indicators, known by id and words.
        **layout: ``unit``, ``first_row``, ``header_row`` and ``fill_down``, as for
            `records_from_rows`.

    Returns:
        Observations and targets; what could not be read is listed by row. A blank cell gives
        nothing, but where the status says that the figure is missing.

    Raises:
        InvalidValueError: A header says nothing known, or two say one thing; region or period are
            said nowhere; an option is wrong.
        TypeError: An option has a name that is not among these.

    Example:
        Made data, a region a row; the total is checked against its parts:

        >>> read = observations_from_rows(
        ...     [
        ...         {"地区": "甲区", "技术合同成交额(亿元)": "12.4", "同比增长(%)": "8.1"},
        ...         {"地区": "乙区", "技术合同成交额(亿元)": "10.1", "同比增长(%)": "-2.0"},
        ...         {"地区": "全 市", "技术合同成交额(亿元)": "22.5", "同比增长(%)": "3.3"},
        ...     ],
        ...     fixed={"period": "2022"},
        ... )
        >>> len(read.observations), read.totals[0].findings[0].verdict.name
        (6, 'EXACT')

    References:
        SDMX, cross-domain concepts; OECD, Main Science and Technology Indicators.
    """
    require_layout("observations_from_rows", layout, but="zero_is_missing")
    lists = one_of(unknown, "unknown", ("refuse", "list")) == "list"
    asked = AskedOfFigures.of(columns, fixed, own, lists_unknown=lists)
    sheet = SheetRows(layout)
    table: FigureTable | None = None
    reading = _Reading()
    for number, row in sheet.of(rows):
        if table is None:
            table = FigureTable.of(asked.in_unit(layout.get("unit") or sheet.unit), row)
        reading.read(table, number, table.of_codes(row))
    return reading.result(table, sheet, asked.own)


@attrs.define
class _Reading:
    """What the rows so far have given."""

    lines: list[FigureLine] = attrs.field(factory=list)
    targets: list[AssignedTarget] = attrs.field(factory=list)
    errors: list[RowError] = attrs.field(factory=list)
    blank: int = 0
    last: FigureRow | None = None

    def read(self, table: FigureTable, number: int, row: Mapping[Any, Any]) -> None:
        used = [each.header for each in table.figures] + [table.contexts.get("status", ...)]
        said = row_read(table, number, row, self.last)
        if all(is_missing(row.get(header)) for header in used):
            self.blank += 1
            if not said.errors and "indicator" in said.facts:
                self.last = said  # a heading, of which the rows below are parts
            if not said.errors and said.label is None:
                self.lines += lines_of(table, said, (), table.figures)
            return
        self.last = said
        require_place_and_time(table, said, row)
        if said.errors:
            self.errors += said.errors
            names_nothing = any(
                each.column == table.contexts.get("indicator", ...) for each in said.errors
            )
            if said.label is None and not names_nothing:
                self.lines.append(FigureLine(number, None, (), unread=said.facts))
            return
        if adds_up_indicators(table, said):
            self.lines.append(FigureLine(number, said.label, ()))
            return
        figures = list(figures_of(table, said, row))
        self.errors += said.errors
        self.targets += [each for _, each in figures if isinstance(each, AssignedTarget)]
        observed = [(at, each) for at, each in figures if isinstance(each, Observation)]
        given = {id(at) for at, _ in figures}
        blank = [each for each in table.figures if id(each) not in given]
        self.lines += lines_of(table, said, observed, blank)

    def result(
        self, table: FigureTable | None, sheet: SheetRows, own: tuple[Indicator, ...]
    ) -> ObservationsRead:
        errors = [*self.errors, *contradictions(self.lines)]
        kept = [each for line in self.lines if line.has_a_place for each in line.observations]
        return ObservationsRead(
            observations=tuple(kept),
            targets=tuple(self.targets),
            errors=tuple(sorted(errors, key=lambda each: each.row)),
            unused=table.unused if table else (),
            totals=tuple(
                checked_total(line, self.lines) for line in self.lines if line.label is not None
            ),
            ignored=table.ignored if table else (),
            blank=self.blank + sheet.repeated,
            notes=(*sheet.titles, *sheet.notes),
            row_count=sheet.count,
            own=own,
        )
