"""Everything to plain data and JSON, and back exactly (extra ``json``).

A document says its schema and its type; every other key is a field under the name that the
constructor takes:

    {"schema": 1, "type": "RDInput", "performer": "government", "period": "2022-Q3",
     "expenditure": "2480000000元", "basis": "statistical", ...}

Exact numbers are text, never JSON's binary floats: ``"24.8"``, ``"1/3"``; money and labour are
text with their unit, dates ISO text, periods SDMX text, members of a closed list their value.
What is unknown is null. Where a field's type leaves open what stands in it, plain text is a
number or a date, a list is a range, and anything else says its own type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.serial.documents import (
        SCHEMA as SCHEMA,
        dumps as dumps,
        from_plain as from_plain,
        loads as loads,
        to_plain as to_plain,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "documents": ("SCHEMA", "dumps", "from_plain", "loads", "to_plain"),
        },
    )
