"""High-tech enterprises over columns: how many there are, whose certificates run out, and why.

The twins of `stmetrics.indicators.high_tech_in_force`, `expired_in` and `high_tech_change`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.frames._columns import Expression, nw, one_if
from stmetrics.frames._frames import (
    Frame,
    aggregated,
    as_frame,
    group_keys,
    in_known_groups,
    like,
    require_columns,
)
from stmetrics.frames._members import is_one_of
from stmetrics.frames.rules._certificate_days import (
    ENDED,
    EXPIRES,
    ISSUED,
    MOVED_IN,
    certificate_columns,
    certificates_among,
    ends,
    is_in_force,
    is_open,
    starts,
    with_days,
)
from stmetrics.frames.rules.certificates import with_certificates_in_force
from stmetrics.indicators.high_tech import HighTechChange
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.enums import CertificationEnd, CertificationKind

_IN: Final = {"moved_in": 0.0, "newly_certified": 1.0, "certified_again": 2.0}
_OUT: Final = {
    "expired": 0.0,
    **{reason.value: float(place) for place, reason in enumerate(CertificationEnd, 1)},
}
_NUMBERS: Final = tuple(attrs.fields_dict(HighTechChange))
_CODES: Final = 4
"""A day times this, and the number of a way in or out, are one number."""
_ENTERPRISE: Final = "enterprise_id"


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
    holders = in_known_groups(holders, [enterprise])
    counted = nw.col(enterprise).n_unique().alias("in_force")
    return like(frame, aggregated(holders, [] if by is None else [by], [counted]))


def high_tech_by_year(
    frame: Frame,
    years: Iterable[int],
    *,
    by: str | Sequence[str] = (),
    columns: Mapping[Any, str | None] | None = None,
) -> Frame:
    """Enterprises with a certificate in force at the end of each of several years (年末有效数).

    Args:
        frame: A row a certificate, with ``enterprise_id`` and ``issued_on``; there may be
            ``ended_on``, ``moved_in_on``, and ``outcome``, of which only those certified count.
        years: The years.
        by: Columns that name the groups, such as districts.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.

    Returns:
        A frame: a row for each year and group, with ``year``, ``by``, ``in_force``, each
        enterprise once, and ``unknown``, how many may hold a certificate of unknown issue; where
        there are any, ``in_force`` is null. A lazy frame stays lazy.

    Raises:
        InvalidValueError: No year; columns that are not there, or hold no dates.

    Example:
        >>> import datetime
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "enterprise_id": ["e1", "e1", "e2"],
        ...     "issued_on": [datetime.date(year, 12, 1) for year in (2018, 2021, 2020)],
        ... })
        >>> frames.high_tech_by_year(made_up, range(2019, 2022)).rows()
        [(2019, 1.0, 0.0), (2020, 2.0, 0.0), (2021, 2.0, 0.0)]

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    table, keys, asked = (
        as_frame(frame),
        group_keys(by),
        [f.year(each) for each in f.several(years)],
    )
    if not asked:
        raise InvalidValueError("years", "names none", "give range(2018, 2023)")
    names = certificate_columns(table, columns, (_ENTERPRISE,))
    rows = _of_enterprises(table, names, keys)
    return like(frame, nw.concat([_at_year_end(rows, names, year, keys) for year in asked]))


def _of_enterprises(table: Any, names: dict[str, str], keys: list[str]) -> Any:
    """The certificates of known enterprises and groups."""
    named = table.with_columns(**{_ENTERPRISE: nw.col(names[_ENTERPRISE])})
    return _of_groups(named, names, [_ENTERPRISE, *keys])


def _of_groups(table: Any, names: dict[str, str], keys: list[str]) -> Any:
    """The certificates among the rows whose group is known."""
    require_columns(table, keys)
    return in_known_groups(certificates_among(table, names), keys)


def _at_year_end(rows: Any, names: dict[str, str], year: int, keys: list[str]) -> Any:
    marked = rows.select(
        _ENTERPRISE,
        *keys,
        held=one_if(is_in_force(rows, names, date(year, 12, 31))),
        __open__=one_if(is_open(rows, names)),
    )
    each = marked.group_by([_ENTERPRISE, *keys]).agg(nw.col("held").max(), nw.col("__open__").max())
    counted = each.select(*keys, "held", unknown=_undecided(nw.col("held")))
    sums = _added_up(counted, ["held", "unknown"], keys)
    in_force = nw.when(nw.col("unknown") == 0).then(nw.col("held")).alias("in_force")
    return sums.select(nw.lit(year).alias("year"), *keys, in_force, "unknown")


def _undecided(*held: Expression) -> Expression:
    """1 where an enterprise is not known to hold a certificate and one of its has no days."""
    without = held[0] == 0
    for each in held[1:]:
        without |= each == 0
    return one_if((nw.col("__open__") > 0) & without)


def _added_up(rows: Any, names: Iterable[str], keys: list[str]) -> Any:
    return aggregated(rows, keys, [nw.col(name).sum() for name in names])


def expired_in(
    frame: Frame,
    period: Period | str,
    *,
    by: str | Sequence[str] = (),
    columns: Mapping[Any, str | None] | None = None,
) -> Frame:
    """Certificates whose validity runs out in a period, renewed or not (当期到期数).

    A certificate that ended before is not among them.

    Args:
        frame: A row a certificate, each once, with ``issued_on``; there may be ``ended_on``, and
            ``outcome``, of which only those certified count.
        period: The period; two days make one too, ``Period.between("2022-03-15", "2022-06-14")``.
        by: Columns that name the groups, such as districts.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.

    Returns:
        A frame: ``by``, ``expired``, and ``unknown``, how many say no day of issue; where there
        are any, ``expired`` is null. A lazy frame stays lazy.

    Raises:
        InvalidValueError: Columns that are not there, or hold no dates; no such period.

    Example:
        >>> import datetime
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "issued_on": [datetime.date(2019, 12, 5), datetime.date(2020, 12, 5)],
        ... })
        >>> frames.expired_in(made_up, "2022").rows()
        [(1.0, 0.0)]

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    table, keys, within = as_frame(frame), group_keys(by), f.period(period)
    names = certificate_columns(table, columns, ())
    rows = with_days(_of_groups(table, names, keys), names)
    first, last = (float(day.toordinal()) for day in (within.start, within.end))
    expires, ended = nw.col(EXPIRES), nw.col(ENDED)
    in_time = (expires >= first) & (expires <= last) & (ended.is_null() | (ended >= expires))
    marked = rows.select(*keys, expired=one_if(in_time), unknown=one_if(is_open(rows, names)))
    sums = _added_up(marked, ["expired", "unknown"], keys)
    told = nw.when(nw.col("unknown") == 0).then(nw.col("expired")).alias("expired")
    return like(frame, sums.select(*keys, told, "unknown"))


def high_tech_change(
    frame: Frame,
    period: Period | str,
    *,
    by: str | Sequence[str] = (),
    columns: Mapping[Any, str | None] | None = None,
) -> Frame:
    """The net change of high-tech enterprises over a period, explained (净增及构成).

    ``closing = opening + newly_certified + certified_again + moved_in - expired - revoked -
    cancelled - moved_out``. Who is renewed in between changes nothing, nor who comes and goes
    within the period.

    Args:
        frame: A row a certificate, with ``enterprise_id`` (kept through a change of name),
            ``issued_on`` and ``kind``; there may be ``ended_on``, ``end_reason``,
            ``moved_in_on``, and ``outcome``, of which only those certified count.
        period: The period; two days make one too, ``Period.between("2022-03-15", "2022-06-14")``.
        by: Columns that name the groups, such as districts.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.

    Returns:
        A frame: ``by``, the nine numbers above, and ``unknown``, how many enterprises may hold a
        certificate of unknown issue; where there are any, the numbers are null. A certificate
        that ended for no reason known was cancelled. A lazy frame stays lazy.

    Raises:
        InvalidValueError: Columns that are not there, or hold no dates; no such period.

    Example:
        >>> import datetime
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "enterprise_id": ["e1", "e2"], "kind": ["new", "首次认定"],
        ...     "issued_on": [datetime.date(2019, 12, 5), datetime.date(2022, 11, 1)],
        ... })
        >>> change = frames.high_tech_change(made_up, "2022")
        >>> change.select("opening", "newly_certified", "expired", "closing").row(0)
        (1.0, 1.0, 1.0, 1.0)

    References:
        国科发火〔2016〕32号, Art. 9, 12, 17 and 19.
    """
    table, keys, within = as_frame(frame), group_keys(by), f.period(period)
    names = certificate_columns(table, columns, (_ENTERPRISE, "kind"), ("end_reason",))
    rows = with_days(_of_enterprises(table, names, keys), names)
    marked = rows.select(
        _ENTERPRISE,
        *keys,
        __open__=one_if(is_open(rows, names)),
        opening=one_if(is_in_force(rows, names, within.start - timedelta(days=1))),
        closing=one_if(is_in_force(rows, names, within.end)),
        **_first_and_last(within, names),
    )
    numbers = ("opening", "closing", "__earlier__", "__last__", "__open__")
    each = marked.group_by([_ENTERPRISE, *keys]).agg(
        *[nw.col(name).max() for name in numbers], nw.col("__first__").min()
    )
    told = each.select(*keys, **_numbers())
    sums = _added_up(told, [*_NUMBERS, "unknown"], keys)
    results = [nw.when(nw.col("unknown") == 0).then(nw.col(name)).alias(name) for name in _NUMBERS]
    return like(frame, sums.select(*keys, *results, "unknown"))


def _first_and_last(within: Period, names: dict[str, str]) -> dict[str, Expression]:
    """Of every certificate the day it begins and the way in, the day it ends and the way out."""
    first, last = (float(day.toordinal()) for day in (within.start, within.end))
    start, begun = starts(), nw.col(ISSUED) <= last
    within_it = begun & (start >= first) & (start <= last)
    return {
        "__first__": nw.when(within_it).then(start * _CODES + _way_in(names)),
        "__earlier__": one_if(begun & (start < first)),
        "__last__": nw.when(begun).then(ends() * _CODES + _way_out(names)),
    }


def _way_in(names: dict[str, str]) -> Expression:
    is_new = is_one_of(nw.col(names["kind"]), CertificationKind.NEW)
    return (
        nw.when(~nw.col(MOVED_IN).is_null())
        .then(_IN["moved_in"])
        .when(is_new)
        .then(_IN["newly_certified"])
        .otherwise(_IN["certified_again"])
    )


def _way_out(names: dict[str, str]) -> Expression:
    chain: Any = nw.when(nw.col(ENDED).is_null() | (nw.col(ENDED) > nw.col(EXPIRES)))
    chain = chain.then(_OUT["expired"])
    if "end_reason" in names:
        for reason in CertificationEnd:
            said = is_one_of(nw.col(names["end_reason"]), reason)
            chain = chain.when(said).then(_OUT[reason.value])
    found: Expression = chain.otherwise(_OUT[CertificationEnd.CANCELLED.value])
    return found


def _numbers() -> dict[str, Expression]:
    """Of each enterprise 1 for what it adds to: in by its first certificate, out by its last."""
    opening, closing = nw.col("opening"), nw.col("closing")
    by_first, by_last = _code(nw.col("__first__")), _code(nw.col("__last__"))
    is_again = (by_first == _IN["newly_certified"]) & (nw.col("__earlier__") > 0)
    by_first = nw.when(is_again).then(_IN["certified_again"]).otherwise(by_first)
    came, went = (opening == 0) & (closing > 0), (opening > 0) & (closing == 0)
    taken = {way: came & (by_first == code) for way, code in _IN.items()}
    taken |= {way: went & (by_last == code) for way, code in _OUT.items()}
    ways = {way: one_if(took) for way, took in taken.items()}
    return {"opening": opening, "closing": closing, "unknown": _undecided(opening, closing), **ways}


def _code(number: Expression) -> Expression:
    return number - (number / _CODES).floor() * _CODES
