"""A province's enterprises screened for high-tech certification, from Parquet, on two engines.

Every enterprise and every figure is made up by the formulas below; none is real.
Run it with a number of enterprises (1,000,000 if none is given) and ``--lang zh`` for Chinese.
Peak memory is read from the operating system, which must be Linux or macOS.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final, NamedTuple

import duckdb
import narwhals.stable.v2 as nw
import polars as pl

from stmetrics import frames
from stmetrics.tables import text_table

APPLIED_ON: Final = "2022-06-01"
CONDITIONS: Final = {
    "age": ("registered a year", "注册满一年"),
    "st_staff": ("S&T staff", "科技人员占比"),
    "rd_to_sales": ("R&D expenses", "研发费用占比"),
    "rd_in_china": ("R&D in China", "境内研发占比"),
    "income": ("high-tech income", "高新技术产品收入占比"),
}
VERDICTS: Final = [f"{condition}_verdict" for condition in CONDITIONS]
ENGINES: Final = ("duckdb", "polars")
TITLE: Final = (
    "{:,} enterprises, three years each (all made up)",
    "{:,}家企业，各三年（均为虚构）",
)
TOOK: Final = (
    ("engine", "seconds", "peak MiB", "MiB before"),
    ("引擎", "秒", "内存峰值MiB", "此前MiB"),
)
FUNNEL: Final = (("condition", "enterprises left"), ("条件", "剩余企业数"))
SHORT_OF: Final = (("short of", "enterprises"), ("缺哪几条", "企业数"))
ALL: Final = ("all", "全部")
UNKNOWN: Final = ("(figures are missing)", "（缺数，无法判断）")
MADE: Final = """
    COPY (
        SELECT 'e' || i AS enterprise_id, year,
            make_date(2004 + i % 19, 1 + i % 12, 1) AS registered_on,
            10 + i % 490 AS employees,
            CASE WHEN i % 101 > 0 THEN (10 + i % 490) * (4 + i % 23) // 100 END AS st_staff,
            100 + i * 7919 % 40000 + (year - 2018) * 37.25 AS sales_income,
            sales_income * 1.02 AS total_income,
            0 AS non_taxable_income,
            round(total_income * (40 + i % 53) / 100, 2) AS high_tech_income,
            round(sales_income * (2 + i % 7) / 100, 2) AS rd_expenses_hte,
            round(rd_expenses_hte * (50 + i % 47) / 100, 2) AS rd_expenses_hte_in_china,
        FROM range({count}) AS enterprises(i), range(2019, 2022) AS years(year)
    ) TO '{path}'
"""


class Screened(NamedTuple):
    """How many enterprises have which verdicts, and what it took to find out."""

    patterns: dict[tuple[str, ...], int]
    seconds: float
    peak: float
    base: float


def patterns_of(frame: Any) -> Any:
    """The enterprises by their verdicts on the conditions, on the engine of the frame."""
    gathered = frames.fiscal_years(frame, applied_on=APPLIED_ON, units="万元")
    screened = frames.screen_high_tech(gathered, applied_on=APPLIED_ON, units="元")
    return nw.from_native(screened).group_by(VERDICTS).agg(nw.len().alias("enterprises"))


def screen(engine: str, path: str) -> Screened:
    """Screen the enterprises of a Parquet file, in a process of its own."""
    frame: Any = duckdb.read_parquet(path) if engine == "duckdb" else pl.scan_parquet(path)
    base, began = peak_memory(), time.perf_counter()
    counted = patterns_of(frame).to_native()
    rows = counted.fetchall() if engine == "duckdb" else counted.collect(engine="streaming").rows()
    patterns = {tuple(verdicts): count for *verdicts, count in rows}
    return Screened(patterns, time.perf_counter() - began, peak_memory(), base)


def peak_memory() -> float:
    """The most memory that this process has held, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def funnel(patterns: dict[tuple[str, ...], int]) -> list[int]:
    """How many enterprises are left after each condition in turn."""
    return [
        sum(count for verdicts, count in patterns.items() if set(verdicts[:passed]) <= {"met"})
        for passed in range(len(CONDITIONS) + 1)
    ]


def shortfalls(patterns: dict[tuple[str, ...], int], lang: int) -> list[tuple[str, str]]:
    """What enterprises are short of, the commonest first."""
    counts: dict[str, int] = {}
    for verdicts, count in patterns.items():
        lacking = [
            names[lang]
            for names, verdict in zip(CONDITIONS.values(), verdicts, strict=True)
            if verdict == "unmet"
        ]
        if set(verdicts) != {"met"}:
            named = (" + ", "、")[lang].join(lacking) or UNKNOWN[lang]
            counts[named] = counts.get(named, 0) + count
    ranked = sorted(counts.items(), key=lambda each: -each[1])
    return [(named, f"{count:,}") for named, count in ranked]


def main() -> None:
    """Make the enterprises, screen them on both engines and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    given = parser.parse_args()
    lang = int(given.lang == "zh")
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "years.parquet")
        duckdb.execute("SET enable_progress_bar = false")
        duckdb.execute(MADE.format(count=given.count, path=path))
        with ProcessPoolExecutor(1, spawn, max_tasks_per_child=1) as apart:
            found = {engine: apart.submit(screen, engine, path).result() for engine in ENGINES}
    print(TITLE[lang].format(given.count), *tables(found, lang), sep="\n\n")


def tables(found: dict[str, Screened], lang: int) -> list[str]:
    """What both engines took, then the funnel and the shortfalls, which are the same on both."""
    took = [
        (engine, f"{each.seconds:.2f}", f"{each.peak:.0f}", f"{each.base:.0f}")
        for engine, each in found.items()
    ]
    patterns, others = (each.patterns for each in found.values())
    if patterns != others:
        raise SystemExit("the engines disagree")
    names = [ALL[lang], *(condition[lang] for condition in CONDITIONS.values())]
    left = [(name, f"{n:,}") for name, n in zip(names, funnel(patterns), strict=True)]
    return [
        text_table(TOOK[lang], took, align="lrrr"),
        text_table(FUNNEL[lang], left, align="lr"),
        text_table(SHORT_OF[lang], shortfalls(patterns, lang)[:10], align="lr"),
    ]


if __name__ == "__main__":
    main()
