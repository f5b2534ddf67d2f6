"""The headers of tables of figures: what says of what, where and when, and what is a figure."""

from __future__ import annotations

from typing import Final

CONTEXT_WORDS: Final = {
    "region": (
        "地区 城市 省份 省市 省区市 市县 县市区 区县 县区 区域 辖市区 县(市、区) 市(区) 区(县) "
        "园区 国家 国家和地区 国家地区 区划代码 行政区划 行政区划代码 地区代码 地市 设区市 各地区 "
        "地区名称 市 省 县 区 州 所在地区 所属地区 省(区、市) 省、自治区、直辖市 县市 板块 镇街道 "
        "园区名称 开发区名称 高新区名称 区县名 市县名称 县(市、区)名称 国家名称 省份代码 省代码 "
        "城市代码 市代码 区县代码 县代码 国家代码 "
        "乡镇 街道 镇(街道) 区县名称 城市名称 省份名称 行政区划名称 地区编码 行政区划编码 "
        "region ref_area location geo country reference_area cou area region_code region_name "
        "country_name country_code country_id entity 代码 编码"
    ),
    "period": (
        "时期 报告期 年度 年份 统计期 统计时期 数据期 统计年度 年 时间 所属期 数据年份 数据时间 "
        "period time_period time year"
    ),
    "within": "月份 月 月度 时段 累计月份 month",
    "quarter": "季度 季 quarter",
    "on": "截止日期 统计日期 截至日期 日期 时点 截止时间 统计时点 数据截止日期",
    "due": (
        "完成时限 完成时间 完成期限 时间节点 完成节点 节点 时限 期限 计划完成时间 目标完成时间 "
        "预计完成时间 要求完成时间 due due_date deadline"
    ),
    "of": "参评地区数 排名地区数 参排地区数 参与排名地区数 地区总数 排名总数 参评单位数 of",
    "indicator": (
        "指标 指标名称 项目 指标项 统计指标 考核指标 主要指标 指标内容 目标名称 评价指标 三级指标 "
        "监测指标 主要经济指标 目标指标 indicator measure subject variable msti_var msti_variables "
        "indicator_name indicator_code indicator_id"
    ),
    "part": (
        "执行部门 执行主体 活动类型 研究类型 研发活动类型 研究活动类型 资金来源 经费来源 "
        "按执行部门分 按活动类型分 按资金来源分 按执行部门分组 按活动类型分组"
    ),
    "unit": ("单位 计量单位 指标单位 unit unit_measure unit_of_measure unit_code measurement_unit"),
    "multiplier": "unit_mult unit_multiplier powercode_code powercode",
    "status": (
        "状态 数据状态 obs_status observation_status flag_codes flags status obs_flag flag "
        "status_flag"
    ),
    "kind": "类别 类型 种类 分类 合同类别 合同类型 专利类型 专利类别 平台类型 企业类型 kind",
    "level": (
        "级别 层级 项目级别 平台级别 立项级别 认定级别 奖励级别 载体级别 级次 获奖级别 level"
    ),
    "scope": "范围 统计范围 scope",
    "note": "备注 说明 注释 note comments",
    "vintage": "版本 发布日期 发布时间 vintage",
    "reference": "占比的总体 参照指标 reference",
    "target_form": "目标形式",
    "target_high": "目标上限",
    "force": "目标性质 目标属性 指标属性 指标性质",
    "assessed_in": "考核期 考核年度 考核年份",
    "set_by": "下达单位 下达部门 下达机关",
}
OF_THE_MONTH: Final = frozenset(
    {"本月", "当月", "本月数", "当月数", "本月完成", "当月完成", "当月值"}
)
"""What a month counts by itself, in a table of the months up to it."""
SINCE_JANUARY: Final = frozenset(
    {
        *(
            "累计",
            "本年累计",
            "自年初累计",
            "累计值",
            "本期累计",
            "本月止累计",
            "1-本月",
            "1-本月累计",
        ),
        *("年初至今", "累计完成", "累计完成数", "累计数"),
    }
)
"""What is counted from January to the end of the table's period."""
OF_ITS_PERIOD: Final = frozenset({"现状", "现状值", "基期值", "基期", "基数", "期初值"})
"""What is a figure where the header says of which period, and only there: 2020年基期值."""
FIGURE_WORDS: Final = {
    "value": (
        "数值 值 数据 指标值 统计值 本年 本期 本年累计 自年初累计 累计 累计值 今年 当年 当期 实绩 "
        "完成 完成数 完成值 完成情况 实际 实际值 实际完成 实际完成值 本年实际 本年完成 本期累计 "
        "本年数 本期数 本月 当月 本月数 当月数 本月完成 当月完成 当月值 累计数 "
        "年末数 本年末 绝对量 绝对数 绝对值 总量 数量 本月止累计 1-本月累计 "
        "1-本月 年初至今 本年度 本年实绩 全年 全年实绩 全年完成 累计完成 累计完成数 完成量 实绩值 "
        "obs_value value observation_value"
    ),
    "last_year": (
        "上年 上年同期 去年 去年同期 上年同期数 上年度 同期 同期数 上年数 上年累计 上年同期累计 "
        "上年实际 上年末 去年数 上年实绩 去年实绩 去年完成 上年完成 上年完成数 去年累计 上年值 "
        "last_year"
    ),
    "growth": (
        "增长 同比增长 增长率 同比 增速 增幅 同比增幅 同比增速 比上年增长 比上年同期增长 "
        "较上年增长 同比增减 增减 增减率 增长速度 年增长率 同比增长率 比上年± 同比± ± 比上年 "
        "比上年增减 较上年增减 比上年增幅 较上年增幅 比上年增速 累计同比 累计增长 累计同比增长 "
        "累计增速 同比变化 同比升降 比去年增长 较去年增长 比去年同期增长 较上年同期增长 "
        "同比增长速度 变化率 增(减)率 增长(下降) 同比增长(下降) 同比增(减) 升降 增减幅度 "
        "同比增减率 同比增减幅 提高 同比提高 比上年提高 较上年提高 同比上升 比上年上升 "
        "较上年上升 growth growth_rate"
    ),
    "share": (
        "占比 比重 所占比重 构成 所占比例 比例 占总量比重 占总数比重 占合计比重 占总额比重 "
        "占全国比重 占全省比重 占全市比重 占全区比重 占全国 占全省 占全市 占全国的比重 "
        "占全省的比重 占全市的比重 占总量的比重 占总数的比重 占全省份额 占全国份额 份额 "
        "占全省比例 占全市比例 占总数比例 占总量比例 share"
    ),
    "increase": (
        "净增 净增数 净增量 净增加 净增额 净增家数 增加额 增加量 增量 增长额 增长量 比上年增加 "
        "较上年增加 较上年净增 比上年净增 同比增加 同比增加额 比上年增加额 较上年增加额 增减额 "
        "增减量 增减数 比上年增减额 同比净增 净增加数 新增净值 increase"
    ),
    "target": (
        "目标 目标值 年度目标 全年目标 年目标 计划 计划数 任务 任务数 目标任务 年度任务 "
        "考核目标 目标数 年度计划 年度目标值 全年目标值 目标任务数 年度目标任务 全年任务 "
        "全年计划 全年计划数 计划目标 下达目标 下达任务 下达任务数 target"
    ),
    "growth_target": (
        "增长目标 目标增幅 目标增速 增速目标 增幅目标 年度增长目标 目标增长率 计划增长"
    ),
    "completion": (
        "完成率 完成比例 目标完成率 完成进度 完成年度目标 完成目标比例 占目标比重 占年度目标 "
        "目标完成比例 年度目标完成率 完成目标 完成全年目标 完成年度任务 完成年度计划 "
        "完成年计划 占年计划 占全年目标 completion"
    ),
    "rank": (
        "位次 排名 排位 名次 全市排名 全省排名 全市位次 全省位次 全国位次 全国排名 总量排名 "
        "总量位次 排序 全区排名 排名情况 rank"
    ),
}
