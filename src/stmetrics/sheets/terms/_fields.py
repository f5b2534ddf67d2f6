"""The headers that spreadsheets use for the fields of records: those of the forms in use.

English headers need no table: the name in code is one, however it is spaced. A Chinese term
stands where the law, the statistical forms or the licence use it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.application import CertificationApplication
from stmetrics.records.certification import HighTechCertification
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.records.enums import PatentStatus, PopulationKind, RDBasis
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population
from stmetrics.records.rd_input import RDInput
from stmetrics.records.tech_contract import TechContract
from stmetrics.sheets.terms._activities import ACTIVITY_TERMS
from stmetrics.sheets.terms._enterprises import ENTERPRISE_TERMS
from stmetrics.sheets.terms._shared import CREDIT_CODE, ENTERPRISE_NAME, Terms, words
from stmetrics.sheets.terms._statistics import STATISTICS_TERMS

TERMS: Final[Terms] = MappingProxyType({**ENTERPRISE_TERMS, **STATISTICS_TERMS, **ACTIVITY_TERMS})
"""The Chinese headers of every record that a row can hold, the usual one first.

What no cell can hold (the rights and the scores of an application) has no header.
"""

_WHO: Final = (*CREDIT_CODE, *ENTERPRISE_NAME)

STANDING_IN: Final[Terms] = MappingProxyType(
    {
        Enterprise: {"id": _WHO},
        EnterpriseYear: {"enterprise_id": _WHO},
        HighTechCertification: {"enterprise_id": _WHO},
        RDInput: {"unit_id": _WHO},
        TechContract: {"id": TERMS[TechContract]["registration_no"]},
        Project: {
            "id": TERMS[Project]["name"],
            "enterprise_id": ("承担单位", "承担单位名称", "项目承担单位", "实施单位", *_WHO),
        },
        Platform: {
            "id": TERMS[Platform]["name"],
            "enterprise_id": (
                "依托单位",
                "依托单位名称",
                "建设单位",
                "运营单位",
                "运营主体",
                *_WHO,
            ),
        },
        Cooperation: {"enterprise_id": _WHO},
        Recognition: {"enterprise_id": _WHO},
        CertificationApplication: {"enterprise_id": _WHO},
    }
)
"""What identifies a thing where a table has no identifier of its own, the surest first.

Such a column may fill another field besides: an enterprise is known by its credit code.
"""

_PATENTS: Final = {"invention": "发明", "utility_model": "实用新型", "design": "外观设计"}
_PATENTS_OF: Final = {
    PatentStatus.APPLIED: words("{0}专利申请 {0}申请 申请{0}"),
    PatentStatus.GRANTED: words("{0}专利授权 {0}授权 授权{0}"),
    PatentStatus.IN_FORCE: words("有效{0}专利 有效{0} {0}专利拥有 {0}有效 {0}拥有"),
}

_ON_A_BASIS: Final = {
    RDBasis.HTE: words(
        "研发费用(高企口径) 高企研发费用 高企认定研发费用 高企口径研发费用 高新口径研发费用"
    ),
    RDBasis.TAX: words(
        "研发费用(加计扣除口径) 加计扣除研发费用 加计扣除口径研发费用 加计扣除的研发费用 "
        "可加计扣除研发费用"
    ),
    RDBasis.ACCOUNTING: words("研发费用(会计口径) 会计口径研发费用 利润表研发费用"),
    RDBasis.STATISTICAL: words("研发费用(统计口径) 统计口径研发费用"),
}

IMPLIED: Final[Mapping[type, Mapping[str, tuple[str, str, Enum]]]] = MappingProxyType(
    {
        RDInput: {
            term: ("expenditure", "basis", basis)
            for basis, terms in _ON_A_BASIS.items()
            for term in terms
        },
        Population: {
            "常住人口": ("persons", "kind", PopulationKind.RESIDENT),
            "户籍人口": ("persons", "kind", PopulationKind.REGISTERED),
            "常住总人口": ("persons", "kind", PopulationKind.RESIDENT),
            "户籍总人口": ("persons", "kind", PopulationKind.REGISTERED),
        },
        PatentCounts: {
            form.format(word): (field, "status", status)
            for field, word in _PATENTS.items()
            for status, forms in _PATENTS_OF.items()
            for form in forms
        },
    }
)
"""Headers that name a field and say another one: 常住人口 are the residents."""

UNCERTAIN: Final[Terms] = MappingProxyType(
    {
        EnterpriseYear: {
            "主营业务收入": words("sales_income total_income"),
            "收入": words("sales_income total_income"),
            "年收入": words("sales_income total_income"),
            "营业总收入": words("sales_income total_income"),
            "营业收入总额": words("sales_income total_income"),
            "产品销售收入": words("sales_income high_tech_income"),
        },
        TechContract: {
            "签订日期": words("registered_on"),
            "金额": words("turnover technology_amount"),
        },
    }
)
"""Headers that may mean these fields, and are not guessed."""

RD_EXPENSES: Final = {
    EnterpriseYear: words("rd_expenses_hte rd_expenses_tax"),
    RDInput: words("expenditure"),
}
"""Where R&D expenses of an unnamed basis could belong."""
BASIS_UNNAMED: Final = frozenset(
    {
        "研发费用",
        "研发费用总额",
        "研发费用合计",
        "研发费",
        "研发投入",
        "研发投入总额",
        "研发经费",
        "研发支出",
        "研发经费支出",
        "研发总投入",
        "研发费用支出",
        "研发费用发生",
        "研发费用归集",
        "研发支出总额",
        "研发支出合计",
        "研发经费投入",
        "年度研发费用",
        "年度研发投入",
        "企业研发费用",
        "企业研发投入",
        "企业研发经费",
    }
)
"""Headers that name R&D money but not its basis (口径): they match no field by themselves."""
