"""What type checkers read from the catalogue: rows, lookups and searches."""

from __future__ import annotations

from typing import assert_type

from stmetrics.catalogue import (
    Direction,
    Indicator,
    Theme,
    Words,
    all_indicators,
    indicator,
    search,
)

row = indicator("cn.tm_v")
assert_type(row, Indicator)
assert_type(row.name, Words)
assert_type(row.name.zh, str)
assert_type(row.unit, str | None)
assert_type(row.direction, Direction)
assert_type(row.traps, tuple[Words, ...])
assert_type(all_indicators(theme=Theme.PATENTS), tuple[Indicator, ...])
assert_type(search("专利", theme="patents"), tuple[Indicator, ...])
row.id = "other"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
