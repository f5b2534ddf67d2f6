"""A figure as it was printed: value, unit, printed decimals and bound."""

from __future__ import annotations

import functools
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.exact._arithmetic import UNROUNDED, add, as_decimal, multiply, subtract
from stmetrics.exact._given import as_flag
from stmetrics.exact._numbers import (
    Number,
    finite_decimal,
    plain_text,
    to_decimal,
    to_exact,
    whole_number,
)
from stmetrics.exact.interval import Interval
from stmetrics.units._table import canonical, convert, factor, split_quotient


class Bound(ClosedList):
    """How a printed figure stands to the true one (界限).

    Example:
        >>> from stmetrics.units import parse
        >>> parse("60个以上", bounds=True).bound
        <Bound.AT_LEAST: 'at_least'>
    """

    EXACT = "exact", "等于", "准确"
    AT_LEAST = "at_least", "不少于", "不低于", "至少", "以上"
    """以上, 不低于, 至少: the number belongs to it."""
    MORE_THAN = "more_than", "超过", "多于", "高于"
    """超过, 逾, 多, 余: the number does not."""
    AT_MOST = "at_most", "不超过", "至多", "不高于", "以下"
    """以下, 以内, 不超过: the number belongs to it."""
    LESS_THAN = "less_than", "不足", "少于", "低于"
    """不足, 不到: the number does not; 近 and 接近 say besides that little is wanting."""
    ABOUT = "about", "约", "大约", "左右"
    """约, 左右: no bound at all."""
    BETWEEN = "between", "之间", "介于"
    """3-5: both ends belong to it."""


_SOME_MORE_OF: Final = {"百分点": "个多百分点", "倍": "倍多", "%": "%多", "‰": "‰多"}
"""How 多 stands beside a unit that it does not go before."""
_PLAIN_RATIOS: Final = frozenset({"%", "‰", "倍"})
_SHORT_OF: Final = {True: Bound.LESS_THAN, False: Bound.MORE_THAN}
"""The bound of what nearly reaches a number, above zero and below it."""
_WITH_UPPER: Final = frozenset({Bound.BETWEEN, Bound.MORE_THAN, Bound.ABOUT})


def _exact(value: Number) -> Decimal:
    """Read exactly; a Fraction such as 1/3, which is no decimal, stays what it is."""
    exact: Any = to_exact(value)
    if not isinstance(exact, Fraction):
        return exact  # type: ignore[no-any-return]  # a Decimal
    decimal = finite_decimal(exact)
    return exact if decimal is None else decimal  # type: ignore[return-value]  # see Amount.value


def _unit(name: str | None) -> str | None:
    return None if name is None else canonical(name)


def _decimals(value: int | None) -> int | None:
    return value if value is None or type(value) is int else whole_number(value, "decimals")


def _flag(value: bool) -> bool:  # noqa: FBT001 - it is a converter
    return as_flag(value, "Amount.nearly")


@attrs.frozen
class Amount:
    """A figure as printed (数值): never a pint object, and never rounded.

    Attributes:
        value: The number in the unit; the lower end of a range. A Decimal; where one was given
            that no decimal writes, a Fraction (of a caller's own computing, never of text).
        unit: A symbol of the table, a quotient of two, or None.
        decimals: Printed decimals in that unit, negative where the figure is known to the ten
            or above; None where a conversion has no decimal grid.
        bound: How it stands to the true figure.
        upper: The upper end of a range; of 多 and 余, which are MORE_THAN, the step that the
            figure stays below (30多: 40). Else None.
        nearly: Whether it comes close to the number without reaching it (近, 接近): LESS_THAN
            above zero, MORE_THAN below it.

    Example:
        >>> from stmetrics.units import parse
        >>> parse("24.8亿元")
        Amount(value=Decimal('24.8'), unit='亿元', decimals=1)
        >>> parse("24.8亿元").to("万元").value
        Decimal('248000')
    """

    value: Decimal = attrs.field(converter=_exact)
    unit: str | None = attrs.field(converter=_unit)
    decimals: int | None = attrs.field(converter=_decimals)
    bound: Bound = attrs.field(default=Bound.EXACT, converter=Bound)
    upper: Decimal | None = attrs.field(default=None, converter=attrs.converters.optional(_exact))
    nearly: bool = attrs.field(default=False, converter=_flag)

    def __attrs_post_init__(self) -> None:
        if self.nearly and self.bound is not _SHORT_OF[self.value > 0]:
            raise InvalidValueError(
                f"Amount.nearly=True of {self.value}",
                f"stands beside the bound {self.bound.value}, which does not fall short of it",
                "give bound=Bound.LESS_THAN, or leave nearly out",
            )
        if self.upper is None:
            if self.bound is Bound.BETWEEN:
                raise InvalidValueError(
                    f"Amount.upper=None of {self.value}", "a range has two ends", "give upper=…"
                )
        elif self.bound not in _WITH_UPPER:
            raise InvalidValueError(
                f"Amount.upper={self.upper} of {self.value}",
                f"stands beside the bound {self.bound.value}, which has no upper end",
                "give bound=Bound.BETWEEN, or leave upper out",
            )
        elif self.upper < self.value:
            raise InvalidValueError(
                f"Amount.upper={self.upper}", f"lies below value={self.value}", "swap them"
            )

    def __repr__(self) -> str:
        """Leave out what is as usual."""
        parts = [f"value={self.value!r}", f"unit={self.unit!r}", f"decimals={self.decimals!r}"]
        if self.bound is not Bound.EXACT:
            parts.append(f"bound={self.bound}")
        if self.upper is not None:
            parts.append(f"upper={self.upper!r}")
        if self.nearly:
            parts.append("nearly=True")
        return f"Amount({', '.join(parts)})"

    def __str__(self) -> str:
        """Print bound, value and unit: ``24.8亿元``, ``超过40项``, ``30多项``, ``近100家``."""
        if self.is_some_more:
            unit = self.unit or ""
            return plain_text(self.value) + _SOME_MORE_OF.get(unit, f"多{unit}")
        high = "" if self.upper is None else f"-{plain_text(self.upper)}"
        said = "" if self.bound in {Bound.EXACT, Bound.BETWEEN} else self.bound.zh
        return f"{'近' if self.nearly else said}{plain_text(self.value)}{high}{self.unit or ''}"

    def to(self, unit: str | None, name: str = "figure") -> Amount:
        """Convert to another unit of the same measure, exactly.

        Args:
            unit: A symbol or English name of the table, a quotient of two, or None for a plain
                number, which only a plain number is.
            name: How to call the figure in an error.

        Returns:
            The same figure in that unit. 人月 to 人年 divides by twelve and keeps 34 digits.

        Raises:
            UnitError: One has a unit and the other has none, or they measure something else.

        Example:
            >>> from stmetrics.units import parse
            >>> parse("3200万元").to("亿元").value
            Decimal('0.3200')
        """
        target = _unit(unit)
        if self.unit == target:
            return self
        if self.unit is None or target is None:
            raise UnitError(
                f"{name}={self}",
                f"has no unit, and the figures that it goes with are in {target}"
                if target
                else "has a unit, and the figures that it goes with have no unit",
                "give both with units, or both without",
            )
        times = factor(self.unit, target)
        decimals = None
        if self.decimals is not None and isinstance(times, Decimal) and _is_power_of_ten(times):
            decimals = self.decimals - times.adjusted()
        change = functools.partial(convert, source=self.unit, target=target)
        return self._changed(change, target, decimals)

    def _changed(
        self, change: Callable[[Decimal], Decimal], unit: str | None, decimals: int | None
    ) -> Amount:
        """The same figure with its numbers in another unit."""
        upper = None if self.upper is None else change(self.upper)
        return Amount(change(self.value), unit, decimals, self.bound, upper, self.nearly)

    def with_unit(self, unit: str) -> Amount:
        """Say the unit of a plain number.

        Example:
            >>> print(Amount(16, None, 0).with_unit("家"))
            16家
        """
        if self.unit is not None:
            raise UnitError(f"{self}", "has a unit already", "convert it with .to(unit)")
        return attrs.evolve(self, unit=unit)

    def require_unit(self) -> str:
        """Give the unit, or refuse a figure that has none."""
        if self.unit is None:
            raise UnitError(
                f"{self}", "it has no unit", 'say it in the text, or parse(text, unit="元")'
            )
        return self.unit

    @property
    def number(self) -> Decimal | None:
        """The value where the figure is one number, None where it is a bound."""
        is_one = self.bound is Bound.EXACT or (
            self.bound is Bound.BETWEEN and self.upper == self.value
        )
        return self.value if is_one else None

    def one_number(self, name: str = "figure") -> Decimal:
        """Give the value, or refuse a bound: it is no figure to compute with."""
        if self.number is None:
            raise InvalidValueError(
                f"{name}={self}", "is a bound, not one number", "give the figure itself"
            )
        return self.number

    def one_decimal(self, name: str = "figure") -> Decimal:
        """Give the value as a Decimal, or refuse a bound and a Fraction such as 1/3."""
        return to_decimal(self.one_number(name), name)

    @property
    def plain(self) -> Amount:
        """A printed ratio (25.3 %, ‰, 倍) as the plain one of formulas (0.253), else itself.

        Example:
            >>> from stmetrics.units import parse
            >>> parse("25.3%").plain
            Amount(value=Decimal('0.253'), unit=None, decimals=3)
        """
        return self if self.unit not in _PLAIN_RATIOS else self._as_ratio()

    @property
    def plain_gap(self) -> Amount:
        """Points (2个百分点) as the plain difference of two ratios (0.02), else itself."""
        return self if self.unit != "百分点" else self._as_ratio()

    def _as_ratio(self) -> Amount:
        times = _ratio_factor(self.require_unit())
        decimals = None if self.decimals is None else self.decimals - times.adjusted()
        return self._changed(functools.partial(multiply, times), None, decimals)

    @property
    def ratio(self) -> Decimal:
        """The plain ratio of a percentage, a permille, points or a multiple: 25.3 % is 0.253."""
        if self.unit is None or not split_quotient(self.unit)[0].is_ratio:
            raise UnitError(f"{self}", "it is not a ratio", "take .value in the unit you want")
        return self._as_ratio().value

    @property
    def decimal(self) -> Decimal:
        """The value as a Decimal; a Fraction to 34 digits."""
        return as_decimal(self.value)

    @property
    def printed(self) -> Decimal:
        """The value with its printed decimals as trailing zeros: 24.80, 2480E+6."""
        if self.decimals is None or isinstance(self.value, Fraction):
            return self.value
        grid = UNROUNDED.quantize(self.value, Decimal((0, (1,), -self.decimals)))
        return grid if grid == self.value else self.value

    @property
    def is_some_more(self) -> bool:
        """Whether it is a number and some (30多, 30余), which ends below the next step."""
        return self.bound is Bound.MORE_THAN and self.upper is not None

    @property
    def interval(self) -> Interval:
        """The numbers that the bound allows, in the figure's unit; whole where it counts."""
        above = self.bound in {Bound.AT_LEAST, Bound.MORE_THAN}
        below = self.bound in {Bound.AT_MOST, Bound.LESS_THAN}
        known = self.bound is not Bound.ABOUT
        low = self.value if known and not below else None
        end = self.value if self.upper is None else self.upper
        high = end if (known and not above) or self.is_some_more else None
        if self.bound is Bound.MORE_THAN and self._is_whole_count():
            last = None if self.upper is None else subtract(self.upper, 1)
            return Interval(add(self.value, 1), last)
        if self.bound is Bound.LESS_THAN and self._is_whole_count():
            return Interval(None, subtract(self.value, 1))
        return Interval(
            low,
            high,
            low_closed=self.bound is not Bound.MORE_THAN,
            high_closed=not (self.bound is Bound.LESS_THAN or self.is_some_more),
        )

    def interval_in(self, unit: str | None, name: str = "figure") -> Interval:
        """The numbers that the bound allows, in another unit: more than 40 people, from 0.0041万人.

        Raises:
            UnitError: As `to` does.
        """
        self.to(unit, name)  # "about 3" has no end that could be refused
        own = self.unit
        if own is None or unit is None:
            return self.interval
        return self.interval.mapped(lambda end: convert(end, own, unit))

    def _is_whole_count(self) -> bool:
        if self.unit is None or "/" in self.unit:
            return False
        above, _ = split_quotient(self.unit)
        return above.counts and above.factor == 1 and self.value == int(self.value)


@functools.cache
def _ratio_factor(unit: str) -> Decimal:
    return as_decimal(split_quotient(unit)[0].factor)


def _is_power_of_ten(number: Decimal) -> bool:
    return number == Decimal((0, (1,), number.adjusted()))
