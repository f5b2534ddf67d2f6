"""Known explanations of figures that do not agree: what would explain them, never what is."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.audit._spans import (
    ONE,
    Span,
    compounded,
    meet,
    minus,
    negative,
    over,
    plus,
    times,
)
from stmetrics.audit._wording import as_written
from stmetrics.audit.average_checks import audit_average_growth, audit_compound_growth
from stmetrics.audit.consistency import Consistency
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.rounding import RoundingMode, round_half_up
from stmetrics.results import Result, ResultTable, checked_language

_TEN_THOUSAND: Final = 10_000
_PERIODS_OFF: Final = (1, -1, 2, -2)
# How far a revision may move a base and still be called one; a dated choice, not a rule.
_LARGEST_REVISION: Final = Fraction(1, 10)
_GROWTHS: Final = frozenset({"growth", "cumulative_growth"})
_SIGNED: Final = _GROWTHS | {"difference", "points_above", "average_change", "ratio_growth"}
_QUOTIENTS: Final = frozenset({"share", "completion", "quotient"})


class CauseKind(ClosedList):
    """A known explanation (可能的原因).

    Example:
        >>> CauseKind("truncated").name
        'TRUNCATED'
    """

    TRUNCATED = "truncated", "截尾"
    ROUNDED_TWICE = "rounded_twice", "两次舍入"
    FORCED_TO_100 = "forced_to_100", "凑成100%"
    OTHER_PERIODS = "other_periods", "期数不同"
    ARITHMETIC_AVERAGE = "arithmetic_average", "算术平均"
    PERCENT_AND_FRACTION = "percent_and_fraction", "百分数与小数混用"
    FACTOR_OF_10_000 = "factor_of_10_000", "万倍之差"
    REVISED_BASE = "revised_base", "基数已修订"
    INDEX_FOR_GROWTH = "index_for_growth", "发展速度当作增速"
    TURNED_SIGN = "turned_sign", "升降方向相反"
    TURNED_OVER = "turned_over", "分子分母颠倒"


_WORDS: Final = {
    CauseKind.TRUNCATED: ("截尾而非四舍五入", "truncation instead of rounding"),
    CauseKind.ROUNDED_TWICE: ("两次舍入", "rounding twice"),
    CauseKind.FORCED_TO_100: ("为使各占比合计100%而调整", "shares forced to add up to 100"),
    CauseKind.OTHER_PERIODS: ("期数为{}", "{} periods"),
    CauseKind.ARITHMETIC_AVERAGE: ("用了算术平均而非几何平均", "an arithmetic average"),
    CauseKind.PERCENT_AND_FRACTION: ("百分数与小数相混", "a percentage and a fraction mixed"),
    CauseKind.FACTOR_OF_10_000: (
        "万与亿相混，差10000倍",
        "a factor of 10,000 (ten thousands taken for hundred millions)",
    ),
    CauseKind.REVISED_BASE: ("基数经修订，约为{}", "a base revised to about {}"),
    CauseKind.INDEX_FOR_GROWTH: (
        "把相当于上期的百分比当作增长率",
        "the ratio to the base printed as growth",
    ),
    CauseKind.TURNED_SIGN: ("升降方向写反", "a rise printed as a fall, or a fall as a rise"),
    CauseKind.TURNED_OVER: ("分子与分母颠倒", "dividend and divisor exchanged"),
}


@attrs.frozen
class Cause(Result):
    """An explanation that would make a figure agree (可能的原因).

    Attributes:
        kind: Which explanation.
        detail: The number it needs: of periods, or the revised base; empty for others.

    Example:
        >>> print(Cause(CauseKind.TRUNCATED).text("en"))
        truncation instead of rounding would explain it
    """

    kind: CauseKind = attrs.field(converter=CauseKind)
    detail: str = ""

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say what would explain the figure."""
        detail = as_written(self.detail, checked_language(lang))
        words = _WORDS[self.kind][lang == "en"].format(detail)
        return f"{words}可以解释" if lang == "zh" else f"{words} would explain it"

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The explanation as one mapping."""
        detail = as_written(self.detail, checked_language(lang))
        return [{"cause": self.kind.term(lang), "detail": detail or None}]

    def _laid_out(self, lang: str) -> ResultTable:
        header = ("可能的原因", "说明") if lang == "zh" else ("likely cause", "said")
        cells = [(self.kind.term(lang), self.text(lang))]
        return ResultTable(header=header, rows=cells, align="ll")


def likely_cause(finding: Finding) -> tuple[Cause, ...]:
    """Which known explanations would make an inconsistent figure agree (可能的原因).

    Args:
        finding: The finding of any check.

    Returns:
        Every explanation that would, none for a figure that is not INCONSISTENT. A revised base
        counts within 10 % of the printed one. Each says "would explain", never "is".

    Example:
        Technical services in the technology market of 2013, printed as 45.8 % for 45.747 %:

        >>> finding = audit_share(Published("3416.9"), Published("7469.1"), Published("45.8%"))
        >>> [cause.kind.name for cause in likely_cause(finding)]
        ['ROUNDED_TWICE', 'FORCED_TO_100', 'REVISED_BASE']
    """
    require_kind(Finding, finding=finding)
    if finding.verdict is not Consistency.INCONSISTENT:
        return ()
    return tuple(_causes(finding, finding.published))


def _causes(finding: Finding, said: Published) -> Iterator[Cause]:
    if said.step is not None and not said.exact:
        step = Fraction(said.step)
        if _agrees(finding, attrs.evolve(said, mode=RoundingMode.TRUNCATION, exact=False).span):
            yield Cause(CauseKind.TRUNCATED)
        if _agrees(finding, _rounded_twice(said, step)):
            yield Cause(CauseKind.ROUNDED_TWICE)
        if (
            finding.relation == "share"
            and said.unit == "%"
            and _agrees(finding, _reach(said, step * 3 / 2))
        ):
            yield Cause(CauseKind.FORCED_TO_100)
    yield from _other_averages(finding)
    for kind, size in (
        (CauseKind.PERCENT_AND_FRACTION, 100),
        (CauseKind.FACTOR_OF_10_000, _TEN_THOUSAND),
    ):
        if any(_agrees(finding, times(_near(said), by)) for by in ((size, 1), (1, size))):
            yield Cause(kind)
    yield from _misread_quotients(finding, said)
    yield from _revised_base(finding, said)


def _misread_quotients(finding: Finding, said: Published) -> Iterator[Cause]:
    """A growth that is an index, a figure with the other sign, a share turned over."""
    if said.step is None:
        return
    if finding.relation in _GROWTHS and _agrees(finding, minus(said.span, ONE)):
        yield Cause(CauseKind.INDEX_FOR_GROWTH)
    if finding.relation in _SIGNED and _agrees(finding, negative(said.span)):
        yield Cause(CauseKind.TURNED_SIGN)
    if finding.relation in _QUOTIENTS and finding.form is not None:
        above, below, _ = finding.form
        other = over(below, above)
        if other is not None and meet(other, said.span):
            yield Cause(CauseKind.TURNED_OVER)


def _near(said: Published) -> Span:
    """The figure itself; of a bound the numbers near it, since it lets in all that lie beyond."""
    if said.step is not None:
        return said.span
    reach = abs(Fraction(said.value)) * _LARGEST_REVISION
    return _reach(said, reach)


def _agrees(finding: Finding, printed: Span) -> bool:
    """Whether the figure would agree if it stood for another range of numbers."""
    if finding.periods is not None:
        printed = compounded(printed, finding.periods)
    return finding.span is not None and meet(finding.span, printed)


def _rounded_twice(said: Published, step: Fraction) -> Span:
    """What rounds half up to the figure by way of one more decimal.

    From 0.55 below on: 45.745 gives 45.75 gives 45.8.
    """
    near, far = step * 9 / 20, step * 11 / 20
    if said.value == 0:
        return _reach(said, near)._replace(low_closed=False, high_closed=False)
    if said.value > 0:
        return _reach(said, far, near)._replace(high_closed=False)
    return _reach(said, near, far)._replace(low_closed=False)


def _reach(said: Published, below: Fraction, above: Fraction | None = None) -> Span:
    """From so much below the figure to so much above, both in its own unit."""
    value = Fraction(said.value)
    low, high = value - below, value + (below if above is None else above)
    return Span(
        (low * said.factor).as_integer_ratio(),
        (high * said.factor).as_integer_ratio(),
        low_closed=True,
        high_closed=True,
        point=None,
    )


def _other_averages(finding: Finding) -> Iterator[Cause]:
    if finding.periods is None:
        return
    current, base = finding.inputs
    for off in _PERIODS_OFF:
        periods = finding.periods + off
        if periods > 0:
            again = audit_compound_growth(current, base, periods, finding.published)
            if again.verdict in {Consistency.EXACT, Consistency.CONSISTENT}:
                yield Cause(CauseKind.OTHER_PERIODS, str(periods))
    plain = audit_average_growth(current, base, finding.periods, finding.published)
    if plain.verdict in {Consistency.EXACT, Consistency.CONSISTENT}:
        yield Cause(CauseKind.ARITHMETIC_AVERAGE)


def _revised_base(finding: Finding, said: Published) -> Iterator[Cause]:
    """The base that would make the figure agree, where it lies close to the printed one."""
    if finding.relation not in {"growth", "difference", "share"}:
        return
    current, base = finding.inputs
    if finding.relation == "growth":
        needed = over(current.span, plus(ONE, said.span))
    elif finding.relation == "share":
        needed = over(current.span, said.span)
    else:
        needed = minus(current.span, said.span)
    if needed is None or needed.point is None or base.span.point is None:
        return
    printed, point = Fraction(*base.span.point), Fraction(*needed.point)
    if abs(point - printed) <= _LARGEST_REVISION * abs(printed):
        yield Cause(CauseKind.REVISED_BASE, _shown(point, base))


def _shown(number: Fraction, like: Published) -> str:
    decimals = max(0, -like.step.adjusted()) if like.step is not None else 0
    own = number / like.factor
    return f"{plain_text(round_half_up(own, decimals))}{like.unit or ''}"
