"""How much of report prose is read, how rightly, and what a longer text costs."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest
from hypothesis import given, settings
from measure import ratio
from read_back import regions, wrongly_read
from report_scoring import SENTENCES, is_held_out, score

from stmetrics.reports import read_report

pytestmark = pytest.mark.benchmark

TEXT = "".join(each["text"] for each in SENTENCES)
MILLION = 1_000_000


def read(times: int) -> None:
    read_report(TEXT * times, region="320404", period="2022")


@pytest.mark.parametrize("held_out", [False, True], ids=["open", "held out"])
def test_what_is_read_of_the_sentences(held_out, report):
    found = score(each for each in SENTENCES if is_held_out(each) is held_out)
    name = "held out" if held_out else "open"
    report(f"report sentences, {name}: not right of what is read", 1 - found.precision, limit=0.05)
    report(f"report sentences, {name}: not read of what is stated", 1 - found.recall, limit=0.2)


def test_twice_the_text(report):
    read(1)
    measured = ratio(lambda: read(8), lambda: read(4), number=1, repeat=3)
    report("reading a text / half of it", measured, limit=3)


def test_a_million_characters(report):
    text = (TEXT * (MILLION // len(TEXT) + 1))[:MILLION]
    began = process_time()
    read_report(text, region="320404", period="2022")
    report("ten seconds' share that a million characters take", (process_time() - began) / 10, limit=1)


def test_ten_thousand_sentences_of_reviews_are_read_back(report):
    told = Counter[str]()
    made = settings(max_examples=3600, deadline=None, derandomize=True, database=None)

    @made
    @given(regions())
    def read_back(review):
        told["sentences"] += len(review.sentences("zh"))
        told["wrong"] += len(list(wrongly_read(review)))

    read_back()
    assert told["sentences"] >= 10_000
    report("reviews' sentences read back: wrong figures", told["wrong"], limit=0.5)
