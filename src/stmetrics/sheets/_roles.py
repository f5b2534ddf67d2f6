"""What the columns of a table of figures say: of what, where and when, or a figure itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from stmetrics.errors import InvalidValueError, StmetricsError, quoted
from stmetrics.observations.observation import Aspect
from stmetrics.periods.period import Period
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._headers import chinese_of, forms_of, header_key, split_unit
from stmetrics.sheets._marks import without_marks

_CONTEXT: Final = {
    "region": (
        "地区 城市 省份 省市 省区市 市县 县市区 区县 县区 区域 辖市区 县(市、区) 市(区) 区(县) "
        "园区 国家 国家和地区 国家地区 区划代码 行政区划 行政区划代码 地区代码 地市 设区市 各地区 "
        "地区名称 市 省 县 区 州 region ref_area location geo country reference_area"
    ),
    "period": (
        "时期 报告期 年度 年份 统计期 统计时期 数据期 "
        "统计年度 年 月份 季度 period time_period time "
        "year"
    ),
    "on": "截止日期 统计日期 截至日期 日期 时点",
    "due": (
        "完成时限 完成时间 完成期限 时间节点 完成节点 节点 时限 期限 计划完成时间 目标完成时间 "
        "预计完成时间 要求完成时间 due due_date deadline"
    ),
    "of": "参评地区数 排名地区数 参排地区数 参与排名地区数 地区总数 排名总数 参评单位数 of",
    "indicator": (
        "指标 指标名称 项目 指标项 统计指标 考核指标 主要指标 指标内容 目标名称 "
        "indicator measure subject variable"
    ),
    "unit": "单位 计量单位 指标单位 unit unit_measure unit_of_measure",
    "multiplier": "unit_mult unit_multiplier powercode_code",
    "status": "状态 数据状态 obs_status observation_status flag_codes flags status",
    "kind": "类别 类型 种类 分类 合同类别 合同类型 专利类型 专利类别 平台类型 企业类型 kind",
    "level": "级别 层级 level",
    "scope": "范围 统计范围 scope",
    "note": "备注 说明 注释 note comments",
    "vintage": "版本 发布日期 发布时间 vintage",
    "reference": "占比的总体 参照指标 reference",
}
_FIGURES: Final = {
    "value": (
        "数值 值 数据 指标值 统计值 本年 本期 本年累计 自年初累计 累计 累计值 今年 当年 当期 实绩 "
        "完成 完成数 完成值 完成情况 实际 实际值 实际完成 实际完成值 本年实际 本年完成 本期累计 "
        "本年数 本期数 年末数 本年末 obs_value value observation_value"
    ),
    "last_year": (
        "上年 上年同期 去年 去年同期 上年同期数 上年度 同期 同期数 上年数 上年累计 上年同期累计 "
        "上年实际 上年末 去年数 last_year"
    ),
    "growth": (
        "增长 同比增长 增长率 同比 增速 增幅 同比增幅 同比增速 比上年增长 比上年同期增长 "
        "较上年增长 同比增减 增减 增减率 增长速度 年增长率 同比增长率 比上年± 同比± ± 比上年 "
        "growth growth_rate"
    ),
    "target": (
        "目标 目标值 年度目标 全年目标 年目标 计划 计划数 任务 任务数 目标任务 年度任务 "
        "考核目标 目标数 年度计划 年度目标值 全年目标值 目标任务数 年度目标任务 全年任务 target"
    ),
    "growth_target": (
        "增长目标 目标增幅 目标增速 增速目标 增幅目标 年度增长目标 目标增长率 计划增长"
    ),
    "completion": (
        "完成率 完成比例 目标完成率 完成进度 完成年度目标 完成目标比例 占目标比重 占年度目标 "
        "目标完成比例 年度目标完成率 completion"
    ),
    "rank": "位次 排名 排位 名次 全市排名 全省排名 全市位次 全省位次 全国位次 全国排名 rank",
}
FIGURE_ROLES: Final = frozenset(_FIGURES)
CONTEXT_ROLES: Final = frozenset(_CONTEXT)
_ROLES: Final = {
    header_key(word): role
    for roles in (_CONTEXT, _FIGURES)
    for role, words in roles.items()
    for word in (role, *words.split())
}
_ASPECTS: Final = {
    "growth": Aspect.GROWTH,
    "completion": Aspect.COMPLETION,
    "rank": Aspect.RANK,
}
_WITH_PERIOD: Final = re.compile(
    r"""(?P<period>[12][0-9]{3}(?:年(?:[0-9]{1,2}(?:月?[-–—~～至][0-9]{1,2})?月(?:份)?|[上下]半年
      |前三季度|第?[一二三四1-4]季度)?|-[0-9]{2}|-Q[1-4])?)(?P<rest>末|底|度)?(?P<word>.*)""",
    re.VERBOSE | re.DOTALL,
)
_GROWTH_AT_THE_END: Final = re.compile(
    r"(?P<name>.{2,})(?:同比|比上年|较上年)(?:增长率|增长|增速|增幅|增减|±)?|(?P<other>.{2,})(?:增长率|增速|增幅|增长)"
)
_TARGET_AT_THE_END: Final = re.compile(
    r"(?P<name>.{2,}?)(?:年度|全年)?(?:目标值?|目标数|目标任务|任务数?|计划数?)"
)
_WITHIN: Final = re.compile(
    r"""(?P<within>[0-9]{1,2}(?:月?[-–—~～至][0-9]{1,2})?月份?|[上下]半年|前[一二三四]个?季度|前三季度
      |第?[一二三四1-4]季度|全年)(?:累计)?(?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)
_LAST_YEAR: Final = re.compile(r"(?:上年|去年)(?:同期)?(?P<name>.{2,})", re.DOTALL)
_PLUMBING: Final = frozenset(
    {
        *("structure", "structureid", "structurename", "action", "dataflow", "dataflowid"),
        *("freq", "frequencyofobservation", "decimals", "timeformat", "collection"),
        *("unitmultiplier", "observationstatus", "unitofmeasure", "referenceperiod"),
        *("baseper", "baseperiod", "adjustment", "transformation", "pricebase"),
    }
)
"""What SDMX writes beside its figures, and its labels for codes that have columns of their own."""
_COPY: Final = re.compile(r"(.*)\.[0-9]{1,2}\Z", re.DOTALL)


@attrs.frozen
class Said:
    """What a header says.

    Attributes:
        role: What the cells below it are, such as ``"region"`` or ``"growth"``.
        unit: The unit that it shows.
        period: The period that it names.
        indicator: The words that it has for an indicator.
        within: The part of a year that it names, without the year.
    """

    role: str
    unit: str | None = None
    period: Period | None = None
    indicator: str | None = None
    within: str | None = None

    @property
    def aspect(self) -> Aspect:
        """What of the indicator the figures are; points are a change, not a growth."""
        if self.role == "growth" and self.unit == "百分点":
            return Aspect.CHANGE
        return _ASPECTS.get(self.role, Aspect.LEVEL)


def is_plumbing(header: Any) -> bool:
    """Whether a header is of those that SDMX writes beside its figures."""
    return isinstance(header, str) and header_key(header).replace("_", "") in _PLUMBING


def said_by(header: Any) -> Said | None:
    """What a header says by itself; one that names no role may name an indicator."""
    if isinstance(header, int) and not isinstance(header, bool):
        header = str(header)
    if not isinstance(header, str) or not stripped(header):
        return None
    whole = without_marks(_COPY.sub(r"\1", stripped(header)))
    plain = chinese_of(whole)
    unit = split_unit(plain)[1] or split_unit(whole)[1]
    for key, shown in forms_of(plain):
        if role := _ROLES.get(key):
            return Said(role, shown)
    return _of_a_period(plain, unit) or _of_a_part(plain, unit) or _of_an_indicator(plain, unit)


def _of_a_period(plain: str, unit: str | None) -> Said | None:
    """A header that begins with a period: 2021年, 2022年目标, 2022年增长（%）."""
    name = split_unit(plain)[0]
    match = _WITH_PERIOD.fullmatch(name)
    if match is None:
        return None
    try:
        period = read_cell(CellKind.PERIOD, match["period"], None)
    except StmetricsError:
        return None
    word = match["word"].strip()
    role = _ROLES.get(header_key(word)) if word else "value"
    if role in FIGURE_ROLES:
        return Said(str(role), unit, period)
    said = _of_an_indicator(word, unit)
    return attrs.evolve(said, period=period)


def _of_a_part(plain: str, unit: str | None) -> Said | None:
    """A header that begins with a part of a year, or with last year: 1-10月完成, 上年专利授权量."""
    name = split_unit(plain)[0].strip()
    if match := _WITHIN.fullmatch(name):
        word = match["rest"].strip()
        role = str(_ROLES.get(header_key(word), "")) if word else "value"
        if role in FIGURE_ROLES:
            return Said(role, unit, within=match["within"])
        return attrs.evolve(_of_an_indicator(word, unit), within=match["within"])
    match = _LAST_YEAR.fullmatch(name)
    return Said("last_year", unit, indicator=match["name"]) if match else None


def _of_an_indicator(plain: str, unit: str | None) -> Said:
    name = split_unit(plain)[0]
    match = _GROWTH_AT_THE_END.fullmatch(name.strip())
    if match and (unit in {"%", "百分点", None}):
        return Said("growth", unit, indicator=match["name"] or match["other"])
    if match := _TARGET_AT_THE_END.fullmatch(name.strip()):
        return Said("target", unit, indicator=match["name"])
    return Said("value", unit, indicator=name.strip())


def role_named(name: str) -> bool:
    """Whether a name is that of a role."""
    return name in CONTEXT_ROLES or name in FIGURE_ROLES


def require_facts(given: Any, known: frozenset[str], what: str) -> None:
    """Refuse facts that no observation has."""
    strange = [each for each in given if each not in known]
    if strange:
        raise InvalidValueError(
            f"{what}={quoted(strange[0])}",
            "is nothing that a figure of a table has",
            f"use {', '.join(sorted(known))}",
        )


def is_code(header: Any) -> bool:
    """Whether a header is written as SDMX writes its concepts: REF_AREA."""
    return isinstance(header, str) and header.isascii() and header.isupper()


def require_present(columns: Iterable[Any], headers: tuple[Any, ...]) -> None:
    """Refuse names of columns that the table does not have."""
    absent = set(columns) - set(map(stripped, headers))
    if absent:
        raise InvalidValueError(
            f"columns={', '.join(sorted(map(quoted, absent)))}",
            "are no headers of the table",
            f"its headers are {', '.join(map(quoted, headers[:20]))}",
        )
