"""The law: every dated value with its history, from the rules' own parameters."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import stmetrics.rules
from sitegen.index_words import index_entries
from sitegen.timeline import timeline
from stmetrics.catalogue import Words as Two
from stmetrics.law import Parameter
from stmetrics.rules import parameters

_INDEX = Two("法规与日期", "Law")
_ABOUT = Two(
    "每个法律数值自某日起、至某日止，并注明文件、条款和核实情况。",
    "Every legal value with the days on which it holds, its document, clause and confirmation.",
)
_GROUPS = {
    "high_tech": Two("高新技术企业认定的数值", "Values of high-tech certification"),
    "tech_sme": Two("科技型中小企业评价的数值", "Values of technology SMEs"),
    "rd_deduction": Two("研发费用加计扣除的数值", "Values of the extra deduction of R&D"),
    "income_tax": Two("企业所得税的数值", "Values of income tax"),
    "technology_transfer": Two("技术转让所得减免的数值", "Values of technology transfers"),
    "advanced_service": Two(
        "技术先进型服务企业的数值", "Values of technology-advanced service enterprises"
    ),
    "other": Two("其他数值", "Other values"),
}
_WORDS = {
    "high_tech": ("高新技术企业认定管理办法", "国科发火〔2016〕32号"),
    "rd_deduction": ("加计扣除比例", "rate of the extra deduction"),
}
_MOST = 60


def titles() -> list[str]:
    """The documents that are cited, for the search."""
    return [each.source.document for p in parameters() for each in p.values]


def pages(lang: str) -> dict[str, str]:
    """A page a programme, and the index."""
    by_group = _grouped()
    written = {f"law/{group}": _page(group, held, lang) for group, held in by_group.items()}
    listed = "\n".join(by_group)
    toctree = f"```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n"
    written["law/index"] = f"# {_INDEX.of(lang)}\n\n{_ABOUT.of(lang)}\n\n{toctree}"
    return written


def _grouped() -> dict[str, list[Parameter[Any]]]:
    """The parameters by the folder of rules that holds them."""
    homes = dict(_homes())
    found: dict[str, list[Parameter[Any]]] = {group: [] for group in _GROUPS}
    for parameter in parameters():
        found[homes.get(parameter.name, "other")].append(parameter)
    return {group: held for group, held in found.items() if held}


def _homes() -> Iterator[tuple[str, str]]:
    for module in pkgutil.walk_packages(stmetrics.rules.__path__, "stmetrics.rules."):
        folder = module.name.split(".")[2]
        if folder in _GROUPS and not module.ispkg:
            for value in vars(importlib.import_module(module.name)).values():
                for each in value.values() if isinstance(value, dict) else (value,):
                    if isinstance(each, Parameter):
                        yield each.name, folder


def _page(group: str, held: list[Parameter[Any]], lang: str) -> str:
    lines = [f"# {_GROUPS[group].of(lang)}", "", *index_entries(_WORDS.get(group, ()))]
    for parameter in held:
        lines += _section(parameter, lang)
    return "\n".join(lines)


def _section(parameter: Parameter[Any], lang: str) -> list[str]:
    shown = zip(parameter.values, parameter.rows(lang), strict=True)
    spans = [(each.start, each.end, _shortened(row["value"])) for each, row in shown]
    drawn = timeline(spans, parameter.decides_in(lang))
    return [f"## `{parameter.name}`", "", drawn, "", parameter.markdown(lang), ""]


def _shortened(value: object) -> str:
    text = str(value)
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
