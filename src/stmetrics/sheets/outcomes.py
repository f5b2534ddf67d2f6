"""What came of a row that is no record: something wrong with it, or a line of totals."""

from __future__ import annotations

from typing import Any, Final

import attrs

from stmetrics._errors_zh import reason_in_chinese
from stmetrics._repr import short_repr
from stmetrics.audit.finding import Finding
from stmetrics.errors import quoted
from stmetrics.observations.observation import Observation
from stmetrics.results import checked_language

_SAID_IN_CHINESE: Final = (
    ("is missing", "缺少必填的值"),
    ("stands below no header", "在表头之外"),
    ("is a formula", "是公式，不是数值"),
    ("is an error of the spreadsheet", "是表格的出错值"),
    ("does not measure", "单位与该列不符"),
    ("serial number", "像是表格的日期序号"),
    ("is a day, not a period", "是日期，不是时期"),
    ("is not a year", "不是四位数的年份"),
    ("says neither yes nor no", "既不是“是”也不是“否”"),
    ("digits are lost", "是被表格缩写的数，位数已丢失"),
    ("turned into a number", "是被转成数字的代码"),
    ("code cut short", "是不完整的区划代码"),
    ("more than 15 digits", "超过15位，表格会丢失位数"),
    ("exceeds ", "部分大于整体"),
    ("lies before ", "日期先后颠倒"),
    ("check character", "校验位不符"),
    ("18 digits", "不是18位的统一社会信用代码"),
    ("is no row of the catalogue", "不是已知的指标"),
    ("is no such indicator", "没有这一指标，相近的另有其口径"),
    ("is nothing that", "该指标不按此分列"),
    ("may be several", "可能是几个指标，请指明"),
)
"""What only tables have, by words of the English reason."""


@attrs.frozen(kw_only=True)
class RowError:
    """One thing wrong with one row (行错误).

    Attributes:
        row: The row's number, as the sheet counts where ``first_row`` says so.
        column: The header; None where the whole row is wrong.
        field: The field of the record; None where no one field is wrong.
        value: The cell as the table has it; None where it is missing or no one cell is wrong.
        why: The rule that it breaks.
        hint: What the caller can do.

    Example:
        >>> error = RowError(row=3, column="年度", field="year", value="去年", why="is not a year")
        >>> print(error)
        row 3, 年度='去年': is not a year
        >>> print(error.text("zh"))
        第3行，年度“去年”：不是四位数的年份
    """

    row: int
    column: Any = None
    field: str | None = None
    value: Any = attrs.field(default=None, hash=False)
    why: str
    hint: str = ""

    __repr__ = short_repr

    def __str__(self) -> str:
        return self.text("en")

    def text(self, lang: str = "zh") -> str:
        """Say where, what and why in one line, in ``"zh"`` or ``"en"``."""
        header = self.column if isinstance(self.column, str) else quoted(self.column)
        name = " ".join(header[:80].split())
        whole = self.column is None and self.value is None
        if checked_language(lang) == "zh":
            said = "空" if self.value is None else f"“{quoted(self.value).strip(chr(39))}”"
            return f"第{self.row}行{'' if whole else f'，{name}{said}'}：{self._in_chinese()}"
        cell = "" if whole else f", {name}={quoted(self.value)}"
        advice = f" ({self.hint})" if self.hint else ""
        return f"row {self.row}{cell}: {self.why}{advice}"

    def _in_chinese(self) -> str:
        own = (zh for words, zh in _SAID_IN_CHINESE if words in self.why)
        return next(own, None) or reason_in_chinese(self.why, "invalid_value")


@attrs.frozen(kw_only=True)
class TotalRow:
    """A line of totals, kept apart from what it adds up (合计行).

    Attributes:
        row: The row's number.
        label: What it calls itself: 合计, 全国.
        observations: Its figures, in a table of figures.
        findings: What became of checking them against the lines that they add up.
        missing: What it adds up and the table does not give, as figures that are missing. While
            one is, the total is only checked for being less than the others.

    Example:
        >>> TotalRow(row=9, label="合计")
        TotalRow(row=9, label='合计')
    """

    row: int
    label: str
    observations: tuple[Observation, ...] = ()
    findings: tuple[Finding, ...] = ()
    missing: tuple[Observation, ...] = ()

    __repr__ = short_repr
