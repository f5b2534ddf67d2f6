"""The law: every dated value with its history, from the rules' own parameters."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import stmetrics.rules
from sitegen import law_words
from sitegen.index_words import index_entries
from sitegen.timeline import Span, timeline
from stmetrics.catalogue import Words as Two
from stmetrics.law import Confirmation, Dated, Parameter
from stmetrics.law._wording import read_in_words
from stmetrics.rules import LegalChange, changes, parameter, parameters

_INDEX = Two("法规与日期", "Law")
_ABOUT = Two(
    "每个法规数值都有起止日期，并注明文件、条款和核实情况。",
    "Every legal value with the days on which it holds, its document, clause and confirmation.",
)
_CHANGES = Two("数值变更（按日期）", "What changed when")
_ABOUT_CHANGES = Two(
    "要看两个日期之间有哪些变化，从前一日期之后的第一节看到后一日期为止；"
    "在程序里用 `stmetrics.rules.changes(since=…, until=…)`。只换文件、数值不变的不列。",
    "To see what changed between two days, read from the first section after the earlier to the "
    "later; in a program, `stmetrics.rules.changes(since=…, until=…)`. Where only the document "
    "changed, and not the value, nothing is listed.",
)
_WALKS = Two("用一家虚构企业逐条演示", "One made-up enterprise through every condition")
_WALKED = (
    ("certification", Two("高新技术企业认定", "High-tech certification")),
    ("technology-sme", Two("科技型中小企业评价", "Evaluation of a technology SME")),
    ("deduction", Two("研发费用加计扣除", "The extra deduction of R&D expenses")),
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
    "other": Two(
        "证书有效期、技术合同、全时当量和规上标准的数值",
        "Values of certificates, contracts, full-time equivalents and sizes",
    ),
}
_WORDS = {
    "high_tech": ("高新技术企业认定管理办法", "国科发火〔2016〕32号", "认定条件"),
    "tech_sme": ("科技型中小企业评价办法", "评价指标", "评价得分"),
    "rd_deduction": ("加计扣除比例", "rate of the extra deduction"),
    "other": (
        *("规模以上", "规上", "规上企业", "证书有效期", "高企有效期"),
        *("designated size", "validity of a certificate"),
    ),
    "changes": ("数值变更", "政策变化", "changes of the law"),
}
"""By what people search for a page."""
_HEADER = {
    "zh": ("有效期", "数值", "依据", "核实情况"),
    "en": ("In force", "Value", "Basis", "Confirmed"),
}
_CHANGED = {"zh": ("数值", "此前", "自该日起"), "en": ("Value", "before", "from that day")}
_NONE = Two("无规定", "no rule")
_FIRST_DAY, _LAST_DAY = "1990-01-01", "2040-01-01"


def titles() -> list[str]:
    """The documents that are cited and the words of the pages, for the search."""
    words = [word for of_page in _WORDS.values() for word in of_page]
    return words + [each.source.document for p in parameters() for each in p.values]


def pages(lang: str) -> dict[str, str]:
    """A page a programme, what changed when, and the index."""
    by_group = _grouped()
    written = {f"law/{group}": _page(group, held, lang) for group, held in by_group.items()}
    written["law/changes"] = _changes_page(lang)
    listed = "\n".join([*by_group, "changes"])
    toctree = f"```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n"
    walks = "\n".join(f"- [{said.of(lang)}](../guides/walk-{name}.md)" for name, said in _WALKED)
    written["law/index"] = "\n\n".join(
        [f"# {_INDEX.of(lang)}", _ABOUT.of(lang), toctree, f"## {_WALKS.of(lang)}", walks, ""]
    )
    return written


def _grouped() -> dict[str, list[Parameter[Any]]]:
    """The parameters by the folder of rules that holds them."""
    homes = dict(_homes())
    found: dict[str, list[Parameter[Any]]] = {group: [] for group in _GROUPS}
    for each in parameters():
        found[homes.get(each.name, "other")].append(each)
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
    for each in held:
        lines += _section(each, lang)
    return "\n".join(lines)


def _section(held: Parameter[Any], lang: str) -> list[str]:
    rows = [_row(held.name, each, lang) for each in held.values]
    spans = [
        Span(each.start, each.end, row[1], each.source.confirmation is Confirmation.TEXT)
        for each, row in zip(held.values, rows, strict=True)
    ]
    said = law_words.title(held, lang)
    return [
        f"(law-{held.name})=",
        f"## {said}",
        "",
        f"`{held.name}`",
        "",
        timeline(spans, said),
        "",
        *_table(_HEADER[lang], rows),
        *_notes(held, lang),
    ]


def _notes(held: Parameter[Any], lang: str) -> list[str]:
    """What was noted of the sources: another reading, or what was seen instead of the text."""
    colon = "：" if lang == "zh" else ": "
    noted = ((each, each.source.note_in(lang)) for each in held.values)
    lines = [f"- {_span(each, lang)}{colon}{note}" for each, note in noted if note]
    return [*lines, ""] if lines else []


def _row(name: str, each: Dated[Any], lang: str) -> tuple[str, ...]:
    return (
        _span(each, lang),
        law_words.value(name, each, lang),
        law_words.document(each.source, lang),
        read_in_words(each.source, lang),
    )


def _span(each: Dated[Any], lang: str) -> str:
    if each.last_day is None:
        return f"{each.start}起" if lang == "zh" else f"from {each.start}"
    return f"{each.start}{'至' if lang == 'zh' else ' to '}{each.last_day}"


def _table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    lines = [header, tuple("---" for _ in header), *rows]
    return [*(f"| {' | '.join(line)} |" for line in lines), ""]


def _changes_page(lang: str) -> str:
    lines = [f"# {_CHANGES.of(lang)}", "", *index_entries(_WORDS["changes"])]
    lines += [_ABOUT_CHANGES.of(lang), ""]
    found = changes(since=_FIRST_DAY, until=_LAST_DAY)
    for day, of_day in groupby(reversed(found), key=lambda each: each.on):
        rows = [_change(each, lang) for each in of_day]
        lines += [f"## {day}", "", *_table(_CHANGED[lang], rows)]
    return "\n".join(lines)


def _change(each: LegalChange, lang: str) -> tuple[str, ...]:
    values = (
        _NONE.of(lang) if dated is None else law_words.value(each.parameter, dated, lang)
        for dated in (each.before, each.after)
    )
    said = law_words.title(parameter(each.parameter), lang)
    return (f"[{said}](#law-{each.parameter})", *values)
