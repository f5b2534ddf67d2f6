"""Which counting words people use for one another: 家 个 户, 项 个 件, 人 名 位."""

from __future__ import annotations

from typing import Final

from stmetrics.catalogue.row import Indicator

_COUNTED_ALIKE: Final = {
    "家": "个 户 所 座 家次 家/次",
    "个": "家 项 件 户 处 座 所 支 次",
    "项": "个 件 份 次 起 单 家",
    "件": "项 个 份",
    "人": "名 位 个 人次 人/次",
    "场": "次 个 期 届 场次",
    "次": "场 个 场次",
    "人次": "次 人 人/次",
    "篇": "个 件 项",
    "户": "家 个",
}
"""Other counting words that people use for what a row counts in the unit."""


def counted_alike(row: Indicator, unit: str) -> bool:
    """Whether people use a counting word for what the row counts."""
    above = (row.unit or "").partition("/")[0]
    return unit in (*row.counted_in, *_COUNTED_ALIKE.get(above, "").split())
