"""The fields of a basis, as whatever stands on one says them."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Protocol, TypedDict

from stmetrics._closed_list import member_of
from stmetrics.records.enums import Level, RDBasis

if TYPE_CHECKING:
    from stmetrics.observations.basis import PriceBasis


class Picked(TypedDict, total=False):
    """The fields of a basis as `find` takes them: what is not said may be anything, but only one.

    Example:
        >>> Picked(scope=None, vintage="final")
        {'scope': None, 'vintage': 'final'}
    """

    scope: str | None
    level: Level | None
    and_above: bool
    kind: str | None
    vintage: str | None
    price_basis: PriceBasis
    price_year: int | None
    rd_basis: RDBasis | None


class OnBasis(Protocol):
    """Whatever stands on a basis, and says it field by field."""

    @property
    def level(self) -> Level | None:
        """Of which level; None for all."""

    @property
    def and_above(self) -> bool:
        """Whether higher levels are counted too."""

    @property
    def kind(self) -> str | None:
        """Which kind; None for all."""

    @property
    def scope(self) -> str | None:
        """Which list or coverage."""

    @property
    def vintage(self) -> str | None:
        """Which publication."""

    @property
    def price_basis(self) -> PriceBasis:
        """At whose prices."""

    @property
    def price_year(self) -> int | None:
        """The year of constant prices."""

    @property
    def rd_basis(self) -> RDBasis | None:
        """Which R&D."""


def optional_level(value: Level | str | None) -> Level | None:
    """A level given as itself or in words, or none."""
    return None if value is None else member_of(Level, value, "level")


RD_BASIS_WORDS: Final = {
    RDBasis.STATISTICAL: ("统计口径", "statistical basis"),
    RDBasis.ACCOUNTING: ("财务口径", "accounting basis"),
    RDBasis.HTE: ("高企认定口径", "certification basis"),
    RDBasis.TAX: ("加计扣除口径", "tax basis"),
}
"""The bases of R&D as reports say them."""


BASIS_FIELDS: Final = tuple(Picked.__annotations__)
"""The names of what makes a basis, in order."""


basis_values: Final[Callable[[OnBasis], tuple[Any, ...]]] = attrgetter(*BASIS_FIELDS)
"""What makes a figure's basis, in the order of `BASIS_FIELDS`."""
