"""The catalogue: what each indicator is, in Chinese and English, with its sources and traps.

Rows are data, one family a module, loaded when a row of it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.catalogue.characters import plain as plain
    from stmetrics.catalogue.counting_words import fits as fits
    from stmetrics.catalogue.lookup import (
        all_indicators as all_indicators,
        indicator as indicator,
    )
    from stmetrics.catalogue.match import (
        Match as Match,
        matches as matches,
        search as search,
    )
    from stmetrics.catalogue.mention import (
        Mention as Mention,
        mentions as mentions,
    )
    from stmetrics.catalogue.names import (
        kind_of as kind_of,
        name_of as name_of,
    )
    from stmetrics.catalogue.narrowing import (
        Narrowing as Narrowing,
        narrowing_of as narrowing_of,
    )
    from stmetrics.catalogue.row import (
        DefinitionSource as DefinitionSource,
        Direction as Direction,
        Indicator as Indicator,
        Kind as Kind,
        Naming as Naming,
        Reading as Reading,
        Theme as Theme,
        Timing as Timing,
        Words as Words,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "characters": ("plain",),
            "counting_words": ("fits",),
            "lookup": ("all_indicators", "indicator"),
            "match": ("Match", "matches", "search"),
            "names": ("kind_of", "name_of"),
            "narrowing": ("Narrowing", "narrowing_of"),
            "mention": ("Mention", "mentions"),
            "row": (
                "DefinitionSource",
                "Direction",
                "Indicator",
                "Kind",
                "Naming",
                "Reading",
                "Theme",
                "Timing",
                "Words",
            ),
        },
    )
