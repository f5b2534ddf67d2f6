"""Which lines of a review are parts of which (其中), and the order that follows from it."""

from __future__ import annotations

from collections.abc import Sequence

from stmetrics.catalogue.row import Kind, Theme
from stmetrics.observations._narrowness import is_within
from stmetrics.observations.basis import Difference
from stmetrics.reviews.lines import ReviewLine


def is_part_of(line: ReviewLine, whole: ReviewLine) -> bool:
    """Whether a line is a part of another one, of the same time, scope and vintage."""
    is_one_indicator = line.indicator == whole.indicator
    if line.time != whole.time or not (
        is_one_indicator or line.indicator.part_of == whole.indicator.id
    ):
        return False
    own, other = line.basis, whole.basis
    unlike = set(own.differences(other)) - {Difference.PRICES}
    if unlike & {Difference.SCOPE, Difference.VINTAGE}:
        return False
    narrowed = {Difference.LEVEL, Difference.KIND}
    if not is_one_indicator:
        return not unlike & narrowed
    adds_up = line.indicator.kind is Kind.LEVEL and unlike <= narrowed
    return adds_up and is_within(own, other)


def parts_after_wholes(lines: Sequence[ReviewLine]) -> list[ReviewLine]:
    """By theme, else in the order given; a part follows its whole where both are there."""
    themes = list(Theme)
    by_theme = sorted(lines, key=lambda line: themes.index(line.indicator.theme))
    heads = [line for line in by_theme if not any(is_part_of(line, whole) for whole in lines)]
    ordered: list[ReviewLine] = []

    def place(line: ReviewLine) -> None:
        if any(line is each for each in ordered):
            return  # a part of two lines, such as a whole at two price bases
        ordered.append(line)
        for part in lines:
            if is_part_of(part, line):
                place(part)

    for head in (*heads, *by_theme):  # rows that name each other as wholes have no head
        place(head)
    return ordered


def depths(lines: Sequence[ReviewLine]) -> list[int]:
    """How deep each line stands under the wholes before it."""
    found: list[int] = []
    for place, line in enumerate(lines):
        above = [found[i] for i in range(place) if is_part_of(line, lines[i])]
        found.append(1 + above[0] if above else 0)
    return found
