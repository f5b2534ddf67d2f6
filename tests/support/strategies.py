"""Made data for the tests: one Hypothesis strategy for every record, and for what records hold.

Nothing here is a real enterprise, contract or person.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, timedelta
from decimal import (
    ROUND_UP,
    Context,
    Decimal,
    FloatOperation,
    Inexact,
    Rounded,
    localcontext,
)

from hypothesis import settings, strategies as st

from stmetrics import Period, Target, formulas, records as r
from stmetrics.units import Amount, Bound, quantity

law = settings(max_examples=30, deadline=None)
"""How often a law is tried; no deadline, since the first quantity imports pint."""

HOSTILE = {
    "three digits": Context(prec=3),
    "rounding up": Context(prec=9, rounding=ROUND_UP),
    "everything is an error": Context(prec=5, traps=[Inexact, Rounded, FloatOperation]),
}


@contextmanager
def hostile(name):
    """A decimal context of the calling thread that must change nothing."""
    with localcontext(HOSTILE[name]):
        yield


def maybe(strategy):
    """A value, or None for unknown."""
    return st.none() | strategy


# --- numbers --------------------------------------------------------------------------------


def decimals(low, high, places=4):
    return st.decimals(low, high, places=places, allow_nan=False, allow_infinity=False)


levels = decimals("0.01", "1000000")
"""Levels above zero, as a table prints them."""
nonnegative = decimals(0, "1000000")
signed = decimals("-1000000", "1000000")
rates = decimals("-0.9", "3")
"""Growth rates; every one leaves a base."""
ratios = decimals(0, 1)
counts = st.integers(0, 10_000)
years = st.integers(1, 12)
whole_factors = st.integers(1, 1000)


# --- money and labour with their units ------------------------------------------------------

MONEY = {
    "元": 1,
    "千元": 10**3,
    "万元": 10**4,
    "百万元": 10**6,
    "千万元": 10**7,
    "亿元": 10**8,
    "万亿元": 10**12,
}
"""Yuan in each unit, written down a second time."""

money_units = st.sampled_from(list(MONEY))


def plainly(number):
    return format(number, "f")


STATED = {
    "text": lambda number, unit: f"{plainly(number)}{unit}",
    "decimal": lambda number, unit: (number, unit),
    "float": lambda number, unit: (float(number), unit),
    "amount": lambda number, unit: Amount(number, unit, 4),
    "quantity": quantity,
}
"""Every way to say an amount with its unit. Floats are exact here: they have few digits."""


@st.composite
def money(draw, most=Decimal(10**12), least=Decimal(0)):
    """An amount that says its unit, and the yuan it stands for."""
    unit = draw(money_units)
    factor = MONEY[unit]
    number = draw(st.integers(int(least * 100), int(most * 100))) / Decimal(100) / factor
    return STATED[draw(st.sampled_from(list(STATED)))](number, unit), number * factor


given_money = money().map(lambda pair: pair[0])
"""An amount that says its unit, in any of the ways."""


def yuan(number):
    """Say a plain number of yuan."""
    return (Decimal(number), "元")


yuans = st.integers(0, 10**12).map(Decimal)


@st.composite
def parts_of(draw, whole):
    """A part of a whole, or None."""
    return draw(maybe(st.integers(0, int(whole)).map(yuan)))


# --- days, periods, regions -----------------------------------------------------------------

days = st.dates(date(2008, 1, 1), date(2030, 12, 31))


@st.composite
def rising_days(draw, known):
    """Days in order, None where a flag of ``known`` says so."""
    ordered = sorted(draw(st.lists(days, min_size=len(known), max_size=len(known))))
    return [day if flag else None for day, flag in zip(ordered, known, strict=True)]


_year = st.integers(2000, 2030)
_months = st.tuples(st.integers(1, 12), st.integers(1, 12)).map(sorted)
periods = st.one_of(
    st.builds(Period.year, _year),
    st.builds(Period.half, _year, st.integers(1, 2)),
    st.builds(Period.quarter, _year, st.integers(1, 4)),
    st.builds(Period.month, _year, st.integers(1, 12)),
    st.builds(lambda year, span: Period.months(year, *span), _year, _months),
    st.tuples(days, st.integers(0, 1200)).map(
        lambda span: Period.between(span[0], span[0] + timedelta(days=span[1]))
    ),
)

region_codes = st.sampled_from(
    ["320000", "320400", "320404", "320411", "320500", "320505", "110000", "110108", "419001"]
)
"""Provinces, cities and districts of GB/T 2260, so few that they often hold one another."""
regions = region_codes | st.sampled_from(["a park", "another park"])

names = st.text(min_size=1, max_size=8).filter(
    lambda text: text.strip().lower() not in {"", "nan", "none", "<na>", "nat", "null"}
)
ids = st.from_regex(r"[a-z][0-9]{1,3}", fullmatch=True)

CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
"""As GB 32100 prints them."""


def credit_code(body):
    """Complete 17 characters with the check character of GB 32100-2015."""
    total = sum(
        CREDIT_CODE_CHARACTERS.index(character) * weight
        for character, weight in zip(body, CREDIT_CODE_WEIGHTS, strict=True)
    )
    rest = 31 - total % 31
    return body + CREDIT_CODE_CHARACTERS[0 if rest == 31 else rest]


credit_codes = st.text(CREDIT_CODE_CHARACTERS, min_size=17, max_size=17).map(credit_code)


# --- records --------------------------------------------------------------------------------

enterprises = st.builds(
    r.Enterprise,
    id=ids,
    name=names,
    region=regions,
    registered_on=days,
    credit_code=maybe(credit_codes),
    industry=maybe(names),
    above_designated_size=maybe(st.booleans()),
)


@st.composite
def enterprise_years(draw, year=st.integers(2008, 2030), enterprise_id=ids):
    total, assets = draw(yuans), draw(yuans)
    expenses = draw(yuans)
    staff = draw(st.integers(0, 5000))
    return r.EnterpriseYear(
        enterprise_id=draw(enterprise_id),
        year=draw(year),
        sales_income=draw(maybe(given_money)),
        total_income=yuan(total),
        non_taxable_income=draw(parts_of(total)),
        high_tech_income=draw(parts_of(total)),
        rd_expenses_hte=yuan(expenses),
        rd_expenses_hte_in_china=draw(parts_of(expenses)),
        rd_expenses_tax=draw(maybe(given_money)),
        costs_and_expenses=draw(maybe(given_money)),
        total_assets=yuan(assets),
        net_assets=draw(maybe(st.integers(-(10**9), int(assets)).map(yuan))),
        employees=staff,
        st_staff=draw(maybe(st.integers(0, staff))),
        has_rd_activity=draw(maybe(st.booleans())),
        has_rd_institution=draw(maybe(st.booleans())),
    )


@st.composite
def rd_inputs(
    draw,
    period=periods,
    basis=st.sampled_from(r.RDBasis),
    performer=st.sampled_from(r.Performer),
):
    by_activity = [draw(maybe(yuans)) for _ in range(3)]
    by_source = [draw(maybe(yuans)) for _ in range(4)]
    least = max(
        sum(part for part in split if part is not None) for split in (by_activity, by_source)
    )
    heads = draw(st.integers(0, 5000))
    named = zip(
        (
            "basic_research",
            "applied_research",
            "experimental_development",
            "enterprise_funds",
            "government_funds",
            "foreign_funds",
            "other_funds",
        ),
        by_activity + by_source,
        strict=True,
    )
    return r.RDInput(
        performer=draw(performer),
        period=draw(period),
        expenditure=yuan(least + draw(yuans)),
        basis=draw(basis),
        status=draw(st.sampled_from(r.ObservationStatus)),
        unit_id=draw(maybe(ids)),
        group=draw(maybe(names)),
        personnel=draw(maybe(st.integers(0, heads * 10).map(lambda n: (Decimal(n) / 10, "人年")))),
        personnel_heads=heads,
        **{name: None if part is None else yuan(part) for name, part in named},
    )


@st.composite
def tech_contracts(draw, seller_region=maybe(regions), buyer_region=maybe(regions)):
    turnover = draw(yuans)
    return r.TechContract(
        id=draw(ids),
        kind=draw(st.sampled_from(r.ContractKind)),
        registered_on=draw(days),
        turnover=yuan(turnover),
        seller_region=draw(seller_region),
        buyer_region=draw(buyer_region),
        technology_amount=draw(parts_of(turnover)),
        registration_no=draw(maybe(ids)),
    )


@st.composite
def certifications(draw, enterprise_id=ids, certificate_no=maybe(ids), dated=st.booleans()):
    """A certification of any outcome; ``dated`` says whether a certificate's issue is known."""
    outcome = draw(st.sampled_from(r.CertificationOutcome))
    certified = outcome is r.CertificationOutcome.CERTIFIED
    known = [draw(st.booleans()) for _ in range(5)]
    known[2] = certified and draw(dated)
    known[3] = known[2] and known[3]
    applied, notice, issued, moved, ended = draw(rising_days(known))
    return r.HighTechCertification(
        enterprise_id=draw(enterprise_id),
        kind=draw(st.sampled_from(r.CertificationKind)),
        outcome=outcome,
        applied_on=applied,
        public_notice_on=notice,
        issued_on=issued,
        certificate_no=draw(certificate_no) if certified else None,
        ended_on=ended,
        end_reason=draw(maybe(st.sampled_from(r.CertificationEnd))) if ended else None,
        moved_in_on=moved,
        batch=draw(maybe(st.sampled_from(["first", "second"]))),
    )


@st.composite
def patent_counts(draw, status=st.sampled_from(r.PatentStatus), dated=True):
    counted = draw(status)
    stock = counted is r.PatentStatus.IN_FORCE
    return r.PatentCounts(
        status=counted,
        invention=draw(maybe(counts)),
        utility_model=draw(maybe(counts)),
        design=draw(maybe(counts)),
        period=draw(maybe(periods)) if dated and not stock else None,
        on=draw(maybe(days)) if dated and stock else None,
    )


@st.composite
def projects(draw):
    granted = draw(yuans)
    return r.Project(
        id=draw(ids),
        name=draw(names),
        level=draw(st.sampled_from(r.Level)),
        stage=draw(st.sampled_from(r.Stage)),
        on=draw(maybe(days)),
        planned_funds=draw(maybe(st.just(yuan(granted)))),
        paid_funds=draw(parts_of(granted)),
        programme=draw(maybe(names)),
        enterprise_id=draw(maybe(ids)),
        scope=draw(maybe(names)),
    )


platforms = st.builds(
    r.Platform,
    id=ids,
    name=names,
    kind=names,
    level=st.sampled_from(r.Level),
    stage=st.sampled_from(r.Stage),
    on=maybe(days),
    enterprise_id=maybe(ids),
    rating=maybe(names),
    scope=maybe(names),
)


@st.composite
def cooperations(draw):
    agreed = draw(yuans)
    return r.Cooperation(
        id=draw(ids),
        counterpart=draw(names),
        stage=draw(st.sampled_from(r.CooperationStage)),
        on=draw(maybe(days)),
        enterprise_id=draw(maybe(ids)),
        planned_investment=draw(maybe(st.just(yuan(agreed)))),
        paid_investment=draw(parts_of(agreed)),
        induced_investment=draw(maybe(given_money)),
        industry=draw(maybe(names)),
        scope=draw(maybe(names)),
    )


recognitions = st.builds(
    r.Recognition,
    id=ids,
    enterprise_id=ids,
    title=names,
    level=st.sampled_from(r.Level),
    stage=st.sampled_from(r.Stage),
    on=maybe(days),
    scope=maybe(names),
)

rights = st.builds(
    r.IntellectualProperty,
    id=ids,
    kind=st.sampled_from(r.IPKind),
    in_force=maybe(st.booleans()),
    used_before=maybe(st.booleans()),
    own_development=maybe(st.booleans()),
)
expert_scores = st.builds(
    r.ExpertScores,
    technical=st.lists(st.integers(0, 80), min_size=1, max_size=7),
    financial=st.lists(st.integers(0, 20), min_size=1, max_size=3),
)


@st.composite
def applications(draw):
    """An application with any of its facts unknown."""
    registered, applied = draw(rising_days([draw(st.booleans()), True]))
    return r.CertificationApplication(
        enterprise_id=draw(ids),
        applied_on=applied,
        registered_on=registered,
        field=draw(maybe(st.sampled_from(r.TechnologyField))),
        ip=draw(maybe(st.lists(rights, max_size=4, unique_by=lambda right: right.id))),
        ip_supports_products=draw(maybe(st.booleans())),
        incidents=draw(maybe(st.lists(st.dates(), max_size=2))),
        achievements=draw(maybe(st.integers(0, 30))),
        expert_scores=draw(maybe(expert_scores)),
    )


populations = st.builds(
    r.Population,
    on=days,
    persons=st.integers(0, 1_500_000_000),
    kind=st.sampled_from(r.PopulationKind),
)

RECORDS = {
    r.CertificationApplication: applications(),
    r.ExpertScores: expert_scores,
    r.IntellectualProperty: rights,
    r.Cooperation: cooperations(),
    r.Enterprise: enterprises,
    r.EnterpriseYear: enterprise_years(),
    r.HighTechCertification: certifications(),
    r.PatentCounts: patent_counts(),
    r.Platform: platforms,
    r.Population: populations,
    r.Project: projects(),
    r.RDInput: rd_inputs(),
    r.Recognition: recognitions,
    r.TechContract: tech_contracts(),
}
"""Every record class and its strategy."""

MINIMAL = {
    r.CertificationApplication: {"enterprise_id": "e1", "applied_on": "2022-06-01"},
    r.ExpertScores: {"technical": (60,), "financial": (12,)},
    r.IntellectualProperty: {"id": "made up", "kind": "invention_patent"},
    r.Cooperation: {"id": "k1", "counterpart": "某某大学", "stage": "intention"},
    r.Enterprise: {"id": "e1", "name": "某公司"},
    r.EnterpriseYear: {"enterprise_id": "e1", "year": 2022},
    r.HighTechCertification: {"enterprise_id": "e1", "kind": "new", "outcome": "certified"},
    r.PatentCounts: {"status": "granted"},
    r.Platform: {
        "id": "f1",
        "name": "某某中心",
        "kind": "中心",
        "level": "city",
        "stage": "applied",
    },
    r.Population: {"on": "2020-12-31", "persons": 655_000},
    r.Project: {"id": "p1", "name": "某某项目", "level": "city", "stage": "approved"},
    r.RDInput: {"performer": "government", "period": "2022", "expenditure": "3亿元"},
    r.Recognition: {
        "id": "r1",
        "enterprise_id": "e1",
        "title": "某某称号",
        "level": "city",
        "stage": "recognised",
    },
    r.TechContract: {
        "id": "c1",
        "kind": "service",
        "registered_on": "2022-05-01",
        "turnover": "100万元",
        "seller_region": None,
        "buyer_region": None,
    },
}
"""The fewest arguments that make each record; made up."""


# --- figures and targets --------------------------------------------------------------------


@st.composite
def bounded_amounts(draw, unit, number=st.integers(0, 60).map(Decimal)):
    """An amount of any bound; a range has its ends in order."""
    bound = draw(st.sampled_from(Bound))
    low, high = sorted((draw(number), draw(number)))
    upper = high if bound is Bound.BETWEEN else None
    nearly = bound is Bound.LESS_THAN and low > 0 and draw(st.booleans())
    return Amount(low, unit, 0, bound, upper, nearly)


targets = st.one_of(
    st.builds(Target.at_least, signed),
    st.builds(Target.at_most, signed),
    st.tuples(signed, signed).map(lambda ends: Target.between(*sorted(ends))),
    st.builds(Target.growth_at_least, rates.filter(lambda rate: rate <= 1)),
    st.builds(Target.share_at_least, ratios),
    st.builds(Target.rank_within, st.integers(1, 30)),
    st.builds(Target.points_above, decimals("-0.5", "0.5")),
)
"""A target of every form, on plain numbers."""


# --- arguments of formulas ------------------------------------------------------------------

parts = st.lists(nonnegative, min_size=1, max_size=6).filter(any)
"""Parts of a whole, not all of them zero."""
growths = decimals("-0.9", 2)


@st.composite
def _within(draw):
    whole = draw(levels)
    return min(draw(nonnegative), whole), whole


@st.composite
def _changed_totals(draw):
    part, part_base, total, change = draw(st.tuples(signed, signed, signed, levels))
    return part, part_base, total, total + draw(st.sampled_from([1, -1])) * change


@st.composite
def _months(draw):
    months = draw(st.lists(st.tuples(signed, levels), min_size=1, max_size=12))
    return [now for now, _ in months], [base for _, base in months]


@st.composite
def _cumulative_rates(draw):
    previous, month = draw(st.tuples(nonnegative, levels))
    return draw(growths), draw(growths), previous + month, previous


FORMULAS = sorted(
    set(formulas.__all__) - {"Ties", "ranks", "is_growth_at_least", "is_share_at_least"}
)
"""Every formula that computes; ranks only compare, and are tested on their own."""

ARGUMENTS = {
    "average_annual_change": st.tuples(signed, signed, years),
    "balanced_shares": st.tuples(parts, st.integers(0, 4)),
    "cascaded_success_ratio": st.tuples(st.lists(ratios, min_size=1, max_size=5)),
    "completion_ratio": st.tuples(signed, levels),
    "compound_growth_rate": st.tuples(levels, levels, years),
    "contribution_points": st.tuples(signed, signed, levels),
    "contribution_share": _changed_totals(),
    "cumulative_growth_rate": _months(),
    "deflate": st.tuples(signed, levels),
    "growth_gap": st.tuples(growths, growths),
    "growth_rate": st.tuples(signed, levels),
    "herfindahl_index": st.tuples(parts),
    "implied_base": st.tuples(signed, growths),
    "leverage_ratio": st.tuples(nonnegative, levels),
    "location_quotient": st.tuples(nonnegative, levels, levels, levels),
    "multiple": st.tuples(signed, levels),
    "patents_per_10k": st.tuples(nonnegative, levels),
    "per_capita": st.tuples(nonnegative, levels),
    "ratio_growth_rate": st.tuples(growths, growths),
    "rd_intensity": st.tuples(nonnegative, levels),
    "rd_to_sales_ratio": st.tuples(nonnegative, levels),
    "real_growth_rate": st.tuples(growths, growths),
    "required_growth_rate": st.tuples(levels, levels, years),
    "residual_shares": st.tuples(parts, st.integers(0, 4)),
    "share": _within(),
    "shares": st.tuples(parts),
    "single_month_growth_rate": _cumulative_rates(),
    "single_month_level": st.tuples(signed, signed),
    "success_ratio": _within(),
    "top_share": st.tuples(parts, st.integers(1, 7)),
    "two_year_average_growth_rate": st.tuples(growths, growths),
}
"""Arguments for every formula: Decimals, lists of them, and ints for what is counted."""

EXAMPLES = {
    "average_annual_change": (Decimal("129.5"), Decimal(100), 7),
    "balanced_shares": ([Decimal(1), Decimal(1), Decimal(1)], 1),
    "cascaded_success_ratio": ([Decimal("0.5"), Decimal("0.8")],),
    "completion_ratio": (Decimal(56), Decimal(25)),
    "compound_growth_rate": (Decimal("160.4"), Decimal(100), 7),
    "contribution_points": (Decimal("2412.4"), Decimal("2180.5"), Decimal("27956.3")),
    "contribution_share": (Decimal(109), Decimal(101), Decimal(141), Decimal(130)),
    "cumulative_growth_rate": ([Decimal(11), Decimal(12)], [Decimal(10), Decimal(11)]),
    "deflate": (Decimal(105), Decimal("1.04")),
    "growth_gap": (Decimal("0.253"), Decimal("0.123")),
    "growth_rate": (Decimal("11846.6"), Decimal("10298.4")),
    "herfindahl_index": ([Decimal(1), Decimal(1), Decimal(5)],),
    "implied_base": (Decimal("295.1"), Decimal("0.253")),
    "leverage_ratio": (Decimal(41000), Decimal(3300)),
    "location_quotient": (Decimal(30), Decimal(100), Decimal(17), Decimal(100)),
    "multiple": (Decimal("13788.6"), Decimal("5422.9")),
    "patents_per_10k": (Decimal(6957), Decimal(4_028_500)),
    "per_capita": (Decimal(6957), Decimal(4_028_500)),
    "ratio_growth_rate": (Decimal("1.0274"), Decimal("0.6996")),
    "rd_intensity": (Decimal("24.8"), Decimal(1200)),
    "rd_to_sales_ratio": (Decimal("8.84"), Decimal(177)),
    "real_growth_rate": (Decimal("0.10"), Decimal("0.02")),
    "required_growth_rate": (Decimal(145), Decimal(100), 2),
    "residual_shares": ([Decimal("716.1"), Decimal("1528.7"), Decimal("11925.1")], 1),
    "share": (Decimal("2500.9"), Decimal("36326.8")),
    "shares": ([Decimal(980), Decimal(1855), Decimal(788)],),
    "single_month_growth_rate": (Decimal("0.08"), Decimal("0.11"), Decimal(10), Decimal(7)),
    "single_month_level": (Decimal("295.1"), Decimal("264.9")),
    "success_ratio": (Decimal(15), Decimal(16)),
    "top_share": ([Decimal(50), Decimal(30), Decimal(16)], 2),
    "two_year_average_growth_rate": (Decimal("0.21"), Decimal("0.05")),
}
"""One call of every formula."""


def compute(name, arguments):
    """Call a formula; the weights of cumulative rates are given by name."""
    formula = getattr(formulas, name)
    if name == "single_month_growth_rate":
        growth, previous, base, previous_base = arguments
        return formula(growth, previous, base=base, previous_base=previous_base)
    return formula(*arguments)


def each_number(change, arguments):
    """Change every Decimal of some arguments, inside lists too; counted ints stay."""
    return tuple(
        [change(number) for number in argument]
        if isinstance(argument, list)
        else change(argument)
        if isinstance(argument, Decimal)
        else argument
        for argument in arguments
    )


def flat(result):
    """The numbers of a result: one, or all shares."""
    if isinstance(result, dict):
        return list(result.values())
    return list(result) if isinstance(result, tuple) else [result]
