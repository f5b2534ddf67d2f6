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
from stmetrics.sheets.terms._roles import CONTEXT_WORDS, FIGURE_WORDS, OF_ITS_PERIOD

FIGURE_ROLES: Final = frozenset(FIGURE_WORDS)
CONTEXT_ROLES: Final = frozenset(CONTEXT_WORDS)
_ROLES: Final = {
    header_key(word): role
    for roles in (CONTEXT_WORDS, FIGURE_WORDS)
    for role, words in roles.items()
    for word in (role, *words.split())
}
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
_PLUMBING: Final = frozenset(
    {
        *("structure", "structureid", "structurename", "action", "dataflow", "dataflowid"),
        *("freq", "frequencyofobservation", "decimals", "timeformat", "collection"),
        *("unitmultiplier", "observationstatus", "unitofmeasure", "referenceperiod"),
        *(
            "referenceperiodcode",
            "baseper",
            "baseperiod",
            "adjustment",
            "transformation",
            "pricebase",
        ),
    }
)
"""What SDMX writes beside its figures, and its labels for codes that have columns of their own."""
_FOR_CODES: Final = re.compile(r"代码|编码|(?:^|[\s_])codes?$", re.IGNORECASE)
_SIDES: Final = 2
_CORNERS: Final = frozenset({"indicator", "region", "period"})
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
    role = _ROLES.get(header_key(word)) if word and word not in OF_ITS_PERIOD else "value"
    if role in FIGURE_ROLES:
        return Said(str(role), unit, period)
    said = _of_an_indicator(word, unit)
    return attrs.evolve(said, period=period)


def _of_a_part(plain: str, unit: str | None) -> Said | None:
    """A header that begins with a part of a year, or with last year: 1-10月完成, 上年专利授权量."""
    name = split_unit(plain)[0].strip()
    if match := WITHIN.fullmatch(name):
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


def is_for_codes(header: Any) -> bool:
    """Whether a header is of codes, beside which names may stand."""
    return isinstance(header, str) and _FOR_CODES.search(header) is not None


def corner_roles(header: Any) -> tuple[str, ...]:
    """What the two parts of a header in the corner say: 年份/地区, 指标|年份; else nothing."""
    parts = re.split(r"[\\/／|\n]|\s{2,}", header.strip()) if isinstance(header, str) else []
    roles = [_ROLES.get(header_key(part), "") for part in parts if part.strip()]
    known = len(roles) == len(set(roles)) == _SIDES and _CORNERS.issuperset(roles)
    return tuple(roles) if known else ()


def require_present(columns: Iterable[Any], headers: tuple[Any, ...]) -> None:
    """Refuse names of columns that the table does not have."""
    absent = set(columns) - set(map(stripped, headers))
    if absent:
        raise InvalidValueError(
            f"columns={', '.join(sorted(map(quoted, absent)))}",
            "are no headers of the table",
            f"its headers are {', '.join(map(quoted, headers[:20]))}",
        )
