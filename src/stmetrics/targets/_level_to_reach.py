"""The level that a target asks for, once what it refers to is known."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from stmetrics.errors import IncomparableError, InvalidValueError, quoted
from stmetrics.exact._arithmetic import add, multiply, require_positive
from stmetrics.exact._numbers import to_decimal
from stmetrics.targets.target import Target, TargetForm
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units._reading import exact_ratio, read
from stmetrics.units._table import split_quotient
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


WITHOUT_BASE: Final = {
    TargetForm.GROWTH_AT_LEAST: WhyOpen.NO_LAST_PERIOD,
    TargetForm.SHARE_AT_LEAST: WhyOpen.NO_WHOLE,
    TargetForm.POINTS_ABOVE: WhyOpen.NO_REFERENCE,
}
_WITH_LEVEL: Final = frozenset(
    {TargetForm.AT_LEAST, TargetForm.BETWEEN, TargetForm.GROWTH_AT_LEAST}
)


def require_target(target: Any) -> None:
    """Refuse what is no target, by the ways to make one."""
    if not isinstance(target, Target):
        raise InvalidValueError(
            f"target={quoted(target)}",
            "is no Target",
            'give Target.at_least("50项"), Target.growth_at_least("12%"), …',
        )


def level_to_reach(target: Target, base: Figure | None) -> Amount | None:
    """The level to reach (for a range its lower end), or None where the base is unknown."""
    if target.form not in WITHOUT_BASE:
        if base is not None:
            raise InvalidValueError(
                f"base={quoted(base)}", f"a target {target.form.value} has no base", "leave it out"
            )
        return Amount(target.value, target.unit, None)
    if base is None:
        return None
    given = read(base, "base")
    level = given.one_number("base")
    if target.form is TargetForm.POINTS_ABOVE:
        gap = target.value
        if given.unit is not None:  # 2 points above 12.3 % are 14.3 %
            exact_ratio(given, "base")
            gap = Fraction(gap) / split_quotient(given.unit)[0].factor
            gap = gap if isinstance(target.value, Fraction) else to_decimal(gap, "gap")
        return Amount(combined(add, level, gap), given.unit, None)
    require_positive("check_target", base=level)
    ratio = target.value
    if target.form is TargetForm.GROWTH_AT_LEAST:
        ratio = combined(add, ratio, Decimal(1))
    return Amount(combined(multiply, level, ratio), given.unit, None)


def require_pace(target: Target, *, accrues: bool) -> None:
    """Refuse a target, or an indicator, of which nothing is due by a month."""
    if target.form not in _WITH_LEVEL:
        raise IncomparableError(
            f"pace of a target {target.form.value}",
            "there is no level that is worked up to month by month",
            "use check_target",
        )
    if not accrues:
        raise IncomparableError(
            "pace of an indicator that does not accrue",
            "of a stock, a rate, or a figure of the year's end nothing is due by a month",
            "use check_target at the date",
        )


def combined(
    operation: Callable[[Any, Any], Any], first: Decimal | Fraction, second: Decimal | Fraction
) -> Any:
    if isinstance(first, Fraction) or isinstance(second, Fraction):
        return operation(Fraction(first), Fraction(second))
    return operation(first, second)
