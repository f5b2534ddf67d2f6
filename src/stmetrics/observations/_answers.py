"""Answers out of observations: one as it was observed, a share of two."""

from __future__ import annotations

from stmetrics.errors import IncomparableError
from stmetrics.formulas.ratios import share
from stmetrics.observations._comparing import carried, exact_base, plain_ratio
from stmetrics.observations.basis import Difference
from stmetrics.observations.derived_figure import DerivedFigure
from stmetrics.observations.observation import Observation


def share_answer(
    part: Observation, whole: Observation, mixed: tuple[Difference, ...]
) -> DerivedFigure:
    """A share out of two levels; a part above its whole is refused with both names."""
    amount = part.require_value()
    level = exact_base(whole, amount, "whole")
    if amount.interval.all_above(level):
        raise IncomparableError(
            f"{part.indicator} {amount}",
            f"exceeds {whole.indicator} {whole.value}, its whole",
            "check which of the two is the reference",
        )
    return DerivedFigure(
        what="share",
        amount=carried(amount, lambda value: share(value, level)),
        time=part.time,
        used=(part, whole),
        mixed=mixed,
    )


def observed_answer(what: str, found: Observation) -> DerivedFigure:
    """Give an observed figure as the answer: a level as it is, anything else as a plain ratio.

    Raises:
        MissingFactError: It is observed as missing.
    """
    amount = found.require_value()
    return DerivedFigure(
        what=what,
        amount=amount if what == "level" else plain_ratio(amount),
        time=found.time,
        used=(found,),
    )
