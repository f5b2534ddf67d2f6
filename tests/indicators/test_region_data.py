"""What a region takes, what it refuses, and who was inside on which day."""

from __future__ import annotations

import pickle
from datetime import timedelta

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import MINIMAL, RECORDS, days, law, tech_contracts

from stmetrics import EnterpriseYear, Period, Population, PopulationKind, TechContract
from stmetrics.catalogue import Indicator, Timing, indicator
from stmetrics.errors import IncomparableError, InvalidValueError
from stmetrics.indicators import BoundaryChange, RegionData
from stmetrics.observations import Observation, Observations

RECORD_FIELDS = {
    "enterprises": "Enterprise",
    "years": "EnterpriseYear",
    "certifications": "HighTechCertification",
    "rd_inputs": "RDInput",
    "contracts": "TechContract",
    "patents": "PatentCounts",
    "projects": "Project",
    "platforms": "Platform",
    "cooperations": "Cooperation",
    "recognitions": "Recognition",
    "populations": "Population",
}
BY_NAME = {cls.__name__: cls for cls in RECORDS}


def observed(value="3亿元", indicator_id="ht.output", **more):
    return Observation(
        **({"indicator": indicator_id, "region": "z", "value": value, "period": "2021"} | more)
    )


@pytest.mark.parametrize(("field", "name"), RECORD_FIELDS.items())
def test_every_field_takes_its_own_records_alone(field, name):
    record = BY_NAME[name](**MINIMAL[BY_NAME[name]])
    data = RegionData(region="z", **{field: [record]})
    assert getattr(data, field) == (record,)
    other = BoundaryChange(on="2021-07-01")
    with pytest.raises(InvalidValueError) as caught:
        RegionData(region="z", **{field: [record, other]})
    assert f"RegionData.{field}" in caught.value.what
    assert caught.value.why == "holds BoundaryChange"
    assert caught.value.hint == f"give only {name}"
    with pytest.raises(InvalidValueError, match="no list"):
        RegionData(region="z", **{field: record})


def test_boundary_changes_and_rows_are_checked_too():
    row = indicator("cn.tm_v")
    for field in ("boundary_changes", "own"):
        with pytest.raises(InvalidValueError, match=f"RegionData.{field}"):
            RegionData(region="z", **{field: ["2021-07-01"]})
    assert RegionData(region="z", own=[row]).own == (row,)


def test_observations_may_come_as_a_list_and_must_agree():
    held = Observations([observed()])
    assert RegionData(region="z", observations=held).observations is held
    assert RegionData(region="z", observations=[observed()]).observations == held
    with pytest.raises(IncomparableError):
        RegionData(region="z", observations=[observed(), observed("4亿元")])


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (observed(indicator_id="ht.nothing"), "not in the catalogue"),
        (observed(period=None, on="2021-12-31"), "is a flow"),
        (observed("3%", aspect="growth", period=None, on="2021-12-31"), "is a flow"),
        (observed("3家", "cn.hte_n"), "is a stock"),
        (observed("3%", "cn.hte_n", aspect="growth"), "is a stock"),
    ],
)
def test_an_observation_fits_its_row(wrong, why):
    with pytest.raises(InvalidValueError, match=why):
        RegionData(region="z", observations=[wrong])


def test_an_observation_fits_a_row_of_the_region_s_own():
    own = Indicator(id="own.pilots", name="飞手数", unit="人")
    taken = RegionData(region="z", own=[own], observations=[observed("3人", "own.pilots")])
    assert len(taken.observations) == 1
    with pytest.raises(InvalidValueError, match="is not in 人"):
        RegionData(region="z", own=[own], observations=[observed("3家", "own.pilots")])


@pytest.mark.parametrize(
    "right",
    [
        observed("3万元"),
        observed(None, status="O"),
        observed(3, aspect="rank", period=None, on="2021-12-31"),
        observed("3家", "cn.hte_n", period=None, on="2021-12-31"),
        observed("98%", "cn.hte_n", aspect="completion"),
    ],
)
def test_a_rank_or_completion_may_have_either_time(right):
    assert right in RegionData(region="z", observations=[right]).observations


def test_a_row_of_the_region_s_own_comes_first():
    own = attrs.evolve(indicator("ht.output"), unit="万元", timing=Timing.EITHER)
    fresh = attrs.evolve(own, id="own.figure")
    data = RegionData(
        region="z", own=[own, fresh],
        observations=[observed(period=None, on="2021-12-31"), observed(indicator_id="own.figure")],
    )  # fmt: skip
    assert data.row("ht.output") is own
    assert data.row("own.figure") is fresh
    assert data.row("cn.tm_v") is indicator("cn.tm_v")


def test_names_in_both_languages_or_the_identifier():
    data = RegionData(region="320404", name_zh="某区")
    assert (data.name("zh"), data.name("en")) == ("某区", "320404")
    assert attrs.evolve(data, name_en="District").name("en") == "District"


@given(
    contracts=st.lists(
        tech_contracts(st.none(), st.none()), max_size=20, unique_by=lambda each: each.id
    ),
    start=days,
    length=st.integers(0, 900),
)
@law
def test_contracts_of_a_period_are_those_registered_in_it(contracts, start, length):
    period = Period(start, start + timedelta(days=length))
    found = RegionData(region="z", contracts=contracts).sifted.contracts.within(period)
    wanted = [each for each in contracts if period.contains(each.registered_on)]
    assert sorted(found, key=repr) == sorted(wanted, key=repr)


def test_it_copies_and_pickles_after_use():
    contract = TechContract(**MINIMAL[TechContract])
    data = RegionData(region="z", contracts=[contract], observations=[observed()])
    assert data.sifted.contracts.within(Period.year(2022)) == (contract,)
    fresh = attrs.evolve(data, contracts=[])
    assert fresh.sifted.contracts.within(Period.year(2022)) == ()
    assert pickle.loads(pickle.dumps(data)) == data  # noqa: S301 - our own bytes


def test_people_are_counted_by_kind():
    people = Population(on="2020-12-31", persons=655_000, kind="registered")
    assert people.kind is PopulationKind.REGISTERED
    for wrong in (-1, 2.5, None):
        with pytest.raises(InvalidValueError, match=r"Population\.persons"):
            Population(on="2020-12-31", persons=wrong)


# --- boundary -------------------------------------------------------------------------------


def test_a_boundary_change_holds_from_its_own_day():
    data = RegionData(
        region="z", boundary_changes=[
            BoundaryChange(on="2021-07-01", moved_out=["left"], moved_in=["came"]),
            BoundaryChange(on="2022-07-01", moved_in=["left"]),
            BoundaryChange(on="2019-07-01", moved_out=["came"]),
        ],
    )  # fmt: skip
    inside = {
        "left": {"2021-06-30": True, "2021-07-01": False, "2022-06-30": False, "2022-07-01": True},
        "came": {"2019-06-30": True, "2019-07-01": False, "2021-06-30": False, "2021-07-01": True},
        "other": {"2021-07-01": None},
    }
    for unit, by_day in inside.items():
        for day, wanted in by_day.items():
            assert data.is_inside(unit, day) is wanted, (unit, day)


def test_a_unit_that_came_and_left_at_once_is_refused():
    change = BoundaryChange(on="2021-07-01", moved_out=["e1"], moved_in=["e1"])
    with pytest.raises(InvalidValueError, match="'e1' came and left"):
        RegionData(region="z", boundary_changes=[change]).is_inside("e1", "2021-07-01")


@pytest.mark.parametrize("wrong", ["e1", ["e1", 2], [""]])
def test_moved_units_are_a_list_of_texts(wrong):
    with pytest.raises(InvalidValueError, match=r"BoundaryChange\.moved_out"):
        BoundaryChange(on="2021-07-01", moved_out=wrong)


@given(moves=st.lists(days, max_size=5, unique=True).map(sorted), day=days, began=st.booleans())
@law
def test_a_unit_that_goes_to_and_fro_is_inside_after_every_other_move(moves, day, began):
    """Second reckoning: count the moves so far."""
    changes = [
        BoundaryChange(on=on, **{("moved_out" if (i % 2 == 0) is began else "moved_in"): ["e1"]})
        for i, on in enumerate(moves)
    ]
    data = RegionData(region="z", boundary_changes=reversed(changes))
    so_far = sum(on <= day for on in moves)
    wanted = None if not moves else began is (so_far % 2 == 0)
    assert data.is_inside("e1", day) is wanted


def test_fiscal_years_are_found_by_year():
    years = [
        EnterpriseYear(enterprise_id=unit, year=year)
        for unit, year in (("e1", 2020), ("e1", 2021), ("e2", 2020))
    ]
    sifted = RegionData(region="z", years=years).sifted
    assert sifted.years_of(2020) == [years[0], years[2]]
    assert sifted.years_of(2019) == []


def test_a_row_that_is_nowhere_is_refused_with_the_way_to_give_ones_own():
    with pytest.raises(InvalidValueError, match=r"own=\[row\]") as refused:
        RegionData(region="z", observations=[observed("3人", "own.pilots")])
    assert "own=" in refused.value.text()
    with pytest.raises(InvalidValueError, match=r"did you mean .*cn\.tm_v.*own=\[row\]") as near:
        RegionData(region="z").row("cn.tm_vv")
    assert "cn.tm_v" in near.value.text()
