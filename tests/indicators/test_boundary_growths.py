"""The four growths of a region, against plain sums over who was inside at each year's end."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import law, maybe, yuan

from stmetrics import EnterpriseYear, RDInput
from stmetrics.errors import InvalidValueError, MissingFactError
from stmetrics.indicators import BoundaryChange, RegionData, boundary_growths

END = date(2021, 12, 31)
UNITS = "abcdef"
sums = st.integers(0, 1000)
moves = st.tuples(
    st.sampled_from([date(2020, 12, 31), date(2021, 1, 1), END, END + timedelta(days=1)]),
    st.sampled_from(["moved_in", "moved_out"]),
)


def years_of(table):
    return [
        EnterpriseYear(enterprise_id=unit, year=year, sales_income=amount and yuan(amount))
        for (unit, year), amount in table.items()
    ]


def rd_of(table):
    return [
        RDInput(performer="other", period=str(year), unit_id=unit, expenditure=yuan(amount))
        for (unit, year), amount in table.items()
    ]


def region(table, changes=(), **more):
    return RegionData(region="z", years=years_of(table), boundary_changes=changes, **more)


def rate(current, base):
    return Fraction(current) / base - 1 if base > 0 else None


def same(found, wanted):
    if found is None or wanted is None:
        return found is wanted
    return abs(Fraction(found) - wanted) < Fraction(1, 10**30)


@st.composite
def tables(draw):
    """Figures of both years by unit, and one move of some units at a year's edge."""
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, unique=True))
    table = {(unit, 2021): draw(sums) for unit in units}
    table |= {(unit, 2020): draw(sums) for unit in draw(st.permutations(UNITS))[:3]}
    return table, {unit: draw(moves) for unit in draw(st.sets(st.sampled_from(UNITS)))}


@pytest.mark.parametrize("records", ["years", "rd_inputs"])
@given(made=tables())
@law
def test_every_growth_is_that_of_plain_sums(records, made):
    table, moved = made
    changes = [BoundaryChange(on=on, **{way: [unit]}) for unit, (on, way) in moved.items()]
    figure = "sales_income_yuan" if records == "years" else "rd_expenditure"
    rows = [
        EnterpriseYear(enterprise_id=unit, year=year, sales_income=yuan(amount))
        for (unit, year), amount in table.items()
    ] if records == "years" else rd_of(table)  # fmt: skip
    found = boundary_growths(
        RegionData(region="z", boundary_changes=changes, **{records: rows}), figure, 2021
    )

    def inside(unit, day):
        if unit not in moved:
            return True
        on, way = moved[unit]
        return (way == "moved_in") is (day >= on)

    now = {u: table[u, 2021] for u in UNITS if (u, 2021) in table and inside(u, END)}
    last = {u: table[u, 2020] for u in UNITS if (u, 2020) in table}
    then = {u: amount for u, amount in last.items() if inside(u, date(2020, 12, 31))}
    both = now.keys() & then.keys()
    assert same(found.published, rate(sum(now.values()), sum(then.values())))
    kept = [amount for u, amount in then.items() if inside(u, END)]
    assert same(found.boundary_adjusted, rate(sum(now.values()), sum(kept)))
    assert same(found.matched_panel, rate(sum(now[u] for u in both), sum(then[u] for u in both)))
    assert set(found.without_base) == now.keys() - last.keys()
    known = not found.without_base
    own = rate(sum(now.values()), sum(last[u] for u in now)) if known else None
    assert same(found.comparable, own)


def test_figures_of_units_outside_need_not_be_known():
    changes = [BoundaryChange(on="2021-07-01", moved_out=["c"], moved_in=["b"])]
    table = {("a", 2020): 10, ("a", 2021): 11, ("c", 2020): 10, ("c", 2021): None,
             ("b", 2020): None, ("b", 2021): 6}  # fmt: skip
    found = boundary_growths(region(table, changes), "sales_income_yuan", 2021)
    assert same(found.published, Fraction(-15, 100))
    assert (found.comparable, found.without_base) == (None, ("b",))


@pytest.mark.parametrize("year", [2020, 2021])
def test_an_unknown_figure_inside_is_an_error_that_names_the_unit(year):
    table = {("a", 2020): 10, ("a", 2021): 11} | {("b", year): None}
    with pytest.raises(MissingFactError, match=f"sales_income_yuan of 'b' in {year}") as caught:
        boundary_growths(region(table), "sales_income_yuan", 2021)
    assert "unknown is not 0" in caught.value.hint


@pytest.mark.parametrize(("table", "lacking"), [({("a", 2020): 1}, 2021), ({("a", 2021): 1}, 2020)])
def test_a_year_without_records_is_unknown_and_no_fall_to_nothing(table, lacking):
    with pytest.raises(MissingFactError, match=f"of z in {lacking}: does not follow"):
        boundary_growths(region(table), "sales_income_yuan", 2021)


@given(parts=st.lists(sums, min_size=1, max_size=4), whole=maybe(sums))
@law
def test_rd_takes_statistical_inputs_of_the_year_and_adds_a_unit_s_parts(parts, whole):
    other = [] if whole is None else [
        RDInput(performer="other", period="2021", unit_id="a", expenditure="1元", basis="tax"),
        RDInput(performer="other", period="2021-Q1", unit_id="a", expenditure=yuan(whole)),
    ]  # fmt: skip
    inputs = rd_of({("a", 2020): 7}) + [
        each for part in parts for each in rd_of({("a", 2021): part})
    ]
    data = RegionData(region="z", rd_inputs=inputs + other)
    found = boundary_growths(data, "rd_expenditure", 2021)
    assert same(found.published, rate(sum(parts), 7))
    assert found.published == found.comparable == found.matched_panel == found.boundary_adjusted


def test_rd_of_status_missing_is_unknown():
    gone = RDInput(performer="other", period="2021", unit_id="a", expenditure="1亿元", status="O")
    data = RegionData(region="z", rd_inputs=[*rd_of({("a", 2020): 1, ("a", 2021): 1}), gone])
    with pytest.raises(MissingFactError, match="rd_expenditure of 'a' in 2021: is unknown"):
        boundary_growths(data, "rd_expenditure", 2021)


def test_rd_of_an_unnamed_unit_is_refused():
    unnamed = RDInput(performer="hospital", period="2021", expenditure="1亿元")
    with pytest.raises(MissingFactError, match=r"RDInput\.unit_id of hospital in 2021"):
        boundary_growths(RegionData(region="z", rd_inputs=[unnamed]), "rd_expenditure", 2021)


@pytest.mark.parametrize("figure", ["sales_income", "employees", "nonsense"])
def test_other_figures_are_refused(figure):
    with pytest.raises(InvalidValueError, match="must be one of sales_income_yuan"):
        boundary_growths(RegionData(region="z"), figure, 2021)
