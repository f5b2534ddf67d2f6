"""Patents over columns: those of several units together, by kind and per 10,000 people.

The twin of `stmetrics.indicators.total_patents`: one status and one time, and no unit twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from stmetrics.frames._columns import Expression, column, not_negative, nw
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import (
    Frame,
    as_frame,
    group_keys,
    in_known_groups,
    like,
    names_in,
    require_columns,
)
from stmetrics.frames._members import is_one_of
from stmetrics.frames.formulas.population import patents_per_10k
from stmetrics.frames.indicators._regions import require_texts, wider
from stmetrics.records import _fields as f
from stmetrics.records.enums import PatentStatus
from stmetrics.records.patents import PatentCounts
from stmetrics.records.population import Population

_KINDS: Final = ("invention", "utility_model", "design")
_PEOPLE: Final = "persons"
_HOMES: Final[dict[str, type | None]] = {
    **dict.fromkeys((*_KINDS, "status", "period", "on", "region"), PatentCounts),
    _PEOPLE: Population,
}
_OPTIONAL: Final = ("period", "on", "region", _PEOPLE)
_TIMES: Final = ("period", "on")
_ALL: Final = "__all__"
_REGION: Final = "__region__"
_PLACES: Final = ("__city__", "__province__")


def total_patents(
    frame: Frame,
    *,
    status: PatentStatus | str,
    by: str | Sequence[str] = (),
    columns: Mapping[Any, str | None] | None = None,
) -> Frame:
    """Patents of several units together, by kind and per 10,000 people (专利合计).

    A region that lies within another of its group adds nothing: a table of a city and its
    districts gives the city once.

    Args:
        frame: A row a unit, with ``status`` (a member of `PatentStatus`, as text) and the counts
            ``invention``, ``utility_model`` and ``design``; there may be ``region`` (texts),
            ``period`` or ``on``, and the unit's people in ``persons``.
        status: What is counted: ``"applied"``, ``"granted"`` or ``"in_force"``.
        by: Columns that name the groups, such as regions or years.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.

    Returns:
        A frame of the groups: ``by``, ``units`` (that count), the three kinds, ``total``, and for
        patents in force with people ``per_10k``, the inventions per 10,000. A kind that is unknown
        of a unit is null, and all of a group of two times, or of units some of which say their
        region and some do not. A lazy frame stays lazy.

    Raises:
        InvalidValueError: Columns that are not there, regions that are no texts, no such status.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "region": ["320400", "320404"], "status": ["in_force", "有效"],
        ...     "invention": [900, 400], "utility_model": [50, 20], "design": [10, 5],
        ...     "persons": [500_000, 250_000],
        ... })
        >>> held = frames.total_patents(made_up, status="in_force")
        >>> held.select("units", "invention", "total", "per_10k").row(0)
        (1, 900.0, 960.0, 18.0)
    """
    wanted, table = f.member(PatentStatus, status, "status"), as_frame(frame)
    names = found_columns(names_in(table), _HOMES, columns, optional=_OPTIONAL)
    given = group_keys(by)
    require_columns(table, given)
    table = in_known_groups(table.filter(is_one_of(nw.col(names["status"]), wanted)), given)
    keys = given or [_ALL]
    rows = table.with_columns(**{_ALL: nw.lit(1)})
    if "region" in names:
        require_texts(table, [names["region"]])
        rows = _widest(rows, names["region"], keys)
    counted_too = [_PEOPLE] if _PEOPLE in names else []
    figures = {name: not_negative(column(names[name])) for name in [*_KINDS, *counted_too]}
    counted = _added_up(rows, keys, figures, names)
    with_people = wanted is PatentStatus.IN_FORCE and _PEOPLE in names
    per_10k = [patents_per_10k("invention", _PEOPLE).alias("per_10k")] if with_people else []
    return like(frame, counted.select(*given, "units", *_KINDS, "total", *per_10k))


def _widest(rows: Any, region: str, keys: list[str]) -> Any:
    """Leave out what a wider region of the same group counts too; mark groups half told."""
    there = rows.filter(~nw.col(region).is_null())
    there = there.select(*keys, nw.col(region).cast(nw.String()).alias(_REGION)).unique()
    told = rows.with_columns(
        **{
            name: place.cast(nw.String())
            for name, place in zip(_PLACES, wider(region), strict=True)
        }
    )
    for place in _PLACES:
        found = there.select(*keys, nw.col(_REGION).alias(place), nw.lit(1).alias(f"{place}found"))
        told = told.join(found, on=[*keys, place], how="left")
    is_widest = [nw.col(f"{place}found").is_null() for place in _PLACES]
    return told.filter(*is_widest)


def _added_up(
    rows: Any, keys: list[str], figures: dict[str, Expression], names: dict[str, str]
) -> Any:
    """The sums of every group; null where a unit's figure is unknown, or two things would mix."""
    times = [names[name] for name in _TIMES if name in names and names[name] not in keys]
    has_region = nw.col(names["region"]) if "region" in names else nw.lit(1)
    region = nw.when(~has_region.is_null()).then(1.0)
    marked = rows.select(*keys, *times, **figures, **{_REGION: region})
    sums = marked.group_by(keys).agg(
        nw.len().alias("units"),
        nw.col(_REGION).count().alias(_REGION),
        *[nw.col(time).n_unique().alias(time) for time in times],
        *[nw.col(name).sum() for name in figures],
        *[nw.col(name).count().alias(_known(name)) for name in figures],
    )
    is_one = (nw.col(_REGION) == 0) | (nw.col(_REGION) == nw.col("units"))
    for time in times:
        is_one &= nw.col(time) == 1
    totals = {
        name: nw.when(is_one & (nw.col(_known(name)) == nw.col("units"))).then(nw.col(name))
        for name in figures
    }
    told = sums.with_columns(**totals)
    invention, utility_model, design = (nw.col(kind) for kind in _KINDS)
    return told.with_columns(total=invention + utility_model + design)


def _known(name: str) -> str:
    return f"__{name}_known__"
