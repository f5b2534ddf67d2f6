"""Ranks of scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def competition_ranks(scores: Sequence[Any]) -> list[int | None]:
    """Rank scores, the highest first; equal ones share the better rank and the next is left out.

    A score of None has no rank, and does not count.
    """
    found = sorted((score for score in scores if score is not None), reverse=True)
    ranks: dict[Any, int] = {}
    for rank, score in enumerate(found, start=1):
        ranks.setdefault(score, rank)
    return [None if score is None else ranks[score] for score in scores]
