"""The headers of what is kept of enterprises: years, certifications, applications, rights."""

from __future__ import annotations

from typing import Final

from stmetrics.records.application import CertificationApplication, IntellectualProperty
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.sheets.terms._shared import (
    CREDIT_CODE,
    ENTERPRISE_ID,
    ENTERPRISE_NAME,
    REGION,
    YEAR,
    Terms,
    days,
    words,
)

ENTERPRISE_TERMS: Final[Terms] = {
    Enterprise: {
        "id": ENTERPRISE_ID,
        "name": ENTERPRISE_NAME,
        "region": REGION,
        "registered_on": days("注册成立 注册 成立 登记注册 开业 成立注册"),
        "credit_code": CREDIT_CODE,
        "industry": words(
            "行业 所属行业 行业代码 国民经济行业 行业名称 行业类别 所属国民经济行业 行业大类 "
            "行业门类 所属行业大类 行业小类 行业分类 国民经济行业代码"
        ),
        "above_designated_size": words(
            "规上 是否规上 规模以上 是否规模以上 规上企业 是否规上企业 是否规模以上企业 "
            "是否规模以上工业 是否为规上企业 是否规上工业企业 是否规模以上工业企业"
        ),
    },
    EnterpriseYear: {
        "enterprise_id": ENTERPRISE_ID,
        "year": YEAR,
        "sales_income": words("销售收入 营业收入 企业销售收入 产品销售收入总额"),
        "total_income": words("收入总额 总收入 企业总收入 全年总收入 年总收入"),
        "non_taxable_income": words("不征税收入"),
        "high_tech_income": words(
            "高新技术产品(服务)收入 高新技术产品收入 高品收入 高新技术产品销售收入 高新产品收入 "
            "高新技术产品服务收入 高新技术产品或服务收入 高新收入 高新技术产品(服务)销售收入"
        ),
        "rd_expenses_hte": words(
            "研发费用(高企口径) 高企研发费用 高企认定研发费用 高企口径研发费用 高新口径研发费用 "
            "研究开发费用总额(高企口径)"
        ),
        "rd_expenses_hte_in_china": words(
            "境内研发费用(高企口径) 境内研发费用 中国境内研发费用 在中国境内发生的研发费用 "
            "在中国境内发生的研究开发费用"
        ),
        "rd_expenses_tax": words(
            "研发费用(加计扣除口径) 加计扣除研发费用 加计扣除口径研发费用 加计扣除的研发费用 "
            "可加计扣除研发费用"
        ),
        "costs_and_expenses": words("成本费用支出总额 成本费用支出 成本费用 成本费用总额"),
        "total_assets": words("资产总额 资产总计 总资产 资产合计"),
        "net_assets": words("净资产 所有者权益 所有者权益合计 净资产总额 股东权益合计"),
        "employees": words(
            "职工总数 职工人数 职工 职工总人数 从业人员 从业人数 全部从业人员 企业职工总数 员工 "
            "员工总数 员工人数 在职职工总数 全体职工"
        ),
        "st_staff": words(
            "科技人员 科技人员数 科技人员总数 科技活动人员 从事科技活动人员 "
            "从事研发和相关技术创新活动的科技人员"
        ),
        "college_st_staff": words(
            "大专以上学历科技人员 大专以上科技人员 大专及以上学历科技人员 大专以上学历的科技人员"
        ),
        "rd_staff": words("研发人员 研发人员数 从事研发人员 R&D人员"),
        "has_rd_activity": words(
            "有研发活动 是否有研发活动 研发活动 是否开展研发活动 有R&D活动 是否有R&D活动"
        ),
        "has_rd_institution": words(
            "有研发机构 是否有研发机构 研发机构 是否建有研发机构 是否设立研发机构 是否建立研发机构"
        ),
    },
    HighTechCertification: {
        "enterprise_id": ENTERPRISE_ID,
        "kind": words(
            "认定类别 认定类型 申报类型 申报类别 认定方式 申请类型 申请类别 认定/复审 类别 类型"
        ),
        "outcome": words(
            "认定结果 结果 认定状态 评审结果 审核结果 评审结论 认定结论 认定情况 审核状态 "
            "高企状态 认定进展 评审状态 状态 结论"
        ),
        "applied_on": days("申报 申请 提交 受理"),
        "public_notice_on": days("公示 公示起始 公示开始"),
        "issued_on": days("发证 证书发证 颁证 证书颁发 颁发 认定 证书签发 签发"),
        "certificate_no": words(
            "证书编号 证书号 证书号码 高企证书编号 高新技术企业证书编号 高新技术企业证书号 "
            "高企证书号 高企编号 高新技术企业编号 高新技术企业认定证书编号"
        ),
        "ended_on": days("资格终止 终止 取消 撤销 取消资格 撤销资格"),
        "end_reason": words("资格终止原因 终止原因 取消原因 撤销原因"),
        "moved_in_on": days("迁入"),
        "batch": words("批次 申报批次 认定批次 公示批次 备案批次"),
    },
    CertificationApplication: {
        "enterprise_id": ENTERPRISE_ID,
        "applied_on": days("申报 申请 受理"),
        "registered_on": days("注册成立 注册 成立"),
        "field": words("技术领域 高新技术领域 所属技术领域 所属领域 领域"),
        "ip_supports_products": words("知识产权支撑主要产品 核心支持作用"),
        "achievements": words("科技成果转化数 科技成果转化 成果转化数"),
    },
    IntellectualProperty: {
        "id": words(
            "知识产权编号 授权号 专利号 授权编号 专利编号 登记号 授权公告号 知识产权号 申请号 "
            "专利申请号"
        ),
        "kind": words(
            "知识产权类别 知识产权类型 类别 类型 专利类型 专利类别 专利种类 知识产权种类"
        ),
        "in_force": words("有效 是否有效 是否有效专利 有效性"),
        "used_before": words("已用于认定 是否已用于认定"),
        "own_development": words("自主研发 是否自主研发"),
    },
}
