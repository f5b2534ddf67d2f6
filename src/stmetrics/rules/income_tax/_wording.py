"""What reliefs say in words: money, rates, where a rule stands and how far it was read."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from stmetrics.exact.rounding import percent
from stmetrics.law._figure_words import money_in_words
from stmetrics.law._wording import citation, how_far_read
from stmetrics.law.dated import Confirmation, Source
from stmetrics.results import listed

_UNKNOWN: Final = {
    "employees": ("从业人数", "employees"),
    "total_assets": ("资产总额", "total assets"),
    "in_restricted_industry": ("是否属限制或禁止行业", "whether its industry is restricted"),
    "small_low_profit_rate": ("该年度小型微利企业税率", "the year's rate of small enterprises"),
}


def said_yuan(yuan: Decimal, lang: str) -> str:
    """An amount in a unit that reads well, with two decimals at the most."""
    return money_in_words(yuan, lang, 2)


def said_rate(rate: Decimal) -> str:
    """A rate as a percentage, without a decimal that says nothing.

    Example:
        >>> said_rate(Decimal("0.15")), said_rate(Decimal("0.125"))
        ('15%', '12.5%')
    """
    return percent(rate, 1).replace(".0%", "%")


def said_source(source: Source, lang: str) -> str:
    """Where a rule stands, and how far it was confirmed where it was not read in the text."""
    cited = citation(source, lang)
    if source.confirmation is Confirmation.TEXT:
        return cited
    return f"{cited}{'，' if lang == 'zh' else ', '}{how_far_read(source.confirmation, lang)}"


def said_taxed(rate: Decimal, source: Source) -> tuple[str, str]:
    """At which rate something is taxed, and where that stands, in both languages."""
    at = said_rate(rate)
    return f"按{at}计税（{said_source(source, 'zh')}）", f"at {at} ({said_source(source, 'en')})"


def still_open(missing: tuple[str, ...], lang: str) -> str:
    """That it was not taken for a small low-profit enterprise, and what is unknown of that."""
    zh = lang == "zh"
    names = listed((_UNKNOWN[name][not zh] for name in missing), lang)
    if zh:
        return f"未按小型微利企业计，节税额可能偏大；未知：{names}"
    return (
        f"not taken for a small low-profit enterprise, so that less may be saved; unknown: {names}"
    )
