"""A frame printed for people: figures rounded, ratios in percent, codes in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from stmetrics import tables
from stmetrics._closed_list import ClosedList
from stmetrics.audit.consistency import Consistency
from stmetrics.exact._given import require_mapping
from stmetrics.exact._numbers import plain_text, to_exact
from stmetrics.exact.rounding import percent, round_half_up
from stmetrics.frames._chunks import CHUNK, FrameRows
from stmetrics.frames._frames import Frame, require_columns
from stmetrics.law.verdicts import Verdict
from stmetrics.results import checked_language
from stmetrics.sheets._cells import is_missing

_CODES: Final[Mapping[Any, ClosedList]] = {
    each.value: each for codes in (Verdict, Consistency) for each in codes
}


def text_table(
    frame: Frame,
    heads: Mapping[str, str],
    *,
    decimals: Mapping[str, int] | None = None,
    percents: Mapping[str, int] | None = None,
    lang: str = "zh",
) -> str:
    """Print columns of a frame as a table of aligned text (数据框打印为文本表格).

    Figures stand to the right, verdicts in words, and a dash where nothing is known.

    Args:
        frame: A data frame that holds its rows, or a relation of DuckDB, which is run once.
        heads: The columns to print, in order, each with its heading.
        decimals: To how many decimals a column is rounded; others are printed as they are.
        percents: The columns of ratios to print in percent, each with its decimals.
        lang: The language of verdicts, ``"zh"`` or ``"en"``.

    Returns:
        Lines without a line end after the last.

    Raises:
        InvalidValueError: No frame, one without rows of its own, or a column that is not there.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "district": ["A", "B"], "growth": [0.2531, None], "target": ["met", "unknown"],
        ... })
        >>> heads = {"district": "地区", "growth": "增长", "target": "增长12%"}
        >>> print(frames.text_table(made_up, heads, percents={"growth": 1}))
        地区   增长  增长12%
        ----  -----  --------
        A     25.3%  符合
        B         —  无法判断
    """
    checked_language(lang)
    decimals, percents = decimals or {}, percents or {}
    require_mapping(heads=heads, decimals=decimals, percents=percents)
    rows = FrameRows.of(frame, CHUNK)
    require_columns(rows.frame, [*heads, *decimals, *percents])
    cells: dict[str, list[Any]] = {name: [] for name in heads}
    for row in rows:
        for name, found in cells.items():
            found.append(None if is_missing(row[name]) else row[name])
    printed = [
        _printed(found, decimals.get(name), percents.get(name), lang)
        for name, found in cells.items()
    ]
    align = [
        "l" if any(isinstance(each, str) for each in found) else "r" for found in cells.values()
    ]
    return tables.text_table(list(heads.values()), zip(*printed, strict=True), align=align)


def _printed(cells: list[Any], places: int | None, in_percent: int | None, lang: str) -> list[str]:
    """The cells of a column as text; codes are words where all of them are codes."""
    known = [each for each in cells if each is not None]
    are_codes = all(isinstance(each, str) and each in _CODES for each in known)

    def as_text(cell: Any) -> str:
        if cell is None:
            return "—"
        if are_codes:
            return _CODES[cell].term(lang)
        if in_percent is not None:
            return percent(cell, in_percent)
        if places is not None:
            return plain_text(round_half_up(cell, places))
        is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
        return _number(cell) if is_number else str(cell)

    return [as_text(each) for each in cells]


def _number(cell: float) -> str:
    """A number as it prints; whole ones, such as ranks, without a point."""
    exact = to_exact(cell)
    return str(int(exact)) if exact == int(exact) else plain_text(exact)
