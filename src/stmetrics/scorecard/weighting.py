"""Weights: what each indicator weighs in the whole, and weights from the figures themselves."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from stmetrics.errors import InvalidValueError, UndefinedMetricError, shown
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact._given import require_kind, require_mapping
from stmetrics.formulas.decomposition import balanced_shares
from stmetrics.scorecard._cells import Figures, as_float, column, known
from stmetrics.scorecard._figures import Table, normalised, read_table, treated
from stmetrics.scorecard._parts import Part
from stmetrics.scorecard.tree import IndicatorClass, Scorecard

_PLACES = 16


def effective_weights(card: Scorecard) -> dict[str, Decimal]:
    """Give what every indicator weighs in the whole (综合权重).

    The product of the weights from the top down. `get_eff_weights` of COINr. Meant for arithmetic
    means: with other aggregations a weight says less about what an indicator does to the score.

    Args:
        card: The scorecard.

    Returns:
        Ratios that add up to 1, to 34 digits where they are no finite decimals.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         IndicatorClass(
        ...             name="Input",
        ...             weight=0.6,
        ...             parts=[WeightedIndicator(id="rd"), WeightedIndicator(id="staff")],
        ...         ),
        ...         WeightedIndicator(id="patents", weight=0.4),
        ...     ]
        ... )
        >>> effective_weights(card)
        {'rd': Decimal('0.3'), 'staff': Decimal('0.3'), 'patents': Decimal('0.4')}
    """
    require_kind(Scorecard, card=card)
    return {name: as_decimal(weight) for name, weight in _down(card, Fraction(1)).items()}


def _down(node: Scorecard | IndicatorClass, whole: Fraction) -> dict[str, Fraction]:
    total = sum(node.shares)
    found: dict[str, Fraction] = {}
    for part, share in zip(node.parts, node.shares, strict=True):
        weight = whole * Fraction(share, total)
        if isinstance(part, IndicatorClass):
            found |= _down(part, weight)
        else:
            found[part.id] = weight
    return found


def entropy_weights(columns: Mapping[str, Figures]) -> dict[str, float]:
    """Weigh indicators by how much their figures tell regions apart (熵权法).

    With ``p = y / sum(y)`` within an indicator, its entropy ``e = -sum(p * ln(p)) / ln(n)``, and
    its weight ``(1 - e) / sum(1 - e)``. Always floats: logarithms are no rational numbers. Such
    weights come from the figures and change with every table; they do not say what is important.
    COINr has no counterpart.

    Args:
        columns: Scores of every indicator, zero or more; gaps are passed over, ``n`` being the
            known ones.

    Returns:
        Weights that add up to 1 but for the last digit; 0 where all scores are the same.

    Raises:
        UndefinedMetricError: An indicator with fewer than two known scores or none above zero, or
            no indicator that tells regions apart.
        InvalidValueError: A score is negative.

    Example:
        >>> weights = entropy_weights({"rd": [0, 1], "staff": [1, 1], "patents": [1, 3]})
        >>> {name: round(weight, 4) for name, weight in weights.items()}
        {'rd': 0.8412, 'staff': 0.0, 'patents': 0.1588}
    """
    require_mapping(columns=columns)
    told = {name: _told_apart(name, figures) for name, figures in columns.items()}
    total = math.fsum(told.values())
    if not total > 0:
        raise UndefinedMetricError(
            "entropy_weights",
            {"indicators": len(told)},
            "no indicator tells the regions apart",
            "weigh them equally",
        )
    return {name: apart / total for name, apart in told.items()}


def _told_apart(name: str, figures: Figures) -> float:
    """One less the entropy of one indicator."""
    scores = [as_float(score, name) for score in known("entropy_weights", column(figures, name))]
    if min(scores) < 0:
        raise InvalidValueError(
            f"{name}={shown(min(scores))}", "must not be negative", "normalise with min_max first"
        )
    largest = max(scores)
    if len(scores) == 1 or not largest:
        raise UndefinedMetricError(
            "entropy_weights",
            {"indicator": name, "known": len(scores), "largest": largest},
            "there is nothing to compare",
            "leave the indicator out",
        )
    if min(scores) == largest:
        return 0.0
    parts = [score / largest for score in scores]
    total = math.fsum(parts)
    shares = [part / total for part in parts if part]
    entropy = -math.fsum([share * math.log(share) for share in shares if share])
    return max(0.0, 1 - entropy / math.log(len(scores)))


def weighted_by_entropy(card: Scorecard, table: Table) -> Scorecard:
    """Give a scorecard the entropy weights of a table (按熵权法赋权).

    `entropy_weights` of all indicators' scores, as the card normalises them; a class weighs what
    its indicators weigh together. Weights are rounded to 16 places, by largest remainder, so that
    they add up to exactly 1 at every node. In a class that weighs nothing all weigh the same.

    Args:
        card: The scorecard; its own weights are replaced.
        table: Figures by region and indicator, as for `score_regions`.

    Returns:
        The same scorecard with other weights. Keep it: the weights are part of the result.

    Raises:
        UndefinedMetricError: As for `entropy_weights`.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", direction="higher"),
        ...         WeightedIndicator(id="patents", direction="higher"),
        ...     ]
        ... )
        >>> made_table = {
        ...     "Eastside": {"rd": 0, "patents": 4},
        ...     "Westside": {"rd": 4, "patents": 3},
        ...     "Lakeside": {"rd": 1, "patents": 0},
        ... }
        >>> weighed = weighted_by_entropy(card, made_table)
        >>> [round(indicator.weight, 4) for indicator in weighed.indicators]
        [Decimal('0.5900'), Decimal('0.4100')]
    """
    require_kind(Scorecard, card=card)
    raw = read_table(card, table)
    regions = tuple(table)
    filled = {
        indicator.id: card.gaps.filled(indicator.id, raw[indicator.id], regions)
        for indicator in card.indicators
    }
    weights = entropy_weights(normalised(card, treated(card, filled)))
    return attrs.evolve(card, parts=_weighed(card.parts, weights))


def _weighed(parts: Sequence[Part], weights: Mapping[str, float]) -> list[Part]:
    totals = [math.fsum(_under(part, weights)) for part in parts]
    shares: Sequence[Decimal | None] = [None] * len(parts)
    if any(totals):
        shares = balanced_shares(totals, _PLACES - 2)
    found: list[Part] = []
    for part, share in zip(parts, shares, strict=True):
        if isinstance(part, IndicatorClass):
            found.append(attrs.evolve(part, weight=share, parts=_weighed(part.parts, weights)))
        else:
            found.append(attrs.evolve(part, weight=share))
    return found


def _under(part: Part, weights: Mapping[str, float]) -> list[float]:
    if not isinstance(part, IndicatorClass):
        return [weights[part.id]]
    return [weight for inner in part.parts for weight in _under(inner, weights)]
