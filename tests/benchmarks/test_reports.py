"""How much of report prose is read, how rightly, and what a longer text costs."""

from __future__ import annotations

import pytest
from measure import ratio
from report_scoring import SENTENCES, is_held_out, score

from stmetrics.reports import read_report

pytestmark = pytest.mark.benchmark

TEXT = "".join(each["text"] for each in SENTENCES)


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
