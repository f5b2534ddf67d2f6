"""Places among regions, what bounds leave open of them, and their wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.ranking.rank_range import (
        possible_ranks as possible_ranks,
    )
    from stmetrics.ranking.ranking import (
        Place as Place,
        Ranking as Ranking,
        rank_regions as rank_regions,
    )
    from stmetrics.ranking.wording import (
        RANK_CUTS as RANK_CUTS,
        rank_change as rank_change,
        rank_change_wording as rank_change_wording,
        rank_wording as rank_wording,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "rank_range": ("possible_ranks",),
            "ranking": ("Place", "Ranking", "rank_regions"),
            "wording": ("RANK_CUTS", "rank_change", "rank_change_wording", "rank_wording"),
        },
    )
