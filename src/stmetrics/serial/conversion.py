"""The cattrs converter: how each kind of type is written and read.

There is one hook for a kind of type, none for a class or a field: a class that `kinds` names
needs nothing more. What a field's type leaves open says its own type.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.indicators.observation import Observation
from stmetrics.indicators.observations import Observations
from stmetrics.serial.kinds import kind_named, near, tag_of
from stmetrics.serial.paths import at, located
from stmetrics.serial.texts import (
    SCALARS,
    read_bare,
    read_member,
    read_quantity_of,
    write_quantity,
)
from stmetrics.units.quantities import is_quantity
from stmetrics.units.stored import PersonYears, Yuan

Write: TypeAlias = Callable[[Any], Any]
Read: TypeAlias = Callable[[Any, Any], Any]

_QUANTITY: Final = "quantity"
# What says its type by its form, wherever it stands: a number, a day, several of them.
_UNTAGGED: Final = frozenset(
    {types.NoneType, bool, int, Decimal, Fraction, Yuan, PersonYears, date, tuple}
)


@functools.cache
def converter() -> Converter:
    """The one converter; it is built when first asked for and touches no global one."""
    built = Converter(detailed_validation=True)
    for kind, (write, read) in SCALARS.items():
        built.register_unstructure_hook(kind, write)
        built.register_structure_hook(kind, _unary(read))
    for fits, writer, reader in (
        (_is_closed_list, _member_writer, _member_reader),
        (_is_record, _record_writer, _record_reader),
        (_is_named_tuple, _named_tuple_writer, _named_tuple_reader),
        (_is_several, _several_writer, _several_reader),
        (_is_open, _open_writer, _open_reader),
    ):
        built.register_unstructure_hook_factory(fits, functools.partial(writer, built))
        built.register_structure_hook_factory(fits, functools.partial(reader, built))
    return built


def _unary(read: Callable[[Any], Any]) -> Read:
    return lambda plain, _: read(plain)


# --- which kind of type ---------------------------------------------------------------------


def _is_closed_list(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and attrs.has(kind) and kind not in SCALARS


def _is_named_tuple(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def _is_several(kind: Any) -> bool:
    return (get_origin(kind) or kind) in {tuple, list, Observations}


def _is_open(kind: Any) -> bool:
    """Whether a type leaves open what is meant; one type or None does not."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind is Any
    return len(set(get_args(kind)) - {types.NoneType}) > 1


# --- records and closed lists ---------------------------------------------------------------


def _member_writer(_: Converter, kind: type[Enum]) -> Write:
    return lambda value: _own(value, kind).value


def _member_reader(_: Converter, kind: type[Enum]) -> Read:
    return _unary(functools.partial(read_member, kind))


def _record_writer(built: Converter, kind: type) -> Write:
    plain_of = make_dict_unstructure_fn(kind, built, _cattrs_use_alias=True)

    def write(value: Any) -> Any:
        _own(value, kind)
        try:
            return plain_of(value)
        except StmetricsError as error:
            what = f"{kind.__name__} of {error.what}"
            raise InvalidValueError(what, error.why, error.hint) from None

    return write


def _own(value: Any, kind: type) -> Any:
    """Refuse what would come back as something else than it is."""
    if type(value) is kind:
        return value
    raise InvalidValueError(
        quoted(value), f"is not the {kind.__name__} that its field says", "make the record anew"
    )


def _record_reader(built: Converter, kind: type) -> Read:
    made_of = make_dict_structure_fn(kind, built, _cattrs_use_alias=True)
    fields = {each.alias: each.default is attrs.NOTHING for each in attrs.fields(kind) if each.init}
    required = [name for name, is_needed in fields.items() if is_needed]

    def read(plain: Any, _: Any) -> Any:
        return made_of(with_keys(plain, kind.__name__, fields, required), kind)

    return read


def with_keys(
    plain: Any, name: str, known: Collection[str], required: Collection[str]
) -> Mapping[str, Any]:
    """Refuse what is no JSON object, an unknown key and a missing one, each by name."""
    if not isinstance(plain, Mapping):
        raise InvalidValueError(quoted(plain), f"is no {name}", "give its fields in an object")
    for key in plain:
        if key not in known:
            raise InvalidValueError(quoted(key), f"is no field of {name}", near(key, known))
    for key in required:
        if key not in plain:
            raise InvalidValueError(repr(key), f"is missing from {name}", "give it")
    return plain


# --- several values -------------------------------------------------------------------------


def _named_tuple_writer(built: Converter, kind: Any) -> Write:
    hooks = {name: built.get_unstructure_hook(each) for name, each in get_type_hints(kind).items()}
    return lambda value: {name: hook(getattr(value, name)) for name, hook in hooks.items()}


def _named_tuple_reader(built: Converter, kind: Any) -> Read:
    kinds = get_type_hints(kind)
    hooks = {name: built.get_structure_hook(each) for name, each in kinds.items()}

    def read(plain: Any, _: Any) -> Any:
        given = with_keys(plain, kind.__name__, kinds, kinds)
        return kind(**{name: at(name, hooks[name], given[name], kinds[name]) for name in kinds})

    return read


def _kinds_within(kind: Any, length: int) -> tuple[Any, ...]:
    """The type of each of several values."""
    kinds = (Observation, ...) if kind is Observations else get_args(kind) or (Any, ...)
    return kinds[:1] * length if kinds[-1] is ... else kinds


def _several_writer(built: Converter, kind: Any) -> Write:
    def write(value: Any) -> Any:
        held = _own(value, get_origin(kind) or kind)
        kinds = _kinds_within(kind, len(held))
        return [
            built.unstructure(each, unstructure_as=own)
            for each, own in zip(held, kinds, strict=True)
        ]

    return write


def _several_reader(built: Converter, kind: Any) -> Read:
    made: Callable[[Any], Any] = get_origin(kind) or kind

    def read(plain: Any, _: Any) -> Any:
        if not isinstance(plain, list | tuple):
            raise InvalidValueError(quoted(plain), "is no list of values", "write it as […]")
        kinds = _kinds_within(kind, len(plain))
        if len(kinds) != len(plain):
            raise InvalidValueError(quoted(plain), f"does not hold {len(kinds)} values")
        held = enumerate(zip(plain, kinds, strict=True))
        return made([at(place, built.structure, each, own) for place, (each, own) in held])

    return read


# --- where the type is left open ------------------------------------------------------------


def _open_writer(built: Converter, _: Any) -> Write:
    return lambda value: (
        built.unstructure(value) if type(value) in _UNTAGGED else tagged(built, value)
    )


def _open_reader(built: Converter, kind: Any) -> Read:
    allowed = {get_origin(each) or each for each in get_args(kind)}

    def read(plain: Any, _: Any) -> Any:
        value = _of_open(built, plain)
        if allowed and type(value) not in allowed:
            listed = ", ".join(sorted(each.__name__ for each in allowed))
            raise InvalidValueError(quoted(plain), f"is none of {listed}", "check its form")
        return value

    return read


def _of_open(built: Converter, plain: Any) -> Any:
    if plain is None or type(plain) in {bool, int}:
        return plain
    if isinstance(plain, str):
        return read_bare(plain)
    if isinstance(plain, list | tuple):
        return built.structure(plain, tuple)
    if isinstance(plain, Mapping):
        return of_tagged(built, plain)
    return SCALARS[Decimal][1](plain)


def tagged(built: Converter, value: Any) -> dict[str, Any]:
    """A value with its type beside it."""
    if is_quantity(value):
        return {"type": _QUANTITY, **write_quantity(value)}
    tag, plain = tag_of(type(value)), built.unstructure(value)
    return {"type": tag, **(plain if _is_record(type(value)) else {"value": plain})}


def of_tagged(built: Converter, plain: Mapping[str, Any]) -> Any:
    """The value that says its type."""
    given = {name: each for name, each in plain.items() if name != "type"}
    tag = plain.get("type")
    if tag == _QUANTITY:
        names = ("value", "unit")
        return read_quantity_of(**with_keys(given, _QUANTITY, names, names))
    kind = kind_named(tag)
    if _is_record(kind):
        return built.structure(given, kind)
    return built.structure(with_keys(given, str(tag), ("value",), ("value",))["value"], kind)


# --- whole documents ------------------------------------------------------------------------


def plain_of(value: Any) -> dict[str, Any]:
    """A value with its type, as plain data."""
    try:
        return tagged(converter(), value)
    except RecursionError:
        raise InvalidValueError(type(value).__name__, "is nested too deeply") from None


def value_of(plain: Mapping[str, Any], start: str) -> Any:
    """The value that plain data with a type stand for; an error names the place."""
    try:
        return of_tagged(converter(), plain)
    except (BaseValidationError, RecursionError, StmetricsError) as error:
        raise located(error, start) from None
