"""What a reader of a review must know of its figures: parts, bases, provisional inputs."""

from __future__ import annotations

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.catalogue.row import Words


class FindingKind(ClosedList):
    """What a finding of a review is about (提示类别).

    Example:
        >>> FindingKind("parts").name
        'PARTS'
    """

    PARTS = "parts", "分项与合计"
    """分项与合计不符: parts and whole do not agree."""
    RECORDS = "records", "记录"
    """A given figure is not what the records make."""
    PUBLISHED = "published", "公布数"
    """A printed growth or share does not follow from the printed levels."""
    BASES = "bases", "口径"
    """口径不同: two figures of one indicator that must not be added or compared."""
    UNFINISHED = "unfinished", "未完数"
    """Provisional, estimated, forecast or missing."""
    UNDEFINED = "undefined", "无意义"
    """A growth has no value: last year's figure is zero or negative."""
    TARGET = "target", "目标"
    """A target that no figure decides."""


@attrs.frozen(kw_only=True)
class ReviewFinding:
    """Something to be known before a figure is used (复核提示).

    Attributes:
        notice: What it is about.
        indicator: The indicator's id.
        zh: The finding in Chinese.
        en: The finding in English.
        name: The indicator's name; its id is said where none is given.

    Example:
        >>> ReviewFinding(
        ...     notice=FindingKind.UNFINISHED, indicator="tax.relief", zh="预计数", en="a forecast"
        ... ).text("en")
        'tax.relief: a forecast'
    """

    notice: FindingKind
    indicator: str
    zh: str
    en: str
    name: Words | None = None

    def text(self, lang: str) -> str:
        """The finding in ``"zh"`` or ``"en"``, with the indicator's name."""
        name = self.indicator if self.name is None else self.name.of(lang)
        return f"{name}：{self.zh}" if lang == "zh" else f"{name}: {self.en}"
