"""What a table gave, in words: how many of what, and each thing that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from stmetrics.catalogue._shelf import row_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import quoted
from stmetrics.observations.observation import Observation
from stmetrics.periods._times import as_period
from stmetrics.results import ResultTable, listed
from stmetrics.sheets._columns import leaves_basis_open
from stmetrics.sheets.outcomes import RowError, TotalRow
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units._wording import shown

_COUNTS: Final = {
    "rows": ("{}行", "{} rows"),
    "records": ("记录{}条", "{} records"),
    "observations": ("观测{}条", "{} observations"),
    "targets": ("目标{}项", "{} targets"),
    "totals": ("合计行{}行", "{} lines of totals"),
    "blank": ("空行{}行", "{} blank"),
    "notes": ("表注{}行", "{} lines of notes"),
    "failed": ("出错{}行", "{} with errors"),
}
_ALWAYS: Final = frozenset({"rows", "records", "observations"})
_MOST_NAMED: Final = 20


def table_summary(counts: Mapping[str, int], unused: Iterable[Any], lang: str) -> str:
    """How many rows gave what; the columns that were not used by name."""
    zh = lang == "zh"
    first, *others = (
        _COUNTS[name][not zh].format(number)
        for name, number in counts.items()
        if number or name in _ALWAYS
    )
    foreign = [_with_its_reason(each, zh=zh) for each in unused]
    named = listed(foreign[:_MOST_NAMED], lang)
    if foreign:
        others.append(f"未用的列：{named}" if zh else f"columns not used: {named}")
    return first + ("：" if zh else ": ") + ("，" if zh else ", ").join(others)


def _with_its_reason(header: Any, *, zh: bool) -> str:
    """A header that is not used; of R&D money whose basis it leaves open, that it does so."""
    name = header if isinstance(header, str) else quoted(header)
    if not leaves_basis_open(header):
        return name
    return f"{name}（未说明口径）" if zh else f"{name} (says no basis)"


def observation_rows(
    observations: Iterable[Observation], own: tuple[Indicator, ...], lang: str
) -> list[dict[str, Any]]:
    """Figures as plain mappings."""
    return [
        {
            "indicator": each.indicator,
            "name": _name_of(each, own, lang),
            "region": each.region,
            "time": str(each.time),
            "aspect": each.aspect.term(lang),
            "level": None if each.level is None else each.level.term(lang),
            "kind": each.kind,
            "value": None if each.value is None else each.value.value,
            "unit": None if each.value is None else unit_in_words(each.value.unit, lang),
            "bound": None if each.value is None else each.value.bound.value,
            "status": each.status.term(lang),
        }
        for each in observations
    ]


def _name_of(each: Observation, own: tuple[Indicator, ...], lang: str) -> str:
    row = row_of(each.indicator, own)
    return each.indicator if row is None else getattr(row.name, lang)


def lacking_parts(total: TotalRow, own: tuple[Indicator, ...], lang: str) -> list[str]:
    """A line for each figure of a total without all its parts: which of them are missing."""
    held: dict[tuple[str, str], list[str]] = {}
    for part in total.missing:
        key = _name_of(part, own, lang), as_period(part.time).label(lang)
        held.setdefault(key, []).append(_part_named(part, total, lang))
    said = (
        "{label}: 缺{parts}{time}的{name}，未核对合计是否为各项之和"
        if lang == "zh"
        else "{label}: no {name} of {parts} ({time}); whether the parts add up is not checked"
    )
    return [
        said.format(label=total.label, parts=_some_of(parts, lang), time=time, name=name)
        for (name, time), parts in held.items()
    ]


def _some_of(names: Iterable[str], lang: str) -> str:
    """Each once; of many the first, and that there are more."""
    different = list(dict.fromkeys(names))
    rest = "等" if lang == "zh" else " and others"
    return listed(different[:_MOST_NAMED], lang) + (rest if len(different) > _MOST_NAMED else "")


def _part_named(part: Observation, total: TotalRow, lang: str) -> str:
    """What tells a part from its whole: its region, else its kind, level or scope."""
    if part.region not in {each.region for each in total.observations}:
        return part.region
    level = None if part.level is None else part.level.term(lang)
    return part.kind or level or part.scope or part.region


def observation_table(
    observations: Iterable[Observation],
    own: tuple[Indicator, ...],
    notes: Iterable[str],
    lang: str,
) -> ResultTable:
    """Figures for people, what else the table gave below them."""
    header = ("指标", "地区", "时间", "内容", "数值")
    return ResultTable(
        header=header if lang == "zh" else ("indicator", "region", "time", "what", "figure"),
        rows=[
            (
                _name_of(each, own, lang),
                each.region,
                as_period(each.time).label(lang),
                each.aspect.term(lang),
                "…" if each.value is None else shown(each.value, lang).phrase(lang),
            )
            for each in observations
        ],
        align="llllr",
        notes=notes,
    )


def problem_rows(
    errors: Iterable[RowError], totals: Iterable[TotalRow], lang: str
) -> list[dict[str, Any]]:
    """Errors and lines of totals by row, as plain mappings."""
    what = ("错误", "合计行") if lang == "zh" else ("error", "total")
    said = [
        (each.row, what[0], each.column, each.field, each.value, each.text(lang)) for each in errors
    ]
    said += [(each.row, what[1], None, None, each.label, each.label) for each in totals]
    names = ("row", "what", "column", "field", "value", "text")
    ordered = sorted(said, key=lambda one: one[0])
    return [dict(zip(names, one, strict=True)) for one in ordered]


def problem_table(
    errors: Iterable[RowError], totals: Iterable[TotalRow], summary: str, lang: str
) -> ResultTable:
    """The same for people, below it how many rows gave what."""
    rows = problem_rows(errors, totals, lang)
    return ResultTable(
        header=("行", "事项", "说明") if lang == "zh" else ("row", "what", "said"),
        rows=[(str(each["row"]), each["what"], each["text"]) for each in rows],
        align="rll",
        notes=[summary],
    )
