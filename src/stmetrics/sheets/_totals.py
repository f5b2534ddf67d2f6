"""Lines of totals and means: 合计, 总计, 小计, 平均, 全 国 and what tables write for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from stmetrics.records._sums import MEANS, SUBTOTALS, SUMS, WHOLES, plain_label

_LONGEST_LABEL: Final = 30
_NO_PLACES: Final = SUMS | MEANS
_ENDS_IN_SUM: Final = re.compile(r".{1,16}(?:合计|总计|小计|总和|平均)|.{2,24}total")
_NUMBER: Final = re.compile(r"[\s\d.,%()+-]*")
# What a label can end in, so that few cells are looked at closely.
_LAST: Final = frozenset("计和国省市区县州盟部数均值lLsSmMeEaA:：)）.*") | frozenset(
    " \u3000\u00a0\t\n"
)


def total_label(cells: Iterable[Any]) -> str | None:
    """What a row calls itself where it is a line of totals, else None.

    A word for a sum says so in any column; one for the whole (全国) or a sum of something
    (江苏省合计) only as the first text of the row.
    """
    first = True
    for cell in cells:
        if not isinstance(cell, str):
            continue
        if cell[-1:] in _LAST and len(cell) <= _LONGEST_LABEL:
            label = plain_label(cell)
            if label in _NO_PLACES or (first and is_total(label)):
                return cell.strip()
        if first and _says(cell):
            first = False
    return None


def _says(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is None


def is_total(label: str) -> bool:
    """Whether a plain label is one of a total."""
    return label in _NO_PLACES or label in WHOLES or _ENDS_IN_SUM.fullmatch(label) is not None


def names_a_region(label: str) -> bool:
    """Whether a label of a total says of which region: 全国, 江苏省合计."""
    plain = plain_label(label)
    return plain not in _NO_PLACES and not is_mean(plain) and not is_subtotal(plain)


def is_mean(label: str) -> bool:
    """Whether a plain label is one of a mean, which adds nothing up."""
    return label in MEANS or label.endswith("平均")


def is_subtotal(label: str) -> bool:
    """Whether a plain label adds up only what stands above it."""
    return label in SUBTOTALS or label.endswith("小计")
