"""The numbers of the extra deduction of R&D expenses, dated and sourced, and its lists."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

_TEXT = Confirmation.TEXT
_HALF, _THREE_QUARTERS, _WHOLE = Decimal("0.5"), Decimal("0.75"), Decimal(1)


class DeductionClass(ClosedList):
    """Kinds of enterprise that had, or have, a rate of their own (适用主体).

    Example:
        >>> DeductionClass("tech_sme").name
        'TECH_SME'

    References:
        财税〔2017〕34号; 公告2021年第13号; 公告2022年第16号; 公告2023年第44号.
    """

    GENERAL = "general", "一般企业"
    MANUFACTURING = "manufacturing", "制造业企业", "制造业"
    TECH_SME = "tech_sme", "科技型中小企业"
    IC_OR_MACHINE_TOOLS = "ic_or_machine_tools", "集成电路和工业母机企业"
    """集成电路, 工业母机. Before 2023 it has the general rates; then give what else it was."""


class BarredIndustry(ClosedList):
    """Industries that may not deduct R&D expenses extra (负面清单行业).

    Example:
        >>> BarredIndustry("real_estate").zh
        '房地产业'

    References:
        财税〔2015〕119号; 公告2015年第97号, effective 2016-01-01.
    """

    TOBACCO = "tobacco", "烟草制造业"
    ACCOMMODATION_AND_CATERING = "accommodation_and_catering", "住宿和餐饮业"
    WHOLESALE_AND_RETAIL = "wholesale_and_retail", "批发和零售业"
    REAL_ESTATE = "real_estate", "房地产业"
    LEASING_AND_BUSINESS_SERVICES = "leasing_and_business_services", "租赁和商务服务业"
    ENTERTAINMENT = "entertainment", "娱乐业"
    OTHER_DESIGNATED = "other_designated", "财政、税务部门规定的其他行业"
    """Others that the authorities designate."""


def announced(number: str, note: str = "", issued: str | None = None) -> Source:
    """Cite an announcement on the extra deduction, with its article where one follows."""
    cited, _, article = number.partition(", Art. ")
    return Source(
        document="研发费用加计扣除",
        number=cited,
        clause=f"Art. {article}" if article else "",
        issued=issued,
        confirmation=_TEXT,
        note=note,
    )


def _late_2022(note: str = "") -> Source:
    """Cite the announcement on the last quarter of 2022."""
    return announced("公告2022年第28号, Art. 2", note, issued="2022-09-22")


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
_STATUTE_2017: Final = attrs.evolve(_STATUTE, start="2017-01-01", end="2018-01-01")
_PERMANENT: Final = Dated(_WHOLE, "2023-01-01", None, announced("公告2023年第7号"))
_GENERAL_TO_2022: Final = (
    _STATUTE,
    _STATUTE_2017,
    Dated(
        _THREE_QUARTERS,
        "2018-01-01",
        "2022-10-01",
        announced("财税〔2018〕99号, 公告2021年第6号, Art. 1"),
    ),
    Dated(_WHOLE, "2022-10-01", "2023-01-01", _late_2022()),
)

RATES: Final = {
    DeductionClass.GENERAL: Parameter(
        "rd_deduction_rate_general",
        (*_GENERAL_TO_2022, _PERMANENT),
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
                announced("财税〔2018〕99号"),
            ),
            Dated(
                _WHOLE,
                "2021-01-01",
                "2023-01-01",
                announced("公告2021年第13号, Art. 1"),
            ),
            _PERMANENT,
        ),
        decides="the extra deduction of R&D expenses of manufacturers",
    ),
    DeductionClass.TECH_SME: Parameter(
        "rd_deduction_rate_tech_sme",
        (
            _STATUTE,
            Dated(_THREE_QUARTERS, "2017-01-01", "2020-01-01", announced("财税〔2017〕34号")),
            Dated(
                _THREE_QUARTERS,
                "2020-01-01",
                "2022-01-01",
                announced(
                    "财税〔2018〕99号, 公告2021年第6号, Art. 1",
                    note="财税〔2017〕34号 ended with 2019; the general 75 % held for all",
                ),
            ),
            Dated(
                _WHOLE,
                "2022-01-01",
                "2023-01-01",
                announced("公告2022年第16号, Art. 1", note="read in a single copy"),
            ),
            _PERMANENT,
        ),
        decides="the extra deduction of R&D expenses of technology SMEs",
    ),
    DeductionClass.IC_OR_MACHINE_TOOLS: Parameter(
        "rd_deduction_rate_ic_or_machine_tools",
        (
            *_GENERAL_TO_2022,
            Dated(Decimal("1.2"), "2023-01-01", "2028-01-01", announced("公告2023年第44号")),
            attrs.evolve(_PERMANENT, start="2028-01-01"),
        ),
        decides="the extra deduction of R&D expenses of IC and machine-tool enterprises",
    ),
}
"""The extra deduction's rate by kind of enterprise; amortised intangibles take 1 plus it."""
MANUFACTURING_INCOME_SHARE: Final = Parameter(
    "rd_deduction_manufacturing_income_share",
    (
        Dated(
            _HALF,
            "2021-01-01",
            "2023-01-01",
            announced(
                "公告2021年第13号, Art. 1",
                note="main income of manufacturing of half of total income and above (以上, which "
                "includes the number: Civil Code, Art. 1259); total income as CIT Law, Art. 6",
            ),
        ),
    ),
    decides="the share of manufacturing in income from which an enterprise is a manufacturer",
)
BARRED_INDUSTRIES: Final[Parameter[tuple[BarredIndustry, ...]]] = Parameter(
    "rd_deduction_barred_industries",
    (Dated(tuple(BarredIndustry), "2016-01-01", None, announced("财税〔2015〕119号, Art. 4")),),
    decides="which industries may not deduct R&D expenses extra",
)
BARRED_INCOME_SHARE: Final = Parameter(
    "rd_deduction_barred_income_share",
    (
        Dated(
            _HALF,
            "2016-01-01",
            None,
            announced(
                "公告2015年第97号, Art. 4",
                "more than half; read in the official guide, 50 excluded",
            ),
        ),
    ),
    decides="the share of income from barred industries above which nothing is deducted",
)
OTHER_SHARE: Final = Parameter(
    "rd_deduction_other_share",
    (Dated(Decimal("0.1"), "2016-01-01", None, announced("财税〔2015〕119号")),),
    decides="the largest share of other expenses in the base",
)
CAP_OVER: Final = Parameter(
    "rd_deduction_cap_over",
    (
        Dated("each project", "2016-01-01", "2021-01-01", announced("财税〔2015〕119号")),
        Dated("all projects", "2021-01-01", None, announced("公告2021年第28号, Art. 3")),
    ),
    decides="whether other expenses are capped over all projects together or each by itself",
)
ENTRUSTED_SHARE: Final = Parameter(
    "rd_deduction_entrusted_share",
    (Dated(Decimal("0.8"), "2016-01-01", None, announced("财税〔2015〕119号")),),
    decides="the share of entrusted R&D that counts",
)
OVERSEAS_OF_DOMESTIC: Final = Parameter(
    "rd_deduction_overseas_of_domestic",
    (
        Dated(Fraction(0), "2016-01-01", "2018-01-01", announced("财税〔2015〕119号")),
        Dated(Fraction(2, 3), "2018-01-01", None, announced("财税〔2018〕64号")),
    ),
    decides="the most entrusted overseas R&D, as a share of domestic R&D; none before 2018",
)
FOURTH_QUARTER: Final = Parameter(
    "rd_deduction_fourth_quarter_of_2022",
    (
        Dated(
            "by months or by actual cost, whichever is better",
            "2022-01-01",
            "2023-01-01",
            _late_2022(
                "the fourth quarter's part is its actual cost, or the months of operation from "
                "October over all months of operation, as the enterprise chooses"
            ),
        ),
    ),
    decides="how the fourth quarter of 2022 is told from the first three",
)
BASIC_RESEARCH_RATE: Final = Parameter(
    "rd_deduction_rate_basic_research",
    (
        Dated(
            _WHOLE,
            "2022-01-01",
            None,
            announced("公告2022年第32号, Art. 1", note="deducted in full, and as much again"),
        ),
    ),
    decides="the extra deduction of what is paid to others for basic research",
)
INTANGIBLE_YEARS: Final = Parameter(
    "rd_deduction_intangible_years",
    (
        Dated(
            10,
            "2008-01-01",
            None,
            Source(
                document="企业所得税法实施条例",
                clause="Art. 67",
                effective="2008-01-01",
                confirmation=_TEXT,
                note="a shorter legal or agreed life counts for what was contributed or acquired, "
                "not for what the enterprise developed",
            ),
        ),
    ),
    decides="the fewest years over which an intangible from R&D is amortised",
)
