"""How far a ranking over columns hangs on one indicator, or on one weight: ranks side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from stmetrics.exact._given import require_kind
from stmetrics.frames._columns import nw
from stmetrics.frames._frames import Frame, as_frame, like
from stmetrics.frames.scorecard._climbing import Way, nodes_of, rank_of, with_scores, with_totals
from stmetrics.scorecard._parts import Part
from stmetrics.scorecard._reshaping import each_left_out
from stmetrics.scorecard.sensitivity import Disturbance
from stmetrics.scorecard.tree import Scorecard, WeightedIndicator

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number


def leave_one_out(card: Scorecard, frame: Frame) -> Frame:
    """Rank the regions of a frame without each indicator in turn (逐一剔除指标).

    The siblings of what is left out keep their proportions, and a class that is empty then goes
    too.

    Args:
        card: The scorecard, as for `score_regions`.
        frame: A row a region, as for `score_regions`.

    Returns:
        The frame with ``rank`` and, for every indicator, ``rank_without_…``. A lazy frame stays
        lazy. Dask has no ranks, and says so.

    Raises:
        InvalidValueError: There is only one indicator, or what is left weighs nothing; otherwise
            as for `score_regions`.

    Example:
        >>> import polars
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="patents", weight=0.4, direction="higher"),
        ...     ]
        ... )
        >>> made_up = polars.DataFrame({"region": ["E", "W"], "rd": [4, 3], "patents": [7, 9]})
        >>> frames.leave_one_out(card, made_up).select("region", "rank", "rank_without_rd").rows()
        [('E', 1.0, 2.0), ('W', 2.0, 1.0)]
    """
    require_kind(Scorecard, card=card)
    ways = {
        f"rank_without_{name}": Way(left, f"without_{name}")
        for name, left in each_left_out(card).items()
    }
    return _ranked(card, frame, ways)


def ranks_under_weights(card: Scorecard, frame: Frame, *, spread: Number = 0.25) -> Frame:
    """Rank the regions of a frame with each weight changed in turn (逐一变动权重).

    Every weight of the tree, of indicators and of classes, is taken up and down by a share of
    itself, one at a time; the weights under its node stay relative. `stmetrics.scorecard` draws
    all of them at once in `rank_sensitivity`.

    Args:
        card: The scorecard, as for `score_regions`.
        frame: A row a region, as for `score_regions`.
        spread: By how much of itself a weight goes up and down, from 0 to below 1.

    Returns:
        The frame with ``rank``, for every weight ``rank_…_up`` and ``rank_…_down``, and
        ``best_rank`` and ``worst_rank`` of all these. A lazy frame stays lazy. Dask has no ranks,
        and says so.

    Raises:
        InvalidValueError: A spread below 0 or not below 1; otherwise as for `score_regions`.

    Example:
        >>> import polars
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.5, direction="higher"),
        ...         WeightedIndicator(id="patents", weight=0.5, direction="higher"),
        ...     ]
        ... )
        >>> made_up = polars.DataFrame({
        ...     "region": ["E", "W", "L"], "rd": [4.0, 0.0, 2.2], "patents": [7.0, 9.0, 8.0],
        ... })
        >>> tried = frames.ranks_under_weights(card, made_up)
        >>> tried.select("region", "rank", "best_rank", "worst_rank").rows()
        [('E', 2.0, 1.0, 3.0), ('W', 2.0, 1.0, 3.0), ('L', 1.0, 1.0, 2.0)]
    """
    require_kind(Scorecard, card=card)
    changed = Disturbance(spread=spread).spread
    ways = {
        f"rank_{name}_{side}": Way(card, f"{name}_{side}", part, 1 + sign * changed)
        for name, part in _weighed(card)
        for side, sign in (("up", 1), ("down", -1))
    }
    ranked = as_frame(_ranked(card, frame, ways))
    found = [nw.col(name) for name in ("rank", *ways)]
    told = ranked.with_columns(
        best_rank=nw.min_horizontal(*found), worst_rank=nw.max_horizontal(*found)
    )
    return like(frame, told)


def _weighed(card: Scorecard) -> Iterator[tuple[str, Part]]:
    """The parts that have siblings: of a single one the weight says nothing."""
    for node in nodes_of(card):
        if len(node.parts) > 1:
            for part in node.parts:
                yield part.id if isinstance(part, WeightedIndicator) else part.name, part


def _ranked(card: Scorecard, frame: Frame, ways: Mapping[str, Way]) -> Frame:
    """The frame with the ranks of the scorecard as it is and of every other way, and no scores."""
    table = as_frame(frame)
    every = {"rank": Way(card), **ways}
    scored = with_totals(with_scores(table, card), every.values())
    ranked = scored.with_columns(**{name: rank_of(way) for name, way in every.items()})
    kept = [name for name in table.collect_schema().names() if name not in every]
    return like(frame, ranked.select(*kept, *every))
