"""A fact that a criterion asks for: its name in code, its names for people, how it is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, Self

from stmetrics.exact._given import require_kind, require_mapping
from stmetrics.exact._items import as_items
from stmetrics.exact._numbers import whole_number
from stmetrics.law._wording import years_in_words
from stmetrics.results import checked_language, listed

_FIELD: Final = re.compile(r"(\w+\((?:.*, )?)(\w+=…)\)")


class Fact(str):
    """A fact's identifier that also knows its names and how to give it (所需数据).

    It is text and compares as text, so that plain identifiers and facts stand in one tuple; what
    is missing to an assessment is named by it in the language asked for.

    Attributes:
        zh: Its Chinese name; the identifier where none is given.
        en: Its English name; the identifier where none is given.
        give: How it is given: the constructor and its field.
        year: The calendar year that it is of; None where it is of none.

    Example:
        >>> staff = Fact("staff", zh="职工总数", en="employees", give="Case(staff=…)")
        >>> staff == "staff", staff.zh, staff.of_year(2021), staff.of_year(2021).give
        (True, '职工总数', 'staff[2021]', 'Case(year=2021, staff=…)')
    """

    __slots__ = ("en", "give", "year", "zh")

    zh: str
    en: str
    give: str
    year: int | None

    def __new__(
        cls, name: str, *, zh: str = "", en: str = "", give: str = "", year: int | None = None
    ) -> Self:
        """Keep the identifier as the text itself, the rest beside it."""
        require_kind(str, name=name, zh=zh, en=en, give=give)
        made = super().__new__(cls, name)
        made.zh, made.en, made.give, made.year = zh or str(name), en or str(name), give, year
        return made

    def of_year(self, year: int) -> Fact:
        """The same of one year, ``employees[2021]``.

        Args:
            year: The calendar year.

        Raises:
            InvalidValueError: It is no whole number.
        """
        year = whole_number(year, "year")
        give = self.give.replace("(", f"(year={year}, ", 1)
        return Fact(f"{self}[{year}]", zh=self.zh, en=self.en, give=give, year=year)

    def as_dict(self) -> dict[str, Any]:
        """Its parts as plain data, as the constructor takes them."""
        parts = {"zh": self.zh, "en": self.en, "give": self.give, "year": self.year}
        return {"name": str(self)} | parts

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by its parts."""
        return _fact, (self.as_dict(),)


def _fact(parts: dict[str, Any]) -> Fact:
    return Fact(**parts)


def facts_of(constructor: str, names: Mapping[str, tuple[str, str]]) -> dict[str, Fact]:
    """The fields of a constructor as facts, each with its Chinese and its English name.

    Args:
        constructor: The class that takes them.
        names: By the field, its name in Chinese and in English.

    Example:
        >>> facts_of("Case", {"staff": ("职工总数", "employees")})["staff"].give
        'Case(staff=…)'

    Raises:
        InvalidValueError: Names that are no two texts by a field.
    """
    require_mapping(names=names)
    for name, titles in names.items():
        require_kind(tuple, **{f"names[{name}]": titles})
    return {
        name: Fact(name, zh=zh, en=en, give=f"{constructor}({name}=…)")
        for name, (zh, en) in names.items()
    }


def facts_in_words(names: Iterable[str], lang: str = "zh") -> str:
    """Facts by their names in a language, the years of one together (所缺数据).

    Args:
        names: Facts, or plain identifiers, which stay as they are.
        lang: ``"zh"`` or ``"en"``.

    Raises:
        InvalidValueError: Another language, or names that are no text.

    Example:
        >>> net = Fact("net_assets", zh="净资产", en="net assets")
        >>> facts_in_words([net.of_year(year) for year in (2019, 2020, 2021)])
        '2019—2021年净资产'
    """
    years: dict[str, list[int]] = {}
    lang = checked_language(lang)
    for each in _texts(names):
        said = str(getattr(each, lang, each))
        year = getattr(each, "year", None)
        years.setdefault(said, []).extend([] if year is None else [year])
    return listed((_of_years(said, sorted(of), lang) for said, of in years.items()), lang)


def _texts(names: Iterable[str]) -> list[str]:
    """Text of any class, in order."""
    given = as_items(names, "names")
    for place, each in enumerate(given):
        require_kind(str, **{f"names[{place}]": each})
    return given


def _of_years(said: str, years: list[int], lang: str) -> str:
    if not years:
        return said
    span = years_in_words(years, lang)
    return f"{span}年{said}" if lang == "zh" else f"{said} of {span}"


def ways_to_give(facts: Iterable[str]) -> list[str]:
    """How facts are given, those of one constructor together; plain identifiers do not say.

    Args:
        facts: What is missing.

    Raises:
        InvalidValueError: Facts that are no text.

    Example:
        >>> ways_to_give(facts_of("Case", {"a": ("甲", "A"), "b": ("乙", "B")}).values())
        ['Case(a=…, b=…)']
    """
    ways: dict[str, list[str]] = {}
    for fact in _texts(facts):
        if isinstance(fact, Fact) and fact.give:
            field = _FIELD.fullmatch(fact.give)
            head, last = (field[1], [field[2]]) if field else (fact.give, [])
            ways.setdefault(head, []).extend(last)
    return [f"{head}{', '.join(fields)})" if fields else head for head, fields in ways.items()]
