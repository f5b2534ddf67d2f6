"""Reports, plans and bulletins that rows of several subjects were taken from (来源)."""

from __future__ import annotations

from typing import Final

from stmetrics.catalogue.row import DefinitionSource, Reading

ZHONGLOU: Final = DefinitionSource("Report of Zhonglou district, Changzhou, 2012", Reading.READ)
TAIXING: Final = DefinitionSource("Report of Taixing, a county-level city, 2022", Reading.READ)
DISTRICT_PLAN: Final = DefinitionSource(
    "Plan of a district on data of 2020, assessed in 2021", Reading.READ
)
HANTING: Final = DefinitionSource("Report and plan of Hanting district, undated", Reading.READ)
DISTRICT_2021: Final = DefinitionSource("Report and plan of a district, 2021", Reading.READ)

NBS_COMMUNIQUE: Final = DefinitionSource(
    "NBS, communiqué on national expenditures on science and technology", Reading.READ
)
NBS_MONTHLY: Final = DefinitionSource(
    "NBS, industrial output of a month, 2024", Reading.PARTLY_READ
)
NBS_INDEX: Final = DefinitionSource("NBS, China Innovation Index 2022", Reading.PARTLY_READ)
CNIPA_2021: Final = DefinitionSource("CNIPA, figures of 2021", Reading.PARTLY_READ)
TECHNOLOGY_MARKET: Final = DefinitionSource(
    "MOST, report of the technology market, 2019", Reading.PARTLY_READ
)
TORCH: Final = DefinitionSource(
    "MOST Torch centre, zones and incubators, 2019", Reading.PARTLY_READ
)
JINDONG: Final = DefinitionSource(
    "Jindong district, yearly report of the science bureau", Reading.PARTLY_READ
)
XUANZHOU: Final = DefinitionSource("Xuanzhou district, open government pages", Reading.PARTLY_READ)
SHANGHAI_INDEX: Final = DefinitionSource(
    "Shanghai innovation centre index, Wen Hui Bao, 2022-09-21", Reading.PARTLY_READ
)
TRANSFORMATION: Final = DefinitionSource(
    "Yearly report on transformed results of universities and institutes", Reading.PARTLY_READ
)
USUAL: Final = DefinitionSource("Usual term of bureau reports", Reading.GENERAL_KNOWLEDGE)
