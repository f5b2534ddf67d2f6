"""What a technology SME files, named for people."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import facts_of

FILING_FACTS: Final = facts_of(
    "TechSMEFiling",
    {
        "ip": ("知识产权情况", "intellectual property"),
        "is_resident": ("是否居民企业", "whether a resident enterprise"),
        "has_barred_products": ("是否有禁止、限制或淘汰类产品", "whether it has barred products"),
        "has_incident": ("是否有事故或违法失信", "whether there was an incident"),
        "sound_accounts": ("会计核算是否健全", "whether its accounts are sound"),
        "aggregates_rd": ("研发费用能否准确归集", "whether R&D is aggregated accurately"),
        "pays_income_tax": ("是否缴纳企业所得税", "whether it pays enterprise income tax"),
        "in_barred_industry": ("是否属不适用行业", "whether in a barred industry"),
        "holds_high_tech_certificate": ("是否持有高新技术企业证书", "whether certified high-tech"),
        "won_national_award": ("是否获国家级科技奖励", "whether it won a national S&T award"),
        "has_provincial_institution": (
            "是否有省部级以上研发机构",
            "whether it has a provincial R&D institution",
        ),
        "led_standard": ("是否主导制定标准", "whether it led the making of a standard"),
        "has_risk_history": ("是否有风险记录", "whether there is a record of risks"),
        "is_first_filing": ("是否首次填报", "whether it files for the first time"),
    },
)
"""By the constructor's field."""
