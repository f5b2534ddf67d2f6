"""The catalogue, a page an indicator, with its themes and an index by the words of reports."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from sitegen import docstrings
from sitegen.chinese import in_language
from sitegen.index_words import index_entries
from sitegen.mathml import mathml, readable
from sitegen.published import examples_of
from sitegen.reference_plan import homes, value_of
from stmetrics.catalogue import (
    DefinitionSource,
    Indicator,
    Theme,
    Words as Two,
    all_indicators,
    indicator,
)

_OPERATOR = re.compile(r"[-+*/×(\[]")
_ENGLISH = re.compile(r"[^\u4e00-\u9fff]*[a-z]{2}[^\u4e00-\u9fff]*")
"""English words, not CAGR or SCI."""
_TERM = re.compile(r"（[^（）]*）(?=[。，])")
"""The Chinese term that a docstring puts into its first sentence: the entry has it as its name."""
_DIMENSIONS = {"level": "级别", "kind": "类别", "scope": "范围"}
_READ = {
    "R": Two("已读原文", "definition read"),
    "P": Two("部分读到", "partly read"),
    "M": Two("一般知识，未见原文", "general knowledge, not seen in a text"),
}
_TIMING = {
    "stock": Two("时点数（存量）", "stock, on a day"),
    "flow": Two("时期数（流量）", "flow, over a period"),
    "either": Two("时点数或时期数", "stock or flow"),
}
_DIRECTION = {
    "higher": Two("越高越好", "higher is better"),
    "lower": Two("越低越好", "lower is better"),
    "neither": Two("无优劣方向", "neither"),
}
_WORDS = {
    "title": Two("指标目录", "Catalogue"),
    "themes": Two("按主题", "By theme"),
    "index": Two("按报告用语索引", "By the words of reports"),
    "measures": Two("含义", "What it measures"),
    "formula": Two("公式", "Formula"),
    "unit": Two("单位", "Unit"),
    "dimensions": Two("维度", "Dimensions"),
    "timing": Two("时间属性", "Timing"),
    "direction": Two("方向", "Direction"),
    "names": Two("其他叫法", "Other names"),
    "part": Two("属于", "Part of"),
    "function": Two("函数", "Function"),
    "inputs": Two("所需数据", "Inputs"),
    "observed": Two(
        "无计算函数，由统计得到，直接给出数值",
        "none: it is counted elsewhere and given as an observation",
    ),
    "sources": Two("来源", "Sources"),
    "traps": Two("注意", "Not to be taken for"),
    "published": Two("公布数实例", "Published examples"),
    "example": Two("算例", "Worked example"),
    "word": Two("用语", "words"),
    "row": Two("指标", "indicator"),
}


_NAMES = {row.id: row.name for row in all_indicators()}


def pages(lang: str) -> dict[str, str]:
    """A page an indicator, a page a theme, the index of words, and the index of all."""
    rows = all_indicators()
    written = {f"catalogue/{row.id}": _entry(row, lang) for row in rows}
    for theme in Theme:
        of_theme = [row for row in rows if row.theme is theme]
        if of_theme:
            written[f"catalogue/theme-{theme.value}"] = _theme(theme, of_theme, lang)
    written["catalogue/words"] = _by_words(rows, lang)
    written["catalogue/index"] = _index(rows, lang)
    return written


def _say(key: str, lang: str) -> str:
    return _WORDS[key].of(lang)


def _index(rows: tuple[Indicator, ...], lang: str) -> str:
    themes = [theme for theme in Theme if any(row.theme is theme for row in rows)]
    listed = [f"theme-{theme.value}" for theme in themes]
    said = "\n".join(f"- [{each.term(lang)}](theme-{each.value}.md)" for each in themes)
    return "\n".join(
        [
            f"# {_say('title', lang)}",
            "",
            f"## {_say('themes', lang)}",
            "",
            said,
            f"- [{_say('index', lang)}](words.md)",
            "",
            "```{toctree}",
            ":hidden:",
            "",
            *listed,
            "words",
            "```",
            "",
        ]
    )


def _theme(theme: Theme, rows: list[Indicator], lang: str) -> str:
    lines = [f"# {theme.term(lang)}", ""]
    lines += [f"- [{row.name.of(lang)}]({row.id}.md) `{row.id}`" for row in rows]
    return "\n".join([*lines, ""])


def _by_words(rows: tuple[Indicator, ...], lang: str) -> str:
    entries = sorted(
        {
            (name, row.id)
            for row in rows
            for name in (row.name.zh, row.name.en, *row.synonyms)
            if _belongs(name, lang)
        }
    )
    lines = [f"# {_say('index', lang)}", "", f"| {_say('word', lang)} | {_say('row', lang)} |"]
    lines.append("|---|---|")
    lines += [
        f"| {_cell(name)} | [{_cell(_NAMES[identifier].of(lang))}]({identifier}.md) |"
        for name, identifier in entries
    ]
    return "\n".join([*lines, ""])


def _belongs(name: str, lang: str) -> bool:
    """Whether a name stands on a page: one in Chinese leaves English words to the search."""
    return lang == "en" or not _ENGLISH.fullmatch(name)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _entry(row: Indicator, lang: str) -> str:
    other = f"英文名：{row.name.en}" if lang == "zh" else row.name.zh
    # Out of the sidebar, which every page repeats: the theme's page and the index lead here.
    lines = ["---", "orphan: true", "---", ""]
    lines += [f"# {row.name.of(lang)}", "", f"{other} · `{row.id}`", ""]
    lines += index_entries((row.name.zh, row.name.en, *row.synonyms))
    for key, text in _facts(row, lang):
        lines += [_say(key, lang), f": {text}", ""]
    lines += _list("traps", [each.of(lang) for each in row.traps], lang)
    lines += _list(
        "sources",
        [_cited(each, lang) for each in row.sources],
        lang,
    )
    lines += _list("published", examples_of(row, lang), lang)
    if row.function and (example := docstrings.example(value_of(row.function), lang)):
        lines += [f"## {_say('example', lang)}", "", *example]
    return "\n".join(lines)


def _facts(row: Indicator, lang: str) -> Iterator[tuple[str, str]]:
    yield "measures", _measures(row, lang)
    yield "formula", _formula(row, lang)
    unit = row.unit or (row.unit_words.of(lang) if row.unit_words else "")
    if unit:
        yield "unit", unit.replace("%", r"\%")  # a line that begins with % is a comment
    if row.dimensions:
        yield "dimensions", _separated((_dimension(each, lang) for each in row.dimensions), lang)
    yield "timing", _TIMING[row.timing.value].of(lang)
    yield "direction", _DIRECTION[row.direction.value].of(lang)
    if names := [each for each in row.synonyms if _belongs(each, lang)]:
        yield "names", _separated(names, lang)
    if row.part_of:
        whole = indicator(row.part_of).name.of(lang)
        yield "part", f"[{whole}]({row.part_of}.md)"
    yield "function", _linked(row.function) if row.function else _say("observed", lang)
    if row.function:
        listed = docstrings.arguments(value_of(row.function), lang)
        colon = "：" if lang == "zh" else ": "
        yield "inputs", "<br>".join(f"`{name}`{colon}{said}" for name, said in listed)


def _separated(items: Iterable[str], lang: str) -> str:
    return ("、" if lang == "zh" else ", ").join(items)


def _dimension(name: str, lang: str) -> str:
    """A dimension by its name in calls, in Chinese with what it is."""
    return _within(_DIMENSIONS[name], f"`{name}`", lang) if lang == "zh" else f"`{name}`"


def _measures(row: Indicator, lang: str) -> str:
    """Its formula in words with what it covers; else what its function says, or the formula."""
    if row.scope is not None:
        covers, words = row.scope.of(lang), row.formula.of(lang) if row.formula else ""
        return _within(words, covers, lang) if words else covers
    if row.function:
        said = docstrings.summary(value_of(row.function), lang)
        return _TERM.sub("", said) if lang == "zh" else said
    return row.formula.of(lang) if row.formula else row.name.of(lang)


def _within(text: str, brackets: str, lang: str) -> str:
    return f"{text}（{brackets}）" if lang == "zh" else f"{text} ({brackets})"


def _formula(row: Indicator, lang: str) -> str:
    words = row.formula.of(lang) if row.formula else ""
    if not _OPERATOR.search(row.maths):  # a count says itself in words
        return words
    return f"{words}　{mathml(row.maths, say=functools.partial(_word, lang=lang))}"


def _word(name: str, lang: str) -> str:
    """A name of a formula: an indicator by its own name, a word in the language."""
    if name in _NAMES:
        return _NAMES[name].of(lang)
    return in_language("formula", readable(name), lang)


def _linked(function: str) -> str:
    """The function as it stands in the reference, which names it by its room."""
    meant, last = value_of(function), function.rpartition(".")[2]
    known = (name for names in homes().values() for name in names if name.endswith(f".{last}"))
    return f"{{py:obj}}`{last} <{next(name for name in known if value_of(name) is meant)}>`"


def _cited(source: DefinitionSource, lang: str) -> str:
    text, read = in_language("sources", source.text, lang), _READ[source.reading.value].of(lang)
    return _within(text, read, lang)


def _list(key: str, items: list[str], lang: str) -> list[str]:
    return [f"## {_say(key, lang)}", "", *(f"- {each}" for each in items), ""] if items else []
