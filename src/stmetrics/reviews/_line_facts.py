"""What is known of one strand of figures at one time, brought together in a line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from stmetrics.catalogue.row import Indicator, Kind, Words
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
)
from stmetrics.indicators.counting._breaking_down import broken_down
from stmetrics.indicators.region_data import RegionData
from stmetrics.observations._comparing import plain_ratio, weakest_status
from stmetrics.observations._narrowness import called
from stmetrics.observations.basis import Basis, PriceBasis
from stmetrics.observations.collection import Observations
from stmetrics.observations.derived_figure import DerivedFigure
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import a_year_before
from stmetrics.periods.period import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.reviews._gathering import Gathered
from stmetrics.reviews._implied import implied_last_year
from stmetrics.reviews._months_beside import by_month
from stmetrics.reviews.lines import ReviewLine, Standing
from stmetrics.units._table import split_quotient
from stmetrics.units.amount import Amount


@attrs.frozen
class LineFacts:
    """What is known of an indicator on a basis at one time; no level where only rates are known."""

    data: RegionData
    gathered: Gathered
    indicator: str
    basis: Basis
    time: Period | date
    level: Observation | None

    @property
    def _figures(self) -> Observations:
        return self.gathered.observations

    def line(self) -> ReviewLine:
        """The line without its standings among peers and its targets."""
        row = self.data.row(self.indicator)
        growth, share, gap = self._growth(row), self._share(row), self._printed(Aspect.GAP)
        answers = [each for each in (growth, share, gap) if each is not None]
        said = self.level or next((each.used[0] for each in answers), None) or self._any()
        return ReviewLine(
            indicator=row,
            time=self.time,
            figure=None if self.level is None else self.level.value,
            **self._bases(growth),
            gap=_amount(gap),
            gap_to=self._reference(gap),
            share=_amount(share),
            share_of=self._share_of(share),
            share_of_name=self._share_of_name(share),
            change=_amount(self._change(row)),
            completion=_amount(self._printed(Aspect.COMPLETION)),
            standings=self._observed_rank(),
            status=weakest_status((said.status, *(each.status for each in answers))),
            **self._marks(said),
            breakdown=self._breakdown(),
        )

    def _bases(self, growth: DerivedFigure | None) -> dict[str, Any]:
        """Growth and last year's figure, observed, or implied by the growth."""
        figure = None if self.level is None else self.level.value
        base, implied = self._base(), None
        if base is None and growth is not None and figure is not None:
            implied = implied_last_year(figure, growth.amount)
        prices = PriceBasis.CURRENT if growth is None else growth.used[0].price_basis
        return {
            "growth": _amount(growth),
            "growth_prices": prices,
            "base": base or implied,
            "base_is_implied": implied is not None,
        }

    def _marks(self, said: Observation) -> dict[str, Any]:
        """On which basis the line stands, and what was said beside it."""
        at_prices = attrs.evolve(
            self.basis, price_basis=said.price_basis, price_year=said.price_year
        )
        return {
            **at_prices.picked,
            "names": said.names,
            "note": said.note,
            "from_records": self.level is not None and self.level in self.gathered.counted,
        }

    def _any(self) -> Observation:
        """Whatever was observed on the basis at the time; there is something, or no line."""
        return next(
            each
            for aspect in Aspect
            for each in self._figures.at(self.indicator, self.data.region, self.time, aspect)
            if each.basis.but_prices == self.basis.but_prices
        )

    def _printed(self, aspect: Aspect) -> DerivedFigure | None:
        """What was observed of another aspect, at the level's own prices if there is a choice."""
        place = self.indicator, self.data.region, self.time
        found = self._figures.printed(*place, aspect, on=self.basis)
        if found is None:
            return None
        amount = found.require_value()
        ratio = amount if aspect is Aspect.RANK else plain_ratio(amount)
        return DerivedFigure(what=aspect.value, amount=ratio, time=self.time, used=(found,))

    def _growth(self, row: Indicator) -> DerivedFigure | None:
        printed = self._printed(Aspect.GROWTH)
        if printed is not None or self.level is None or row.kind is Kind.RATE:
            return printed
        region = self.data.region
        return _answered(lambda: self._figures.growth(row.id, region, self.time, on=self.basis))

    def _base(self) -> Amount | None:
        level = self.level
        if level is None:
            return None
        year_before = a_year_before(self.time)
        found = self._figures.find(
            self.indicator, self.data.region, year_before, **self.basis.picked
        )
        return None if found is None else found.value

    def _share(self, row: Indicator) -> DerivedFigure | None:
        printed = self._printed(Aspect.SHARE)
        level = self.level
        if printed is not None or level is None or row.kind is Kind.RATE:
            return printed
        wider = _answered(lambda: self._figures.share_of_wider(level))
        if wider is not None or row.part_of is None:
            return wider
        whole, region = row.part_of, self.data.region
        return _answered(
            lambda: self._figures.share(row.id, whole, region, self.time, on=self.basis)
        )

    def _share_of(self, share: DerivedFigure | None) -> Indicator | None:
        if share is None:
            return None
        whole = share.used[0].reference if share.is_observed else share.used[1].indicator
        return None if whole is None else self.data.row(whole)

    def _share_of_name(self, share: DerivedFigure | None) -> Words | None:
        """What the whole is called, with its level and kind where it is this very indicator."""
        whole = self._share_of(share)
        if whole is None or share is None:
            return None
        return whole.name if share.is_observed else called(whole, share.used[1].basis)

    def _reference(self, answer: DerivedFigure | None) -> Indicator | None:
        reference = None if answer is None else answer.used[0].reference
        return None if reference is None else self.data.row(reference)

    def _change(self, row: Indicator) -> DerivedFigure | None:
        printed = self._printed(Aspect.CHANGE)
        is_ratio = row.unit is not None and split_quotient(row.unit)[0].is_ratio
        if printed is not None or self.level is None or not is_ratio:
            return printed
        region = self.data.region
        return _answered(
            lambda: self._figures.change_in_points(row.id, region, self.time, on=self.basis)
        )

    def _breakdown(self) -> tuple[tuple[Words, Amount], ...]:
        """What a counted figure is told apart by, or the single months beside a given one."""
        if self.level is None or self.level.value is None:
            return ()
        is_whole = self.level.level is None and self.level.kind is None
        if is_whole and self.level in self.gathered.counted:
            parts = broken_down(self.indicator, self.data, self.time)
            if parts:
                return parts
        place = self.indicator, self.data.region
        return by_month(self._figures, *place, self.level.basis, self.time)

    def _observed_rank(self) -> tuple[Standing, ...]:
        found = self._printed(Aspect.RANK)
        if found is None:
            return ()
        ends, rank = found.amount.interval, int(found.amount.value)
        return (
            Standing(
                by=Aspect.LEVEL,
                best=rank if ends.low is None else int(ends.low),
                worst=rank if ends.high is None else int(ends.high),
                of=found.used[0].of,
                is_forecast=found.status is ObservationStatus.FORECAST,
            ),
        )


def _answered(ask: Callable[[], DerivedFigure]) -> DerivedFigure | None:
    """An answer, or None where the figures do not give one; a finding then says why."""
    try:
        return ask()
    except (MissingFactError, IncomparableError, UndefinedMetricError, InvalidValueError):
        return None


def _amount(answer: DerivedFigure | None) -> Amount | None:
    return None if answer is None else answer.amount
