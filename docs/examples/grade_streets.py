"""A district grades its streets for a year, and shows how far the ranking can be trusted.

Streets, figures, weights and thresholds are all made up; the form is that of a yearly composite
assessment (综合考核): classes and indicators, points added and taken off, a veto, grades.

    python docs/examples/grade_streets.py --lang zh
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from stmetrics.catalogue import Direction, indicator
from stmetrics.exact import percent, round_half_up
from stmetrics.law import Bands
from stmetrics.scorecard import (
    Disturbance,
    IndicatorClass,
    Method,
    PointsItem,
    Scorecard,
    Scores,
    Veto,
    WeightedIndicator,
    capped_completion,
    change_contributions,
    difference_contributions,
    effective_weights,
    efficacy_coefficient,
    geometric_mean,
    leave_one_out,
    left_out_header,
    left_out_rows,
    min_max,
    rank_sensitivity,
    score_regions,
)
from stmetrics.tables import text_table
from stmetrics.units import unit_in_words

MadeTable: TypeAlias = dict[str, dict[str, Decimal | None]]

CATALOGUED: Final = ("cn.rd_int", "cn.hte_net", "cn.tm_v", "cn.pat10k")
OWN: Final = {
    "tasks": ("重点任务完成率", "Completion of key tasks"),
    "energy": ("单位产值能耗（吨标煤/万元）", "Energy, tce per 10,000 yuan"),
    "awards": ("省级以上奖励（项）", "Awards at province level"),
    "late_reports": ("统计迟报（次）", "Late reports"),
    "accidents": ("重大安全事故（起）", "Major accidents"),
    "input": ("创新投入", "Input"),
    "output": ("创新产出", "Output"),
    "work": ("工作推进", "Work"),
    "excellent": ("优秀", "excellent"),
    "good": ("良好", "good"),
    "passed": ("合格", "passed"),
    "failed": ("不合格", "failed"),
}
STREETS: Final = (
    ("东湖街道", "East Lake"),
    ("南桥街道", "South Bridge"),
    ("西苑街道", "West Garden"),
    ("北塘街道", "North Pond"),
    ("新城街道", "New Town"),
    ("老街街道", "Old Street"),
)
IDS: Final = (*CATALOGUED, *tuple(OWN)[:5])
MADE: Final = (
    ("3.10", "12", "4.25", "28.6", "1.05", "0.21", "1", "0", "0"),
    ("2.85", "15", "3.90", "25.1", "1.00", "0.24", "0", "0", "0"),
    ("2.40", "9", "4.60", "31.0", "0.96", "0.19", "2", "1", "0"),
    ("1.95", "7", "2.10", "14.8", "0.92", "0.30", "0", "0", "0"),
    ("3.30", "14", "3.75", "22.4", "1.10", "0.26", "0", "2", "1"),
    ("1.20", "3", "0.85", "9.7", "0.78", "0.35", "0", "3", "0"),
)
MADE_LAST_YEAR: Final = (
    ("2.90", "10", "3.80", "25.0", "1.00", "0.22", "0", "0", "0"),
    ("2.70", "13", "3.60", "23.0", "0.98", "0.25", "0", "0", "0"),
    ("2.20", "8", "4.10", "28.5", "0.95", "0.20", "1", "0", "0"),
    ("1.90", "7", "2.00", "13.9", "0.94", "0.31", "0", "1", "0"),
    ("2.95", "11", "3.30", "20.2", "1.02", "0.27", "0", "0", "0"),
    ("1.25", "4", "0.90", "9.1", "0.85", "0.34", "0", "1", "0"),
)


def words(lang: str) -> dict[str, str]:
    """Titles in one language: the catalogue's, and the assessment's own."""
    titles = dict(OWN)
    for row in map(indicator, CATALOGUED):
        unit = unit_in_words(row.unit, "en")
        english = (
            row.name.en if unit is None or " per " in row.name.en else f"{row.name.en}, {unit}"
        )
        titles[row.id] = (f"{row.name.zh}（{row.unit}）", english)
    return {name: title[lang == "en"] for name, title in titles.items()}


def table(made: Sequence[Sequence[str]], lang: str) -> MadeTable:
    """The made figures by street and indicator."""
    return {
        street[lang == "en"]: dict(zip(IDS, map(Decimal, row), strict=True))
        for street, row in zip(STREETS, made, strict=True)
    }


def between(
    name: str, bad: str, good: str, weight: str, direction: Direction | None = None
) -> WeightedIndicator:
    """60 points for the poor value, 100 for the satisfactory one, by the efficacy coefficient."""
    return WeightedIndicator(
        id=name,
        weight=Decimal(weight),
        direction=direction or indicator(name).direction,
        normalise=Method(efficacy_coefficient, good=Decimal(good), bad=Decimal(bad)),
    )


def scorecard(lang: str, *, input_weight: str = "0.4", work_weight: str = "0.2") -> Scorecard:
    """The rules of the assessment."""
    say = words(lang)
    return Scorecard(
        parts=[
            IndicatorClass(
                name=say["input"],
                weight=Decimal(input_weight),
                parts=[
                    between("cn.rd_int", "1.0", "3.0", "0.6"),
                    between("cn.hte_net", "2", "12", "0.4"),
                ],
            ),
            IndicatorClass(
                name=say["output"],
                weight=Decimal("0.4"),
                parts=[
                    between("cn.tm_v", "0.5", "4.0", "0.5"),
                    between("cn.pat10k", "8", "28", "0.5"),
                ],
            ),
            IndicatorClass(
                name=say["work"],
                weight=Decimal(work_weight),
                parts=[
                    WeightedIndicator(
                        id="tasks",
                        weight=Decimal("0.7"),
                        direction="higher",
                        normalise=Method(capped_completion, most=1),
                    ),
                    between("energy", "0.36", "0.20", "0.3", Direction.LOWER),
                ],
            ),
        ],
        items=[
            PointsItem(id="awards", each=Decimal("1.5"), most=Decimal(3)),
            PointsItem(id="late_reports", each=Decimal("-0.5")),
        ],
        vetoes=[Veto(id="accidents", grade=say["failed"])],
        grades=Bands.rising(
            "grade",
            [(None, say["failed"]), (60, say["passed"]), (80, say["good"]), (95, say["excellent"])],
        ),
    )


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table with its title."""
    print(f"## {title}", text_table(header, rows), "", sep="\n")


def points(value: Decimal) -> str:
    """Points as they are printed."""
    return f"{round_half_up(value, 2):+}"


def explain(now: Scores, then: Scores, lang: str) -> None:
    """Print where leads and changes come from."""
    zh, say = lang == "zh", words(lang)
    first, second = (each.region for each in now.ranked()[:2])
    show(
        f"{first}领先{second}的构成（分）" if zh else f"Lead of {first} over {second}, points",
        ("指标", "贡献") if zh else ("indicator", "points"),
        [
            (say[name], points(part))
            for name, part in difference_contributions(now, first, second).items()
        ],
    )
    show(
        f"{first}得分比上年的变动（分）" if zh else f"Change of {first} on last year, points",
        ("指标", "来自指标", "来自权重") if zh else ("indicator", "from figures", "from weights"),
        [
            (say[part.id], points(part.from_figures), points(part.from_weights))
            for part in change_contributions(now, then, first)
        ],
    )


def fragility(card: Scorecard, made: MadeTable, lang: str) -> None:
    """Print how far the ranking hangs on weights, methods and single indicators."""
    zh, say = lang == "zh", words(lang)
    drawn = rank_sensitivity(
        card,
        made,
        Disturbance(
            spread=0.25,
            normalisations=[Method(min_max, low=1)],
            aggregations=[geometric_mean],
            seed=2024,
        ),
    )
    print("## 名次对权重与合成方法的敏感性" if zh else "## Ranks under other weights and means")
    print(drawn.table(lang))
    print()
    rows = left_out_rows(leave_one_out(card, made))
    show(
        "逐一剔除指标" if zh else "Leaving one indicator out",
        left_out_header(lang),
        [(say[row[0]], *row[1:]) for row in rows],
    )
    print("## 可以断言" if zh else "## May be concluded")
    print(*drawn.may_conclude(lang), sep="\n")
    print()
    print("## 不能断言" if zh else "## May not be concluded")
    print(*drawn.may_not_conclude(lang), sep="\n")


def main() -> None:
    """Grade the streets in the language asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    lang: str = parser.parse_args().lang
    zh, say, card, made = lang == "zh", words(lang), scorecard(lang), table(MADE, lang)
    now = score_regions(card, made)
    then = score_regions(
        scorecard(lang, input_weight="0.3", work_weight="0.3"), table(MADE_LAST_YEAR, lang)
    )
    print("# 街道科技创新综合考核（数据均为虚构）" if zh else "# Streets graded (all data made up)")
    print()
    show(
        "指标与综合权重" if zh else "Indicators and their weights in the whole",
        ("指标", "综合权重") if zh else ("indicator", "weight"),
        [(say[name], percent(weight, 0)) for name, weight in effective_weights(card).items()],
    )
    graded = now.table(lang)
    for veto in card.vetoes:
        graded = graded.replace(veto.id, say[veto.id])
    print("## 考核结果" if zh else "## Result", graded, "", sep="\n")
    explain(now, then, lang)
    fragility(card, made, lang)


if __name__ == "__main__":
    main()
