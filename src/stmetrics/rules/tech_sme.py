"""Technology SMEs (科技型中小企业): size, conduct, and a score or a direct route.

国科发政〔2017〕115号, and what is known of later guides. An SME is evaluated and listed
(评价入库), not recognised. Ways that differ from high-tech certification: R&D is taken on the tax
basis, rights must be in force but may have been used before, and sizes have upper limits.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.law.assessments import Assessment, Programme
from stmetrics.law.bands import Bands
from stmetrics.law.criteria import AtMost, Decided
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict, all_of, any_of
from stmetrics.periods import as_date
from stmetrics.records import _fields as f
from stmetrics.records.application import IntellectualProperty, rights
from stmetrics.records.enterprise import EnterpriseYear

_MET, _UNMET, _UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def _measures(clause: str, note: str = "") -> Source:
    return Source(
        document="科技型中小企业评价办法",
        number="国科发政〔2017〕115号",
        clause=clause,
        issued="2017-05-03",
        effective="2017-05-03",
        confirmation=Confirmation.TEXT,
        note=note,
    )


_SINCE: Final = "2017-05-03"
MAX_EMPLOYEES: Final = Parameter(
    "tech_sme_max_employees",
    (Dated(500, _SINCE, None, _measures("Art. 6(2)")),),
    decides="the most employees of a technology SME",
)
MAX_SALES: Final = Parameter(
    "tech_sme_max_sales",
    (Dated(Decimal(200_000_000), _SINCE, None, _measures("Art. 6(2)")),),
    decides="the most sales income of a technology SME, in yuan",
)
MAX_ASSETS: Final = Parameter(
    "tech_sme_max_assets",
    (Dated(Decimal(200_000_000), _SINCE, None, _measures("Art. 6(2)")),),
    decides="the most total assets of a technology SME, in yuan",
)
PASS_SCORE: Final = Parameter(
    "tech_sme_pass_score",
    (Dated(60, _SINCE, None, _measures("Art. 6(5)", "reached, and the staff score not zero")),),
    decides="the score that a technology SME must reach",
)
STAFF_POINTS: Final = Parameter(
    "tech_sme_staff_points",
    (
        Dated(
            Bands.rising(
                "tech_sme_staff_points",
                [(None, 0), ("0.10", 4), ("0.15", 8), ("0.20", 12), ("0.25", 16), ("0.30", 20)],
            ),
            _SINCE,
            None,
            _measures("Art. 7"),
        ),
    ),
    decides="points for the share of S&T staff in employees",
)
RD_TO_SALES_POINTS: Final = Parameter(
    "tech_sme_rd_to_sales_points",
    (
        Dated(
            Bands.rising(
                "tech_sme_rd_to_sales_points",
                [(None, 0), ("0.02", 10), ("0.03", 20), ("0.04", 30), ("0.05", 40), ("0.06", 50)],
            ),
            _SINCE,
            None,
            _measures("Art. 7", "first option; R&D by 财税〔2015〕119号"),
        ),
    ),
    decides="points for R&D expenses over sales",
)
RD_TO_COSTS_POINTS: Final = Parameter(
    "tech_sme_rd_to_costs_points",
    (
        Dated(
            Bands.rising(
                "tech_sme_rd_to_costs_points",
                [(None, 0), ("0.10", 10), ("0.15", 20), ("0.20", 30), ("0.25", 40), ("0.30", 50)],
            ),
            _SINCE,
            None,
            _measures("Art. 7", "second option; of costs and expenses (成本费用支出总额)"),
        ),
    ),
    decides="points for R&D expenses over costs and expenses",
)
CLASS_2_POINTS: Final = Parameter(
    "tech_sme_class_2_points",
    (
        Dated(
            Bands.rising("tech_sme_class_2_points", [(0, 0), (1, 6), (2, 12), (3, 18), (4, 24)]),
            _SINCE,
            None,
            _measures("Art. 7", "one right of Class I gives 30"),
        ),
    ),
    decides="points for Class II rights of a technology SME",
)
CLASS_1_POINTS: Final = Parameter(
    "tech_sme_class_1_points",
    (Dated(30, _SINCE, None, _measures("Art. 7")),),
    decides="points for a right of Class I of a technology SME",
)
NUMBER_VALID_FOR_THE_YEAR: Final = Parameter(
    "tech_sme_number_valid_for_the_year",
    (
        Dated(
            (12, 31),
            "2019-01-01",
            None,
            Source(
                document="国科火字〔2019〕87号",
                confirmation=Confirmation.SECONDARY,
                note="当年有效; that the year ends on 31 December is unconfirmed",
            ),
        ),
    ),
    decides="the last day of a technology SME's registration number",
)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class TechSMEFiling:
    """What a technology SME files besides its year's figures (科技型中小企业评价). None is unknown.

    Attributes:
        enterprise_id: The enterprise's identifier.
        ip: The rights it owns that relate to its main products; an empty tuple says none.
        has_barred_products: Whether its products are prohibited, restricted or to be eliminated.
        has_incident: Whether the previous or the current year saw a major accident, a serious
            offence or dishonesty, or a listing for abnormal operation.
        holds_high_tech_certificate: Whether it holds a certificate in force.
        won_national_award: Whether it won a national S&T award in the last five years, among
            the first three units.
        has_provincial_institution: Whether it has a recognised R&D institution of provincial or
            ministerial level or above.
        led_standard: Whether it led an international, national or industry standard in the last
            five years, among the first five drafters.

    Raises:
        InvalidValueError: An empty text, a right that is no record.

    Example:
        >>> TechSMEFiling(enterprise_id="e1", led_standard=True).led_standard
        True

    References:
        国科发政〔2017〕115号, Art. 6 to 8.
    """

    enterprise_id: str = attrs.field(converter=f.text)
    ip: tuple[IntellectualProperty, ...] | None = attrs.field(default=None, converter=rights)
    has_barred_products: bool | None = attrs.field(default=None, converter=f.optional_flag)
    has_incident: bool | None = attrs.field(default=None, converter=f.optional_flag)
    holds_high_tech_certificate: bool | None = attrs.field(default=None, converter=f.optional_flag)
    won_national_award: bool | None = attrs.field(default=None, converter=f.optional_flag)
    has_provincial_institution: bool | None = attrs.field(default=None, converter=f.optional_flag)
    led_standard: bool | None = attrs.field(default=None, converter=f.optional_flag)


_ROUTES: Final = (
    "holds_high_tech_certificate",
    "won_national_award",
    "has_provincial_institution",
    "led_standard",
)


class TechSMEFacts(NamedTuple):
    """What the conditions read: the filing, the year, the day, and the score's range.

    Example:
        >>> filing = TechSMEFiling(enterprise_id="e1")
        >>> year = EnterpriseYear(enterprise_id="e1", year=2021)
        >>> score_tech_sme(filing, year, on="2022-06-01").facts.score
        (0, 100)
    """

    filing: TechSMEFiling
    year: EnterpriseYear
    on: date
    staff_points: tuple[int, int]
    score: tuple[int, int]


def _points_of_share(
    bands: Bands[int], part: Decimal | None, whole: Decimal | None
) -> tuple[int, int]:
    """Points of a share, or their range where a figure is unknown; of a whole of zero, none."""
    if part is None or whole is None:
        return 0, bands.bands[-1].value
    points = bands.of_share(part, whole) if whole > 0 else 0
    return points, points


def _ip_points(filing: TechSMEFiling, on: date) -> tuple[int, int]:
    most, bands = CLASS_1_POINTS.on(on).value, CLASS_2_POINTS.on(on).value
    if filing.ip is None:
        return 0, most

    def points(owned: list[IntellectualProperty]) -> int:
        return most if any(each.kind.is_class_1 for each in owned) else bands.of(len(owned))

    return (
        points([each for each in filing.ip if each.in_force]),
        points([each for each in filing.ip if each.in_force is not False]),
    )


def _size(name: str) -> Any:
    limits: dict[str, Parameter[Any]] = {
        "employees": MAX_EMPLOYEES,
        "sales_income_yuan": MAX_SALES,
        "total_assets_yuan": MAX_ASSETS,
    }
    parameter = limits[name]

    def operands(facts: TechSMEFacts) -> tuple[Any, ...]:
        return getattr(facts.year, name), parameter.on(facts.on).value

    return operands


def _not(flag: str) -> Any:
    def operands(facts: TechSMEFacts) -> tuple[Verdict]:
        answer = getattr(facts.filing, flag)
        return (_UNKNOWN if answer is None else _UNMET if answer else _MET,)

    return operands


def _score_verdict(facts: TechSMEFacts) -> Verdict:
    (low, high), mark = facts.score, PASS_SCORE.on(facts.on).value
    reached = _MET if low >= mark else _UNMET if high < mark else _UNKNOWN
    least, most = facts.staff_points
    staffed = _MET if least > 0 else _UNMET if most == 0 else _UNKNOWN
    return all_of([reached, staffed])


def _score_or_route(facts: TechSMEFacts) -> tuple[Any, ...]:
    """The score with a staff score above zero, or any direct route."""
    routes = [
        _UNKNOWN if (taken := getattr(facts.filing, route)) is None else _MET if taken else _UNMET
        for route in _ROUTES
    ]
    low, high = facts.score
    mark = PASS_SCORE.on(facts.on).value
    return any_of([_score_verdict(facts), *routes]), low if low == high else (low, high), mark


def _missing(facts: TechSMEFacts) -> tuple[str, ...]:
    year = {
        name: getattr(facts.year, f"{name}_yuan", None)
        for name in ("sales_income", "rd_expenses_tax", "costs_and_expenses")
    } | {name: getattr(facts.year, name) for name in ("employees", "st_staff")}
    filed = {name: getattr(facts.filing, name) for name in _ROUTES}
    rights_owned = facts.filing.ip
    known = rights_owned is not None and all(each.in_force is not None for each in rights_owned)
    filed["ip"] = True if known else None
    return tuple(name for name, value in (year | filed).items() if value is None)


PROGRAMME: Final = Programme[TechSMEFacts](
    name="tech_sme_2017",
    zh="科技型中小企业评价",
    en="Evaluation as a technology SME",
    criteria=(
        AtMost[TechSMEFacts](
            code="employees",
            zh="职工总数",
            en="Employees",
            names=("employees",),
            operands=_size("employees"),
            source=_measures("Art. 6(2)"),
        ),
        AtMost[TechSMEFacts](
            code="sales",
            zh="年销售收入",
            en="Sales income",
            names=("sales_income",),
            operands=_size("sales_income_yuan"),
            source=_measures("Art. 6(2)"),
        ),
        AtMost[TechSMEFacts](
            code="assets",
            zh="资产总额",
            en="Total assets",
            names=("total_assets",),
            operands=_size("total_assets_yuan"),
            source=_measures("Art. 6(2)"),
        ),
        Decided[TechSMEFacts](
            code="products",
            zh="产品不属于禁止、限制和淘汰类",
            en="No barred products",
            operands=_not("has_barred_products"),
            missing=lambda _: ("has_barred_products",),
            source=_measures("Art. 6(3)"),
        ),
        Decided[TechSMEFacts](
            code="clean_record",
            zh="上一年及当年无重大事故、违法和失信",
            en="No major incident in the previous and current year",
            operands=_not("has_incident"),
            missing=lambda _: ("has_incident",),
            source=_measures("Art. 6(4)"),
        ),
        Decided[TechSMEFacts](
            code="score",
            zh="综合评价得分或直接符合条件",
            en="Score, or a direct route",
            operands=_score_or_route,
            missing=_missing,
            source=_measures("Art. 6(5), 7 and 8"),
            note="a direct route replaces the score, never the size",
        ),
    ),
    value=lambda facts: facts.score,
)
"""The conditions of Art. 6, the score of Art. 7 and the direct routes of Art. 8."""


def score_tech_sme(
    filing: TechSMEFiling, year: EnterpriseYear, *, on: date | str
) -> Assessment[TechSMEFacts]:
    """Evaluate a technology SME (科技型中小企业评价).

    Size and conduct are always needed; besides, 60 of 100 points with a staff score above zero,
    or one of four direct routes. Of the two options for R&D the better one counts. What is not
    known widens the score to a range.

    Args:
        filing: What it files besides figures.
        year: The fiscal year evaluated; R&D on the tax basis.
        on: The day whose rules are applied.

    Returns:
        The assessment; its value is the least and the most score that the facts allow.

    Raises:
        InvalidValueError: A year of another enterprise.
        NoRuleInForceError: Before 2017-05-03.

    Example:
        A made-up enterprise: 10 % S&T staff, R&D of 6 % of sales, one utility model.

        >>> year = EnterpriseYear(
        ...     enterprise_id="e1", year=2021, employees=50, st_staff=5, sales_income="1000万元",
        ...     total_assets="800万元", rd_expenses_tax="60万元", costs_and_expenses="900万元",
        ... )
        >>> filing = TechSMEFiling(
        ...     enterprise_id="e1", has_barred_products=False, has_incident=False,
        ...     ip=[IntellectualProperty(id="made up", kind="utility_model")],
        ... )
        >>> assessment = score_tech_sme(filing, year, on="2022-06-01")
        >>> assessment.verdict.name, assessment.value
        ('MET', (60, 60))

    References:
        国科发政〔2017〕115号, Art. 6 to 8. The guide 国科火字〔2022〕67号 was not seen. The first
        tier of 工信部企业〔2026〕2号 has another name; whether its score differs is not known.
    """
    if year.enterprise_id != filing.enterprise_id:
        raise InvalidValueError(
            f"a year of {year.enterprise_id!r}", f"is not one of {filing.enterprise_id!r}"
        )
    day = as_date(on, "on")
    staff = _points_of_share(STAFF_POINTS.on(day).value, year.st_staff, year.employees)
    options = (
        _points_of_share(
            RD_TO_SALES_POINTS.on(day).value,
            year.rd_expenses_tax_yuan,
            year.sales_income_yuan,
        ),
        _points_of_share(
            RD_TO_COSTS_POINTS.on(day).value,
            year.rd_expenses_tax_yuan,
            year.costs_and_expenses_yuan,
        ),
    )
    ip = _ip_points(filing, day)
    low, high = (staff[end] + max(option[end] for option in options) + ip[end] for end in (0, 1))
    facts = TechSMEFacts(filing, year, day, staff, (low, high))
    return Assessment(PROGRAMME, facts, day, PROGRAMME.verdict(facts))


def number_expires_on(listed_on: date | str) -> date:
    """The last day of a technology SME's registration number (入库登记编号有效期).

    The number is valid for the year of listing, as secondary sources say.

    Args:
        listed_on: The day it was listed.

    Returns:
        31 December of the same year.

    Raises:
        NoRuleInForceError: Before 2019.

    Example:
        >>> number_expires_on("2022-06-30")
        datetime.date(2022, 12, 31)

    References:
        国科火字〔2019〕87号, not seen.
    """
    day = as_date(listed_on, "listed_on")
    month, last = NUMBER_VALID_FOR_THE_YEAR.on(day).value
    return date(day.year, month, last)
