"""The numbers of the rules on technology SMEs, dated and sourced."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from stmetrics.law.bands import Bands
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

MonthDay: TypeAlias = tuple[int, int]
"""A month and a day of it."""
_SECONDARY: Final = Confirmation.SECONDARY


def measures(clause: str, note: str = "") -> Source:
    """Cite the measures of 2017."""
    return Source(
        document="科技型中小企业评价办法",
        number="国科发政〔2017〕115号",
        clause=clause,
        issued="2017-05-03",
        effective="2017-05-03",
        confirmation=Confirmation.TEXT,
        note=note,
    )


def service_guide(clause: str, note: str, confirmation: Confirmation = Confirmation.TEXT) -> Source:
    """Cite the guide of 2022, whose conditions were read and whose first day was not."""
    return Source(
        document="科技型中小企业评价服务工作指引",
        number="国科火字〔2022〕67号",
        clause=clause,
        confirmation=confirmation,
        note=note,
    )


_FIRST_DAY: Final = (
    "; its first day was not seen: asked for from 2023, the year of the provincial notice that "
    "quotes it, and not for evaluations before"
)


def _notice_of_2026(note: str) -> Source:
    return Source(
        document="2026年科技型中小企业评价通知",
        number="工企业函〔2026〕160号",
        confirmation=_SECONDARY,
        note=note,
    )


def _notice_of_2025(note: str, read_in: str = "") -> Source:
    return Source(
        document="2025年科技型中小企业评价通知",
        number="工企业函〔2025〕137号",
        confirmation=Confirmation.TEXT,
        note=note + read_in,
    )


def _notice_of_2024(note: str, read_in: str = "") -> Source:
    return Source(
        document="2024年科技型中小企业评价通知",
        number="工信厅企业函〔2024〕244号",
        confirmation=Confirmation.TEXT,
        note=note + read_in,
    )


_GROUNDS: Final = "; read in a local bureau's answers on the notice"
_SINCE: Final = "2017-05-03"
MAX_EMPLOYEES: Final = Parameter(
    "tech_sme_max_employees",
    (Dated(500, _SINCE, None, measures("Art. 6(2)")),),
    decides="the most employees of a technology SME",
)
MAX_SALES: Final = Parameter(
    "tech_sme_max_sales",
    (Dated(Decimal(200_000_000), _SINCE, None, measures("Art. 6(2)")),),
    decides="the most sales income of a technology SME, in yuan",
)
MAX_ASSETS: Final = Parameter(
    "tech_sme_max_assets",
    (Dated(Decimal(200_000_000), _SINCE, None, measures("Art. 6(2)")),),
    decides="the most total assets of a technology SME, in yuan",
)
PASS_SCORE: Final = Parameter(
    "tech_sme_pass_score",
    (Dated(60, _SINCE, None, measures("Art. 6(5)", "reached, and the staff score not zero")),),
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
            measures("Art. 7"),
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
            measures("Art. 7", "first option; R&D by 财税〔2015〕119号"),
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
            measures("Art. 7", "second option; of costs and expenses (成本费用支出总额)"),
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
            measures("Art. 7", "one right of Class I gives 30"),
        ),
    ),
    decides="points for Class II rights of a technology SME",
)
CLASS_1_POINTS: Final = Parameter(
    "tech_sme_class_1_points",
    (Dated(30, _SINCE, None, measures("Art. 7")),),
    decides="points for a right of Class I of a technology SME",
)
YEARS_BEFORE: Final = Parameter(
    "tech_sme_figures_of_years_before",
    (
        Dated(
            1,
            _SINCE,
            None,
            service_guide(
                "materials",
                "asks for figures of the previous fiscal year (上一年度); taken to hold since the "
                "measures of 2017",
                _SECONDARY,
            ),
        ),
    ),
    decides="how many years before the evaluation the evaluated fiscal year lies",
)
ACCOUNTS_ASKED: Final = Parameter(
    "tech_sme_accounts_asked",
    (
        Dated(
            ("sound_accounts", "aggregates_rd", "pays_income_tax"),
            "2023-01-01",
            None,
            service_guide(
                "condition 1",
                "adds sound accounts, tax as kept (查账征收), accurate aggregation of R&D "
                f"expenses, and paying enterprise income tax{_FIRST_DAY}",
            ),
        ),
    ),
    decides="what of accounts and tax is asked of a technology SME besides the measures",
)
INDUSTRIES_EXCLUDED: Final = Parameter(
    "tech_sme_industries_excluded",
    (
        Dated(
            "industries barred from the extra deduction of R&D expenses",
            "2023-01-01",
            None,
            service_guide(
                "condition 3",
                f"besides those that are restricted or to be eliminated{_FIRST_DAY}",
            ),
        ),
    ),
    decides="which industries cannot be technology SMEs",
)
_NUMBERS_UNTIL_2018: Final = Source(
    document="国科火字〔2017〕144号", confirmation=_SECONDARY, note="to 31 March of the next year"
)
_NUMBERS_SINCE_2019: Final = Source(
    document="国科火字〔2019〕87号, 公告2018年第45号",
    clause="item 1; Art. 2",
    confirmation=Confirmation.TEXT,
    note="当年有效; that the year ends on 31 December is a reading",
)
NUMBER_VALID_FOR_THE_YEAR: Final = Parameter(
    "tech_sme_number_valid_for_the_year",
    (
        Dated((3, 31), _SINCE, "2019-01-01", _NUMBERS_UNTIL_2018),
        Dated((12, 31), "2019-01-01", None, _NUMBERS_SINCE_2019),
    ),
    decides="the last day of a technology SME's registration number",
)
NUMBER_YEARS: Final = Parameter(
    "tech_sme_number_years",
    (
        Dated(1, _SINCE, "2019-01-01", _NUMBERS_UNTIL_2018),
        Dated(0, "2019-01-01", None, _NUMBERS_SINCE_2019),
    ),
    decides="calendar years from its listing to the year in which a registration number ends",
)
NUMBER_FOR_SETTLED_YEAR: Final = Parameter(
    "tech_sme_number_for_settled_year",
    (
        Dated(
            (5, 31),
            "2017-01-01",
            None,
            Source(
                document="公告2017年第18号, 企业所得税法",
                clause="Art. 2; Art. 54",
                confirmation=Confirmation.TEXT,
                note="a number obtained within the settlement period counts for the year being "
                "settled, a revoked one loses that year; the settlement ends five months after "
                "the year. Of a number obtained within the year itself the text is silent",
            ),
        ),
    ),
    decides="up to which day of the next year a technology SME's number counts for a tax year",
)
UPDATE_DUE: Final = Parameter(
    "tech_sme_update_due",
    (Dated((3, 31), _SINCE, None, measures("Art. 12", "by the end of March")),),
    decides="the month and day by which a listed technology SME updates what it filed",
)
CHANGE_REPORT_MONTHS: Final = Parameter(
    "tech_sme_change_report_months",
    (Dated(3, _SINCE, None, measures("Art. 13")),),
    decides="months within which a listed technology SME reports a change",
)
REVOKED_BARS_THE_YEAR: Final = Parameter(
    "tech_sme_revoked_bars_the_year",
    (
        Dated(
            True,  # noqa: FBT003 - the value itself
            "2019-01-01",
            None,
            Source(
                document="国科火字〔2019〕87号",
                clause="item 4",
                confirmation=Confirmation.TEXT,
                note="no new evaluation in that year",
            ),
        ),
    ),
    decides="whether a revoked number bars from evaluation in the same year",
)
FALSIFIED_BARS_YEARS: Final = Parameter(
    "tech_sme_falsified_bars_years",
    (
        Dated(
            3,
            "2025-01-01",
            "2026-01-01",
            _notice_of_2025("from which day they are counted was not kept"),
        ),
    ),
    decides="for how many years a falsified filing bars from evaluation",
)
WINDOW: Final[Parameter[tuple[MonthDay | None, MonthDay | None]]] = Parameter(
    "tech_sme_window",
    (
        Dated(
            (None, (10, 31)),
            "2019-01-01",
            "2020-01-01",
            Source(
                document="国科火字〔2019〕87号",
                confirmation=Confirmation.TEXT,
                note="filing by 31 October; no first day is known",
            ),
        ),
        Dated(
            ((6, 27), None),
            "2024-01-01",
            "2025-01-01",
            _notice_of_2024("opened on 27 June; the last day is not known"),
        ),
        Dated(((6, 30), (9, 30)), "2025-01-01", "2026-01-01", _notice_of_2025("window of 2025")),
        Dated(((6, 1), (8, 31)), "2026-01-01", "2027-01-01", _notice_of_2026("window of 2026")),
    ),
    decides="the first and last day on which enterprises file for evaluation",
)
NOTICES_DUE: Final = Parameter(
    "tech_sme_public_notices_due",
    (
        Dated((10, 31), "2024-01-01", "2025-01-01", _notice_of_2024("by 31 October")),
        Dated((10, 31), "2025-01-01", "2026-01-01", _notice_of_2025("by 31 October")),
    ),
    decides="the last day on which provinces begin the public notice of a year's technology SMEs",
)
ON_SITE_EMPLOYEES: Final = Parameter(
    "tech_sme_on_site_employees",
    (
        Dated(5, "2024-01-01", "2025-01-01", _notice_of_2024("this many or fewer", _GROUNDS)),
        Dated(5, "2025-01-01", "2026-01-01", _notice_of_2025("this many or fewer", _GROUNDS)),
        Dated(5, "2026-01-01", "2027-01-01", _notice_of_2026("this many or fewer")),
    ),
    decides="up to how many employees a filing is checked on site",
)
ON_SITE_STAFF_SHARE: Final = Parameter(
    "tech_sme_on_site_staff_share",
    (
        Dated(
            Decimal("0.9"),
            "2025-01-01",
            "2026-01-01",
            _notice_of_2025("this share or more, of fifty employees or more", _GROUNDS),
        ),
    ),
    decides="from which share of S&T staff a filing of many employees is checked on site",
)
ON_SITE_STAFF_EMPLOYEES: Final = Parameter(
    "tech_sme_on_site_staff_employees",
    (Dated(50, "2025-01-01", "2026-01-01", _notice_of_2025("this many or more", _GROUNDS)),),
    decides="from how many employees the share of S&T staff has a filing checked on site",
)
ON_SITE_RD: Final = Parameter(
    "tech_sme_on_site_rd",
    (Dated(Decimal(100_000), "2026-01-01", "2027-01-01", _notice_of_2026("less than this")),),
    decides="below which R&D expenses, in yuan, a filing is checked on site",
)
ON_SITE_RISK_YEARS: Final = Parameter(
    "tech_sme_on_site_risk_years",
    (
        Dated(
            3,
            "2025-01-01",
            "2026-01-01",
            _notice_of_2025("serious dishonesty or a revoked number in these years", _GROUNDS),
        ),
        Dated(3, "2026-01-01", "2027-01-01", _notice_of_2026("a history of risk in these years")),
    ),
    decides="over how many years a history of risk has a filing checked on site",
)
FIRST_TIER: Final = Parameter(
    "cultivation_first_tier",
    (
        Dated(
            "科技和创新型中小企业",
            "2026-04-01",
            None,
            Source(
                document="优质中小企业梯度培育管理办法",
                number="工信部企业〔2026〕2号",
                issued="2026-01-17",
                effective="2026-04-01",
                confirmation=_SECONDARY,
                note="replaces 工信部企业〔2022〕63号; the tier's standard was not issued, and "
                "provinces go on with that of 63号; whether it takes over the score of "
                "国科发政〔2017〕115号 is not known",
            ),
        ),
    ),
    decides="the name of the first tier of cultivated SMEs",
)
