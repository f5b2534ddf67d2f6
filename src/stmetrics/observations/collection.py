"""Many observations, and the questions they answer."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import TYPE_CHECKING

from stmetrics.formulas.growth import growth_gap, growth_rate
from stmetrics.formulas.ordering import Ties, ranks
from stmetrics.observations._answers import observed_answer, share_answer
from stmetrics.observations._comparing import (
    carried,
    differences,
    exact_base,
    exact_level,
    require_alike,
)
from stmetrics.observations._keyed import KeyedObservations
from stmetrics.observations._narrowness import breadth, is_within
from stmetrics.observations._on_basis import Picked
from stmetrics.observations._pairing import beside, there
from stmetrics.observations.basis import Basis, Difference
from stmetrics.observations.derived_figure import DerivedFigure
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods._times import a_year_before, as_time, same_part_of_year
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from typing import Unpack

    from stmetrics.periods._times import Time


class Observations(KeyedObservations):
    """Observations of any regions and times, each thing once (观测值集).

    Vintages and scopes are kept apart. What is asked for must be of one kind: two price bases,
    vintages, R&D bases, scopes or unlike periods in one answer are an error, unless
    ``allow=`` allows it, and the answer then says what was mixed.

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

    def ranks(  # noqa: PLR0913 - six is what the house allows
        self,
        indicator: str,
        time: Time,
        aspect: Aspect = Aspect.LEVEL,
        *,
        highest_first: bool = True,
        ties: Ties = Ties.COMPETITION,
        allow: Collection[Difference] = (),
        **picked: Unpack[Picked],
    ) -> dict[str, int | Decimal]:
        """The rank of every region that is observed, 1 being the first (位次).

        Args:
            indicator: Its id.
            time: The period or day.
            aspect: What of the indicator: its level, or its growth.
            highest_first: Whether the highest is first.
            ties: What equal figures get.
            allow: In what the figures may differ from the first.
            **picked: As for `find`.

        Returns:
            Ranks by region, in the order given; regions observed as missing have none.

        Raises:
            UndefinedMetricError: No region is observed.
            IncomparableError: A figure is a bound, several fit, or two regions' figures differ
                in what ``allow`` does not allow.
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
        for each in known[1:]:
            require_alike(known[0], each, differences(known[0], each), allow)
        levels = {
            each.region: exact_base(each, known[0].require_value(), "figure to rank")
            for each in known
        }
        placed: dict[str, int | Decimal] = ranks(levels, ties=ties, highest_first=highest_first)
        return placed

    def level(
        self, indicator: str, region: str, time: Time, **picked: Unpack[Picked]
    ) -> DerivedFigure:
        """The figure itself (水平).

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            **picked: As for `find`.

        Raises:
            MissingFactError: It is not observed, or observed as missing.
            IncomparableError: Several fit.

        Example:
            >>> held = Observations([
            ...     Observation(indicator="gdp", region="z", period="2021", value="900亿元")
            ... ])
            >>> print(held.level("gdp", "z", "2021").amount)
            900亿元
        """
        found = there(self.find(indicator, region, time, **picked), indicator, region, time)
        return observed_answer("level", found)

    def growth(  # noqa: PLR0913 - six is what the house allows
        self, indicator: str, region: str, time: Time, *, base_time: Time | None = None,
        on: Basis | None = None, allow: Collection[Difference] = (), **picked: Unpack[Picked],
    ) -> DerivedFigure:  # fmt: skip
        """Growth over the same period of last year (同比增长), as observed or from two levels.

        Args:
            indicator: Its id.
            region: The region.
            time: The period or day.
            base_time: Another base than the same period of last year; an unlike period must be
                allowed by ``allow``.
            on: The basis of the current figure; a growth observed at other prices counts where
                none is at its own. Then nothing else is picked.
            allow: In what the two levels may differ.
            **picked: As for `find`, of the current figure.

        Returns:
            A plain ratio: 0.253 is 25.3 %. A bound where the current level is one.

        Raises:
            MissingFactError: Neither the growth nor both levels are observed.
            IncomparableError: The levels differ in what ``allow`` does not allow, or the base
                is a bound.
            UndefinedMetricError: The base is zero or negative.

        Example:
            >>> held = Observations([
            ...     Observation(indicator="gdp", region="z", period=year, value=value)
            ...     for year, value in {"2020": "900亿元", "2021": "967.5亿元"}.items()
            ... ])
            >>> percent(held.growth("gdp", "z", "2021").amount.value, 1)
            '7.5%'
        """
        when = as_time(time)
        if base_time is None:
            printed = self.printed(indicator, region, when, Aspect.GROWTH, on=on, **picked)
            if printed is not None:
                return observed_answer("growth", printed)
        current = self._current(indicator, region, when, on, picked)
        then = a_year_before(when) if base_time is None else as_time(base_time)
        unlike = () if same_part_of_year(when, then) else (Difference.PERIOD,)
        base, mixed = beside(self, current, indicator, then, allow=allow, unlike=unlike)
        amount = current.require_value()
        level = exact_base(base, amount, "base")
        return DerivedFigure(
            what="growth",
            amount=carried(amount, lambda value: growth_rate(value, level)),
            time=when,
            used=(current, base),
            mixed=mixed,
        )

    def share(  # noqa: PLR0913 - six is what the house allows
        self, part: str, whole: str, region: str, time: Time, *, on: Basis | None = None,
        allow: Collection[Difference] = (), **picked: Unpack[Picked],
    ) -> DerivedFigure:  # fmt: skip
        """A part's share of a whole (占比), as observed or from two levels.

        Args:
            part: The part's id.
            whole: The whole's id.
            region: The region.
            time: The period or day of both.
            on: The basis of the part, as for `growth`.
            allow: In what the two levels may differ.
            **picked: As for `find`, of the part.

        Returns:
            A plain ratio from 0 to 1. A bound where the part is one.

        Raises:
            MissingFactError: Neither the share nor both levels are observed.
            IncomparableError: The levels differ, the whole is a bound, or the part exceeds it.
            InvalidValueError: The part is negative.

        Example:
            Of 159 applications more than 40 were approved:

            >>> held = Observations([
            ...     Observation(indicator=indicator, region="320404", period="2012", value=value)
            ...     for indicator, value in {
            ...         "proj.applied": "159项", "proj.approved": "超过40项"
            ...     }.items()
            ... ])
            >>> answer = held.share("proj.approved", "proj.applied", "320404", "2012")
            >>> answer.amount.bound.name, percent(answer.amount.value, 1)
            ('AT_LEAST', '25.8%')
        """
        printed = self.printed(part, region, time, Aspect.SHARE, reference=whole, on=on, **picked)
        if printed is not None:
            return observed_answer("share", printed)
        above = self._current(part, region, time, on, picked)
        below, mixed = beside(self, above, whole, as_time(time), allow=allow)
        return share_answer(above, below, mixed)

    def share_of_wider(self, part: Observation) -> DerivedFigure:
        """A figure's share of what the same indicator counts more widely (占全部的比重).

        Of several wider figures, such as all kinds and all levels, it is of the widest.

        Args:
            part: The level of one kind, or of one level and above.

        Raises:
            MissingFactError: No wider figure of the same basis is observed.
            IncomparableError: The wider figure is a bound, or the part exceeds it.

        Example:
            >>> held = Observations([
            ...     Observation(
            ...         indicator="coop.agreements", region="320404", period="2012",
            ...         value=value, kind=kind,
            ...     )
            ...     for value, kind in (("42项", None), ("39项", "三大产业"))
            ... ])
            >>> part = held.find("coop.agreements", "320404", "2012", kind="三大产业")
            >>> percent(held.share_of_wider(part).amount.value, 2)
            '92.86%'
        """
        wider = [
            each
            for each in self.at(part.indicator, part.region, part.time)
            if is_within(part.basis, each.basis)
            and each.value is not None
            and not set(differences(part, each)) - {Difference.LEVEL, Difference.KIND}
        ]
        whole = there(
            max(wider, key=lambda each: breadth(each.basis), default=None),
            part.indicator,
            part.region,
            part.time,
        )
        return share_answer(part, whole, ())

    def change_in_points(
        self, rate: str, region: str, time: Time, *, on: Basis | None = None,
        allow: Collection[Difference] = (), **picked: Unpack[Picked],
    ) -> DerivedFigure:  # fmt: skip
        """Points by which a rate rose on the year (提高…个百分点), as observed or from two rates.

        Args:
            rate: The id of an indicator that is itself a ratio, such as R&D intensity.
            region: The region.
            time: The period or day.
            on: The basis of the current rate, as for `growth`.
            allow: In what the two may differ, such as the vintage of GDP.
            **picked: As for `find`.

        Returns:
            A plain ratio: 0.01 is one point.

        Raises:
            MissingFactError: Neither the change nor both rates are observed.
            IncomparableError: The two differ, or one is a bound.
            UnitError: The indicator is no ratio.

        Example:
            >>> held = Observations([
            ...     Observation(indicator="cn.rd_int", region="z", period=year, value=value)
            ...     for year, value in {"2020": "2.4%", "2021": "2.55%"}.items()
            ... ])
            >>> points(held.change_in_points("cn.rd_int", "z", "2021").amount.value, 2)
            '0.15个百分点'
        """
        printed = self.printed(rate, region, time, Aspect.CHANGE, on=on, **picked)
        if printed is not None:
            return observed_answer("change", printed)
        current = self._current(rate, region, time, on, picked)
        base, mixed = beside(self, current, rate, a_year_before(current.time), allow=allow)
        for each in (current, base):
            exact_level(each, "rate that points are taken of")
        change = growth_gap(current.require_value().ratio, base.require_value().ratio)
        return DerivedFigure(
            what="change",
            amount=Amount(change, None, None),
            time=current.time,
            used=(current, base),
            mixed=mixed,
        )

    def gap(  # noqa: PLR0913 - six is what the house allows
        self, indicator: str, reference: str, region: str, time: Time, *,
        on: Basis | None = None, allow: Collection[Difference] = (), **picked: Unpack[Picked],
    ) -> DerivedFigure:  # fmt: skip
        """Points that an indicator's growth lies above another's (高于…增幅).

        Args:
            indicator: Its id.
            reference: The other indicator's id.
            region: The region of both.
            time: The period or day.
            on: The basis of the indicator's figure, as for `growth`.
            allow: In what the two growths, and the levels behind each, may differ.
            **picked: As for `find`, of the indicator.

        Returns:
            A plain ratio: 0.13 is 13 points.

        Raises:
            MissingFactError: A growth is neither observed nor follows from levels.
            IncomparableError: What they are made from differs, or is a bound.

        Example:
            >>> held = Observations([
            ...     Observation(indicator=indicator, region="320404", period="2012",
            ...                 aspect="growth", value=value)
            ...     for indicator, value in {
            ...         "ht.output": "25.3%", "industry.output": "12.3%"
            ...     }.items()
            ... ])
            >>> answer = held.gap("ht.output", "industry.output", "320404", "2012")
            >>> points(answer.amount.value, 0)
            '13个百分点'
        """
        printed = self.printed(
            indicator, region, time, Aspect.GAP, reference=reference, on=on, **picked
        )
        if printed is not None:
            return observed_answer("gap", printed)
        own, other = self.growths_beside(
            indicator, reference, region, time, on=on, allow=allow, **picked
        )
        value = growth_gap(own.require_exact(), other.require_exact())
        unlike = differences(own.used[0], other.used[0])
        return DerivedFigure(
            what="gap",
            amount=Amount(value, None, None),
            time=own.time,
            used=own.used + other.used,
            mixed=tuple(dict.fromkeys(own.mixed + other.mixed + unlike)),
        )

    def growths_beside(  # noqa: PLR0913 - six is what the house allows
        self, indicator: str, reference: str, region: str, time: Time, *,
        on: Basis | None = None, allow: Collection[Difference] = (), **picked: Unpack[Picked],
    ) -> tuple[DerivedFigure, DerivedFigure]:  # fmt: skip
        """An indicator's growth and another's to compare it with (增速对比).

        Args:
            indicator: Its id.
            reference: The other indicator's id.
            region: The region of both.
            time: The period or day.
            on: The basis of the indicator's figure, as for `growth`.
            allow: In what the two growths, and the levels behind each, may differ.
            **picked: As for `find`, of the indicator.

        Raises:
            MissingFactError: A growth is neither observed nor follows from levels.
            IncomparableError: What they are made from differs.

        Example:
            >>> held = Observations([
            ...     Observation(indicator=indicator, region="320404", period="2012",
            ...                 aspect="growth", value=value)
            ...     for indicator, value in {
            ...         "ht.output": "25.3%", "industry.output": "12.3%"
            ...     }.items()
            ... ])
            >>> pair = held.growths_beside("ht.output", "industry.output", "320404", "2012")
            >>> [percent(each.amount.value, 1) for each in pair]
            ['25.3%', '12.3%']
        """
        own = self.growth(indicator, region, time, on=on, allow=allow, **picked)
        other = self._growth_beside(own.used[0], reference, allow)
        require_alike(own.used[0], other.used[0], differences(own.used[0], other.used[0]), allow)
        return own, other

    def _current(
        self, indicator: str, region: str, time: Time, on: Basis | None, picked: Picked
    ) -> Observation:
        """The level to compute from: on a basis, or as picked."""
        chosen = picked if on is None else on.picked
        return there(self.find(indicator, region, time, **chosen), indicator, region, time)

    def _growth_beside(
        self, first: Observation, reference: str, allow: Collection[Difference]
    ) -> DerivedFigure:
        """The reference's growth: of the first figure's kind where there is one, else the one."""
        place, alike = (reference, first.region, first.time), first.basis.picked
        same = (self.find(*place, aspect, **alike) for aspect in (Aspect.GROWTH, Aspect.LEVEL))
        picked = alike if any(same) else Picked()
        return self.growth(*place, allow=allow, **picked)
