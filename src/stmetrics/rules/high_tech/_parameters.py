"""The numbers of the rules on high-tech certification, dated and sourced."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from stmetrics.exact.interval import Interval
from stmetrics.law.bands import Band, Bands
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

_TEXT, _SECONDARY, _UNCONFIRMED = (
    Confirmation.TEXT,
    Confirmation.SECONDARY,
    Confirmation.UNCONFIRMED,
)
_MILLION: Final = 1_000_000
MEASURES_OF_2016: Final = date(2016, 1, 1)
"""The first day of the measures of 2016."""


def measures_2016(clause: str, note: str = "") -> Source:
    """Cite the measures of 2016."""
    return Source(
        document="高新技术企业认定管理办法",
        number="国科发火〔2016〕32号",
        clause=clause,
        issued="2016-01-29",
        effective="2016-01-01",
        confirmation=_TEXT,
        note=note,
    )


def guide_2016(clause: str, note: str = "", confirmation: Confirmation = _TEXT) -> Source:
    """Cite the working guide of 2016."""
    return Source(
        document="高新技术企业认定管理工作指引",
        number="国科发火〔2016〕195号",
        clause=clause,
        effective="2016-01-01",
        confirmation=confirmation,
        note=note,
    )


def measures_2008(clause: str, note: str = "", confirmation: Confirmation = _TEXT) -> Source:
    """Cite the measures of 2008."""
    return Source(
        document="高新技术企业认定管理办法",
        number="国科发火〔2008〕172号",
        clause=clause,
        effective="2008-01-01",
        confirmation=confirmation,
        note=note,
    )


def _rd_bands(name: str, *rows: tuple[int | None, bool, int | None, bool, str]) -> Bands[Decimal]:
    """Thresholds by sales, the ends in million yuan: low, closed, high, closed, ratio."""
    return Bands(
        name,
        tuple(
            Band(
                Interval(
                    None if low is None else Decimal(low * _MILLION),
                    None if high is None else Decimal(high * _MILLION),
                    low_closed=low_closed,
                    high_closed=high_closed,
                ),
                Decimal(ratio),
            )
            for low, low_closed, high, high_closed, ratio in rows
        ),
    )


MIN_AGE_DAYS: Final = Parameter(
    "high_tech_min_age_days",
    (
        Dated(
            365,
            "2008-01-01",
            "2016-01-01",
            measures_2008("Art. 2", "registered for a year; 365 days as in 2016", _SECONDARY),
        ),
        Dated(365, "2016-01-01", None, measures_2016("Art. 11(1)")),
    ),
    decides="how many calendar days after registration an enterprise may apply",
)
CLASS_2_USES: Final = Parameter(
    "high_tech_class_2_uses",
    (
        Dated(
            1,
            "2016-01-01",
            None,
            guide_2016("part 三(一)", "Class II rights count for one certification only"),
        ),
    ),
    decides="for how many certifications one right of Class II counts",
)
ST_STAFF_SHARE: Final = Parameter(
    "high_tech_st_staff_share",
    (Dated(Decimal("0.1"), "2016-01-01", None, measures_2016("Art. 11(4)")),),
    decides="the share of S&T staff in employees",
)
COLLEGE_STAFF_SHARE_2008: Final = Parameter(
    "high_tech_college_staff_share",
    (Dated(Decimal("0.3"), "2008-01-01", "2016-01-01", measures_2008("Art. 10(三)")),),
    decides="the share of college-educated S&T staff in employees, until 2015",
)
RD_STAFF_SHARE_2008: Final = Parameter(
    "high_tech_rd_staff_share",
    (Dated(Decimal("0.1"), "2008-01-01", "2016-01-01", measures_2008("Art. 10(三)")),),
    decides="the share of R&D staff in employees, until 2015",
)
RD_TO_SALES_BANDS: Final = Parameter(
    "high_tech_rd_to_sales",
    (
        Dated(
            _rd_bands(
                "high_tech_rd_to_sales",
                (None, False, 50, False, "0.06"),
                (50, True, 200, True, "0.04"),
                (200, False, None, False, "0.03"),
            ),
            "2008-01-01",
            "2016-01-01",
            measures_2008(
                "Art. 10(四)",
                "exactly 200 million yuan stands in both bands of the text: taken into the 4 % one",
            ),
        ),
        Dated(
            _rd_bands(
                "high_tech_rd_to_sales",
                (None, False, 50, True, "0.05"),
                (50, False, 200, True, "0.04"),
                (200, False, None, False, "0.03"),
            ),
            "2016-01-01",
            None,
            measures_2016("Art. 11(5)", "by the latest year's sales, upper ends included"),
        ),
    ),
    decides="R&D expenses over sales of three fiscal years",
)
RD_IN_CHINA_SHARE: Final = Parameter(
    "high_tech_rd_in_china_share",
    (
        Dated(
            Decimal("0.6"),
            "2008-01-01",
            "2016-01-01",
            measures_2008("Art. 10(四)"),
        ),
        Dated(Decimal("0.6"), "2016-01-01", None, measures_2016("Art. 11(5)")),
    ),
    decides="the share of R&D expenses spent in China",
)
HIGH_TECH_INCOME_SHARE: Final = Parameter(
    "high_tech_income_share",
    (
        Dated(
            Decimal("0.6"),
            "2008-01-01",
            "2016-01-01",
            measures_2008("Art. 10(五)", "of the year's total income"),
        ),
        Dated(
            Decimal("0.6"),
            "2016-01-01",
            None,
            measures_2016("Art. 11(6)", "of total income less non-taxable income (195号, part 三)"),
        ),
    ),
    decides="the share of high-tech product and service income in total income",
)
PASS_SCORE: Final = Parameter(
    "high_tech_pass_score",
    (
        Dated(
            70,
            "2008-01-01",
            "2016-01-01",
            Source(
                document="国科发火〔2008〕362号",
                effective="2008-01-01",
                confirmation=_SECONDARY,
                note="must be exceeded, of 100 in four blocks of 30, 30, 20 and 20",
            ),
        ),
        Dated(
            70, "2016-01-01", None, guide_2016("part 三(七)", "must be exceeded: 70 itself fails")
        ),
    ),
    decides="the innovation score that must be exceeded",
)
CLEAN_RECORD_DAYS: Final = Parameter(
    "high_tech_clean_record_days",
    (
        Dated(
            365,
            "2016-01-01",
            None,
            measures_2016("Art. 11(8)", "days before application, the application year included"),
        ),
    ),
    decides="how long before application no major incident may lie; no condition until 2015",
)
ENTRUSTED_SHARE: Final = Parameter(
    "high_tech_entrusted_share",
    (Dated(Decimal("0.8"), "2016-01-01", None, guide_2016("part 三(六)")),),
    decides="the share of entrusted external R&D that counts",
)
OTHER_EXPENSES_SHARE: Final = Parameter(
    "high_tech_other_expenses_share",
    (
        Dated(
            Decimal("0.2"),
            "2016-01-01",
            None,
            guide_2016("part 三(六)", "of total R&D expenses, unless otherwise provided"),
        ),
    ),
    decides="the largest share of other expenses in total R&D expenses",
)
ST_STAFF_DAYS: Final = Parameter(
    "high_tech_st_staff_days",
    (Dated(183, "2016-01-01", None, guide_2016("part 三(五)", "cumulative actual work")),),
    decides="the days of work from which a person counts as S&T staff",
)
