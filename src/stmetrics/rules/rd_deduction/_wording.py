"""What a claim for the extra deduction says, named for people."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import facts_of

CLAIM_FACTS: Final = facts_of(
    "DeductionClaim",
    {
        "sound_accounts": ("会计核算是否健全", "whether its accounts are sound"),
        "in_barred_industry": ("是否属不适用行业", "whether in a barred industry"),
        "barred_income": ("不适用行业的主营业务收入", "income from barred industries"),
        "total_income": ("总收入", "total income"),
        "untested_income": ("不征税收入和投资收益", "non-taxable and investment income"),
        "manufacturing_income": ("制造业主营业务收入", "income from manufacturing"),
        "number_revoked": ("登记编号是否被撤销", "whether the number was revoked"),
    },
)
"""By the constructor's field."""
