"""Kinds of clauses that reports of bureaus and communiqués use, and what is read of each."""

from __future__ import annotations

import pytest
from told import told

from stmetrics.audit import Consistency
from stmetrics.reports import read_report

KINDS = {
    # --- brackets and long names ---
    "brackets that define a ratio": (
        "全省R&D经费投入强度（与地区生产总值之比）为2.54%，比上年提高0.11个百分点。",
        ["cn.rd_int level 2.54%", "cn.rd_int change 0.11百分点"],
    ),
    "brackets that say another ratio narrow": (
        "规上工业企业R&D经费21.6亿元，投入强度（与营业收入之比）为1.86%。",
        ["rd.industry_expenditure level 21.6亿元", "?"],
    ),
    "and inside a name joins nothing": (
        "研究与试验发展（R&D）经费与国内生产总值之比为2.54%。",
        ["cn.rd_int level 2.54%"],
    ),
    "a growth at current prices": (
        "R&D经费98.6亿元，同比增长（现价）12.4%。",
        ["cn.rd_total level 98.6亿元", "cn.rd_total growth 12.4%"],
    ),
    "counties with brackets": (
        "技术合同成交额42.1亿元，居全省县（市、区）第5位。",
        ["cn.tm_v level 42.1亿元", "cn.tm_v rank 5 >全省"],
    ),
    # --- shares ---
    "a share of what a larger region has of the same": (
        "全市有效发明专利6184件，占全国有效发明专利总量的0.12%。",
        ["pat.in_force_invention level 6184件", "pat.in_force_invention share 0.12% >全国"],
    ),
    "a share of itself": (
        "有效发明专利6184件，占有效发明专利总量的74.4%。",
        ["pat.in_force_invention level 6184件", "?"],
    ),
    "whose share is not said": ("全社会R&D占比达到3.21%，居全市第2。", ["?", "?"]),
    "a share without its whole, and its place": (
        "基础研究经费所占比重为6.57%，比上年提升0.07个百分点。",
        ["msti.basic_share level 6.57%", "msti.basic_share change 0.07百分点"],
    ),
    "a change of a share of words": (
        "财政科技支出占一般公共预算支出的4.86%，比上年提高0.32个百分点。",
        ["cn.fiscal share 4.86% >一般公共预算支出", "cn.fiscal_sh change 0.32百分点"],
    ),
    "a share of enterprises that have something": (
        "规上工业企业2365家，设立研发机构的892家，占比37.7%。",
        ["industry.enterprises level 2365家", "?", "?"],
    ),
    # --- lists ---
    "a list whose last alone says what is measured": (
        "发明、实用新型和外观设计专利授权量分别为415件、1893件和402件。",
        [
            "pat.granted_invention level 415件",
            "pat.granted_utility_model level 1893件",
            "pat.granted_design level 402件",
        ],
    ),
    "shares in such a list": (
        "应用研究和试验发展经费所占比重分别为11.3%和82.1%。",
        ["msti.applied_share level 11.3%", "msti.dev_share level 82.1%"],
    ),
    "times in a list": (
        "一季度、上半年和全年技术合同成交额分别为6亿元、15亿元、42亿元。",
        ["?"] * 3,
    ),
    "renewed behind newly certified": (
        "全年新认定高新技术企业68家、重新认定41家。",
        ["hte.new_certified level 68家", "hte.renewed_certified level 41家"],
    ),
    "a list that says its time once": (
        "技术合同由2020年的3项、5项增加到8项。",
        ["?", "?", "?"],
    ),
    # --- whose it is ---
    "what others hold": (
        "有效发明专利企业数达52家，拥有的有效发明专利数量达372件。",
        ["pat.owners level 52家", "?"],
    ),
    "a holder behind what is not known": (
        "高新区实现地区生产总值865.3亿元；纳税额20亿元；R&D经费投入强度达6.32%。",
        ["zone.gdp level 865.3亿元", "?", "?"],
    ),
    "everyone's employees": (
        "在孵企业3521家，从业人员4.6万人。",
        ["incub.tenants level 3521家", "?"],
    ),
    "contracts counted and paid": (
        "吸纳技术合同1514项，成交额52.1亿元，增长33.1%。",
        ["?", "tm.taken_in level 52.1亿元", "tm.taken_in growth 33.1%"],
    ),
    "output of what the contracts are not": (
        "生物医药企业326家，其中高新技术企业86家，实现产值126亿元。",
        ["?", "?", "?"],
    ),
    "a verb that leaves open whether all or the new ones": (
        "累计培育国家高新技术企业58家，同比增长11.5%。",
        ["?", "?"],
    ),
    "projects striven for": ("全年争取省级以上科技项目42项。", ["?"]),
    # --- thresholds, ranks, bases ---
    "a threshold in front of what is counted": (
        "研发投入5亿元以上企业15家、1亿元以上企业62家。",
        ["?", "?", "?", "?"],
    ),
    "a list of the first": ("吸纳技术合同成交额前五位是：甲市（142.5亿元）。", ["?", "?"]),
    "a place among the first": ("技术合同成交额居全省前五位。", ["cn.tm_v rank 不超过5 >全省"]),
    "a place among cities": (
        "技术合同成交额42.1亿元，在全国省会城市中居第8位。",
        ["cn.tm_v level 42.1亿元", "cn.tm_v rank 8 >全国省会城市"],
    ),
    "a place of what no rate grows by": (
        "研发投入强度3.21%，增幅0.3%，居全省第2。",
        ["cn.rd_int level 3.21%", "?", "?"],
    ),
    "a standing in words alone": (
        "技术合同成交额42.1亿元，位居全省首位，增长15.3%。",
        ["cn.tm_v level 42.1亿元", "cn.tm_v growth 15.3%"],
    ),
    "the end of a five-year plan as a base": (
        "科技进步贡献率达68.5%，较“十三五”末提高5.1个百分点。",
        ["cn.contrib_stp level 68.5%", "?"],
    ),
    "all years since": (
        "截至2023年底，发明专利累计授权量达到1111件。",
        ["?"],
    ),
    "a level for years on end": (
        "R&D经费投入强度连续五年超过3%，达到3.41%。",
        ["cn.rd_int level 超过3%", "cn.rd_int level 3.41%"],
    ),
    # --- gaps ---
    "an average that something lies above": (
        "我市技术合同成交额增幅高于全省平均水平9.3个百分点。",
        ["cn.tm_v gap 9.3百分点 >全省"],
    ),
    "what is compared leaves its measure to the subject": (
        "高新技术产业增加值增长9.4%，高于规上工业4.2个百分点。",
        ["ht.value_added growth 9.4%", "ht.value_added gap 4.2百分点 >industry.value_added"],
    ),
    "regions compared are no rows": (
        "技术合同成交额增长22.6%，比全国、全省分别高4.1和6.3个百分点。",
        ["cn.tm_v growth 22.6%", "?", "?"],
    ),
    # --- plans ---
    "what is reached by a day is no plan": (
        "发明专利申请任务是60件，截至10月底，我县发明专利申请量为52件。",
        ["[pat.applied_invention at_least]", "pat.applied_invention level 52件 2023-01-01/P10M"],
    ),
    "a target handed down": (
        "年初下达我区技术合同成交额目标25亿元，实际完成27.3亿元。",
        ["[cn.tm_v at_least]", "cn.tm_v level 27.3亿元"],
    ),
    "the day that is said by the end of the year": (
        "截至年末，有效专利1937件。",
        ["pat.in_force level 1937件 2023-12-31"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_a_clause_is_read_as_its_kind_says(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全市有效发明专利6184件，占全国有效发明专利总量的0.12%。",
        "各类创新平台169个，其中孵化器12个，占创新平台的7.1%。",
    ],
)
def test_a_part_is_not_checked_against_itself(text):
    report = read_report(text, region="320404", period="2023").audit()
    assert all(each.verdict is not Consistency.INCONSISTENT for _, each in report.findings)
