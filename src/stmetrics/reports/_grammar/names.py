"""Which row the words of a clause name: one that says the same, or none."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

import attrs

from stmetrics.catalogue import fits, indicator, narrowing_of, plain
from stmetrics.catalogue._index import ENDINGS, Name
from stmetrics.catalogue._shelf import every_row
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import StmetricsError
from stmetrics.reports._grammar.fillers import without_verbs
from stmetrics.reports._grammar.held_names import (
    by_words,
    completed,
    exact,
    heard,
    is_of_all,
    of_catalogue,
    said_by,
    tacit,
)
from stmetrics.units.amount import Amount

TOTALS: Final = re.compile(
    r"(?:企业|累计|现有)?(?:总数|总量|总额|总数量|总规模|数量|总计|总)(?:量)?"
)

_PER: Final = re.compile("每|均|万人|万家|单项|率|强度")
"""Words by which a figure in 件 can be one in 件/万人."""
_NARROWER: Final = re.compile("本级|民企|民营|公司|集团|重点企业|骨干企业|龙头企业")
"""Words of a narrower scope that names of rows do not tell apart."""
_CULTIVATED: Final = re.compile(
    "(?:新|重点)?培育(?:国家)?(?:高新技术企业|高企|科技型中小企业)(?!.*(?:库|申报))"
)
"""A verb, of which neither all nor the new ones are said; 高企培育库 is a name."""
_OF_A_REGION: Final = re.compile("占全[国市省]|^地区(?!生产)|^各类(?=技术)")
"""Words of a share's whole, which names of rows leave out when they are compared."""
_OF_REGION_SAID: Final = re.compile("占全[国省市区县](?:的)?(?:比重|比例|份额|占比|$)")
_BY_KIND: Final = "plat.", "proj."
"""Rows of which every kind is a thing of its own."""
_OF_KINDS: Final = "plat."
"""Rows whose kinds are counted one by one."""
_Measured = tuple[str | None, bool] | None


@attrs.define(kw_only=True)
class Names:
    """The words by which rows are known: the catalogue's, and the caller's own."""

    named: Mapping[str, str]
    rows: tuple[Indicator, ...]
    _found: dict[tuple[str, _Measured], Indicator | None] = attrs.field(factory=dict, init=False)
    _led: dict[tuple[str, str, _Measured, bool], Indicator | None] = attrs.field(
        factory=dict, init=False
    )
    """What was found before, since a text says the same words again and again."""

    def whole(self, phrase: str) -> Indicator | None:
        """The row that a phrase names word for word, as the whole of a share."""
        said = said_by(phrase)
        return _only(of_catalogue().get(said - ENDINGS, []), phrase)

    def row(self, phrase: str, amount: Amount | None) -> Indicator | None:
        """The one row that a phrase names; None where it names none, or several fit."""
        key = phrase, _measured(amount)
        if key not in self._found:
            self._found[key] = self._row(phrase, amount)
        return self._found[key]

    def _row(self, phrase: str, amount: Amount | None) -> Indicator | None:
        if phrase in self.named:
            wanted = self.named[phrase]
            own = [each for each in self.rows if each.id == wanted]
            return own[0] if own else indicator(wanted)
        if _NARROWER.search(phrase) or _CULTIVATED.match(phrase) or is_of_all(phrase):
            return None
        found = self._said(phrase, amount)
        for shorter in () if found else without_verbs(phrase):
            found = found or self._said(shorter, amount)
        return None if found is not None and _is_a_kind_of_others(phrase, found) else found

    def _said(self, phrase: str, amount: Amount | None) -> Indicator | None:
        said = said_by(phrase)
        for held in (*([by_words(self.rows)] if self.rows else []), of_catalogue()):
            found = exact(held, said) or tacit(held, said)
            row = _only([each for each in found if _may_be(each, phrase, amount)], phrase)
            if row is not None:
                return row
        return None

    def says_known(self, phrase: str) -> bool:
        """Whether every word of a phrase is one that names of rows use."""
        said = said_by(phrase)
        return bool(said) and said <= heard()

    def elliptic(
        self, base: str, phrase: str, amount: Amount | None, *, total: bool
    ) -> Indicator | None:
        """The row that a phrase names together with the words of the subject before it."""
        key = base, phrase, _measured(amount), total
        if key not in self._led:
            self._led[key] = self._elliptic(base, phrase, amount, total=total)
        return self._led[key]

    def _elliptic(
        self, base: str, phrase: str, amount: Amount | None, *, total: bool
    ) -> Indicator | None:
        if is_of_all(phrase):
            return None
        before, new = said_by(base), said_by(phrase)
        found = [
            (overlap, each)
            for rows in (self.rows, every_row())
            for each, overlap in completed(rows, before, new - ENDINGS, total=total)
            if _may_be(each, phrase, amount, base)
        ]
        if not found:
            return None
        best = (min if total else max)(overlap for overlap, _ in found)
        return _only([each for overlap, each in found if overlap == best], phrase)


@functools.cache
def _kinds() -> frozenset[str]:
    """What platforms and projects are counted by, each kind as it is called."""
    return frozenset(
        kind.zh
        for row in every_row()
        if row.naming is not None and row.id.startswith(_BY_KIND)
        for kind in row.naming.kinds
    )


def _is_a_kind_of_others(phrase: str, row: Indicator) -> bool:
    """Whether a phrase is, letter for letter, a kind that other rows count, and not this one."""
    own = () if row.naming is None else row.naming.kinds
    return phrase in _kinds() and all(phrase != kind.zh for kind in own)


def _measured(amount: Amount | None) -> _Measured:
    """All that whether a row takes an amount depends on."""
    if amount is None:
        return None
    return amount.unit, amount.decimals is not None and amount.decimals < 0


def _only(names: list[Name], phrase: str) -> Indicator | None:
    """The one row of some names: the likeliest, or the one with most names that say so."""
    letters = [each for each in names if plain(each.text) == phrase]
    names = letters or names
    if not names:
        return None
    best = min(each.rank for each in names)
    told = Counter(each.row.id for each in names if each.rank == best)
    (first, most), *others = [*told.most_common(2)]
    if any(count == most for _, count in others):
        return None
    return next(each.row for each in names if each.row.id == first)


def _may_be(name: Name, phrase: str, amount: Amount | None, base: str = "") -> bool:
    """Whether the row can be meant: measured so, and none that the phrase is a part of."""
    if not _is_measured(name.row, amount) or _is_part(name, phrase):
        return False
    if any(each not in base + phrase for each in _OF_A_REGION.findall(name.text)):
        return False
    if _OF_REGION_SAID.search(phrase) and not _OF_A_REGION.search(name.text):
        return False
    whole_unit = amount is not None and "/" not in (amount.unit or "") and "/" in _unit(name.row)
    return not whole_unit or _PER.search(base + phrase) is not None


def _unit(row: Indicator) -> str:
    return row.unit or ""


def _is_part(name: Name, phrase: str) -> bool:
    """Whether the phrase says a kind of what the row counts and no level: a part, not the row."""
    row = name.row
    if row.id.startswith(_OF_KINDS):
        return False
    narrow = narrowing_of(row, phrase)
    of_kind = name.text not in {row.name.zh, row.name.en, *row.synonyms}
    return (narrow.kind is not None or of_kind) and narrow.level is None


def _is_measured(row: Indicator, amount: Amount | None) -> bool:
    if amount is None:
        return True
    try:
        fits(row, amount)
    except StmetricsError:
        return False
    return True
