"""Tables for people: aligned text, Markdown and HTML, from cells that are text already."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError, quoted

__all__ = ["display_width", "html_table", "markdown_table", "text_table"]

_LINE_ENDS: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN: Final = frozenset({"Mn", "Me", "Cf", "Cc"})
_MARKUP: Final = re.compile(r"([\\|`*_~<\[\]&])")
_GAP: Final = "  "
_SHORTEST_RULE: Final = 3


def display_width(text: str) -> int:
    """Columns that a text takes in a terminal or a fixed-width font (显示宽度).

    Characters that Unicode calls wide or full-width (汉字, full-width punctuation) take two
    columns, combining and invisible ones none, all others one. Ambiguous ones (①, ×) count as
    one, as fonts outside East Asia draw them.

    Args:
        text: One line.

    Returns:
        The columns, zero or more.

    Example:
        >>> display_width("产值"), display_width("R&D"), display_width("e\u0301")
        (4, 3, 1)

    References:
        Unicode Standard Annex 11, East Asian Width.
    """
    return sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def text_table(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, align: Sequence[str] | None = None
) -> str:
    """A table as plain text whose columns stand straight, wide characters included (文本表格).

    Args:
        header: The heading of every column.
        rows: The cells of every row, as many as there are headings. A line end in a cell
            becomes a space.
        align: ``"l"`` or ``"r"`` for every column; None is ``"l"`` for all. Headings stand as
            their column does.

    Returns:
        Lines without a line end after the last, and without spaces at their ends.

    Raises:
        InvalidValueError: No column, a row of another length, a cell that is no text, or an
            alignment that is neither.

    Example:
        Growth of gross output value, Zhonglou 2012:

        >>> print(text_table(["指标", "数值"], [["高新技术产业产值", "295.1亿元"]], align="lr"))
        指标                   数值
        ----------------  ---------
        高新技术产业产值  295.1亿元
    """
    table = _checked(header, rows, align, _on_one_line)
    widths = table.widths()
    lines = [table.header, tuple("-" * width for width in widths), *table.rows]
    return "\n".join(_GAP.join(table.padded(line, widths)).rstrip(" ") for line in lines)


def markdown_table(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, align: Sequence[str] | None = None
) -> str:
    r"""A table in Markdown, padded so that its source can be read too (Markdown表格).

    What Markdown would read as markup (``|``, ``*``, ``~``, …) is escaped, so that a cell is
    shown as it was given; a line end in a cell becomes ``<br>``.

    Args:
        header: The heading of every column.
        rows: The cells of every row, as many as there are headings.
        align: ``"l"`` or ``"r"`` for every column; None is ``"l"`` for all.

    Returns:
        Lines without a line end after the last.

    Raises:
        InvalidValueError: No column, a row of another length, a cell that is no text, or an
            alignment that is neither.

    Example:
        >>> print(markdown_table(["kind", "count"], [["new|renewed", "15"]], align="lr"))
        | kind         | count |
        | :----------- | ----: |
        | new\|renewed |    15 |

    References:
        GitHub Flavored Markdown, section 4.10, tables.
    """
    table = _checked(header, rows, align, escaped_markdown)
    widths = [max(width, _SHORTEST_RULE) for width in table.widths()]
    rules = [
        "-" * (width - 1) + ":" if side == "r" else ":" + "-" * (width - 1)
        for side, width in zip(table.align, widths, strict=True)
    ]
    lines = [table.padded(table.header, widths), rules]
    lines += [table.padded(row, widths) for row in table.rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def html_table(
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    align: Sequence[str] | None = None,
    caption: str | None = None,
) -> str:
    """A table in HTML, with a head and, where it is given, a caption (HTML表格).

    Every text is escaped. Alignment is a style of each cell, so that it needs no style sheet
    and holds inside notebooks.

    Args:
        header: The heading of every column.
        rows: The cells of every row, as many as there are headings; a line end in a cell
            becomes ``<br>``.
        align: ``"l"`` or ``"r"`` for every column; None is ``"l"`` for all.
        caption: What stands above the table.

    Returns:
        A ``<table>`` element.

    Raises:
        InvalidValueError: No column, a row of another length, a cell or caption that is no
            text, or an alignment that is neither.

    Example:
        >>> print(html_table(["R&D"], [["24.8亿元"]], align="r"))
        <table>
        <thead>
        <tr><th scope="col" style="text-align: right">R&amp;D</th></tr>
        </thead>
        <tbody>
        <tr><td style="text-align: right">24.8亿元</td></tr>
        </tbody>
        </table>
    """
    table = _checked(header, rows, align, escaped_html)
    lines = ["<table>"]
    if caption is not None:
        lines.append(f"<caption>{escaped_html(_text(caption, 'caption'))}</caption>")
    lines += ["<thead>", table.as_row("th", ' scope="col"', table.header), "</thead>", "<tbody>"]
    lines += [table.as_row("td", "", row) for row in table.rows]
    return "\n".join([*lines, "</tbody>", "</table>"])


@attrs.frozen
class _Table:
    """Cells that are checked and written for one form, with a side for every column."""

    header: tuple[str, ...]
    rows: list[tuple[str, ...]]
    align: tuple[str, ...]

    def widths(self) -> list[int]:
        columns = zip(self.header, *self.rows, strict=True)
        return [max(map(display_width, column)) for column in columns]

    def padded(self, cells: Sequence[str], widths: Sequence[int]) -> list[str]:
        return [
            " " * (width - display_width(cell)) + cell
            if side == "r"
            else cell + " " * (width - display_width(cell))
            for cell, side, width in zip(cells, self.align, widths, strict=True)
        ]

    def as_row(self, tag: str, attributes: str, cells: Sequence[str]) -> str:
        written = (
            f'<{tag}{attributes} style="text-align: {"right" if side == "r" else "left"}">'
            f"{cell}</{tag}>"
            for cell, side in zip(cells, self.align, strict=True)
        )
        return f"<tr>{''.join(written)}</tr>"


def _checked(header: Any, rows: Any, align: Any, write: Callable[[str], str]) -> _Table:
    head = _cells(header, "header", write)
    if not head:
        raise InvalidValueError("header=()", "a table has at least one column")
    body = [_cells(row, f"rows[{place}]", write) for place, row in enumerate(rows)]
    for place, row in enumerate(body):
        if len(row) != len(head):
            raise InvalidValueError(
                f"rows[{place}]",
                f"has {len(row)} cells for {len(head)} columns",
                'give "" for a cell that stays empty',
            )
    sides = ("l",) * len(head) if align is None else tuple(align)
    if len(sides) != len(head) or not set(sides) <= {"l", "r"}:
        raise InvalidValueError(
            f"align={quoted(align)}", f'must say "l" or "r" for each of {len(head)} columns'
        )
    return _Table(head, body, sides)


def _cells(given: Any, name: str, write: Callable[[str], str]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise InvalidValueError(f"{name}={quoted(given)}", "is one text, not cells", "give a list")
    return tuple(write(_text(cell, f"{name}[{place}]")) for place, cell in enumerate(given))


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise InvalidValueError(
            f"{name}={quoted(value)}",
            f"is a {type(value).__name__}, not text",
            "print it first, with its decimals and unit",
        )
    return value


def _on_one_line(cell: str) -> str:
    return _LINE_ENDS.sub(" ", cell).replace("\t", " ")


def escaped_markdown(cell: str) -> str:
    """A text that Markdown shows as it was given."""
    return _LINE_ENDS.sub("<br>", _MARKUP.sub(r"\\\1", cell)).replace("\t", " ")


def escaped_html(text: str) -> str:
    """A text that HTML shows as it was given."""
    return _LINE_ENDS.sub("<br>", html.escape(text))
