"""High-tech enterprises: in force, on their way to a certificate, their conditions (高企)."""

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
from stmetrics.catalogue.rows._sources import (
    DISTRICT_2021,
    DISTRICT_PLAN,
    HANTING,
    JINDONG,
    NBS_INDEX,
    TAIXING,
    USUAL,
    ZHONGLOU,
)

_CERTIFIED: Final = Words(
    "有效期内企业数是存量，当期认定数是流量；累计认定数含已失效企业",
    "in force is a stock, certified in a period a flow; cumulative counts ended ones",
)
_ROUNDED: Final = Words(
    "达标与否按未四舍五入的数判定", "whether the threshold is reached is decided unrounded"
)
_RULES: Final = DefinitionSource("Certification rules of 2016, Art. 11, a copy", Reading.READ)
_BY_BATCH: Final = Words("分批次申报时为各批之和", "all batches of the period together")
_NOTICE: Final = Words(
    "公示不等于认定，含公示企业的通过率是初步数",
    "public notice is not certification; a pass ratio that counts it is provisional",
)
_NOT_IN_FORCE: Final = Words(
    "当期认定数是流量，有效期内企业数是存量，到期、取消和迁移在两者之间",
    "certified in a period is a flow; in force is a stock, with expiries and moves between them",
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
_enterprises = partial(
    Indicator,
    theme=Theme.CERTIFICATION,
    unit="家",
    formula=Words("企业个数", "number of enterprises"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)
_applied = partial(
    _enterprises,
    formula=Words("申报企业个数，撤回的除外", "number of applications, withdrawn ones left out"),
    function="stmetrics.indicators.applied_in",
    scope=_BY_BATCH,
)
_certified = partial(
    _enterprises,
    formula=Words("当期发证企业个数", "number of certificates issued in the period"),
    function="stmetrics.indicators.certified_in",
    scope=_BY_BATCH,
    traps=(_NOT_IN_FORCE, _NOTICE),
)

_BY_KIND: Final = Words("类别", "kind")
_BY_OUTCOME: Final = Words("结果", "outcome")
ROWS: Final = (
    _count(
        id="cn.hte_n",
        name=Words("有效期内高新技术企业数", "high-tech enterprises in force"),
        formula=Words("证书有效的企业个数", "enterprises whose certificate is in force"),
        maths="n in force on the date",
        scope=Words("证书三年有效", "a certificate is valid for three years"),
        sources=(DefinitionSource("Bureau reports", Reading.READ), DISTRICT_2021),
        dimensions=("scope",),
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
        synonyms=("净增", "新增高企", "net increase"),
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
        synonyms=(
            "认定成功率",
            "复审通过率",
            "通过率",
            "申报成功率",
            "高企申报通过率",
            "pass rate",
            "success ratio",
        ),
        function="stmetrics.indicators.certification_pass_ratio",
        traps=(
            Words(
                "公示不等于认定，含公示企业的通过率是初步数",
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
    _applied(
        id="hte.applied",
        name=Words("高新技术企业申报数", "applications for high-tech certification"),
        sources=(ZHONGLOU, TAIXING, DISTRICT_2021),
        synonyms=("高企申报", "申报高新技术企业", "applied for certification"),
    ),
    _applied(
        id="hte.new_applied",
        name=Words("高新技术企业新认定申报数", "applications for new certification"),
        sources=(ZHONGLOU, DISTRICT_2021),
        synonyms=("首次申报", "新申报"),
        part_of="hte.applied",
        part_by=_BY_KIND,
    ),
    _applied(
        id="hte.renewed_applied",
        name=Words("高新技术企业重新认定申报数", "applications for renewed certification"),
        sources=(DISTRICT_2021,),
        synonyms=("重新申报",),
        part_of="hte.applied",
        part_by=_BY_KIND,
    ),
    _certified(
        id="hte.certified",
        name=Words("高新技术企业认定数", "high-tech enterprises certified"),
        sources=(ZHONGLOU, DISTRICT_2021),
        synonyms=("高企认定", "认定通过", "certified in the period"),
        part_of="hte.applied",
        part_by=_BY_OUTCOME,
    ),
    _certified(
        id="hte.new_certified",
        name=Words("高新技术企业新认定数", "enterprises newly certified"),
        sources=(ZHONGLOU, DISTRICT_2021),
        synonyms=("首次认定", "新增高新技术企业", "newly certified"),
        part_of="hte.new_applied",
    ),
    _certified(
        id="hte.renewed_certified",
        name=Words("高新技术企业重新认定数", "enterprises with a renewed certification"),
        sources=(DISTRICT_2021,),
        synonyms=("重新认定通过",),
        part_of="hte.renewed_applied",
    ),
    _enterprises(
        id="hte.reexamined",
        name=Words("高新技术企业复审申报数", "applications for re-examination"),
        formula=Words("期满申报复审的企业个数", "number of enterprises up for re-examination"),
        sources=(ZHONGLOU,),
        synonyms=("期满复审", "复审企业", "re-examinations"),
        part_of="hte.applied",
        part_by=_BY_KIND,
        function="stmetrics.indicators.applied_in",
        traps=(
            Words(
                "复审见于2008年办法，2016年办法改为重新认定",
                "re-examination belongs to the rules of 2008; those of 2016 know renewals only",
            ),
        ),
    ),
    _enterprises(
        id="hte.reexamination_passed",
        name=Words("高新技术企业复审通过数", "re-examinations passed"),
        formula=Words("复审通过的企业个数", "number of enterprises that passed"),
        sources=(ZHONGLOU,),
        synonyms=("通过复审",),
        part_of="hte.reexamined",
        function="stmetrics.indicators.certified_in",
        traps=(_NOTICE,),
    ),
    _enterprises(
        id="hte.public_notice",
        name=Words("高新技术企业公示数", "enterprises in public notice"),
        formula=Words("已公示、尚未发证的企业个数", "number announced and not certified yet"),
        sources=(TAIXING,),
        synonyms=("拟认定", "公示企业", "announced"),
        part_of="hte.applied",
        part_by=_BY_OUTCOME,
        traps=(_NOTICE,),
        function="stmetrics.indicators.in_public_notice",
    ),
    _enterprises(
        id="hte.cumulative",
        name=Words("高新技术企业累计认定数", "high-tech enterprises, cumulative"),
        formula=Words("历年认定的企业个数", "number certified up to the date"),
        timing=Timing.STOCK,
        sources=(ZHONGLOU,),
        synonyms=("累计高企", "新标准高企累计"),
        traps=(
            Words("累计数可能含证书已失效的企业", "may count enterprises whose certificate ended"),
        ),
    ),
    _applied(
        id="hte.cultivation_applied",
        name=Words("高新技术培育企业申报数", "applications as a cultivation candidate"),
        sources=(DISTRICT_2021,),
        synonyms=("培育库申报", "高企培育", "cultivation enterprises"),
        function=None,
        traps=(
            Words(
                "培育企业不是高新技术企业", "a cultivation candidate is not a high-tech enterprise"
            ),
        ),
    ),
    _enterprises(
        id="hte.cultivation_events",
        name=Words("高企培育辅导活动数", "events held for cultivation candidates"),
        unit="场",
        formula=Words("活动场次", "number of events"),
        sources=(DISTRICT_2021,),
        synonyms=("辅导培训",),
    ),
    _enterprises(
        id="hte.cultivation_enterprises",
        name=Words("高企培育服务企业数", "enterprises helped towards certification"),
        sources=(DISTRICT_2021,),
        synonyms=("辅导企业",),
    ),
    _enterprises(
        id="hte.candidates",
        name=Words("高新技术企业后备数", "candidates for certification"),
        formula=Words("拟申报认定的企业个数", "number of enterprises that are to apply"),
        timing=Timing.STOCK,
        sources=(DISTRICT_PLAN, HANTING),
        synonyms=("后备企业", "拟申报企业", "candidates"),
    ),
    _enterprises(
        id="hte.screened",
        name=Words("高新技术企业条件摸排企业数", "enterprises screened for certification"),
        formula=Words(
            "按认定条件逐家摸排的企业个数", "number checked against the certification conditions"
        ),
        sources=(DISTRICT_PLAN,),
        synonyms=("逐层筛选", "摸排", "screening"),
    ),
    _enterprises(
        id="hte.without_ip",
        name=Words("自主知识产权空白企业数", "enterprises without intellectual property"),
        formula=Words(
            "没有自主知识产权的企业个数", "number screened that own no intellectual property"
        ),
        timing=Timing.STOCK,
        direction=Direction.LOWER,
        sources=(DISTRICT_PLAN,),
        synonyms=("知识产权空白",),
    ),
    _enterprises(
        id="hte.expired",
        name=Words("高新技术企业证书到期数", "certificates that expired"),
        formula=Words("当期有效期届满的证书个数", "number whose validity ran out in the period"),
        direction=Direction.NEITHER,
        sources=(
            DefinitionSource(
                "Usual reading of the validity of three years", Reading.GENERAL_KNOWLEDGE
            ),
        ),
        synonyms=("到期企业", "期满企业", "expiries"),
        function="stmetrics.indicators.expired_in",
        traps=(Words("到期不等于减少，可重新认定", "expired is not lost: many are renewed"),),
    ),
    Indicator(
        id="hte.industry_share",
        name=Words(
            "高新技术企业占规上工业企业比重",
            "share of high-tech enterprises in industry above designated size",
        ),
        theme=Theme.CERTIFICATION,
        unit="%",
        formula=Words("规上高企数除以规上工业企业数", "high-tech enterprises of industry over all"),
        maths="high-tech / industry.enterprises",
        kind=Kind.RATE,
        timing=Timing.STOCK,
        sources=(JINDONG, USUAL),
        synonyms=("规上高企占比", "高企占规上企业比重"),
        function="stmetrics.share",
    ),
    Indicator(
        id="hte.per_10k",
        name=Words(
            "每万家企业法人中高新技术企业数", "high-tech enterprises per 10,000 enterprises"
        ),
        theme=Theme.CERTIFICATION,
        unit=None,
        unit_words=Words("每万家企业中的家数", "per 10,000 enterprises"),
        formula=Words("高企数除以企业法人数", "high-tech enterprises over all enterprises"),
        maths="high-tech / enterprises × 10000",
        kind=Kind.RATE,
        timing=Timing.STOCK,
        sources=(NBS_INDEX, USUAL),
        synonyms=("每万家企业中高企数", "万家企业高企数"),
    ),
)
