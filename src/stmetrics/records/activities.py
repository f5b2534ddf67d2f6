"""What a bureau runs and wins: projects, platforms, cooperation, recognitions."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from stmetrics._repr import short_repr
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import CooperationStage, Level, Stage
from stmetrics.units._stored import Yuan


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Project:
    """A science and technology project (科技计划项目).

    Attributes:
        id: The caller's identifier.
        name: Its name.
        level: Level of the programme.
        stage: How far it has come.
        on: The day of that stage.
        planned_funds_yuan: Funds granted (立项经费), given as ``planned_funds``.
        paid_funds_yuan: Funds paid so far (到账经费), at most the granted.
        programme: The programme, such as 重点研发.
        enterprise_id: Who carries it out.
        scope: Which list it belongs to, where a report has several.

    Raises:
        InvalidValueError: More paid than granted, a negative amount, an empty text.

    Example:
        >>> made_up = Project(
        ...     id="p1", name="某某项目", level="city", stage="approved", planned_funds="400万元"
        ... )
        >>> made_up.level.is_at_least(Level.CITY)
        True
    """

    id: str = attrs.field(converter=t.identifier)
    name: str = attrs.field(converter=t.text)
    level: Level = attrs.field(converter=Level)
    stage: Stage = attrs.field(converter=Stage)
    on: date | None = attrs.field(default=None, converter=f.optional_day)
    planned_funds_yuan: Yuan | None = attrs.field(
        default=None, alias="planned_funds", converter=f.optional_money
    )
    paid_funds_yuan: Yuan | None = attrs.field(
        default=None, alias="paid_funds", converter=f.optional_money
    )
    programme: str | None = attrs.field(default=None, converter=t.optional_text)
    enterprise_id: str | None = attrs.field(default=None, converter=t.optional_identifier)
    scope: str | None = attrs.field(default=None, converter=t.optional_text)

    planned_funds: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    paid_funds: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        f.require_within(self, "paid_funds_yuan", "planned_funds_yuan")


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Platform:
    """An R&D or service platform (科技平台): centre, laboratory, station, incubator.

    Attributes:
        id: The caller's identifier.
        name: Its name.
        kind: Kind of platform, such as 工程技术研究中心.
        level: Who recognised it.
        stage: How far it has come.
        on: The day of that stage.
        enterprise_id: Who runs it.
        rating: Grade of its last evaluation, such as 优秀.
        scope: Which list it belongs to, where a report has several.

    Raises:
        InvalidValueError: An empty text, an unknown level or stage.

    Example:
        >>> Platform(id="f1", name="某某中心", kind="工程中心", level="city", stage="applied").stage
        <Stage.APPLIED: 'applied'>
    """

    id: str = attrs.field(converter=t.identifier)
    name: str = attrs.field(converter=t.text)
    kind: str = attrs.field(converter=t.text)
    level: Level = attrs.field(converter=Level)
    stage: Stage = attrs.field(converter=Stage)
    on: date | None = attrs.field(default=None, converter=f.optional_day)
    enterprise_id: str | None = attrs.field(default=None, converter=t.optional_identifier)
    rating: str | None = attrs.field(default=None, converter=t.optional_text)
    scope: str | None = attrs.field(default=None, converter=t.optional_text)

    __repr__ = short_repr


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Cooperation:
    """A cooperation of industry, university and research (产学研合作).

    Attributes:
        id: The caller's identifier.
        counterpart: The university, institute or firm on the other side.
        stage: How far it has come.
        on: The day of that stage, such as of signing.
        enterprise_id: The enterprise of the region.
        planned_investment_yuan: Investment agreed, given as ``planned_investment``.
        paid_investment_yuan: Investment made so far, at most the agreed.
        induced_investment_yuan: Project investment that it brought in.
        industry: The field or industry.
        scope: Which list it belongs to, where a report has several.

    Raises:
        InvalidValueError: More paid than agreed, a negative amount, an empty text.

    Example:
        >>> made_up = Cooperation(
        ...     id="k1", counterpart="某某大学", stage="cooperating", planned_investment="80万元"
        ... )
        >>> made_up.planned_investment_yuan
        Decimal('800000')
    """

    id: str = attrs.field(converter=t.identifier)
    counterpart: str = attrs.field(converter=t.text)
    stage: CooperationStage = attrs.field(converter=CooperationStage)
    on: date | None = attrs.field(default=None, converter=f.optional_day)
    enterprise_id: str | None = attrs.field(default=None, converter=t.optional_identifier)
    planned_investment_yuan: Yuan | None = attrs.field(
        default=None, alias="planned_investment", converter=f.optional_money
    )
    paid_investment_yuan: Yuan | None = attrs.field(
        default=None, alias="paid_investment", converter=f.optional_money
    )
    induced_investment_yuan: Yuan | None = attrs.field(
        default=None, alias="induced_investment", converter=f.optional_money
    )
    industry: str | None = attrs.field(default=None, converter=t.optional_text)
    scope: str | None = attrs.field(default=None, converter=t.optional_text)

    planned_investment: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    paid_investment: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()
    induced_investment: ClassVar[f.OptionalMoneyView] = f.OptionalMoneyView()

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        f.require_within(self, "paid_investment_yuan", "planned_investment_yuan")


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Recognition:
    """A title given to an enterprise (荣誉资质): gazelle, innovative enterprise, technology SME.

    Attributes:
        id: The caller's identifier.
        enterprise_id: Who holds it.
        title: The title, such as 瞪羚企业.
        level: Who gave it.
        stage: How far it has come.
        on: The day of that stage.
        scope: Which list it belongs to, where a report has several.

    Raises:
        InvalidValueError: An empty text, an unknown level or stage.

    Example:
        >>> made_up = Recognition(
        ...     id="r1", enterprise_id="e1", title="瞪羚企业", level="city", stage="recognised"
        ... )
        >>> made_up.level
        <Level.CITY: 'city'>
    """

    id: str = attrs.field(converter=t.identifier)
    enterprise_id: str = attrs.field(converter=t.identifier)
    title: str = attrs.field(converter=t.text)
    level: Level = attrs.field(converter=Level)
    stage: Stage = attrs.field(converter=Stage)
    on: date | None = attrs.field(default=None, converter=f.optional_day)
    scope: str | None = attrs.field(default=None, converter=t.optional_text)

    __repr__ = short_repr
