"""Targets, how they are assigned and handed down, schedules and pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.targets.assigned import (
        AssignedTarget as AssignedTarget,
        TargetForce as TargetForce,
        check_assigned as check_assigned,
    )
    from stmetrics.targets.check import TargetCheck as TargetCheck, check_target as check_target
    from stmetrics.targets.handed_down import (
        Decomposition as Decomposition,
        check_decomposition as check_decomposition,
        decompositions as decompositions,
        left_below as left_below,
    )
    from stmetrics.targets.pace import (
        Pace as Pace,
        check_pace as check_pace,
        growth_still_required as growth_still_required,
    )
    from stmetrics.targets.path import (
        TargetPath as TargetPath,
    )
    from stmetrics.targets.schedule import (
        Schedule as Schedule,
        ScheduleBasis as ScheduleBasis,
    )
    from stmetrics.targets.target import (
        Target as Target,
        TargetForm as TargetForm,
    )
    from stmetrics.targets.why_open import (
        WhyOpen as WhyOpen,
    )
    from stmetrics.targets.wording import (
        target_text as target_text,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "assigned": ("AssignedTarget", "TargetForce", "check_assigned"),
            "check": ("TargetCheck", "check_target"),
            "handed_down": ("Decomposition", "check_decomposition", "decompositions", "left_below"),
            "pace": ("Pace", "check_pace", "growth_still_required"),
            "path": ("TargetPath",),
            "schedule": ("Schedule", "ScheduleBasis"),
            "target": ("Target", "TargetForm"),
            "why_open": ("WhyOpen",),
            "wording": ("target_text",),
        },
    )
