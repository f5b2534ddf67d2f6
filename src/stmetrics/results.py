"""How an answer shows itself: as text, as rows, and as a table in three forms (结果的呈现)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

import attrs

from stmetrics.exact._numbers import one_of
from stmetrics.tables import escaped_html, html_table, markdown_table, text_table


def _texts(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _cells(given: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_texts, given))


@attrs.frozen(kw_only=True)
class ResultTable:
    """A result laid out for people: headings, cells that are text, what stands around them.

    Attributes:
        header: The heading of every column.
        rows: The cells of every row, as many as there are headings.
        align: ``"l"`` or ``"r"`` for every column.
        title: What stands above the table; nothing where it is empty.
        notes: What stands below it, a line each.

    Example:
        >>> print(ResultTable(header=["R&D"], rows=[["24.8亿元"]], align="r").text())
             R&D
        --------
        24.8亿元
    """

    header: tuple[str, ...] = attrs.field(converter=_texts)
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=_cells)
    align: str
    title: str = ""
    notes: tuple[str, ...] = attrs.field(default=(), converter=_texts)

    def text(self) -> str:
        """As aligned text, the notes below."""
        table = text_table(self.header, self.rows, align=self.align)
        return "\n".join([table, *([""] if self.notes else []), *self.notes])

    def markdown(self) -> str:
        """As a Markdown table, title above, notes below."""
        table = markdown_table(self.header, self.rows, align=self.align)
        above = [f"**{self.title}**", ""] if self.title else []
        below = [line for note in self.notes for line in ("", note)]
        return "\n".join([*above, table, *below])

    def html(self) -> str:
        """As an HTML table with its title as caption, notes below."""
        from_title = self.title or None
        table = html_table(self.header, self.rows, align=self.align, caption=from_title)
        return "\n".join([table, *(f"<p>{escaped_html(note)}</p>" for note in self.notes)])


class Result:
    """What answers a question (结果): every one shows itself in the same forms.

    A class says its `text`, its `rows` and how it is laid out; the other forms follow.
    ``lang`` is ``"zh"`` or ``"en"`` in every one of them.
    """

    __slots__ = ()

    @abstractmethod
    def text(self, lang: str = "zh") -> str:
        """Say it in words, ready to paste."""

    @abstractmethod
    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """Give plain mappings for a data frame, all with the same keys.

        Numbers are numbers, in one unit a column; words are in the language asked for.
        """

    @abstractmethod
    def _laid_out(self, lang: str) -> ResultTable:
        """Lay it out as a table, in a language that is known to be one of the two."""

    def table(self, lang: str = "zh") -> str:
        """Show it as an aligned text table."""
        return self._laid_out(checked_language(lang)).text()

    def markdown(self, lang: str = "zh") -> str:
        """Show it as a Markdown table."""
        return self._laid_out(checked_language(lang)).markdown()

    def html(self, lang: str = "zh") -> str:
        """Show it as an HTML table."""
        return self._laid_out(checked_language(lang)).html()

    def _repr_html_(self) -> str:
        """What notebooks show."""
        return self.html()

    def __str__(self) -> str:
        return self.text()


def listed(names: Iterable[str], lang: str) -> str:
    """Names one after another, as the language separates them."""
    return ("、" if lang == "zh" else ", ").join(names)


def checked_language(lang: str) -> str:
    """Give a language that is one of the two.

    Raises:
        InvalidValueError: It is neither.

    Example:
        >>> checked_language("en")
        'en'
    """
    return one_of(lang, "lang", ("zh", "en"))
