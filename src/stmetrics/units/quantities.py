"""Pint quantities: the one private registry, and quantities in and out. Nobody else imports pint.

Quantities of other registries are read by unit name and magnitude through our own exact
factors; their Unit objects are never compared with ours.
"""

from __future__ import annotations

import functools
import threading
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from stmetrics.errors import UnitError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.exact.numbers import to_decimal
from stmetrics.exact.rounding import plain_text, round_half_up
from stmetrics.units.amount import Amount, as_decimal
from stmetrics.units.grammar import parse
from stmetrics.units.table import UNITS, Unit, canonical, convert, is_unit, split_quotient

if TYPE_CHECKING:
    import pint

    Quantity: TypeAlias = pint.registry.Quantity[Any]

_LOCK: Final = threading.Lock()
_DEFINED: Final = tuple(each for each in UNITS if not each.is_ratio)
_FIRST: Final = {each.measure: each for each in reversed(_DEFINED)}


def registry() -> pint.UnitRegistry[Any]:
    """Give the library's own pint registry, built when first asked for (单位注册表).

    It holds the units of the field and nothing else. The application registry of pint is
    never touched.

    Returns:
        The one registry; quantities made by it pickle by value and unit name.

    Example:
        >>> registry().Quantity(Decimal(3), "万元").to("元").magnitude
        Decimal('30000')
    """
    with _LOCK:
        built: pint.UnitRegistry[Any] = _built()
    return built


@functools.cache
def _built() -> Any:
    import pint  # noqa: PLC0415 - 0.2 s and 200 modules that most callers never need

    class _Quantity(pint.UnitRegistry.Quantity):  # type: ignore[type-arg] # generic to checkers only
        def __reduce__(self) -> Any:
            return _restore_quantity, (self.magnitude, tuple(self._units.items()))

    class _Unit(pint.UnitRegistry.Unit):
        def __reduce__(self) -> Any:
            return _restore_unit, (tuple(self._units.items()),)

    class _Registry(pint.registry.GenericUnitRegistry[_Quantity, _Unit]):
        Quantity = _Quantity
        Unit = _Unit

    # By keyword: given by position to a subclass, None would load pint's thousand default units.
    built = _Registry(filename=None, non_int_type=Decimal, on_redefinition="raise")
    # Under our context: pint keeps the factors it works out, whatever thread asks first.
    with localcontext(CONTEXT):
        _define_all(built)
        for each in _DEFINED:
            for other in _DEFINED:
                if other.measure is each.measure:
                    built.Quantity(Decimal(1), each.symbol).to(other.symbol)
    return built


def _restore_quantity(magnitude: Any, units: tuple[tuple[str, Any], ...]) -> Any:
    return registry().Quantity(magnitude, registry().UnitsContainer(dict(units)))


def _restore_unit(units: tuple[tuple[str, Any], ...]) -> Any:
    return registry().Unit(registry().UnitsContainer(dict(units)))


def _definition(each: Unit) -> str:
    first = _FIRST[each.measure]
    if each.name == "hectare":
        meaning = "10000 * meter ** 2"
    elif each is first:
        meaning = f"[{each.measure.value}]"
    else:
        meaning = f"{each.factor.numerator} / {each.factor.denominator} * {first.symbol}"
    return f"{each.symbol} = {meaning} = _ = {each.name}"


def _define_all(target: Any) -> None:
    define = target.define  # the first attribute asked for builds a registry that is still lazy
    if "meter" not in target:
        define("meter = [length]")
    known = {
        each: [name for name in (each.symbol, each.name) if name in target] for each in _DEFINED
    }
    for each, names in known.items():
        for name in names:
            _require_same_meaning(target, each, name, names[0])
    for each, names in known.items():
        if not names:
            define(_definition(each))
        for name in {each.symbol, each.name} - set(names) if names else ():
            define(f"@alias {names[0]} = {name}")


def _require_same_meaning(target: Any, each: Unit, name: str, other_name: str) -> None:
    expected = target.Quantity(1, name).to_root_units()
    other = target.Quantity(1, other_name).to_root_units()
    first = _FIRST[each.measure]
    if each.name == "hectare":
        meant, units = 10_000, {"meter": 2}
        same = (expected.magnitude, dict(expected.unit_items())) == (meant, units)
    elif each is first:
        same = expected.magnitude == 1 and str(target.Unit(name)) == str(expected.units)
    elif first.symbol not in target:
        same = False
    else:
        whole = target.Quantity(1, first.symbol).to_root_units()
        same = expected.units == whole.units and (
            expected.magnitude * each.factor.denominator == whole.magnitude * each.factor.numerator
        )
    if not same or (expected.magnitude, expected.units) != (other.magnitude, other.units):
        raise UnitError(
            f"unit {name}",
            f"exists in this registry with another meaning ({expected})",
            "use stmetrics.units.registry(), or rename the unit there",
        )


def define_into(target: pint.UnitRegistry[Any]) -> None:
    """Define the units of the field in the caller's own registry (定义单位).

    Args:
        target: Any pint registry. Units that exist with the same meaning are kept, so calling
            it twice changes nothing.

    Raises:
        UnitError: A unit's name exists there with another meaning.

    Example:
        >>> import pint

        >>> mine = pint.UnitRegistry()
        >>> define_into(mine)
        >>> mine.Quantity(1, "亿元").to("万元").magnitude
        10000.0
    """
    with localcontext(CONTEXT):
        _define_all(target)


def is_quantity(value: object) -> bool:
    """Tell whether a value is a pint quantity, of whatever registry."""
    return hasattr(value, "unit_items") and hasattr(value, "magnitude")


def read_quantity(value: Any) -> tuple[Decimal, str]:
    """Read a quantity of any registry as an exact number and a unit of the table."""
    powers = sorted(value.unit_items(), key=lambda item: -item[1])
    names = "/".join(name for name, _ in powers)
    if [power for _, power in powers] not in ([1], [1, -1]) or not is_unit(names):
        raise UnitError(
            f"quantity in {quoted(str(value.units))}",
            "its unit is not in the table",
            "convert it to a unit of stmetrics.units first",
        )
    return to_decimal(value.magnitude, "magnitude"), canonical(names)


def quantity(value: Any, unit: str | None = None) -> Quantity:
    """Make a quantity of the library's registry (量), its magnitude an exact Decimal.

    Args:
        value: A number (a float is read as printed) with ``unit``; or a text, an `Amount` or a
            quantity of any registry, which is converted to ``unit`` where one is given.
        unit: A unit of the table.

    Returns:
        A pint quantity.

    Raises:
        UnitError: No unit at all, an unknown one, or one that does not fit.

    Example:
        >>> print(quantity(24.8, "亿元"))
        24.8 亿元
        >>> quantity("3200万元", "亿元").magnitude
        Decimal('0.3200')
    """
    number, source = _read(value, unit)
    target = canonical(unit) if unit is not None else source
    number = convert(number, source, target)
    above, below = split_quotient(target)
    if above.is_ratio:
        raise UnitError(f"quantity in {target}", "ratios are plain numbers", "use Amount.ratio")
    return wrap(number, f"{above.symbol}/{below.symbol}" if below else above.symbol)


def _read(value: Any, unit: str | None) -> tuple[Decimal, str]:
    if isinstance(value, str):
        value = parse(value)
    if isinstance(value, Amount):
        return value.one_decimal("quantity"), value.require_unit()
    if is_quantity(value):
        return read_quantity(value)
    if unit is None:
        raise UnitError(f"{quoted(value)}", "it has no unit", 'give quantity(1, "万元")')
    return to_decimal(value, "value"), canonical(unit)


def wrap(number: Decimal, unit: str) -> Quantity:
    """Make a quantity of ours from a decimal and a symbol of the table."""
    above, _, below = unit.partition("/")
    ours = registry()
    units = {above: 1, below: -1} if below else {above: 1}
    plain = UNROUNDED.quantize(number, Decimal(1)) if number.as_tuple().exponent > 0 else number  # type: ignore[operator]  # it is finite
    made: Quantity = ours.Quantity(Decimal(plain), ours.UnitsContainer(units))
    return made


def shown_in(number: Decimal | Fraction, unit: str | None) -> Any:
    """Give a number as people take it on: a quantity where it has a unit that is no ratio."""
    if unit is None:
        return number
    decimal = as_decimal(number)
    return Amount(decimal, unit, None) if split_quotient(unit)[0].is_ratio else wrap(decimal, unit)


def text(quantity: Any, unit: str, decimals: int) -> str:
    """Print a quantity in a unit with a number of decimals, rounded half up.

    Args:
        quantity: A pint quantity of any registry, or an `Amount`.
        unit: The unit to print in.
        decimals: Decimals to print; negative for tens and above.

    Returns:
        Text such as ``24.8亿元``.

    Raises:
        UnitError: The unit does not fit.

    Example:
        >>> text(quantity("2478000000元"), "亿元", 1)
        '24.8亿元'
    """
    number, source = _read(quantity, None)
    target = canonical(unit)
    return f"{plain_text(round_half_up(convert(number, source, target), decimals))}{target}"
