"""Documents: a value with schema and type, as plain data and as JSON text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload

from stmetrics.errors import InvalidValueError, MissingExtraError, ParseError, quoted
from stmetrics.serial._kinds import tag_of

if TYPE_CHECKING:
    from types import ModuleType

T = TypeVar("T")

SCHEMA: Final = 1
"""The version of the documents that are written; only these are read."""

_LONGEST_NAME: Final = 80


def to_plain(value: Any) -> dict[str, Any]:
    """A record, a figure's holder or a result as plain data (转为纯数据).

    Args:
        value: A record, observation, target, finding, review or another class that
            `stmetrics.serial._kinds` lists; a pint quantity; or a list or tuple of such.

    Returns:
        Dicts, lists, text, whole numbers, truth values and None, with ``schema`` and ``type``
        first; `from_plain` makes an equal value of it. An `Assessment` is kept as what it states,
        without its programme's functions, and comes back as a `StatedAssessment`.

    Raises:
        InvalidValueError: Something in it cannot be kept, such as a function.
        MissingExtraError: cattrs is not installed.

    Example:
        >>> period = Period.months(2012, 1, 10)
        >>> to_plain(period)
        {'schema': 1, 'type': 'Period', 'value': '2012-01-01/P10M'}
        >>> to_plain(PatentCounts(status="granted", invention=144))["invention"]
        144
    """
    return {"schema": SCHEMA, **_conversion().plain_of(value)}


@overload
def from_plain(data: Mapping[str, Any], kind: type[T]) -> T: ...
@overload
def from_plain(data: Mapping[str, Any], kind: None = None) -> Any: ...
def from_plain(data: Mapping[str, Any], kind: type | None = None) -> Any:
    """What `to_plain` was given, out of its plain data (由纯数据还原).

    A hand-written document is read just as strictly: every key must be a field of the type;
    fields with a default may be left out; money may be in any unit that says so ("24.8亿元").

    Args:
        data: The plain data.
        kind: The class that is expected; None for any.

    Returns:
        The value, equal to the one that was written.

    Raises:
        InvalidValueError: Another schema, an unknown type, an unknown or missing key, or a
            value that its field does not take, with the path to it.
        MissingExtraError: cattrs is not installed.

    Example:
        >>> plain = {"schema": 1, "type": "PatentCounts", "status": "granted", "inventions": 144}
        >>> from_plain(plain)
        Traceback (most recent call last):
        ...
        stmetrics.errors.InvalidValueError: PatentCounts: 'inventions': is no field...
    """
    tag = _tag_within(data, kind)
    given = {name: each for name, each in data.items() if name != "schema"}
    return _conversion().value_of(given, tag)


def _tag_within(data: Any, kind: type | None) -> str:
    """The type that a document names, its schema and the expected class being checked."""
    if not isinstance(data, Mapping):
        raise InvalidValueError(quoted(data), "is no document", "give what to_plain gave")
    schema, tag = data.get("schema"), data.get("type")
    if "schema" not in data:
        raise InvalidValueError(
            "schema",
            "is not given: a document names its version and its type",
            f'write "schema": {SCHEMA}, "type": "TechContract" before the fields',
        )
    if type(schema) is not int or schema != SCHEMA:
        raise InvalidValueError(
            f"schema={quoted(schema)}",
            f"is not the version that is read here ({SCHEMA})",
            "read it with the release of stmetrics that wrote it, and write it anew",
        )
    if kind is not None and tag_of(kind) != tag:
        raise InvalidValueError(f"type={quoted(tag)}", f"is not {tag_of(kind)}, which is expected")
    return tag if isinstance(tag, str) and len(tag) <= _LONGEST_NAME else "document"


def _conversion() -> ModuleType:
    try:
        from stmetrics.serial import _conversion as conversion  # noqa: PLC0415 - cattrs is an extra
    except ImportError as error:
        raise MissingExtraError(
            "stmetrics.serial", "needs cattrs", 'pip install "st-policy-metrics[json]"'
        ) from error
    return conversion


def dumps(value: Any, *, indent: int | None = None) -> str:
    """Write what `to_plain` gives as JSON text (转为JSON).

    Chinese stays readable; there are no floats where numbers are exact, and no NaN.

    Args:
        value: What `to_plain` takes.
        indent: Spaces a level; None writes one line.

    Raises:
        InvalidValueError: Something in it cannot be kept.
        MissingExtraError: cattrs is not installed.

    Example:
        >>> print(dumps(BoundaryChange(on="2021-07-01", moved_out=["e7"])))
        {"schema": 1, "type": "BoundaryChange", "on": "2021-07-01", "moved_out": ["e7"], ...}
    """
    try:
        return json.dumps(to_plain(value), ensure_ascii=False, allow_nan=False, indent=indent)
    except (RecursionError, ValueError) as error:
        if isinstance(error, InvalidValueError):
            raise
        raise InvalidValueError(type(value).__name__, f"cannot be JSON: {error}") from None


@overload
def loads(text: str, kind: type[T]) -> T: ...
@overload
def loads(text: str, kind: None = None) -> Any: ...
def loads(text: str, kind: type | None = None) -> Any:
    """Read what `dumps` wrote (由JSON还原).

    Args:
        text: The JSON text.
        kind: The class that is expected; None for any.

    Returns:
        The value, equal to the one that was written.

    Raises:
        ParseError: No JSON, a key given twice, NaN or an infinity.
        InvalidValueError: What `from_plain` refuses.
        MissingExtraError: cattrs is not installed.

    Example:
        >>> target = Target.at_least("30亿元")
        >>> loads(dumps(target), Target) == target
        True
    """
    return from_plain(_parsed(text), kind)


def _parsed(text: str) -> Any:
    if not isinstance(text, str):
        raise ParseError(quoted(text), "is not text", "decode it as UTF-8 first")
    try:
        return json.loads(text, object_pairs_hook=_each_once, parse_constant=_not_finite)
    except RecursionError:
        raise ParseError(quoted(text), "is nested too deeply", "no document is") from None
    except ParseError:
        raise
    except ValueError as error:  # JSON's own, or a whole number of thousands of digits
        raise ParseError(quoted(text), f"is not JSON: {error}", "give what dumps gave") from None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ParseError(f"key {quoted(twice)}", "is given twice in one object", "keep one")
    return found


def _not_finite(word: str) -> Any:
    raise ParseError(word, "is no number", "write null where a figure is unknown")
