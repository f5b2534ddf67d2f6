"""Scoring regions with a scorecard: from a table of figures to scores, ranks and grades."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import Any, Final

from stmetrics.exact._arithmetic import add
from stmetrics.exact._given import require_kind
from stmetrics.scorecard._ascent import climbed
from stmetrics.scorecard._cells import Column, as_float, sum_of
from stmetrics.scorecard._figures import (
    Table,
    counted,
    normalised,
    outlying,
    read_table,
    treated,
)
from stmetrics.scorecard._ranks import competition_ranks
from stmetrics.scorecard.score_table import ScoredRegion, Scores
from stmetrics.scorecard.tree import Scorecard

# Six digits fewer than decimals are carried: what a division leaves behind at the 34th digit
# decides neither a tie nor a grade, and thirds that add up to a whole give the whole.
_SCORE: Final = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[InvalidOperation]
)


def score_regions(card: Scorecard, table: Table) -> Scores:
    """Score, rank and grade regions (综合评分、排名与定档).

    Gaps are dealt with as the scorecard says, outliers are treated, figures normalised, scores
    aggregated up the tree, points added and taken off; then regions are ranked, the highest score
    first, and graded. Equal scores share the better rank, and the next rank is left out. What
    `Impute`, `Treat`, `Normalise`, `Aggregate` and `get_results` of COINr do one after another.

    Decimals give Decimals where every method is rational: they are carried to 34 digits and scores
    are given to 28, so that one that is exactly on a threshold is there. Fractions stay
    exact. Floats give floats, and may miss a tie or a threshold.

    Args:
        card: The scorecard.
        table: Figures by region and indicator, of one kind of number; None, or no entry, where
            one is not known. It may hold more than the scorecard counts.

    Returns:
        The results, region by region in the order of the table.

    Raises:
        InvalidValueError: No region, an indicator that no region has or whose direction is not
            stated, or numbers that do not mix.
        MissingFactError: A figure is missing and the scorecard refuses gaps, or the count of an
            item or a veto is missing.
        UndefinedMetricError: A method is not defined for these figures.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd_intensity", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="energy_per_gdp", weight=0.4, direction="lower"),
        ...     ]
        ... )
        >>> made_table = {
        ...     "Eastside": {"rd_intensity": Decimal("3.1"), "energy_per_gdp": Decimal("0.40")},
        ...     "Westside": {"rd_intensity": Decimal("2.1"), "energy_per_gdp": Decimal("0.30")},
        ...     "Lakeside": {"rd_intensity": Decimal("2.6"), "energy_per_gdp": Decimal("0.35")},
        ... }
        >>> for each in score_regions(card, made_table).ranked():
        ...     print(each.rank, each.region, each.score)
        1 Eastside 60
        2 Lakeside 50
        3 Westside 40
    """
    require_kind(Scorecard, card=card)
    raw = read_table(card, table)
    regions = tuple(table)
    ids = [indicator.id for indicator in card.indicators]
    filled = {name: card.gaps.filled(name, raw[name], regions) for name in ids}
    used = treated(card, filled)
    scores = normalised(card, used)
    totals, classes = climbed(card, scores)
    points = _earned_points(card, raw, regions)
    vetoes = _vetoes_met(card, raw, regions)
    final = [_final_score(*pair) for pair in zip(totals, points, strict=True)]
    rows = _rows(card, final, vetoes)
    cells = list(zip(*scores.values(), strict=True))
    inner = {each.name: list(map(_as_given, classes[each.name])) for each in card.classes}
    return Scores(
        card=card,
        regions=tuple(
            ScoredRegion(
                region=region,
                score=final[place],
                rank=rows[place][0],
                grade=rows[place][1],
                classes={name: found[place] for name, found in inner.items()},
                normalised=dict(zip(ids, cells[place], strict=False)),  # strict costs half more
                points=points[place],
                vetoes=vetoes[place],
            )
            for place, region in enumerate(regions)
        ),
        raw=raw,
        used=used,
        imputed=_changed(raw, filled, regions),
        treated=_changed(filled, used, regions),
        outlying=outlying(card, used),
    )


def _earned_points(
    card: Scorecard, raw: Mapping[str, Column], regions: tuple[str, ...]
) -> list[dict[str, Any]]:
    """Give what every item adds or takes off, region by region."""
    columns = [(item, counted(item.id, raw[item.id], regions)) for item in card.items]
    return [
        {item.id: item.points(times[place]) for item, times in columns}
        for place in range(len(regions))
    ]


def _vetoes_met(
    card: Scorecard, raw: Mapping[str, Column], regions: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """Give the vetoes that apply, region by region."""
    columns = [(veto, counted(veto.id, raw[veto.id], regions)) for veto in card.vetoes]
    return [
        tuple(veto.id for veto, times in columns if veto.applies(times[place]))
        for place in range(len(regions))
    ]


def _final_score(total: Any, points: Mapping[str, Any]) -> Any:
    """Add points to a weighted score, and take decimals to the digits of a score."""
    if total is None:
        return None
    earned = sum_of(points.values())
    if isinstance(total, float):
        return add(total, as_float(earned, "points"))
    return _as_given(add(total, earned))


def _as_given(score: Any) -> Any:
    """Take decimals to the digits of a score, and others as they are."""
    return _SCORE.plus(score) if isinstance(score, Decimal) else score


def _rows(
    card: Scorecard, final: list[Any], vetoes: list[tuple[str, ...]]
) -> list[tuple[int | None, str | None]]:
    """Rank and grade of every region."""
    ranks = competition_ranks(
        [None if hit else score for score, hit in zip(final, vetoes, strict=True)]
    )
    return [
        (rank, _grade(card, score, hit))
        for rank, score, hit in zip(ranks, final, vetoes, strict=True)
    ]


def _grade(card: Scorecard, score: Any, vetoes: tuple[str, ...]) -> str | None:
    if card.grades is None or score is None:
        return None
    grade = card.grades.of(score)
    order = [band.value for band in card.grades.bands]
    for veto in card.vetoes:
        if veto.id in vetoes:
            if veto.grade is None:
                return None
            grade = min(grade, veto.grade, key=order.index)
    return grade


def _changed(
    before: Mapping[str, Column], after: Mapping[str, Column], regions: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (region, name)
        for name, figures in after.items()
        if figures is not before[name]
        for region, old, new in zip(regions, before[name], figures, strict=True)
        if old != new
    )
