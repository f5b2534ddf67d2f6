"""Every legal value: by name, what changes when, and which nobody has seen in the legal text."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.law import validity
from stmetrics.law.dated import Confirmation, Dated, Parameter
from stmetrics.periods import as_date
from stmetrics.rules import contract_kinds, fte, size_thresholds
from stmetrics.rules.advanced_service import _parameters as advanced_service_values
from stmetrics.rules.high_tech import (
    _parameters as high_tech_values,
    _points as high_tech_points,
    duties as high_tech_duties,
    lifecycle as high_tech_lifecycle,
    tax_years as high_tech_tax,
)
from stmetrics.rules.income_tax import (
    _parameters as income_tax_values,
    _small_low_profit as small_low_profit_values,
)
from stmetrics.rules.rd_deduction import parameters as rd_deduction_values
from stmetrics.rules.tech_sme import _parameters as tech_sme_values
from stmetrics.rules.technology_transfer import _parameters as technology_transfer_values

_MODULES: Final[tuple[ModuleType, ...]] = (
    validity,
    high_tech_values,
    high_tech_points,
    high_tech_lifecycle,
    high_tech_duties,
    high_tech_tax,
    tech_sme_values,
    rd_deduction_values,
    income_tax_values,
    technology_transfer_values,
    advanced_service_values,
    small_low_profit_values,
    contract_kinds,
    fte,
    size_thresholds,
)


@attrs.frozen
class UnconfirmedValue:
    """A legal value that was not read in the legal text, and what it decides (未核实的数值).

    Attributes:
        parameter: The parameter's name.
        decides: What depends on it.
        dated: The value with its dates and source.
        decides_zh: What depends on it, in Chinese.

    Example:
        >>> unconfirmed()[0].dated.source.confirmation.name != "TEXT"
        True
    """

    parameter: str
    decides: str
    dated: Dated[Any]
    decides_zh: str = ""

    __repr__ = short_repr


def parameters() -> tuple[Parameter[Any], ...]:
    """Every legal parameter of the library (全部参数), by module and name.

    Example:
        >>> "high_tech_pass_score" in {each.name for each in parameters()}
        True
    """
    found: dict[str, Parameter[Any]] = {}
    for module in _MODULES:
        for _, value in sorted(vars(module).items()):
            for each in value.values() if isinstance(value, dict) else (value,):
                if isinstance(each, Parameter):
                    found.setdefault(each.name, each)
    return tuple(found.values())


def parameter(name: str) -> Parameter[Any]:
    """One legal parameter, by its name (按名称查参数).

    Args:
        name: Such as ``"rd_deduction_rate_general"``.

    Raises:
        InvalidValueError: There is none of this name; the nearest are named.

    Example:
        >>> parameter("high_tech_pass_score").on("2022-06-01").value
        70
    """
    held = {each.name: each for each in parameters()}
    if name in held:
        return held[name]
    near = difflib.get_close_matches(name, held, 3, 0.3) if isinstance(name, str) else []
    hint = f"did you mean {', '.join(near)}?" if near else "parameters() gives every one"
    raise InvalidValueError(f"parameter {quoted(name)}", "is none of the library", hint)


@attrs.frozen
class LegalChange:
    """A legal value that changes on a day (数值变更).

    Attributes:
        parameter: The parameter's name.
        decides: What depends on it.
        on: The first day of what is new.
        before: The value until then; None where there was none.
        after: The value from then on; None where there is none.
        decides_zh: What depends on it, in Chinese.

    Example:
        >>> change = changes(since="2022-10-01", until="2022-10-01")[0]
        >>> change.on.isoformat()
        '2022-10-01'
    """

    parameter: str
    decides: str
    on: date
    before: Dated[Any] | None
    after: Dated[Any] | None
    decides_zh: str = ""

    __repr__ = short_repr


def changes(*, since: date | str, until: date | str) -> tuple[LegalChange, ...]:
    """Which legal values change between two days (期间变更), for planning.

    Args:
        since: The first day looked at.
        until: The last day looked at.

    Returns:
        Every value that begins, changes or ends on one of those days, by day and name. A value
        that only changes its source is no change.

    Raises:
        InvalidValueError: The last day lies before the first.

    Example:
        >>> [each.parameter for each in changes(since="2028-01-01", until="2028-12-31")][:2]
        ['deducted_at_once_yuan', 'rd_deduction_rate_ic_or_machine_tools']
    """
    first, last = as_date(since, "since"), as_date(until, "until")
    if last < first:
        raise InvalidValueError(f"until={last}", f"lies before since={first}", "swap them")
    found = [each for one in parameters() for each in _changes_of(one) if first <= each.on <= last]
    return tuple(sorted(found, key=lambda each: (each.on, each.parameter)))


def _changes_of(one: Parameter[Any]) -> Iterator[LegalChange]:
    held = one.values
    days = sorted({each.start for each in held} | {each.end for each in held if each.end})
    for day in days:
        before = next((each for each in held if each.end == day), None)
        after = next((each for each in held if each.start == day), None)
        if before is None or after is None or before.value != after.value:
            yield LegalChange(one.name, one.decides, day, before, after, one.decides_in("zh"))


def unconfirmed() -> tuple[UnconfirmedValue, ...]:
    """Every value that was confirmed only by a secondary source, or not at all (未核实的数值).

    Returns:
        The values tagged S or K, with what each decides.

    Example:
        >>> "certificate_last_day" in {each.parameter for each in unconfirmed()}
        True
    """
    return tuple(
        UnconfirmedValue(each.name, each.decides, dated, each.decides_in("zh"))
        for each in parameters()
        for dated in each.values
        if dated.source.confirmation is not Confirmation.TEXT
    )
