"""An assessment names the version and each legal value that was read, and keeps them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import attrs
import pytest

import stmetrics
from stmetrics import CertificationApplication, EnterpriseYear, Verdict, serial
from stmetrics.law import AtLeast, Dated, Parameter, Programme, Source, StatedAssessment
from stmetrics.law._trace import kept_readings, looked_up_once, parameters_of
from stmetrics.records import ExpertScores, IntellectualProperty
from stmetrics.rules import (
    DeductionClaim,
    DeductionIntangible,
    DeductionProject,
    TechSMEFiling,
    assess_high_tech,
    on_site_check,
    rd_super_deduction,
    score_tech_sme,
)

RIGHT = IntellectualProperty(id="made up", kind="invention_patent", own_development=True)
SCORED = ExpertScores(technical=[58], financial=[13])
MADE_UP = Source(document="made up", confirmation="K")
LEAST_STAFF = Parameter(
    "made_up_least_staff",
    (Dated(10, "2020-01-01", "2025-01-01", MADE_UP), Dated(20, "2025-01-01", None, MADE_UP)),
)


def certified(on, **more):
    application = CertificationApplication(
        enterprise_id="e1", applied_on=on, registered_on="2005-01-01", ip=[RIGHT], **more
    )
    years = [
        EnterpriseYear(enterprise_id="e1", year=int(on[:4]) - back, sales_income="4000万元")
        for back in (1, 2, 3)
    ]
    return assess_high_tech(application, years, on=on)


def small(on, assess=score_tech_sme):
    year = EnterpriseYear(enterprise_id="e1", year=int(on[:4]) - 1, employees=3, st_staff=1)
    return assess(TechSMEFiling(enterprise_id="e1", ip=[RIGHT]), year, on=on)


def deducted(on, kind="general", **more):
    claim = DeductionClaim(
        enterprise_id="e1",
        deduction_class=kind,
        projects=[DeductionProject(personnel="10万元", other="5万元")],
        **more,
    )
    return rd_super_deduction(claim, on=on)


CASES = {
    "certified until 2015": lambda: certified("2012-06-01"),
    "certified from 2016": lambda: certified("2022-06-01"),
    "certified with scores": lambda: certified("2022-06-01", expert_scores=SCORED),
    "technology SME": lambda: small("2022-06-01"),
    "technology SME from 2023": lambda: small("2023-06-01"),
    "on-site check": lambda: small("2026-07-01", on_site_check),
    "deduction": lambda: deducted("2019-12-31"),
    "deduction of 2022": lambda: deducted("2022-12-31"),
    "deduction with intangibles": lambda: deducted(
        "2023-12-31", intangibles=[DeductionIntangible(cost="100万元", years=10)]
    ),
    "deduction of a manufacturer": lambda: deducted(
        "2021-12-31", "manufacturing", manufacturing_income="10万元", total_income="100万元"
    ),
    "basic research paid out": lambda: deducted("2023-12-31", basic_research="10万元"),
}


def read(parameters):
    return {each.name: each.values for each in parameters}


@pytest.mark.parametrize("case", CASES)
def test_every_value_that_is_read_on_the_way_is_named_and_no_other(case):
    with kept_readings() as kept:
        made = CASES[case]()
        _ = made.criteria, made.value, made.shortfalls
    assert read(made.parameters) == read(parameters_of(kept))
    assert made.parameters
    for each in made.parameters:
        for dated in each.values:
            year = made.on.year
            assert dated.start <= made.on
            assert dated.end is None or dated.end.year >= year


@pytest.mark.parametrize("case", CASES)
def test_what_was_read_comes_back_with_its_dates_and_sources_and_the_version(case):
    made = CASES[case]()
    plain = serial.to_plain(made)
    assert plain["version"] == stmetrics.__version__
    assert plain["programme"] == made.programme.name
    back = serial.from_plain(plain, StatedAssessment)
    assert back == made.stated()
    for each, told in zip(made.parameters, plain["parameters"], strict=True):
        assert told["name"] == each.name
        for dated, said in zip(each.values, told["values"], strict=True):
            assert said["start"] == dated.start.isoformat()
            assert said["source"]["document"] == dated.source.document
            assert said["source"]["confirmation"] == dated.source.confirmation.value
    assert [each.table() for each in back.parameters] == [each.table() for each in made.parameters]


def test_the_points_are_named_only_where_they_were_counted():
    unscored, scored = (
        read(CASES[case]().parameters) for case in ("certified from 2016", "certified with scores")
    )
    assert "high_tech_class_1_points" in unscored
    assert "high_tech_class_1_points" not in scored
    assert scored["high_tech_pass_score"][0].value == 70


def test_both_rates_of_a_year_that_has_two_are_named():
    rates = read(CASES["deduction of 2022"]().parameters)["rd_deduction_rate_general"]
    assert [each.value for each in rates] == [Decimal("0.75"), 1]


# --- programmes of one's own ---


def staff(facts):
    return facts["staff"], LEAST_STAFF.on(facts["on"]).value


OWN = Programme(
    name="own",
    zh="虚构",
    en="Made up",
    criteria=(
        AtLeast(code="staff", zh="职工", en="Staff", source=MADE_UP, operands=staff),
        AtLeast(code="again", zh="职工", en="Staff", source=MADE_UP, operands=staff),
    ),
)


@pytest.mark.parametrize(("on", "least"), [("2022-05-01", 10), ("2026-05-01", 20)])
def test_a_programme_of_ones_own_names_the_value_that_held(on, least):
    made = OWN.assess({"staff": 15, "on": on}, on=on)
    assert made.verdict is (Verdict.MET if least == 10 else Verdict.UNMET)
    (only,) = made.parameters
    assert only == attrs.evolve(LEAST_STAFF, values=only.values)
    assert [each.value for each in only.values] == [least]
    assert made.stated().parameters == (only,)


def test_a_programme_that_reads_no_legal_value_names_none():
    bare = attrs.evolve(OWN, criteria=())
    assert bare.assess(None, on="2026-05-01").parameters == ()


# --- keeping a list of what is read ---


@looked_up_once
def least_on(day):
    return LEAST_STAFF.on(day).value


def test_what_is_remembered_is_noted_every_time():
    for _ in range(2):
        with kept_readings() as kept:
            assert least_on("2023-05-01") == 10
        assert kept == [(LEAST_STAFF, LEAST_STAFF.values[0])]


def test_a_list_inside_another_is_its_own():
    with kept_readings() as outer:
        LEAST_STAFF.on("2022-01-01")
        with kept_readings() as inner:
            LEAST_STAFF.on("2026-01-01")
    assert [dated.value for _, dated in outer] == [10]
    assert [dated.value for _, dated in inner] == [20]


def test_what_cannot_be_looked_up_leaves_no_list_behind():
    for _ in range(2):
        with kept_readings() as kept, pytest.raises(stmetrics.errors.NoRuleInForceError):
            least_on("2019-12-31")
        assert kept == []
    LEAST_STAFF.on("2022-01-01")
    assert kept == []


def test_another_thread_reads_onto_no_list_but_its_own():
    with kept_readings() as kept, ThreadPoolExecutor(1) as pool:
        made = pool.submit(CASES["deduction"]).result()
        assert kept == []
        assert pool.submit(lambda: read(made.parameters)).result() == read(made.parameters)
