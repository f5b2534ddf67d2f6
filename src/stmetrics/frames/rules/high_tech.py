"""Screening for high-tech certification over columns: the twin of `stmetrics.assess_high_tech`.

The thresholds are those of the scalar rule on the day of application, from the same tables. What
only documents or experts tell, the intellectual property, the field, the score and the record, is
a column of verdicts where the caller has it, and unknown where not.
"""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import NoRuleInForceError
from stmetrics.frames._columns import above, column, not_negative, nw
from stmetrics.frames._exactly import all_of, code, either, times_reach
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, day_like, like, names_in
from stmetrics.frames._money import Units, units_of_columns
from stmetrics.law.bands import Bands
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016
from stmetrics.rules.high_tech.facts import DayValues, values_on
from stmetrics.units.table import factor

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
_FEN: Final = 100
"""Fen in a yuan."""
_DAY: Final = "registered_on"
_JUDGED: Final = ("ip", "field", "score", "clean_record")
_HOMES: Final[dict[str, type | None]] = {
    _DAY: Enterprise,
    **dict.fromkeys((*_PERSONS, *_MONEY[:4]), EnterpriseYear),
    **dict.fromkeys((*_MONEY[4:], *_JUDGED)),
}
_SIDES: Final = ("part", "whole", "of")
_SHARES: Final = ("st_staff", "rd_to_sales", "rd_in_china", "income")


def screen_high_tech(
    frame: Frame,
    *,
    applied_on: date | str,
    columns: Mapping[str, str] | None = None,
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
        applied_on: The day of application, from 2016 on.
        columns: The names that the frame has for these, by field, where they are not found by
            the words that spreadsheets have for them.
        units: The unit of the money columns whose names show none.

    Returns:
        The frame with the new columns; a lazy one stays lazy. Money is read to the fen.

    Raises:
        NoRuleInForceError: An application before 2016, of whose score the text is not known.
        InvalidValueError: Columns that are not there.
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
    day = as_date(applied_on, "applied_on")
    if day < MEASURES_OF_2016:
        raise NoRuleInForceError(
            f"screen_high_tech on {day}",
            "the scoring of the measures of 2008 was not seen in its text",
            "assess each application with assess_high_tech",
        )
    table = as_frame(frame)
    names = found_columns(names_in(table), _HOMES, columns, optional=_JUDGED)
    values = values_on(day)
    oldest = day_like(table, names[_DAY], day - timedelta(days=values.min_age_days))
    told = table.with_columns(**_operands(_given(names, units), values))
    registered = nw.col(names[_DAY])
    age = either(registered <= oldest, registered > oldest)
    told = told.with_columns(age_verdict=age, **_conditions(values))
    told = told.drop(*[_side(share, side) for share in _SHARES for side in _SIDES])
    judged = [nw.col(names[each]) if each in names else code(Verdict.UNKNOWN) for each in _JUDGED]
    decided = [nw.col(f"{name}_verdict") for name in ("age", *_SHARES)]
    return like(frame, told.with_columns(verdict=all_of([*decided, *judged])))


def _given(names: dict[str, str], units: Units) -> dict[str, Any]:
    """The facts as expressions: persons, and money in whole fen."""
    money = {names[field]: field for field in _MONEY}
    given = {field: column(names[field]) for field in _PERSONS}
    for name, unit in units_of_columns(money, units).items():
        fen = float(Fraction(factor(unit, "元")) * 100)
        given[money[name]] = (column(name) * fen).round(0)
    return given


def _side(share: str, side: str) -> str:
    """The name of a column that stands only until the shares are decided."""
    return f"__{share}_{side}__"


def _operands(given: dict[str, Any], values: DayValues) -> dict[str, Any]:
    """Part, whole and threshold of every share as columns, so that each is computed once."""
    rd = given["rd_expenses_of_years"]
    taxed = given["total_income"] - given["non_taxable_income"]
    bands, sales = values.rd_bands, given["sales_income"] / _FEN
    operands = {
        "st_staff": (given["st_staff"], given["employees"], _one(values.st_staff)),
        "rd_to_sales": (rd, given["sales_income_of_years"], _of_band(sales, bands)),
        "rd_in_china": (given["rd_expenses_in_china_of_years"], rd, _one(values.rd_in_china)),
        "income": (given["high_tech_income"], taxed, _one(values.income)),
    }
    return {
        _side(share, side): figure
        for share, figures in operands.items()
        for side, figure in zip(_SIDES, figures, strict=True)
    }


def _conditions(values: DayValues) -> dict[str, Any]:
    shares = {
        "st_staff": _share("st_staff", _times(values.st_staff), 1),
        "rd_to_sales": _share(
            "rd_to_sales",
            _times(*(band.value for band in values.rd_bands.bands)),
            _FEN,
            joins_whole=False,
        ),
        "rd_in_china": _share("rd_in_china", _times(values.rd_in_china), _FEN),
        "income": _share("income", _times(values.income), _FEN),
    }
    return {
        f"{name}_{column}": expression
        for name, columns in shares.items()
        for column, expression in columns.items()
    }


def _times(*shares: Decimal) -> int:
    """What turns all of the shares into whole numbers."""
    return math.lcm(*(Fraction(share).denominator for share in shares))


def _one(share: Decimal) -> Any:
    """The same share for every row, as a whole number of parts."""
    return nw.lit(float(Fraction(share).numerator))


def _of_band(figure: Any, bands: Bands[Decimal]) -> Any:
    """The share of the band that holds each row's figure, in parts; null where it is unknown."""
    times = _times(*(band.value for band in bands.bands))
    (first, of), *others = [
        (_in_band(figure, band.range), float(Fraction(band.value) * times)) for band in bands.bands
    ]
    chain = nw.when(first).then(of)
    for holds, each in others:
        chain = chain.when(holds).then(each)
    return chain


def _share(name: str, times: int, step: int, *, joins_whole: bool = True) -> dict[str, Any]:
    """A share's verdict, its margin, and the smallest addition that reaches it, in whole steps."""
    part, whole, of = (nw.col(_side(name, side)) for side in _SIDES)
    some, base = not_negative(part), above(whole, 0)
    hundredths = ((base * of - some * float(times)) * 100).round(0)
    per_step = 100 * ((times - of) if joins_whole else times)
    without_whole = (whole <= 0) & ~some.is_null() & ~of.is_null()
    reached = times_reach(some, times, base, of)
    return {
        "verdict": nw.when(without_whole).then(code(Verdict.MANUAL_REVIEW)).otherwise(reached),
        "margin": some / base - of / times,
        "shortfall": nw.when(hundredths > 0)
        .then((hundredths / per_step).ceil() / step)
        .when(hundredths <= 0)
        .then(0.0),
    }


def _in_band(figure: Any, held: Any) -> Any:
    ends = []
    if held.low is not None:
        low = float(held.low)
        ends.append(figure >= low if held.low_closed else figure > low)
    if held.high is not None:
        high = float(held.high)
        ends.append(figure <= high if held.high_closed else figure < high)
    return functools.reduce(operator.and_, ends)
