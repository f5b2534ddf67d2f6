"""Certificates of high-tech enterprises over columns: which are in force, and how many hold one."""

from __future__ import annotations

from datetime import date

from stmetrics.frames._columns import nw
from stmetrics.frames._exactly import either
from stmetrics.frames._frames import Frame, as_frame, day_like, like, require_columns
from stmetrics.law._certificate_end import last_issue_expired
from stmetrics.law.verdicts import Verdict
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
    require_columns(table, [issued_on, *([] if ended_on is None else [ended_on])])
    expired = day_like(table, issued_on, last_issue_expired(day))
    today = day_like(table, issued_on, day)
    issued = nw.col(issued_on)
    holds = (issued > expired) & (issued <= today)
    known = ~issued.is_null()
    if ended_on is not None:
        ended = nw.col(ended_on)
        holds &= ended.is_null() | (ended > day_like(table, ended_on, day))
    return like(frame, table.with_columns(in_force=either(known & holds, known)))


def high_tech_in_force(
    frame: Frame,
    on: date | str,
    *,
    by: str | None = None,
    enterprise: str = "enterprise_id",
    ended_on: str | None = None,
) -> Frame:
    """Enterprises with a certificate in force on a day (有效期内高新技术企业数).

    Args:
        frame: A row a certificate, with its day of issue in ``issued_on``.
        on: The day, itself included.
        by: The column of the groups, such as districts; None for one number.
        enterprise: The column that names the enterprise, which counts once.
        ended_on: The column of the days on which certificates ended early; None where there is
            none.

    Returns:
        A frame: ``by`` where given, and ``in_force``, the number of enterprises. A group none of
        whose certificates is in force is not there. A lazy frame stays lazy.

    Raises:
        InvalidValueError: A column that is not there, or holds no dates.

    Example:
        >>> import datetime
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "enterprise_id": ["e1", "e1", "e2"], "district": ["A", "A", "A"],
        ...     "issued_on": [datetime.date(2020, 1, 1), datetime.date(2022, 11, 1), None],
        ... })
        >>> frames.high_tech_in_force(made_up, "2022-12-31", by="district").to_dicts()
        [{'district': 'A', 'in_force': 1}]

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    table = as_frame(frame)
    require_columns(table, [enterprise, *([] if by is None else [by])])
    told = with_certificates_in_force(table, on, ended_on=ended_on)
    holders = told.filter(nw.col("in_force") == Verdict.MET.value)
    holders = holders.filter(~nw.col(enterprise).is_null())
    if by is None:
        return like(frame, holders.select(in_force=nw.col(enterprise).n_unique()))
    counted = holders.group_by(by).agg(nw.col(enterprise).n_unique().alias("in_force"))
    return like(frame, counted)
