"""Records to columns of any data frame, and the rows of a frame to records and observations."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._given import all_given
from stmetrics.exact._items import as_items
from stmetrics.exact.rounding import round_half_up
from stmetrics.frames._chunks import CHUNK, FrameLayout, FrameRows
from stmetrics.observations.observation import Observation
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.sheets._columns import fields_of, require_record
from stmetrics.sheets.figures._laid_out import columns_of_observations, columns_of_targets
from stmetrics.sheets.observation_rows import ObservationsRead, observations_from_rows
from stmetrics.sheets.record_rows import RowsRead, records_from_rows
from stmetrics.targets.assigned import AssignedTarget

if TYPE_CHECKING:
    from typing import Unpack

__all__ = ["observations_from_frame", "records_from_frame", "to_columns"]

T = TypeVar("T")
R = TypeVar("R", RowsRead[Any], ObservationsRead)
_LAID_OUT: Final[Mapping[type, Callable[..., dict[str, list[Any]]]]] = {
    Observation: columns_of_observations,
    AssignedTarget: columns_of_targets,
}
"""What is laid out as a table of figures, which `observations_from_frame` reads again."""

# --- records to columns ---------------------------------------------------------------------


def to_columns(
    records: Iterable[Any], *, record: type | None = None, leave_out: Iterable[str] = ()
) -> dict[str, list[Any]]:
    """Lay records out as columns of plain values, for any data frame (记录转为数据列).

    One column a field, under the name that the record stores it by, so that the unit stands in the
    name of money (``expenditure_yuan``) and labour (``personnel_fte``). Members of closed lists are
    their stable text, days ISO text, periods SDMX text; money, labour and means are Decimals, all
    of a column with the same number of decimals, so that engines keep them exactly. What is not
    known is None. `records_from_frame` makes the same records of the columns again.

    Observations get a row each, their figures as they are printed ("24.8亿元") in ``value``,
    ``growth`` (a change in points too), ``share``, ``completion`` or ``rank``, and a column for
    whatever else is said of some; `observations_from_frame` makes the same observations again.
    Targets that were set get a row each too: ``target_form``, the figure in ``target`` ("600家",
    "12%") and what is said of it; they come back in ``targets`` of what that function gives.

    Args:
        records: Records of one class, observations, or targets that were set.
        record: Their class; needed where there may be none of them.
        leave_out: Fields that get no column. What no cell can hold (the rights, accidents and
            experts' scores of an application; prices, R&D basis and names of an observation) has
            to be left out where it is known.

    Returns:
        A list of values by column name; ``pandas.DataFrame``, ``polars.DataFrame`` and
        ``pyarrow.table`` take it as it is.

    Raises:
        InvalidValueError: Records of two classes; none, and no class said; a class that no row
            can hold; a field that no cell can hold is known and not left out. Observations of a
            gap, and missing ones beside those of several aspects. Targets of no decimal number,
            or of a level without the unit that their indicator has.

    Example:
        >>> made_up = RDInput(performer="government", period="2022", expenditure="24.8亿元")
        >>> columns = frames.to_columns([made_up])
        >>> columns["performer"], columns["period"], columns["expenditure_yuan"]
        (['government'], ['2022'], [Decimal('2480000000')])
    """
    given = as_items(records, "records")
    kind = _kind_of(given, record)
    all_given(kind, given, "records")
    left_out = set(f.several(leave_out))
    _require_fields(kind, left_out)
    if kind in _LAID_OUT:
        return _LAID_OUT[kind](given, frozenset(left_out))
    _require_cells(kind, given, left_out)
    return {
        name: _column(getattr(one, name) for one in given)
        for each in fields_of(kind).values()
        if not {each.name, (name := each.stored_name)} & left_out
    }


def _kind_of(given: list[Any], record: type | None) -> type:
    if record is None and not given:
        raise InvalidValueError(
            "no records", "have no columns, since their class is unknown", "say record=…"
        )
    kind = type(given[0]) if record is None else record
    if kind not in _LAID_OUT:
        require_record(kind)
    return kind


def _require_fields(record: type, names: set[Any]) -> None:
    known = {name for each in attrs.fields(record) for name in (each.name, each.alias)}
    strange = sorted(map(quoted, names - known))
    if strange:
        raise InvalidValueError(
            f"leave_out={', '.join(strange)}",
            f"is no field of {record.__name__}",
            f"its fields are {', '.join(each.alias for each in attrs.fields(record))}",
        )


def _require_cells(record: type, given: list[Any], left_out: set[Any]) -> None:
    """Refuse what is known and no cell can hold, where it is not left out on purpose."""
    told = [
        each.name
        for each in attrs.fields(record)
        if each.alias not in fields_of(record)
        and each.name not in left_out
        and any(getattr(one, each.name) is not None for one in given)
    ]
    if told:
        raise InvalidValueError(
            f"{record.__name__}.{', '.join(told)}",
            "is known of some, and no cell can hold it",
            f"say leave_out={told}; rights have a table of their own",
        )


def _column(values: Iterable[Any]) -> list[Any]:
    """The values of one field as plain ones, figures with the same number of decimals."""
    plain = [_plain(each) for each in values]
    if not any(isinstance(each, Decimal) for each in plain):
        return plain
    figures = [each for each in plain if each is not None]
    places = max(_decimals_of(Decimal(each)) for each in figures)
    return [None if each is None else round_half_up(each, places) for each in plain]


def _decimals_of(figure: Decimal) -> int:
    return max(0, -int(figure.as_tuple().exponent))


def _plain(value: Any) -> Any:
    if isinstance(value, ClosedList):
        return value.value
    if isinstance(value, Period):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


# --- rows of frames to records and observations ---------------------------------------------


def records_from_frame(
    record: type[T],
    frame: Any,
    *,
    columns: Mapping[Any, str | None] | None = None,
    fixed: Mapping[str, Any] | None = None,
    unknown: str = "refuse",
    **layout: Unpack[FrameLayout],
) -> RowsRead[T]:
    """Make records of the rows of a data frame (数据框转为记录).

    Columns and cells are read as those of a spreadsheet: see `stmetrics.sheets.records_from_rows`
    for the names that a column may have, for what counts as missing and for what is refused.
    pandas (numpy, nullable and arrow columns), polars and pyarrow hand over their own missing
    values, days, decimals and categories; a 32-bit float counts as what it prints. Frames are
    read in slices and relations of DuckDB in the batches that it hands over, so that no more than
    ``chunk_size`` rows stand beside the records. Row 1 is the first row of the frame, whatever
    its index.

    Args:
        record: A record class of `stmetrics.records`.
        frame: A data frame that holds its rows, or a relation of DuckDB, which is run once. Frames
            that would have to be computed first (of polars, Dask, Spark) are refused.
        columns: Fields by column name, where a name does not say it; None leaves a column out.
        fixed: Values that hold for every row, by field: ``{"year": 2022}``.
        unknown: ``"refuse"`` refuses a column that no field takes, ``"list"`` leaves it out and
            lists it in ``unused``.
        **layout: ``unit``, that of figures whose column and cell show none ("千元", "万元、人年");
            ``first_row``, the number of the first row in errors; ``fill_down``, columns of merged
            cells; ``zero_is_missing``, columns or fields of figures whose 0 says "not known";
            ``chunk_size``, how many rows are held as plain values at once, 50,000 if not said.

    Returns:
        Records, and every error with its row and column.

    Raises:
        InvalidValueError: No frame, or one without rows of its own; a pandas index with a name,
            which is no column; a column matches no field or two match one; a field that the
            record asks for has no column; an option is wrong.
        UnitError: A unit is unknown, or a column's unit does not measure what its field holds.

    Example:
        Made data:

        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "企业编号": ["e1", "e2"], "年度": [2022, 2022], "销售收入_万元": [17700.0, None],
        ...     "职工总数": [85, -1],
        ... })
        >>> read = frames.records_from_frame(EnterpriseYear, made_up)
        >>> read.records[0].sales_income_yuan
        Decimal('177000000')
        >>> print(read.errors[0])
        row 2, 职工总数=-1: must not be negative...
    """
    reader = functools.partial(
        records_from_rows, record, columns=columns, fixed=fixed, unknown=unknown
    )
    return _read(reader, frame, layout)


def observations_from_frame(
    frame: Any,
    *,
    columns: Mapping[Any, Any] | None = None,
    fixed: Mapping[str, Any] | None = None,
    unknown: str = "refuse",
    own: Iterable[Indicator] = (),
    **layout: Unpack[FrameLayout],
) -> ObservationsRead:
    """Make observations of a data frame of figures, long or wide (数据框转为观测值).

    Columns and cells say what they say in a spreadsheet: see
    `stmetrics.sheets.observations_from_rows`. Frames are read as `records_from_frame` reads them.

    Args:
        frame: A data frame that holds its rows, or a relation of DuckDB, which is run once.
        columns: What a column means where its name does not say so: the name of a role
            (``"region"``, ``"period"``, ``"value"``, ``"growth"``, ...), an indicator's id or
            words, a mapping of facts, or None to leave it out.
        fixed: What holds for every figure, by the names of an observation, and ``"unit"``.
        unknown: ``"refuse"`` refuses a column that says nothing known, ``"list"`` lists it in
            ``unused``.
        own: The region's own rows of indicators, known by id and words.
        **layout: ``unit``, ``first_row``, ``fill_down`` and ``chunk_size``, as for
            `records_from_frame`.

    Returns:
        Observations and targets, and every error with its row and column.

    Raises:
        InvalidValueError: No frame, or one without rows of its own; a pandas index with a name;
            a column says nothing known, or two say one thing; region or period are said nowhere;
            an option is wrong.

    Example:
        Made data, a region a row:

        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "地区": ["甲区", "乙区"], "技术合同成交额_亿元": [12.4, 10.1], "年度": [2022, 2022],
        ... })
        >>> read = frames.observations_from_frame(made_up)
        >>> [(each.region, str(each.value)) for each in read.observations]
        [('甲区', '12.4亿元'), ('乙区', '10.1亿元')]
    """
    reader = functools.partial(
        observations_from_rows, columns=columns, fixed=fixed, unknown=unknown, own=own
    )
    return _read(reader, frame, layout)


def _read(reader: Callable[..., R], frame: object, layout: FrameLayout) -> R:
    """Read a frame by the reader of rows; the columns of an empty one are checked as well."""
    options: dict[str, Any] = {**layout}
    _require_options(options)
    rows = FrameRows.of(frame, options.pop("chunk_size", CHUNK))
    read = reader(iter(rows), **options)
    if read.row_count:
        return read
    blank = reader([dict.fromkeys(rows.names)], **options)
    return attrs.evolve(blank, blank=0, row_count=0)


def _require_options(given: Mapping[str, Any]) -> None:
    strange = [each for each in given if each not in FrameLayout.__annotations__]
    if strange:
        raise InvalidValueError(
            f"{', '.join(strange)}=",
            "is no option of a frame",
            f"use one of {', '.join(FrameLayout.__annotations__)}",
        )
