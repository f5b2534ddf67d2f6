"""Figures as they were observed, their basis, and the questions that they answer together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.observations.basis import (
        Basis as Basis,
        Difference as Difference,
        PriceBasis as PriceBasis,
    )
    from stmetrics.observations.collection import (
        Observations as Observations,
    )
    from stmetrics.observations.derived_figure import (
        DerivedFigure as DerivedFigure,
    )
    from stmetrics.observations.months import (
        single_month_growths as single_month_growths,
        single_months as single_months,
    )
    from stmetrics.observations.observation import (
        Aspect as Aspect,
        Observation as Observation,
    )
    from stmetrics.observations.rank_words import (
        ranks_of_words as ranks_of_words,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "basis": ("Basis", "Difference", "PriceBasis"),
            "collection": ("Observations",),
            "derived_figure": ("DerivedFigure",),
            "months": ("single_month_growths", "single_months"),
            "observation": ("Aspect", "Observation"),
            "rank_words": ("ranks_of_words",),
        },
    )
