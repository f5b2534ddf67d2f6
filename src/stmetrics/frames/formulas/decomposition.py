"""What parts contribute, column by column: the twins of `stmetrics.formulas.decomposition`."""

from __future__ import annotations

from stmetrics.frames._columns import (
    Column,
    Expression,
    column,
    is_above,
    is_finite,
    known,
    known_from_zero,
)


def contribution_points(part: Column, part_base: Column, total_base: Column) -> Expression:
    """Points of the total's growth that one part explains (拉动).

    ``(part - part_base) / total_base``, row by row, of 64-bit floats.

    Args:
        part: The part in the current period.
        part_base: The part in the base period.
        total_base: The whole in the base period.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the
        whole's base is zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [3.0], "old": [2.0], "all": [4.0]})
        >>> answers = nw.from_native(data).select(a=frames.contribution_points("now", "old", "all"))
        >>> answers["a"].to_list()
        [0.25]
    """
    whole = column(total_base)
    return known((column(part) - column(part_base)) / whole, is_above(whole, 0))


def contribution_share(
    part: Column, part_base: Column, total: Column, total_base: Column
) -> Expression:
    """The part's increase over the total's increase (贡献率).

    ``(part - part_base) / (total - total_base)``, row by row, of 64-bit floats.

    Args:
        part: The part in the current period.
        part_base: The part in the base period.
        total: The whole in the current period.
        total_base: The whole in the base period.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the total
        has not changed.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"now": [3.0], "old": [2.0], "all": [8.0], "all_old": [4.0]})
        >>> answers = nw.from_native(data).select(
        ...     a=frames.contribution_share("now", "old", "all", "all_old")
        ... )
        >>> answers["a"].to_list()
        [0.25]
    """
    change = column(total) - column(total_base)
    return known((column(part) - column(part_base)) / change, is_finite(change), change != 0)


def location_quotient(
    part: Column, whole: Column, reference_part: Column, reference_whole: Column
) -> Expression:
    """A region's share in an activity over the country's share in it (区位熵).

    ``(part / whole) / (reference_part / reference_whole)``, row by row, of 64-bit floats.

    Args:
        part: The activity in the region.
        whole: All activities in the region.
        reference_part: The activity in the reference area.
        reference_whole: All activities in the reference area.

    Returns:
        An expression; null where an operand is unknown or no finite number, where a whole or the
        reference part is zero or negative, and where the part is negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"own": [3.0], "all": [4.0], "ref": [3.0], "ref_all": [8.0]})
        >>> answers = nw.from_native(data).select(
        ...     a=frames.location_quotient("own", "all", "ref", "ref_all")
        ... )
        >>> answers["a"].to_list()
        [2.0]
    """
    some, of, wholes = column(part), column(whole), column(reference_whole)
    reference = column(reference_part) / wholes
    given = (some >= 0, is_above(of, 0), is_above(wholes, 0), is_above(reference, 0))
    return known_from_zero(some / of / reference, *given)
