"""Judging figures: targets and what a figure says about them."""

from stmetrics.review.target import Target, TargetCheck, TargetForm, check_target

__all__ = ["Target", "TargetCheck", "TargetForm", "check_target"]
