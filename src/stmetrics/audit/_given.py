"""Figures as the checks are given them, taken as printed ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stmetrics.audit.published import Published
from stmetrics.errors import InvalidValueError, shown
from stmetrics.exact._items import as_items
from stmetrics.units._reading import read
from stmetrics.units.amount import Bound

if TYPE_CHECKING:
    from typing import TypeAlias

    from stmetrics.units._reading import Figure

    Printed: TypeAlias = "Published | Figure"
    """A figure of an audit: as printed, or in any form in which a figure is taken."""


def printed(**figures: Printed) -> tuple[Published, ...]:
    """Take figures as printed ones, in whatever form they are given; text may state a bound."""
    return tuple(
        [
            figure if type(figure) is Published else as_published(figure, name)
            for name, figure in figures.items()
        ]
    )


def rate(figure: Printed, name: str = "published") -> Published:
    """The same of a rate; a bare number above 1 is refused, for it may have lost its % sign.

    A `Published` says itself what it shows, and is taken as it is.
    """
    taken = as_published(figure, name)
    if taken is not figure and taken.unit is None and abs(taken.value) > 1:
        raise InvalidValueError(
            f"{name}={shown(figure)}",
            "is a plain number above 1",
            f'write "{taken.amount}%", or for {taken.amount} times: "{taken.amount}倍"',
        )
    return taken


def printed_list(figures: Iterable[Printed], name: str) -> tuple[Published, ...]:
    """The same for several in order."""
    return tuple(
        as_published(figure, f"{name}[{place}]")
        for place, figure in enumerate(as_items(figures, name))
    )


def as_published(figure: Printed, name: str) -> Published:
    """A figure as printed; of a number, a quantity or an Amount what it would print."""
    if isinstance(figure, Published):
        return figure
    amount = read(figure, name)
    if isinstance(figure, str):
        return Published(figure, bounds=True)
    grid = amount.decimals if amount.bound is Bound.EXACT else None
    return Published(str(amount), decimals=grid, bounds=True)
