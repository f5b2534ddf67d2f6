"""Methods as values: a function with its parameters fixed, and one that compares regions."""

from __future__ import annotations

from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted, shown
from stmetrics.scorecard._callables import Scoring, name_of


@attrs.frozen(init=False, repr=False)
class Method:
    """A method with its parameters fixed: a function that is equal to its like and prints itself.

    Attributes:
        function: A function such as `goalposts` or `generalised_mean`.
        parameters: Names and values that it is always called with.

    Example:
        >>> from stmetrics.scorecard import goalposts
        >>> method = Method(goalposts, low=0, high=10, scale=100)
        >>> method
        Method(goalposts, high=10, low=0, scale=100)
        >>> method([1, 5, 12])
        [10.0, 50.0, 100.0]
    """

    function: Scoring
    parameters: tuple[tuple[str, Any], ...]

    def __init__(self, function: Scoring, /, **parameters: Any) -> None:
        if not callable(function):
            raise InvalidValueError(quoted(function), "is no function", "give one such as min_max")
        self.__attrs_init__(function, tuple(sorted(parameters.items())))

    def __call__(self, *arguments: Any, **more: Any) -> Any:
        """Call the function with the fixed parameters."""
        return self.function(*arguments, **dict(self.parameters), **more)

    def __repr__(self) -> str:
        fixed = [f"{name}={shown(value)}" for name, value in self.parameters]
        return f"Method({', '.join([name_of(self.function), *fixed])})"


@attrs.frozen
class AcrossRegions:
    """An aggregation that compares the regions with each other, such as `copeland`.

    Means look at one region at a time; such a rule takes the rows of all regions at once.

    Attributes:
        function: Takes rows of scores and weights, gives one score for each row.

    Example:
        >>> from stmetrics.scorecard import copeland
        >>> AcrossRegions(copeland).function([[1], [2]])
        [-1, 1]
    """

    function: Scoring

    __repr__ = short_repr
