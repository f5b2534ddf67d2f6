"""One figure as it was observed: of what, where, when, and on which basis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.counting_words import fits
from stmetrics.catalogue.names import kind_of
from stmetrics.errors import InvalidValueError, MissingFactError, UnitError, quoted
from stmetrics.observations._on_basis import BASIS_FIELDS, optional_level
from stmetrics.observations._rank_bands import says_rank
from stmetrics.observations.basis import Basis, PriceBasis
from stmetrics.observations.rank_words import ranks_of_words
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import Level, ObservationStatus, RDBasis
from stmetrics.units._reading import read
from stmetrics.units._table import Measure, measures
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from typing import TypeAlias

    from stmetrics.catalogue.row import Indicator
    from stmetrics.exact._numbers import Number
    from stmetrics.units._pint import Quantity

    Observed: TypeAlias = str | tuple[Number, str] | Amount | Quantity | int
    """A figure that says its unit; a rank is a plain whole number."""


class Aspect(ClosedList):
    """What of an indicator was observed (观测内容).

    A report often prints a rate, a share or a completion without the levels behind it.

    Example:
        >>> Aspect("growth").name
        'GROWTH'
    """

    LEVEL = "level", "总量", "水平"
    """The indicator itself (水平), which for a rate is the rate."""
    GROWTH = "growth", "增速", "增长率", "同比增长"
    """同比增长: growth over the same period of last year."""
    SHARE = "share", "占比", "比重"
    """占比: its share of the reference indicator."""
    GAP = "gap", "增速差"
    """高于…增幅: points that its growth lies above the reference indicator's."""
    CHANGE = "change", "变动百分点"
    """提高…个百分点: points by which a rate rose on the year."""
    COMPLETION = "completion", "完成率"
    """完成率: over its target."""
    RANK = "rank", "位次", "名次", "排名"
    """位次: its place among the reference regions, 1 being the first."""


_RATIOS: Final = frozenset({Measure.PROPORTION, Measure.MULTIPLE})
_MEASURES: Final = {
    Aspect.GROWTH: _RATIOS,
    Aspect.SHARE: _RATIOS,
    Aspect.COMPLETION: _RATIOS,
    Aspect.GAP: frozenset({Measure.POINTS}),
    Aspect.CHANGE: frozenset({Measure.POINTS}),
}


def _optional_figure(value: Observed | None) -> Amount | None:
    """The figure; a place in words waits until it is known among how many regions."""
    if isinstance(value, str) and says_rank(value):
        return cast("Amount", value)
    return None if value is None else read(value, "value")


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Observation:
    """A figure as it was observed (观测值).

    Two observations that agree in all but value, status, names and note are of the same thing,
    and must not contradict each other.

    Attributes:
        indicator: Its id in the catalogue, or of a row of the region's own.
        region: Where: a GB/T 2260 code or any other identifier.
        value: The figure with its unit, as printed; may be a bound (超过1.5亿元). None only
            where its status is MISSING. A rank may be said in words (中上游) beside ``of``.
        period: The period of a flow.
        on: The day of a stock.
        aspect: What of the indicator it is; a rate may be observed without levels.
        reference: For a share the whole, for a gap the indicator whose growth it lies above.
        of: For a rank the number of regions that are ranked, where known.
        scope: Which list or coverage it belongs to, where a report has several.
        level: Of which level what was counted is, where the indicator takes one.
        and_above: Whether the higher levels are counted too (以上).
        kind: Which kind was counted, where the indicator takes one; in the row's own word.
        status: Its SDMX status; a provisional or forecast figure says so wherever it goes.
        price_basis: At whose prices.
        price_year: The year of constant prices, where known.
        rd_basis: Which R&D was counted, of R&D money.
        vintage: Which publication it is from, such as ``"2023-09-18"`` or ``"final"``.
        names: Names of what was counted, in order.
        note: Anything to be said beside it.

    Raises:
        InvalidValueError: Both or neither of period and day, no value, an empty text.
        UnitError: A level without a unit; a growth, share or completion that is no ratio; a
            gap that is not in points.

    Example:
        Growth of Zhonglou's new and high technology industry, printed without its base:

        >>> growth = Observation(
        ...     indicator="ht.output", region="320404", period="2012-01-01/P10M",
        ...     aspect="growth", value="25.3%",
        ... )
        >>> growth.time.label("en"), str(growth.value)
        ('January-October 2012', '25.3%')

    References:
        SDMX, cross-domain code list for observation status (CL_OBS_STATUS).
    """

    indicator: str = attrs.field(converter=t.text)
    region: str = attrs.field(converter=t.region)
    value: Amount | None = attrs.field(default=None, converter=_optional_figure)
    period: Period | None = attrs.field(default=None, converter=f.optional_period)
    on: date | None = attrs.field(default=None, converter=f.optional_day)
    aspect: Aspect = attrs.field(default=Aspect.LEVEL, converter=Aspect)
    reference: str | None = attrs.field(default=None, converter=t.optional_text)
    of: int | None = attrs.field(default=None, converter=f.optional_count)
    scope: str | None = attrs.field(default=None, converter=t.optional_text)
    level: Level | None = attrs.field(default=None, converter=optional_level)
    and_above: bool = attrs.field(default=False, converter=f.flag)
    kind: str | None = attrs.field(default=None, converter=t.optional_text)
    status: ObservationStatus = attrs.field(
        default=ObservationStatus.NORMAL, converter=ObservationStatus
    )
    price_basis: PriceBasis = attrs.field(default=PriceBasis.CURRENT, converter=PriceBasis)
    price_year: int | None = attrs.field(default=None, converter=f.optional_count)
    rd_basis: RDBasis | None = attrs.field(
        default=None, converter=attrs.converters.optional(RDBasis)
    )
    vintage: str | None = attrs.field(default=None, converter=t.optional_text)
    names: tuple[str, ...] = attrs.field(default=(), converter=f.texts)
    note: str | None = attrs.field(default=None, converter=t.optional_text)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        if (self.period is None) is (self.on is None):
            raise InvalidValueError(
                f"Observation of {self.indicator}",
                "has both a period and a day" if self.on else "has neither period nor day",
                "a flow has a period=…, a stock a day on=…",
            )
        if (self.value is None) is not (self.status is ObservationStatus.MISSING):
            raise InvalidValueError(
                f"Observation.value={quoted(self.value)} of {self.indicator}",
                f"stands beside the status {self.status.value}",
                'say status="O" where the figure is missing, and only there',
            )
        if self.price_year is not None and self.price_basis is PriceBasis.CURRENT:
            raise InvalidValueError(
                f"Observation.price_year={self.price_year}",
                "stands beside current prices",
                'say price_basis="constant"',
            )
        if self.and_above and self.level is None:
            raise InvalidValueError(
                f"Observation.and_above of {self.indicator}", "has no level", "say level=… too"
            )
        self._read_rank()
        row = row_of(self.indicator)
        self._read_by_row(row)
        if self.value is not None:
            _require_fitting_unit(self.aspect, self.value, plain=row is None or row.unit is None)

    def _read_rank(self) -> None:
        """Take a place in words as the places that it means."""
        if self.of is not None and self.aspect is not Aspect.RANK:
            raise InvalidValueError(
                f"Observation.of={self.of} of {self.indicator}",
                f"stands beside a {self.aspect.value}",
                "only a rank is one of so many",
            )
        if isinstance(self.value, str):
            words = cast("str", self.value)
            if self.aspect is not Aspect.RANK or self.of is None:
                raise InvalidValueError(
                    f"Observation.value={quoted(words)} of {self.indicator}",
                    "is a place in words",
                    'say aspect="rank" and of=…, how many regions are ranked',
                )
            object.__setattr__(self, "value", ranks_of_words(words, self.of))
        if (
            self.value is not None
            and self.of is not None
            and self.value.interval.all_above(self.of)
        ):
            raise InvalidValueError(
                f"Observation.value={self.value} of {self.indicator}",
                f"lies behind the last of {self.of}",
                "check the rank, or how many regions are ranked",
            )

    def _read_by_row(self, row: Indicator | None) -> None:
        """Take kind and unit in the words of the catalogue's row, where there is one."""
        if row is None:
            return
        for dimension in ("level", "kind"):
            if getattr(self, dimension) is not None and dimension not in row.dimensions:
                raise InvalidValueError(
                    f"Observation.{dimension} of {self.indicator}",
                    f"is nothing that {quoted(row.name.zh)} is told apart by",
                    "leave it out, or say it as scope=…",
                )
        if self.kind is not None:
            object.__setattr__(self, "kind", kind_of(row, self.kind))
        if self.value is not None and self.aspect is Aspect.LEVEL:
            object.__setattr__(self, "value", fits(row, self.value))

    @property
    def time(self) -> Period | date:
        """The period of a flow, the day of a stock."""
        return self.on if self.period is None else self.period  # type: ignore[return-value]  # one is given

    @property
    def basis(self) -> Basis:
        """What must agree before it is compared with another figure."""
        return Basis.of(self)

    @property
    def key(self) -> tuple[Any, ...]:
        """What it is a figure of; two observations with one key must agree."""
        return _key_of(self)

    def require_value(self) -> Amount:
        """Give the figure, or say that it is missing.

        Raises:
            MissingFactError: It is observed as missing.

        Example:
            >>> Observation(indicator="gdp", region="z", period="2021", status="O").require_value()
            Traceback (most recent call last):
            ...
            stmetrics.errors.MissingFactError: gdp of z in 2021: is observed as missing...
        """
        if self.value is None:
            raise MissingFactError(
                f"{self.indicator} of {self.region} in {self.time}",
                "is observed as missing",
                "unknown is not 0",
            )
        return self.value


_key_of: Final[Callable[[Observation], tuple[Any, ...]]] = attrgetter(
    "indicator",
    "region",
    "period",
    "on",
    "aspect",
    "reference",
    *BASIS_FIELDS,
)


def _require_fitting_unit(aspect: Aspect, value: Amount, *, plain: bool) -> None:
    """Refuse a unit that is none of the aspect's; a row without a unit takes a plain level."""
    if aspect is Aspect.RANK:
        ends = (value.value, value.value if value.upper is None else value.upper)
        if value.unit is not None or any(end < 1 or end != int(end) for end in ends):
            raise UnitError(f"rank {value}", "is not a whole number from 1", "give a plain number")
    elif value.unit is None:
        if aspect is Aspect.LEVEL and plain:
            return
        raise UnitError(f"{aspect.value} {value}", "has no unit", 'write "24.8亿元", "25.3%"')
    elif aspect is not Aspect.LEVEL and measures(value.unit)[0] not in _MEASURES[aspect]:
        raise UnitError(
            f"{aspect.value} {value}",
            "is in the wrong unit",
            'a growth, share or completion is "25.3%", a gap or change "13个百分点"',
        )
