"""A figure as it was printed: value, unit, printed decimals and bound."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.errors import UnitError
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.exact.interval import Interval
from stmetrics.exact.rounding import plain_text
from stmetrics.units.table import canonical, convert, factor, split_quotient


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
    """近, 不足, 不到: the number does not."""
    ABOUT = "about", "约", "大约", "左右"
    """约, 左右: no bound at all."""
    BETWEEN = "between", "之间", "介于"
    """3-5: both ends belong to it."""


_WORDS: Final = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "不少于",
    Bound.MORE_THAN: "超过",
    Bound.AT_MOST: "不超过",
    Bound.LESS_THAN: "不足",
    Bound.ABOUT: "约",
    Bound.BETWEEN: "",
}


@attrs.frozen
class Amount:
    """A figure as printed (数值): never a pint object, and never rounded.

    Attributes:
        value: The number in the unit; the lower end of a range.
        unit: A symbol of the table, a quotient of two, or None.
        decimals: Printed decimals in that unit, negative where the figure is known to the ten
            or above; None where a conversion has no decimal grid.
        bound: How it stands to the true figure.
        upper: The upper end of a range; of 多 and 余, which are MORE_THAN, the step that the
            figure stays below (30多: 40). Else None.

    Example:
        >>> from stmetrics.units import parse
        >>> parse("24.8亿元")
        Amount(value=Decimal('24.8'), unit='亿元', decimals=1)
        >>> parse("24.8亿元").to("万元").value
        Decimal('248000')
    """

    value: Decimal
    unit: str | None
    decimals: int | None
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None

    def __repr__(self) -> str:
        """Leave out what is as usual."""
        parts = [f"value={self.value!r}", f"unit={self.unit!r}", f"decimals={self.decimals!r}"]
        if self.bound is not Bound.EXACT:
            parts.append(f"bound={self.bound}")
        if self.upper is not None:
            parts.append(f"upper={self.upper!r}")
        return f"Amount({', '.join(parts)})"

    def __str__(self) -> str:
        """Print bound, value and unit: ``24.8亿元``, ``超过40项``, ``30多项``."""
        if self.is_some_more:
            return f"{plain_text(self.value)}多{self.unit or ''}"
        high = "" if self.upper is None else f"-{plain_text(self.upper)}"
        return f"{_WORDS[self.bound]}{plain_text(self.value)}{high}{self.unit or ''}"

    def to(self, unit: str) -> Amount:
        """Convert to another unit of the same measure, exactly.

        Args:
            unit: A symbol or English name of the table, or a quotient of two.

        Returns:
            The same figure in that unit. 人月 to 人年 divides by twelve and keeps 34 digits.

        Raises:
            UnitError: The figure has no unit, or the other unit measures something else.

        Example:
            >>> from stmetrics.units import parse
            >>> parse("3200万元").to("亿元").value
            Decimal('0.3200')
        """
        source = self.require_unit()
        target = canonical(unit)
        times = factor(source, target)
        decimals = None
        if self.decimals is not None and isinstance(times, Decimal) and _is_power_of_ten(times):
            decimals = self.decimals - times.adjusted()
        return Amount(
            convert(self.value, source, target),
            target,
            decimals,
            self.bound,
            None if self.upper is None else convert(self.upper, source, target),
        )

    def require_unit(self) -> str:
        """Give the unit, or refuse a figure that has none."""
        if self.unit is None:
            raise UnitError(
                f"{self}", "it has no unit", 'say it in the text, or parse(text, unit="元")'
            )
        return self.unit

    def require_exact(self, name: str = "figure") -> tuple[Decimal, str]:
        """Give value and unit, or refuse a bound: it is no figure to compute with."""
        if self.bound is not Bound.EXACT:
            raise UnitError(
                f"{name}={self}",
                f"is a bound ({self.bound.value}), not a figure",
                "keep it as an Amount, or give the figure",
            )
        return self.value, self.require_unit()

    @property
    def ratio(self) -> Decimal:
        """The plain ratio of a percentage, a permille, points or a multiple: 25.3 % is 0.253."""
        source = self.require_unit()
        above, below = split_quotient(source)
        if below is not None or not above.is_ratio:
            raise UnitError(f"{self}", "it is not a ratio", "take .value in the unit you want")
        return UNROUNDED.multiply(
            self.value, CONTEXT.divide(above.factor.numerator, above.factor.denominator)
        )

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
            last = None if self.upper is None else UNROUNDED.subtract(self.upper, 1)
            return Interval(UNROUNDED.add(self.value, 1), last)
        if self.bound is Bound.LESS_THAN and self._is_whole_count():
            return Interval(None, UNROUNDED.subtract(self.value, 1))
        return Interval(
            low,
            high,
            low_closed=self.bound is not Bound.MORE_THAN,
            high_closed=not (self.bound is Bound.LESS_THAN or self.is_some_more),
        )

    def _is_whole_count(self) -> bool:
        if self.unit is None or "/" in self.unit:
            return False
        above, _ = split_quotient(self.unit)
        return above.counts and above.factor == 1 and self.value == int(self.value)


def next_step(value: Decimal) -> Decimal | None:
    """What a number and some (多, 余) stays below: 30多 below 40, 100多 below 200, 1.5多 below 1.6.

    One more in its last digit that is not zero; None of zero and below.
    """
    if value <= 0:
        return None
    digits, exponent = value.as_tuple().digits, int(value.as_tuple().exponent)
    zeros = next(place for place, digit in enumerate(reversed(digits)) if digit)
    return UNROUNDED.add(value, Decimal((0, (1,), exponent + zeros)))


def _is_power_of_ten(number: Decimal) -> bool:
    return number == Decimal((0, (1,), number.adjusted()))
