"""Units of the field, figures in text, and pint quantities (计量单位).

Every form of a figure is read by `read` into an `Amount`, text by `parse`. pint itself is imported
when the first quantity is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.units.amount import (
        Amount as Amount,
        Bound as Bound,
    )
    from stmetrics.units.grammar import (
        parse as parse,
    )
    from stmetrics.units.making import (
        quantity as quantity,
        text as text,
    )
    from stmetrics.units.quantities import (
        define_into as define_into,
        registry as registry,
    )
    from stmetrics.units.reading import (
        exact_gap as exact_gap,
        exact_in as exact_in,
        exact_ratio as exact_ratio,
        read as read,
    )
    from stmetrics.units.stored import (
        PersonYears as PersonYears,
        Yuan as Yuan,
    )
    from stmetrics.units.table import (
        UNITS as UNITS,
        Measure as Measure,
        Unit as Unit,
        unit as unit,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "amount": ("Amount", "Bound"),
            "grammar": ("parse",),
            "making": ("quantity", "text"),
            "quantities": ("define_into", "registry"),
            "reading": ("exact_gap", "exact_in", "exact_ratio", "read"),
            "stored": ("PersonYears", "Yuan"),
            "table": ("Measure", "UNITS", "Unit", "unit"),
        },
    )
