"""Observations kept by what they are of, and how one of them is found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics.errors import IncomparableError, InvalidValueError
from stmetrics.exact._given import all_given
from stmetrics.observations._comparing import said
from stmetrics.observations._on_basis import BASIS_FIELDS
from stmetrics.observations.basis import Basis, PriceBasis
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import as_time, first_day, last_day
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.enums import Level, RDBasis

if TYPE_CHECKING:
    from typing import Self, Unpack

    from stmetrics.observations._on_basis import Picked
    from stmetrics.periods._times import Time


class KeyedObservations(Collection[Observation]):
    """Observations of any regions and times, each thing once; see `Observations`.

    Args:
        items: Observations; the same one twice is kept once.

    Raises:
        IncomparableError: Two observations of one thing contradict each other.

    Example:
        >>> held = KeyedObservations([
        ...     Observation(indicator="ht.output", region="z", period="2021", value="3亿元")
        ... ])
        >>> held.regions("ht.output", "2021")
        ['z']
    """

    def __init__(self, items: Iterable[Observation] = ()) -> None:
        """Keep every observation under what it is of."""
        self._by_key: dict[tuple[Any, ...], Observation] = {}
        self._by_place: dict[tuple[str, str, Aspect], list[Observation]] = {}
        self._by_time: dict[tuple[str, str, Aspect, Period | date], list[Observation]] = {}
        self._regions: dict[tuple[str, Aspect, Period | date], dict[str, None]] = {}
        for each in all_given(Observation, items, "observations"):
            key = each.key
            known = self._by_key.get(key)
            if known is None:
                self._by_key[key] = each
                self._index(each)
            elif known != each:
                raise _contradiction(known, each)

    def _index(self, each: Observation) -> None:
        place, time = (each.indicator, each.region, each.aspect), each.time
        self._by_place.setdefault(place, []).append(each)
        self._by_time.setdefault((*place, time), []).append(each)
        self._regions.setdefault((each.indicator, each.aspect, time), {})[each.region] = None

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
        return isinstance(other, KeyedObservations) and self._by_key == other._by_key

    def __hash__(self) -> int:
        """Alike for equal ones."""
        return hash(frozenset(self._by_key.values()))

    def __or__(self, other: Iterable[Observation]) -> Self:
        """Both together; contradictions are refused."""
        return type(self)([*self, *other])

    def __repr__(self) -> str:
        """Only how many there are."""
        return f"<{type(self).__name__}: {len(self)}>"

    def at(
        self, indicator: str, region: str, time: Time, aspect: Aspect = Aspect.LEVEL
    ) -> tuple[Observation, ...]:
        """Every observation of this, whatever its scope, basis or vintage (全部口径).

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            aspect: What of the indicator.

        Returns:
            The observations in the order given.

        Example:
            >>> Observations().at("ht.output", "z", "2021")
            ()
        """
        place = indicator, region, as_aspect(aspect), as_time(time)
        return tuple(self._by_time.get(place, ()))

    def of(
        self, indicator: str, region: str, aspect: Aspect = Aspect.LEVEL
    ) -> tuple[Observation, ...]:
        """Every observation of an indicator in a region, of any time, in the order given.

        Args:
            indicator: Its id.
            region: The region.
            aspect: What of the indicator.

        Example:
            >>> Observations().of("ht.output", "z")
            ()
        """
        return tuple(self._by_place.get((indicator, region, as_aspect(aspect)), ()))

    def find(
        self, indicator: str, region: str, time: Time, aspect: Aspect = Aspect.LEVEL,
        *, reference: str | None = None, **picked: Unpack[Picked],
    ) -> Observation | None:  # fmt: skip
        """The one observation of this, or None (查找).

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            aspect: What of the indicator.
            reference: Of a share the whole, of a gap the other indicator; None for any.
            **picked: Scope, vintage, price basis or R&D basis, where several differ.

        Raises:
            IncomparableError: Several fit, and what they differ in was not said.
            InvalidValueError: A name that is none of these.

        Example:
            >>> held = Observations([
            ...     Observation(
            ...         indicator="gdp", region="z", period="2021", value=value, vintage=vintage
            ...     )
            ...     for vintage, value in {"first": "1200亿元", "final": "1187亿元"}.items()
            ... ])
            >>> print(held.find("gdp", "z", "2021", vintage="final").value)
            1187亿元
        """
        wanted = _wanted(picked)
        fitting = [
            each
            for each in self.at(indicator, region, time, aspect)
            if (reference is None or each.reference == reference)
            and all(getattr(each, name) == value for name, value in wanted.items())
        ]
        if len(fitting) > 1:
            raise IncomparableError(
                f"{indicator} of {region} in {time}",
                f"is observed {len(fitting)} times: {', '.join(map(said, fitting))}",
                "say which: scope=, level=, kind=, vintage=, price_basis=, rd_basis= or reference=",
            )
        return fitting[0] if fitting else None

    def printed(  # noqa: PLR0913 - six is what the house allows
        self, indicator: str, region: str, time: Time, aspect: Aspect, *,
        reference: str | None = None, on: Basis | None = None, **picked: Unpack[Picked],
    ) -> Observation | None:  # fmt: skip
        """What was itself observed of an aspect, with its figure (公布数), or None.

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            aspect: What of the indicator.
            reference: Of a share the whole, of a gap the other indicator; None for any.
            on: The basis that it must stand on, at its prices where there is a choice; then
                nothing else is picked.
            **picked: As for `find`.

        Raises:
            IncomparableError: Several fit what was picked.

        Example:
            A growth at comparable prices beside a level at current ones:

            >>> growth = Observation(
            ...     indicator="gdp", region="z", period="2021", aspect="growth", value="7.5%",
            ...     price_basis="constant",
            ... )
            >>> held = Observations([growth])
            >>> print(held.printed("gdp", "z", "2021", "growth", on=Basis()).value)
            7.5%
        """
        if on is None:
            one = self.find(indicator, region, time, aspect, reference=reference, **picked)
            return one if one is not None and one.value is not None else None
        found = [
            each
            for each in self.at(indicator, region, time, aspect)
            if each.value is not None
            and reference in {None, each.reference}
            and each.basis.but_prices == on.but_prices
        ]
        return min(found, key=lambda each: each.basis != on, default=None)

    def series(
        self, indicator: str, region: str, aspect: Aspect = Aspect.LEVEL, **picked: Unpack[Picked]
    ) -> tuple[Observation, ...]:
        """All observations of an indicator in a region, by time (时间序列).

        Args:
            indicator: Its id.
            region: The region.
            aspect: What of the indicator.
            **picked: As for `find`.

        Returns:
            One observation a time, the earliest end first.

        Raises:
            IncomparableError: One time is observed twice, and the difference was not said.

        Example:
            >>> held = Observations([
            ...     Observation(indicator="gdp", region="z", period=year, value="900亿元")
            ...     for year in ("2021", "2019", "2020")
            ... ])
            >>> [str(each.time) for each in held.series("gdp", "z")]
            ['2019', '2020', '2021']
        """
        times = {each.time for each in self.of(indicator, region, aspect)}
        found = [self.find(indicator, region, time, aspect, **picked) for time in times]
        return tuple(sorted((each for each in found if each is not None), key=_by_end))

    def regions(self, indicator: str, time: Time, aspect: Aspect = Aspect.LEVEL) -> list[str]:
        """Regions with an observation of this, in the order given.

        Args:
            indicator: The indicator's id.
            time: The period or day.
            aspect: What of the indicator.

        Example:
            >>> Observations().regions("ht.output", "2021")
            []
        """
        return list(self._regions.get((indicator, as_aspect(aspect), as_time(time)), ()))


def as_aspect(value: Aspect | str) -> Aspect:
    """Read an aspect given as itself or as its text.

    Example:
        >>> as_aspect("growth").name
        'GROWTH'
    """
    return value if type(value) is Aspect else f.member(Aspect, value, "aspect")


def _wanted(picked: Picked) -> dict[str, object]:
    """What was picked, its enums given as themselves or as their text."""
    wanted: dict[str, Any] = dict(picked)
    if unknown := wanted.keys() - set(BASIS_FIELDS):
        raise InvalidValueError(
            f"{min(unknown)}=",
            "is nothing that observations differ in",
            f"use {', '.join(BASIS_FIELDS)}",
        )
    for name, kind in (("price_basis", PriceBasis), ("rd_basis", RDBasis), ("level", Level)):
        if wanted.get(name) is not None:
            wanted[name] = f.member(kind, wanted[name], name)
    return wanted


def _contradiction(known: Observation, other: Observation) -> IncomparableError:
    unlike = [
        field.name
        for field in attrs.fields(Observation)
        if getattr(known, field.name) != getattr(other, field.name)
    ]
    return IncomparableError(
        f"{known.indicator} of {known.region} in {known.time}",
        f"is observed as {said(known)} and as {said(other)}, unlike in {', '.join(unlike)}",
        "keep one, or say in what they differ: scope=, level=, kind=, vintage=, "
        "price_basis= or rd_basis=",
    )


def _by_end(each: Observation) -> tuple[date, date]:
    return last_day(each.time), first_day(each.time)
