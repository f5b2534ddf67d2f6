"""What type checkers read from the records: constructors, stored fields and views."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, assert_type

from stmetrics import (
    CertificationKind,
    CertificationOutcome,
    ContractKind,
    Cooperation,
    CooperationStage,
    Enterprise,
    EnterpriseYear,
    HighTechCertification,
    Level,
    PatentCounts,
    PatentStatus,
    Performer,
    Period,
    Platform,
    Project,
    RDBasis,
    RDInput,
    Recognition,
    Stage,
    TechContract,
    indicators,
    region_holds,
)
from stmetrics.units import PersonYears, Yuan, parse, quantity

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity  # noqa: TC004 - read by checkers, never run

# Money and labour in every way to say them; days and periods as values or text.
stated = RDInput(
    performer=Performer.GOVERNMENT,
    period=Period.year(2022),
    expenditure="24.8亿元",
    basis=RDBasis.STATISTICAL,
    basic_research=(Decimal("0.7"), "亿元"),
    applied_research=(0.7, "亿元"),
    experimental_development=quantity("3亿元"),
    enterprise_funds=parse("3亿元"),
    government_funds=Yuan("5"),
    foreign_funds=None,
    personnel=PersonYears("2.5"),
    personnel_heads=3,
)
from_text = RDInput(performer=Performer.HOSPITAL, period="2022-Q3", expenditure=quantity("3亿元"))
assert_type(stated.expenditure_yuan, Yuan)
assert_type(stated.expenditure, Quantity)
assert_type(stated.basic_research_yuan, Yuan | None)
assert_type(stated.basic_research, Quantity | None)
assert_type(stated.personnel_fte, PersonYears | None)
assert_type(stated.personnel, Quantity | None)
assert_type(stated.personnel_heads, int | None)
assert_type(stated.period, Period)
assert_type(stated.performer, Performer)
assert_type(from_text.basis, RDBasis)

contract = TechContract(
    id="c1",
    kind=ContractKind.SERVICE,
    registered_on="2022-05-01",
    turnover="100万元",
    seller_region="320404",
    buyer_region=None,
)
assert_type(contract.turnover, Quantity)
assert_type(contract.technology_amount, Quantity | None)
assert_type(contract.technology_amount_yuan, Yuan | None)
assert_type(contract.registered_on, date)
assert_type(contract.seller_region, str | None)
assert_type(region_holds("320400", contract.buyer_region), bool | None)

enterprise = Enterprise(id="e1", name="某公司", region="320404", registered_on=date(2015, 3, 1))
assert_type(enterprise.credit_code, str | None)
assert_type(enterprise.above_designated_size, bool | None)

year = EnterpriseYear(
    enterprise_id="e1", year=2022, sales_income="1.77亿元", employees=12.5, st_staff=Decimal(3)
)
assert_type(year.year, int)
assert_type(year.sales_income, Quantity | None)
assert_type(year.net_assets_yuan, Yuan | None)
assert_type(year.employees, Decimal | None)
assert_type(year.has_rd_activity, bool | None)

certification = HighTechCertification(
    enterprise_id="e1",
    kind=CertificationKind.NEW,
    outcome=CertificationOutcome.CERTIFIED,
    issued_on="2020-12-02",
)
assert_type(certification.issued_on, date | None)
assert_type(certification.expires_on, date | None)
assert_type(certification.in_force("2022-12-31"), bool)
assert_type(certification.outcome.is_pending, bool)

counts = PatentCounts(status=PatentStatus.GRANTED, invention=144, period="2012-01-01/P9M")
assert_type(counts.total, int | None)
assert_type(counts.invention_share, float)
assert_type(counts.inventions_in_force, int)
assert_type(counts + counts, PatentCounts)
assert_type(counts.period, Period | None)

project = Project(
    id="p1", name="某项目", level=Level.CITY, stage=Stage.APPROVED, planned_funds="400万元"
)
assert_type(project.planned_funds, Quantity | None)
assert_type(project.level.is_at_least(Level.CITY), bool)
platform = Platform(id="f1", name="某中心", kind="中心", level=Level.CITY, stage=Stage.APPLIED)
assert_type(platform.on, date | None)
cooperation = Cooperation(
    id="k1",
    counterpart="某某大学",
    stage=CooperationStage.INTENTION,
    planned_investment=(80, "万元"),
)
assert_type(cooperation.planned_investment_yuan, Yuan | None)
recognition = Recognition(
    id="r1", enterprise_id="e1", title="瞪羚企业", level=Level.CITY, stage=Stage.RECOGNISED
)
assert_type(recognition.title, str)


def one_by_one() -> Iterator[TechContract]:
    """Any iterable will do."""
    yield contract


# Indicators.
assert_type(indicators.contract_turnover(one_by_one()), Quantity)
assert_type(indicators.sent_out_turnover([contract], "320404"), Quantity)
assert_type(indicators.rd_expenditure([stated]), Quantity)
assert_type(indicators.rd_structure([stated]), dict[Performer, Decimal])
assert_type(indicators.high_tech_in_force([certification], "2022-12-31"), int)
assert_type(
    indicators.high_tech_change([certification], Period.year(2022)), indicators.HighTechChange
)
assert_type(indicators.certification_tally([certification]).success_ratio, float)
assert_type(indicators.count_of([project, platform, recognition], level=Level.CITY), int)
assert_type(indicators.count_by_level([project]), dict[Level, int])
assert_type(indicators.project_funds([project], at_least=Level.CITY), Quantity)
assert_type(indicators.cooperation_leverage([cooperation]), Decimal)
assert_type(indicators.total_patents([counts]), PatentCounts)
assert_type(indicators.share_with_rd_activity([year]), float)
assert_type(indicators.response_ratio({"e1"}, ["e1"]), float)
