"""The ways of scoring that a scorecard names, as they are over columns."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

from stmetrics import scorecard
from stmetrics.errors import InvalidValueError
from stmetrics.frames.scorecard import aggregating, rank_scores, scaling, stated_scales
from stmetrics.scorecard._callables import name_of
from stmetrics.scorecard.methods import Method


def normalisation(method: Any) -> Callable[..., Any]:
    """The twin of a way to normalise, its parameters fixed as they are in the scorecard."""
    known = (
        *(scaling.distance_to_maximum, scaling.fraction_of_maximum, scaling.min_max),
        *(scaling.z_score, stated_scales.capped_completion, stated_scales.distance_to_target),
        *(stated_scales.efficacy_coefficient, stated_scales.goalposts),
        *(stated_scales.linear_scale, rank_scores.borda_score, rank_scores.percentile_rank),
        rank_scores.rank_score,
    )
    return _twin("normalise", method, known)


def aggregation(method: Any) -> Callable[..., Any]:
    """The twin of a way to make one score of several."""
    known = (
        *(aggregating.arithmetic_mean, aggregating.generalised_mean),
        *(aggregating.geometric_mean, aggregating.harmonic_mean),
    )
    return _twin("aggregate", method, known)


def _twin(what: str, method: Any, known: Iterable[Callable[..., Any]]) -> Callable[..., Any]:
    fixed = dict(method.parameters) if isinstance(method, Method) else {}
    function = method.function if isinstance(method, Method) else method
    for twin in known:
        if function is getattr(scorecard, twin.__name__):
            return functools.partial(twin, **fixed)
    names = ", ".join(each.__name__ for each in known)
    raise without_counterpart(f"{what}={name_of(method)}", f"use {names}")


def without_counterpart(what: str, hint: str) -> InvalidValueError:
    """The error for what a scorecard asks for and columns have not."""
    return InvalidValueError(what, "has no counterpart over columns", hint)
