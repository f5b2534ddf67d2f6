"""What must agree before two figures are compared, and in which ways they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._numbers import one_of
from stmetrics.observations._on_basis import (
    BASIS_FIELDS,
    RD_BASIS_WORDS,
    OnBasis,
    Picked,
    basis_values,
    optional_level,
)
from stmetrics.records import _fields as f, _texts as t
from stmetrics.records.enums import Level, RDBasis

if TYPE_CHECKING:
    from typing import Self


class PriceBasis(ClosedList):
    """At whose prices (价格口径): of the year itself, or with price change taken out.

    Example:
        >>> PriceBasis("constant").name
        'CONSTANT'
    """

    CURRENT = "current", "现价", "当年价"
    CONSTANT = "constant", "不变价", "可比价"
    """不变价, 可比价."""


class Difference(ClosedList):
    """In what two observations differ that were compared all the same (口径混用).

    Example:
        >>> Difference("vintage").name
        'VINTAGE'
    """

    PERIOD = "period", "时期"
    SCOPE = "scope", "范围"
    LEVEL = "level", "级别"
    KIND = "kind", "类别"
    PRICES = "prices", "价格口径"
    RD_BASIS = "rd_basis", "研发口径"
    VINTAGE = "vintage", "版本"


@attrs.frozen(kw_only=True, field_transformer=f.named)
class Basis:
    """What must agree before two figures are compared (口径).

    Attributes:
        scope: Which list or coverage it belongs to, where a report has several.
        level: Of which level what was counted is; None for all levels together.
        and_above: Whether the higher levels are counted too (以上).
        kind: Which kind was counted; None for all kinds together.
        vintage: Which publication it is from.
        price_basis: At whose prices.
        price_year: The year of constant prices, where known.
        rd_basis: Which R&D was counted, of R&D money.

    Example:
        >>> final = Basis(level="国家级", kind="科技企业孵化器", vintage="final")
        >>> final.differences(Basis(vintage="final"))
        (<Difference.LEVEL: 'level'>, <Difference.KIND: 'kind'>)
        >>> print(final.text("zh"))
        国家级 科技企业孵化器 final
    """

    scope: str | None = attrs.field(default=None, converter=t.optional_text)
    level: Level | None = attrs.field(default=None, converter=optional_level)
    and_above: bool = attrs.field(default=False, converter=f.flag)
    kind: str | None = attrs.field(default=None, converter=t.optional_text)
    vintage: str | None = attrs.field(default=None, converter=t.optional_text)
    price_basis: PriceBasis = attrs.field(default=PriceBasis.CURRENT, converter=PriceBasis)
    price_year: int | None = attrs.field(default=None, converter=f.optional_count)
    rd_basis: RDBasis | None = attrs.field(
        default=None, converter=attrs.converters.optional(RDBasis)
    )

    __repr__ = short_repr

    @classmethod
    def of(cls, each: OnBasis) -> Self:
        """The basis that a figure stands on, or a line of a review.

        Example:
            >>> Basis.of(Observation(
            ...     indicator="gdp", region="z", period="2021", value="9亿元", vintage="final"
            ... )).vintage
            'final'
        """
        if not all(hasattr(each, name) for name in BASIS_FIELDS):
            raise InvalidValueError(quoted(each), "stands on no basis", "give an Observation")
        return cls(**dict(zip(BASIS_FIELDS, basis_values(each), strict=True)))

    @property
    def picked(self) -> Picked:
        """Every field by its name, as `find` takes them."""
        picked: Any = dict(zip(BASIS_FIELDS, basis_values(self), strict=True))
        return cast("Picked", picked)

    @property
    def but_prices(self) -> Basis:
        """The same at current prices: what figures at unlike prices have in common."""
        return attrs.evolve(self, price_basis=PriceBasis.CURRENT, price_year=None)

    def differences(self, other: Basis, *, of_one_indicator: bool = True) -> tuple[Difference, ...]:
        """In what it differs from another basis (口径差异).

        Args:
            other: The other basis.
            of_one_indicator: Whether both are bases of one indicator; another indicator, such
                as GDP, may have no R&D basis at all, and that is no difference then.

        Returns:
            The differences; none where figures of the two may be compared.

        Example:
            >>> gdp, spending = Basis(), Basis(rd_basis="statistical")
            >>> spending.differences(gdp, of_one_indicator=False)
            ()
        """
        unlike = {each for each, fields in _TOLD_BY.items() if fields(self) != fields(other)}
        if not of_one_indicator and None in (self.rd_basis, other.rd_basis):
            unlike.discard(Difference.RD_BASIS)
        return tuple(each for each in Difference if each in unlike)

    def text(self, lang: str = "zh") -> str:
        """Say what tells it from the plain basis, in ``"zh"`` or ``"en"``; nothing where it is.

        Example:
            >>> Basis(price_basis="constant", price_year=2020).text()
            '2020年不变价'
        """
        return " ".join(self._words(one_of(lang, "lang", ("zh", "en")) == "zh"))

    def _words(self, zh: bool) -> Iterator[str]:  # noqa: FBT001 - one private reader
        if self.scope:
            yield self.scope
        if self.level is not None:
            above = ("以上" if zh else " and above") if self.and_above else ""
            yield self.level.term("zh" if zh else "en") + above
        if self.kind:
            yield self.kind
        if self.vintage:
            yield self.vintage
        if self.rd_basis is not None:
            yield RD_BASIS_WORDS[self.rd_basis][not zh]
        if self.price_basis is PriceBasis.CONSTANT:
            yield self._constant_prices(zh)

    def _constant_prices(self, zh: bool) -> str:  # noqa: FBT001 - one private reader
        if self.price_year is None:
            return "不变价" if zh else "constant prices"
        return f"{self.price_year}年不变价" if zh else f"prices of {self.price_year}"


_TOLD_BY: Final[dict[Difference, Callable[[Basis], object]]] = {
    Difference.SCOPE: attrgetter("scope"),
    Difference.LEVEL: attrgetter("level", "and_above"),
    Difference.KIND: attrgetter("kind"),
    Difference.PRICES: attrgetter("price_basis", "price_year"),
    Difference.RD_BASIS: attrgetter("rd_basis"),
    Difference.VINTAGE: attrgetter("vintage"),
}
