"""Identifiers, regions and years as tables and reports write them, in every class."""

from __future__ import annotations

import pytest

from stmetrics import EnterpriseYear, HighTechCertification, Observation, RegionData, TechContract
from stmetrics.errors import InvalidValueError

CONTRACT = {
    "id": "c1", "kind": "service", "registered_on": "2022-05-01", "turnover": "3亿元",
    "seller_region": None, "buyer_region": None,
}  # fmt: skip


@pytest.mark.parametrize("nothing", ["nan", "None", "<NA>", "NaT", " null ", ""])
def test_what_tables_print_for_a_missing_value_is_no_identifier(nothing):
    for make in (
        lambda: TechContract(**CONTRACT | {"id": nothing}),
        lambda: TechContract(**CONTRACT | {"seller_region": nothing}),
        lambda: EnterpriseYear(enterprise_id=nothing, year=2022),
        lambda: HighTechCertification(enterprise_id=nothing, kind="new", outcome="applied"),
        lambda: RegionData(region=nothing),
    ):
        with pytest.raises(InvalidValueError, match=r"missing value|not empty"):
            make()


@pytest.mark.parametrize("cut", ["9.13204E+17", "9e17", "9.1E17"])
def test_a_number_that_a_spreadsheet_shortened_names_nothing(cut):
    for make in (
        lambda: TechContract(**CONTRACT | {"id": cut}),
        lambda: TechContract(**CONTRACT | {"registration_no": cut}),
        lambda: EnterpriseYear(enterprise_id=cut, year=2022),
        lambda: RegionData(region=cut),
    ):
        with pytest.raises(InvalidValueError, match="digits are lost"):
            make()
    assert TechContract(**CONTRACT | {"id": "E17"}).id == "E17"


@pytest.mark.parametrize(
    ("cut", "whole"), [("32", "320000"), ("3204", "320400"), ("320404.0", "320404"),
                       ("3204.0", "320400")]
)  # fmt: skip
def test_a_regions_code_has_six_digits(cut, whole):
    for make in (
        lambda: RegionData(region=cut),
        lambda: TechContract(**CONTRACT | {"buyer_region": cut}),
        lambda: Observation(indicator="pat.granted", region=cut, period="2022", value="3件"),
    ):
        with pytest.raises(InvalidValueError, match=f'write "{whole}"'):
            make()
    assert RegionData(region=whole).region == whole
    assert RegionData(region="a park").region == "a park"


@pytest.mark.parametrize("year", [2022, "2022", "2022年", "2022年度", " 2022 "])
def test_a_year_is_read_as_reports_print_it(year):
    assert EnterpriseYear(enterprise_id="e1", year=year).year == 2022


@pytest.mark.parametrize("year", ["22年", "2022年5月", "last year", 22])
def test_what_is_no_year_is_refused(year):
    with pytest.raises(InvalidValueError, match=r"EnterpriseYear\.year"):
        EnterpriseYear(enterprise_id="e1", year=year)
