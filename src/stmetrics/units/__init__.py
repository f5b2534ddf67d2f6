"""Units of the field, figures in text, and pint quantities (计量单位).

Every form of a figure is read by `read` into an `Amount`, text by `parse`. pint itself is imported
when the first quantity is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.units._grammar import (
        parse as parse,
    )
    from stmetrics.units._making import (
        quantity as quantity,
        text as text,
    )
    from stmetrics.units._pint import (
        define_into as define_into,
        registry as registry,
    )
    from stmetrics.units._reading import (
        exact_gap as exact_gap,
        exact_in as exact_in,
        exact_ratio as exact_ratio,
        read as read,
    )
    from stmetrics.units._stored import (
        PersonYears as PersonYears,
        Yuan as Yuan,
    )
    from stmetrics.units._table import (
        UNITS as UNITS,
        Measure as Measure,
        Unit as Unit,
        unit as unit,
    )
    from stmetrics.units._unit_words import (
        unit_in_words as unit_in_words,
    )
    from stmetrics.units.amount import (
        Amount as Amount,
        Bound as Bound,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "amount": ("Amount", "Bound"),
            "_grammar": ("parse",),
            "_making": ("quantity", "text"),
            "_pint": ("define_into", "registry"),
            "_reading": ("exact_gap", "exact_in", "exact_ratio", "read"),
            "_stored": ("PersonYears", "Yuan"),
            "_table": ("Measure", "UNITS", "Unit", "unit"),
            "_unit_words": ("unit_in_words",),
        },
    )
