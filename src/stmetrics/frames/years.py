"""From a row an enterprise and year to a row an enterprise, as screening reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from stmetrics.frames._columns import column, nw
from stmetrics.frames._days import RuleDays
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import Frame, as_frame, day_like, like, names_in
from stmetrics.frames._money import Units, units_of_columns
from stmetrics.records.enterprise import Enterprise, EnterpriseYear
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016 as _FIRST
from stmetrics.rules.high_tech.facts import FISCAL_YEARS
from stmetrics.units._table import factor

_LATEST: Final = (
    "sales_income",
    "total_income",
    "non_taxable_income",
    "high_tech_income",
)
_PERSONS: Final = ("employees", "st_staff")
_ADDED_UP: Final = ("rd_expenses_hte", "rd_expenses_hte_in_china", "sales_income")
_OF_YEARS: Final = {
    "rd_expenses_hte": "rd_expenses_of_years",
    "rd_expenses_hte_in_china": "rd_expenses_in_china_of_years",
    "sales_income": "sales_income_of_years",
}
_APPLIED: Final = "__applied_in__"
"""The column of the years of application, which stands only until the years are gathered."""
_KEYS: Final = ("enterprise_id", "year", "registered_on")


def fiscal_years(
    frame: Frame,
    *,
    applied_on: date | str,
    columns: Mapping[Any, str | None] | None = None,
    units: Units = None,
) -> Frame:
    """Gather each enterprise's fiscal years before an application (近三个会计年度汇总).

    The years are the three before the application, fewer where the enterprise was registered
    later, as `assess_high_tech` takes them. A sum is null where a year is not there, is there
    twice, or has no figure: what is missing is never zero.

    Args:
        frame: A row an enterprise and year, with ``enterprise_id``, ``year``, ``registered_on`` (a
            date, in every row), ``employees``, ``st_staff``, and the money columns
            ``sales_income``, ``total_income``, ``non_taxable_income``, ``high_tech_income``,
            ``rd_expenses_hte`` and ``rd_expenses_hte_in_china``.
        applied_on: The day of application, or the name of a column of such days; then each
            enterprise's years are gathered once for each of its days, and ``applied_on`` is kept.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.
        units: The unit of the money columns whose names show none.

    Returns:
        A row an enterprise with a year before the application, its money in yuan, with the columns
        that `screen_high_tech` reads. Rows without identifier are no enterprise's,
        rows without a day of application no application's. A lazy frame stays lazy.

    Raises:
        InvalidValueError: Columns that are not there.
        UnitError: A money column without a unit.

    Example:
        >>> import datetime
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "enterprise_id": ["e1", "e1", "e1"], "year": [2019, 2020, 2021],
        ...     "registered_on": [datetime.date(2015, 3, 1)] * 3,
        ...     "employees": [40, 45, 50], "st_staff": [4, 4, 5],
        ...     "sales_income": [3000, 4000, 5000], "total_income": [3000, 4000, 5000],
        ...     "non_taxable_income": [0, 0, 0], "high_tech_income": [2000, 3000, 4000],
        ...     "rd_expenses_hte": [200, 200, 200], "rd_expenses_hte_in_china": [200, 200, None],
        ... })
        >>> gathered = frames.fiscal_years(made_up, applied_on="2022-06-01", units="万元")
        >>> gathered["sales_income_of_years"].to_list(), gathered["sales_income"].to_list()
        ([120000000.0], [50000000.0])
        >>> gathered["rd_expenses_in_china_of_years"].to_list()
        [None]

    References:
        国科发火〔2016〕32号, Art. 11(5); 国科发火〔2016〕195号, part 三.
    """
    fields = (*_KEYS, *_PERSONS, *dict.fromkeys((*_LATEST, *_ADDED_UP)))
    homes = {field: Enterprise if field == "registered_on" else EnterpriseYear for field in fields}
    table = as_frame(frame)
    names = found_columns(names_in(table), homes, columns)
    days = RuleDays.read(table, applied_on, "applied_on", first=_FIRST)
    day_like(table, names["registered_on"], _FIRST)
    table = table.with_columns(**{_APPLIED: days.year})
    keys = ["enterprise_id", *([] if days.one is not None else ["applied_on"])]
    rows = _rows(_of_the_years(table, names), names, units, days)
    return like(frame, _gathered(rows, keys).select(*keys, *_results()))


def _of_the_years(table: Any, names: dict[str, str]) -> Any:
    """The rows of the fiscal years: up to three, none before the enterprise was registered."""
    year, registered = nw.col(names["year"]), nw.col(names["registered_on"]).dt.year()
    applied = nw.col(_APPLIED)
    in_time = (year >= registered) | (year == applied - 1) | registered.is_null()
    within = (year >= applied - FISCAL_YEARS) & (year < applied)
    return table.filter(within & in_time & ~nw.col(names["enterprise_id"]).is_null())


def _rows(table: Any, names: dict[str, str], units: Units, days: RuleDays) -> Any:
    """What is kept of each year: the latest year's figures apart, and those to add up, in yuan."""
    money = dict.fromkeys((*_LATEST, *_ADDED_UP))
    said = units_of_columns([names[field] for field in money], units)
    yuan = {field: _yuan(names[field], said[names[field]]) for field in money}
    persons = {field: column(names[field]) for field in _PERSONS}
    is_latest = nw.col(names["year"]) == nw.col(_APPLIED) - 1
    latest = {
        f"latest_{field}": nw.when(is_latest).then(figure)
        for field, figure in {**persons, **{field: yuan[field] for field in _LATEST}}.items()
    }
    applied = {} if days.column is None else {"applied_on": nw.col(days.column)}
    return table.select(
        _APPLIED,
        enterprise_id=nw.col(names["enterprise_id"]),
        year=nw.col(names["year"]),
        registered_on=nw.col(names["registered_on"]),
        **applied,
        **latest,
        **{f"added_{field}": yuan[field] for field in _ADDED_UP},
    )


def _gathered(rows: Any, keys: list[str]) -> Any:
    latest = [f"latest_{field}" for field in (*_PERSONS, *_LATEST)]
    return rows.group_by(keys).agg(
        nw.col(_APPLIED).max(),
        nw.col("registered_on").max(),
        nw.len().alias("rows"),
        nw.col("year").n_unique().alias("years"),
        *[nw.col(name).max() for name in latest],
        *[nw.col(f"added_{field}").sum() for field in _ADDED_UP],
        *[nw.col(f"added_{field}").count().alias(f"known_{field}") for field in _ADDED_UP],
    )


def _yuan(name: str, unit: str) -> Any:
    """Money in yuan, to the fen."""
    return (column(name) * float(factor(unit, "元"))).round(2)


def _results() -> list[Any]:
    applied, first = nw.col(_APPLIED), nw.col("registered_on").dt.year()
    wanted = (
        nw.when(first >= applied - 1)
        .then(1)
        .when(first == applied - 2)
        .then(2)
        .otherwise(FISCAL_YEARS)
    )
    is_whole = (nw.col("rows") == wanted) & (nw.col("years") == wanted)
    once = nw.col("rows") == nw.col("years")
    latest = [
        nw.when(once).then(nw.col(f"latest_{field}")).alias(field)
        for field in (*_PERSONS, *_LATEST)
    ]
    sums = [
        nw.when(is_whole & (nw.col(f"known_{field}") == wanted))
        .then(nw.col(f"added_{field}"))
        .alias(_OF_YEARS[field])
        for field in _ADDED_UP
    ]
    return [nw.col("registered_on"), *latest, *sums]
