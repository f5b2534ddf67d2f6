"""Typed domain objects: frozen, keyword-only, checked when they are made.

Money and labour are given with their unit, stored exactly in one, and viewed as quantities.
"""

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
    "Stage",
    "TechContract",
    "TechnologyField",
    "region_holds",
]
