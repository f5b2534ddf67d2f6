"""Pint quantities: the one private registry, and quantities in and out. Nobody else imports pint.

Quantities of other registries are read by unit name and magnitude through our own exact
factors; their Unit objects are never compared with ours.
"""

from __future__ import annotations

import functools
import threading
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.exact._numbers import to_decimal
from stmetrics.units._table import UNITS, Unit, canonical, is_unit, split_quotient

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


def _registry_type() -> Any:
    """Pint's registry, whose quantities pickle and compute with decimals."""
    import pint  # noqa: PLC0415 - 0.2 s and 200 modules that most callers never need

    class _Quantity(pint.UnitRegistry.Quantity):  # type: ignore[type-arg] # generic to checkers only
        def __reduce__(self) -> Any:
            return _restore_quantity, (self.magnitude, tuple(self._units.items()))

        def __mul__(self, other: Any) -> Any:
            return super().__mul__(_as_printed(other))  # type: ignore[no-untyped-call]  # pint's own

        __rmul__ = __mul__

        def __truediv__(self, other: Any) -> Any:
            return super().__truediv__(_as_printed(other))  # type: ignore[no-untyped-call]  # pint's own

        def to(self, other: Any = None, *contexts: Any, **more: Any) -> Any:
            if isinstance(other, str) and is_unit(other) and split_quotient(other)[0].is_ratio:
                raise UnitError(
                    f"quantity to {other}",
                    "units cancel to a plain number",
                    "use share(part, whole), and percent(share, 1) to print it",
                )
            return super().to(other, *contexts, **more)

    class _Unit(pint.UnitRegistry.Unit):
        def __reduce__(self) -> Any:
            return _restore_unit, (tuple(self._units.items()),)

    class _Registry(pint.registry.GenericUnitRegistry[_Quantity, _Unit]):
        Quantity = _Quantity
        Unit = _Unit

    return _Registry


@functools.cache
def _built() -> Any:
    # By keyword: given by position to a subclass, None would load pint's thousand default units.
    built = _registry_type()(filename=None, non_int_type=Decimal, on_redefinition="raise")
    # Under our context: pint keeps the factors it works out, whatever thread asks first.
    with localcontext(CONTEXT):
        _define_all(built)
        for each in _DEFINED:
            for other in _DEFINED:
                if other.measure is each.measure:
                    built.Quantity(Decimal(1), each.symbol).to(other.symbol)
    return built


def _as_printed(factor: Any) -> Any:
    """A float as the decimal that it prints, since magnitudes are decimals."""
    return to_decimal(factor, "factor") if isinstance(factor, float) else factor


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
    if not hasattr(target, "define"):
        raise InvalidValueError(
            f"target={quoted(target)}", "is no pint registry", "give pint.UnitRegistry()"
        )
    with localcontext(CONTEXT):
        _define_all(target)


def is_quantity(value: object) -> bool:
    """Tell whether a value is a pint quantity, of whatever registry."""
    return hasattr(value, "unit_items") and hasattr(value, "magnitude")


def read_quantity(value: Any) -> tuple[Decimal, str]:
    """Read a quantity of any registry as an exact number and a unit of the table."""
    powers = sorted(value.unit_items(), key=lambda item: -item[1])
    names = "/".join(_known_name(value, name) for name, _ in powers)
    if [power for _, power in powers] not in ([1], [1, -1]) or not is_unit(names):
        raise UnitError(
            f"quantity in {quoted(str(value.units))}",
            "its unit is not in the table",
            "convert it to a unit of stmetrics.units first",
        )
    return to_decimal(value.magnitude, "magnitude"), canonical(names)


def _known_name(value: Any, name: str) -> str:
    """The name of the table for a unit of another registry, which may know ours as an alias."""
    if is_unit(name):
        return name
    theirs = getattr(getattr(value, "_REGISTRY", None), "_units", {}).get(name)
    aliases = (getattr(theirs, "defined_symbol", None), *getattr(theirs, "aliases", ()))
    return next((each for each in aliases if each and is_unit(each)), name)


def wrap(number: Decimal, unit: str) -> Quantity:
    """Make a quantity of ours from a decimal and a symbol of the table."""
    above, _, below = unit.partition("/")
    ours = registry()
    units = {above: 1, below: -1} if below else {above: 1}
    plain = UNROUNDED.quantize(number, Decimal(1)) if number.as_tuple().exponent > 0 else number  # type: ignore[operator]  # it is finite
    made: Quantity = ours.Quantity(Decimal(plain), ours.UnitsContainer(units))
    return made
