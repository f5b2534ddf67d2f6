"""R&D as bureaus follow it: accounts, reporting groups, enterprises taking part (研发统计)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Direction, Indicator, Kind, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import (
    DISTRICT_2021,
    DISTRICT_PLAN,
    JINDONG,
    NBS_COMMUNIQUE,
    TAIXING,
    XUANZHOU,
)

_BASES: Final = Words(
    "财务口径研发费用不是统计口径R&D经费，二者不可相加或相比",
    "accounting R&D expenses are not statistical R&D expenditure; never add or compare them",
)
_GROUPS: Final = Words(
    "部分单位尚待反馈时为初步数", "provisional as long as a group has still to report"
)
_amount = partial(
    Indicator,
    theme=Theme.RD,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    formula=Words("填报单位R&D经费之和", "R&D expenditure of the units that report, summed"),
    maths="sum(expenditure)",
    function="stmetrics.indicators.rd_expenditure",
)
_group = partial(
    _amount,
    sources=(DISTRICT_2021,),
    part_of="cn.rd_total",
    part_by=Words("执行部门", "performer"),
    traps=(_GROUPS,),
)
_share = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)

ROWS: Final = (
    _amount(
        id="rd.accounting_expenses",
        name=Words("研发费用（财务口径）", "R&D expenses, accounting basis"),
        formula=Words("企业财务账上研发费用之和", "R&D expenses in the accounts, summed"),
        maths="sum(expenses)",
        scope=Words("工业月报企业", "enterprises of the monthly industrial report"),
        sources=(TAIXING,),
        synonyms=(
            "研发费用",
            "规上工业企业研发费用",
            "企业研发费用",
            "会计口径研发费用",
            "R&D expenses",
        ),
        traps=(_BASES,),
    ),
    _amount(
        id="rd.industry_expenditure",
        name=Words("规上工业企业R&D经费", "R&D expenditure of industry above designated size"),
        scope=Words("规模以上工业企业", "industrial enterprises above designated size"),
        sources=(DISTRICT_PLAN,),
        synonyms=("规上工业研发投入", "industrial R&D"),
        part_of="rd.group_enterprises",
        traps=(_BASES,),
    ),
    _group(
        id="rd.group_enterprises",
        name=Words(
            "规上工业、服务业和一级建筑业R&D经费",
            "R&D of industry, services and first-class construction",
        ),
        scope=Words(
            "规上工业、规上服务业、一级资质建筑业合为一数",
            "three groups of enterprises, reported as one sum",
        ),
        synonyms=("企业填报组", "企业研发投入", "企业研发经费支出"),
    ),
    _group(
        id="rd.group_research_centres",
        name=Words("研究中心R&D经费", "R&D of research centres"),
        synonyms=("科研机构填报组", "研究机构R&D经费", "科研院所研发经费"),
    ),
    _group(
        id="rd.group_university",
        name=Words("高校R&D经费", "R&D of the university"),
        synonyms=("高等学校填报组", "university"),
    ),
    _group(
        id="rd.group_hospitals",
        name=Words("医院R&D经费", "R&D of hospitals"),
        synonyms=("医院填报组",),
    ),
    _group(
        id="rd.fed_back",
        name=Words("待反馈R&D经费", "R&D to be fed back later"),
        formula=Words("由上级统计后反馈的R&D经费", "R&D that is counted above and fed back later"),
        direction=Direction.NEITHER,
        synonyms=("后期反馈",),
        part_of=None,
    ),
    _share(
        id="rd.share_with_activity",
        name=Words("有R&D活动企业占比", "share of enterprises with R&D activity"),
        formula=Words("有R&D活动企业数除以企业数", "enterprises that perform R&D over all"),
        maths="with activity / all",
        scope=Words("统计库内企业", "enterprises of the statistical base"),
        sources=(DISTRICT_PLAN,),
        synonyms=(
            "研发活动覆盖率",
            "规上工业企业研发活动覆盖率",
            "有研发活动企业占比",
            "R&D active enterprises",
        ),
        function="stmetrics.indicators.share_with_rd_activity",
    ),
    _share(
        id="rd.share_without_activity",
        name=Words("无R&D活动企业占比", "share of enterprises without R&D"),
        formula=Words("无R&D活动企业数除以企业数", "enterprises that perform no R&D over all"),
        maths="1 - with activity / all",
        decimals=0,
        direction=Direction.LOWER,
        scope=Words("统计库内企业", "enterprises of the statistical base"),
        sources=(DISTRICT_2021,),
        synonyms=("无研发企业占比",),
        function="stmetrics.share",
        traps=(
            Words("“近x成”是上限，不是准确数", '"nearly x tenths" is an upper bound, not a figure'),
        ),
    ),
    _share(
        id="rd.share_with_institution",
        name=Words("有研发机构企业占比", "share of enterprises with an R&D institution"),
        formula=Words("有研发机构企业数除以企业数", "enterprises with an institution over all"),
        maths="with institution / all",
        timing=Timing.STOCK,
        scope=Words("统计库内企业", "enterprises of the statistical base"),
        sources=(DISTRICT_PLAN,),
        synonyms=(
            "研发机构覆盖率",
            "规上工业企业研发机构覆盖率",
            "有研发机构的规上工业企业占比",
            "建有研发机构企业占比",
        ),
        function="stmetrics.indicators.share_with_rd_institution",
    ),
    _share(
        id="rd.share_transferred",
        name=Words("划转企业占统计库比重", "share of enterprises transferred to another zone"),
        formula=Words("划转企业数除以统计库企业数", "enterprises transferred over the base"),
        maths="transferred / all",
        direction=Direction.NEITHER,
        sources=(DISTRICT_2021,),
        synonyms=("划转企业占比", "区划调整"),
        function="stmetrics.share",
        traps=(
            Words(
                "区划调整后增速须按可比口径",
                "after a boundary change, growth needs a comparable base",
            ),
        ),
    ),
    _share(
        id="rd.response_ratio",
        name=Words("应报尽报率", "response ratio"),
        formula=Words("已报单位数除以应报单位数", "units that reported over units that must"),
        maths="reported / due",
        sources=(DISTRICT_PLAN,),
        synonyms=("填报率", "应报尽报"),
        function="stmetrics.indicators.response_ratio",
        traps=(
            Words(
                "应报尽报不等于应统尽统", "all who must report did is not all that must be counted"
            ),
        ),
    ),
    _share(
        id="rd.coverage_ratio",
        name=Words("应统尽统率", "coverage ratio"),
        formula=Words(
            "已统计或走访单位数除以全部单位数", "units counted or visited over all known"
        ),
        maths="reached / known",
        sources=(DISTRICT_PLAN,),
        synonyms=("遍访率", "走访覆盖率", "应统尽统", "enterprises visited"),
        function="stmetrics.indicators.coverage_ratio",
    ),
    _share(
        id="rd.expenses_to_revenue",
        name=Words(
            "规上工业企业研发费用占营业收入比重",
            "R&D expenses over revenue of industry above designated size",
        ),
        formula=Words("研发费用除以营业收入", "R&D expenses over operating revenue"),
        maths="rd.accounting_expenses / revenue",
        decimals=2,
        scope=Words("规模以上工业企业", "industrial enterprises above designated size"),
        sources=(JINDONG, XUANZHOU),
        synonyms=("研发费用占营业收入比重", "研发费用占主营业务收入比例", "企业研发投入强度"),
        function="stmetrics.rd_to_sales_ratio",
        traps=(_BASES,),
    ),
    Indicator(
        id="rd.enterprises_active",
        name=Words("有R&D活动企业数", "enterprises with R&D activity"),
        theme=Theme.RD,
        unit="家",
        decimals=0,
        formula=Words("当年有R&D活动的企业个数", "enterprises that performed R&D in the year"),
        maths="n",
        kind=Kind.LEVEL,
        timing=Timing.FLOW,
        scope=Words("统计库内企业", "enterprises of the statistical base"),
        sources=(DISTRICT_PLAN, NBS_COMMUNIQUE),
        synonyms=("有研发活动企业", "开展研发活动的企业数", "有研发活动的规上工业企业"),
    ),
    Indicator(
        id="rd.enterprises_with_institution",
        name=Words("有研发机构企业数", "enterprises with an R&D institution"),
        theme=Theme.RD,
        unit="家",
        decimals=0,
        formula=Words("办有研发机构的企业个数", "enterprises that run an institution"),
        maths="n",
        kind=Kind.LEVEL,
        timing=Timing.STOCK,
        scope=Words("统计库内企业", "enterprises of the statistical base"),
        sources=(DISTRICT_PLAN, NBS_COMMUNIQUE),
        synonyms=("建有研发机构企业数", "办研发机构的规上工业企业"),
    ),
)
