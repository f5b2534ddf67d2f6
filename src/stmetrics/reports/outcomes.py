"""What became of one figure of a text: an observation, or unread with the reason."""

from __future__ import annotations

import attrs

from stmetrics._repr import short_repr
from stmetrics.observations.observation import Observation
from stmetrics.reports.figures import FoundFigure


@attrs.frozen(kw_only=True)
class ReadFigure:
    """An observation and the words that it rests on (读出的观测值).

    Attributes:
        observation: What was read.
        found: The figure in the text.
        phrase: The words that name the indicator.

    Example:
        >>> (one,) = read_report("技术合同成交额达18.3亿元。", region="320404", period="2022").read
        >>> one.phrase, one.found.text, one.observation.indicator
        ('技术合同成交额', '18.3亿元', 'cn.tm_v')
    """

    observation: Observation
    found: FoundFigure
    phrase: str

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class UnreadFigure:
    """A figure that was not understood, and why (未读出的数字).

    Attributes:
        found: The figure in the text.
        reason: Why, in Chinese.
        reason_en: Why, in English.

    Example:
        >>> (one,) = read_report("力争达到12亿元。", region="320404", period="2022").unread
        >>> one.found.text, one.reason
        ('12亿元', '没有说明是什么的数字')
    """

    found: FoundFigure
    reason: str
    reason_en: str

    __repr__ = short_repr
