"""What becomes of a ranking when one indicator is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.exact._given import all_given, require_kind
from stmetrics.exact._numbers import one_of, plain_text
from stmetrics.exact.rounding import round_half_up
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.scorecard._figures import Table
from stmetrics.scorecard._reshaping import each_left_out
from stmetrics.scorecard.scoring import score_regions
from stmetrics.scorecard.tree import Scorecard

_HEADS: Final = {
    "zh": ["剔除指标", "平均名次变动", "最大名次变动", "变动最大的地区"],
    "en": ["left out", "mean change of rank", "largest change", "region that changes most"],
}


@attrs.frozen(kw_only=True)
class LeftOut(Result):
    """The ranking without one indicator (剔除一项指标后的排名).

    Attributes:
        indicator: What was left out.
        ranks: The rank of every region without it; None without a rank.
        changes: By how many places every region falls (above 0) or rises (below 0); only of those
            that have a rank with it and without it.

    Example:
        >>> left = LeftOut(indicator="rd", ranks={"E": 2, "W": 1}, changes={"E": 1, "W": -1})
        >>> left.mean_change
        1.0
        >>> print(left)
        剔除rd：W升1位至第1，E降1位至第2
    """

    indicator: str
    ranks: Mapping[str, int | None]
    changes: Mapping[str, int]

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say the rank of every region without the indicator, and how it moves."""
        if checked_language(lang) == "zh":
            said = [_said_zh(row) for row in self.rows(lang)]
            return f"剔除{self.indicator}：{'，'.join(said)}"
        said = [_said_en(row) for row in self.rows(lang)]
        return f"without {self.indicator}: {', '.join(said)}"

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a region in the order of its new rank, those without one at the end."""
        checked_language(lang)
        last = len(self.ranks) + 1
        ranked = sorted(self.ranks, key=lambda region: self.ranks[region] or last)
        return [
            {"region": each, "rank": self.ranks[each], "change": self.changes.get(each)}
            for each in ranked
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        rows = [row.values() for row in self.rows()]
        zh = lang == "zh"
        return ResultTable(
            header=["地区", "剔除后名次", "名次变动"] if zh else ["region", "rank", "change"],
            rows=[["—" if cell is None else str(cell) for cell in row] for row in rows],
            align="lrr",
            title=f"剔除{self.indicator}" if zh else f"without {self.indicator}",
        )

    @property
    def mean_change(self) -> float:
        """The mean number of places by which regions move, either way; 0 where none is ranked."""
        return sum(map(abs, self.changes.values())) / len(self.changes) if self.changes else 0.0

    @property
    def most_moved(self) -> str | None:
        """The region that moves most, the first of several; None where none moves."""
        moved = max(self.changes, key=lambda region: abs(self.changes[region]), default=None)
        return moved if moved is not None and self.changes[moved] else None


def _said_zh(row: Mapping[str, Any]) -> str:
    region, rank, change = row.values()
    if rank is None:
        return f"{region}无名次"
    if not change:
        return f"{region}第{rank}"
    return f"{region}{'升' if change < 0 else '降'}{abs(change)}位至第{rank}"


def _said_en(row: Mapping[str, Any]) -> str:
    region, rank, change = row.values()
    if rank is None:
        return f"{region} without a rank"
    moved = "" if not change else f" (up {-change})" if change < 0 else f" (down {change})"
    return f"{region} {rank}{moved}"


def leave_one_out(card: Scorecard, table: Table) -> tuple[LeftOut, ...]:
    """Rank regions without each indicator in turn (逐一剔除指标).

    The siblings of what is left out keep their proportions, and a class that is empty then goes
    too. After `remove_elements` of COINr, which gives the indicator a weight of zero, so that such
    a class has no score there, and whose ``RankDiffs`` are above 0 where a region rises. As exact
    as `score_regions`.

    Args:
        card: The scorecard.
        table: Figures by region and indicator, as for `score_regions`.

    Returns:
        One ranking for each indicator, in the order of the tree.

    Raises:
        InvalidValueError: There is only one indicator, or what is left weighs nothing.
        UndefinedMetricError: As for `score_regions`.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="patents", weight=0.4, direction="higher"),
        ...     ]
        ... )
        >>> made_table = {"Eastside": {"rd": 4, "patents": 7}, "Westside": {"rd": 3, "patents": 9}}
        >>> for left in leave_one_out(card, made_table):
        ...     print(left.indicator, left.ranks, left.mean_change)
        rd {'Eastside': 2, 'Westside': 1} 1.0
        patents {'Eastside': 1, 'Westside': 2} 0.0
    """
    require_kind(Scorecard, card=card)
    cards = each_left_out(card)
    nominal = {each.region: each.rank for each in score_regions(card, table).regions}
    return tuple(_left_out(left, name, table, nominal) for name, left in cards.items())


def _left_out(
    card: Scorecard, indicator: str, table: Table, nominal: Mapping[str, int | None]
) -> LeftOut:
    ranks = {each.region: each.rank for each in score_regions(card, table).regions}
    changes = {
        region: rank - before
        for region, rank in ranks.items()
        if rank is not None and (before := nominal[region]) is not None
    }
    return LeftOut(indicator=indicator, ranks=ranks, changes=changes)


def left_out_header(lang: str = "zh") -> list[str]:
    """Give the heads of the columns of `left_out_rows`, in ``"zh"`` or ``"en"``.

    Example:
        >>> left_out_header("zh")[0]
        '剔除指标'
    """
    return list(_HEADS[one_of(lang, "lang", ("zh", "en"))])


def left_out_rows(results: tuple[LeftOut, ...]) -> list[list[str]]:
    """Give `leave_one_out` as text, what moves the ranking most first.

    Example:
        >>> left = LeftOut(indicator="rd", ranks={"E": 2, "W": 1}, changes={"E": 1, "W": -1})
        >>> left_out_rows((left,))
        [['rd', '1.00', '1', 'E']]
    """
    ordered = sorted(all_given(LeftOut, results, "results"), key=lambda each: -each.mean_change)
    return [
        [
            each.indicator,
            plain_text(round_half_up(each.mean_change, 2)),
            str(max(map(abs, each.changes.values()), default=0)),
            each.most_moved or "—",
        ]
        for each in ordered
    ]
