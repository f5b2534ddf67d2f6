"""R&D expenses and staff as the certification rules count them (国科发火〔2016〕195号, part 三)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import as_decimal, exact_sum, multiply
from stmetrics.exact._given import require_kind
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import whole_number
from stmetrics.records import _fields as f
from stmetrics.rules.high_tech import _parameters as values
from stmetrics.units._reading import number_in
from stmetrics.units._stored import Yuan

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

_MONTHS: Final = 12
_LONGEST_YEAR: Final = 366
_ZERO: Final = Yuan(0)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class RDExpenseHeads:
    """R&D expenses by head, as the enterprise's accounts hold them (研发费用归集). 0 by default.

    Depreciation of buildings counts here, though not for the super-deduction. Entrusted R&D is
    given in full; 80 % of it counts.

    Attributes:
        personnel_yuan: 人员人工费用.
        direct_input_yuan: 直接投入费用.
        depreciation_yuan: 折旧费用与长期待摊费用, buildings included.
        amortisation_yuan: 无形资产摊销费用.
        design_yuan: 设计费用.
        testing_yuan: 装备调试费用与试验费用.
        entrusted_in_china_yuan: 委托境内外部研发费用, in full.
        entrusted_overseas_yuan: 委托境外研发费用, in full; Hong Kong, Macao, Taiwan included.
        other_yuan: 其他费用.

    Raises:
        InvalidValueError: A negative amount.
        UnitError: Money without a unit.

    Example:
        >>> RDExpenseHeads(personnel="88万元", direct_input="84万元").personnel_yuan
        Decimal('880000')

    References:
        国科发火〔2016〕195号, part 三(六).
    """

    personnel_yuan: Yuan = attrs.field(default=_ZERO, alias="personnel", converter=f.money)
    direct_input_yuan: Yuan = attrs.field(default=_ZERO, alias="direct_input", converter=f.money)
    depreciation_yuan: Yuan = attrs.field(default=_ZERO, alias="depreciation", converter=f.money)
    amortisation_yuan: Yuan = attrs.field(default=_ZERO, alias="amortisation", converter=f.money)
    design_yuan: Yuan = attrs.field(default=_ZERO, alias="design", converter=f.money)
    testing_yuan: Yuan = attrs.field(default=_ZERO, alias="testing", converter=f.money)
    entrusted_in_china_yuan: Yuan = attrs.field(
        default=_ZERO, alias="entrusted_in_china", converter=f.money
    )
    entrusted_overseas_yuan: Yuan = attrs.field(
        default=_ZERO, alias="entrusted_overseas", converter=f.money
    )
    other_yuan: Yuan = attrs.field(default=_ZERO, alias="other", converter=f.money)

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class HighTechRD:
    """R&D expenses on the basis of the certification rules (高新口径研发费用).

    Attributes:
        total_yuan: What counts, in 元; give it to `EnterpriseYear` as ``rd_expenses_hte``.
        in_china_yuan: The part spent in China: all but what was entrusted overseas.
        other_counted_yuan: The other expenses that count.
        other_cut_yuan: The other expenses above the cap.

    Example:
        >>> heads = RDExpenseHeads(personnel="80万元", other="30万元")
        >>> high_tech_rd_expenses(heads, on="2022-06-01").total_yuan
        Decimal('1000000.00')
    """

    total_yuan: Yuan
    in_china_yuan: Yuan
    other_counted_yuan: Yuan
    other_cut_yuan: Yuan

    __repr__ = short_repr


def high_tech_rd_expenses(heads: RDExpenseHeads, *, on: date | str) -> HighTechRD:
    """Add up R&D expenses by the certification rules (高新口径研发费用归集).

    ``total = six heads + 80 % of entrusted + other``, other at most 20 % of that total, which is
    a quarter of the rest.

    Args:
        heads: The expenses by head.
        on: The day whose rules are applied.

    Returns:
        What counts, exactly, rounded down to the fen where the cap is not whole.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> heads = RDExpenseHeads(personnel="72万元", entrusted_overseas="10万元", other="30万元")
        >>> counted = high_tech_rd_expenses(heads, on="2022-06-01")
        >>> counted.total_yuan, counted.in_china_yuan, counted.other_cut_yuan
        (Decimal('1000000.00'), Decimal('920000.00'), Decimal('100000.00'))

    References:
        国科发火〔2016〕195号, part 三(六).
    """
    require_kind(RDExpenseHeads, heads=heads)
    entrusted = values.ENTRUSTED_SHARE.on(on).value
    overseas = multiply(entrusted, heads.entrusted_overseas_yuan)
    rest = exact_sum(
        [
            heads.personnel_yuan,
            heads.direct_input_yuan,
            heads.depreciation_yuan,
            heads.amortisation_yuan,
            heads.design_yuan,
            heads.testing_yuan,
            multiply(entrusted, heads.entrusted_in_china_yuan),
            overseas,
        ]
    )
    share = Fraction(values.OTHER_EXPENSES_SHARE.on(on).value)
    cap = _down_to_fen(share / (1 - share) * Fraction(rest))
    other = min(heads.other_yuan, cap)
    total = exact_sum([rest, other])
    return HighTechRD(
        total_yuan=Yuan(total),
        in_china_yuan=Yuan(exact_sum([total, overseas.copy_negate()])),
        other_counted_yuan=Yuan(other),
        other_cut_yuan=Yuan(exact_sum([heads.other_yuan, other.copy_negate()])),
    )


def _down_to_fen(yuan: Fraction) -> Decimal:
    fen = int(yuan * 100)
    return Decimal((0, Decimal(fen).as_tuple().digits, -2))


def count_st_staff(days_worked: Iterable[int], *, on: date | str) -> int:
    """Persons who count as S&T staff: at least 183 days of such work in the year (科技人员).

    In-service, part-time and temporary staff all count by their days.

    Args:
        days_worked: Each person's days of cumulative actual work on R&D and related technical
            tasks, 0 to 366.
        on: The day whose rules are applied.

    Returns:
        The number of persons.

    Raises:
        InvalidValueError: Days outside 0 to 366.
        NoRuleInForceError: Before 2016.

    Example:
        >>> count_st_staff([240, 183, 182], on="2022-06-01")
        2

    References:
        国科发火〔2016〕195号, part 三(五).
    """
    least = values.ST_STAFF_DAYS.on(on).value
    counted = 0
    for days in days_worked:
        worked = whole_number(days, "days_worked")
        if not 0 <= worked <= _LONGEST_YEAR:
            raise InvalidValueError(f"days_worked={worked}", "must be 0 to 366", "days of one year")
        counted += worked >= least
    return counted


def yearly_mean(opening: Figure, month_ends: Iterable[Figure]) -> Decimal:
    """The year's mean of monthly means, as certification takes staff (全年月平均人数).

    A month's mean is that of its start and its end; the year's is that of its months. Of a year
    that opened or closed in between, the months of operation are taken.

    Args:
        opening: The count when the first month began.
        month_ends: The count at the end of each month, 1 to 12 of them.

    Returns:
        The mean, to 34 digits.

    Raises:
        InvalidValueError: No month, more than twelve, or a negative count.

    Example:
        >>> yearly_mean(90, [100] * 12)
        Decimal('99.58333333333333333333333333333333')

    References:
        国科发火〔2016〕195号, part 三(五).
    """
    counts = [
        Fraction(number_in(each, "人", "count"))
        for each in (opening, *as_items(month_ends, "month_ends"))
    ]
    months = len(counts) - 1
    if not 1 <= months <= _MONTHS:
        raise InvalidValueError(f"{months} months", "must be 1 to 12", "give each month's end")
    if min(counts) < 0:
        raise InvalidValueError("a negative count", "must not be negative", "check the sign")
    mean = (sum(counts) - (counts[0] + counts[-1]) / 2) / months
    return as_decimal(mean)
