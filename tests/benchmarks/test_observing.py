"""Costs of counting figures out of records, against the bare sums over the same records."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import attrs
import pytest
from measure import ratio

from stmetrics import EnterpriseYear, HighTechCertification, Period, TechContract
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.indicators import RegionData, observe_all
from stmetrics.observations import Observation, Observations

pytestmark = pytest.mark.benchmark

HERE, YEARS = "320404", range(2018, 2023)
FIELDS = (
    "sales_income_yuan",
    "total_income_yuan",
    "high_tech_income_yuan",
    "rd_expenses_hte_yuan",
    "total_assets_yuan",
    "net_assets_yuan",
)
SIDES = ["320404", "320411", "110108", "320500"]


def contracts(number):
    """Made-up contracts of five years, in no order of days, sold and bought here and there."""
    start = date(2018, 1, 1)
    return [
        TechContract(
            id=f"c{i}",
            kind="service",
            registered_on=start + timedelta(days=i * 7919 % 1826),
            turnover=(Decimal(i % 977 + 1), "万元"),
            technology_amount=(Decimal(i % 977 + 1), "万元"),
            seller_region=HERE if i % 2 else SIDES[i // 2 % 4],
            buyer_region=SIDES[i // 4 % 4] if i % 2 else HERE,
        )
        for i in range(number)
    ]


def district():
    """A made-up district: 1,000 enterprises, five years of them, 10,000 contracts."""
    money = {name.removesuffix("_yuan"): (Decimal(1234), "万元") for name in FIELDS}
    money["total_income"] = money["total_assets"] = (Decimal(2345), "万元")
    return RegionData(
        region=HERE,
        covered=Period.between("2017-01-01", "2022-12-31"),
        contracts=contracts(10_000),
        years=[
            EnterpriseYear(
                enterprise_id=f"e{i}", year=year, has_rd_activity=i % 2 == 0,
                has_rd_institution=i % 3 == 0, **money,
            )
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
    """Turnover and the main money fields, each filtered by its year and summed."""
    for year in YEARS:
        start, end = date(year, 1, 1), date(year, 12, 31)
        exact_sum([c.turnover_yuan for c in data.contracts if start <= c.registered_on <= end])
        for name in FIELDS:
            exact_sum([getattr(each, name) for each in data.years if each.year == year])


def test_observing_a_district(report):
    data, first = district(), Period.year(2018)
    assert len(observe_all(data, first).observations) > 15

    def observed():
        fresh = attrs.evolve(data)
        return [observe_all(fresh, Period.year(year)) for year in YEARS]

    measured = ratio(observed, lambda: bare_sums(data), number=1, repeat=30)
    report("observe_all, 5 years of a district / bare sums", measured, limit=5)


def test_observing_grows_with_the_contracts(report):
    """Ten times as many; sorting by day and memory beyond the processor's cache take the rest."""
    few = RegionData(region=HERE, contracts=contracts(100_000))
    many = RegionData(region=HERE, contracts=contracts(1_000_000))

    def observed(data):
        fresh = attrs.evolve(data)
        return [observe_all(fresh, Period.year(year)) for year in YEARS]

    measured = ratio(lambda: observed(many), lambda: observed(few), number=1, repeat=3)
    report("observe_all of 1,000,000 contracts / 100,000", measured, limit=30)


def observations(number):
    """Made-up levels of a hundred indicators and ten times in many regions."""
    return Observations(
        Observation(
            indicator=f"i{i % 100}",
            region=f"r{i // 1000}",
            period=Period.year(2010 + i // 100 % 10),
            value=(i + 1, "亿元"),
        )
        for i in range(number)
    )


@pytest.mark.parametrize(
    "ask",
    [
        lambda held: held.find("i7", "r0", "2015"),
        lambda held: held.growth("i7", "r0", "2015"),
        lambda held: held.share("i7", "i9", "r0", "2015"),
    ],
    ids=["find", "growth", "share"],
)
def test_questions_cost_alike_however_many_observations(ask, report):
    few, many = observations(1000), observations(100_000)
    measured = ratio(lambda: ask(many), lambda: ask(few), number=200)
    report("a question to 100,000 observations / 1,000", measured, limit=1.5)
