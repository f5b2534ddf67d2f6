"""Targets over several years: one for each year, and what a straight line would ask for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import IncomparableError, InvalidValueError, MissingFactError, quoted
from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact._given import pairs_given
from stmetrics.exact._numbers import whole_number
from stmetrics.targets.check import TargetCheck, check_target
from stmetrics.targets.target import Target, TargetForm
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

__all__ = ["TargetPath"]


def _by_year(given: Any) -> tuple[tuple[int, Target], ...]:
    pairs = [
        (whole_number(year, "year"), target)
        for year, target in pairs_given(given, "targets").items()
    ]
    if not pairs:
        raise InvalidValueError("targets={}", "a path has at least one year")
    for year, target in pairs:
        if not isinstance(target, Target):
            raise InvalidValueError(
                f"targets[{year}]={quoted(target)}", "is no Target", "give Target.at_least(…), …"
            )
    return tuple(sorted(pairs, key=lambda pair: pair[0]))


@attrs.frozen
class TargetPath:
    """Targets year by year up to a deadline (分年度目标).

    What a plan does not state is not made up: a year between two others has no target, unless
    a straight line is asked for by name.

    Attributes:
        targets: The years and their targets, in order; given as a mapping or as pairs.

    Example:
        Tax of one floor's firms over three years, a target for each but one; made numbers:

        >>> path = TargetPath({2021: Target.at_least("500万元"), 2023: Target.at_least("900万元")})
        >>> path.years, path.missing_years
        ((2021, 2023), (2022,))
    """

    targets: tuple[tuple[int, Target], ...] = attrs.field(converter=_by_year)

    __repr__ = short_repr

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have a target."""
        return tuple(year for year, _ in self.targets)

    @property
    def missing_years(self) -> tuple[int, ...]:
        """The years between the first and the last that have none."""
        stated = self.years
        return tuple(year for year in range(stated[0], stated[-1]) if year not in stated)

    def due(self, year: int) -> Target:
        """The target that the plan states for a year (当年目标).

        Args:
            year: The year.

        Returns:
            The target.

        Raises:
            MissingFactError: The plan states none for that year.

        Example:
            >>> TargetPath({2021: Target.at_least(5)}).due(2021).value
            Decimal('5')
        """
        stated = dict(self.targets)
        if year not in stated:
            listed = ", ".join(map(str, self.years))
            raise MissingFactError(
                f"target of {quoted(year)}",
                f"the path states {listed} only",
                "give that year's target, or ask for .linear(year)",
            )
        return stated[year]

    def linear(self, year: int) -> Target:
        """The level that a straight line between the neighbouring targets asks for (线性推算).

        It is arithmetic, not a target that anybody set; say so where it is printed.

        Args:
            year: A year within the path.

        Returns:
            The stated target where there is one, else a floor on the line, exactly.

        Raises:
            MissingFactError: The year lies outside the path.
            IncomparableError: A neighbour is no floor.
            UnitError: The neighbours' units do not fit together.

        Example:
            >>> path = TargetPath(
            ...     {2021: Target.at_least("500万元"), 2023: Target.at_least("900万元")}
            ... )
            >>> path.linear(2022).value, path.linear(2022).unit
            (Decimal('700'), '万元')
        """
        if year in self.years or not self.years[0] <= year <= self.years[-1]:
            return self.due(year)
        before = [pair for pair in self.targets if pair[0] < year][-1]
        after = next(pair for pair in self.targets if pair[0] > year)
        return _on_the_line(before, after, year)

    def check(
        self,
        figures: Mapping[int, Figure | None],
        bases: Mapping[int, Figure | None] | None = None,
    ) -> dict[int, TargetCheck]:
        """Check every year's figure against its target (分年度核对).

        Args:
            figures: The figures by year; a year without a target is passed over.
            bases: What targets refer to, by year: for growth last year's figure.

        Returns:
            A check for every year that has a target; UNKNOWN where its figure is not there.

        Raises:
            UnitError: The units of a target and its figure do not fit together.

        Example:
            >>> path = TargetPath({2021: Target.at_least(5), 2022: Target.at_least(7)})
            >>> {year: check.verdict.name for year, check in path.check({2021: 6}).items()}
            {2021: 'MET', 2022: 'UNKNOWN'}
        """
        known = bases or {}
        return {
            year: check_target(target, figures.get(year), known.get(year))
            for year, target in self.targets
        }


def _on_the_line(before: tuple[int, Target], after: tuple[int, Target], year: int) -> Target:
    for stated, target in (before, after):
        if target.form is not TargetForm.AT_LEAST:
            raise IncomparableError(
                f"line through the target of {stated}",
                f"it is {target.form.value}, no floor",
                "give that year's target",
            )
    (first, low), (last, high) = before, after
    start = Fraction(low.value)
    end = Fraction(Amount(high.value, high.unit, None).to(low.unit, f"target of {last}").value)
    level = start + (end - start) * Fraction(year - first, last - first)
    decimal: Decimal = as_decimal(level)
    return Target(TargetForm.AT_LEAST, decimal if Fraction(decimal) == level else level, low.unit)
