"""Typed domain objects: frozen, keyword-only, checked when they are made.

Money and labour are given with their unit, stored exactly in one, and viewed as quantities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
    from stmetrics.records.application import (
        CertificationApplication,
        ExpertScores,
        IntellectualProperty,
        IPKind,
        TechnologyField,
    )
    from stmetrics.records.certification import HighTechCertification
    from stmetrics.records.enterprise import Enterprise, EnterpriseYear
    from stmetrics.records.enums import (
        CertificationEnd,
        CertificationKind,
        CertificationOutcome,
        ContractKind,
        CooperationStage,
        Level,
        ObservationStatus,
        PatentStatus,
        Performer,
        PopulationKind,
        RDBasis,
        Stage,
    )
    from stmetrics.records.patents import PatentCounts
    from stmetrics.records.population import Population
    from stmetrics.records.rd_input import RDInput
    from stmetrics.records.region import region_holds
    from stmetrics.records.rows import RowError, RowsRead, records_from_rows
    from stmetrics.records.tech_contract import TechContract

__all__ = [
    "CertificationApplication",
    "CertificationEnd",
    "CertificationKind",
    "CertificationOutcome",
    "ContractKind",
    "Cooperation",
    "CooperationStage",
    "Enterprise",
    "EnterpriseYear",
    "ExpertScores",
    "HighTechCertification",
    "IPKind",
    "IntellectualProperty",
    "Level",
    "ObservationStatus",
    "PatentCounts",
    "PatentStatus",
    "Performer",
    "Platform",
    "Population",
    "PopulationKind",
    "Project",
    "RDBasis",
    "RDInput",
    "Recognition",
    "RowError",
    "RowsRead",
    "Stage",
    "TechContract",
    "TechnologyField",
    "records_from_rows",
    "region_holds",
]

_HOMES = {
    "activities": ("Cooperation", "Platform", "Project", "Recognition"),
    "application": (
        "CertificationApplication",
        "ExpertScores",
        "IPKind",
        "IntellectualProperty",
        "TechnologyField",
    ),
    "certification": ("HighTechCertification",),
    "enterprise": ("Enterprise", "EnterpriseYear"),
    "enums": (
        "CertificationEnd",
        "CertificationKind",
        "CertificationOutcome",
        "ContractKind",
        "CooperationStage",
        "Level",
        "ObservationStatus",
        "PatentStatus",
        "Performer",
        "PopulationKind",
        "RDBasis",
        "Stage",
    ),
    "patents": ("PatentCounts",),
    "population": ("Population",),
    "rd_input": ("RDInput",),
    "region": ("region_holds",),
    "rows": ("RowError", "RowsRead", "records_from_rows"),
    "tech_contract": ("TechContract",),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
