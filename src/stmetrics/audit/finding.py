"""What an audit says of one published figure."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from typing import Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.audit._spans import Form, Pair, Span, over
from stmetrics.audit.published import Published
from stmetrics.errors import UndefinedMetricError
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.exact.numbers import one_of
from stmetrics.exact.rounding import plain_text, round_half_up


class Consistency(ClosedList):
    """Whether a published figure agrees with the figures it was made from (一致性).

    Example:
        >>> Consistency("exact").name
        'EXACT'
    """

    EXACT = "exact", "完全一致"
    """Recomputed from the printed figures and rounded, it is the printed one."""
    CONSISTENT = "consistent", "在舍入范围内一致"
    """Not exact, but within what the rounding of the figures allows."""
    INCONSISTENT = "inconsistent", "不一致"
    """Neither: an error, a revision, or another definition."""
    UNDECIDABLE = "undecidable", "无法判断"
    """The figures allow a division by zero or a change of sign, or one is only "about"."""


_RELATIONS: Final = {
    "growth": ("增长率", "growth rate"),
    "compound_growth": ("年均增长率", "compound growth rate"),
    "average_growth": ("算术年均增长率", "arithmetic average growth"),
    "average_change": ("年均变化", "average annual change"),
    "difference": ("差额", "difference"),
    "points_above": ("高出的百分点", "points above the reference"),
    "share": ("占比", "share"),
    "completion": ("完成率", "completion"),
    "total": ("合计", "total"),
    "quotient": ("比值", "quotient"),
    "per_capita": ("人均值", "figure per head"),
    "deflation": ("不变价", "level at constant prices"),
    "contribution_share": ("贡献率", "contribution share"),
    "ratio_growth": ("比率增速", "growth of a ratio"),
    "cumulative_growth": ("累计增速", "cumulative growth"),
    "implied_base": ("推算基数", "implied base"),
    "implied_whole": ("推算总量", "implied whole"),
}
_WORDS: Final = {
    Consistency.EXACT: ("完全一致", "exact"),
    Consistency.CONSISTENT: ("在舍入误差之内", "consistent within rounding"),
    Consistency.INCONSISTENT: ("不一致", "inconsistent"),
    Consistency.UNDECIDABLE: ("无法判断", "undecidable"),
}
_DOWN: Final = Context(prec=34, rounding=ROUND_FLOOR, Emin=-6143, Emax=6144)
_UP: Final = Context(prec=34, rounding=ROUND_CEILING, Emin=-6143, Emax=6144)
_ROOTS: Final = Context(prec=60, Emin=-6143, Emax=6144)
# A root at 60 digits is off by less than this; moved outward by it, an end is safe.
_ROOT_ERROR: Final = Decimal("1e-50")


@attrs.frozen
class Finding:
    """What an audit says of one published figure (核对结果).

    Attributes:
        relation: Which relation was checked, such as ``growth``.
        inputs: The figures it was checked against, in the order of the check's arguments.
        published: The published figure.
        verdict: Whether they agree.
        form: The quotient of ranges that the check comes down to, in base units; None where it
            is undecidable. Of compound growth, the ratio over all periods.
        periods: Number of periods, of compound growth.

    Example:
        Gross output value of 295.1 亿元, 25.3 % above 235.5 亿元:

        >>> levels = Published("295.1亿元"), Published("235.5亿元")
        >>> finding = audit_growth(*levels, Published("25.3%"))
        >>> finding.verdict
        <Consistency.EXACT: 'exact'>
        >>> print(finding.explain("en"))
        growth rate 25.3%: exact; recomputed 25.31%, possible 25.26% to 25.36%
    """

    relation: str
    inputs: tuple[Published, ...]
    published: Published
    verdict: Consistency
    form: Form | None
    periods: int | None = None

    @property
    def span(self) -> Span | None:
        """What the inputs allow, in base units; of compound growth, over all periods."""
        return None if self.form is None else over(*self.form)

    @property
    def recomputed(self) -> Decimal | None:
        """The figure recomputed from the printed numbers, in its own unit, to 34 digits.

        None where it is undecidable, or an input is a bound.
        """
        span = self.span
        if span is None or span.point is None:
            return None
        return self._in_own_unit(span.point, CONTEXT)

    @property
    def low(self) -> Decimal | None:
        """The least value that the inputs allow, in the figure's own unit, rounded down.

        None where there is none, or it is undecidable.
        """
        span = self.span
        return None if span is None else self._in_own_unit(span.low, _DOWN)

    @property
    def high(self) -> Decimal | None:
        """The greatest value that the inputs allow, in the figure's own unit, rounded up.

        None where there is none, or it is undecidable.
        """
        span = self.span
        return None if span is None else self._in_own_unit(span.high, _UP)

    @property
    def slack(self) -> Decimal | None:
        """How far inside the figure lies, in units of its last decimal; negative is the miss.

        The distance by which it could move before it no longer agreed. None for bounds and
        where it is undecidable.
        """
        step, allowed = self.published.step, self.published.interval
        low, high = self.low, self.high
        if step is None or low is None or high is None:
            return None
        inward = min(UNROUNDED.subtract(high, allowed.low), UNROUNDED.subtract(allowed.high, low))
        return CONTEXT.divide(inward, step)

    def explain(self, lang: str = "zh") -> str:
        """Say in one line what was found.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        language = ("zh", "en").index(one_of(lang, "lang", ("zh", "en")))
        name, verdict = _RELATIONS[self.relation][language], _WORDS[self.verdict][language]
        if self.span is None:
            return (
                f"{name}{self.published.text}：{verdict}"
                if lang == "zh"
                else (f"{name} {self.published.text}: {verdict}")
            )
        again, low, high = (self._shown(end) for end in (self.recomputed, self.low, self.high))
        if lang == "zh":
            return f"{name}{self.published.text}：{verdict}；复算{again}，可能范围{low}至{high}"
        return (
            f"{name} {self.published.text}: {verdict}; recomputed {again}, possible {low} to {high}"
        )

    def _shown(self, number: Decimal | None) -> str:
        if number is None:
            return "…"
        step, printed = self.published.step, self.published.amount.decimals or 0
        decimals = 1 + (printed if step is None else -step.adjusted())
        return f"{plain_text(round_half_up(number, decimals))}{self.published.unit or ''}"

    def _in_own_unit(self, number: Pair, context: Context) -> Decimal | None:
        if number[1] == 0:
            return None
        own = Fraction(*number)
        if self.periods is not None:
            own = _root_growth(own, self.periods, context)
        own /= self.published.factor
        return context.divide(own.numerator, own.denominator)


def _root_growth(ratio: Fraction, periods: int, context: Context) -> Fraction:
    """Give ``ratio ** (1 / periods) - 1``, moved outward where an end is asked for."""
    value = _ROOTS.divide(ratio.numerator, ratio.denominator)
    root = _ROOTS.power(value, _ROOTS.divide(1, periods))
    outward = {_DOWN: -_ROOT_ERROR, _UP: _ROOT_ERROR}.get(context, Decimal(0))
    return Fraction(_ROOTS.add(_ROOTS.subtract(root, 1), outward))


def power(finding: Finding) -> Decimal:
    """How large an error the printed precisions could hide (检验力).

    The widest distance between a published figure that passes and a true value that the inputs
    allow: the width of what the inputs allow, and the reach of the figure's own rounding. An
    error above it is always found; one below it may pass, so that CONSISTENT on two digits
    proves little.

    Args:
        finding: The finding of any check.

    Returns:
        The error, in the published figure's own unit, to 34 digits, rounded up.

    Raises:
        UndefinedMetricError: It is undecidable, or a figure is a bound: no error is too large.

    Example:
        Growth that is printed whole, of levels printed whole:

        >>> finding = audit_growth(Published("29"), Published("28"), Published("4%"))
        >>> finding.verdict.name, round_half_up(power(finding), 1)
        ('EXACT', Decimal('7.8'))
    """
    allowed = finding.published.interval
    low, high = finding.low, finding.high
    if low is None or high is None or allowed.low is None or allowed.high is None:
        raise UndefinedMetricError(
            "power", {"published": finding.published.text}, "no error is too large to pass"
        )
    value = finding.published.value
    reach = max(UNROUNDED.subtract(value, allowed.low), UNROUNDED.subtract(allowed.high, value))
    return _UP.add(UNROUNDED.subtract(high, low), reach)
