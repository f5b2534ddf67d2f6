"""What scoring gives: scores, ranks and grades of every region, as rows and as columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._arithmetic import add
from stmetrics.exact.numbers import one_of
from stmetrics.exact.rounding import plain_text, round_half_up
from stmetrics.scorecard._cells import Column
from stmetrics.scorecard.tree import IndicatorClass, Part, Scorecard
from stmetrics.scorecard.weighting import effective_weights
from stmetrics.tables import markdown_table, text_table

_HEADS: Final = {
    "zh": ("名次", "地区", "加减分", "总分", "档次", "否决"),
    "en": ("rank", "region", "points", "score", "grade", "veto"),
}
_NONE: Final = "—"


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


@attrs.frozen(kw_only=True)
class Scores:
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
        >>> scores.header("en")
        ['rank', 'region', 'score']
        >>> scores.rows(1, lang="en")
        [['1', 'Eastside', '100.0'], ['2', 'Westside', '0.0']]
        >>> print(scores.table("en", decimals=1))
        rank  region    score
        ----  --------  -----
           1  Eastside  100.0
           2  Westside    0.0
    """

    card: Scorecard
    regions: tuple[ScoredRegion, ...]
    raw: Mapping[str, Column]
    used: Mapping[str, Column]
    imputed: tuple[tuple[str, str], ...]
    treated: tuple[tuple[str, str], ...]
    outlying: tuple[str, ...]

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

    def header(self, lang: str = "zh") -> list[str]:
        """Give the heads of the columns of `rows`, in ``"zh"`` or ``"en"``."""
        rank, region, points, score, grade, veto = _HEADS[one_of(lang, "lang", ("zh", "en"))]
        heads = [rank, region, *(each.name for each in self.card.classes)]
        heads += [points] if self.card.items else []
        heads += [score]
        heads += [grade] if self.card.grades else []
        return heads + ([veto] if self.card.vetoes else [])

    def rows(self, decimals: int = 2, *, lang: str = "zh") -> list[list[str]]:
        """Give the table as text, in order of rank: classes, points, score, grade, vetoes.

        Args:
            decimals: Decimals of the scores, which are rounded half up.
            lang: ``"zh"`` or ``"en"``.
        """
        comma = "、" if one_of(lang, "lang", ("zh", "en")) == "zh" else ", "
        return [self._row(each, decimals, comma) for each in self.ranked()]

    def table(self, lang: str = "zh", *, decimals: int = 2) -> str:
        """Give `rows` as an aligned text table, in ``"zh"`` or ``"en"``."""
        rows = self.rows(decimals, lang=lang)
        return text_table(self.header(lang), rows, align=self._sides())

    def markdown(self, lang: str = "zh", *, decimals: int = 2) -> str:
        """Give `rows` as a Markdown table, in ``"zh"`` or ``"en"``."""
        rows = self.rows(decimals, lang=lang)
        return markdown_table(self.header(lang), rows, align=self._sides())

    def _sides(self) -> str:
        """Numbers stand on the right, words on the left."""
        scores = len(self.card.classes) + bool(self.card.items) + 1
        return "rl" + "r" * scores + "l" * (bool(self.card.grades) + bool(self.card.vetoes))

    def _row(self, each: ScoredRegion, decimals: int, comma: str) -> list[str]:
        def printed(value: Any) -> str:
            return _NONE if value is None else plain_text(round_half_up(value, decimals))

        row = [str(each.rank or _NONE), each.region, *map(printed, each.classes.values())]
        if self.card.items:
            row.append(printed(sum_of(each.points.values())))
        row.append(printed(each.score))
        row += [each.grade or _NONE] if self.card.grades else []
        return row + ([comma.join(each.vetoes) or _NONE] if self.card.vetoes else [])

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


def sum_of(values: Any) -> Any:
    """Add numbers of one kind, 0 where there is none."""
    total: Any = 0
    for value in values:
        total = add(total, value)
    return total


def _homes(parts: tuple[Part, ...], home: str | None) -> list[tuple[str, str | None]]:
    """Every indicator with the class that it stands in."""
    found: list[tuple[str, str | None]] = []
    for part in parts:
        if isinstance(part, IndicatorClass):
            found += _homes(part.parts, part.name)
        else:
            found.append((part.id, home))
    return found
