"""What the header of a table of figures says: a role, a period, an indicator, a unit."""

from __future__ import annotations

import re
from typing import Any, Final

import attrs

from stmetrics.errors import StmetricsError
from stmetrics.observations.observation import Aspect
from stmetrics.periods.period import Period
from stmetrics.sheets._cell_kinds import CellKind
from stmetrics.sheets._cells import read_cell, stripped
from stmetrics.sheets._headers import chinese_of, forms_of, header_key, split_unit
from stmetrics.sheets._marks import without_marks
from stmetrics.sheets.figures._roles import FIGURE_ROLES, ROLES
from stmetrics.sheets.terms._roles import OF_ITS_PERIOD, OF_THE_MONTH, SINCE_JANUARY
from stmetrics.units._grammar import NARROW

_ASPECTS: Final = {
    "growth": Aspect.GROWTH,
    "share": Aspect.SHARE,
    "increase": Aspect.LEVEL,
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
WITHIN: Final = re.compile(
    r"""(?P<within>[0-9]{1,2}(?:月?[-–—~～至][0-9]{1,2})?月份?|[上下]半年|前[一二三四]个?季度|前三季度
      |第?[一二三四1-4]季度|全年)(?:累计)?(?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)
_LAST_YEAR: Final = re.compile(r"(?:上年|去年)(?:同期)?(?P<name>.{2,})", re.DOTALL)
_COPY: Final = re.compile(r"(.*)\.[0-9]{1,2}\Z", re.DOTALL)


_SPANS: Final = {
    "month": frozenset(map(header_key, OF_THE_MONTH)),
    "since January": frozenset(map(header_key, SINCE_JANUARY)),
}
_BESIDE_DIGITS: Final = re.compile(r"(?<=[0-9])\s+(?=[年月])|(?<=年)\s+(?=[0-9])")
_TO_THIS_MONTH: Final = re.compile(r"(?<=1)(?:月?[—–~～至])(?=本月|当月)")
_OF_LAST_YEAR: Final = re.compile("(?<=[比较]上年)同期(?=±)")
_OVER_A_YEAR: Final = re.compile(
    r"比(?P<year>[12][0-9]{3})年(?:同期)?(?:增长|增减|增幅|增速|±)(?:率)?"
)
_MIXED: Final = re.compile(
    r"[(（]\s*(?:[%％]\s*[、,，/;或]\s*个?百分点|个?百分点\s*[、,，/;或]\s*[%％])\s*[)）]\s*$"
)
MIXED: Final = "%、百分点"
"""A unit of growths: of what is a ratio itself points, of all else percent."""
_AT_THE_END: Final = frozenset(
    {"value", "last_year", "growth", "share", "increase", "completion", "rank"}
)


@attrs.frozen
class HeaderSaid:
    """What a header says.

    Attributes:
        role: What the cells below it are, such as ``"region"`` or ``"growth"``.
        unit: The unit that it shows.
        period: The period that it names.
        indicator: The words that it has for an indicator.
        within: The part of a year that it names, without the year.
        span: ``"month"`` or ``"since January"``, of a table's period: 本月, 累计.
        over: The year that a growth is over: 比2021年增长.
    """

    role: str
    unit: str | None = None
    period: Period | None = None
    indicator: str | None = None
    within: str | None = None
    span: str | None = None
    over: int | None = None

    @property
    def aspect(self) -> Aspect:
        """What of the indicator the figures are; points are a change, not a growth."""
        if self.role == "growth" and self.unit == "百分点":
            return Aspect.CHANGE
        return _ASPECTS.get(self.role, Aspect.LEVEL)


def said_by(header: Any) -> HeaderSaid | None:
    """What a header says by itself; one that names no role may name an indicator."""
    if isinstance(header, int) and not isinstance(header, bool):
        header = str(header)
    if not isinstance(header, str) or not stripped(header):
        return None
    whole = without_marks(_COPY.sub(r"\1", stripped(header).translate(NARROW))).rstrip(":：")
    whole = _OF_LAST_YEAR.sub("", _TO_THIS_MONTH.sub("-", whole))
    whole, mixed = _MIXED.subn("", _BESIDE_DIGITS.sub("", whole))
    plain = chinese_of(whole)
    unit = MIXED if mixed else split_unit(plain)[1] or split_unit(whole)[1]
    for key, shown in forms_of(plain):
        if role := ROLES.get(key):
            span = next((name for name, words in _SPANS.items() if key in words), None)
            return HeaderSaid(role, unit if mixed else shown, span=span)
    if match := _OVER_A_YEAR.fullmatch(split_unit(plain)[0]):
        return HeaderSaid("growth", unit, over=int(match["year"]))
    return _of_a_period(plain, unit) or _of_a_part(plain, unit) or _of_an_indicator(plain, unit)


def ended(said: HeaderSaid) -> HeaderSaid | None:
    """What a header says whose last words are a role: 技术合同成交额排名, R&D经费总量."""
    name, unit = said.indicator or "", said.unit
    for start in range(2, len(name)):
        role = ROLES.get(header_key(name[start:]), "")
        if role in _AT_THE_END and said.role == "value":
            return attrs.evolve(said, role=role, unit=unit, indicator=name[:start].strip())
    return None


def _of_a_period(plain: str, unit: str | None) -> HeaderSaid | None:
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
    role = ROLES.get(header_key(word)) if word and word not in OF_ITS_PERIOD else "value"
    if role in FIGURE_ROLES:
        return HeaderSaid(str(role), unit, period)
    if (other := _OVER_A_YEAR.fullmatch(word)) and int(other["year"]) == period.start.year - 1:
        return HeaderSaid("growth", unit, period)
    said = _of_an_indicator(word, unit)
    return attrs.evolve(said, period=period)


def _of_a_part(plain: str, unit: str | None) -> HeaderSaid | None:
    """A header that begins with a part of a year, or with last year: 1-10月完成, 上年专利授权量."""
    name = split_unit(plain)[0].strip()
    if match := WITHIN.fullmatch(name):
        word = match["rest"].strip()
        role = str(ROLES.get(header_key(word), "")) if word else "value"
        if role in FIGURE_ROLES:
            return HeaderSaid(role, unit, within=match["within"])
        return attrs.evolve(_of_an_indicator(word, unit), within=match["within"])
    if name.startswith("累计") and header_key(name) not in ROLES:
        word = name.removeprefix("累计")
        role = str(ROLES.get(header_key(word.rstrip("±")), ""))
        said = HeaderSaid(role, unit) if role in FIGURE_ROLES else _of_an_indicator(word, unit)
        return attrs.evolve(said, span="since January")
    match = _LAST_YEAR.fullmatch(name)
    return HeaderSaid("last_year", unit, indicator=match["name"]) if match else None


def _of_an_indicator(plain: str, unit: str | None) -> HeaderSaid:
    name = split_unit(plain)[0]
    match = _GROWTH_AT_THE_END.fullmatch(name.strip())
    if match and (unit in {"%", "百分点", MIXED, None}):
        return HeaderSaid("growth", unit, indicator=match["name"] or match["other"])
    if match := _TARGET_AT_THE_END.fullmatch(name.strip()):
        return HeaderSaid("target", unit, indicator=match["name"])
    return HeaderSaid("value", unit, indicator=name.strip())
