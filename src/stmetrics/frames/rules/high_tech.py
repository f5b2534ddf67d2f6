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
from stmetrics.frames._columns import column, nw
from stmetrics.frames._days import RuleDays, ordinal
from stmetrics.frames._exactly import EXACT, WEIGHTS, severity
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, day_like, like, names_in
from stmetrics.frames._money import FEN, Units, in_fen
from stmetrics.frames._words import with_words
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
_SIDES: Final = {
    "st_staff": ("st_staff", "employees"),
    "rd_to_sales": ("rd_expenses_of_years", "sales_income_of_years"),
    "rd_in_china": ("rd_expenses_in_china_of_years", "rd_expenses_of_years"),
    "income": ("high_tech_income", "taxed_income"),
}
"""Part and whole of every share."""
_PLAIN: Final = {
    "st_staff": values.ST_STAFF_SHARE,
    "rd_in_china": values.RD_IN_CHINA_SHARE,
    "income": values.HIGH_TECH_INCOME_SHARE,
}
_SHARES: Final = tuple(_SIDES)
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
_CODES: Final = [verdict.value for verdict in sorted(WEIGHTS, key=WEIGHTS.__getitem__)]
"""The codes of verdicts by what each weighs."""


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
    told = told.with_columns(**_figures(table, names, units))
    told = told.with_columns(**_thresholds(days), **_taxed(), **_counting())
    told = told.with_columns(**{_beside(share, "lacking"): _lacking(share) for share in _SHARES})
    told = told.with_columns(**{_weight("age"): _age(table, names[_DAY], days)})
    told = told.with_columns(**{k: e for share in _SHARES for k, e in _condition(share).items()})
    told = told.with_columns(**{_weight("all"): _weight_of_all(names)})
    told = told.with_columns(**{_weight("all"): _where_scored(days, nw.col(_weight("all")))})
    weights = {f"{name}_verdict": _weight(name) for name in _DECIDED} | {"verdict": _weight("all")}
    told = with_words(told, _CODES, weights)
    return like(frame, told.drop(*[each for each in names_in(told) if each.startswith(_PASSING)]))


def _weight_of_all(names: dict[str, str]) -> Any:
    """What weighs most among what is computed and what others judge."""
    weights = [nw.col(_weight(name)) for name in _DECIDED]
    weights += [severity(nw.col(names[each])) for each in _JUDGED if each in names]
    if any(each not in names for each in _JUDGED):
        weights.append(_unknown())
    return nw.max_horizontal(*weights)


def _where_scored(days: RuleDays, weight: Any) -> Any:
    """The weight of all on days whose scoring is known, else that of what is unknown."""
    return days.choose(values.PASS_SCORE, lambda _: weight, _unknown())


def _unknown() -> Any:
    return nw.lit(WEIGHTS[Verdict.UNKNOWN])


def _require_known_rule(days: RuleDays) -> None:
    if days.one is not None and days.one < days.first:
        raise NoRuleInForceError(
            f"screen_high_tech on {days.one}",
            "the scoring of the measures of 2008 was not seen in its text",
            "assess each application with assess_high_tech",
        )


def _age(table: Any, name: str, days: RuleDays) -> Any:
    """How age weighs; one day for all is compared without counting days."""
    registered = nw.col(name)
    if days.one is not None:
        least = timedelta(days=values.MIN_AGE_DAYS.on(days.one).value)
        oldest = day_like(table, name, days.one - least)
        return _weighed(registered <= oldest, registered > oldest)
    day_like(table, name, days.first)
    age = days.number - ordinal(registered)
    return days.choose(
        values.MIN_AGE_DAYS,
        lambda least: _weighed(age >= float(least), age < float(least)),
        _unknown(),
    )


def _weighed(met: Any, unmet: Any, *manual: Any) -> Any:
    """How much a condition weighs that is met, unmet, for a person to judge, or else unknown."""
    chain = nw.when(met).then(WEIGHTS[Verdict.MET]).when(unmet).then(WEIGHTS[Verdict.UNMET])
    for each in manual:
        chain = chain.when(each).then(WEIGHTS[Verdict.MANUAL_REVIEW])
    return chain.otherwise(WEIGHTS[Verdict.UNKNOWN])


def _weight(name: str) -> str:
    """The name of the column that holds how much a verdict weighs, until it is told."""
    return _beside(name, "weight")


def _beside(name: str, what: str) -> str:
    """The name of a column that stands only until a row is decided."""
    return f"{_PASSING}{name}_{what}"


def _figure(field: str) -> str:
    return _beside(field, "figure")


def _figures(table: Any, names: dict[str, str], units: Units) -> dict[str, Any]:
    """The facts as whole numbers: of hundredths of a person, and of fen."""
    persons = {field: _hundredths(table, names[field]) for field in _PERSONS}
    figures = persons | in_fen({field: names[field] for field in _MONEY}, units)
    return {_figure(field): figure for field, figure in figures.items()}


def _hundredths(table: Any, name: str) -> Any:
    """Persons in hundredths; whole ones are not rounded, which costs some engines much."""
    figure = column(name) * _HUNDREDTHS
    return figure if table.collect_schema()[name].is_integer() else figure.round(0)


def _taxed() -> dict[str, Any]:
    total, free = (nw.col(_figure(field)) for field in ("total_income", "non_taxable_income"))
    return {_figure("taxed_income"): total - free}


def _counting() -> dict[str, Any]:
    """Whether each part is a figure, neither negative nor beyond all numbers."""
    parts = {share: nw.col(_figure(part)) for share, (part, _) in _SIDES.items()}
    return {_beside(share, "counts"): (p >= 0) & (p < math.inf) for share, p in parts.items()}


def _thresholds(days: RuleDays) -> dict[str, Any]:
    """The least share on each row's day, as a whole number of parts."""
    sales = nw.col(_figure("sales_income")) / FEN
    found = {share: _of_share(share, days) for share in _PLAIN}
    found["rd_to_sales"] = days.choose(
        values.RD_TO_SALES_BANDS, lambda bands: of_band(sales, bands, _in_parts_of_sales)
    )
    return {_beside(share, "of"): threshold for share, threshold in found.items()}


def _operands(share: str) -> tuple[Any, Any, Any]:
    part, whole = (nw.col(_figure(field)) for field in _SIDES[share])
    return part, whole, nw.col(_beside(share, "of"))


def _lacking(share: str) -> Any:
    """What a part lacks of its share, times what makes the share whole; null where unknown.

    Figures are whole, and products of whole numbers are exact in a float up to a point.
    """
    part, whole, of = _operands(share)
    reach = whole * of
    is_known = nw.col(_beside(share, "counts")) & (whole > 0) & (reach < EXACT)
    return nw.when(is_known).then(reach - part * float(_TIMES[share]))


def _condition(share: str) -> dict[str, Any]:
    """How a share weighs, its margin, and the smallest addition that reaches it, in whole steps."""
    _, whole, of = _operands(share)
    lacking, times = nw.col(_beside(share, "lacking")), float(_TIMES[share])
    without_whole = nw.col(_beside(share, "counts")) & (whole <= 0) & ~of.is_null()
    per_step, step = (times, FEN) if share == "rd_to_sales" else (times - of, FEN)
    if share == "st_staff":
        per_step, step = per_step * _HUNDREDTHS, 1
    twice_short = lacking + lacking.abs()
    return {
        _weight(share): _weighed(lacking <= 0, lacking > 0, without_whole),
        f"{share}_margin": lacking / (whole * -times),
        f"{share}_shortfall": (twice_short / (per_step * 2)).ceil() / step,
    }


def _of_share(share: str, days: RuleDays) -> Any:
    """The least share on each row's day, as a whole number of parts."""
    times = _TIMES[share]
    return days.choose(_PLAIN[share], lambda least: nw.lit(float(Fraction(least) * times)))


def _in_parts_of_sales(share: Decimal) -> float:
    return float(Fraction(share) * _TIMES["rd_to_sales"])
