"""The numbers of income tax reliefs, dated and sourced."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

_TEXT, _SECONDARY = Confirmation.TEXT, Confirmation.SECONDARY


def law(clause: str) -> Source:
    """Cite the Enterprise Income Tax Law."""
    return Source(
        document="企业所得税法", clause=clause, effective="2008-01-01", confirmation=_TEXT
    )


def regulations(clause: str, note: str = "") -> Source:
    """Cite its implementing regulations."""
    return Source(
        document="企业所得税法实施条例",
        clause=clause,
        effective="2008-01-01",
        confirmation=_TEXT,
        note=note,
    )


STANDARD_RATE: Final = Parameter(
    "income_tax_rate",
    (Dated(Decimal("0.25"), "2008-01-01", None, law("Art. 4")),),
    decides="the rate of enterprise income tax",
)
LOSS_YEARS: Final = Parameter(
    "loss_carry_forward_years",
    (Dated(5, "2008-01-01", None, law("Art. 18")),),
    decides="years over which a loss is carried forward",
)
QUALIFIED_LOSS_YEARS: Final = Parameter(
    "qualified_loss_carry_forward_years",
    (
        Dated(
            10,
            "2018-01-01",
            None,
            Source(
                document="财税〔2018〕76号, 公告2018年第45号",
                clause="Art. 1",
                effective="2018-01-01",
                confirmation=_TEXT,
                note="losses of the five years before a year of qualification, whether or not the "
                "enterprise was qualified when it made them",
            ),
        ),
    ),
    decides="years over which a certified enterprise or technology SME carries a loss forward",
)
LOSS_YEARS_BEFORE: Final = Parameter(
    "qualified_loss_years_before",
    (
        Dated(
            5,
            "2018-01-01",
            None,
            Source(
                document="财税〔2018〕76号, 公告2018年第45号",
                clause="Art. 1",
                effective="2018-01-01",
                confirmation=_TEXT,
                note="losses not yet made up; that losing the status later takes nothing away is "
                "a reading of the text",
            ),
        ),
    ),
    decides="of how many years before a year of qualification losses are carried forward longer",
)
TRANSFER_EXEMPT_YUAN: Final = Parameter(
    "technology_transfer_exempt_yuan",
    (
        Dated(
            Decimal(5_000_000),
            "2008-01-01",
            None,
            regulations("Art. 90", "per tax year; 财税〔2010〕111号 has the conditions"),
        ),
    ),
    decides="technology-transfer income that is exempt; half of what is above is taxed",
)
HALF_TAXED_RATE: Final = Parameter(
    "half_taxed_transfer_rate",
    (
        Dated(
            Decimal("0.125"),
            "2008-01-01",
            None,
            Source(
                document="国税函〔2010〕157号",
                confirmation=_TEXT,
                note="income halved under Regulations Art. 86, 87, 88 and 90 is accounted apart "
                "and halved at 25 %, for certified enterprises too; read in a single copy",
            ),
        ),
    ),
    decides="the rate at which technology-transfer income above the exempt part is taxed",
)
SHORTENED_LIFE_SHARE: Final = Parameter(
    "shortened_life_share",
    (Dated(Decimal("0.6"), "2008-01-01", None, regulations("Art. 98")),),
    decides="the shortest life of equipment, as a share of the minimum life",
)
_EQUIPMENT_2014: Final = Source(
    document="财税〔2014〕75号",
    effective="2014-01-01",
    confirmation=_TEXT,
    note="all industries; 5,000 yuan for any fixed asset, 1 million for what serves R&D alone; "
    "read in the text of two announcements of it",
)
AT_ONCE_RD_YUAN: Final = Parameter(
    "deducted_at_once_rd_yuan",
    (Dated(Decimal(1_000_000), "2014-01-01", "2018-01-01", _EQUIPMENT_2014),),
    decides="the unit value up to which equipment for R&D alone was deducted at once until 2017",
)
AT_ONCE_YUAN: Final = Parameter(
    "deducted_at_once_yuan",
    (
        Dated(Decimal(5_000), "2014-01-01", "2018-01-01", _EQUIPMENT_2014),
        Dated(
            Decimal(5_000_000),
            "2018-01-01",
            "2021-01-01",
            Source(document="财税〔2018〕54号", confirmation=_TEXT),
        ),
        Dated(
            Decimal(5_000_000),
            "2021-01-01",
            "2024-01-01",
            Source(document="公告2021年第6号", clause="Art. 1", confirmation=_TEXT),
        ),
        Dated(
            Decimal(5_000_000),
            "2024-01-01",
            "2028-01-01",
            Source(document="公告2023年第37号", confirmation=_TEXT),
        ),
    ),
    decides="the unit value up to which equipment, not buildings, is deducted at once",
)
STRAIGHT_LINE_YEARS: Final = Parameter(
    "double_declining_straight_line_years",
    (
        Dated(
            2,
            "2008-01-01",
            None,
            Source(
                document="国税发〔2009〕81号",
                confirmation=_SECONDARY,
                note="believed to say so, its text not found: what is left is spread evenly over "
                "the last two years; Regulations, Art. 98, name the method alone",
            ),
        ),
    ),
    decides="over how many last years the double declining balance is spread evenly",
)
ACCELERATED_METHODS: Final = Parameter(
    "accelerated_depreciation_methods",
    (
        Dated(
            ("shortened life", "double declining balance", "sum of the years' digits"),
            "2008-01-01",
            None,
            regulations("Art. 98"),
        ),
    ),
    decides="how equipment may be depreciated faster",
)
FASTER_IN_ALL_MANUFACTURING: Final = Parameter(
    "faster_depreciation_in_all_manufacturing",
    (
        Dated(
            True,  # noqa: FBT003 - the value itself
            "2019-01-01",
            None,
            Source(
                document="公告2019年第66号",
                confirmation=_TEXT,
                note="read in the news of it; which industries had it before was not kept",
            ),
        ),
    ),
    decides="whether all of manufacturing may depreciate equipment faster",
)
EXTRA_EQUIPMENT_RATE: Final = Parameter(
    "late_2022_equipment_extra_rate",
    (
        Dated(
            Decimal(1),
            "2022-10-01",
            "2023-01-01",
            Source(
                document="公告2022年第28号",
                clause="Art. 1",
                issued="2022-09-22",
                confirmation=_TEXT,
                note="equipment of certified enterprises of any value: at once, and as much again",
            ),
        ),
    ),
    decides="what a certified enterprise deducts extra of equipment bought in late 2022",
)
