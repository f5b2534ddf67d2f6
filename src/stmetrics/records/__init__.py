"""Typed domain objects: frozen, keyword-only, checked when they are made.

Money and labour are given with their unit, stored exactly in one, and viewed as quantities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.records.activities import (
        Cooperation as Cooperation,
        Platform as Platform,
        Project as Project,
        Recognition as Recognition,
    )
    from stmetrics.records.application import (
        CertificationApplication as CertificationApplication,
        ExpertScores as ExpertScores,
        IntellectualProperty as IntellectualProperty,
        IPKind as IPKind,
        TechnologyField as TechnologyField,
    )
    from stmetrics.records.certification import (
        HighTechCertification as HighTechCertification,
    )
    from stmetrics.records.enterprise import (
        Enterprise as Enterprise,
        EnterpriseYear as EnterpriseYear,
    )
    from stmetrics.records.enums import (
        CertificationEnd as CertificationEnd,
        CertificationKind as CertificationKind,
        CertificationOutcome as CertificationOutcome,
        ContractKind as ContractKind,
        CooperationStage as CooperationStage,
        Level as Level,
        ObservationStatus as ObservationStatus,
        PatentStatus as PatentStatus,
        Performer as Performer,
        PopulationKind as PopulationKind,
        RDBasis as RDBasis,
        Stage as Stage,
    )
    from stmetrics.records.patents import (
        PatentCounts as PatentCounts,
    )
    from stmetrics.records.population import (
        Population as Population,
    )
    from stmetrics.records.problems import (
        problems_of as problems_of,
    )
    from stmetrics.records.rd_input import (
        RDInput as RDInput,
    )
    from stmetrics.records.region import (
        region_holds as region_holds,
    )
    from stmetrics.records.tech_contract import (
        TechContract as TechContract,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
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
            "problems": ("problems_of",),
            "rd_input": ("RDInput",),
            "region": ("region_holds",),
            "tech_contract": ("TechContract",),
        },
    )
