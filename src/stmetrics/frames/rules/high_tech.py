"""Screening for high-tech certification over columns: the twin of `stmetrics.assess_high_tech`.

The thresholds are those of the scalar rule on each row's day, from the same tables. What
only documents or experts tell, the intellectual property, the field, the score and the record, is
a column of verdicts where the caller has it, and unknown where not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from stmetrics.errors import NoRuleInForceError
from stmetrics.frames._banded import in_parts, of_band
from stmetrics.frames._columns import above, column, not_negative, nw
from stmetrics.frames._days import RuleDays, ordinal
from stmetrics.frames._exactly import all_of, code, either, times_reach
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, day_like, like, names_in
from stmetrics.frames._money import FEN, Units, in_fen
from stmetrics.law.dated import Parameter
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
_SIDES: Final = ("part", "whole", "of")
_PLAIN: Final = {
    "st_staff": values.ST_STAFF_SHARE,
    "rd_in_china": values.RD_IN_CHINA_SHARE,
    "income": values.HIGH_TECH_INCOME_SHARE,
}
_SHARES: Final = ("st_staff", "rd_to_sales", "rd_in_china", "income")


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
        The frame with the new columns; a lazy one stays lazy. Money is read to the fen. Verdicts
        of a row whose day is unknown, or before 2016, are unknown.

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
    told = table.with_columns(**_operands(_given(names, units), days))
    told = told.with_columns(age_verdict=_age(table, names[_DAY], days), **_conditions())
    told = told.drop(*[_side(share, side) for share in _SHARES for side in _SIDES])
    judged = [nw.col(names[each]) if each in names else code(Verdict.UNKNOWN) for each in _JUDGED]
    decided = [nw.col(f"{name}_verdict") for name in ("age", *_SHARES)]
    verdict = days.choose(
        values.PASS_SCORE, lambda _: all_of([*decided, *judged]), code(Verdict.UNKNOWN)
    )
    return like(frame, told.with_columns(verdict=verdict))


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
    """The facts as expressions: persons, and money in whole fen."""
    persons = {field: column(names[field]) for field in _PERSONS}
    return persons | in_fen({field: names[field] for field in _MONEY}, units)


def _side(share: str, side: str) -> str:
    """The name of a column that stands only until the shares are decided."""
    return f"__{share}_{side}__"


def _operands(given: dict[str, Any], days: RuleDays) -> dict[str, Any]:
    """Part, whole and threshold of every share as columns, so that each is computed once."""
    rd, sales = given["rd_expenses_of_years"], given["sales_income"] / FEN
    taxed = given["total_income"] - given["non_taxable_income"]
    times = float(_times_of_bands())
    operands = {
        "st_staff": (given["st_staff"], given["employees"]),
        "rd_to_sales": (rd, given["sales_income_of_years"]),
        "rd_in_china": (given["rd_expenses_in_china_of_years"], rd),
        "income": (given["high_tech_income"], taxed),
    }
    thresholds = {name: _of_share(parameter, days) for name, parameter in _PLAIN.items()}
    thresholds["rd_to_sales"] = days.choose(
        values.RD_TO_SALES_BANDS,
        lambda bands: of_band(sales, bands, lambda share: float(Fraction(share) * int(times))),
    )
    return {
        _side(share, side): figure
        for share, figures in operands.items()
        for side, figure in zip(_SIDES, (*figures, thresholds[share]), strict=True)
    }


def _conditions() -> dict[str, Any]:
    shares = {
        "st_staff": _share("st_staff", _times(values.ST_STAFF_SHARE), 1),
        "rd_to_sales": _share("rd_to_sales", _times_of_bands(), FEN, joins_whole=False),
        "rd_in_china": _share("rd_in_china", _times(values.RD_IN_CHINA_SHARE), FEN),
        "income": _share("income", _times(values.HIGH_TECH_INCOME_SHARE), FEN),
    }
    return {
        f"{name}_{column}": expression
        for name, columns in shares.items()
        for column, expression in columns.items()
    }


def _of_share(parameter: Parameter[Decimal], days: RuleDays) -> Any:
    """The share of each row's day, as a whole number of parts."""
    times = _times(parameter)
    return days.choose(parameter, lambda share: nw.lit(float(Fraction(share) * times)))


def _times(parameter: Parameter[Decimal]) -> int:
    """What turns the shares of all days into whole numbers."""
    return in_parts(*(each.value for each in parameter.values))


def _times_of_bands() -> int:
    bands = (band for each in values.RD_TO_SALES_BANDS.values for band in each.value.bands)
    return in_parts(*(band.value for band in bands))


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
