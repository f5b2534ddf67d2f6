"""What one row of the catalogue says of an indicator. Rows are data; nothing is computed here."""

from __future__ import annotations

import enum

import attrs

from stmetrics.errors import InvalidValueError, quoted


class Theme(enum.Enum):
    """What an indicator is about (主题).

    Example:
        >>> Theme("patents").name
        'PATENTS'
    """

    RD = "rd"
    INDUSTRY = "industry"
    CERTIFICATION = "certification"
    ENTERPRISES = "enterprises"
    CONTRACTS = "contracts"
    PATENTS = "patents"
    PROJECTS = "projects"
    PLATFORMS = "platforms"
    COOPERATION = "cooperation"
    TALENT = "talent"
    FINANCE = "finance"
    TARGETS = "targets"
    ECONOMY = "economy"
    STATISTICS = "statistics"


class Direction(enum.Enum):
    """Which way is better (指标方向).

    Example:
        >>> Direction("higher").name
        'HIGHER'
    """

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Kind(enum.Enum):
    """A level can be added up over units of one scope; a rate cannot (总量、比率).

    Example:
        >>> Kind("rate").name
        'RATE'
    """

    LEVEL = "level"
    RATE = "rate"


class Timing(enum.Enum):
    """A stock has a date, a flow a period (时点、时期); either where the caller's figures decide.

    Example:
        >>> Timing("stock").name
        'STOCK'
    """

    STOCK = "stock"
    FLOW = "flow"
    EITHER = "either"


class Reading(enum.Enum):
    """How well a definition was confirmed (确认程度).

    Example:
        >>> Reading("M").name
        'GENERAL_KNOWLEDGE'
    """

    READ = "R"
    PARTLY_READ = "P"
    GENERAL_KNOWLEDGE = "M"


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
    reading: Reading


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

    def of(self, lang: str) -> str:
        """In ``"zh"`` or ``"en"``."""
        if lang not in {"zh", "en"}:
            raise InvalidValueError(
                f"language {quoted(lang)}", "is none of two", 'give "zh" or "en"'
            )
        return self.zh if lang == "zh" else self.en


@attrs.frozen(kw_only=True)
class Indicator:
    """One row of the catalogue (指标).

    Attributes:
        id: The stable identifier: family and name, such as ``cn.rd_int``.
        name: Its name in both languages.
        theme: What it is about.
        unit: A unit of the table (亿元, %, 件/万人); None where the caller's figures decide, or
            the table has none (PPP dollars), which ``unit_words`` then says.
        formula: The formula in words.
        maths: The formula in symbols.
        kind: Level or rate.
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
        parts_add_up: Whether the rows that are part of it are all of it, each once.
        unit_words: The unit in words, where the table has none.

    Example:
        >>> from stmetrics.catalogue import indicator
        >>> turnover = indicator("cn.tm_v")
        >>> turnover.name.zh, turnover.unit, turnover.timing.value
        ('技术合同成交额', '亿元', 'flow')
    """

    id: str
    name: Words
    theme: Theme
    unit: str | None
    formula: Words
    maths: str
    kind: Kind
    timing: Timing
    sources: tuple[DefinitionSource, ...]
    decimals: int = 1
    direction: Direction = Direction.HIGHER
    scope: Words | None = None
    synonyms: tuple[str, ...] = ()
    function: str | None = None
    traps: tuple[Words, ...] = ()
    part_of: str | None = None
    parts_add_up: bool = False
    unit_words: Words | None = None
