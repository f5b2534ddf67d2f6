"""Lists of industries that a caller defines, such as a province's catalogue of high technology.

高新技术产业 are provincial catalogues that differ, 高技术产业 one national classification: the
library holds the codes of none, and asks which list is meant.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.exact._given import require_kind
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict
from stmetrics.records import _fields as f, _nested as nested, _texts as t

_CODE: Final = re.compile(r"[A-T]?(\d{2,4})", re.ASCII)
_LONGEST: Final = 5

JIANGSU_HIGH_TECH_INDUSTRY: Final = Source(
    document="苏科高发〔2018〕86号",
    confirmation=Confirmation.TEXT,
    note="Jiangsu's catalogue of high-tech industry, with codes of GB/T 4754-2017, of which the "
    "library holds none: give them as an IndustryList",
)
"""Jiangsu's catalogue of new and high technology industry, as a source alone."""


def _digits(code: Any, what: str) -> str:
    """The digits of a code of GB/T 4754, its section's letter left out."""
    is_short_text = isinstance(code, str) and len(code) <= _LONGEST
    found = _CODE.fullmatch(code) if is_short_text else None
    if found is None:
        raise InvalidValueError(
            f"{what} {quoted(code)}",
            "is no code of GB/T 4754",
            "write two to four digits as text, such as 39 or C3912",
        )
    return found[1]


def _editions(value: Any) -> tuple[Dated[tuple[str, ...]], ...]:
    """Editions in order, the codes of each as a tuple."""
    given = nested.all_of(Dated, value)
    return tuple(attrs.evolve(each, value=f.texts(each.value)) for each in given)


@attrs.frozen(kw_only=True)
class IndustryList:
    """Industries that a catalogue names, by their codes in GB/T 4754 (产业目录).

    Attributes:
        name: A stable identifier.
        zh: The Chinese title.
        en: The English title.
        editions: The codes, each edition with its days and source, in order and without overlap.
            A code stands for everything below it: 39 for 3911.

    Raises:
        InvalidValueError: No edition, a code that is none, an edition without codes, editions
            that overlap.

    Example:
        >>> made_up = IndustryList(
        ...     name="made_up", zh="虚构目录", en="Made-up list",
        ...     editions=[
        ...         Dated(("39", "2770"), "2018-01-01", None,
        ...               Source(document="made up", confirmation="K")),
        ...     ],
        ... )
        >>> made_up.codes_on("2022-12-31")
        ('39', '2770')

    References:
        GB/T 4754-2017, industrial classification.
    """

    name: str = attrs.field(converter=t.text)
    zh: str = attrs.field(converter=t.text)
    en: str = attrs.field(converter=t.text)
    editions: tuple[Dated[tuple[str, ...]], ...] = attrs.field(converter=_editions)
    _codes: Parameter[tuple[str, ...]] = attrs.field(init=False, repr=False, eq=False)

    __repr__ = short_repr

    def __attrs_post_init__(self) -> None:
        codes: Parameter[tuple[str, ...]] = Parameter(self.name, self.editions)
        if not self.editions:
            raise InvalidValueError(f"the list {self.name}", "has no edition", "give one at least")
        for each in self.editions:
            if not each.value:
                raise InvalidValueError(f"the list {self.name}", "has an edition without codes")
            for code in each.value:
                _digits(code, self.name)
        object.__setattr__(self, "_codes", codes)

    def codes_on(self, on: date | str) -> tuple[str, ...]:
        """The codes listed on a day.

        Args:
            on: The day.

        Raises:
            NoRuleInForceError: No edition holds on it.
        """
        return self._codes.on(on).value


def is_high_tech_industry(
    code: str | None,
    *,
    list: IndustryList,  # noqa: A002 - what people call it
    on: date | str,
) -> Verdict:
    """Whether an industry is one of a list (是否属于高新技术产业目录).

    A code belongs where the list names it or a group above it. Where the list names only some of
    what the code stands for, that is not known.

    Args:
        code: Two to four digits of GB/T 4754 as text, with or without the section's letter; None
            is unknown.
        list: The list: a province's catalogue, the national classification, one of your own.
        on: Any day of the period that is counted.

    Returns:
        MET or UNMET; UNKNOWN where the code is not known or not detailed enough.

    Raises:
        InvalidValueError: A code that is none, or no `IndustryList`.
        NoRuleInForceError: No edition of the list holds on the day.

    Example:
        >>> made_up = IndustryList(
        ...     name="made_up", zh="虚构目录", en="Made-up list",
        ...     editions=[
        ...         Dated(("39", "2770"), "2018-01-01", None,
        ...               Source(document="made up", confirmation="K")),
        ...     ],
        ... )
        >>> [
        ...     is_high_tech_industry(code, list=made_up, on="2022-12-31").name
        ...     for code in ("C3911", "2770", "277", "2710", None)
        ... ]
        ['MET', 'MET', 'UNKNOWN', 'UNMET', 'UNKNOWN']

    References:
        GB/T 4754-2017, industrial classification; 苏科高发〔2018〕86号, by its number alone.
    """
    require_kind(IndustryList, list=list)
    listed = [_digits(each, list.name) for each in list.codes_on(on)]
    if code is None:
        return Verdict.UNKNOWN
    digits = _digits(code, "code")
    if any(digits.startswith(each) for each in listed):
        return Verdict.MET
    is_coarse = any(each.startswith(digits) for each in listed)
    return Verdict.UNKNOWN if is_coarse else Verdict.UNMET
