"""A frame is printed alike on every engine that holds its rows."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from engines import MAKERS

from stmetrics import frames
from stmetrics.errors import InvalidValueError

ROWS = pa.table(
    {
        "place": pa.array([1.0, 2.0, None]),
        "district": ["甲区", "乙区", "met"],
        "now": [104.65, 90.0, None],
        "growth": [0.36, -0.0125, None],
        "target": ["met", "unmet", "unknown"],
        "audit": ["exact", None, "inconsistent"],
        "left out": [1, 2, 3],
    }
)
HEADS = {
    "place": "位次",
    "district": "地区",
    "now": "成交额",
    "growth": "增长",
    "target": "目标",
    "audit": "核对",
}
PRINTED = """\
位次  地区  成交额   增长  目标      核对
----  ----  ------  -----  --------  --------
   1  甲区   104.7  36.0%  符合      完全一致
   2  乙区    90.0  -1.3%  不符合    —
   —  met        —      —  无法判断  不一致"""
HELD = [name for name in MAKERS if name not in {"polars-lazy", "dask", "spark"}]


@pytest.mark.parametrize("engine", HELD)
def test_every_engine_prints_the_same_table(engine):
    found = frames.text_table(
        MAKERS[engine](ROWS), HEADS, decimals={"now": 1}, percents={"growth": 1}
    )
    assert found == PRINTED


def test_what_is_not_rounded_is_printed_as_it_is():
    frame = pl.DataFrame(
        {"a": [1.0, 2.5], "b": [Decimal("1.50"), Decimal(2)], "c": [True, False], "d": [None, None]}
    )
    heads = {"d": "d", "a": "a", "b": "b", "c": "c"}
    assert frames.text_table(frame, heads, lang="en").splitlines()[2:] == [
        "—    1  1.50   True",
        "—  2.5  2.00  False",
    ]


def test_wrong_frames_and_columns_are_refused():
    frame = pd.DataFrame({"a": [1.0]})
    with pytest.raises(InvalidValueError, match="'b': are not in the frame"):
        frames.text_table(frame, {"a": "A"}, decimals={"b": 1})
    with pytest.raises(InvalidValueError, match=r"lazy\.collect\(\)"):
        frames.text_table(pl.LazyFrame({"a": [1.0]}), {"a": "A"})
    with pytest.raises(InvalidValueError, match="lang"):
        frames.text_table(frame, {"a": "A"}, lang="fr")
