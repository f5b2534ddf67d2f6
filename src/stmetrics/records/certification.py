"""A certification of a high-tech enterprise, from application to the end of the certificate."""

from __future__ import annotations

import functools
from datetime import date

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.law._certificate_end import first_day_without
from stmetrics.periods.days import as_date
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import CertificationEnd, CertificationKind, CertificationOutcome


@attrs.frozen(kw_only=True, field_transformer=f.named)
class HighTechCertification:
    """One certification of a high-tech enterprise (高新技术企业认定).

    A renamed enterprise keeps the certificate's number and expiry; give the new record the same
    number, and it is counted once.

    Attributes:
        enterprise_id: The enterprise's identifier.
        kind: New, renewed, or re-examination.
        outcome: How far it has come.
        applied_on: The day of application.
        public_notice_on: The day the public notice (公示) began.
        issued_on: The day of issue on the certificate (发证日期).
        certificate_no: The certificate's number (证书编号).
        ended_on: The first day on which it no longer holds, before its expiry.
        end_reason: Why it ended.
        moved_in_on: The first day it counts for this region, where the firm moved in.
        batch: The batch of the application (批次).

    Raises:
        InvalidValueError: Dates out of order; an issue date without certification; a reason
            without a date.

    Example:
        >>> certified = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2020-12-02"
        ... )
        >>> certified.expires_on
        datetime.date(2023, 12, 2)
        >>> certified.in_force("2023-12-01"), certified.in_force("2023-12-02")
        (True, False)

    References:
        国科发火〔2016〕32号, Art. 9, 12, 17 and 19.
    """

    enterprise_id: str = attrs.field(converter=t.identifier)
    kind: CertificationKind = attrs.field(converter=CertificationKind)
    outcome: CertificationOutcome = attrs.field(converter=CertificationOutcome)
    applied_on: date | None = attrs.field(default=None, converter=f.optional_day)
    public_notice_on: date | None = attrs.field(default=None, converter=f.optional_day)
    issued_on: date | None = attrs.field(default=None, converter=f.optional_day)
    certificate_no: str | None = attrs.field(default=None, converter=t.optional_identifier)
    ended_on: date | None = attrs.field(default=None, converter=f.optional_day)
    end_reason: CertificationEnd | None = attrs.field(
        default=None, converter=attrs.converters.optional(CertificationEnd)
    )
    moved_in_on: date | None = attrs.field(default=None, converter=f.optional_day)
    batch: str | None = attrs.field(default=None, converter=t.optional_text)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        f.require_order(self, "applied_on", "public_notice_on", "issued_on", "ended_on")
        f.require_order(self, "issued_on", "moved_in_on", "ended_on")
        if self.issued_on is not None and self.outcome is not CertificationOutcome.CERTIFIED:
            raise InvalidValueError(
                f"HighTechCertification.issued_on={self.issued_on}",
                f"stands beside the outcome {self.outcome.value}",
                "a certificate is only issued to who is certified",
            )
        if self.end_reason is not None and self.ended_on is None:
            raise InvalidValueError(
                f"HighTechCertification.end_reason={self.end_reason.value}",
                "has no ended_on beside it",
                "give the first day on which it no longer holds",
            )

    @functools.cached_property
    def expires_on(self) -> date | None:
        """The first day after its validity (有效期满); None where the issue date is unknown.

        The same day three years on, 29 February becoming the 28th. The law leaves the last day
        open: that it is the day before is a dated choice, `CERTIFICATE_LAST_DAY`, unconfirmed.
        """
        return None if self.issued_on is None else first_day_without(self.issued_on)

    def in_force(self, on: date | str) -> bool:
        """Whether the certificate holds on a day (有效).

        From its issue (or from moving in) up to, not including, its expiry or its end.

        Args:
            on: The day.

        Returns:
            True where it holds; False for every outcome but certified.

        Raises:
            MissingFactError: It is certified but its issue date is not known.
        """
        day = as_date(on, "on")
        span = self.span
        return span is not None and span[0] <= day < span[1]

    @functools.cached_property
    def span(self) -> tuple[date, date] | None:
        """The first day it holds and the first it does not; None for all who are not certified.

        Raises:
            MissingFactError: It is certified but its issue date is not known.
        """
        if self.outcome is not CertificationOutcome.CERTIFIED:
            return None
        expires_on = self.expires_on
        if self.issued_on is None or expires_on is None:
            raise MissingFactError(
                f"HighTechCertification of {self.enterprise_id!r}",
                "is certified, but its issued_on is unknown",
                "give the issue date, or leave the record out and say so",
            )
        end = expires_on if self.ended_on is None else min(self.ended_on, expires_on)
        return self.moved_in_on or self.issued_on, end
