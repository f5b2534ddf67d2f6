"""Technology SMEs over columns are scored as each one is, on every engine."""

from __future__ import annotations

from datetime import date

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import EnterpriseYear, frames, score_tech_sme
from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.records import IntellectualProperty
from stmetrics.rules import TechSMEFiling

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

PERSONS = ("employees", "st_staff")
MONEY = ("sales_income", "total_assets", "rd_expenses_tax", "costs_and_expenses")
RIGHTS = ("class_1_rights", "class_2_rights")
ANSWERS = {
    "resident": ("is_resident", True),
    "products": ("has_barred_products", False),
    "clean_record": ("has_incident", False),
    "industry": ("in_barred_industry", False),
    "accounts": (("sound_accounts", "aggregates_rd", "pays_income_tax"), True),
    "direct_route": (
        (
            "holds_high_tech_certificate",
            "won_national_award",
            "has_provincial_institution",
            "led_standard",
        ),
        True,
    ),
}
DAYS = (date(2018, 6, 1), date(2022, 12, 31), date(2023, 1, 1), date(2026, 6, 1))
POINTS = ("staff", "rd", "ip")


def row(**facts):
    plain = dict.fromkeys(ANSWERS, "met") | {
        "employees": 50.0,
        "st_staff": 5.0,
        "sales_income": 1000.0,
        "total_assets": 800.0,
        "rd_expenses_tax": 60.0,
        "costs_and_expenses": 900.0,
        "class_1_rights": 0.0,
        "class_2_rights": 1.0,
        "direct_route": "unmet",
        "on": date(2022, 6, 1),
    }
    return plain | facts


ROWS = [
    row(),
    row(rd_expenses_tax=59.999999),
    row(st_staff=4.9),
    row(st_staff=None),
    row(sales_income=None, costs_and_expenses=200.0),
    row(sales_income=0.0, costs_and_expenses=0.0),
    row(sales_income=0.0, costs_and_expenses=None),
    row(employees=0.0, st_staff=0.0),
    row(employees=501.0, st_staff=500.0),
    row(employees=500.0, st_staff=150.0, sales_income=20_000.0, total_assets=20_000.000001),
    row(class_1_rights=None, class_2_rights=None),
    row(class_1_rights=2.0, class_2_rights=7.0),
    row(class_2_rights=7.0),
    row(direct_route="met", st_staff=0.0),
    row(direct_route="unknown", st_staff=0.0),
    row(accounts="unmet"),
    row(accounts="unmet", on=date(2023, 6, 1)),
    row(industry="unknown", on=date(2023, 6, 1)),
    row(on=date(2023, 6, 1)),
]
"""Every branch of the rule, on its thresholds and a fen beside them."""


def table_of(rows):
    kinds = dict.fromkeys(ANSWERS, pa.string()) | {"on": pa.date32(), "row": pa.int64()}
    numbered = [each | {"row": place} for place, each in enumerate(rows)]
    return pa.table(
        {
            name: pa.array([each[name] for each in numbered], kinds.get(name, pa.float64()))
            for name in numbered[0]
        }
    )


def rights(facts):
    if None in (facts["class_1_rights"], facts["class_2_rights"]):
        return None
    kinds = {"class_1_rights": "invention_patent", "class_2_rights": "utility_model"}
    return [
        IntellectualProperty(id=f"{kind} {place}", kind=kind)
        for name, kind in kinds.items()
        for place in range(int(facts[name]))
    ]


def answers(facts):
    said = {}
    for name, (fields, good) in ANSWERS.items():
        is_met = {"met": good, "unmet": not good, "unknown": None}[facts[name]]
        each_of = (fields,) if isinstance(fields, str) else fields
        said |= dict.fromkeys(each_of, is_met)
    return said


def scored_alone(facts):
    money = {name: facts[name] if facts[name] is None else (facts[name], "万元") for name in MONEY}
    persons = {name: facts[name] for name in PERSONS}
    year = EnterpriseYear(enterprise_id="e", year=facts["on"].year - 1, **persons, **money)
    filing = TechSMEFiling(enterprise_id="e", ip=rights(facts), **answers(facts))
    return score_tech_sme(filing, year, on=facts["on"])


def assert_alike(found, place, facts):
    at, alone = found["row"].index(place), scored_alone(facts)
    for part in POINTS:
        ends = found[f"{part}_points"][at], found[f"{part}_points_most"][at]
        assert ends == getattr(alone.facts, f"{part}_points"), (part, facts)
    assert (found["score"][at], found["score_most"][at]) == alone.value
    said = {each.code: each.verdict.value for each in alone.criteria}
    for name in ("employees", "sales", "assets", "score"):
        assert found[f"{name}_verdict"][at] == said[name], (name, facts)
    assert found["verdict"][at] == alone.verdict.value, facts


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_scores_as_one_is_scored(engine):
    found = collected(frames.score_tech_sme(framed(table_of(ROWS), engine), on="on", units="万元"))
    assert not [name for name in found if name.startswith("__tech_sme")]
    for place, facts in enumerate(ROWS):
        assert_alike(found, place, facts)


def some(strategy):
    return st.one_of(st.none(), strategy)


def fen(most):
    return st.integers(0, most * 1_000_000).map(lambda number: number / 1_000_000)


def made_rows():
    shares = st.sampled_from([0.0, 0.02, 0.06, 0.1, 0.15, 0.3, 0.31])

    def facts(staff, share, figures, owned, said):
        sales, assets, costs, spent = figures
        employed = None if staff is None else float(staff)
        return row(
            employees=employed,
            st_staff=None if None in (employed, share) else round(employed * share, 1),
            sales_income=sales,
            total_assets=assets,
            costs_and_expenses=costs,
            rd_expenses_tax=spent if sales is None or share is None else round(sales * share, 6),
            class_1_rights=owned[0],
            class_2_rights=owned[1],
            on=said[-1],
            **dict(zip(ANSWERS, said[:-1], strict=True)),
        )

    return st.builds(
        facts,
        some(st.integers(0, 600)),
        some(shares),
        st.tuples(*map(some, (fen(25_000), fen(25_000), fen(25_000), fen(3000)))),
        st.one_of(st.just((None, None)), st.tuples(st.integers(0, 1), st.integers(0, 6))),
        st.tuples(
            *[st.sampled_from(["met", "met", "met", "unmet", "unknown"])] * len(ANSWERS),
            st.sampled_from(DAYS),
        ),
    )


@given(st.lists(made_rows(), min_size=1, max_size=12))
@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_enterprises_are_scored_as_one_is(rows):
    found = collected(
        frames.score_tech_sme(framed(table_of(rows), "polars"), on="on", units="万元")
    )
    for place, facts in enumerate(rows):
        assert_alike(found, place, facts)


def frame(**facts):
    return pl.from_arrow(table_of([row(**facts)]))


@pytest.mark.parametrize(
    "impossible",
    [
        {"employees": -1.0},
        {"employees": float("nan")},
        {"st_staff": 51.0},
        {"sales_income": float("inf"), "costs_and_expenses": -1.0},
        {"class_2_rights": 1.5},
    ],
)
def test_what_cannot_be_is_unknown(impossible):
    found = frames.score_tech_sme(frame(**impossible), on="on", units="万元")
    assert found["score"].item() < found["score_most"].item()
    assert found["score_verdict"].item() == "unknown"


def test_days_choose_the_rule_and_those_without_have_none():
    days = [date(2017, 5, 2), date(2017, 5, 3), None]
    told = frames.score_tech_sme(
        pl.from_arrow(table_of([row(on=day) for day in days])), on="on", units="万元"
    )
    assert told["score"].to_list() == [None, 60, None]
    assert told["verdict"].to_list() == ["unknown", "met", "unknown"]
    assert told["sales_verdict"].to_list() == ["unknown", "met", "unknown"]
    with pytest.raises(NoRuleInForceError):
        frames.score_tech_sme(frame(), on="2017-05-02", units="万元")
    by_day = frames.score_tech_sme(frame(accounts="unmet"), on="2022-12-31", units="万元")
    later = frames.score_tech_sme(frame(accounts="unmet"), on="2023-01-01", units="万元")
    assert (by_day["verdict"].item(), later["verdict"].item()) == ("met", "unmet")


@pytest.mark.parametrize(
    ("route", "verdict"),
    [
        ("manual_review", "manual_review"),
        ("not_applicable", "unmet"),
        ("yes", "unknown"),
        (None, "unknown"),
    ],
)
def test_a_route_that_others_judge(route, verdict):
    found = frames.score_tech_sme(frame(st_staff=0.0, direct_route=route), on="on", units="万元")
    assert found["score_verdict"].item() == verdict


def test_what_is_not_filed_is_unknown():
    bare = frame().select(*PERSONS, *MONEY)
    found = frames.score_tech_sme(bare, on="2022-06-01", units="万元")
    assert (found["ip_points"].item(), found["ip_points_most"].item()) == (0, 30)
    assert found["verdict"].item() == "unknown"
    known = frame().select(*PERSONS, *MONEY, "class_2_rights")
    found = frames.score_tech_sme(known, on="2022-06-01", units="万元")
    assert (found["ip_points"].item(), found["ip_points_most"].item()) == (6, 30)


def test_scoring_says_what_it_cannot_do():
    with pytest.raises(UnitError, match="has no unit"):
        frames.score_tech_sme(frame(), on="on")
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.score_tech_sme(frame().drop("employees"), on="on", units="万元")
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.score_tech_sme(frame(), on="resident", units="万元")
    with pytest.raises(InvalidValueError):
        frames.score_tech_sme(frame(), on="no such column", units="万元")
