"""High-tech enterprises and technology SMEs in force or listed (高新技术企业、科技型中小企业)."""

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

_RULES: Final = DefinitionSource("Certification rules of 2016, Art. 11, a copy", Reading.READ)
_HUBEI: Final = DefinitionSource("Hubei Daily, 2023-02-01, technology SMEs 2022", Reading.READ)
_CERTIFIED: Final = Words(
    "有效期内企业数是存量，当期认定数是流量；累计认定数含已失效企业",
    "in force is a stock, certified in a period a flow; cumulative counts ended ones",
)
_ROUNDED: Final = Words(
    "达标与否按未四舍五入的数判定", "whether the threshold is reached is decided unrounded"
)

_count = partial(
    Indicator,
    theme=Theme.CERTIFICATION,
    unit="家",
    kind=Kind.LEVEL,
    timing=Timing.STOCK,
    decimals=0,
)
_rate = partial(
    Indicator,
    theme=Theme.CERTIFICATION,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    function="stmetrics.share",
)
_condition = partial(_rate, sources=(_RULES,), traps=(_ROUNDED,), decimals=2)

ROWS: Final = (
    _count(
        id="cn.hte_n",
        name=Words("有效期内高新技术企业数", "high-tech enterprises in force"),
        formula=Words("证书有效的企业个数", "enterprises whose certificate is in force"),
        maths="n in force on the date",
        scope=Words("证书三年有效", "a certificate is valid for three years"),
        sources=(DefinitionSource("Bureau reports", Reading.READ),),
        synonyms=(
            "高新技术企业",
            "高企数量",
            "高新技术企业总数",
            "高企",
            "valid high-tech enterprises",
        ),
        function="stmetrics.indicators.high_tech_in_force",
        traps=(_CERTIFIED,),
    ),
    _count(
        id="cn.hte_net",
        name=Words("高新技术企业净增数", "high-tech enterprises: net increase"),
        formula=Words("期末有效数减期初有效数", "in force at the end less at the beginning"),
        maths="n[t] - n[t-1]",
        timing=Timing.FLOW,
        sources=(DefinitionSource("Guangdong, 2016", Reading.READ),),
        synonyms=("净增", "net increase"),
        function="stmetrics.indicators.high_tech_change",
        traps=(_CERTIFIED,),
    ),
    _rate(
        id="cn.hte_g",
        name=Words("高新技术企业数同比增长", "high-tech enterprises: growth on the year"),
        formula=Words("期末有效数除以上年末数减一", "in force over a year earlier, less 1"),
        maths="n[t] / n[t-1] - 1",
        timing=Timing.STOCK,
        sources=(DefinitionSource("Jiangsu, Anhui and Hubei reports", Reading.READ),),
        synonyms=("高企增长率", "growth of high-tech enterprises"),
        function="stmetrics.growth_rate",
    ),
    _rate(
        id="cn.hte_pass",
        name=Words("高新技术企业认定通过率", "certification pass ratio"),
        formula=Words(
            "通过企业数除以申报企业数", "enterprises that passed over those that applied"
        ),
        maths="passed / applied",
        decimals=2,
        sources=(DefinitionSource("City notice, 2015", Reading.READ),),
        synonyms=("认定成功率", "复审通过率", "通过率", "申报成功率", "pass rate", "success ratio"),
        function="stmetrics.success_ratio",
        traps=(
            Words(
                "公示不等于认定，含公示企业的通过率是暂定数",
                "public notice is not certification; a ratio that counts it is provisional",
            ),
        ),
    ),
    _rate(
        id="cn.hte_share",
        name=Words("高新技术企业数占全市比重", "share of the city's high-tech enterprises"),
        formula=Words("本区企业数除以全市企业数", "the district's enterprises over the city's"),
        maths="district / city",
        timing=Timing.STOCK,
        sources=(DefinitionSource("Wuhan, by district", Reading.READ),),
        synonyms=("占全市比重",),
    ),
    _condition(
        id="cn.hte_rdr",
        name=Words("近三年研发费用占销售收入比例", "R&D expenses over sales, three years"),
        formula=Words(
            "三年研发费用之和除以三年销售收入之和", "R&D of three years over their sales"
        ),
        maths="sum(R&D) / sum(sales)",
        scope=Words("高新技术企业认定口径", "on the basis of the certification rules"),
        synonyms=("研发费用占比", "研发费用比例", "R&D to sales"),
        function="stmetrics.rd_to_sales_ratio",
        traps=(
            _ROUNDED,
            Words("不是各年比例的平均", "not the mean of the yearly ratios"),
        ),
    ),
    _condition(
        id="cn.hte_staff",
        name=Words("科技人员占职工总数比例", "S&T staff as a share of employees"),
        formula=Words("科技人员数除以职工总数", "S&T staff over all employees"),
        maths="S&T staff / employees",
        synonyms=("科技人员占比", "S&T staff"),
    ),
    _condition(
        id="cn.hte_inc",
        name=Words("高新技术产品（服务）收入占比", "share of high-tech product income"),
        formula=Words(
            "高新技术产品收入除以总收入", "income from high-tech products over all income"
        ),
        maths="high-tech income / total income",
        scope=Words("近一年", "the last year"),
        synonyms=("高品收入占比", "高新技术产品收入"),
    ),
    _condition(
        id="cn.hte_dom",
        name=Words("境内研发费用占比", "share of R&D expenses in China"),
        formula=Words("境内研发费用除以全部研发费用", "R&D expenses in China over all"),
        maths="domestic / all",
        synonyms=("境内研发",),
    ),
    _count(
        id="cn.sme_n",
        name=Words("科技型中小企业评价入库数", "technology SMEs evaluated and listed"),
        theme=Theme.ENTERPRISES,
        formula=Words("评价入库的企业个数", "number of enterprises listed"),
        maths="n",
        timing=Timing.EITHER,
        sources=(_HUBEI,),
        synonyms=("科小", "科技型中小企业", "科技型中小企业入库", "technology SMEs", "tech SMEs"),
        traps=(
            Words(
                "入库编号当年有效，逐年重新评价，各年数不可相加",
                "a number is given anew every year; the years do not add up",
            ),
        ),
    ),
    Indicator(
        id="cn.sme_avg",
        name=Words("科技型中小企业户均研发投入", "R&D per technology SME"),
        theme=Theme.ENTERPRISES,
        unit="万元/家",
        decimals=2,
        formula=Words("研发投入除以企业数", "R&D over the number of enterprises"),
        maths="R&D / n",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(_HUBEI,),
        synonyms=("平均每家研发投入", "户均研发投入"),
        traps=(
            Words("亿元除以家数，须乘一万得万元/家", "亿元 over 家 needs 10,000 to be 万元/家"),
        ),
    ),
    _rate(
        id="cn.per_growth",
        name=Words("户均（人均）增速", "growth of a figure per unit"),
        theme=Theme.STATISTICS,
        formula=Words(
            "一加总量增速除以一加单位数增速，减一",
            "one plus the total's growth over one plus the units' growth, less 1",
        ),
        maths="(1 + g_num) / (1 + g_den) - 1",
        sources=(_HUBEI,),
        synonyms=("人均增速", "户均增速"),
        function="stmetrics.ratio_growth_rate",
        direction=Direction.HIGHER,
        traps=(Words("不是两个增速之差", "not the difference of the two growth rates"),),
    ),
)
