"""The cattrs converter: how each kind of type is written and read.

There is one hook for a kind of type, none for a class or a field: a class that `kinds` names
needs nothing more. What a field's type leaves open says its own type.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final, Union, get_args, get_origin

from cattrs import BaseValidationError, Converter

from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.law import Assessment
from stmetrics.serial import _containers as containers, _fields as fields
from stmetrics.serial._fields import Read, Write, with_keys
from stmetrics.serial._kinds import kind_named, tag_of
from stmetrics.serial._paths import located
from stmetrics.serial._texts import SCALARS, read_bare, read_quantity_of, write_quantity
from stmetrics.units._pint import is_quantity
from stmetrics.units._stored import PersonYears, Yuan

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
    built.register_unstructure_hook_factory(fields.is_closed_list, fields.member_writer)
    built.register_structure_hook(Enum, fields.read_member_of)
    for fits, writer, reader in (
        (fields.is_record, fields.record_writer, fields.record_reader),
        (containers.is_named_tuple, containers.named_tuple_writer, containers.named_tuple_reader),
        (containers.is_several, containers.several_writer, containers.several_reader),
        (containers.is_mapping, containers.mapping_writer, containers.mapping_reader),
        (_is_open, _open_writer, _open_reader),
    ):
        built.register_unstructure_hook_factory(fits, functools.partial(writer, built))
        built.register_structure_hook_factory(fits, functools.partial(reader, built))
    return built


def _unary(read: Callable[[Any], Any]) -> Read:
    return lambda plain, _: read(plain)


def _is_open(kind: Any) -> bool:
    """Whether a type leaves open what is meant; one type or None does not."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind is Any
    return len(set(get_args(kind)) - {types.NoneType}) > 1


# --- where the type is left open ------------------------------------------------------------


def _open_writer(built: Converter, _: Any) -> Write:
    return lambda value: (
        built.unstructure(value) if type(value) in _UNTAGGED else tagged(built, value)
    )


def _open_reader(built: Converter, kind: Any) -> Read:
    allowed = {get_origin(each) or each for each in get_args(kind)}

    def read(plain: Any, _: Any) -> Any:
        value = _of_open(built, plain)
        if allowed and allowed.isdisjoint(_kinds_of(value)):
            listed = ", ".join(sorted(each.__name__ for each in allowed))
            raise InvalidValueError(quoted(plain), f"is none of {listed}", "check its form")
        return value

    return read


def _kinds_of(value: Any) -> tuple[type, ...]:
    """What a value is; a truth value is no whole number, though Python has it so."""
    return (bool,) if type(value) is bool else type(value).__mro__


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
    """A value with its type beside it; of an assessment, what it states."""
    if isinstance(value, Assessment):
        return tagged(built, value.stated())
    if is_quantity(value):
        return {"type": _QUANTITY, **write_quantity(value)}
    tag, plain = tag_of(type(value)), built.unstructure(value)
    return {"type": tag, **(plain if fields.is_record(type(value)) else {"value": plain})}


def of_tagged(built: Converter, plain: Mapping[str, Any]) -> Any:
    """The value that says its type."""
    given = {name: each for name, each in plain.items() if name != "type"}
    tag = plain.get("type")
    if tag == _QUANTITY:
        names = ("value", "unit")
        return read_quantity_of(**with_keys(given, _QUANTITY, names, names))
    kind = kind_named(tag)
    if fields.is_record(kind):
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
