"""A finding about a line, its figures in English, and a figure as the audits take it."""

from __future__ import annotations

from typing import Final

from stmetrics.audit.published import Published
from stmetrics.exact._numbers import plain_text
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.units._wording import is_exact_count, shown
from stmetrics.units.amount import Amount

_MOST_DECIMALS: Final = 6


def as_published(amount: Amount) -> Published:
    """A figure for the audit: counts and computed figures are exact, printed ones rounded."""
    text = f"{plain_text(amount.value)}{amount.unit or ''}"
    if amount.decimals is None or is_exact_count(amount):
        return Published(text, exact=True)
    return Published(text, decimals=amount.decimals)


def in_english(amount: Amount) -> str:
    """A figure of an English finding, with as many decimals as it has, six at most."""
    return shown(amount, "en", decimals=_MOST_DECIMALS).phrase("en")


def about(line: ReviewLine, notice: FindingKind, zh: str, en: str) -> ReviewFinding:
    return ReviewFinding(notice=notice, indicator=line.indicator.id, name=line.name, zh=zh, en=en)
