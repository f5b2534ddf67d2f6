"""Relative weights, read and checked once."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._arithmetic import add
from stmetrics.exact._numbers import alike
from stmetrics.scorecard._cells import Column, Figures, column, has_gaps


class Weights(Column):
    """Relative weights that have been read: none missing, none negative, their sum above zero."""

    @functools.cached_property
    def total(self) -> Any:
        """Their sum."""
        return functools.reduce(add, self)


def read_weights(values: Iterable[Any], weights: Figures | None) -> Weights:
    """Read the weights of several scores; None weighs them equally."""
    scores = column(values)
    if type(weights) is Weights:
        read = weights
    elif weights is None:
        read = Weights([1] * len(scores))
    else:
        given = column(weights, "weights")
        if has_gaps(given) or any(weight < 0 for weight in given) or not any(given):
            raise InvalidValueError(
                f"weights={shown(tuple(given))}",
                "must be known, zero or more, and not all zero",
                "give every score its weight",
            )
        samples = [next((x for x in each if x is not None), 0) for each in (scores, given)]
        alike(values=samples[0], weights=samples[1])
        read = Weights(given)
    if len(read) != len(scores):
        raise InvalidValueError(
            f"{len(read)} weights", f"there are {len(scores)} scores", "give every score its weight"
        )
    return read
