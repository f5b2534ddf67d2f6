"""Regions scored, ranked and graded over columns: the twin of `stmetrics.scorecard`'s own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stmetrics.exact._given import require_kind
from stmetrics.frames._banded import of_band
from stmetrics.frames._columns import Expression, column, finite, nw
from stmetrics.frames._frames import Frame, as_frame, like
from stmetrics.frames.scorecard._climbing import Way, rank_of, with_scores, with_totals
from stmetrics.law.bands import Bands
from stmetrics.scorecard.grading import Veto
from stmetrics.scorecard.tree import Scorecard


def score_regions(card: Scorecard, frame: Frame) -> Frame:
    """Score, rank and grade the regions of a frame (综合评分、排名与定档).

    Outliers are treated as the scorecard says, figures normalised, scores aggregated up the tree,
    points added and taken off; then regions are ranked, the highest score first, and graded.
    Scores are 64-bit floats; those that agree to nine decimals share the better rank.

    Args:
        card: The scorecard, with normalisations and means that `stmetrics.frames` has too, and
            the gaps refused or their weights shared out.
        frame: A row a region, with a column of plain numbers for every indicator, item and veto,
            under its id.

    Returns:
        The frame with ``score_…`` of every indicator and class, ``score`` and ``rank``, and
        ``grade`` where the scorecard has grades. Where one of its figures is unknown and gaps are
        refused, a region has no score; nor where the count of an item is unknown. One with a
        veto, or of which that is unknown, has no rank. A lazy frame stays lazy. Dask has no
        ranks, and says so.

    Raises:
        InvalidValueError: A column that is not there, or is there already; an indicator without a
            direction; a method or a policy that columns have not.

    Example:
        >>> import polars
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="energy", weight=0.4, direction="lower"),
        ...     ]
        ... )
        >>> made_up = polars.DataFrame({
        ...     "region": ["E", "W", "L"], "rd": [3.0, 2.0, 2.5], "energy": [0.5, 0.25, 0.375],
        ... })
        >>> scored = frames.score_regions(card, made_up).sort("rank")
        >>> scored.select("region", "rank", "score").rows()
        [('E', 1.0, 60.0), ('L', 2.0, 50.0), ('W', 3.0, 40.0)]
    """
    require_kind(Scorecard, card=card)
    way = Way(card)
    scored = with_totals(with_scores(as_frame(frame), card), [way])
    ranked = scored.with_columns(rank=rank_of(way))
    return like(frame, ranked if card.grades is None else _graded(ranked, card.grades, card.vetoes))


def _graded(table: Any, grades: Bands[str], vetoes: Iterable[Veto]) -> Any:
    """The frame with the grade of every score, at best the one that a veto leaves."""
    order = {band.value: float(place) for place, band in enumerate(grades.bands)}
    told = table.with_columns(grade=of_band(nw.col("score"), grades, order.__getitem__))
    for veto in vetoes:
        told = told.with_columns(grade=_unless_vetoed(veto, order))
    chain: Any = nw
    for grade, place in order.items():
        chain = chain.when(nw.col("grade") == place).then(nw.lit(grade))
    return told.with_columns(grade=chain)


def _unless_vetoed(veto: Veto, order: dict[str, float]) -> Expression:
    grade, times = nw.col("grade"), finite(column(veto.id))
    kept = nw.when(times <= float(veto.most)).then(grade)
    if veto.grade is None:
        return kept
    left = order[veto.grade]
    return kept.when(times > float(veto.most)).then(
        nw.when(grade < left).then(grade).otherwise(left)
    )
