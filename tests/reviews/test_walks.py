"""How many files a value passes on its way: fewer is better, more is a step back.

A target meets what is aimed at, 9; for money into a sentence 12 is aimed at. These are the counts
of today, so that they do not grow unseen.
"""

from __future__ import annotations

from decimal import Decimal

from tracing import files_walked

from stmetrics import (
    AssignedTarget,
    Observation,
    Observations,
    RDInput,
    RegionData,
    Target,
    review,
)
from stmetrics.law.verdicts import Verdict
from stmetrics.observations import DerivedFigure
from stmetrics.reviews import ReviewLine
from stmetrics.targets import TargetCheck, check_assigned
from stmetrics.units import Amount

MONEY = {Decimal("24.8"), Decimal(2480000000)}
RATE = {Decimal("0.2"), Decimal(20), Decimal("1.2")}


def holds_money(value):
    """Whether it is 24.8亿元 or carries it."""
    carried = {Observation: "value", ReviewLine: "figure", DerivedFigure: "amount"}
    if type(value) in carried:
        value = getattr(value, carried[type(value)])
    if isinstance(value, Amount):
        value = value.value
    if isinstance(value, Decimal):
        return value in MONEY
    return isinstance(value, RDInput) or (isinstance(value, str) and "24.8" in value[:40])


def holds_target(value):
    """Whether it is a growth of 20 % that is asked for, or carries it."""
    if isinstance(value, Amount):
        value = value.value
    if isinstance(value, Decimal):
        return value in RATE
    return isinstance(value, Target | AssignedTarget | TargetCheck) or (
        isinstance(value, str) and value == "20%"
    )


def test_money_of_a_record_into_a_sentence():
    said = []

    def run():
        spent = RDInput(performer="business_enterprise", period="2022", expenditure="24.8亿元")
        data = RegionData(region="320404", rd_inputs=[spent])
        said.extend(review(data, "2022").sentences("zh"))

    assert len(files_walked(run, holds_money)) <= 29
    assert "24.8亿元" in said[0]


def test_a_growth_target_into_its_verdict():
    checks = []

    def run():
        goal = AssignedTarget(
            indicator="ht.output", region="z", period="2022", target=Target.growth_at_least("20%")
        )
        held = Observations(
            Observation(indicator="ht.output", region="z", period=period, value=value)
            for period, value in {"2022": "100亿元", "2021": "80亿元"}.items()
        )
        checks.append(check_assigned(goal, held))

    assert len(files_walked(run, holds_target)) <= 9
    assert checks[0].verdict is Verdict.MET
