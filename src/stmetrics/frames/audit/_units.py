"""Which printed figures may be compared, row by row, as the checks of one figure ask."""

from __future__ import annotations

from typing import Any

import attrs

from stmetrics.frames._columns import all_hold, nw
from stmetrics.frames.audit._figures import Figure, ten_to
from stmetrics.frames.audit._text import NO_UNIT
from stmetrics.units._table import Measure

_PROPORTION, _POINTS = Measure.PROPORTION.value, Measure.POINTS.value
_RATIOS = [NO_UNIT, _PROPORTION, Measure.MULTIPLE.value]


def where(holds: Any, figure: Figure) -> Figure:
    """The figure where a condition holds, else none."""
    return attrs.evolve(figure, middle=nw.when(holds).then(figure.middle))


def alike(first: Figure, *others: Figure) -> Any:
    """Whether all measure the same, or none shows a unit."""
    return all_hold(*[_shown(first) == _shown(other) for other in others])


def is_rate(figure: Figure) -> Any:
    """Whether a figure is printed as a ratio, or without a unit and at most 1.

    A bare 18.6 may have lost its % sign; beside one number it is refused.
    """
    within_one = figure.middle.abs() <= ten_to(figure.decimals) * 2.0
    return _shown(figure).is_in(_RATIOS) & ((_shown(figure) != NO_UNIT) | within_one)


def follows(above: Figure, below: Figure, quotient: Figure) -> Any:
    """Whether a quotient's unit follows from its two sides, as far as they show one."""
    over, under, said = map(_shown, (above, below, quotient))
    is_open = (over == NO_UNIT) | (said == NO_UNIT)
    cancels = (over == under) & said.is_in(_RATIOS)
    return is_open | cancels | ((over != under) & (over == said))


def add_up(*figures: Figure) -> Any:
    """Whether figures may be added up; percentages and points may."""
    percent = [_shown(each).is_in([_PROPORTION, _POINTS]) for each in figures]
    return alike(*figures) | all_hold(*percent)


def differ_by_points(*figures: Figure) -> Any:
    """Whether a difference may be one: two percentages differ by points, not by a percentage."""
    percent = [_shown(each) == _PROPORTION for each in figures]
    return add_up(*figures) & ~all_hold(*percent)


def _shown(figure: Figure) -> Any:
    return figure.unit if isinstance(figure.unit, nw.Expr) else nw.lit(figure.unit)
