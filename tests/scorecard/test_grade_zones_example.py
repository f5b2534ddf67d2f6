"""The zones are graded by the weights that are known, and what is made up says so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from example_scripts import example, printed

from stmetrics.law import Confirmation
from stmetrics.scorecard import effective_weights

CLASSES = example("grade_zones.py").CLASSES


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("zh", ("20%   已读原文", "30%   仅见二手资料", "虚构甲区", "尚缺的内容", "赋权")),
        ("en", ("20%     text", "30%     secondary", "Zone A, made up", "What is missing")),
    ],
)
def test_the_script_says_what_is_known_and_what_is_not(lang, texts):
    said = printed("grade_zones.py", "--lang", lang)
    assert [text for text in texts if text not in said] == []


def test_the_chinese_text_has_no_english_words():
    words = printed("grade_zones.py", "--lang", "zh")
    assert not [letter for letter in words if letter.isascii() and letter.isalpha()]


def test_the_weights_of_the_classes_are_a_whole_and_those_of_the_text_keep_their_ratio():
    assert sum(part.weight for part in CLASSES) == 1
    weights = effective_weights(example("grade_zones.py").scorecard("zh"))
    assert weights["rd_staff"] / weights["institutions"] == Decimal("1.5")
    assert [
        sum(weights[each.id] for each in part.indicators) == part.weight for part in CLASSES
    ] == [True] * 5


def test_whatever_was_not_read_is_called_made_up():
    for part in CLASSES:
        for each in part.indicators:
            assert ("虚构" in each.zh) is ("made up" in each.en) is (each.known is None)
            assert each.known in {None, Confirmation.TEXT}
