"""Up the tree: the scores of the parts of every node become one score of the node."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from stmetrics.errors import InvalidValueError
from stmetrics.scorecard._callables import Scoring, name_of
from stmetrics.scorecard._cells import Column, Full, column, has_gaps, same_kind
from stmetrics.scorecard._figures import as_many
from stmetrics.scorecard._means import arithmetic_means
from stmetrics.scorecard._weights import Weights
from stmetrics.scorecard.aggregating import arithmetic_mean
from stmetrics.scorecard.methods import AcrossRegions
from stmetrics.scorecard.tree import IndicatorClass, Scorecard, WeightedIndicator


def own_shares(node: Scorecard | IndicatorClass) -> Weights:
    """The weights that the tree itself states."""
    return node.shares


@attrs.frozen(kw_only=True)
class Ascent:
    """One way up a scorecard's tree.

    Attributes:
        columns: The scores of every indicator.
        aggregate: How scores become one, where a class does not say.
        covers: Whether a region's scores under one node suffice.
        weigh: The relative weights under a node.
        classes: The scores of every class, filled on the way.
    """

    columns: Mapping[str, Column]
    aggregate: Scoring | AcrossRegions
    covers: Callable[[Sequence[Any]], bool]
    weigh: Callable[[Scorecard | IndicatorClass], Weights] = own_shares
    classes: dict[str, Column] = attrs.field(factory=dict)

    def scores(self, node: Scorecard | IndicatorClass) -> Column:
        """Give every region's score at a node, None where what is known does not suffice."""
        children = [
            self.columns[part.id] if isinstance(part, WeightedIndicator) else self.scores(part)
            for part in node.parts
        ]
        if any(isinstance(part, IndicatorClass) for part in node.parts):
            named = {str(place): child for place, child in enumerate(children)}
            children = list(same_kind(named).values())
        own = node.aggregate if isinstance(node, IndicatorClass) else None
        found = self._aggregated(children, self.weigh(node), own or self.aggregate)
        if isinstance(node, IndicatorClass):
            self.classes[node.name] = found
        return found

    def _aggregated(
        self, children: list[Column], weights: Weights, aggregate: Scoring | AcrossRegions
    ) -> Column:
        """Aggregate the rows that suffice; the others have no score."""
        if any(map(has_gaps, children)):
            rows = list(map(Column, zip(*children, strict=True)))
            covered = [row for row in rows if self.covers(row)]
            scores = iter(_of_rows(covered, weights, aggregate) if covered else ())
            return Column([next(scores) if self.covers(row) else None for row in rows])
        if aggregate is arithmetic_mean:  # all rows in one go take half the time
            return Full(arithmetic_means(children, weights))
        return Column(_of_rows(list(map(Full, zip(*children, strict=True))), weights, aggregate))


def _of_rows(rows: list[Column], weights: Weights, aggregate: Scoring | AcrossRegions) -> list[Any]:
    if isinstance(aggregate, AcrossRegions):
        name = name_of(aggregate)
        return list(as_many(name, column(aggregate.function(rows, weights), name), rows))
    try:
        return [aggregate(row, weights) for row in rows]
    except TypeError as error:  # of a function that takes something else, such as the built-in sum
        raise InvalidValueError(
            f"aggregate={name_of(aggregate)}",
            f"could not be called with the scores of a region and their weights: {error}",
            "give a mean of stmetrics.scorecard, or a function of scores and weights",
        ) from error


def climbed(card: Scorecard, columns: Mapping[str, Column]) -> tuple[Column, dict[str, Column]]:
    """Give the scores of the whole card, and those of its classes, by the card's own rules."""
    ascent = Ascent(columns=columns, aggregate=card.aggregate, covers=card.gaps.covers)
    return ascent.scores(card), ascent.classes
