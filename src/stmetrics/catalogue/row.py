"""What one row of the catalogue says of an indicator. Rows are data; nothing is computed here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from stmetrics._closed_list import ClosedList, member_of
from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError, quoted


class Theme(ClosedList):
    """What an indicator is about (主题).

    Example:
        >>> Theme("patents").name
        'PATENTS'
    """

    RD = "rd", "研发投入"
    INDUSTRY = "industry", "产业"
    CERTIFICATION = "certification", "高企认定"
    ENTERPRISES = "enterprises", "企业"
    CONTRACTS = "contracts", "技术合同"
    PATENTS = "patents", "知识产权", "专利"
    PROJECTS = "projects", "项目"
    PLATFORMS = "platforms", "平台载体", "平台"
    COOPERATION = "cooperation", "产学研合作", "合作"
    TALENT = "talent", "人才"
    FINANCE = "finance", "财税金融"
    TARGETS = "targets", "目标考核", "目标"
    ECONOMY = "economy", "经济社会"
    STATISTICS = "statistics", "统计工作", "统计"


class Direction(ClosedList):
    """Which way is better (指标方向).

    Example:
        >>> Direction("higher").name
        'HIGHER'
    """

    HIGHER = "higher", "越高越好"
    LOWER = "lower", "越低越好"
    NEITHER = "neither", "无方向"


class Kind(ClosedList):
    """A level can be added up over units of one scope; a rate cannot (总量、比率).

    Example:
        >>> Kind("rate").name
        'RATE'
    """

    LEVEL = "level", "总量"
    RATE = "rate", "比率"


class Timing(ClosedList):
    """A stock has a date, a flow a period (时点、时期); either where the caller's figures decide.

    Example:
        >>> Timing("stock").name
        'STOCK'
    """

    STOCK = "stock", "存量", "时点"
    FLOW = "flow", "流量", "时期"
    EITHER = "either", "时点或时期"


class Reading(ClosedList):
    """How well a definition was confirmed (确认程度).

    Example:
        >>> Reading("M").name
        'GENERAL_KNOWLEDGE'
    """

    READ = "R", "已读原文"
    PARTLY_READ = "P", "部分读到"
    GENERAL_KNOWLEDGE = "M", "一般知识"


@attrs.frozen
class DefinitionSource:
    """Where the definition, or its use, was found (定义来源).

    Attributes:
        text: The document or page.
        reading: How well it was confirmed.

    Example:
        >>> DefinitionSource("NBS communiqué", Reading.READ).reading.value
        'R'
    """

    text: str
    reading: Reading = attrs.field(converter=Reading)

    __repr__ = short_repr


@attrs.frozen
class Words:
    """One thing said in both languages (双语).

    Attributes:
        zh: In Chinese.
        en: In English.

    Example:
        >>> Words("分项之和", "sum of the parts").of("en")
        'sum of the parts'
    """

    zh: str
    en: str

    __repr__ = short_repr

    def of(self, lang: str) -> str:
        """In ``"zh"`` or ``"en"``."""
        if lang not in {"zh", "en"}:
            raise InvalidValueError(
                f"language {quoted(lang)}", "is none of two", 'give "zh" or "en"'
            )
        return self.zh if lang == "zh" else self.en


def _tuple_of(value: Iterable[Any]) -> tuple[Any, ...]:
    if isinstance(value, str):
        raise InvalidValueError(quoted(value), "is one text", "give a list of them")
    return tuple(value)


@attrs.frozen(kw_only=True)
class Naming:
    """How a row is called for a level, a kind, a scope (分级分类的叫法).

    Attributes:
        pattern: The name with ``{level}`` and ``{kind}`` in it.
        noun: What stands for the kind where none is said.
        kinds: The usual kinds in both languages.
        scoped: The name with ``{scope}`` in it, where a scope is part of the name.
        scopes: The usual scopes in both languages.

    Example:
        >>> Naming(
        ...     pattern=Words("{level}{kind}数", "{level} {kind}"),
        ...     noun=Words("平台", "platforms"),
        ...     kinds=[Words("众创空间", "maker spaces")],
        ... ).noun.en
        'platforms'
    """

    pattern: Words
    noun: Words
    kinds: tuple[Words, ...] = attrs.field(default=(), converter=_tuple_of)
    scoped: Words | None = None
    scopes: tuple[Words, ...] = attrs.field(default=(), converter=_tuple_of)

    __repr__ = short_repr


_RATIOS: Final = frozenset({"%", "‰", "百分点", "倍"})
_DIMENSIONS: Final = ("level", "kind", "scope")


def _theme(value: Theme | str) -> Theme:
    return member_of(Theme, value, "theme")


def _direction(value: Direction | str) -> Direction:
    return member_of(Direction, value, "direction")


def _kind(value: Kind | str) -> Kind:
    return member_of(Kind, value, "kind")


def _timing(value: Timing | str) -> Timing:
    return member_of(Timing, value, "timing")


def _text(value: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError(f"indicator: {quoted(value)}", "is no text", "give an id or a unit")
    return value.strip()


def _names(value: Words | str) -> Words:
    """Names in both languages; one text stands for both."""
    return value if isinstance(value, Words) else Words(_text(value), value.strip())


def _dimensions(value: Iterable[str]) -> tuple[str, ...]:
    given = _tuple_of(value)
    for each in given:
        if not isinstance(each, str) or each not in _DIMENSIONS:
            hint = f"use some of {', '.join(_DIMENSIONS)}"
            raise InvalidValueError(f"dimension {quoted(each)}", "is none of three", hint)
    return given


def _usual_kind(row: Indicator) -> Kind:
    """A quotient, a ratio and what has no unit is a rate."""
    is_level = row.unit is not None and row.unit not in _RATIOS and "/" not in row.unit
    return Kind.LEVEL if is_level else Kind.RATE


@attrs.frozen(kw_only=True, cache_hash=True)
class Indicator:
    """One row of the catalogue, or of one's own (指标).

    A row of one's own needs an id, a name and a unit; all else has a default.

    Attributes:
        id: The stable identifier: family and name, such as ``cn.rd_int``.
        name: Its name in both languages; one text stands for both.
        unit: A unit (亿元, %, 件/万人); None where a plain number is taken, since the caller's
            figures decide or it has none (an index), which ``unit_words`` then says.
        theme: What it is about.
        formula: The formula in words.
        maths: The formula in symbols.
        kind: Level or rate; where it is not given, a quotient, a ratio and what has no unit is
            a rate, all else a level.
        timing: Stock or flow.
        sources: Where its definition was found, and how well it was confirmed.
        decimals: Decimals that reports usually print in the unit.
        direction: Which way is better.
        scope: What it covers and leaves out.
        synonyms: Other names, in either language.
        function: The public function that computes it, such as
            ``stmetrics.indicators.contract_turnover``; None where it is observed only.
        traps: What it must not be taken for.
        part_of: The indicator that it is a part of (其中), None where it is none's.
        part_by: By what it is told apart from other parts of its whole (类别, 结果); parts by two
            of them overlap.
        parts_add_up: Whether the rows that are part of it are all of it, each once.
        unit_words: The unit in words, where the table has none.
        counted_in: Further counting words that people use for it, beside those that are alike
            (家 个 户, 项 个 件, 人 名 位, 场 次 期).
        dimensions: By what an observation of it may be narrowed: ``"level"``, ``"kind"``,
            ``"scope"``.
        naming: How it is then called, and the usual kinds.

    Raises:
        InvalidValueError: A theme, kind, timing, direction or dimension that there is none; an
            id, a name or a unit that is no text.

    Example:
        >>> from stmetrics.catalogue import indicator
        >>> turnover = indicator("cn.tm_v")
        >>> turnover.name.zh, turnover.unit, turnover.timing.value
        ('技术合同成交额', '亿元', 'flow')
        >>> own = Indicator(id="own.pilots", name=Words("飞手数", "drone pilots"), unit="人")
        >>> own.kind.value, own.timing.value
        ('level', 'either')
    """

    id: str = attrs.field(converter=_text)
    name: Words = attrs.field(converter=_names)
    unit: str | None = attrs.field(converter=attrs.converters.optional(_text))
    theme: Theme = attrs.field(default=Theme.STATISTICS, converter=_theme)
    formula: Words | None = None
    maths: str = ""
    kind: Kind = attrs.field(default=attrs.Factory(_usual_kind, takes_self=True), converter=_kind)
    timing: Timing = attrs.field(default=Timing.EITHER, converter=_timing)
    sources: tuple[DefinitionSource, ...] = attrs.field(default=(), converter=_tuple_of)
    decimals: int = 1
    direction: Direction = attrs.field(default=Direction.HIGHER, converter=_direction)
    scope: Words | None = None
    synonyms: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    function: str | None = None
    traps: tuple[Words, ...] = attrs.field(default=(), converter=_tuple_of)
    part_of: str | None = None
    part_by: Words | None = None
    parts_add_up: bool = False
    unit_words: Words | None = None
    counted_in: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    dimensions: tuple[str, ...] = attrs.field(default=(), converter=_dimensions)
    naming: Naming | None = None

    __repr__ = short_repr
