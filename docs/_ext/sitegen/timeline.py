"""A small time line of a dated value, as SVG that takes its colours from the page."""

from __future__ import annotations

from datetime import date
from html import escape

_WIDTH, _HEIGHT, _BAR = 640, 46, 18
_FIRST, _LAST = date(2000, 1, 1), date(2027, 1, 1)


def _at(day: date) -> float:
    share = (min(max(day, _FIRST), _LAST) - _FIRST).days / (_LAST - _FIRST).days
    return round(share * _WIDTH, 1)


def timeline(spans: list[tuple[date, date | None, str]], title: str) -> str:
    """Draw spans of time with their labels.

    Args:
        spans: First day, first day after (None while open) and label of each.
        title: The text alternative.
    """
    said = escape(title)
    parts = [
        f'<svg role="img" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="100%" aria-label="{said}">',
        f"<title>{said}</title>",
    ]
    for place, (start, end, label) in enumerate(spans):
        left, right = _at(start), _at(end or _LAST)
        opacity = 0.18 if place % 2 else 0.32
        parts.append(
            f'<rect x="{left}" y="2" width="{max(right - left - 1, 1):.1f}" height="{_BAR}" '
            f'fill="currentColor" fill-opacity="{opacity}"/>'
        )
        day = escape(start.isoformat())
        parts.append(f'<text x="{left + 2}" y="{_BAR + 14}" font-size="11">{day}</text>')
        if len(label) * 7 < right - left:
            parts.append(f'<text x="{left + 4}" y="15" font-size="11">{escape(label)}</text>')
    return "".join([*parts, "</svg>"])
