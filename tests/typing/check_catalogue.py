"""What type checkers read from the catalogue: rows, lookups and searches."""

from __future__ import annotations

from typing import assert_type

from stmetrics.catalogue import (
    Direction,
    Indicator,
    Match,
    Mention,
    Narrowing,
    Theme,
    Words,
    all_indicators,
    fits,
    indicator,
    matches,
    mentions,
    name_of,
    narrowing_of,
    search,
)
from stmetrics.units import Amount, parse

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
assert_type(matches("专利")[0], Match)
assert_type(matches("专利")[0].why("en"), str)
assert_type(mentions("专利授权2710件"), tuple[Mention, ...])
assert_type(fits(row, parse("3亿元")), Amount)
assert_type(name_of(row, kind="技术服务"), Words)
assert_type(narrowing_of(row, "技术服务合同"), Narrowing)
assert_type(Indicator(id="own.x", name="某数", unit="个"), Indicator)
