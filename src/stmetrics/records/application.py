"""An application for certification as a high-tech enterprise, and what it rests on."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import add, exact_sum, multiply, subtract
from stmetrics.exact._numbers import Number, to_decimal
from stmetrics.records import _fields as f, _nested as nested, _texts as t


class TechnologyField(ClosedList):
    """The national fields of high technology (国家重点支持的高新技术领域).

    Example:
        >>> TechnologyField("new_materials").name
        'NEW_MATERIALS'

    References:
        国科发火〔2016〕32号, Annex.
    """

    ELECTRONIC_INFORMATION = "electronic_information", "电子信息", "电子信息技术"
    BIOLOGY_AND_NEW_MEDICINE = (
        "biology_and_new_medicine",
        "生物与新医药",
        *("生物与新医药技术", "生物医药"),
    )
    AEROSPACE = "aerospace", "航空航天", "航空航天技术"
    NEW_MATERIALS = "new_materials", "新材料", "新材料技术"
    HIGH_TECH_SERVICES = "high_tech_services", "高技术服务", "高技术服务业"
    NEW_ENERGY_AND_ENERGY_SAVING = (
        "new_energy_and_energy_saving",
        "新能源与节能",
        *("新能源及节能", "新能源及节能技术", "新能源与节能技术"),
    )
    RESOURCES_AND_ENVIRONMENT = "resources_and_environment", "资源与环境", "资源与环境技术"
    ADVANCED_MANUFACTURING_AND_AUTOMATION = (
        "advanced_manufacturing_and_automation",
        "先进制造与自动化",
        *("先进制造", "先进制造与自动化技术", "高新技术改造传统产业"),
    )
    OUTSIDE = "outside", "不属于", "其他领域"
    """Outside all of them (不属于)."""


class IPKind(ClosedList):
    """Kinds of intellectual property that certification knows (知识产权类别).

    Trade marks are none of them.

    Example:
        >>> IPKind.INVENTION_PATENT.is_class_1, IPKind.SOFTWARE_COPYRIGHT.is_class_1
        (True, False)

    References:
        国科发火〔2016〕195号, part 三.
    """

    INVENTION_PATENT = (
        "invention_patent",
        "发明专利",
        *("发明", "发明专利权", "国内发明专利", "授权发明专利"),
    )
    PLANT_VARIETY = "plant_variety", "植物新品种"
    NATIONAL_CROP_VARIETY = "national_crop_variety", "国家级农作物品种"
    NATIONAL_NEW_DRUG = "national_new_drug", "国家新药"
    PROTECTED_CHINESE_MEDICINE = "protected_chinese_medicine", "国家一级中药保护品种"
    IC_LAYOUT_DESIGN = (
        "ic_layout_design",
        "集成电路布图设计专有权",
        *("集成电路布图设计", "集成电路布图", "布图设计"),
    )
    UTILITY_MODEL = "utility_model", "实用新型专利", "实用新型", "实用新型专利权"
    DESIGN_PATENT = (
        "design_patent",
        "外观设计专利",
        *("外观设计", "外观设计专利权", "外观专利", "外观"),
    )
    SOFTWARE_COPYRIGHT = (
        "software_copyright",
        "软件著作权",
        *("计算机软件著作权", "软著", "计算机软件著作权登记", "计算机软件"),
    )

    @property
    def is_class_1(self) -> bool:
        """Whether it belongs to Class I (Ⅰ类); the others are Class II (Ⅱ类)."""
        return self not in _CLASS_2


_CLASS_2: Final = frozenset({IPKind.UTILITY_MODEL, IPKind.DESIGN_PATENT, IPKind.SOFTWARE_COPYRIGHT})


@attrs.frozen(kw_only=True, field_transformer=f.named)
class IntellectualProperty:
    """One right that an enterprise owns (知识产权).

    Attributes:
        id: Its number.
        kind: Its kind.
        in_force: Whether it is granted and in force, which is taken for granted where it is left
            out: of a mere application give False, and None where it is unknown.
        used_before: Whether an earlier certification rested on it; Class II counts only once.
        own_development: Whether it comes from the enterprise's own R&D (自主研发).

    Raises:
        InvalidValueError: An empty text, an unknown kind.

    Example:
        >>> IntellectualProperty(id="made up", kind="utility_model", used_before=True).counts
        False
    """

    id: str = attrs.field(converter=t.identifier)
    kind: IPKind = attrs.field(converter=IPKind)
    in_force: bool | None = attrs.field(default=True, converter=f.optional_flag)
    used_before: bool | None = attrs.field(default=False, converter=f.optional_flag)
    own_development: bool | None = attrs.field(default=None, converter=f.optional_flag)

    __repr__ = short_repr

    @property
    def counts(self) -> bool | None:
        """Whether it counts for an application; None where that is not known."""
        if self.in_force is False:
            return False
        if self.kind.is_class_1 or self.used_before is False:
            return self.in_force
        return False if self.used_before else None


_TECHNICAL_BLOCKS: Final = 80
"""The most that a technical expert gives: rights 30, results 30, organisation 20."""
_FINANCIAL_BLOCK: Final = 20
"""The most that a financial expert gives, for growth."""


def _scores(value: Iterable[Number]) -> tuple[Decimal, ...]:
    scores = tuple(to_decimal(each, "score") for each in f.several(value))
    if not scores:
        raise InvalidValueError(quoted(value), "holds no score", "give one score an expert")
    if min(scores) < 0:
        raise InvalidValueError(quoted(value), "holds a negative score", "scores start at 0")
    return scores


@attrs.frozen(kw_only=True, field_transformer=f.named)
class ExpertScores:
    """What a group of experts gave (专家评分).

    Technical experts score intellectual property (30), conversion of results (30) and
    organisation of R&D (20); financial experts score growth (20).

    Attributes:
        technical: Each technical expert's sum, up to 80.
        financial: Each financial expert's sum, up to 20.

    Raises:
        InvalidValueError: No score, or one outside its range.

    Example:
        >>> ExpertScores(technical=[58, 60, 59], financial=[12, 13]).technical[0]
        Decimal('58')

    References:
        国科发火〔2016〕195号, part 二(四), annexes 3 to 5.
    """

    technical: tuple[Decimal, ...] = attrs.field(converter=_scores)
    financial: tuple[Decimal, ...] = attrs.field(converter=_scores)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        for name, scores, most in (
            ("technical", self.technical, _TECHNICAL_BLOCKS),
            ("financial", self.financial, _FINANCIAL_BLOCK),
        ):
            if max(scores) > most:
                raise InvalidValueError(
                    f"ExpertScores.{name}={max(scores)}",
                    f"exceeds {most}",
                    "a technical expert gives at most 30 for rights, 30 for results and 20 for "
                    "organisation, a financial expert 20 for growth",
                ).at(name)

    @property
    def technical_room(self) -> tuple[Decimal, ...]:
        """How many points more each technical expert could give."""
        return tuple(subtract(_TECHNICAL_BLOCKS, given) for given in self.technical)

    @functools.cached_property
    def scaled(self) -> tuple[Decimal, int]:
        """The group's score times the experts of both kinds multiplied, and that number.

        The score is the mean of the technical plus the mean of the financial experts; scaled, it
        compares with a pass mark without division.
        """
        technical, financial = len(self.technical), len(self.financial)
        score = add(
            multiply(exact_sum(self.technical), financial),
            multiply(exact_sum(self.financial), technical),
        )
        return score, technical * financial


def _expert_scores(value: ExpertScores | nested.ByName | None) -> ExpertScores | None:
    return None if value is None else nested.record(ExpertScores, value)


def _days(value: Iterable[date | str] | None) -> tuple[date, ...] | None:
    return None if value is None else tuple(sorted(f.day(each) for each in f.several(value)))


def _rights(
    value: nested.Nested[IntellectualProperty] | None,
) -> tuple[IntellectualProperty, ...] | None:
    return nested.distinct(IntellectualProperty, value)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class CertificationApplication:
    """An application for certification (高新技术企业认定申请). What is not known is None.

    Attributes:
        enterprise_id: The enterprise's identifier.
        applied_on: The day of application; the fiscal years follow from it.
        registered_on: The day the enterprise was registered.
        field: The field that its main products' core technology belongs to.
        ip: The rights it owns; an empty tuple says it owns none.
        ip_supports_products: Whether they give core support to its main products, as experts
            judge.
        incidents: Days of major safety or quality accidents and serious environmental offences;
            an empty tuple says there were none.
        achievements: Distinct results converted over the last three years, each counted once.
        expert_scores: What the experts gave.

    Raises:
        InvalidValueError: Applied before registration, a right listed twice, a negative count, an
            empty text.

    Example:
        >>> made_up = CertificationApplication(
        ...     enterprise_id="e1", applied_on="2022-06-01", registered_on="2015-03-01",
        ...     field="new_materials", incidents=(),
        ... )
        >>> made_up.field.name
        'NEW_MATERIALS'

    References:
        国科发火〔2016〕32号, Art. 11 and 12.
    """

    enterprise_id: str = attrs.field(converter=t.identifier)
    applied_on: date = attrs.field(converter=f.day)
    registered_on: date | None = attrs.field(default=None, converter=f.optional_day)
    field: TechnologyField | None = attrs.field(
        default=None, converter=attrs.converters.optional(TechnologyField)
    )
    ip: tuple[IntellectualProperty, ...] | None = attrs.field(default=None, converter=_rights)
    ip_supports_products: bool | None = attrs.field(default=None, converter=f.optional_flag)
    incidents: tuple[date, ...] | None = attrs.field(default=None, converter=_days)
    achievements: int | None = attrs.field(default=None, converter=f.optional_count)
    expert_scores: ExpertScores | None = attrs.field(default=None, converter=_expert_scores)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        f.require_order(self, "registered_on", "applied_on")
