"""The headers of what a bureau runs and wins: projects, platforms, cooperation, titles."""

from __future__ import annotations

from typing import Final

from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.sheets.terms._shared import ENTERPRISE_ID, LEVEL, SCOPE, STAGE, Terms, words

ACTIVITY_TERMS: Final[Terms] = {
    Project: {
        "id": words("项目编号 项目ID 立项编号 项目代码 课题编号 计划编号 项目号"),
        "name": words("项目名称 课题名称 名称"),
        "level": ("项目级别", "项目层级", "立项级别", *LEVEL),
        "stage": ("项目阶段", "项目状态", *STAGE),
        "on": words("日期 阶段日期 立项日期 立项时间 批准日期 批准时间 下达日期"),
        "planned_funds": words(
            "立项经费 批准经费 计划经费 资助经费 拨款金额 资助金额 立项金额 支持金额 支持经费 "
            "财政资助经费"
        ),
        "paid_funds": words(
            "到账经费 到位经费 已拨经费 到账金额 拨付金额 已拨付经费 到账资金 到位资金"
        ),
        "programme": words("计划类别 科技计划 计划名称 项目类别 项目类型 计划类型 专项名称"),
        "enterprise_id": ("承担单位编号", *ENTERPRISE_ID),
        "scope": SCOPE,
    },
    Platform: {
        "id": words("平台编号 平台ID 平台代码"),
        "name": words("平台名称 载体名称 中心名称 机构名称 名称"),
        "kind": words("平台类型 平台类别 载体类型 载体类别 类别 类型"),
        "level": ("平台级别", "平台层级", "认定级别", *LEVEL),
        "stage": ("平台阶段", *STAGE),
        "on": words(
            "日期 阶段日期 认定日期 认定时间 获批日期 获批时间 批准日期 批准时间 公布日期 公布时间"
        ),
        "enterprise_id": ("依托单位编号", *ENTERPRISE_ID),
        "rating": words(
            "评价等级 考核等级 绩效评价等级 评价结果 考核结果 绩效评价结果 考核评价结果"
        ),
        "scope": SCOPE,
    },
    Cooperation: {
        "id": words("合作编号 合作ID 合作项目编号"),
        "counterpart": words("合作单位 合作方 合作高校院所"),
        "stage": ("合作阶段", *STAGE),
        "on": words("日期 阶段日期 签约日期 签约时间 签订日期 签订时间"),
        "enterprise_id": ENTERPRISE_ID,
        "planned_investment": words("协议投资额 协议投资 计划投资"),
        "paid_investment": words("到位投资额 到位投资 实际投资"),
        "induced_investment": words("带动投资额 带动投资 带动项目投资"),
        "industry": words("行业 产业领域 所属产业"),
        "scope": SCOPE,
    },
    Recognition: {
        "id": words("荣誉编号 资质编号 荣誉资质编号 编号 入库登记编号 入库编号"),
        "enterprise_id": ENTERPRISE_ID,
        "title": words(
            "荣誉名称 资质名称 荣誉资质 称号 资质类型 荣誉类型 认定名称 资质类别 荣誉称号 "
            "称号名称 认定称号"
        ),
        "level": LEVEL,
        "stage": STAGE,
        "on": words(
            "日期 阶段日期 认定日期 认定时间 获批日期 获批时间 批准日期 批准时间 公布日期 公布时间"
        ),
        "scope": SCOPE,
    },
}
