"""What the headers of a table say only together: which way it lies, and what columns share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics.errors import StmetricsError
from stmetrics.periods.period import Period
from stmetrics.records._sums import plain_label
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import is_missing, read_cell, stripped
from stmetrics.sheets._headers import in_ones, split_unit
from stmetrics.sheets._totals import is_total
from stmetrics.sheets.figures._asked import FigureColumn
from stmetrics.sheets.figures._indicators import level_said
from stmetrics.units._table import is_unit

if TYPE_CHECKING:
    from stmetrics.sheets.figures._settling import Settling

_REGION: Final = re.compile(
    r"[1-9][0-9]{5}|[\u3400-\u9fff·]{1,12}(?:省|市|区|县|州|盟|旗|镇|乡|街道|园|兵团|地区)"
    r"|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    r"|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾"
)
_DERIVED: Final = frozenset({"growth", "rank", "completion", "share", "increase"})


# --- which way the table lies ---------------------------------------------------------------


def told_across(table: Settling) -> None:
    """Take headers that nothing is known for as regions or levels, where the rows say the rest.

    All of them, or none: one header that is neither leaves them as they are.
    """
    if not table.open or any("indicator" in each.facts for each in table.figures):
        return
    for fact, said in (("region", _region_said), ("level", _level_said)):
        told = [found for header, _ in table.open if (found := said(stripped(header)))]
        free = fact not in table.contexts and len(told) == len(table.open)
        if free and any(label is None for _, label in told):
            columns = [
                FigureColumn(header, "value", _unit_of(header), facts, label, is_across=True)
                for (header, _), (facts, label) in zip(table.open, told, strict=True)
            ]
            table.figures += columns
            table.open.clear()


def _unit_of(header: Any) -> str | None:
    return split_unit(header)[1] if isinstance(header, str) else None


def _region_said(header: Any) -> tuple[dict[str, Any], str | None] | None:
    """The region that a header is, and whether it is their total."""
    name = split_unit(str(header))[0].strip()
    plain = plain_label(name)
    if is_total(plain):
        return {"region": plain}, name
    spaced = "".join(name.split())
    return ({"region": spaced}, None) if _REGION.fullmatch(spaced) else None


def _level_said(header: Any) -> tuple[dict[str, Any], str | None] | None:
    """The level that a header is, and whether it is their total."""
    name = split_unit(str(header))[0].strip()
    if is_total(plain_label(name)):
        return {}, name
    try:
        return level_said(name), None
    except StmetricsError:
        return None


def name_the_first_column(table: Settling, row: Mapping[Any, Any]) -> None:
    """Say what stands down the first column, where its header says it not, or says 指标 of all.

    Where the other columns are of indicators, it is periods or regions, as its cells are; where
    they are of periods or regions, it is indicators.
    """
    across = any("indicator" in each.facts for each in table.figures)
    if table.corner is not None:
        header, roles = table.corner
        free = [each for each in roles if not _is_said(table, each, across=across)]
        table.contexts[free[0] if free else roles[0]] = header
    elif across and "indicator" in table.contexts:
        _renamed(table, table.contexts.pop("indicator"), row)
    elif table.blank and table.blank[0] == next(iter(row)):
        if across or _is_said(table, "indicator", across=across):
            _renamed(table, table.blank[0], row)
        else:
            table.contexts["indicator"] = table.blank[0]


def name_the_column_of_units(table: Settling, row: Mapping[Any, Any]) -> None:
    """Take a column without a header for that of units, where its first cell is one."""
    if "unit" in table.contexts or "unit" in table.asked.fixed:
        return
    for header in table.blank:
        said = row[header]
        if isinstance(said, str) and is_unit(in_ones(said.strip("()（） "))[0]):
            table.contexts["unit"] = header
            return


def _is_said(table: Settling, fact: str, *, across: bool) -> bool:
    if fact == "indicator" and across:
        return True
    said = fact in table.contexts or fact in table.asked.fixed
    return said or any(fact in each.facts for each in table.figures)


def _renamed(table: Settling, header: Any, row: Mapping[Any, Any]) -> None:
    """Take a column as that of periods or regions, as the first of its cells says."""
    cell = row[header]
    if is_missing(cell):
        return
    if _is_period(cell):
        role = "period"
    else:
        role = "region" if "region" not in table.asked.fixed or _names_one(cell) else "part"
    table.contexts.setdefault(role, header)


def _names_one(cell: Any) -> bool:
    """Whether a cell names a region, and is no total."""
    said = _region_said(cell)
    return said is not None and said[1] is None


def _is_period(cell: Any) -> bool:
    try:
        read_cell(CellKind.PERIOD, cell, None)
    except StmetricsError:
        return False
    return True


# --- what columns share ---------------------------------------------------------------------


def share_parts_of_the_year(figures: Sequence[FigureColumn]) -> None:
    """上年同期 and 同比 are of the same part of the year as the column before them."""
    left: str | None = None
    for each in figures:
        left = each.facts.get("within", None if each.role == "value" else left)
        if left is not None and each.role not in {"target", "growth_target"}:
            each.facts["within"] = left


def share_periods(table: Settling) -> None:
    """A growth or a rank that says no period is of the latest of the columns before it.

    One that says over which year it is (比2021年增长) must be over the year before.
    """
    for each in [each for each in table.figures if "over" in each.facts]:
        year, fixed = each.facts.pop("over") + 1, table.asked.fixed.get("period")
        if "period" in table.contexts or (fixed is not None and fixed.start.year != year):
            table.figures.remove(each)
            table.open.append((each.header, "is a growth over another year than the last"))
        elif fixed is None:
            each.facts["period"] = Period.year(year)
    if any(each in table.contexts or each in table.asked.fixed for each in ("period", "on")):
        return
    seen = []
    for each in table.figures:
        if "period" in each.facts:
            seen.append(each.facts["period"])
        elif each.role in _DERIVED and seen:
            each.facts["period"] = max(seen, key=lambda period: period.end)


def share_indicators(table: Settling) -> None:
    """In a table without a column of indicators, 同比增长 is that of the column before it.

    One before all of them is of the only indicator that the table has.
    """
    if "indicator" in table.contexts or "indicator" in table.asked.fixed:
        return
    named = {each.facts["indicator"] for each in table.figures if "indicator" in each.facts}
    left: str | None = next(iter(named)) if len(named) == 1 else None
    shared = []
    for each in table.figures:
        left = each.facts.get("indicator", left)
        if left is None:
            table.open.append((each.header, "are figures of no indicator"))
        else:
            shared.append(attrs.evolve(each, facts={"indicator": left, **each.facts}))
    table.figures = shared
