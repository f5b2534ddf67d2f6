"""Published figures that show how an indicator is computed, from the tests' table of them."""

from __future__ import annotations

import csv
import functools
import json
import re
from pathlib import Path

from sitegen.chinese import in_language
from stmetrics.catalogue import Indicator, Words as Two

_TABLE = Path(__file__).parents[3] / "tests" / "data" / "published_figures.csv"
_FORMULAS = {
    "growth": "growth_rate",
    "share": "share",
    "per10k": "patents_per_10k",
    "cagr": "compound_growth_rate",
    "contribution": "contribution_share",
    "multiple": "multiple",
}
_SHOWN_BY = (
    ("share", "share of basic research", "msti.basic_share"),
    ("share", "share of applied research", "msti.applied_share"),
    ("share", "share of experimental development", "msti.dev_share"),
    ("share", "share of enterprises", "rd.share_enterprise"),
    ("share", "share of higher education", "rd.share_university"),
    ("share", "certification pass rate", "cn.hte_pass"),
    ("per10k", "invention patents per 10k", "cn.pat10k"),
    ("growth", "growth of", "fn.growth"),
    ("cagr", "", "fn.cagr"),
    ("contribution", "", "fn.contribution"),
)
"""Kind of relation and words of its label that show an indicator."""
_MOST = 3
_LEAST_CHINESE = 4
_SAID = Two(
    "{label}：`{formula}({inputs})` 复算，公布为{published}{unit}",
    "{label}: recomputed by `{formula}({inputs})`, printed as {published}{unit}",
)
_WORD = {"zh": re.compile(r"[a-zA-Z][a-zA-Z&.'-]*"), "en": re.compile(r"[\u4e00-\u9fff]+")}


def examples_of(row: Indicator, lang: str) -> list[str]:
    """Sentences that show published figures of the indicator; none where the table has none."""
    return [_said(each, lang) for each in _by_indicator().get(row.id, [])[:_MOST]]


@functools.cache
def _by_indicator() -> dict[str, list[dict[str, str]]]:
    """The exact rows of the table by the indicator whose figure they print."""
    found: dict[str, list[dict[str, str]]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as opened:
        for each in csv.DictReader(opened):
            for kind, words, indicator in _SHOWN_BY:
                if each["status"] == "exact" and each["kind"] == kind and words in each["label"]:
                    found.setdefault(indicator, []).append(each)
                    break
    return found


def _said(each: dict[str, str], lang: str) -> str:
    inputs = ", ".join([*json.loads(each["inputs"]).values(), *filter(None, [each["periods"]])])
    if each["kind"] == "per10k":  # the table's people are counted in ten thousands
        inputs = f'{inputs.partition(", ")[0]}, "{inputs.partition(", ")[2]}万人"'
    return _SAID.of(lang).format(
        label=_label(each["label"], lang),
        formula=_FORMULAS[each["kind"]],
        inputs=inputs,
        published=each["published"],
        unit=each["unit"].replace("patents per 10 thousand persons", "件/万人"),
    )


def _label(label: str, lang: str) -> str:
    """What the figure is: of a label in both languages, the words of one."""
    if len(re.findall(r"[\u4e00-\u9fff]", label)) >= _LEAST_CHINESE:
        return " ".join(_WORD[lang].sub(" ", label).split())
    return in_language("labels", label, lang)
