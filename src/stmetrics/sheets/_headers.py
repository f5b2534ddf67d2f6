"""A column's header in the forms under which a term may know it, and the unit that it shows."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from stmetrics.sheets._marks import without_marks
from stmetrics.units._grammar import SCALES
from stmetrics.units._table import is_unit

_LONGEST_HEADER: Final = 200
_PASSED_OVER: Final = frozenset("_-&()[]【】〔〕*:、·\ufeff\u200b#※•●○\"'“”")
_SAID_OTHERWISE: Final = (
    ("研究与试验发展rd", "rd"),
    ("研究与试验发展", "rd"),
    ("研究与发展", "rd"),
    ("研究与开发", "研发"),
    ("研究开发", "研发"),
    ("经费内部支出rd", "rd经费内部支出"),
)
"""One way to say what forms say in several."""
_NUMBERING: Final = re.compile(
    r"""(?: [\s#*※•●○]+ | 其中[:：、]?
      | 按[^:：]{2,8}分(?:组|类)?[:：] | [(（]?[一二三四五六七八九十]{1,3}[)）]?、
      | [0-9]{1,2}(?:[.．][0-9]{1,2}){1,3}[\s、.．]
      | [(（][0-9一二三四五六七八九十]{1,2}[)）] | [0-9]{1,2}(?:[、)）]|[.．](?=[^0-9])) )+""",
    re.VERBOSE,
)
_THIS_TIME: Final = re.compile("近[一1]年|本年度?|当年|报告期|年末|期末|全年")
_HOW_COUNTED: Final = re.compile(
    "(?:(?:期末|年末|年平均|月平均|平均)?(?:人数|总数|数量|总量|总计|合计|总额|数额|金额|数|额|量)|年末|期末)$"
)
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_CHINESE_PART: Final = re.compile(
    r"(?P<part>.*[\u3400-\u9fff%](?:\s*[(\[【〔（][^)\]】〕）]*[)\]】〕）])?)\s*(?P<latin>[(（]?[A-Za-z](?:.*[a-z]{3}).*)",
    re.DOTALL,
)
_IN_BRACKETS: Final = re.compile(
    r"(?P<name>.*)[(\[【〔]\s*(?:单位:)?\s*(?P<unit>[^()\[\]【】〔〕]+)[)\]】〕]", re.DOTALL
)
_PER_YEAR: Final = re.compile(r"(?P<name>.*?)[/,:\s]?(?P<unit>人[/·•.][年月])", re.DOTALL)
_AFTER_A_MARK: Final = re.compile(r"(?P<name>.*)[/,:\s](?P<unit>[^/,:\s]+)", re.DOTALL)
_BARE_PERCENT: Final = re.compile(r"(?P<name>.*[\u3400-\u9fff±])(?P<unit>%|‰)")
_A_TIME: Final = re.compile(
    r"(?P<time>(?:[12][0-9]{3}年?)?(?:[0-9]{1,2}(?:月?[-–—~～至][0-9]{1,2})?月|[上下]半年|[前一二三四]+季度)?)"
    r"(?P<word>上年.*|去年.*|本年.*|本期|累计|完成[数值额量]?|末|底|度)?(?P<unit>[(（][^()（）]+[)）])?$"
)
_UNITS_SAID_OTHERWISE: Final = {
    "人/年": "人年",
    "人·年": "人年",
    "人•年": "人年",
    "人.年": "人年",
    "人/月": "人月",
    "人·月": "人月",
    "人民币万元": "万元",
    "万元人民币": "万元",
    "人民币元": "元",
    "人民币亿元": "亿元",
    "万元rmb": "万元",
    "10000_yuan": "万元",
    "10_000_yuan": "万元",
    "10,000_yuan": "万元",
    "100_million_yuan": "亿元",
    "1000_yuan": "千元",
    "1,000_yuan": "千元",
    "10k_yuan": "万元",
    "100m_yuan": "亿元",
    "个百分点": "百分点",
    "pp": "百分点",
}


def joined(rows: Sequence[Any]) -> Any:
    """The headers that several rows say together: a merged cell, what stands below it, a unit."""
    if len(rows) == 1:
        return rows[0]
    keys = list(rows[0]) if isinstance(rows[0], Mapping) else range(max(map(len, rows)))
    above: list[str] = []
    for row in rows[:-1]:
        left = ""
        spread = []
        for key in keys:
            left = _cell_at(row, key) or left
            spread.append(left)
        above = [_beside(*pair) for pair in zip(above, spread, strict=True)] if above else spread
    below = [_cell_at(rows[-1], key) for key in keys]
    made = [_beside(*pair) for pair in zip(above, below, strict=True)]
    return dict(zip(keys, made, strict=True)) if isinstance(rows[0], Mapping) else made


def _cell_at(row: Any, key: Any) -> str:
    cell = row.get(key) if isinstance(row, Mapping) else row[key] if key < len(row) else None
    return "" if cell is None or cell != cell else str(cell).strip()  # noqa: PLR0124 - a NaN is not


def _beside(above: str, below: str) -> str:
    """Two headers of one column as one: a unit at the end in brackets, a time in front."""
    bare = below.strip("()（） ")
    if not above or not below or below == above:
        return above or below
    if is_unit(_UNITS_SAID_OTHERWISE.get(bare, bare)):
        return f"{above}({bare})"
    name, unit = split_unit(above)
    if match := _A_TIME.fullmatch(below):
        time = below.removesuffix(match["unit"] or "")
        return f"{time}{name}{match['unit'] or ('' if unit is None else f'({unit})')}"
    if unit is not None:
        return f"{name}{below}" if split_unit(below)[1] else f"{name}{below}({unit})"
    return f"{above}{below}"


def header_key(text: str) -> str:
    """What is compared of a header: its letters, digits and characters, in one form.

    Width, case, spaces, brackets and hyphens make no difference: "R&D expenses (HTE)" is
    ``rd_expenses_hte``. Nor do numbering, # and 其中 before it, nor which of several words the
    forms use for R&D. Signs that say something, such as %, stay.
    """
    if len(text) > _LONGEST_HEADER:
        return text
    plain = without_numbering(unicodedata.normalize("NFKC", text).casefold())
    key = "".join(each for each in plain if not (each.isspace() or each in _PASSED_OVER))
    for old, new in _SAID_OTHERWISE:
        key = key.replace(old, new)
    return key


def without_numbering(text: str) -> str:
    """A text without what only counts or indents it: 一、, 2., (3), #, 其中."""
    start = _NUMBERING.match(text)
    return text[start.end() :] or text if start else text


def forms_of(header: str) -> Iterator[tuple[str, str | None]]:
    """The keys under which a header may be known, the fullest first, each with its unit.

    A header in two languages is known by its Chinese part, one of several lines by a line; words
    that only say when or how something was counted may be left out.
    """
    header = without_marks(header)
    whole = split_unit(header)[1]
    for part in dict.fromkeys(_parts(header)):
        name, unit = split_unit(part)
        unit = unit or whole
        key = header_key(name)
        shorter = _THIS_TIME.sub("", key, count=1) if _THIS_TIME.match(key) else key
        for each in dict.fromkeys((key, shorter, _HOW_COUNTED.sub("", shorter))):
            if each:
                yield each, unit


def chinese_of(header: str) -> str:
    """The Chinese part of a header in two languages; any other as it is."""
    found = _CHINESE_PART.fullmatch(header.strip()) if len(header) <= _LONGEST_HEADER else None
    return found["part"] if found else header


def _parts(header: str) -> Iterator[str]:
    yield header
    if len(header) > _LONGEST_HEADER or not _CHINESE.search(header):
        return
    yield chinese_of(header)
    yield from (line for line in header.splitlines() if _CHINESE.search(line))


def in_ones(unit: str) -> tuple[str, int]:
    """A unit that the table has, and the power of ten that stands before it: 万件 is 件, 4."""
    if not is_unit(unit):
        for scale in sorted(SCALES, key=len, reverse=True):
            if unit.startswith(scale) and is_unit(unit[len(scale) :]):
                return unit[len(scale) :], SCALES[scale]
    return unit, 0


@functools.lru_cache(maxsize=4096)
def split_unit(header: str) -> tuple[str, str | None]:
    """Split "研发费用（万元）", "研发费用_万元" into name and unit; else the header and None."""
    marked = without_marks(header[: _LONGEST_HEADER + 1])
    plain = unicodedata.normalize("NFKC", marked).strip()
    for form in (_IN_BRACKETS, _PER_YEAR, _AFTER_A_MARK, _BARE_PERCENT):
        if (match := form.fullmatch(plain)) and (unit := _unit_named(match["unit"])):
            return match["name"], unit
    for mark in re.finditer("(?<=.)_", plain):  # the longest unit: of 10k_yuan, not yuan
        if unit := _unit_named(plain[mark.end() :]):
            return plain[: mark.start()], unit
    return header, None


def _unit_named(text: str) -> str | None:
    said = re.sub(r"\s+", "_", text.strip())
    name = _UNITS_SAID_OTHERWISE.get(said.casefold(), said)
    return name if is_unit(in_ones(name)[0]) else None
