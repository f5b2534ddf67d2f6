"""Rows of a spreadsheet made into records; what cannot be read is listed, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, StmetricsError
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.sheets._cells import is_missing
from stmetrics.sheets._rows import SheetRows, require_layout
from stmetrics.sheets._tables import Asked, RecordTable
from stmetrics.sheets._totals import total_label
from stmetrics.sheets._wording import problem_rows, problem_table, table_summary
from stmetrics.sheets.outcomes import RowError, TotalRow

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.sheets._columns import SheetColumn
    from stmetrics.sheets._rows import SheetLayout

__all__ = ["RowsRead", "records_from_rows"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class RowsRead(Result, Generic[T]):
    """What came of a table: its records, and what could not be read (读表结果).

    Every row gave a record, or at least one error, or is a line of totals, or was blank:
    ``len(records) + len(failed) + len(totals) + blank == row_count``.

    Attributes:
        records: The records, in the order of the rows.
        row_numbers: The row that each record comes from.
        errors: Everything wrong with the other rows, in their order.
        unused: The headers that no field takes, where ``unknown="list"`` left them out.
        totals: The lines of totals (合计, 全国), which are no records.
        ignored: The headers left out on purpose.
        blank: How many rows had nothing in the columns that were read.
        row_count: How many rows there were below the headers.
        notes: What the lines say that are no rows: titles, 注：…, 资料来源：….

    Example:
        >>> made_up = [{"企业编号": "e1", "年度": "2022年"}, {"企业编号": "e2", "年度": "去年"}]
        >>> read = records_from_rows(EnterpriseYear, made_up)
        >>> len(read.records), read.failed, read.row_count
        (1, (2,), 2)
        >>> print(read)
        2行：记录1条，出错1行
        第2行，年度“去年”：不是四位数的年份
    """

    records: tuple[T, ...]
    row_numbers: tuple[int, ...]
    errors: tuple[RowError, ...]
    unused: tuple[Any, ...] = ()
    totals: tuple[TotalRow, ...] = ()
    ignored: tuple[Any, ...] = ()
    blank: int = 0
    row_count: int = 0
    notes: tuple[str, ...] = ()

    __repr__ = short_repr

    @property
    def failed(self) -> tuple[int, ...]:
        """The numbers of the rows that gave errors and no record."""
        return tuple(dict.fromkeys(each.row for each in self.errors))

    def require_all(self) -> tuple[T, ...]:
        """Give the records, or refuse a table of which a row could not be read.

        Raises:
            InvalidValueError: A row has an error; the first is quoted.

        Example:
            >>> made_up = [{"企业编号": "e1", "年度": 2022}]
            >>> [each.year for each in records_from_rows(EnterpriseYear, made_up).require_all()]
            [2022]
        """
        if self.errors:
            raise InvalidValueError(
                f"{len(self.failed)} of {self.row_count} rows",
                f"could not be read; the first error is: {self.errors[0]}",
                "mend the table, or take .records and say what is left out",
            )
        return self.records

    def text(self, lang: str = "zh") -> str:
        """Count what came of the rows, then one line an error."""
        checked_language(lang)
        return "\n".join([self._summary(lang), *(each.text(lang) for each in self.errors)])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """What is not a record: errors and lines of totals, one mapping each."""
        return problem_rows(self.errors, self.totals, checked_language(lang))

    def _laid_out(self, lang: str) -> ResultTable:
        return problem_table(self.errors, self.totals, self._summary(lang), lang)

    def _summary(self, lang: str) -> str:
        counts = {
            "rows": self.row_count,
            "records": len(self.records),
            "totals": len(self.totals),
            "blank": self.blank,
            "notes": len(self.notes),
            "failed": len(self.failed),
        }
        return table_summary(counts, self.unused, lang)


def records_from_rows(
    record: type[T],
    rows: Iterable[Mapping[Any, Any]] | Iterable[list[Any]],
    *,
    columns: Mapping[Any, str | None] | None = None,
    fixed: Mapping[str, Any] | None = None,
    unknown: str = "refuse",
    **layout: Unpack[SheetLayout],
) -> RowsRead[T]:
    """Make records of the rows of a table, as spreadsheets export them (表格导入).

    Headers are the names of fields ("rd_expenses_hte", "R&D expenses (HTE)") or the terms of the
    forms in use ("统一社会信用代码", "# R&D经费内部支出（万元） Intramural Expenditure"), in any
    spacing and width. Where a table has no identifier of its own, credit code or name stands in.
    Money and labour take their unit from the cell ("3200万元"), else from the header
    ("成交额（万元）", "成交额/万元"), else from ``unit``. 研发费用 alone says no basis (口径)
    and is refused.

    Missing, whatever the case: None, NaN, NaT, NA, blanks, ``- -- – — —— / … …… ...``, N/A, null,
    不详, 未知, 暂无, 缺失. 0 and 无 are not. Yearbooks print … for less than half a unit: that is
    unknown too, not 0. Where a field cannot be unknown, or a cell cannot be read, the row gives
    errors.

    Texts lose the blanks around them; whole numbers stand for their digits, and identifiers that a
    spreadsheet cut (9.13204E+17) or turned into a number (110108.0) are errors. A float is what it
    prints. Days are dates, datetimes of midnight, "2022-05-01", "2022/5/1 0:00", "2022.5.1",
    "2022年5月1日" or 20220501; serial numbers are refused. Years and periods may be Chinese
    ("2022年1-10月"). Figures may have a currency sign, a scale (106.5万) and brackets for a minus.
    Formulas and error values are errors; lines of totals (合计, 全 国) are counted apart.

    Args:
        record: A record class of `stmetrics.records`; what no cell can hold (the rights of an
            application) stays at its default.
        rows: Mappings from header to cell, such as ``csv.DictReader`` gives, or lists of cells,
            the first of them the headers; read once. The first mapping has all the headers. Of two
            columns with one header a mapping holds only the last: give them two names before.
        columns: Fields by header, where a header does not say it; None leaves a column out.
        fixed: Values that hold for every row, by field: ``{"year": 2022}``.
        unknown: ``"refuse"`` refuses a header that no field takes, ``"list"`` leaves it out and
            lists it in ``unused``; of two columns for one field it takes the surer.
        **layout: ``unit``, the table's unit ("千元", "单位：万元、人年"); ``first_row`` and
            ``header_row``, their numbers in the sheet, where titles stand above the headers;
            ``fill_down``, headers of merged cells; ``zero_is_missing``, headers or fields of
            figures whose 0 says "not known".

    Returns:
        Records and errors; a row with an error gives no record, a row with nothing in the columns
        that are read is counted as blank.

    Raises:
        InvalidValueError: A header matches no field or two headers one; a field that the record
            asks for has no column; a name or a value of an option is wrong; a row is no mapping.
        UnitError: A unit is unknown, or a header's unit does not measure what its field holds.
        TypeError: An option has a name that is not among these.

    Example:
        Made data:

        >>> read = records_from_rows(
        ...     EnterpriseYear,
        ...     [
        ...         {"企业编号": "e1", "销售收入（万元）": "17,700", "职工总数(人)": 0},
        ...         {"企业编号": "e2", "销售收入（万元）": "1.2亿元", "职工总数(人)": "—"},
        ...         {"企业编号": "e3", "销售收入（万元）": "约900", "职工总数(人)": "85"},
        ...     ],
        ...     zero_is_missing=["employees"],
        ...     fixed={"year": 2022},
        ... )
        >>> [(each.enterprise_id, each.sales_income_yuan, each.employees) for each in read.records]
        [('e1', Decimal('177000000'), None), ('e2', Decimal('120000000'), None)]
        >>> print(read.errors[0])
        row 3, 销售收入（万元）='约900': states a bound or a range, not one number...
    """
    require_layout("records_from_rows", layout)
    asked = Asked.of(record, columns, fixed, unknown, layout)
    sheet = SheetRows(layout)
    table: RecordTable | None = None
    records: list[T] = []
    numbers: list[int] = []
    errors: list[RowError] = []
    totals: list[TotalRow] = []
    for number, row in sheet.of(rows):
        if table is None:
            table = RecordTable.of(asked.in_unit(sheet.unit), row)
        made = _made_of(table, number, row)
        if isinstance(made, list):
            errors += made
        elif isinstance(made, TotalRow):
            totals.append(made)
        elif made is not None:
            records.append(made)
            numbers.append(number)
    failed = len({each.row for each in errors})
    return RowsRead(
        records=tuple(records),
        row_numbers=tuple(numbers),
        errors=tuple(errors),
        unused=table.unused if table else (),
        totals=tuple(totals),
        ignored=table.ignored if table else (),
        blank=sheet.count - len(records) - len(totals) - failed - len(sheet.notes),
        row_count=sheet.count,
        notes=(*sheet.titles, *sheet.notes),
    )


def _of_which(cells: Iterable[Any]) -> str | None:
    """What a row calls itself where it counts some of the rows above it (其中：高企), else None."""
    first = next((cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()), "")
    return first if first.startswith("其中") else None


def _made_of(table: RecordTable, number: int, row: Mapping[Any, Any]) -> Any:
    """The record of a row, or the list of its errors, or its label; None for a blank row."""
    label = total_label(row.values()) or _of_which(row.values())
    if label is not None:
        return TotalRow(row=number, label=label)
    wrong = [] if row.keys() <= table.known else _strays(table, number, row)
    values = dict(table.fixed)
    is_blank = True
    for column in table.columns:
        value = None
        if is_missing(cell := row.get(column.header)):
            cell = None
        else:
            is_blank = False
            try:
                value = column.read(cell)
            except StmetricsError as error:
                wrong.append(_cell_error(number, column, cell, error.why, error.hint))
                continue
        if value is None and not column.field.takes_none:
            wrong.append(_cell_error(number, column, cell, *_MAY_NOT_BE_MISSING))
        values[column.field.name] = value
    if is_blank:
        wrong = [each for each in wrong if each.field is None]
        return wrong or None
    return wrong or _record(table, number, row, values)


_MAY_NOT_BE_MISSING: Final = ("is missing", "the record cannot do without it; fill the cell")


def _cell_error(number: int, column: SheetColumn, cell: Any, why: str, hint: str) -> RowError:
    return RowError(
        row=number, column=column.header, field=column.field.name, value=cell, why=why, hint=hint
    )


def _strays(table: RecordTable, number: int, row: Mapping[Any, Any]) -> list[RowError]:
    """Cells that stand below no header of the first row, such as those of too long a line."""
    return [
        RowError(
            row=number,
            column=header,
            value=row[header],
            why="stands below no header of the first row",
            hint="check whether the line has a separator too many",
        )
        for header in row
        if header not in table.known and not _all_missing(row[header])
    ]


def _all_missing(cell: Any) -> bool:
    """Whether a cell is missing, or all cells that csv.DictReader lists below None are."""
    return all(map(is_missing, cell)) if isinstance(cell, list) else is_missing(cell)


def _record(table: RecordTable, number: int, row: Mapping[Any, Any], values: dict[str, Any]) -> Any:
    """The record, or a list with the error of the record as a whole."""
    try:
        return table.asked.record(**values)
    except StmetricsError as error:
        name = error.what.partition("=")[0].rpartition(".")[2]
        for column in table.columns:
            if name in (column.field.name, column.field.stored_name):
                why = f"{error.what}: {error.why}"
                return [_cell_error(number, column, row.get(column.header), why, error.hint)]
        return [RowError(row=number, why=f"{error.what}: {error.why}", hint=error.hint)]
