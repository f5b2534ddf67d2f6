"""Projects and platforms by level, cooperation by stage, and what funds brought in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from stmetrics.errors import MissingFactError
from stmetrics.exact._arithmetic import exact_sum, require_positive
from stmetrics.formulas.ratios import leverage_ratio
from stmetrics.records.activities import Cooperation, Platform, Project, Recognition
from stmetrics.records.enums import CooperationStage, Level
from stmetrics.units.quantities import wrap

if TYPE_CHECKING:
    from stmetrics.units.quantities import Quantity

R = TypeVar("R", bound=object)


def count_at_least(items: Iterable[Project | Platform | Recognition], level: Level) -> int:
    """Projects, platforms or titles at a level or above it (某级及以上数).

    Levels nest: what is national also counts at provincial level and above.

    Args:
        items: Projects, platforms or recognitions.
        level: The lowest level that counts.

    Returns:
        The number of items.

    Example:
        >>> made_up = [
        ...     Project(id="p1", name="某某项目", level="national", stage="approved"),
        ...     Project(id="p2", name="某某项目", level="city", stage="approved"),
        ... ]
        >>> count_at_least(made_up, Level.PROVINCIAL), count_at_least(made_up, Level.CITY)
        (1, 2)
    """
    return sum(item.level.is_at_least(level) for item in items)


def count_by_level(items: Iterable[Project | Platform | Recognition]) -> dict[Level, int]:
    """Projects, platforms or titles by their own level (分级数), highest first.

    Args:
        items: Projects, platforms or recognitions.

    Returns:
        The number at each level that occurs.

    Example:
        >>> made_up = [Project(id="p1", name="某某项目", level="city", stage="approved")]
        >>> count_by_level(made_up)
        {<Level.CITY: 'city'>: 1}
    """
    found = Counter(item.level for item in items)
    return {level: found[level] for level in Level if level in found}


def project_funds(projects: Iterable[Project], *, at_least: Level | None = None) -> Quantity:
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
    counted = [each for each in projects if at_least is None or each.level.is_at_least(at_least)]
    return wrap(_known_sum(counted, "planned_funds_yuan"), "元")


def count_by_stage(cooperations: Iterable[Cooperation]) -> dict[CooperationStage, int]:
    """Cooperations by how far they have come (按阶段分合作数), earliest stage first.

    Args:
        cooperations: Cooperations, each once.

    Returns:
        The number at each stage that occurs.

    Example:
        >>> made_up = [Cooperation(id="k1", counterpart="某某大学", stage="intention")]
        >>> count_by_stage(made_up)
        {<CooperationStage.INTENTION: 'intention'>: 1}
    """
    found = Counter(each.stage for each in cooperations)
    return {stage: found[stage] for stage in CooperationStage if stage in found}


def cooperation_leverage(cooperations: Iterable[Cooperation]) -> Decimal:
    """Project investment that cooperation agreements brought in, over their own (带动比).

    Args:
        cooperations: Cooperations with both amounts known.

    Returns:
        A ratio.

    Raises:
        MissingFactError: An amount is unknown.
        UndefinedMetricError: Nothing was agreed.

    Example:
        Zhonglou 2012: 3200 万元 agreed, 4.1 亿元 induced.

        >>> agreed = Cooperation(
        ...     id="k1", counterpart="某某大学", stage="cooperating",
        ...     planned_investment="3200万元", induced_investment="4.1亿元",
        ... )
        >>> cooperation_leverage([agreed])
        Decimal('12.8125')
    """
    counted = list(cooperations)
    induced = _known_sum(counted, "induced_investment_yuan")
    invested = _known_sum(counted, "planned_investment_yuan")
    require_positive("cooperation_leverage", planned_investment=invested)
    return leverage_ratio(induced, invested)


def _known_sum(items: list[R], name: str) -> Decimal:
    amounts = []
    for item in items:
        amount = getattr(item, name)
        if amount is None:
            raise MissingFactError(
                f"{type(item).__name__}.{name} of {getattr(item, 'id', '')!r}",
                "is unknown",
                "unknown is not 0; give the amount, or leave the item out and say so",
            )
        amounts.append(amount)
    return exact_sum(amounts)
