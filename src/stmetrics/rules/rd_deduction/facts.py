"""What the extra deduction's rate applies to, and the amount; exact, and divided once."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED, exact_sum, subtract
from stmetrics.law._trace import looked_up_once
from stmetrics.rules.rd_deduction import parameters as values
from stmetrics.rules.rd_deduction.claim import DeductionClaim, DeductionIntangible
from stmetrics.rules.rd_deduction.parameters import BarredIndustry, DeductionClass
from stmetrics.units._stored import Yuan

_add: Final = UNROUNDED.add  # bound once: looked up each time it costs as much again
_multiply: Final = UNROUNDED.multiply
_ZERO: Final = Decimal(0)
_YEAR: Final = 12
_QUARTER: Final = 3


class _Numbers(NamedTuple):
    """The numbers of a tax year, as what amounts are multiplied by.

    ``rest`` is the share that is not other expenses; ``abroad`` times domestic R&D over
    ``abroad_per`` is the most overseas R&D.
    """

    other: Decimal
    rest: Decimal
    over_all: bool
    entrusted: Decimal
    abroad: Decimal
    abroad_per: Decimal
    barred: Decimal
    industries: tuple[BarredIndustry, ...]


@looked_up_once
def numbers_on(day: date) -> _Numbers:
    """Look up the numbers of a day, once."""
    other = values.OTHER_SHARE.on(day).value
    abroad = values.OVERSEAS_OF_DOMESTIC.on(day).value
    return _Numbers(
        other,
        subtract(1, other),
        values.CAP_OVER.on(day).value == "all projects",
        values.ENTRUSTED_SHARE.on(day).value,
        Decimal(abroad.numerator),
        Decimal(abroad.denominator),
        values.BARRED_INCOME_SHARE.on(day).value,
        values.BARRED_INDUSTRIES.on(day).value,
    )


@looked_up_once
def _year_rates(kind: DeductionClass, day: date) -> tuple[Decimal, Decimal, bool]:
    """The rate at the end of the tax year, that of September, and whether the two are told apart.

    Only 2022 tells them apart.
    """
    parameter = values.RATES[kind]
    last = parameter.on(date(day.year, 12, 31)).value
    if not values.FOURTH_QUARTER.values[0].holds(day):
        return last, last, False
    values.FOURTH_QUARTER.on(day)  # read, so that the assessment names it
    first = parameter.on(date(day.year, 9, 30)).value
    return last, first, first != last


class _Parts(NamedTuple):
    """The parts of the base, every one multiplied by the scale so that none need be divided."""

    own: Decimal
    other: Decimal
    entrusted: Decimal
    overseas: Decimal
    amortised: Decimal
    base: Decimal
    carried: Decimal
    scale: Decimal


@attrs.frozen
class DeductionFacts:
    """What the assessment rests on: the claim and the day; the base by its parts, in 元.

    Example:
        >>> claim = DeductionClaim(enterprise_id="e1", deduction_class="general")
        >>> rd_super_deduction(claim, on="2023-12-31").facts.base
        Fraction(0, 1)

    References:
        财税〔2015〕119号, effective 2016-01-01; 公告2021年第28号; 财税〔2018〕64号.
    """

    claim: DeductionClaim
    on: date
    numbers: _Numbers = attrs.field(init=False)

    __repr__ = short_repr

    @numbers.default
    def _numbers_of_the_day(self) -> _Numbers:
        return numbers_on(self.on)

    @property
    def is_barred(self) -> bool | None:
        """Whether its main business lies in barred industries: by the list where one is named."""
        named = self.claim.barred_industry
        return self.claim.in_barred_industry if named is None else named in self.numbers.industries

    @property
    def own(self) -> Fraction:
        """The five heads of all projects."""
        return _unscaled(self, "own")

    @property
    def other(self) -> Fraction:
        """Other expenses, capped."""
        return _unscaled(self, "other")

    @property
    def entrusted(self) -> Fraction:
        """What counts of R&D entrusted in China."""
        return _unscaled(self, "entrusted")

    @property
    def overseas(self) -> Fraction:
        """What counts of R&D entrusted abroad."""
        return _unscaled(self, "overseas")

    @property
    def base(self) -> Fraction:
        """What the rate applies to: parts and amortisation, less special income and material.

        Zero at the least.
        """
        return _unscaled(self, "base")

    @property
    def carried_forward(self) -> Fraction:
        """Material of sold products that the year could not take off, for later years (结转)."""
        return _unscaled(self, "carried")

    @property
    def amortised(self) -> Fraction:
        """The year's amortisation of intangibles."""
        return _unscaled(self, "amortised")


def _unscaled(facts: DeductionFacts, name: str) -> Fraction:
    parts = _parts(facts)
    return Fraction(getattr(parts, name)) / Fraction(parts.scale)


def _parts(facts: DeductionFacts) -> _Parts:
    claim, numbers = facts.claim, facts.numbers
    heads = [each.five_heads for each in claim.projects]
    own = exact_sum(heads)
    other_by_rest = _other_by_rest(claim, heads, numbers)
    entrusted = _multiply(numbers.entrusted, claim.entrusted_in_china_yuan)
    by_rest = _add(_multiply(_add(own, entrusted), numbers.rest), other_by_rest)
    scale = _multiply(numbers.rest, numbers.abroad_per)
    overseas = min(
        _multiply(_multiply(numbers.entrusted, claim.entrusted_overseas_yuan), scale),
        _multiply(numbers.abroad, by_rest),
    )
    parts = _Parts(
        _multiply(own, scale),
        _multiply(other_by_rest, numbers.abroad_per),
        _multiply(entrusted, scale),
        overseas,
        _ZERO,
        _add(_multiply(by_rest, numbers.abroad_per), overseas),
        _ZERO,
        scale,
    )
    if claim.intangibles:
        parts = _with_amortisation(parts, claim.intangibles, facts.on)
    return _reduced(parts, claim)


def _reduced(parts: _Parts, claim: DeductionClaim) -> _Parts:
    """Take off special income, then the material of sold products; what is left over is carried."""
    left = subtract(parts.base, _multiply(claim.special_income_yuan, parts.scale))
    left = max(left, _ZERO)
    material = _add(claim.sold_material_yuan, claim.carried_material_yuan)
    rest = subtract(left, _multiply(material, parts.scale))
    return parts._replace(base=max(rest, _ZERO), carried=max(subtract(_ZERO, rest), _ZERO))


def _other_by_rest(claim: DeductionClaim, heads: list[Decimal], numbers: _Numbers) -> Decimal:
    """Other expenses, capped, times the rest: ``min(other * rest, heads * share)``."""
    claimed: list[Decimal] = [each.other_yuan for each in claim.projects]
    if numbers.over_all:
        return _other_over_all(claim, exact_sum(heads), exact_sum(claimed), numbers)
    return exact_sum(
        [
            min(_multiply(other, numbers.rest), _multiply(own, numbers.other))
            for other, own in zip(claimed, heads, strict=True)
        ]
    )


def _other_over_all(
    claim: DeductionClaim, heads: Decimal, other: Decimal, numbers: _Numbers
) -> Decimal:
    """The same over all projects, those whose intangible was formed in the year among them.

    How the joint cap is shared is not said: the capitalised projects' own other expenses take
    their part of it first, the reading that deducts least.
    """
    formed = claim.capitalised_projects
    joint = _add(heads, exact_sum([each.five_heads for each in formed]))
    taken = _multiply(exact_sum([each.other_yuan for each in formed]), numbers.rest)
    cap: Decimal = max(subtract(_multiply(joint, numbers.other), taken), _ZERO)
    claimed: Decimal = _multiply(other, numbers.rest)
    return min(claimed, cap)


def _with_amortisation(
    parts: _Parts, intangibles: Iterable[DeductionIntangible], day: date
) -> _Parts:
    """Amortisation of a year is cost times months over the months of the whole life."""
    lives = [(each, require_life(each.years, day) * _YEAR) for each in intangibles]
    common = math.lcm(*(life for _, life in lives))
    amortised = exact_sum(
        [_multiply(each.cost_yuan, each.months * (common // life)) for each, life in lives]
    )
    scaled = _Parts._make(_multiply(part, Decimal(common)) for part in parts)
    amount = _multiply(amortised, parts.scale)
    return scaled._replace(amortised=amount, base=_add(scaled.base, amount))


def require_life(years: int, day: date) -> int:
    """Refuse to amortise an intangible over fewer years than the rules allow."""
    least = values.INTANGIBLE_YEARS.on(day).value
    if years < least:
        raise InvalidValueError(
            f"years={years}", f"an intangible is amortised over {least} years at the least"
        )
    return years


def deduction(facts: DeductionFacts) -> Yuan:
    """The extra deduction in 元, to 34 digits: of the base, and of basic research paid out."""
    paid = facts.claim.basic_research_yuan
    if not paid:
        return Yuan(_of_base(facts))
    rate = values.BASIC_RESEARCH_RATE.on(facts.on).value
    return Yuan(CONTEXT.add(_of_base(facts), _multiply(paid, rate)))


def _of_base(facts: DeductionFacts) -> Decimal:
    """The base times the rate."""
    parts = _parts(facts)
    last, first, is_split = _year_rates(facts.claim.deduction_class, facts.on)
    whole = parts.base
    if not is_split:
        return quotient(_multiply(whole, last), parts.scale)
    months = facts.claim.operating_months
    in_quarter = facts.claim.months_from_october
    if in_quarter is None:
        in_quarter = min(_QUARTER, months)
    late, everything = _multiply(whole, in_quarter), _multiply(whole, months)
    if facts.claim.fourth_quarter_yuan is not None:
        actual = _multiply(_multiply(facts.claim.fourth_quarter_yuan, parts.scale), months)
        late = max(late, min(actual, everything))
    early = subtract(everything, late)
    extra = _add(_multiply(late, last), _multiply(early, first))
    return quotient(extra, _multiply(parts.scale, months))


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """Divide to 34 digits, without trailing zeros after the point."""
    if not above:
        return _ZERO
    numerator, above_unit = above.as_integer_ratio()
    below_numerator, unit = below.as_integer_ratio()
    return CONTEXT.divide(numerator * unit, above_unit * below_numerator)


def mean_rate(kind: DeductionClass, day: date) -> Fraction:
    """The rate of a whole tax year, the fourth quarter of 2022 by its months."""
    last, first, _ = _year_rates(kind, day)
    return (Fraction(last) * _QUARTER + Fraction(first) * (_YEAR - _QUARTER)) / _YEAR
