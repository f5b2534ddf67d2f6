"""Small low-profit enterprises (小型微利企业): who they are in a year, and what they really pay."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.rules.income_tax.items import TaxYear

_SINCE: Final = "2023-01-01"
_END: Final = "2028-01-01"


def _announcement(note: str) -> Source:
    return Source(
        document="公告2023年第12号",
        confirmation=Confirmation.SECONDARY,
        note=f"{note}; to 2027-12-31. That it is applied from the tax year of the announcement is "
        "our reading; what earlier years took is not recorded",
    )


INCOME_SHARE: Final = Parameter(
    "small_low_profit_income_share",
    (Dated(Decimal("0.25"), _SINCE, _END, _announcement("a quarter of taxable income counts")),),
    decides="how much of a small low-profit enterprise's taxable income is taxed",
)
RATE: Final = Parameter(
    "small_low_profit_rate",
    (Dated(Decimal("0.2"), _SINCE, _END, _announcement("at 20 %, in effect 5 %")),),
    decides="the rate on the taxed part of a small low-profit enterprise's income",
)
MAX_INCOME: Final = Parameter(
    "small_low_profit_max_income",
    (Dated(Decimal(3_000_000), _SINCE, _END, _announcement("this much or less")),),
    decides="the most taxable income of a small low-profit enterprise, in yuan",
)
MAX_EMPLOYEES: Final = Parameter(
    "small_low_profit_max_employees",
    (Dated(300, _SINCE, _END, _announcement("mean of the quarters, this many or fewer")),),
    decides="the most employees of a small low-profit enterprise",
)
MAX_ASSETS: Final = Parameter(
    "small_low_profit_max_assets",
    (Dated(Decimal(50_000_000), _SINCE, _END, _announcement("mean of the quarters, or less")),),
    decides="the most total assets of a small low-profit enterprise, in yuan",
)


class SmallLowProfit(NamedTuple):
    """How a year stands to the relief: its rate up to an income, or what is unknown of it."""

    rate: Fraction | None = None
    max_income: Fraction | None = None
    missing: tuple[str, ...] = ()
    source: Source = MAX_INCOME.values[0].source

    def reaches(self, taxable: Fraction) -> bool:
        """Whether so much taxable income lies within the limit, or could for all that is known."""
        return self.max_income is None or taxable <= self.max_income


def small_low_profit(year: TaxYear, day: date) -> SmallLowProfit:
    """How an enterprise's year stands to the relief, its income left aside."""
    if not MAX_INCOME.values[0].holds(day):
        return SmallLowProfit(missing=("small_low_profit_rate",))
    answers = {
        "employees": _within(year.employees, MAX_EMPLOYEES.on(day).value),
        "total_assets": _within(year.total_assets_yuan, MAX_ASSETS.on(day).value),
        "in_restricted_industry": _negated(year.in_restricted_industry),
    }
    limit = Fraction(MAX_INCOME.on(day).value)
    if False in answers.values():
        return SmallLowProfit(max_income=limit)
    missing = tuple(name for name, answer in answers.items() if answer is None)
    if missing:
        return SmallLowProfit(max_income=limit, missing=missing)
    rate = RATE.on(day)
    in_effect = Fraction(rate.value) * Fraction(INCOME_SHARE.on(day).value)
    return SmallLowProfit(in_effect, limit, (), rate.source)


def _within(figure: Decimal | None, limit: Decimal | int) -> bool | None:
    return None if figure is None else figure <= limit


def _negated(answer: bool | None) -> bool | None:  # noqa: FBT001 - an answer, not a switch
    return None if answer is None else not answer
