"""What type checkers read from the formulas: the kind that goes in comes out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_type

import stmetrics as sm
from stmetrics import PatentCounts, PatentStatus, Target, TargetCheck, Verdict
from stmetrics.formulas import Ties, ranks
from stmetrics.units import Amount, parse, quantity

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity  # noqa: TC004 - read by checkers, never run

D, F = Decimal(3), Fraction(1, 3)
money = quantity("3亿元")
people = quantity("3万人")
held = PatentCounts(status=PatentStatus.IN_FORCE, invention=3)

# Two figures over one another.
assert_type(sm.growth_rate(1.5, 1.0), float)
assert_type(sm.growth_rate(3, 2), float)
assert_type(sm.growth_rate(D, D), Decimal)
assert_type(sm.growth_rate(D, 2), Decimal)
assert_type(sm.growth_rate(3, D), Decimal)
assert_type(sm.growth_rate(F, F), Fraction)
assert_type(sm.growth_rate(money, money), Decimal)
assert_type(sm.share(1.0, 2.0, allow_excess=True), float)
assert_type(sm.share(D, D), Decimal)
assert_type(sm.share(F, 2), Fraction)
assert_type(sm.share(money, money), Decimal)
assert_type(sm.success_ratio(15, 16), float)
assert_type(sm.success_ratio(D, 16), Decimal)
assert_type(sm.completion_ratio(D, D), Decimal)
assert_type(sm.completion_ratio(money, money), Decimal)
assert_type(sm.rd_intensity(1.0, 2.0), float)
assert_type(sm.rd_intensity(money, money), Decimal)
assert_type(sm.rd_to_sales_ratio(F, F), Fraction)
assert_type(sm.multiple(money, money), Decimal)
assert_type(sm.leverage_ratio(D, 2), Decimal)
assert_type(sm.contribution_share(D, D, D, D), Decimal)
assert_type(sm.contribution_share(money, money, money, money), Decimal)
assert_type(sm.contribution_points(1.0, 2.0, 3.0), float)
assert_type(sm.contribution_points(F, F, F), Fraction)

# Roots of Fractions are floats.
assert_type(sm.compound_growth_rate(1.5, 1.0, 3), float)
assert_type(sm.compound_growth_rate(D, D, 3), Decimal)
assert_type(sm.compound_growth_rate(D, D, 0.5), Decimal)
assert_type(sm.compound_growth_rate(F, F, 3), float)
assert_type(sm.compound_growth_rate(money, money, F), Decimal)
assert_type(sm.required_growth_rate(D, 2, 3), Decimal)
assert_type(sm.required_growth_rate(F, F, 3), float)
assert_type(sm.two_year_average_growth_rate(D, D), Decimal)
assert_type(sm.two_year_average_growth_rate(F, F), float)
assert_type(sm.two_year_average_growth_rate(0.1, 0.2), float)

# Levels stay levels.
assert_type(sm.average_annual_change(1.5, 1.0, 3), float)
assert_type(sm.average_annual_change(D, D, 3), Decimal)
assert_type(sm.average_annual_change(money, money, 3), Quantity)
assert_type(sm.implied_base(D, D), Decimal)
assert_type(sm.implied_base(money, D), Quantity)
assert_type(sm.deflate(F, F), Fraction)
assert_type(sm.deflate(money, D), Quantity)
assert_type(sm.single_month_level(1.0, 2.0), float)
assert_type(sm.single_month_level(money, money), Quantity)

# Rates of rates.
assert_type(sm.growth_gap(0.2, 0.1), float)
assert_type(sm.growth_gap(D, D), Decimal)
assert_type(sm.ratio_growth_rate(F, F), Fraction)
assert_type(sm.real_growth_rate(D, 0), Decimal)
assert_type(sm.single_month_growth_rate(0.1, 0.2, base=2.0, previous_base=1.0), float)
assert_type(sm.single_month_growth_rate(D, D, base=D, previous_base=1), Decimal)
assert_type(sm.single_month_growth_rate(F, F, base=F, previous_base=F), Fraction)

# Parts: a mapping gives a mapping, an iterable a tuple.
assert_type(sm.shares({"a": 1.0}), dict[str, float])
assert_type(sm.shares({"a": D}), dict[str, Decimal])
assert_type(sm.shares({3: F}), dict[int, Fraction])
assert_type(sm.shares({"a": money}), dict[str, Decimal])
assert_type(sm.shares([1, 2]), tuple[float, ...])
assert_type(sm.shares([D, D]), tuple[Decimal, ...])
assert_type(sm.shares(iter([F])), tuple[Fraction, ...])
assert_type(sm.shares([money]), tuple[Decimal, ...])
assert_type(sm.balanced_shares({"a": 1.0}, 1), dict[str, Decimal])
assert_type(sm.balanced_shares([1.0, 2.0], 1), tuple[Decimal, ...])
assert_type(sm.residual_shares({"a": D}, 1), dict[str, Decimal])
assert_type(sm.residual_shares([F], 1), tuple[Decimal, ...])
assert_type(sm.top_share([1.0, 2.0], 1), float)
assert_type(sm.top_share([D], 1), Decimal)
assert_type(sm.top_share([money], 1), Decimal)
assert_type(sm.herfindahl_index([F]), Fraction)
assert_type(sm.herfindahl_index([1, 2]), float)
assert_type(sm.cascaded_success_ratio([D]), Decimal)
assert_type(sm.cascaded_success_ratio([0.5]), float)
assert_type(sm.cumulative_growth_rate([D], [D]), Decimal)
assert_type(sm.cumulative_growth_rate([1, 2], [1, 2]), float)
assert_type(sm.cumulative_growth_rate([money], [money]), Decimal)

# Figures per head.
assert_type(sm.per_capita(1.0, 2.0), float)
assert_type(sm.per_capita(D, 2, per=10_000), Decimal)
assert_type(sm.per_capita(D, people), Decimal)
assert_type(sm.per_capita(money, people), Quantity)
assert_type(sm.per_capita(money, D), Quantity)
assert_type(sm.patents_per_10k(3, 40_000), float)
assert_type(sm.patents_per_10k(D, 40_000), Decimal)
assert_type(sm.patents_per_10k(D, people), Decimal)
assert_type(sm.patents_per_10k(held, D), Decimal)
assert_type(sm.patents_per_10k(held, people), Decimal)
assert_type(sm.patents_per_10k(held, 4e6), float)

# Decisions, rounding and display; text that is read.
assert_type(sm.is_share_at_least(8.85, D, F), bool)
assert_type(sm.is_growth_at_least(1.1, 1, D), bool)
assert_type(sm.round_half_up(2.5, 0), Decimal)
assert_type(sm.percent(D, 1), str)
assert_type(sm.points(0.13, 0), str)
assert_type(sm.to_exact(0.05), Decimal)
assert_type(sm.to_exact(F), Fraction)
assert_type(parse("24.8亿元"), Amount)

# Targets.
assert_type(Target.at_least("30亿元"), Target)
assert_type(Target.between(money, parse("40亿元")), Target)
assert_type(Target.growth_at_least(D), Target)
check = sm.check_target(Target.share_at_least(0.05), money, base=money)
assert_type(check, TargetCheck)
assert_type(check.verdict, Verdict)
assert_type(check.completion, Decimal | None)
assert_type(sm.check_target(Target.rank_within(3), None), TargetCheck)

# Ranks are whole, and halves only where places are averaged.
assert_type(ranks({"a": 1.0}), dict[str, int])
assert_type(ranks([D, 1, F], ties=Ties.DENSE, highest_first=False), tuple[int, ...])
assert_type(ranks({"a": D}, ties=Ties.AVERAGE), dict[str, Decimal])
assert_type(ranks([1, 2], ties=Ties.AVERAGE), tuple[Decimal, ...])
rule: Ties = Ties("average")
assert_type(ranks([1, 2], ties=rule), tuple[int | Decimal, ...])
