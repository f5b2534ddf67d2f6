"""How records and closed lists are written and read: field by field, member by member."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias, get_origin

import attrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from stmetrics._repr import OMITTED_AT_DEFAULT
from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.law._notes_zh import DECIDES, NOTES
from stmetrics.law.dated import Parameter, Source
from stmetrics.serial._kinds import near
from stmetrics.serial._texts import SCALARS, read_member

if TYPE_CHECKING:
    from cattrs import Converter

Write: TypeAlias = Callable[[Any], Any]
Read: TypeAlias = Callable[[Any, Any], Any]


def is_closed_list(kind: Any) -> bool:
    """Whether a type is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def is_record(kind: Any) -> bool:
    """Whether a type is written field by field; a period is one word."""
    kind = get_origin(kind) or kind
    return isinstance(kind, type) and attrs.has(kind) and kind not in SCALARS


def member_writer(kind: type[Enum]) -> Write:
    """Write a member by its value."""
    return lambda value: require_own(value, kind).value


def read_member_of(plain: Any, kind: type[Enum]) -> Enum:
    """Read a member by its value."""
    return read_member(kind, plain)


def record_writer(built: Converter, kind: Any) -> Write:
    """Write every field under the name that the constructor takes, unless it is to be omitted."""
    own = get_origin(kind) or kind
    omitted: Any = {
        each.name: override(omit_if_default=True)
        for each in attrs.fields(own)
        if OMITTED_AT_DEFAULT in each.metadata
    }
    write_fields: Write = make_dict_unstructure_fn(
        _of_anything(kind), built, _cattrs_use_alias=True, **omitted
    )

    def write(value: Any) -> Any:
        require_own(value, own)
        try:
            return write_fields(value) | _in_chinese(value)
        except StmetricsError as error:
            what = f"{own.__name__} of {error.what}"
            raise InvalidValueError(what, error.why, error.hint) from None

    return write


def _in_chinese(value: Any) -> dict[str, str]:
    """What the library says in Chinese of its own law, which the objects look up when asked."""
    if isinstance(value, Source):
        return {"note_zh": value.note_in("zh")}
    return {"decides_zh": value.decides_in("zh")} if isinstance(value, Parameter) else {}


def _without_chinese_of_ours(given: Mapping[str, Any], own: type) -> Mapping[str, Any]:
    """The same without what `_in_chinese` added, which the objects know by themselves."""
    for kind, english, words in ((Source, "note", NOTES), (Parameter, "decides", DECIDES)):
        name = f"{english}_zh"
        if own is kind and name in given and given[name] == words.get(str(given.get(english, ""))):
            return {key: value for key, value in given.items() if key != name}
    return given


def _of_anything(kind: Any) -> Any:
    """A generic class with its parameters left open."""
    parameters = getattr(kind, "__parameters__", ())
    return kind[(Any,) * len(parameters)] if parameters else kind


def require_own(value: Any, kind: type) -> Any:
    """Refuse what would come back as something else than it is."""
    if type(value) is kind:
        return value
    raise InvalidValueError(
        quoted(value), f"is not the {kind.__name__} that its field says", "make the record anew"
    )


def record_reader(built: Converter, kind: Any) -> Read:
    """Read the fields and call the constructor, whose rules hold as for anybody."""
    own = get_origin(kind) or kind
    make: Read = make_dict_structure_fn(_of_anything(kind), built, _cattrs_use_alias=True)
    fields = {each.alias: each.default is attrs.NOTHING for each in attrs.fields(own) if each.init}
    required = [name for name, is_needed in fields.items() if is_needed]

    def read(plain: Any, _: Any) -> Any:
        given = with_keys(plain, own.__name__, fields, required)
        return make(_without_chinese_of_ours(given, own), kind)

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
