"""The amount of a figure as its row takes it: 46名 are 46人, 4.65亿 of money are 4.65亿元."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics.errors import StmetricsError
from stmetrics.reports.figures import FoundFigure
from stmetrics.units.amount import Amount
from stmetrics.units.grammar import parse

_COUNTED_AS: Final = {
    "名": "人", "位": "人", "所": "家", "座": "家", "处": "家", "支": "个", "份": "项", "期": "场",
    "批": "个", "条": "项", "台": "台", "届": "场", "场次": "场", "家次": "家", "家/次": "家",
}  # fmt: skip
"""Counting words that the table of units lacks, and what counts the same there."""
_SCALE_LAST: Final = re.compile(r"[万亿](?:左右|以上|以下|多|余)?")


def amount_of(found: FoundFigure) -> Amount | None:
    """The amount, with the unit of the table that its counting word stands for."""
    amount = found.amount
    if amount is None or amount.unit is not None:
        return amount
    if found.word in _COUNTED_AS:
        return attrs.evolve(amount, unit=_COUNTED_AS[found.word])
    if found.word is None and found.text.rstrip("左右以上下多余")[-1:] in {"万", "亿"}:
        return _as_money(found) or amount
    return amount


def _as_money(found: FoundFigure) -> Amount | None:
    """A figure whose scale stands without 元, in that scale; a row that is no money refuses it."""
    match = _SCALE_LAST.search(found.text)
    if match is None:
        return None
    at = match.start() + 1
    try:
        return parse(f"{found.text[:at]}元{found.text[at:]}", bounds=True)
    except StmetricsError:
        return None
