"""The lines of a review as a table with numbered notes: text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from stmetrics.observations.observation import Aspect
from stmetrics.periods.period import Period
from stmetrics.results import ResultTable
from stmetrics.reviews._parts import depths
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine, Standing, TargetLine
from stmetrics.reviews.wording._phrases import (
    completion_of,
    goal_text,
    other_period,
    pace_word,
    share_places,
    short_time,
    title,
    verdict_word,
)
from stmetrics.reviews.wording._remarks import numbered, remarks
from stmetrics.tables import (
    escaped_html,
    escaped_markdown,
    html_table,
    markdown_table,
    text_table,
)
from stmetrics.targets.assigned import TargetForce
from stmetrics.units._wording import as_percent, shown
from stmetrics.units.amount import Amount

_HEADINGS: Final = {
    "indicator": ("指标", "Indicator", "l"),
    "unit": ("单位", "Unit", "l"),
    "figure": ("数值", "Figure", "r"),
    "base": ("上年同期", "Year before", "r"),
    "growth": ("同比（%）", "Growth (%)", "r"),
    "share": ("占比（%）", "Share (%)", "r"),
    "rank": ("位次", "Rank", "r"),
    "target": ("目标", "Target", "l"),
    "verdict": ("完成情况", "Verdict", "l"),
    "time": ("时期", "Time", "l"),
    "notes": ("注", "Note", "l"),
}
_OF_A_YEAR: Final = {"base": "上年", "growth": "比上年增长（%）"}
_YEAR: Final = 12
_DOUBTS: Final = frozenset(
    {FindingKind.PARTS, FindingKind.RECORDS, FindingKind.PUBLISHED, FindingKind.IMPOSSIBLE}
)
_ALWAYS: Final = frozenset({"indicator", "unit", "figure"})
# Blanks at the start of a cell vanish in Markdown and HTML: there a part is set in by others.
_IN_TEXT, _IN_MARKDOWN, _IN_HTML = "  ", "· ", "\N{EM SPACE}"
_NOTES: Final = ("注：", "Notes:")


@attrs.frozen(kw_only=True)
class ReviewTable(ResultTable):
    """Cells of a review's table, and the notes that its last column numbers.

    The rows are without what sets parts in; the numbers of the notes begin with 1.

    Attributes:
        lang: The language of all of them.
        depths: How deep each line stands under its wholes.
    """

    lang: str
    depths: tuple[int, ...]

    def text(self) -> str:
        """Aligned text, the notes below."""
        table = text_table(self.header, self._indented(_IN_TEXT), align=self.align)
        notes = [f"{number:>2}  {note}" for number, note in enumerate(self.notes, 1)]
        return "\n".join([table, *self._under(notes)])

    def markdown(self) -> str:
        """A Markdown table under its title, the notes as a numbered list."""
        table = markdown_table(self.header, self._indented(_IN_MARKDOWN), align=self.align)
        notes = [f"{n}. {escaped_markdown(note)}" for n, note in enumerate(self.notes, 1)]
        head = [f"**{escaped_markdown(self.title)}**", ""]
        return "\n".join([*head, table, *self._under(notes, gap=[""])])

    def html(self) -> str:
        """An HTML table with its title as caption, the notes as an ordered list."""
        rows = self._indented(_IN_HTML)
        table = html_table(self.header, rows, align=self.align, caption=self.title)
        if not self.notes:
            return table
        items = "".join(f"<li>{escaped_html(note)}</li>" for note in self.notes)
        return f"{table}\n<p>{self._notes_heading}</p>\n<ol>{items}</ol>"

    @property
    def _notes_heading(self) -> str:
        return _NOTES[self.lang != "zh"]

    def _under(self, notes: list[str], gap: Sequence[str] = ()) -> list[str]:
        return ["", self._notes_heading, *gap, *notes] if notes else []

    def _indented(self, by: str) -> list[list[str]]:
        return [
            [by * depth + cells[0], *cells[1:]]
            for cells, depth in zip(self.rows, self.depths, strict=True)
        ]


def review_table(
    lines: Sequence[ReviewLine], period: Period, lang: str, title: str = "",
    findings: Sequence[ReviewFinding] = (),
) -> ReviewTable:  # fmt: skip
    """Lay out lines as a table in ``"zh"`` or ``"en"``; what doubts a figure is a note of its."""
    filled = [_cells(line, period, lang) for line in lines]
    doubts = [each for each in findings if each.notice in _DOUBTS]
    marks, notes = numbered([*remarks(line, lang), *_doubts(line, doubts, lang)] for line in lines)
    for cells, mark in zip(filled, marks, strict=True):
        cells["notes"] = mark
    names = [name for name in _HEADINGS if name in _ALWAYS or any(cells[name] for cells in filled)]
    return ReviewTable(
        lang=lang,
        title=title,
        header=[_heading(name, period, lang) for name in names],
        rows=[[cells[name] for name in names] for cells in filled],
        align="".join(_HEADINGS[name][2] for name in names),
        depths=tuple(depths(lines)),
        notes=notes,
    )


def _doubts(line: ReviewLine, findings: Sequence[ReviewFinding], lang: str) -> Iterator[str]:
    zh = lang == "zh"
    for each in findings:
        if each.indicator == line.indicator.id and each.name in {None, line.name}:
            yield f"复核：{each.zh}" if zh else f"to be checked: {each.en}"


def _heading(name: str, period: Period, lang: str) -> str:
    """A heading; of a full year's review the base is last year's, not of the same months."""
    if lang == "zh" and period.whole_months == _YEAR and name in _OF_A_YEAR:
        return _OF_A_YEAR[name]
    return _HEADINGS[name][lang != "zh"]


def _cells(line: ReviewLine, period: Period, lang: str) -> dict[str, str]:
    decimals = line.indicator.decimals
    figure = None if line.figure is None else shown(line.figure, lang, decimals=decimals)
    known = line.base if line.figure is None else line.figure
    between = "；" if lang == "zh" else "; "
    return {
        "indicator": title(line.name.of(lang)),
        "unit": "" if known is None else shown(known, lang, decimals=decimals).unit,
        "figure": "" if figure is None else figure.cell,
        "base": _base(line, lang),
        "growth": percent_cell(line.growth),
        "share": percent_cell(line.share, decimals=share_places(line)),
        "rank": between.join(_rank(each, lang) for each in line.standings),
        "target": between.join(_goal(each, line, lang) for each in line.targets),
        "verdict": between.join(_verdict(each, lang) for each in line.targets),
        "time": "" if line.time == period else short_time(line.time, period, lang),
    }


def _base(line: ReviewLine, lang: str) -> str:
    """Last year's figure in the unit that this year's is shown in."""
    base = line.base
    if base is None:
        return ""
    unit = None
    if line.figure is not None:
        base = base if line.figure.unit is None else base.to(line.figure.unit)
        unit = line.figure
    return shown(base, lang, decimals=_places(base, line.indicator.decimals), like=unit).cell


def _places(figure: Amount, usual: int) -> int:
    """The row's decimals, and as many as show two digits of what is small in another's unit."""
    return max(usual, 1 - figure.value.adjusted()) if figure.value else usual


def percent_cell(ratio: Amount | None, *, decimals: int = 1) -> str:
    """A plain ratio in %, without the sign %; nothing for none."""
    return "" if ratio is None else shown(as_percent(ratio), "zh", decimals=decimals).cell


def _rank(standing: Standing, lang: str) -> str:
    place = "-".join(dict.fromkeys((str(standing.best), str(standing.worst))))
    of = "" if standing.of is None else f"/{standing.of}"
    by = "" if standing.by is Aspect.LEVEL else "（增速）" if lang == "zh" else " by growth"
    return f"{'=' if standing.is_shared else ''}{place}{of}{by}"


def _goal(each: TargetLine, line: ReviewLine, lang: str) -> str:
    zh, when = lang == "zh", other_period(each, line.time, lang)
    goal = goal_text(each, lang)
    if each.assigned.force is TargetForce.BINDING:
        goal += "（约束性）" if zh else " (binding)"
    return f"{when}{'：' if zh else ': '}{goal}" if when else goal


def _verdict(each: TargetLine, lang: str) -> str:
    if each.pace is not None:
        return pace_word(each, lang)
    word, done = verdict_word(each, lang), completion_of(each)
    return f"{word}{'，' if lang == 'zh' else ', '}{done}" if done else word
