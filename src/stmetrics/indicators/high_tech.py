"""High-tech enterprises: how many hold a certificate in force, and why their number changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.exact._given import all_given
from stmetrics.indicators._certificates import by_enterprise, holds_one
from stmetrics.indicators._items import Item, NamedFigures
from stmetrics.indicators._slice import grouped
from stmetrics.periods.days import as_date
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationEnd, CertificationKind


def high_tech_in_force(certifications: Iterable[HighTechCertification], on: date | str) -> int:
    """Enterprises with a certificate in force on a day (有效期内高新技术企业数).

    A stock. An enterprise counts once, whether it was renewed before the old certificate
    expired or renamed with the same certificate number. The enterprises certified in a year are
    another figure: expiries, endings and moves lie between the two.

    Args:
        certifications: Certifications of the region, in any order.
        on: The day, itself included.

    Returns:
        The number of enterprises.

    Raises:
        MissingFactError: A certified one has no issue date.

    Example:
        >>> certified = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2020-12-02"
        ... )
        >>> high_tech_in_force([certified], "2022-12-31")
        1

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    day = as_date(on, "on")
    return sum(holds_one(held, day) for held in grouped(certifications, by_enterprise))


@attrs.frozen(kw_only=True)
class HighTechChange(NamedFigures):
    """Why the number of high-tech enterprises changed over a period (净增及构成).

    ``closing = opening + newly_certified + certified_again + moved_in - expired - revoked -
    cancelled - moved_out``.

    Attributes:
        opening: In force on the day before the period.
        newly_certified: Certified for the first time, of those in force at the end.
        certified_again: Certified again after a gap.
        moved_in: Moved in with a certificate.
        expired: Expired and not renewed by the end.
        revoked: Ended by revocation.
        cancelled: Ended by cancellation, or for a reason not given.
        moved_out: Ended by moving out.
        closing: In force on the period's last day.

    Example:
        >>> change = HighTechChange(opening=60, newly_certified=16, expired=1, closing=75)
        >>> print(change)
        期初有效60家，首次认定16家，到期未续1家，期末有效75家，净增15家
        >>> change.net
        15
    """

    opening: int = 0
    newly_certified: int = 0
    certified_again: int = 0
    moved_in: int = 0
    expired: int = 0
    revoked: int = 0
    cancelled: int = 0
    moved_out: int = 0
    closing: int = 0

    __repr__ = short_repr

    def _items(self, lang: str) -> list[Item]:
        """The opening, the ways in and out that occurred, the closing and the net change."""
        zh = lang == "zh"
        found = {name: getattr(self, name) for name in _WORDS}
        items = [
            (words[0 if zh else 1], found[name])
            for name, words in _WORDS.items()
            if found[name] or name in {"opening", "closing"}
        ]
        net = ("净增", "net increase") if self.net >= 0 else ("净减", "net decrease")
        items.append((net[not zh], abs(self.net)))
        return [Item(name, number, f"{number}家" if zh else f"{number}") for name, number in items]

    @property
    def net(self) -> int:
        """The net increase (净增)."""
        return self.closing - self.opening


_WORDS: Final = {
    "opening": ("期初有效", "in force before"),
    "newly_certified": ("首次认定", "newly certified"),
    "certified_again": ("中断后再认定", "certified again"),
    "moved_in": ("迁入", "moved in"),
    "expired": ("到期未续", "expired"),
    "revoked": ("撤销", "revoked"),
    "cancelled": ("取消", "cancelled"),
    "moved_out": ("迁出", "moved out"),
    "closing": ("期末有效", "in force at the end"),
}


def high_tech_change(
    certifications: Iterable[HighTechCertification], period: Period | str
) -> HighTechChange:
    """The net change of high-tech enterprises over a period, explained (净增).

    Enterprises that were in force before and are at the end, renewed in between, change
    nothing. Who entered and left within the period does not appear.

    Args:
        certifications: Certifications of the region, in any order.
        period: The period.

    Returns:
        Opening, closing and every way in or out.

    Raises:
        MissingFactError: A certified one has no issue date.

    Example:
        >>> held = [
        ...     HighTechCertification(
        ...         enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ...     ),
        ...     HighTechCertification(
        ...         enterprise_id="e2", kind="new", outcome="certified", issued_on="2022-11-01"
        ...     ),
        ... ]
        >>> change = high_tech_change(held, Period.year(2022))
        >>> change.opening, change.newly_certified, change.expired, change.closing
        (1, 1, 1, 1)
    """
    certifications = all_given(HighTechCertification, certifications, "certifications")
    period = f.period(period)
    before = period.start - timedelta(days=1)
    tally = dict.fromkeys(attrs.fields_dict(HighTechChange), 0)
    for held in grouped(certifications, by_enterprise):
        opening, closing = holds_one(held, before), holds_one(held, period.end)
        tally["opening"] += opening
        tally["closing"] += closing
        if closing is not opening:
            begun = [each for each in held if each.issued_on and each.issued_on <= period.end]
            tally[_way_in(begun, period) if closing else _way_out(begun)] += 1
    return HighTechChange(**tally)


def _way_in(begun: list[HighTechCertification], period: Period) -> str:
    """How an enterprise came that was not there before: by the first certificate of the period."""
    first = min((each for each in begun if period.contains(_start(each))), key=_start)
    if first.moved_in_on is not None:
        return "moved_in"
    known_before = any(_start(each) < period.start for each in begun)
    is_new = first.kind is CertificationKind.NEW and not known_before
    return "newly_certified" if is_new else "certified_again"


def _way_out(begun: list[HighTechCertification]) -> str:
    """How an enterprise went: by the certificate that ended last."""
    last = max(begun, key=_end)
    if last.ended_on is None or last.ended_on > _end(last):
        return "expired"
    return (last.end_reason or CertificationEnd.CANCELLED).value


def _start(certification: HighTechCertification) -> date:
    return certification.moved_in_on or certification.issued_on or date.max


def _end(certification: HighTechCertification) -> date:
    expires_on = certification.expires_on or date.max
    return min(certification.ended_on or expires_on, expires_on)
