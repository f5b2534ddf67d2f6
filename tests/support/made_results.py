"""At least one made result of every kind, its names in the language that it is read in."""

from __future__ import annotations

from decimal import Decimal

from stmetrics import (
    CertificationApplication,
    EnterpriseYear,
    HighTechCertification,
    PatentCounts,
    RDInput,
    Target,
    TechContract,
    audit as a,
    check_target,
    indicators as i,
    rules,
    scorecard as card,
)
from stmetrics.law import AssessmentComparison, Bands
from stmetrics.observations import Observation
from stmetrics.ranking import rank_regions
from stmetrics.reports import read_report
from stmetrics.reviews import review
from stmetrics.sheets import observations_from_rows, records_from_rows
from stmetrics.targets import AssignedTarget, Schedule, check_pace

NAMES = {"zh": ("东区", "西区", "南区", "中心"), "en": ("East", "West", "South", "Centre")}


def made(lang):
    """Results, all of whose names are in one language."""
    return [
        *_audits(),
        *_targets(),
        *_assessments(),
        *_rankings(lang),
        *_scores(lang),
        *_reviews(lang),
        *_counts(lang),
        *_tables(lang),
    ]


def _audits():
    def bound(text):
        return a.Published(text, bounds=True)

    def count(text):
        return a.Published(text, exact=True)

    growth = a.audit_growth("264.6亿元", "242.6亿元", "8.0%")
    findings = [
        growth,
        a.audit_growth("5", "0", "5%"),
        a.audit_share(count("16家"), count("100家"), bound("近七成")),
        a.audit_share("3416.9亿元", "7469.1亿元", "45.8%"),
        a.audit_total([count("980件"), count("1855件")], count("2835件")),
        a.audit_total([bound("60多家"), bound("70多家")], bound("130多家")),
        a.audit_quotient("3200万元", count("42项"), "76.19万元/项"),
        a.audit_quotient("3200万元", "12人年", "2666667元/人年"),
        a.audit_per_capita("5800件", "50万人", "116件", per=10000),
        a.audit_difference("3158.5万元", "42万元", "3116.5万元"),
        a.audit_points_above("25.3%", "12.3%", "13个百分点"),
        a.audit_implied_base("26.8亿元", "37.7%", bound("19.42-19.51亿元")),
        a.audit_compound_growth("3亿元", "2亿元", 3, "11.1%"),
        a.audit_ratio_growth("66%", "34%", bound("约24%")),
    ]
    causes = [a.Cause(kind, "2.05亿元") for kind in a.CauseKind]
    rd = RDInput(performer="government", period="2022", expenditure="3亿元")
    year = EnterpriseYear(enterprise_id="1", year=2022, employees=80, st_staff=70,
                          total_income="3亿元", high_tech_income="2亿元")  # fmt: skip
    return [
        *findings,
        *causes,
        a.AuditReport(tuple((f"{place}", each) for place, each in enumerate(findings))),
        *a.check_items(rd),
        *a.check_items(year),
    ]


def _targets():
    checks = [
        check_target(Target.at_least("600家"), "626家"),
        check_target(Target.at_least("50项"), "超过40项"),
        check_target(Target.at_least("110亿元"), "106.5亿元"),
        check_target(Target.at_most("3000万元"), None),
        check_target(Target.between("30家", "40家"), "42家"),
        check_target(Target.growth_at_least("12%"), "310.2亿元", "274.9亿元"),
        check_target(Target.growth_at_least("12%"), "310.2亿元"),
        check_target(Target.share_at_least("35%"), "9.1亿元", "15.4亿元"),
        check_target(Target.rank_within(5), 3),
        check_target(Target.points_above("2个百分点"), "25.3%", "12.3%"),
    ]
    half = Schedule.by_months("2022", "2022-06-30")
    paces = [
        check_pace(Target.at_least("4200万元"), "3581万元", half),
        check_pace(Target.at_least("600家"), "超过300家", half),
        check_pace(Target.at_least("600家"), "200家", half),
    ]
    return [*checks, *paces]


def _assessments():
    year = EnterpriseYear(
        enterprise_id="1", year=2021, employees=100, st_staff=9, sales_income="1亿元",
        total_income="1.2亿元", high_tech_income="5000万元",
    )  # fmt: skip
    application = CertificationApplication(
        enterprise_id="1", applied_on="2022-06-01", registered_on="2015-03-01"
    )
    now = rules.assess_high_tech(application, [year], on="2022-06-01")
    before = rules.assess_high_tech(application, [], on="2022-06-01")
    claim = rules.DeductionClaim(
        enterprise_id="1", deduction_class="general",
        projects=[rules.DeductionProject(personnel="100万元", other="50万元")],
    )  # fmt: skip
    filing = rules.TechSMEFiling(enterprise_id="1")
    transfer = rules.TechnologyTransfer(id="1", technology="patent", form="ownership")
    service = rules.AdvancedServiceYear(enterprise_id="1", year=2022, employees=100)
    taxed = rules.TaxYear(
        enterprise_id="1", taxable_income="1000万元", is_high_tech=True,
        super_deduction="900万元", transfer_income="600万元", employees=40,
    )  # fmt: skip
    return [
        rules.parameter("high_tech_pass_score"),
        rules.parameter("tech_sme_rd_to_sales_points"),
        now,
        now.stated(),
        before,
        AssessmentComparison(current=now.stated(), base=before.stated()),
        rules.rd_super_deduction(claim, on="2023-06-01"),
        rules.estimate_relief(
            rules.TaxYear(
                enterprise_id="1",
                taxable_income="800万元",
                is_high_tech=True,
                super_deduction="100万元",
            ),
            on="2022-12-31",
        ),
        rules.score_tech_sme(filing, year, on="2022-06-01"),
        rules.assess_technology_transfer(transfer, on="2022-12-31"),
        rules.assess_advanced_service(service, on="2022-12-31"),
        rules.estimate_relief(taxed, on="2023-12-31"),
    ]


def _rankings(lang):
    one, two, three, _ = NAMES[lang]
    return [
        rank_regions({one: "5%", two: "7%", three: None}),
        rank_regions({one: "1.2亿元", two: "3000万元", three: "1.2亿元"}),
        rank_regions({one: 3, two: "超过5", three: 4}),
    ]


def _scores(lang):
    one, two, three, centre = NAMES[lang]
    grades = {"zh": ("优秀", "合格"), "en": ("excellent", "passed")}[lang]
    tree = card.Scorecard(
        parts=[
            card.IndicatorClass(
                name=centre, weight=1,
                parts=[
                    card.WeightedIndicator(id=one, weight=0.6, direction="higher"),
                    card.WeightedIndicator(id=two, weight=0.4, direction="lower"),
                ],
            )
        ],
        grades=Bands.rising("grades", [(0, grades[1]), (60, grades[0])]),
    )  # fmt: skip
    table = {
        one: {one: Decimal("3.1"), two: 12},
        two: {one: Decimal("2.1"), two: 18},
        three: {one: Decimal("2.6"), two: 15},
    }
    scores = card.score_regions(tree, table)
    spread = card.rank_sensitivity(tree, table, card.Disturbance(draws=20, seed=1))
    return [scores, spread, *card.leave_one_out(tree, table)]


def _reviews(lang):
    one, two, _, centre = NAMES[lang]
    period, day = "2022-01-01/P10M", "2022-10-31"

    def seen(indicator, value=None, **facts):
        facts.setdefault("period", period)
        return Observation(indicator=indicator, region="320404", value=value, **facts)

    data = i.RegionData(
        region="320404", name_zh=one, name_en=one, covered="2022",
        patents=[
            PatentCounts(status="granted", period=period, invention=144, utility_model=611,
                         design=130)
        ],
        certifications=[
            HighTechCertification(enterprise_id="1", kind="new", outcome="certified"),
            HighTechCertification(enterprise_id="2", kind="new", outcome="certified",
                                  applied_on="2022-03-01", issued_on="2022-09-01"),
        ],
        contracts=[
            TechContract(id="1", kind="service", registered_on="2022-05-01", turnover="3亿元",
                         seller_region="320404", buyer_region=None)
        ],
        observations=[
            seen("industry.output", "608.9亿元"),
            seen("industry.output", "12.3%", aspect="growth"),
            seen("ht.output", "295.1亿元"),
            seen("ht.output", "25.3%", aspect="growth"),
            seen("ht.output", "13个百分点", aspect="gap", reference="industry.output"),
            seen("ht.output", "近五成", aspect="share", reference="industry.output"),
            seen("pat.in_force_invention", "1200件", period=None, on=day),
            seen("pat.in_force_invention", "1000件", period=None, on="2021-10-31"),
            seen("proj.funds", "3581万元"),
            seen("cn.tm_v", "4亿元", status="P", note=centre),
            seen("coop.events", None, status="O"),
            seen("coop.agreements", "不少于60项", scope=two),
            seen("cn.sme_n", "超过40家"),
            seen("cn.rd_int", "3.42%", period="2021"),
        ],
        boundary_changes=[i.BoundaryChange(on="2022-07-01", moved_out=["1", "2"])],
    )  # fmt: skip
    goals = [
        AssignedTarget(indicator=name, region="320404", period="2022", target=target, force=force,
                       set_by=two)
        for name, target, force in (
            ("proj.funds", Target.at_least("4200万元"), "binding"),
            ("ht.output", Target.growth_at_least("20%"), "binding"),
            ("cn.sme_n", Target.at_least("50家"), "expected"),
            ("cn.tm_v", Target.at_least("5亿元"), "expected"),
            ("plat.total", Target.at_least("3家"), "expected"),
        )
    ]  # fmt: skip
    peers = [
        i.RegionData(
            region=code, name_zh=name, name_en=name,
            observations=[
                Observation(indicator="ht.output", region=code, period=period, aspect="growth",
                            value=value)
            ],
        )
        for code, name, value in (("320405", two, "20%"), ("320411", centre, "30%"))
    ]  # fmt: skip
    made_up = review(data, period, targets=goals, peers=peers, also=["2021"])
    return [made_up, *made_up.findings]


def _counts(lang):
    one, two, *_ = NAMES[lang]
    data = i.RegionData(
        region="320404", name_zh=one, name_en=one, covered="2022",
        contracts=[
            TechContract(id="1", kind="service", registered_on="2022-05-01", turnover="3亿元",
                         seller_region="320404", buyer_region=None)
        ],
    )  # fmt: skip
    return [
        i.observe_all(data, "2022"),
        i.BoundaryGrowths(
            published=Decimal("-0.15"), boundary_adjusted=Decimal("0.7"), comparable=None,
            matched_panel=Decimal("0.1"), without_base=(one, two),
        ),
        i.CertificationTally(applied=216, certified=100, pending=16, rejected=100),
        i.HighTechChange(opening=60, newly_certified=2, expired=3, closing=59),
    ]  # fmt: skip


def _tables(lang):
    zh = lang == "zh"
    one, two, *_ = NAMES[lang]
    region, granted = ("地区", "专利授权量(件)") if zh else ("region", "pat.granted")
    enterprise, year = ("企业编号", "年度") if zh else ("enterprise id", "year")
    columns = {region: "region", granted: "pat.granted"}
    return [
        observations_from_rows(
            [{region: one, granted: "12件"}, {region: two, granted: ""}],
            columns=columns, fixed={"period": "2022-01-01/P10M"},
        ),
        records_from_rows(
            EnterpriseYear,
            [{enterprise: "1", year: "2021"}, {enterprise: "2", year: "?"}],
        ),
        read_report("2022年规上工业总产值295.1亿元，增长25.3%；餐饮收入3亿元。",
                    region="320404", period="2022"),
    ]  # fmt: skip
