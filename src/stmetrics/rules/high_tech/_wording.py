"""What certification asks of an application, named for people."""

from __future__ import annotations

from typing import Final

from stmetrics.law.fact import facts_of

APPLICATION_FACTS: Final = facts_of(
    "CertificationApplication",
    {
        "registered_on": ("注册日期", "day of registration"),
        "field": ("技术领域", "field of technology"),
        "ip": ("知识产权情况", "intellectual property"),
        "incidents": ("安全、质量、环境事故及违法记录", "incidents"),
        "achievements": ("科技成果转化数", "number of results put to use"),
        "expert_scores": ("专家评分", "scores of the experts"),
    },
)
"""By the constructor's field."""
