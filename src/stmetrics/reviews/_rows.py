"""The lines of a review as plain records for a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import (
    elsewhere_text,
    goal_text,
    parts_text,
    verdict_word,
    why_open,
)
from stmetrics.units._table import convert
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units.amount import Amount


def plain_rows(lines: Iterable[ReviewLine], lang: str) -> list[dict[str, Any]]:
    """Every line as plain data under stable keys: text, numbers and None, ratios as ratios."""
    return [
        {
            "indicator": line.indicator.id,
            "zh": line.name.zh,
            "en": line.name.en,
            "time": str(line.time),
            **_figures(line, lang),
            **_rates(line),
            **_judged(line, lang),
            **_marks(line, lang),
        }
        for line in lines
    ]


def _figures(line: ReviewLine, lang: str) -> dict[str, Any]:
    """Figure and base, both in the figure's unit; a range by its ends."""
    figure, base = line.figure, _base(line)
    is_range = base is not None and base.upper is not None
    return {
        "value": _value(figure),
        "upper": None if figure is None else figure.upper,
        "unit": None if figure is None else unit_in_words(figure.unit, lang),
        "bound": None if figure is None else figure.bound.value,
        "base": None if is_range else _value(base),
        "base_low": _value(base),
        "base_high": base.upper if base is not None and is_range else _value(base),
        "base_is_implied": line.base_is_implied,
    }


def _base(line: ReviewLine) -> Amount | None:
    """Last year's figure in this year's unit; as it is where this year has none."""
    base = line.base
    if base is None or line.figure is None or line.figure.unit is None:
        return base
    unit, own = line.figure.unit, base.require_unit()
    high = None if base.upper is None else convert(base.upper, own, unit)
    return Amount(convert(base.value, own, unit), unit, base.decimals, base.bound, high)


def _rates(line: ReviewLine) -> dict[str, Any]:
    return {
        "growth": _value(line.growth),
        "gap": _value(line.gap),
        "gap_to": None if line.gap_to is None else line.gap_to.id,
        "share": _value(line.share),
        "share_of": None if line.share_of is None else line.share_of.id,
        "change": _value(line.change),
        "completion": _value(line.completion),
    }


def _judged(line: ReviewLine, lang: str) -> dict[str, Any]:
    """The first standing, and all targets."""
    first = line.standings[0] if line.standings else None
    goals = [goal_text(each, lang) for each in line.targets]
    return {
        "rank": None if first is None else first.rank,
        "rank_best": None if first is None else first.best,
        "rank_worst": None if first is None else first.worst,
        "rank_by": None if first is None else first.by.term(lang),
        "rank_of": None if first is None else first.of,
        "rank_before": None if first is None else first.before,
        "elsewhere": (first and elsewhere_text(first, lang, line.indicator.decimals)) or None,
        "target": "; ".join(goals) or None,
        "force": "; ".join(each.assigned.force.term(lang) for each in line.targets) or None,
        "set_by": "; ".join(each.assigned.set_by for each in line.targets if each.assigned.set_by)
        or None,
        "verdict": "; ".join(verdict_word(each, lang) for each in line.targets) or None,
        "why_open": "; ".join(why_open(each, lang) for each in line.targets if why_open(each, lang))
        or None,
    }


def _marks(line: ReviewLine, lang: str) -> dict[str, Any]:
    return {
        "status": line.status.term(lang),
        "scope": line.scope,
        "level": line.level and line.level.term(lang),
        "and_above": line.and_above,
        "kind": line.kind,
        "rd_basis": line.rd_basis and line.rd_basis.term(lang),
        "price_basis": line.price_basis.term(lang),
        "vintage": line.vintage,
        "names": "; ".join(line.names) or None,
        "breakdown": parts_text(line.breakdown, lang, line.indicator.decimals) or None,
        "note": line.note,
        "from_records": line.from_records,
    }


def _value(amount: Amount | None) -> Decimal | None:
    return None if amount is None else amount.value
