"""Technology SMEs over columns: the twin of `stmetrics.score_tech_sme`.

Limits, points and the pass mark are those of the scalar rule on each row's day, from the same
tables. What only documents tell is a column of verdicts where the caller has it, else unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

from stmetrics.frames._banded import edges, in_parts, nearest_edge, of_band
from stmetrics.frames._columns import Expression, column, not_negative, nw
from stmetrics.frames._days import RuleDays
from stmetrics.frames._exactly import all_of, code, number_within, times_reach
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, like, names_in
from stmetrics.frames._money import FEN, Units, in_fen
from stmetrics.law.bands import Bands
from stmetrics.law.dated import Parameter
from stmetrics.law.verdicts import Verdict
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.tech_sme import _parameters as values

_PERSONS: Final = ("employees", "st_staff")
_MONEY: Final = ("sales_income", "total_assets", "rd_expenses_tax", "costs_and_expenses")
_RIGHTS: Final = ("class_1_rights", "class_2_rights")
_ALWAYS: Final = ("resident", "products", "clean_record")
_BY_THE_GUIDE: Final[dict[str, Parameter[Any]]] = {
    "accounts": values.ACCOUNTS_ASKED,
    "industry": values.INDUSTRIES_EXCLUDED,
}
_ROUTE: Final = "direct_route"
_OPTIONAL: Final = (*_RIGHTS, *_ALWAYS, *_BY_THE_GUIDE, _ROUTE)
_HOMES: Final[dict[str, type | None]] = {
    **dict.fromkeys((*_PERSONS, *_MONEY), EnterpriseYear),
    **dict.fromkeys(_OPTIONAL),
}
_SHARES: Final[dict[str, tuple[str, str, Parameter[Bands[int]]]]] = {
    "staff": ("st_staff", "employees", values.STAFF_POINTS),
    "rd_to_sales": ("rd_expenses_tax", "sales_income", values.RD_TO_SALES_POINTS),
    "rd_to_costs": ("rd_expenses_tax", "costs_and_expenses", values.RD_TO_COSTS_POINTS),
}
_PARTS: Final = ("staff", "rd", "ip")
_UNKNOWN: Final = Verdict.UNKNOWN
_PASSING: Final = "__tech_sme__"


def score_tech_sme(
    frame: Frame,
    *,
    on: date | str,
    columns: Mapping[Any, str | None] | None = None,
    units: Units = None,
) -> Frame:
    """Evaluate technology SMEs, a row each (科技型中小企业评价).

    Adds ``employees_verdict``, ``sales_verdict``, ``assets_verdict`` and ``score_verdict``; the
    points ``staff_points``, ``rd_points``, ``ip_points`` and their ``score``, each the least that
    the row allows and as ``…_most`` the most, since what is not known widens them; and
    ``verdict``, which combines all conditions as the law does.

    Args:
        frame: A row an enterprise, with the columns ``employees``, ``st_staff`` and the money
            columns ``sales_income``, ``total_assets``, ``rd_expenses_tax`` and
            ``costs_and_expenses`` of the fiscal year before the day. Where there are columns
            ``class_1_rights`` and ``class_2_rights``, they hold numbers of rights in force;
            ``resident``, ``products``, ``clean_record``, ``accounts``, ``industry`` (the last two
            are asked for from 2023) and ``direct_route``, any of the four of Art. 8, hold
            verdicts' codes. What is not there is unknown.
        on: The day whose rules are applied, or the name of a column of such days.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.
        units: The unit of the money columns whose names show none.

    Returns:
        The frame with the new columns; a lazy one stays lazy. Money is read to the fen. A row
        whose day is unknown, or before the measures, has no points, and its verdicts are unknown.

    Raises:
        NoRuleInForceError: One day for all rows, before 2017-05-03.
        InvalidValueError: Columns that are not there; days that are none.
        UnitError: A money column without a unit.

    Example:
        Made-up enterprises: 10 % S&T staff, R&D of 6 % of sales, one utility model; and one fen
        less of R&D.

        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "employees": [50, 50], "st_staff": [5, 5], "sales_income": [1000, 1000],
        ...     "total_assets": [800, 800], "rd_expenses_tax": [60.0, 59.999999],
        ...     "costs_and_expenses": [900, 900], "class_1_rights": [0, 0],
        ...     "class_2_rights": [1, 1], "resident": ["met", "met"], "products": ["met", "met"],
        ...     "clean_record": ["met", "met"], "direct_route": ["unmet", "unmet"],
        ... })
        >>> scored = frames.score_tech_sme(made_up, on="2022-06-01", units="万元")
        >>> scored["score"].to_list(), scored["verdict"].to_list()
        ([60.0, 50.0], ['met', 'unmet'])

    References:
        国科发政〔2017〕115号, Art. 6 to 8, effective 2017-05-03; 国科火字〔2022〕67号, conditions 1
        and 3.
    """
    table = as_frame(frame)
    names = found_columns(names_in(table), _HOMES, columns, optional=_OPTIONAL)
    days = RuleDays.read(table, on, "on", first=values.PASS_SCORE.values[0].start)
    figures = _figures(names, units)
    told, days = days.laid_out(table, _PASSING)
    told = told.with_columns(**{_own(name): each for name, each in figures.items()})
    told = told.with_columns(**{_own(k): e for n in _SHARES for k, e in _edges(n, days).items()})
    told = told.with_columns(**{_own(k): e for n in _SHARES for k, e in _share(n, days).items()})
    told = told.with_columns(**_points(days))
    told = told.with_columns(score=_sum(""), score_most=_sum("_most"))
    told = told.with_columns(**_conditions(days, names))
    told = told.with_columns(verdict=_verdict(days, names))
    passing = [name for name in names_in(told) if name.startswith(_PASSING)]
    return like(frame, told.drop(*passing))


def _own(name: str) -> str:
    """The name of a column that stands only until the row is decided."""
    return f"{_PASSING}{name}"


def _col(name: str) -> Expression:
    return nw.col(_own(name))


def _figures(names: dict[str, str], units: Units) -> dict[str, Expression]:
    """Persons, money in whole fen, numbers of rights; null where one is unknown or impossible."""
    figures = {field: not_negative(column(names[field])) for field in _PERSONS}
    money = in_fen({field: names[field] for field in _MONEY}, units)
    figures |= {field: not_negative(fen) for field, fen in money.items()}
    staff, employees = (figures[field] for field in ("st_staff", "employees"))
    figures["st_staff"] = nw.when(staff <= employees).then(staff)
    for field in _RIGHTS:
        known = field in names
        figures[field] = _rights(names[field]) if known else nw.lit(None, nw.Float64())
    return figures


def _rights(name: str) -> Expression:
    number = not_negative(column(name))
    return nw.when(number == number.round(0)).then(number)


def _edges(name: str, days: RuleDays) -> dict[str, Expression]:
    """Of the edge nearest to a share: the edge in whole parts, and the points on either side."""
    part, whole, parameter = _SHARES[name]
    ratio = _col(part) / nw.when(_col(whole) > 0).then(_col(whole))
    times = _times(parameter)

    def nearest(say: Callable[[Bands[int], int], float]) -> Expression:
        return days.choose(
            parameter,
            lambda bands: nearest_edge(ratio, bands, lambda place: say(bands, place)),
        )

    return {
        f"{name}_of": nearest(lambda bands, place: float(edges(bands)[place] * times)),
        f"{name}_below": nearest(lambda bands, place: float(bands.bands[place].value)),
        f"{name}_from": nearest(lambda bands, place: float(bands.bands[place + 1].value)),
    }


def _times(parameter: Parameter[Bands[int]]) -> int:
    """What turns the edges of all days into whole numbers."""
    return in_parts(*(edge for each in parameter.values for edge in edges(each.value)))


def _share(name: str, days: RuleDays) -> dict[str, Expression]:
    """The least and the most points of a share; of a whole of zero, none."""
    part, whole, parameter = _SHARES[name]
    of, below, reached = _col(f"{name}_of"), _col(f"{name}_below"), _col(f"{name}_from")
    base = nw.when(_col(whole) > 0).then(_col(whole))
    decided = times_reach(_col(part), _times(parameter), base, of)
    is_none = (_col(whole) <= 0) & ~_col(part).is_null()
    none = _bands_end(days, parameter, 0)
    met, unmet = decided == Verdict.MET.value, decided == Verdict.UNMET.value
    is_near = ~below.is_null()
    least = nw.when(is_none).then(none).when(met).then(reached).when(is_near).then(below)
    most = nw.when(is_none).then(none).when(unmet).then(below).when(is_near).then(reached)
    return {
        f"{name}_points": least.otherwise(none),
        f"{name}_points_most": most.otherwise(_bands_end(days, parameter, -1)),
    }


def _bands_end(days: RuleDays, parameter: Parameter[Bands[int]], place: int) -> Expression:
    """The points of the first or the last band."""
    return days.choose(parameter, lambda bands: nw.lit(float(bands.bands[place].value)))


def _points(days: RuleDays) -> dict[str, Expression]:
    points = {}
    for end in ("", "_most"):
        by_sales, by_costs = _col(f"rd_to_sales_points{end}"), _col(f"rd_to_costs_points{end}")
        points[f"staff_points{end}"] = _col(f"staff_points{end}")
        points[f"rd_points{end}"] = nw.when(by_sales >= by_costs).then(by_sales).otherwise(by_costs)
        points[f"ip_points{end}"] = _ip_points(days, is_most=bool(end))
    return points


def _ip_points(days: RuleDays, *, is_most: bool) -> Expression:
    """Points of the rights: one of Class I gives all, else those of Class II count."""
    first, second = _col("class_1_rights"), _col("class_2_rights")
    whole = days.choose(values.CLASS_1_POINTS, lambda points: nw.lit(float(points)))
    by_second = days.choose(values.CLASS_2_POINTS, lambda bands: of_band(second, bands))
    none = _bands_end(days, values.CLASS_2_POINTS, 0)
    all_of_second = _bands_end(days, values.CLASS_2_POINTS, -1)
    chain = nw.when(first > 0).then(whole)
    if is_most:
        chain = chain.when(first.is_null()).then(whole)
    otherwise = all_of_second if is_most else none
    return chain.when(~second.is_null()).then(by_second).otherwise(otherwise)


def _sum(end: str) -> Expression:
    one, two, three = (nw.col(f"{part}_points{end}") for part in _PARTS)
    return one + two + three


def _conditions(days: RuleDays, names: dict[str, str]) -> dict[str, Expression]:
    limits: dict[str, tuple[str, Parameter[Any], int]] = {
        "employees": ("employees", values.MAX_EMPLOYEES, 1),
        "sales": ("sales_income", values.MAX_SALES, FEN),
        "assets": ("total_assets", values.MAX_ASSETS, FEN),
    }
    sizes = {
        f"{name}_verdict": _within(days, _col(field), limit, times)
        for name, (field, limit, times) in limits.items()
    }
    score = days.choose(
        values.PASS_SCORE,
        lambda mark: _score_or_route(float(mark), _judged(_ROUTE, names)),
        code(_UNKNOWN),
    )
    return {**sizes, "score_verdict": score}


def _within(days: RuleDays, figure: Expression, limit: Parameter[Any], times: int) -> Expression:
    return days.choose(
        limit,
        lambda most: number_within(figure, Fraction(most) * times, limit.name),
        code(_UNKNOWN),
    )


def _score_or_route(mark: float, route: Expression) -> Expression:
    """The score with a staff score above zero, or a direct route."""
    score, most = nw.col("score"), nw.col("score_most")
    out_of_reach = (most < mark) | (nw.col("staff_points_most") <= 0)
    missed = [Verdict.UNMET.value, Verdict.NOT_APPLICABLE.value]
    return (
        nw.when((route == Verdict.MET.value) | (score >= mark) & (nw.col("staff_points") > 0))
        .then(code(Verdict.MET))
        .when(~out_of_reach)
        .then(code(_UNKNOWN))
        .when(route.is_in(missed))
        .then(code(Verdict.UNMET))
        .when(route == Verdict.MANUAL_REVIEW.value)
        .then(code(Verdict.MANUAL_REVIEW))
        .otherwise(code(_UNKNOWN))
    )


def _verdict(days: RuleDays, names: dict[str, str]) -> Expression:
    sizes = [nw.col(f"{name}_verdict") for name in ("employees", "sales", "assets", "score")]
    always = [_judged(name, names) for name in _ALWAYS]
    asked = [
        days.choose(parameter, _judging(name, names), code(Verdict.NOT_APPLICABLE))
        for name, parameter in _BY_THE_GUIDE.items()
    ]
    return days.choose(
        values.PASS_SCORE, lambda _: all_of([*sizes, *always, *asked]), code(_UNKNOWN)
    )


def _judging(name: str, names: dict[str, str]) -> Callable[[Any], Expression]:
    """The same for whatever a legal value says."""
    return lambda _: _judged(name, names)


def _judged(name: str, names: dict[str, str]) -> Expression:
    return nw.col(names[name]) if name in names else code(_UNKNOWN)
