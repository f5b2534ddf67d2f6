"""Ratios: one count or amount over another, and parts of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, overload

from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._arithmetic import (
    divide,
    multiply,
    require_not_negative,
    require_positive,
)
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import Exact, as_ratio
from stmetrics.formulas._parts import part_values, sum_of_parts
from stmetrics.units._reconcile import alike, rates

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity

K = TypeVar("K")


@overload
def share(part: float, whole: float, *, allow_excess: bool = ...) -> float: ...
@overload
def share(part: Exact | int, whole: Exact | int, *, allow_excess: bool = ...) -> Exact: ...
@overload
def share(part: Quantity, whole: Quantity, *, allow_excess: bool = ...) -> Decimal: ...
def share(part: Any, whole: Any, *, allow_excess: bool = False) -> Any:
    """A part of a whole, as a ratio (占比, 比重).

    ``part / whole``.

    Args:
        part: The part, zero or more.
        whole: The whole, in the same unit, above zero.
        allow_excess: Whether the part may exceed the whole, as where scopes differ.

    Returns:
        A ratio from 0 to 1, above 1 only where it is allowed.

    Raises:
        UndefinedMetricError: The whole is zero or negative.
        InvalidValueError: The part is negative, or exceeds the whole.

    Example:
        Share of basic research in China's R&D of 2024, in 亿元, printed as 6.88 %:

        >>> percent(share(Decimal("2500.9"), Decimal("36326.8")), 2)
        '6.88%'

    References:
        NBS, communiqué on national expenditures on science and technology, 2024.
    """
    part, whole = alike(part=part, whole=whole)
    require_positive("share", whole=whole)
    require_not_negative(part=part)
    if part > whole and not allow_excess:
        raise _exceeds("part", part, "whole", whole, "or say allow_excess=True")
    return divide(part, whole)


@overload
def shares(parts: Mapping[K, Quantity]) -> dict[K, Decimal]: ...
@overload
def shares(parts: Mapping[K, Exact]) -> dict[K, Exact]: ...
@overload
def shares(parts: Mapping[K, float]) -> dict[K, float]: ...
@overload
def shares(parts: Iterable[Quantity]) -> tuple[Decimal, ...]: ...
@overload
def shares(parts: Iterable[Exact]) -> tuple[Exact, ...]: ...
@overload
def shares(parts: Iterable[float]) -> tuple[float, ...]: ...
def shares(parts: Any) -> Any:
    """Every part's share of their sum (构成, 结构).

    ``part / sum(parts)``. Printed shares need not add up to 100 %; see `balanced_shares`.

    Args:
        parts: The parts by name, or in order; zero or more, in one unit.

    Returns:
        The shares, by the same names or in the same order.

    Raises:
        UndefinedMetricError: There are no parts, or they add up to zero.
        InvalidValueError: A part is negative.

    Example:
        Patent applications of Zhonglou, January to September 2012, by kind:

        >>> kinds = shares({"invention": 980, "utility model": 1855, "design": 788})
        >>> {kind: percent(ratio, 1) for kind, ratio in kinds.items()}
        {'invention': '27.0%', 'utility model': '51.2%', 'design': '21.7%'}
    """
    names, values = part_values(parts)
    whole = sum_of_parts("shares", values)
    ratios = tuple(divide(value, whole) for value in values)
    return ratios if names is None else dict(zip(names, ratios, strict=True))


@overload
def success_ratio(successes: float, cases: float) -> float: ...
@overload
def success_ratio(successes: Exact | int, cases: Exact | int) -> Exact: ...
@overload
def success_ratio(successes: Quantity, cases: Quantity) -> Decimal: ...
def success_ratio(successes: Any, cases: Any) -> Any:
    """Successful cases over all cases (成功率, 通过率, 资助率).

    ``successes / cases``. Enterprises in public notice are not certified yet; a ratio that
    counts them is provisional.

    Args:
        successes: Cases that succeeded, zero or more and at most all.
        cases: All cases, above zero.

    Returns:
        A ratio from 0 to 1.

    Raises:
        UndefinedMetricError: There were no cases.
        InvalidValueError: A count is negative, or more succeeded than there were.

    Example:
        Certification of high-tech enterprises, Zhonglou 2012: 16 applied, 15 certified.

        >>> success_ratio(15, 16)
        0.9375
    """
    successes, cases = alike(successes=successes, cases=cases)
    require_not_negative(successes=successes, cases=cases)
    require_positive("success_ratio", cases=cases)
    if successes > cases:
        raise _exceeds("successes", successes, "cases", cases, "check which is which")
    return divide(successes, cases)


@overload
def cascaded_success_ratio(ratios: Iterable[Exact]) -> Exact: ...
@overload
def cascaded_success_ratio(ratios: Iterable[float]) -> float: ...
def cascaded_success_ratio(ratios: Any) -> Any:
    """Success over several stages in a row (多级成功率, 漏斗转化率).

    The product of the stages' own ratios.

    Args:
        ratios: The success ratio of each stage, from 0 to 1; at least one.

    Returns:
        A ratio from 0 to 1, at most the smallest stage's.

    Raises:
        UndefinedMetricError: There is no stage.
        InvalidValueError: A ratio lies outside 0 to 1.

    Example:
        Half are selected, and four fifths of those recognised:

        >>> cascaded_success_ratio([Decimal("0.5"), Decimal("0.8")])
        Decimal('0.40')
    """
    given = as_items(ratios, "ratios")
    values = rates(**{f"ratios[{stage}]": ratio for stage, ratio in enumerate(given)})
    require_positive("cascaded_success_ratio", stages=len(values))
    require_not_negative(**{f"ratios[{stage}]": ratio for stage, ratio in enumerate(values)})
    overall: Any = 1
    for ratio in values:
        if ratio > 1:
            raise _exceeds("ratio", ratio, "all cases", 1, "give each stage's own ratio")
        overall = multiply(overall, ratio)
    return as_ratio(overall)


@overload
def completion_ratio(actual: float, target: float) -> float: ...
@overload
def completion_ratio(actual: Exact | int, target: Exact | int) -> Exact: ...
@overload
def completion_ratio(actual: Quantity, target: Quantity) -> Decimal: ...
def completion_ratio(actual: Any, target: Any) -> Any:
    """How much of a target has been reached (完成率).

    ``actual / target``, for figures of which more is better. It decides nothing: whether a
    target is met is `check_target`.

    Args:
        actual: What was reached.
        target: The target, in the same unit, above zero.

    Returns:
        A ratio; 2.24 is 224 % of the target.

    Raises:
        UndefinedMetricError: The target is zero or negative.

    Example:
        >>> percent(completion_ratio(56, 25), 0)
        '224%'
    """
    actual, target = alike(actual=actual, target=target)
    require_positive("completion_ratio", target=target)
    return divide(actual, target)


@overload
def rd_intensity(expenditure: float, gdp: float) -> float: ...
@overload
def rd_intensity(expenditure: Exact | int, gdp: Exact | int) -> Exact: ...
@overload
def rd_intensity(expenditure: Quantity, gdp: Quantity) -> Decimal: ...
def rd_intensity(expenditure: Any, gdp: Any) -> Any:
    """R&D expenditure over gross domestic product (R&D经费投入强度).

    ``expenditure / gdp``. The expenditure is the statistical one, intramural and of all
    performers; R&D expenses of accounts or of the tax return give another figure. GDP is
    revised later, so last year's intensity is too.

    Args:
        expenditure: Intramural R&D expenditure, zero or more.
        gdp: Gross domestic product at current prices, in the same unit, above zero.

    Returns:
        A ratio; 0.0254 is 2.54 %.

    Raises:
        UndefinedMetricError: GDP is zero or negative.
        InvalidValueError: The expenditure is negative.

    Example:
        >>> percent(rd_intensity(quantity("24.8亿元"), quantity("1200亿元")), 2)
        '2.07%'

    References:
        OECD, Frascati Manual 2015; UN SDG indicator 9.5.1.
    """
    expenditure, gdp = alike(expenditure=expenditure, gdp=gdp)
    require_not_negative(expenditure=expenditure)
    require_positive("rd_intensity", gdp=gdp)
    return divide(expenditure, gdp)


@overload
def rd_to_sales_ratio(expenses: float, sales: float) -> float: ...
@overload
def rd_to_sales_ratio(expenses: Exact | int, sales: Exact | int) -> Exact: ...
@overload
def rd_to_sales_ratio(expenses: Quantity, sales: Quantity) -> Decimal: ...
def rd_to_sales_ratio(expenses: Any, sales: Any) -> Any:
    """An enterprise's R&D expenses over its sales income (研发费用占销售收入比例).

    ``expenses / sales``. For certification both are sums over three fiscal years on the basis
    of the certification rules; whether a threshold is reached is `is_share_at_least`.

    Args:
        expenses: R&D expenses, zero or more; they may exceed sales.
        sales: Sales income, in the same unit, above zero.

    Returns:
        A ratio, above 1 for a firm that spends more than it sells.

    Raises:
        UndefinedMetricError: Sales are zero or negative.
        InvalidValueError: The expenses are negative.

    Example:
        >>> percent(rd_to_sales_ratio(quantity("885万元"), quantity("1.77亿元")), 2)
        '5.00%'

    References:
        国科发火〔2016〕195号, part 三: sales income is main and other business income.
    """
    expenses, sales = alike(expenses=expenses, sales=sales)
    require_not_negative(expenses=expenses)
    require_positive("rd_to_sales_ratio", sales=sales)
    return divide(expenses, sales)


@overload
def multiple(value: float, reference: float) -> float: ...
@overload
def multiple(value: Exact | int, reference: Exact | int) -> Exact: ...
@overload
def multiple(value: Quantity, reference: Quantity) -> Decimal: ...
def multiple(value: Any, reference: Any) -> Any:
    """How many times a reference a figure is (倍数: 是…的几倍).

    ``value / reference``. "Is 2.5 times" (是2.5倍) is growth of 150 %, not of 250 %.

    Args:
        value: The figure.
        reference: What it is compared with, in the same unit, above zero.

    Returns:
        A ratio.

    Raises:
        UndefinedMetricError: The reference is zero or negative.

    Example:
        Beijing's contract turnover of the 12th plan over that of the 11th, in 亿元:

        >>> round_half_up(multiple(Decimal("13788.6"), Decimal("5422.9")), 1)
        Decimal('2.5')

    References:
        Beijing Technology Market Statistical Annual Report 2015.
    """
    value, reference = alike(value=value, reference=reference)
    require_positive("multiple", reference=reference)
    return divide(value, reference)


@overload
def leverage_ratio(induced: float, invested: float) -> float: ...
@overload
def leverage_ratio(induced: Exact | int, invested: Exact | int) -> Exact: ...
@overload
def leverage_ratio(induced: Quantity, invested: Quantity) -> Decimal: ...
def leverage_ratio(induced: Any, invested: Any) -> Any:
    """Funds that other funds brought in, per unit of the latter (带动比, 放大倍数).

    ``induced / invested``.

    Args:
        induced: What was brought in, zero or more.
        invested: What brought it in, in the same unit, above zero.

    Returns:
        A ratio; 12.8 is one to 12.8.

    Raises:
        UndefinedMetricError: Nothing was invested.
        InvalidValueError: The induced amount is negative.

    Example:
        Agreements of 3200 万元 induced projects of 4.1 亿元, Zhonglou 2012:

        >>> leverage_ratio(quantity("4.1亿元"), quantity("3200万元"))
        Decimal('12.8125')
    """
    induced, invested = alike(induced=induced, invested=invested)
    require_not_negative(induced=induced)
    require_positive("leverage_ratio", invested=invested)
    return divide(induced, invested)


def _exceeds(
    name: str, value: object, limit_name: str, limit: object, hint: str
) -> InvalidValueError:
    return InvalidValueError(
        f"{name}={shown(value)}", f"must not exceed {limit_name}={shown(limit)}", hint
    )
