"""The rows of a frame, a chunk at a time: no more of it stands in plain values at once."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias, TypedDict

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import whole_number
from stmetrics.frames._columns import nw

CHUNK: Final = 50_000
Row: TypeAlias = dict[Any, Any]

_TO_COMPUTE: Final = {
    "polars": "give lazy.collect(), or a part: lazy.slice(0, 50_000).collect()",
    "dask": "give frame.compute(), or frame.partitions[0].compute() and so on",
    "pyspark": "give frame.toArrow() or frame.toPandas(), of the rows that are needed",
}
_DIGITS: Final = 9
"""The most that a 32-bit float prints."""


class FrameLayout(TypedDict, total=False):
    """How a frame is laid out, where its columns and cells do not say it.

    Attributes:
        unit: The unit of figures whose column and cell show none ("千元", "万元、人年").
        first_row: The number of the first row in errors, 1 where it is left out.
        fill_down: Columns of merged cells, which hold for the rows below until the next.
        zero_is_missing: Columns or fields of figures whose 0 says "not known".
        chunk_size: How many rows are held as plain values at once, 50,000 where it is left out.
    """

    unit: str | None
    first_row: int
    fill_down: Iterable[str]
    zero_is_missing: Iterable[str]
    chunk_size: int


@attrs.frozen
class FrameRows:
    """A frame that can be read row by row.

    Attributes:
        frame: As narwhals has it.
        chunk_size: How many rows are held as plain values at once.
        names: The names of its columns.
        short: The columns of 32-bit floats, which count as what they print.
    """

    frame: Any
    chunk_size: int
    names: tuple[Any, ...]
    short: tuple[Any, ...]

    @classmethod
    def of(cls, frame: object, chunk_size: int) -> FrameRows:
        """A frame that holds its rows, or a relation of DuckDB, which hands them over in order.

        Raises:
            InvalidValueError: No frame; one of another lazy engine, which would have to compute
                itself in silence; a pandas index with a name, which is no column.
        """
        size = whole_number(chunk_size, "chunk_size")
        if size < 1:
            raise InvalidValueError(f"chunk_size={size}", "must be 1 or more", "50000 is usual")
        held = _in_narwhals(frame)
        _require_rows(held)
        _require_no_index(held)
        schema = held.collect_schema()
        short = tuple(name for name, kind in schema.items() if kind == nw.Float32)
        return cls(held, size, tuple(schema), short)

    def __iter__(self) -> Iterator[Mapping[Any, Any]]:
        for rows in self._chunks():
            for row in rows:
                yield self._plain(row)
            rows.clear()  # before the next chunk is made, so that there are never two

    def _chunks(self) -> Iterator[list[Row]]:
        if isinstance(self.frame, nw.LazyFrame):
            for batch in self.frame.to_native().to_arrow_reader(self.chunk_size):
                yield batch.to_pylist()
            return
        for start in range(0, len(self.frame), self.chunk_size):
            yield self.frame[start : start + self.chunk_size].rows(named=True)

    def _plain(self, row: Row) -> Row:
        """The row, its short floats as they print and its pandas periods as text."""
        for name in self.short:
            row[name] = _as_printed(row[name])
        for name, cell in row.items():
            if type(cell).__name__ == "Period" and type(cell).__module__.startswith("pandas"):
                row[name] = str(cell)
        return row


def _in_narwhals(frame: object) -> Any:
    try:
        return nw.from_native(frame)
    except TypeError:
        raise InvalidValueError(
            quoted(type(frame).__name__),
            "is no data frame",
            "for rows call the function of stmetrics.sheets",
        ) from None
    except nw.exceptions.DuplicateError as error:
        raise InvalidValueError(
            "the frame's columns",
            f"have a name twice: {' '.join(str(error).split())}",
            "give each its own name",
        ) from None


def _require_rows(frame: Any) -> None:
    """Refuse a frame that would have to be computed before it can be read."""
    if isinstance(frame, nw.LazyFrame) and not frame.implementation.is_duckdb():
        engine = frame.implementation.value
        raise InvalidValueError(
            f"a lazy frame of {engine}",
            "has no rows until it is computed, which is never done in silence",
            _TO_COMPUTE.get(engine, "compute it and give the frame that comes of it"),
        )


def _require_no_index(frame: Any) -> None:
    if not frame.implementation.is_pandas_like():
        return
    named = [each for each in frame.to_native().index.names if each is not None]
    if named:
        raise InvalidValueError(
            f"the index {', '.join(map(quoted, named))}",
            "is no column, so it would be left out",
            "give frame.reset_index()",
        )


def _as_printed(number: Any) -> Any:
    """The fewest digits that give a 32-bit float: 24.8, not 24.799999237060547."""
    if not (isinstance(number, float) and math.isfinite(number)):
        return number
    shorter = (float(f"{number:.{digits}g}") for digits in range(1, _DIGITS))
    same = (each for each in shorter if struct.unpack("f", struct.pack("f", each))[0] == number)
    return next(same, float(f"{number:.{_DIGITS}g}"))
