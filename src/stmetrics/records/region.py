"""Regions and which of them holds which."""

from __future__ import annotations

import re
from typing import Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records._region_codes import CODE, shared_digits

_CUT_CODE: Final = re.compile(r"[1-9][0-9](?:[0-9]{2})?")


def region_holds(outer: str, inner: str | None) -> bool | None:
    """Whether a region holds another, or is it (区域包含).

    GB/T 2260 codes nest by their pairs of digits: 320000 holds 320400, which holds 320404. Any
    other identifier holds only itself.

    Args:
        outer: The region asked about.
        inner: The other region; None where it is unknown.

    Returns:
        True or False; None where the other region is unknown.

    Raises:
        InvalidValueError: The region asked about is empty, no text, or a code cut short.

    Example:
        >>> region_holds("320400", "320404"), region_holds("320404", "320400")
        (True, False)
        >>> region_holds("320400", None) is None
        True

    References:
        GB/T 2260, codes for the administrative divisions of China.
    """
    if not isinstance(outer, str) or not outer:
        raise InvalidValueError(
            f"region {quoted(outer)}", "is empty or no text", 'give a code such as "320400"'
        )
    if _CUT_CODE.fullmatch(outer):
        raise InvalidValueError(
            f"region {quoted(outer)}", "is a code cut short", f'write "{outer:0<6}"'
        )
    if inner is None:
        return None
    if outer == inner:
        return True
    prefix = shared_digits(outer)
    return prefix is not None and bool(CODE.fullmatch(inner)) and inner.startswith(prefix)
