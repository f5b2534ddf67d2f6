"""Figures derived from several: shares, ratios, targets, scores (比率、目标、评分)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    DefinitionSource,
    Direction,
    Indicator,
    Kind,
    Reading,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows._sources import ZHONGLOU

_CHECKED: Final = DefinitionSource("Recomputed against published figures", Reading.READ)
_KNOWN: Final = DefinitionSource("Usual practice of statistics", Reading.GENERAL_KNOWLEDGE)
_PLAIN: Final = Words("无量纲", "a plain number")
_SEEN: Final = DefinitionSource("Usage seen, not recomputed", Reading.PARTLY_READ)
_COINR: Final = DefinitionSource("COINr", Reading.READ)
_rate = partial(
    Indicator,
    theme=Theme.STATISTICS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.EITHER,
    sources=(_CHECKED,),
)
_structure = partial(_rate, direction=Direction.NEITHER)
_target = partial(_rate, theme=Theme.TARGETS)
_scaled = partial(_rate, unit=None, unit_words=_PLAIN, decimals=2, sources=(_COINR,))

ROWS: Final = (
    _structure(
        id="fn.share",
        name=Words("占比", "share"),
        formula=Words("部分除以整体", "a part over the whole"),
        maths="part / whole",
        synonyms=("比重", "所占比重", "proportion"),
        function="stmetrics.share",
        traps=(
            Words(
                "公布的占比可能两次舍入或截尾：45.747印作45.8",
                "a printed share may be rounded twice or cut: 45.747 printed as 45.8",
            ),
        ),
    ),
    _structure(
        id="fn.shares",
        name=Words("构成", "structure"),
        formula=Words("各部分除以其和", "every part over their sum"),
        maths="part / sum(parts)",
        synonyms=("结构", "shares"),
        function="stmetrics.shares",
        traps=(Words("四舍五入后之和未必为100%", "printed shares need not add up to 100 %"),),
    ),
    _structure(
        id="fn.shares100",
        name=Words("平衡占比（最大项取余）", "shares forced to 100"),
        formula=Words(
            "其余各项四舍五入，最大项取余数", "the largest part takes what is left of 100 %"
        ),
        maths="1 - sum(rounded others)",
        synonyms=("平衡占比", "residual shares"),
        function="stmetrics.residual_shares",
        traps=(
            Words("由公布数推断，公报未说明", "inferred from the prints; no communiqué says so"),
        ),
    ),
    _structure(
        id="fn.shares_remainder",
        name=Words("平衡占比（最大余数）", "shares balanced by largest remainder"),
        formula=Words("先截尾，余额归余数最大者", "cut, then the largest remainders take the rest"),
        maths="floor(share) + largest remainders",
        sources=(_KNOWN,),
        synonyms=("最大余数法", "balanced shares"),
        function="stmetrics.balanced_shares",
    ),
    _rate(
        id="fn.ratio",
        name=Words("比率（量纲换算）", "ratio with a unit factor"),
        unit=None,
        unit_words=Words("两数单位之商", "the quotient of the two units"),
        formula=Words(
            "一数除以另一数，乘换算系数", "one figure over another, times the unit factor"
        ),
        maths="a / b × k",
        synonyms=("平均每家", "平均每项", "ratio"),
        traps=(
            Words(
                "亿元/万项即万元/项；亿元/家须乘一万得万元/家",
                "亿元 over 万项 is 万元/项; 亿元 over 家 needs 10,000 to be 万元/家",
            ),
        ),
    ),
    _rate(
        id="fn.density",
        name=Words("每万人拥有量", "figure per head"),
        unit=None,
        unit_words=Words("原数单位/人口单位", "the figure's unit over persons"),
        formula=Words(
            "数量除以人口，乘人口单位", "count over population, times the heads counted by"
        ),
        maths="count / population × k",
        synonyms=("人均", "每百万人", "per capita", "density"),
        function="stmetrics.per_capita",
        traps=(
            Words(
                "人口按年末还是年平均须说明", "say whether the population is year-end or mid-year"
            ),
        ),
    ),
    _rate(
        id="fn.mult",
        name=Words("倍数", "multiple"),
        unit="倍",
        formula=Words("一数除以另一数", "one figure over another"),
        maths="a / b",
        synonyms=("是几倍", "times"),
        function="stmetrics.multiple",
        traps=(Words("“是2.5倍”是增长150%", '"is 2.5 times" is growth of 150 %'),),
    ),
    _rate(
        id="fn.leverage",
        name=Words("带动比", "leverage"),
        unit="倍",
        formula=Words("带动的资金除以投入的资金", "funds brought in over funds put in"),
        maths="induced / invested",
        sources=(ZHONGLOU,),
        synonyms=("放大倍数", "leverage ratio"),
        function="stmetrics.leverage_ratio",
    ),
    _rate(
        id="fn.success",
        name=Words("成功率", "success ratio"),
        formula=Words("成功数除以总数", "successes over cases"),
        maths="success / cases",
        synonyms=("通过率", "资助率", "success rate", "funding rate"),
        function="stmetrics.success_ratio",
    ),
    _rate(
        id="fn.cascade",
        name=Words("多级成功率", "cascaded success ratio"),
        formula=Words("各级成功率之积", "the product of the stages' ratios"),
        maths="product(ratios)",
        synonyms=("漏斗转化率", "funnel"),
        function="stmetrics.cascaded_success_ratio",
    ),
    _structure(
        id="fn.conc",
        name=Words("集中度", "concentration"),
        formula=Words("前n位之和除以总量", "the n largest over the total"),
        maths="sum(top n) / total",
        sources=(_KNOWN,),
        synonyms=("前n位占比", "top-n share"),
        function="stmetrics.top_share",
    ),
    _structure(
        id="fn.hhi",
        name=Words("赫芬达尔指数", "Herfindahl index"),
        unit=None,
        unit_words=_PLAIN,
        decimals=3,
        formula=Words("占比平方之和", "squared shares, summed"),
        maths="sum(share ** 2)",
        sources=(_KNOWN,),
        synonyms=("HHI", "Herfindahl-Hirschman"),
        function="stmetrics.herfindahl_index",
        traps=(Words("有的机构乘一万公布", "some print it times 10,000"),),
    ),
    _structure(
        id="fn.spec",
        name=Words("区位熵", "location quotient"),
        unit=None,
        unit_words=_PLAIN,
        decimals=2,
        formula=Words("本地占比除以参照地区占比", "the share here over the share in the reference"),
        maths="(part / whole) / (reference part / reference whole)",
        sources=(_KNOWN,),
        synonyms=("专业化指数", "specialisation", "RTA"),
        function="stmetrics.location_quotient",
    ),
    _target(
        id="fn.completion",
        name=Words("完成率", "target completion"),
        formula=Words("完成数除以目标数", "actual over target"),
        maths="actual / target",
        sources=(_SEEN,),
        synonyms=("目标完成率", "completion ratio"),
        function="stmetrics.completion_ratio",
    ),
    _target(
        id="fn.progress",
        name=Words("序时完成比", "completion against schedule"),
        formula=Words("完成率除以时间进度", "completion over the share of the time elapsed"),
        maths="actual / (target × elapsed)",
        sources=(_KNOWN,),
        synonyms=("序时进度", "时间进度", "pace"),
        traps=(
            Words(
                "存量和年末才出数的指标不适用", "not for stocks or for what is known at year-end"
            ),
            Words(
                "报告中的序时进度多指已过时间的占比，完成率减去它为快慢，见 targets.check_pace",
                "schedule (序时进度) in reports is the share of the time elapsed; completion less "
                "it says how far ahead: targets.check_pace",
            ),
        ),
    ),
    _target(
        id="fn.gap",
        name=Words("差距", "distance to target"),
        unit=None,
        unit_words=Words("与原数相同", "the figure's own unit"),
        kind=Kind.LEVEL,
        formula=Words("目标减实际", "target less actual"),
        maths="target - actual",
        direction=Direction.LOWER,
        sources=(_COINR,),
        synonyms=("目标差距", "shortfall"),
    ),
    _scaled(
        id="fn.minmax",
        name=Words("极差标准化", "min-max scaling"),
        formula=Words("减最小值后除以极差", "less the minimum, over the range"),
        maths="(x - min) / (max - min)",
        synonyms=("极差法", "min-max"),
    ),
    _scaled(
        id="fn.z",
        name=Words("标准分", "z-score"),
        formula=Words("减均值后除以标准差", "less the mean, over the standard deviation"),
        maths="(x - mean) / sd",
        synonyms=("标准化", "z score"),
    ),
    _scaled(
        id="fn.goal",
        name=Words("目标值法得分", "goalpost score"),
        formula=Words("减下限后除以上下限之差，截在0与1间", "between two goalposts, cut to 0 to 1"),
        maths="(x - low) / (high - low)",
        synonyms=("目标值法", "goalposts"),
    ),
    _rate(
        id="fn.rank",
        name=Words("排名", "rank"),
        unit=None,
        unit_words=Words("位次", "position"),
        decimals=0,
        formula=Words("按数值排序的位次", "position in the order of the values"),
        maths="1 + n ahead",
        direction=Direction.LOWER,
        sources=(_COINR,),
        synonyms=("位次", "位居", "ranking"),
        function="stmetrics.ranks",
        traps=(Words("并列须按说明的规则", "ties need a stated rule"),),
    ),
    _scaled(
        id="fn.agg",
        name=Words("加权合成", "weighted aggregation"),
        formula=Words(
            "加权的算术、几何或调和平均", "weighted arithmetic, geometric or harmonic mean"
        ),
        maths="sum(w × x)",
        synonyms=("合成指数", "综合评价", "composite"),
        traps=(Words("合成方法不同，名次可能不同", "another kind of mean may give other ranks"),),
    ),
)
