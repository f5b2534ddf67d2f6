"""The life of a certificate: expiry, renewal, change, cancellation, and the tax years it counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.exact.numbers import whole_number
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import as_date, months_after
from stmetrics.records._fields import flag
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationEnd, CertificationKind, CertificationOutcome
from stmetrics.rules.high_tech_values import guide_2016, measures_2008, measures_2016

_TAX_LAW: Final = Source(
    document="企业所得税法",
    clause="Art. 28",
    effective="2008-01-01",
    confirmation=Confirmation.TEXT,
)

AT_EXPIRY: Final = Parameter(
    "high_tech_at_expiry",
    (
        Dated(
            CertificationKind.RE_EXAMINATION,
            "2008-01-01",
            "2016-01-01",
            measures_2008(
                Confirmation.SECONDARY,
                "re-examined after three years, applied for anew after six",
            ),
        ),
        Dated(
            CertificationKind.RENEWED,
            "2016-01-01",
            None,
            measures_2016("Art. 9 and 12", "re-examination was abolished"),
        ),
    ),
    decides="what an expiring certificate asks for: re-examination or renewed certification",
)
PUBLIC_NOTICE_WORKING_DAYS: Final = Parameter(
    "high_tech_public_notice_working_days",
    (
        Dated(15, "2008-01-01", "2016-01-01", measures_2008(Confirmation.UNCONFIRMED)),
        Dated(10, "2016-01-01", None, measures_2016("Art. 12")),
    ),
    decides="working days of public notice before certification",
)
CHANGE_REPORT_MONTHS: Final = Parameter(
    "high_tech_change_report_months",
    (Dated(3, "2016-01-01", None, measures_2016("Art. 17")),),
    decides="months within which a change of name or a major change is reported",
)
ANNUAL_REPORTS_MISSED: Final = Parameter(
    "high_tech_annual_reports_missed",
    (Dated(2, "2016-01-01", None, measures_2016("Art. 19", "within one validity (195号)")),),
    decides="how many missed annual reports end a certificate",
)
ANNUAL_REPORT_DUE: Final = Parameter(
    "high_tech_annual_report_due",
    (Dated((5, 31), "2016-01-01", None, measures_2016("Art. 13", "end of May")),),
    decides="the month and day by which the annual report is due",
)
TAX_RATE: Final = Parameter(
    "high_tech_tax_rate",
    (Dated(Decimal("0.15"), "2008-01-01", None, _TAX_LAW),),
    decides="the rate of enterprise income tax of a certified enterprise",
)
EXPIRY_YEAR_RATE: Final = Parameter(
    "high_tech_expiry_year_prepayment_rate",
    (
        Dated(
            Decimal("0.15"),
            "2016-01-01",
            None,
            guide_2016("part 四.3", "made up at settlement where not certified again by then"),
        ),
    ),
    decides="the rate at which tax is prepaid in the year of expiry",
)


def expiring(
    certifications: Iterable[HighTechCertification], on: date | str, *, months: int
) -> list[HighTechCertification]:
    """Certificates in force on a day that expire within some months (即将到期).

    Args:
        certifications: Certifications of the region.
        on: The day, itself included.
        months: Whole months ahead, zero or more.

    Returns:
        The certificates whose first day without validity is at most so many months ahead,
        earliest first.

    Raises:
        MissingFactError: A certified one has no issue date.
        InvalidValueError: A negative number of months, or part of one.

    Example:
        >>> issued = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ... )
        >>> [len(expiring([issued], "2022-06-05", months=months)) for months in (5, 6)]
        [0, 1]

    References:
        国科发火〔2016〕32号, Art. 9.
    """
    months = whole_number(months, "months")
    if months < 0:
        raise InvalidValueError(f"months={months}", "must not be negative")
    day = as_date(on, "on")
    until = months_after(day, months)
    dated = [(each.expires_on, each) for each in certifications if each.in_force(day)]
    soon = [(expiry, each) for expiry, each in dated if expiry is not None and expiry <= until]
    return [each for _, each in sorted(soon, key=lambda pair: pair[0])]


def may_apply(certifications: Iterable[HighTechCertification], on: date | str) -> Verdict:
    """Whether an enterprise may apply in the year of a day (当年可否申请).

    Not in the year in which its certificate was cancelled or revoked.

    Args:
        certifications: The enterprise's own certifications.
        on: The day of application.

    Returns:
        MET, or UNMET after a cancellation in the same year; UNKNOWN where a certificate ended
        that year for a reason not given.

    Example:
        >>> cancelled = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-01",
        ...     ended_on="2022-03-01", end_reason="cancelled",
        ... )
        >>> may_apply([cancelled], "2022-09-01"), may_apply([cancelled], "2023-09-01")
        (<Verdict.UNMET: 'unmet'>, <Verdict.MET: 'met'>)

    References:
        国科发火〔2016〕195号, part 四.
    """
    year = as_date(on, "on").year
    reasons = {
        each.end_reason
        for each in certifications
        if each.ended_on is not None and each.ended_on.year == year
    }
    if reasons & {CertificationEnd.CANCELLED, CertificationEnd.REVOKED}:
        return Verdict.UNMET
    return Verdict.UNKNOWN if None in reasons else Verdict.MET


def first_tax_year(certification: HighTechCertification) -> int:
    """The tax year from which the reduced rate counts (享受优惠起始年度).

    The calendar year of issue on the certificate, whatever year its public notice began.

    Args:
        certification: A certification with its issue date.

    Returns:
        The year.

    Raises:
        MissingFactError: It is not certified, or its issue date is unknown.

    Example:
        >>> certified = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified",
        ...     public_notice_on="2021-12-20", issued_on="2022-01-10",
        ... )
        >>> first_tax_year(certified)
        2022

    References:
        国科发火〔2016〕32号, Art. 10.
    """
    if certification.issued_on is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "has no issue date",
            "the reduced rate counts from the year on the certificate",
        )
    return certification.issued_on.year


def renamed(certification: HighTechCertification, *, enterprise_id: str) -> HighTechCertification:
    """The certificate of an enterprise that changed its name and still qualifies (更名).

    A new certificate with the same number and the same expiry; it is counted once.

    Args:
        certification: The certificate.
        enterprise_id: The enterprise's identifier after the change.

    Returns:
        The same certification under the new identifier.

    Raises:
        MissingFactError: The certificate's number is unknown, so that the two could not be told
            to be one.

    Example:
        >>> old = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-01",
        ...     certificate_no="made up",
        ... )
        >>> new = renamed(old, enterprise_id="e2")
        >>> indicators.high_tech_in_force([old, new], "2022-06-01")
        1

    References:
        国科发火〔2016〕32号, Art. 17.
    """
    if certification.certificate_no is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "has no certificate number",
            "the number shows that both names are one enterprise",
        )
    return attrs.evolve(certification, enterprise_id=enterprise_id)


def stays_valid_after_move(*, whole: bool | None) -> Verdict:
    """Whether a certificate stays valid after a move to another recognition area (异地搬迁).

    Args:
        whole: Whether the whole enterprise moved; None is unknown.

    Returns:
        MET after a whole relocation; UNMET after a partial one, which is certified anew where
        it went.

    Example:
        >>> stays_valid_after_move(whole=False)
        <Verdict.UNMET: 'unmet'>

    References:
        国科发火〔2016〕32号, Art. 18.
    """
    if whole is None:
        return Verdict.UNKNOWN
    return Verdict.MET if whole else Verdict.UNMET


def verified(
    certification: HighTechCertification, *, qualifies: bool, on: date | str
) -> HighTechCertification:
    """The certificate after verification (复核): kept, or cancelled.

    Verification checks a certificate in force; it is not the re-examination (复审) of old.

    Args:
        certification: The certificate.
        qualifies: Whether the enterprise still met the conditions.
        on: The day of the decision.

    Returns:
        The same certification, ended as cancelled where it did not qualify.

    Raises:
        InvalidValueError: The certificate was not in force that day.

    Example:
        >>> held = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-01"
        ... )
        >>> verified(held, qualifies=False, on="2022-06-01").in_force("2022-06-01")
        False

    References:
        国科发火〔2016〕32号, Art. 16.
    """
    day = as_date(on, "on")
    if certification.outcome is not CertificationOutcome.CERTIFIED or not certification.in_force(
        day
    ):
        raise InvalidValueError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            f"is not in force on {day}",
            "only a certificate in force is verified",
        )
    if flag(qualifies):
        return certification
    return attrs.evolve(certification, ended_on=day, end_reason=CertificationEnd.CANCELLED)


def change_report_due(changed_on: date | str) -> date:
    """The last day to report a change of name or a major change (变更报告期限).

    Args:
        changed_on: The day of the change.

    Returns:
        The same day three months later.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> change_report_due("2022-11-30")
        datetime.date(2023, 2, 28)

    References:
        国科发火〔2016〕32号, Art. 17.
    """
    day = as_date(changed_on, "changed_on")
    return months_after(day, CHANGE_REPORT_MONTHS.on(day).value)


def annual_report_due(year: int) -> date:
    """The last day of the annual report on a year (年度发展情况报表期限): the end of next May.

    Args:
        year: The year reported on.

    Returns:
        31 May of the next year.

    Raises:
        NoRuleInForceError: A report that was due before 2016.

    Example:
        >>> annual_report_due(2021)
        datetime.date(2022, 5, 31)

    References:
        国科发火〔2016〕32号, Art. 13.
    """
    ends_next_year = f"{whole_number(year, 'year') + 1:04}-12-31"
    month, day = ANNUAL_REPORT_DUE.on(ends_next_year).value
    return date(year + 1, month, day)
