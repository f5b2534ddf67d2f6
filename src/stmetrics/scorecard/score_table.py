"""What scoring gives: scores, ranks and grades of every region, as rows and as columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.rounding import round_half_up
from stmetrics.results import Result, ResultTable, checked_language, listed
from stmetrics.scorecard._cells import Column, sum_of
from stmetrics.scorecard._parts import Part
from stmetrics.scorecard.tree import IndicatorClass, Scorecard
from stmetrics.scorecard.weighting import effective_weights

_HEADS: Final = {
    "zh": ("名次", "地区", "加减分", "总分", "档次", "否决"),
    "en": ("rank", "region", "points", "score", "grade", "veto"),
}
_NONE: Final = "—"
_DECIMALS: Final = 2


@attrs.frozen(kw_only=True)
class ScoredRegion:
    """One region's result (单个地区的评价结果).

    Attributes:
        region: Its name.
        score: The final score, points added and taken off; None where too little is known.
        rank: Its rank, 1 for the highest score; None without a score, or where it is vetoed.
        grade: Its grade; None without grades or score, or where a veto leaves none.
        classes: Its score in every class, None where too little is known.
        normalised: Its score in every indicator, None where the figure is not known.
        points: What every item adds or takes off.
        vetoes: The vetoes that apply.

    Example:
        >>> card = Scorecard(parts=[WeightedIndicator(id="rd", direction="higher")])
        >>> scores = score_regions(card, {"Eastside": {"rd": 3}, "Westside": {"rd": 2}})
        >>> scores.of("Westside").score, scores.of("Westside").rank
        (0.0, 2)
    """

    region: str
    score: Any
    rank: int | None
    grade: str | None
    classes: Mapping[str, Any]
    normalised: Mapping[str, Any]
    points: Mapping[str, Any]
    vetoes: tuple[str, ...]

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class Scores(Result):
    """All regions' results, with the figures that they come from (评价结果表).

    Attributes:
        card: The scorecard.
        regions: The results, in the order of the table.
        raw: The figures as given, by indicator, in the regions' order.
        used: The same after imputation and treatment: what was normalised.
        imputed: Cells, as (region, indicator), that were filled in.
        treated: Cells whose figure the treatment of outliers changed.
        outlying: Indicators that have outliers still, after a treatment that was asked for.

    Example:
        >>> card = Scorecard(parts=[WeightedIndicator(id="rd", direction="higher")])
        >>> scores = score_regions(card, {"Eastside": {"rd": 3}, "Westside": {"rd": 2}})
        >>> print(scores.text("en"))
        Eastside rank 1, 100.00
        Westside rank 2, 0.00
        >>> print(scores.table("en"))
        rank  region     score
        ----  --------  ------
           1  Eastside  100.00
           2  Westside    0.00
    """

    card: Scorecard
    regions: tuple[ScoredRegion, ...]
    raw: Mapping[str, Column]
    used: Mapping[str, Column]
    imputed: tuple[tuple[str, str], ...]
    treated: tuple[tuple[str, str], ...]
    outlying: tuple[str, ...]

    __repr__ = short_repr

    def of(self, region: str) -> ScoredRegion:
        """Give one region's result.

        Raises:
            InvalidValueError: There is no such region.

        Example:
            >>> card = Scorecard(parts=[WeightedIndicator(id="rd", direction="higher")])
            >>> scores = score_regions(card, {"Eastside": {"rd": 3}, "Westside": {"rd": 2}})
            >>> scores.of("Eastside").rank
            1
        """
        found = next((each for each in self.regions if each.region == region), None)
        if found is None:
            raise InvalidValueError(
                f"region {quoted(region)}", "is not in the table", "check its name"
            )
        return found

    def ranked(self) -> list[ScoredRegion]:
        """Give the results in order of rank, those without a rank at the end.

        Example:
            >>> card = Scorecard(parts=[WeightedIndicator(id="rd", direction="lower")])
            >>> scores = score_regions(card, {"Eastside": {"rd": 3}, "Westside": {"rd": 2}})
            >>> [each.region for each in scores.ranked()]
            ['Westside', 'Eastside']
        """
        last = len(self.regions) + 1
        return sorted(self.regions, key=lambda each: each.rank or last)

    def text(self, lang: str = "zh") -> str:
        """Say rank, score, grade and vetoes of every region, a line each."""
        checked_language(lang)
        return "\n".join(self._said(each, lang) for each in self.ranked())

    def _said(self, each: ScoredRegion, lang: str) -> str:
        zh = lang == "zh"
        if each.rank is None:
            placed = "无名次" if zh else "without a rank"
        else:
            placed = f"第{each.rank}名" if zh else f"rank {each.rank}"
        scored = _printed(each.score) + ("分" if zh and each.score is not None else "")
        vetoed = listed(each.vetoes, lang)
        parts = [
            f"{each.region} {placed}",
            scored,
            *([each.grade] if each.grade else []),
            *([f"否决：{vetoed}" if zh else f"veto: {vetoed}"] if vetoed else []),
        ]
        return ("，" if zh else ", ").join(parts)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a region, in order of rank: classes, points, score, grade, vetoes."""
        checked_language(lang)
        return [
            {"rank": each.rank, "region": each.region}
            | {f"class {name}": score for name, score in each.classes.items()}
            | {
                "points": sum_of(each.points.values()),
                "score": each.score,
                "grade": each.grade,
                "veto": listed(each.vetoes, lang) or None,
            }
            for each in self.ranked()
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        rank, region, points, score, grade, veto = _HEADS[lang]
        heads = [rank, region, *(each.name for each in self.card.classes)]
        heads += [points] if self.card.items else []
        heads += [score, *([grade] if self.card.grades else [])]
        return ResultTable(
            header=heads + ([veto] if self.card.vetoes else []),
            rows=[self._cells(each, lang) for each in self.ranked()],
            align=self._sides(),
        )

    def _sides(self) -> str:
        """Numbers stand on the right, words on the left."""
        scores = len(self.card.classes) + bool(self.card.items) + 1
        return "rl" + "r" * scores + "l" * (bool(self.card.grades) + bool(self.card.vetoes))

    def _cells(self, each: ScoredRegion, lang: str) -> list[str]:
        row = [str(each.rank or _NONE), each.region, *map(_printed, each.classes.values())]
        if self.card.items:
            row.append(_printed(sum_of(each.points.values())))
        row.append(_printed(each.score))
        row += [each.grade or _NONE] if self.card.grades else []
        return row + ([listed(each.vetoes, lang) or _NONE] if self.card.vetoes else [])

    def to_columns(self) -> dict[str, list[Any]]:
        """Give one line for every region and indicator, as plain columns.

        Returns:
            Columns ``region``, ``class`` (None at the top), ``indicator``, ``raw``, ``used``,
            ``normalised``, ``weight`` (in the whole, by the tree), ``score``, ``rank`` and
            ``grade`` (of the region), all of one length.

        Example:
            >>> card = Scorecard(parts=[WeightedIndicator(id="rd", direction="higher")])
            >>> scores = score_regions(card, {"Eastside": {"rd": 3}, "Westside": {"rd": 2}})
            >>> scores.to_columns()["normalised"]
            [100.0, 0.0]
        """
        homes = dict(_homes(self.card.parts, None))
        weights = effective_weights(self.card)
        names = ("region", "class", "indicator", "raw", "used", "normalised", "weight")
        lines = [
            (
                each.region,
                homes[name],
                name,
                self.raw[name][place],
                self.used[name][place],
                each.normalised[name],
                weights[name],
                each.score,
                each.rank,
                each.grade,
            )
            for place, each in enumerate(self.regions)
            for name in homes
        ]
        columns = zip(*lines, strict=True)
        return dict(zip((*names, "score", "rank", "grade"), map(list, columns), strict=True))


def _printed(score: Any) -> str:
    """A score as people read it; a dash where there is none."""
    return _NONE if score is None else plain_text(round_half_up(score, _DECIMALS))


def _homes(parts: tuple[Part, ...], home: str | None) -> list[tuple[str, str | None]]:
    """Every indicator with the class that it stands in."""
    found: list[tuple[str, str | None]] = []
    for part in parts:
        if isinstance(part, IndicatorClass):
            found += _homes(part.parts, part.name)
        else:
            found.append((part.id, home))
    return found
