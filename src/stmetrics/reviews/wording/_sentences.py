"""The lines of a review as sentences, in the register of science bureaus' reports."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from stmetrics.catalogue.row import Indicator
from stmetrics.periods.period import Period
from stmetrics.reviews._parts import is_part_of
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import short_time, time_text
from stmetrics.reviews.wording._sentences_en import english
from stmetrics.reviews.wording._sentences_zh import chinese


def sentences(lines: Iterable[ReviewLine], period: Period, lang: str) -> tuple[str, ...]:
    """One sentence a line in ``"zh"`` or ``"en"``; parts stand in the sentence of their whole.

    A part's own parts have a sentence of their own. When is said where it changes.

    Args:
        lines: The lines, parts after their whole.
        period: The review's period, whose year is not repeated in Chinese.
        lang: The language.
    """
    left = list(lines)
    said: list[str] = []
    when: Period | date | None = None
    while left:
        line = left.pop(0)
        parts = _told_with([each for each in left if is_part_of(each, line)], line.indicator)
        left = [each for each in left if each not in parts]
        opening = "" if line.time == when else _opening(line.time, period, lang)
        said.append((chinese if lang == "zh" else english)(line, parts, opening))
        when = line.time
    return tuple(said)


def _told_with(parts: list[ReviewLine], whole: Indicator) -> list[ReviewLine]:
    """The parts that stand in one list: kinds of the whole, or what became of it, never both.

    Of 35 applications 16 are new and 19 renewed; 34 of them were certified. What became of it
    has a sentence of its own where there are kinds.
    """
    counted_alike = [each for each in parts if each.indicator.function == whole.function]
    return counted_alike or parts


def _opening(time: Period | date, period: Period, lang: str) -> str:
    """``1-10月，`` for flows, ``截至10月底，`` for stocks; the year where it is another."""
    zh = lang == "zh"
    if isinstance(time, Period):
        return f"{short_time(time, period, lang)}，" if zh else f"In {time_text(time, 'en')}, "
    if (time + timedelta(days=1)).day != 1:
        return f"截至{time_text(time, lang)}，" if zh else f"On {time_text(time, lang)}, "
    if (time.month, time.day) == (12, 31):
        label = "年" if time.year == period.end.year else f"{time.year}年"
        return f"截至{label}底，" if zh else f"At the end of {time.year}, "
    month = Period.month(time.year, time.month)
    return (
        f"截至{short_time(month, period, lang)}底，"
        if zh
        else f"At the end of {month.label(lang)}, "
    )
