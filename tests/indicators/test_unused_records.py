"""Records that no figure of a period is made of are named, whatever their kind."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import law, tech_contracts

from stmetrics import (
    Cooperation,
    EnterpriseYear,
    PatentCounts,
    Period,
    Population,
    Project,
    RDInput,
    Recognition,
)
from stmetrics.indicators import RegionData, UnusedRecords, unused_records

OLD = "2015-06-01"
EVERY = {
    "projects": [Project(id="p1", name="某项目", level="city", stage="approved", on=OLD)],
    "cooperations": [Cooperation(id="k1", counterpart="某某大学", stage="cooperating", on=OLD)],
    "recognitions": [
        Recognition(id="r1", enterprise_id="e1", title="瞪羚企业", level="city",
                    stage="recognised", on=OLD)
    ],
    "years": [EnterpriseYear(enterprise_id="e1", year=2015)],
    "rd_inputs": [RDInput(performer="hospital", period="2015", expenditure="1亿元")],
    "patents": [PatentCounts(status="in_force", invention=1, on=OLD)],
    "populations": [Population(on=OLD, persons=9)],
}  # fmt: skip
NAMED = {
    "projects": "p1", "cooperations": "k1", "recognitions": "r1", "years": "e1",
    "rd_inputs": "hospital", "patents": "in_force", "populations": "resident",
}  # fmt: skip


@pytest.mark.parametrize("field", EVERY)
def test_what_is_of_another_time_is_named(field):
    data = RegionData(region="z", **{field: EVERY[field]})
    assert unused_records(data, "2022") == (
        UnusedRecords(field=field, number=1, named=[NAMED[field]]),
    )
    for year in ("2015", "2016"):
        assert unused_records(data, year) == ()
    assert unused_records(data, "2014") == unused_records(data, "2017")


@given(
    days=st.lists(st.dates(Period.year(2019).start, Period.year(2023).end), max_size=9),
    contract=tech_contracts(st.none(), st.none()),
)
@law
def test_contracts_outside_the_period_and_the_year_before(days, contract):
    held = [attrs.evolve(contract, id=f"c{i}", registered_on=day) for i, day in enumerate(days)]
    period = Period.parse("2022-Q2")
    found = unused_records(RegionData(region="z", contracts=held), period)
    outside = [
        each.id
        for each in held
        if not (each.registered_on.year in {2021, 2022} and 4 <= each.registered_on.month <= 6)
    ]
    assert sum(each.number for each in found) == len(outside)
    if outside:
        assert found[0].named == tuple(outside[:5])
        assert found[0].text().endswith("等") == (len(outside) > 5)
        assert found[0].text("en").endswith(", …") == (len(outside) > 5)


def test_patents_of_another_region_are_named_once_and_undated_projects_elsewhere():
    elsewhere = PatentCounts(status="granted", invention=1, period="2015", region="110108")
    undated = Project(id="p1", name="某项目", level="city", stage="approved")
    data = RegionData(region="320400", patents=[elsewhere], projects=[undated])
    (found,) = unused_records(data, "2022")
    assert found.other_region
    assert found.text() == "专利数1条不属于本地区：granted"
    assert repr(found).startswith("UnusedRecords(")
