"""The five bureau reports that the bureau rows were taken from (科技局工作报告)."""

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
