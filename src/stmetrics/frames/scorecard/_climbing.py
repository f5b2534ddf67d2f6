"""Up a scorecard's tree over columns: figures to scores, scores to totals, totals to ranks."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.frames._columns import (
    Expression,
    column,
    finite,
    not_negative,
    nw,
    one_if,
    sum_of,
)
from stmetrics.frames._frames import names_in, require_columns
from stmetrics.frames.formulas.ordering import ranks
from stmetrics.frames.scorecard._methods import aggregation, normalisation, without_counterpart
from stmetrics.frames.scorecard.outliers import winsorise
from stmetrics.scorecard import winsorise as winsorise_alone
from stmetrics.scorecard._callables import name_of
from stmetrics.scorecard._figures import direction_of
from stmetrics.scorecard._parts import Part
from stmetrics.scorecard.gaps import ImputeByGroup, ShareOutWeights
from stmetrics.scorecard.methods import Method
from stmetrics.scorecard.tree import IndicatorClass, Scorecard

_TOLD_APART: Final = 9
"""Decimals to which scores are ranked: what floats add up in another order still ties."""


@attrs.frozen
class Way:
    """One way up a scorecard's tree.

    Attributes:
        card: The scorecard.
        name: What tells its columns apart; empty for the scorecard as it is.
        part: The indicator or class whose weight is changed.
        factor: By how much it is multiplied; under its node the weights stay relative.
    """

    card: Scorecard
    name: str = ""
    part: Part | None = None
    factor: float = 1.0

    @property
    def total(self) -> str:
        """The column of the scores."""
        return f"__score_{self.name}__" if self.name else "score"

    def column(self, node: Scorecard | Part) -> str:
        """The column of the scores of a part, or of the whole."""
        if isinstance(node, Scorecard):
            return self.total
        if isinstance(node, IndicatorClass):
            return f"__{node.name}_{self.name}__" if self.name else score_column(node.name)
        return score_column(node.id)

    def score(self, node: Scorecard | IndicatorClass) -> Expression:
        """The score of a node from those of its parts, null where too little is known."""
        own = node.aggregate if isinstance(node, IndicatorClass) else None
        children = [self.column(part) for part in node.parts]
        weights = [
            float(share) * (self.factor if part is self.part else 1.0)
            for part, share in zip(node.parts, node.shares, strict=True)
        ]
        mean = aggregation(own or self.card.aggregate)(children, weights)
        known = sum_of(one_if(~nw.col(each).is_null()) for each in children)
        return nw.when(known >= float(self._fewest(len(children)))).then(mean)

    def _fewest(self, parts: int) -> int:
        """How many scores under a node suffice."""
        gaps = self.card.gaps
        if isinstance(gaps, ShareOutWeights):
            return math.ceil(Fraction(gaps.minimum_coverage) * parts)
        return parts


def score_column(name: str) -> str:
    """The column of the scores of an indicator or a class."""
    return f"score_{name}"


def with_scores(table: Any, card: Scorecard) -> Any:
    """The frame with the scores of every indicator, outliers treated first.

    Raises:
        InvalidValueError: The frame lacks a column, or has one of those that are added; the
            scorecard asks for what columns have not.
    """
    require_columns(table, card.needed)
    _require_counterparts(table, card)
    used = {score_column(each.id): column(each.id) for each in card.indicators}
    drawn = table.with_columns(**used)
    if card.treat is not None:
        fixed = dict(card.treat.parameters) if isinstance(card.treat, Method) else {}
        drawn = winsorise(drawn, list(used), **fixed)
    return drawn.with_columns(
        **{
            score_column(each.id): normalisation(each.normalise or card.normalise)(
                score_column(each.id), direction=direction_of(each)
            )
            for each in card.indicators
        }
    )


def _require_counterparts(table: Any, card: Scorecard) -> None:
    treat = card.treat.function if isinstance(card.treat, Method) else card.treat
    if treat not in {None, winsorise_alone}:
        raise without_counterpart(f"treat={name_of(card.treat)}", "use winsorise")
    if isinstance(card.gaps, ImputeByGroup):
        raise without_counterpart(
            "gaps=ImputeByGroup", "fill the gaps first, or choose ShareOutWeights"
        )
    parts = [*(each.id for each in card.indicators), *(each.name for each in card.classes)]
    names = Counter([*map(score_column, parts), *names_in(table)])
    twice = [name for name in map(score_column, dict.fromkeys(parts)) if names[name] > 1]
    if twice:
        raise InvalidValueError(
            f"columns {', '.join(map(quoted, twice))}",
            "would hold two things",
            "rename the column of the frame, the indicator or the class",
        )


def with_totals(table: Any, ways: Iterable[Way]) -> Any:
    """The frame with the scores of classes and of the whole, one level of the tree at a time."""
    climbs = [(way, node) for way in ways for node in nodes_of(way.card)]
    for level in sorted({_height(node) for _, node in climbs}):
        scores = {
            way.column(node): way.score(node) for way, node in climbs if _height(node) == level
        }
        table = table.with_columns(**scores)
    points = {
        way.total: nw.col(way.total) + _points(way.card) for way, _ in climbs if way.card.items
    }
    return table.with_columns(**points) if points else table


def nodes_of(card: Scorecard) -> list[Scorecard | IndicatorClass]:
    """The whole and its classes, whatever has parts with weights."""
    return [card, *card.classes]


def _height(node: Scorecard | IndicatorClass) -> int:
    return 1 + max(
        (_height(each) for each in node.parts if isinstance(each, IndicatorClass)), default=0
    )


def _points(card: Scorecard) -> Expression:
    """What the items add and take off; null where one is unknown or negative."""
    found = []
    for item in card.items:
        earned = not_negative(column(item.id)) * float(item.each)
        if item.most is not None:
            limit = float(item.most)
            earned = earned.clip(-limit, limit)
        found.append(earned)
    return sum_of(found)


def rank_of(way: Way) -> Expression:
    """The ranks of one way's scores; a region with a veto, or that may have one, has none."""
    score = nw.col(way.total).round(_TOLD_APART)
    for veto in way.card.vetoes:
        score = nw.when(finite(column(veto.id)) <= float(veto.most)).then(score)
    return ranks(score)
