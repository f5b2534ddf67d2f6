"""Pace: what was reached of a target against what its schedule asks for by a date."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import IncomparableError, InvalidValueError
from stmetrics.exact._arithmetic import as_decimal, require_positive
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import one_of
from stmetrics.exact.interval import Interval
from stmetrics.exact.rounding import percent
from stmetrics.formulas.growth import required_growth_rate
from stmetrics.law.verdicts import Verdict
from stmetrics.periods._times import as_period
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.targets._check_wording import amount_text
from stmetrics.targets._pace_wording import against_en, against_zh, pace_cells
from stmetrics.targets._worked_up_to import require_pace
from stmetrics.targets.schedule import Schedule
from stmetrics.targets.target import Target, TargetForm
from stmetrics.targets.wording import target_text
from stmetrics.units._making import shown_in
from stmetrics.units._reading import read
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.exact._numbers import Number
    from stmetrics.units._reading import Figure


@attrs.frozen(kw_only=True)
class Pace(Result):
    """What was reached of a target against its schedule (进度核对). Made by `check_pace`.

    Attributes:
        target: The target.
        schedule: What is due by when.
        verdict: MET on schedule or ahead of it, UNMET behind it, UNKNOWN where the figure, the
            base or a bound leaves it open.
        completion: The figure over the target, to 34 digits; None where it is unknown or a
            bound.
        gap: Completion less the share due, as a ratio (0.009 is 0.9 points); above zero ahead,
            zero exactly on schedule, None where completion is.
        expected: What is due to date, in the target's unit; None where the base is unknown.
        remaining: What is missing to the target itself; 0 where it is reached, None where
            the figure is unknown or a bound that leaves it open.
        needed_per_month: What each whole month left must bring on average; 0 where nothing is
            missing, None where that is unknown or no month is left.

    Example:
        >>> pace: Pace = check_pace(
        ...     Target.at_least("120亿元"),
        ...     "106.5亿元",
        ...     Schedule.by_months(Period.year(2022), "2022-10-31"),
        ... )
        >>> pace.verdict.name, str(pace.expected.magnitude), str(pace.needed_per_month.magnitude)
        ('MET', '100', '6.75')
    """

    target: Target
    schedule: Schedule
    verdict: Verdict = attrs.field(converter=Verdict)
    completion: Decimal | None
    gap: Decimal | None
    expected: Any
    remaining: Any
    needed_per_month: Any

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say in one line how the target is going, in ``"zh"`` or ``"en"``.

        Example:
            Technology contracts of Report B, against a target made up for the example:

            >>> pace = check_pace(
            ...     Target.at_least("126.5亿元"),
            ...     "106.5亿元",
            ...     Schedule.by_months(Period.year(2022), "2022-10-31"),
            ... )
            >>> pace.text()
            '完成年度目标的84.2%，快于序时进度0.9个百分点'
            >>> pace.text("en")
            "84.2% of the year's target reached, 0.9 percentage points ahead of schedule"
        """
        against, chinese = self.against(lang), lang == "zh"
        if self.completion is None:
            return against
        reached, yearly = percent(self.completion, 1), self.schedule.period.whole_months
        if chinese:
            return f"完成{'年度' if yearly == _YEAR else ''}目标的{reached}，{against}"
        whose = "the year's" if yearly == _YEAR else "the"
        return f"{reached} of {whose} target reached, {against}"

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping: amounts in ``unit``, completion and gap as plain ratios."""
        return [pace_cells(self, checked_language(lang))]

    def _laid_out(self, lang: str) -> ResultTable:
        cells = {
            ("目标", "Target"): target_text(self.target, lang),
            ("截至", "Up to"): as_period(self.schedule.on).label(lang),
            ("应达", "Due"): _level_text(self.expected, lang),
            ("尚缺", "Missing"): _level_text(self.remaining, lang),
            ("进度", "Pace"): self.text(lang),
        }
        filled = {name: cell for name, cell in cells.items() if cell}
        header = [name[lang != "zh"] for name in filled]
        return ResultTable(header=header, rows=[filled.values()], align="l" * len(header))

    def against(self, lang: str = "zh", *, decimals: int = 1) -> str:
        """Say only how it stands to its schedule, in ``"zh"`` or ``"en"``.

        Example:
            >>> half = Schedule.by_months(Period.year(2022), "2022-06-30")
            >>> check_pace(Target.at_least("60家"), "24家", half).against()
            '慢于序时进度10.0个百分点'
        """
        chinese = one_of(lang, "lang", ("zh", "en")) == "zh"
        return (against_zh if chinese else against_en)(self, decimals)


_YEAR: Final = 12


def _level_text(value: Any, lang: str) -> str:
    return "" if value is None else amount_text(value, lang)


def check_pace(
    target: Target,
    actual: Figure | None,
    schedule: Schedule,
    *,
    base: Figure | None = None,
    accrues: bool = True,
) -> Pace:
    """Check a cumulative figure against a target's schedule (序时进度核对).

    ``actual / target - share due``; decided without division. It says whether a target is being
    worked off in time, never whether it is met: that is `check_target`.

    Args:
        target: A floor, a range (its lower end counts) or a growth target.
        actual: The cumulative figure from the period's first day up to the schedule's day; None
            where it is unknown, a bound where it is one.
        schedule: What is due, by months unless another reckoning is named.
        base: Last period's figure for a growth target, over the whole period.
        accrues: Whether the indicator's figure adds up from month to month. A stock does not
            (`Timing.STOCK` in the catalogue), nor a rate (`Kind.RATE`), nor what is known at the
            year's end alone: such as these have no pace.

    Returns:
        The pace; exactly on schedule is neither ahead nor behind, and MET.

    Raises:
        IncomparableError: An indicator that does not accrue, or a target that asks for no level
            to be worked up to (a ceiling, a share, a rank, points).
        UndefinedMetricError: A target, or a base, of zero or less.
        UnitError: The units do not fit together.

    Example:
        >>> halfway = Schedule.by_months(Period.year(2022), "2022-06-30")
        >>> check_pace(Target.at_least("60家"), "超过40家", halfway).verdict
        <Verdict.MET: 'met'>
        >>> check_pace(Target.at_least("60家"), "24家", halfway).text()
        '完成年度目标的40.0%，慢于序时进度10.0个百分点'

    References:
        No document fixes the formula; it is what reports use (K).
    """
    require_kind(Target, target=target)
    require_kind(Schedule, schedule=schedule)
    require_pace(target, accrues=accrues)
    level = target.level_to_reach(base)
    if level is None:
        return _pace(target, schedule)
    require_positive("check_pace", target=level.value)
    span = None if actual is None else read(actual, "actual").interval_in(level.unit, "actual")
    return _measured(target, schedule, level, None if span is None else span.mapped(Fraction))


def _measured(target: Target, schedule: Schedule, level: Amount, span: Interval | None) -> Pace:
    whole = Fraction(level.value)
    due = whole * schedule.share
    expected = shown_in(as_decimal(due), level.unit)
    if span is None:
        return _pace(target, schedule, expected=expected)
    left, months = _left(whole, span), schedule.months_left
    per_month = Fraction(0) if left == 0 else left / months if left and months else None
    return _pace(
        target,
        schedule,
        verdict=_verdict(span, due),
        completion=None if span.number is None else span.number / whole,
        expected=expected,
        remaining=_amount(left, level.unit),
        needed_per_month=_amount(per_month, level.unit),
    )


def _pace(
    target: Target,
    schedule: Schedule,
    verdict: Verdict = Verdict.UNKNOWN,
    completion: Fraction | None = None,
    **amounts: Any,
) -> Pace:
    return Pace(
        target=target,
        schedule=schedule,
        verdict=verdict,
        completion=None if completion is None else as_decimal(completion),
        gap=None if completion is None else as_decimal(completion - schedule.share),
        **{"expected": None, "remaining": None, "needed_per_month": None, **amounts},
    )


def _verdict(span: Interval, due: Fraction) -> Verdict:
    if span.all_at_least(due):
        return Verdict.MET
    return Verdict.UNMET if span.all_below(due) else Verdict.UNKNOWN


def _left(whole: Fraction, span: Interval) -> Fraction | None:
    if span.all_at_least(whole):
        return Fraction(0)
    return None if span.number is None else whole - span.number


def _amount(number: Fraction | None, unit: str | None) -> Any:
    return None if number is None else shown_in(as_decimal(number), unit)


def growth_still_required(target: Target, actual: Figure, periods: Number) -> Decimal:
    """Average yearly growth that still leads to a target (还需年均增速).

    ``(target / actual) ** (1 / periods) - 1``, and zero where the target is reached already.

    Args:
        target: A floor, or a range, whose lower end counts.
        actual: Today's figure, above zero; a bound only where it reaches the target for sure.
        periods: Years left, above zero; used only where the target is not reached.

    Returns:
        A ratio per year, zero or more.

    Raises:
        IncomparableError: The target is no level.
        UndefinedMetricError: Today's figure is zero or negative.
        InvalidValueError: A bound that leaves the growth open, or no period is left.

    Example:
        From 100 certified enterprises to 144 in two years; made numbers:

        >>> percent(growth_still_required(Target.at_least("144家"), "100家", 2), 1)
        '20.0%'
    """
    require_kind(Target, target=target)
    if target.form not in {TargetForm.AT_LEAST, TargetForm.BETWEEN}:
        raise IncomparableError(
            f"growth to a target {target.form.value}", "it is no level", "give Target.at_least"
        )
    span = read(actual, "actual").interval_in(target.unit, "actual").mapped(Fraction)
    if span.all_at_least(Fraction(target.value)):
        return Decimal(0)
    if span.number is None:
        raise InvalidValueError(
            f"actual={actual}", "is a bound, so the growth is open", "give the figure"
        )
    return required_growth_rate(as_decimal(target.value), as_decimal(span.number), periods)
