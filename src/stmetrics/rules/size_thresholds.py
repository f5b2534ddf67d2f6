"""Thresholds of enterprises above designated size (规模以上), by year and industry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.exact._arithmetic import require_not_negative
from stmetrics.exact._numbers import one_of
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict, any_of
from stmetrics.records._fields import member, optional_flag
from stmetrics.units._reading import number_in

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure

_TEXT: Final = Confirmation.TEXT
_YES_IS: Final = {True: Verdict.MET, False: Verdict.UNMET, None: Verdict.UNKNOWN}
_MILLION: Final = 1_000_000


class IndustryGroup(ClosedList):
    """Groups of industries that share a threshold (行业分组).

    Example:
        >>> IndustryGroup("industry").name
        'INDUSTRY'

    References:
        国家统计局, scope of services above designated size, 2021.
    """

    INDUSTRY = "industry", "工业"
    """工业."""
    SERVICES_20M = "services_20m", "服务业2000万元类"
    """交通运输仓储邮政, 信息传输软件, 水利环境公共设施, 卫生."""
    SERVICES_10M = "services_10m", "服务业1000万元类"
    """租赁商务, 科研技术, 教育, 物业等房地产服务."""
    SERVICES_5M = "services_5m", "服务业500万元类"
    """居民服务, 文化体育娱乐, 社会工作."""


@attrs.frozen(kw_only=True)
class SizeThreshold:
    """From what an enterprise is above designated size: its revenue, or where stated its staff.

    Attributes:
        revenue_yuan: Yearly revenue in 元, that included.
        employees: Employees that suffice instead; None where there is no such test.
        all_state_owned: Whether state-owned enterprises belong whatever their revenue.
        covers: Which industries of the group the threshold is for, where not for all.

    Example:
        >>> designated_size(IndustryGroup.INDUSTRY, on="2022-12-31").value.revenue_yuan
        20000000

    References:
        国家统计局, scope of industry and services above designated size, by year.
    """

    revenue_yuan: int
    employees: int | None = None
    all_state_owned: bool = False
    covers: str = ""

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say it in one line, in ``"zh"`` or ``"en"``.

        Example:
            >>> SizeThreshold(revenue_yuan=10_000_000, employees=50).text("en")
            'revenue of 10000000 yuan, or 50 employees'
        """
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        said = f"收入{self.revenue_yuan}元" if zh else f"revenue of {self.revenue_yuan} yuan"
        if self.employees is not None:
            said += f"或从业人员{self.employees}人" if zh else f", or {self.employees} employees"
        if self.all_state_owned:
            said += "，国有企业不论大小" if zh else "; every state-owned enterprise"
        if self.covers:
            said += f"（{self.covers}）" if zh else f" ({self.covers})"
        return said


_NBS: Final = Source(
    document="国家统计局答复", confirmation=_TEXT, note="published 2023-09-20 on fujian.gov.cn"
)
_NOTE_2019: Final = Source(
    document="国家统计局说明",
    confirmation=_TEXT,
    note="note of 2019-07-22, in force in 2019",
)
_SCHEME_2017: Final = Source(
    document="规模以上服务业统计报表制度",
    issued="2017-01-09",
    confirmation=_TEXT,
    note="卫生和社会工作 stands in the group of 10 million yuan or 50 employees",
)
_BEFORE_2017: Final = Source(
    document="国家统计局说明",
    confirmation=Confirmation.UNCONFIRMED,
    note="no text says since when: taken back to 1998, before which nothing above designated size "
    "is known",
)
_SERVICES_2020: Final = Source(
    document="规模以上服务业统计报表制度",
    issued="2019-11-01",
    confirmation=_TEXT,
    note="the scheme of November 2019, for the annual reports of 2019 and the periodic reports of "
    "2020, without a test of staff; the day of November is not known",
)


def _services(millions: int, old: SizeThreshold, industries: str) -> Parameter[SizeThreshold]:
    return Parameter(
        f"designated_size_services_{millions}m",
        (
            Dated(old, "1998-01-01", "2017-01-01", _BEFORE_2017),
            Dated(old, "2017-01-01", "2019-01-01", _SCHEME_2017),
            Dated(old, "2019-01-01", "2020-01-01", _NOTE_2019),
            Dated(
                SizeThreshold(revenue_yuan=millions * _MILLION),
                "2020-01-01",
                None,
                _SERVICES_2020,
            ),
        ),
        decides=f"which service enterprises are above designated size: {industries}",
    )


_OLD_SERVICES: Final = SizeThreshold(revenue_yuan=10 * _MILLION, employees=50)
THRESHOLDS: Final = {
    IndustryGroup.INDUSTRY: Parameter(
        "designated_size_industry",
        (
            Dated(
                SizeThreshold(revenue_yuan=5 * _MILLION, all_state_owned=True),
                "1998-01-01",
                "2007-01-01",
                _NBS,
            ),
            Dated(SizeThreshold(revenue_yuan=5 * _MILLION), "2007-01-01", "2011-01-01", _NBS),
            Dated(SizeThreshold(revenue_yuan=20 * _MILLION), "2011-01-01", None, _NBS),
        ),
        decides="which industrial enterprises are above designated size",
    ),
    IndustryGroup.SERVICES_20M: _services(
        20, _OLD_SERVICES, "transport, information, water and environment, health"
    ),
    IndustryGroup.SERVICES_10M: _services(
        10,
        _OLD_SERVICES,
        "leasing and business, research and technology, education, real-estate services",
    ),
    IndustryGroup.SERVICES_5M: _services(
        5,
        SizeThreshold(
            revenue_yuan=5 * _MILLION,
            employees=50,
            covers="居民服务、文化体育娱乐；社会工作当时与卫生同属1000万元类",
        ),
        "household services, culture and sports, social work",
    ),
}
"""The thresholds by group of industries."""


def designated_size(group: IndustryGroup | str, *, on: date | str) -> Dated[SizeThreshold]:
    """From what an enterprise is above designated size on a day (规模以上标准).

    Args:
        group: The group of industries, or its text.
        on: Any day of the statistical year.

    Returns:
        The threshold with its dates and source; of services before 2017 its start is unconfirmed.

    Raises:
        InvalidValueError: No such group.
        NoRuleInForceError: Before 1998.

    Example:
        >>> [
        ...     designated_size(IndustryGroup.INDUSTRY, on=f"{year}-12-31").value.revenue_yuan
        ...     for year in (2010, 2011)
        ... ]
        [5000000, 20000000]

    References:
        国家统计局, scope of industry and services above designated size, by year.
    """
    return THRESHOLDS[member(IndustryGroup, group, "group")].on(on)


def is_above_designated_size(
    group: IndustryGroup | str,
    *,
    revenue_yuan: Figure | None,
    employees: Figure | None = None,
    is_state_owned: bool | None = None,
    on: date | str,
) -> Verdict:
    """Whether an enterprise is above designated size (规模以上).

    ``revenue >= threshold``, or ``employees >= 50`` in services until 2019, or state-owned in
    industry until 2006.

    Args:
        group: The group of industries, or its text.
        revenue_yuan: Yearly revenue (主营业务收入 by the text of the threshold), a plain number
            in 元; None is unknown.
        employees: Employees at the end of the year; None is unknown.
        is_state_owned: Whether it is state-owned; None is unknown.
        on: Any day of the statistical year.

    Returns:
        MET or UNMET; UNKNOWN where an unknown fact could still decide.

    Raises:
        InvalidValueError: No such group, a negative number, a flag that is none.
        NoRuleInForceError: Before 1998.

    Example:
        >>> is_above_designated_size("industry", revenue_yuan=20_000_000, on="2022-12-31")
        <Verdict.MET: 'met'>

    References:
        国家统计局, scope of industry and services above designated size, by year.
    """
    threshold = designated_size(group, on=on).value
    tests = [_reaches("revenue_yuan", revenue_yuan, threshold.revenue_yuan, "元")]
    if threshold.employees is not None:
        tests.append(_reaches("employees", employees, threshold.employees, "人"))
    if threshold.all_state_owned:
        state_owned = optional_flag(is_state_owned)
        tests.append(_YES_IS[state_owned])
    return any_of(tests)


def _reaches(name: str, number: Figure | None, least: int, unit: str) -> Verdict:
    if number is None:
        return Verdict.UNKNOWN
    exact = number_in(number, unit, name)
    require_not_negative(**{name: exact})
    return _YES_IS[bool(exact >= least)]
