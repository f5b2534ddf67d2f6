"""No function over columns computes, and none runs Python on Spark; new ones have to be added."""

from __future__ import annotations

import dask.dataframe
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from engines import in_pandas, spark_session

from stmetrics import Period, Target, frames
from stmetrics.law import Bands
from stmetrics.scorecard import PointsItem, Scorecard, Veto, WeightedIndicator
from stmetrics.targets import Schedule

TEXTS = (
    *("enterprise_id", "kind", "deduction_class", "seller_region", "buyer_region", "status"),
    *("now", "before", "growth"),
)
DAYS = ("registered_on", "issued_on", "ended_on", "day")
WHOLE = ("year",)
FIGURES = (
    *("x", "employees", "st_staff", "sales_income", "total_income", "non_taxable_income"),
    *("high_tech_income", "sales_income_of_years", "rd_expenses_of_years", "turnover", "other"),
    *("rd_expenses_in_china_of_years", "rd_expenses_hte", "rd_expenses_hte_in_china"),
    *("rd_expenses_tax", "total_assets", "costs_and_expenses", "personnel", "direct_input"),
    *("depreciation", "amortisation", "design", "invention", "utility_model", "persons"),
)
SCHEMA = (
    dict.fromkeys(TEXTS, pl.String)
    | dict.fromkeys(DAYS, pl.Date)
    | dict.fromkeys(WHOLE, pl.Int64)
    | dict.fromkeys(FIGURES, pl.Float64)
)
CARD = Scorecard(
    parts=[
        WeightedIndicator(id="x", direction="higher"),
        WeightedIndicator(id="other", direction="lower"),
    ],
    items=[PointsItem(id="design", each=1, most=2)],
    vetoes=[Veto(id="invention")],
    grades=Bands.rising("grades", [(0, "passed"), (60, "good")]),
)
ID = {"entity": "enterprise_id"}
YUAN = {"units": "元"}
CALLS = {
    "totals": lambda frame: frames.totals(frame, "x", by="kind"),
    "shares": lambda frame: frames.shares(frame, "x"),
    "ratio_of_sums": lambda frame: frames.ratio_of_sums(frame, "x", "x", by="kind"),
    "mean_of_ratios": lambda frame: frames.mean_of_ratios(frame, "x", "x", by="kind"),
    "panel_growth": lambda frame: frames.panel_growth(frame, "x", period="year", **ID),
    "matched_growth": lambda frame: frames.matched_growth(frame, frame, "x", **ID),
    "boundary_growths": lambda frame: frames.boundary_growths(
        frame, frame, "x", unit="enterprise_id", year=2022
    ),
    "contract_flows": lambda frame: frames.contract_flows(
        frame, ["320400", "320404"], by="kind", period="2022", **YUAN
    ),
    "total_patents": lambda frame: frames.total_patents(frame, status="in_force", by="kind"),
    "with_certificates_in_force": lambda frame: frames.with_certificates_in_force(
        frame, "2022-12-31", ended_on="ended_on"
    ),
    "high_tech_in_force": lambda frame: frames.high_tech_in_force(frame, "2022-12-31", by="kind"),
    "high_tech_by_year": lambda frame: frames.high_tech_by_year(frame, [2021, 2022], by="kind"),
    "expired_in": lambda frame: frames.expired_in(frame, "2022"),
    "high_tech_change": lambda frame: frames.high_tech_change(frame, "2022"),
    "fiscal_years": lambda frame: frames.fiscal_years(frame, applied_on="day", **YUAN),
    "screen_high_tech": lambda frame: frames.screen_high_tech(frame, applied_on="day", **YUAN),
    "score_tech_sme": lambda frame: frames.score_tech_sme(frame, on="day", **YUAN),
    "rd_super_deduction": lambda frame: frames.rd_super_deduction(frame, on="day", **YUAN),
    "skewness": lambda frame: frames.skewness(frame, ["x", "other"]),
    "excess_kurtosis": lambda frame: frames.excess_kurtosis(frame, "x"),
    "has_outliers": lambda frame: frames.has_outliers(frame, ["x", "other"]),
    "winsorise": lambda frame: frames.winsorise(frame, "x", most=1),
    "score_regions": lambda frame: frames.score_regions(CARD, frame),
    "leave_one_out": lambda frame: frames.leave_one_out(CARD, frame),
    "ranks_under_weights": lambda frame: frames.ranks_under_weights(CARD, frame),
    "audit_growth": lambda frame: frames.audit_growth(frame, "now", "before", "growth"),
    "audit_share": lambda frame: frames.audit_share(frame, "x", "other", "design", decimals=2),
    "audit_quotient": lambda frame: frames.audit_quotient(
        frame, "x", "now", "design", scale=10_000, decimals={"x": "year", "design": 2}
    ),
    "audit_difference": lambda frame: frames.audit_difference(frame, "now", "before", "growth"),
    "audit_points_above": lambda frame: frames.audit_points_above(frame, "now", "now", "growth"),
    "audit_total": lambda frame: frames.audit_total(frame, ["x", "other"], "design", decimals=2),
}
"""A call of every function that takes a frame and gives one."""
READERS = {"records_from_frame", "observations_from_frame", "text_table", "to_columns"}
"""What reads rows that are there, and what makes columns of records: proved elsewhere."""
ON_COLUMNS = {
    **dict.fromkeys(("arithmetic_mean", "geometric_mean", "harmonic_mean"), ((["x"],), {})),
    **dict.fromkeys(("distance_to_maximum", "fraction_of_maximum", "min_max"), (("x",), {})),
    **dict.fromkeys(("borda_score", "percentile_rank", "rank_score"), (("x",), {})),
    **dict.fromkeys(("goalposts", "linear_scale"), (("x",), {"low": 0, "high": 9})),
    "capped_completion": (("x",), {"most": 1}),
    "distance_to_target": (("x",), {"target": 9}),
    "efficacy_coefficient": (("x",), {"bad": 0}),
    "average_annual_change": (("x", "other", 3), {}),
    "cascaded_success_ratio": ((["x", "other"],), {}),
    "check_pace": (
        (Target.at_least(7), "x", Schedule.by_months(Period.year(2022), "2022-10-31")),
        {},
    ),
    "check_target": ((Target.growth_at_least("12%"), "x", "other"), {}),
    "compound_growth_rate": (("x", "other", 3), {}),
    "contribution_points": (("x", "other", "design"), {}),
    "contribution_share": (("x", "other", "design", "invention"), {}),
    "cumulative_growth_rate": ((["x"], ["other"]), {}),
    "generalised_mean": ((["x"],), {"power": 2}),
    "is_growth_at_least": (("x", "other", "5%"), {}),
    "is_share_at_least": (("x", "other", "5%"), {}),
    "location_quotient": (("x", "other", "design", "invention"), {}),
    "ranks": (("x",), {}),
    "required_growth_rate": (("x", "other", 3), {}),
    "single_month_growth_rate": (
        ("x", "other"),
        {"base": "design", "previous_base": "invention"},
    ),
    "z_score": (("x",), {}),
}
"""What expressions are told that do not take two columns."""


def gives_an_expression(name):
    return "Expression" in str(getattr(frames, name).__annotations__.get("return", ""))


EXPRESSIONS = sorted(name for name in frames.__all__ if gives_an_expression(name))


def expression(name):
    arguments, options = ON_COLUMNS.get(name, (("x", "other"), {}))
    return getattr(frames, name)(*arguments, **options)


def called(name, frame):
    """The frame that comes of a function, or of an expression beside what is there."""
    if name in CALLS:
        return CALLS[name](frame)
    found = nw.from_native(frame).with_columns(found=expression(name))
    return found.to_native()


PUBLIC = sorted({*CALLS, *EXPRESSIONS})


def test_every_public_function_is_among_them():
    assert set(PUBLIC) | READERS == set(frames.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_frame_that_raises_when_computed_passes_through(name):
    def refuse(_):
        raise AssertionError(f"{name} computed")

    broken = pl.LazyFrame(schema=SCHEMA).map_batches(refuse, schema=SCHEMA)
    found = called(name, broken)
    assert isinstance(found, pl.LazyFrame)
    assert found.collect_schema().names()
    with pytest.raises(Exception, match="computed"):
        found.collect()


NOT_ON_DASK = dict.fromkeys(
    (
        *("borda_score", "leave_one_out", "percentile_rank", "rank_score", "ranks"),
        *("ranks_under_weights", "score_regions"),
    ),
    "rank",
)
"""What Dask cannot do, and the word by which it is refused."""


@pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")
@pytest.mark.parametrize("name", PUBLIC)
def test_dask_computes_nothing(name):
    def refuse(_):
        raise AssertionError(f"{name} computed")

    rows = in_pandas(pl.DataFrame(schema=SCHEMA).to_arrow(), "pyarrow")
    frame = dask.dataframe.from_pandas(rows, npartitions=1).map_partitions(refuse, meta=rows)
    if name in NOT_ON_DASK:
        with pytest.raises(NotImplementedError, match=NOT_ON_DASK[name]):
            called(name, frame)
        return
    found = called(name, frame)
    with pytest.raises(AssertionError, match="computed"):
        found.compute()


@pytest.mark.spark
def test_spark_runs_no_python():
    frame = spark_session().createDataFrame(pl.DataFrame(schema=SCHEMA).to_arrow())
    for name in PUBLIC:
        plan = called(name, frame)._jdf.queryExecution().toString()  # noqa: SLF001 - explain() prints
        assert "Python" not in plan.replace("LogicalRDD", ""), name
