"""Judging figures: targets and what a figure says about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.review.annual import Review, review
    from stmetrics.review.assigned import AssignedTarget, TargetForce, check_assigned
    from stmetrics.review.decomposition import Decomposition, check_decomposition, left_below
    from stmetrics.review.lines import ReviewLine, Standing, TargetLine
    from stmetrics.review.notices import Notice, ReviewFinding
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
    from stmetrics.review.target_words import target_text

__all__ = [
    "RANK_CUTS",
    "AssignedTarget",
    "Decomposition",
    "Notice",
    "Pace",
    "Place",
    "Ranking",
    "Reckoning",
    "Review",
    "ReviewFinding",
    "ReviewLine",
    "Schedule",
    "Standing",
    "Target",
    "TargetCheck",
    "TargetForce",
    "TargetForm",
    "TargetLine",
    "TargetPath",
    "check_assigned",
    "check_decomposition",
    "check_pace",
    "check_target",
    "display_width",
    "growth_still_required",
    "html_table",
    "left_below",
    "markdown_table",
    "possible_ranks",
    "rank_change",
    "rank_change_wording",
    "rank_regions",
    "rank_wording",
    "review",
    "target_text",
    "text_table",
]

_HOMES = {
    "annual": ("Review", "review"),
    "assigned": ("AssignedTarget", "TargetForce", "check_assigned"),
    "decomposition": ("Decomposition", "check_decomposition", "left_below"),
    "lines": ("ReviewLine", "Standing", "TargetLine"),
    "notices": ("Notice", "ReviewFinding"),
    "pace": ("Pace", "check_pace", "growth_still_required"),
    "path": ("TargetPath",),
    "rank_range": ("possible_ranks",),
    "rank_words": ("RANK_CUTS", "rank_change", "rank_change_wording", "rank_wording"),
    "ranking": ("Place", "Ranking", "rank_regions"),
    "schedule": ("Reckoning", "Schedule"),
    "tables": ("display_width", "html_table", "markdown_table", "text_table"),
    "target": ("Target", "TargetCheck", "TargetForm", "check_target"),
    "target_words": ("target_text",),
}
__getattr__, __dir__ = loader(__name__, _HOMES)
