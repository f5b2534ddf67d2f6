"""Values that some rule fixes: dated, each with its source and how far that was confirmed."""

from __future__ import annotations

from datetime import date
from typing import Any, Generic, TypeVar

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.exact._given import all_given
from stmetrics.periods.days import as_date

T = TypeVar("T")


class Confirmation(ClosedList):
    """How a legal value was confirmed (核实程度).

    T: read in the text of the regulation, an official guide or a statistics bureau's page. S: read
    only in a secondary source. K: general knowledge, not seen in any source.

    Example:
        >>> Confirmation("T").name
        'TEXT'
    """

    TEXT = "T", "已读原文"
    """Read in a copy of the regulation, an official guide or a statistics bureau's page."""
    SECONDARY = "S", "仅见二手资料"
    """Read only in a secondary source: a law firm's note, the press."""
    UNCONFIRMED = "K", "未见来源"
    """General knowledge, not seen in any source: a default to verify, never a cited fact."""


@attrs.frozen(kw_only=True)
class Source:
    """Where a legal value comes from (依据).

    Attributes:
        document: The document's title.
        number: Its number, such as 国科发火〔2016〕32号.
        clause: The article or section.
        issued: The day it was issued, where known.
        effective: The day it took effect, where known.
        confirmation: How far it was confirmed.
        note: What was seen instead, or which reading was chosen.

    Example:
        >>> print(CERTIFICATE_VALIDITY_YEARS.on("2022-06-01").source)
        高新技术企业认定管理办法 国科发火〔2016〕32号, Art. 9 [T]
    """

    document: str
    number: str = ""
    clause: str = ""
    issued: date | None = attrs.field(default=None, converter=attrs.converters.optional(as_date))
    effective: date | None = attrs.field(default=None, converter=attrs.converters.optional(as_date))
    confirmation: Confirmation = attrs.field(converter=Confirmation)
    note: str = ""

    def __str__(self) -> str:
        """Cite it in one line, the confirmation in brackets."""
        title = " ".join(part for part in (self.document, self.number) if part)
        cited = f"{title}, {self.clause}" if self.clause else title
        return f"{cited} [{self.confirmation.value}]"


@attrs.frozen
class Dated(Generic[T]):
    """One value with the days on which it holds: from the start up to, not including, the end.

    Attributes:
        value: The value.
        start: The first day.
        end: The first day on which it no longer holds; None while open.
        source: Where it comes from.

    Example:
        >>> CERTIFICATE_VALIDITY_YEARS.on("2022-06-01").value
        3
    """

    value: T
    start: date = attrs.field(converter=as_date)
    end: date | None = attrs.field(converter=attrs.converters.optional(as_date))
    source: Source

    def holds(self, on: date) -> bool:
        """Tell whether it holds on a day."""
        return self.start <= on and (self.end is None or on < self.end)


@attrs.frozen
class Parameter(Generic[T]):
    """A legal value over time (参数). There is no current value: a date is always asked for.

    Attributes:
        name: A stable identifier.
        values: The dated values, in order and without overlap.
        decides: What depends on it, for people.

    Raises:
        InvalidValueError: A value that ends before it starts, or two that overlap.

    Example:
        >>> CERTIFICATE_VALIDITY_YEARS.name
        'certificate_validity_years'
    """

    name: str
    values: tuple[Dated[T], ...]
    decides: str = ""

    def __attrs_post_init__(self) -> None:
        all_given(Dated, self.values, "values")
        for each in self.values:
            if each.end is not None and each.end <= each.start:
                raise InvalidValueError(f"{self.name} from {each.start}", "ends before it starts")
        for earlier, later in zip(self.values, self.values[1:], strict=False):
            if earlier.end is None or later.start < earlier.end:
                raise InvalidValueError(
                    f"{self.name} from {later.start}",
                    f"overlaps or precedes the value from {earlier.start}",
                    "give the values in order, each ending where the next begins or before",
                )

    def on(self, day: date | str, *, known_on: date | str | None = None) -> Dated[T]:
        """Give the value that holds on a day, with its source.

        Args:
            day: The day asked for.
            known_on: Leave out what had not been issued by that day; rules are often issued
                after they take effect. A source without an issue date counts as known when it
                takes effect.

        Returns:
            The dated value.

        Raises:
            NoRuleInForceError: None holds, or none was known.

        Example:
            >>> CERTIFICATE_VALIDITY_YEARS.on("2022-06-01").source.clause
            'Art. 9'
            >>> CERTIFICATE_VALIDITY_YEARS.on("2016-01-15", known_on="2016-01-15")
            Traceback (most recent call last):
            ...
            stmetrics.errors.NoRuleInForceError: certificate_validity_years on 2016-01-15: ...
        """
        asked = as_date(day, "day")
        for each in self.values:
            if each.holds(asked):
                self._require_known(each, asked, known_on)
                return each
        spans = ", ".join(f"[{each.start}, {each.end or '…'})" for each in self.values)
        raise NoRuleInForceError(
            f"{self.name} on {asked}", f"no value is in force; known: {spans}", "check the date"
        )

    def _require_known(self, each: Dated[Any], asked: date, known_on: date | str | None) -> None:
        if known_on is None:
            return
        issued = each.source.issued or each.start
        if as_date(known_on, "known_on") < issued:
            raise NoRuleInForceError(
                f"{self.name} on {asked}",
                f"its rule was only issued on {issued}",
                "leave known_on out for the rule as we know it today",
            )
