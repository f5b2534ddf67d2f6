"""Audits over columns say of every row what the audit of one figure says, on every engine."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, collected, framed
from hypothesis import Phase, given, settings, strategies as st

from stmetrics import audit, frames
from stmetrics.audit import Published
from stmetrics.errors import InvalidValueError, StmetricsError, UndefinedMetricError

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving:FutureWarning")

RESULTS = ("consistency", "low", "high", "recomputed")
CHECKS = {
    "growth": (frames.audit_growth, audit.audit_growth, {}),
    "share": (frames.audit_share, audit.audit_share, {}),
    "quotient": (frames.audit_quotient, audit.audit_quotient, {}),
    "scaled": (frames.audit_quotient, audit.audit_quotient, {"scale": Fraction(10_000, 3)}),
    "difference": (frames.audit_difference, audit.audit_difference, {}),
    "points": (frames.audit_points_above, audit.audit_points_above, {}),
    "total": (frames.audit_total, audit.audit_total, {}),
}
"""The audit of columns, of one figure, and what both are told besides."""
EXACT = [(), ("a",), ("b",), ("p",), ("a", "b", "p")]
EXAMPLES = {"polars": 10, "polars-lazy": 5, "duckdb": 3, "pyarrow": 2}
"""How many tables are made for an engine; one where it is not said."""
SLOW = {"dask", "spark"}


def checks_on(engine):
    """Every check; on engines that take seconds to plan one, one of each form."""
    forms = ("growth", "scaled", "total") if engine in SLOW else tuple(CHECKS)
    return {name: CHECKS[name] for name in forms}


def call(check, audited, first, second, published, **options):
    if "total" in check.__name__:
        return check(*audited, [first, second], published, **options)
    return check(*audited, first, second, published, **options)


def said_of(name, figures):
    """What the audit of one figure says: its verdict, and what the figures allow as ratios."""
    _, check, options = CHECKS[name]
    if name in {"growth", "share"} and is_bare_above_1(figures[2]):
        return (None,) * 4
    try:
        finding = call(check, (), *figures, **options)
    except StmetricsError:
        return (None,) * 4
    unit = finding.published.factor
    ends = (finding.low, finding.high, finding.recomputed)
    return finding.verdict.value, *(
        None if end is None else float(Fraction(end) * unit) for end in ends
    )


def is_bare_above_1(published):
    """Whether a rate is refused where it is no `Published`, which says itself what it shows."""
    return published is not None and published.unit is None and abs(published.value) > 1


def agree(got, expected):
    if isinstance(got, str) or None in {got, expected}:
        return got == expected
    return math.isclose(got, expected, rel_tol=1e-12, abs_tol=0)


def floats_may_not_tell(figures):
    """Whether the figures have so many digits that their products pass what floats hold."""
    steps = sorted(abs(value.scaleb(decimals)) for value, decimals in figures)
    return steps[-1] * steps[-2] * 100 >= 2**53


def assert_alike(found, name, rows, said):
    for row, place in enumerate(found["row"]):
        got, expected = [found[f"{name}_{each}"][row] for each in RESULTS], said[place]
        is_number = isinstance(rows[place][0], tuple)
        if is_number and got[0] is None and floats_may_not_tell(rows[place]):
            expected = (None, *expected[1:])
        assert all(map(agree, got, expected)), (name, rows[place], got, expected)


# --- columns of numbers ---------------------------------------------------------------------

DIGITS = st.one_of(st.integers(-20, 20), st.integers(0, 99_999), st.integers(-(10**6), 10**6))
FIGURES = st.tuples(DIGITS, st.integers(-1, 2)).map(
    lambda it: (Decimal(it[0]).scaleb(-it[1]), it[1])
)


@st.composite
def printed_rows(draw):
    """Two figures and a third that is near what one of the relations makes of them."""
    (first, one), (second, other) = draw(FIGURES), draw(FIGURES)
    decimals = draw(st.integers(0, 4))
    truths = [first + second, first - second]
    if second:
        truths += [first / second, first / second - 1, first / second * 10_000 / 3]
    truth = draw(st.sampled_from(truths))
    off = draw(st.sampled_from([0, 0, 0, 1, -1, 2]))
    said = (truth + Decimal(off).scaleb(-decimals)).quantize(Decimal(1).scaleb(-decimals))
    most = Decimal(10**15 - 1).scaleb(-decimals)  # a column of floats takes 15 digits
    return [(first, one), (second, other), (min(max(said, -most), most), decimals)]


def row_of_numbers(row, exact):
    try:
        return [
            Published(f"{value:f}", decimals=decimals, exact=name in exact)
            for (value, decimals), name in zip(row, "abp", strict=True)
        ]
    except StmetricsError:
        return [None] * 3


def table_of_numbers(rows):
    columns = {"row": list(range(len(rows)))}
    for name, place in {"a": 0, "b": 1, **dict.fromkeys(CHECKS, 2)}.items():
        columns[name] = pa.array([float(row[place][0]) for row in rows], pa.float64())
    for place, name in enumerate("abp"):
        columns[f"{name}_decimals"] = pa.array([row[place][1] for row in rows], pa.int64())
    return pa.table(columns)


def audited_numbers(frame, exact, checks):
    """Audits of one frame, one after the other."""
    whole = [name for name in exact if name != "p"]
    for name, (check, _, options) in checks.items():
        decimals = {"a": "a_decimals", "b": "b_decimals", name: "p_decimals"}
        printed = {"decimals": decimals, "exact": [*whole, *([name] if "p" in exact else [])]}
        frame = call(check, (frame,), "a", "b", name, **printed, **options)
    return collected(frame)


@pytest.mark.parametrize("engine", ENGINES)
def test_numbers_are_audited_as_one_figure_is(engine):
    @given(st.lists(printed_rows(), min_size=40, max_size=60), st.sampled_from(EXACT))
    @settings(
        max_examples=EXAMPLES.get(engine, 1),
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
    )
    def are_alike(rows, exact):
        checks = checks_on(engine)
        found = audited_numbers(framed(table_of_numbers(rows), engine), exact, checks)
        for name in checks:
            said = [said_of(name, row_of_numbers(row, exact)) for row in rows]
            assert_alike(found, name, rows, said)

    are_alike()


def test_figures_that_floats_cannot_tell_apart_stay_open():
    first, second = 123_456_789_012.34, 98_765_432_109.87
    growth = Fraction("123456789012.34") / Fraction("98765432109.87") - 1
    printed = (
        float(audit.audit_growth("123456789012.34", "98765432109.87", Published("25%")).recomputed)
        / 100
    )
    table = pl.DataFrame({"a": [first] * 3, "b": [second] * 3, "p": [printed, 0.25, 0.3]})
    assert abs(Fraction(printed) - growth) < Fraction(1, 10**14)
    said = frames.audit_growth(table, "a", "b", "p", decimals={"a": 2, "b": 2, "p": 15})
    assert said["p_consistency"].to_list() == [None, "inconsistent", "inconsistent"]


# --- columns of text ------------------------------------------------------------------------

UNITS = ("", "元", "万元", "亿元", "家", "万家", "%", "‰", "百分点", "个百分点", "倍", "万", "块")
TEXTS = st.one_of(
    st.builds(
        lambda sign, digits, places, unit: f"{sign}{Decimal(digits).scaleb(-places):f}{unit}",
        st.sampled_from(["", "", "-"]),
        st.integers(0, 10**6),
        st.integers(0, 3),
        st.sampled_from(UNITS),
    ),
    st.sampled_from(
        [None, "", "—", "约30%", "30多家", "1,234.5 万元", " 12.8% ", "+3.5%", "1.2.3", "3—5亿元"]
    ),
)
ALIKE = st.sampled_from(UNITS).flatmap(
    lambda unit: st.tuples(*[st.integers(1, 9999).map(lambda n: f"{n / 10:.1f}{unit}")] * 3)
)
ROWS_OF_TEXT = st.one_of(
    st.tuples(TEXTS, TEXTS, TEXTS),
    ALIKE,
    ALIKE.flatmap(lambda row: st.tuples(st.just(row[0]), st.just(row[1]), TEXTS)),
)


def said_of_text(name, row):
    """What the audit of one figure says of what columns read: no bounds, units all or none."""
    try:
        figures = [Published(text) for text in row]
    except (StmetricsError, TypeError):
        return (None,) * 4
    shown = [figure.unit is not None for figure in figures]
    if name in {"difference", "points", "total"} and any(shown) != all(shown):
        return (None,) * 4
    return said_of(name, figures)


@pytest.mark.parametrize("engine", ENGINES)
def test_text_is_audited_as_one_figure_is(engine):
    @given(st.lists(ROWS_OF_TEXT, min_size=40, max_size=60))
    @settings(
        max_examples=min(3, EXAMPLES.get(engine, 1)),
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
    )
    def are_alike(rows):
        columns = {
            name: pa.array([row[place] for row in rows], pa.string())
            for name, place in {"a": 0, "b": 1, **dict.fromkeys(CHECKS, 2)}.items()
        }
        frame = framed(pa.table({"row": range(len(rows)), **columns}), engine)
        checks = checks_on(engine)
        for name, (check, _, options) in checks.items():
            frame = call(check, (frame,), "a", "b", name, **options)
        found = collected(frame)
        for name in checks:
            assert_alike(found, name, rows, [said_of_text(name, row) for row in rows])

    are_alike()


@pytest.mark.parametrize("engine", ENGINES)
def test_text_and_numbers_stand_side_by_side(engine):
    table = pa.table(
        {
            "rd": ["518.96", "518.96亿元", None],
            "enterprises": [24005, 24005, 24005],
            "each": [216.19, 216.19, 216.19],
            "row": range(3),
        }
    )
    found = collected(
        frames.audit_quotient(
            framed(table, engine),
            "rd",
            "enterprises",
            "each",
            scale=10_000,
            decimals={"each": 2},
            exact="enterprises",
        )
    )
    assert dict(zip(found["row"], found["each_consistency"], strict=True)) == {
        0: "exact",
        1: "inconsistent",
        2: None,
    }
    assert set(found) == {*table.column_names, *(f"each_{name}" for name in RESULTS)}


# --- what is missing and what is refused ----------------------------------------------------

MISSING = [None, math.nan, math.inf, -math.inf, 1e300, 0.05, 123456789012345678.0]
"""What is no figure of one decimal."""


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_no_printed_figure_has_no_verdict(engine):
    rows = [(each, 1.0, 0.1) for each in MISSING] + [(1.0, 1.0, each) for each in MISSING]
    columns = zip("abp", zip(*rows, strict=True), strict=True)
    table = pa.table(
        {name: pa.array(each, pa.float64(), from_pandas=False) for name, each in columns}
    )
    found = collected(frames.audit_growth(framed(table, engine), "a", "b", "p", decimals=1))
    assert [set(found[f"p_{name}"]) for name in RESULTS] == [{None}] * 4


@pytest.mark.parametrize("decimals", [None, 1.5, 16.0])
def test_decimals_of_a_row_are_whole_and_few(decimals):
    table = pl.DataFrame({"a": [1.0], "d": [decimals]}, schema={"a": pl.Float64, "d": pl.Float64})
    said = frames.audit_total(table, ["a"], "a", decimals="d")
    assert said["a_consistency"].to_list() == [None]


FRAME = pl.DataFrame({"a": [1.0], "b": [1.0], "t": ["1%"]})


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "columns 'a', 'b': hold numbers, and not with how many decimals"),
        ({"decimals": {"a": 1}}, "columns 'b': hold numbers"),
        ({"decimals": {"x": 1}}, "decimals='x': are not audited as numbers"),
        ({"decimals": {"t": 1}}, "decimals='t': are not audited as numbers"),
        ({"decimals": "d"}, "columns 'd': are not in the frame"),
        ({"decimals": 1.5}, "decimals"),
        ({"decimals": 16}, "must lie within ±15"),
        ({"decimals": 1, "exact": "x"}, "exact='x': are not audited"),
        ({"decimals": 1, "exact": 5}, "is no list of values"),
        ({"decimals": 1, "places": 2}, "places=: is no option of an audit"),
    ],
)
def test_what_is_said_of_columns_is_checked(options, message):
    with pytest.raises(InvalidValueError, match=message):
        frames.audit_growth(FRAME, "a", "b", "t", **options)


def test_what_cannot_be_audited_is_refused():
    with pytest.raises(InvalidValueError, match="'x', 'y': are not in the frame"):
        frames.audit_share(FRAME, "x", "a", "y", decimals=1)
    with pytest.raises(InvalidValueError, match="is no list of columns"):
        frames.audit_total(FRAME, "a", "b", decimals=1)
    with pytest.raises(UndefinedMetricError, match="nothing was given"):
        frames.audit_total(FRAME, [], "b", decimals=1)
    with pytest.raises(InvalidValueError, match="must be above zero"):
        frames.audit_quotient(FRAME, "a", "b", "t", scale=0, decimals=1)
    with pytest.raises(InvalidValueError, match="more digits than a column of floats"):
        frames.audit_quotient(FRAME, "a", "b", "t", scale=10**16, decimals=1)


@pytest.mark.parametrize(
    ("call_of", "said"),
    [
        (lambda: frames.audit_growth(FRAME, "a", "b", "t"), "是数，未写明印出几位小数"),
        (lambda: frames.audit_growth(FRAME, "a", "b", "t", decimals={"t": 1}), "不是按数核对的列"),
        (lambda: frames.audit_growth(FRAME, "a", "b", "t", exact="x"), "不是所核对的列"),
        (lambda: frames.audit_growth(FRAME, "a", "b", "t", places=1), "不是核对的选项"),
    ],
)
def test_what_is_wrong_is_said_in_chinese_too(call_of, said):
    with pytest.raises(InvalidValueError) as refused:
        call_of()
    assert said in refused.value.text("zh")


BARE = {
    "18.6": None, "0.186": "exact", "1": "inconsistent", "1.01": None, "-2.5": None,
    "18.6%": "exact", "1.186倍": "inconsistent", "101%": "inconsistent",
}  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("form", ["growth", "share"])
def test_a_bare_rate_above_1_has_no_verdict_as_one_alone_is_refused(engine, form):
    check, alone, _ = CHECKS[form]
    first = "118.6亿元" if form == "growth" else "18.6亿元"
    rows = {"a": [first] * len(BARE), "b": ["100亿元"] * len(BARE), "p": [*BARE]}
    table = pa.table({"row": range(len(BARE)), **rows})
    found = collected(check(framed(table, engine), "a", "b", "p"))
    said = dict(zip(found["row"], found["p_consistency"], strict=True))
    assert [said[place] for place in range(len(BARE))] == [*BARE.values()]
    for text, expected in BARE.items():
        if expected is None:
            with pytest.raises(InvalidValueError, match="is a plain number above 1"):
                alone(first, "100亿元", text)


def test_numbers_above_1_are_no_rates_either():
    table = pl.DataFrame({"a": [118.6] * 3, "b": [100.0] * 3, "p": [18.6, 1.0, 0.2]})
    said = frames.audit_growth(table, "a", "b", "p", decimals={"a": 1, "b": 0, "p": 1})
    assert said["p_consistency"].to_list() == [None, "inconsistent", "exact"]
    assert said["p_recomputed"].to_list()[0] is None
