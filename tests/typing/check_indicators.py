"""What observations, regions and boundary growths give, as type checkers see it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import assert_type

from stmetrics import EnterpriseYear, Period, Population, TechContract
from stmetrics.indicators import (
    BoundaryChange,
    BoundaryGrowths,
    RegionCount,
    RegionData,
    boundary_growths,
    observe,
    observe_all,
)
from stmetrics.observations import (
    DerivedFigure,
    Difference,
    Observation,
    Observations,
    single_months,
)

held = Observations(
    [
        Observation(indicator="ht.output", region="z", period=Period.year(2021), value="3亿元"),
        Observation(indicator="cn.hte_n", region="z", on=date(2021, 12, 31), value=(75, "家")),
        Observation(indicator="ht.output", region="z", period="2021", value=3, aspect="rank"),
    ]
)
assert_type(
    held.growth("ht.output", "z", "2021", allow={Difference.PRICES}, vintage="final"), DerivedFigure
)
assert_type(held.find("ht.output", "z", "2021", scope=None), Observation | None)
assert_type(held.at("ht.output", "z", date(2021, 12, 31)), tuple[Observation, ...])
assert_type(held.ranks("ht.output", "2021"), dict[str, int | Decimal])
assert_type(held | [], Observations)
assert_type(single_months(held, "ht.output", "z", 2021), tuple[DerivedFigure, ...])

data = RegionData(
    region="z",
    contracts=list[TechContract](),
    years=(EnterpriseYear(enterprise_id=str(i), year=2021) for i in range(3)),
    populations=[Population(on="2021-12-31", persons=9)],
    observations=held,
    boundary_changes=[BoundaryChange(on="2021-07-01", moved_out=["e7"])],
)
assert_type(data.contracts, tuple[TechContract, ...])
assert_type(data.observations, Observations)
assert_type(data.is_inside("e7", "2021-07-01"), bool | None)
assert_type(observe("cn.tm_v", data, "2021"), Observation)
assert_type(observe_all(data, "2021"), RegionCount)
assert_type(boundary_growths(data, "rd_expenditure", 2021), BoundaryGrowths)
