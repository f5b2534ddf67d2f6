"""Projects, platforms and titles by level and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from stmetrics.exact._given import require_kind
from stmetrics.exact._items import as_items
from stmetrics.indicators._narrowing import Part, narrowed
from stmetrics.observations._on_basis import optional_level
from stmetrics.records.activities import Platform, Project, Recognition
from stmetrics.records.enums import Level


def count_of(
    items: Iterable[Project | Platform | Recognition],
    *,
    level: Level | str | None = None,
    and_above: bool = False,
    kind: str | None = None,
) -> int:
    """Projects, platforms or titles, all or those of a level and kind (分级分类数).

    Levels nest: what is national also counts at provincial level and above (省级以上).

    Args:
        items: Projects, platforms or recognitions, each once.
        level: Only those of this level.
        and_above: Those of the higher levels too.
        kind: Only those of this kind: a project's programme, a platform's kind, a title.

    Returns:
        The number of items.

    Raises:
        InvalidValueError: Above which level is not said.
        MissingFactError: A kind is asked for, and a project's programme is unknown.

    Example:
        >>> made_up = [
        ...     Project(id="p1", name="某某项目", level="national", stage="approved"),
        ...     Project(id="p2", name="某某项目", level="city", stage="approved"),
        ... ]
        >>> count_of(made_up), count_of(made_up, level="市级")
        (2, 1)
        >>> count_of(made_up, level=Level.CITY, and_above=True)
        2
    """
    part = Part(level=optional_level(level), and_above=and_above, kind=kind)
    return len(narrowed(list(items), part))


def count_by_level(items: Iterable[Project | Platform | Recognition]) -> dict[Level, int]:
    """Projects, platforms or titles by their own level (分级数), highest first.

    Args:
        items: Projects, platforms or recognitions.

    Returns:
        The number at each level that occurs.

    Example:
        >>> made_up = [Project(id="p1", name="某某项目", level="city", stage="approved")]
        >>> count_by_level(made_up)
        {<Level.CITY: 'city'>: 1}
    """
    given = as_items(items, "items")
    require_kind(
        Project | Platform | Recognition,
        **{f"items[{place}]": item for place, item in enumerate(given)},
    )
    found = Counter(item.level for item in given)
    return {level: found[level] for level in Level if level in found}
