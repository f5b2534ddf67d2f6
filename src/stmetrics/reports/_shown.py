"""A text with what was read of each figure: in brackets, and as marked spans in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from stmetrics.periods._times import as_period, as_time
from stmetrics.tables import escaped_html

_COLOURS: Final = {"read": "#d6f5d6", "target": "#d6e4f5", "unread": "#f5e6d6"}


def what_was_read(row: dict[str, Any], lang: str) -> str:
    """What was read of a figure, in words; why not where it was not."""
    if row["reason"] is not None:
        return str(row["reason"])
    said = [row["name"], row["aspect"], time_in_words(row, lang)]
    return ("，" if lang == "zh" else ", ").join(said)


def time_in_words(row: dict[str, Any], lang: str) -> str:
    """The period or the day as people write it; nothing where none was read."""
    return "" if row["time"] is None else as_period(as_time(row["time"])).label(lang)


def in_brackets(text: str, rows: Iterable[dict[str, Any]], lang: str) -> str:
    """The text, behind each figure what was read of it."""
    opening, closing = ("〔", "〕") if lang == "zh" else (" [", "]")
    pieces = [
        piece + (f"{opening}{what_was_read(row, lang)}{closing}" if row else "")
        for piece, row in _pieces(text, rows, keep=True)
    ]
    return "".join(pieces)


def marked(text: str, rows: Iterable[dict[str, Any]], lang: str) -> str:
    """The text as HTML, each figure marked, with what was read of it as its title."""
    pieces = [
        _mark(piece, row, lang) if row else escaped_html(piece)
        for piece, row in _pieces(text, rows, keep=False)
    ]
    return f"<p>{''.join(pieces)}</p>"


def _mark(piece: str, row: dict[str, Any], lang: str) -> str:
    style = f"background-color: {_COLOURS[row['kind']]}"
    title = escaped_html(what_was_read(row, lang))
    return f'<mark style="{style}" title="{title}">{escaped_html(piece)}</mark>'


def _pieces(
    text: str, rows: Iterable[dict[str, Any]], *, keep: bool
) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """The text in pieces; a figure with its row, alone or with the words before it."""
    at = 0
    for row in rows:
        if not keep:
            yield text[at : row["start"]], None
        yield text[at if keep else row["start"] : row["end"]], row
        at = row["end"]
    yield text[at:], None
