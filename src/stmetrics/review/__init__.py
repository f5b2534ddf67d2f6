"""Judging figures: targets and what a figure says about them, pace, ranking, and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.review.pace import Pace, check_pace, growth_still_required
    from stmetrics.review.path import TargetPath
    from stmetrics.review.rank_range import possible_ranks
    from stmetrics.review.rank_words import (
        RANK_CUTS,
        rank_change,
        rank_change_wording,
        rank_wording,
    )
    from stmetrics.review.ranking import Place, Ranking, rank_regions
    from stmetrics.review.schedule import Reckoning, Schedule
    from stmetrics.review.tables import display_width, html_table, markdown_table, text_table
    from stmetrics.review.target import Target, TargetCheck, TargetForm, check_target

__all__ = [
    "RANK_CUTS",
    "Pace",
    "Place",
    "Ranking",
    "Reckoning",
    "Schedule",
    "Target",
    "TargetCheck",
    "TargetForm",
    "TargetPath",
    "check_pace",
    "check_target",
    "display_width",
    "growth_still_required",
    "html_table",
    "markdown_table",
    "possible_ranks",
    "rank_change",
    "rank_change_wording",
    "rank_regions",
    "rank_wording",
    "text_table",
]

_HOMES = {
    "pace": (
        "Pace",
        "check_pace",
        "growth_still_required",
    ),
    "path": ("TargetPath",),
    "rank_range": ("possible_ranks",),
    "rank_words": (
        "RANK_CUTS",
        "rank_change",
        "rank_change_wording",
        "rank_wording",
    ),
    "ranking": (
        "Place",
        "Ranking",
        "rank_regions",
    ),
    "schedule": (
        "Reckoning",
        "Schedule",
    ),
    "tables": (
        "display_width",
        "html_table",
        "markdown_table",
        "text_table",
    ),
    "target": (
        "Target",
        "TargetCheck",
        "TargetForm",
        "check_target",
    ),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
