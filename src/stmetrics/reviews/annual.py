"""The annual review of a region: its lines, what must be known of them, and its forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from stmetrics._repr import short_repr
from stmetrics.catalogue.row import Words
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import one_of
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods.period import Period
from stmetrics.records._fields import period as as_period
from stmetrics.results import Result, checked_language
from stmetrics.reviews._building import build_lines
from stmetrics.reviews._checking import find_notices
from stmetrics.reviews._gathering import gather
from stmetrics.reviews._rows import plain_rows
from stmetrics.reviews._standing import figures_of_all, rivals_observed, with_standings
from stmetrics.reviews._table import ReviewTable, review_table
from stmetrics.reviews._target_lines import with_targets
from stmetrics.reviews._unused_findings import unranked_findings, unused_findings
from stmetrics.reviews.findings import ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._sentences import sentences
from stmetrics.targets.assigned import AssignedTarget


@attrs.frozen(kw_only=True)
class Review(Result):
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
        >>> from stmetrics.reviews import review
        >>> found: Review = review(zhonglou, "2012-01-01/P10M")
        >>> print(found.sentences("zh")[0])
        1-10月，高新技术产业产值295.1亿元，同比增长25.3%，高于规上工业总产值增幅13个百分点。
    """

    region: str
    name_zh: str
    name_en: str
    period: Period
    lines: tuple[ReviewLine, ...]
    findings: tuple[ReviewFinding, ...]

    __repr__ = short_repr

    def title(self, lang: str = "zh") -> str:
        """Region and period, in ``"zh"`` or ``"en"``."""
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        label = self.period.label(lang)
        return f"{self.name_zh}{label}" if zh else f"{self.name_en}, {label}"

    def line(self, indicator: str, **picked: Any) -> ReviewLine:
        """The line of an indicator, and of what is picked where there are several.

        Args:
            indicator: Its id.
            **picked: Scope, level, and_above or kind, as the line has them.

        Raises:
            InvalidValueError: There is no such line, or there are several.
        """
        found = [
            each
            for each in self.lines
            if each.indicator.id == indicator
            and all(getattr(each, name) == value for name, value in picked.items())
        ]
        if len(found) != 1:
            raise InvalidValueError(
                f"line of {indicator}",
                f"there are {len(found)}",
                "say scope=, level=, kind=, or use .lines",
            )
        return found[0]

    def _laid_out(self, lang: str) -> ReviewTable:
        return review_table(self.lines, self.period, lang, self.title(lang), self.findings)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The lines as plain records for a data frame (明细记录).

        Args:
            lang: The language of targets, verdicts and other words.

        Returns:
            A mapping a line, all with the same keys: what it is (``indicator``, ``zh``, ``en``,
            ``time``), figures as Decimals in ``unit`` (``value``, ``upper``, ``base``,
            ``base_low``, ``base_high``), plain ratios (``growth``, ``gap``, ``share``,
            ``change``, ``completion``), ranks with their best and worst, the figures
            ``elsewhere``, targets and who set them, the ``breakdown``, and on which basis it
            stands. What is not known is None; a base that is known as a range has its two ends
            alone.
        """
        return plain_rows(self.lines, checked_language(lang))

    def sentences(self, lang: str = "zh") -> tuple[str, ...]:
        """The lines as sentences in the register of such reports, parts with their whole."""
        return sentences(self.lines, self.period, one_of(lang, "lang", ("zh", "en")))

    def text(self, lang: str = "zh") -> str:
        """Title, sentences and findings, ready to paste."""
        said = [self.title(lang), *self.sentences(lang)]
        if self.findings:
            said += ["", "复核提示：" if lang == "zh" else "To be checked:"]
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
        targets: Targets of the region; of those of regions inside it only the sum is compared
            with its own (目标分解), others are passed over.
        peers: Other regions to be ranked among.
        also: Other periods whose figures belong to it, such as last year's R&D that is known
            and assessed only now; those of a target's own period do anyway.

    Returns:
        The review.

    Raises:
        IncomparableError: Several lines, of unlike bases, fit one target; or a peer's figure
            contradicts one that the region's own data give of that peer.
        UnitError: A target and its figure are in units that do not fit.

    Example:
        Taixing 2022, a target made up for this example:

        >>> from stmetrics.reviews import review
        >>> taixing = RegionData(region="321283", name_en="Taixing", observations=[
        ...     Observation(
        ...         indicator="cn.tm_v", region="321283", period="2022", value="106.5亿元"
        ...     ),
        ... ])
        >>> goal = AssignedTarget(
        ...     indicator="cn.tm_v", region="321283", period="2022",
        ...     target=Target.at_least("110亿元"), force="binding",
        ... )
        >>> print(review(taixing, "2022", targets=[goal]).sentences("zh")[0])
        全年，技术合同成交额106.5亿元，约束性目标为不低于110亿元（未完成，完成率96.8%）。
    """
    if not isinstance(data, RegionData):
        raise InvalidValueError(quoted(data), "is no RegionData", "review one region at a time")
    span, goals, held_peers = as_period(period), tuple(targets), tuple(peers)
    others = _other_periods(also, goals)
    gathered = gather(data, span, others[None])
    lines = build_lines(data, gathered, span, others)
    everyone = figures_of_all(gathered.observations, held_peers, span)
    named = {each.region: Words(zh=each.name("zh"), en=each.name("en")) for each in held_peers}
    rivals = rivals_observed(lines, data.region, data.observations, named)
    lines = [with_standings(line, data.region, everyone, named, rivals) for line in lines]
    lines = with_targets(lines, data, gathered.observations, goals, span.end)
    return Review(
        region=data.region,
        name_zh=data.name("zh"),
        name_en=data.name("en"),
        period=span,
        lines=tuple(lines),
        findings=(
            *find_notices(lines, gathered, data, goals),
            *_left_out(lines, data, span, goals),
            *unranked_findings(lines, data, everyone, named, rivals),
        ),
    )


def _left_out(
    lines: Iterable[ReviewLine], data: RegionData, period: Period, targets: Iterable[AssignedTarget]
) -> Iterator[ReviewFinding]:
    for each in unused_findings(tuple(lines), data, period, targets):
        yield each if each.name else attrs.evolve(each, name=_name_of(each.indicator, data))


def _name_of(indicator: str, data: RegionData) -> Words | None:
    """A row's name; none of what is left out and no row's at all."""
    try:
        return data.row(indicator).name
    except InvalidValueError:
        return None


def _other_periods(
    also: Iterable[Period | str], targets: Iterable[AssignedTarget]
) -> dict[str | None, list[Period]]:
    """Periods beside the review's: for all indicators, and for those that a target is set for."""
    found: dict[str | None, list[Period]] = {None: [as_period(each) for each in also]}
    for each in targets:
        found.setdefault(each.indicator, []).append(each.period)
    return found
