"""What becomes of figures that are not known: one stated policy, never silence.

`RefuseGaps` is the default of a scorecard. `ShareOutWeights` scores with what is known and needs a
least coverage; `ImputeByGroup` fills in from regions of the same group and lists what it filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, MissingFactError, quoted, shown
from stmetrics.exact._arithmetic import add, divide
from stmetrics.exact._given import pairs_given
from stmetrics.exact._numbers import to_exact
from stmetrics.formulas.decisions import is_share_at_least
from stmetrics.scorecard._cells import Column, Figures, column, has_gaps


def impute_group_mean(values: Figures, groups: Sequence[str | None]) -> list[Any]:
    """Fill gaps with the mean of the known figures of the same group (分组均值插补).

    `i_mean_grp` of COINr, and its `i_mean` where all are in one group. A region without a group,
    or whose group has no known figure, keeps its gap. Exact for exact figures.

    Args:
        values: The figures, None where one is not known.
        groups: The group of every figure, None where it has none.

    Returns:
        The figures in the same order, with fewer gaps.

    Raises:
        InvalidValueError: There are not as many groups as figures.

    Example:
        >>> impute_group_mean([1, 3, None, None], ["urban", "urban", "urban", "rural"])
        [1, 3, 2.0, None]
    """
    return _imputed(values, groups, _mean)


def _mean(found: list[Any]) -> Any:
    total: Any = 0
    for value in found:
        total = add(total, value)
    return divide(total, len(found))


def impute_group_median(values: Figures, groups: Sequence[str | None]) -> list[Any]:
    """Fill gaps with the median of the known figures of the same group (分组中位数插补).

    `i_median_grp` of COINr, and its `i_median` where all are in one group; of an even number, the
    mean of the two in the middle. Otherwise as `impute_group_mean`.

    Args:
        values: The figures, None where one is not known.
        groups: The group of every figure, None where it has none.

    Returns:
        The figures in the same order, with fewer gaps.

    Raises:
        InvalidValueError: There are not as many groups as figures.

    Example:
        >>> impute_group_median([1, 3, 11, None], ["urban"] * 4)
        [1, 3, 11, 3]
    """
    return _imputed(values, groups, _median)


def _median(found: list[Any]) -> Any:
    ordered = sorted(found)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else _mean(ordered[middle - 1 : middle + 1])


def _imputed(
    values: Figures, groups: Sequence[str | None], centre: Callable[[list[Any]], Any]
) -> list[Any]:
    figures = column(values)
    if len(groups) != len(figures):
        raise InvalidValueError(
            f"{len(groups)} groups", f"there are {len(figures)} figures", "None says no group"
        )
    found: dict[str | None, list[Any]] = {}
    for value, group in zip(figures, groups, strict=True):
        if value is not None and group is not None:
            found.setdefault(group, []).append(value)
    centres = {group: centre(members) for group, members in found.items()}
    return [
        centres.get(group) if value is None else value
        for value, group in zip(figures, groups, strict=True)
    ]


@attrs.frozen
class RefuseGaps:
    """Refuse a table in which a figure is not known (缺失即拒绝).

    Example:
        >>> RefuseGaps().filled("rd", Column([1, None]), ["Eastside", "Westside"])
        Traceback (most recent call last):
        ...
        stmetrics.errors.MissingFactError: rd of Westside: is not known...
    """

    __repr__ = short_repr

    def filled(self, indicator: str, figures: Column, regions: Sequence[str]) -> Column:
        """Give the figures of one indicator as they are, refused where one is missing."""
        if has_gaps(figures):
            gaps = [name for name, value in zip(regions, figures, strict=True) if value is None]
            raise MissingFactError(
                f"{indicator} of {', '.join(gaps[:5])}{', …' if len(gaps) > 5 else ''}",  # noqa: PLR2004 - so many names are read
                "is not known",
                "find the figure, or choose ShareOutWeights or ImputeByGroup",
            )
        return figures

    def covers(self, row: Sequence[Any]) -> bool:
        """Tell whether a region's scores under one node suffice; here there are no gaps."""
        return not has_gaps(row)


def _coverage(value: Any) -> Any:
    exact = to_exact(value, "minimum_coverage")
    if not 0 < exact <= 1:
        raise InvalidValueError(
            f"minimum_coverage={shown(value)}", "must be above 0, at most 1", "0.8 is 80 %"
        )
    return exact


@attrs.frozen
class ShareOutWeights:
    """Score with what is known: its weights take over those of the gaps (缺失权重重分配).

    At every node of the tree the known scores must be a least share of all; below it the node has
    no score for the region, and so on upwards. ``dat_thresh`` of COINr's `Aggregate`. A region
    gains where its gaps are in what it does badly: say so beside the table.

    Attributes:
        minimum_coverage: The least share of scores under one node, by number, not by weight; a
            share exactly on it suffices.

    Raises:
        InvalidValueError: Not above 0 or above 1.

    Example:
        >>> ShareOutWeights(0.75).covers([80, 70, None, 60])
        True
    """

    minimum_coverage: Any = attrs.field(converter=_coverage)

    __repr__ = short_repr

    def filled(self, indicator: str, figures: Column, regions: Sequence[str]) -> Column:  # noqa: ARG002 - one shape for all policies
        """Give the figures of one indicator as they are."""
        return figures

    def covers(self, row: Sequence[Any]) -> bool:
        """Tell whether a region's scores under one node suffice."""
        if not has_gaps(row):
            return True
        counted = sum(score is not None for score in row)
        return counted > 0 and is_share_at_least(counted, len(row), self.minimum_coverage)


def _groups(given: Mapping[str, str]) -> dict[str, str]:
    return pairs_given(given, "groups")


@attrs.frozen
class ImputeByGroup:
    """Fill gaps from regions of the same group (分组插补), before anything else is done.

    What is filled is listed in the result. A gap that cannot be filled is refused.

    Attributes:
        groups: The group of every region.
        impute: `impute_group_median`, `impute_group_mean`, or a function like them.

    Example:
        >>> policy = ImputeByGroup({"Eastside": "urban", "Westside": "urban"})
        >>> policy.filled("rd", Column([Decimal(4), None]), ["Eastside", "Westside"])
        (Decimal('4'), Decimal('4'))
    """

    groups: Mapping[str, str] = attrs.field(converter=_groups)
    impute: Callable[[Figures, Sequence[str | None]], list[Any]] = impute_group_median

    __repr__ = short_repr

    def filled(self, indicator: str, figures: Column, regions: Sequence[str]) -> Column:
        """Give the figures of one indicator with their gaps filled."""
        if not has_gaps(figures):
            return figures
        groups = [self.groups.get(region) for region in regions]
        imputed = Column(self.impute(figures, groups))
        if has_gaps(imputed):
            region = regions[[value is None for value in imputed].index(True)]
            raise MissingFactError(
                f"{indicator} of {region}",
                f"no region of its group {quoted(self.groups.get(region))} has a figure",
                "find the figure, or take the indicator out",
            )
        return imputed

    def covers(self, row: Sequence[Any]) -> bool:
        """Tell whether a region's scores under one node suffice; here there are no gaps."""
        return not has_gaps(row)
