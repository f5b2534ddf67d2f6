"""What an audit says of one published figure."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.audit._spans import DOWN, UP, Form, Pair, Span, over
from stmetrics.audit._wording import as_published, laid_out, relation_name, said_of, unit_of
from stmetrics.audit.consistency import Consistency
from stmetrics.audit.published import Published
from stmetrics.errors import UndefinedMetricError
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.exact._given import require_kind
from stmetrics.results import Result, ResultTable, checked_language

_ROOTS: Final = Context(prec=60, Emin=-6143, Emax=6144)
# A root at 60 digits is off by less than this; moved outward by it, an end is safe.
_ROOT_ERROR: Final = Decimal("1e-50")


@attrs.frozen
class Finding(Result):
    """What an audit says of one published figure (核对结果).

    Attributes:
        relation: Which relation was checked, such as ``growth``.
        inputs: The figures it was checked against, in the order of the check's arguments.
        published: The published figure.
        verdict: Whether they agree.
        form: The quotient of ranges that the check comes down to, in base units; None where what
            it is divided by may be zero or change its sign. Of compound growth, the ratio over
            all periods.
        periods: Number of periods, of compound growth.

    Example:
        Gross output value of 295.1 亿元, 25.3 % above 235.5 亿元:

        >>> levels = Published("295.1亿元"), Published("235.5亿元")
        >>> finding = audit_growth(*levels, Published("25.3%"))
        >>> finding.verdict
        <Consistency.EXACT: 'exact'>
        >>> print(finding.text("en"))
        growth rate 25.3%: exact; recomputed 25.31%, possible 25.26% to 25.36%
    """

    relation: str
    inputs: tuple[Published, ...]
    published: Published
    verdict: Consistency = attrs.field(converter=Consistency)
    form: Form | None = attrs.field(repr=False)
    periods: int | None = None

    __repr__ = short_repr

    @property
    def span(self) -> Span | None:
        """What the inputs allow, in base units; of compound growth, over all periods."""
        return None if self.form is None else over(*self.form)

    @property
    def recomputed(self) -> Decimal | None:
        """The figure recomputed from the printed numbers, in its own unit, to 34 digits.

        None where there is no quotient, or an input is a bound.
        """
        span = self.span
        if span is None or span.point is None:
            return None
        return self._in_own_unit(span.point, CONTEXT)

    @property
    def low(self) -> Decimal | None:
        """The least value that the inputs allow, in the figure's own unit, rounded down.

        None where there is none.
        """
        span = self.span
        return None if span is None else self._in_own_unit(span.low, DOWN)

    @property
    def high(self) -> Decimal | None:
        """The greatest value that the inputs allow, in the figure's own unit, rounded up.

        None where there is none.
        """
        span = self.span
        return None if span is None else self._in_own_unit(span.high, UP)

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

    def text(self, lang: str = "zh") -> str:
        """Say in one line what was found, with as many decimals as the verdict needs."""
        return said_of(self, checked_language(lang))

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The finding as one mapping, its numbers in the published figure's own unit."""
        return [
            {
                "relation": relation_name(self.relation, checked_language(lang)),
                "published": as_published(self.published, lang),
                "verdict": self.verdict.term(lang),
                "recomputed": self.recomputed,
                "low": self.low,
                "high": self.high,
                "unit": unit_of(self.published, lang),
            }
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        return laid_out([("", self)], lang)

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
    outward = {DOWN: -_ROOT_ERROR, UP: _ROOT_ERROR}.get(context, Decimal(0))
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
    require_kind(Finding, finding=finding)
    allowed = finding.published.interval
    low, high = finding.low, finding.high
    if low is None or high is None or allowed.low is None or allowed.high is None:
        raise UndefinedMetricError(
            "power", {"published": finding.published.text}, "no error is too large to pass"
        )
    value = finding.published.value
    reach = max(UNROUNDED.subtract(value, allowed.low), UNROUNDED.subtract(allowed.high, value))
    return UP.add(UNROUNDED.subtract(high, low), reach)
