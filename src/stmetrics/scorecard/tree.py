"""What a scorecard is made of: classes and weighted indicators, and the rules that score them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue.row import Direction
from stmetrics.errors import InvalidValueError, quoted, shown
from stmetrics.exact._given import all_given, require_kind
from stmetrics.exact._numbers import Number, to_exact
from stmetrics.law.bands import Bands
from stmetrics.scorecard._callables import Scoring
from stmetrics.scorecard._cells import as_direction
from stmetrics.scorecard._parts import Part, parts_below, relative_weights, require_whole
from stmetrics.scorecard._weights import Weights
from stmetrics.scorecard.aggregating import arithmetic_mean
from stmetrics.scorecard.gaps import ImputeByGroup, RefuseGaps, ShareOutWeights
from stmetrics.scorecard.grading import PointsItem, Veto
from stmetrics.scorecard.methods import AcrossRegions
from stmetrics.scorecard.scaling import min_max

_Gaps: TypeAlias = RefuseGaps | ShareOutWeights | ImputeByGroup
"""A policy for what is not known."""


def _weight(value: Number | None) -> Decimal | Fraction | None:
    if value is None:
        return None
    exact = to_exact(value, "weight")
    if exact < 0:
        raise InvalidValueError(
            f"weight={shown(value)}", "must not be negative", "0 counts nothing"
        )
    return exact


def _named(value: str) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise InvalidValueError(quoted(value), "must be text and not empty", "give it a name")


def _items(value: Iterable[PointsItem]) -> tuple[PointsItem, ...]:
    return all_given(PointsItem, value, "items")


def _vetoes(value: Iterable[Veto]) -> tuple[Veto, ...]:
    return all_given(Veto, value, "vetoes")


def _grades(value: Bands[str] | None) -> Bands[str] | None:
    if value is None or isinstance(value, Bands):
        return value
    raise InvalidValueError(
        f"grades={quoted(value)}",
        "is no Bands",
        'give Bands.rising("grades", [(0, "passed"), (60, "good")])',
    )


def _gaps(value: _Gaps) -> _Gaps:
    require_kind(RefuseGaps | ShareOutWeights | ImputeByGroup, gaps=value)
    return value


def _scoring(value: Scoring) -> Scoring:
    if not callable(value):
        raise InvalidValueError(quoted(value), "is no function", "give one such as min_max")
    return value


def _aggregation(value: Scoring | AcrossRegions) -> Scoring | AcrossRegions:
    return value if isinstance(value, AcrossRegions) else _scoring(value)


@attrs.frozen(kw_only=True)
class WeightedIndicator:
    """An indicator of a scorecard (三级指标), by its identifier.

    Attributes:
        id: The indicator's identifier, as in the table and the catalogue.
        weight: Its weight among its siblings; None where all of them weigh the same.
        direction: Whether more is better; None leaves it to `Scorecard.directed`.
        normalise: How its figures become scores; None for the scorecard's own way.

    Raises:
        InvalidValueError: No identifier, or a negative weight.

    Example:
        >>> WeightedIndicator(id="rd_intensity", weight=0.6, direction="higher").weight
        Decimal('0.6')
    """

    id: str = attrs.field(converter=_named)
    weight: Decimal | Fraction | None = attrs.field(default=None, converter=_weight)
    direction: Direction | None = attrs.field(
        default=None, converter=attrs.converters.optional(as_direction)
    )
    normalise: Scoring | None = attrs.field(
        default=None, converter=attrs.converters.optional(_scoring)
    )

    __repr__ = short_repr


def _parts(value: Iterable[Any]) -> tuple[Any, ...]:
    parts = tuple(value)
    for part in parts:
        if not isinstance(part, IndicatorClass | WeightedIndicator):
            raise InvalidValueError(
                quoted(part), "is no part of a scorecard", "give IndicatorClass, WeightedIndicator"
            )
    return parts


@attrs.frozen(kw_only=True)
class IndicatorClass:
    """A class of indicators, or of further classes (一级指标、二级指标, 类别).

    Attributes:
        name: What it is called in tables.
        parts: What it holds; their weights add up to exactly 1, or none of them has one.
        weight: Its weight among its siblings; None where all of them weigh the same.
        aggregate: How the scores of its parts become one; None for the scorecard's own way.

    Raises:
        InvalidValueError: Weights that do not add up to 1, or nothing in the class.

    Example:
        >>> IndicatorClass(
        ...     name="Input",
        ...     parts=[
        ...         WeightedIndicator(id="rd_intensity", weight=0.6),
        ...         WeightedIndicator(id="rd_personnel", weight=0.3),
        ...     ],
        ... )
        Traceback (most recent call last):
        ...
        stmetrics.errors.InvalidValueError: weights under Input: they add up to 0.9...
    """

    name: str = attrs.field(converter=_named)
    parts: tuple[Part, ...] = attrs.field(converter=_parts)
    weight: Decimal | Fraction | None = attrs.field(default=None, converter=_weight)
    aggregate: Scoring | AcrossRegions | None = attrs.field(
        default=None, converter=attrs.converters.optional(_aggregation)
    )

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        require_whole(self.name, self.parts)

    @cached_property
    def shares(self) -> Weights:
        """The weights of its parts as the smallest whole numbers, which go with every kind."""
        return relative_weights(self.parts)


@attrs.frozen(kw_only=True)
class Scorecard:
    """A composite assessment: what is counted, how much, and how (综合考核, 综合评价).

    Attributes:
        parts: Classes and indicators; their weights add up to exactly 1, or none has one.
        normalise: How figures become scores: a function such as `min_max`, or a `Method`.
        aggregate: How scores become one: a mean, a `Method`, or `AcrossRegions`.
        gaps: What becomes of missing figures.
        treat: What is done about outliers before normalising, such as `winsorise`; None nothing.
        items: Points added and taken off after aggregation (加分项、扣分项).
        vetoes: What takes a region out of the ranking (一票否决).
        grades: Grades by score (档次).

    Raises:
        InvalidValueError: Weights that do not add up to 1, or a name or identifier used twice.

    Example:
        >>> card = Scorecard(
        ...     parts=[
        ...         WeightedIndicator(id="rd_intensity", weight=0.6, direction="higher"),
        ...         WeightedIndicator(id="energy_per_gdp", weight=0.4, direction="lower"),
        ...     ]
        ... )
        >>> [indicator.id for indicator in card.indicators]
        ['rd_intensity', 'energy_per_gdp']
    """

    parts: tuple[Part, ...] = attrs.field(converter=_parts)
    normalise: Scoring = attrs.field(default=min_max, converter=_scoring)
    aggregate: Scoring | AcrossRegions = attrs.field(
        default=arithmetic_mean, converter=_aggregation
    )
    gaps: _Gaps = attrs.field(factory=RefuseGaps, converter=_gaps)
    treat: Scoring | None = attrs.field(default=None, converter=attrs.converters.optional(_scoring))
    items: tuple[PointsItem, ...] = attrs.field(default=(), converter=_items)
    vetoes: tuple[Veto, ...] = attrs.field(default=(), converter=_vetoes)
    grades: Bands[str] | None = attrs.field(default=None, converter=_grades)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        require_whole("the scorecard", self.parts)
        ids = [indicator.id for indicator in self.indicators]
        _require_single("indicator", [*ids, *(item.id for item in self.items)])
        _require_single("class", [each.name for each in self.classes])
        known = [] if self.grades is None else [band.value for band in self.grades.bands]
        for veto in self.vetoes:
            if veto.grade is not None and veto.grade not in known:
                raise InvalidValueError(
                    f"grade={quoted(veto.grade)} of veto {veto.id}",
                    "is no grade of the scorecard",
                    f"its grades are {', '.join(known) or 'none'}",
                )

    @cached_property
    def shares(self) -> Weights:
        """The weights of its parts as the smallest whole numbers, which go with every kind."""
        return relative_weights(self.parts)

    @cached_property
    def indicators(self) -> tuple[WeightedIndicator, ...]:
        """All indicators, in the order of the tree."""
        return tuple(
            part for part in parts_below(self.parts) if isinstance(part, WeightedIndicator)
        )

    @cached_property
    def classes(self) -> tuple[IndicatorClass, ...]:
        """All classes, each before what it holds."""
        return tuple(part for part in parts_below(self.parts) if isinstance(part, IndicatorClass))

    @property
    def needed(self) -> tuple[str, ...]:
        """Ids of everything it takes a figure of: indicators, items and vetoes, each once."""
        ids = [each.id for each in self.indicators]
        ids += [each.id for each in self.items]
        ids += [each.id for each in self.vetoes]
        return tuple(dict.fromkeys(ids))

    def directed(self, directions: Mapping[str, Direction | str]) -> Scorecard:
        """Take directions from a catalogue, for every indicator of the tree.

        Args:
            directions: The direction of every indicator that is known; others may be there too.

        Raises:
            InvalidValueError: An indicator is unknown, or has another direction in the tree.

        Example:
            >>> card = Scorecard(parts=[WeightedIndicator(id="energy_per_gdp")])
            >>> card.directed({"energy_per_gdp": "lower"}).indicators[0].direction
            <Direction.LOWER: 'lower'>
        """
        known = {name: as_direction(direction) for name, direction in directions.items()}
        return attrs.evolve(self, parts=[_directed(part, known) for part in self.parts])


def _directed(part: Part, known: Mapping[str, Direction]) -> Part:
    if isinstance(part, IndicatorClass):
        return attrs.evolve(part, parts=[_directed(inner, known) for inner in part.parts])
    if part.id not in known:
        raise InvalidValueError(
            f"indicator {quoted(part.id)}", "is unknown", "check the identifier, or the catalogue"
        )
    if part.direction is not None and part.direction is not known[part.id]:
        raise InvalidValueError(
            f"indicator {quoted(part.id)}, direction {part.direction.value}",
            f"the catalogue says {known[part.id].value}",
            "leave the direction out of the tree, or grade another indicator",
        )
    return attrs.evolve(part, direction=known[part.id])


def _require_single(kind: str, names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InvalidValueError(
                f"{kind} {quoted(name)}", "stands there twice", "count it once, or rename one"
            )
        seen.add(name)
