"""Rows of a spreadsheet made into records; what cannot be read is listed, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Generic, TypeVar

import attrs

from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.sheets._cells import is_missing
from stmetrics.sheets._columns import Column
from stmetrics.sheets._tables import Asked, Table

__all__ = ["RowError", "RowsRead", "records_from_rows"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class RowError:
    """One thing wrong with one row (行错误).

    Attributes:
        row: The row's number; the first row below the headers is 1.
        column: The header; None where the whole row is wrong.
        field: The field of the record; None where no one field is wrong.
        value: The cell as the table has it; None where it is missing or no one cell is wrong.
        why: The rule that it breaks.
        hint: What the caller can do.

    Example:
        >>> print(RowError(row=3, column="年度", field="year", value="去年", why="is not a year"))
        row 3, 年度='去年': is not a year
    """

    row: int
    column: Any = None
    field: str | None = None
    value: Any = attrs.field(default=None, hash=False)
    why: str
    hint: str = ""

    def __str__(self) -> str:
        """Say where, what and why in one line."""
        header = self.column if isinstance(self.column, str) else quoted(self.column)
        name = " ".join(header[:80].split())
        whole = self.column is None and self.value is None
        cell = "" if whole else f", {name}={quoted(self.value)}"
        advice = f" ({self.hint})" if self.hint else ""
        return f"row {self.row}{cell}: {self.why}{advice}"


@attrs.frozen(kw_only=True)
class RowsRead(Generic[T]):
    """What came of a table: its records, and what could not be read (读表结果).

    Every row gave a record, or at least one error, or was blank:
    ``len(records) + len(failed) + blank == rows``.

    Attributes:
        records: The records, in the order of the rows.
        row_numbers: The row that each record comes from.
        errors: Everything wrong with the other rows, in their order.
        ignored: The headers left out on purpose.
        blank: How many rows had nothing in the columns that were read.
        rows: How many rows there were.

    Example:
        >>> made_up = [{"企业编号": "e1", "年度": "2022年"}, {"企业编号": "e2", "年度": "去年"}]
        >>> read = records_from_rows(EnterpriseYear, made_up)
        >>> len(read.records), read.failed, read.rows
        (1, (2,), 2)
    """

    records: tuple[T, ...]
    row_numbers: tuple[int, ...]
    errors: tuple[RowError, ...]
    ignored: tuple[Any, ...]
    blank: int
    rows: int

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
                f"{len(self.failed)} of {self.rows} rows",
                f"could not be read; the first error is: {self.errors[0]}",
                "mend the table, or take .records and say what is left out",
            )
        return self.records


def records_from_rows(  # noqa: PLR0913 - six is what the house allows
    record: type[T],
    rows: Iterable[Mapping[Any, Any]],
    *,
    columns: Mapping[Any, str | None] | None = None,
    unit: str | None = None,
    zero_is_missing: Iterable[str] = (),
    fixed: Mapping[str, Any] | None = None,
) -> RowsRead[T]:
    """Make records of the rows of a table, as spreadsheets export them (表格导入).

    Headers are the names of fields ("rd_expenses_hte", "R&D expenses (HTE)") or the Chinese terms
    of the records ("统一社会信用代码"), in any spacing and width. Money and labour take their unit
    from the cell ("3200万元"), else from the header ("成交额（万元）", "成交额/万元"), else from
    ``unit``. 研发费用 alone says no basis (口径) and is refused.

    Missing, whatever the case: None, NaN, blanks, ``- -- – — —— / … …… ...``, N/A, NA, null, 不详,
    未知, 暂无, 缺失. 0 and 无 are not. Yearbooks print … for less than half a unit: that is unknown
    too, not 0. Where a field cannot be unknown, or a cell cannot be read, the row gives errors.

    Texts lose the blanks around them; whole numbers stand for their digits. A float is what it
    prints. Days are dates, datetimes of midnight, "2022-05-01", "2022/5/1", "2022.5.1",
    "2022年5月1日" or 20220501; serial numbers are refused. Years and periods may be Chinese
    ("2022年1-10月"). Formulas, error values and lines of totals (合计) are errors.

    Args:
        record: A record class of `stmetrics.records`; what no cell can hold (the rights of an
            application) stays at its default.
        rows: Mappings from header to cell, such as ``csv.DictReader`` gives, read once. The first
            one has all the headers. Of two columns with one header a mapping holds only the last:
            give them two names before.
        columns: Fields by header, where a header does not say it; None leaves a column out.
        unit: The table's unit ("千元", "单位：万元、人年").
        zero_is_missing: Headers or fields of figures whose 0 says "not known".
        fixed: Values that hold for every row, by field: ``{"year": 2022}``.

    Returns:
        Records and errors; a row with an error gives no record, a row with nothing in the columns
        that are read is counted as blank.

    Raises:
        InvalidValueError: A header matches no field or two headers one; a field that the record
            asks for has no column; a name or a value of an option is wrong; a row is no mapping.
        UnitError: A unit is unknown, or a header's unit does not measure what its field holds.

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
    asked = Asked.of(record, columns, unit, zero_is_missing, fixed)
    if isinstance(rows, str | bytes | Mapping) or not isinstance(rows, Iterable):
        raise InvalidValueError(quoted(rows), "is no list of rows", "give mappings, one a row")
    table: Table | None = None
    records: list[T] = []
    numbers: list[int] = []
    errors: list[RowError] = []
    number = blank = 0
    for number, row in enumerate(rows, 1):
        if not isinstance(row, Mapping):
            raise InvalidValueError(
                f"row {number}: {quoted(row)}", "is no mapping", "csv.DictReader gives mappings"
            )
        if table is None:
            table = Table.of(asked, row)
        made = _made_of(table, number, row)
        if made is None:
            blank += 1
        elif isinstance(made, list):
            errors += made
        else:
            records.append(made)
            numbers.append(number)
    return RowsRead(
        records=tuple(records),
        row_numbers=tuple(numbers),
        errors=tuple(errors),
        ignored=table.ignored if table else (),
        blank=blank,
        rows=number,
    )


def _made_of(table: Table, number: int, row: Mapping[Any, Any]) -> Any:
    """The record of a row, or the list of its errors, or None for a blank row."""
    filled = {header: cell for header in table.columns if not is_missing(cell := row.get(header))}
    wrong = _strays(table, number, row)
    if not filled and not wrong:
        return None
    values = dict(table.asked.fixed)
    for header, column in table.columns.items():
        name, cell = column.field.name, filled.get(header)
        try:
            value = column.read(cell) if header in filled else None
        except StmetricsError as error:
            wrong.append(_cell_error(number, column, cell, error.why, error.hint))
            continue
        if value is None and not column.field.takes_none:
            wrong.append(_cell_error(number, column, cell, *_MAY_NOT_BE_MISSING))
        values[name] = value
    return wrong or _record(table, number, row, values)


_MAY_NOT_BE_MISSING: Final = ("is missing", "the record cannot do without it; fill the cell")


def _cell_error(number: int, column: Column, cell: Any, why: str, hint: str) -> RowError:
    return RowError(
        row=number, column=column.header, field=column.field.name, value=cell, why=why, hint=hint
    )


def _strays(table: Table, number: int, row: Mapping[Any, Any]) -> list[RowError]:
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


def _record(table: Table, number: int, row: Mapping[Any, Any], values: dict[str, Any]) -> Any:
    """The record, or a list with the error of the record as a whole."""
    try:
        return table.asked.record(**values)
    except StmetricsError as error:
        name = error.what.partition("=")[0].rpartition(".")[2]
        for header, column in table.columns.items():
            if name in (column.field.name, column.field.stored_name):
                why = f"{error.what}: {error.why}"
                return [_cell_error(number, column, row.get(header), why, error.hint)]
        return [RowError(row=number, why=f"{error.what}: {error.why}", hint=error.hint)]
