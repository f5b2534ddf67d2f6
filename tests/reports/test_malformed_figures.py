"""Ten thousand malformed figures: an error that quotes little of them, or a figure. Never else."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from stmetrics import RoundingMode
from stmetrics.audit import Published
from stmetrics.errors import StmetricsError
from stmetrics.reports import FoundFigure, read_figures
from stmetrics.units import Amount, parse

BATCHES, BATCH = 425, 8
MEGABYTE = 1_000_000
often = settings(
    max_examples=BATCHES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TOKENS = (
    *"0123456789０１９.．,，+-－−—–~～至%％‰/／多余近约逾成两三千万亿元家件人个",
    *("超过", "不超过", "至少", "以上", "及以上", "左右", "大约", "百万", "千万", "万亿"),
    *("亿元", "万元", "人年", "人月", "亩", "百分点", "个百分点", "倍", "件/万人", "元/", "/人"),
    *("1,234", "1.5", "00", "1e9", "inf", "nan", "NaN", "0x1", "1_000", "9" * 39, "9" * 41),
    *("\x00", "\x1b", "\n", "\u3000", "\u200b", "\u202e", "\ufeff", "\ud800", "\u0301", "😀"),
    *("٣", "۵", "५", "๓", "Ⅷ", "½", "²", "①", "〇", "零", "壹", "𝟗", "ａ", "Ж", "é", "{}", "%s"),
)
short = st.lists(st.sampled_from(TOKENS), max_size=7).map("".join)
long = st.builds(lambda text, times: text * times, short, st.integers(1, 200))
broken = st.one_of(short, short, st.text(max_size=12), long)
batches = st.lists(broken, min_size=BATCH, max_size=BATCH)
decimals = st.none() | st.integers(-70, 70)

HUGE = {
    "digits": "9" * MEGABYTE,
    "full-width digits": "９" * MEGABYTE,
    "Arabic digits": "٣" * MEGABYTE,
    "commas": ",".join(["123"] * (MEGABYTE // 4)),
    "spaces": " " * MEGABYTE,
    "spaces around a figure": " " * MEGABYTE + "5",
    "signs": "-" * MEGABYTE,
    "近": "近" * MEGABYTE,
    "control characters": "\x00\x1b" * (MEGABYTE // 2),
    "surrogates": "\ud800" * MEGABYTE,
    "a figure of a megabyte": "24.8亿元" * (MEGABYTE // 6),
}


def checked(read, text):
    """What reading gives, or None where it refuses as the library refuses."""
    refused = None
    try:
        return read(text)
    except StmetricsError as error:
        refused = error
    assert isinstance(refused, ValueError)
    assert len(str(refused)) < 300
    assert len(text) <= 80 or text[:81] not in str(refused)
    return None


@often
@given(batches, decimals, st.sampled_from(RoundingMode), st.booleans())
@example(["9" * 41, "1" + "9" * MEGABYTE], None, RoundingMode.HALF_UP, False)
def test_published_is_a_figure_or_an_error(texts, places, mode, exact):
    def made(text):
        return Published(text, decimals=places, mode=mode, exact=exact, bounds=not exact)

    for text in texts:
        figure = checked(made, text)
        if figure is None:
            continue
        assert figure.value.is_finite()
        interval = figure.interval
        for end in (interval.low, interval.high):
            assert end is None or end.is_finite()
        if figure.step is not None:
            assert interval.low <= figure.value <= interval.high


@often
@given(batches, st.sampled_from([None, "元", "亿元", "%", "件/万人", "家", "nonsense"]))
def test_parse_gives_an_amount_or_an_error(texts, unit):
    for text in texts:
        amount = checked(lambda given_text: parse(given_text, unit=unit, bounds=True), text)
        if amount is None:
            continue
        assert isinstance(amount, Amount)
        assert amount.value.is_finite()
        assert amount.upper is None or amount.upper >= amount.value
        assert unit is None or amount.unit is not None


@often
@given(batches)
def test_reading_prose_never_fails(texts):
    for text in texts:
        for found in read_figures(text):
            assert isinstance(found, FoundFigure)
            assert text[found.start : found.end] == found.text
            assert found.amount is None or found.amount.value.is_finite()


def test_these_are_ten_thousand():
    assert 3 * BATCHES * BATCH >= 10_000


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_megabyte_is_refused_at_once(text):
    began = process_time()
    assert checked(Published, text) is None
    assert checked(lambda given_text: Published(given_text, bounds=True), text) is None
    assert checked(parse, text) is None
    assert process_time() - began < 0.5
