"""Prose to figures, and figures to observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.reports.figures import (
        FigureKind as FigureKind,
        FoundFigure as FoundFigure,
        read_figures as read_figures,
    )
    from stmetrics.reports.outcomes import (
        ReadFigure as ReadFigure,
        UnreadFigure as UnreadFigure,
    )
    from stmetrics.reports.reading import (
        ReportReading as ReportReading,
        read_report as read_report,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "figures": ("FigureKind", "FoundFigure", "read_figures"),
            "outcomes": ("ReadFigure", "UnreadFigure"),
            "reading": ("ReportReading", "read_report"),
        },
    )
