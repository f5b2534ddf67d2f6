"""The tax years of a certificate: from when the reduced rate counts, and how tax is prepaid."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from stmetrics.errors import MissingFactError
from stmetrics.exact._given import require_kind
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.periods.days import as_date
from stmetrics.records.certification import HighTechCertification
from stmetrics.rules.high_tech._parameters import guide_2016, measures_2016
from stmetrics.rules.high_tech.lifecycle import TAX_RATE

_DAY: Final = timedelta(days=1)
EXPIRY_YEAR_RATE: Final = Parameter(
    "high_tech_expiry_year_prepayment_rate",
    (
        Dated(
            Decimal("0.15"),
            "2016-01-01",
            "2017-01-01",
            guide_2016("part 四.3", "made up at settlement where not certified again by then"),
        ),
        Dated(
            Decimal("0.15"),
            "2017-01-01",
            None,
            Source(
                document="公告2017年第24号",
                clause="Art. 1",
                effective="2017-01-01",
                confirmation=Confirmation.TEXT,
                note="made up where not certified again by the end of the year; the guide "
                "(国科发火〔2016〕195号, part 四.3) says by the annual settlement",
            ),
        ),
    ),
    decides="the rate at which tax is prepaid in the year of expiry",
)
RE_EXAMINATION_RATE: Final = Parameter(
    "high_tech_re_examination_prepayment_rate",
    (
        Dated(
            Decimal("0.15"),
            "2011-02-01",
            "2017-06-19",
            Source(
                document="公告2011年第4号",
                issued="2011-01-10",
                effective="2011-02-01",
                confirmation=Confirmation.TEXT,
                note="for the time being, within the validity and until the re-examination is "
                "passed, which is asked for in the last three months; repealed by 公告2017年第24号",
            ),
        ),
    ),
    decides="the rate at which tax is prepaid while a certificate is re-examined",
)
FIRST_TAX_YEAR: Final = Parameter(
    "high_tech_first_tax_year",
    (
        Dated(
            0,
            "2008-01-01",
            "2016-01-01",
            Source(
                document="国税函〔2009〕203号",
                clause="Art. 4",
                effective="2008-01-01",
                confirmation=Confirmation.TEXT,
                note="the year in which the approved validity begins; read in a single copy",
            ),
        ),
        Dated(0, "2016-01-01", None, measures_2016("Art. 10", "the year of issue itself")),
    ),
    decides="calendar years from the issue of a certificate to the first with the reduced rate",
)


def first_tax_year(certification: HighTechCertification) -> int:
    """The tax year from which the reduced rate counts (享受优惠起始年度).

    The calendar year of issue on the certificate, whatever year its public notice began.

    Args:
        certification: A certification with its issue date.

    Returns:
        The year.

    Raises:
        MissingFactError: It is not certified, or its issue date is unknown.
        NoRuleInForceError: Issued before 2008.

    Example:
        >>> certified = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified",
        ...     public_notice_on="2021-12-20", issued_on="2022-01-10",
        ... )
        >>> first_tax_year(certified)
        2022

    References:
        国科发火〔2016〕32号, Art. 10; 国税函〔2009〕203号, Art. 4, since 2008-01-01.
    """
    require_kind(HighTechCertification, certification=certification)
    issued_on = _issue_of(certification)
    return issued_on.year + FIRST_TAX_YEAR.on(issued_on).value


def _issue_of(certification: HighTechCertification) -> date:
    if certification.issued_on is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "has no issue date",
            "the reduced rate counts from the year on the certificate",
        )
    return certification.issued_on


def prepayment_rate(certification: HighTechCertification, *, on: date | str) -> Decimal | None:
    """The rate at which a certificate lets income tax be prepaid on a day (预缴税率).

    The reduced rate in every tax year of the certificate. In the year of expiry, until the year's
    end, only for the time being: where the enterprise is not certified again by then (in 2016 by
    the annual settlement), the difference is made up. Until 2015, while it was re-examined (复审),
    only within the validity. The year of expiry is that of the last day in force.

    Args:
        certification: A certification with its issue date.
        on: The day of the prepayment.

    Returns:
        The rate, 0.15; None where this certificate gives none: before its first tax year, after
        the year of expiry, or once it has ended.

    Raises:
        MissingFactError: It is not certified, or its issue date is unknown.
        NoRuleInForceError: Issued before 2008, or a day before 2011-02-01 in the year of expiry.

    Example:
        >>> held = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ... )
        >>> prepayment_rate(held, on="2022-12-31"), prepayment_rate(held, on="2023-01-15")
        (Decimal('0.15'), None)

    References:
        企业所得税法, Art. 28, since 2008-01-01; 国科发火〔2016〕32号, Art. 10, since 2016-01-01;
        国科发火〔2016〕195号, part 四.3, since 2016-01-01;
        公告2017年第24号, Art. 1, since 2017-01-01; 公告2011年第4号, from 2011-02-01.
    """
    require_kind(HighTechCertification, certification=certification)
    day, first = as_date(on, "on"), first_tax_year(certification)
    expires_on = certification.expires_on
    ended = certification.ended_on is not None and certification.ended_on <= day
    if expires_on is None or ended:
        return None
    last = (expires_on - _DAY).year
    if day.year == last:
        return _in_the_year_of_expiry(day, expires_on)
    return TAX_RATE.on(day).value if first <= day.year < last else None


def _in_the_year_of_expiry(day: date, expires_on: date) -> Decimal | None:
    if EXPIRY_YEAR_RATE.values[0].start <= day:
        return EXPIRY_YEAR_RATE.on(day).value
    rate = RE_EXAMINATION_RATE.on(day).value
    return rate if day < expires_on else None
