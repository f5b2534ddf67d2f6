"""What records lack is said in Chinese by the names of the forms, never by those of the code."""

from __future__ import annotations

import pytest

from stmetrics.errors import MissingFactError, UndefinedMetricError
from stmetrics.indicators.counting._silent_words import why_silent


@pytest.mark.parametrize(
    ("what", "why", "said"),
    [
        ("TechContract.turnover of 'c1'", "is unknown", "技术合同“c1”的成交额未知"),
        ("PatentCounts.invention", "is unknown", "专利数据发明专利未知"),
        (
            "HighTechCertification of 'e1'",
            "is certified, but its issued_on is unknown",
            "高新技术企业认定记录“e1”已认定，但发证日期未知",
        ),
        ("resident population on 2022-12-31", "is not recorded", "没有记录"),
        ("Nonsense.field of 'x'", "is unknown", "未知"),
    ],
)
def test_a_fact_is_named_by_its_record_and_field(what, why, said):
    assert why_silent(MissingFactError(what, why)) == said


def test_what_has_no_value_says_why_alone():
    said = why_silent(UndefinedMetricError("growth_rate", {"base": 0}, "is unknown"))
    assert said == "未知"
