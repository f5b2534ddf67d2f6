"""Thresholds of enterprises above designated size (规模以上), by year and industry."""

from __future__ import annotations

import enum
from datetime import date
from typing import Final

import attrs

from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.records._fields import member

_TEXT: Final = Confirmation.TEXT
_MILLION: Final = 1_000_000


class IndustryGroup(enum.Enum):
    """Groups of industries that share a threshold (行业分组).

    Example:
        >>> IndustryGroup("industry").name
        'INDUSTRY'
    """

    INDUSTRY = "industry"
    """工业."""
    SERVICES_20M = "services_20m"
    """交通运输仓储邮政, 信息传输软件, 水利环境公共设施, 卫生."""
    SERVICES_10M = "services_10m"
    """租赁商务, 科研技术, 教育, 物业等房地产服务."""
    SERVICES_5M = "services_5m"
    """居民服务, 文化体育娱乐, 社会工作."""


@attrs.frozen(kw_only=True)
class SizeThreshold:
    """From what an enterprise is above designated size: its revenue, or where stated its staff.

    Attributes:
        revenue_yuan: Yearly revenue in 元, that included; None for all whatever their revenue.
        employees: Employees that suffice instead; None where there is no such test.
        covers: Which enterprises the threshold is for, where not for all.

    Example:
        >>> designated_size(IndustryGroup.INDUSTRY, on="2022-12-31").value.revenue_yuan
        20000000
    """

    revenue_yuan: int | None
    employees: int | None = None
    covers: str = ""


_NBS: Final = Source(
    document="国家统计局答复", confirmation=_TEXT, note="published 2023-09-20 on fujian.gov.cn"
)
_NOTE_2019: Final = Source(
    document="国家统计局说明",
    confirmation=_TEXT,
    note="note of 2019-07-22; for 2019 and before, since when is not said: only 2019 is stated",
)
_SERVICES_2021: Final = Source(
    document="规模以上服务业统计范围",
    confirmation=_TEXT,
    note="page of 2021-05-26 on sanming.gov.cn; 2020 was only seen for Shanghai",
)


def _services(name: str, old: SizeThreshold, new_millions: int) -> Parameter[SizeThreshold]:
    return Parameter(
        name,
        (
            Dated(old, "2019-01-01", "2020-01-01", _NOTE_2019),
            Dated(
                SizeThreshold(revenue_yuan=new_millions * _MILLION),
                "2021-01-01",
                None,
                _SERVICES_2021,
            ),
        ),
        decides="which service enterprises are above designated size",
    )


_OLD_SERVICES: Final = SizeThreshold(revenue_yuan=10 * _MILLION, employees=50)
THRESHOLDS: Final = {
    IndustryGroup.INDUSTRY: Parameter(
        "designated_size_industry",
        (
            Dated(
                SizeThreshold(
                    revenue_yuan=5 * _MILLION,
                    covers="non-state enterprises; state-owned ones whatever their revenue",
                ),
                "1998-01-01",
                "2007-01-01",
                _NBS,
            ),
            Dated(SizeThreshold(revenue_yuan=5 * _MILLION), "2007-01-01", "2011-01-01", _NBS),
            Dated(SizeThreshold(revenue_yuan=20 * _MILLION), "2011-01-01", None, _NBS),
        ),
        decides="which industrial enterprises are above designated size",
    ),
    IndustryGroup.SERVICES_20M: _services("designated_size_services_20m", _OLD_SERVICES, 20),
    IndustryGroup.SERVICES_10M: _services("designated_size_services_10m", _OLD_SERVICES, 10),
    IndustryGroup.SERVICES_5M: _services(
        "designated_size_services_5m",
        SizeThreshold(
            revenue_yuan=5 * _MILLION,
            employees=50,
            covers="居民服务 and 文化体育娱乐; 社会工作 is not in the note",
        ),
        5,
    ),
}
"""The thresholds by group of industries; services of 2020, and from
before 2019, are not known nationally."""


def designated_size(group: IndustryGroup | str, *, on: date | str) -> Dated[SizeThreshold]:
    """From what an enterprise is above designated size on a day (规模以上标准).

    Args:
        group: The group of industries, or its text.
        on: Any day of the statistical year.

    Returns:
        The threshold with its dates and source.

    Raises:
        InvalidValueError: No such group.
        NoRuleInForceError: Where none is known: services of 2020 among them.

    Example:
        >>> [
        ...     designated_size(IndustryGroup.INDUSTRY, on=f"{year}-12-31").value.revenue_yuan
        ...     for year in (2010, 2011)
        ... ]
        [5000000, 20000000]

    References:
        国家统计局, scope of industry and services above designated size.
    """
    return THRESHOLDS[member(IndustryGroup, group, "group")].on(on)
