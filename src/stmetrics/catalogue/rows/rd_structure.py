"""R&D by activity, source of funds and performer (研发构成)."""

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

_COMMUNIQUE: Final = DefinitionSource(
    "NBS, communiqué on national expenditures on science and technology", Reading.READ
)
_FORCED: Final = Words(
    "公布的占比可能已凑成100%（2011、2014、2015、2024年）",
    "printed shares may be forced to add up to 100 % (2011, 2014, 2015, 2024)",
)
_FUNDED_OR_PERFORMED: Final = Words(
    "资金来源与执行部门是两种分法", "who pays and who performs are two breakdowns"
)
_MSTI: Final = DefinitionSource(
    "OECD, Main Science and Technology Indicators", Reading.GENERAL_KNOWLEDGE
)
_RD_4: Final = DefinitionSource("NCSES, table RD-4", Reading.READ)
_EUROSTAT: Final = DefinitionSource("Eurostat, R&D by sector of performance", Reading.READ)
_UNSPECIFIED: Final = Words("含“未指明”一项", 'there is a share "not specified"')
_UIS: Final = DefinitionSource("UIS", Reading.PARTLY_READ)
_share = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    direction=Direction.NEITHER,
    function="stmetrics.share",
)
_activity = partial(_share, sources=(_COMMUNIQUE,), traps=(_FORCED,))
_funds = partial(
    _share,
    sources=(_MSTI, _RD_4),
    formula=Words("该来源资金除以国内研发总支出", "GERD from the source over GERD"),
    maths="source / GERD",
    traps=(_FUNDED_OR_PERFORMED,),
)
_performer = partial(
    _share,
    sources=(_COMMUNIQUE, _RD_4, _EUROSTAT),
    formula=Words("该部门经费除以国内研发总支出", "R&D of the sector over GERD"),
    maths="sector / GERD",
    function="stmetrics.indicators.rd_structure",
    traps=(_FUNDED_OR_PERFORMED,),
)
_rate = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    sources=(_UIS,),
)
_breakdown = partial(
    _rate,
    direction=Direction.NEITHER,
    function="stmetrics.share",
)
_share_reported = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)

ROWS: Final = (
    _activity(
        id="msti.basic_share",
        name=Words("基础研究经费所占比重", "share of basic research in GERD"),
        formula=Words("基础研究经费除以R&D经费", "basic research expenditure over GERD"),
        maths="basic / GERD",
        decimals=2,
        direction=Direction.HIGHER,
        synonyms=("基础研究占比", "basic research share"),
    ),
    _activity(
        id="msti.applied_share",
        name=Words("应用研究经费所占比重", "share of applied research in GERD"),
        formula=Words("应用研究经费除以R&D经费", "applied research expenditure over GERD"),
        maths="applied / GERD",
        synonyms=("应用研究占比", "applied research share"),
    ),
    _activity(
        id="msti.dev_share",
        name=Words("试验发展经费所占比重", "share of experimental development in GERD"),
        formula=Words("试验发展经费除以R&D经费", "experimental development over GERD"),
        maths="experimental / GERD",
        synonyms=("试验发展占比", "experimental development share"),
    ),
    _funds(
        id="msti.gerd_fin_ind",
        name=Words("R&D经费来源中企业资金占比", "share of GERD financed by business enterprise"),
        synonyms=("企业资金占比", "financed by industry"),
    ),
    _funds(
        id="msti.gerd_fin_gov",
        name=Words("R&D经费来源中政府资金占比", "share of GERD financed by government"),
        synonyms=("政府资金占比", "financed by government"),
    ),
    _funds(
        id="msti.gerd_fin_oth",
        name=Words(
            "R&D经费来源中其他国内来源资金占比", "share of GERD financed by other national sources"
        ),
        synonyms=("其他资金占比",),
    ),
    _funds(
        id="msti.gerd_fin_abr",
        name=Words("R&D经费来源中国外资金占比", "share of GERD financed by the rest of the world"),
        synonyms=("国外资金占比", "financed from abroad"),
    ),
    _performer(
        id="msti.gerd_perf_bus",
        name=Words("企业R&D经费所占比重", "share of GERD performed by business enterprise"),
        synonyms=("企业执行占比", "performed by business"),
    ),
    _performer(
        id="msti.gerd_perf_he",
        name=Words("高等学校R&D经费所占比重", "share of GERD performed by higher education"),
        synonyms=("高校执行占比", "performed by universities"),
    ),
    _performer(
        id="msti.gerd_perf_gov",
        name=Words("政府属研究机构R&D经费所占比重", "share of GERD performed by government"),
        synonyms=("研究机构执行占比", "政府属研究机构经费占比", "performed by government"),
    ),
    _performer(
        id="msti.gerd_perf_pnp",
        name=Words("非营利机构R&D经费所占比重", "share of GERD performed by private non-profits"),
        synonyms=("performed by private non-profit",),
    ),
    _share(
        id="msti.berd_fin",
        name=Words("企业R&D经费按来源占比", "share of BERD financed by a source"),
        formula=Words("该来源资金除以企业R&D经费", "BERD from the source over BERD"),
        maths="source / BERD",
        sources=(_MSTI,),
        traps=(_FUNDED_OR_PERFORMED,),
    ),
    _share(
        id="msti.herd_fin_ind",
        name=Words("高校R&D经费中企业资金占比", "share of HERD financed by industry"),
        formula=Words("高校R&D经费中企业资金除以其总数", "HERD that industry pays for over HERD"),
        maths="industry-financed / HERD",
        sources=(_MSTI,),
        traps=(_FUNDED_OR_PERFORMED,),
    ),
    _breakdown(
        id="uis.gerd_src",
        name=Words("R&D经费按来源占比", "GERD by source of funds"),
        formula=Words("该来源资金除以国内研发总支出", "GERD from the source over GERD"),
        maths="source / GERD",
        scope=Words(
            "企业、政府、高等学校、非营利、国外、未指明",
            "business, government, higher education, non-profit, abroad, not specified",
        ),
        synonyms=("资金来源", "source of funds"),
        traps=(_UNSPECIFIED,),
    ),
    _breakdown(
        id="uis.gerd_type",
        name=Words("R&D经费按活动类型占比", "GERD by type of activity"),
        formula=Words("该类活动经费除以国内研发总支出", "R&D of the type over GERD"),
        maths="type / GERD",
        synonyms=("活动类型", "type of R&D"),
        traps=(_UNSPECIFIED,),
    ),
    _breakdown(
        id="uis.gerd_ford",
        name=Words("R&D经费按学科领域占比", "GERD by field of R&D"),
        formula=Words("该领域经费除以国内研发总支出", "R&D in the field over GERD"),
        maths="field / GERD",
        synonyms=("学科领域", "FORD"),
    ),
    _share_reported(
        id="rd.share_university",
        name=Words("高校R&D经费占比", "share of the university in R&D"),
        formula=Words("高校R&D经费除以全社会R&D经费", "R&D of the university over all R&D"),
        maths="university / total",
        direction=Direction.NEITHER,
        sources=(DISTRICT_2021,),
        synonyms=("高校占比", "高等学校经费占比"),
        function="stmetrics.indicators.rd_structure",
    ),
    _share_reported(
        id="rd.share_enterprise",
        name=Words("企业R&D经费占比", "share of enterprises in R&D"),
        formula=Words("企业R&D经费除以全社会R&D经费", "R&D of enterprises over all R&D"),
        maths="enterprises / total",
        direction=Direction.NEITHER,
        sources=(DISTRICT_2021,),
        synonyms=("企业占比", "企业经费占比"),
        function="stmetrics.indicators.rd_structure",
    ),
)
