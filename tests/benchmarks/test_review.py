"""Cost of a whole review: against the bare sums over the same records, and linear in contracts."""

from __future__ import annotations

from collections import deque
from datetime import date, timedelta
from decimal import Decimal

import attrs
import pytest
from measure import ratio

from stmetrics import EnterpriseYear, HighTechCertification, Period, TechContract
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.indicators import RegionData
from stmetrics.observations import Observation
from stmetrics.reviews import review

pytestmark = pytest.mark.benchmark

HERE, YEARS = "320404", range(2018, 2023)
CONTRACT_FIELDS = ("turnover_yuan", "technology_amount_yuan")
YEAR_FIELDS = ("sales_income_yuan", "total_income_yuan", "rd_expenses_hte_yuan", "net_assets_yuan")


def contracts(number):
    """Made-up contracts of five years, in no order of days."""
    start = date(2018, 1, 1)
    return [
        TechContract(
            id=f"c{i}",
            kind="service",
            registered_on=start + timedelta(days=i * 7919 % 1826),
            turnover=(Decimal(i % 977 + 1), "万元"),
            technology_amount=(Decimal(i % 977 + 1), "万元"),
            seller_region=HERE if i % 2 else "110108",
            buyer_region=HERE if i % 2 == 0 or i % 3 else "320500",
        )
        for i in range(number)
    ]


def figures():
    """Figures that a report gives beside its records, of two years."""
    for year in (2021, 2022):
        for name, value in {"ht.output": "295.1亿元", "industry.output": "609.7亿元"}.items():
            yield Observation(indicator=name, region=HERE, period=str(year), value=value)


def district(number=10_000):
    """A made-up district: 1,000 enterprises, five years of them, so many contracts."""
    money = {name.removesuffix("_yuan"): (Decimal(1234), "万元") for name in YEAR_FIELDS}
    return RegionData(
        region=HERE,
        covered=Period.between("2017-01-01", "2022-12-31"),
        observations=figures(),
        contracts=contracts(number),
        years=[
            EnterpriseYear(enterprise_id=f"e{i}", year=year, has_rd_activity=True, **money)
            for year in YEARS
            for i in range(1000)
        ],
        certifications=[
            HighTechCertification(
                enterprise_id=f"e{i}", kind="new", outcome="certified",
                applied_on=f"{2018 + i % 5}-06-01", issued_on=f"{2018 + i % 5}-11-30",
            )
            for i in range(1000)
        ],
    )  # fmt: skip


def bare_sums(data):
    """Every money field of five years, each filtered by its year and summed."""
    for year in YEARS:
        start, end = date(year, 1, 1), date(year, 12, 31)
        for name in CONTRACT_FIELDS:
            exact_sum(
                [
                    getattr(each, name)
                    for each in data.contracts
                    if start <= each.registered_on <= end
                ]
            )
        for name in YEAR_FIELDS:
            exact_sum([getattr(each, name) for each in data.years if each.year == year])


def fresh(data, number):
    """Equal regions that nobody has looked into yet, so that nothing is remembered."""
    return deque(attrs.evolve(data) for _ in range(number))


def test_a_review_against_the_bare_sums_over_its_records(report):
    data, repeat = district(), 15
    waiting = fresh(data, repeat)
    assert len(review(attrs.evolve(data), "2022").lines) > 5
    measured = ratio(
        lambda: review(waiting.popleft(), "2022"),
        lambda: bare_sums(data),
        number=1,
        repeat=repeat,
    )
    report("a review / bare sums over the same records", measured, limit=5)


def test_a_review_of_ten_times_the_contracts_takes_ten_times_as_long(report):
    repeat = 3
    few, many = district(100_000), district(1_000_000)
    some, all_of_them = fresh(few, repeat), fresh(many, repeat)
    measured = ratio(
        lambda: review(all_of_them.popleft(), "2022"),
        lambda: review(some.popleft(), "2022"),
        number=1,
        repeat=repeat,
    )
    report("a review of 1,000,000 contracts / of 100,000", measured, limit=20)


def test_the_forms_of_a_review_cost_less_than_the_review(report):
    data = district()
    found = review(data, "2022")
    waiting = fresh(data, 15)
    measured = ratio(
        lambda: (found.table("zh"), found.text("zh"), found.rows()),
        lambda: review(waiting.popleft(), "2022"),
        number=1,
    )
    report("table, sentences and rows / the review", measured, limit=1)
