"""Which indicator the words of a header or a cell mean: surely, or not at all."""

from __future__ import annotations

import functools
import re
from typing import Any, Final

from stmetrics._closed_list import member_of
from stmetrics.catalogue import matches
from stmetrics.catalogue._counted_alike import counted_alike
from stmetrics.catalogue._index import ENDINGS
from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._shelf import every_row, row_of
from stmetrics.catalogue._words import meanings_of
from stmetrics.catalogue.match import Match
from stmetrics.catalogue.narrowing import Narrowing, narrowing_of
from stmetrics.catalogue.row import Indicator, Kind
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.records.enums import Level
from stmetrics.sheets._headers import in_ones, without_numbering
from stmetrics.units._table import is_unit, measures, split_quotient

_AND_ABOVE: Final = re.compile(r"(?P<level>.+?)(?:及其?)?以上")
_OF_WHICH: Final = re.compile(r"\s*(?:其中|#)")
_SHORT: Final = {"投入强度": "R&D经费投入强度", "经费投入强度": "R&D经费投入强度"}
"""What columns are called beside those of what they are of."""
_NARROWING: Final = frozenset({"规上", "科创板"})
"""Words that tell some of the enterprises from all of them."""
_SURE: Final = 700
_SAME: Final = 1000
_LEAD: Final = 100
_SHOWN: Final = 3


@functools.lru_cache(maxsize=4096)
def indicator_meant(words: str, unit: str | None, own: tuple[Indicator, ...] = ()) -> Indicator:
    """The row that words mean, of those whose unit measures what the table's does.

    Raises:
        InvalidValueError: None is meant surely; those that come near are named.
    """
    if found := row_of(words, own):
        return found
    unit = None if unit is None else in_ones(unit)[0]
    plain = without_numbering(words)
    plain = _SHORT.get(plain.strip(), plain)
    near = [*matches(plain, own=own)] if plain.strip() else []
    near = [each for each in near if not each.row.id.startswith("fn.")]  # no figure is of a formula
    fitting = [each for each in near if measures_alike(each.row, unit)] if unit else [*near]
    fitting.sort(key=lambda each: (-each.score, each.row.unit is None and unit is not None))
    is_sure = bool(fitting) and _is_sure(fitting)
    if is_sure and _says_all(fitting[0], plain):
        return fitting[0].row
    named = ", ".join(f"{each.row.id} ({each.row.name.zh})" for each in (fitting or near)[:_SHOWN])
    what = f"{quoted(words)}{f' in {unit}' if unit else ''}"
    if is_sure:
        raise InvalidValueError(what, "is no such indicator", f"nearest: {named}")
    raise InvalidValueError(
        what,
        "may be several indicators" if named else "is no row of the catalogue",
        f"say which in columns=: {named}" if named else "give its id in columns=, or own=[row]",
    )


def part_meant(
    words: str, whole: Indicator, unit: str | None, own: tuple[Indicator, ...]
) -> tuple[Indicator, Narrowing] | None:
    """The row that a part of a whole (其中：…) is, and its level and kind; None where none is sure.

    A kind or a level of the whole's own, else the row that says both: 发明专利 of 专利授权量 is
    发明专利授权量.
    """
    plain = without_numbering(words)
    said = narrowing_of(whole, plain)
    if said != Narrowing():
        told = {each for each in (said.kind, said.level) if each is not None}
        covered = {meaning for text in (*told, whole.name.zh) for meaning in meanings_of(text)}
        if set(meanings_of(plain)) <= covered | set(LEVEL_SAID):
            return whole, said
    try:
        row = indicator_meant(f"{plain}{whole.name.zh}", unit, own)
    except InvalidValueError:
        return None
    if "、" in row.name.zh:  # 专利申请、授权、有效量 is no part, but what says the same may be one
        same = matches(f"{plain}{whole.name.zh}", own=own)
        single = (each.row for each in same if each.score == _SAME and "、" not in each.name)
        row = next((each for each in single if "、" not in each.name.zh), whole)
    return None if row is whole else (row, narrowing_of(row, plain))


def says_part(words: str) -> bool:
    """Whether words begin as a part of what stands before does: 其中, #."""
    return _OF_WHICH.match(words) is not None


def said_beside(row: Indicator, words: str) -> dict[str, Any]:
    """The level and the kind that the words for a row say: 省级众创空间数."""
    return {} if words == row.id else narrowed(narrowing_of(row, words))


@functools.lru_cache(maxsize=512)
def increase_of(row: Indicator | None, indicator_id: str) -> Indicator:
    """The row that counts the increase of another: 净增 of 高新技术企业数.

    Raises:
        InvalidValueError: The catalogue has none.
    """
    names = () if row is None else (row.name.zh, *row.synonyms)
    for text in (f"{name}{word}" for name in names for word in ("净增", "增加额")):
        best = next(iter(matches(text)), None)
        if best is not None and best.score == _SAME and best.row is not row:
            return best.row
    raise InvalidValueError(
        f"increase of {indicator_id}",
        "has no row of its own",
        "it follows from the levels; map the column to None in columns=",
    )


def level_said(text: str) -> dict[str, Any]:
    """The level that a cell or a header is: 省级, 市级及以上.

    Raises:
        StmetricsError: It is none.
    """
    match = _AND_ABOVE.fullmatch(text)
    level = member_of(Level, match["level"] if match else text, "level")
    return {"level": level, "and_above": match is not None}


def takes_kinds(row: Indicator) -> bool:
    """Whether what a row counts is told apart by kind."""
    return "kind" in row.dimensions


def is_ratio(row: Indicator | None) -> bool:
    """Whether what an indicator counts is a ratio, whose change is in points."""
    unit = None if row is None else row.unit
    return unit is not None and is_unit(unit) and split_quotient(unit)[0].is_ratio


def narrowed(said: Narrowing) -> dict[str, Any]:
    """A level and a kind as facts of an observation."""
    facts: dict[str, Any] = {"level": said.level, "kind": said.kind}
    if said.level is not None:
        facts["and_above"] = said.and_above
    return {name: fact for name, fact in facts.items() if fact is not None}


def facts_said(
    words: str, whole: Indicator | None, unit: str | None, own: tuple[Indicator, ...]
) -> tuple[dict[str, Any], Indicator | None]:
    """The indicator that words mean, with level and kind; a part (其中) is one of the whole.

    Returns:
        The facts, and what the next part is one of.

    Raises:
        InvalidValueError: None is meant surely.
    """
    part = _part(words, whole, unit, own) if says_part(words) or is_kind_of(whole, words) else None
    if part is not None:
        return part, whole
    try:
        row = row_meant(words, unit, own)
        if unit is None and row_of(words, own) is None:
            _require_measure(row, words)
    except InvalidValueError:
        part = _part(words, whole, unit, own)
        if part is None:
            raise
        return part, whole
    facts = {"indicator": row.id, **said_beside(row, words)}
    is_part = says_part(words) or (whole is not None and row.part_of == whole.id)
    return facts, whole if is_part else row


def is_kind_of(whole: Indicator | None, words: str) -> bool:
    """Whether words only name a kind of a row: 技术转让 below 技术合同成交额."""
    plain = without_numbering(words)
    kind = None if whole is None else narrowing_of(whole, plain).kind
    return kind is not None and set(meanings_of(plain)) <= set(meanings_of(kind))


def _require_measure(row: Indicator, words: str) -> None:
    """Refuse a kind alone that may be counted or paid: 技术转让 of contracts, of turnover."""
    if not is_kind_of(row, words):
        return
    others = [each for each in every_row() if each.unit and is_kind_of(each, words)]
    others = [each for each in others if row.unit and not measures_alike(each, row.unit)]
    if others:
        named = ", ".join(f"{each.id} ({each.name.zh})" for each in (row, *others)[:_SHOWN])
        raise InvalidValueError(
            quoted(words), "may be several indicators", f"say which in columns=: {named}"
        )


def _part(
    words: str, whole: Indicator | None, unit: str | None, own: tuple[Indicator, ...]
) -> dict[str, Any] | None:
    part = None if whole is None else part_meant(words, whole, unit, own)
    return None if part is None else {"indicator": part[0].id, **narrowed(part[1])}


def row_meant(words: Any, unit: str | None, own: tuple[Indicator, ...]) -> Indicator:
    """The row that a cell of indicators means; an id that is in no catalogue stays an id."""
    return row_of(words, own) or indicator_meant(words, unit, own)


def measures_alike(row: Indicator, unit: str) -> bool:
    """Whether a unit measures what the row does, or what stands above its line."""
    unit = in_ones(unit)[0]
    if row.unit is None:  # a level in no unit of the table is no percentage
        return row.kind is Kind.RATE or not (is_unit(unit) and split_quotient(unit)[0].is_ratio)
    if row.unit == unit or counted_alike(row, unit):
        return True
    if not (is_unit(row.unit) and is_unit(unit)):
        return False
    above = row.unit.partition("/")[0]
    return measures(row.unit) == measures(unit) or measures(above) == measures(unit)


def _says_all(found: Match, words: str) -> bool:
    """Whether the row says every word that was asked, and no stock is taken for a flow.

    What the row is a part of is said with it, and a level or a kind may be one that it is told
    apart by. What narrows the enterprises (规上, 科创板) must stand in the row's own name or its
    kind: another name of it that is narrower would say less than was asked.
    """
    row, same = found.row, found.score >= _SAME
    kind = narrowing_of(row, words).kind
    held = {*meanings_of(row.name.zh), *meanings_of(kind or ""), *ENDINGS, "小计"}
    held |= set(LEVEL_SAID) if "level" in row.dimensions else set()
    told = {*found.shared, *found.foreign} - held
    if told & (_NARROWING | set(LEVEL_SAID)):
        return False
    whole = None if row.part_of is None else row_of(row.part_of)
    names = (found.name, row.name.zh, *row.synonyms, *(() if whole is None else (whole.name.zh,)))
    said = {meaning for name in names for meaning in meanings_of(name)}
    return same or (told <= said and "有效" not in found.unsaid)


def _is_sure(found: list[Match]) -> bool:
    """Whether the best says the same, or what it means and is well ahead of the next."""
    best, *others = found
    if best.score >= _SAME:
        return True
    return best.score >= _SURE and all(best.score - each.score >= _LEAD for each in others)
