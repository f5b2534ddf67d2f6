"""What is said of a line under the table: bases, comparisons, implied figures, progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stmetrics.observations._on_basis import RD_BASIS_WORDS
from stmetrics.observations.basis import PriceBasis
from stmetrics.observations.observation import Aspect
from stmetrics.ranking.wording import rank_change_wording
from stmetrics.results import listed
from stmetrics.reviews._implied import implied_reference_growth, implied_whole
from stmetrics.reviews.lines import ReviewLine, Standing
from stmetrics.reviews.wording._phrases import (
    STATUS_WORDS,
    change_text,
    elsewhere_text,
    gap_text,
    on_the_year,
    parts_text,
    progress,
    ratio_phrase,
    why_open,
)
from stmetrics.units._wording import as_percent, shown


def remarks(line: ReviewLine, lang: str) -> list[str]:
    """Everything that its cells do not say, each thing once."""
    said = [*_marks(line, lang), *_comparisons(line, lang), *_implied(line, lang)]
    said += [each for standing in line.standings for each in _about_rank(standing, line, lang)]
    for target in line.targets:
        if by := target.assigned.set_by:
            said.append(f"目标由{by}下达" if lang == "zh" else f"target set by {by}")
        said.append(("，" if lang == "zh" else ", ").join(progress(target, lang)))
        if why := why_open(target, lang):
            said.append(
                f"目标尚无法判断：{why}" if lang == "zh" else f"target not decided yet: {why}"
            )
    said += [listed(line.names, lang), _parts(line, lang), line.note or ""]
    return [each for each in said if each]


def _parts(line: ReviewLine, lang: str) -> str:
    said = parts_text(line.breakdown, lang, line.indicator.decimals)
    return said and (f"细目：{said}" if lang == "zh" else f"in detail: {said}")


def numbered(remarks_of_lines: Iterable[list[str]]) -> tuple[list[str], list[str]]:
    """Numbers for each line's cell, and the remarks that they stand for; equal ones share one.

    Example:
        >>> numbered([["forecast"], [], ["note", "forecast"]])
        (['1', '', '1, 2'], ['forecast', 'note'])
    """
    notes: dict[str, int] = {}
    cells = []
    for found in remarks_of_lines:
        marks = {notes.setdefault(each, len(notes) + 1) for each in found}
        cells.append(", ".join(map(str, sorted(marks))))
    return cells, list(notes)


def _marks(line: ReviewLine, lang: str) -> Iterator[str]:
    """On which basis the figure stands."""
    zh = lang == "zh"
    yield STATUS_WORDS[line.status][not zh]
    if scope := line.scope_beside:
        yield f"口径：{scope}" if zh else f"scope: {scope}"
    if line.vintage:
        yield f"版本：{line.vintage}" if zh else f"vintage: {line.vintage}"
    if line.rd_basis is not None:
        yield RD_BASIS_WORDS[line.rd_basis][not zh]
    if line.price_basis is PriceBasis.CONSTANT and line.figure is not None:
        yield "不变价" if zh else "at constant prices"
    elif line.growth is not None and line.growth_prices is PriceBasis.CONSTANT:
        yield "增速按可比价计算" if zh else "growth at constant prices"


def _comparisons(line: ReviewLine, lang: str) -> Iterator[str]:
    zh = lang == "zh"
    if line.gap is not None:
        said = gap_text(line, line.gap, lang)
        yield f"增速{said}" if zh else f"growth {said}"
    if line.change is not None:
        yield change_text(line.change, lang, on_the_year(line).base)
    if line.completion is not None:
        done = ratio_phrase(line.completion, lang)
        yield f"完成任务的{done}" if zh else f"{done} of the task"
    own = {line.indicator.id, line.indicator.part_of}
    if line.share_of is not None and line.share_of.id not in own:
        name = line.share_of.name.of(lang)
        yield f"占比指占{name}的比重" if zh else f"share of {name}"


def _implied(line: ReviewLine, lang: str) -> Iterator[str]:
    """What growth, share and gap say of figures that were not printed."""
    zh = lang == "zh"
    if line.base_is_implied:
        yield "上年同期数由增速推算" if zh else "the year before is implied by the growth"
    if line.figure is not None and line.share is not None:
        whole = implied_whole(line.figure, line.share)
        if whole is not None:
            phrase = shown(whole, lang).phrase(lang)
            yield f"由占比推算总体为{phrase}" if zh else f"the share implies a whole of {phrase}"
    if line.growth is not None and line.gap is not None:
        rate = implied_reference_growth(line.growth, line.gap)
        if rate is not None:
            phrase = shown(as_percent(rate), lang).phrase(lang)
            yield f"推算参照增速为{phrase}" if zh else f"the reference then grew {phrase}"


def _about_rank(standing: Standing, line: ReviewLine, lang: str) -> Iterator[str]:
    zh = lang == "zh"
    if elsewhere := elsewhere_text(standing, lang, line.indicator.decimals):
        by = standing.by is Aspect.GROWTH
        what = ("其他地区增速：", "growth elsewhere: ") if by else ("其他地区：", "elsewhere: ")
        yield f"{what[not zh]}{elsewhere}"
    if standing.is_forecast:
        yield "预计位次" if zh else "forecast rank"
    if standing.is_provisional:
        yield "位次为初步数" if zh else "provisional rank"
    if standing.before is not None and standing.rank is not None:
        moved = rank_change_wording(standing.rank, standing.before, lang)
        yield f"比上年同期：{moved}" if zh else f"rank on the year: {moved}"
    if standing.missing:
        yield (
            f"另有{standing.missing}个地区无数据，未参加排名"
            if zh
            else f"{standing.missing} more without a figure are not ranked"
        )
