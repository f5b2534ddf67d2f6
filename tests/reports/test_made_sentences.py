"""Made sentences of every kind that reports use, with what is read of each of their figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from told import told

LINES = (
    (Path(__file__).parents[1] / "data" / "made_report_sentences.txt")
    .read_text(encoding="utf-8")
    .splitlines()
)
MADE = dict(zip(LINES[::2], LINES[1::2], strict=True))


@pytest.mark.parametrize("text", MADE)
def test_a_made_sentence_is_read_as_it_was_looked_over(text):
    assert " | ".join(told(text, kinds=True)) == MADE[text].strip()
