"""What a region's records make at a time, and what they should make but cannot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue.lookup import indicator
from stmetrics.catalogue.names import name_of
from stmetrics.observations.collection import Observations
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import as_period
from stmetrics.results import Result, ResultTable, checked_language
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units._wording import shown


@attrs.frozen(kw_only=True)
class RegionCount(Result):
    """What a region's records make at a time, and what they should make but cannot (区域计数).

    Attributes:
        observations: The figures.
        silent: Indicators whose records lack a fact, and which one, as their function says it.
        silent_zh: The same in Chinese.

    Example:
        >>> made_up = RegionData(region="z", populations=[Population(on="2012-12-31", persons=9)])
        >>> counted: RegionCount = observe_all(made_up, "2012")
        >>> print(counted)
        2012年12月31日常住人口9人
        >>> counted.silent
        {}
    """

    observations: Observations
    silent: Mapping[str, str]
    silent_zh: Mapping[str, str] = attrs.field(factory=dict)

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say every figure, a line each, and what could not be counted and why."""
        zh = checked_language(lang) == "zh"
        said = [
            f"{_when(each, lang)}{_name(each, lang)}{_figure(each, lang)}"
            if zh
            else f"{_name(each, lang)}, {_when(each, lang)}: {_figure(each, lang)}"
            for each in self.observations
        ]
        return "\n".join([*said, *self._unmade(lang)])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a figure, then a mapping an indicator that could not be counted."""
        checked_language(lang)
        made = [_row(each, lang) for each in self.observations]
        nothing = dict.fromkeys(_COLUMNS)
        return made + [
            nothing | {"indicator": name, "name": _named(name, lang), "why": why}
            for name, why in self._reasons(lang).items()
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        zh = lang == "zh"
        return ResultTable(
            header=["指标", "时间", "数值"] if zh else ["Indicator", "Time", "Figure"],
            rows=[
                [_name(each, lang), _when(each, lang), _figure(each, lang)]
                for each in self.observations
            ],
            align="llr",
            notes=self._unmade(lang),
        )

    def _unmade(self, lang: str) -> list[str]:
        said = "未能计算" if lang == "zh" else "not counted"
        mark = "：" if lang == "zh" else ": "
        return [
            f"{_named(name, lang)}{mark}{said}{mark}{why}"
            for name, why in self._reasons(lang).items()
        ]

    def _reasons(self, lang: str) -> Mapping[str, str]:
        return {**self.silent, **self.silent_zh} if lang == "zh" else self.silent


_DECIMALS: Final = 2
_COLUMNS: Final = (
    "indicator", "name", "level", "and_above", "kind", "time", "value", "unit", "status", "why",
)  # fmt: skip


def _row(each: Observation, lang: str) -> dict[str, Any]:
    amount = each.require_value()
    level = None if each.level is None else each.level.term(lang)
    return {
        "indicator": each.indicator,
        "name": _name(each, lang),
        "level": level,
        "and_above": each.and_above,
        "kind": each.kind,
        "time": _when(each, lang),
        "value": amount.value,
        "unit": unit_in_words(amount.unit, lang),
        "status": each.status.term(lang),
        "why": None,
    }


def _figure(each: Observation, lang: str) -> str:
    amount = each.require_value()
    return shown(amount, lang, decimals=_DECIMALS).phrase(lang)


def _name(each: Observation, lang: str) -> str:
    level = None if each.level is None else each.level.value
    row = indicator(each.indicator)
    return name_of(row, level=level, and_above=each.and_above, kind=each.kind).of(lang)


def _named(name: str, lang: str) -> str:
    return indicator(name).name.of(lang)


def _when(each: Observation, lang: str) -> str:
    return as_period(each.time).label(lang)
