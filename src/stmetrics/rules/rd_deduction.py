"""The extra deduction of R&D expenses from taxable income (研发费用加计扣除).

The rates by date and kind of enterprise, the barred industries, and what counts as the base. R&D
on this basis is not that of certification: other expenses are capped at 10 %, not 20 %, and
depreciation of buildings does not count.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact.arithmetic import CONTEXT, exact_sum, subtract
from stmetrics.law.assessments import Assessment, Programme
from stmetrics.law.criteria import Decided, ShareAtMost
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import as_date
from stmetrics.records import _fields as f
from stmetrics.units.stored import Yuan

_TEXT, _UNCONFIRMED = Confirmation.TEXT, Confirmation.UNCONFIRMED
_ZERO: Final = Yuan(0)
_HALF, _THREE_QUARTERS, _WHOLE = Decimal("0.5"), Decimal("0.75"), Decimal(1)


class DeductionClass(enum.Enum):
    """Kinds of enterprise that had, or have, a rate of their own (适用主体).

    Example:
        >>> DeductionClass("tech_sme").name
        'TECH_SME'
    """

    GENERAL = "general"
    MANUFACTURING = "manufacturing"
    TECH_SME = "tech_sme"
    IC_OR_MACHINE_TOOLS = "ic_or_machine_tools"


def _announced(number: str, confirmation: Confirmation = _TEXT, note: str = "") -> Source:
    return Source(document="研发费用加计扣除", number=number, confirmation=confirmation, note=note)


_STATUTE: Final = Dated(
    _HALF,
    "2008-01-01",
    "2017-01-01",
    Source(
        document="企业所得税法及实施条例",
        clause="Law Art. 30, Regulations Art. 95",
        effective="2008-01-01",
        confirmation=_TEXT,
    ),
)
_PERMANENT: Final = Dated(_WHOLE, "2023-01-01", None, _announced("公告2023年第7号"))
_STATUTE_2017: Final = attrs.evolve(_STATUTE, start="2017-01-01", end="2018-01-01")
_GUIDE_NOTE: Final = "from 50 to 75 % in the official guide; dates unconfirmed"

RATES: Final = {
    DeductionClass.GENERAL: Parameter(
        "rd_deduction_rate_general",
        (
            _STATUTE,
            _STATUTE_2017,
            Dated(
                _THREE_QUARTERS,
                "2018-01-01",
                "2022-10-01",
                _announced("财税〔2018〕99号, 公告2021年第6号", _UNCONFIRMED, _GUIDE_NOTE),
            ),
            Dated(_WHOLE, "2022-10-01", "2023-01-01", _announced("公告2022年第28号")),
            _PERMANENT,
        ),
        decides="the extra deduction of R&D expenses of enterprises in general",
    ),
    DeductionClass.MANUFACTURING: Parameter(
        "rd_deduction_rate_manufacturing",
        (
            _STATUTE,
            _STATUTE_2017,
            Dated(
                _THREE_QUARTERS,
                "2018-01-01",
                "2021-01-01",
                _announced("财税〔2018〕99号", _UNCONFIRMED, _GUIDE_NOTE),
            ),
            Dated(
                _WHOLE,
                "2021-01-01",
                "2023-01-01",
                _announced(
                    "公告2021年第13号",
                    _UNCONFIRMED,
                    "from 75 to 100 % in the official guide; start date and the test of main "
                    "income above 50 % unconfirmed",
                ),
            ),
            _PERMANENT,
        ),
        decides="the extra deduction of R&D expenses of manufacturers",
    ),
    DeductionClass.TECH_SME: Parameter(
        "rd_deduction_rate_tech_sme",
        (
            _STATUTE,
            Dated(
                _THREE_QUARTERS,
                "2017-01-01",
                "2022-01-01",
                _announced("财税〔2017〕34号", _UNCONFIRMED, _GUIDE_NOTE),
            ),
            Dated(
                _WHOLE,
                "2022-01-01",
                "2023-01-01",
                _announced(
                    "公告2022年第16号", _UNCONFIRMED, "in the official guide; start unconfirmed"
                ),
            ),
            _PERMANENT,
        ),
        decides="the extra deduction of R&D expenses of technology SMEs",
    ),
    DeductionClass.IC_OR_MACHINE_TOOLS: Parameter(
        "rd_deduction_rate_ic_or_machine_tools",
        (
            Dated(Decimal("1.2"), "2023-01-01", "2028-01-01", _announced("公告2023年第44号")),
            attrs.evolve(_PERMANENT, start="2028-01-01"),
        ),
        decides="the extra deduction of R&D expenses of IC and machine-tool enterprises",
    ),
}
"""The extra deduction's rate by kind of enterprise; amortised intangibles take 1 plus it."""
BARRED_INCOME_SHARE: Final = Parameter(
    "rd_deduction_barred_income_share",
    (
        Dated(
            _HALF,
            "2016-01-01",
            None,
            _announced(
                "公告2015年第97号", note="more than half; read in the official guide, 50 excluded"
            ),
        ),
    ),
    decides="the share of income from a barred industry above which nothing is deducted",
)
OTHER_SHARE: Final = Parameter(
    "rd_deduction_other_share",
    (Dated(Decimal("0.1"), "2016-01-01", None, _announced("财税〔2015〕119号")),),
    decides="the largest share of other expenses in the base",
)
CAP_OVER: Final = Parameter(
    "rd_deduction_cap_over",
    (
        Dated("each project", "2016-01-01", "2021-01-01", _announced("财税〔2015〕119号")),
        Dated("all projects", "2021-01-01", None, _announced("公告2021年第28号")),
    ),
    decides="whether other expenses are capped over all projects together or each by itself",
)
ENTRUSTED_SHARE: Final = Parameter(
    "rd_deduction_entrusted_share",
    (Dated(Decimal("0.8"), "2016-01-01", None, _announced("财税〔2015〕119号")),),
    decides="the share of entrusted R&D that counts",
)
FOURTH_QUARTER: Final = Parameter(
    "rd_deduction_fourth_quarter_of_2022",
    (
        Dated(
            "by months or by actual cost, whichever is better",
            "2022-01-01",
            "2023-01-01",
            _announced(
                "公告2022年第28号",
                _UNCONFIRMED,
                "the fourth quarter's part is its actual cost, or its months over the months of "
                "operation, which are taken to end in December",
            ),
        ),
    ),
    decides="how the fourth quarter of 2022 is told from the first three",
)
OVERSEAS_OF_DOMESTIC: Final = Parameter(
    "rd_deduction_overseas_of_domestic",
    (
        Dated(Fraction(0), "2016-01-01", "2018-01-01", _announced("财税〔2015〕119号")),
        Dated(Fraction(2, 3), "2018-01-01", None, _announced("财税〔2018〕64号")),
    ),
    decides="the most entrusted overseas R&D, as a share of domestic R&D; none before 2018",
)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class DeductionProject:
    """R&D expenses of one project on the tax basis (研发项目辅助账). 0 by default.

    Attributes:
        personnel_yuan: 人员人工费用.
        direct_input_yuan: 直接投入费用.
        depreciation_yuan: 折旧费用 of instruments and equipment; buildings do not count.
        amortisation_yuan: 无形资产摊销.
        design_yuan: 新产品设计费等.
        other_yuan: 其他相关费用, before the cap.

    Raises:
        InvalidValueError: A negative amount.
        UnitError: Money without a unit.

    Example:
        >>> DeductionProject(personnel="88万元", other="12万元").five_heads
        Decimal('880000')

    References:
        财税〔2015〕119号.
    """

    personnel_yuan: Yuan = attrs.field(default=_ZERO, alias="personnel", converter=f.money)
    direct_input_yuan: Yuan = attrs.field(default=_ZERO, alias="direct_input", converter=f.money)
    depreciation_yuan: Yuan = attrs.field(default=_ZERO, alias="depreciation", converter=f.money)
    amortisation_yuan: Yuan = attrs.field(default=_ZERO, alias="amortisation", converter=f.money)
    design_yuan: Yuan = attrs.field(default=_ZERO, alias="design", converter=f.money)
    other_yuan: Yuan = attrs.field(default=_ZERO, alias="other", converter=f.money)

    @property
    def five_heads(self) -> Decimal:
        """The heads but other expenses, in 元."""
        return exact_sum(
            [
                self.personnel_yuan,
                self.direct_input_yuan,
                self.depreciation_yuan,
                self.amortisation_yuan,
                self.design_yuan,
            ]
        )


def _projects(value: Iterable[DeductionProject]) -> tuple[DeductionProject, ...]:
    projects = f.several(value)
    for each in projects:
        if not isinstance(each, DeductionProject):
            raise InvalidValueError(quoted(each), "is no DeductionProject", "give the records")
    return projects


@attrs.frozen(kw_only=True, field_transformer=f.named)
class DeductionClaim:
    """An enterprise's claim for one tax year (加计扣除申报). What is not known is None.

    Attributes:
        enterprise_id: The enterprise's identifier.
        deduction_class: Its kind.
        projects: Its projects.
        entrusted_in_china_yuan: Entrusted to domestic parties, in full.
        entrusted_overseas_yuan: Entrusted to bodies abroad, in full; individuals do not count.
        sound_accounts: Whether its accounts are sound and taxed as kept (查账征收).
        in_barred_industry: Whether its main business lies in a barred industry.
        barred_income_yuan: Income of that business.
        total_income_yuan: 收入总额.
        untested_income_yuan: Non-taxable and investment income, left out of the test.
        fourth_quarter_yuan: The part of the base spent from October to December 2022.
        operating_months: Months of operation in the year.

    Raises:
        InvalidValueError: A negative amount, months outside 1 to 12.
        UnitError: Money without a unit.

    Example:
        >>> DeductionClaim(enterprise_id="e1", deduction_class="general").operating_months
        12

    References:
        财税〔2015〕119号; 公告2015年第97号.
    """

    enterprise_id: str = attrs.field(converter=f.text)
    deduction_class: DeductionClass = attrs.field(converter=DeductionClass)
    projects: tuple[DeductionProject, ...] = attrs.field(default=(), converter=_projects)
    entrusted_in_china_yuan: Yuan = attrs.field(
        default=_ZERO, alias="entrusted_in_china", converter=f.money
    )
    entrusted_overseas_yuan: Yuan = attrs.field(
        default=_ZERO, alias="entrusted_overseas", converter=f.money
    )
    sound_accounts: bool | None = attrs.field(default=None, converter=f.optional_flag)
    in_barred_industry: bool | None = attrs.field(default=None, converter=f.optional_flag)
    barred_income_yuan: Yuan | None = attrs.field(
        default=None, alias="barred_income", converter=f.optional_money
    )
    total_income_yuan: Yuan | None = attrs.field(
        default=None, alias="total_income", converter=f.optional_money
    )
    untested_income_yuan: Yuan | None = attrs.field(
        default=None, alias="untested_income", converter=f.optional_money
    )
    fourth_quarter_yuan: Yuan | None = attrs.field(
        default=None, alias="fourth_quarter", converter=f.optional_money
    )
    operating_months: int = attrs.field(default=12, converter=f.count)

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.operating_months <= 12:  # noqa: PLR2004 - months of a year
            raise InvalidValueError(
                f"DeductionClaim.operating_months={self.operating_months}", "must be 1 to 12"
            )


class DeductionFacts(NamedTuple):
    """What the assessment rests on: the claim, the day, and the base by its parts, in 元.

    Example:
        >>> claim = DeductionClaim(enterprise_id="e1", deduction_class="general")
        >>> rd_super_deduction(claim, on="2023-12-31").facts.base
        Fraction(0, 1)
    """

    claim: DeductionClaim
    on: date
    own: Fraction
    other: Fraction
    entrusted: Fraction
    overseas: Fraction

    @property
    def base(self) -> Fraction:
        """What the rate applies to."""
        return self.own + self.other + self.entrusted + self.overseas


def _facts(claim: DeductionClaim, day: date) -> DeductionFacts:
    share = Fraction(OTHER_SHARE.on(day).value)
    per_rest = share / (1 - share)
    own = sum((Fraction(each.five_heads) for each in claim.projects), Fraction(0))
    if CAP_OVER.on(day).value == "all projects":
        claimed = sum((Fraction(each.other_yuan) for each in claim.projects), Fraction(0))
        other = min(claimed, own * per_rest)
    else:
        other = sum(
            (
                min(Fraction(each.other_yuan), Fraction(each.five_heads) * per_rest)
                for each in claim.projects
            ),
            Fraction(0),
        )
    entrusted_share = Fraction(ENTRUSTED_SHARE.on(day).value)
    entrusted = entrusted_share * Fraction(claim.entrusted_in_china_yuan)
    domestic = own + other + entrusted
    overseas = min(
        entrusted_share * Fraction(claim.entrusted_overseas_yuan),
        OVERSEAS_OF_DOMESTIC.on(day).value * domestic,
    )
    return DeductionFacts(claim, day, own, other, entrusted, overseas)


def _deduction(facts: DeductionFacts) -> Decimal:
    """The extra deduction in 元, to 34 digits: base times rate."""
    parameter = RATES[facts.claim.deduction_class]
    rate = Fraction(parameter.on(date(facts.on.year, 12, 31)).value)
    extra = facts.base * rate
    if FOURTH_QUARTER.values[0].holds(facts.on):
        extra = _over_2022(facts, rate, Fraction(parameter.on(date(2022, 9, 30)).value))
    return CONTEXT.divide(extra.numerator, extra.denominator)


def _over_2022(facts: DeductionFacts, last_rate: Fraction, first_rate: Fraction) -> Fraction:
    """The fourth quarter of 2022 by months or by its actual cost, whichever is better."""
    months = Fraction(min(3, facts.claim.operating_months), facts.claim.operating_months)
    quarters = [facts.base * months]
    if facts.claim.fourth_quarter_yuan is not None:
        quarters.append(min(Fraction(facts.claim.fourth_quarter_yuan), facts.base))
    last_quarter = max(quarters)
    return last_quarter * last_rate + (facts.base - last_quarter) * first_rate


def _accounts(facts: DeductionFacts) -> tuple[Verdict]:
    sound = facts.claim.sound_accounts
    return (Verdict.UNKNOWN if sound is None else Verdict.MET if sound else Verdict.UNMET,)


def _industry(facts: DeductionFacts) -> tuple[Any, ...]:
    """Income of a barred industry in what is tested of income; elsewhere there is none."""
    claim, share = facts.claim, BARRED_INCOME_SHARE.on(facts.on).value
    if claim.in_barred_industry is False:
        return Decimal(0), Decimal(1), share
    total, untested = claim.total_income_yuan, claim.untested_income_yuan
    tested = None if total is None or untested is None else subtract(total, untested)
    return claim.barred_income_yuan if claim.in_barred_industry else None, tested, share


def _missing_of_industry(facts: DeductionFacts) -> tuple[str, ...]:
    claim = facts.claim
    names = ("barred_income", "total_income", "untested_income")
    missing = [name for name in names if getattr(claim, f"{name}_yuan") is None]
    return (*(("in_barred_industry",) if claim.in_barred_industry is None else ()), *missing)


PROGRAMME: Final = Programme[DeductionFacts](
    name="rd_super_deduction",
    zh="研发费用加计扣除",
    en="Extra deduction of R&D expenses",
    criteria=(
        Decided[DeductionFacts](
            code="accounts",
            zh="会计核算健全、查账征收",
            en="Sound accounts, taxed as kept",
            operands=_accounts,
            missing=lambda _: ("sound_accounts",),
            source=_announced("财税〔2015〕119号"),
        ),
        ShareAtMost[DeductionFacts](
            code="industry",
            zh="不属于负面清单行业",
            en="Not in a barred industry",
            operands=_industry,
            missing=_missing_of_industry,
            source=_announced("财税〔2015〕119号, 公告2015年第97号"),
            note="main income of more than half of total income less non-taxable and investment "
            "income, in the year",
        ),
    ),
    value=_deduction,
)
"""Who may deduct; the value is the extra deduction in 元."""


def rd_super_deduction(claim: DeductionClaim, *, on: date | str) -> Assessment[DeductionFacts]:
    """The extra deduction of R&D expenses for a tax year (研发费用加计扣除).

    ``base = five heads + other, capped + 80 % of entrusted + overseas, capped``, times the rate.
    Other expenses are at most 10 % of own expenses with them: over all projects from 2021, each
    by itself before. Overseas R&D counts from 2018, within two thirds of domestic. For 2022 the
    fourth quarter is taken by its actual cost or by months, whichever is better (unconfirmed).

    Args:
        claim: The claim.
        on: Any day of the tax year.

    Returns:
        The assessment; its value is the extra deduction in 元, to 34 digits, whatever the
        verdict: what would be deducted if the enterprise may.

    Raises:
        NoRuleInForceError: Before 2016, when the base was another; IC and machine tools before
            2023.

    Example:
        The official guide's example: own heads of 88 and 84, other of 12 and 8, in 万元. The cap
        is 19.11, the base 191.11:

        >>> projects = [
        ...     DeductionProject(personnel="88万元", other="12万元"),
        ...     DeductionProject(personnel="84万元", other="8万元"),
        ... ]
        >>> claim = DeductionClaim(
        ...     enterprise_id="e1", deduction_class="general", projects=projects,
        ...     sound_accounts=True, in_barred_industry=False,
        ... )
        >>> assessment = rd_super_deduction(claim, on="2023-12-31")
        >>> assessment.verdict.name, round_half_up(assessment.value, 2)
        ('MET', Decimal('1911111.11'))

    References:
        财税〔2015〕119号; 公告2021年第28号; 财税〔2018〕64号; 公告2022年第28号;
        公告2023年第7号 and 第44号.
    """
    day = as_date(on, "on")
    facts = _facts(claim, day)
    _deduction(facts)
    return Assessment(PROGRAMME, facts, day, PROGRAMME.verdict(facts))
