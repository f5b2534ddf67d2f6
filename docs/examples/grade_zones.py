"""Zones are graded by the national evaluation of high-tech zones, as far as its weights are known.

Of 国科发火〔2021〕106号 the library has no scorecard: the weight of the first class and of its
first two indicators was read in a copy of the text, the weights of the classes besides only in a
secondary source, and nothing else. What is not known is made up here, and the script says which;
so are the zones and every figure. The evaluation was revised in October 2024: for your own year
take its edition, and put its weights in the place of those that are made.

    python docs/examples/grade_zones.py --lang zh
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from stmetrics.exact import percent
from stmetrics.law import Confirmation
from stmetrics.scorecard import (
    IndicatorClass,
    Scorecard,
    WeightedIndicator,
    effective_weights,
    score_regions,
)
from stmetrics.tables import text_table

MADE: Final = ("虚构", "made up")
READ, TOLD = Confirmation.TEXT, Confirmation.SECONDARY


class Weighed(NamedTuple):
    """An indicator, its weight among those of its class, and how that is known: None is made."""

    id: str
    zh: str
    en: str
    weight: Decimal
    known: Confirmation | None = None


class Part(NamedTuple):
    """A class with its share of the whole, how that is known, and its indicators."""

    zh: str
    en: str
    weight: Decimal
    known: Confirmation
    indicators: tuple[Weighed, ...]


def made(name: str, zh: str, en: str) -> Weighed:
    """A made-up indicator in the place of those of the text, with a made-up weight."""
    return Weighed(name, f"{zh}（{MADE[0]}）", f"{en} ({MADE[1]})", Decimal(1))


CLASSES: Final = (
    Part(
        "创新能力和创业活跃度",
        "Innovation and entrepreneurship",
        Decimal("0.20"),
        READ,
        (
            Weighed(
                "institutions",
                "国家级和省级研发机构数",
                "R&D institutions, national and provincial",
                Decimal("0.8"),
                READ,
            ),
            Weighed(
                "rd_staff",
                "从业人员中研发人员全时当量数占比",
                "R&D personnel (FTE) in employees",
                Decimal("1.2"),
                READ,
            ),
            made("innovation_rest", "创新其余指标", "the rest of innovation"),
        ),
    ),
    Part(
        "结构优化和产业价值链",
        "Structure and value chain",
        Decimal("0.20"),
        TOLD,
        (made("structure", "结构指标", "structure"),),
    ),
    Part(
        "绿色发展和宜居包容性",
        "Green growth and liveability",
        Decimal("0.15"),
        TOLD,
        (made("green", "绿色指标", "green growth"),),
    ),
    Part(
        "开放创新和国际竞争力",
        "Openness and competitiveness",
        Decimal("0.15"),
        TOLD,
        (made("openness", "开放指标", "openness"),),
    ),
    Part(
        "综合质效和持续创新力",
        "Quality, yield and endurance",
        Decimal("0.30"),
        TOLD,
        (made("yield", "质效指标", "yield"),),
    ),
)
MISSING: Final = (
    ("第一类其余指标的名称和赋权", "the other indicators of the first class, and their weights"),
    ("第二至第五类各指标的名称和赋权", "every indicator of the other four classes, and its weight"),
    ("指标数值怎样变成得分（此处用极差法）", "how figures become scores (here by their range)"),
    ("缺失数值怎样处理（此处拒绝计算）", "what becomes of missing figures (refused here)"),
)
"""What the evaluation needs besides, and nobody has told the library."""
ZONES: Final = {
    ("虚构甲区", "Zone A, made up"): ("31", "6.2", "70", "55", "61", "40", "88"),
    ("虚构乙区", "Zone B, made up"): ("24", "7.9", "64", "62", "58", "52", "71"),
    ("虚构丙区", "Zone C, made up"): ("12", "4.1", "58", "71", "80", "33", "66"),
}


def scorecard(lang: str) -> Scorecard:
    """The classes with their published weights; within a class weights are taken relative."""
    return Scorecard(
        parts=[
            IndicatorClass(
                name=part.zh if lang == "zh" else part.en,
                weight=part.weight,
                parts=[
                    WeightedIndicator(
                        id=each.id,
                        weight=Fraction(each.weight) / Fraction(of_the_class(part)),
                        direction="higher",
                    )
                    for each in part.indicators
                ],
            )
            for part in CLASSES
        ]
    )


def of_the_class(part: Part) -> Decimal:
    """The weights of a class together."""
    return sum((each.weight for each in part.indicators), Decimal(0))


def how_known(known: Confirmation | None, lang: str) -> str:
    """Where a weight comes from."""
    if known is None:
        return MADE[lang != "zh"]
    return known.zh if lang == "zh" else known.en


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table with its title."""
    print(f"## {title}", text_table(header, rows), "", sep="\n")


def weights(card: Scorecard, lang: str) -> None:
    """Print the weights of classes and indicators, and how each is known."""
    zh = lang == "zh"
    show(
        "各类权重" if zh else "Classes and their weights",
        ("类别", "权重", "核实") if zh else ("class", "weight", "known"),
        [
            (part.zh if zh else part.en, percent(part.weight, 0), how_known(part.known, lang))
            for part in CLASSES
        ],
    )
    of_the_whole = effective_weights(card)
    show(
        "各指标占总体的权重" if zh else "Indicators and their weights in the whole",
        ("指标", "赋权", "占总体", "核实") if zh else ("indicator", "weight", "of all", "known"),
        [
            (
                each.zh if zh else each.en,
                str(each.weight),
                percent(of_the_whole[each.id], 2),
                how_known(each.known, lang),
            )
            for part in CLASSES
            for each in part.indicators
        ],
    )


def main() -> None:
    """Grade the zones in the language asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    lang: str = parser.parse_args().lang
    zh, card = lang == "zh", scorecard(lang)
    print(
        "# 国家高新区综合评价，国科发火〔2021〕106号（虚构部分均已注明）"
        if zh
        else "# National evaluation of high-tech zones, 2021 (what is made up says so)",
        "",
        sep="\n",
    )
    weights(card, lang)
    print("## 尚缺的内容" if zh else "## What is missing")
    print(*(f"- {each[not zh]}" for each in MISSING), "", sep="\n")
    ids = [each.id for part in CLASSES for each in part.indicators]
    made_figures = {
        zone[not zh]: dict(zip(ids, map(Decimal, row), strict=True)) for zone, row in ZONES.items()
    }
    print("## 得分（数据均为虚构）" if zh else "## Scores (all data made up)")
    print(score_regions(card, made_figures).table(lang))


if __name__ == "__main__":
    main()
