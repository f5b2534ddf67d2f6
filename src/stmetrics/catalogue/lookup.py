"""Taking rows from the catalogue: by id, or all of a theme."""

from __future__ import annotations

from stmetrics._closed_list import member_of
from stmetrics.catalogue._found import found_row
from stmetrics.catalogue._shelf import every_row
from stmetrics.catalogue.row import Indicator, Theme


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
    return found_row(indicator_id)


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
