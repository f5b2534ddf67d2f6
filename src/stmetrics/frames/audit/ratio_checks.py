"""Audits of one column over another: growth, shares and quotients, as printed.

The twins of `stmetrics.audit.ratio_checks`. A printed figure is the range of numbers that round
to it (half up), so a verdict depends on how many decimals were printed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._numbers import to_exact
from stmetrics.frames._frames import Frame, as_frame, like
from stmetrics.frames.audit._figures import EXACT, Figure, Printing, with_figures
from stmetrics.frames.audit._units import alike, follows, is_rate, where
from stmetrics.frames.audit._verdicts import Quotient, with_verdicts

if TYPE_CHECKING:
    from typing import Unpack


def audit_growth(
    frame: Frame, current: str, base: str, published: str, **printing: Unpack[Printing]
) -> Frame:
    """Check columns of published growth rates (核对增长率).

    ``(current - base) / base``, row by row, decided without division.

    Args:
        frame: A frame of printed figures.
        current: The column of the later figures, of numbers or of text.
        base: The column of the earlier figures, of the same measure.
        published: The column of the growth rates: text with its % sign (``"12.8%"``), or numbers,
            which are ratios (0.128, of three decimals). One above 1 without a unit is not taken:
            write ``"186%"`` or ``"1.86倍"``.
        **printing: Of columns of numbers ``decimals``, with how many they were printed: one number
            for all, the name of a column that says it row by row, or either by column; and
            ``exact``, the columns that are exactly what they print, as counts are. Text shows its
            decimals, and a unit which moves the point: figures are compared in 元, % as ratios.

    Returns:
        The frame with, named after ``published``, ``…_consistency``: the code of a `Consistency`,
        ``"undecidable"`` where the base may be zero or negative; and what the levels allow,
        ``…_low``, ``…_high`` and ``…_recomputed``, as ratios. All are null where a figure is
        missing, is text of another form (bounds, as "约30%", among them), has digits below its
        last decimal or more than 15, where the function for one number refuses the units or a
        bare rate above 1, and where figures have so many digits that floats cannot tell. A lazy
        frame stays lazy.

    Raises:
        InvalidValueError: A column that is not there, or numbers of which no decimals are said.

    Example:
        China's innovation index of 2021 against the first-published, later revised 2020, and the
        R&D expenditure of 2013:

        >>> import polars
        >>> printed = polars.DataFrame({
        ...     "now": ["264.6", "11846.6亿元"], "before": ["242.6", "10298.4亿元"],
        ...     "growth": ["8.0%", "15.0%"],
        ... })
        >>> audited = frames.audit_growth(printed, "now", "before", "growth")
        >>> audited["growth_consistency"].to_list()
        ['inconsistent', 'exact']
        >>> [round(ratio, 4) for ratio in audited["growth_recomputed"].to_list()]
        [0.0907, 0.1503]

    References:
        NBS, China innovation index 2021; GB/T 8170, rules of rounding off for numerical values.
    """
    table, (now, before, said) = with_figures(as_frame(frame), (current, base, published), printing)
    now = where(alike(now, before) & is_rate(said), now)
    return like(frame, with_verdicts(table, Quotient(now, before, less_one=True), said, published))


def audit_share(
    frame: Frame, part: str, whole: str, published: str, **printing: Unpack[Printing]
) -> Frame:
    """Check columns of published shares (核对占比).

    ``part / whole``, row by row, decided without division.

    Args:
        frame: A frame of printed figures.
        part: The column of the parts, of numbers or of text.
        whole: The column of the wholes, of the same measure.
        published: The column of the shares: text with its % sign, or numbers, which are ratios
            of at most 1.
        **printing: ``decimals`` of columns of numbers, and ``exact``, as for `audit_growth`.

    Returns:
        The frame with ``…_consistency``, ``…_low``, ``…_high`` and ``…_recomputed`` as
        `audit_growth` gives them; ``"undecidable"`` where the whole may be zero, null where part
        or whole is negative too.

    Raises:
        InvalidValueError: A column that is not there, or numbers of which no decimals are said.

    Example:
        Technical services in the technology market of 2013:

        >>> import polars
        >>> printed = polars.DataFrame({"part": [3416.9], "all": [7469.1], "share": [0.458]})
        >>> decimals = {"part": 1, "all": 1, "share": 3}
        >>> audited = frames.audit_share(printed, "part", "all", "share", decimals=decimals)
        >>> audited["share_consistency"].to_list()
        ['inconsistent']
    """
    table, (some, base, said) = with_figures(as_frame(frame), (part, whole, published), printing)
    some = where(alike(some, base) & is_rate(said) & _may_be_above(some), some)
    base = where(_may_be_above(base), base)
    return like(frame, with_verdicts(table, Quotient(some, base), said, published))


def audit_quotient(
    frame: Frame,
    numerator: str,
    denominator: str,
    published: str,
    *,
    scale: Any = 1,
    **printing: Unpack[Printing],
) -> Frame:
    """Check columns of published quotients of any two figures (核对比值).

    ``numerator / denominator * scale``, row by row, decided without division. The scale is for
    figures that show no units, such as 亿元 over 家 printed in 万元 (10 000).

    Args:
        frame: A frame of printed figures.
        numerator: The column of the figures above, of numbers or of text.
        denominator: The column of the figures below.
        published: The column of the quotients, in a unit that follows from the two, or without.
        scale: Exact factor of the publisher's change of unit, above zero, of at most 15 digits.
        **printing: ``decimals`` of columns of numbers, and ``exact``, as for `audit_growth`.

    Returns:
        The frame with ``…_consistency``, ``…_low``, ``…_high`` and ``…_recomputed`` as
        `audit_growth` gives them; ``"undecidable"`` where the denominator may be zero.

    Raises:
        InvalidValueError: A column that is not there, numbers of which no decimals are said, or a
            scale of zero or less, or of too many digits.

    Example:
        R&D of Hubei's technology SMEs per enterprise, 2022:

        >>> import polars
        >>> printed = polars.DataFrame({
        ...     "rd": ["518.96亿元"], "enterprises": ["24005家"], "each": ["216.19万元"],
        ... })
        >>> audited = frames.audit_quotient(
        ...     printed, "rd", "enterprises", "each", exact="enterprises"
        ... )
        >>> audited["each_consistency"].to_list(), round(audited["each_recomputed"][0])
        (['exact'], 2161883)

    References:
        Hubei Daily, 2023-02-01, technology SMEs 2022.
    """
    times, by = _factors(scale)
    table, (above, below, said) = with_figures(
        as_frame(frame), (numerator, denominator, published), printing
    )
    above = _times(where(follows(above, below, said), above), times)
    return like(frame, with_verdicts(table, Quotient(above, _times(below, by)), said, published))


def _may_be_above(figure: Figure) -> Any:
    """Whether a figure can be zero or more."""
    return figure.middle + figure.reach >= 0


def _factors(scale: Any) -> tuple[float, float]:
    factor = Fraction(to_exact(scale, "scale"))
    if factor <= 0:
        raise InvalidValueError(f"scale={shown(scale)}", "must be above zero")
    if max(factor.as_integer_ratio()) >= EXACT:
        raise InvalidValueError(
            f"scale={shown(scale)}",
            "has more digits than a column of floats can decide by",
            "give at most 15 digits",
        )
    return float(factor.numerator), float(factor.denominator)


def _times(figure: Figure, factor: float) -> Figure:
    return attrs.evolve(figure, middle=figure.middle * factor, reach=figure.reach * factor)
