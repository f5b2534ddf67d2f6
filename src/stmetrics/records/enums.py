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

    NEW = (
        "new",
        "新认定",
        *("首次认定", "首次", "初次认定", "初次", "首次申报", "新申报", "新认定高企"),
        *("首次申请",),
    )
    RENEWED = (
        "renewed",
        "重新认定",
        *("重新", "再次认定", "到期重新认定", "期满重新认定", "重新申报", "重新申请"),
    )
    RE_EXAMINATION = "re_examination", "复审", "期满复审"


class CertificationOutcome(ClosedList):
    """How far an application has come (认定结果).

    Public notice (公示) is not certification yet.

    Example:
        >>> CertificationOutcome("public_notice").is_pending
        True
    """

    APPLIED = (
        "applied",
        "申报",
        *("已申报", "申请", "申请中", "受理", "已受理", "已提交", "评审中", "审核中", "申报中"),
    )
    PUBLIC_NOTICE = (
        "public_notice",
        "公示",
        *("已公示", "公示中", "拟认定", "拟通过", "拟备案", "拟认定公示", "公示期"),
    )
    CERTIFIED = (
        "certified",
        "已认定",
        *("认定", "通过认定", "通过", "已通过", "认定通过", "备案", "已备案", "公告", "已公告"),
        *("已发证", "获得认定", "获认定", "予以认定", "同意认定", "予以通过"),
    )
    REJECTED = (
        "rejected",
        "未通过",
        *("不予认定", "未认定", "不通过", "未获通过", "不予通过", "认定未通过", "认定不通过"),
        *("驳回", "未获认定", "不认定"),
    )
    WITHDRAWN = (
        "withdrawn",
        "撤回",
        *("撤回申报", "撤回申请", "主动撤回", "已撤回", "放弃申报", "放弃"),
    )

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

    REVOKED = "revoked", "撤销", "撤销资格", "撤销证书", "撤销高企资格", "撤销高新技术企业资格"
    CANCELLED = "cancelled", "取消", "取消资格", "取消高企资格", "取消高新技术企业资格", "已取消"
    MOVED_OUT = "moved_out", "迁出", "已迁出", "搬迁", "整体迁出", "异地迁出", "跨区域搬迁"


class Performer(ClosedList):
    """Who performs the R&D (执行部门), as in the Frascati Manual.

    Hospitals (医院) report on their own in districts; in national tables they belong to the
    other sectors.

    Example:
        >>> Performer("higher_education").name
        'HIGHER_EDUCATION'
    """

    BUSINESS_ENTERPRISE = (
        "business_enterprise",
        "企业",
        *("工业企业", "规上工业企业", "规模以上工业企业", "规模以上企业", "规上企业"),
        *("各类企业",),
    )
    GOVERNMENT = (
        "government",
        "研究机构",
        *("科研机构", "政府属研究机构", "科研院所", "研究与开发机构", "研究与试验发展机构"),
        *("科学研究机构", "政府属科研机构", "独立科研机构"),
    )
    HIGHER_EDUCATION = (
        "higher_education",
        "高等学校",
        *("高校", "高等院校", "普通高等学校", "大专院校", "高校及附属医院"),
    )
    PRIVATE_NON_PROFIT = "private_non_profit", "非营利机构", "私人非营利机构", "民办非营利机构"
    HOSPITAL = "hospital", "医院"
    OTHER = "other", "其他", "其他单位", "事业单位", "其他事业单位"


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

    DEVELOPMENT = (
        "development",
        "技术开发",
        *("技术开发合同", "开发", "委托开发", "合作开发", "委托技术开发", "合作技术开发"),
        *("技术开发(委托)", "技术开发(合作)", "技术开发(委托开发)", "技术开发(合作开发)"),
    )
    TRANSFER = (
        "transfer",
        "技术转让",
        *("技术转让合同", "转让", "专利权转让", "专利申请权转让", "技术秘密转让"),
        *("专利实施许可转让", "计算机软件著作权转让", "软件著作权转让"),
        *("集成电路布图设计专有权转让", "植物新品种权转让", "动植物新品种权转让"),
        *("生物医药新品种权转让", "生物新品种权转让", "设计著作权转让", "专利转让"),
    )
    LICENCE = (
        "licence",
        "技术许可",
        *("技术许可合同", "许可", "license", "专利实施许可", "专利许可", "技术秘密使用许可"),
        *("技术秘密许可", "计算机软件著作权许可", "软件著作权许可"),
        *("集成电路布图设计专有权许可", "植物新品种权许可", "动植物新品种权许可"),
        *("生物医药新品种权许可", "专利实施许可合同"),
    )
    CONSULTING = "consulting", "技术咨询", "技术咨询合同", "咨询"
    SERVICE = (
        "service",
        "技术服务",
        *("技术服务合同", "服务", "一般性技术服务", "一般技术服务", "技术中介", "技术培训"),
        *("技术中介服务", "技术培训服务"),
    )


class PatentStatus(ClosedList):
    """What was counted (专利状态): two flows and a stock.

    Example:
        >>> PatentStatus("in_force").name
        'IN_FORCE'
    """

    APPLIED = (
        "applied",
        "申请",
        *("专利申请", "受理", "申请量", "专利申请量", "申请受理", "专利受理", "已申请"),
    )
    GRANTED = "granted", "授权", "专利授权", "授权量", "专利授权量", "已授权"
    IN_FORCE = (
        "in_force",
        "有效",
        *("有效专利", "拥有", "拥有量", "有效量", "有效专利量", "专利拥有量", "维持"),
        *("专利权维持", "存量", "授权且有效"),
    )


class PopulationKind(ClosedList):
    """Who is counted (人口口径).

    Example:
        >>> PopulationKind("resident").name
        'RESIDENT'
    """

    RESIDENT = "resident", "常住", "常住人口", "常住人口数"
    """常住人口."""
    REGISTERED = "registered", "户籍", "户籍人口", "户籍人口数"
    """户籍人口."""


class Level(ClosedList):
    """Level of a project, platform or title (级别); "at or above" nests.

    Example:
        >>> Level.NATIONAL.is_at_least(Level.PROVINCIAL)
        True
    """

    NATIONAL = "national", "国家级", "国家", "国家部委级"
    PROVINCIAL = "provincial", "省级", "省", "省部级", "部省级", "自治区级", "直辖市级", "省市级"
    CITY = "city", "市级", "市", "设区市级", "地市级", "地级市", "地级", "州级"
    DISTRICT = (
        "district",
        "区级",
        *("区", "县级", "县", "区县级", "县区级", "县(市、区)级", "区(县)级", "县(区)级"),
        *("市(区)级", "街道级"),
    )

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

    APPLIED = "applied", "申报", "已申报", "申请", "受理", "已受理", "已提交"
    SELECTED = "selected", "入选", "推荐", "已入选", "已推荐", "拟推荐"
    APPROVED = (
        "approved",
        "立项",
        *("已立项", "批准", "批复", "立项公告", "获批", "获批立项", "下达"),
    )
    PUBLIC_NOTICE = "public_notice", "公示", "已公示", "公示中", "拟立项", "拟认定", "公示期"
    RECOGNISED = (
        "recognised",
        "认定",
        *("已认定", "recognized", "通过认定", "备案", "已备案", "获得认定", "认定通过"),
    )
    ACCEPTED = "accepted", "验收", "已验收", "通过验收", "验收通过", "结题", "已结题", "验收合格"


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

    NORMAL = "A", "正常", "最终数", "年报", "年报数", "normal value"
    PROVISIONAL = (
        "P",
        "初步数",
        *("初步", "暂定", "初步统计", "初步统计数", "快报", "快报数", "预报", "provisional value"),
    )
    ESTIMATED = (
        "E",
        "估计",
        *("估算", "估计数", "估计值", "推算", "推算数", "estimated value", "I", "imputed value"),
    )
    FORECAST = "F", "预测", "预计", "预计数", "预测数", "预计值", "预测值", "forecast value"
    BREAK = "B", "口径中断", "序列中断", "break in series", "time series break"
    DEFINITION_DIFFERS = "D", "口径不同", "定义不同", "definition differs"
    MISSING = "O", "缺数", "缺报", "缺失", "M", "L", "Q", "H", "missing value"
