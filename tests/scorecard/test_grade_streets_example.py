"""The example prints what it promises, in both languages, and says that its data are made."""

from __future__ import annotations

import pytest
from example_scripts import printed


@pytest.mark.parametrize(
    "text",
    [
        "all data made up",
        "   1  East Lake     101.20  102.03  99.25    1.50  102.64  excellent",
        "   —  New Town      106.80   92.97  95.50   -1.00   98.01  failed     Major accidents",
        "R&D intensity, %                                +3.36",
        "East Lake ranks before West Garden: so in 1000 of 1000 draws.",
        "West Garden ranks before South Bridge: so in only",
        "That the figures or the choice of indicators are right",
    ],
)
def test_the_streets_are_graded(text):
    assert text in printed("grade_streets.py")


@pytest.mark.parametrize(
    "text",
    [
        "数据均为虚构",
        "102.64  优秀",
        "重大安全事故",
        "可以断言",
        "不能断言",
        "逐一剔除指标",
        "R&D经费投入强度（%）",
    ],
)
def test_the_streets_are_graded_in_chinese(text):
    assert text in printed("grade_streets.py", "--lang", "zh")


def test_the_chinese_text_has_no_english_words():
    words = printed("grade_streets.py", "--lang", "zh").replace("R&D", "")
    assert not [letter for letter in words if letter.isascii() and letter.isalpha()]
