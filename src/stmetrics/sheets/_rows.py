"""The rows of a sheet as mappings with their numbers: titles passed over, merged cells filled."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, TypedDict

import attrs

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import whole_number
from stmetrics.records import _fields as f
from stmetrics.sheets._cells import is_missing, stripped
from stmetrics.sheets._headers import joined
from stmetrics.sheets._marks import says_note

_UNIT_OF_THE_TABLE: Final = re.compile(
    r"(?:\s*|.{0,80}[(（\[【\s])(?:计量|金额)?单位\s*[:：]\s*(?P<unit>[^\s)）\]】][^)）\]】]{0,40})[)）\]】]?\s*"
)

_Numbered: TypeAlias = tuple[int, Mapping[Any, Any] | Sequence[Any]]


class SheetLayout(TypedDict, total=False):
    """How a sheet is laid out, where it is not one row of headers and the data below.

    Attributes:
        unit: The unit of figures whose header and cell show none ("千元", "单位：万元、人年").
        first_row: The number that the sheet gives the first of the rows, 1 where it is left out.
        header_row: The number of the row with the headers, where titles stand above it.
        header_rows: How many rows the headers take, where merged cells stand above others, or
            units below them; 1 where it is left out.
        fill_down: Headers of merged cells, which hold for the rows below until the next.
        zero_is_missing: Headers or fields of figures whose 0 says "not known".
    """

    unit: str | None
    first_row: int
    header_row: int
    header_rows: int
    fill_down: Iterable[str]
    zero_is_missing: Iterable[str]


def require_layout(function: str, layout: Mapping[str, Any], *, but: str | None = None) -> None:
    """Refuse options that no sheet has, as Python does for a parameter that a function lacks.

    Raises:
        TypeError: An option has an unknown name, or one that this function does not take.
    """
    for name in layout:
        if name not in SheetLayout.__annotations__ or name == but:
            raise TypeError(f"{function}() got an unexpected keyword argument {name!r}")


@attrs.define
class SheetRows:
    """The rows of a sheet below its headers, numbered as the sheet does.

    Attributes:
        layout: How it is laid out.
        unit: The unit that a line above the headers says (单位：万元), once they are read.
        count: How many rows were read below the headers.
        repeated: How many of them only repeat the headers, as the pages of a print do.
        titles: What stands above the headers, where nothing said which row they are.
        notes: What the lines say that are no rows: 注：…, 资料来源：….
    """

    layout: SheetLayout
    unit: str | None = None
    count: int = 0
    repeated: int = 0
    titles: list[str] = attrs.field(factory=list)
    notes: list[str] = attrs.field(factory=list)

    def of(self, rows: Iterable[Any]) -> Iterator[tuple[int, Mapping[Any, Any]]]:
        """Number and cells by header of every row."""
        filled: dict[Any, Any] = dict.fromkeys(f.several(self.layout.get("fill_down", ())))
        for number, row in self._below_headers(rows):
            self.count += 1
            if not self._is_no_row(row):
                yield number, _filled_down(row, filled) if filled else row

    def _below_headers(self, rows: Iterable[Any]) -> Iterator[tuple[int, Mapping[Any, Any]]]:
        first = whole_number(self.layout.get("first_row", 1), "first_row")
        header_row = self.layout.get("header_row")
        deep = _positive(self.layout.get("header_rows", 1))
        above: list[Any] = []
        headers: Sequence[Any] | Mapping[Any, Any] | None = None
        numbered: Iterator[_Numbered] = (
            (number, _cells_of(number, row)) for number, row in enumerate(_given(rows), first)
        )
        if header_row is None:
            header_row, numbered = self._below_titles(numbered)
        for number, cells in numbered:
            if header_row is not None and number < header_row:
                self.unit = self.unit or _unit_said(cells)
            elif header_row is not None and number < header_row + deep:
                above.append(cells)
                headers = _told_apart(joined(above))
            else:
                yield number, _by_header(headers, cells, number)

    def _below_titles(
        self, numbered: Iterator[_Numbered]
    ) -> tuple[int | None, Iterator[_Numbered]]:
        """The number of the row with the headers, the first with more than one cell, and all rows.

        Mappings have their headers; where no row has two cells, the first is the header.
        """
        titles: list[_Numbered] = []
        for number, given in numbered:
            cells = given
            if isinstance(given, Mapping) and _is_below_a_title(given):
                self.titles += [stripped(key) for key in given if not _is_unnamed(key)]
                cells = list(given.values())
                numbered = ((at, list(row.values())) for at, row in numbered)  # type: ignore[union-attr]  # mappings all
            if isinstance(cells, Mapping):
                return None, itertools.chain(titles, [(number, cells)], numbered)
            if sum(map(_may_be_header, cells)) > 1:
                for _, title in titles:
                    self.titles += [stripped(cell) for cell in title if not is_missing(cell)]
                return number, itertools.chain(titles, [(number, cells)], numbered)
            titles.append((number, cells))
        return (titles[0][0] if titles else None), iter(titles)

    def _is_no_row(self, row: Mapping[Any, Any]) -> bool:
        """Whether a line is a note, or the headers once more."""
        header, first = next(((key, cell) for key, cell in row.items()), (None, None))
        if not isinstance(first, str):
            return False
        if first == header and all(is_missing(cell) or cell == key for key, cell in row.items()):
            self.repeated += 1
            return True
        is_note = says_note(first) and sum(not _all_missing(cell) for cell in row.values()) == 1
        if is_note:
            self.notes.append(stripped(first))
        return is_note


def _is_unnamed(key: Any) -> bool:
    """Whether pandas has found no header for a column."""
    return isinstance(key, str) and key.startswith("Unnamed: ")


def _is_below_a_title(row: Mapping[Any, Any]) -> bool:
    """Whether a title stands where the headers should, over columns that have none."""
    unnamed = sum(map(_is_unnamed, row))
    return unnamed > 0 and unnamed >= len(row) - 1


def _may_be_header(cell: Any) -> bool:
    """Whether a cell says something, and not only the table's unit or a note."""
    return not is_missing(cell) and not (isinstance(cell, str) and says_note(cell))


def _positive(number: Any) -> int:
    rows = whole_number(number, "header_rows")
    if rows >= 1:
        return rows
    raise InvalidValueError(f"header_rows={rows}", "must be 1 or more")


def _all_missing(cell: Any) -> bool:
    """Whether a cell is missing, or all cells that stand beyond the headers are."""
    return all(map(is_missing, cell)) if isinstance(cell, list) else is_missing(cell)


def _given(rows: Any) -> Iterable[Any]:
    if hasattr(rows, "columns"):
        raise InvalidValueError(
            f"a {type(rows).__name__}", "is no list of rows", 'give df.to_dict("records")'
        )
    if isinstance(rows, str | bytes | Mapping | set) or not isinstance(rows, Iterable):
        raise InvalidValueError(quoted(rows), "is no list of rows", "give mappings, one a row")
    return rows


def _cells_of(number: int, row: Any) -> Mapping[Any, Any] | Sequence[Any]:
    if isinstance(row, Mapping | list | tuple):
        return row
    raise InvalidValueError(
        f"row {number}: {quoted(row)}", "is no mapping", "csv.DictReader gives mappings"
    )


def _unit_said(cells: Mapping[Any, Any] | Sequence[Any]) -> str | None:
    for cell in cells.values() if isinstance(cells, Mapping) else cells:
        if isinstance(cell, str) and (found := _UNIT_OF_THE_TABLE.fullmatch(cell)):
            return found["unit"].strip()
    return None


def _told_apart(cells: Mapping[Any, Any] | Sequence[Any]) -> Any:
    """The headers by key or in order; one that comes twice gets a number, as pandas does it."""
    pairs = cells.items() if isinstance(cells, Mapping) else enumerate(cells)
    seen: dict[Any, int] = {}
    named = {}
    for key, cell in pairs:
        header = "" if is_missing(cell) else stripped(cell)
        times = seen[header] = seen.get(header, 0) + 1
        named[key] = f"{header}.{times - 1}" if times > 1 and header != "" else header
    return named if isinstance(cells, Mapping) else list(named.values())


def _by_header(headers: Any, cells: Any, number: int) -> Mapping[Any, Any]:
    if headers is None:
        if isinstance(cells, Mapping):
            return cells
        raise InvalidValueError(
            f"row {number}: {quoted(cells)}", "is no mapping", "all rows are of one form"
        )
    if isinstance(cells, Mapping):
        return {headers.get(key, key): cell for key, cell in cells.items()}
    row = dict(zip(headers, cells, strict=False))
    return row if len(cells) <= len(headers) else {**row, None: list(cells[len(headers) :])}


def _filled_down(row: Mapping[Any, Any], above: dict[Any, Any]) -> Mapping[Any, Any]:
    """The row with the value above where a merged cell is empty; the values are kept on."""
    changed = dict(row)
    if all(map(is_missing, changed.values())):
        return row
    for header, kept in above.items():
        if is_missing(changed.get(header)):
            changed[header] = kept
        else:
            above[header] = changed[header]
    return changed


def as_mapping(value: Any, name: str) -> Mapping[Any, Any]:
    """A mapping that was given, an empty one for None."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise InvalidValueError(f"{name}={quoted(value)}", "is no mapping", "give a dict")
