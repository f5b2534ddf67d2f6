"""Fifty districts in a pandas frame: growth, target and pace verdicts, ranks and a table.

Every district and every figure here is made up by the formulas below; none is real.
Run it with ``--lang zh`` for Chinese.
"""

from __future__ import annotations

import argparse
import math
from typing import Any

import narwhals.stable.v2 as nw
import pandas as pd  # type: ignore[import-untyped]  # its types are a package of their own

import stmetrics as st
from stmetrics import frames
from stmetrics.law import Verdict
from stmetrics.tables import text_table
from stmetrics.targets import Schedule

TITLE = {
    "en": "Contract turnover of 50 districts, January-October 2022, 100 million yuan (all made up)",
    "zh": "50个区2022年1-10月技术合同成交额，亿元（数据均为虚构）",
}
HEADER = {
    "en": ("rank", "district", "turnover", "growth", "growth of 12%", "on schedule"),
    "zh": ("位次", "地区", "成交额", "同比增长", "增长12%", "达到序时进度"),
}
COUNTED = {
    "en": "Of {} districts {} grew by at least 12%, {} are on schedule; of {} one is not known.",
    "zh": "{}个区中，{}个增长12%以上，{}个达到序时进度，{}个有一项无法判断。",
}


def made_up_districts(lang: str) -> pd.DataFrame:
    """Fifty made-up districts; one has not reported, one had no contracts last year."""
    name = "District {:02d}" if lang == "en" else "第{:02d}区"
    before = [10 + district * 37 % 90 for district in range(50)]
    now = [level * (100 + district * 29 % 45 - 8) / 100 for district, level in enumerate(before)]
    data = pd.DataFrame(
        {
            "district": [name.format(district + 1) for district in range(50)],
            "now": now,
            "before": [float(level) for level in before],
            "year_target": [level * 1.3 for level in before],
        }
    )
    data.loc[16, "now"] = None
    data.loc[33, "before"] = 0.0
    return data


def reviewed(made_up: pd.DataFrame) -> nw.DataFrame[Any]:
    """The districts with growth, verdicts and ranks, the fastest first."""
    october = Schedule.by_months(st.Period.year(2022), "2022-10-31")
    told = nw.from_native(made_up, eager_only=True).with_columns(
        growth=frames.growth_rate("now", "before").round(3),  # as printed, so that equals tie
        target=frames.check_target(st.Target.growth_at_least("12%"), "now", "before"),
        pace=frames.is_share_at_least("now", "year_target", october.share),
    )
    ranked: nw.DataFrame[Any] = told.with_columns(place=frames.ranks("growth"))
    return ranked.sort("place", "district", nulls_last=True)


def cells(row: dict[str, Any], lang: str) -> list[str]:
    """A district's line of the table; a dash for what is not known, which pandas holds as NaN."""
    place, now, growth = (
        None if math.isnan(row[name]) else row[name] for name in ("place", "now", "growth")
    )
    return [
        "—" if place is None else f"{place:.0f}",
        row["district"],
        "—" if now is None else str(st.round_half_up(now, 1)),
        "—" if growth is None else st.percent(growth, 1),
        *(Verdict(row[name]).term(lang) for name in ("target", "pace")),
    ]


def main() -> None:
    """Print the districts' table in the language asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    lang: str = parser.parse_args().lang
    ranked = reviewed(made_up_districts(lang))
    rows = [cells(row, lang) for row in ranked.iter_rows(named=True)]
    met = [(ranked[name] == "met").sum() for name in ("target", "pace")]
    open_ = ((ranked["target"] == "unknown") | (ranked["pace"] == "unknown")).sum()
    print(TITLE[lang], text_table(HEADER[lang], rows, align="rlrrll"), sep="\n\n")
    print("", COUNTED[lang].format(len(rows), *met, open_), sep="\n")


if __name__ == "__main__":
    main()
