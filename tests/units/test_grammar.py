from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from time import perf_counter

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.errors import ParseError, StmetricsError, UnitError
from stmetrics.units import UNITS, Amount, Bound, parse

SCALES = {"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
quick = settings(deadline=None, max_examples=150)
symbols = st.sampled_from([each.symbol for each in UNITS])
levels = st.sampled_from([each.symbol for each in UNITS if not each.is_ratio])
quotients = st.tuples(levels, levels).filter(lambda pair: pair[0] != pair[1]).map("/".join)
units = st.one_of(st.none(), symbols, quotients)
printed = st.builds(
    lambda sign, whole, places: f"{sign}{whole}" + (f".{places}" if places else ""),
    st.sampled_from(["", "-"]),
    st.text("0123456789", min_size=1, max_size=20),
    st.text("0123456789", max_size=20),
)


@pytest.mark.parametrize(
    ("text", "value", "unit", "decimals"),
    [
        ("24.8亿元", "24.8", "亿元", 1),
        ("24.80亿元", "24.80", "亿元", 2),
        ("1,234.5 万元", "1234.5", "万元", 1),
        ("1,234,567元", "1234567", "元", 0),
        ("  5 元  ", "5", "元", 0),
        ("5\u3000元", "5", "元", 0),
        ("１２．５亿元", "12.5", "亿元", 1),
        ("１，２３４万元", "1234", "万元", 0),
        ("－５．５％", "-5.5", "%", 1),
        ("−5%", "-5", "%", 0),
        ("+5%", "5", "%", 0),
        ("25.3%", "25.3", "%", 1),
        ("3‰", "3", "‰", 0),
        ("13个百分点", "13", "百分点", 0),
        ("1.5百分点", "1.5", "百分点", 1),
        ("2.5倍", "2.5", "倍", 1),
        ("11.3件/万人", "11.3", "件/万人", 1),
        ("11.3件／万人", "11.3", "件/万人", 1),
        ("62.7万元/人年", "62.7", "万元/人年", 1),
        ("3200万元", "3200", "万元", 0),
        ("3200 万 元", "3200", "万元", 0),
        ("5千万元", "5", "千万元", 0),
        ("5百万元", "5", "百万元", 0),
        ("1.2万亿元", "1.2", "万亿元", 1),
        ("4.53万人", "4.53", "万人", 2),
        ("38人年", "38", "人年", 0),
        ("7人月", "7", "人月", 0),
        ("7人日", "7", "人日", 0),
        ("3.5公顷", "3.5", "公顷", 1),
        ("50亩", "50", "亩", 0),
        ("40个", "40", "个", 0),
        ("5ten_thousand_yuan", "5", "万元", 0),
        ("5CNY", "5", "元", 0),
        ("5piece/person", "5", "件/人", 0),
        ("3200万", "32000000", None, -4),
        ("3.2万", "32000", None, -3),
        ("3千", "3000", None, -3),
        ("2亿", "200000000", None, -8),
        ("3万件", "30000", "件", -4),
        ("2千人", "2000", "人", -3),
        ("2万人年", "20000", "人年", -4),
        ("0", "0", None, 0),
        ("007.50", "7.50", None, 2),
        ("9" * 40, "9" * 40, None, 0),
        ("0." + "3" * 39, "0." + "3" * 39, None, 39),
    ],
)
def test_a_figure_is_read_as_printed(text, value, unit, decimals):
    read = parse(text)
    assert (read.value, read.unit, read.decimals) == (Decimal(value), unit, decimals)
    assert (read.bound, read.upper) == (Bound.EXACT, None)
    assert read == parse(text, bounds=True)


@pytest.mark.parametrize(
    ("text", "value", "unit"), [("3.2万亩", 32000, "亩"), ("5万人月", 50000, "人月")]
)
def test_a_scale_may_stand_before_any_unit_that_holds_none(text, value, unit):
    read = parse(text)
    assert (read.value, read.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\u3000",
        "元",
        "亿元",
        "万",
        "/",
        "$100",
        "¥100",
        "100美元",
        "100 USD",
        "1.2.3亿元",
        "1..2",
        ".5元",
        "5.",
        "5.元",
        "9**9**9",
        "9^9",
        "2*3元",
        "1+1元",
        "1e5元",
        "1E5",
        "0x10",
        "1_000元",
        "1 2",
        "1 234元",
        "12,34元",
        "1,2345元",
        "1000,000元",
        ",123元",
        "1,元",
        "1,23.4元",
        "1.234,5元",
        "1，23元",
        "--5元",
        "+-5元",
        "5-元",
        "- 5元",
        "9" * 41,
        "0." + "3" * 40,
        "1,234," + ",".join(["567"] * 13),
        "٣元",
        "²元",
        "五亿元",
        "Ⅳ元",
        "nan",
        "inf元",
        "None",
        "(5)元",
        "5元元",
        "5 元 元",
        "5元5角",
        "5万亿亿元",
        "5万万元",
        "5千千元",
        "5万%",
        "5万百分点",
        "5元/",
        "5/元",
        "5元//人",
        "5元/人/年",
        "5元/ 人",
        "5万/万人",
        "5\x00元",
        "5\x07元",
        "\x1b[5元",
        "5\u200b元",
        "\ufeff5元",
        "5元\u202e",
        "5元;5元",
        "5元，6元",
        "约约5元",
        "\ud800",
        "成",
        "零成",
        "0成",
        "十成",
        "10成",
        "3.5成",
        "三 成",
        "三成%",
        "-三成",
        "三万成",
    ],
)
@pytest.mark.parametrize("bounds", [False, True])
def test_what_is_not_one_figure_is_refused(text, bounds):
    with pytest.raises(ParseError) as caught:
        parse(text, bounds=bounds)
    assert caught.value.why


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85"])
def test_control_characters_are_refused_even_where_python_calls_them_spaces(character):
    with pytest.raises(ParseError):
        parse(f"5{character}元")


@pytest.mark.parametrize("value", [5, 5.0, Decimal(5), None, True, b"5", ["5"], parse("5")])
def test_what_is_not_text_is_refused(value):
    with pytest.raises(ParseError, match="is not text"):
        parse(value)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10**6,
        "," * 10**6,
        "1," * (5 * 10**5),
        " " * 10**6,
        " " * (10**6 - 1) + "5",
        "5" + " " * 10**6 + "元",
        "1" + ",000" * (25 * 10**4),
        "超过" * (5 * 10**5),
        "\x00" * 10**6,
        "１" * 10**6,
    ],
)
@pytest.mark.parametrize("bounds", [False, True])
def test_a_megabyte_of_text_is_refused_at_once_and_quoted_shortly(text, bounds):
    started = perf_counter()
    with pytest.raises(ParseError) as caught:
        parse(text, bounds=bounds)
    assert perf_counter() - started < 0.5
    assert len(caught.value.what) <= 80


@pytest.mark.parametrize(
    "text",
    [
        "1" + " " * 117 + "!",
        " " * 60 + "1" + " " * 57 + "!!",
        "1" + " 多" * 59,
        "1" + "以上" * 59,
        "1" + "a以上" * 39,
        "1" * 60 + "-" + "1" * 59,
        "1,111" * 24,
        ("1" + " " * 39) * 3,
    ],
)
def test_the_grammar_never_backtracks_for_long(text):
    started = perf_counter()
    with pytest.raises(ParseError):
        parse(text, bounds=True)
    assert perf_counter() - started < 0.5


def _outcome(text):
    try:
        return parse(text, bounds=True)
    except StmetricsError as error:
        return error


@given(st.text(max_size=130))
@settings(deadline=None, max_examples=100)
def test_any_text_is_a_figure_or_a_named_error(text):
    outcome = _outcome(text)
    assert isinstance(outcome, Amount) or len(outcome.what) <= 80


@given(st.text("0123456789.,-+ 三成万亿千百元人件/%多余约近超过以上至—~", max_size=16))
@settings(deadline=None, max_examples=600)
def test_what_looks_like_a_figure_is_one_or_a_named_error(text):
    outcome = _outcome(text)
    if isinstance(outcome, Amount):
        assert set("0123456789三") & set(text)
        assert outcome.value.is_finite()
        ranged = outcome.bound is Bound.BETWEEN or outcome.is_some_more
        assert (outcome.upper is not None) == ranged
    else:
        assert len(outcome.what) <= 80


# --- thousands, round trip ---


@given(st.integers(0, 10**38), units)
@quick
def test_thousands_separators_change_nothing(number, unit):
    assert parse(f"{number:,}{unit or ''}") == parse(f"{number}{unit or ''}")


@given(printed)
@quick
def test_full_width_digits_are_digits(text):
    wide = text.translate(str.maketrans("0123456789.-", "０１２３４５６７８９．－"))
    assert parse(wide) == parse(text)


@given(printed, units)
@quick
def test_a_figure_printed_and_read_again_is_the_same(text, unit):
    read = parse(f"{text}{unit or ''}")
    assert read == Amount(Decimal(text), unit, len(text.partition(".")[2]))
    assert parse(str(read)) == read
    assert str(parse(str(read))) == str(read)


@given(st.integers(-(10**9), 10**9), st.integers(0, 6), st.sampled_from(list(SCALES)))
@quick
def test_a_scale_multiplies_the_number_and_takes_its_power_from_the_decimals(number, places, scale):
    text = format(Decimal(f"{number}E-{places}"), "f")
    power = SCALES[scale]
    read = parse(f"{text}{scale}")
    assert Fraction(read.value) == Fraction(number, 10**places) * 10**power
    assert read.decimals == places - power


# --- two scales ---


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["", "-", "负"]))
def test_a_figure_of_two_scales_is_the_sum_of_its_parts(larger, smaller, sign):
    read = parse(f"{sign}{larger}亿{smaller}万元")
    own = -1 if sign else 1
    assert read.to("元").value == own * (larger * 10**8 + smaller * 10**4)
    assert read.unit == "亿元"


@pytest.mark.parametrize("text", ["2万2万元", "2万3万元", "-2万3万元", "1千2千元", "0亿5万元"])
def test_the_smaller_scale_stands_behind(text):
    with pytest.raises(ParseError, match="puts a larger part behind a smaller one"):
        parse(text)


def test_the_least_larger_part_and_the_greatest_smaller_one():
    assert parse("1万9千元") == parse("1万9千", unit="元")
    assert parse("1万9千元").to("元").value == 19_000
    with pytest.raises(ParseError, match="puts a larger part behind a smaller one"):
        parse("1千1万元")


# --- a unit of its own ---


@pytest.mark.parametrize(
    ("text", "unit", "read"),
    [
        ("3200万", "元", "3200万元"),
        ("3200", "万元", "3200万元"),
        ("24.8亿", "元", "24.8亿元"),
        ("1.5千", "元", "1.5千元"),
        ("25.3", "%", "25.3%"),
        ("11.3", "件/万人", "11.3件/万人"),
        ("5", "yuan", "5元"),
        ("24.8亿元", "元", "24.8亿元"),
        ("24.8亿元", "万元", "24.8亿元"),
        ("38人月", "人年", "38人月"),
        ("11件/人", "件/万人", "11件/人"),
    ],
)
def test_a_unit_given_is_that_of_a_text_that_shows_none(text, unit, read):
    assert parse(text, unit=unit) == parse(read)


def test_a_scale_and_a_counted_unit_given_apart_read_like_one_text():
    assert parse("3万", unit="件") == parse("3万件")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5人", "元"),
        ("5%", "百分点"),
        ("5个百分点", "%"),
        ("5倍", "%"),
        ("5件", "项"),
        ("5人日", "人年"),
        ("5件", "件/万人"),
        ("5件/万人", "件"),
        ("5元/人", "元/人年"),
    ],
)
def test_a_unit_that_contradicts_the_text_is_refused(text, unit):
    with pytest.raises(UnitError, match="expected"):
        parse(text, unit=unit)


@pytest.mark.parametrize("unit", ["美元", "", "元/", "/人", "元/人/年", "万", "元 "])
@pytest.mark.parametrize("text", ["5", "5元"])
def test_a_unit_that_the_table_does_not_know_is_refused(text, unit):
    with pytest.raises(UnitError, match="is not in the table"):
        parse(text, unit=unit)


def test_a_scale_before_a_scaled_unit_given_is_refused():
    with pytest.raises(ParseError, match="write the unit once"):
        parse("3200万", unit="万元")


# --- tenths ---


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        *((f"{char}成", 10 * n) for n, char in enumerate("一二三四五六七八九", 1)),
        ("两成", 20),
        ("3成", 30),
        ("９成", 90),
        (" 三成 ", 30),
    ],
)
def test_tenths_are_a_percentage_known_to_the_ten(text, percent):
    assert parse(text) == Amount(Decimal(percent), "%", -1)
    assert parse(text, unit="%") == parse(text, unit="‰") == parse(text)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("近三成", Bound.LESS_THAN),
        ("超过三成", Bound.MORE_THAN),
        ("三成多", Bound.MORE_THAN),
        ("三成余", Bound.MORE_THAN),
        ("三成以上", Bound.AT_LEAST),
        ("不超过三成", Bound.AT_MOST),
        ("约三成", Bound.ABOUT),
        ("三成左右", Bound.ABOUT),
    ],
)
def test_tenths_may_be_a_bound(text, bound):
    ends_at = Decimal(40) if text in {"三成多", "三成余"} else None
    nearly = text == "近三成"
    assert parse(text, bounds=True) == Amount(Decimal(30), "%", -1, bound, ends_at, nearly)
    with pytest.raises(ParseError, match="states a bound"):
        parse(text)


@pytest.mark.parametrize("unit", ["元", "百分点", "倍", "美元"])
def test_tenths_are_nothing_but_a_percentage(unit):
    with pytest.raises(UnitError):
        parse("三成", unit=unit)


def test_tenths_state_one_bound_at_most():
    with pytest.raises(ParseError, match="two bounds"):
        parse("近三成左右", bounds=True)


# --- bounds ---

BOUNDS = [
    ("超过40项", "40", Bound.MORE_THAN),
    ("超过 40 项", "40", Bound.MORE_THAN),
    ("高于40项", "40", Bound.MORE_THAN),
    ("多于40项", "40", Bound.MORE_THAN),
    ("逾40项", "40", Bound.MORE_THAN),
    ("40多项", "40", Bound.MORE_THAN),
    ("40余项", "40", Bound.MORE_THAN),
    ("不低于40项", "40", Bound.AT_LEAST),
    ("不少于40项", "40", Bound.AT_LEAST),
    ("至少40项", "40", Bound.AT_LEAST),
    ("40项以上", "40", Bound.AT_LEAST),
    ("40项及以上", "40", Bound.AT_LEAST),
    ("不超过40项", "40", Bound.AT_MOST),
    ("不高于40项", "40", Bound.AT_MOST),
    ("不多于40项", "40", Bound.AT_MOST),
    ("至多40项", "40", Bound.AT_MOST),
    ("40项以下", "40", Bound.AT_MOST),
    ("40项及以下", "40", Bound.AT_MOST),
    ("40项以内", "40", Bound.AT_MOST),
    ("低于40项", "40", Bound.LESS_THAN),
    ("少于40项", "40", Bound.LESS_THAN),
    ("不足40项", "40", Bound.LESS_THAN),
    ("不到40项", "40", Bound.LESS_THAN),
    ("近40项", "40", Bound.LESS_THAN),
    ("约40项", "40", Bound.ABOUT),
    ("大约40项", "40", Bound.ABOUT),
    ("40项左右", "40", Bound.ABOUT),
]


@pytest.mark.parametrize(("text", "value", "bound"), BOUNDS)
def test_a_qualifier_is_a_bound(text, value, bound):
    read = parse(text, bounds=True)
    assert (read.value, read.unit, read.decimals) == (Decimal(value), "项", 0)
    ends_at = Decimal(50) if text in {"40多项", "40余项"} else None
    assert (read.bound, read.upper, read.is_some_more) == (bound, ends_at, ends_at is not None)


@pytest.mark.parametrize("word", ["近", "接近", "将近", "逼近"])
def test_nearly_is_less_and_close_to_it(word):
    read = parse(f"{word}40项", bounds=True)
    assert read == Amount(Decimal(40), "项", 0, Bound.LESS_THAN, nearly=True)
    assert str(read) == "近40项"
    assert not parse("不足40项", bounds=True).nearly
    assert not parse(f"{word}-40", bounds=True).nearly  # below a loss is not close to it


@pytest.mark.parametrize("text", [text for text, _, _ in BOUNDS] + ["3—5亿元", "3至5"])
def test_a_bound_is_refused_unless_asked_for(text):
    with pytest.raises(ParseError, match="states a bound or a range") as caught:
        parse(text)
    assert "bounds=True" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.5亿多元", "1.5", "亿元"),
        ("50多万元", "50", "万元"),
        ("50余万人", "50", "万人"),
        ("50多万", "500000", None),
        ("2亿多", "200000000", None),
        ("60余", "60", None),
        ("超过-5%", "-5", "%"),
        ("超过1,234.5件/万人", "1234.5", "件/万人"),
    ],
)
def test_more_than_stands_anywhere_around_the_scale(text, value, unit):
    read = parse(text, bounds=True)
    assert (read.value, read.unit, read.bound) == (Decimal(value), unit, Bound.MORE_THAN)


@pytest.mark.parametrize("dash", ["-", "—", "–", "~", "～", "至", " - ", "－"])
def test_a_range_has_two_ends_in_one_unit(dash):
    read = parse(f"3{dash}5亿元", bounds=True)
    assert (read.value, read.upper, read.unit) == (Decimal(3), Decimal(5), "亿元")
    assert read.bound is Bound.BETWEEN
    assert parse(str(read), bounds=True) == read


def test_both_ends_of_a_range_take_the_scale():
    read = parse("1.5-2,000万", bounds=True)
    assert (read.value, read.upper, read.unit) == (Decimal(15000), Decimal(20000000), None)


@pytest.mark.parametrize("text", ["5-3亿元", "5—3", "3.01至3.0%"])
def test_a_range_that_ends_before_it_starts_is_refused(text):
    with pytest.raises(ParseError):
        parse(text, bounds=True)


@pytest.mark.parametrize(
    "text",
    [
        "约40余项",
        "超过40项以上",
        "近40多项",
        "40多万多元",
        "约3-5亿元",
        "3-5亿元以上",
        "3-5多亿元",
        "约5元左右",
    ],
)
def test_two_bounds_at_once_are_refused(text):
    with pytest.raises(ParseError, match="two bounds"):
        parse(text, bounds=True)


@pytest.mark.parametrize("text", ["-3-5亿元", "+3-5", "-3—-5亿元", "3--5", "3-5-7", "3%-5%"])
def test_a_range_with_signs_or_more_ends_is_refused(text):
    with pytest.raises(ParseError):
        parse(text, bounds=True)


def test_a_unit_may_be_given_with_a_bound():
    assert parse("超过3200万", unit="元", bounds=True) == parse("超过3200万元", bounds=True)


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("人民币1.2亿元", "1.2", Bound.EXACT),
        ("人民币 1.2亿元", "1.2", Bound.EXACT),
        ("约人民币1.2亿元", "1.2", Bound.ABOUT),
    ],
)
def test_the_currency_may_stand_before_the_number(text, value, bound):
    read = parse(text, bounds=True)
    assert (read.value, read.unit, read.bound) == (Decimal(value), "亿元", bound)


@pytest.mark.parametrize("text", ["人民币12家", "12家人民币", "人民币5%"])
def test_the_currency_of_what_is_no_money_is_refused(text):
    with pytest.raises(ParseError):
        parse(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("百分之二十五", "25%"),
        ("百分之百", "100%"),
        ("百分之十二点五", "12.5%"),
        ("超过百分之二点零五", "超过2.05%"),
        ("半数", "50%"),
        ("10位", "10人"),
        ("120余名", "120多人"),
        ("70家次", "70家"),
        ("9场次", "9场"),
        ("7支", "7个"),
        ("42笔", "42项"),
        ("12万平米", "120000平方米"),
        ("3.2pct", "3.2百分点"),
        ("12人·年", "12人年"),
        ("3到5家", "3-5家"),
        ("RMB 24.8亿元", "24.8亿元"),
    ],
)
def test_words_that_reports_use_for_numbers_and_units(text, read):
    assert str(parse(text, bounds=True)) == read
