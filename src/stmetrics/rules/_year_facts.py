"""The figures of an enterprise's fiscal year that assessments ask for, named for people."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import facts_of

YEAR_FACTS: Final = facts_of(
    "EnterpriseYear",
    {
        "sales_income": ("销售收入", "sales"),
        "total_income": ("总收入", "total income"),
        "non_taxable_income": ("不征税收入", "non-taxable income"),
        "high_tech_income": ("高新技术产品（服务）收入", "high-tech income"),
        "rd_expenses_hte": ("研究开发费用", "R&D expenses"),
        "rd_expenses_hte_in_china": ("境内研究开发费用", "R&D expenses in China"),
        "rd_expenses_tax": ("研发费用（加计扣除口径）", "R&D expenses for the deduction"),
        "costs_and_expenses": ("成本费用支出", "costs and expenses"),
        "total_assets": ("资产总额", "total assets"),
        "net_assets": ("净资产", "net assets"),
        "employees": ("职工总数", "employees"),
        "st_staff": ("科技人员数", "S&T staff"),
        "college_st_staff": ("大专以上学历科技人员数", "college-educated S&T staff"),
        "rd_staff": ("研发人员数", "R&D staff"),
    },
)
"""By the constructor's field."""
