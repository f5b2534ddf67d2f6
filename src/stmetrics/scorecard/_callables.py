"""What a way of scoring is, and what it is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from stmetrics.errors import shown

Scoring: TypeAlias = Callable[..., Any]
"""A function such as `min_max` or `arithmetic_mean`, or a `Method`."""


def name_of(method: Any) -> str:
    """How a method is called in tables: its function's name, with the parameters it fixes."""
    function = getattr(method, "function", None)
    if function is None:
        return str(getattr(method, "__name__", method))
    fixed = [f"{name}={shown(value)}" for name, value in getattr(method, "parameters", ())]
    return f"{name_of(function)}({', '.join(fixed)})" if fixed else name_of(function)
