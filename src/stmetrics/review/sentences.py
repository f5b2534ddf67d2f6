"""The lines of a review as sentences, in the register of science bureaus' reports."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, cast

import attrs

from stmetrics.indicators.catalogue.row import Kind
from stmetrics.indicators.observation import Aspect
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import Period
from stmetrics.records.enums import ObservationStatus
from stmetrics.review.building import is_part_of
from stmetrics.review.figure_text import as_percent, shown
from stmetrics.review.lines import ReviewLine, Standing, TargetLine
from stmetrics.review.rank_words import rank_wording
from stmetrics.review.review_table import change_text, completion_of, gap_text, time_text, title
from stmetrics.review.target_words import target_text
from stmetrics.units.amount import Amount, Bound
from stmetrics.units.table import split_quotient


def sentences(lines: Iterable[ReviewLine], period: Period, lang: str) -> tuple[str, ...]:
    """One sentence a line in ``"zh"`` or ``"en"``; parts stand in the sentence of their whole."""
    held = list(lines)
    said: list[str] = []
    when: Period | date | None = None
    told: list[ReviewLine] = []
    for line in held:
        if any(line is each for each in told):
            continue
        parts = [each for each in held if is_part_of(each, line)]
        told += parts
        opening = "" if line.time == when else _opening(line.time, period, lang)
        write = _chinese if lang == "zh" else _english
        said.append(write(line, parts, opening))
        when = line.time
    return tuple(said)


# --- when -----------------------------------------------------------------------------------


def _opening(time: Period | date, period: Period, lang: str) -> str:
    """``1-10月，`` for flows, ``截至10月底，`` for stocks; the year where it is another."""
    zh = lang == "zh"
    if isinstance(time, Period):
        if zh:
            return f"{_short_zh(time, period)}，"
        return f"In {time.label('en')}, "
    month_end = (time + timedelta(days=1)).day == 1
    if not month_end:
        return f"截至{time_text(time, lang)}，" if zh else f"On {time_text(time, lang)}, "
    if (time.month, time.day) == (12, 31):
        label = "年" if time.year == period.end.year else f"{time.year}年"
        return f"截至{label}底，" if zh else f"At the end of {time.year}, "
    month = Period.month(time.year, time.month)
    return f"截至{_short_zh(month, period)}底，" if zh else f"At the end of {month.label('en')}, "


def _short_zh(time: Period, period: Period) -> str:
    """A period's name without the year where it lies in the review's year."""
    if time.start.year != time.end.year or time.start.year != period.start.year:
        return time.label("zh")
    if time == Period.year(time.start.year):
        return "全年"
    return time.label("zh").removeprefix(f"{time.start.year}年")


# --- Chinese --------------------------------------------------------------------------------


def _chinese(line: ReviewLine, parts: list[ReviewLine], opening: str) -> str:
    said = opening + "，".join(_zh_clauses(line))
    if parts:
        clauses = ["，".join(_zh_clauses(part, is_part=True)) for part in parts]
        said += "，其中：" if any("，" in each for each in clauses) else "，其中"
        said += ("；" if any("，" in each for each in clauses) else "、").join(clauses)
    return f"{said}。"


def _zh_clauses(line: ReviewLine, *, is_part: bool = False) -> list[str]:
    name = _zh_name(line)
    said = [_zh_figure(line, name)] if line.figure is not None else []
    if line.growth is not None:
        said.append(("" if said else name) + _zh_growth(line.growth))
    if line.gap is not None:
        said.append(("" if said else f"{name}增速") + gap_text(line, "zh"))
    if line.share is not None:
        said.append(("" if said else name) + _zh_share(line, line.share, is_part=is_part))
    if line.change is not None:
        said.append(("" if said else name) + change_text(line.change, "zh"))
    if line.completion is not None:
        said.append(("" if said else name) + f"完成任务的{_phrase(line.completion, 'zh')}")
    if not said:
        said.append(f"{name}数据暂缺")
    said += [_zh_standing(each) for each in line.standings]
    return said + [_zh_target(each) for each in line.targets]


def _zh_name(line: ReviewLine) -> str:
    name, scope = line.indicator.name.zh, f"（{line.scope}）" if line.scope else ""
    if line.figure is not None and _counts(line.figure) and not name.endswith("人数"):
        name = name.removesuffix("数")  # the unit says so: 高新技术企业认定15家
    return name + scope


_ZH_STATUS: Final = {
    ObservationStatus.PROVISIONAL: "（初步数）",
    ObservationStatus.ESTIMATED: "（估计数）",
    ObservationStatus.BREAK: "（口径有变动）",
    ObservationStatus.DEFINITION_DIFFERS: "（定义不同）",
}


def _zh_figure(line: ReviewLine, name: str) -> str:
    figure = shown(_given(line), "zh", decimals=line.indicator.decimals).phrase("zh")
    forecast = "预计" if line.status is ObservationStatus.FORECAST else ""
    names = f"（{'、'.join(line.names)}）" if line.names else ""
    return f"{forecast}{name}{figure}{names}{_ZH_STATUS.get(line.status, '')}"


def _zh_growth(growth: Amount) -> str:
    if growth.value == 0 and growth.bound is Bound.EXACT:
        return "与上年同期持平"
    verb = "增长" if growth.value >= 0 else "下降"
    return f"同比{verb}{_phrase(_fallen(growth), 'zh')}"


def _zh_share(line: ReviewLine, share: Amount, *, is_part: bool) -> str:
    percentage = _phrase(share, "zh", 2)
    if is_part:
        return f"占{percentage}" if share.bound is Bound.EXACT else f"占比{percentage}"
    whole = "总体" if line.share_of is None else line.share_of.name.zh.removesuffix("数")
    return f"占{whole}的{'' if share.bound is Bound.EXACT else '比重'}{percentage}"


def _zh_standing(standing: Standing) -> str:
    by = "增速" if standing.by is Aspect.GROWTH else ""
    forecast = "预计" if standing.is_forecast else ""
    among = "" if standing.of is None else f"在{standing.of}个地区中"
    place = "至".join(dict.fromkeys((str(standing.best), str(standing.worst))))
    shared = "并列" if standing.is_shared else "列"
    word = ""
    if standing.of is not None and standing.rank is not None:
        word = f"，{rank_wording(standing.rank, standing.of, 'zh')}"
    return f"{forecast}{by}{among}{shared}第{place}位{word}"


def _zh_target(each: TargetLine) -> str:
    if each.pace is not None:
        return each.pace.explain("zh")
    goal = f"目标{target_text(each.assigned.target, 'zh')}"
    done = completion_of(each)
    share = f"，完成{done}" if done else ""
    words = {Verdict.MET: "已完成", Verdict.UNMET: "未完成", Verdict.UNKNOWN: "尚无法判断"}
    return f"{goal}（{words[each.check.verdict]}{share}）"


# --- English --------------------------------------------------------------------------------


def _english(line: ReviewLine, parts: list[ReviewLine], opening: str) -> str:
    first = ", ".join(_en_clauses(line))
    said = opening + first if opening else title(first)
    if parts:
        said += "; of which " + "; ".join(
            ", ".join(_en_clauses(part, is_part=True)) for part in parts
        )
    return f"{said}."


def _en_clauses(line: ReviewLine, *, is_part: bool = False) -> list[str]:
    name = line.indicator.name.en + (f" ({line.scope})" if line.scope else "")
    said = [_en_figure(line, name)] if line.figure is not None else []
    if line.growth is not None:
        said.append(("" if said else f"{name} ") + _en_growth(line.growth))
    if line.gap is not None:
        said.append(("" if said else f"growth of {name} ") + gap_text(line, "en"))
    if line.share is not None:
        whole = "the whole" if is_part or line.share_of is None else line.share_of.name.en
        said.append(("" if said else f"{name} ") + f"{_phrase(line.share, 'en', 2)} of {whole}")
    if line.change is not None:
        said.append(("" if said else f"{name} ") + change_text(line.change, "en"))
    if line.completion is not None:
        said.append(("" if said else f"{name} ") + f"{_phrase(line.completion, 'en')} of its task")
    if not said:
        said.append(f"{name} is missing")
    said += [_en_standing(each) for each in line.standings]
    return said + [_en_target(each) for each in line.targets]


_EN_STATUS: Final = {
    ObservationStatus.PROVISIONAL: " (provisional)",
    ObservationStatus.ESTIMATED: " (estimated)",
    ObservationStatus.BREAK: " (break in the series)",
    ObservationStatus.DEFINITION_DIFFERS: " (another definition)",
}


def _en_figure(line: ReviewLine, name: str) -> str:
    figure = shown(_given(line), "en", decimals=line.indicator.decimals).phrase("en")
    verb = "came to" if line.indicator.kind is Kind.LEVEL else "was"
    if line.status is ObservationStatus.FORECAST:
        verb = "is forecast at"
    names = f" ({', '.join(line.names)})" if line.names else ""
    if " per " in name:
        figure = figure.partition(" per ")[0]  # the name says so
    return f"{name} {verb} {figure}{names}{_EN_STATUS.get(line.status, '')}"


def _en_growth(growth: Amount) -> str:
    if growth.value == 0 and growth.bound is Bound.EXACT:
        return "unchanged on the year"
    verb = "up" if growth.value >= 0 else "down"
    return f"{verb} {_phrase(_fallen(growth), 'en')} on the year"


def _en_standing(standing: Standing) -> str:
    by = " by growth" if standing.by is Aspect.GROWTH else ""
    forecast = "forecast " if standing.is_forecast else ""
    of = "" if standing.of is None else f" of {standing.of}"
    place = " to ".join(dict.fromkeys((str(standing.best), str(standing.worst))))
    shared = "joint " if standing.is_shared else ""
    word = ""
    if standing.of is not None and standing.rank is not None:
        word = f", {rank_wording(standing.rank, standing.of, 'en')}"
    return f"{forecast}{shared}rank {place}{of}{by}{word}"


def _en_target(each: TargetLine) -> str:
    if each.pace is not None:
        return each.pace.explain("en")
    goal = f"target of {target_text(each.assigned.target, 'en')}"
    done = completion_of(each)
    share = f", {done} reached" if done else ""
    words = {Verdict.MET: "met", Verdict.UNMET: "not met", Verdict.UNKNOWN: "not decided yet"}
    return f"{goal} ({words[each.check.verdict]}{share})"


# --- both -----------------------------------------------------------------------------------


def _counts(figure: Amount) -> bool:
    """Whether a figure's unit already says that it is a number of things."""
    return split_quotient(figure.require_unit())[0].counts


def _given(line: ReviewLine) -> Amount:
    """The figure of a line that has one."""
    return cast("Amount", line.figure)


def _phrase(ratio: Amount, lang: str, decimals: int = 1) -> str:
    return shown(as_percent(ratio), lang, decimals=decimals).phrase(lang)


def _fallen(growth: Amount) -> Amount:
    """A fall without its sign; the bound of a fall turns round with it."""
    if growth.value >= 0:
        return growth
    return attrs.evolve(
        growth, value=growth.value.copy_negate(), bound=_TURNED.get(growth.bound, growth.bound)
    )


_TURNED: Final = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
}
