"""Units of the field, figures in text, and pint quantities (计量单位).

Text is read by `parse` into an `Amount`; records and formulas also take pint quantities of any
registry. pint itself is imported when the first quantity is made.
"""

from stmetrics.units.amount import Amount, Bound
from stmetrics.units.grammar import parse
from stmetrics.units.quantities import define_into, quantity, registry, text
from stmetrics.units.stored import PersonYears, Yuan, exact_in
from stmetrics.units.table import UNITS, Measure, Unit, unit

__all__ = [
    "UNITS",
    "Amount",
    "Bound",
    "Measure",
    "PersonYears",
    "Unit",
    "Yuan",
    "define_into",
    "exact_in",
    "parse",
    "quantity",
    "registry",
    "text",
    "unit",
]
