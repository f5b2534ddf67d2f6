"""How several values are written and read: tuples, lists, named ones, mappings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Observation
from stmetrics.serial._fields import Read, Write, require_own, with_keys
from stmetrics.serial._paths import at
from stmetrics.serial._texts import SCALARS

if TYPE_CHECKING:
    from cattrs import Converter


def is_named_tuple(kind: Any) -> bool:
    """Whether a type is a tuple whose values have names."""
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def is_several(kind: Any) -> bool:
    """Whether a type is a list, a tuple, or observations."""
    return (get_origin(kind) or kind) in {tuple, list, Observations}


def is_mapping(kind: Any) -> bool:
    """Whether a type is a mapping by text."""
    return get_origin(kind) in {dict, Mapping}


def named_tuple_writer(built: Converter, kind: Any) -> Write:
    """Write the values under their names."""
    hooks = {name: built.get_unstructure_hook(each) for name, each in get_type_hints(kind).items()}
    return lambda value: {name: hook(getattr(value, name)) for name, hook in hooks.items()}


def named_tuple_reader(built: Converter, kind: Any) -> Read:
    """Read the values by their names."""
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


def several_writer(built: Converter, kind: Any) -> Write:
    """Write the values in order."""

    def write(value: Any) -> Any:
        held = require_own(value, get_origin(kind) or kind)
        kinds = _kinds_within(kind, len(held))
        return [
            built.unstructure(each, unstructure_as=own)
            for each, own in zip(held, kinds, strict=True)
        ]

    return write


def several_reader(built: Converter, kind: Any) -> Read:
    """Read the values in order; of a tuple of fixed length, all of them."""
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


def mapping_writer(built: Converter, kind: Any) -> Write:
    """Write an object where the keys are text, else the keys and values in pairs."""
    key, own = get_args(kind)
    if key is not str:
        pairs = tuple[tuple[key, own], ...]  # type: ignore[valid-type]  # a type made at run time
        return lambda value: built.unstructure(tuple(value.items()), unstructure_as=pairs)
    return lambda value: {
        SCALARS[str][0](name): built.unstructure(each, unstructure_as=own)
        for name, each in value.items()
    }


def mapping_reader(built: Converter, kind: Any) -> Read:
    """Read what the writer wrote."""
    key, own = get_args(kind)
    if key is not str:
        pairs = tuple[tuple[key, own], ...]  # type: ignore[valid-type]  # a type made at run time
        return lambda plain, _: dict(built.structure(plain, pairs))

    def read(plain: Any, _: Any) -> Any:
        if not isinstance(plain, Mapping):
            raise InvalidValueError(quoted(plain), "is no mapping", "give a JSON object")
        return {
            SCALARS[str][1](name): at(name, built.structure, each, own)
            for name, each in plain.items()
        }

    return read
