"""Technology contracts: how many, and their turnover in total and by where the two sides are.

A contract between two units of one region counts as sent out and as taken in, so the two are
never added: ``distinct = sent out + taken in - local``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from stmetrics.errors import MissingFactError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.exact._given import all_given
from stmetrics.indicators._amounts import known_amounts
from stmetrics.indicators._slice import grouped
from stmetrics.periods.period import Period
from stmetrics.records._fields import member, optional_period
from stmetrics.records.enums import ContractKind
from stmetrics.records.region import region_holds
from stmetrics.records.tech_contract import TechContract
from stmetrics.units._pint import wrap

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


def contract_count(
    contracts: Iterable[TechContract],
    *,
    period: Period | str | None = None,
    kind: ContractKind | str | None = None,
) -> int:
    """Technology contracts registered (技术合同认定登记数).

    Args:
        contracts: Contracts, each once.
        period: Only those registered in it.
        kind: Only those of a kind, such as development (技术开发).

    Returns:
        The number of contracts.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="106.5亿元",
        ...     seller_region=None, buyer_region=None,
        ... )
        >>> contract_count([made_up]), contract_count([made_up], kind="技术开发")
        (1, 0)
    """
    counted = _registered(contracts, period)
    if kind is None:
        return len(list(counted))
    wanted = member(ContractKind, kind, "kind")
    return sum(each.kind is wanted for each in counted)


def contract_turnover(
    contracts: Iterable[TechContract], *, period: Period | str | None = None
) -> Quantity:
    """Turnover of technology contracts (技术合同成交额).

    The total agreed amounts, not the technical part of them (技术交易额).

    Args:
        contracts: Contracts, each once.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元; 0 for no contracts.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="106.5亿元",
        ...     seller_region=None, buyer_region=None,
        ... )
        >>> text(contract_turnover([made_up]), "亿元", 1)
        '106.5亿元'
    """
    contracts = all_given(TechContract, contracts, "contracts")
    return wrap(exact_sum([each.turnover_yuan for each in _registered(contracts, period)]), "元")


def technology_amount(
    contracts: Iterable[TechContract], *, period: Period | str | None = None
) -> Quantity:
    """Technical part of the contracts' turnover (技术交易额).

    Args:
        contracts: Contracts, each once.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: The technical part of a contract is unknown.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="100万元",
        ...     technology_amount="80万元", seller_region=None, buyer_region=None,
        ... )
        >>> text(technology_amount([made_up]), "万元", 0)
        '80万元'
    """
    contracts = all_given(TechContract, contracts, "contracts")
    amounts = known_amounts(_registered(contracts, period), "technology_amount_yuan")
    return wrap(exact_sum(amounts), "元")


def sent_out_turnover(
    contracts: Iterable[TechContract], region: str, *, period: Period | str | None = None
) -> Quantity:
    """Turnover of contracts whose seller is in a region (输出技术合同成交额).

    Args:
        contracts: Contracts, each once.
        region: The region; a GB/T 2260 code holds those below it.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元, local contracts included.

    Raises:
        MissingFactError: A seller's region is unknown.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="100万元",
        ...     seller_region="320404", buyer_region="320411",
        ... )
        >>> text(sent_out_turnover([made_up], "320400"), "万元", 0)
        '100万元'
    """
    contracts = all_given(TechContract, contracts, "contracts")
    return _turnover(contracts, period, lambda each: _is_in(each, "seller_region", region))


def taken_in_turnover(
    contracts: Iterable[TechContract], region: str, *, period: Period | str | None = None
) -> Quantity:
    """Turnover of contracts whose buyer is in a region (吸纳技术合同成交额).

    Args:
        contracts: Contracts, each once.
        region: The region; a GB/T 2260 code holds those below it.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元, local contracts included.

    Raises:
        MissingFactError: A buyer's region is unknown.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="100万元",
        ...     seller_region="110108", buyer_region="320404",
        ... )
        >>> text(taken_in_turnover([made_up], "320404"), "万元", 0)
        '100万元'
    """
    contracts = all_given(TechContract, contracts, "contracts")
    return _turnover(contracts, period, lambda each: _is_in(each, "buyer_region", region))


def local_turnover(
    contracts: Iterable[TechContract], region: str, *, period: Period | str | None = None
) -> Quantity:
    """Turnover of contracts between two sides in a region (本地成交).

    What one district sends out to another of its city is local for the city.

    Args:
        contracts: Contracts, each once.
        region: The region; a GB/T 2260 code holds those below it.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: A side's region is unknown where the other does not decide.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="100万元",
        ...     seller_region="320404", buyer_region="320411",
        ... )
        >>> text(local_turnover([made_up], "320400"), "万元", 0)
        '100万元'
        >>> local_turnover([made_up], "320404").magnitude
        Decimal('0')
    """
    contracts = all_given(TechContract, contracts, "contracts")
    return _turnover(contracts, period, lambda each: _both(each, region, wanted=True))


def outflow_turnover(
    contracts: Iterable[TechContract], region: str, *, period: Period | str | None = None
) -> Quantity:
    """Turnover of contracts from a region to buyers outside it (流向区外).

    ``sent out - local``.

    Args:
        contracts: Contracts, each once.
        region: The region; a GB/T 2260 code holds those below it.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: A side's region is unknown where the other does not decide.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="100万元",
        ...     seller_region="320404", buyer_region="320411",
        ... )
        >>> outflow_turnover([made_up], "320404").magnitude
        Decimal('1000000')
    """
    contracts = all_given(TechContract, contracts, "contracts")
    return _turnover(contracts, period, lambda each: _both(each, region, wanted=False))


def distinct_turnover(
    contracts: Iterable[TechContract], region: str, *, period: Period | str | None = None
) -> Quantity:
    """Turnover of contracts with either side in a region, each counted once (去重成交额).

    Args:
        contracts: Contracts, each once.
        region: The region; a GB/T 2260 code holds those below it.
        period: Only those registered in it.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: A side's region is unknown where the other does not decide.

    Example:
        >>> made_up = TechContract(
        ...     id="c1", kind="service", registered_on="2022-05-01", turnover="100万元",
        ...     seller_region="320404", buyer_region="320411",
        ... )
        >>> distinct_turnover([made_up], "320400").magnitude
        Decimal('1000000')
    """
    contracts = all_given(TechContract, contracts, "contracts")
    return _turnover(contracts, period, lambda each: _either(each, region))


def _turnover(
    contracts: Iterable[TechContract],
    period: Period | str | None,
    counts: Callable[[TechContract], bool],
) -> Quantity:
    """The sum over contracts that count, which is asked once for all of the same two sides."""
    sides = grouped(_registered(contracts, period), _by_sides)
    return wrap(exact_sum([yuan for first, yuan in sides if counts(first)]), "元")


def _by_sides(contracts: Iterable[TechContract]) -> list[tuple[TechContract, Decimal]]:
    """The first contract and the turnover of every pair of sides."""
    sides: dict[tuple[str | None, str | None], list[TechContract]] = defaultdict(list)
    for each in contracts:
        sides[each.seller_region, each.buyer_region].append(each)
    return [(held[0], exact_sum([each.turnover_yuan for each in held])) for held in sides.values()]


def _registered(
    contracts: Iterable[TechContract], period: Period | str | None
) -> Iterable[TechContract]:
    within = optional_period(period)
    if within is None:
        return contracts
    return (each for each in contracts if within.contains(each.registered_on))


def _is_in(contract: TechContract, side: str, region: str) -> bool:
    held = region_holds(region, getattr(contract, side))
    if held is None:
        raise MissingFactError(
            f"TechContract.{side} of {contract.id!r}",
            "is unknown",
            "unknown is neither inside nor outside; give the region, or leave it out and say so",
        )
    return held


def _both(contract: TechContract, region: str, *, wanted: bool) -> bool:
    """Whether the seller is inside, and the buyer inside (wanted) or outside."""
    sold_inside = region_holds(region, contract.seller_region)
    bought_inside = region_holds(region, contract.buyer_region)
    if sold_inside is False or bought_inside is (not wanted):
        return False
    return _is_in(contract, "seller_region", region) and (
        _is_in(contract, "buyer_region", region) is wanted
    )


def _either(contract: TechContract, region: str) -> bool:
    if region_holds(region, contract.seller_region) or region_holds(region, contract.buyer_region):
        return True
    return _is_in(contract, "seller_region", region) or _is_in(contract, "buyer_region", region)
