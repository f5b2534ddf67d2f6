"""How income from technology transfers is taxed: a part exempt, the rest by half."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from stmetrics.rules.income_tax import _parameters as values

HALF: Final = Fraction(1, 2)
"""What is taxed of technology-transfer income above the exempt part."""


def split_transfer(income: Fraction, on: date | str) -> tuple[Fraction, Fraction]:
    """Split technology-transfer income into the exempt part and what is above it."""
    limit = Fraction(values.TRANSFER_EXEMPT_YUAN.on(on).value)
    return min(income, limit), max(income - limit, Fraction(0))
