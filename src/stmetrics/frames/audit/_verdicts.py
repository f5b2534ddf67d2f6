"""Whether a quotient of printed figures can be what was printed: the ends of ranges compared.

``above / below`` or ``above / below - 1`` against what was printed, multiplied across: nothing is
divided but what is shown. Every side is a whole number, so that floats compare them exactly below
2**53 (figures of some twelve digits against a rate of two decimals); beyond, they tell wherever the
two lie further apart than rounding can have moved them, and what they cannot tell is null.
"""

from __future__ import annotations

import math
from typing import Any, Final

import attrs

from stmetrics.audit.consistency import Consistency
from stmetrics.frames._columns import all_hold, nw
from stmetrics.frames._frames import names_in
from stmetrics.frames.audit._figures import (
    EXACT,
    ROUNDING,
    STAGED,
    Figure,
    as_expression,
    larger,
    ten_to,
)

_SIDES: Final = ("top", "top_reach", "bottom", "bottom_reach", "said", "said_reach", "unit")
_CORNERS: Final = ("under_low", "under_high", "over_low", "over_high", "over")
_GAPS: Final = ("above_low", "below_high", "low_fits", "high_fits", "margin")
RESULTS: Final = ("consistency", "low", "high", "recomputed")


@attrs.frozen
class Quotient:
    """What every audit comes down to: one figure over another, less one for growth."""

    above: Figure
    below: Figure
    less_one: bool = False


def with_verdicts(table: Any, form: Quotient, said: Figure, name: str) -> Any:
    """The table with the verdict on what was printed, the range and the quotient itself, beside."""
    told = table.with_columns(**_sides(form, said))
    told = told.with_columns(**_corners(less_one=form.less_one))
    told = told.with_columns(**_gaps())
    results = {f"{name}_{each}": found for each, found in _results(said.reach).items()}
    told = told.with_columns(**results)
    return told.drop(*[each for each in names_in(told) if each.startswith(STAGED)])


def _named(part: str) -> str:
    """The name of a column that stands only until the verdict is found."""
    return f"{STAGED}{part}__"


def _columns(names: tuple[str, ...]) -> list[Any]:
    return [nw.col(_named(each)) for each in names]


def _sides(form: Quotient, said: Figure) -> dict[str, Any]:
    """Dividend, divisor and what was printed as whole numbers, each with its reach."""
    above, below = form.above, form.below
    finest = larger(above.decimals, below.decimals)
    up, down = ten_to(finest - above.decimals), ten_to(finest - below.decimals)
    coarser, finer = ten_to(larger(-said.decimals, 0.0)), ten_to(larger(said.decimals, 0.0))
    # Over a negative divisor both sides turn their sign; growth over a negative base there is none.
    sign = 1.0 if form.less_one else nw.when(below.middle < 0).then(-1.0).otherwise(1.0)
    sides = (
        above.middle * up * sign,
        above.reach * up,
        below.middle * down * sign,
        below.reach * down,
        said.middle * coarser,
        said.reach * coarser,
        finer * 2.0,
    )
    return {_named(name): as_expression(side) for name, side in zip(_SIDES, sides, strict=True)}


def _corners(*, less_one: bool) -> dict[str, Any]:
    """The smallest and the largest quotient, and that of the printed figures, each as two."""
    top, top_reach, bottom, bottom_reach, *_ = _columns(_SIDES)
    least, most = bottom - bottom_reach, bottom + bottom_reach
    low, high = top - top_reach, top + top_reach
    under_low = nw.when(low < 0).then(least).otherwise(most)
    under_high = nw.when(high < 0).then(most).otherwise(least)
    corners = (
        under_low,
        under_high,
        low - under_low if less_one else low,
        high - under_high if less_one else high,
        top - bottom if less_one else top,
    )
    return {_named(name): corner for name, corner in zip(_CORNERS, corners, strict=True)}


def _gaps() -> dict[str, Any]:
    """How far the ends lie apart, zero where they touch, and how far floats may be off."""
    top, top_reach, bottom, bottom_reach, said, said_reach, unit = _columns(_SIDES)
    under_low, under_high, over_low, over_high, over = _columns(_CORNERS)
    said_low, said_high = said - said_reach, said + said_reach
    divisor = bottom.abs() + bottom_reach
    size = (top.abs() + top_reach + divisor) * unit + (said.abs() + said_reach) * divisor
    gaps = (
        over * unit - said_low * bottom,
        said_high * bottom - over * unit,
        said_high * under_low - over_low * unit,
        over_high * unit - said_low * under_high,
        nw.when(size < EXACT).then(0.0).when(size < math.inf).then(size * ROUNDING),
    )
    return {_named(name): gap for name, gap in zip(_GAPS, gaps, strict=True)}


def _results(said_reach: float) -> dict[str, Any]:
    _, _, bottom, bottom_reach, said, *_ = _columns(_SIDES)
    under_low, under_high, over_low, over_high, over = _columns(_CORNERS)
    *_, margin = _columns(_GAPS)
    divides = (margin >= 0) & (bottom - bottom_reach > 0)
    undecidable = (margin >= 0) & (bottom - bottom_reach <= 0)
    results = (
        _verdict(undecidable, divides, said, said_reach),
        nw.when(divides).then(over_low) / under_low,
        nw.when(divides).then(over_high) / under_high,
        nw.when(divides).then(over) / bottom,
    )
    return dict(zip(RESULTS, results, strict=True))


def _verdict(undecidable: Any, divides: Any, said: Any, said_reach: float) -> Any:
    above_low, below_high, low_fits, high_fits, margin = _columns(_GAPS)
    gaps = (above_low, below_high, low_fits, high_fits)
    is_sure = (margin == 0) | all_hold(*[gap.abs() > margin for gap in gaps])
    told = divides & is_sure
    prints_so = _is_from(above_low, said > 0, said_reach) & _is_from(
        below_high, said < 0, said_reach
    )
    agrees = (low_fits >= 0) & (high_fits >= 0)
    exact, consistent, inconsistent, open_ = (nw.lit(each.value) for each in Consistency)
    return (
        nw.when(undecidable)
        .then(open_)
        .when(told & prints_so)
        .then(exact)
        .when(told & agrees)
        .then(consistent)
        .when(told & ((low_fits < 0) | (high_fits < 0)))
        .then(inconsistent)
    )


def _is_from(gap: Any, closed: Any, reach: float) -> Any:
    """Whether the figure lies inside an end of what rounds to it.

    Of what rounds half up, the end nearer to zero rounds to the figure and the other does not.
    """
    return (gap > 0) | ((gap == 0) & closed) if reach else gap >= 0
