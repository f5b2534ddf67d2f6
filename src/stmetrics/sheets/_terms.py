"""The headers that spreadsheets use for the fields of records: those of the forms in use.

English headers need no table: the name in code is one, however it is spaced. A Chinese term
stands where the law, the statistical forms or the licence use it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final, TypeAlias

from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.application import CertificationApplication, IntellectualProperty
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.records.enums import PatentStatus, PopulationKind
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract

_Terms: TypeAlias = Mapping[type, Mapping[str, tuple[str, ...]]]


def _words(text: str) -> tuple[str, ...]:
    """Words apart by blanks, in order."""
    return tuple(text.split())


_ENTERPRISE_ID: Final = _words("企业编号 企业ID 企业标识 企业代码")
_CREDIT_CODE: Final = _words(
    "统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一社会信用代码(组织机构代码) "
    "组织机构代码"
)
_ENTERPRISE_NAME: Final = _words(
    "企业名称 单位名称 公司名称 企业全称 单位详细名称 法人单位名称 机构名称 申报单位 申报企业 企业"
)
_REGION: Final = _words(
    "行政区划代码 区划代码 地区代码 行政区划 地区 所在地区 所属地区 所在区县 所属区县 所在区域 "
    "所属区域 属地 区域 区县 县区 区(县) 市(区) 辖市区 城市 省份 地市 归属地 注册地 "
    "注册地所在区"
)
_PLACES: Final = _words(
    "行政区划代码 区划代码 地区代码 地区 所在地区 所属地区 所在地 所属区域 区域 所在区域 "
    "所在区县 所在省市 省市 归属地"
)
_STAGE: Final = _words("阶段 进展阶段 状态")
_LEVEL: Final = _words("级别 层级")
_SCOPE: Final = _words("范围 清单")
_YEAR: Final = _words("年度 年份 会计年度 财政年度 统计年度 年")
_PERIOD: Final = _words("时期 报告期 统计时期 统计期 所属期 年度 年份 统计年度")
_DAY: Final = _words("日期 时间")


def _sides(parties: str) -> tuple[str, ...]:
    """The headers of where a party of a contract is."""
    return tuple(f"{party}{place}" for place in _PLACES for party in parties.split())


def _days(events: str) -> tuple[str, ...]:
    """The headers of the day of an event."""
    return tuple(f"{event}{word}" for event in events.split() for word in _DAY)


TERMS: Final[_Terms] = MappingProxyType(
    {
        Enterprise: {
            "id": _ENTERPRISE_ID,
            "name": _ENTERPRISE_NAME,
            "region": _REGION,
            "registered_on": _days("注册成立 注册 成立 登记注册 开业 成立注册"),
            "credit_code": _CREDIT_CODE,
            "industry": _words(
                "行业 所属行业 行业代码 国民经济行业 行业名称 行业类别 所属国民经济行业 "
                "行业分类 国民经济行业代码"
            ),
            "above_designated_size": _words(
                "规上 是否规上 规模以上 是否规模以上 规上企业 是否规上企业 是否规模以上企业 "
                "是否规上工业企业 是否规模以上工业企业"
            ),
        },
        EnterpriseYear: {
            "enterprise_id": _ENTERPRISE_ID,
            "year": _YEAR,
            "sales_income": _words("销售收入 营业收入 企业销售收入 产品销售收入总额"),
            "total_income": _words("收入总额 总收入 企业总收入 全年总收入 年总收入"),
            "non_taxable_income": _words("不征税收入"),
            "high_tech_income": _words(
                "高新技术产品(服务)收入 高新技术产品收入 高品收入 高新技术产品销售收入 "
                "高新技术产品或服务收入 高新收入 高新技术产品(服务)销售收入"
            ),
            "rd_expenses_hte": _words(
                "研发费用(高企口径) 高企研发费用 高企认定研发费用 高企口径研发费用 "
                "研究开发费用总额(高企口径)"
            ),
            "rd_expenses_hte_in_china": _words(
                "境内研发费用(高企口径) 境内研发费用 中国境内研发费用 在中国境内发生的研发费用 "
                "在中国境内发生的研究开发费用"
            ),
            "rd_expenses_tax": _words(
                "研发费用(加计扣除口径) 加计扣除研发费用 加计扣除口径研发费用"
            ),
            "costs_and_expenses": _words("成本费用支出总额 成本费用支出 成本费用 成本费用总额"),
            "total_assets": _words("资产总额 资产总计 总资产 资产合计"),
            "net_assets": _words("净资产 所有者权益 所有者权益合计 净资产总额 股东权益合计"),
            "employees": _words(
                "职工总数 职工人数 职工 职工总人数 从业人员 从业人数 全部从业人员 企业职工总数 "
                "员工 员工总数 员工人数 在职职工总数 全体职工"
            ),
            "st_staff": _words(
                "科技人员 科技人员数 科技人员总数 科技活动人员 从事科技活动人员 "
                "从事研发和相关技术创新活动的科技人员"
            ),
            "college_st_staff": _words(
                "大专以上学历科技人员 大专以上科技人员 大专及以上学历科技人员 "
                "大专以上学历的科技人员"
            ),
            "rd_staff": _words("研发人员 研发人员数 从事研发人员 R&D人员"),
            "has_rd_activity": _words(
                "有研发活动 是否有研发活动 研发活动 是否开展研发活动 有R&D活动 是否有R&D活动"
            ),
            "has_rd_institution": _words(
                "有研发机构 是否有研发机构 研发机构 是否建有研发机构 是否设立研发机构 "
                "是否建立研发机构"
            ),
        },
        HighTechCertification: {
            "enterprise_id": _ENTERPRISE_ID,
            "kind": _words(
                "认定类别 认定类型 申报类型 申报类别 认定方式 申请类型 申请类别 认定/复审 类别 类型"
            ),
            "outcome": _words(
                "认定结果 结果 认定状态 评审结果 审核结果 评审结论 认定结论 认定情况 审核状态 "
                "评审状态 状态 结论"
            ),
            "applied_on": _days("申报 申请 提交 受理"),
            "public_notice_on": _days("公示 公示起始 公示开始"),
            "issued_on": _days("发证 证书发证 颁证 证书颁发 颁发 认定 证书签发 签发"),
            "certificate_no": _words(
                "证书编号 证书号 证书号码 高企证书编号 高新技术企业证书编号 高新技术企业证书号 "
                "高企证书号 高企编号 高新技术企业编号 高新技术企业认定证书编号"
            ),
            "ended_on": _days("资格终止 终止 取消 撤销 取消资格 撤销资格"),
            "end_reason": _words("资格终止原因 终止原因 取消原因 撤销原因"),
            "moved_in_on": _days("迁入"),
            "batch": _words("批次 申报批次 认定批次 公示批次 备案批次"),
        },
        RDInput: {
            "performer": _words(
                "执行部门 执行单位类型 单位类型 执行单位 单位类别 机构类型 填报单位类型"
            ),
            "period": _PERIOD,
            "expenditure": _words(
                "R&D经费内部支出 R&D经费 R&D经费支出 R&D内部经费支出 R&D经费投入 R&D投入 "
                "R&D支出 R&D内部支出 全社会R&D经费 全社会R&D支出 全社会R&D经费支出"
            ),
            "basis": _words("口径 研发费用口径 R&D经费口径"),
            "status": _words("数据状态 状态"),
            "unit_id": _words("单位编号 单位代码 填报单位编号 法人单位代码"),
            "group": _words("填报组 单位组别 组别 单位组"),
            "basic_research": _words(
                "基础研究 基础研究支出 基础研究经费 基础研究经费支出 基础研究费"
            ),
            "applied_research": _words(
                "应用研究 应用研究支出 应用研究经费 应用研究经费支出 应用研究费"
            ),
            "experimental_development": _words(
                "试验发展 试验发展支出 试验发展经费 试验发展经费支出 试验发展费"
            ),
            "enterprise_funds": _words("企业资金 来源于企业资金 来自企业资金 企业投入"),
            "government_funds": _words("政府资金 来源于政府资金 来自政府资金 政府投入 财政资金"),
            "foreign_funds": _words("境外资金 国外资金 来自境外资金 来源于境外资金"),
            "other_funds": _words("其他资金 来自其他资金"),
            "personnel": _words(
                "R&D人员全时当量 研发人员全时当量 R&D人员折合全时当量 R&D人员折合全时工作量 "
                "R&D折合全时人员 R&D全时人员当量 R&D人员全时工作量"
            ),
            "personnel_heads": _words("R&D人员 研发人员 参加R&D项目人员 R&D活动人员"),
        },
        TechContract: {
            "id": _words("合同编号 合同ID 合同号 技术合同编号 合同代码"),
            "kind": _words("合同类别 合同类型 技术合同类别 技术合同类型 合同种类 类别 类型"),
            "registered_on": _days("认定登记 登记 合同登记 合同认定登记 认定 核定 审核"),
            "turnover": _words(
                "成交额 技术合同成交额 合同成交额 合同成交金额 成交金额 合同金额 合同总金额 "
                "合同总额 合同额 成交总额 合同成交总额 技术合同金额 合同总价款 合同交易额 "
                "合同交易总额"
            ),
            "seller_region": _sides("卖方 输出方 转让方 让与方 出让方 受托方 供方 卖方单位"),
            "buyer_region": _sides("买方 吸纳方 受让方 委托方 需方 买方单位"),
            "technology_amount": _words(
                "技术交易额 技术交易金额 合同技术交易额 核定技术交易额 技术性收入 技术交易总额"
            ),
            "registration_no": _words(
                "登记编号 合同登记编号 认定登记编号 合同登记号 技术合同登记编号 登记号 "
                "认定登记号 技术合同登记号 合同认定登记编号"
            ),
        },
        PatentCounts: {
            "status": _words("专利状态 状态 法律状态 统计类别"),
            "region": _REGION,
            "invention": _words("发明专利 发明"),
            "utility_model": _words("实用新型 实用新型专利"),
            "design": _words("外观设计 外观设计专利 外观专利 外观"),
            "period": _PERIOD,
            "on": _words("截止日期 统计日期 日期 截至日期 统计截止日期"),
        },
        Population: {
            "on": _words("截止日期 统计日期 日期 截至日期"),
            "region": _REGION,
            "persons": _words("人口 人口数 总人口 年末人口 年末总人口 人口总数"),
            "kind": _words("人口口径 人口类别"),
        },
        Project: {
            "id": _words("项目编号 项目ID 立项编号 项目代码 课题编号 计划编号 项目号"),
            "name": _words("项目名称 课题名称 名称"),
            "level": ("项目级别", "项目层级", "立项级别", *_LEVEL),
            "stage": ("项目阶段", "项目状态", *_STAGE),
            "on": _words("日期 阶段日期 立项日期"),
            "planned_funds": _words(
                "立项经费 批准经费 计划经费 资助经费 拨款金额 资助金额 立项金额 支持金额 "
                "支持经费 财政资助经费"
            ),
            "paid_funds": _words(
                "到账经费 到位经费 已拨经费 到账金额 拨付金额 已拨付经费 到账资金 到位资金"
            ),
            "programme": _words("计划类别 科技计划 计划名称 项目类别 项目类型 计划类型 专项名称"),
            "enterprise_id": ("承担单位编号", *_ENTERPRISE_ID),
            "scope": _SCOPE,
        },
        Platform: {
            "id": _words("平台编号 平台ID 平台代码"),
            "name": _words("平台名称 载体名称 中心名称 机构名称 名称"),
            "kind": _words("平台类型 平台类别 载体类型 载体类别 类别 类型"),
            "level": ("平台级别", "平台层级", "认定级别", *_LEVEL),
            "stage": ("平台阶段", *_STAGE),
            "on": _words("日期 阶段日期 认定日期"),
            "enterprise_id": ("依托单位编号", *_ENTERPRISE_ID),
            "rating": _words(
                "评价等级 考核等级 绩效评价等级 评价结果 考核结果 绩效评价结果 考核评价结果"
            ),
            "scope": _SCOPE,
        },
        Cooperation: {
            "id": _words("合作编号 合作ID 合作项目编号"),
            "counterpart": _words("合作单位 合作方 合作高校院所"),
            "stage": ("合作阶段", *_STAGE),
            "on": _words("日期 阶段日期 签约日期"),
            "enterprise_id": _ENTERPRISE_ID,
            "planned_investment": _words("协议投资额 协议投资 计划投资"),
            "paid_investment": _words("到位投资额 到位投资 实际投资"),
            "induced_investment": _words("带动投资额 带动投资 带动项目投资"),
            "industry": _words("行业 产业领域 所属产业"),
            "scope": _SCOPE,
        },
        Recognition: {
            "id": _words("荣誉编号 资质编号 荣誉资质编号 编号 入库登记编号 入库编号"),
            "enterprise_id": _ENTERPRISE_ID,
            "title": _words("荣誉名称 资质名称 荣誉资质 称号 资质类型 荣誉类型 认定名称 资质类别"),
            "level": _LEVEL,
            "stage": _STAGE,
            "on": _words("日期 阶段日期 认定日期"),
            "scope": _SCOPE,
        },
        IntellectualProperty: {
            "id": _words(
                "知识产权编号 授权号 专利号 授权编号 专利编号 登记号 授权公告号 知识产权号 "
                "申请号 专利申请号"
            ),
            "kind": _words(
                "知识产权类别 知识产权类型 类别 类型 专利类型 专利类别 专利种类 知识产权种类"
            ),
            "in_force": _words("有效 是否有效 是否有效专利 有效性"),
            "used_before": _words("已用于认定 是否已用于认定"),
            "own_development": _words("自主研发 是否自主研发"),
        },
        CertificationApplication: {
            "enterprise_id": _ENTERPRISE_ID,
            "applied_on": _days("申报 申请 受理"),
            "registered_on": _days("注册成立 注册 成立"),
            "field": _words("技术领域 高新技术领域 所属技术领域 所属领域 领域"),
            "ip_supports_products": _words("知识产权支撑主要产品 核心支持作用"),
            "achievements": _words("科技成果转化数 科技成果转化 成果转化数"),
        },
    }
)
"""The Chinese headers of every record that a row can hold, the usual one first.

What no cell can hold (the rights and the scores of an application) has no header.
"""

_WHO: Final = (*_CREDIT_CODE, *_ENTERPRISE_NAME)

STANDING_IN: Final[_Terms] = MappingProxyType(
    {
        Enterprise: {"id": _WHO},
        EnterpriseYear: {"enterprise_id": _WHO},
        HighTechCertification: {"enterprise_id": _WHO},
        RDInput: {"unit_id": _WHO},
        TechContract: {"id": TERMS[TechContract]["registration_no"]},
        Project: {
            "id": TERMS[Project]["name"],
            "enterprise_id": ("承担单位", "承担单位名称", "项目承担单位", "实施单位", *_WHO),
        },
        Platform: {
            "id": TERMS[Platform]["name"],
            "enterprise_id": (
                "依托单位",
                "依托单位名称",
                "建设单位",
                "运营单位",
                "运营主体",
                *_WHO,
            ),
        },
        Cooperation: {"enterprise_id": _WHO},
        Recognition: {"enterprise_id": _WHO},
        CertificationApplication: {"enterprise_id": _WHO},
    }
)
"""What identifies a thing where a table has no identifier of its own, the surest first.

Such a column may fill another field besides: an enterprise is known by its credit code.
"""

_PATENTS: Final = {"invention": "发明", "utility_model": "实用新型", "design": "外观设计"}
_PATENTS_OF: Final = {
    PatentStatus.APPLIED: _words("{0}专利申请 {0}申请 申请{0}"),
    PatentStatus.GRANTED: _words("{0}专利授权 {0}授权 授权{0}"),
    PatentStatus.IN_FORCE: _words("有效{0}专利 有效{0} {0}专利拥有 {0}有效 {0}拥有"),
}

IMPLIED: Final[Mapping[type, Mapping[str, tuple[str, str, Enum]]]] = MappingProxyType(
    {
        Population: {
            "常住人口": ("persons", "kind", PopulationKind.RESIDENT),
            "户籍人口": ("persons", "kind", PopulationKind.REGISTERED),
        },
        PatentCounts: {
            form.format(word): (field, "status", status)
            for field, word in _PATENTS.items()
            for status, forms in _PATENTS_OF.items()
            for form in forms
        },
    }
)
"""Headers that name a field and say another one: 常住人口 are the residents."""

UNCERTAIN: Final[_Terms] = MappingProxyType(
    {
        EnterpriseYear: {
            "主营业务收入": _words("sales_income total_income"),
            "收入": _words("sales_income total_income"),
            "年收入": _words("sales_income total_income"),
            "营业总收入": _words("sales_income total_income"),
            "营业收入总额": _words("sales_income total_income"),
            "产品销售收入": _words("sales_income high_tech_income"),
        },
        TechContract: {
            "签订日期": _words("registered_on"),
            "金额": _words("turnover technology_amount"),
        },
    }
)
"""Headers that may mean these fields, and are not guessed."""

RD_EXPENSES: Final = {
    EnterpriseYear: _words("rd_expenses_hte rd_expenses_tax"),
    RDInput: _words("expenditure"),
}
"""Where R&D expenses of an unnamed basis could belong."""
BASIS_UNNAMED: Final = frozenset(
    {
        "研发费用",
        "研发费用总额",
        "研发费用合计",
        "研发费",
        "研发投入",
        "研发投入总额",
        "研发经费",
        "研发支出",
        "研发经费支出",
        "研发总投入",
    }
)
"""Headers that name R&D money but not its basis (口径): they match no field by themselves."""
