"""Costs of the foundation, each against the plainest code that does the same."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal

import attrs
import pytest
from measure import ratio

import stmetrics
from stmetrics import indicators, records

pytestmark = pytest.mark.benchmark


def guarded_growth(current: float, base: float) -> float:
    """What a careful person writes by hand."""
    if not (math.isfinite(current) and math.isfinite(base)):
        raise ValueError("not finite")
    if base <= 0:
        raise ZeroDivisionError("no base")
    return (current - base) / base


def test_growth_of_floats(report):
    growth_rate = stmetrics.growth_rate
    measured = ratio(
        lambda: [growth_rate(295.1, 235.5) for _ in range(1000)],
        lambda: [guarded_growth(295.1, 235.5) for _ in range(1000)],
        number=20,
    )
    report("growth_rate on floats / hand-written guarded function", measured, limit=2.5)


def test_turnover_of_a_million_contracts(report):
    contract = stmetrics.TechContract(
        id="c1",
        kind="service",
        registered_on=date(2022, 5, 1),
        turnover=(Decimal("123.45"), "万元"),
        seller_region="320404",
        buyer_region="320411",
    )
    contracts = [contract] * 1_000_000
    stmetrics.units.registry()
    measured = ratio(
        lambda: indicators.contract_turnover(contracts),
        lambda: sum(each.turnover_yuan for each in contracts),
        number=1,
        repeat=5,
    )
    report("contract_turnover of 1,000,000 / bare generator sum", measured, limit=2)


MONEY = (Decimal("123.45"), "万元")
ON = date(2022, 5, 1)
FULL = {
    records.Enterprise: {
        "id": "e1",
        "name": "made up",
        "region": "320404",
        "registered_on": ON,
        "above_designated_size": True,
    },
    records.EnterpriseYear: {"enterprise_id": "e1", "year": 2022, "sales_income": MONEY},
    records.HighTechCertification: {
        "enterprise_id": "e1",
        "kind": records.CertificationKind.NEW,
        "outcome": records.CertificationOutcome.CERTIFIED,
        "applied_on": ON,
        "issued_on": date(2022, 11, 1),
        "certificate_no": "made up",
    },
    records.RDInput: {
        "performer": records.Performer.BUSINESS_ENTERPRISE,
        "period": stmetrics.Period.year(2022),
        "expenditure": MONEY,
    },
    records.TechContract: {
        "id": "c1",
        "kind": records.ContractKind.SERVICE,
        "registered_on": ON,
        "turnover": MONEY,
        "seller_region": "320404",
        "buyer_region": "320411",
    },
    records.PatentCounts: {
        "status": records.PatentStatus.APPLIED,
        "invention": 980,
        "utility_model": 1855,
        "design": 788,
    },
    records.Project: {
        "id": "p1",
        "name": "made up",
        "level": records.Level.CITY,
        "stage": records.Stage.APPROVED,
        "planned_funds": MONEY,
    },
    records.Platform: {
        "id": "f1",
        "name": "made up",
        "kind": "made up",
        "level": records.Level.CITY,
        "stage": records.Stage.APPROVED,
    },
    records.Cooperation: {
        "id": "k1",
        "counterpart": "made up",
        "stage": records.CooperationStage.COOPERATING,
        "planned_investment": MONEY,
    },
    records.Recognition: {
        "id": "r1",
        "enterprise_id": "e1",
        "title": "made up",
        "level": records.Level.CITY,
        "stage": records.Stage.RECOGNISED,
    },
}


def bare_twin(record: type) -> type:
    """The same frozen attrs class without converters, validators or checks."""
    plain = {
        field.name: attrs.field(default=field.default, alias=field.alias)
        for field in attrs.fields(record)
    }
    return attrs.make_class(record.__name__, plain, frozen=True, slots=True, kw_only=True)


@pytest.mark.parametrize("record", FULL, ids=lambda record: record.__name__)
def test_making_a_record(record, report):
    given, bare = FULL[record], bare_twin(record)
    measured = ratio(lambda: record(**given), lambda: bare(**given), number=1000, repeat=60)
    limit = 6 if record is records.TechContract else 5  # its regions and its number are looked at
    report(f"making a {record.__name__} / bare frozen attrs class", measured, limit=limit)
