"""Headers that name no field of a record: what they may mean instead."""

from __future__ import annotations

from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records.rd_input import RDInput
from stmetrics.sheets._columns import leaves_basis_open, match_header, near
from stmetrics.sheets.terms._fields import RD_EXPENSES

_MOST_NAMED: Final = 10
_LONGEST_LINE: Final = 130


def _is_statistical(header: object) -> bool:
    """Whether a header names R&D money as statistics count it, which `RDInput` holds."""
    found = match_header(RDInput, header) if isinstance(header, str) else None
    return found is not None and found.field.name == "expenditure"


def unmatched(record: type, headers: list[Any]) -> InvalidValueError:
    """The error for headers that name no field: all of them at once, one line a column."""
    shown = headers[:_MOST_NAMED]
    lines = []
    for header in shown:
        if leaves_basis_open(header) and record in RD_EXPENSES:
            fields = " or ".join(RD_EXPENSES[record])
            lines.append(f"{quoted(header)} says no basis: give columns={{...: {fields}}}")
        elif record in RD_EXPENSES and _is_statistical(header):
            fields = " or ".join(RD_EXPENSES[record])
            lines.append(f"{quoted(header)} is R&D by statistics, none of {fields}: read RDInput")
        else:
            lines.append(f"{quoted(header)}: {near(record, header)}")
    return InvalidValueError(
        f"headers {', '.join(quoted(each) for each in shown)}",
        f"match no field of {record.__name__}" + (", and more" if headers != shown else ""),
        "\n  ".join(
            [
                'map them in columns=, to None to leave them out; unknown="list" lists them',
                *(line[:_LONGEST_LINE] for line in lines),
            ]
        ),
    )
