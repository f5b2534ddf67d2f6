"""How people word a rank and its change."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from stmetrics.errors import InvalidValueError, quoted, shown
from stmetrics.exact._numbers import Number, one_of, to_exact, whole_number
from stmetrics.observations._rank_bands import FIRST, LAST, RANK_BANDS, RANK_CUTS, band_of

__all__ = ["RANK_CUTS", "rank_change", "rank_change_wording", "rank_wording"]


def rank_wording(
    rank: Number, of: int, lang: str = "zh", *, cuts: Sequence[Number] = RANK_CUTS
) -> str:
    """Say in words where a rank lies (上游、中上游、中游、中下游、下游; 位居第一、末位).

    The middle of the place, ``(rank - 1/2) / of``, is compared with the cuts, without division;
    on a cut it belongs to the upper word. So the words are the same from both ends: of three,
    the second is in the middle. Rank 1 is the first, and the rank that equals the number of
    places the last; of one place alone nothing is said but that it is the first.

    Args:
        rank: The rank, 1 being the first.
        of: How many places there are.
        lang: ``"zh"`` or ``"en"``.
        cuts: Four shares, rising, where the first four words end.

    Returns:
        The word.

    Raises:
        InvalidValueError: The rank is not one of the places, the cuts are not four rising
            shares, or the language is unknown.

    Example:
        Of ten districts:

        >>> [rank_wording(rank, 10) for rank in (1, 2, 4, 5, 8, 9, 10)]
        ['位居第一', '上游', '中上游', '中游', '中下游', '下游', '末位']
        >>> rank_wording(4, 10, "en")
        'upper middle'
    """
    english = one_of(lang, "lang", ("zh", "en")) == "en"
    places, place = whole_number(of, "of"), Fraction(to_exact(rank, "rank"))
    if not 1 <= place <= places:
        raise InvalidValueError(f"rank={shown(rank)}", f"must lie within 1 to of={places}")
    ends = _rising_shares(cuts)
    if place in {1, places}:
        return (FIRST if place == 1 else LAST)[english]
    return RANK_BANDS[band_of(place, places, ends)][english]


def _rising_shares(cuts: Sequence[Number]) -> list[Fraction]:
    ends = [Fraction(to_exact(cut, "cuts")) for cut in cuts]
    if len(ends) != len(RANK_BANDS) - 1 or ends != sorted(ends) or not 0 < ends[0] <= ends[-1] < 1:
        raise InvalidValueError(
            f"cuts={quoted(cuts)}",
            "must be four rising shares between 0 and 1",
            "RANK_CUTS are fifths",
        )
    return ends


def rank_change(now: int, before: int) -> int:
    """Places that a rank moved up (位次变化): ``before - now``, since 1 is the first.

    Args:
        now: The later rank.
        before: The earlier rank, among the same regions.

    Returns:
        Places up, negative for places down.

    Raises:
        InvalidValueError: Not whole numbers from 1.

    Example:
        >>> rank_change(3, 5)
        2
    """
    later, earlier = whole_number(now, "now"), whole_number(before, "before")
    for name, rank in (("now", later), ("before", earlier)):
        if rank < 1:
            raise InvalidValueError(f"{name}={rank}", "a rank is 1 or more")
    return earlier - later


def rank_change_wording(now: int, before: int, lang: str = "zh") -> str:
    """Say how a rank moved (前移、后移、不变).

    Args:
        now: The later rank.
        before: The earlier rank, among the same regions.
        lang: ``"zh"`` or ``"en"``.

    Returns:
        Text such as ``前移2位``.

    Raises:
        InvalidValueError: Not whole numbers from 1, or an unknown language.

    Example:
        >>> rank_change_wording(3, 5), rank_change_wording(4, 3, "en")
        ('前移2位', 'down 1 place')
    """
    moved = rank_change(now, before)
    chinese = one_of(lang, "lang", ("zh", "en")) == "zh"
    if moved == 0:
        return "位次不变" if chinese else "unchanged"
    if chinese:
        return f"{'前移' if moved > 0 else '后移'}{abs(moved)}位"
    return f"{'up' if moved > 0 else 'down'} {abs(moved)} place{'' if abs(moved) == 1 else 's'}"
