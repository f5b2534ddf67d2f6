"""The extra deduction over columns is that of one claim, on every engine."""

from __future__ import annotations

from datetime import date

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import frames
from stmetrics.errors import InvalidValueError, NoRuleInForceError, UnitError
from stmetrics.rules import (
    DeductionClaim,
    DeductionClass,
    DeductionIntangible,
    DeductionProject,
    rd_super_deduction,
)

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

HEADS = ("personnel", "direct_input", "depreciation", "amortisation", "design")
CLAIMED = (
    "entrusted_in_china",
    "entrusted_overseas",
    "special_income",
    "basic_research",
    "sold_material",
    "carried_material",
)
TESTED = ("barred_income", "total_income", "untested_income")
TEXTS = ("deduction_class", "accounts", "industry")
DAYS = [date(year, 12, 31) for year in (2016, 2017, 2018, 2020, 2021, 2022, 2023, 2028)]
NUMBERS = ("operating_months", "months_from_october", "projects")


def row(**facts):
    plain = dict.fromkeys((*HEADS, *CLAIMED, "capitalised_heads", "capitalised_other"), 0.0)
    plain |= dict.fromkeys((*TESTED, "fourth_quarter", "months_from_october"))
    plain |= {"personnel": 172.0, "other": 20.0, "amortised": 0.0, "deduction_class": "general"}
    plain |= {"operating_months": 12.0, "projects": 1.0, "accounts": "met", "industry": "met"}
    return plain | {"on": date(2023, 12, 31)} | facts


INCOME = {"industry": "unknown", "total_income": 1000.0, "untested_income": 0.0}
ROWS = [
    *[row(on=day, deduction_class=kind.value) for day in DAYS for kind in DeductionClass],
    row(other=0.0),
    row(entrusted_in_china=100.0, entrusted_overseas=1000.0),
    row(entrusted_overseas=1.0, on=date(2018, 1, 1)),
    row(entrusted_overseas=1.0, on=date(2017, 12, 31)),
    row(amortised=10.000001, special_income=5.0),
    row(special_income=1000.0, sold_material=3.0),
    row(sold_material=100.0, carried_material=91.111112),
    row(capitalised_heads=900.0),
    row(capitalised_heads=10.0, capitalised_other=50.0),
    row(basic_research=7.0),
    row(on=date(2022, 5, 1), fourth_quarter=150.0),
    row(on=date(2022, 5, 1), fourth_quarter=500.0),
    row(on=date(2022, 5, 1), fourth_quarter=1.0),
    row(on=date(2022, 5, 1), operating_months=2.0),
    row(on=date(2022, 5, 1), operating_months=10.0, months_from_october=1.0),
    row(accounts="unknown"),
    row(accounts="unmet", industry="unknown"),
    row(**INCOME, barred_income=500.0),
    row(**INCOME, barred_income=500.000001),
    row(**INCOME, barred_income=None),
    row(**(INCOME | {"untested_income": 1000.0}), barred_income=1.0),
]


def table_of(rows):
    kinds = dict.fromkeys(TEXTS, pa.string()) | {"on": pa.date32(), "row": pa.int64()}
    numbered = [each | {"row": place} for place, each in enumerate(rows)]
    return pa.table(
        {
            name: pa.array([each[name] for each in numbered], kinds.get(name, pa.float64()))
            for name in numbered[0]
        }
    )


def money(facts, names):
    return {name: None if facts[name] is None else (facts[name], "万元") for name in names}


def claimed_alone(facts):
    project = DeductionProject(**money(facts, (*HEADS, "other")))
    formed = DeductionProject(
        personnel=(facts["capitalised_heads"], "万元"), other=(facts["capitalised_other"], "万元")
    )
    amortised = DeductionIntangible(cost=(round(facts["amortised"] * 10, 5), "万元"), years=10)
    said = {"met": True, "unmet": False, "unknown": None}
    quarter = facts["months_from_october"]
    claim = DeductionClaim(
        enterprise_id="e",
        deduction_class=facts["deduction_class"],
        projects=[project],
        capitalised_projects=[formed],
        intangibles=[amortised],
        sound_accounts=said[facts["accounts"]],
        in_barred_industry={"met": False, "unmet": True, "unknown": None}[facts["industry"]],
        operating_months=int(facts["operating_months"]),
        months_from_october=None if quarter is None else int(quarter),
        **money(facts, (*CLAIMED, *TESTED, "fourth_quarter")),
    )
    return rd_super_deduction(claim, on=facts["on"])


def assert_alike(found, place, facts):
    at, alone = found["row"].index(place), claimed_alone(facts)
    amounts = {
        "deduction": float(alone.value),
        "deduction_base": float(alone.facts.base),
        "deduction_carried_forward": float(alone.facts.carried_forward),
    }
    for name, amount in amounts.items():
        assert found[name][at] == pytest.approx(amount, rel=1e-12, abs=0), (name, facts)
    said = {each.code: each.verdict.value for each in alone.criteria}
    assert found["industry_verdict"][at] == said["industry"], facts
    assert found["verdict"][at] == alone.verdict.value, facts


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_deducts_as_one_claim_does(engine):
    rows = [each for each in ROWS if each["basic_research"] == 0 or each["on"].year >= 2022]
    frame = framed(table_of(rows), engine)
    found = collected(frames.rd_super_deduction(frame, on="on", units="万元"))
    assert not [name for name in found if name.startswith("__deduction")]
    for place, facts in enumerate(rows):
        assert_alike(found, place, facts)


def fen(most):
    return st.integers(0, most * 1_000_000).map(lambda number: number / 1_000_000)


def made_rows():
    def facts(amounts, tested, months, chosen):
        names = (*HEADS, "other", *CLAIMED, "capitalised_heads", "capitalised_other", "amortised")
        kind, day, said = chosen
        told = dict(zip(names, amounts, strict=True)) | dict(zip(TESTED, tested, strict=True))
        told["amortised"] = round(told["amortised"], 5)
        if day.year < 2022:
            told["basic_research"] = 0.0
        return row(
            **told,
            deduction_class=kind.value,
            on=day,
            accounts=said[0],
            industry=said[1],
            operating_months=float(months),
            fourth_quarter=tested[0],
        )

    answer = st.sampled_from(["met", "unmet", "unknown"])
    small = st.one_of(st.sampled_from([0.0, 0.01, 1.0]), fen(100), fen(100_000))
    return st.builds(
        facts,
        st.tuples(*[small] * 15),
        st.tuples(st.one_of(st.none(), fen(1000)), *[st.one_of(st.none(), fen(2000))] * 2),
        st.integers(1, 12),
        st.tuples(
            st.sampled_from(DeductionClass), st.sampled_from(DAYS), st.tuples(answer, answer)
        ),
    )


@given(st.lists(made_rows(), min_size=1, max_size=12))
@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_made_claims_are_deducted_as_one_is(rows):
    found = collected(
        frames.rd_super_deduction(framed(table_of(rows), "polars"), on="on", units="万元")
    )
    for place, facts in enumerate(rows):
        assert_alike(found, place, facts)


def frame(**facts):
    return pl.from_arrow(table_of([row(**facts)]))


@pytest.mark.parametrize(
    "facts",
    [
        {"personnel": None},
        {"personnel": -1.0},
        {"sold_material": float("nan")},
        {"deduction_class": "factory"},
        {"deduction_class": None},
        {"on": None},
        {"on": date(2015, 12, 31)},
        {"on": date(2020, 12, 31), "projects": 2.0},
        {"on": date(2021, 12, 31), "basic_research": 1.0},
        {"on": date(2022, 12, 31), "operating_months": 13.0},
        {"on": date(2022, 12, 31), "months_from_october": 2.0},
        {"on": date(2022, 12, 31), "fourth_quarter": -1.0},
    ],
)
def test_what_a_row_cannot_tell_has_no_amount(facts):
    found = frames.rd_super_deduction(frame(**facts), on="on", units="万元")
    assert found["deduction"].to_list() == [None]


def test_several_projects_share_a_cap_from_2021_on():
    two = frame(projects=2.0)
    found = frames.rd_super_deduction(two, on="2021-12-31", units="万元")["deduction"].item()
    assert round(found, 2) == 1433333.33
    none_other = frame(projects=2.0, other=0.0, on=date(2020, 12, 31))
    assert frames.rd_super_deduction(none_other, on="on", units="万元")["deduction"].item() > 0


def test_a_claim_need_not_have_every_column():
    bare = frame().select("deduction_class", *HEADS, "other")
    for day, amount in (("2023-12-31", 1911111.11), ("2022-12-31", 1552777.78)):
        found = frames.rd_super_deduction(bare, on=day, units="万元")
        assert round(found["deduction"].item(), 2) == amount
        assert found["verdict"].item() == "unknown"
    assert (
        frames.rd_super_deduction(bare, on="2020-12-31", units="万元")["deduction"].item() is None
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_tax_years_stand_for_their_days(engine):
    days = [date(year, 12, 31) for year in (2016, 2020, 2021, 2022, 2023)] + [None]
    table = table_of([row(on=day) for day in days])
    years = [day and day.year for day in days]
    frame = framed(table.append_column("year", pa.array(years, pa.int64())), engine)
    by_day, by_year = (
        collected(frames.rd_super_deduction(frame, on=on, units="万元")) for on in ("on", "year")
    )
    assert by_year["deduction"] == by_day["deduction"]
    assert by_year["verdict"] == by_day["verdict"]


def test_a_year_that_is_not_whole_is_no_year():
    frame_of_years = frame().with_columns(year=pl.Series([2022.5]))
    found = frames.rd_super_deduction(frame_of_years, on="year", units="万元")
    assert found["deduction"].to_list() == [None]


def test_rows_without_a_rule_are_unknown():
    found = frames.rd_super_deduction(frame(on=date(2015, 1, 1)), on="on", units="万元")
    assert found["verdict"].to_list() == found["industry_verdict"].to_list() == ["unknown"]
    with pytest.raises(NoRuleInForceError):
        frames.rd_super_deduction(frame(), on="2015-12-31", units="万元")


def test_the_deduction_says_what_it_cannot_do():
    with pytest.raises(UnitError, match="has no unit"):
        frames.rd_super_deduction(frame(), on="on")
    with pytest.raises(InvalidValueError, match="are not in the frame"):
        frames.rd_super_deduction(frame().drop("other"), on="on", units="万元")
    with pytest.raises(InvalidValueError, match="holds no dates"):
        frames.rd_super_deduction(frame(), on="accounts", units="万元")
