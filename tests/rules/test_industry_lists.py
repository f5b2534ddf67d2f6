"""Lists of industries: groups above and below, editions, and what is no code. All made up."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics import Verdict
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.law import Dated, Source
from stmetrics.rules import JIANGSU_HIGH_TECH_INDUSTRY, IndustryList, is_high_tech_industry

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
MADE = Source(document="made up", confirmation="K")


def listed(*editions):
    return IndustryList(name="made_up", zh="虚构目录", en="Made-up list", editions=editions)


LIST = listed(
    Dated(["39", "277", "C2651"], "2018-01-01", "2020-01-01", MADE),
    Dated(("39", "2770"), "2020-01-01", None, MADE),
)


@pytest.mark.parametrize(
    ("code", "on", "verdict"),
    [
        ("39", "2018-01-01", MET),
        ("391", "2018-01-01", MET),
        ("C3911", "2018-01-01", MET),
        ("2770", "2019-12-31", MET),
        ("2770", "2020-01-01", MET),
        ("277", "2019-12-31", MET),
        ("277", "2020-01-01", UNKNOWN),
        ("2651", "2019-12-31", MET),
        ("2651", "2020-01-01", UNMET),
        ("26", "2019-12-31", UNKNOWN),
        ("26", "2020-01-01", UNMET),
        ("3811", "2020-01-01", UNMET),
        (None, "2020-01-01", UNKNOWN),
    ],
)
def test_a_code_belongs_by_itself_or_by_a_group_above_it(code, on, verdict):
    assert is_high_tech_industry(code, list=LIST, on=on) is verdict


def test_before_the_first_edition_there_is_no_list():
    for code in ("39", None):
        with pytest.raises(NoRuleInForceError, match="made_up"):
            is_high_tech_industry(code, list=LIST, on="2017-12-31")


@pytest.mark.parametrize(
    "code", ["", "3", "39111", "CC39", "U39", "三九", "３９", "39 ", 39, b"39"]
)
def test_what_is_no_code_is_refused(code):
    with pytest.raises(InvalidValueError, match="is no code"):
        is_high_tech_industry(code, list=LIST, on="2022-12-31")


def test_a_list_is_asked_for_and_checked():
    with pytest.raises(InvalidValueError, match="is no IndustryList"):
        is_high_tech_industry("39", list=["39"], on="2022-12-31")
    with pytest.raises(InvalidValueError, match="has no edition"):
        listed()
    with pytest.raises(InvalidValueError, match="without codes"):
        listed(Dated((), "2018-01-01", None, MADE))
    with pytest.raises(InvalidValueError, match="is no code"):
        listed(Dated(("high-tech",), "2018-01-01", None, MADE))
    with pytest.raises(InvalidValueError, match="is no list of values"):
        listed(Dated("39", "2018-01-01", None, MADE))
    with pytest.raises(InvalidValueError, match="give only Dated"):
        listed(("39",))
    with pytest.raises(InvalidValueError, match="overlaps"):
        listed(Dated(("39",), "2018-01-01", None, MADE), Dated(("38",), "2020-01-01", None, MADE))


def test_a_list_pickles_and_is_equal_by_what_it_holds():
    again = pickle.loads(pickle.dumps(LIST))  # noqa: S301 - our own
    assert again == LIST
    assert hash(again) == hash(LIST)
    assert again.codes_on("2019-06-30") == ("39", "277", "C2651")


def test_jiangsus_catalogue_is_a_source_by_its_number():
    assert "86号" in JIANGSU_HIGH_TECH_INDUSTRY.document
    assert "holds none" in JIANGSU_HIGH_TECH_INDUSTRY.note


codes = st.integers(10, 9999).map(str)


@law
@given(st.lists(codes, min_size=1, max_size=4), codes)
def test_classes_counted_one_by_one_agree(named, code):
    """The oracle writes out every class of four digits that a code stands for."""

    def classes(short):
        return {f"{short}{n:0{4 - len(short)}d}" if len(short) < 4 else short
                for n in range(10 ** (4 - len(short)))}  # fmt: skip

    held = set().union(*map(classes, named))
    asked = classes(code)
    wanted = MET if asked <= held else UNKNOWN if asked & held else UNMET
    made = listed(Dated(named, "2018-01-01", None, MADE))
    found = is_high_tech_industry(code, list=made, on="2022-12-31")
    assert found is wanted or (wanted is MET and found is UNKNOWN)
