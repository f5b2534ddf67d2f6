"""Which places the words of reports mean: 中上游 of ten regions is the third or the fourth."""

from __future__ import annotations

from decimal import Decimal

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import whole_number
from stmetrics.observations._rank_bands import place_said, ranks_in
from stmetrics.units.amount import Amount, Bound


def ranks_of_words(words: str, of: int) -> Amount:
    """Read the places that words mean among so many regions (中上游、居首位等位次用语).

    Args:
        words: 上游, 中上游, 中游, 中下游, 下游, 首位, 末位, also behind 位居 or 处于 and 全市; or
            the English words that `stmetrics.ranking.rank_wording` says.
        of: How many regions are ranked.

    Returns:
        The place, or the range of places, as a plain number; the inverse of `rank_wording`.

    Raises:
        InvalidValueError: The words say no place, or none of so few places.

    Example:
        >>> str(ranks_of_words("中上游", 10)), str(ranks_of_words("位居全市首位", 10))
        ('3-4', '1')
    """
    place, places = place_said(words) if isinstance(words, str) else None, whole_number(of, "of")
    if place is None:
        raise InvalidValueError(f"rank {quoted(words)}", "says no place", 'write "中上游" or 3')
    found = tuple(ranks_in(place, places))
    if not found:
        raise InvalidValueError(
            f"rank {quoted(words)}", f"is none of {places} places", "give the place as a number"
        )
    best, worst = Decimal(found[0]), Decimal(found[-1])
    if best == worst:
        return Amount(best, None, 0)
    return Amount(best, None, 0, Bound.BETWEEN, worst)
