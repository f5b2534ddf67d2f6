"""Certificates as counting takes them: each once, by enterprise, with their days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from stmetrics.errors import MissingFactError
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enums import CertificationOutcome


def holds_one(held: list[HighTechCertification], day: date) -> bool:
    """Whether one is in force; one of unknown date only matters where none of the others is."""
    if len(held) == 1:
        span = held[0].span
        return span is not None and span[0] <= day < span[1]
    return any(each.in_force(day) for each in sorted(held, key=lambda each: not each.issued_on))


def by_enterprise(
    certifications: Iterable[HighTechCertification],
) -> list[list[HighTechCertification]]:
    """Group certifications by enterprise: same identifier, or same certificate number."""
    held_by: dict[str, str] = {}  # the enterprise that a number was first seen of
    same_as: dict[str, str] = {}  # an enterprise that bore another identifier before

    def first(enterprise: str) -> str:
        while enterprise in same_as:
            enterprise = same_as[enterprise]
        return enterprise

    taken = list(certifications)
    for each in taken:
        if each.certificate_no is not None:
            mine = first(each.enterprise_id)
            holder = first(held_by.setdefault(each.certificate_no, mine))
            if holder != mine:
                same_as[mine] = holder
    groups: dict[str, list[HighTechCertification]] = {}
    for each in taken:
        groups.setdefault(first(each.enterprise_id), []).append(each)
    return list(groups.values())


def certificates(
    certifications: Iterable[HighTechCertification],
) -> Iterator[HighTechCertification]:
    """The certificates issued, each once: a renamed enterprise keeps its number."""
    return (
        each for each in each_once(certifications) if each.outcome is CertificationOutcome.CERTIFIED
    )


def each_once(certifications: Iterable[HighTechCertification]) -> Iterator[HighTechCertification]:
    """Give certifications, those with one certificate number once: a renamed firm keeps it."""
    seen: set[str] = set()
    for each in certifications:
        if each.certificate_no is None:
            yield each
        elif each.certificate_no not in seen:
            seen.add(each.certificate_no)
            yield each


def issued_on(certification: HighTechCertification) -> date:
    if certification.issued_on is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "is certified, but its issued_on is unknown",
            "give the issue date, or leave the record out and say so",
        )
    return certification.issued_on


def ran_out_on(certificate: HighTechCertification) -> date:
    """Give the first day after a certificate's validity; `date.max` where it was ended before.

    Raises:
        MissingFactError: It has no issue date.
    """
    issued_on(certificate)
    expires_on, ended_on = certificate.expires_on, certificate.ended_on
    if expires_on is None or (ended_on is not None and ended_on < expires_on):
        return date.max
    return expires_on
