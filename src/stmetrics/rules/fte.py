"""Full-time equivalents of R&D personnel (R&D人员折合全时当量)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact._numbers import Number, to_exact
from stmetrics.exact.rounding import RoundingMode, round_to
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

_STATISTICS: Final = Source(
    document="研究与试验发展(R&D)投入统计规范(试行)",
    number="国统字〔2019〕47号",
    issued="2019-04-19",
    effective="2019-04-19",
    confirmation=Confirmation.TEXT,
    note="Frascati presents the cuts as acceptable practice",
)
_SURVEY_2013: Final = Source(
    document="科技统计调查填报说明",
    effective="2013-01-01",
    confirmation=Confirmation.TEXT,
    note="a science bureau's instruction of 2013 has both cuts; before it no text was seen",
)
FULL_TIME_SHARE: Final = Parameter(
    "fte_full_time_share",
    (
        Dated(Decimal("0.9"), "2013-01-01", "2019-04-19", _SURVEY_2013),
        Dated(Decimal("0.9"), "2019-04-19", None, _STATISTICS),
    ),
    decides="the share of working time from which a person counts as one",
)
LEAST_SHARE: Final = Parameter(
    "fte_least_share",
    (
        Dated(Decimal("0.1"), "2013-01-01", "2019-04-19", _SURVEY_2013),
        Dated(Decimal("0.1"), "2019-04-19", None, _STATISTICS),
    ),
    decides="the share of working time below which a person does not count",
)
_MONTHS: Final = 12
_MOST_WORK: Final = 2


def full_time_equivalent(
    shares: Iterable[Number], *, on: date | str, decimals: int | None = None
) -> Decimal:
    """Full-time equivalents of persons by their shares of working time (折合全时当量).

    At least 90 % counts as one, less than 10 % not at all, between them the share itself, rounded
    half up where decimals are given: the text speaks of 0.1 to 0.9.

    Args:
        shares: Each person's share of working time spent on R&D, 0 to 2; above 1 for overtime.
        on: A day of the period, ISO text or date.
        decimals: Decimals that each share is rounded to after the cuts; None keeps it.

    Returns:
        The person-years, to 34 digits.

    Raises:
        InvalidValueError: A share outside 0 to 2: 5 is 500 %, not 5 %.
        NoRuleInForceError: Before 2013; no text of then was seen.

    Example:
        Two full-time persons, of 0.9 and 1.0, and three part-time ones:

        >>> full_time_equivalent([0.9, 1.0, 0.2, 0.3, 0.7], on="2022-12-31")
        Decimal('3.2')

    References:
        研究与试验发展(R&D)投入统计规范(试行), 国统字〔2019〕47号, issued 2019-04-19.
    """
    full, least = FULL_TIME_SHARE.on(on).value, LEAST_SHARE.on(on).value
    total = Fraction(0)
    for share in shares:
        exact = Fraction(to_exact(share, "share"))
        if not 0 <= exact <= _MOST_WORK:
            raise InvalidValueError(
                f"share={shown(share)}", "must be 0 to 2", "5 % is 0.05; overtime is little above 1"
            )
        if exact >= full:
            total += 1
        elif exact >= least:
            kept = exact if decimals is None else round_to(exact, decimals, RoundingMode.HALF_UP)
            total += Fraction(kept)
    return as_decimal(total)


def shares_of_hours(hours: Iterable[Number], full_hours: Number) -> tuple[Fraction, ...]:
    """Shares of working time from hours spent on R&D (按工时计算的工作量).

    Args:
        hours: Each person's hours on R&D.
        full_hours: The hours of full-time work in the same period, above zero.

    Returns:
        The exact shares, above 1 for overtime.

    Raises:
        InvalidValueError: Full-time hours of zero or less.

    Example:
        A month of 176 hours: three of 160, five of 140, eight of 16 hours.

        >>> shares = shares_of_hours([160] * 3 + [140] * 5 + [16] * 8, 176)
        >>> full_time_equivalent(shares, on="2022-12-31", decimals=1)
        Decimal('7')
        >>> round_half_up(full_time_equivalent(shares, on="2022-12-31"), 3)
        Decimal('6.977')

    References:
        研究与试验发展(R&D)投入统计规范(试行), 国统字〔2019〕47号, issued 2019-04-19.
    """
    whole = Fraction(to_exact(full_hours, "full_hours"))
    if whole <= 0:
        raise InvalidValueError(f"full_hours={full_hours}", "must be above zero")
    return tuple(Fraction(to_exact(each, "hours")) / whole for each in hours)


def shares_of_months(months: Iterable[Number]) -> tuple[Fraction, ...]:
    """Shares of a year from person-months on R&D (按人月计算的工作量); 12 人月 are 1 人年.

    Args:
        months: Each person's months on R&D in the year.

    Returns:
        The exact shares.

    Raises:
        InvalidValueError: Months that are no number.

    Example:
        >>> shares_of_months([12, 3])
        (Fraction(1, 1), Fraction(1, 4))

    References:
        Statistical forms count 人月; 12 人月 are 1 人年.
    """
    return tuple(Fraction(to_exact(each, "months")) / _MONTHS for each in months)
