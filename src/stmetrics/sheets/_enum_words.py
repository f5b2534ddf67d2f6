"""What spreadsheets write in a cell for the members of the closed lists, in both languages."""

from __future__ import annotations

import functools
import unicodedata
from enum import Enum
from typing import Any, Final

from stmetrics.errors import ParseError, quoted
from stmetrics.records.application import IPKind, TechnologyField
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

WORDS: Final[dict[Enum, tuple[str, ...]]] = {
    CertificationKind.NEW: ("新认定", "首次认定"),
    CertificationKind.RENEWED: ("重新认定",),
    CertificationKind.RE_EXAMINATION: ("复审", "期满复审"),
    CertificationOutcome.APPLIED: ("申报", "已申报", "申请"),
    CertificationOutcome.PUBLIC_NOTICE: ("公示", "已公示", "公示中"),
    CertificationOutcome.CERTIFIED: ("已认定", "认定", "通过认定"),
    CertificationOutcome.REJECTED: ("未通过", "不予认定", "未认定"),
    CertificationOutcome.WITHDRAWN: ("撤回", "撤回申报"),
    CertificationEnd.REVOKED: ("撤销", "撤销资格"),
    CertificationEnd.CANCELLED: ("取消", "取消资格"),
    CertificationEnd.MOVED_OUT: ("迁出", "已迁出"),
    Performer.BUSINESS_ENTERPRISE: ("企业",),
    Performer.GOVERNMENT: ("研究机构", "科研机构", "政府属研究机构"),
    Performer.HIGHER_EDUCATION: ("高等学校", "高校", "高等院校"),
    Performer.PRIVATE_NON_PROFIT: ("非营利机构", "私人非营利机构", "民办非营利机构"),
    Performer.HOSPITAL: ("医院",),
    Performer.OTHER: ("其他", "其他单位"),
    RDBasis.STATISTICAL: ("统计", "统计口径"),
    RDBasis.ACCOUNTING: ("会计", "会计口径", "财务口径"),
    RDBasis.HTE: ("高企", "高企口径", "高企认定口径"),
    RDBasis.TAX: ("加计扣除", "加计扣除口径", "税务口径"),
    ContractKind.DEVELOPMENT: ("技术开发", "技术开发合同", "开发"),
    ContractKind.TRANSFER: ("技术转让", "技术转让合同", "转让"),
    ContractKind.LICENCE: ("技术许可", "技术许可合同", "许可", "license"),
    ContractKind.CONSULTING: ("技术咨询", "技术咨询合同", "咨询"),
    ContractKind.SERVICE: ("技术服务", "技术服务合同", "服务"),
    PatentStatus.APPLIED: ("申请", "专利申请"),
    PatentStatus.GRANTED: ("授权", "专利授权"),
    PatentStatus.IN_FORCE: ("有效", "有效专利", "拥有"),
    PopulationKind.RESIDENT: ("常住", "常住人口"),
    PopulationKind.REGISTERED: ("户籍", "户籍人口"),
    Level.NATIONAL: ("国家级", "国家"),
    Level.PROVINCIAL: ("省级", "省", "省部级"),
    Level.CITY: ("市级", "市"),
    Level.DISTRICT: ("区级", "区", "县级", "县", "区县级"),
    Stage.APPLIED: ("申报", "已申报", "申请"),
    Stage.SELECTED: ("入选", "推荐"),
    Stage.APPROVED: ("立项", "已立项", "批准", "批复"),
    Stage.PUBLIC_NOTICE: ("公示", "已公示", "公示中"),
    Stage.RECOGNISED: ("认定", "已认定", "recognized"),
    Stage.ACCEPTED: ("验收", "已验收", "通过验收"),
    CooperationStage.COLLECTED: ("征集", "已征集"),
    CooperationStage.SELECTED: ("筛选", "已筛选"),
    CooperationStage.INTENTION: ("意向", "达成意向"),
    CooperationStage.IN_CONTACT: ("对接", "对接中"),
    CooperationStage.COOPERATING: ("合作", "合作中", "已合作"),
    ObservationStatus.NORMAL: ("正常",),
    ObservationStatus.PROVISIONAL: ("初步数", "初步", "暂定"),
    ObservationStatus.ESTIMATED: ("估计", "估算", "估计数"),
    ObservationStatus.FORECAST: ("预测", "预计", "预计数"),
    ObservationStatus.BREAK: ("口径中断", "序列中断"),
    ObservationStatus.DEFINITION_DIFFERS: ("口径不同", "定义不同"),
    ObservationStatus.MISSING: ("缺数", "缺报"),
    IPKind.INVENTION_PATENT: ("发明专利", "发明"),
    IPKind.PLANT_VARIETY: ("植物新品种",),
    IPKind.NATIONAL_CROP_VARIETY: ("国家级农作物品种",),
    IPKind.NATIONAL_NEW_DRUG: ("国家新药",),
    IPKind.PROTECTED_CHINESE_MEDICINE: ("国家一级中药保护品种",),
    IPKind.IC_LAYOUT_DESIGN: ("集成电路布图设计专有权", "集成电路布图设计"),
    IPKind.UTILITY_MODEL: ("实用新型专利", "实用新型"),
    IPKind.DESIGN_PATENT: ("外观设计专利", "外观设计"),
    IPKind.SOFTWARE_COPYRIGHT: ("软件著作权", "计算机软件著作权"),
    TechnologyField.ELECTRONIC_INFORMATION: ("电子信息",),
    TechnologyField.BIOLOGY_AND_NEW_MEDICINE: ("生物与新医药",),
    TechnologyField.AEROSPACE: ("航空航天",),
    TechnologyField.NEW_MATERIALS: ("新材料",),
    TechnologyField.HIGH_TECH_SERVICES: ("高技术服务",),
    TechnologyField.NEW_ENERGY_AND_ENERGY_SAVING: ("新能源与节能",),
    TechnologyField.RESOURCES_AND_ENVIRONMENT: ("资源与环境",),
    TechnologyField.ADVANCED_MANUFACTURING_AND_AUTOMATION: ("先进制造与自动化",),
    TechnologyField.OUTSIDE: ("不属于", "其他领域"),
}
"""Chinese words of every member; its name and value in code are read besides."""


_LONGEST_WORD: Final = 80


def word_key(text: str) -> str:
    """A word in one form: width, case, spaces, hyphens and underscores make no difference.

    Other signs do: "认定?" is not "认定".
    """
    if len(text) > _LONGEST_WORD:
        return text
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each for each in plain if not (each.isspace() or each in "-_"))


@functools.cache
def words_of(kind: type[Enum]) -> dict[str, Enum]:
    """Every word for the members of one list, as `word_key` makes them."""
    return {
        word_key(word): member
        for member in kind
        for word in (str(member.value), member.name, *WORDS[member])
    }


def member_in(kind: type[Enum], cell: Any) -> Enum:
    """The member that a cell names, in either language."""
    if isinstance(cell, kind):
        return cell
    found = words_of(kind).get(word_key(cell)) if isinstance(cell, str) else None
    if found is None:
        known = ", ".join(f"{WORDS[member][0]} ({member.value})" for member in kind)
        raise ParseError(quoted(cell), f"is no {kind.__name__}", f"use one of {known}")
    return found
