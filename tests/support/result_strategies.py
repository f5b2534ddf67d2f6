"""Made data for the tests: one Hypothesis strategy for every figure and result that is kept.

Nothing here is a real enterprise, contract or person.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
from hypothesis import strategies as st
from strategies import (
    RECORDS,
    applications,
    bounded_amounts,
    counts,
    days,
    decimals,
    enterprise_years,
    given_money,
    ids,
    levels,
    maybe,
    names,
    periods,
    rates,
    rd_inputs,
    regions,
    rights,
    signed,
    targets,
    yuans,
)

from stmetrics import (
    Period,
    Target,
    Verdict,
    audit as a,
    catalogue as c,
    check_target,
    indicators as i,
    observations as o,
    ranking as k,
    records as r,
    reports as p,
    reviews as v,
    rules,
    scorecard as card,
    targets as t,
)
from stmetrics.errors import NoRuleInForceError
from stmetrics.exact import Interval, RoundingMode
from stmetrics.formulas import Ties
from stmetrics.law import (
    AssessmentComparison,
    Band,
    Bands,
    ConditionDifference,
    Confirmation,
    CriterionResult,
    Dated,
    Parameter,
    Shortfall,
    Source,
    StatedAssessment,
)
from stmetrics.sheets import (
    ObservationsRead,
    RowError,
    RowsRead,
    TotalRow,
    observations_from_rows,
    records_from_rows,
)
from stmetrics.units import Amount, Yuan, quantity

verdicts = st.sampled_from(Verdict)
texts = st.text(max_size=8)
fractions = st.fractions(-1000, 1000)
exact_numbers = signed | fractions
several_names = st.lists(names, max_size=3).map(tuple)
figures_with_unit = st.tuples(signed, st.sampled_from(["亿元", "件/万人", "人年"])).map(
    lambda pair: quantity(*pair)
)
open_figures = st.one_of(
    st.none(),
    signed,
    fractions,
    st.integers(),
    st.booleans(),
    days,
    st.tuples(signed, signed),
    figures_with_unit,
    bounded_amounts("%"),
    yuans.map(Yuan),
    names,
    periods,
    verdicts,
    st.floats(allow_nan=False, allow_infinity=False),
)
"""What may stand where a field's type is left open."""


# --- figures --------------------------------------------------------------------------------

amounts = st.one_of(*(bounded_amounts(unit) for unit in ("亿元", "%", "件", "人/万人", None)))

UNITS_OF = {
    o.Aspect.LEVEL: "亿元",
    o.Aspect.GROWTH: "%",
    o.Aspect.SHARE: "%",
    o.Aspect.GAP: "百分点",
    o.Aspect.CHANGE: "百分点",
    o.Aspect.COMPLETION: "%",
}
"""A unit that fits each aspect; a rank has none."""


@st.composite
def observations(draw, indicator=ids, region=regions, aspects=st.sampled_from(o.Aspect)):
    """An observation of any aspect, with or without a figure."""
    aspect = draw(aspects)
    status = draw(st.sampled_from(r.ObservationStatus))
    figure = bounded_amounts(UNITS_OF.get(aspect), st.integers(1, 60).map(Decimal))
    constant = draw(st.booleans())
    time = {"period": draw(periods)} if draw(st.booleans()) else {"on": draw(days)}
    return o.Observation(
        indicator=draw(indicator),
        region=draw(region),
        value=None if status is r.ObservationStatus.MISSING else draw(figure),
        aspect=aspect,
        reference=draw(maybe(ids)),
        scope=draw(maybe(names)),
        status=status,
        price_basis="constant" if constant else "current",
        price_year=draw(maybe(st.integers(1978, 2030))) if constant else None,
        rd_basis=draw(maybe(st.sampled_from(r.RDBasis))),
        vintage=draw(maybe(names)),
        names=draw(several_names),
        note=draw(maybe(names)),
        **time,
    )


@st.composite
def observed(draw, one=observations()):
    """Observations that do not contradict each other."""
    return o.Observations({each.key: each for each in draw(st.lists(one, max_size=4))}.values())


answers = st.builds(
    o.DerivedFigure,
    what=st.sampled_from(["level", "growth", "share"]),
    amount=amounts,
    time=periods | days,
    used=st.lists(observations(), min_size=1, max_size=2).map(tuple),
    mixed=st.lists(st.sampled_from(o.Difference), unique=True).map(tuple),
)
rows = st.integers(0, len(c.all_indicators()) - 1).map(lambda place: c.all_indicators()[place])
boundary_changes = st.builds(
    i.BoundaryChange,
    on=days,
    moved_out=several_names,
    moved_in=several_names,
    note=maybe(names),
)


@st.composite
def region_data(draw):
    """A region with a little of everything, and rows of its own for what is observed."""
    region = draw(regions)
    given = draw(observed(observations(region=st.just(region))))
    template = c.indicator("cn.tm_v")
    own = {each.indicator for each in given}
    fields = {
        "enterprises": r.Enterprise,
        "years": r.EnterpriseYear,
        "certifications": r.HighTechCertification,
        "rd_inputs": r.RDInput,
        "contracts": r.TechContract,
        "patents": r.PatentCounts,
        "projects": r.Project,
        "platforms": r.Platform,
        "cooperations": r.Cooperation,
        "recognitions": r.Recognition,
        "populations": r.Population,
    }
    chosen = draw(st.sets(st.sampled_from(sorted(fields)), max_size=3))
    return i.RegionData(
        region=region,
        name_zh=draw(maybe(names)),
        name_en=draw(maybe(names)),
        covered=draw(maybe(periods)),
        observations=given,
        boundary_changes=draw(st.lists(boundary_changes, max_size=2)),
        own=[_own_row(template, indicator_id) for indicator_id in sorted(own)],
        **{name: draw(_records_of(fields[name])) for name in sorted(chosen)},
    )


def _records_of(kind):
    """A few records of a kind, each once; contracts may be the region's own."""
    records = RECORDS[kind]
    if kind is r.TechContract:
        records = records.map(lambda each: attrs.evolve(each, seller_region=None))
    return st.lists(records, max_size=2, unique_by=_key)


def _key(each):
    if isinstance(each, r.EnterpriseYear):
        return each.enterprise_id, each.year
    if isinstance(each, r.Population):
        return each.on, each.kind
    return getattr(each, "id", None) or repr(each)


def _own_row(template, indicator_id):
    """A row that fits whatever is observed."""
    plain = {each: getattr(template, each) for each in ("name", "theme", "formula", "sources")}
    return c.Indicator(
        id=indicator_id, unit=None, maths="", kind=template.kind, timing=c.Timing.EITHER, **plain
    )


@st.composite
def rows_read(draw):
    """What a table gave whose years are read, wrong or blank."""
    cells = st.fixed_dictionaries(
        {"企业编号": ids, "年度": st.sampled_from(["2022年", "去年", "", 2021])}
    )
    return records_from_rows(r.EnterpriseYear, draw(st.lists(cells, max_size=4)))


words = st.builds(c.Words, texts, texts)


@st.composite
def observations_read(draw):
    """What a table of figures gave: levels, growths, a target, a total that is checked."""
    cells = st.fixed_dictionaries(
        {
            "地区": st.sampled_from(["甲", "乙", "合计", "3204"]),
            "专利授权量(件)": st.sampled_from(["12", "约3", 5, "?"]),
            "专利授权量增长(%)": st.sampled_from(["1.5", None]),
            "专利授权量目标(件)": st.sampled_from(["30以上", "前三", ""]),
        }
    )
    rows = draw(st.lists(cells, max_size=4))
    return observations_from_rows(rows, fixed={"period": "2022"})


REPORT = p.read_report(
    "2022年规上工业总产值295.1亿元，增长25.3%；餐饮收入3亿元。", region="320404", period="2022"
)
FIGURES = {
    ObservationsRead: observations_read(),
    RowsRead: rows_read(),
    TotalRow: st.builds(TotalRow, row=st.integers(1, 99), label=names),
    RowError: st.builds(
        RowError,
        row=st.integers(1, 99),
        column=maybe(names),
        field=maybe(names),
        value=open_figures,
        why=names,
        hint=texts,
    ),
    Amount: amounts,
    Period: periods,
    Interval: st.builds(
        Interval,
        maybe(exact_numbers),
        maybe(exact_numbers),
        low_closed=st.booleans(),
        high_closed=st.booleans(),
    ),
    c.DefinitionSource: st.builds(c.DefinitionSource, texts, st.sampled_from(c.Reading)),
    c.Words: words,
    c.Indicator: rows,
    c.Naming: st.builds(
        c.Naming,
        pattern=words,
        noun=words,
        kinds=st.lists(words, max_size=2),
        scoped=maybe(words),
        scopes=st.lists(words, max_size=2),
    ),
    o.Observation: observations(),
    o.Basis: st.builds(
        o.Basis,
        scope=maybe(names),
        level=maybe(st.sampled_from(r.Level)),
        kind=maybe(names),
        vintage=maybe(names),
        price_basis=st.sampled_from(o.PriceBasis),
        rd_basis=maybe(st.sampled_from(r.RDBasis)),
    ),
    o.DerivedFigure: answers,
    i.BoundaryChange: boundary_changes,
    i.UnusedRecords: st.builds(
        i.UnusedRecords,
        field=st.just("contracts"),
        number=st.integers(1, 9),
        named=st.lists(st.sampled_from(["c1", "c2"]), min_size=1, max_size=2),
        other_region=st.booleans(),
    ),
    i.BoundaryGrowths: st.builds(
        i.BoundaryGrowths,
        published=maybe(rates),
        boundary_adjusted=maybe(rates),
        comparable=maybe(rates),
        matched_panel=maybe(rates),
        without_base=several_names,
    ),
    i.CertificationTally: st.builds(
        i.CertificationTally, applied=counts, certified=counts, pending=counts, rejected=counts
    ),
    i.RegionCount: st.builds(
        i.RegionCount, observations=observed(), silent=st.dictionaries(texts, texts, max_size=3)
    ),
    i.HighTechChange: st.builds(i.HighTechChange, opening=counts, expired=counts, closing=counts),
    i.RegionData: region_data(),
}
"""What is observed or counted, and what says of what."""


# --- audit ----------------------------------------------------------------------------------

published = st.one_of(
    st.builds(
        a.Published,
        levels.map(lambda number: f"{number:f}亿元"),
        decimals=maybe(st.integers(4, 6)),
        exact=st.booleans(),
        mode=st.sampled_from(RoundingMode),
        unit_of_others=maybe(st.just("亿元")),
    ),
    st.sampled_from(["超过1.5亿元", "近3亿元"]).map(lambda text: a.Published(text, bounds=True)),
)
printed_rates = rates.map(lambda rate: a.Published(f"{rate * 100:f}%"))
findings = st.one_of(
    st.builds(a.audit_growth, published, published, printed_rates),
    st.builds(a.audit_difference, published, published, published),
    st.builds(
        a.audit_compound_growth,
        levels.map(lambda number: a.Published(f"{number:f}")),
        levels.map(lambda number: a.Published(f"{number:f}")),
        st.integers(1, 9),
        printed_rates,
    ),
)

AUDIT = {
    a.Published: published,
    a.Finding: findings,
    a.AuditReport: st.lists(st.tuples(names, findings), max_size=3).map(
        lambda pairs: a.AuditReport(tuple(pairs))
    ),
    a.Cause: st.builds(a.Cause, st.sampled_from(a.CauseKind), texts),
    a.EditCheck: (enterprise_years() | rd_inputs()).map(a.check_items).flatmap(st.sampled_from),
    p.ReportReading: st.just(REPORT),
    p.ReadFigure: st.sampled_from(REPORT.read),
    p.UnreadFigure: st.sampled_from(REPORT.unread),
    p.FoundFigure: st.sampled_from(p.read_figures("企业30多家，产值295.1亿元，增长25.3%，专家9名")),
}
"""Figures as published, and what an audit says of them."""


# --- law and rules --------------------------------------------------------------------------

sources = st.builds(
    Source,
    document=names,
    number=texts,
    clause=texts,
    issued=maybe(days),
    effective=maybe(days),
    confirmation=st.sampled_from(Confirmation),
    note=texts,
    read_on=maybe(days),
    several_copies=maybe(st.booleans()),
    note_zh=texts,
)
answers = maybe(st.booleans())
deduction_projects = st.builds(rules.DeductionProject, personnel=given_money, other=given_money)
expense_heads = st.builds(
    rules.RDExpenseHeads, personnel=given_money, testing=given_money, other=given_money
)
tax_years = st.builds(
    rules.TaxYear,
    enterprise_id=ids,
    taxable_income=given_money,
    is_high_tech=st.booleans(),
    super_deduction=given_money,
    transfer_income=given_money,
    employees=maybe(counts),
    total_assets=maybe(given_money),
    in_restricted_industry=answers,
)
estimates = st.builds(
    lambda year, on: rules.estimate_relief(year, on=on),
    tax_years,
    st.sampled_from(["2022-12-31", "2023-12-31"]),
)
deduction_intangibles = st.builds(
    rules.DeductionIntangible,
    cost=given_money,
    years=st.integers(10, 20),
    months=st.integers(1, 12),
)
deduction_claims = st.builds(
    rules.DeductionClaim,
    enterprise_id=ids,
    deduction_class=st.sampled_from(rules.DeductionClass),
    projects=st.lists(deduction_projects, max_size=2),
    capitalised_projects=st.lists(deduction_projects, max_size=2),
    intangibles=st.lists(deduction_intangibles, max_size=2),
    **dict.fromkeys(
        (
            "entrusted_in_china",
            "entrusted_overseas",
            "special_income",
            "basic_research",
            "sold_material",
            "carried_material",
        ),
        given_money,
    ),
    **dict.fromkeys(
        ("barred_income", "total_income", "untested_income", "fourth_quarter"), maybe(given_money)
    ),
    **dict.fromkeys(("sound_accounts", "in_barred_industry", "number_revoked"), answers),
    number_listed_on=maybe(days),
    operating_months=st.integers(1, 12),
)
technology_transfers = st.builds(
    rules.TechnologyTransfer,
    id=ids,
    technology=maybe(st.sampled_from(rules.TransferredTechnology)),
    form=maybe(st.sampled_from(rules.TransferForm)),
    licence_years=maybe(counts),
    **dict.fromkeys(
        (
            "owns_technology",
            "is_resident",
            "is_registered",
            "is_barred_export",
            "is_wholly_held",
            "consulting_counts",
        ),
        answers,
    ),
    **dict.fromkeys(("receipts", "cost", "taxes"), maybe(given_money)),
)
advanced_service_years = st.builds(
    rules.AdvancedServiceYear,
    enterprise_id=ids,
    year=st.integers(2017, 2026),
    college_staff=maybe(counts),
    service_income=maybe(given_money),
    offshore_income=maybe(given_money),
    meets_other_conditions=answers,
)
tech_sme_filings = st.builds(
    rules.TechSMEFiling,
    enterprise_id=ids,
    ip=maybe(st.lists(rights, max_size=2, unique_by=lambda right: right.id)),
    **dict.fromkeys(
        (
            "is_resident",
            "has_barred_products",
            "sound_accounts",
            "in_barred_industry",
            "led_standard",
            "is_first_filing",
        ),
        answers,
    ),
)


@st.composite
def stated_assessments(draw):
    """What an assessment of each programme states, of a case with any facts unknown."""
    application, year = draw(applications()), draw(enterprise_years(year=st.just(2021)))
    filing = rules.TechSMEFiling(
        enterprise_id=year.enterprise_id, led_standard=draw(maybe(st.booleans()))
    )
    claim, transfer = draw(deduction_claims), draw(technology_transfers)
    service = draw(advanced_service_years)
    assess = draw(
        st.sampled_from(
            [
                lambda: rules.assess_high_tech(application, [], on=application.applied_on),
                lambda: rules.score_tech_sme(filing, year, on="2022-06-01"),
                lambda: rules.rd_super_deduction(claim, on="2023-06-01"),
                lambda: rules.assess_technology_transfer(transfer, on="2023-06-01"),
                lambda: rules.assess_advanced_service(service, on="2023-06-01"),
            ]
        )
    )
    try:
        return assess().stated()
    except NoRuleInForceError:
        return rules.rd_super_deduction(claim, on="2023-06-01").stated()


stated = stated_assessments()
conditions = stated.map(lambda each: each.criteria).flatmap(st.sampled_from)

parameters = st.sampled_from(rules.parameters())
dated = parameters.flatmap(lambda each: st.sampled_from(each.values))
tables = st.sampled_from(
    [
        each.value
        for parameter in rules.parameters()
        for each in parameter.values
        if isinstance(each.value, Bands)
    ]
)

RULES = {
    Parameter: parameters,
    Dated: dated,
    Bands: tables,
    Band: tables.flatmap(lambda each: st.sampled_from(each.bands)),
    StatedAssessment: stated,
    AssessmentComparison: st.builds(AssessmentComparison, current=stated, base=stated),
    ConditionDifference: st.builds(
        ConditionDifference, code=names, current=maybe(conditions), base=conditions
    ),
    CriterionResult: conditions,
    rules.DeductionIntangible: deduction_intangibles,
    Source: sources,
    Shortfall: st.builds(Shortfall, code=names, amount=signed, unit=names, zh=texts, en=texts),
    rules.DeductionProject: deduction_projects,
    rules.DeductionClaim: deduction_claims,
    rules.RDExpenseHeads: expense_heads,
    rules.TechSMEFacts: enterprise_years(year=st.just(2021)).map(
        lambda year: (
            rules.score_tech_sme(
                rules.TechSMEFiling(enterprise_id=year.enterprise_id), year, on="2022-06-01"
            ).facts
        )
    ),
    rules.DeductionFacts: deduction_claims.map(
        lambda claim: rules.DeductionFacts(claim, date(2023, 6, 1))
    ),
    rules.HighTechFacts: st.builds(
        rules.HighTechFacts,
        applications(),
        st.dates(date(2008, 1, 1)),
        st.lists(maybe(enterprise_years()), min_size=1, max_size=3).map(tuple),
    ),
    rules.HighTechRD: expense_heads.map(
        lambda heads: rules.high_tech_rd_expenses(heads, on="2022-06-01")
    ),
    rules.TaxYear: tax_years,
    rules.ReliefEstimate: estimates,
    rules.ReliefItem: estimates.map(lambda each: each.items).flatmap(st.sampled_from),
    rules.SizeThreshold: st.builds(
        rules.SizeThreshold, revenue_yuan=counts, employees=maybe(counts), covers=texts
    ),
    rules.TechnologyTransfer: technology_transfers,
    rules.AdvancedServiceYear: advanced_service_years,
    rules.TechSMEFiling: tech_sme_filings,
}
"""What the rules read and say, beside records."""


# --- review ---------------------------------------------------------------------------------

money_quantities = given_money.map(
    lambda given: quantity(*given) if isinstance(given, tuple) else quantity(given)
)
level_targets = targets | money_quantities.map(Target.at_least)


@st.composite
def target_checks(draw):
    """A check of a level in money, of a plain number, or of a figure that is not known."""
    low, actual = draw(money_quantities), draw(money_quantities)
    plain = draw(st.tuples(exact_numbers, exact_numbers))
    base = draw(levels)
    return draw(
        st.sampled_from(
            [
                check_target(Target.at_least(low), actual),
                check_target(Target.at_most(plain[0]), plain[1]),
                check_target(
                    Target.growth_at_least(draw(rates.filter(lambda rate: rate <= 1))),
                    draw(levels),
                    base=base,
                ),
                check_target(Target.points_above("2个百分点"), "25.3%", base="12.3%"),
                check_target(Target.at_least("50项"), "超过40项"),
                check_target(Target.at_least(low), None),
            ]
        )
    )


assigned_targets = st.builds(
    t.AssignedTarget,
    indicator=ids,
    region=regions,
    period=periods,
    target=level_targets,
    force=st.sampled_from(t.TargetForce),
    reference=ids,
    scope=maybe(names),
    assessed_in=maybe(periods),
    set_by=maybe(names),
)
schedules = st.builds(
    t.Schedule.by_months,
    st.integers(2000, 2030).map(Period.year),
    days,
) | st.builds(t.Schedule.by_days, periods, days)
paces = st.builds(
    t.Pace,
    target=level_targets,
    schedule=schedules,
    verdict=verdicts,
    completion=maybe(signed),
    gap=maybe(signed),
    expected=open_figures,
    remaining=open_figures,
    needed_per_month=open_figures,
)
standings = st.builds(
    v.Standing,
    by=st.sampled_from(o.Aspect),
    best=counts,
    worst=counts,
    of=maybe(counts),
    is_shared=st.booleans(),
    is_forecast=st.booleans(),
    is_provisional=st.booleans(),
    missing=counts,
    before=maybe(counts),
)
rankings = st.builds(
    k.rank_regions,
    st.dictionaries(names, maybe(levels), min_size=1, max_size=4).filter(
        lambda given: any(figure is not None for figure in given.values())
    ),
    ties=st.sampled_from([rule for rule in Ties if rule is not Ties.REFUSED]),
)
target_lines = st.builds(
    v.TargetLine,
    assigned=assigned_targets,
    check=target_checks(),
    reference=maybe(rows),
    status=st.sampled_from(r.ObservationStatus),
    pace=maybe(paces),
    last_year_pace=maybe(paces),
    growth_required=maybe(signed),
)
review_lines = st.builds(
    v.ReviewLine,
    indicator=rows,
    time=periods | days,
    figure=maybe(amounts),
    growth=maybe(amounts),
    gap_to=maybe(rows),
    share_of=maybe(rows),
    standings=st.lists(standings, max_size=2).map(tuple),
    targets=st.lists(target_lines, max_size=1).map(tuple),
    names=several_names,
    rd_basis=maybe(st.sampled_from(r.RDBasis)),
    from_records=st.booleans(),
)
review_findings = st.builds(
    v.ReviewFinding,
    notice=st.sampled_from(v.FindingKind),
    indicator=ids,
    zh=texts,
    en=texts,
    name=maybe(rows.map(lambda row: row.name)),
)

REVIEW = {
    Target: targets,
    t.TargetCheck: target_checks(),
    t.TargetPath: st.dictionaries(st.integers(2000, 2030), targets, min_size=1, max_size=3).map(
        t.TargetPath
    ),
    t.AssignedTarget: assigned_targets,
    t.Decomposition: st.builds(
        t.Decomposition,
        whole=assigned_targets,
        parts=st.lists(assigned_targets, max_size=2).map(tuple),
        total=signed,
        gap=signed,
        verdict=verdicts,
    ),
    t.Schedule: schedules,
    t.Pace: paces,
    v.Standing: standings,
    k.Ranking: rankings,
    k.Place: rankings.map(lambda ranking: ranking.places).flatmap(st.sampled_from),
    v.TargetLine: target_lines,
    v.ReviewLine: review_lines,
    v.ReviewFinding: review_findings,
    v.Review: st.builds(
        v.Review,
        region=regions,
        name_zh=texts,
        name_en=texts,
        period=periods,
        lines=st.lists(review_lines, max_size=2).map(tuple),
        findings=st.lists(review_findings, max_size=2).map(tuple),
    ),
}
"""What a review takes and gives."""

# --- scorecards -----------------------------------------------------------------------------

by_name = st.dictionaries(names, maybe(signed), max_size=3)
rank_counts = st.dictionaries(st.integers(1, 9), counts, max_size=3)
rank_spreads = st.builds(
    card.RankSpread, region=names, nominal=maybe(st.integers(1, 9)), counts=rank_counts
)

SCORECARD = {
    card.ChangeContribution: st.builds(
        card.ChangeContribution, id=ids, from_figures=exact_numbers, from_weights=exact_numbers
    ),
    card.LeftOut: st.builds(
        card.LeftOut,
        indicator=ids,
        ranks=st.dictionaries(names, maybe(counts), max_size=3),
        changes=st.dictionaries(names, counts, max_size=3),
    ),
    card.PointsItem: st.builds(card.PointsItem, id=ids, each=levels, most=maybe(levels)),
    card.RankSpread: rank_spreads,
    card.RefuseGaps: st.builds(card.RefuseGaps),
    card.ScoredRegion: st.builds(
        card.ScoredRegion,
        region=names,
        score=open_figures,
        rank=maybe(counts),
        grade=maybe(names),
        classes=by_name,
        normalised=by_name,
        points=by_name,
        vetoes=several_names,
    ),
    card.Sensitivity: st.builds(
        card.Sensitivity,
        draws=counts,
        regions=st.lists(rank_spreads, max_size=2).map(tuple),
        ahead=st.dictionaries(st.tuples(names, names), counts, max_size=2),
    ),
    card.ShareOutWeights: st.builds(card.ShareOutWeights, minimum_coverage=decimals("0.1", 1)),
    card.Veto: st.builds(card.Veto, id=ids, most=counts),
}
"""What a scorecard says of regions."""

KEPT = RECORDS | FIGURES | AUDIT | RULES | REVIEW | SCORECARD
"""Every class of the library that is kept as plain data, and its strategy."""
