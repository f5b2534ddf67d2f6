"""Which regions of a column lie within another, by the codes of GB/T 2260."""

from __future__ import annotations

from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.frames._columns import Expression, nw
from stmetrics.records._region_codes import CODE, shared_digits
from stmetrics.records.region import region_holds

_DIGITS: Final = 6
_OF_CITY, _OF_PROVINCE = 4, 2
"""Digits that all codes of a city, of a province begin with."""
_CODE: Final = f"^{CODE.pattern}$"


def lies_in(column: str, outer: str) -> tuple[Expression, Expression]:
    """Whether a column's region is another or lies in it, and whether it lies outside.

    Where it is unknown neither holds.

    Raises:
        InvalidValueError: The region asked about is empty, no text, or a code cut short.
    """
    region_holds(outer, None)
    known, text = _known_text(column)
    inside = text == outer
    if (digits := shared_digits(outer)) is not None:
        inside |= text.str.contains(f"^{digits}[0-9]{{{_DIGITS - len(digits)}}}$")
    return known & inside, known & ~inside


def require_texts(table: Any, names: list[str]) -> None:
    """Refuse columns of identifiers that are no texts: 320404 as a number is no code."""
    schema = table.collect_schema()
    wrong = [name for name in names if schema[name] not in {nw.String, nw.Categorical}]
    if wrong:
        raise InvalidValueError(
            f"columns {', '.join(map(quoted, wrong))}",
            "hold no texts, as identifiers are",
            'convert them first, so that a code is "320404"',
        )


def wider(column: str) -> tuple[Expression, Expression]:
    """The codes of the city and of the province in which a column's region lies.

    Null where it is itself as wide, is no code, or is unknown.
    """
    _, text = _known_text(column)
    code = nw.when(text.str.contains(_CODE)).then(text)
    city, province = (
        nw.concat_str(code.str.slice(0, length), nw.lit("0" * (_DIGITS - length)))
        for length in (_OF_CITY, _OF_PROVINCE)
    )
    return nw.when(city != code).then(city), nw.when(province != code).then(province)


def _known_text(column: str) -> tuple[Expression, Expression]:
    """Whether a text is known, and the text; an empty one where it is not."""
    known = ~nw.col(column).is_null()
    return known, nw.when(known).then(nw.col(column).cast(nw.String())).otherwise(nw.lit(""))
