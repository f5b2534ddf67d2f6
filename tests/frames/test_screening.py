"""Screening over columns says what the assessment of one enterprise says, on every engine."""

from __future__ import annotations

import math
from datetime import date

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import (
    CertificationApplication,
    EnterpriseYear,
    assess_high_tech,
    frames,
)
from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.records import ExpertScores, IntellectualProperty

APPLIED = date(2022, 6, 1)
MONEY = (
    "sales_income",
    "total_income",
    "non_taxable_income",
    "high_tech_income",
    "rd_expenses_hte",
    "rd_expenses_hte_in_china",
)
JUDGED = ("ip", "field", "score", "clean_record")
SHARES = ("st_staff", "rd_to_sales", "rd_in_china", "income")


def made_year(enterprise, year, **figures):
    base = {
        "employees": 50,
        "st_staff": 5,
        "sales_income": 4000.0,
        "total_income": 4000.0,
        "non_taxable_income": 0.0,
        "high_tech_income": 2400.0,
        "rd_expenses_hte": 200.0,
        "rd_expenses_hte_in_china": 120.0,
    }
    return {"enterprise_id": enterprise, "year": year} | base | figures


def table_of(years, registered):
    rows = [year | {"registered_on": registered[year["enterprise_id"]]} for year in years]
    names = ["enterprise_id", "year", "registered_on", "employees", "st_staff", *MONEY]
    kinds = {"year": pa.int64(), "registered_on": pa.date32(), "enterprise_id": pa.string()}
    return pa.table(
        {
            name: pa.array([row[name] for row in rows], kinds.get(name, pa.float64()))
            for name in names
        }
    )


def assessed(years, registered, applied=APPLIED):
    record = [
        EnterpriseYear(
            **{
                name: (value, "万元") if name in MONEY and value is not None else value
                for name, value in year.items()
            }
        )
        for year in years
    ]
    application = CertificationApplication(
        enterprise_id=years[0]["enterprise_id"],
        applied_on=applied,
        registered_on=registered,
        field="new_materials",
        incidents=(),
        ip_supports_products=True,
        ip=[IntellectualProperty(id="made up", kind="invention_patent")],
        expert_scores=ExpertScores(technical=[58, 59], financial=[12, 13]),
    )
    return assess_high_tech(application, record, on=applied)


def screened(frame):
    gathered = frames.fiscal_years(frame, applied_on=APPLIED, units="万元")
    told = gathered.with_columns(**{name: nw.lit("met") for name in JUDGED})
    return collected(frames.screen_high_tech(told, applied_on=APPLIED, units="元"))


def assert_alike(found, index, assessment):
    said = {each.code: each for each in assessment.criteria}
    lacking = {each.code: float(each.amount) for each in assessment.shortfalls}
    assert found["age_verdict"][index] == said["age"].verdict.value
    for name in SHARES:
        criterion = said[name]
        assert found[f"{name}_verdict"][index] == criterion.verdict.value, name
        margin, shortfall = found[f"{name}_margin"][index], found[f"{name}_shortfall"][index]
        if criterion.verdict.value in {"unknown", "manual_review"}:
            continue
        assert math.isclose(margin, float(criterion.margin), abs_tol=1e-12)
        assert shortfall == pytest.approx(lacking.get(name, 0.0), abs=1e-9), name
    assert found["verdict"][index] == assessment.verdict.value


CASES = {
    "on every threshold": [made_year("a", year) for year in (2019, 2020, 2021)],
    "a fen below": [
        made_year("b", year, rd_expenses_hte=199.999999, rd_expenses_hte_in_china=119.0)
        for year in (2019, 2020, 2021)
    ],
    "a year is missing": [made_year("c", year) for year in (2019, 2021)],
    "a figure is missing": [
        made_year("d", 2019),
        made_year("d", 2020, rd_expenses_hte_in_china=None),
        made_year("d", 2021, st_staff=None),
    ],
    "nothing is earned": [
        made_year("e", year, sales_income=0.0, total_income=0.0, high_tech_income=0.0)
        for year in (2019, 2020, 2021)
    ],
    "one hire short": [made_year("f", y, employees=51.0, st_staff=5.0) for y in (2019, 2020, 2021)],
    "young": [made_year("g", 2021)],
    "too young": [made_year("h", 2021)],
    "large": [
        made_year(
            "i",
            year,
            sales_income=20_000.01,
            total_income=30_000.0,
            high_tech_income=18_000.0,
            rd_expenses_hte=600.0003,
            rd_expenses_hte_in_china=500.0,
        )
        for year in (2019, 2020, 2021)
    ],
}
REGISTERED = dict.fromkeys("abcdefi", date(2015, 3, 1)) | {
    "g": date(2021, 6, 1),
    "h": date(2021, 6, 2),
}


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_screens_as_one_is_assessed(engine):
    years = [year for case in CASES.values() for year in case]
    found = screened(framed(table_of(years, REGISTERED), engine))
    assert sorted(found["enterprise_id"]) == sorted("abcdefghi")
    for case in CASES.values():
        enterprise = case[0]["enterprise_id"]
        index = found["enterprise_id"].index(enterprise)
        assert_alike(found, index, assessed(case, REGISTERED[enterprise]))


def fen(lowest, highest):
    return st.integers(lowest, highest).map(lambda number: number / 100)


def printed_years(enterprise):
    def year(number, rd, china, sales, rest):
        staff, st_staff, income = rest
        return made_year(
            enterprise,
            number,
            sales_income=sales,
            total_income=max(sales, income),
            high_tech_income=income,
            rd_expenses_hte=max(rd, china),
            rd_expenses_hte_in_china=china,
            employees=float(max(staff, st_staff)),
            st_staff=float(st_staff),
        )

    figures = st.tuples(st.integers(0, 300), st.integers(0, 40), fen(0, 4_000_000))
    return st.tuples(
        *(
            st.builds(
                year,
                st.just(number),
                fen(0, 200_000),
                fen(0, 100_000),
                fen(0, 3_000_000),
                figures,
            )
            for number in (2019, 2020, 2021)
        )
    ).map(list)


@given(
    st.lists(st.just(0), min_size=1, max_size=6).flatmap(
        lambda them: st.tuples(*(printed_years(f"e{n}") for n in range(len(them))))
    )
)
@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_enterprises_are_screened_as_they_are_assessed(enterprises):
    registered = {each[0]["enterprise_id"]: date(2015, 3, 1) for each in enterprises}
    frame = pl.from_arrow(table_of([year for each in enterprises for year in each], registered))
    found = screened(nw.from_native(frame))
    for each in enterprises:
        index = found["enterprise_id"].index(each[0]["enterprise_id"])
        assert_alike(found, index, assessed(each, date(2015, 3, 1)))


def whole_row(**changes):
    row = {
        "registered_on": date(2015, 3, 1),
        "employees": 50,
        "st_staff": 5,
        "sales_income": 4000,
        "total_income": 4000,
        "non_taxable_income": 0,
        "high_tech_income": 3000,
        "sales_income_of_years": 12000,
        "rd_expenses_of_years": 600,
        "rd_expenses_in_china_of_years": 600,
    }
    return pl.DataFrame([row | changes])


@pytest.mark.parametrize(
    ("judged", "verdict"),
    [
        ({}, "unknown"),
        (dict.fromkeys(JUDGED, "met"), "met"),
        (dict.fromkeys(JUDGED, "met") | {"score": "manual_review"}, "manual_review"),
        (dict.fromkeys(JUDGED, "met") | {"score": "not_applicable"}, "met"),
        (dict.fromkeys(JUDGED, "manual_review") | {"ip": "unknown"}, "unknown"),
        (dict.fromkeys(JUDGED, "unknown") | {"ip": "unmet"}, "unmet"),
        (dict.fromkeys(JUDGED, "met") | {"ip": "yes"}, "unknown"),
        (dict.fromkeys(JUDGED, "met") | {"ip": None}, "unknown"),
    ],
)
def test_what_others_judge_is_combined_as_the_law_does(judged, verdict):
    frame = whole_row(**judged).with_columns(pl.col(pl.Null).cast(pl.String))
    found = frames.screen_high_tech(frame, applied_on=APPLIED, units="万元")
    assert found["verdict"].to_list() == [verdict]


def test_columns_may_have_other_names_and_say_their_units():
    named = {"人": "employees", "销售收入_万元": "sales_income"}
    frame = whole_row().rename({field: name for name, field in named.items()})
    found = frames.screen_high_tech(
        frame, applied_on=APPLIED, columns=named, units=dict.fromkeys(frame.columns[4:], "万元")
    )
    assert found["rd_to_sales_verdict"].to_list() == ["met"]


def test_screening_says_what_it_cannot_do():
    with pytest.raises(NoRuleInForceError, match="scoring of the measures of 2008"):
        frames.screen_high_tech(whole_row(), applied_on="2015-06-01", units="元")
    with pytest.raises(UnitError):
        frames.screen_high_tech(whole_row(), applied_on=APPLIED)
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.screen_high_tech(whole_row().drop("employees"), applied_on=APPLIED, units="元")
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.fiscal_years(
            table_of([made_year("a", 2021)], {"a": None}).to_pandas(),
            applied_on=APPLIED,
            units="元",
        )


def applied_rows():
    """One enterprise under several days: its years are gathered anew for each of them."""
    days = [date(2022, 6, 1), date(2022, 2, 28), date(2021, 6, 1), date(2015, 6, 1), None]
    years = [made_year("a", year) for year in (2018, 2019, 2020, 2021)]
    years[0] |= {"rd_expenses_hte": 100.0, "rd_expenses_hte_in_china": 100.0}
    rows = [year | {"applied_on": day} for day in days for year in years]
    table = table_of(rows, {"a": date(2021, 3, 1)})
    return (
        years,
        days,
        table.append_column(
            "applied_on", pa.array([row["applied_on"] for row in rows], pa.date32())
        ),
    )


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_each_row_is_screened_by_the_rules_of_its_own_day(engine):
    years, days, table = applied_rows()
    gathered = frames.fiscal_years(framed(table, engine), applied_on="applied_on", units="万元")
    told = gathered.with_columns(**{name: nw.lit("met") for name in JUDGED})
    found = collected(frames.screen_high_tech(told, applied_on="applied_on", units="元"))
    asked = [str(day)[:10] for day in found["applied_on"]]
    assert sorted(asked) == sorted(map(str, days[:3]))  # in 2015 none of the years had begun
    for day in days[:3]:
        alone = assessed(years, date(2021, 3, 1), day)
        assert_alike(found, asked.index(str(day)), alone)


def test_the_day_of_a_row_decides_its_age_and_whether_there_is_a_rule():
    days = [date(2016, 2, 29), date(2016, 2, 28), date(2015, 12, 31), None]
    rows = pl.concat([whole_row(registered_on=date(2015, 3, 1), on=day) for day in days])
    rows = rows.with_columns(**{name: pl.lit("met") for name in JUDGED})
    found = frames.screen_high_tech(rows, applied_on="on", units="万元")
    assert found["age_verdict"].to_list() == ["met", "unmet", "unknown", "unknown"]
    assert found["st_staff_verdict"].to_list() == ["met", "met", "unknown", "unknown"]
    assert found["verdict"].to_list() == ["met", "unmet", "unknown", "unknown"]
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.screen_high_tech(rows, applied_on="ip", units="万元")
