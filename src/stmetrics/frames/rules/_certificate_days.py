"""Certificates of high-tech enterprises in columns: which hold on a day, and from when to when.

What holds on a day is told by days alone, compared with one literal. From when to when follows
from the validity that the law sets, as `HighTechCertification` says it of one; these days are
numbers, as `date.toordinal` gives them.
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
from stmetrics.law._certificate_end import last_issue_expired
from stmetrics.law.validity import CERTIFICATE_LAST_DAY, CERTIFICATE_VALIDITY_YEARS
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationOutcome

ISSUED: Final = "__issued__"
ENDED: Final = "__ended__"
EXPIRES: Final = "__expires__"
MOVED_IN: Final = "__moved_in__"
_OPTIONAL: Final = ("outcome", "ended_on", "moved_in_on")
_FIRST: Final = CERTIFICATE_VALIDITY_YEARS.values[0].start
"""No certificate is older than the first measures."""


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


def certificates_among(table: Any, names: Mapping[str, str]) -> Any:
    """The rows of those who were certified, where the frame says how far others have come."""
    if "outcome" not in names:
        return table
    return table.filter(is_one_of(nw.col(names["outcome"]), CertificationOutcome.CERTIFIED))


def is_in_force(table: Any, names: Mapping[str, str], on: date) -> Expression:
    """Whether a certificate holds on a day; not where it is not known to.

    Raises:
        InvalidValueError: A column of days holds no dates.
    """
    issued = nw.col(names["issued_on"])
    held: Expression = issued > day_like(table, names["issued_on"], last_issue_expired(on))
    begun: Expression = issued <= day_like(table, names["issued_on"], on)
    if "moved_in_on" in names:
        moved = nw.col(names["moved_in_on"])
        came = moved <= day_like(table, names["moved_in_on"], on)
        begun = nw.when(moved.is_null()).then(begun).otherwise(came)
    if "ended_on" in names:
        ended = nw.col(names["ended_on"])
        held &= ended.is_null() | (ended > day_like(table, names["ended_on"], on))
    return held & begun


def is_open(table: Any, names: Mapping[str, str]) -> Expression:
    """Whether it is not known from when to when a certificate holds."""
    issued = nw.col(names["issued_on"])
    found: Expression = issued.is_null() | (issued < day_like(table, names["issued_on"], _FIRST))
    return found


def with_days(table: Any, names: Mapping[str, str]) -> Any:
    """The rows with the numbers of their days beside.

    Raises:
        InvalidValueError: A column of days holds no dates.
    """
    issued = RuleDays.read(table, names["issued_on"], "issued_on", first=_FIRST)
    days = nw.col(names["issued_on"])
    expires = issued.choose(CERTIFICATE_VALIDITY_YEARS, lambda years: anniversary(days, years))
    beyond = issued.choose(CERTIFICATE_LAST_DAY, lambda last: nw.lit(float(last + 1)))
    return table.with_columns(
        **{
            ISSUED: issued.number,
            EXPIRES: expires + beyond,
            ENDED: _number(table, names.get("ended_on")),
            MOVED_IN: _number(table, names.get("moved_in_on")),
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


def _number(table: Any, name: str | None) -> Expression:
    if name is None:
        return nw.lit(None, nw.Float64())
    day_like(table, name, _FIRST)
    return ordinal(nw.col(name))
