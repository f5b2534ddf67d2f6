"""Reviews of made regions, read back from the sentences that they print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hypothesis import strategies as st
from made_regions import END_OF_OCTOBER, JAN_OCT, observed, reviewed

from stmetrics.catalogue import all_indicators
from stmetrics.catalogue._terms import meant
from stmetrics.catalogue.row import Timing
from stmetrics.errors import StmetricsError
from stmetrics.reports import ReadFigure, read_report

ROWS = [
    row
    for row in all_indicators()
    if row.unit is not None
    and not re.match("(?:msti|uis|fn|review)[.]", row.id)
    and not re.search("占|增长|提高|贡献|拉动|加快|变化|流向外省", row.name.zh)
    and not row.id.startswith(("ent.rd_", "ent.title"))  # kinds of theirs are called alike
]
"""Rows that no aspect of another row says as well: 高新技术产业产值占规上工业总产值比重."""
LEVELS = ("national", "provincial", "city", "district")


@st.composite
def regions(draw):
    """A few rows of the catalogue, with levels of two years, a growth, a rank, a share."""
    made = []
    for row in draw(st.lists(st.sampled_from(ROWS), min_size=1, max_size=6, unique=True)):
        number = draw(st.integers(2, 9000))
        tenths = draw(st.integers(0, 9))
        whole = f"{number}{row.unit}"
        value = whole if row.unit[0] in "家项件人个场次篇户" else f"{number}.{tenths}{row.unit}"
        is_stock = row.timing is Timing.STOCK
        time = {"on": END_OF_OCTOBER} if is_stock else {"period": JAN_OCT}
        part = draw(_parts(row))
        made.append(observed(row.id, value, **time, **part))
        if draw(st.booleans()) and row.unit not in {"%", "百分点", "倍"}:
            growth = f"{draw(st.integers(-60, 90))}.{tenths}%"
            made.append(observed(row.id, growth, aspect="growth", **time, **part))
        if draw(st.booleans()):
            made.append(observed(row.id, draw(st.integers(1, 12)), aspect="rank", **time, **part))
    return reviewed(*made)


@st.composite
def _parts(draw, row):
    part = {}
    if "level" in row.dimensions and draw(st.booleans()):
        level = draw(st.sampled_from(LEVELS))
        part = {"level": level, "and_above": level != "national" and draw(st.booleans())}
    if "kind" in row.dimensions and row.naming and row.naming.kinds and draw(st.booleans()):
        part["kind"] = draw(st.sampled_from(row.naming.kinds)).zh
    return part


def wrongly_read(made) -> Iterator[tuple[str, ReadFigure]]:
    """Figures read from a review's sentences that are none of the review's own."""
    text = "\n".join(made.sentences("zh"))
    for each in read_report(text, region="z", period=made.period).read:
        if not any(_is_said_of(line, each) for line in made.lines):
            yield text, each


def _is_said_of(line, each) -> bool:
    seen = each.observation
    kind = line.kind if line.kind and meant(line.kind) else None  # 项目 of 项目申报 are all of them
    same = (line.indicator.id, line.level, line.and_above, kind, line.time)
    if same != (seen.indicator, seen.level, seen.and_above, seen.kind, seen.time):
        return False
    told = {
        "level": (line.figure,),
        "growth": (line.growth,),
        "gap": (line.gap,),
        "share": (line.share,),
        "change": (line.change,),
        "completion": (line.completion,),
    }.get(seen.aspect.value)
    if told is None:
        return True
    return any(_agree(one, seen.require_value()) for one in told if one is not None)


def _agree(one, other) -> bool:
    """Whether two figures are the same number; a review shows no more decimals than are read."""
    try:
        is_plain = one.unit is None and other.unit in {"%", "百分点"}
        value = one.value * 100 if is_plain else one.to(other.unit).value
        return abs(value - other.value) <= Decimal(1).scaleb(-(other.decimals or 0))
    except StmetricsError:
        return False
