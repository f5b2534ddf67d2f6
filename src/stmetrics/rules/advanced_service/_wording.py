"""What the year of a technology-advanced service enterprise says, named for people."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import facts_of

SERVICE_FACTS: Final = facts_of(
    "AdvancedServiceYear",
    {
        "employees": ("职工总数", "employees"),
        "college_staff": ("大专以上学历职工数", "college-educated staff"),
        "total_income": ("总收入", "total income"),
        "service_income": (
            "技术先进型服务业务收入",
            "income from technology-advanced services",
        ),
        "offshore_income": ("离岸服务外包业务收入", "income from offshore outsourcing"),
        "meets_other_conditions": (
            "是否符合该通知的其他条件",
            "whether it meets the notice's other conditions",
        ),
    },
)
"""By the constructor's field."""
