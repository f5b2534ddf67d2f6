"""Figures derived from a figure's own past: growth, change, bases, contribution (增长与变化)."""

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
from stmetrics.catalogue.rows._sources import DISTRICT_2021

_ZERO: Final = Words("基数为零或负时无定义", "undefined where the base is zero or negative")
_CHECKED: Final = DefinitionSource("Recomputed against published figures", Reading.READ)
_OWN: Final = Words("与原数相同", "the figure's own unit")
_PERIODS: Final = Words(
    "年数是间隔数：2019至2022年为三年", "count the years passed: 2019 to 2022 are three"
)
_KNOWN: Final = DefinitionSource("Usual practice of statistics", Reading.GENERAL_KNOWLEDGE)
_SEEN: Final = DefinitionSource("Usage seen, not recomputed", Reading.PARTLY_READ)
_BOUNDARY: Final = Words(
    "区划调整后四种增速各不相同，须说明用哪一种",
    "after a boundary change four growths differ; say which one it is",
)
_rate = partial(
    Indicator,
    theme=Theme.STATISTICS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.EITHER,
    sources=(_CHECKED,),
)
_own = partial(_rate, unit=None, unit_words=_OWN)
_boundary = partial(_rate, sources=(_KNOWN,), timing=Timing.FLOW, traps=(_BOUNDARY, _ZERO))

ROWS: Final = (
    _rate(
        id="fn.growth",
        name=Words("增长率", "growth rate"),
        formula=Words("本期除以基期减一", "current over base, less 1"),
        maths="current / base - 1",
        synonyms=("同比", "同比增长", "增速", "增幅", "环比", "year-on-year"),
        function="stmetrics.growth_rate",
        traps=(
            _ZERO,
            Words(
                "“增长15%”可能是15.0%：末位零常省略，精度须另给",
                '"15 %" may be 15.0 %: trailing zeros are dropped, so give the precision',
            ),
            Words(
                "表中0.15与正文15%是同一增速；有的增速由四舍五入后的数算出",
                "0.15 in a table is 15 % in the text; some rates come from rounded levels",
            ),
        ),
    ),
    _own(
        id="fn.abs",
        name=Words("增加额", "increase"),
        kind=Kind.LEVEL,
        formula=Words("本期减基期", "current less base"),
        maths="current - base",
        synonyms=("增长量", "净增额", "absolute increase"),
    ),
    _rate(
        id="fn.pp",
        name=Words("百分点变化", "change in percentage points"),
        unit="百分点",
        formula=Words("两个比率之差", "the difference of two rates"),
        maths="rate - reference",
        synonyms=("提高百分点", "增速差", "高于百分点", "points above"),
        function="stmetrics.growth_gap",
        traps=(
            Words("百分点不是百分比", "percentage points are not per cent"),
            Words(
                "R&D强度与修订后的上年数比", "R&D intensity is compared with the revised last year"
            ),
        ),
    ),
    _rate(
        id="fn.cagr",
        name=Words("年均增长率", "compound annual growth rate"),
        formula=Words("期末除以期初，开年数次方，减一", "end over start, to the 1/n, less 1"),
        maths="(end / start) ** (1 / n) - 1",
        synonyms=("几何年均增长", "复合增长率", "CAGR", "average annual growth"),
        function="stmetrics.compound_growth_rate",
        traps=(
            _PERIODS,
            Words(
                "表头末年与该行末年不同时，按该行",
                "where the heading's last year is not the row's, the row's counts",
            ),
        ),
    ),
    _own(
        id="fn.avgpts",
        name=Words("年均提高", "average annual change"),
        kind=Kind.LEVEL,
        formula=Words("期末减期初，除以年数", "end less start, over the years"),
        maths="(end - start) / n",
        synonyms=("年均提高点数", "算术年均", "average annual points"),
        function="stmetrics.average_annual_change",
        traps=(
            _PERIODS,
            Words(
                "“年均增长”是几何的，“年均提高”是算术的",
                '"年均增长" is geometric, "年均提高" arithmetic',
            ),
        ),
    ),
    _rate(
        id="fn.arith",
        name=Words("算术年均增速", "total growth over the years"),
        formula=Words("总增速除以年数", "total growth over the number of years"),
        maths="(end / start - 1) / n",
        synonyms=("总增速除年数", "arithmetic average growth"),
        traps=(
            Words(
                "不是年均增长率；见于ABS 2004-05年", "not the compound rate; seen in ABS 2004-05"
            ),
        ),
    ),
    _own(
        id="fn.trend",
        name=Words("趋势增速", "trend growth"),
        formula=Words("回归斜率除以起点拟合值", "slope of the regression over its fitted start"),
        maths="slope / fitted start",
        unit="%",
        unit_words=None,
        sources=(DefinitionSource("COINr", Reading.READ),),
        synonyms=("回归趋势", "regression trend"),
    ),
    _rate(
        id="fn.contrib",
        name=Words("贡献率", "contribution to growth"),
        formula=Words("部分增加额除以总增加额", "the part's increase over the whole's"),
        maths="change of part / change of total",
        synonyms=("增长贡献率", "contribution share"),
        function="stmetrics.contribution_share",
    ),
    _rate(
        id="fn.pull",
        name=Words("拉动百分点", "points of growth pulled"),
        unit="百分点",
        formula=Words("部分增加额除以总量基数", "the part's increase over the whole's base"),
        maths="change of part / total base",
        sources=(_KNOWN,),
        synonyms=("拉动", "contribution points"),
        function="stmetrics.contribution_points",
    ),
    _rate(
        id="fn.real",
        name=Words("实际增长", "real growth rate"),
        formula=Words("一加名义增速除以一加价格涨幅，减一", "nominal growth with prices taken out"),
        maths="(1 + growth) / (1 + inflation) - 1",
        sources=(_SEEN,),
        synonyms=("扣除价格因素", "可比价增长", "real growth"),
        function="stmetrics.real_growth_rate",
        traps=(Words("两率相减只是近似", "the difference of the two is only close"),),
    ),
    _own(
        id="fn.deflate",
        name=Words("不变价", "constant-price level"),
        kind=Kind.LEVEL,
        formula=Words("现价除以平减指数", "the nominal level over the deflator"),
        maths="nominal / deflator",
        synonyms=("平减", "deflation", "constant prices"),
        function="stmetrics.deflate",
        traps=(
            Words(
                "基年为100的指数须先除以100", "an index with base 100 must first be divided by 100"
            ),
        ),
    ),
    _rate(
        id="fn.ratio_growth",
        name=Words("比率增速", "growth of a ratio"),
        formula=Words("一加分子增速除以一加分母增速，减一", "from the growth of both its sides"),
        maths="(1 + g_num) / (1 + g_den) - 1",
        synonyms=("人均增速", "户均增速", "ratio growth"),
        function="stmetrics.ratio_growth_rate",
        traps=(Words("不是两个增速之差", "not the difference of the two growth rates"),),
    ),
    _own(
        id="fn.implied_prev",
        name=Words("推算上年基数", "implied base"),
        kind=Kind.LEVEL,
        formula=Words(
            "本期除以一加增速，或减增加额", "current over 1 plus growth, or less the increase"
        ),
        maths="current / (1 + growth)",
        direction=Direction.NEITHER,
        synonyms=("上年基数", "基数", "previous level"),
        function="stmetrics.implied_base",
        traps=(
            Words(
                "公布增速已四舍五入，基数只知范围", "the printed rate is rounded: a range at best"
            ),
        ),
    ),
    _rate(
        id="fn.index",
        name=Words("指数", "index number"),
        unit=None,
        unit_words=Words("基期为100", "base period 100"),
        formula=Words("本期除以基期", "current over the base period"),
        maths="current / base × 100",
        synonyms=("定基指数", "index"),
        traps=(Words("换基后与旧序列不可比", "a re-based series breaks with the old one"),),
    ),
    _rate(
        id="fn.two_year",
        name=Words("两年平均增速", "two-year average growth rate"),
        formula=Words("两年增速的几何平均", "the geometric mean of two years' growth"),
        maths="((1 + g[t]) * (1 + g[t-1])) ** (1 / 2) - 1",
        sources=(DefinitionSource("NBS, wording of 2021", Reading.GENERAL_KNOWLEDGE),),
        synonyms=("两年平均",),
        function="stmetrics.two_year_average_growth_rate",
    ),
    _rate(
        id="fn.required_growth",
        name=Words("所需年均增速", "growth still required"),
        theme=Theme.TARGETS,
        formula=Words(
            "目标除以现值，开剩余年数次方，减一", "target over current, to the 1/n, less 1"
        ),
        maths="(target / current) ** (1 / n) - 1",
        direction=Direction.NEITHER,
        sources=(_KNOWN,),
        synonyms=("达标所需增速", "required growth"),
        function="stmetrics.required_growth_rate",
    ),
    _own(
        id="fn.month",
        name=Words("当月值", "single month out of cumulative figures"),
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        formula=Words("本月累计减上月累计", "January to this month less January to the last"),
        maths="cumulative[m] - cumulative[m-1]",
        sources=(DISTRICT_2021,),
        synonyms=("单月", "single month"),
        function="stmetrics.single_month_level",
        traps=(Words("1-2月合并公布，没有单独1月", "January and February are printed together"),),
    ),
    _rate(
        id="fn.month_growth",
        name=Words("当月增速", "single month's growth out of cumulative growth"),
        timing=Timing.FLOW,
        formula=Words(
            "由两个累计增速和上年权数推算", "from two cumulative rates and last year's weights"
        ),
        maths="(b[m] * (1 + g[m]) - b[m-1] * (1 + g[m-1])) / (b[m] - b[m-1]) - 1",
        sources=(DISTRICT_2021,),
        synonyms=("单月增速", "monthly growth"),
        function="stmetrics.single_month_growth_rate",
        traps=(
            Words(
                "没有上年权数则无定义，更不是两率之差",
                "undefined without last year's weights; never the difference of the two",
            ),
        ),
    ),
    _rate(
        id="fn.cumulative_growth",
        name=Words("累计增速", "cumulative growth"),
        timing=Timing.FLOW,
        formula=Words("各月之和除以上年同期之和减一", "the months' sum over last year's, less 1"),
        maths="sum(months) / sum(base months) - 1",
        sources=(DISTRICT_2021,),
        synonyms=("1-10月增速", "year-to-date growth"),
        function="stmetrics.cumulative_growth_rate",
        traps=(Words("不是各月增速的平均", "not the mean of the months' rates"),),
    ),
    _boundary(
        id="fn.growth_published",
        name=Words("公布口径增速", "published growth"),
        formula=Words(
            "今年总量除以上年公布总量减一", "this year's total over last year's as printed"
        ),
        maths="sum(current) / sum(base) - 1",
        function="stmetrics.indicators.published_growth_rate",
    ),
    _boundary(
        id="fn.growth_boundary",
        name=Words("按现行区划调整的增速", "boundary-adjusted growth"),
        formula=Words(
            "今年总量除以上年现行区划内总量减一",
            "this year's total over last year's within the boundary",
        ),
        maths="sum(current) / sum(base inside) - 1",
        synonyms=("区划调整增速",),
        function="stmetrics.indicators.boundary_adjusted_growth_rate",
    ),
    _boundary(
        id="fn.growth_comparable",
        name=Words("可比口径增速", "comparable growth"),
        formula=Words(
            "今年各单位除以其自身上年数减一", "today's units over their own figures of last year"
        ),
        maths="sum(current) / sum(own base) - 1",
        sources=(DISTRICT_2021,),
        synonyms=("可比口径", "comparable base"),
        function="stmetrics.indicators.comparable_growth_rate",
    ),
    _boundary(
        id="fn.growth_panel",
        name=Words("两期均在样本增速", "matched-panel growth"),
        formula=Words("两年都有的单位之和相除减一", "units in both years, this year over last"),
        maths="sum(current common) / sum(base common) - 1",
        synonyms=("同样本增速", "matched panel"),
        function="stmetrics.indicators.matched_panel_growth_rate",
    ),
)
