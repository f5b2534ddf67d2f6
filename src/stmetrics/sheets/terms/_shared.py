"""Headers that the forms of several records share, and how they are put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

Terms: TypeAlias = Mapping[type, Mapping[str, tuple[str, ...]]]
"""The headers of every field of a record, by its name, the usual one first."""


def words(text: str) -> tuple[str, ...]:
    """Words apart by blanks, in order."""
    return tuple(text.split())


ENTERPRISE_ID: Final = words("企业编号 企业ID 企业标识 企业代码")
CREDIT_CODE: Final = words(
    "统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一社会信用代码(组织机构代码) "
    "组织机构代码 组织机构代码/统一社会信用代码 统一社会信用代码/组织机构代码"
)
ENTERPRISE_NAME: Final = words(
    "企业名称 单位名称 公司名称 企业全称 单位详细名称 法人单位名称 机构名称 企业(机构)名称 "
    "企业(单位)名称 企业名称(全称) 单位名称(全称) 申报单位 申报企业 企业"
)
REGION: Final = words(
    "行政区划代码 区划代码 地区代码 行政区划 地区 所在地区 所属地区 所在区县 所属区县 所在区域 "
    "所属区域 属地 区域 区县 县区 区(县) 市(区) 辖市区 城市 省份 地市 归属地 注册地 "
    "注册地所在区"
)
PLACES: Final = words(
    "行政区划代码 区划代码 地区代码 地区 所在地区 所属地区 所在地 所属区域 区域 所在区域 "
    "行政区划 省份 所属区县 所属地市 所属省市 所在省份 所在市 所在城市 地区名称 地 所在区县 "
    "所在省市 省市 归属地 区划 所在区划"
)
STAGE: Final = words("阶段 进展阶段 状态")
LEVEL: Final = words("级别 层级")
SCOPE: Final = words("范围 清单")
YEAR: Final = words(
    "年度 年份 会计年度 财政年度 统计年度 年 所属年度 统计年份 数据年份 数据年度 报告年度"
)
PERIOD: Final = words(
    "时期 报告期 统计时期 统计期 所属期 年度 年份 统计年度 所属年度 统计年份 报告年份 数据年份 "
    "报告年度"
)
DAY: Final = words("日期 时间")


def sides(parties: str) -> tuple[str, ...]:
    """The headers of where a party of a contract is."""
    return tuple(f"{party}{place}" for place in PLACES for party in parties.split())


def days(events: str) -> tuple[str, ...]:
    """The headers of the day of an event."""
    return tuple(f"{event}{word}" for event in events.split() for word in DAY)
