"""Certificates of high-tech enterprises over columns: which of them are in force on a day."""

from __future__ import annotations

from datetime import date

from stmetrics.frames._columns import nw
from stmetrics.frames._exactly import either
from stmetrics.frames._frames import Frame, as_frame, like, require_columns
from stmetrics.frames.rules._certificate_days import is_in_force
from stmetrics.periods.days import as_date


def with_certificates_in_force(
    frame: Frame, on: date | str, *, issued_on: str = "issued_on", ended_on: str | None = None
) -> Frame:
    """Say of every certificate whether it is in force on a day (证书是否在有效期内).

    Args:
        frame: A row a certificate.
        on: The day, itself included.
        issued_on: The column of the days of issue.
        ended_on: The column of the days on which certificates ended early, null where they did
            not; None where there is no such column.

    Returns:
        The frame with ``in_force``: ``"met"``, ``"unmet"``, or ``"unknown"`` without a day of
        issue. A lazy frame stays lazy.

    Raises:
        InvalidValueError: A column that is not there, or holds no dates.

    Example:
        >>> import datetime
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "issued_on": [datetime.date(2019, 12, 2), datetime.date(2020, 1, 1), None],
        ... })
        >>> frames.with_certificates_in_force(made_up, "2022-12-31")["in_force"].to_list()
        ['unmet', 'met', 'unknown']

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    table, day = as_frame(frame), as_date(on, "on")
    names = {"issued_on": issued_on} | ({} if ended_on is None else {"ended_on": ended_on})
    require_columns(table, names.values())
    known = ~nw.col(issued_on).is_null()
    held = is_in_force(table, names, day)
    return like(frame, table.with_columns(in_force=either(known & held, known)))
