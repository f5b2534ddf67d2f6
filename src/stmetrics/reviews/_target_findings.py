"""Targets that no figure decides, and targets handed down that leave a rest."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.exact._numbers import to_decimal
from stmetrics.law.verdicts import Verdict
from stmetrics.periods._times import last_day
from stmetrics.reviews._about import about, in_english
from stmetrics.reviews._target_lines import accrues
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.handed_down import decompositions
from stmetrics.targets.why_open import WhyOpen
from stmetrics.units.amount import Amount


def target_findings(line: ReviewLine) -> Iterator[ReviewFinding]:
    """Targets that no figure decides, and why they have no pace."""
    for each in line.targets:
        why = each.check.why_open
        if why is None or each.pace is not None:
            continue
        zh, en = why.zh, why.en
        waits = why is WhyOpen.NOT_OVER and last_day(line.time) < each.assigned.period.end
        if waits and not accrues(line.indicator):
            what_zh, what_en = _what_does_not_accrue(line.indicator)
            zh = f"{what_zh}不逐月累计，无序时进度，期末再核对"
            en = f"{what_en} does not accrue by month and has no pace; check at the end"
        yield about(
            line, FindingKind.TARGET, f"目标尚无法判断：{zh}", f"a target is not decided yet: {en}"
        )


def _what_does_not_accrue(row: Indicator) -> tuple[str, str]:
    return ("时点数", "a stock") if row.timing is Timing.STOCK else ("比率", "a rate")


def sum_findings(targets: Collection[AssignedTarget], region: str) -> Iterator[ReviewFinding]:
    """Floors of the region that those of the regions inside it do not add up to (目标分解)."""
    for found in decompositions(targets, region):
        if found.verdict is Verdict.UNMET:
            unit, goal = found.whole.target.unit, found.whole.target.value
            total, gap = (Amount(n, unit, None) for n in (found.total, found.gap.copy_negate()))
            own = Amount(to_decimal(goal, "target"), unit, None)
            figures = total, gap, own
            yield ReviewFinding(
                notice=FindingKind.TARGET,
                indicator=found.whole.indicator,
                zh=f"下级目标合计{total}，比本级目标{own}少{gap}",
                en="the targets handed down add up to {}, {} less than {}".format(
                    *map(in_english, figures)
                ),
            )
