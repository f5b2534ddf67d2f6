"""What indicators add to a score, to a difference of two scores, and to a change in time.

Defined where every node takes the weighted arithmetic mean: other aggregations have no parts that
add up. With floats the parts add up but for the last digits; with Decimals and Fractions exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, UndefinedMetricError, quoted
from stmetrics.exact._arithmetic import UNROUNDED, as_decimal
from stmetrics.exact._given import require_kind
from stmetrics.scorecard._callables import name_of
from stmetrics.scorecard.aggregating import arithmetic_mean
from stmetrics.scorecard.score_table import ScoredRegion, Scores
from stmetrics.scorecard.tree import IndicatorClass, Scorecard


def score_contributions(scores: Scores, region: str) -> dict[str, Any]:
    """What every indicator and item adds to a region's score (得分贡献).

    The indicator's score times its weight in the whole; for an item its points. Where weights of
    gaps were shared out, an indicator that is not known adds 0 and the others weigh more.

    Args:
        scores: The results of `score_regions`.
        region: The region.

    Returns:
        Points by indicator and item, in the order of the tree, that add up to the score; of the
        score's own kind.

    Raises:
        UndefinedMetricError: The region has no score, or an aggregation is no arithmetic mean.
        InvalidValueError: There is no such region.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="patents", weight=0.4, direction="higher"),
        ...     ]
        ... )
        >>> made_table = {
        ...     "Eastside": {"rd": Decimal(4), "patents": Decimal(7)},
        ...     "Westside": {"rd": Decimal(0), "patents": Decimal(9)},
        ...     "Lakeside": {"rd": Decimal(2), "patents": Decimal(5)},
        ... }
        >>> scores = score_regions(card, made_table)
        >>> score_contributions(scores, "Eastside"), scores.of("Eastside").score
        ({'rd': Decimal('60'), 'patents': Decimal('20')}, Decimal('80'))
    """
    require_kind(Scores, scores=scores)
    each = _scored(scores, region)
    parts = {
        name: Fraction(weight) * Fraction(each.normalised[name]) if weight else Fraction(0)
        for name, weight in _weights(scores.card, each).items()
    }
    parts |= {name: Fraction(points) for name, points in each.points.items()}
    return _adding_up(parts, each.score)


def _scored(scores: Scores, region: str) -> ScoredRegion:
    """A region's result, refused where it has no parts that add up."""
    card = scores.card
    for aggregate in (card.aggregate, *(each.aggregate for each in card.classes)):
        if aggregate is not None and aggregate is not arithmetic_mean:
            raise UndefinedMetricError(
                "score_contributions",
                {"aggregate": name_of(aggregate)},
                "its scores are no sum of parts",
                "use arithmetic_mean, or leave_one_out to see what an indicator does",
            )
    each = scores.of(region)
    if each.score is None:
        raise UndefinedMetricError(
            "score_contributions", {"region": region}, "it has no score", "too little is known"
        )
    return each


def _weights(card: Scorecard, each: ScoredRegion) -> dict[str, Fraction]:
    """What every indicator weighs in this region's score, the weights of gaps shared out."""
    found: dict[str, Fraction] = {}

    def descend(node: Scorecard | IndicatorClass, whole: Fraction) -> None:
        known = [
            None
            is not (
                each.classes[part.name]
                if isinstance(part, IndicatorClass)
                else each.normalised[part.id]
            )
            for part in node.parts
        ]
        total = sum(share for share, there in zip(node.shares, known, strict=True) if there)
        for part, share, there in zip(node.parts, node.shares, known, strict=True):
            weight = whole * Fraction(share, total) if there and total else Fraction(0)
            if isinstance(part, IndicatorClass):
                descend(part, weight)
            else:
                found[part.id] = weight

    descend(card, Fraction(1))
    return found


def _adding_up(parts: Mapping[str, Fraction], total: Any) -> dict[str, Any]:
    """Give exact parts in the total's kind; decimals so that they add up to it exactly.

    Each decimal is the step from one rounded subtotal to the next, the last subtotal being the
    total itself, so that no remainder of rounding is left over.
    """
    if isinstance(total, float):
        return {name: float(part) for name, part in parts.items()}
    if not isinstance(total, Decimal):
        return dict(parts)
    steps: dict[str, Decimal] = {}
    subtotal, before = Fraction(0), Decimal(0)
    last = next(reversed([name for name, part in parts.items() if part] or [*parts]))
    for name, part in parts.items():
        subtotal += part
        after = as_decimal(subtotal)
        after = total if name == last else after if part else before
        steps[name] = UNROUNDED.subtract(after, before)
        before = after
    return steps


def difference_contributions(scores: Scores, region: str, other: str) -> dict[str, Any]:
    """What every indicator and item adds to one region's lead over another (得分差距的构成).

    One region's `score_contributions` less the other's.

    Args:
        scores: The results of `score_regions`.
        region: The region whose score comes first.
        other: The region whose score is taken off.

    Returns:
        Points by indicator and item that add up to the difference of the two scores; negative
        where the other region is ahead.

    Raises:
        UndefinedMetricError: As for `score_contributions`.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="patents", weight=0.4, direction="higher"),
        ...     ]
        ... )
        >>> made_table = {
        ...     "Eastside": {"rd": Decimal(4), "patents": Decimal(7)},
        ...     "Westside": {"rd": Decimal(0), "patents": Decimal(9)},
        ...     "Lakeside": {"rd": Decimal(2), "patents": Decimal(5)},
        ... }
        >>> difference_contributions(score_regions(card, made_table), "Eastside", "Westside")
        {'rd': Decimal('60'), 'patents': Decimal('-20')}
    """
    require_kind(Scores, scores=scores)
    ours = score_contributions(scores, region)
    theirs = score_contributions(scores, other)
    return {name: _less(points, theirs[name]) for name, points in ours.items()}


def _less(first: Any, second: Any) -> Any:
    return UNROUNDED.subtract(first, second) if isinstance(first, Decimal) else first - second


@attrs.frozen(kw_only=True)
class ChangeContribution:
    """What one indicator or item adds to a change of a score (得分变动的构成).

    Attributes:
        id: The indicator or item.
        from_figures: Points that come from another figure, at the mean of both weights.
        from_weights: Points that come from another weight, at the mean of both scores.

    Example:
        >>> ChangeContribution(id="rd", from_figures=Decimal(3), from_weights=Decimal(-1)).id
        'rd'
    """

    id: str
    from_figures: Any
    from_weights: Any

    __repr__ = short_repr


def change_contributions(
    current: Scores, base: Scores, region: str
) -> tuple[ChangeContribution, ...]:
    """How much of a change of a score comes from figures and how much from weights (得分变动分解).

    For every indicator ``(w + w0) / 2 * (y - y0)`` comes from its figures and
    ``(y + y0) / 2 * (w - w0)`` from its weight, ``w`` being its weight in the whole and ``y`` its
    score: neither year is the yardstick and nothing is left over. An indicator that one of the
    years does not have, or does not know, changes the weights only. The change of an item's
    points comes from figures.

    Scores that are normalised by the regions' own figures also move when others do. Use stated
    scales, such as `goalposts`, where the change is to be the region's own.

    Args:
        current: The results of the later year.
        base: The results of the earlier year, with whatever scorecard was in force then.
        region: The region.

    Returns:
        Indicators and items of both years; all parts together add up to the change of the score.

    Raises:
        UndefinedMetricError: As for `score_contributions`.
        InvalidValueError: The two years are of different kinds of number.

    Example:
        >>> def card(weight):
        ...     return Scorecard(
        ...         normalise=Method(goalposts, low=0, high=10, scale=100),
        ...         parts=[
        ...             WeightedIndicator(id="rd", weight=weight, direction="higher"),
        ...             WeightedIndicator(id="patents", weight=1 - weight, direction="higher"),
        ...         ],
        ...     )
        >>> made, made_last_year = (
        ...     {"Eastside": {"rd": Decimal(rd), "patents": Decimal(6)}} for rd in (8, 4)
        ... )
        >>> now = score_regions(card(0.75), made)
        >>> then = score_regions(card(0.5), made_last_year)
        >>> for part in change_contributions(now, then, "Eastside"):
        ...     print(part.id, part.from_figures, part.from_weights)
        rd 25 15
        patents 0 -15.0
    """
    require_kind(Scores, current=current, base=base)
    now, then = _scored(current, region), _scored(base, region)
    if type(now.score) is not type(then.score):
        raise InvalidValueError(
            f"scores of {quoted(region)}",
            f"one is a {type(now.score).__name__}, one a {type(then.score).__name__}",
            "give both years' figures as one kind of number",
        )
    weights, weights_then = _weights(current.card, now), _weights(base.card, then)
    parts: dict[str, Fraction] = {}
    names = [*dict.fromkeys([*weights, *weights_then])]
    for name in names:
        later, earlier = weights.get(name, Fraction(0)), weights_then.get(name, Fraction(0))
        scores = [each.normalised.get(name) for each in (now, then)]
        known = [Fraction(score) for score in scores if score is not None] or [Fraction(0)]
        parts[f"figures {name}"] = (later + earlier) / 2 * (known[0] - known[-1])
        parts[f"weights {name}"] = (known[0] + known[-1]) / 2 * (later - earlier)
    items = [*dict.fromkeys([*now.points, *then.points])]
    for name in items:
        points = Fraction(now.points.get(name, 0)) - Fraction(then.points.get(name, 0))
        parts[f"figures {name}"] = parts.get(f"figures {name}", Fraction(0)) + points
    return _changes([*names, *items], _adding_up(parts, _less(now.score, then.score)))


def _changes(names: Sequence[str], parts: Mapping[str, Any]) -> tuple[ChangeContribution, ...]:
    sample = next(iter(parts.values()))
    nothing = _less(sample, sample)
    return tuple(
        ChangeContribution(
            id=name,
            from_figures=parts[f"figures {name}"],
            from_weights=parts.get(f"weights {name}", nothing),
        )
        for name in dict.fromkeys(names)
    )
