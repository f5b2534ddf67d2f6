"""Regions that a share, a gap or a rank is compared with, in words."""

from __future__ import annotations

import re
from typing import Final

_REGION: Final = re.compile(
    r"全[国省市区县球州]|[国省市](?=平均|$)|全球|[^,]{1,4}[市省区县](?=平均|总|$)"
)
_TOTAL: Final = re.compile(
    r"(?:的)?(?:总数|总量|总额|总计|平均.*|水平|企业总数|总规模|各[市区县]|同类|增速|增幅)*"
)


def region_said(words: str) -> str | None:
    """The region among or above which something stands; None where the words say another thing."""
    match = _REGION.match(words)
    if match is None or _TOTAL.fullmatch(words, match.end()) is None:
        return None
    return match[0]
