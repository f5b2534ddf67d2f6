"""Rankings against an oracle that tries every figure which the bounds allow."""

from __future__ import annotations

import itertools
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, hostile, law, maybe

from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
    UnitError,
)
from stmetrics.exact import Interval
from stmetrics.formulas import Ties
from stmetrics.ranking import (
    RANK_CUTS,
    possible_ranks,
    rank_change,
    rank_change_wording,
    rank_regions,
    rank_wording,
)
from stmetrics.records import ObservationStatus
from stmetrics.units import Amount, Bound, quantity

FORECAST = ObservationStatus.FORECAST
PROVISIONAL = ObservationStatus.PROVISIONAL

# Ends of intervals are whole numbers 0 to 4; figures are quarters, and go beyond on both sides,
# so that an open or an unbounded end, too, has figures behind it.
GRID = [Fraction(n, 4) for n in range(-4, 21)]


def allowed(interval):
    return [
        value
        for value in GRID
        if (interval.low is None or interval.low <= value)
        and (interval.high is None or value <= interval.high)
        and (interval.low_closed or value != interval.low)
        and (interval.high_closed or value != interval.high)
    ]


@st.composite
def intervals(draw):
    low, high = sorted((draw(st.integers(0, 4)), draw(st.integers(0, 4))))
    closed = low == high
    return Interval(
        draw(maybe(st.just(Decimal(low)))),
        draw(maybe(st.just(Decimal(high)))),
        low_closed=closed or draw(st.booleans()),
        high_closed=closed or draw(st.booleans()),
    )


def tried(spans, place, *, highest_first):
    """The best and the worst rank over every combination of the figures allowed."""
    found = set()
    for own in allowed(spans[place]):
        ways = []
        for other, span in enumerate(spans):
            if other != place:
                ahead = {(v > own) if highest_first else (v < own) for v in allowed(span)}
                ways.append(ahead)
        found |= {1 + sum(each) for each in itertools.product(*ways)}
    return min(found), max(found)


@given(spans=st.lists(intervals(), min_size=1, max_size=4), highest_first=st.booleans())
@law
def test_possible_ranks_are_those_that_trying_finds(spans, highest_first):
    named = dict(enumerate(spans))
    found = possible_ranks(named, highest_first=highest_first)
    expected = {n: tried(spans, n, highest_first=highest_first) for n in named}
    assert found == expected


def test_an_open_end_is_ahead_of_the_number_that_it_leaves_out():
    over_40 = Interval(Decimal(40), None, low_closed=False)
    at_least_40 = Interval(Decimal(40), None)
    forty = Interval(Decimal(40), Decimal(40))
    under_40 = Interval(None, Decimal(40), high_closed=False)
    assert possible_ranks({"a": over_40, "b": forty}) == {"a": (1, 1), "b": (2, 2)}
    assert possible_ranks({"a": at_least_40, "b": forty}) == {"a": (1, 1), "b": (1, 2)}
    assert possible_ranks({"a": under_40, "b": forty}) == {"a": (2, 2), "b": (1, 1)}
    assert possible_ranks({"a": over_40, "b": forty}, highest_first=False)["a"] == (2, 2)


def test_ends_of_both_exact_kinds_are_compared():
    third = Interval(Fraction(1, 3), Fraction(1, 3))
    more = Interval(Decimal("0.34"), 0.34)
    assert possible_ranks({"a": third, "b": more}) == {"a": (2, 2), "b": (1, 1)}
    assert possible_ranks({}) == {}


def test_ends_that_are_no_numbers_are_refused():
    with pytest.raises(InvalidValueError, match=r"ends\[1\]="):
        possible_ranks({"a": Interval(Decimal(1), float("nan"))})


# --- rankings -------------------------------------------------------------------------------

figures = st.dictionaries(
    st.sampled_from("甲乙丙丁戊己"), maybe(st.integers(0, 3)), min_size=1
).filter(lambda given: any(value is not None for value in given.values()))


@given(given_figures=figures, highest_first=st.booleans(), ties=st.sampled_from(list(Ties)[:3]))
@law
def test_a_ranking_orders_who_has_a_figure_and_lists_who_has_none(
    given_figures, highest_first, ties
):
    ranking = rank_regions(given_figures, highest_first=highest_first, ties=ties)
    known = {name: value for name, value in given_figures.items() if value is not None}
    assert set(ranking.missing) == set(given_figures) - set(known)
    assert {place.region for place in ranking.places} == set(known)
    assert ranking.of == len(known)
    order = [known[place.region] for place in ranking.places]
    assert order == sorted(order, reverse=highest_first)
    for place in ranking.places:
        equal = list(known.values()).count(place.figure)
        ahead = sum((v > place.figure) if highest_first else (v < place.figure) for v in order)
        assert place.is_shared == (equal > 1)
        assert place.rank == place.best == place.worst
        if ties is Ties.COMPETITION:
            assert place.rank == ahead + 1
        assert ranking.place(place.region) == place


def test_figures_of_every_kind_are_compared_in_one_unit():
    ranking = rank_regions(
        {
            "甲": "2亿元",
            "乙": quantity("3亿元"),
            "丙": Amount(Decimal(10000), "万元", 0),
            "丁": "20000万元",
        }
    )
    assert [(place.region, place.rank) for place in ranking.places] == [
        ("乙", 1),
        ("甲", 2),
        ("丁", 2),
        ("丙", 4),
    ]
    rates = rank_regions({"甲": "25.3%", "乙": "25.31%", "丙": (25, "%"), "丁": "253‰"})
    assert [place.region for place in rates.places] == ["乙", "甲", "丁", "丙"]
    assert rates.place("甲").is_shared
    assert rates.place("丁").is_shared


def test_bounds_leave_ranks_open():
    ranking = rank_regions({"甲": "超过40项", "乙": "45项", "丙": "40项", "丁": "38-42项"})
    found = {place.region: (place.best, place.rank, place.worst) for place in ranking.places}
    assert found == {
        "甲": (1, None, 3),
        "乙": (1, None, 2),
        "丁": (2, None, 4),
        "丙": (3, None, 4),
    }
    converted = rank_regions({"甲": "1亿元", "乙": "不足9000万元", "丙": "约3亿元"})
    found = {place.region: (place.best, place.worst) for place in converted.places}
    assert found == {"甲": (1, 2), "丙": (1, 3), "乙": (2, 3)}
    rates = rank_regions({"甲": "20%以上", "乙": "20%", "丙": "3%"})
    assert [(p.region, p.best, p.worst) for p in rates.places] == [
        ("甲", 1, 1),
        ("乙", 1, 2),
        ("丙", 3, 3),
    ]


def test_an_amount_about_a_number_may_stand_anywhere():
    about = Amount(Decimal(5), None, 0, Bound.ABOUT)
    place = rank_regions({"甲": 1, "乙": 9, "丙": about}).place("丙")
    assert (place.best, place.rank, place.worst) == (1, None, 3)


@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_nothing(context):
    given_figures = {"甲": Decimal("1234567.1"), "乙": "1234567.2以上", "丙": "1234567.15"}
    for highest_first in (True, False):
        expected = rank_regions(given_figures, highest_first=highest_first)
        with hostile(context):
            found = rank_regions(given_figures, highest_first=highest_first)
            assert found.sentence("甲") == expected.sentence("甲")
        assert found == expected


def test_rankings_survive_pickling():
    ranking = rank_regions({"甲": 1, "乙": None})
    assert pickle.loads(pickle.dumps(ranking)) == ranking  # noqa: S301 - our own bytes


def test_what_cannot_be_ranked_is_refused():
    with pytest.raises(UndefinedMetricError, match="no region has a figure"):
        rank_regions({"甲": None})
    with pytest.raises(UnitError, match=r"figures\[乙\]=2: .* are in 项"):
        rank_regions({"甲": "3项", "乙": 2})
    with pytest.raises(UnitError, match=r"figures\[乙\]=.*项: .* have no unit"):
        rank_regions({"甲": 2, "乙": "3项"})
    with pytest.raises(UnitError):
        rank_regions({"甲": "3项", "乙": "3亿元"})
    with pytest.raises(UnitError):
        rank_regions({"甲": "3项", "乙": "约3亿元"})
    with pytest.raises(InvalidValueError, match=r"figures\[乙\]="):
        rank_regions({"甲": 1, "乙": True})
    with pytest.raises(InvalidValueError, match="are equal"):
        rank_regions({"甲": 1, "乙": 1}, ties=Ties.REFUSED)
    with pytest.raises(InvalidValueError, match="the figure of 乙 is a bound"):
        rank_regions({"甲": 1, "乙": "3以上"}, ties=Ties.DENSE)


def test_a_place_that_is_none_is_refused():
    ranking = rank_regions({"甲": 1, "乙": None})
    with pytest.raises(MissingFactError, match="rank of 乙: it has no figure"):
        ranking.place("乙")
    with pytest.raises(InvalidValueError, match="not among those ranked"):
        ranking.place("丙")


@pytest.mark.parametrize("statuses", [{"乙": FORECAST}, {"甲": "no such"}])
def test_a_status_of_nobody_or_of_no_kind_is_refused(statuses):
    with pytest.raises(InvalidValueError, match="ObservationStatus"):
        rank_regions({"甲": 1}, statuses=statuses)


def test_one_forecast_makes_every_rank_a_forecast():
    ranking = rank_regions({"甲": 3, "乙": 2, "丙": 1}, statuses={"乙": FORECAST})
    assert (ranking.is_forecast, ranking.is_provisional) == (True, False)
    assert [place.status for place in ranking.places].count(FORECAST) == 1
    estimated = rank_regions({"甲": 3}, statuses={"甲": ObservationStatus.ESTIMATED})
    assert (estimated.is_forecast, estimated.is_provisional) == (False, True)


# --- change ---------------------------------------------------------------------------------


@given(now=st.integers(1, 40), before=st.integers(1, 40))
@law
def test_up_and_down_are_each_others_opposite(now, before):
    assert rank_change(now, before) == -rank_change(before, now)
    assert rank_change_wording(now, before).replace("前移", "后移") == rank_change_wording(
        before, now
    ).replace("前移", "后移")


@pytest.mark.parametrize(
    ("now", "before", "zh", "en"),
    [
        (3, 5, "前移2位", "up 2 places"),
        (4, 5, "前移1位", "up 1 place"),
        (5, 5, "位次不变", "unchanged"),
        (6, 5, "后移1位", "down 1 place"),
        (7, 5, "后移2位", "down 2 places"),
    ],
)
def test_wording_of_a_change(now, before, zh, en):
    assert rank_change_wording(now, before) == zh
    assert rank_change_wording(now, before, "en") == en


@pytest.mark.parametrize(("now", "before"), [(0, 1), (1, 0), (2.5, 1), (1, None)])
def test_a_rank_is_whole_and_at_least_1(now, before):
    with pytest.raises(InvalidValueError):
        rank_change(now, before)


def test_a_change_is_between_rankings_of_the_same_regions_under_the_same_rules():
    before = rank_regions({"甲": 1, "乙": 2, "丙": 3})
    assert rank_regions({"甲": 4, "乙": 2, "丙": 3}).change("甲", before) == 2
    with pytest.raises(IncomparableError, match="only one of them ranks 丁"):
        rank_regions({"甲": 4, "乙": 2, "丙": 3, "丁": 1}).change("甲", before)
    with pytest.raises(IncomparableError, match="only one of them ranks 丙"):
        rank_regions({"甲": 4, "乙": 2, "丙": None}).change("甲", before)
    for rule in ({"ties": Ties.DENSE}, {"highest_first": False}):
        with pytest.raises(IncomparableError, match="follow other rules"):
            rank_regions({"甲": 4, "乙": 2, "丙": 3}, **rule).change("甲", before)
    halves = rank_regions({"甲": 2, "乙": 2}, ties=Ties.AVERAGE)
    with pytest.raises(InvalidValueError, match="whole number"):
        halves.change("甲", halves)
    open_rank = rank_regions({"甲": "2以上", "乙": 2.5, "丙": 3})
    for one, other in ((open_rank, before), (before, open_rank)):
        with pytest.raises(IncomparableError, match="rank of 甲: bounds leave it open"):
            one.change("甲", other)


# --- words ----------------------------------------------------------------------------------

ZH = ["上游", "中上游", "中游", "中下游", "下游"]
EN = ["upper", "upper middle", "middle", "lower middle", "lower"]


@given(of=st.integers(1, 60), data=st.data())
@law
def test_words_are_fifths_of_the_middles_of_places(of, data):
    rank = data.draw(st.integers(1, of))
    word = rank_wording(rank, of)
    if rank == 1:
        assert word == "位居第一"
    elif rank == of:
        assert word == "末位"
    else:
        fifth = next(n for n in range(1, 6) if Fraction(2 * rank - 1, 2 * of) <= Fraction(n, 5))
        assert word == ZH[fifth - 1]


@given(of=st.integers(3, 60), data=st.data())
@law
def test_words_are_the_same_from_both_ends(of, data):
    rank = data.draw(st.integers(2, of - 1))
    mirrored = ZH[::-1][ZH.index(rank_wording(rank, of))]
    assert rank_wording(of + 1 - rank, of) == mirrored
    assert EN.index(rank_wording(rank, of, "en")) == ZH.index(rank_wording(rank, of))


@given(of=st.integers(3, 60), data=st.data())
@law
def test_a_better_rank_never_has_a_worse_word(of, data):
    rank = data.draw(st.integers(2, of - 2)) if of > 3 else 2
    words = [ZH.index(rank_wording(each, of)) for each in range(rank, of)]
    assert words == sorted(words)


def test_words_of_ten_and_of_few():
    assert [rank_wording(rank, 10, "en") for rank in range(1, 11)] == [
        "first",
        "upper",
        "upper middle",
        "upper middle",
        "middle",
        "middle",
        "lower middle",
        "lower middle",
        "lower",
        "last",
    ]
    assert [rank_wording(rank, 3) for rank in (1, 2, 3)] == ["位居第一", "中游", "末位"]
    assert rank_wording(1, 1) == "位居第一"
    assert rank_wording(Decimal("2.5"), 5, "en") == "upper middle"


def test_other_cuts_may_be_given_and_the_cut_itself_belongs_to_the_upper_word():
    thirds = (Fraction(1, 3), Fraction(1, 3), Fraction(2, 3), Fraction(2, 3))
    assert [rank_wording(rank, 9, cuts=thirds) for rank in range(2, 9)] == (
        ["上游"] * 2 + ["中游"] * 3 + ["下游"] * 2
    )
    on_the_cut = (0.25, 0.5, 0.6, 0.9)
    assert rank_wording(3, 10, cuts=on_the_cut) == "上游"
    assert rank_wording(3, 10, cuts=(Decimal("0.2499"), *on_the_cut[1:])) == "中上游"
    assert tuple(Fraction(n, 5) for n in range(1, 5)) == RANK_CUTS


@pytest.mark.parametrize(
    "cuts",
    [
        (),
        (0.2, 0.4, 0.6),
        (0.2, 0.4, 0.6, 0.8, 0.9),
        (0.4, 0.2, 0.6, 0.8),
        (0, 0.4, 0.6, 0.8),
        (0.2, 0.4, 0.6, 1),
    ],
)
def test_cuts_that_are_none_are_refused(cuts):
    with pytest.raises(InvalidValueError, match="must be four rising shares"):
        rank_wording(1, 10, cuts=cuts)


@pytest.mark.parametrize(
    ("rank", "of"), [(0, 10), (11, 10), (1, 0), (Decimal("0.5"), 3), (None, 3), (1, 2.5)]
)
def test_a_rank_that_is_none_of_the_places_is_refused(rank, of):
    with pytest.raises(InvalidValueError):
        rank_wording(rank, of)


def test_other_languages_are_refused():
    for call in (
        lambda: rank_wording(1, 3, "fr"),
        lambda: rank_change_wording(1, 3, "fr"),
        lambda: rank_regions({"甲": 1}).sentence("甲", "fr"),
    ):
        with pytest.raises(InvalidValueError, match="must be one of zh, en"):
            call()


# --- sentences ------------------------------------------------------------------------------

TEN = {f"{name}区": 100 - place for place, name in enumerate("甲乙丙丁戊己庚辛壬癸")}


@pytest.mark.parametrize(
    ("region", "zh", "en"),
    [
        ("甲区", "在10个地区中位居第一", "rank 1 of 10, first"),
        ("丁区", "在10个地区中列第4位，处于中上游", "rank 4 of 10, upper middle"),
        ("癸区", "在10个地区中列第10位，居末位", "rank 10 of 10, last"),
    ],
)
def test_sentences_of_ten_districts(region, zh, en):
    ranking = rank_regions(TEN)
    assert ranking.sentence(region) == zh
    assert ranking.sentence(region, "en") == en


def test_sentences_say_what_is_shared_open_forecast_provisional_and_missing():
    tied = rank_regions({"甲": 3, "乙": 3, "丙": 2, "丁": 2, "戊": 1, "己": None})
    assert tied.sentence("甲") == "在5个地区中并列第一（另有1个地区无数据）"
    assert tied.sentence("丙", "en") == "joint rank 3 of 5, middle (1 more without a figure)"
    assert tied.sentence("丁") == "在5个地区中并列第3位，处于中游（另有1个地区无数据）"
    spread = rank_regions({"甲": 9, "乙": "4以上", "丙": 5, "丁": 3})
    assert spread.sentence("乙") == "在4个地区中列第1至3位"
    assert spread.sentence("乙", "en") == "rank 1 to 3 of 4"
    near = rank_regions({**TEN, "丙区": "97以上", "丁区": "96-98"}, statuses={"甲区": FORECAST})
    assert near.sentence("丁区") == "预计在10个地区中列第3至4位，处于中上游"
    assert near.sentence("丁区", "en") == "forecast: rank 3 to 4 of 10, upper middle"
    early = rank_regions(TEN, statuses={"甲区": PROVISIONAL})
    assert early.sentence("乙区") == "初步数据显示，在10个地区中列第2位，处于上游"
    assert early.sentence("乙区", "en") == "provisional: rank 2 of 10, upper"


def test_the_last_of_dense_ranks_is_the_last():
    dense = rank_regions({"甲": 3, "乙": 3, "丙": 2, "丁": 1}, ties=Ties.DENSE)
    assert dense.sentence("丁") == "在4个地区中列第3位，居末位"
    average = rank_regions({"甲": 3, "乙": 2, "丙": 2, "丁": 1}, ties=Ties.AVERAGE)
    assert average.sentence("丙") == "在4个地区中并列第2.5位，处于中游"


def test_a_ranking_shows_itself_in_every_form():
    figures = {"甲区": "8.2%", "乙区": "9.5%", "丙区": "9.5%", "丁区": None}
    found = rank_regions(figures, statuses={"甲区": ObservationStatus.FORECAST})
    assert found.text().splitlines() == [
        "并列第1位 乙区 9.5%",
        "并列第1位 丙区 9.5%",
        f"第3位 甲区 8.2%（{ObservationStatus.FORECAST.zh}）",
        "无数据：丁区",
    ]
    assert found.text("en").splitlines()[-1] == "without a figure: 丁区"
    rows = found.rows()
    assert [row["region"] for row in rows] == ["乙区", "丙区", "甲区", "丁区"]
    assert rows[-1]["rank"] is None
    assert len({tuple(row) for row in rows}) == 1
    for lang in ("zh", "en"):
        assert "丁区" in found.table(lang)
    assert rank_regions({"a": 1, "b": 2}).text("en") == "rank 1 b 2\nrank 2 a 1"


@pytest.mark.parametrize("name", ["合计", "合 计", "小计", "平均", "全区", "Total"])
def test_a_sum_or_a_mean_is_no_region_to_be_ranked(name):
    with pytest.raises(InvalidValueError, match="is a sum or a mean, no region"):
        rank_regions({"甲区": 5, "乙区": 7, name: 12})


def test_figures_that_differ_are_printed_differently():
    ranking = rank_regions({"甲区": 0.004, "乙区": 0.001, "丙区": -0.002})
    assert ranking.text().splitlines() == [
        "第1位 甲区 0.004",
        "第2位 乙区 0.001",
        "第3位 丙区 -0.002",
    ]
    assert [row.split()[-1] for row in ranking.table().splitlines()[2:]] == [
        "0.004",
        "0.001",
        "-0.002",
    ]
    thirds = rank_regions({"甲区": Fraction(1, 3), "乙区": Fraction(1, 3), "丙区": Fraction(2, 3)})
    assert thirds.text().splitlines()[0] == "第1位 丙区 0.67"
