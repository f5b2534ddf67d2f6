"""The lines of a review as cells of a table, in either language, and as plain records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics.exact.rounding import percent
from stmetrics.indicators.observation import Aspect
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import Period
from stmetrics.review.building import is_part_of
from stmetrics.review.checking import STATUS_WORDS
from stmetrics.review.figure_text import as_percent, shown
from stmetrics.review.implied import implied_reference_growth, implied_whole
from stmetrics.review.lines import ReviewLine, Standing, TargetLine
from stmetrics.review.target import TargetForm
from stmetrics.review.target_words import target_text
from stmetrics.units.amount import Amount
from stmetrics.units.table import convert

_HEADINGS: Final = {
    "indicator": ("指标", "Indicator", "l"),
    "unit": ("单位", "Unit", "l"),
    "figure": ("数值", "Figure", "r"),
    "base": ("上年同期", "Year before", "r"),
    "growth": ("同比（%）", "Growth (%)", "r"),
    "share": ("占比（%）", "Share (%)", "r"),
    "rank": ("位次", "Rank", "r"),
    "target": ("目标", "Target", "r"),
    "verdict": ("完成情况", "Verdict", "l"),
    "time": ("时期", "Time", "l"),
    "remarks": ("备注", "Remarks", "l"),
}
_ALWAYS: Final = frozenset({"indicator", "unit", "figure"})
_VERDICTS: Final = {
    Verdict.MET: ("完成", "met"),
    Verdict.UNMET: ("未完成", "not met"),
    Verdict.UNKNOWN: ("无法判断", "cannot be decided"),
}
_BASES: Final = {
    "statistical": ("统计口径", "statistical basis"),
    "accounting": ("财务口径", "accounting basis"),
    "hte": ("高企认定口径", "certification basis"),
    "tax": ("加计扣除口径", "tax basis"),
}


def review_table(
    lines: Iterable[ReviewLine], period: Period, lang: str
) -> tuple[list[str], list[list[str]], str]:
    """Header, rows and alignment; a column that no line fills is left out."""
    zh = lang == "zh"
    held = list(lines)
    depths = [_depth(line, held) for line in held]
    filled = [_cells(line, period, lang, depth) for line, depth in zip(held, depths, strict=True)]
    names = [name for name in _HEADINGS if name in _ALWAYS or any(cells[name] for cells in filled)]
    header = [_HEADINGS[name][not zh] for name in names]
    align = "".join(_HEADINGS[name][2] for name in names)
    return header, [[cells[name] for name in names] for cells in filled], align


def _depth(line: ReviewLine, lines: list[ReviewLine]) -> int:
    """How deep a line stands under the wholes that are there too."""
    whole = next((each for each in lines if is_part_of(line, each)), None)
    return 0 if whole is None else 1 + _depth(whole, lines)


def _cells(line: ReviewLine, period: Period, lang: str, depth: int) -> dict[str, str]:
    zh = lang == "zh"
    decimals = line.indicator.decimals
    figure = None if line.figure is None else shown(line.figure, lang, decimals=decimals)
    unit = "" if figure is None else figure.unit
    return {
        "indicator": "  " * depth + title(line.indicator.name.of(lang)),
        "unit": unit,
        "figure": "" if figure is None else figure.cell,
        "base": _base(line, lang),
        "growth": percent_text(line.growth),
        "share": percent_text(line.share, decimals=2),
        "rank": "; ".join(_rank(each, lang) for each in line.standings),
        "target": "; ".join(_goal(each, lang) for each in line.targets),
        "verdict": "; ".join(_verdict(each, lang) for each in line.targets),
        "time": "" if line.time == period else time_text(line.time, lang),
        "remarks": ("；" if zh else "; ").join(_remarks(line, lang)),
    }


def title(name: str) -> str:
    """A name with its first letter large."""
    return name[:1].upper() + name[1:]


def time_text(time: Period | date, lang: str) -> str:
    """A period's name, or a day as reports write it."""
    return time.label(lang) if isinstance(time, Period) else Period(time, time).label(lang)


def _base(line: ReviewLine, lang: str) -> str:
    if line.base is None:
        return ""
    base = line.base
    if line.figure is not None and line.figure.unit != base.unit:
        base = base.to(line.figure.require_unit())
    cell = shown(base, lang, decimals=line.indicator.decimals).cell
    return f"{cell}{'*' if line.base_is_implied else ''}"


def percent_text(ratio: Amount | None, *, decimals: int = 1) -> str:
    """A plain ratio in %, without the sign %; nothing for none."""
    return "" if ratio is None else shown(as_percent(ratio), "zh", decimals=decimals).cell


def _rank(standing: Standing, lang: str) -> str:
    zh = lang == "zh"
    place = "-".join(dict.fromkeys((str(standing.best), str(standing.worst))))
    of = "" if standing.of is None else f"/{standing.of}"
    by = "" if standing.by is Aspect.LEVEL else "（增速）" if zh else " by growth"
    return f"{'=' if standing.is_shared else ''}{place}{of}{by}"


def _goal(each: TargetLine, lang: str) -> str:
    return target_text(each.assigned.target, lang)


def _verdict(each: TargetLine, lang: str) -> str:
    if each.pace is not None:
        return str(each.pace.explain(lang))
    word = _VERDICTS[each.check.verdict][lang != "zh"]
    done = completion_of(each)
    return f"{word} {done}" if done else word


def completion_of(each: TargetLine) -> str:
    """Completion of a floor in %; of growths, shares and gaps it would say nothing."""
    done = each.check.completion
    if done is None or each.assigned.target.form is not TargetForm.AT_LEAST:
        return ""
    return percent(done, 1)


def _remarks(line: ReviewLine, lang: str) -> list[str]:
    zh = lang == "zh"
    said = [STATUS_WORDS[line.status][not zh], line.scope or "", line.vintage or ""]
    if line.rd_basis is not None:
        said.append(_BASES[line.rd_basis.value][not zh])
    if line.gap is not None:
        said.append(gap_text(line, lang))
    if line.change is not None:
        said.append(change_text(line.change, lang))
    if line.completion is not None:
        done = percent_text(line.completion)
        said.append(f"完成任务的{done}%" if zh else f"{done}% of its task")
    if line.share_of is not None and line.share_of.id != line.indicator.part_of:
        said.append(f"{'占' if zh else 'share of '}{line.share_of.name.of(lang)}")
    said += _implied(line, lang)
    if line.base_is_implied:
        said.append("*推算基数" if zh else "*implied by the growth")
    said += [("、" if zh else ", ").join(line.names), line.note or ""]
    return [each for each in said if each]


def _implied(line: ReviewLine, lang: str) -> list[str]:
    """What share and gap say of figures that were not printed."""
    zh, said = lang == "zh", []
    if line.figure is not None and line.share is not None:
        whole = implied_whole(line.figure, line.share)
        if whole is not None:
            phrase = shown(whole, lang).phrase(lang)
            said.append(f"推算总体{phrase}" if zh else f"the whole is {phrase}")
    if line.growth is not None and line.gap is not None:
        rate = implied_reference_growth(line.growth, line.gap)
        if rate is not None:
            phrase = shown(as_percent(rate), lang).phrase(lang)
            said.append(f"推算参照增速{phrase}" if zh else f"the reference grew {phrase}")
    return said


def gap_text(line: ReviewLine, lang: str) -> str:
    """How its growth stands to another indicator's: ``高于…增幅13个百分点``."""
    gap = line.gap
    if gap is None:
        return ""
    zh = lang == "zh"
    name = "" if line.gap_to is None else line.gap_to.name.of(lang)
    of = f"{name}增幅" if zh else f"the growth of {name}" if name else "the reference"
    if gap.value == 0:
        return f"与{of}持平" if zh else f"level with {of}"
    above = gap.value > 0
    points = shown(_unsigned(as_percent(gap, "百分点")), lang, decimals=1).phrase(lang)
    if zh:
        return f"{'高于' if above else '低于'}{of}{points}"
    return f"{points} {'above' if above else 'below'} {of}"


def change_text(change: Amount, lang: str) -> str:
    """How a rate moved on the year: ``比上年提高0.1个百分点``."""
    zh = lang == "zh"
    points = shown(_unsigned(as_percent(change, "百分点")), lang, decimals=2).phrase(lang)
    if change.value == 0:
        return "与上年持平" if zh else "unchanged on the year"
    up = change.value > 0
    return (
        f"比上年{'提高' if up else '下降'}{points}" if zh else f"{'up' if up else 'down'} {points}"
    )


def _unsigned(amount: Amount) -> Amount:
    return attrs.evolve(amount, value=amount.value.copy_abs())


def plain_rows(lines: Iterable[ReviewLine]) -> list[dict[str, Any]]:
    """Every line as plain data under stable keys: text, numbers and None, ratios as ratios."""
    return [
        {
            "indicator": line.indicator.id,
            "zh": line.indicator.name.zh,
            "en": line.indicator.name.en,
            "scope": line.scope,
            "time": str(line.time),
            "value": None if line.figure is None else line.figure.value,
            "unit": None if line.figure is None else line.figure.unit,
            "bound": None if line.figure is None else line.figure.bound.value,
            "base": _base_value(line),
            "base_is_implied": line.base_is_implied,
            "growth": _value(line.growth),
            "gap": _value(line.gap),
            "share": _value(line.share),
            "share_of": None if line.share_of is None else line.share_of.id,
            "rank": next((each.rank for each in line.standings), None),
            "rank_of": next((each.of for each in line.standings), None),
            "target": "; ".join(target_text(each.assigned.target, "en") for each in line.targets)
            or None,
            "verdict": "; ".join(each.check.verdict.value for each in line.targets) or None,
            "status": line.status.value,
            "rd_basis": line.rd_basis and line.rd_basis.value,
            "price_basis": line.price_basis.value,
            "vintage": line.vintage,
            "from_records": line.from_records,
        }
        for line in lines
    ]


def _value(amount: Amount | None) -> Decimal | None:
    return None if amount is None else amount.value


def _base_value(line: ReviewLine) -> Decimal | None:
    """Last year's figure in this year's unit; None where it is only known as a range."""
    if line.base is None or line.base.upper is not None:
        return None
    if line.figure is None:
        return line.base.value
    return convert(line.base.value, line.base.require_unit(), line.figure.require_unit())
