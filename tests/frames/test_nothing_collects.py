"""No table function computes: a lazy frame that raises when computed passes through untouched."""

from __future__ import annotations

import inspect

import polars as pl
import pytest

from stmetrics import frames

TEXTS = ("enterprise_id", "kind", "deduction_class", "seller_region", "buyer_region", "status")
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
}
"""A call of every function that takes a frame and gives one."""
READERS = {"records_from_frame", "observations_from_frame"}
"""Those that give records, for which a frame has to hold its rows."""


def takes_a_frame(name):
    first = next(iter(inspect.signature(getattr(frames, name)).parameters), None)
    return first in {"frame", "current"} and name not in READERS and name not in EXPRESSIONS


EXPRESSIONS = {
    name
    for name in frames.__all__
    if "Expression" in str(getattr(frames, name).__annotations__.get("return", ""))
}


def test_every_function_over_frames_is_among_the_calls():
    assert {name for name in frames.__all__ if takes_a_frame(name)} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_a_frame_that_raises_when_computed_passes_through(name):
    def refuse(_):
        raise AssertionError(f"{name} computed")

    broken = pl.LazyFrame(schema=SCHEMA).map_batches(refuse, schema=SCHEMA)
    found = CALLS[name](broken)
    assert isinstance(found, pl.LazyFrame)
    assert found.collect_schema().names()
    with pytest.raises(Exception, match="computed"):
        found.collect()
