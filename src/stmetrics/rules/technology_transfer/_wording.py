"""What a technology transfer says, named for people."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import facts_of

TRANSFER_FACTS: Final = facts_of(
    "TechnologyTransfer",
    {
        "technology": ("技术类别", "kind of technology"),
        "form": ("转让方式", "form of the transfer"),
        "licence_years": ("许可使用年限", "years of the licence"),
        "owns_technology": ("是否自有技术", "whether the technology is its own"),
        "is_resident": ("是否居民企业", "whether a resident enterprise"),
        "is_registered": (
            "合同是否经省级以上认定登记",
            "whether the contract is registered at provincial level",
        ),
        "is_barred_export": (
            "是否属禁止或限制出口的技术",
            "whether barred or restricted from export",
        ),
        "is_wholly_held": ("双方是否存在100%持股关系", "whether one party wholly holds the other"),
        "receipts": ("转让收入", "receipts"),
        "equipment": ("设备等非技术性收入", "receipts for equipment"),
        "consulting": ("技术咨询等收入", "receipts for consulting"),
        "consulting_counts": ("技术咨询等收入是否可计入", "whether the consulting counts"),
        "cost": ("转让成本", "cost"),
        "taxes": ("相关税费", "taxes"),
    },
)
"""By the constructor's field."""
