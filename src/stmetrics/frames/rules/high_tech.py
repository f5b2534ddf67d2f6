"""Screening for high-tech certification over columns: the twin of `stmetrics.assess_high_tech`.

The thresholds are those of the scalar rule on each row's day, from the same tables. What
only documents or experts tell, the intellectual property, the field, the score and the record, is
a column of verdicts where the caller has it, and unknown where not.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import NoRuleInForceError
from stmetrics.frames._banded import in_parts, of_band
from stmetrics.frames._columns import all_hold, column, nw
from stmetrics.frames._days import RuleDays, ordinal
from stmetrics.frames._exactly import EXACT, WEIGHTS, code, either, of_severity, severity
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, day_like, like, names_in
from stmetrics.frames._money import FEN, Units, in_fen
from stmetrics.law.verdicts import Verdict
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.rules.high_tech import _parameters as values
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016

_MONEY: Final = (
    "sales_income",
    "total_income",
    "non_taxable_income",
    "high_tech_income",
    "rd_expenses_of_years",
    "rd_expenses_in_china_of_years",
    "sales_income_of_years",
)
_PERSONS: Final = ("employees", "st_staff")
_DAY: Final = "registered_on"
_JUDGED: Final = ("ip", "field", "score", "clean_record")
_HOMES: Final[dict[str, type | None]] = {
    _DAY: Enterprise,
    **dict.fromkeys((*_PERSONS, *_MONEY[:4]), EnterpriseYear),
    **dict.fromkeys((*_MONEY[4:], *_JUDGED)),
}
_PASSING: Final = "__high_tech__"
"""What the names of columns begin with that stand only until a row is decided."""
_SIDES: Final = ("part", "whole", "of")
_PLAIN: Final = {
    "st_staff": values.ST_STAFF_SHARE,
    "rd_in_china": values.RD_IN_CHINA_SHARE,
    "income": values.HIGH_TECH_INCOME_SHARE,
}
_SHARES: Final = ("st_staff", "rd_to_sales", "rd_in_china", "income")
_TIMES: Final = {
    share: in_parts(*(each.value for each in parameter.values))
    for share, parameter in _PLAIN.items()
} | {
    "rd_to_sales": in_parts(
        *(band.value for each in values.RD_TO_SALES_BANDS.values for band in each.value.bands)
    )
}
"""What turns the least shares of all days into whole numbers."""
_HUNDREDTHS: Final = 100
"""A person is counted in hundredths."""
_DECIDED: Final = ("age", *_SHARES)


def screen_high_tech(
    frame: Frame,
    *,
    applied_on: date | str,
    columns: Mapping[Any, str | None] | None = None,
    units: Units = None,
) -> Frame:
    """Screen enterprises for high-tech certification, a row each (高新技术企业认定筛查).

    Adds, for ``age``, ``st_staff``, ``rd_to_sales``, ``rd_in_china`` and ``income``, the columns
    ``…_verdict`` (a code), and for the four shares ``…_margin`` (the share above its threshold, as
    a ratio) and ``…_shortfall`` (what to add: persons, or yuan to the fen; 0 where it is met); and
    ``verdict``, which combines them with the judged conditions as the law does.

    Args:
        frame: A row an enterprise, with the columns ``registered_on`` (a date), ``employees``,
            ``st_staff``, and the money columns ``sales_income``, ``total_income``,
            ``non_taxable_income``, ``high_tech_income`` of the latest year, and
            ``sales_income_of_years``, ``rd_expenses_of_years``,
            ``rd_expenses_in_china_of_years`` of the (up to three) fiscal years, as
            `fiscal_years` makes them. Where there are columns ``ip``, ``field``, ``score`` or
            ``clean_record``, they hold verdicts' codes; what is not there is unknown.
        applied_on: The day of application, from 2016 on, or the name of a column of such days.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.
        units: The unit of the money columns whose names show none.

    Returns:
        The frame with the new columns; a lazy one stays lazy. Money is read to the fen, persons
        to the hundredth. Verdicts of a row whose day is unknown, or before 2016, are unknown.

    Raises:
        NoRuleInForceError: One day for all rows before 2016, of whose score the text is not known.
        InvalidValueError: Columns that are not there; days that are none.
        UnitError: A money column without a unit.

    Example:
        A made-up enterprise, exactly on the thresholds of R&D and of staff:

        >>> import polars
        >>> import datetime
        >>> made_up = polars.DataFrame({
        ...     "registered_on": [datetime.date(2015, 3, 1)], "employees": [50], "st_staff": [5],
        ...     "sales_income": [4000], "total_income": [4000], "non_taxable_income": [0],
        ...     "high_tech_income": [3000], "sales_income_of_years": [12000],
        ...     "rd_expenses_of_years": [599.99], "rd_expenses_in_china_of_years": [599.99],
        ...     "ip": ["met"], "field": ["met"], "score": ["met"], "clean_record": ["met"],
        ... })
        >>> screened = frames.screen_high_tech(made_up, applied_on="2022-06-01", units="万元")
        >>> screened["verdict"].to_list(), screened["rd_to_sales_shortfall"].to_list()
        (['unmet'], [100.0])

    References:
        国科发火〔2016〕32号, Art. 11; 国科发火〔2016〕195号, part 三.
    """
    table = as_frame(frame)
    names = found_columns(names_in(table), _HOMES, columns, optional=_JUDGED)
    days = RuleDays.read(table, applied_on, "applied_on", first=MEASURES_OF_2016)
    _require_known_rule(days)
    told, days = days.laid_out(table, _PASSING)
    told = told.with_columns(**_operands(_given(names, units), days))
    told = told.with_columns(**{_side(share, "lacking"): _lacking(share) for share in _SHARES})
    told = told.with_columns(**{_weight("age"): severity(_age(table, names[_DAY], days))})
    told = told.with_columns(**{k: e for share in _SHARES for k, e in _condition(share).items()})
    told = told.with_columns(**{_weight("all"): _weight_of_all(names)})
    verdicts = {f"{name}_verdict": of_severity(nw.col(_weight(name))) for name in _DECIDED}
    verdicts["verdict"] = days.choose(
        values.PASS_SCORE, lambda _: of_severity(nw.col(_weight("all"))), code(Verdict.UNKNOWN)
    )
    told = told.with_columns(**verdicts)
    return like(frame, told.drop(*[each for each in names_in(told) if each.startswith(_PASSING)]))


def _weight_of_all(names: dict[str, str]) -> Any:
    """What weighs most among what is computed and what others judge."""
    weights = [nw.col(_weight(name)) for name in _DECIDED]
    weights += [severity(nw.col(names[each])) for each in _JUDGED if each in names]
    if any(each not in names for each in _JUDGED):
        weights.append(nw.lit(WEIGHTS[Verdict.UNKNOWN]))
    return nw.max_horizontal(*weights)


def _require_known_rule(days: RuleDays) -> None:
    if days.one is not None and days.one < days.first:
        raise NoRuleInForceError(
            f"screen_high_tech on {days.one}",
            "the scoring of the measures of 2008 was not seen in its text",
            "assess each application with assess_high_tech",
        )


def _age(table: Any, name: str, days: RuleDays) -> Any:
    """Whether an enterprise is old enough; one day for all is compared without counting days."""
    registered = nw.col(name)
    if days.one is not None:
        least = timedelta(days=values.MIN_AGE_DAYS.on(days.one).value)
        oldest = day_like(table, name, days.one - least)
        return either(registered <= oldest, registered > oldest)
    day_like(table, name, days.first)
    age = days.number - ordinal(registered)
    return days.choose(
        values.MIN_AGE_DAYS,
        lambda least: either(age >= float(least), age < float(least)),
        code(Verdict.UNKNOWN),
    )


def _given(names: dict[str, str], units: Units) -> dict[str, Any]:
    """The facts as whole numbers: of hundredths of a person, and of fen."""
    persons = {field: (column(names[field]) * _HUNDREDTHS).round(0) for field in _PERSONS}
    return persons | in_fen({field: names[field] for field in _MONEY}, units)


def _weight(name: str) -> str:
    """The name of the column that holds how much a verdict weighs, until it is told."""
    return f"{_PASSING}{name}_weight"


def _side(share: str, side: str) -> str:
    """The name of a column that stands only until the shares are decided."""
    return f"{_PASSING}{share}_{side}"


def _operands(given: dict[str, Any], days: RuleDays) -> dict[str, Any]:
    """Part, whole and threshold of every share as columns, so that each is computed once."""
    rd, sales = given["rd_expenses_of_years"], given["sales_income"] / FEN
    taxed = given["total_income"] - given["non_taxable_income"]
    operands = {
        "st_staff": (given["st_staff"], given["employees"]),
        "rd_to_sales": (rd, given["sales_income_of_years"]),
        "rd_in_china": (given["rd_expenses_in_china_of_years"], rd),
        "income": (given["high_tech_income"], taxed),
    }
    thresholds = {share: _of_share(share, days) for share in _PLAIN}
    thresholds["rd_to_sales"] = days.choose(
        values.RD_TO_SALES_BANDS,
        lambda bands: of_band(sales, bands, _in_parts_of_sales),
    )
    return {
        _side(share, side): figure
        for share, figures in operands.items()
        for side, figure in zip(_SIDES, (*figures, thresholds[share]), strict=True)
    }


def _lacking(name: str) -> Any:
    """What a part lacks of its share, times what makes the share whole; null where unknown.

    Figures are whole, and products of whole numbers are exact in a float up to a point.
    """
    part, whole, of = (nw.col(_side(name, side)) for side in _SIDES)
    reach = whole * of
    is_known = all_hold(part >= 0, part < math.inf, whole > 0, reach < EXACT)
    return nw.when(is_known).then(reach - part * float(_TIMES[name]))


def _condition(name: str) -> dict[str, Any]:
    """How a share weighs, its margin, and the smallest addition that reaches it, in whole steps."""
    part, whole, of = (nw.col(_side(name, side)) for side in _SIDES)
    lacking, times = nw.col(_side(name, "lacking")), float(_TIMES[name])
    without_whole = (part >= 0) & (part < math.inf) & (whole <= 0) & ~of.is_null()
    per_step, step = (times, FEN) if name == "rd_to_sales" else (times - of, FEN)
    if name == "st_staff":
        per_step, step = per_step * _HUNDREDTHS, 1
    return {
        _weight(name): nw.when(lacking <= 0)
        .then(WEIGHTS[Verdict.MET])
        .when(lacking > 0)
        .then(WEIGHTS[Verdict.UNMET])
        .when(without_whole)
        .then(WEIGHTS[Verdict.MANUAL_REVIEW])
        .otherwise(WEIGHTS[Verdict.UNKNOWN]),
        f"{name}_margin": lacking / (whole * -times),
        f"{name}_shortfall": nw.when(lacking > 0)
        .then((lacking / per_step).ceil() / step)
        .when(lacking <= 0)
        .then(0.0),
    }


def _of_share(share: str, days: RuleDays) -> Any:
    """The least share on each row's day, as a whole number of parts."""
    times = _TIMES[share]
    return days.choose(_PLAIN[share], lambda least: nw.lit(float(Fraction(least) * times)))


def _in_parts_of_sales(share: Decimal) -> float:
    return float(Fraction(share) * _TIMES["rd_to_sales"])
