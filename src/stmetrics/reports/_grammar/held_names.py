"""Names of rows by the words in them: which say what a phrase says, alone or with what is known."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final

from stmetrics.catalogue._index import ENDINGS, Name, index_of
from stmetrics.catalogue._levels import LEVEL_SAID
from stmetrics.catalogue._shelf import every_row
from stmetrics.catalogue._words import meanings_of, words_of
from stmetrics.catalogue.row import Indicator

Meanings = frozenset[str]

_FOREIGN: Final = re.compile(
    r"(?:msti|uis|fn|review)\.(?!pct|(?:basic|applied|dev)_share|gerd_perf_)"
)
"""Rows of other countries, of pure formulas and of the review, which no report's text means.

What of R&D is of which type and done by whom, the national communiqué tells as OECD does.
"""
_LEVELS: Final = frozenset(LEVEL_SAID)
_TACIT: Final = frozenset({"有效", "登记", "企业", "专利", "占比", "科技", "项目", "产学研"})
"""Words that a row's name may say besides the text."""
_OCCASIONS: Final = frozenset({"净增", "新增", "新认定", "重新认定", "公示"}) | ENDINGS
_PASSING_WORDS: Final = """
登记 认定 申请 授权 入库 成交 建成 经费 产值 增加值 有效 征集 立项 获批 投资 营业收入 占比 增速
完成率 通过率 拥有 培育 备案 技术市场 专利 科技 项目 工业
"""
_PASSING: Final = frozenset(_PASSING_WORDS.split()) | _OCCASIONS
"""What a subject says of an occasion, and what the next need not repeat."""
_MEASURES: Final = (_PASSING - {"专利", "科技", "项目", "工业", "技术市场"}) | {"强度"}


_SHARED: Final = _MEASURES | {"研发"}
"""What several of a list may share behind the last of them."""

_COMMON_NAME_WORDS: Final = """
贡献率 拉动 完成率 通过率 合同金额 带动投资 计划投资 已投资 增收 土地 专家 人才
征集企业 筛选企业 合作企业 辅导企业 到期企业 公示企业
"""
_COMMON_NAMES: Final = frozenset(_COMMON_NAME_WORDS.split())
"""Names of rows that say the row only where its subject is spoken of."""


_OF_ALL: Final = frozenset({"就业人员"})
"""Words that say nobody's: everyone's, and no row's that is of some enterprises."""


def is_of_all(phrase: str) -> bool:
    """Whether a phrase says what all have, and not whose it is: 从业人员."""
    return said_by(phrase) - ENDINGS == _OF_ALL


def needs_company(phrase: str) -> bool:
    """Whether a name is so common that it means its row only beside others of its theme."""
    return phrase in _COMMON_NAMES or says_measure(phrase)


@functools.lru_cache(maxsize=4096)
def said_by(phrase: str) -> Meanings:
    """What the words of a phrase mean."""
    return frozenset(meanings_of(phrase))


def says_measure(phrase: str) -> bool:
    """Whether a phrase says only what is measured and of nothing: 授权量, 成交额, 投入强度."""
    return bool(said_by(phrase)) and said_by(phrase) <= _MEASURES


def with_measure_of(phrase: str, last: str) -> str:
    """A phrase of a list with what only the last says is measured: 发明和实用新型授权量."""
    said = said_by(phrase)
    if not said or said & _MEASURES:
        return phrase
    words = words_of(last)
    named = [each for each in words if not set(each.meanings) <= _SHARED]
    return phrase + last[named[-1].end :] if named else phrase


@functools.lru_cache(maxsize=8)
def by_words(rows: tuple[Indicator, ...]) -> dict[Meanings, list[Name]]:
    """The names of rows by what they say, endings left aside."""
    held: dict[Meanings, list[Name]] = {}
    for name in index_of(rows).names:
        if not _FOREIGN.match(name.row.id):
            held.setdefault(name.meanings - ENDINGS, []).append(name)
    return held


@functools.cache
def of_catalogue() -> dict[Meanings, list[Name]]:
    """The names of the catalogue by what they say."""
    return by_words(every_row())


@functools.cache
def heard() -> Meanings:
    """Every word that names of rows use."""
    return frozenset(word for name in index_of(every_row()).names for word in name.meanings)


def _keys(said: Meanings) -> Iterable[Meanings]:
    bare = said - ENDINGS
    yield bare
    if bare & _LEVELS:
        yield bare - _LEVELS


def exact(held: dict[Meanings, list[Name]], said: Meanings) -> list[Name]:
    """Names that say the same; of a level only where the row takes one."""
    for key in _keys(said):
        leveled = key != said - ENDINGS
        found = [
            name for name in held.get(key, ()) if not leveled or "level" in name.row.dimensions
        ]
        if found:
            return found
    return []


def tacit(held: dict[Meanings, list[Name]], said: Meanings) -> list[Name]:
    """Names that say one small word more."""
    for key in _keys(said):
        small = (
            _TACIT - {"企业"} if "占比" in key else _TACIT
        )  # whose share is said, or is not known
        for word in sorted(small - key) if len(key) > 1 else ():
            found = held.get(key | {word})
            if found:
                return found
    return []


def completed(
    rows: tuple[Indicator, ...], before: Meanings, new: Meanings, *, total: bool
) -> tuple[tuple[Name, int], ...]:
    """Names made of all the new words and some of those before, which only passing words leave."""
    made: list[tuple[Name, int]] = []
    index = index_of(rows)
    holders = {at for word in before for at in index.holders.get(word, ())}
    for at in sorted(holders):
        name = index.names[at]
        if _FOREIGN.match(name.row.id):
            continue
        own = name.meanings - ENDINGS
        asked = new - _LEVELS if "level" in name.row.dimensions else new
        rest = own - asked
        left = before - own - ENDINGS - _LEVELS
        if asked <= own and rest and rest <= before and left <= _PASSING and (new or total):
            made.append((name, len(rest)))
    return tuple(made)


def is_occasion(phrase: str) -> bool:
    """Whether a phrase says only on what occasion something was counted: 净增, 新认定."""
    return said_by(phrase) <= _OCCASIONS


def is_passing(phrase: str) -> bool:
    """Whether a phrase says only what is measured or on what occasion: 成交额, 总数, 新增."""
    return said_by(phrase) <= _PASSING
