"""Lines out of figures: which figure of an indicator counts, and what goes with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
)
from stmetrics.indicators.answer import Answer, differences, weakest_status
from stmetrics.indicators.catalogue.row import Indicator, Kind, Theme
from stmetrics.indicators.observation import Aspect, Observation, PriceBasis
from stmetrics.indicators.observations import Observations, plain_ratio
from stmetrics.indicators.region_data import RegionData
from stmetrics.indicators.times import a_year_before, first_day, last_day
from stmetrics.periods import Period
from stmetrics.records.enums import ObservationStatus, RDBasis
from stmetrics.review.gathering import Gathered
from stmetrics.review.implied import implied_last_year
from stmetrics.review.lines import ReviewLine, Standing
from stmetrics.units.amount import Amount
from stmetrics.units.table import split_quotient

if TYPE_CHECKING:
    from stmetrics.indicators.observations import Picked


@attrs.frozen
class Strand:
    """Figures of one indicator that belong together: one scope, vintage and R&D basis."""

    indicator: str
    scope: str | None
    vintage: str | None
    rd_basis: RDBasis | None

    @property
    def picked(self) -> Picked:
        """What tells its figures from others."""
        return {"scope": self.scope, "vintage": self.vintage, "rd_basis": self.rd_basis}


def build_lines(
    data: RegionData, gathered: Gathered, period: Period, also: Collection[Period]
) -> list[ReviewLine]:
    """One line for each strand of figures that the region has in the period's years.

    A strand without a figure there takes one of the other periods, the first that it has.
    In the order of themes, parts after their whole, else in the order given.
    """
    built = [
        line
        for strand, figures in _strands(data.region, gathered.observations).items()
        if (time := _time_that_counts(figures, period) or _other_time(figures, also)) is not None
        for line in _lines_of(data, gathered, strand, time)
    ]
    return _parts_after_wholes(built)


def _strands(region: str, observations: Observations) -> dict[Strand, list[Observation]]:
    found: dict[Strand, list[Observation]] = {}
    for each in observations:
        if each.region == region:
            strand = Strand(each.indicator, each.scope, each.vintage, each.rd_basis)
            found.setdefault(strand, []).append(each)
    return found


def _time_that_counts(figures: Iterable[Observation], period: Period) -> Period | date | None:
    """The review's own period; else the latest up to its end; else the next, within its years."""
    times = {
        each.time
        for each in figures
        if first_day(each.time).year >= period.start.year
        and last_day(each.time).year <= period.end.year
    }
    if period in times or not times:
        return period if times else None
    past = [time for time in times if last_day(time) <= period.end]
    if past:
        return max(past, key=lambda time: (last_day(time), _length(time)))
    return min(times, key=lambda time: (last_day(time), _length(time)))


def _other_time(figures: Iterable[Observation], also: Collection[Period]) -> Period | date | None:
    times = {each.time for each in figures}
    return next((time for span in also for time in (span, span.end) if time in times), None)


def _length(time: Period | date) -> int:
    return time.days if isinstance(time, Period) else 0


def _lines_of(
    data: RegionData, gathered: Gathered, strand: Strand, time: Period | date
) -> Iterator[ReviewLine]:
    """A line for the level at each price basis; one without level where only rates are known."""
    levels: list[Observation | None] = [
        each
        for each in gathered.observations.at(strand.indicator, data.region, time)
        if _belongs(each, strand)
    ]
    for level in levels or [None]:
        yield _Builder(data, gathered, strand, time, level).line()


def _belongs(each: Observation, strand: Strand) -> bool:
    return (each.scope, each.vintage, each.rd_basis) == (
        strand.scope,
        strand.vintage,
        strand.rd_basis,
    )


@attrs.frozen
class _Builder:
    """Brings together what is known of one strand at one time."""

    data: RegionData
    gathered: Gathered
    strand: Strand
    time: Period | date
    level: Observation | None

    def line(self) -> ReviewLine:
        """The line without its standings and targets."""
        row = self.data.row(self.strand.indicator)
        figure = None if self.level is None else self.level.value
        growth, share, gap = self._growth(row), self._share(row), self._printed(Aspect.GAP)
        answers = [each for each in (growth, share, gap) if each is not None]
        said = self.level or next((each.used[0] for each in answers), self._any())
        base = self._base()
        implied = None
        if base is None and growth is not None and figure is not None:
            implied = implied_last_year(figure, growth.amount)
        return ReviewLine(
            indicator=row,
            time=self.time,
            figure=figure,
            base=base or implied,
            base_is_implied=implied is not None,
            growth=_amount(growth),
            growth_prices=PriceBasis.CURRENT if growth is None else growth.used[0].price_basis,
            gap=_amount(gap),
            gap_to=self._reference(gap),
            share=_amount(share),
            share_of=self._share_of(row, share),
            change=_amount(self._change(row)),
            completion=_amount(self._printed(Aspect.COMPLETION)),
            standings=self._observed_rank(),
            status=weakest_status((said.status, *(each.status for each in answers))),
            scope=self.strand.scope,
            rd_basis=self.strand.rd_basis,
            price_basis=said.price_basis,
            vintage=self.strand.vintage,
            names=said.names,
            note=said.note,
            from_records=self.level is not None and self.level in self.gathered.counted,
        )

    def _any(self) -> Observation:
        """Whatever was observed of the strand at the time; there is one, or no line."""
        return next(
            each
            for each in self.gathered.observations
            if each.region == self.data.region
            and each.indicator == self.strand.indicator
            and each.time == self.time
            and _belongs(each, self.strand)
        )

    def _printed(self, aspect: Aspect) -> Answer | None:
        """What was observed of another aspect, at the level's own prices if there is a choice."""
        found = [
            each
            for each in self.gathered.observations.at(
                self.strand.indicator, self.data.region, self.time, aspect
            )
            if _belongs(each, self.strand) and each.value is not None
        ]
        level = self.level
        if level is not None:
            found.sort(key=lambda each: each.price_basis is not level.price_basis)
        if not found:
            return None
        amount = found[0].require_value()
        ratio = amount if aspect is Aspect.RANK else plain_ratio(amount)
        return Answer(what=aspect.value, amount=ratio, time=self.time, used=(found[0],))

    def _growth(self, row: Indicator) -> Answer | None:
        printed = self._printed(Aspect.GROWTH)
        if printed is not None or self.level is None or row.kind is Kind.RATE:
            return printed
        picked: Picked = {**self.strand.picked, "price_basis": self.level.price_basis}
        region, figures = self.data.region, self.gathered.observations
        return _answered(lambda: figures.growth(row.id, region, self.time, **picked))

    def _base(self) -> Amount | None:
        if self.level is None:
            return None
        year_before = self.gathered.observations.at(
            self.strand.indicator, self.data.region, a_year_before(self.time)
        )
        alike = [each for each in year_before if not differences(each, self.level)]
        return alike[0].value if alike else None

    def _share(self, row: Indicator) -> Answer | None:
        printed = self._printed(Aspect.SHARE)
        if printed is not None or self.level is None or row.part_of is None:
            return printed
        whole = row.part_of
        return _answered(
            lambda: self.gathered.observations.share(
                row.id, whole, self.data.region, self.time, **self.strand.picked
            )
        )

    def _share_of(self, row: Indicator, share: Answer | None) -> Indicator | None:
        if share is None:
            return None
        whole = share.used[0].reference if share.is_observed else row.part_of
        return None if whole is None else self.data.row(whole)

    def _reference(self, answer: Answer | None) -> Indicator | None:
        reference = None if answer is None else answer.used[0].reference
        return None if reference is None else self.data.row(reference)

    def _change(self, row: Indicator) -> Answer | None:
        printed = self._printed(Aspect.CHANGE)
        is_ratio = row.unit is not None and split_quotient(row.unit)[0].is_ratio
        if printed is not None or self.level is None or not is_ratio:
            return printed
        return _answered(
            lambda: self.gathered.observations.change_in_points(
                row.id, self.data.region, self.time, **self.strand.picked
            )
        )

    def _observed_rank(self) -> tuple[Standing, ...]:
        found = self._printed(Aspect.RANK)
        if found is None:
            return ()
        rank = int(found.amount.value)
        is_forecast = found.status is ObservationStatus.FORECAST
        return (Standing(by=Aspect.LEVEL, best=rank, worst=rank, is_forecast=is_forecast),)


def _answered(ask: Callable[[], Answer]) -> Answer | None:
    """An answer, or None where the figures do not give one; a finding then says why."""
    try:
        return ask()
    except (MissingFactError, IncomparableError, UndefinedMetricError, InvalidValueError):
        return None


def _amount(answer: Answer | None) -> Amount | None:
    return None if answer is None else answer.amount


def _parts_after_wholes(lines: list[ReviewLine]) -> list[ReviewLine]:
    """By theme, else in the order given; a part follows its whole where both are there."""
    themes = list(Theme)
    heads = sorted(
        (line for line in lines if not any(is_part_of(line, whole) for whole in lines)),
        key=lambda line: themes.index(line.indicator.theme),
    )
    ordered: list[ReviewLine] = []

    def place(line: ReviewLine) -> None:
        ordered.append(line)
        for part in lines:
            if is_part_of(part, line):
                place(part)

    for head in heads:
        place(head)
    return ordered


def is_part_of(line: ReviewLine, whole: ReviewLine) -> bool:
    """Whether a line is a part of another one: of its time, scope, basis and vintage."""
    return line.indicator.part_of == whole.indicator.id and _place_of(line) == _place_of(whole)


def _place_of(line: ReviewLine) -> tuple[Any, ...]:
    return line.time, line.scope, line.vintage
