"""Fifty districts in a pandas frame: growth, target and pace verdicts, ranks and a table.

Every district and every figure here is made up by the formulas below; none is real.
Run it with ``--lang zh`` for Chinese.
"""

from __future__ import annotations

import argparse
from typing import Any

import narwhals.stable.v2 as nw
import pandas as pd  # type: ignore[import-untyped]  # its types are a package of their own

import stmetrics as st
from stmetrics import frames
from stmetrics.targets import Schedule

TITLE = {
    "en": "Contract turnover of 50 districts, January-October 2022, 100 million yuan (all made up)",
    "zh": "50个区2022年1-10月技术合同成交额，亿元（数据均为虚构）",
}
HEADS = {
    "en": {"place": "rank", "district": "district", "now": "turnover", "growth": "growth",
           "target": "growth of 12%", "pace": "on schedule"},
    "zh": {"place": "位次", "district": "地区", "now": "成交额", "growth": "同比增长",
           "target": "增长12%", "pace": "达到序时进度"},
}  # fmt: skip
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
    """The districts with growth, ranks and verdicts, the fastest first."""
    october = Schedule.by_months(st.Period.year(2022), "2022-10-31")
    growth = frames.growth_rate("now", "before").round(3)  # as printed, so that equals tie
    told: nw.DataFrame[Any] = nw.from_native(made_up, eager_only=True).with_columns(
        growth=growth,
        place=frames.ranks(growth),
        target=frames.check_target(st.Target.growth_at_least("12%"), "now", "before"),
        pace=frames.is_share_at_least("now", "year_target", october.share),
    )
    return told.sort("place", "district", nulls_last=True)


def main() -> None:
    """Print the districts' table in the language asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    lang: str = parser.parse_args().lang
    told = reviewed(made_up_districts(lang))
    met = [(told[name] == "met").sum() for name in ("target", "pace")]
    open_ = ((told["target"] == "unknown") | (told["pace"] == "unknown")).sum()
    table = frames.text_table(
        told, HEADS[lang], decimals={"now": 1}, percents={"growth": 1}, lang=lang
    )
    print(TITLE[lang], table, COUNTED[lang].format(len(told), *met, open_), sep="\n\n")


if __name__ == "__main__":
    main()
