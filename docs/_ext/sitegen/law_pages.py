"""The law: every dated value with its history, from the rules' own parameters."""

from __future__ import annotations

from stmetrics.law import Parameter
from stmetrics.rules import parameters

from sitegen.bilingual import Two

_TITLE = Two("有日期的法律数值", "Dated legal values")
_COLUMNS = (Two("自", "from"), Two("至", "until"), Two("数值", "value"), Two("依据", "source"), Two("核实", "confirmed"))
_CONFIRMED = {
    "T": Two("已读原文", "read in the text"),
    "S": Two("**仅见二手资料**", "**secondary source only**"),
    "K": Two("**未见任何来源**", "**not seen in any source**"),
}
_OPEN = Two("今", "now")


def titles(lang: str) -> list[str]:
    """The names of all values, for the search."""
    return [each.source.document for p in parameters() for each in p.values if lang == "zh"]


def pages(lang: str) -> dict[str, str]:
    """One page of values, by name."""
    lines = [f"# {_TITLE.of(lang)}", ""]
    for parameter in parameters():
        lines += _section(parameter, lang)
    return {"law/values": "\n".join(lines), "law/index": _index(lang)}


def _index(lang: str) -> str:
    title = Two("法规与日期", "Law").of(lang)
    return f"# {title}\n\n```{{toctree}}\nvalues\n```\n"


def _section(parameter: Parameter[object], lang: str) -> list[str]:
    head = [each.of(lang) for each in _COLUMNS]
    lines = [f"## `{parameter.name}`", "", parameter.decides, ""]
    lines += [f"| {' | '.join(head)} |", "|---|---|---|---|---|"]
    for each in parameter.values:
        source = each.source
        cited = " ".join(p for p in (source.document, source.number, source.clause) if p)
        end = each.end.isoformat() if each.end else _OPEN.of(lang)
        confirmed = _CONFIRMED[source.confirmation.value].of(lang)
        value = str(each.value).replace("|", "\\|").replace("\n", " ")
        lines.append(f"| {each.start} | {end} | `{value}` | {cited} | {confirmed} |")
    return [*lines, ""]
