"""Projects: the funds that they were granted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stmetrics._closed_list import member_of
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.exact._given import all_given
from stmetrics.indicators._amounts import known_amounts
from stmetrics.records.activities import Project
from stmetrics.records.enums import Level
from stmetrics.units._pint import wrap

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


def project_funds(projects: Iterable[Project], *, at_least: Level | str | None = None) -> Quantity:
    """Funds granted to projects (立项扶持资金).

    Args:
        projects: Projects, each once.
        at_least: Only those at this level and above.

    Returns:
        The exact sum of the granted funds, in 元.

    Raises:
        MissingFactError: The funds of a project are unknown.

    Example:
        Hanting: one project of 400 of the 423 万元.

        >>> granted = [
        ...     Project(id=name, name="某项目", level="city", stage="approved", planned_funds=funds)
        ...     for name, funds in {"p1": "400万元", "p2": "23万元"}.items()
        ... ]
        >>> text(project_funds(granted), "万元", 0)
        '423万元'
    """
    projects = all_given(Project, projects, "projects")
    least = None if at_least is None else member_of(Level, at_least, "at_least")
    counted = [each for each in projects if least is None or each.level.is_at_least(least)]
    return wrap(exact_sum(known_amounts(counted, "planned_funds_yuan")), "元")
