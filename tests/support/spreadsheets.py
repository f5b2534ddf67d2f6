"""The other way round, written plainly: a made record as a row of a made spreadsheet."""

from __future__ import annotations

from datetime import datetime
from decimal import Context, Decimal
from enum import Enum
from random import Random

import attrs
from hypothesis import strategies as st
from strategies import MONEY

from stmetrics import records as r
from stmetrics.periods.period import Period
from stmetrics.units import Yuan

HEADERS = {
    r.Enterprise: {
        "id": "企业编号",
        "name": "企业名称",
        "region": "地区",
        "registered_on": "注册成立日期",
        "credit_code": "统一社会信用代码",
        "industry": "行业",
        "above_designated_size": "是否规上",
    },
    r.EnterpriseYear: {
        "enterprise_id": "企业编号",
        "year": "年度",
        "sales_income": "销售收入",
        "total_income": "收入总额",
        "non_taxable_income": "不征税收入",
        "high_tech_income": "高新技术产品(服务)收入",
        "rd_expenses_hte": "研发费用（高企口径）",
        "rd_expenses_hte_in_china": "其中：境内研发费用",
        "rd_expenses_tax": "加计扣除研发费用",
        "costs_and_expenses": "成本费用支出总额",
        "total_assets": "资产总额",
        "net_assets": "净资产",
        "employees": "职工总数",
        "st_staff": "科技人员",
        "college_st_staff": "大专以上学历科技人员",
        "rd_staff": "研发人员",
        "has_rd_activity": "是否有研发活动",
        "has_rd_institution": "是否有研发机构",
    },
    r.HighTechCertification: {
        "enterprise_id": "企业编号",
        "kind": "认定类别",
        "outcome": "认定结果",
        "applied_on": "申报日期",
        "public_notice_on": "公示日期",
        "issued_on": "发证日期",
        "certificate_no": "证书编号",
        "ended_on": "资格终止日期",
        "end_reason": "资格终止原因",
        "moved_in_on": "迁入日期",
        "batch": "批次",
    },
    r.RDInput: {
        "performer": "执行部门",
        "period": "时期",
        "expenditure": "R&D经费内部支出",
        "basis": "口径",
        "status": "数据状态",
        "unit_id": "单位编号",
        "group": "填报组",
        "basic_research": "基础研究",
        "applied_research": "应用研究",
        "experimental_development": "试验发展",
        "enterprise_funds": "企业资金",
        "government_funds": "政府资金",
        "foreign_funds": "境外资金",
        "other_funds": "其他资金",
        "personnel": "R&D人员全时当量",
        "personnel_heads": "R&D人员",
    },
    r.TechContract: {
        "id": "合同编号",
        "kind": "技术合同类别",
        "registered_on": "认定登记日期",
        "turnover": "成交额",
        "seller_region": "卖方地区",
        "buyer_region": "买方地区",
        "technology_amount": "技术交易额",
        "registration_no": "登记编号",
    },
    r.PatentCounts: {
        "status": "专利状态",
        "invention": "发明专利",
        "utility_model": "实用新型",
        "region": "地区",
        "design": "外观设计",
        "period": "时期",
        "on": "截止日期",
    },
    r.Population: {
        "on": "截止日期",
        "persons": "人口",
        "kind": "人口口径",
    },
    r.Project: {
        "id": "项目编号",
        "name": "项目名称",
        "level": "级别",
        "stage": "阶段",
        "on": "日期",
        "planned_funds": "立项经费",
        "paid_funds": "到账经费",
        "programme": "科技计划",
        "enterprise_id": "企业编号",
        "scope": "范围",
    },
    r.Platform: {
        "id": "平台编号",
        "name": "平台名称",
        "kind": "平台类型",
        "level": "级别",
        "stage": "阶段",
        "on": "日期",
        "enterprise_id": "企业编号",
        "rating": "评价等级",
        "scope": "范围",
    },
    r.Cooperation: {
        "id": "合作编号",
        "counterpart": "合作单位",
        "stage": "合作阶段",
        "on": "签约日期",
        "enterprise_id": "企业编号",
        "planned_investment": "协议投资额",
        "paid_investment": "到位投资额",
        "induced_investment": "带动投资额",
        "industry": "行业",
        "scope": "范围",
    },
    r.Recognition: {
        "id": "荣誉编号",
        "enterprise_id": "企业编号",
        "title": "荣誉名称",
        "level": "级别",
        "stage": "阶段",
        "on": "日期",
        "scope": "范围",
    },
    r.IntellectualProperty: {
        "id": "知识产权编号",
        "kind": "知识产权类别",
        "in_force": "是否有效",
        "used_before": "已用于认定",
        "own_development": "自主研发",
    },
    r.CertificationApplication: {
        "enterprise_id": "企业编号",
        "applied_on": "申报日期",
        "registered_on": "注册成立日期",
        "field": "技术领域",
        "ip_supports_products": "知识产权支撑主要产品",
        "achievements": "科技成果转化数",
    },
}
"""Chinese headers of every record that a row can hold."""

NOT_IN_CELLS = {"ip": None, "incidents": None, "expert_scores": None}
"""What an application holds and no cell can."""

WITH_UNIT = (
    "{}({})",
    "{}（{}）",
    "{} （单位：{}）",
    "{}[{}]",
    "{}【{}】",
    "{}/{}",
    "{}，{}",
    "{} {}",
)
BLANKS = (None, "", " ", "\u3000", "-", "—", "——", "/", "…", "N/A", "n/a", "不详", float("nan"))
PEOPLE = ("employees", "st_staff", "college_st_staff", "rd_staff", "personnel_heads")

_WIDE = Context(prec=60)


picks = st.integers(0, 2**32).map(lambda seed: Random(seed).choice)  # noqa: S311 - made data
"""A chooser; one draw for a whole table, since a draw a cell takes minutes."""


def divided(number, by):
    return _WIDE.divide(number, Decimal(by))


def fields_in_cells(cls):
    return [each for each in attrs.fields(cls) if each.alias not in NOT_IN_CELLS]


def flat(record):
    """The record without what no cell can hold."""
    left_out = {
        each.alias: NOT_IN_CELLS[each.alias]
        for each in attrs.fields(type(record))
        if each.alias in NOT_IN_CELLS
    }
    return attrs.evolve(record, **left_out)


def is_plain(text):
    """Whether a text survives a spreadsheet: no blanks around it, no sign for missing."""
    seen = "".join(text.split())
    return (
        text == text.strip().strip("\u200b\ufeff")
        and text.casefold() not in MISSING_WORDS
        and not text.startswith(("=", "#"))
        and not any(word in seen.casefold() for word in OF_TOTALS)
    )


MISSING_WORDS = {
    *("", "-", "--", "–", "—", "——", "－", "/", "／", "…", "……", "..."),
    *("n/a", "na", "null", "不详", "未知", "暂无", "缺失"),
}


OF_TOTALS = ("计", "总和", "全", "total", "sum", "all", "nation", "country")


def shows_plain_texts(record):
    return all(is_plain(value) for value in attrs.astuple(record) if isinstance(value, str))


def unit_of_column(pick, field):
    """A unit for a column's header, or None where it needs none."""
    if field.name.endswith("_yuan"):
        return pick(list(MONEY))
    if field.name.endswith("_fte"):
        return "人年"
    if field.alias in PEOPLE:
        return pick([None, "人"])
    if field.alias in {"invention", "utility_model", "design"}:
        return pick([None, "件", "项"])
    return None


def number_in_cell(pick, number):
    """A figure as sheets hold it: a number, or text with or without separators."""
    shown = format(number, "f")
    forms = [number, shown, format(number, ",f"), f" {shown} ", shown.translate(FULL_WIDTH)]
    if number == int(number) and abs(number) < 10**15:
        forms += [int(number), float(number)]
    return pick(forms)


FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
FORMS = {
    None: BLANKS,
    True: (True, 1, 1.0, "是", "有", "yes", "TRUE", "1", "√"),
    False: (False, 0, 0.0, "否", "无", "no", "False", "0", "×"),
}
DAYS = ("{0}", "{0:%Y/%m/%d}", "{0.year}/{0.month}/{0.day}", "{0.year}年{0.month}月{0.day}日",
        "{0:%Y%m%d}", "{0.year}.{0.month}.{0.day}", "{0} 00:00:00")  # fmt: skip


def cell(pick, field, value, unit):
    """A value of a record as a cell below a header with this unit."""
    if isinstance(value, Yuan):
        return number_in_cell(pick, divided(value, MONEY[unit]))
    if isinstance(value, Decimal) or (type(value) is int and field.name != "year"):
        return number_in_cell(pick, Decimal(value))
    return pick(forms_of(value))


def forms_of(value):
    """The ways to write what is no figure."""
    if value is None or isinstance(value, bool):
        return FORMS[value]
    if isinstance(value, int):
        return [value, float(value), str(value), f"{value}年", f"{value}年度"]
    if isinstance(value, Enum):
        return [value, value.value, value.name, value.name.lower()]
    if isinstance(value, Period):
        return [value, str(value)]
    if isinstance(value, str):
        return [value, f" {value}\u3000"]
    midnight = datetime.combine(value, datetime.min.time())
    return [value, midnight, *(form.format(value) for form in DAYS)]
