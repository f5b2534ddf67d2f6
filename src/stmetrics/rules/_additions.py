"""The smallest addition that lifts a part to a share of its whole; for what enterprises lack."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from stmetrics.exact._arithmetic import UNROUNDED

FEN: Final = 2
"""Decimals of a yuan."""
PERSONS: Final = 0
"""Decimals of a number of persons to add."""

_add: Final = UNROUNDED.add  # bound once: looked up each time it costs as much again
_multiply: Final = UNROUNDED.multiply
_subtract: Final = UNROUNDED.subtract
_scaleb: Final = UNROUNDED.scaleb
_divmod: Final = UNROUNDED.divmod  # whole quotient and remainder: exact, unlike a division
_ONE: Final = Decimal(1)


def least_addition(
    part: Any, whole: Any, share: Decimal, *, joins_whole: bool, decimals: int = FEN
) -> Decimal | None:
    """The smallest addition to a part that lifts it to a share, in steps of so many decimals.

    ``x >= share * whole - part``; where what is added joins the whole too, over ``1 - share``.

    Args:
        part: The part, in the whole's unit; None is unknown.
        whole: The whole; None is unknown.
        share: The share to reach, below 1 where the addition joins the whole.
        joins_whole: Whether what is added raises the whole as well.
        decimals: Decimals of the smallest step: 2 for fen, 0 for persons.

    Returns:
        The addition; None where nothing is lacking, a figure is unknown, or the whole is zero.

    Example:
        >>> least_addition(Decimal(9), Decimal(100), Decimal("0.1"), joins_whole=True, decimals=0)
        Decimal('2')
    """
    if part is None or whole is None or whole <= 0:
        return None
    lacking = _subtract(_multiply(share, whole), part)
    if lacking <= 0:
        return None
    per_step = _subtract(_ONE, share) if joins_whole else _ONE
    steps, rest = _divmod(_scaleb(lacking, decimals), per_step)
    return _scaleb(_add(steps, _ONE) if rest else steps, -decimals)


def excess(number: Decimal, limit: Decimal | int, decimals: int) -> Decimal:
    """By how much a number lies above a limit, rounded up to so many decimals.

    Example:
        >>> excess(Decimal("500.01"), 500, 0)
        Decimal('1')
    """
    steps, rest = _divmod(_scaleb(_subtract(number, Decimal(limit)), decimals), _ONE)
    return _scaleb(_add(steps, _ONE) if rest else steps, -decimals)
