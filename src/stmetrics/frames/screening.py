"""Screening for high-tech certification over columns: the twin of `stmetrics.assess_high_tech`.

The thresholds are those of the scalar rule on the day of application, from the same tables. What
only documents or experts tell, the intellectual property, the field, the score and the record, is
a column of verdicts where the caller has it, and unknown where not.
"""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple

from stmetrics.errors import NoRuleInForceError
from stmetrics.exact._given import require_mapping
from stmetrics.frames._columns import above, column, not_negative, nw
from stmetrics.frames._exactly import code, times_reach
from stmetrics.frames._frames import Frame, as_frame, day_like, like, names_in, require_columns
from stmetrics.frames._money import Units, units_of_columns
from stmetrics.law.bands import Bands
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date
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
        columns: The names that the frame has for these, where they differ.
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
    table, names = as_frame(frame), _names(columns)
    require_columns(table, [names[field] for field in (_DAY, *_PERSONS, *_MONEY)])
    given = _given(names, units)
    values = values_on(day)
    oldest = day_like(table, names[_DAY], day - timedelta(days=values.min_age_days))
    table = table.with_columns(
        age_verdict=_on_time(nw.col(names[_DAY]), oldest), **_conditions(given, values)
    )
    judged = [_judged(name, names, names_in(table)) for name in _JUDGED]
    decided = [nw.col(f"{name}_verdict") for name in ("age", *_SHARES)]
    return like(frame, table.with_columns(verdict=_all_of([*decided, *judged])))


def _names(columns: Mapping[str, str] | None) -> dict[str, str]:
    require_mapping(columns=columns or {})
    return {name: name for name in (_DAY, *_PERSONS, *_MONEY, *_JUDGED)} | dict(columns or {})


def _given(names: dict[str, str], units: Units) -> dict[str, Any]:
    """The facts as expressions: persons, and money in whole fen."""
    money = {names[field]: field for field in _MONEY}
    given = {field: column(names[field]) for field in _PERSONS}
    for name, unit in units_of_columns(money, units).items():
        fen = float(Fraction(factor(unit, "元")) * 100)
        given[money[name]] = (column(name) * fen).round(0)
    return given


def _conditions(given: dict[str, Any], values: DayValues) -> dict[str, Any]:
    sales = given["sales_income_of_years"]
    rd, rd_in_china = given["rd_expenses_of_years"], given["rd_expenses_in_china_of_years"]
    taxed = given["total_income"] - given["non_taxable_income"]
    in_its_band = _of_band(given["sales_income"] / _FEN, values.rd_bands)
    shares = {
        "st_staff": _share(given["st_staff"], given["employees"], _one(values.st_staff), 1),
        "rd_to_sales": _share(rd, sales, in_its_band, _FEN, joins_whole=False),
        "rd_in_china": _share(rd_in_china, rd, _one(values.rd_in_china), _FEN),
        "income": _share(given["high_tech_income"], taxed, _one(values.income), _FEN),
    }
    return {
        f"{name}_{column}": expression
        for name, columns in shares.items()
        for column, expression in columns.items()
    }


def _on_time(registered: Any, latest: Any) -> Any:
    return (
        nw.when(registered <= latest)
        .then(code(Verdict.MET))
        .when(registered > latest)
        .then(code(Verdict.UNMET))
        .otherwise(code(Verdict.UNKNOWN))
    )


class _Threshold(NamedTuple):
    """A share to reach, as ``of`` in ``times``; which share it is may follow from the row."""

    of: Any
    times: int


def _one(share: Decimal) -> _Threshold:
    """The same share for every row."""
    exact = Fraction(share)
    return _Threshold(nw.lit(float(exact.numerator)), exact.denominator)


def _of_band(figure: Any, bands: Bands[Decimal]) -> _Threshold:
    """The share of the band that holds each row's figure; null where the figure is unknown."""
    shares = [Fraction(band.value) for band in bands.bands]
    times = math.lcm(*(share.denominator for share in shares))
    (first, of), *others = [
        (_in_band(figure, band.range), float(share * times))
        for band, share in zip(bands.bands, shares, strict=True)
    ]
    chain = nw.when(first).then(of)
    for holds, each in others:
        chain = chain.when(holds).then(each)
    return _Threshold(chain, times)


def _share(
    part: Any, whole: Any, threshold: _Threshold, step: int, *, joins_whole: bool = True
) -> dict[str, Any]:
    """A share's verdict, its margin, and the smallest addition that reaches it, in whole steps."""
    some, base, (of, times) = not_negative(part), above(whole, 0), threshold
    hundredths = ((base * of - some * float(times)) * 100).round(0)
    per_step = 100 * ((times - of) if joins_whole else times)
    reached = times_reach(some, times, base, of, of)
    without_whole = (whole <= 0) & ~some.is_null() & ~of.is_null()
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


def _judged(name: str, names: dict[str, str], there: list[str]) -> Any:
    """A judged condition: the caller's column of codes, unknown where there is none."""
    return nw.col(names[name]) if names[name] in there else code(Verdict.UNKNOWN)


def _all_of(verdicts: Sequence[Any]) -> Any:
    """Any unmet decides, then unknown, then what a person judges; what does not apply is passed."""

    def any_is(verdict: Verdict) -> Any:
        return functools.reduce(operator.or_, [each == verdict.value for each in verdicts])

    words = [verdict.value for verdict in Verdict]
    unread = functools.reduce(
        operator.or_, [each.is_null() | ~each.is_in(words) for each in verdicts]
    )
    return (
        nw.when(any_is(Verdict.UNMET))
        .then(code(Verdict.UNMET))
        .when(any_is(Verdict.UNKNOWN) | unread)
        .then(code(Verdict.UNKNOWN))
        .when(any_is(Verdict.MANUAL_REVIEW))
        .then(code(Verdict.MANUAL_REVIEW))
        .otherwise(code(Verdict.MET))
    )
