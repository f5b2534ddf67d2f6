"""Sentences of a review in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

from stmetrics.observations.basis import PriceBasis
from stmetrics.observations.observation import Aspect
from stmetrics.ranking._place_words import band_wording
from stmetrics.ranking.wording import rank_change_wording, rank_wording
from stmetrics.records.enums import ObservationStatus
from stmetrics.reviews.lines import ReviewLine, Standing, TargetLine
from stmetrics.reviews.wording._directions import ON_THE_YEAR, side_of_zero
from stmetrics.reviews.wording._phrases import (
    STATUS_WORDS,
    OnTheYear,
    breakdown_text,
    change_text,
    gap_text,
    goal_text,
    judgement,
    on_the_year,
    other_period,
    ratio_phrase,
    share_places,
)
from stmetrics.targets.assigned import TargetForce
from stmetrics.units._wording import counts, has_two_signs, is_flat, shown, unsigned
from stmetrics.units.amount import Amount, Bound


def chinese(line: ReviewLine, parts: Iterable[ReviewLine], opening: str) -> str:
    """A line and its parts as one sentence: ``…15项，同比增长…，其中…。``."""
    said = opening + "，".join(_clauses(line))
    clauses = ["，".join(_clauses(part, is_part=True)) for part in parts]
    if clauses:
        is_long = any("，" in each for each in clauses)
        said += ("，其中：" if is_long else "，其中") + ("；" if is_long else "、").join(clauses)
    return f"{said}。"


def _clauses(line: ReviewLine, *, is_part: bool = False) -> list[str]:
    said = _figure(line) + _rates(line, is_part=is_part)
    if line.figure is None:
        said = _named(line, said)
    if line.status is ObservationStatus.FORECAST:
        said[0] = f"预计{said[0]}"
    elif line.status is not ObservationStatus.MISSING and STATUS_WORDS[line.status][0]:
        said[0] += f"（{STATUS_WORDS[line.status][0]}）"
    said += [_standing(each) for each in line.standings]
    said += [_target(each, line) for each in line.targets]
    if said[0] == _name(line) and said[1].startswith(("目标", "约束性")):
        said[:2] = [said[0] + said[1]]  # a plan: its name and its target
    return said


def _figure(line: ReviewLine) -> list[str]:
    if line.figure is None:
        return []
    name = _name(line)
    amount = line.figure
    if "净增" in name and amount.bound is Bound.EXACT and amount.value < 0:
        name, amount = name.replace("净增", "净减"), unsigned(amount)
    figure = shown(amount, "zh", decimals=line.indicator.decimals).phrase("zh")
    if "每" in name:
        figure = figure.partition("/")[0]  # the name says so: 每万人口…11.3件
    names = f"（{'、'.join(line.names)}）" if line.names else ""
    constant = "（不变价）" if line.price_basis is PriceBasis.CONSTANT else ""
    parts = breakdown_text(line.breakdown, "zh", line.indicator.decimals)
    return [f"{name}{figure}{names}{constant}{parts}"]


def _rates(line: ReviewLine, *, is_part: bool) -> list[str]:
    said = []
    if line.growth is not None:
        prices = "（可比价）" if _is_deflated(line) else ""
        said.append(_growth(line.growth, on_the_year(line)) + prices)
    if line.gap is not None:
        said.append(gap_text(line, line.gap, "zh"))
    if line.share is not None:
        said.append(_share(line, line.share, is_part=is_part))
    if line.change is not None:
        said.append(change_text(line.change, "zh", on_the_year(line).base))
    if line.completion is not None:
        said.append(f"完成任务的{ratio_phrase(line.completion, 'zh')}")
    return said


def _is_deflated(line: ReviewLine) -> bool:
    """Whether the growth alone is at constant prices, which the figure does not say."""
    constant = line.growth_prices is PriceBasis.CONSTANT
    return constant and (line.figure is None or line.price_basis is PriceBasis.CURRENT)


def _named(line: ReviewLine, said: list[str]) -> list[str]:
    """Begin with the name where no figure did."""
    name = _name(line)
    if not said:
        return [name] if _is_planned(line) else [f"{name}数据暂缺", *_last_known(line)]
    about = "增速" if line.growth is None and line.gap is not None else ""
    return [f"{name}{about}{said[0]}", *said[1:]]


def _last_known(line: ReviewLine) -> list[str]:
    """Last year's figure, where this year's is missing."""
    if line.base is None:
        return []
    base = shown(line.base, "zh", decimals=line.indicator.decimals).phrase("zh")
    return [f"{on_the_year(line).base}为{base}"]


def _is_planned(line: ReviewLine) -> bool:
    """Whether a target is all that is known: a plan says no figure."""
    missing = line.status is ObservationStatus.MISSING
    return bool(line.targets) and not missing and not line.standings


def _name(line: ReviewLine) -> str:
    name, scope = line.name.zh, f"（{line.scope_beside}）" if line.scope_beside else ""
    if line.figure is not None and counts(line.figure) and not name.endswith(("人数", "总数")):
        name = name.removesuffix("数")  # the unit says so: 高新技术企业认定15家
    return name + scope


def _growth(growth: Amount, on_year: OnTheYear) -> str:
    if is_flat(growth):
        return f"与{on_year.base}持平"
    if has_two_signs(growth):
        return f"{on_year.over}增速在{ratio_phrase(growth, 'zh')}之间"
    if side := side_of_zero(growth):
        return f"{on_year.over}{ON_THE_YEAR[side][0]}"
    verb = "增长" if growth.value >= 0 else "下降"
    return f"{on_year.over}{verb}{ratio_phrase(unsigned(growth), 'zh')}"


def _share(line: ReviewLine, share: Amount, *, is_part: bool) -> str:
    percentage, exact = ratio_phrase(share, "zh", share_places(line)), share.bound is Bound.EXACT
    if is_part:
        return f"占{percentage}" if exact else f"占比{percentage}"
    whole = "总体" if line.share_of_name is None else line.share_of_name.zh.removesuffix("数")
    return f"占{whole}的{'' if exact else '比重'}{percentage}"


def _standing(standing: Standing) -> str:
    by = "增速" if standing.by is Aspect.GROWTH else ""
    among = "" if standing.of is None else f"在{standing.of}个地区中"
    said = f"{_likelihood(standing)}{by}{among}{_place(standing)}"
    if standing.before is not None and standing.rank is not None:
        moved = rank_change_wording(standing.rank, standing.before, "zh")
        said += f"，{moved if moved.startswith('位次') else f'比上年同期{moved}'}"
    return said + (f"（另有{standing.missing}个地区无数据）" if standing.missing else "")


def _likelihood(standing: Standing) -> str:
    if standing.is_forecast:
        return "预计"
    return "初步数据显示" if standing.is_provisional else ""


def _place(standing: Standing) -> str:
    rank = standing.rank
    place = "至".join(dict.fromkeys((str(standing.best), str(standing.worst))))
    said = f"{'并列' if standing.is_shared else '列'}第{place}位"
    if standing.of is None:
        return said
    if rank is None:
        band = band_wording(standing.best, standing.worst, standing.of, "zh")
        return f"{said}，处于{band}" if band else said
    word = rank_wording(rank, standing.of, "zh")
    if rank == 1:
        return "并列第一" if standing.is_shared else word
    return f"{said}，{'居' if word == '末位' else '处于'}{word}"


def _target(each: TargetLine, line: ReviewLine) -> str:
    when = other_period(each, line.time, "zh")
    force = "约束性" if each.assigned.force is TargetForce.BINDING else ""
    by = f"{each.assigned.set_by}下达的" if each.assigned.set_by else ""
    return f"{when}{by}{force}目标为{goal_text(each, 'zh')}（{judgement(each, 'zh')}）"
