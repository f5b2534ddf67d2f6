"""The parts that R&D expenditure is reported by: by activity, by source of funds."""

from __future__ import annotations

ACTIVITIES = ("basic_research_yuan", "applied_research_yuan", "experimental_development_yuan")
SOURCES = (
    "enterprise_funds_yuan",
    "government_funds_yuan",
    "foreign_funds_yuan",
    "other_funds_yuan",
)
