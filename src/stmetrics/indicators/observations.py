"""Many observations, kept by what they are of, and the questions they answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypedDict

from stmetrics.errors import IncomparableError, MissingFactError
from stmetrics.formulas.growth import growth_gap, growth_rate
from stmetrics.formulas.ordering import Ties, ranks
from stmetrics.formulas.ratios import share
from stmetrics.indicators.answer import Answer, Mixing, carried, differences, exact_base
from stmetrics.indicators.observation import Aspect, Observation
from stmetrics.indicators.times import (
    a_year_before,
    as_time,
    first_day,
    last_day,
    same_part_of_year,
)
from stmetrics.periods import Period
from stmetrics.records.enums import RDBasis
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.indicators.observation import PriceBasis
    from stmetrics.indicators.times import Time


class Picked(TypedDict, total=False):
    """Which of several observations is meant: what is not said may be anything, but only one.

    Example:
        >>> Picked(scope=None, vintage="final")
        {'scope': None, 'vintage': 'final'}
    """

    scope: str | None
    vintage: str | None
    price_basis: PriceBasis
    price_year: int | None
    rd_basis: RDBasis | None


class Observations(Collection[Observation]):
    """Observations of any regions and times, each thing once (观测值集).

    Vintages and scopes are kept apart. What is asked for must be of one kind: two price bases,
    vintages, R&D bases, scopes or unlike periods in one answer are an error, unless
    ``mixing=`` allows it, and the answer then says what was mixed.

    Args:
        items: Observations; the same one twice is kept once.

    Raises:
        IncomparableError: Two observations of one thing contradict each other.

    Example:
        Patents granted in Zhonglou, with the base that is implied:

        >>> held = Observations([
        ...     Observation(
        ...         indicator="pat.granted", region="320404",
        ...         period=Period.months(year, 1, 9), value=value,
        ...     )
        ...     for year, value in {2011: "838件", 2012: "885件"}.items()
        ... ])
        >>> answer = held.growth("pat.granted", "320404", Period.months(2012, 1, 9))
        >>> percent(answer.amount.value, 1)
        '5.6%'
    """

    def __init__(self, items: Iterable[Observation] = ()) -> None:
        """Keep every observation under what it is of."""
        self._by_key: dict[tuple[Any, ...], Observation] = {}
        self._by_place: dict[tuple[str, str, Aspect], list[Observation]] = {}
        for each in items:
            known = self._by_key.setdefault(each.key, each)
            if known is each:
                place = each.indicator, each.region, each.aspect
                self._by_place.setdefault(place, []).append(each)
            elif known != each:
                raise IncomparableError(
                    f"{each.indicator} of {each.region} in {each.time}",
                    f"is observed as {_said(known)} and as {_said(each)}",
                    "say in what they differ: scope=, vintage=, price_basis= or rd_basis=",
                )

    def __len__(self) -> int:
        """How many different things are observed."""
        return len(self._by_key)

    def __iter__(self) -> Iterator[Observation]:
        """In the order given."""
        return iter(self._by_key.values())

    def __contains__(self, item: object) -> bool:
        """Whether this very observation is among them."""
        return isinstance(item, Observation) and self._by_key.get(item.key) == item

    def __eq__(self, other: object) -> bool:
        """Equal where the same things were observed, in any order."""
        return isinstance(other, Observations) and self._by_key == other._by_key

    def __hash__(self) -> int:
        """Alike for equal ones."""
        return hash(frozenset(self._by_key.values()))

    def __or__(self, other: Iterable[Observation]) -> Observations:
        """Both together; contradictions are refused."""
        return Observations([*self, *other])

    def __repr__(self) -> str:
        """Only how many there are."""
        return f"<Observations: {len(self)}>"

    # --- finding ---

    def at(
        self, indicator: str, region: str, time: Time, aspect: Aspect = Aspect.LEVEL
    ) -> tuple[Observation, ...]:
        """Every observation of this, whatever its scope, basis or vintage.

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            aspect: What of the indicator.
        """
        when = as_time(time)
        return tuple(each for each in self.of(indicator, region, aspect) if each.time == when)

    def of(
        self, indicator: str, region: str, aspect: Aspect = Aspect.LEVEL
    ) -> tuple[Observation, ...]:
        """Every observation of an indicator in a region, of any time, in the order given."""
        return tuple(self._by_place.get((indicator, region, aspect), ()))

    def find(
        self, indicator: str, region: str, time: Time, aspect: Aspect = Aspect.LEVEL,
        *, reference: str | None = None, **picked: Unpack[Picked],
    ) -> Observation | None:  # fmt: skip
        """The one observation of this, or None.

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            aspect: What of the indicator.
            reference: Of a share the whole, of a gap the other indicator; None for any.
            **picked: Scope, vintage, price basis or R&D basis, where several differ.

        Raises:
            IncomparableError: Several fit, and what they differ in was not said.
        """
        fitting = [
            each
            for each in self.at(indicator, region, time, aspect)
            if (reference is None or each.reference == reference)
            and all(getattr(each, name) == wanted for name, wanted in picked.items())
        ]
        if len(fitting) > 1:
            raise IncomparableError(
                f"{indicator} of {region} in {time}",
                f"is observed {len(fitting)} times: {', '.join(map(_said, fitting))}",
                "say which: scope=, vintage=, price_basis=, rd_basis= or reference=",
            )
        return fitting[0] if fitting else None

    def series(
        self, indicator: str, region: str, aspect: Aspect = Aspect.LEVEL, **picked: Unpack[Picked]
    ) -> tuple[Observation, ...]:
        """All observations of an indicator in a region, by time (时间序列).

        Args:
            indicator: Its id.
            region: The region.
            aspect: What of the indicator.
            **picked: As for `find`.

        Raises:
            IncomparableError: One time is observed twice, and the difference was not said.
        """
        times = {each.time for each in self.of(indicator, region, aspect)}
        found = [self.find(indicator, region, time, aspect, **picked) for time in times]
        return tuple(sorted((each for each in found if each is not None), key=_by_end))

    def regions(self, indicator: str, time: Time, aspect: Aspect = Aspect.LEVEL) -> list[str]:
        """Regions with an observation of this, in the order given."""
        when = as_time(time)
        return list(
            dict.fromkeys(
                each.region
                for each in self
                if (each.indicator, each.aspect, each.time) == (indicator, aspect, when)
            )
        )

    def ranks(
        self,
        indicator: str,
        time: Time,
        aspect: Aspect = Aspect.LEVEL,
        *,
        highest_first: bool = True,
        ties: Ties = Ties.COMPETITION,
        **picked: Unpack[Picked],
    ) -> dict[str, int | Decimal]:
        """The rank of every region that is observed, 1 being the first (位次).

        Args:
            indicator: Its id.
            time: The period or day.
            aspect: What of the indicator: its level, or its growth.
            highest_first: Whether the highest is first.
            ties: What equal figures get.
            **picked: As for `find`.

        Returns:
            Ranks by region, in the order given.

        Raises:
            UndefinedMetricError: No region is observed.
            IncomparableError: A figure is a bound, or several fit.
            UnitError: The figures' units do not fit together.

        Example:
            Three made-up districts:

            >>> held = Observations([
            ...     Observation(indicator="ht.value_added", region=region, period="2021",
            ...                 aspect="growth", value=value)
            ...     for region, value in {"a": "8.2%", "b": "-1.3%", "c": "9%"}.items()
            ... ])
            >>> held.ranks("ht.value_added", "2021", Aspect.GROWTH)
            {'a': 2, 'b': 3, 'c': 1}
        """
        found = [
            self.find(indicator, region, time, aspect, **picked)
            for region in self.regions(indicator, time, aspect)
        ]
        known = [each for each in found if each is not None and each.value is not None]
        unit = known[0].require_value().unit if known else None
        levels = {each.region: exact_base(each, unit, "figure to rank") for each in known}
        placed: dict[str, int | Decimal] = ranks(levels, ties=ties, highest_first=highest_first)
        return placed

    # --- answering ---

    def level(self, indicator: str, region: str, time: Time, **picked: Unpack[Picked]) -> Answer:
        """The figure itself (水平).

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            **picked: As for `find`.

        Raises:
            MissingFactError: It is not observed, or observed as missing.
            IncomparableError: Several fit.
        """
        found = self.find(indicator, region, time, **picked)
        return _observed("level", _there(found, indicator, region, time))

    def growth(
        self,
        indicator: str,
        region: str,
        time: Time,
        *,
        base_time: Time | None = None,
        mixing: Collection[Mixing] = (),
        **picked: Unpack[Picked],
    ) -> Answer:
        """Growth over the same period of last year (同比增长), as observed or from two levels.

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            base_time: Another base than the same period of last year; an unlike period must be
                allowed by ``mixing``.
            mixing: In what the two levels may differ.
            **picked: As for `find`, of the current figure.

        Raises:
            MissingFactError: Neither the growth nor both levels are observed.
            IncomparableError: The levels differ in what ``mixing`` does not allow, or the base
                is a bound.
            UndefinedMetricError: The base is zero or negative.
        """
        when = as_time(time)
        if base_time is None:
            printed = self.find(indicator, region, when, Aspect.GROWTH, **picked)
            if printed is not None:
                return _observed("growth", printed)
        current = _there(self.find(indicator, region, when, **picked), indicator, region, when)
        then = a_year_before(when) if base_time is None else as_time(base_time)
        unlike = () if same_part_of_year(when, then) else (Mixing.PERIOD,)
        base, mixed = self._beside(current, indicator, then, mixing, unlike)
        amount = current.require_value()
        level = exact_base(base, amount.unit, "base")
        return Answer(
            what="growth",
            amount=carried(amount, lambda value: growth_rate(value, level)),
            time=when,
            used=(current, base),
            mixed=mixed,
        )

    def share(
        self, part: str, whole: str, region: str, time: Time, *,
        mixing: Collection[Mixing] = (), **picked: Unpack[Picked],
    ) -> Answer:  # fmt: skip
        """A part's share of a whole (占比), as observed or from two levels.

        Args:
            part: The part's id.
            whole: The whole's id.
            region: The region.
            time: The period or day of both.
            mixing: In what the two levels may differ.
            **picked: As for `find`, of the part.

        Raises:
            MissingFactError: Neither the share nor both levels are observed.
            IncomparableError: The levels differ, or the whole is a bound.
            InvalidValueError: The part exceeds the whole.
        """
        printed = self.find(part, region, time, Aspect.SHARE, reference=whole, **picked)
        if printed is not None:
            return _observed("share", printed)
        above = _there(self.find(part, region, time, **picked), part, region, time)
        below, mixed = self._beside(above, whole, as_time(time), mixing)
        amount = above.require_value()
        level = exact_base(below, amount.unit, "whole")
        return Answer(
            what="share",
            amount=carried(amount, lambda value: share(value, level)),
            time=above.time,
            used=(above, below),
            mixed=mixed,
        )

    def change_in_points(
        self, rate: str, region: str, time: Time, *,
        mixing: Collection[Mixing] = (), **picked: Unpack[Picked],
    ) -> Answer:  # fmt: skip
        """Points by which a rate rose on the year (提高…个百分点), as observed or from two rates.

        Args:
            rate: The id of an indicator that is itself a ratio, such as R&D intensity.
            region: The region.
            time: The period or day.
            mixing: In what the two may differ, such as the vintage of GDP.
            **picked: As for `find`.

        Returns:
            A plain ratio: 0.01 is one point.

        Raises:
            MissingFactError: Neither the change nor both rates are observed.
            IncomparableError: The two differ, or one is a bound.
            UnitError: The indicator is no ratio.
        """
        printed = self.find(rate, region, time, Aspect.CHANGE, **picked)
        if printed is not None:
            return _observed("change", printed)
        current = _there(self.find(rate, region, time, **picked), rate, region, time)
        base, mixed = self._beside(current, rate, a_year_before(current.time), mixing)
        rates = (_exact_rate(current), _exact_rate(base))
        return _computed("change", growth_gap(*rates), current, base, mixed)

    def gap(
        self, indicator: str, reference: str, region: str, time: Time, *,
        mixing: Collection[Mixing] = (), **picked: Unpack[Picked],
    ) -> Answer:  # fmt: skip
        """Points that an indicator's growth lies above another's (高于…增幅).

        Args:
            indicator: Its id.
            reference: The other indicator's id.
            region: The region of both.
            time: The period or day.
            mixing: In what levels behind the rates may differ.
            **picked: As for `find`, of the indicator.

        Returns:
            A plain ratio: 0.13 is 13 points.

        Raises:
            MissingFactError: A growth is neither observed nor follows from levels.
            IncomparableError: What they are made from differs, or is a bound.
        """
        printed = self.find(indicator, region, time, Aspect.GAP, reference=reference, **picked)
        if printed is not None:
            return _observed("gap", printed)
        rates = (
            self.growth(indicator, region, time, mixing=mixing, **picked),
            self.growth(reference, region, time, mixing=mixing),
        )
        value = growth_gap(*(_exact_answer(each) for each in rates))
        return Answer(
            what="gap",
            amount=Amount(value, None, None),
            time=rates[0].time,
            used=rates[0].used + rates[1].used,
            mixed=tuple(dict.fromkeys(rates[0].mixed + rates[1].mixed)),
        )

    def _beside(
        self,
        current: Observation,
        indicator: str,
        time: Period | date,
        mixing: Collection[Mixing],
        unlike: tuple[Mixing, ...] = (),
    ) -> tuple[Observation, tuple[Mixing, ...]]:
        """The level to compare with: the one most like the current figure, and how it differs."""
        rivals = list(self.at(indicator, current.region, time))
        if not rivals:
            raise _not_observed(indicator, current.region, time)
        rivals.sort(key=lambda each: len(differences(current, each)))
        nearest = rivals[0]
        mixed = unlike + differences(current, nearest)
        refused = [each.value for each in mixed if each not in mixing]
        if refused:
            raise IncomparableError(
                f"{_said(current)} of {current.time} and {_said(nearest)} of {nearest.time}",
                f"differ in {', '.join(refused)}",
                "compare like with like, or allow it: "
                f"mixing={{{', '.join(f'Mixing.{each.upper()}' for each in refused)}}}",
            )
        others = [e for e in rivals[1:] if len(differences(current, e)) + len(unlike) == len(mixed)]
        if mixed and others:
            raise IncomparableError(
                f"{indicator} of {current.region} in {time}",
                f"is observed {len(others) + 1} times, each unlike the current figure",
                "keep the one that is meant",
            )
        return nearest, mixed


def _by_end(each: Observation) -> tuple[date, date]:
    return last_day(each.time), first_day(each.time)


def _there(found: Observation | None, indicator: str, region: str, time: Time) -> Observation:
    if found is None:
        raise _not_observed(indicator, region, as_time(time))
    found.require_value()
    return found


def _not_observed(indicator: str, region: str, time: Period | date) -> MissingFactError:
    return MissingFactError(
        f"{indicator} of {region} in {time}", "is not observed", "unknown is not 0; add it"
    )


def _observed(what: str, found: Observation) -> Answer:
    amount = found.require_value()
    return Answer(
        what=what,
        amount=amount if what == "level" else plain_ratio(amount),
        time=found.time,
        used=(found,),
    )


def plain_ratio(amount: Amount) -> Amount:
    """A printed rate, share or number of points as a plain ratio; its decimals are kept in it.

    Example:
        >>> from stmetrics.units import parse
        >>> plain_ratio(parse("25.3%"))
        Amount(value=Decimal('0.253'), unit=None, decimals=3)
    """
    grid = None if amount.decimals is None else amount.decimals + _places(amount)
    upper = amount.upper
    high = None if upper is None else Amount(upper, amount.unit, None).ratio
    return Amount(amount.ratio, None, grid, amount.bound, high)


def _places(amount: Amount) -> int:
    return -Amount(Decimal(1), amount.unit, None).ratio.adjusted()


def _computed(
    what: str, value: Decimal, first: Observation, second: Observation, mixed: tuple[Mixing, ...]
) -> Answer:
    return Answer(
        what=what,
        amount=Amount(value, None, None),
        time=first.time,
        used=(first, second),
        mixed=mixed,
    )


def _exact_rate(rate: Observation) -> Decimal:
    exact_base(rate, None, "rate that points are taken of")
    return rate.require_value().ratio


def _exact_answer(rate: Answer) -> Decimal:
    if rate.amount.interval.low != rate.amount.interval.high:
        raise IncomparableError(
            f"growth {rate.amount}", "is a bound", "points are taken of exact rates"
        )
    return rate.amount.value


def _said(each: Observation) -> str:
    """A figure with what tells it apart from another."""
    marks = (each.scope, each.vintage, each.rd_basis and each.rd_basis.value, each.reference)
    shown = ", ".join(str(mark) for mark in marks if mark)
    return f"{each.value}{f' ({shown})' if shown else ''}"
