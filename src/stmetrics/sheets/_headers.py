"""The column headers that spreadsheets use for the fields of records, in both languages.

English headers need no table: the name in code is one, however it is spaced. A Chinese term
stands where the law, the statistical forms or the licence use it.
"""

from __future__ import annotations

import unicodedata
from types import MappingProxyType
from typing import Final

from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.application import CertificationApplication, IntellectualProperty
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract

_LONGEST_HEADER: Final = 200
_PASSED_OVER: Final = frozenset("_-&()[]【】〔〕*:、·\ufeff\u200b")


def header_key(text: str) -> str:
    """What is compared of a header: its letters, digits and characters, in one form.

    Width, case, spaces, brackets and hyphens make no difference: "R&D expenses (HTE)" is
    ``rd_expenses_hte``. Signs that say something, such as %, stay.
    """
    if len(text) > _LONGEST_HEADER:
        return text
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each for each in plain if not (each.isspace() or each in _PASSED_OVER))


_ENTERPRISE_ID: Final = ("企业编号", "企业ID", "企业标识")
_STAGE: Final = ("阶段", "进展阶段", "状态")
_LEVEL: Final = ("级别", "层级")
_SCOPE: Final = ("范围", "清单")

TERMS: Final = MappingProxyType(
    {
        Enterprise: {
            "id": _ENTERPRISE_ID,
            "name": ("企业名称", "单位名称", "公司名称"),
            "region": ("地区", "所在地区", "行政区划代码", "区划代码", "所属地区"),
            "registered_on": ("注册成立日期", "注册日期", "成立日期", "注册时间", "成立时间"),
            "credit_code": ("统一社会信用代码", "社会信用代码", "信用代码"),
            "industry": ("行业", "所属行业", "行业代码", "国民经济行业"),
            "above_designated_size": ("规上", "是否规上", "规模以上", "是否规模以上", "规上企业"),
        },
        EnterpriseYear: {
            "enterprise_id": _ENTERPRISE_ID,
            "year": ("年度", "年份", "会计年度", "财政年度"),
            "sales_income": ("销售收入",),
            "total_income": ("收入总额",),
            "non_taxable_income": ("不征税收入",),
            "high_tech_income": ("高新技术产品(服务)收入", "高新技术产品收入", "高品收入"),
            "rd_expenses_hte": (
                "研发费用(高企口径)",
                "高企研发费用",
                "高企认定研发费用",
                "高企口径研发费用",
                "研究开发费用总额(高企口径)",
            ),
            "rd_expenses_hte_in_china": (
                "境内研发费用(高企口径)",
                "境内研发费用",
                "中国境内研发费用",
                "在中国境内发生的研发费用",
                "在中国境内发生的研究开发费用",
            ),
            "rd_expenses_tax": (
                "研发费用(加计扣除口径)",
                "加计扣除研发费用",
                "加计扣除口径研发费用",
            ),
            "costs_and_expenses": ("成本费用支出总额", "成本费用支出", "成本费用"),
            "total_assets": ("资产总额", "资产总计", "总资产"),
            "net_assets": ("净资产", "年末净资产"),
            "employees": ("职工总数", "职工人数"),
            "st_staff": ("科技人员", "科技人员数", "科技人员总数"),
            "college_st_staff": ("大专以上学历科技人员", "大专以上科技人员"),
            "rd_staff": ("研发人员", "研发人员数", "研究开发人员"),
            "has_rd_activity": ("有研发活动", "是否有研发活动", "研发活动"),
            "has_rd_institution": ("有研发机构", "是否有研发机构", "研发机构"),
        },
        HighTechCertification: {
            "enterprise_id": _ENTERPRISE_ID,
            "kind": ("认定类别", "认定类型", "申报类型", "申报类别"),
            "outcome": ("认定结果", "结果", "认定状态"),
            "applied_on": ("申报日期", "申请日期", "申报时间"),
            "public_notice_on": ("公示日期", "公示时间"),
            "issued_on": ("发证日期", "发证时间"),
            "certificate_no": ("证书编号", "证书号", "高企证书编号"),
            "ended_on": ("资格终止日期", "终止日期"),
            "end_reason": ("资格终止原因", "终止原因"),
            "moved_in_on": ("迁入日期", "迁入时间"),
            "batch": ("批次", "申报批次"),
        },
        RDInput: {
            "performer": ("执行部门", "执行单位类型"),
            "period": ("时期", "报告期", "年度", "年份"),
            "expenditure": ("R&D经费内部支出", "R&D经费", "R&D经费支出"),
            "basis": ("口径", "研发费用口径", "R&D经费口径"),
            "status": ("数据状态", "状态"),
            "unit_id": ("单位编号", "单位代码", "填报单位编号"),
            "group": ("填报组", "单位组别", "组别"),
            "basic_research": ("基础研究", "基础研究支出", "基础研究经费"),
            "applied_research": ("应用研究", "应用研究支出", "应用研究经费"),
            "experimental_development": ("试验发展", "试验发展支出", "试验发展经费"),
            "enterprise_funds": ("企业资金",),
            "government_funds": ("政府资金",),
            "foreign_funds": ("境外资金", "国外资金"),
            "other_funds": ("其他资金",),
            "personnel": ("R&D人员全时当量", "研发人员全时当量", "R&D人员折合全时当量"),
            "personnel_heads": ("R&D人员", "R&D人员合计", "R&D人员数"),
        },
        TechContract: {
            "id": ("合同编号", "合同ID"),
            "kind": ("合同类别", "合同类型", "技术合同类别"),
            "registered_on": ("认定登记日期", "登记日期", "登记时间", "认定登记时间"),
            "turnover": ("成交额", "技术合同成交额", "合同成交额", "合同成交金额", "成交金额"),
            "seller_region": ("卖方地区", "卖方所在地", "输出方地区", "转让方地区"),
            "buyer_region": ("买方地区", "买方所在地", "吸纳方地区", "受让方地区"),
            "technology_amount": ("技术交易额", "技术交易金额"),
            "registration_no": ("登记编号", "合同登记编号", "认定登记编号"),
        },
        PatentCounts: {
            "status": ("专利状态", "状态"),
            "invention": ("发明专利", "发明", "发明专利数"),
            "utility_model": ("实用新型", "实用新型专利"),
            "design": ("外观设计", "外观设计专利"),
            "period": ("时期", "统计时期", "年度", "年份"),
            "on": ("截止日期", "统计日期", "日期"),
        },
        Population: {
            "on": ("截止日期", "统计日期", "日期"),
            "persons": ("人口", "人口数", "总人口"),
            "kind": ("人口口径", "人口类别"),
        },
        Project: {
            "id": ("项目编号", "项目ID"),
            "name": ("项目名称",),
            "level": ("项目级别", *_LEVEL),
            "stage": ("项目阶段", *_STAGE),
            "on": ("日期", "阶段日期", "立项日期"),
            "planned_funds": ("立项经费", "批准经费", "计划经费"),
            "paid_funds": ("到账经费", "到位经费", "已拨经费"),
            "programme": ("计划类别", "科技计划", "计划名称"),
            "enterprise_id": ("承担单位编号", *_ENTERPRISE_ID),
            "scope": _SCOPE,
        },
        Platform: {
            "id": ("平台编号", "平台ID"),
            "name": ("平台名称",),
            "kind": ("平台类型", "平台类别"),
            "level": ("平台级别", *_LEVEL),
            "stage": ("平台阶段", *_STAGE),
            "on": ("日期", "阶段日期", "认定日期"),
            "enterprise_id": ("依托单位编号", *_ENTERPRISE_ID),
            "rating": ("评价等级", "考核等级", "绩效评价等级"),
            "scope": _SCOPE,
        },
        Cooperation: {
            "id": ("合作编号", "合作ID", "合作项目编号"),
            "counterpart": ("合作单位", "合作方", "合作高校院所"),
            "stage": ("合作阶段", *_STAGE),
            "on": ("日期", "阶段日期", "签约日期"),
            "enterprise_id": _ENTERPRISE_ID,
            "planned_investment": ("协议投资额", "协议投资", "计划投资"),
            "paid_investment": ("到位投资额", "到位投资", "实际投资"),
            "induced_investment": ("带动投资额", "带动投资", "带动项目投资"),
            "industry": ("行业", "产业领域", "所属产业"),
            "scope": _SCOPE,
        },
        Recognition: {
            "id": ("荣誉编号", "资质编号", "荣誉资质编号"),
            "enterprise_id": _ENTERPRISE_ID,
            "title": ("荣誉名称", "资质名称", "荣誉资质", "称号"),
            "level": _LEVEL,
            "stage": _STAGE,
            "on": ("日期", "阶段日期", "认定日期"),
            "scope": _SCOPE,
        },
        IntellectualProperty: {
            "id": ("知识产权编号", "授权号", "专利号"),
            "kind": ("知识产权类别", "知识产权类型", "类别"),
            "in_force": ("有效", "是否有效"),
            "used_before": ("已用于认定", "是否已用于认定"),
            "own_development": ("自主研发", "是否自主研发"),
        },
        CertificationApplication: {
            "enterprise_id": _ENTERPRISE_ID,
            "applied_on": ("申报日期", "申请日期", "申报时间"),
            "registered_on": ("注册成立日期", "注册日期", "成立日期"),
            "field": ("技术领域", "高新技术领域", "所属技术领域"),
            "ip_supports_products": ("知识产权支撑主要产品", "核心支持作用"),
            "achievements": ("科技成果转化数", "科技成果转化", "成果转化数"),
        },
    }
)
"""The Chinese headers of every record that a row can hold, the usual one first.

What no cell can hold (the rights and the scores of an application) has no header.
"""

RD_EXPENSES: Final = {
    EnterpriseYear: ("rd_expenses_hte", "rd_expenses_tax"),
    RDInput: ("expenditure",),
}
"""Where R&D expenses of an unnamed basis could belong."""
BASIS_UNNAMED: Final = frozenset(
    {
        "研发费用",
        "研发费用总额",
        "研发费用合计",
        "研究开发费用",
        "研究开发费用总额",
        "研发投入",
        "研发经费",
    }
)
"""Headers that name R&D money but not its basis (口径): they match no field by themselves."""
