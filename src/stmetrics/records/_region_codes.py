"""Codes of regions by GB/T 2260, which nest by their pairs of digits."""

from __future__ import annotations

import re
from typing import Final

CODE: Final = re.compile(r"[1-9][0-9]{5}")


def shared_digits(region: str) -> str | None:
    """The digits with which all codes within a region begin; None where it is no code."""
    if not CODE.fullmatch(region):
        return None
    return (
        region[:2] if region.endswith("0000") else region[:4] if region.endswith("00") else region
    )
