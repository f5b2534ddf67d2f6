"""Counts and growths as people read them: text, rows, table, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stmetrics import Period, Platform, TechContract
from stmetrics.indicators import (
    BoundaryGrowths,
    CertificationTally,
    HighTechChange,
    RegionData,
    observe_all,
)

GROWTHS = BoundaryGrowths(
    published=Decimal("-0.15"), boundary_adjusted=Decimal("0.7"), comparable=None,
    matched_panel=Decimal("0.1"), without_base=("b", "c"),
)  # fmt: skip
TALLY = CertificationTally(applied=216, certified=100, pending=16, rejected=100)
CHANGE = HighTechChange(opening=60, newly_certified=2, expired=3, closing=59)
REGION = RegionData(
    region="320404",
    covered=Period.between("2020-01-01", "2022-12-31"),
    contracts=[
        TechContract(
            id="c1", kind="service", registered_on="2022-05-01", turnover="3亿元",
            seller_region="320404", buyer_region=None,
        )
    ],
    platforms=[
        Platform(id="f1", name="某中心", kind="众创空间", level="city", stage="recognised",
                 on="2022-06-01")
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("found", "zh", "en"),
    [
        (
            GROWTHS,
            (
                "公布口径增速-15.0%，现行区划调整增速70.0%，可比口径增速无法计算，"
                "两期均在样本增速10.0%\n缺上年数据的单位：b、c"
            ),
            (
                "as published -15.0%, adjusted to today's boundary 70.0%, comparable undefined, "
                "matched panel 10.0%\nwithout a figure of last year: b, c"
            ),
        ),
        (
            TALLY,
            (
                "申报216家，认定100家，待定16家，未通过100家，认定通过率46.30%\n"
                "初步数：通过率最高可达53.70%"
            ),
            (
                "applied 216, certified 100, pending 16, rejected 100, success ratio 46.30%\n"
                "provisional: at most 53.70%"
            ),
        ),
        (
            CertificationTally(applied=0, certified=0, pending=0, rejected=0),
            "申报0家，认定0家，待定0家，未通过0家",
            "applied 0, certified 0, pending 0, rejected 0",
        ),
        (
            CHANGE,
            "期初有效60家，首次认定2家，到期未续3家，期末有效59家，净减1家",
            (
                "in force before 60, newly certified 2, expired 3, in force at the end 59, "
                "net decrease 1"
            ),
        ),
    ],
)
def test_figures_are_said_in_one_line(found, zh, en):
    assert str(found) == found.text() == zh
    assert found.text("en") == en
    for lang in ("zh", "en"):
        rows = found.rows(lang)
        assert {tuple(row) for row in rows} == {("item", "value")}
        assert all(row["item"] in found.table(lang) for row in rows)
    assert repr(found).startswith(type(found).__name__)
    assert len(repr(found)) <= 200


def test_rows_hold_numbers():
    assert GROWTHS.rows("en")[2] == {"item": "comparable", "value": None}
    assert CHANGE.rows()[-1] == {"item": "净减", "value": 1}
    assert "缺上年数据的单位：b、c" in GROWTHS.markdown()
    assert BoundaryGrowths(
        published=None, boundary_adjusted=None, comparable=None, matched_panel=None,
        without_base=(),
    ).text().endswith("两期均在样本增速无法计算")  # fmt: skip


def test_a_count_says_its_figures_and_what_it_could_not_make():
    found = observe_all(REGION, "2022")
    zh = found.text().splitlines()
    assert "2022年技术合同成交额3亿元" in zh
    assert "2022年12月31日各类创新平台数1家" in zh
    assert any(line == "技术交易额：未能计算：技术合同“c1”的技术交易额未知" for line in zh)
    en = found.text("en").splitlines()
    assert "technology contract turnover, 2022: 300 million yuan" in en
    assert found.silent["cn.tm_t"] == "TechContract.technology_amount of 'c1' is unknown"
    assert any(found.silent["cn.tm_t"] in line for line in en)
    assert "未能计算" in found.table()
    assert "not counted" in found.html("en")


def test_rows_of_a_count_have_the_same_keys_and_the_reason():
    rows = observe_all(REGION, "2022", parts=True).rows("en")
    assert len({tuple(row) for row in rows}) == 1
    part = next(row for row in rows if row["kind"] == "众创空间" and row["level"])
    assert (part["value"], part["unit"], part["level"]) == (1, None, "city")
    unmade = [row for row in rows if row["why"]]
    assert {row["indicator"] for row in unmade} == {
        "cn.tm_t", "tm.taken_in", "tm.local", "tm.outflow",
    }  # fmt: skip
    assert all(row["value"] is None for row in unmade)
