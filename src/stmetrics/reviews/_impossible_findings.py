"""Figures that cannot be: negative or broken counts, shares above 100 %, falls by more than all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.observations._comparing import plain_ratio
from stmetrics.reviews._about import about, in_english
from stmetrics.reviews.findings import FindingKind, ReviewFinding
from stmetrics.reviews.lines import ReviewLine
from stmetrics.reviews.wording._phrases import ratio_phrase
from stmetrics.units._wording import counts

_OF_A_WHOLE: Final = frozenset({"stmetrics.share", "stmetrics.success_ratio"})
_ENDS_OF_SHARES: Final = ("占比", "比重", "比例", "通过率", "覆盖率", "尽报率", "尽统率")


def impossible_findings(line: ReviewLine) -> Iterator[ReviewFinding]:
    """What of a line cannot be so, whatever it is compared with (不可能的数)."""
    for zh, en in (*_of_counts(line), *_of_shares(line), *_of_growth(line)):
        yield about(line, FindingKind.IMPOSSIBLE, zh, en)


def _of_counts(line: ReviewLine) -> Iterator[tuple[str, str]]:
    figure = line.figure
    if figure is None or not counts(figure):
        return
    english = in_english(figure)
    if figure.value < 0 and "净" not in line.name.zh:
        yield f"个数{figure}为负", f"a count of {english} is negative"
    if figure.value != figure.value.to_integral_value(context=UNROUNDED):
        yield f"个数{figure}不是整数", f"a count of {english} is not whole"


def _of_shares(line: ReviewLine) -> Iterator[tuple[str, str]]:
    row, shares = line.indicator, [line.share]
    is_share = row.function in _OF_A_WHOLE or row.name.zh.endswith(_ENDS_OF_SHARES)
    if row.unit == "%" and is_share and line.figure is not None:
        shares.append(plain_ratio(line.figure))
    for share in shares:
        if share is not None and not 0 <= share.value <= 1:
            zh, en = ratio_phrase(share, "zh"), ratio_phrase(share, "en")
            if share.value > 1:
                yield f"占比{zh}大于100%", f"a share of {en} exceeds 100%"
            else:
                yield f"占比{zh}为负", f"a share of {en} is negative"


def _of_growth(line: ReviewLine) -> Iterator[tuple[str, str]]:
    base = line.base
    above_zero = base is None or base.value > 0
    if line.growth is not None and line.growth.value < -1 and above_zero:
        zh, en = ratio_phrase(line.growth, "zh"), ratio_phrase(line.growth, "en")
        yield f"增速{zh}，降幅超过100%", f"a growth of {en} is a fall by more than all"
