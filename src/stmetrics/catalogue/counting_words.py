"""Whether a figure is in its row's unit, as people write it: 42个 for 项, 3200万 for money."""

from __future__ import annotations

from decimal import Decimal

import attrs

from stmetrics.catalogue._counted_alike import counted_alike
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, UnitError
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import plain_text
from stmetrics.units._table import Measure, is_unit, measures, split_quotient
from stmetrics.units.amount import Amount


def fits(row: Indicator, amount: Amount) -> Amount:
    """Read a figure in the unit of its row, or refuse it (按指标核对单位).

    A count takes the counting words that people use for it, money its scale without 元, a
    quotient its first unit; a row without a unit takes any figure, a plain number among them.

    Args:
        row: The row.
        amount: The figure, as it was read.

    Returns:
        The figure in its own unit where that is a multiple of the row's, else in the row's.

    Raises:
        InvalidValueError: It measures something else.
        UnitError: It has no unit.

    Example:
        >>> from stmetrics.units import parse
        >>> str(fits(indicator("coop.agreements"), parse("42个")))
        '42项'
        >>> str(fits(indicator("cn.pat10k"), parse("11.3件")))
        '11.3件/万人'
        >>> str(fits(indicator("proj.funds"), parse("3200万")))
        '32000000元'
        >>> fits(indicator("cn.tm_v"), parse("8024项"))
        Traceback (most recent call last):
        ...
        stmetrics.errors.InvalidValueError: cn.tm_v 8024项: is not in 亿元 or a multiple of it...
    """
    require_kind(Indicator, row=row)
    require_kind(Amount, amount=amount)
    if row.unit is None or amount.unit == row.unit or _is_multiple(amount.unit, row.unit):
        return amount
    if amount.unit is None:
        return _with_its_unit(row, row.unit, amount)
    above, slash, _ = row.unit.partition("/")
    if slash and _is_multiple(amount.unit, above):
        return attrs.evolve(amount.to(above), unit=row.unit)
    if counted_alike(row, amount.unit):
        return attrs.evolve(amount, unit=row.unit) if is_unit(row.unit) else amount
    raise InvalidValueError(
        f"{row.id} {amount}",
        f"is not in {row.unit} or a multiple of it",
        "check the unit, or the indicator",
    )


def _is_multiple(unit: str | None, of: str) -> bool:
    """Whether both measure one thing; what the table does not know is like itself only."""
    if unit is None or not (is_unit(unit) and is_unit(of)):
        return False
    return measures(unit) == measures(of)


def _with_its_unit(row: Indicator, unit: str, amount: Amount) -> Amount:
    """Money whose scale was said without 元; any other figure must say its unit."""
    is_money = is_unit(unit) and split_quotient(unit)[0].measure is Measure.MONEY
    if is_money and "/" not in unit and amount.decimals is not None and amount.decimals < 0:
        return attrs.evolve(amount, unit="元")
    hint = f'write "{amount}{unit}"'
    # A plain 0.025 is more often a ratio than a percentage.
    if unit == "%" and isinstance(amount.value, Decimal) and -1 <= amount.value <= 1:
        percent = UNROUNDED.scaleb(amount.value, 2)
        hint += f', or for the ratio {amount}: "{plain_text(percent)}%"'
    raise UnitError(f"{row.id} {amount}", "has no unit", hint)
