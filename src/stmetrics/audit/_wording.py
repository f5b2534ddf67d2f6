"""A finding in words: as many decimals as its verdict needs, counts without any."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, Final

from stmetrics.audit.consistency import Consistency
from stmetrics.errors import ParseError
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._numbers import plain_text
from stmetrics.exact.rounding import round_half_up
from stmetrics.results import ResultTable
from stmetrics.units._grammar import parse
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units._wording import counts, is_exact_count, shown
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.audit.finding import Finding
    from stmetrics.audit.published import Published

_RELATIONS: Final = {
    "growth": ("增长率", "growth rate"),
    "compound_growth": ("年均增长率", "compound growth rate"),
    "average_growth": ("算术年均增长率", "arithmetic average growth"),
    "average_change": ("年均变化", "average annual change"),
    "difference": ("差额", "difference"),
    "points_above": ("高出", "points above the reference"),
    "share": ("占比", "share"),
    "completion": ("完成率", "completion"),
    "total": ("合计", "total"),
    "quotient": ("比值", "quotient"),
    "per_capita": ("人均值", "figure per head"),
    "deflation": ("不变价", "level at constant prices"),
    "contribution_share": ("贡献率", "contribution share"),
    "ratio_growth": ("比率增速", "growth of a ratio"),
    "cumulative_growth": ("累计增速", "cumulative growth"),
    "implied_base": ("推算基数", "implied base"),
    "implied_whole": ("推算总量", "implied whole"),
}
_NO_QUOTIENT: Final = (
    "除数可能为零或变号",
    "what it is divided by may be zero or change its sign",
)
_NO_BOUND: Final = ("只是约数，没有上下限", "a figure is only about so much, without ends")
_IF_COUNTS: Final = (
    "所据各数若都是确数，则不一致",
    "inconsistent if the counts that it rests on are exact",
)
_RECOMPUTED: Final = ("复算{}", "recomputed {}")
_POSSIBLE: Final = ("可能范围{}至{}", "possible {} to {}")
_FROM: Final = ("可能不低于{}", "possible {} and above")
_UP_TO: Final = ("可能不高于{}", "possible up to {}")
_POINTS: Final = re.compile("(?<=[0-9])百分点$")
_MOST_MORE: Final = 30
_DECIMALS_OF_A_FRACTION: Final = 2  # of three tenths and one third printed in words


def relation_name(relation: str, lang: str) -> str:
    """What was checked, in words."""
    return _RELATIONS[relation][lang != "zh"]


def said_of(finding: Finding, lang: str) -> str:
    """In one line: what was checked, the verdict, the figure recomputed and what is possible."""
    zh = lang == "zh"
    name, verdict = relation_name(finding.relation, lang), finding.verdict.term(lang)
    figure = as_published(finding.published, lang)
    said = [f"{name}{'' if zh else ' '}{figure}{'：' if zh else ': '}{verdict}"]
    said += [words[not zh] for words in _reasons(finding)]
    numbers = (", ", "，")[zh].join(_numbers(finding, lang))
    return ("；" if zh else "; ").join([*said, *([numbers] if numbers else [])])


def as_published(figure: Published, lang: str) -> str:
    """The printed figure as it stands in the text; in English with units that it knows."""
    if lang == "zh":
        return _POINTS.sub("个百分点", figure.text)
    return figure.text if figure.text.isascii() else _in_words(figure.amount, lang)


def as_written(text: str, lang: str) -> str:
    """A figure that is kept as text; text that is none stays as it is."""
    if lang == "zh" or text.isascii():
        return text
    try:
        return _in_words(parse(text, bounds=True), lang)
    except ParseError:
        return text


def _in_words(amount: Amount, lang: str, like: Amount | None = None) -> str:
    """A figure in English, a count with the word that the report counts by: 13,206 家."""
    said = shown(amount, lang, decimals=_DECIMALS_OF_A_FRACTION, like=like)
    counted_by = f" {amount.unit}" if not said.unit and counts(amount) else ""
    return said.phrase(lang) + counted_by


def in_unit_of(figure: Published, number: Decimal, decimals: int, lang: str) -> str:
    """A number in a printed figure's own unit, as that figure would be printed."""
    rounded = round_half_up(number, decimals)
    if lang == "zh":
        return f"{plain_text(rounded)}{_unit(figure.unit or '')}"
    return _in_words(Amount(rounded, figure.unit, decimals), lang, figure.amount)


def unit_of(figure: Published, lang: str) -> str | None:
    """The unit of a figure's numbers, in words."""
    return unit_in_words(figure.unit, lang)


def laid_out(findings: Iterable[tuple[str, Finding]], lang: str) -> ResultTable:
    """Findings with what they are of, for people."""
    zh = lang == "zh"
    return ResultTable(
        header=("事项", "结论", "说明") if zh else ("claim", "verdict", "said"),
        rows=[
            (label or relation_name(each.relation, lang), each.verdict.term(lang), each.text(lang))
            for label, each in findings
        ],
        align="lll",
    )


def _reasons(finding: Finding) -> list[tuple[str, str]]:
    """Why nothing could be decided, or on what the verdict hangs."""
    if finding.verdict is Consistency.CONSISTENT and finding.recomputed is not None:
        rounded = [each.amount for each in finding.inputs if not each.exact]
        allowed, again = finding.published.interval, finding.recomputed
        misses = allowed.all_above(again) or allowed.all_below(again)
        return [_IF_COUNTS] if misses and rounded and all(map(is_exact_count, rounded)) else []
    if finding.verdict is not Consistency.UNDECIDABLE:
        return []
    return [_NO_QUOTIENT if finding.form is None else _NO_BOUND]


def _numbers(finding: Finding, lang: str) -> list[str]:
    again, low, high = finding.recomputed, finding.low, finding.high
    language, decimals = lang != "zh", _decimals(finding)
    whole = decimals == 0 and counts(finding.published.amount)

    def said_as(number: Decimal, rounding: str) -> str:
        if whole:  # counts have no decimals, and their ends lie inside the range
            number = number.to_integral_value(rounding=rounding, context=UNROUNDED)
        return in_unit_of(finding.published, number, decimals, lang)

    exact = None if again is None else said_as(again, ROUND_FLOOR)
    said = [] if exact is None else [_RECOMPUTED[language].format(exact)]
    bottom = None if low is None else said_as(low, ROUND_CEILING)
    top = None if high is None else said_as(high, ROUND_FLOOR)
    if bottom and top:
        if not bottom == top == exact:
            said.append(_POSSIBLE[language].format(bottom, top))
    elif bottom or top:
        said.append((_FROM if bottom else _UP_TO)[language].format(bottom or top))
    return said


def _unit(symbol: str) -> str:
    """A unit behind a number of a Chinese sentence."""
    return "个百分点" if symbol == "百分点" else symbol


def _decimals(finding: Finding) -> int:
    """One more than printed, or as many as show on which side of the printed figure they lie."""
    published = finding.published
    step, printed = published.step, published.amount.decimals or 0
    grid = printed if step is None else -step.adjusted()
    numbers = [each for each in (finding.recomputed, finding.low, finding.high) if each is not None]
    again = finding.recomputed
    if counts(published.amount) and grid <= 0 and (again is None or _is_whole(again)):
        return 0
    edges = [end for end in (published.interval.low, published.interval.high) if end is not None]
    steps = range(grid + 1, grid + _MOST_MORE)
    return next((each for each in steps if _keeps_sides(numbers, edges, each)), steps[-1])


def _keeps_sides(numbers: list[Decimal], edges: list[Decimal], decimals: int) -> bool:
    """Whether rounded numbers lie on the sides of the edges where they are."""
    shown = [round_half_up(each, decimals) for each in numbers]
    return all(
        (one > edge) == (other > edge) and (one < edge) == (other < edge)
        for edge in edges
        for one, other in zip(numbers, shown, strict=True)
    )


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value(context=UNROUNDED)
