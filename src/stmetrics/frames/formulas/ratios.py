"""Ratios of columns: the twins of `stmetrics.formulas.ratios`."""

from __future__ import annotations

import functools
import operator
from collections.abc import Sequence

from stmetrics.frames._columns import (
    Column,
    Expression,
    all_hold,
    beside_column,
    by_engine,
    column,
    columns_in_order,
    is_above,
    known,
    known_from_zero,
    nw,
)


def share(part: Column, whole: Column, *, allow_excess: bool = False) -> Expression:
    """Part of a whole, column by column (占比, 比重).

    ``part / whole``, row by row, of 64-bit floats.

    Args:
        part: The part.
        whole: The whole, in the same unit.
        allow_excess: Whether the part may exceed the whole, as where scopes differ.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where the whole is
        zero or negative, the part negative or above the whole.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"part": [1.0, 5.0], "whole": [4.0, 4.0]})
        >>> answers = nw.from_native(data).select(a=frames.share("part", "whole"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    some, of = column(part), column(whole)
    given = by_engine(
        frozenset({nw.Implementation.DUCKDB}),
        _is_share(beside_column(part), beside_column(whole), allow_excess=allow_excess),
        _is_share(some, of, allow_excess=allow_excess),
    )
    return known_from_zero(some / of, given) if allow_excess else nw.when(given).then(some / of)


def _is_share(some: Expression, of: Expression, *, allow_excess: bool) -> Expression:
    given = all_hold(some >= 0, is_above(of, 0))
    return given if allow_excess else given & (some <= of)


def success_ratio(successes: Column, cases: Column) -> Expression:
    """Cases that succeeded among all cases (通过率, 成功率).

    ``successes / cases``, row by row, of 64-bit floats.

    Args:
        successes: Cases that succeeded.
        cases: All cases.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where cases is
        zero or negative, successes negative or above cases.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [1.0, 1.0], "below": [4.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.success_ratio("above", "below"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    return share(successes, cases)


def cascaded_success_ratio(ratios: Sequence[Column]) -> Expression:
    """Success over several stages in a row (多级成功率, 漏斗转化率).

    The product of the stages' own ratios, row by row, of 64-bit floats.

    Args:
        ratios: The columns of the stages' success ratios; at least one.

    Returns:
        An expression; null where a ratio is unknown or lies outside 0 to 1.

    Raises:
        UndefinedMetricError: There is no stage.
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"picked": [0.5, 1.5], "won": [0.5, 0.5]})
        >>> both = frames.cascaded_success_ratio(["picked", "won"])
        >>> answers = nw.from_native(data).select(a=both)
        >>> answers["a"].to_list()
        [0.25, None]
    """
    stages = columns_in_order(ratios, "cascaded_success_ratio", "stages")
    product = functools.reduce(operator.mul, stages)
    return nw.when(all_hold(*[(stage >= 0) & (stage <= 1) for stage in stages])).then(product)


def completion_ratio(actual: Column, target: Column) -> Expression:
    """How much of a target is reached (完成率).

    ``actual / target``, row by row, of 64-bit floats.

    Args:
        actual: What was reached.
        target: The target, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where target is
        zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [1.0, 1.0], "below": [4.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.completion_ratio("above", "below"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    return multiple(actual, target)


def rd_intensity(expenditure: Column, gdp: Column) -> Expression:
    """R&D expenditure over gross domestic product (研发投入强度).

    ``expenditure / gdp``, row by row, of 64-bit floats.

    Args:
        expenditure: R&D expenditure.
        gdp: Gross domestic product, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where gdp is
        zero or negative, expenditure negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [1.0, 1.0], "below": [4.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.rd_intensity("above", "below"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    return share(expenditure, gdp, allow_excess=True)


def rd_to_sales_ratio(expenses: Column, sales: Column) -> Expression:
    """R&D expenses over sales revenue (研发费用占销售收入比例).

    ``expenses / sales``, row by row, of 64-bit floats.

    Args:
        expenses: R&D expenses.
        sales: Sales revenue, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where sales is
        zero or negative, expenses negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [1.0, 1.0], "below": [4.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.rd_to_sales_ratio("above", "below"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    return share(expenses, sales, allow_excess=True)


def multiple(value: Column, reference: Column) -> Expression:
    """How many times a reference a figure is (倍数).

    ``value / reference``, row by row, of 64-bit floats.

    Args:
        value: The figure.
        reference: The reference, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where reference is
        zero or negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [1.0, 1.0], "below": [4.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.multiple("above", "below"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    of = column(reference)
    return known(column(value) / of, is_above(of, 0))


def leverage_ratio(induced: Column, invested: Column) -> Expression:
    """Money induced by money invested (带动比).

    ``induced / invested``, row by row, of 64-bit floats.

    Args:
        induced: The money induced.
        invested: The money invested, in the same unit.

    Returns:
        An expression; null where an operand is unknown or no finite number, and where invested is
        zero or negative, induced negative.

    Raises:
        InvalidValueError: An argument is neither a name nor an expression.

    Example:
        >>> import narwhals.stable.v2 as nw
        >>> import polars
        >>> data = polars.DataFrame({"above": [1.0, 1.0], "below": [4.0, 0.0]})
        >>> answers = nw.from_native(data).select(a=frames.leverage_ratio("above", "below"))
        >>> answers["a"].to_list()
        [0.25, None]
    """
    return share(induced, invested, allow_excess=True)
