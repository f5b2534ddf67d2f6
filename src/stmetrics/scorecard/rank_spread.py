"""What repeated ranking gives: the spread of every region's rank, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, UndefinedMetricError, quoted, shown
from stmetrics.exact._arithmetic import divide
from stmetrics.exact._numbers import Number, one_of, to_exact
from stmetrics.exact.rounding import percent
from stmetrics.formulas.decisions import is_share_at_least
from stmetrics.results import Result, ResultTable, checked_language

_HEADS: Final = {
    "zh": ["地区", "名次", "最好", "最差", "5%分位", "95%分位", "名次不变"],
    "en": ["region", "rank", "best", "worst", "5 %", "95 %", "rank held"],
}
_LOW: Final = 0.05
_HIGH: Final = 0.95
_LIMITS: Final = {
    "zh": (
        "不能断言数据准确、指标选得恰当或权重合理：抽样只改变了权重与方法。",
        "不能断言名次差一位即工作有高下之分。",
    ),
    "en": (
        "That the figures or the choice of indicators are right: only methods and weights varied.",
        "That one rank more is one region doing better than another.",
    ),
}


@attrs.frozen(kw_only=True)
class RankSpread:
    """How often one region had each rank (名次分布).

    Attributes:
        region: The region.
        nominal: Its rank by the scorecard itself; None where it has none.
        counts: Draws by rank.

    Example:
        >>> spread = RankSpread(region="Eastside", nominal=1, counts={1: 900, 2: 60, 4: 40})
        >>> spread.best, spread.worst, spread.quantile(0.95), spread.share_of(1)
        (1, 4, 2, 0.9)
    """

    region: str
    nominal: int | None
    counts: Mapping[int, int]

    __repr__ = short_repr

    @property
    def best(self) -> int | None:
        """The best rank of all draws; None where it never had one."""
        return min(self.counts, default=None)

    @property
    def worst(self) -> int | None:
        """The worst rank of all draws; None where it never had one."""
        return max(self.counts, default=None)

    def share_of(self, rank: int) -> float:
        """Give the share of draws in which it had exactly this rank.

        Raises:
            UndefinedMetricError: It never had a rank.
        """
        return float(divide(self.counts.get(rank, 0), self._draws()))

    def share_within(self, rank: int) -> float:
        """Give the share of draws in which it had this rank or a better one.

        Raises:
            UndefinedMetricError: It never had a rank.

        Example:
            >>> spread = RankSpread(region="Eastside", nominal=1, counts={1: 900, 2: 60, 4: 40})
            >>> spread.share_within(3)
            0.96
        """
        within = sum(count for held, count in self.counts.items() if held <= rank)
        return float(divide(within, self._draws()))

    def quantile(self, ratio: Number) -> int:
        """Give the best rank that is not exceeded in at least this share of draws.

        Always a rank that it had. ``Median``, ``Q5`` and ``Q95`` of COINr's ``RankStats`` lie
        between two ranks where the share falls between two draws.

        Raises:
            UndefinedMetricError: It never had a rank.
            InvalidValueError: The ratio is not above 0, or above 1.
        """
        exact = to_exact(ratio, "ratio")
        if not 0 < exact <= 1:
            raise InvalidValueError(f"ratio={shown(ratio)}", "must be above 0, at most 1")
        draws = self._draws()
        within, ranks = 0, iter(sorted(self.counts))
        rank = next(ranks)
        while not is_share_at_least(within := within + self.counts[rank], draws, exact):
            rank = next(ranks)
        return rank

    def _draws(self) -> int:
        total = sum(self.counts.values())
        if not total:
            raise UndefinedMetricError(
                "rank_sensitivity",
                {"region": self.region},
                "it has no rank",
                "see its gaps, vetoes",
            )
        return total


@attrs.frozen(kw_only=True)
class Sensitivity(Result):
    """How far a ranking hangs on weights and methods (排名敏感性).

    Attributes:
        draws: How often the ranking was drawn.
        regions: The spread of every region's rank, in the order of the table.
        ahead: For every two regions that follow each other in the ranking, in how many draws the
            first was strictly ahead.

    Example:
        >>> drawn = Sensitivity(
        ...     draws=1000,
        ...     regions=(
        ...         RankSpread(region="Eastside", nominal=1, counts={1: 990, 2: 10}),
        ...         RankSpread(region="Westside", nominal=2, counts={2: 600, 1: 10, 3: 390}),
        ...         RankSpread(region="Lakeside", nominal=3, counts={3: 610, 2: 390}),
        ...     ),
        ...     ahead={("Eastside", "Westside"): 990, ("Westside", "Lakeside"): 610},
        ... )
        >>> drawn.may_conclude("en")
        ['Eastside ranks before Westside: so in 990 of 1000 draws.']
        >>> drawn.may_not_conclude("en")[0]
        'Westside ranks before Lakeside: so in only 610 of 1000 draws.'
        >>> drawn.rows("en")[1]["held"]
        0.6
        >>> print(drawn.table("en"))
        region    rank  best  worst  5 %  95 %  rank held
        --------  ----  ----  -----  ---  ----  ---------
        Eastside     1     1      2    1     1      99.0%
        Westside     2     1      3    2     3      60.0%
        Lakeside     3     2      3    2     3      61.0%
        <BLANKLINE>
        1000 draws
    """

    draws: int
    regions: tuple[RankSpread, ...]
    ahead: Mapping[tuple[str, str], int]

    __repr__ = short_repr

    def of(self, region: str) -> RankSpread:
        """Give one region's spread.

        Raises:
            InvalidValueError: There is no such region.
        """
        for each in self.regions:
            if each.region == region:
                return each
        raise InvalidValueError(f"region {quoted(region)}", "is not in the table", "check its name")

    def text(self, lang: str = "zh") -> str:
        """Say what may be concluded, and what may not."""
        may, may_not = (
            ("可以断言：", "不能断言：")
            if checked_language(lang) == "zh"
            else ("It may be concluded:", "It may not be concluded:")
        )
        said = self.may_conclude(lang)
        return "\n".join([*([may, *said] if said else []), may_not, *self.may_not_conclude(lang)])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a region, in order of rank: best, worst, quantiles, share of its own rank."""
        checked_language(lang)
        return [_row(each) for each in self._ranked()]

    def _ranked(self) -> list[RankSpread]:
        """In order of rank, those without one at the end."""
        last = len(self.regions) + 1
        return sorted(self.regions, key=lambda each: each.nominal or last)

    def _laid_out(self, lang: str) -> ResultTable:
        return ResultTable(
            header=_HEADS[lang],
            rows=[_cells(each) for each in self._ranked()],
            align="lrrrrrr",
            notes=[f"共抽样{self.draws}次" if lang == "zh" else f"{self.draws} draws"],
        )

    def to_columns(self) -> dict[str, list[Any]]:
        """Give one line for every region and every rank that it had, as plain columns.

        Returns:
            Columns ``region``, ``nominal``, ``rank`` and ``share`` (of the draws), of one length.

        Example:
            >>> spread = RankSpread(region="Eastside", nominal=1, counts={2: 1, 1: 3})
            >>> Sensitivity(draws=4, regions=(spread,), ahead={}).to_columns()["share"]
            [0.75, 0.25]
        """
        lines = [
            (each.region, each.nominal, rank, each.share_of(rank))
            for each in self.regions
            for rank in sorted(each.counts)
        ]
        names = ("region", "nominal", "rank", "share")
        return {name: [line[place] for line in lines] for place, name in enumerate(names)}

    def may_conclude(self, lang: str = "zh", *, confidence: Number = 0.95) -> list[str]:
        """Say which neighbours in the ranking keep their order in so large a share of draws.

        Args:
            lang: ``"zh"`` or ``"en"``.
            confidence: The share of draws that it takes; one exactly on it suffices.

        Raises:
            InvalidValueError: Another language.
        """
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        return [
            f"{first}排在{second}之前：{self.draws}次抽样中有{count}次如此。"
            if zh
            else f"{first} ranks before {second}: so in {count} of {self.draws} draws."
            for (first, second), count in self.ahead.items()
            if is_share_at_least(count, self.draws, confidence)
        ]

    def may_not_conclude(self, lang: str = "zh", *, confidence: Number = 0.95) -> list[str]:
        """Say which neighbours do not, and what no such analysis can show.

        Args:
            lang: ``"zh"`` or ``"en"``.
            confidence: As for `may_conclude`.

        Raises:
            InvalidValueError: Another language.
        """
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        open_pairs = [
            f"{first}排在{second}之前：{self.draws}次抽样中仅有{count}次如此。"
            if zh
            else f"{first} ranks before {second}: so in only {count} of {self.draws} draws."
            for (first, second), count in self.ahead.items()
            if not is_share_at_least(count, self.draws, confidence)
        ]
        return [*open_pairs, *_LIMITS[lang]]


def _row(each: RankSpread) -> dict[str, Any]:
    drawn = bool(each.counts)
    return {
        "region": each.region,
        "rank": each.nominal,
        "best": each.best,
        "worst": each.worst,
        "q5": each.quantile(_LOW) if drawn else None,
        "q95": each.quantile(_HIGH) if drawn else None,
        "held": each.share_of(each.nominal) if drawn and each.nominal is not None else None,
    }


def _cells(each: RankSpread) -> list[str]:
    *cells, held = _row(each).values()
    shown = ["—" if cell is None else str(cell) for cell in cells]
    return [*shown, "—" if held is None else percent(held, 1)]
