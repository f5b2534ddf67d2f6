"""The extra deduction of R&D expenses over columns: the twin of `stmetrics.rd_super_deduction`.

Rates, caps and shares are those of the scalar rule in each row's tax year, from the same values.
Every part of the base is a whole number of fen times the same whole number, so that it is exact
as a float, and is divided once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.frames._banded import in_parts
from stmetrics.frames._columns import Expression, column, finite, not_negative, nw
from stmetrics.frames._days import RuleDays
from stmetrics.frames._exactly import all_of, code, share_reaches
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, like, names_in
from stmetrics.frames._members import is_one_of
from stmetrics.frames._money import FEN, Units, in_fen
from stmetrics.law.dated import Parameter
from stmetrics.law.verdicts import Verdict
from stmetrics.rules.rd_deduction import parameters as values
from stmetrics.rules.rd_deduction.parameters import DeductionClass

_HEADS: Final = ("personnel", "direct_input", "depreciation", "amortisation", "design")
_NOTHING_UNLESS_SAID: Final = (
    "capitalised_heads",
    "capitalised_other",
    "amortised",
    "entrusted_in_china",
    "entrusted_overseas",
    "special_income",
    "basic_research",
    "sold_material",
    "carried_material",
)
_UNKNOWN_UNLESS_SAID: Final = (
    "fourth_quarter",
    "barred_income",
    "total_income",
    "untested_income",
)
_MONTHS: Final = ("operating_months", "months_from_october")
_JUDGED: Final = ("accounts", "industry")
_CLASS: Final = "deduction_class"
_PROJECTS: Final = "projects"
_NEEDED: Final = (_CLASS, *_HEADS, "other")
_OPTIONAL: Final = (
    *_NOTHING_UNLESS_SAID,
    *_UNKNOWN_UNLESS_SAID,
    *_MONTHS,
    *_JUDGED,
    _PROJECTS,
)
_YEAR: Final = 12
_QUARTER: Final = 3
_FROM_SEPTEMBER: Final = 92
"""Days from the end of September, whose rate is the first of 2022, to the end of the year."""
_RATE_PARTS: Final = in_parts(
    *(each.value for parameter in values.RATES.values() for each in parameter.values)
)
_SHARE_PARTS: Final = {
    "other": in_parts(*(each.value for each in values.OTHER_SHARE.values)),
    "entrusted": in_parts(*(each.value for each in values.ENTRUSTED_SHARE.values)),
    "overseas": in_parts(*(each.value for each in values.OVERSEAS_OF_DOMESTIC.values)),
}
"""What turns each share into whole numbers."""
_PASSING: Final = "__deduction__"


def rd_super_deduction(
    frame: Frame,
    *,
    on: date | str,
    columns: Mapping[str, str] | None = None,
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
        on: Any day of the tax year, or the name of a column of such days.
        columns: The names that the frame has for these, by field, where they differ.
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
    days = RuleDays.read(table, on, "on", first=values.OTHER_SHARE.values[0].start)
    told = table
    for stage in (
        _figures(names, units) | _shares(days),
        _own_and_other(days),
        _domestic(),
        _before_reductions(),
        _reduced(),
        _rates(days, names[_CLASS]) | _periods(names),
    ):
        told = told.with_columns(**{_own(name): each for name, each in stage.items()})
    told = told.with_columns(**_amounts(days))
    told = told.with_columns(industry_verdict=_industry(days, names))
    told = told.with_columns(verdict=_verdict(days, names))
    return like(frame, told.drop(*[each for each in names_in(told) if each.startswith(_PASSING)]))


def _own(name: str) -> str:
    """The name of a column that stands only until the row is decided."""
    return f"{_PASSING}{name}"


def _col(name: str) -> Expression:
    return nw.col(_own(name))


def _figures(names: dict[str, str], units: Units) -> dict[str, Expression]:
    """Money in whole fen; what a claim need not have is 0 where there is no such column."""
    money = (*_HEADS, "other", *_NOTHING_UNLESS_SAID, *_UNKNOWN_UNLESS_SAID)
    fen = in_fen({field: names[field] for field in money if field in names}, units)
    figures = {field: not_negative(each) for field, each in fen.items()}
    if "fourth_quarter" in fen:  # unknown says that months tell it, which below zero does not
        figures["fourth_quarter"] = finite(fen["fourth_quarter"])
    for field in _NOTHING_UNLESS_SAID:
        figures.setdefault(field, nw.lit(0.0))
    for field in _UNKNOWN_UNLESS_SAID:
        figures.setdefault(field, nw.lit(None, nw.Float64()))
    projects = column(names[_PROJECTS]) if _PROJECTS in names else nw.lit(None, nw.Float64())
    return {**figures, _PROJECTS: projects}


def _shares(days: RuleDays) -> dict[str, Expression]:
    """The shares of each row's day in whole parts, and what all amounts are multiplied by."""

    def parts(parameter: Parameter[Any], name: str) -> Expression:
        return days.choose(parameter, _literal(_SHARE_PARTS[name]))

    of_other = parts(values.OTHER_SHARE, "other")
    rest = float(_SHARE_PARTS["other"]) - of_other
    return {
        "of_other": of_other,
        "rest": rest,
        "of_entrusted": parts(values.ENTRUSTED_SHARE, "entrusted"),
        "of_overseas": parts(values.OVERSEAS_OF_DOMESTIC, "overseas"),
        "scale": rest * float(_SHARE_PARTS["entrusted"] * _SHARE_PARTS["overseas"]),
    }


def _literal(times: int) -> Callable[[Decimal | Fraction], Expression]:
    """A share as a whole number of parts, the same for every row of its day."""
    return lambda share: nw.lit(float(Fraction(share) * times))


def _own_and_other(days: RuleDays) -> dict[str, Expression]:
    """The five heads, and other expenses times the rest, capped at their share of the heads."""
    heads = _col(_HEADS[0])
    for name in _HEADS[1:]:
        heads += _col(name)
    claimed = _col("other") * _col("rest")
    taken = _col("capitalised_other") * _col("rest")
    joint = _not_below_zero((heads + _col("capitalised_heads")) * _col("of_other") - taken)
    over_all = _lower(claimed, joint)
    alone = _lower(claimed, heads * _col("of_other"))
    of_each = nw.when(claimed <= 0).then(claimed).when(_col(_PROJECTS) == 1).then(alone)
    other = days.choose(
        values.CAP_OVER, lambda over: over_all if over == "all projects" else of_each
    )
    return {"heads": heads, "capped": other}


def _domestic() -> dict[str, Expression]:
    """What counts of R&D in China, times the rest and the parts of the entrusted share."""
    parts = float(_SHARE_PARTS["entrusted"])
    own = _col("heads") * _col("rest") * parts + _col("capped") * parts
    return {"domestic": own + _entrusted("entrusted_in_china")}


def _entrusted(name: str) -> Expression:
    return _col(name) * _col("of_entrusted") * _col("rest")


def _before_reductions() -> dict[str, Expression]:
    """Domestic and overseas R&D, the latter within its cap, and amortisation, all scaled."""
    parts = float(_SHARE_PARTS["overseas"])
    domestic = _col("domestic")
    cap = domestic * _col("of_overseas")
    overseas = _lower(_entrusted("entrusted_overseas") * parts, cap)
    return {"whole": domestic * parts + overseas + _col("amortised") * _col("scale")}


def _reduced() -> dict[str, Expression]:
    """Take off special income, then the material of sold products; what is left over is carried."""
    scale = _col("scale")
    left = _not_below_zero(_col("whole") - _col("special_income") * scale)
    rest = left - (_col("sold_material") + _col("carried_material")) * scale
    return {"base": _not_below_zero(rest), "carried": _not_below_zero(-rest)}


def _lower(one: Expression, other: Expression) -> Expression:
    return nw.when(one <= other).then(one).when(one > other).then(other)


def _not_below_zero(figure: Expression) -> Expression:
    return nw.when(figure > 0).then(figure).when(figure <= 0).then(0.0)


def _rates(days: RuleDays, kind: str) -> dict[str, Expression]:
    """The rate at the end of the tax year and that of September, which 2022 tells apart."""
    return {
        "last": _rate_on(days.before_year_end(0), kind),
        "first": _rate_on(days.before_year_end(_FROM_SEPTEMBER), kind),
    }


def _rate_on(days: RuleDays, kind: str) -> Expression:
    chain: Any = nw
    for each in DeductionClass:
        rate = days.choose(values.RATES[each], _literal(_RATE_PARTS))
        chain = chain.when(is_one_of(nw.col(kind), each)).then(rate)
    found: Expression = chain.otherwise(None)
    return found


def _periods(names: dict[str, str]) -> dict[str, Expression]:
    """Months of operation, and those from October on, which the last ones are if not said."""
    months: Expression = nw.lit(float(_YEAR))
    if "operating_months" in names:
        given = column(names["operating_months"])
        months = nw.when((given >= 1) & (given <= _YEAR) & (given == given.round(0))).then(given)
    most = _lower(months, nw.lit(float(_QUARTER)))
    if "months_from_october" not in names:
        return {"months": months, "in_quarter": most}
    said = column(names["months_from_october"])
    least = _not_below_zero(months - float(_YEAR - _QUARTER))
    allowed = (said >= least) & (said <= most) & (said == said.round(0))
    in_quarter = nw.when(finite(said).is_null()).then(most).when(allowed).then(said)
    return {"months": months, "in_quarter": in_quarter}


def _amounts(days: RuleDays) -> dict[str, Expression]:
    base, scale = _col("base"), _col("scale") * float(FEN)
    plain = base * _col("last") / (scale * float(_RATE_PARTS))
    of_base = days.choose(values.FOURTH_QUARTER, lambda _: _by_quarter(), plain)
    nothing = _col("basic_research") <= 0
    rate = days.choose(
        values.BASIC_RESEARCH_RATE, lambda each: nw.lit(float(each)), nw.lit(None, nw.Float64())
    )
    paid = nw.when(nothing).then(0.0).otherwise(_col("basic_research") * rate / float(FEN))
    return {
        "deduction_base": base / scale,
        "deduction_carried_forward": _col("carried") / scale,
        "deduction": of_base + paid,
    }


def _by_quarter() -> Expression:
    """The base of 2022 by its quarters: by months or by actual cost, whichever is better."""
    months, whole = _col("months"), _col("base")
    by_months, everything = whole * _col("in_quarter"), whole * months
    actual = _lower(_col("fourth_quarter") * _col("scale") * months, everything)
    possible = _col("fourth_quarter").is_null() | (actual >= 0)
    late = nw.when(actual > by_months).then(actual).when(possible).then(by_months)
    early = everything - late
    parts = _col("scale") * months * float(FEN * _RATE_PARTS)
    return (late * _col("last") + early * _col("first")) / parts


def _industry(days: RuleDays, names: dict[str, str]) -> Expression:
    """By the main business where it lies elsewhere, else by the income of barred industries."""
    barred, tested = _col("barred_income"), _col("total_income") - _col("untested_income")
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
