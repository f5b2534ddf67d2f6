"""R&D: totals and structure by performer, and how many enterprises take part."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from stmetrics.errors import IncomparableError, MissingFactError, UndefinedMetricError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.exact._given import all_given
from stmetrics.formulas.ratios import share, shares
from stmetrics.indicators._amounts import known_amounts
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.enums import ObservationStatus, Performer
from stmetrics.records.rd_input import RDInput
from stmetrics.units._pint import wrap

if TYPE_CHECKING:
    from stmetrics.units._pint import Quantity


def rd_expenditure(inputs: Iterable[RDInput]) -> Quantity:
    """R&D expenditure of all units together (全社会R&D经费).

    Args:
        inputs: R&D inputs of one basis and one period.

    Returns:
        The exact sum, in 元.

    Raises:
        MissingFactError: One is of status missing.
        IncomparableError: Two bases, or two periods, are among them.
        UndefinedMetricError: There is none; nothing reported is not 0.

    Example:
        >>> reported = [
        ...     RDInput(performer="business_enterprise", period="2021", expenditure="3.2亿元"),
        ...     RDInput(performer="higher_education", period="2021", expenditure="0.8亿元"),
        ... ]
        >>> text(rd_expenditure(reported), "亿元", 0)
        '4亿元'

    References:
        OECD, Frascati Manual 2015: GERD sums the performers' intramural expenditure.
    """
    inputs = all_given(RDInput, inputs, "inputs")
    return wrap(
        exact_sum(each.expenditure_yuan for each in _of_one_kind("rd_expenditure", inputs)), "元"
    )


def rd_personnel(inputs: Iterable[RDInput]) -> Quantity:
    """R&D personnel of all units together, in full-time equivalents (R&D人员全时当量).

    Args:
        inputs: R&D inputs of one basis and one period.

    Returns:
        The exact sum, in 人年.

    Raises:
        MissingFactError: The personnel of a unit are unknown, or it is of status missing.
        IncomparableError: Two bases, or two periods, are among them.
        UndefinedMetricError: There is none; nothing reported is not 0.

    Example:
        >>> reported = [
        ...     RDInput(
        ...         performer="hospital", period="2021", expenditure="1亿元", personnel="12人年"
        ...     )
        ... ]
        >>> rd_personnel(reported).magnitude
        Decimal('12')
    """
    inputs = all_given(RDInput, inputs, "inputs")
    taken = _of_one_kind("rd_personnel", inputs)
    return wrap(exact_sum(known_amounts(taken, "personnel_fte")), "人年")


def rd_expenditure_by_performer(inputs: Iterable[RDInput]) -> dict[Performer, Quantity]:
    """R&D expenditure by performer (按执行部门分R&D经费).

    Args:
        inputs: R&D inputs of one basis and one period.

    Returns:
        The exact sums in 元, in the order of first appearance.

    Raises:
        MissingFactError: One is of status missing.
        IncomparableError: Two bases, or two periods, are among them.
        UndefinedMetricError: There is none.

    Example:
        >>> reported = [RDInput(performer="hospital", period="2021", expenditure="0.3亿元")]
        >>> text(rd_expenditure_by_performer(reported)[Performer.HOSPITAL], "万元", 0)
        '3000万元'
    """
    inputs = all_given(RDInput, inputs, "inputs")
    return {
        performer: wrap(yuan, "元")
        for performer, yuan in _sums("rd_expenditure_by_performer", inputs).items()
    }


def rd_structure(inputs: Iterable[RDInput]) -> dict[Performer, Decimal]:
    """Share of each performer in R&D expenditure (R&D经费构成).

    Args:
        inputs: R&D inputs of one basis and one period.

    Returns:
        The performers' shares as ratios.

    Raises:
        MissingFactError: One is of status missing.
        IncomparableError: Two bases, or two periods, are among them.
        UndefinedMetricError: There is none, or the total is zero.

    Example:
        >>> reported = [
        ...     RDInput(performer="business_enterprise", period="2021", expenditure="3亿元"),
        ...     RDInput(performer="higher_education", period="2021", expenditure="1亿元"),
        ... ]
        >>> rd_structure(reported)[Performer.HIGHER_EDUCATION]
        Decimal('0.25')
    """
    inputs = all_given(RDInput, inputs, "inputs")
    return shares(_sums("rd_structure", inputs))


def _sums(metric: str, inputs: Iterable[RDInput]) -> dict[Performer, Decimal]:
    parts: dict[Performer, list[Decimal]] = {}
    for each in _of_one_kind(metric, inputs):
        parts.setdefault(each.performer, []).append(each.expenditure_yuan)
    return {performer: exact_sum(amounts) for performer, amounts in parts.items()}


def _of_one_kind(metric: str, inputs: Iterable[RDInput]) -> list[RDInput]:
    taken = list(inputs)
    if not taken:
        raise UndefinedMetricError(metric, {"inputs": 0}, "nothing was reported")
    first = taken[0]
    for each in taken:
        if each.status is ObservationStatus.MISSING:
            raise MissingFactError(
                f"RDInput of {each.unit_id or each.group or each.performer.value!r}",
                "is of status O, missing",
                "give the figure, or leave the record out and say so",
            )
        if each.basis is not first.basis:
            raise IncomparableError(
                f"R&D on the bases {first.basis.value} and {each.basis.value}",
                "do not add up",
                "add one basis at a time",
            )
        if each.period != first.period:
            raise IncomparableError(
                f"R&D of {first.period} and {each.period}", "do not add up", "add one period"
            )
    return taken


def share_with_rd_activity(years: Iterable[EnterpriseYear]) -> float:
    """Share of enterprises that perform R&D (有R&D活动企业占比).

    The share without, which reports also print, is 1 minus this.

    Args:
        years: One fiscal year of every enterprise of the statistical base.

    Returns:
        A ratio from 0 to 1.

    Raises:
        MissingFactError: It is unknown of an enterprise.
        IncomparableError: Two years are among them.
        UndefinedMetricError: There is no enterprise.

    Example:
        >>> base = [
        ...     EnterpriseYear(enterprise_id="e1", year=2020, has_rd_activity=True),
        ...     EnterpriseYear(enterprise_id="e2", year=2020, has_rd_activity=False),
        ... ]
        >>> share_with_rd_activity(base)
        0.5
    """
    years = all_given(EnterpriseYear, years, "years")
    return _share_with("has_rd_activity", years)


def share_with_rd_institution(years: Iterable[EnterpriseYear]) -> float:
    """Share of enterprises that have an R&D institution (有研发机构企业占比).

    Args:
        years: One fiscal year of every enterprise of the statistical base.

    Returns:
        A ratio from 0 to 1.

    Raises:
        MissingFactError: It is unknown of an enterprise.
        IncomparableError: Two years are among them.
        UndefinedMetricError: There is no enterprise.

    Example:
        >>> base = [EnterpriseYear(enterprise_id="e1", year=2020, has_rd_institution=True)]
        >>> share_with_rd_institution(base)
        1.0
    """
    years = all_given(EnterpriseYear, years, "years")
    return _share_with("has_rd_institution", years)


def _share_with(flag: str, years: Iterable[EnterpriseYear]) -> float:
    taken = list(years)
    other = next((each.year for each in taken if each.year != taken[0].year), None)
    if other is not None:
        raise IncomparableError(
            f"enterprises of {taken[0].year} and {other}", "are two bases", "take one year"
        )
    answers = known_amounts(taken, flag)
    ratio: float = share(sum(answers), len(answers))
    return ratio


def response_ratio(reported: Iterable[str], due: Iterable[str]) -> float:
    """Of the units that must report, those that did (应报尽报率).

    Args:
        reported: Identifiers of the units that reported; others than due do not count.
        due: Identifiers of the units that must.

    Returns:
        A ratio from 0 to 1.

    Raises:
        UndefinedMetricError: No unit must report.

    Example:
        >>> response_ratio({"e1", "e3"}, {"e1", "e2"})
        0.5
    """
    return _covered(reported, due)


def coverage_ratio(reached: Iterable[str], known: Iterable[str]) -> float:
    """Of all units known, those that were counted or visited (应统尽统率, 遍访率).

    Args:
        reached: Identifiers of the units reached; unknown ones do not count.
        known: Identifiers of all units.

    Returns:
        A ratio from 0 to 1.

    Raises:
        UndefinedMetricError: No unit is known.

    Example:
        >>> coverage_ratio(["e1", "e2"], ["e1", "e2", "e3", "e4"])
        0.5
    """
    return _covered(reached, known)


def _covered(part: Iterable[str], whole: Iterable[str]) -> float:
    due = set(whole)
    return share(len(due.intersection(part)), len(due))
