"""Words for a sum or a mean of regions: no region, and nothing to be ranked among them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from stmetrics.errors import InvalidValueError, quoted

SUBTOTALS: Final = frozenset({"小计", "本页小计", "本页合计", "subtotal", "sub-total"})
SUMS: Final = SUBTOTALS | {
    *("合计", "总计", "总和", "共计", "合计数", "总计数", "累计合计"),
    *("total", "totals", "grandtotal", "sum", "合计total", "总计total"),
}
_HOW_MANY: Final = re.compile(r"(?<=[计和均])\([0-9]+[^()]{0,3}\)?$")
"""合计（2家）"""
MEANS: Final = frozenset({"平均", "平均值", "平均数", "均值", "average", "mean"})


WHOLES: Final = frozenset({
    *("全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全部", "各地区合计", "地区合计"),
    *("all", "allregions", "national", "nationaltotal", "nationwide", "wholecountry"),
})  # fmt: skip


def plain_label(text: str) -> str:
    """A label without blanks and the marks around it, in narrow small letters."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return _HOW_MANY.sub("", plain.strip("*#:.、()[]【】—-"))


def require_regions(names: Iterable[object], what: str) -> None:
    """Refuse a sum or a mean among regions that are compared."""
    for name in names:
        if isinstance(name, str) and plain_label(name) in SUMS | MEANS | WHOLES:
            raise InvalidValueError(
                f"{what}[{quoted(name)}]",
                "is a sum or a mean, no region beside others",
                "leave it out",
            )
