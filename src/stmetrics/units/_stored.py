"""How records store money and labour: exact decimals in one canonical unit.

The stored classes are Decimals that add nothing but their name, so that a converter knows its
own values: copying, evolving, pickling and JSON round trips pass through unchanged, and none
of them needs pint. How a figure was printed stays in the exponent: 24.80亿元 is 2480E+6, equal to
2480000000 and hashing alike, and `stmetrics.units.read` gives it back as known to 0.01亿元.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final


class Yuan(Decimal):
    """An exact amount of money in 元, as records store it.

    Example:
        >>> Yuan("1.5") == Decimal("1.5")
        True
    """

    __slots__ = ()

    def __str__(self) -> str:
        """Every digit, without an exponent."""
        return format(self, "f")

    def __format__(self, spec: str, /) -> str:  # type: ignore[override]  # as it is called
        """The same where no format is asked for."""
        return super().__format__(spec or "f")

    def __repr__(self) -> str:
        """As a plain Decimal, whose value it is."""
        return f"Decimal('{self}')"


class PersonYears(Decimal):
    """An exact amount of labour in 人年, as records store it.

    Example:
        >>> PersonYears("0.9") == Decimal("0.9")
        True
    """

    __slots__ = ()


STORED_UNITS: Final[dict[type, str]] = {Yuan: "元", PersonYears: "人年"}
"""The unit of each stored class."""
