"""What a reader of a review must know of its figures: parts, bases, provisional inputs."""

from __future__ import annotations

from typing import Any

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.catalogue.row import Words
from stmetrics.results import Result, ResultTable, checked_language


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
    UNFINISHED = "unfinished", "未定数"
    """Provisional, estimated, forecast or missing."""
    UNDEFINED = "undefined", "无意义"
    """A growth has no value: last year's figure is zero or negative."""
    TARGET = "target", "目标"
    """A target that no figure decides."""
    IMPOSSIBLE = "impossible", "不可能的数"
    """A figure that cannot be: a negative count, a share above 100 %."""
    UNUSED = "unused", "未采用"
    """Something given that the review has no place for: of another region or period."""


@attrs.frozen(kw_only=True)
class ReviewFinding(Result):
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

    notice: FindingKind = attrs.field(converter=FindingKind)
    indicator: str
    zh: str
    en: str
    name: Words | None = None

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """The finding in ``"zh"`` or ``"en"``, with the indicator's name."""
        name = self._called(checked_language(lang))
        return f"{name}：{self.zh}" if lang == "zh" else f"{name}: {self.en}"

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping: what it is about, of which indicator, and what is to be known."""
        said = self.zh if checked_language(lang) == "zh" else self.en
        kind = self.notice.term(lang)
        about = {"kind": kind, "indicator": self.indicator, "name": self._called(lang)}
        return [{**about, "finding": said}]

    def _laid_out(self, lang: str) -> ResultTable:
        (row,) = self.rows(lang)
        zh = lang == "zh"
        return ResultTable(
            header=("类别", "指标", "提示") if zh else ("About", "Indicator", "Finding"),
            rows=[[row["kind"], row["name"], row["finding"]]],
            align="lll",
        )

    def _called(self, lang: str) -> str:
        return self.indicator if self.name is None else self.name.of(lang)
