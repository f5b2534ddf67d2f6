"""Patents by kind and status, per head, abroad (专利)."""

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
from stmetrics.catalogue.rows._sources import CNIPA_2021, SHANGHAI_INDEX, USUAL, ZHONGLOU

_ALL_KINDS: Final = Words("发明、实用新型、外观设计", "inventions, utility models and designs")
_STATUS: Final = Words(
    "申请、授权、有效是三种数，不可相加",
    "applied for, granted and in force are three figures; they do not add up",
)
_IN_FORCE: Final = Words(
    "只计有效发明专利，不计申请、授权和其他种类",
    "inventions in force alone: no applications, no grants, no other kinds",
)
_POPULATION: Final = Words(
    "分母用常住人口，按年末数还是年平均数，来源不一",
    "sources differ on year-end or mid-year residents",
)
_XINHUA: Final = DefinitionSource("Xinhua, 2019", Reading.READ)
_MSTI: Final = "OECD, Main Science and Technology Indicators"
_MSTI_KNOWN: Final = DefinitionSource(_MSTI, Reading.GENERAL_KNOWLEDGE)
_patents = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件",
    formula=Words("专利件数", "number of patents"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
    sources=(ZHONGLOU,),
    function="stmetrics.indicators.patent_count",
    traps=(_STATUS,),
)
_all = partial(
    _patents,
    formula=Words("三种专利件数之和", "the three kinds of patents, summed"),
    maths="invention + utility model + design",
    scope=_ALL_KINDS,
    parts_add_up=True,
)
_per_head = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件/万人",
    kind=Kind.RATE,
    timing=Timing.STOCK,
)
_rate = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    direction=Direction.NEITHER,
    function="stmetrics.share",
)
_families = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
    sources=(_MSTI_KNOWN,),
)
_rate_abroad = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)

_property = partial(
    Indicator,
    theme=Theme.PATENTS,
    unit="件",
    formula=Words("件数", "number"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.STOCK,
    decimals=0,
)

ROWS: Final = (
    _all(
        id="pat.applied",
        name=Words("专利申请量", "patents applied for"),
        synonyms=("专利申请", "申请专利", "patent applications"),
    ),
    _patents(
        id="pat.applied_invention",
        name=Words("发明专利申请量", "invention patents applied for"),
        synonyms=("发明申请", "invention applications", "inventions applied for"),
        part_of="pat.applied",
    ),
    _patents(
        id="pat.applied_utility_model",
        name=Words("实用新型专利申请量", "utility model patents applied for"),
        synonyms=("实用新型申请", "utility model applications"),
        part_of="pat.applied",
    ),
    _patents(
        id="pat.applied_design",
        name=Words("外观设计专利申请量", "design patents applied for"),
        synonyms=("外观设计申请", "design applications"),
        part_of="pat.applied",
    ),
    _all(
        id="pat.granted",
        name=Words("专利授权量", "patents granted"),
        synonyms=("专利授权", "授权专利", "patent grants"),
    ),
    _patents(
        id="pat.granted_invention",
        name=Words("发明专利授权量", "invention patents granted"),
        synonyms=("发明授权", "invention grants", "inventions granted"),
        part_of="pat.granted",
    ),
    _patents(
        id="pat.granted_utility_model",
        name=Words("实用新型专利授权量", "utility model patents granted"),
        synonyms=("实用新型授权", "utility model grants"),
        part_of="pat.granted",
    ),
    _patents(
        id="pat.granted_design",
        name=Words("外观设计专利授权量", "design patents granted"),
        synonyms=("外观设计授权", "design grants"),
        part_of="pat.granted",
    ),
    _patents(
        id="pat.in_force_invention",
        name=Words("有效发明专利量", "invention patents in force"),
        timing=Timing.STOCK,
        scope=Words("期末维持有效的发明专利", "inventions only, in force on the date"),
        synonyms=("发明专利拥有量", "有效发明专利", "inventions in force"),
        traps=(
            _STATUS,
            Words("有效量是存量，有时点", "in force is a stock: it has a date, not a period"),
        ),
    ),
    Indicator(
        id="cn.pat_app",
        name=Words("专利申请、授权、有效量", "patents applied for, granted or in force"),
        theme=Theme.PATENTS,
        unit="件",
        decimals=0,
        formula=Words("专利件数", "number of patents"),
        maths="n",
        kind=Kind.LEVEL,
        timing=Timing.EITHER,
        sources=(DefinitionSource("CNIPA", Reading.READ),),
        synonyms=("专利量", "专利数", "patent counts"),
        function="stmetrics.indicators.total_patents",
        traps=(
            Words(
                "申请、授权是流量，有效是存量；三者不可相加",
                "applied for and granted are flows, in force is a stock; they do not add up",
            ),
        ),
    ),
    _per_head(
        id="cn.pat10k",
        name=Words("每万人口发明专利拥有量", "invention patents in force per 10,000 people"),
        formula=Words("有效发明专利除以人口", "invention patents in force over the population"),
        maths="in force / population × 10000",
        sources=(DefinitionSource("Hunan, table of patents", Reading.READ),),
        synonyms=("万人发明专利拥有量", "万人发明拥有量", "每万人发明专利", "patents per 10,000"),
        function="stmetrics.patents_per_10k",
        traps=(_IN_FORCE, _POPULATION),
    ),
    _per_head(
        id="cn.hv10k",
        name=Words(
            "每万人口高价值发明专利拥有量",
            "high-value invention patents in force per 10,000 people",
        ),
        formula=Words("高价值发明专利除以人口", "high-value invention patents over the population"),
        maths="high-value / population × 10000",
        sources=(DefinitionSource("CNIPA, 2023 and 2026", Reading.READ),),
        synonyms=("高价值发明专利", "万人高价值发明专利拥有量", "high-value patents"),
        function="stmetrics.per_capita",
        traps=(_POPULATION,),
    ),
    _rate(
        id="cn.pat_serv",
        name=Words("职务发明占比", "share of service inventions"),
        formula=Words("职务申请除以全部申请", "service applications over all"),
        maths="service / total",
        sources=(DefinitionSource("CNIPA, tables", Reading.READ),),
        synonyms=("职务专利占比", "employer share"),
    ),
    _rate(
        id="cn.pat_rd",
        name=Words(
            "每亿元研发经费发明专利申请量", "invention applications per 100 million yuan of R&D"
        ),
        unit="件/亿元",
        formula=Words(
            "国内发明专利申请除以R&D经费", "domestic invention applications over R&D expenditure"
        ),
        maths="applications / R&D",
        direction=Direction.HIGHER,
        sources=(_XINHUA,),
        synonyms=("每亿元研发经费产生发明专利申请",),
        function=None,
    ),
    _rate(
        id="cn.inv_share",
        name=Words("发明专利申请占比", "share of inventions in patent applications"),
        formula=Words("发明专利申请除以三种专利申请", "inventions over all three kinds"),
        maths="invention / all",
        direction=Direction.HIGHER,
        sources=(_XINHUA,),
        synonyms=("发明专利占比", "发明占比", "invention share"),
    ),
    _families(
        id="msti.triadic",
        name=Words("三方专利族数", "triadic patent families"),
        formula=Words("在欧、日、美三局申请的专利族数", "families filed at the EPO, JPO and USPTO"),
        maths="n",
        synonyms=("三方专利",),
    ),
    _rate_abroad(
        id="msti.triadic_share",
        name=Words("三方专利族占比", "share of countries in triadic patent families"),
        theme=Theme.PATENTS,
        formula=Words("本国专利族数除以总数", "the country's families over the total"),
        maths="country / total",
        sources=(_MSTI_KNOWN,),
        function="stmetrics.share",
    ),
    _families(
        id="msti.pct",
        name=Words("PCT国际专利申请量", "PCT patent applications"),
        formula=Words(
            "按发明人居住国分数计数的申请", "applications by inventor, counted in fractions"
        ),
        maths="sum(fractions)",
        scope=Words("按优先权年、发明人居住国", "by priority year and the inventor's residence"),
        synonyms=("PCT申请", "international applications"),
        traps=(Words("分数计数，与件数不可相比", "fractional counts are not whole applications"),),
    ),
    _property(
        id="pat.high_value",
        name=Words("高价值发明专利拥有量", "high-value invention patents in force"),
        formula=Words(
            "有效发明专利中符合五种情形之一的件数",
            "inventions in force that meet one of five criteria",
        ),
        sources=(CNIPA_2021, USUAL),
        synonyms=("高价值发明专利量", "有效高价值发明专利", "高价值专利"),
        part_of="pat.in_force_invention",
        traps=(_STATUS,),
    ),
    _property(
        id="pat.in_force",
        name=Words("有效专利量", "patents in force"),
        formula=Words("维持有效的专利件数", "number of patents in force"),
        sources=(CNIPA_2021, USUAL),
        synonyms=("有效专利", "专利拥有量", "有效专利总量", "专利有效量"),
        scope=_ALL_KINDS,
        traps=(_STATUS,),
    ),
    _property(
        id="pat.owners",
        name=Words("拥有有效发明专利的企业数", "enterprises that own inventions in force"),
        unit="家",
        formula=Words("有有效发明专利的企业个数", "enterprises with an invention in force"),
        sources=(CNIPA_2021, USUAL),
        synonyms=("有效发明专利企业数", "拥有发明专利的企业", "手握有效发明专利的企业"),
    ),
    _property(
        id="ip.trademarks",
        name=Words("有效注册商标量", "trademarks in force"),
        sources=(CNIPA_2021, USUAL),
        synonyms=("注册商标数", "有效商标注册量", "商标拥有量"),
    ),
    _property(
        id="ip.software",
        name=Words("软件著作权登记量", "software copyrights registered"),
        timing=Timing.FLOW,
        sources=(SHANGHAI_INDEX, USUAL),
        synonyms=("计算机软件著作权登记数", "软著登记量"),
    ),
    _property(
        id="ip.transfers",
        name=Words("专利转让许可次数", "patents transferred or licensed"),
        unit="次",
        timing=Timing.FLOW,
        formula=Words("专利转让、许可登记次数", "transfers and licences registered"),
        sources=(CNIPA_2021, USUAL),
        synonyms=("专利转让许可数", "专利转移转化次数", "专利运营次数"),
    ),
)
