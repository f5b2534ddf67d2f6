"""Values that some rule fixes: dated, each with its source and how far that was confirmed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Generic, TypeVar

import attrs

from stmetrics._closed_list import ClosedList
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, NoRuleInForceError
from stmetrics.exact._given import all_given, require_kind
from stmetrics.law._notes_zh import DECIDES, NOTES
from stmetrics.law._reading_log import last_reading
from stmetrics.law._trace import note
from stmetrics.law._value_words import value_in_words
from stmetrics.law._wording import citation, how_far_read, read_in_words
from stmetrics.periods.days import as_date
from stmetrics.results import Result, ResultTable, checked_language

T = TypeVar("T")

_HEADINGS: Final = (
    ("有效期", "数值", "依据", "核实"),
    ("In force", "Value", "Basis", "Confirmed"),
)


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
        read_on: The day on which its wording was last read; None where it was not read, or that
            day is not known.
        several_copies: Whether several copies were read and agree; None where that is not known.
        note_zh: The note in Chinese, of a source of your own; the library's have theirs.

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
    read_on: date | None = attrs.field(
        default=attrs.Factory(lambda self: self.logged_reading[0], takes_self=True),
        converter=attrs.converters.optional(as_date),
    )
    several_copies: bool | None = attrs.Factory(
        lambda self: self.logged_reading[1], takes_self=True
    )
    note_zh: str = ""

    _made_by = 'give a Source: Source(document="…", confirmation="K")'

    def note_in(self, lang: str = "zh") -> str:
        """The note in a language; nothing where it has none in it.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.

        Example:
            >>> CERTIFICATE_VALIDITY_YEARS.on("2008-01-01").source.note_in("zh")
            '有效期三年，复审通过后再延三年'
        """
        zh = checked_language(lang) == "zh"
        return self.note_zh or NOTES.get(self.note, "") if zh else self.note

    __repr__ = short_repr

    @property
    def logged_reading(self) -> tuple[date | None, bool | None]:
        """When the library last read its wording, and whether in several copies."""
        if self.confirmation is not Confirmation.TEXT:
            return None, None
        return last_reading(self.number or self.document, self.clause)

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
        end: The first day on which it no longer holds, the next one's start; None while open.
            What holds through 2023 ends on 2024-01-01.
        source: Where it comes from.

    Raises:
        InvalidValueError: A day that is none, or a source that is no `Source`.

    Example:
        >>> CERTIFICATE_VALIDITY_YEARS.on("2022-06-01").value
        3
    """

    value: T
    start: date = attrs.field(converter=as_date)
    end: date | None = attrs.field(converter=attrs.converters.optional(as_date))
    source: Source

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        require_kind(Source, source=self.source)

    @property
    def last_day(self) -> date | None:
        """The last day on which it holds; None while open."""
        return None if self.end is None else self.end - timedelta(days=1)

    def holds(self, on: date) -> bool:
        """Tell whether it holds on a day."""
        return self.start <= on and (self.end is None or on < self.end)


@attrs.frozen(str=False)
class Parameter(Result, Generic[T]):
    """A legal value over time (参数). There is no current value: a date is always asked for.

    It shows its history as text and as a table, in both languages.

    Attributes:
        name: A stable identifier.
        values: The dated values, in order and without overlap.
        decides: What depends on it, for people.
        decides_zh: The same in Chinese, of a parameter of your own; the library's have theirs.

    Raises:
        InvalidValueError: A value that ends before it starts, two that overlap, or two with one
            day between them, which is an end that was meant as a last day.

    Example:
        >>> CERTIFICATE_VALIDITY_YEARS.name
        'certificate_validity_years'
        >>> print(CERTIFICATE_VALIDITY_YEARS.text("en"))
        certificate_validity_years: how long a certificate of a high-tech enterprise is in force
          2008-01-01 to 2015-12-31: 3 (国科发火〔2008〕172号, Art. 12; read in the text, ...)
          from 2016-01-01: 3 (国科发火〔2016〕32号, Art. 9; read in the text, 2026-11-26)
    """

    name: str
    values: tuple[Dated[T], ...]
    decides: str = ""
    decides_zh: str = ""

    __repr__ = short_repr

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
            if later.start == earlier.end + timedelta(days=1):
                raise InvalidValueError(
                    f"{self.name} on {earlier.end}",
                    "has no value, between two that hold on either side of this one day",
                    "an end is the first day on which a value no longer holds: "
                    f'end="{later.start}"',
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
                note([(self, each)])
                return each
        spans = ", ".join(f"[{each.start}, {each.end or '…'})" for each in self.values)
        raise NoRuleInForceError(
            f"{self.name} on {asked}",
            f"no value is in force; known: {spans}, each up to and without its end",
            "check the date",
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

    def decides_in(self, lang: str = "zh") -> str:
        """What depends on it in a language; nothing where that was not said in it.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.

        Example:
            >>> CERTIFICATE_VALIDITY_YEARS.decides_in("zh")
            '高新技术企业证书的有效期'
        """
        zh = checked_language(lang) == "zh"
        return self.decides_zh or DECIDES.get(self.decides, "") if zh else self.decides

    def text(self, lang: str = "zh") -> str:
        """Its name and what depends on it, then a line for every value.

        Args:
            lang: ``"zh"`` or ``"en"``.

        Raises:
            InvalidValueError: Another language.
        """
        zh = checked_language(lang) == "zh"
        lines = [self._title(lang)]
        for each in self.values:
            span, value, *basis = _cells(each, lang)
            lines.append(
                f"  {span}：{value}（{'；'.join(basis)}）"
                if zh
                else f"  {span}: {value} ({'; '.join(basis)})"
            )
        return "\n".join(lines)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """One mapping for each value: its first and last day, itself, where it stands, its note."""
        checked_language(lang)
        return [
            {
                "parameter": self.name,
                "from": each.start,
                "until": each.last_day,
                "value": each.value if _is_number(each.value) else value_in_words(each.value, lang),
                "basis": citation(each.source, lang),
                "confirmed": how_far_read(each.source.confirmation, lang),
                "read_on": each.source.read_on,
                "several_copies": each.source.several_copies,
                "note": each.source.note_in(lang),
            }
            for each in self.values
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        return ResultTable(
            header=_HEADINGS[lang != "zh"],
            rows=[_cells(each, lang) for each in self.values],
            align="lrll",
            title=self._title(lang),
            notes=self._notes(lang),
        )

    def _title(self, lang: str) -> str:
        said = self.decides_in(lang)
        return f"{self.name}{'：' if lang == 'zh' else ': '}{said}" if said else self.name

    def _notes(self, lang: str) -> list[str]:
        """What is noted of the sources, each once, by the days of the values that it is of."""
        spans: dict[str, list[str]] = {}
        for each in self.values:
            spans.setdefault(each.source.note_in(lang), []).append(_span(each, lang))
        listed, colon = ("、", "：") if lang == "zh" else (", ", ": ")
        return [f"{listed.join(of)}{colon}{said}" for said, of in spans.items() if said]


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)


def _cells(each: Dated[Any], lang: str) -> tuple[str, str, str, str]:
    """The days on which a value holds, itself, where it stands, and how far that was read."""
    source = each.source
    return (
        _span(each, lang),
        value_in_words(each.value, lang),
        citation(source, lang),
        read_in_words(source, lang),
    )


def _span(each: Dated[Any], lang: str) -> str:
    if each.last_day is None:
        return f"{each.start}起" if lang == "zh" else f"from {each.start}"
    return f"{each.start}{'至' if lang == 'zh' else ' to '}{each.last_day}"
