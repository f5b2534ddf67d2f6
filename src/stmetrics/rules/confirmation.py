"""Which legal values nobody has seen in the legal text."""

from __future__ import annotations

from types import ModuleType
from typing import Any, Final

import attrs

from stmetrics.law import validity
from stmetrics.law.dated import Confirmation, Dated, Parameter
from stmetrics.rules import contract_kinds, fte, size_thresholds
from stmetrics.rules.high_tech import (
    _parameters as high_tech_values,
    _points as high_tech_points,
    duties as high_tech_duties,
    lifecycle as high_tech_lifecycle,
    tax_years as high_tech_tax,
)
from stmetrics.rules.income_tax import _parameters as income_tax_values
from stmetrics.rules.rd_deduction import parameters as rd_deduction_values
from stmetrics.rules.tech_sme import _parameters as tech_sme_values

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

    Example:
        >>> unconfirmed()[0].dated.source.confirmation.name != "TEXT"
        True
    """

    parameter: str
    decides: str
    dated: Dated[Any]


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


def unconfirmed() -> tuple[UnconfirmedValue, ...]:
    """Every value that was confirmed only by a secondary source, or not at all (未核实的数值).

    Returns:
        The values tagged S or K, with what each decides.

    Example:
        >>> "certificate_last_day" in {each.parameter for each in unconfirmed()}
        True
    """
    return tuple(
        UnconfirmedValue(each.name, each.decides, dated)
        for each in parameters()
        for dated in each.values
        if dated.source.confirmation is not Confirmation.TEXT
    )
