"""Figures that cannot be: negative counts, shares above 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from stmetrics.reviews._about import about
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import ratio_phrase
from stmetrics.units._wording import counts


def impossible_findings(line: ReviewLine) -> Iterator[ReviewFinding]:
    """What of a line cannot be so, whatever it is compared with (不可能的数)."""
    figure = line.figure
    is_net = "净" in line.name.zh
    if figure is not None and counts(figure) and figure.value < 0 and not is_net:
        yield about(
            line,
            FindingKind.IMPOSSIBLE,
            f"个数{figure}为负",
            f"a count of {figure} is negative",
        )
    if line.share is not None and line.share.value > 1:
        zh, en = ratio_phrase(line.share, "zh"), ratio_phrase(line.share, "en")
        yield about(
            line, FindingKind.IMPOSSIBLE, f"占比{zh}大于100%", f"a share of {en} exceeds 100%"
        )
