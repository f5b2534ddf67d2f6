"""The amount of a figure as its row takes it: 46名 are 46人, 4.65亿 of money are 4.65亿元."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

import attrs

from stmetrics.catalogue import plain
from stmetrics.reports.figures import FoundFigure
from stmetrics.units.amount import Amount

_COUNTED_AS: Final = {
    "名": "人", "位": "人", "所": "家", "座": "家", "处": "家", "支": "个", "份": "项", "期": "场",
    "批": "个", "条": "项", "届": "场", "场次": "场", "家次": "家", "家/次": "家",
}  # fmt: skip
"""Counting words that the table of units lacks, and what counts the same there."""
_SCALE_LAST: Final = re.compile(r"([万亿])(?:左右|以上|以下|多|余)?$")


def amount_of(found: FoundFigure, amount: Amount) -> Amount:
    """The amount, with the unit of the table that its counting word stands for.

    A figure whose scale stands without 元 is given as money; a row that is none refuses it.
    """
    if amount.unit is not None:
        return amount
    if found.word in _COUNTED_AS:
        return attrs.evolve(amount, unit=_COUNTED_AS[found.word])
    scale = _SCALE_LAST.search(plain(found.text)) if found.word is None else None
    if scale is None:
        return amount
    money = attrs.evolve(amount, unit="元").to(f"{scale[1]}元")
    return attrs.evolve(money, value=_without_zeros(money.value))


def _without_zeros(value: Decimal) -> Decimal:
    """A number without the zeros behind its last decimal, which the text does not print."""
    return Decimal(f"{value:f}".rstrip("0").rstrip(".")) if "." in f"{value:f}" else value
