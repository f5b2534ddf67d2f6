"""The base of the extra deduction over columns, in steps that each stand as columns.

Every part is a whole number of fen times the same whole number, so that it is exact as a float;
who asks for an amount divides once.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.frames._banded import in_parts
from stmetrics.frames._columns import Expression, column, finite, not_negative, nw
from stmetrics.frames._days import RuleDays
from stmetrics.frames._money import Units, in_fen
from stmetrics.law.dated import Parameter
from stmetrics.rules.rd_deduction import parameters as values

Step = dict[str, Expression]
"""Columns that stand beside each other, by name."""
HEADS: Final = ("personnel", "direct_input", "depreciation", "amortisation", "design")
NOTHING_UNLESS_SAID: Final = (
    "capitalised_heads",
    "capitalised_other",
    "amortised",
    "entrusted_in_china",
    "entrusted_overseas",
    "special_income",
    "basic_research",
    "sold_material",
    "carried_material",
)
UNKNOWN_UNLESS_SAID: Final = (
    "fourth_quarter",
    "barred_income",
    "total_income",
    "untested_income",
)
PROJECTS: Final = "projects"
_SHARE_PARTS: Final = {
    "other": in_parts(*(each.value for each in values.OTHER_SHARE.values)),
    "entrusted": in_parts(*(each.value for each in values.ENTRUSTED_SHARE.values)),
    "overseas": in_parts(*(each.value for each in values.OVERSEAS_OF_DOMESTIC.values)),
}
"""What turns each share into whole numbers."""
PASSING: Final = "__deduction__"


def base_steps(names: dict[str, str], units: Units, days: RuleDays) -> tuple[Step, ...]:
    """The columns that make the base and what is carried forward, each step from those before."""
    return (
        _figures(names, units) | _shares(days),
        _own_and_other(days),
        _domestic(),
        _before_reductions(),
        _reduced(),
    )


def own(name: str) -> str:
    """The name of a column that stands only until the row is decided."""
    return f"{PASSING}{name}"


def col(name: str) -> Expression:
    """Such a column."""
    return nw.col(own(name))


def _figures(names: dict[str, str], units: Units) -> dict[str, Expression]:
    """Money in whole fen; what a claim need not have is 0 where there is no such column."""
    money = (*HEADS, "other", *NOTHING_UNLESS_SAID, *UNKNOWN_UNLESS_SAID)
    fen = in_fen({field: names[field] for field in money if field in names}, units)
    figures = {field: not_negative(each) for field, each in fen.items()}
    if "fourth_quarter" in fen:  # unknown says that months tell it, which below zero does not
        figures["fourth_quarter"] = finite(fen["fourth_quarter"])
    for field in NOTHING_UNLESS_SAID:
        figures.setdefault(field, nw.lit(0.0))
    for field in UNKNOWN_UNLESS_SAID:
        figures.setdefault(field, nw.lit(None, nw.Float64()))
    projects = column(names[PROJECTS]) if PROJECTS in names else nw.lit(None, nw.Float64())
    return {**figures, PROJECTS: projects}


def _shares(days: RuleDays) -> dict[str, Expression]:
    """The shares of each row's day in whole parts, and what all amounts are multiplied by."""

    def parts(parameter: Parameter[Any], name: str) -> Expression:
        return days.choose(parameter, in_whole_parts(_SHARE_PARTS[name]))

    of_other = parts(values.OTHER_SHARE, "other")
    rest = float(_SHARE_PARTS["other"]) - of_other
    return {
        "of_other": of_other,
        "rest": rest,
        "of_entrusted": parts(values.ENTRUSTED_SHARE, "entrusted"),
        "of_overseas": parts(values.OVERSEAS_OF_DOMESTIC, "overseas"),
        "scale": rest * float(_SHARE_PARTS["entrusted"] * _SHARE_PARTS["overseas"]),
    }


def in_whole_parts(times: int) -> Callable[[Decimal | Fraction], Expression]:
    """A share as a whole number of parts, the same for every row of its day."""
    return lambda share: nw.lit(float(Fraction(share) * times))


def _own_and_other(days: RuleDays) -> dict[str, Expression]:
    """The five heads, and other expenses times the rest, capped at their share of the heads."""
    heads = col(HEADS[0])
    for name in HEADS[1:]:
        heads += col(name)
    claimed = col("other") * col("rest")
    taken = col("capitalised_other") * col("rest")
    joint = not_below_zero((heads + col("capitalised_heads")) * col("of_other") - taken)
    over_all = lower(claimed, joint)
    alone = lower(claimed, heads * col("of_other"))
    of_each = nw.when(claimed <= 0).then(claimed).when(col(PROJECTS) == 1).then(alone)
    other = days.choose(
        values.CAP_OVER, lambda over: over_all if over == "all projects" else of_each
    )
    return {"heads": heads, "capped": other}


def _domestic() -> dict[str, Expression]:
    """What counts of R&D in China, times the rest and the parts of the entrusted share."""
    parts = float(_SHARE_PARTS["entrusted"])
    own = col("heads") * col("rest") * parts + col("capped") * parts
    return {"domestic": own + _entrusted("entrusted_in_china")}


def _entrusted(name: str) -> Expression:
    return col(name) * col("of_entrusted") * col("rest")


def _before_reductions() -> dict[str, Expression]:
    """Domestic and overseas R&D, the latter within its cap, and amortisation, all scaled."""
    parts = float(_SHARE_PARTS["overseas"])
    domestic = col("domestic")
    cap = domestic * col("of_overseas")
    overseas = lower(_entrusted("entrusted_overseas") * parts, cap)
    return {"whole": domestic * parts + overseas + col("amortised") * col("scale")}


def _reduced() -> dict[str, Expression]:
    """Take off special income, then the material of sold products; what is left over is carried."""
    scale = col("scale")
    left = not_below_zero(col("whole") - col("special_income") * scale)
    rest = left - (col("sold_material") + col("carried_material")) * scale
    return {"base": not_below_zero(rest), "carried": not_below_zero(-rest)}


def lower(one: Expression, other: Expression) -> Expression:
    """The lower of two figures; null where one is unknown."""
    return nw.when(one <= other).then(one).when(one > other).then(other)


def not_below_zero(figure: Expression) -> Expression:
    """A figure, zero where it lies below."""
    return nw.when(figure > 0).then(figure).when(figure <= 0).then(0.0)
