"""The annual review of a region: its lines, what must be known of them, and its forms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from stmetrics.errors import IncomparableError, InvalidValueError
from stmetrics.exact.numbers import one_of
from stmetrics.indicators.catalogue.row import Timing
from stmetrics.indicators.observation import Aspect
from stmetrics.indicators.observations import Observations
from stmetrics.indicators.region_data import RegionData
from stmetrics.indicators.times import last_day
from stmetrics.law.verdicts import Verdict
from stmetrics.periods import Period
from stmetrics.records._fields import period as as_period
from stmetrics.records.enums import ObservationStatus
from stmetrics.review.assigned import AssignedTarget, check_assigned
from stmetrics.review.building import build_lines
from stmetrics.review.checking import find_notices
from stmetrics.review.gathering import gather
from stmetrics.review.lines import ReviewLine, TargetLine
from stmetrics.review.notices import ReviewFinding
from stmetrics.review.pace import Pace, check_pace
from stmetrics.review.review_table import plain_rows, review_table
from stmetrics.review.schedule import Schedule
from stmetrics.review.sentences import sentences
from stmetrics.review.standing import figures_of_all, with_standings
from stmetrics.review.tables import html_table, markdown_table, text_table
from stmetrics.review.target import TargetCheck, TargetForm, check_target


@attrs.frozen(kw_only=True)
class Review:
    """A region's review of a period (年度总结). Made by `review`.

    Attributes:
        region: The region.
        name_zh: Its name in Chinese.
        name_en: Its name in English.
        period: The period.
        lines: One indicator each, by theme.
        findings: What must be known before the figures are used.

    Example:
        >>> output = Observation(
        ...     indicator="ht.output", region="320404", period="2012-01-01/P10M", value="295.1亿元"
        ... )
        >>> growth = attrs.evolve(output, aspect="growth", value="25.3%")
        >>> gap = attrs.evolve(
        ...     output, aspect="gap", reference="industry.output", value="13个百分点"
        ... )
        >>> zhonglou = RegionData(
        ...     region="320404", name_zh="钟楼区", observations=[output, growth, gap]
        ... )
        >>> found: Review = review(zhonglou, "2012-01-01/P10M")
        >>> print(found.sentences("zh")[0])
        1-10月，高新技术产业产值295.1亿元，同比增长25.3%，高于工业总产值增幅13个百分点。
    """

    region: str
    name_zh: str
    name_en: str
    period: Period
    lines: tuple[ReviewLine, ...]
    findings: tuple[ReviewFinding, ...]

    def title(self, lang: str = "zh") -> str:
        """Region and period, in ``"zh"`` or ``"en"``."""
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        label = self.period.label(lang)
        return f"{self.name_zh}{label}" if zh else f"{self.name_en}, {label}"

    def line(self, indicator: str, *, scope: str | None = None) -> ReviewLine:
        """The line of an indicator, and of a scope where there are several.

        Raises:
            InvalidValueError: There is no such line, or there are several.
        """
        found = [
            each
            for each in self.lines
            if each.indicator.id == indicator and (scope is None or each.scope == scope)
        ]
        if len(found) != 1:
            raise InvalidValueError(
                f"line of {indicator}", f"there are {len(found)}", "say scope=, or use .lines"
            )
        return found[0]

    def table(self, lang: str = "zh") -> str:
        """The lines as an aligned text table, in ``"zh"`` or ``"en"``."""
        header, rows, align = self._table(lang)
        return text_table(header, rows, align=align)

    def markdown(self, lang: str = "zh") -> str:
        """The lines as a Markdown table, in ``"zh"`` or ``"en"``."""
        header, rows, align = self._table(lang)
        return markdown_table(header, rows, align=align)

    def html(self, lang: str = "zh") -> str:
        """The lines as an HTML table, in ``"zh"`` or ``"en"``."""
        header, rows, align = self._table(lang)
        return html_table(header, rows, align=align, caption=self.title(lang))

    def _repr_html_(self) -> str:
        """What notebooks show."""
        return self.html("zh")

    def _table(self, lang: str) -> tuple[list[str], list[list[str]], str]:
        return review_table(self.lines, self.period, one_of(lang, "lang", ("zh", "en")))

    def rows(self) -> list[dict[str, Any]]:
        """The lines as plain records for a data frame: text, Decimals and None, stable keys."""
        return plain_rows(self.lines)

    def sentences(self, lang: str = "zh") -> tuple[str, ...]:
        """The lines as sentences in the register of such reports, parts with their whole."""
        return sentences(self.lines, self.period, one_of(lang, "lang", ("zh", "en")))

    def text(self, lang: str = "zh") -> str:
        """Title, sentences and findings, ready to paste."""
        said = [self.title(lang), *self.sentences(lang)]
        if self.findings:
            said += ["", "复核提示：" if lang == "zh" else "To be known:"]
            said += [f"- {each.text(lang)}" for each in self.findings]
        return "\n".join(said)


def review(
    data: RegionData,
    period: Period | str,
    *,
    targets: Iterable[AssignedTarget] = (),
    peers: Iterable[RegionData] = (),
    also: Iterable[Period | str] = (),
) -> Review:
    """Review a region's period: figures, growth, shares, ranks, targets and findings (年度总结).

    Given figures are used as printed; what its records make is counted beside them. Nothing is
    mixed: figures of other scopes, bases or vintages have lines of their own.

    Args:
        data: The region's records and figures.
        period: The period, such as ``"2022"`` or January to October.
        targets: Targets; those of other regions are passed over.
        peers: Other regions to be ranked among.
        also: Other periods whose figures belong to it, such as last year's R&D that is known
            and assessed only now; the targets' own periods do anyway.

    Returns:
        The review.

    Raises:
        IncomparableError: Two figures of one thing contradict each other.
        MissingFactError: A record that may belong to the period has no day.
    """
    span, goals = as_period(period), tuple(targets)
    others = [as_period(each) for each in also] + [each.period for each in goals]
    gathered = gather(data, span)
    lines = build_lines(data, gathered, span, others)
    everyone = figures_of_all(gathered.observations, peers, span)
    lines = [with_standings(line, data.region, everyone) for line in lines]
    lines = _with_targets(lines, data, gathered.observations, goals)
    return Review(
        region=data.region,
        name_zh=data.name("zh"),
        name_en=data.name("en"),
        period=span,
        lines=tuple(lines),
        findings=find_notices(lines, gathered),
    )


def _with_targets(
    lines: list[ReviewLine],
    data: RegionData,
    figures: Observations,
    targets: Iterable[AssignedTarget],
) -> list[ReviewLine]:
    """Every target beside its line; one without a line has a line of its own."""
    found = list(lines)
    for assigned in targets:
        if assigned.region != data.region:
            continue
        places = [
            place
            for place, line in enumerate(found)
            if line.indicator.id == assigned.indicator
            and (assigned.scope is None or line.scope == assigned.scope)
        ]
        if len(places) > 1:
            raise IncomparableError(
                f"target of {assigned.indicator}",
                f"{len(places)} lines fit it",
                "say which in the target: scope=…",
            )
        if not places:
            places = [len(found)]
            row, status = data.row(assigned.indicator), ObservationStatus.MISSING
            found.append(ReviewLine(indicator=row, time=assigned.period, status=status))
        line = found[places[0]]
        checked = _checked(assigned, line, figures)
        found[places[0]] = attrs.evolve(line, targets=(*line.targets, checked))
    return found


def _checked(assigned: AssignedTarget, line: ReviewLine, figures: Observations) -> TargetLine:
    """Check a target on its own period; where that is not over, against its schedule."""
    check = check_assigned(assigned, figures)
    if assigned.target.form is TargetForm.RANK_WITHIN and check.actual is None:
        standing = next((each for each in line.standings if each.by is Aspect.LEVEL), None)
        standing = standing or next(iter(line.standings), None)
        check = check_target(assigned.target, standing.rank if standing else None)
    return TargetLine(assigned=assigned, check=check, pace=_pace(assigned, line, check))


def _pace(assigned: AssignedTarget, line: ReviewLine, check: TargetCheck) -> Pace | None:
    """How a flow stands to a target whose period is not over yet."""
    time, whole = line.time, assigned.period
    begun = isinstance(time, Period) and time.start == whole.start and time.end < whole.end
    if check.verdict is not Verdict.UNKNOWN or not begun or line.figure is None:
        return None
    if assigned.target.form not in {TargetForm.AT_LEAST, TargetForm.BETWEEN}:
        return None
    if line.indicator.timing is Timing.STOCK or whole.whole_months is None:
        return None
    return check_pace(assigned.target, line.figure, Schedule.by_months(whole, last_day(time)))
