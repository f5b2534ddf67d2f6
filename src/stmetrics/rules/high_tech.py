"""Certification of high-tech enterprises (高新技术企业认定): the conditions, and what is lacking.

The measures of 2016 (国科发火〔2016〕32号 and 195号), and those of 2008 as far as they are known.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.exact.arithmetic import UNROUNDED, add, exact_sum, multiply, subtract
from stmetrics.law.assessments import Assessment, Programme, Shortfall
from stmetrics.law.bands import Bands
from stmetrics.law.criteria import AtLeast, Criterion, Decided, ScoreAbove, ShareAtLeast
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import as_date
from stmetrics.records.application import CertificationApplication, TechnologyField
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules import high_tech_values as values
from stmetrics.rules.high_tech_score import innovation_score
from stmetrics.units.stored import Yuan

_add: Final = UNROUNDED.add  # bound once: looked up each time it costs as much again
_MET, _UNMET, _UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_OUTSIDE: Final = TechnologyField.OUTSIDE
_FISCAL_YEARS: Final = 3
_FEN: Final = 100
_NOTHING: Final = Decimal(0)
_MEASURES_OF_2016: Final = date(2016, 1, 1)


class _Values(NamedTuple):
    """The numbers in force on one day."""

    min_age_days: int
    rd_bands: Bands[Decimal]
    rd_in_china: Decimal
    income: Decimal
    clean_days: int
    st_staff: Decimal | None
    college_staff: Decimal | None
    rd_staff: Decimal | None
    pass_score: int | None


@functools.lru_cache(maxsize=4096)
def _values_on(day: date) -> _Values:
    new = day >= _MEASURES_OF_2016
    return _Values(
        values.MIN_AGE_DAYS.on(day).value,
        values.RD_TO_SALES_BANDS.on(day).value,
        values.RD_IN_CHINA_SHARE.on(day).value,
        values.HIGH_TECH_INCOME_SHARE.on(day).value,
        values.CLEAN_RECORD_DAYS.on(day).value,
        values.ST_STAFF_SHARE.on(day).value if new else None,
        None if new else values.COLLEGE_STAFF_SHARE_2008.on(day).value,
        None if new else values.RD_STAFF_SHARE_2008.on(day).value,
        values.PASS_SCORE.on(day).value if new else None,
    )


class HighTechFacts(NamedTuple):
    """What the conditions read: the application, its fiscal years, the numbers of the day.

    Example:
        >>> facts = high_tech_facts(
        ...     CertificationApplication(enterprise_id="e1", applied_on="2022-06-01"),
        ...     [EnterpriseYear(enterprise_id="e1", year=2021, employees=100)], on="2022-06-01",
        ... )
        >>> facts.latest.employees, facts.years[0] is None
        (Decimal('100'), True)
    """

    application: CertificationApplication
    on: date
    values: _Values
    years: tuple[EnterpriseYear | None, ...]
    latest: EnterpriseYear | None
    rd: Decimal | None
    rd_in_china: Decimal | None
    sales: Decimal | None


def high_tech_facts(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear],
    *,
    on: date | str,
) -> HighTechFacts:
    """Gather what the conditions read (认定所需数据).

    The fiscal years are the three before the application, fewer where the enterprise was
    registered later; others are ignored.

    Args:
        application: The application.
        years: The enterprise's fiscal years, in any order.
        on: The day whose rules are applied.

    Returns:
        The facts.

    Raises:
        InvalidValueError: A year of another enterprise, or two records of one year.
        NoRuleInForceError: Before 2008.

    Example:
        >>> facts = high_tech_facts(
        ...     CertificationApplication(
        ...         enterprise_id="e1", applied_on="2022-06-01", registered_on="2020-07-01"
        ...     ),
        ...     [], on="2022-06-01",
        ... )
        >>> len(facts.years)
        2
    """
    day = on if type(on) is date else as_date(on, "on")
    applied = application.applied_on.year
    first = applied - _FISCAL_YEARS
    if application.registered_on is not None:
        first = min(max(first, application.registered_on.year), applied - 1)
    known: list[EnterpriseYear | None] = [None] * (applied - first)
    applicant = application.enterprise_id
    for year in years:
        if year.enterprise_id != applicant:
            raise InvalidValueError(
                f"a year of {year.enterprise_id!r}",
                f"is not one of {applicant!r}",
                "give the applicant's own years",
            )
        place = year.year - first
        if 0 <= place < len(known):
            if known[place] is not None:
                raise InvalidValueError(
                    f"fiscal year {year.year} of {year.enterprise_id!r}", "is given twice"
                )
            known[place] = year
    return HighTechFacts(application, day, _values_on(day), tuple(known), known[-1], *_sums(known))


def _sums(
    years: list[EnterpriseYear | None],
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """R&D, R&D in China and sales of the fiscal years; None where a year's figure is unknown."""
    rd = in_china = sales = _NOTHING
    try:
        for year in years:
            rd = _add(rd, year.rd_expenses_hte_yuan)  # type: ignore[union-attr,arg-type] # see below
            in_china = _add(in_china, year.rd_expenses_hte_in_china_yuan)  # type: ignore[union-attr,arg-type]
            sales = _add(sales, year.sales_income_yuan)  # type: ignore[union-attr,arg-type]
    except (AttributeError, TypeError):  # a year, or a figure of one, is None: rare, and cheap so
        return (
            _sum_of("rd_expenses_hte_yuan", years),
            _sum_of("rd_expenses_hte_in_china_yuan", years),
            _sum_of("sales_income_yuan", years),
        )
    return rd, in_china, sales


def _sum_of(name: str, years: list[EnterpriseYear | None]) -> Decimal | None:
    figures: list[Any] = [getattr(year, name, None) for year in years]
    return None if None in figures else exact_sum(figures)


# --- the conditions -------------------------------------------------------------------------


def _age(facts: HighTechFacts) -> tuple[int | None, int]:
    application = facts.application
    if application.registered_on is None:
        return None, facts.values.min_age_days
    age = application.applied_on - application.registered_on
    return age.days, facts.values.min_age_days


def _ip(facts: HighTechFacts) -> tuple[Verdict]:
    """Owning none decides; whether it supports the main products is for the experts."""
    rights, supports = facts.application.ip, facts.application.ip_supports_products
    if rights is None:
        return (_UNKNOWN,)
    owned: Verdict = _UNMET
    for right in rights:
        counts = right.counts
        if counts:
            owned = _MET
            break
        if counts is None:
            owned = _UNKNOWN
    if owned is not _MET:
        return (owned,)
    if supports is None:
        return (Verdict.MANUAL_REVIEW,)
    return (_MET if supports else _UNMET,)


def _ip_2008(facts: HighTechFacts) -> tuple[Verdict]:
    """A licence would have done, and Class II was not used up: owning none refuses nobody."""
    rights, supports = facts.application.ip, facts.application.ip_supports_products
    if rights is None:
        return (_UNKNOWN,)
    if supports is None or not any(right.in_force for right in rights):
        return (Verdict.MANUAL_REVIEW,)
    return (_MET if supports else _UNMET,)


def _field(facts: HighTechFacts) -> tuple[Verdict]:
    field = facts.application.field
    if field is None:
        return (_UNKNOWN,)
    return (_UNMET if field is _OUTSIDE else _MET,)


def _staff(name: str, share: str) -> Any:
    def operands(facts: HighTechFacts) -> tuple[Any, ...]:
        latest = facts.latest
        if latest is None:
            return None, None, getattr(facts.values, share)
        return getattr(latest, name), latest.employees, getattr(facts.values, share)

    return operands


def _rd_to_sales(facts: HighTechFacts) -> tuple[Any, ...]:
    """The threshold follows from the latest year's sales; the ratio is that of all years."""
    latest = facts.latest
    if latest is None or latest.sales_income_yuan is None:
        return facts.rd, facts.sales, None
    return facts.rd, facts.sales, facts.values.rd_bands.of(latest.sales_income_yuan)


def _rd_in_china(facts: HighTechFacts) -> tuple[Any, ...]:
    return facts.rd_in_china, facts.rd, facts.values.rd_in_china


def _income(facts: HighTechFacts) -> tuple[Any, ...]:
    latest = facts.latest
    if latest is None:
        return None, None, facts.values.income
    total, untaxed = latest.total_income_yuan, latest.non_taxable_income_yuan
    taxed = None if total is None or untaxed is None else subtract(total, untaxed)
    return latest.high_tech_income_yuan, taxed, facts.values.income


def _score(facts: HighTechFacts) -> tuple[Any, ...]:
    experts = facts.application.expert_scores
    mark = facts.values.pass_score or 0
    if experts is not None:
        score, scale = experts.scaled
        return score, score, mark * scale, True, scale
    low, high, complete = innovation_score(facts.application, facts.years, on=facts.on)
    return low, high, mark, complete, 1


def _clean(facts: HighTechFacts) -> tuple[Verdict]:
    """An incident counts from 365 days before the application to the end of its year."""
    incidents = facts.application.incidents
    if incidents is None:
        return (_UNKNOWN,)
    for day in incidents:
        if _weighs(facts, day):
            return (_UNMET,)
    return (_MET,)


def _weighs(facts: HighTechFacts, incident: date) -> bool:
    applied = facts.application.applied_on
    since = applied - timedelta(days=facts.values.clean_days)
    return since <= incident and incident.year <= applied.year


def _in_years(*names: str) -> Any:
    """Name what is missing: a whole fiscal year, or a figure of one."""

    def missing(facts: HighTechFacts) -> tuple[str, ...]:
        first = facts.application.applied_on.year - len(facts.years)
        return tuple(
            f"{name}[{year}]"
            for year, known in enumerate(facts.years, first)
            for name in names
            if known is None or getattr(known, f"{name}_yuan") is None
        )

    return missing


def _in_latest(*names: str) -> Any:
    """Name what is missing of the latest fiscal year."""

    def missing(facts: HighTechFacts) -> tuple[str, ...]:
        year = facts.application.applied_on.year - 1
        return tuple(
            f"{name.removesuffix('_yuan')}[{year}]"
            for name in names
            if facts.latest is None or getattr(facts.latest, name) is None
        )

    return missing


def _of_score(facts: HighTechFacts) -> tuple[str, ...]:
    application = facts.application
    names = [name for name in ("ip", "achievements") if getattr(application, name) is None]
    names.append("expert_scores")
    counting = application.ip or ()
    if any(right.counts is None or right.own_development is None for right in counting):
        names.append("ip")
    return (*dict.fromkeys(names), *_in_years("net_assets", "sales_income")(facts))


_STAFF_NAMES: Final = ("st_staff", "employees")
_AGE: Final = AtLeast[HighTechFacts](
    code="age",
    zh="注册成立天数",
    en="Days since registration",
    names=("registered_on",),
    operands=_age,
    source=values.measures_2016("Art. 11(1)"),
)
_IP: Final = Decided[HighTechFacts](
    code="ip",
    zh="拥有核心自主知识产权",
    en="Owns core intellectual property",
    operands=_ip,
    missing=lambda _: ("ip",),
    source=values.measures_2016("Art. 11(2)"),
    note="Class II rights count for one certification only; support of the main products is "
    "for the experts",
)
_FIELD: Final = Decided[HighTechFacts](
    code="field",
    zh="属于国家重点支持的高新技术领域",
    en="Within the national fields of high technology",
    operands=_field,
    missing=lambda _: ("field",),
    source=values.measures_2016("Art. 11(3)"),
)
_ST_STAFF: Final = ShareAtLeast[HighTechFacts](
    code="st_staff",
    zh="科技人员占职工总数比例",
    en="S&T staff in employees",
    operands=_staff("st_staff", "st_staff"),
    missing=_in_latest("st_staff", "employees"),
    source=values.measures_2016("Art. 11(4)"),
    note="of the fiscal year before the application, monthly means (195号)",
)
_RD_TO_SALES: Final = ShareAtLeast[HighTechFacts](
    code="rd_to_sales",
    zh="近三个会计年度研究开发费用占销售收入比例",
    en="R&D expenses over sales of the fiscal years",
    operands=_rd_to_sales,
    missing=_in_years("rd_expenses_hte", "sales_income"),
    source=values.measures_2016("Art. 11(5)"),
    note="the threshold follows from the latest year's sales",
)
_RD_IN_CHINA: Final = ShareAtLeast[HighTechFacts](
    code="rd_in_china",
    zh="境内研究开发费用占比",
    en="R&D expenses in China",
    operands=_rd_in_china,
    missing=_in_years("rd_expenses_hte_in_china", "rd_expenses_hte"),
    source=values.measures_2016("Art. 11(5)"),
)
_INCOME: Final = ShareAtLeast[HighTechFacts](
    code="income",
    zh="高新技术产品(服务)收入占比",
    en="High-tech income in total income",
    operands=_income,
    missing=_in_latest("high_tech_income_yuan", "total_income_yuan", "non_taxable_income_yuan"),
    source=values.measures_2016("Art. 11(6)"),
    note="of total income less non-taxable income (195号), not of sales",
)
_SCORE: Final = ScoreAbove[HighTechFacts](
    code="score",
    zh="创新能力评价",
    en="Innovation score",
    operands=_score,
    missing=_of_score,
    source=values.guide_2016("part 三(七)"),
    note="must exceed the pass mark",
)
_CLEAN: Final = Decided[HighTechFacts](
    code="clean_record",
    zh="近一年内未发生重大安全、质量事故或严重环境违法",
    en="No major incident in the year before",
    operands=_clean,
    missing=lambda _: ("incidents",),
    source=values.measures_2016("Art. 11(8)"),
)


def _as_of_2008(criterion: Criterion[HighTechFacts], **changes: Any) -> Criterion[HighTechFacts]:
    source = values.measures_2008(values.MIN_AGE_DAYS.values[0].source.confirmation)
    return attrs.evolve(criterion, **({"source": source} | changes))


def _shortfalls(facts: HighTechFacts) -> tuple[Shortfall, ...]:
    gaps = (
        _age_gap(facts),
        _ip_gap(facts),
        *(_hires(facts, kind) for kind in _staff_kinds(facts)),
        _rd_gap(facts),
        _china_gap(facts),
        _income_gap(facts),
        _record_gap(facts),
    )
    return tuple(gap for gap in gaps if gap is not None)


PROGRAMME_2016: Final = Programme[HighTechFacts](
    name="high_tech_2016",
    zh="高新技术企业认定（2016年办法）",
    en="High-tech certification, measures of 2016",
    criteria=(
        _AGE,
        _IP,
        _FIELD,
        _ST_STAFF,
        _RD_TO_SALES,
        _RD_IN_CHINA,
        _INCOME,
        _SCORE,
        _CLEAN,
    ),
    value=lambda facts: innovation_score(facts.application, facts.years, on=facts.on)[:2],
    shortfalls=_shortfalls,
)
"""The eight conditions of Art. 11 in its order; the fifth is two: R&D to sales, R&D in China."""
PROGRAMME_2008: Final = Programme[HighTechFacts](
    name="high_tech_2008",
    zh="高新技术企业认定（2008年办法，尽已知）",
    en="High-tech certification, measures of 2008 as far as known",
    criteria=(
        _as_of_2008(_AGE),
        _as_of_2008(_FIELD),
        _as_of_2008(
            _IP,
            operands=_ip_2008,
            note="owned within three years, or licensed exclusively for five: a licence and the "
            "window are for a person to judge",
        ),
        ShareAtLeast[HighTechFacts](
            code="college_st_staff",
            zh="大专以上学历科技人员占职工总数比例",
            en="College-educated S&T staff in employees",
            operands=_staff("college_st_staff", "college_staff"),
            missing=_in_latest("college_st_staff", "employees"),
            source=values.COLLEGE_STAFF_SHARE_2008.values[0].source,
        ),
        ShareAtLeast[HighTechFacts](
            code="rd_staff",
            zh="研发人员占职工总数比例",
            en="R&D staff in employees",
            operands=_staff("rd_staff", "rd_staff"),
            missing=_in_latest("rd_staff", "employees"),
            source=values.RD_STAFF_SHARE_2008.values[0].source,
        ),
        _as_of_2008(_RD_TO_SALES, source=values.RD_TO_SALES_BANDS.values[0].source),
        _as_of_2008(_RD_IN_CHINA),
        _as_of_2008(_INCOME),
        _as_of_2008(_CLEAN),
        Decided[HighTechFacts](
            code="score",
            zh="自主创新和成长性指标",
            en="Innovation and growth indicators",
            operands=lambda _: (Verdict.MANUAL_REVIEW,),
            source=values.measures_2008(
                values.MIN_AGE_DAYS.values[0].source.confirmation,
                "the scoring of 国科发火〔2008〕362号 was not seen",
            ),
        ),
    ),
    shortfalls=_shortfalls,
)
"""The conditions until 2015; most of them unconfirmed, and the score left to the experts."""


def _programme(facts: HighTechFacts) -> Programme[HighTechFacts]:
    return PROGRAMME_2016 if facts.on >= _MEASURES_OF_2016 else PROGRAMME_2008


def assess_high_tech(
    application: CertificationApplication,
    years: Iterable[EnterpriseYear],
    *,
    on: date | str,
) -> Assessment[HighTechFacts]:
    """Assess an application for certification as a high-tech enterprise (高新技术企业认定).

    All conditions of Art. 11 must be met. The verdict is decided at once; what explains it, the
    criteria, what is missing and the shortfalls, is built when it is asked for.

    Args:
        application: The application.
        years: The enterprise's fiscal years, in any order; the three before the application are
            read, fewer where it was registered later.
        on: The day whose rules are applied: those of 2016 from 2016-01-01, before that those of
            2008 as far as known.

    Returns:
        The assessment. UNKNOWN where a fact is missing that the law needs; MANUAL_REVIEW where
        only experts can judge. Its value is the innovation score's lowest and highest.

    Raises:
        InvalidValueError: A year of another enterprise, or two records of one year.
        NoRuleInForceError: Before 2008.

    Example:
        A made-up enterprise, exactly on the thresholds of R&D and of staff:

        >>> years = [
        ...     EnterpriseYear(
        ...         enterprise_id="e1", year=year, sales_income="4000万元",
        ...         total_income="4000万元", non_taxable_income="0元",
        ...         high_tech_income="3000万元", rd_expenses_hte="200万元",
        ...         rd_expenses_hte_in_china="200万元", employees=50, st_staff=5,
        ...     )
        ...     for year in (2019, 2020, 2021)
        ... ]
        >>> application = CertificationApplication(
        ...     enterprise_id="e1", applied_on="2022-06-01", registered_on="2015-03-01",
        ...     field="new_materials", incidents=(), ip_supports_products=True,
        ...     ip=[IntellectualProperty(id="made up", kind="invention_patent")],
        ...     expert_scores=ExpertScores(technical=[58, 59], financial=[12, 13]),
        ... )
        >>> assess_high_tech(application, years, on="2022-06-01").verdict
        <Verdict.MET: 'met'>
        >>> poorer = [attrs.evolve(year, rd_expenses_hte="190万元",
        ...     rd_expenses_hte_in_china="190万元") for year in years]
        >>> print(assess_high_tech(application, poorer, on="2022-06-01").shortfalls[0].text("en"))
        R&D expenses to add, at today's sales: 300000.00元

    References:
        国科发火〔2016〕32号, Art. 11; 国科发火〔2016〕195号, part 三; 国科发火〔2008〕172号.
    """
    facts = high_tech_facts(application, years, on=on)
    programme = _programme(facts)
    return Assessment(programme, facts, facts.on, programme.verdict(facts))


def what_if_gaps_closed(assessment: Assessment[HighTechFacts]) -> Assessment[HighTechFacts]:
    """Assess again with every gap in money and staff closed together (补齐差距后的评估).

    High-tech income is added first: it raises sales too, and with them what R&D must reach, and
    perhaps the band. Then R&D in China, then staff. Waiting and rights are not assumed.

    Args:
        assessment: An assessment of `assess_high_tech`.

    Returns:
        The assessment of the changed years.

    Example:
        >>> lacking = EnterpriseYear(enterprise_id="e1", year=2021, employees=100, st_staff=9)
        >>> application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
        >>> closed = what_if_gaps_closed(assess_high_tech(application, [lacking], on="2022-06-01"))
        >>> closed.facts.latest.st_staff
        Decimal('11')

    References:
        国科发火〔2016〕32号, Art. 11.
    """
    facts = assessment.facts
    rd = ("rd_expenses_hte", "rd_expenses_hte_in_china")
    income = ("high_tech_income", "total_income", "sales_income")
    facts = _with_added(facts, _income_gap(facts), income)
    facts = _with_added(facts, _rd_gap(facts), rd)
    facts = _with_added(facts, _china_gap(facts), rd)
    # Whoever is hired counts for every kind of staff, so that no share falls for another's sake.
    kinds = _staff_kinds(facts)
    hires = [gap for kind in kinds if (gap := _hires(facts, kind)) is not None]
    most = max(hires, key=lambda gap: gap.amount, default=None)
    facts = _with_added(facts, most, ("employees", *(kind.name for kind in kinds)))
    programme = _programme(facts)
    return Assessment(programme, facts, facts.on, programme.verdict(facts))


def _with_added(
    facts: HighTechFacts, gap: Shortfall | None, names: tuple[str, ...]
) -> HighTechFacts:
    latest = facts.latest
    if gap is None or latest is None:
        return facts
    changes: dict[str, Any] = {}
    for name in names:
        stored = getattr(latest, name if gap.unit == "人" else f"{name}_yuan")
        if stored is not None:
            raised = add(stored, gap.amount)
            changes[name] = raised if gap.unit == "人" else Yuan(raised)
    years = (*(year for year in facts.years[:-1] if year), attrs.evolve(latest, **changes))
    return high_tech_facts(facts.application, years, on=facts.on)


# --- what is lacking ------------------------------------------------------------------------


def _age_gap(facts: HighTechFacts) -> Shortfall | None:
    age, least = _age(facts)
    if age is None or age >= least:
        return None
    return Shortfall(
        code="age",
        amount=Decimal(least - age),
        unit="天",
        zh="成立未满一年，需等待",
        en="Days to wait until it is old enough",
    )


def _record_gap(facts: HighTechFacts) -> Shortfall | None:
    """Days until the last incident that weighs lies far enough back."""
    weighing = [day for day in facts.application.incidents or () if _weighs(facts, day)]
    if not weighing:
        return None
    clear = max(weighing) + timedelta(days=facts.values.clean_days + 1)
    return Shortfall(
        code="clean_record",
        amount=Decimal((clear - facts.application.applied_on).days),
        unit="天",
        zh="事故或违法未满一年，需等待",
        en="Days to wait after the last incident",
    )


def _ip_gap(facts: HighTechFacts) -> Shortfall | None:
    rights = facts.application.ip
    if _programme(facts) is not PROGRAMME_2016:
        return None  # a licence would have done
    if rights is None or any(right.counts is not False for right in rights):
        return None
    return Shortfall(
        code="ip",
        amount=Decimal(1),
        unit="件",
        zh="自主知识产权空白，至少取得",
        en="Rights of its own to obtain, at least",
    )


class _StaffKind(NamedTuple):
    """A kind of staff that must make up a share of the employees."""

    name: str
    share: str
    zh: str
    en: str


_ST_STAFF_KIND: Final = _StaffKind(
    "st_staff",
    "st_staff",
    "需新增科技人员（计入职工总数）",
    "S&T staff to hire, who count as employees too",
)
_STAFF_KINDS_2008: Final = (
    _StaffKind(
        "college_st_staff",
        "college_staff",
        "需新增大专以上学历科技人员（计入职工总数）",
        "College-educated S&T staff to hire, who count as employees too",
    ),
    _StaffKind(
        "rd_staff",
        "rd_staff",
        "需新增研发人员（计入职工总数）",
        "R&D staff to hire, who count as employees too",
    ),
)


def _staff_kinds(facts: HighTechFacts) -> tuple[_StaffKind, ...]:
    return (_ST_STAFF_KIND,) if facts.values.st_staff is not None else _STAFF_KINDS_2008


def _hires(facts: HighTechFacts, kind: _StaffKind) -> Shortfall | None:
    hires = _to_add(*_staff(kind.name, kind.share)(facts), joins_whole=True, per=1)
    if hires is None:
        return None
    return Shortfall(code=kind.name, amount=hires, unit="人", zh=kind.zh, en=kind.en)


def _income_gap(facts: HighTechFacts) -> Shortfall | None:
    yuan = _to_add(*_income(facts), joins_whole=True, per=_FEN)
    if yuan is None:
        return None
    return Shortfall(
        code="income",
        amount=yuan,
        unit="元",
        zh="需增加高新技术产品收入（销售收入随之增加，研发费用门槛可能换档）",
        en="High-tech income to add (sales rise with it, and the R&D band may change)",
    )


def _rd_gap(facts: HighTechFacts) -> Shortfall | None:
    yuan = _to_add(*_rd_to_sales(facts), joins_whole=False, per=_FEN)
    if yuan is None:
        return None
    return Shortfall(
        code="rd_to_sales",
        amount=yuan,
        unit="元",
        zh="按现有销售收入需增加研发费用",
        en="R&D expenses to add, at today's sales",
    )


def _china_gap(facts: HighTechFacts) -> Shortfall | None:
    yuan = _to_add(*_rd_in_china(facts), joins_whole=True, per=_FEN)
    if yuan is None:
        return None
    return Shortfall(
        code="rd_in_china",
        amount=yuan,
        unit="元",
        zh="需增加境内研发费用",
        en="R&D expenses in China to add",
    )


def _to_add(part: Any, whole: Any, share: Any, *, joins_whole: bool, per: int) -> Decimal | None:
    """The smallest addition that lifts a part to its share, in steps of one ``per``-th.

    Where what is added joins the whole too, ``x >= (share * whole - part) / (1 - share)``.
    """
    if part is None or whole is None or share is None or whole <= 0:
        return None
    if part >= multiply(share, whole):
        return None
    lacking = Fraction(share) * Fraction(whole) - Fraction(part)
    needed = lacking / (1 - Fraction(share)) if joins_whole else lacking
    steps = math.ceil(needed * per)
    return Decimal(steps) if per == 1 else Decimal((0, Decimal(steps).as_tuple().digits, -2))
