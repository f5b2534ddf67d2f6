"""The closed lists that records use. Every member's value is stable text and reads back."""

from __future__ import annotations

from stmetrics._closed_list import ClosedList


class CertificationKind(ClosedList):
    """Which certification it is (认定类别).

    In reports of 2008 to 2015, 复审 is the re-examination after three years; since 2016 every
    expiry asks for a renewed certification (重新认定).

    Example:
        >>> CertificationKind("re_examination").name
        'RE_EXAMINATION'
    """

    NEW = "new", "新认定", "首次认定"
    RENEWED = "renewed", "重新认定"
    RE_EXAMINATION = "re_examination", "复审", "期满复审"


class CertificationOutcome(ClosedList):
    """How far an application has come (认定结果).

    Public notice (公示) is not certification yet.

    Example:
        >>> CertificationOutcome("public_notice").is_pending
        True
    """

    APPLIED = "applied", "申报", "已申报", "申请"
    PUBLIC_NOTICE = "public_notice", "公示", "已公示", "公示中"
    CERTIFIED = "certified", "已认定", "认定", "通过认定"
    REJECTED = "rejected", "未通过", "不予认定", "未认定"
    WITHDRAWN = "withdrawn", "撤回", "撤回申报"

    @property
    def is_pending(self) -> bool:
        """Whether the outcome is still open."""
        return self in {CertificationOutcome.APPLIED, CertificationOutcome.PUBLIC_NOTICE}


class CertificationEnd(ClosedList):
    """Why a certificate ended before its time (资格终止原因).

    Example:
        >>> CertificationEnd("moved_out").name
        'MOVED_OUT'
    """

    REVOKED = "revoked", "撤销", "撤销资格"
    CANCELLED = "cancelled", "取消", "取消资格"
    MOVED_OUT = "moved_out", "迁出", "已迁出"


class Performer(ClosedList):
    """Who performs the R&D (执行部门), as in the Frascati Manual.

    Hospitals (医院) report on their own in districts; in national tables they belong to the
    other sectors.

    Example:
        >>> Performer("higher_education").name
        'HIGHER_EDUCATION'
    """

    BUSINESS_ENTERPRISE = "business_enterprise", "企业"
    GOVERNMENT = "government", "研究机构", "科研机构", "政府属研究机构"
    HIGHER_EDUCATION = "higher_education", "高等学校", "高校", "高等院校"
    PRIVATE_NON_PROFIT = "private_non_profit", "非营利机构", "私人非营利机构", "民办非营利机构"
    HOSPITAL = "hospital", "医院"
    OTHER = "other", "其他", "其他单位"


class RDBasis(ClosedList):
    """On which basis R&D money was counted (口径); two bases never add up or compare.

    Example:
        >>> RDBasis("hte").name
        'HTE'
    """

    STATISTICAL = "statistical", "统计", "统计口径"
    """R&D经费内部支出: intramural expenditure, as surveyed."""
    ACCOUNTING = "accounting", "会计", "会计口径", "财务口径"
    """研发费用 of the income statement, as in monthly reports."""
    HTE = "hte", "高企", "高企口径", "高企认定口径"
    """研发费用 by the certification rules, 国科发火〔2016〕195号."""
    TAX = "tax", "加计扣除", "加计扣除口径", "税务口径"
    """研发费用 by the super-deduction rules, 财税〔2015〕119号."""


class ContractKind(ClosedList):
    """Kind of technology contract (技术合同类别), Civil Code Art. 843.

    Licences stand apart since 2021; older series count them among transfers.

    Example:
        >>> ContractKind("licence").name
        'LICENCE'
    """

    DEVELOPMENT = "development", "技术开发", "技术开发合同", "开发"
    TRANSFER = "transfer", "技术转让", "技术转让合同", "转让"
    LICENCE = "licence", "技术许可", "技术许可合同", "许可", "license"
    CONSULTING = "consulting", "技术咨询", "技术咨询合同", "咨询"
    SERVICE = "service", "技术服务", "技术服务合同", "服务"


class PatentStatus(ClosedList):
    """What was counted (专利状态): two flows and a stock.

    Example:
        >>> PatentStatus("in_force").name
        'IN_FORCE'
    """

    APPLIED = "applied", "申请", "专利申请"
    GRANTED = "granted", "授权", "专利授权"
    IN_FORCE = "in_force", "有效", "有效专利", "拥有"


class PopulationKind(ClosedList):
    """Who is counted (人口口径).

    Example:
        >>> PopulationKind("resident").name
        'RESIDENT'
    """

    RESIDENT = "resident", "常住", "常住人口"
    """常住人口."""
    REGISTERED = "registered", "户籍", "户籍人口"
    """户籍人口."""


class Level(ClosedList):
    """Level of a project, platform or title (级别); "at or above" nests.

    Example:
        >>> Level.NATIONAL.is_at_least(Level.PROVINCIAL)
        True
    """

    NATIONAL = "national", "国家级", "国家"
    PROVINCIAL = "provincial", "省级", "省", "省部级"
    CITY = "city", "市级", "市"
    DISTRICT = "district", "区级", "区", "县级", "县", "区县级"

    def is_at_least(self, other: Level) -> bool:
        """Whether this level is the other or above it (及以上)."""
        order = tuple(Level)
        return order.index(self) <= order.index(other)


class Stage(ClosedList):
    """How far an application for a project, platform or title has come (阶段).

    Example:
        >>> Stage("public_notice").name
        'PUBLIC_NOTICE'
    """

    APPLIED = "applied", "申报", "已申报", "申请"
    SELECTED = "selected", "入选", "推荐"
    APPROVED = "approved", "立项", "已立项", "批准", "批复"
    PUBLIC_NOTICE = "public_notice", "公示", "已公示", "公示中"
    RECOGNISED = "recognised", "认定", "已认定", "recognized"
    ACCEPTED = "accepted", "验收", "已验收", "通过验收"


class CooperationStage(ClosedList):
    """How far a cooperation has come (合作阶段).

    Example:
        >>> CooperationStage("in_contact").name
        'IN_CONTACT'
    """

    COLLECTED = "collected", "征集", "已征集"
    SELECTED = "selected", "筛选", "已筛选"
    INTENTION = "intention", "意向", "达成意向"
    IN_CONTACT = "in_contact", "对接", "对接中"
    COOPERATING = "cooperating", "合作", "合作中", "已合作"


class ObservationStatus(ClosedList):
    """Status of a figure, as SDMX codes it (OBS_STATUS, 数据状态).

    Example:
        >>> ObservationStatus("P").name
        'PROVISIONAL'

    References:
        SDMX code list CL_OBS_STATUS.
    """

    NORMAL = "A", "正常"
    PROVISIONAL = "P", "初步数", "初步", "暂定"
    ESTIMATED = "E", "估计", "估算", "估计数"
    FORECAST = "F", "预测", "预计", "预计数"
    BREAK = "B", "口径中断", "序列中断"
    DEFINITION_DIFFERS = "D", "口径不同", "定义不同"
    MISSING = "O", "缺数", "缺报"
