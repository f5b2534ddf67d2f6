"""Frames in, frames of the same kind out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.frames._columns import nw
from stmetrics.records import _fields as f

Frame = Any
"""A data frame of pandas, polars, pyarrow, DuckDB, Spark or Dask, or narwhals' own of one."""


def as_frame(value: Frame, name: str = "frame") -> Any:
    """A frame as narwhals' own; nothing is computed."""
    if isinstance(value, (nw.DataFrame, nw.LazyFrame)):
        return value
    if isinstance(value, str | Sequence | Mapping):  # narwhals would look for plugins on the disk
        raise _no_frame(value, name)
    try:
        return nw.from_native(value)
    except TypeError as error:
        raise _no_frame(value, name) from error


def _no_frame(value: object, name: str) -> InvalidValueError:
    return InvalidValueError(
        f"{name}={quoted(value)}", "is no data frame", "give one of pandas, polars, DuckDB, ..."
    )


def like(given: Frame, frame: Any) -> Any:
    """The frame in the form in which another was given."""
    return frame if isinstance(given, (nw.DataFrame, nw.LazyFrame)) else frame.to_native()


def names_in(frame: Any) -> list[str]:
    """The names of a frame's columns; a lazy frame is not computed."""
    return list(frame.collect_schema().names())


def columns_listed(names: str | Sequence[str], name: str) -> list[str]:
    """One name of a column or several, each once."""
    found = [names] if isinstance(names, str) else list(names)
    if not found or not all(isinstance(each, str) for each in found):
        raise InvalidValueError(f"{name}={quoted(names)}", "names no columns", 'give ["a", "b"]')
    if len(set(found)) < len(found):
        raise InvalidValueError(f"{name}={quoted(names)}", "names a column twice", "name it once")
    return found


def group_keys(by: str | Sequence[str]) -> list[str]:
    """The columns that name the groups, none for the whole frame."""
    return [by] if isinstance(by, str) else list(f.texts(by))


def in_known_groups(frame: Any, keys: Iterable[str]) -> Any:
    """The rows whose group is known; those of an unknown one belong to none."""
    for key in keys:
        frame = frame.filter(~nw.col(key).is_null())
    return frame


def aggregated(frame: Any, keys: list[str], sums: Iterable[Any]) -> Any:
    """A row for every group, or one for the whole frame."""
    return frame.group_by(keys).agg(*sums) if keys else frame.select(*sums)


def require_columns(frame: Any, names: Iterable[str]) -> None:
    """Refuse a frame that lacks columns, naming all of them at once."""
    there = names_in(frame)
    lacking = [name for name in dict.fromkeys(names) if name not in there]
    if lacking:
        raise InvalidValueError(
            f"columns {', '.join(map(quoted, lacking))}",
            "are not in the frame",
            f"it has {', '.join(map(quoted, there))}"[:400],
        )


def day_like(frame: Any, name: str, day: date) -> Any:
    """A day as a literal that a column of dates can be compared with.

    Raises:
        InvalidValueError: The column holds no dates.
    """
    kind = frame.collect_schema()[name]
    if kind == nw.Date:
        return nw.lit(day)
    if kind == nw.Datetime:
        return nw.lit(datetime.combine(day, time.min, tzinfo=None))
    raise InvalidValueError(
        f"column {quoted(name)} of {kind}",
        "holds no dates",
        "convert it first, as with pandas.to_datetime or polars' str.to_date",
    )
