"""Cooperation of industry, university and research: agreements, stages, what money they bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from stmetrics.exact._arithmetic import exact_sum, require_positive
from stmetrics.exact._given import all_given
from stmetrics.formulas.ratios import leverage_ratio
from stmetrics.indicators._amounts import known_amounts
from stmetrics.records.activities import Cooperation
from stmetrics.records.enums import CooperationStage
from stmetrics.units._pint import wrap

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


def agreement_count(cooperations: Iterable[Cooperation]) -> int:
    """Cooperation agreements (产学研合作协议数).

    Args:
        cooperations: Cooperations, each once; those that are agreed count, intentions do not.

    Returns:
        The number of agreements.

    Example:
        >>> agreed = Cooperation(id="k1", counterpart="某某大学", stage="cooperating")
        >>> wished = Cooperation(id="k2", counterpart="某某大学", stage="intention")
        >>> agreement_count([agreed, wished])
        1
    """
    cooperations = all_given(Cooperation, cooperations, "cooperations")
    return len(_agreed(cooperations))


def _agreed(cooperations: Iterable[Cooperation]) -> list[Cooperation]:
    return [each for each in cooperations if each.stage is CooperationStage.COOPERATING]


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
    cooperations = all_given(Cooperation, cooperations, "cooperations")
    found = Counter(each.stage for each in cooperations)
    return {stage: found[stage] for stage in CooperationStage if stage in found}


def agreed_investment(cooperations: Iterable[Cooperation]) -> Quantity:
    """Investment agreed in cooperation agreements (协议金额).

    Args:
        cooperations: Cooperations, each once; those that are agreed count.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: The amount of an agreement is unknown.

    Example:
        >>> agreed = Cooperation(
        ...     id="k1", counterpart="某某大学", stage="cooperating", planned_investment="80万元"
        ... )
        >>> agreed_investment([agreed]).magnitude
        Decimal('800000')
    """
    cooperations = all_given(Cooperation, cooperations, "cooperations")
    amounts = known_amounts(_agreed(cooperations), "planned_investment_yuan")
    return wrap(exact_sum(amounts), "元")


def induced_investment(cooperations: Iterable[Cooperation]) -> Quantity:
    """Project investment that cooperation agreements brought in (带动项目投资).

    Args:
        cooperations: Cooperations, each once; those that are agreed count.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: The amount of an agreement is unknown.

    Example:
        >>> agreed = Cooperation(
        ...     id="k1", counterpart="某某大学", stage="cooperating", induced_investment="4.1亿元"
        ... )
        >>> induced_investment([agreed]).magnitude
        Decimal('410000000')
    """
    cooperations = all_given(Cooperation, cooperations, "cooperations")
    amounts = known_amounts(_agreed(cooperations), "induced_investment_yuan")
    return wrap(exact_sum(amounts), "元")


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
    cooperations = all_given(Cooperation, cooperations, "cooperations")
    induced = exact_sum(known_amounts(cooperations, "induced_investment_yuan"))
    invested = exact_sum(known_amounts(cooperations, "planned_investment_yuan"))
    require_positive("cooperation_leverage", planned_investment=invested)
    return leverage_ratio(induced, invested)
