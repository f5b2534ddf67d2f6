"""A small time line of a dated value, as SVG that takes its colours from the page."""

from __future__ import annotations

from datetime import date
from html import escape

import attrs

_WIDTH, _HEIGHT, _BAR = 640, 46, 18
_FIRST, _LAST = date(2000, 1, 1), date(2027, 1, 1)
_DAY_WIDTH, _LETTER_WIDTH = 66, 9
_UNREAD = ' stroke="currentColor" stroke-dasharray="4 3"'
"""The edge of a value whose wording nobody has read; the table says so in words."""


@attrs.frozen
class Span:
    """One value with its first day, the first day after it, and whether its text was read."""

    start: date
    end: date | None
    label: str
    read: bool = True


def timeline(spans: list[Span], title: str) -> str:
    """Draw values over time; what it shows stands in its text alternative too."""
    shown = "；".join(f"{each.start} {each.label}" for each in spans).replace("<br>", ", ")
    said = escape(f"{title}: {shown}")
    parts = [
        f'<svg role="img" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="100%" aria-label="{said}">',
        f"<title>{said}</title>",
    ]
    free_from = 0.0
    for place, each in enumerate(spans):
        left, right = _at(each.start), _at(each.end or _LAST)
        parts.append(_bar(left, right, 0.18 if place % 2 else 0.32, each.read))
        if left >= free_from:  # else the days would be written over each other
            parts.append(_text(left + 2, _BAR + 14, each.start.isoformat()))
            free_from = left + _DAY_WIDTH
        if len(each.label) * _LETTER_WIDTH < right - left:
            parts.append(_text(left + 4, 15, each.label))
    return "".join([*parts, "</svg>"])


def _at(day: date) -> float:
    share = (min(max(day, _FIRST), _LAST) - _FIRST).days / (_LAST - _FIRST).days
    return round(share * _WIDTH, 1)


def _bar(left: float, right: float, opacity: float, read: bool) -> str:  # noqa: FBT001 - drawn so
    return (
        f'<rect x="{left}" y="2" width="{max(right - left - 1, 1):.1f}" height="{_BAR}" '
        f'fill="currentColor" fill-opacity="{opacity}"{"" if read else _UNREAD}/>'
    )


def _text(left: float, top: int, words: str) -> str:
    return f'<text x="{left}" y="{top}" font-size="11">{escape(words)}</text>'
