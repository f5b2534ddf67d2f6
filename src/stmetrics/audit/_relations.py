"""What all checks share: verdicts of a form, and which figures may be compared."""

from __future__ import annotations

from stmetrics.audit._spans import (
    MINUS_ONE,
    Form,
    Span,
    agrees,
    is_positive,
    negative,
    prints_as,
)
from stmetrics.audit.finding import Consistency, Finding
from stmetrics.audit.published import Published
from stmetrics.errors import UnitError, quoted
from stmetrics.units.table import Measure

_EXACT, _CONSISTENT = Consistency.EXACT, Consistency.CONSISTENT
_INCONSISTENT, _UNDECIDABLE = Consistency.INCONSISTENT, Consistency.UNDECIDABLE


def growth_form(current: Span, base: Span) -> Form | None:
    """Growth over a base; there is none where the base may be zero or negative."""
    return (current, base, MINUS_ONE) if is_positive(base) else None


def concluded(
    relation: str, inputs: tuple[Published, ...], published: Published, form: Form | None
) -> Finding:
    """Compare what the inputs allow with what was published."""
    said = verdict_of(form, published.cell, published.span)
    decided = None if said is _UNDECIDABLE else form
    return Finding(relation, inputs, published, said, decided)


def verdict_of(form: Form | None, cell: Span, printed: Span) -> Consistency:
    """Whether a form agrees with what was printed: its cell, and what the audit lets in."""
    if form is None or not (is_positive(form[1]) or is_positive(negative(form[1]))):
        return _UNDECIDABLE
    if prints_as(form, cell):
        return _EXACT
    above = form[0]
    # What is only "about" something has no end on either side, and bounds nothing.
    if above[0][1] == 0 == above[1][1] or printed[0][1] == 0 == printed[1][1]:
        return _UNDECIDABLE
    return _CONSISTENT if agrees(form, printed) else _INCONSISTENT


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
