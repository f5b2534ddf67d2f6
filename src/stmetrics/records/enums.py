"""The closed lists that records use. Every member's value is stable text and reads back."""

from __future__ import annotations

import enum


class CertificationKind(enum.Enum):
    """Which certification it is (认定类别).

    In reports of 2008 to 2015, 复审 is the re-examination after three years; since 2016 every
    expiry asks for a renewed certification (重新认定).

    Example:
        >>> CertificationKind("re_examination").name
        'RE_EXAMINATION'
    """

    NEW = "new"
    RENEWED = "renewed"
    RE_EXAMINATION = "re_examination"


class CertificationOutcome(enum.Enum):
    """How far an application has come (认定结果).

    Public notice (公示) is not certification yet.

    Example:
        >>> CertificationOutcome("public_notice").is_pending
        True
    """

    APPLIED = "applied"
    PUBLIC_NOTICE = "public_notice"
    CERTIFIED = "certified"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    @property
    def is_pending(self) -> bool:
        """Whether the outcome is still open."""
        return self in {CertificationOutcome.APPLIED, CertificationOutcome.PUBLIC_NOTICE}


class CertificationEnd(enum.Enum):
    """Why a certificate ended before its time (资格终止原因).

    Example:
        >>> CertificationEnd("moved_out").name
        'MOVED_OUT'
    """

    REVOKED = "revoked"
    CANCELLED = "cancelled"
    MOVED_OUT = "moved_out"


class Performer(enum.Enum):
    """Who performs the R&D (执行部门), as in the Frascati Manual.

    Hospitals (医院) report on their own in districts; in national tables they belong to the
    other sectors.

    Example:
        >>> Performer("higher_education").name
        'HIGHER_EDUCATION'
    """

    BUSINESS_ENTERPRISE = "business_enterprise"
    GOVERNMENT = "government"
    HIGHER_EDUCATION = "higher_education"
    PRIVATE_NON_PROFIT = "private_non_profit"
    HOSPITAL = "hospital"
    OTHER = "other"


class RDBasis(enum.Enum):
    """On which basis R&D money was counted (口径); two bases never add up or compare.

    Example:
        >>> RDBasis("hte").name
        'HTE'
    """

    STATISTICAL = "statistical"
    """R&D经费内部支出: intramural expenditure, as surveyed."""
    ACCOUNTING = "accounting"
    """研发费用 of the income statement, as in monthly reports."""
    HTE = "hte"
    """研发费用 by the certification rules, 国科发火〔2016〕195号."""
    TAX = "tax"
    """研发费用 by the super-deduction rules, 财税〔2015〕119号."""


class ContractKind(enum.Enum):
    """Kind of technology contract (技术合同类别), Civil Code Art. 843.

    Licences stand apart since 2021; older series count them among transfers.

    Example:
        >>> ContractKind("licence").name
        'LICENCE'
    """

    DEVELOPMENT = "development"
    TRANSFER = "transfer"
    LICENCE = "licence"
    CONSULTING = "consulting"
    SERVICE = "service"


class PatentStatus(enum.Enum):
    """What was counted (专利状态): two flows and a stock.

    Example:
        >>> PatentStatus("in_force").name
        'IN_FORCE'
    """

    APPLIED = "applied"
    GRANTED = "granted"
    IN_FORCE = "in_force"


class PopulationKind(enum.Enum):
    """Who is counted (人口口径).

    Example:
        >>> PopulationKind("resident").name
        'RESIDENT'
    """

    RESIDENT = "resident"
    """常住人口."""
    REGISTERED = "registered"
    """户籍人口."""


class Level(enum.Enum):
    """Level of a project, platform or title (级别); "at or above" nests.

    Example:
        >>> Level.NATIONAL.is_at_least(Level.PROVINCIAL)
        True
    """

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    CITY = "city"
    DISTRICT = "district"

    def is_at_least(self, other: Level) -> bool:
        """Whether this level is the other or above it (及以上)."""
        order = tuple(Level)
        return order.index(self) <= order.index(other)


class Stage(enum.Enum):
    """How far an application for a project, platform or title has come (阶段).

    Example:
        >>> Stage("public_notice").name
        'PUBLIC_NOTICE'
    """

    APPLIED = "applied"
    SELECTED = "selected"
    APPROVED = "approved"
    PUBLIC_NOTICE = "public_notice"
    RECOGNISED = "recognised"
    ACCEPTED = "accepted"


class CooperationStage(enum.Enum):
    """How far a cooperation has come (合作阶段).

    Example:
        >>> CooperationStage("in_contact").name
        'IN_CONTACT'
    """

    COLLECTED = "collected"
    SELECTED = "selected"
    INTENTION = "intention"
    IN_CONTACT = "in_contact"
    COOPERATING = "cooperating"


class ObservationStatus(enum.Enum):
    """Status of a figure, as SDMX codes it (OBS_STATUS, 数据状态).

    Example:
        >>> ObservationStatus("P").name
        'PROVISIONAL'

    References:
        SDMX code list CL_OBS_STATUS.
    """

    NORMAL = "A"
    PROVISIONAL = "P"
    ESTIMATED = "E"
    FORECAST = "F"
    BREAK = "B"
    DEFINITION_DIFFERS = "D"
    MISSING = "O"
