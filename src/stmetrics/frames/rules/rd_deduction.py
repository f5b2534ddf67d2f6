"""The extra deduction of R&D expenses over columns: the twin of `stmetrics.rd_super_deduction`.

Rates, caps and shares are those of the scalar rule in each row's tax year, from the same values.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.frames._banded import in_parts
from stmetrics.frames._columns import Expression, column, finite, nw
from stmetrics.frames._days import RuleDays
from stmetrics.frames._exactly import all_of, code, share_reaches
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, like, names_in
from stmetrics.frames._members import is_one_of
from stmetrics.frames._money import FEN, Units
from stmetrics.frames.rules._deduction_base import (
    HEADS,
    NOTHING_UNLESS_SAID,
    PASSING,
    PROJECTS,
    UNKNOWN_UNLESS_SAID,
    base_steps,
    col,
    in_whole_parts,
    lower,
    not_below_zero,
    own,
)
from stmetrics.law.verdicts import Verdict
from stmetrics.rules.rd_deduction import parameters as values
from stmetrics.rules.rd_deduction.parameters import DeductionClass

_MONTHS: Final = ("operating_months", "months_from_october")
_JUDGED: Final = ("accounts", "industry")
_CLASS: Final = "deduction_class"
_NEEDED: Final = (_CLASS, *HEADS, "other")
_OPTIONAL: Final = (
    *NOTHING_UNLESS_SAID,
    *UNKNOWN_UNLESS_SAID,
    *_MONTHS,
    *_JUDGED,
    PROJECTS,
)
_YEAR: Final = 12
_QUARTER: Final = 3
_FROM_SEPTEMBER: Final = 92
"""Days from the end of September, whose rate is the first of 2022, to the end of the year."""
_RATE_PARTS: Final = in_parts(
    *(each.value for parameter in values.RATES.values() for each in parameter.values)
)


def rd_super_deduction(
    frame: Frame,
    *,
    on: date | str,
    columns: Mapping[Any, str | None] | None = None,
    units: Units = None,
) -> Frame:
    """The extra deduction of R&D expenses, a claim a row (研发费用加计扣除).

    Adds ``deduction_base``, ``deduction_carried_forward`` (material that the year cannot take
    off) and ``deduction``, in yuan, whatever the verdict; ``industry_verdict``; and ``verdict``,
    which combines it with the accounts.

    Args:
        frame: A row an enterprise and tax year, with the column ``deduction_class`` (a member of
            `DeductionClass`, as text) and the money columns ``personnel``, ``direct_input``,
            ``depreciation``, ``amortisation``, ``design`` and ``other``, each of all projects
            together. Money that a claim need not have is 0 where there is no such column:
            ``capitalised_heads`` and ``capitalised_other`` of projects whose intangible was
            formed in the year, ``amortised`` (the year's amortisation of such intangibles),
            ``entrusted_in_china``, ``entrusted_overseas``, ``special_income``,
            ``basic_research``, ``sold_material``, ``carried_material``. Before 2021 the cap of
            other expenses is each project's own: a row with other expenses has an amount only
            where ``projects`` says 1. For 2022 there may be ``fourth_quarter`` (money),
            ``operating_months`` and ``months_from_october``. The verdict reads ``accounts`` and
            ``industry`` (verdicts' codes) and the money columns ``barred_income``,
            ``total_income`` and ``untested_income``; what is not there is unknown.
        on: Any day of the tax year, or the name of a column of such days, or of tax years.
        columns: Fields by the names that the frame has for them, where they differ; None leaves
            a column out.
        units: The unit of the money columns whose names show none.

    Returns:
        The frame with the new columns; a lazy one stays lazy. Money is read to the fen. Amounts
        are null where a figure is unknown or impossible, the day is unknown or before 2016; the
        deduction also where the class is none. The class is taken as stated: what a
        manufacturer's income or the day of a number says of it is not looked at.

    Raises:
        NoRuleInForceError: One day for all rows, before 2016.
        InvalidValueError: Columns that are not there; days that are none.
        UnitError: A money column without a unit.

    Example:
        The official guide's example, the two projects together: own heads of 172, other of 20, in
        万元:

        >>> import datetime
        >>> import polars
        >>> claims = polars.DataFrame({
        ...     "deduction_class": ["general", "一般企业"],
        ...     "day": [datetime.date(2023, 12, 31), datetime.date(2021, 12, 31)],
        ...     "personnel": [172, 172], "direct_input": [0, 0], "depreciation": [0, 0],
        ...     "amortisation": [0, 0], "design": [0, 0], "other": [20, 20],
        ... })
        >>> claimed = frames.rd_super_deduction(claims, on="day", units="万元")
        >>> claimed["deduction"].round(2).to_list()
        [1911111.11, 1433333.33]

    References:
        财税〔2015〕119号, effective 2016-01-01; 公告2021年第28号; 财税〔2018〕64号;
        公告2022年第28号; 公告2023年第7号 and 第44号, effective 2023-01-01.
    """
    table = as_frame(frame)
    homes = dict.fromkeys((*_NEEDED, *_OPTIONAL))
    names = found_columns(names_in(table), homes, columns, optional=_OPTIONAL)
    first = values.OTHER_SHARE.values[0].start
    days = RuleDays.read(table, on, "on", first=first, or_years=True)
    told, days = days.laid_out(table, PASSING)
    for stage in (
        *base_steps(names, units, days),
        _rates(days, names[_CLASS]) | _periods(names),
    ):
        told = told.with_columns(**{own(name): each for name, each in stage.items()})
    told = told.with_columns(**_amounts(days))
    told = told.with_columns(industry_verdict=_industry(days, names))
    told = told.with_columns(verdict=_verdict(days, names))
    return like(frame, told.drop(*[each for each in names_in(told) if each.startswith(PASSING)]))


def _rates(days: RuleDays, kind: str) -> dict[str, Expression]:
    """The rate at the end of the tax year and that of September, which 2022 tells apart."""
    return {
        "last": _rate_on(days.before_year_end(0), kind),
        "first": _rate_on(days.before_year_end(_FROM_SEPTEMBER), kind),
    }


def _rate_on(days: RuleDays, kind: str) -> Expression:
    chain: Any = nw
    for each in DeductionClass:
        rate = days.choose(values.RATES[each], in_whole_parts(_RATE_PARTS))
        chain = chain.when(is_one_of(nw.col(kind), each)).then(rate)
    found: Expression = chain.otherwise(None)
    return found


def _periods(names: dict[str, str]) -> dict[str, Expression]:
    """Months of operation, and those from October on, which the last ones are if not said."""
    months: Expression = nw.lit(float(_YEAR))
    if "operating_months" in names:
        given = column(names["operating_months"])
        months = nw.when((given >= 1) & (given <= _YEAR) & (given == given.round(0))).then(given)
    most = lower(months, nw.lit(float(_QUARTER)))
    if "months_from_october" not in names:
        return {"months": months, "in_quarter": most}
    said = column(names["months_from_october"])
    least = not_below_zero(months - float(_YEAR - _QUARTER))
    allowed = (said >= least) & (said <= most) & (said == said.round(0))
    in_quarter = nw.when(finite(said).is_null()).then(most).when(allowed).then(said)
    return {"months": months, "in_quarter": in_quarter}


def _amounts(days: RuleDays) -> dict[str, Expression]:
    base, scale = col("base"), col("scale") * float(FEN)
    plain = base * col("last") / (scale * float(_RATE_PARTS))
    of_base = days.choose(values.FOURTH_QUARTER, lambda _: _by_quarter(), plain)
    nothing = col("basic_research") <= 0
    rate = days.choose(
        values.BASIC_RESEARCH_RATE, lambda each: nw.lit(float(each)), nw.lit(None, nw.Float64())
    )
    paid = nw.when(nothing).then(0.0).otherwise(col("basic_research") * rate / float(FEN))
    return {
        "deduction_base": base / scale,
        "deduction_carried_forward": col("carried") / scale,
        "deduction": of_base + paid,
    }


def _by_quarter() -> Expression:
    """The base of 2022 by its quarters: by months or by actual cost, whichever is better."""
    months, whole = col("months"), col("base")
    by_months, everything = whole * col("in_quarter"), whole * months
    actual = lower(col("fourth_quarter") * col("scale") * months, everything)
    possible = col("fourth_quarter").is_null() | (actual >= 0)
    late = nw.when(actual > by_months).then(actual).when(possible).then(by_months)
    early = everything - late
    parts = col("scale") * months * float(FEN * _RATE_PARTS)
    return (late * col("last") + early * col("first")) / parts


def _industry(days: RuleDays, names: dict[str, str]) -> Expression:
    """By the main business where it lies elsewhere, else by the income of barred industries."""
    barred, tested = col("barred_income"), col("total_income") - col("untested_income")
    some = nw.when(tested > 0).then(tested)

    def decided(share: Decimal) -> Expression:
        return (
            nw.when(_judged("industry", names) == Verdict.MET.value)
            .then(code(Verdict.MET))
            .when((tested <= 0) & ~barred.is_null())
            .then(code(Verdict.MANUAL_REVIEW))
            .otherwise(share_reaches(some - barred, some, 1 - Fraction(share), "industry"))
        )

    return days.choose(values.BARRED_INCOME_SHARE, decided, code(Verdict.UNKNOWN))


def _verdict(days: RuleDays, names: dict[str, str]) -> Expression:
    both = all_of([_judged("accounts", names), nw.col("industry_verdict")])
    return days.choose(values.BARRED_INCOME_SHARE, lambda _: both, code(Verdict.UNKNOWN))


def _judged(name: str, names: dict[str, str]) -> Expression:
    return nw.col(names[name]) if name in names else code(Verdict.UNKNOWN)
