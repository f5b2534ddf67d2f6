"""The headers of the statistical forms: R&D, technology contracts, patents, people."""

from __future__ import annotations

from typing import Final

from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract
from stmetrics.sheets.terms._shared import PERIOD, REGION, Terms, days, sides, words

STATISTICS_TERMS: Final[Terms] = {
    RDInput: {
        "performer": words(
            "执行部门 执行单位类型 单位类型 执行单位 单位类别 机构类型 填报单位类型"
        ),
        "period": PERIOD,
        "expenditure": words(
            "R&D经费内部支出 R&D经费 R&D经费支出 R&D内部经费支出 R&D经费投入 R&D投入 R&D支出 "
            "R&D内部支出 全社会R&D经费 全社会R&D支出 全社会R&D经费支出 全社会R&D投入 "
            "全社会R&D经费投入 全社会研发投入 全社会研发经费 全社会研发经费支出 全社会研发经费投入"
        ),
        "basis": words("口径 研发费用口径 R&D经费口径"),
        "status": words("数据状态 状态"),
        "unit_id": words("单位编号 单位代码 填报单位编号 法人单位代码"),
        "group": words("填报组 单位组别 组别 单位组"),
        "basic_research": words("基础研究 基础研究支出 基础研究经费 基础研究经费支出 基础研究费"),
        "applied_research": words("应用研究 应用研究支出 应用研究经费 应用研究经费支出 应用研究费"),
        "experimental_development": words(
            "试验发展 试验发展支出 试验发展经费 试验发展经费支出 试验发展费"
        ),
        "enterprise_funds": words("企业资金 来源于企业资金 来自企业资金 企业投入 来自企业的资金"),
        "government_funds": words(
            "政府资金 来源于政府资金 来自政府资金 政府投入 财政资金 来自政府的资金 政府部门资金"
        ),
        "foreign_funds": words("境外资金 国外资金 来自境外资金 来源于境外资金"),
        "other_funds": words("其他资金 来自其他资金"),
        "personnel": words(
            "R&D人员全时当量 研发人员全时当量 R&D人员折合全时当量 R&D人员折合全时工作量 "
            "全时当量 R&D全时当量 R&D折合全时人员 R&D全时人员当量 R&D人员全时工作量"
        ),
        "personnel_heads": words("R&D人员 研发人员 参加R&D项目人员 R&D活动人员"),
    },
    TechContract: {
        "id": words("合同编号 合同ID 合同号 技术合同编号 合同代码"),
        "kind": words("合同类别 合同类型 技术合同类别 技术合同类型 合同种类 类别 类型"),
        "registered_on": days(
            "认定登记 登记 合同登记 合同认定登记 认定 核定 审核 登记认定 审核通过 认定登记通过"
        ),
        "turnover": words(
            "成交额 技术合同成交额 合同成交额 合同成交金额 成交金额 合同金额 合同总金额 "
            "合同成交总金额 技术合同成交金额 技术合同成交总额 技术合同总金额 合同总额 合同额 "
            "成交总额 合同成交总额 技术合同金额 合同总价款 合同交易额 合同交易总额"
        ),
        "seller_region": sides(
            "卖方 输出方 转让方 让与方 出让方 受托方 供方 卖方单位 技术卖方 输出"
        ),
        "buyer_region": sides("买方 吸纳方 受让方 委托方 需方 买方单位 技术买方 吸纳"),
        "technology_amount": words(
            "技术交易额 技术交易金额 合同技术交易额 核定技术交易额 技术性收入 技术交易总额"
        ),
        "registration_no": words(
            "登记编号 合同登记编号 认定登记编号 合同登记号 技术合同登记编号 登记号 认定登记号 "
            "技术合同登记号 合同认定登记编号"
        ),
    },
    PatentCounts: {
        "status": words("专利状态 状态 法律状态 统计类别"),
        "region": REGION,
        "invention": words("发明专利 发明"),
        "utility_model": words("实用新型 实用新型专利"),
        "design": words("外观设计 外观设计专利 外观专利 外观"),
        "period": PERIOD,
        "on": words("截止日期 统计日期 日期 截至日期 统计截止日期 统计时点 时点"),
    },
    Population: {
        "on": words("截止日期 统计日期 日期 截至日期 统计时点 时点"),
        "region": REGION,
        "persons": words("人口 人口数 总人口 年末人口 年末总人口 人口总数"),
        "kind": words("人口口径 人口类别"),
    },
}
