"""Taking rows from the catalogue: by id, or all of a theme."""

from __future__ import annotations

import difflib
from typing import Final

from stmetrics._closed_list import member_of
from stmetrics.catalogue._shelf import every_row, row_of
from stmetrics.catalogue.match import search
from stmetrics.catalogue.row import Indicator, Theme
from stmetrics.errors import InvalidValueError, quoted

_SHOWN_NEAR: Final = 3


def indicator(indicator_id: str) -> Indicator:
    """Look one indicator up by its id (按代码查指标).

    Args:
        indicator_id: The stable identifier, such as ``cn.tm_v``.

    Returns:
        The row.

    Raises:
        InvalidValueError: No row has this id; the nearest ones are named.

    Example:
        >>> indicator("cn.pat10k").name.zh
        '每万人口发明专利拥有量'
        >>> indicator("cn.pat_10k")
        Traceback (most recent call last):
        ...
        stmetrics.errors.InvalidValueError: indicator 'cn.pat_10k': is not in the catalogue...
    """
    found = row_of(indicator_id) if isinstance(indicator_id, str) else None
    if found is not None:
        return found
    raise InvalidValueError(
        f"indicator {quoted(indicator_id)}", "is not in the catalogue", _hint(indicator_id)
    )


def all_indicators(*, theme: Theme | str | None = None) -> tuple[Indicator, ...]:
    """Every indicator of the catalogue, family by family (全部指标).

    Args:
        theme: Only those about it: ``Theme.PATENTS`` or ``"patents"``.

    Returns:
        The rows.

    Raises:
        InvalidValueError: No theme has this name.

    Example:
        >>> [row.id for row in all_indicators(theme="talent")][:2]
        ['talent.foreign_experts', 'talent.candidates']
    """
    wanted = None if theme is None else member_of(Theme, theme, "theme")
    return tuple(row for row in every_row() if wanted is None or row.theme is wanted)


def _hint(indicator_id: object) -> str:
    """The ids that come nearest, by spelling first, then by the words of their names."""
    if not isinstance(indicator_id, str) or not indicator_id.strip():
        return 'give an id such as "cn.tm_v"'
    spelt = difflib.get_close_matches(indicator_id, [row.id for row in every_row()], _SHOWN_NEAR)
    meant = [row.id for row in search(indicator_id)]
    near = list(dict.fromkeys(spelt + meant))[:_SHOWN_NEAR]
    return f"did you mean {', '.join(near)}?" if near else "try search() with a word of its name"
