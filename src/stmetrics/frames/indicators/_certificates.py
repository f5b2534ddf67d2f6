"""Certificates of high-tech enterprises in columns: from which day to which each one holds.

Days are numbers, as `date.toordinal` gives them. They follow the validity that the law sets, as
`HighTechCertification` does for one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from stmetrics.frames._columns import Expression, nw
from stmetrics.frames._days import RuleDays, anniversary, ordinal
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import day_like, names_in
from stmetrics.frames._members import is_one_of
from stmetrics.law.validity import CERTIFICATE_LAST_DAY, CERTIFICATE_VALIDITY_YEARS
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationOutcome

ISSUED: Final = "__issued__"
ENDED: Final = "__ended__"
EXPIRES: Final = "__expires__"
MOVED_IN: Final = "__moved_in__"
_OPTIONAL: Final = ("outcome", "ended_on", "moved_in_on")


def certificate_columns(
    table: Any,
    columns: Mapping[Any, str | None] | None,
    needed: tuple[str, ...],
    optional: tuple[str, ...] = (),
) -> dict[str, str]:
    """The columns that hold the fields of certificates, by field."""
    may_be = (*_OPTIONAL, *optional)
    homes = dict.fromkeys(("issued_on", *needed, *may_be), HighTechCertification)
    return found_columns(names_in(table), homes, columns, optional=may_be)


def with_days(table: Any, names: dict[str, str]) -> Any:
    """The certificates among the rows, with the numbers of their days beside.

    Raises:
        InvalidValueError: A column of days holds no dates.
    """
    if "outcome" in names:
        outcome = nw.col(names["outcome"])
        table = table.filter(is_one_of(outcome, CertificationOutcome.CERTIFIED))
    first = CERTIFICATE_VALIDITY_YEARS.values[0].start
    issued = RuleDays.read(table, names["issued_on"], "issued_on", first=first)
    days = nw.col(names["issued_on"])
    expires = issued.choose(CERTIFICATE_VALIDITY_YEARS, lambda years: anniversary(days, years))
    beyond = issued.choose(CERTIFICATE_LAST_DAY, lambda last: nw.lit(float(last + 1)))
    return table.with_columns(
        **{
            ISSUED: issued.number,
            EXPIRES: expires + beyond,
            ENDED: _number(table, names.get("ended_on"), first),
            MOVED_IN: _number(table, names.get("moved_in_on"), first),
        }
    )


def starts() -> Expression:
    """The first day on which a certificate counts: that of moving in, else that of issue."""
    issued, moved = nw.col(ISSUED), nw.col(MOVED_IN)
    return nw.when(~issued.is_null() & ~moved.is_null()).then(moved).otherwise(issued)


def ends() -> Expression:
    """The first day on which a certificate holds no longer."""
    ended, expires = nw.col(ENDED), nw.col(EXPIRES)
    return nw.when(ended < expires).then(ended).otherwise(expires)


def holds(on: date) -> Expression:
    """1 where a certificate is in force on a day, 0 where it is not, or not known to be."""
    day = float(on.toordinal())
    return nw.when((starts() <= day) & (ends() > day)).then(1.0).otherwise(0.0)


def is_open() -> Expression:
    """1 where it is not known from when to when a certificate holds, else 0."""
    return nw.when(nw.col(EXPIRES).is_null()).then(1.0).otherwise(0.0)


def _number(table: Any, name: str | None, first: date) -> Expression:
    if name is None:
        return nw.lit(None, nw.Float64())
    day_like(table, name, first)
    return ordinal(nw.col(name))
