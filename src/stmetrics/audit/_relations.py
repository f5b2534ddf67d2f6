"""What all checks share: verdicts of a form, and which figures may be compared."""

from __future__ import annotations

from collections.abc import Iterable

from stmetrics.audit._spans import (
    MINUS_ONE,
    Form,
    Span,
    agrees,
    is_negative,
    is_positive,
    prints_as,
)
from stmetrics.audit.consistency import Consistency
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.errors import InvalidValueError, UnitError, quoted
from stmetrics.units._table import Measure, split_quotient

_EXACT, _CONSISTENT = Consistency.EXACT, Consistency.CONSISTENT
_INCONSISTENT, _UNDECIDABLE = Consistency.INCONSISTENT, Consistency.UNDECIDABLE


def growth_form(current: Span, base: Span) -> Form | None:
    """Growth over a base; there is none where the base may be zero or negative."""
    return (current, base, MINUS_ONE) if is_positive(base) else None


def concluded(
    relation: str, inputs: tuple[Published, ...], published: Published, form: Form | None
) -> Finding:
    """Compare what the inputs allow with what was published."""
    kept = form if form is not None and divides(form) else None
    said = verdict_of(kept, published.cell, published.span)
    return Finding(relation, inputs, published, said, kept)


def divides(form: Form) -> bool:
    """Whether there is a quotient: the divisor is on one side of zero."""
    return is_positive(form[1]) or is_negative(form[1])


def verdict_of(form: Form | None, cell: Span, printed: Span) -> Consistency:
    """Whether a form agrees with what was printed: its cell, and what the audit lets in."""
    if form is None:
        return _UNDECIDABLE
    if prints_as(form, cell):
        return _EXACT
    above = form[0]
    # What is only "about" something has no end on either side, and bounds nothing.
    if above[0][1] == 0 == above[1][1] or printed[0][1] == 0 == printed[1][1]:
        return _UNDECIDABLE
    return _CONSISTENT if agrees(form, printed) else _INCONSISTENT


def counting_alike(words: Iterable[str], figures: tuple[Published, ...]) -> tuple[Published, ...]:
    """Take counts whose words are said to mean the same (家, 个) as of one measure."""
    if not words:
        return figures
    if isinstance(words, str):
        raise InvalidValueError(f"alike={quoted(words)}", "is one text", 'give ["家", "个"]')
    counted = [split_quotient(word)[0] for word in words]
    for each in counted:
        if not each.counts:
            raise UnitError(f"alike={each.symbol}", "is no word that counts", 'give ["家", "个"]')
    same = {(each.measure, None) for each in counted}
    return tuple(
        figure.measured_as((counted[0].measure, None)) if figure.measure in same else figure
        for figure in figures
    )


def require_alike(first: Published, second: Published) -> None:
    """Refuse figures that measure different things."""
    if first.measure != second.measure:
        raise UnitError(
            f"{quoted(first.text)} and {quoted(second.text)}",
            "they measure different things, or only one shows a unit",
            "give both with units, or both without",
        )


def require_ratio(figure: Published) -> None:
    """Refuse a figure whose unit is not one of a ratio."""
    if not figure.may_be_ratio or figure.measure == (Measure.POINTS, None):
        raise UnitError(
            f"{quoted(figure.text)}",
            "is not a ratio",
            "give a percentage, or a plain ratio; points are a difference of two",
        )


def require_points(first: Published, second: Published, difference: Published) -> None:
    """Refuse a difference of two percentages that is printed as a percentage."""
    if {each.measure for each in (first, second, difference)} == {(Measure.PROPORTION, None)}:
        raise UnitError(
            quoted(difference.text),
            "is a percentage; two percentages differ by points",
            'write "13个百分点"',
        )


def require_not_negative(**figures: Published) -> None:
    """Refuse a figure that can only be negative, where the formula refuses one."""
    for name, figure in figures.items():
        if is_negative(figure.span):
            raise InvalidValueError(
                f"{name}={quoted(figure.text)}", "must not be negative", "check the sign"
            )


def require_quotient(above: Published, below: Published, published: Published) -> None:
    """Refuse a quotient whose unit contradicts the units of its two sides."""
    if above.measure is None or published.measure is None or above.measure[1] is not None:
        return
    numerator, denominator = published.measure
    if above.measure == below.measure:
        require_ratio(published)
    elif numerator is not above.measure[0] or (
        denominator is not None and below.measure not in {None, (denominator, None)}
    ):
        raise UnitError(
            f"{quoted(above.text)} over {quoted(below.text)}",
            f"does not give {quoted(published.text)}",
            "check the units of the three figures",
        )


def aligned(*figures: Published) -> tuple[Published, ...]:
    """Take figures without a unit in the unit of the others."""
    shown = [figure for figure in figures if figure.unit is not None]
    for other in shown[1:]:
        if not (_is_percentage(shown[0]) and _is_percentage(other)):
            require_alike(shown[0], other)
    if not shown or len(shown) == len(figures):
        return figures
    units = {figure.unit for figure in shown}
    if len(units) > 1:
        bare = next(figure for figure in figures if figure.unit is None)
        raise UnitError(
            quoted(bare.text),
            f"shows no unit beside {' and '.join(figure.unit or '' for figure in shown)}",
            "say which of them it is in",
        )
    unit = shown[0].unit or ""
    return tuple(
        figure if figure.unit is not None else figure.with_unit(unit) for figure in figures
    )


def _is_percentage(figure: Published) -> bool:
    return figure.measure in {(Measure.PROPORTION, None), (Measure.POINTS, None)}
