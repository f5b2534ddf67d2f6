"""Facts and sources in words, in either language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stmetrics.law.fact import Fact, facts_in_words

if TYPE_CHECKING:
    from stmetrics.law.dated import Confirmation, Source

_YEAR_OF: Final = re.compile(r"(.+)\[(\d{4})\]\Z")
_ARTICLE: Final = re.compile(r"Arts?\. ?(\d+)|(?:, | and )(\d+)")
_BRACKET: Final = re.compile(r"\((\w+)\)")
_DIGITS: Final = "零一二三四五六七八九"
_LONGEST: Final = 2  # digits that are written out: 843 stays as it is
_LATIN: Final = re.compile("[A-Za-z]")
_HOW_FAR: Final = {
    "TEXT": "read in the text",
    "SECONDARY": "seen only in a secondary source",
    "UNCONFIRMED": "not seen in any source",
}
_COPIES: Final = {
    True: ("多份文本一致", "several copies"),
    False: ("仅一份文本", "one copy"),
}

# What certification, technology SMEs and the extra deduction ask for.
_FACTS: Final = {
    "registered_on": ("注册日期", "day of registration"),
    "field": ("技术领域", "field of technology"),
    "ip": ("知识产权情况", "intellectual property"),
    "ip_supports_products": ("知识产权是否支持主要产品", "whether IP supports the main products"),
    "incidents": ("安全、质量、环境事故及违法记录", "incidents"),
    "achievements": ("科技成果转化数", "number of results put to use"),
    "expert_scores": ("专家评分", "scores of the experts"),
    "sales_income": ("销售收入", "sales"),
    "total_income": ("总收入", "total income"),
    "non_taxable_income": ("不征税收入", "non-taxable income"),
    "high_tech_income": ("高新技术产品（服务）收入", "high-tech income"),
    "rd_expenses_hte": ("研究开发费用", "R&D expenses"),
    "rd_expenses_hte_in_china": ("境内研究开发费用", "R&D expenses in China"),
    "rd_expenses_tax": ("研发费用（加计扣除口径）", "R&D expenses for the deduction"),
    "costs_and_expenses": ("成本费用支出", "costs and expenses"),
    "total_assets": ("资产总额", "total assets"),
    "net_assets": ("净资产", "net assets"),
    "employees": ("职工总数", "employees"),
    "st_staff": ("科技人员数", "S&T staff"),
    "college_st_staff": ("大专以上科技人员数", "college-educated S&T staff"),
    "rd_staff": ("研发人员数", "R&D staff"),
    "is_resident": ("是否居民企业", "whether a resident enterprise"),
    "has_barred_products": ("是否有禁止、限制或淘汰类产品", "whether it has barred products"),
    "has_incident": ("是否有事故或违法失信", "whether there was an incident"),
    "in_barred_industry": ("是否属不适用行业", "whether in a barred industry"),
    "holds_high_tech_certificate": ("是否持有高新技术企业证书", "whether certified high-tech"),
    "won_national_award": ("是否获国家级科技奖励", "whether it won a national S&T award"),
    "has_provincial_institution": (
        "是否有省部级以上研发机构",
        "whether it has a provincial R&D institution",
    ),
    "led_standard": ("是否主导制定标准", "whether it led the making of a standard"),
    "sound_accounts": ("会计核算是否健全", "whether its accounts are sound"),
    "aggregates_rd": ("研发费用能否准确归集", "whether R&D is aggregated accurately"),
    "pays_income_tax": ("是否缴纳企业所得税", "whether it pays enterprise income tax"),
    "industry": ("所属行业", "industry"),
    "barred_income": ("不适用行业的主营业务收入", "income from barred industries"),
    "untested_income": ("不征税收入和投资收益", "non-taxable and investment income"),
    "manufacturing_income": ("制造业主营业务收入", "income from manufacturing"),
    "has_risk_history": ("是否有风险记录", "whether there is a record of risks"),
    "is_first_filing": ("是否首次填报", "whether it files for the first time"),
}


def fact_in_words(name: str, lang: str) -> str:
    """A fact by its name in a language, with its year; one that has none by its identifier.

    Example:
        >>> fact_in_words("net_assets[2021]", "zh")
        '2021年净资产'
    """
    if isinstance(name, Fact):
        return facts_in_words([name], lang)
    dated = _YEAR_OF.match(name)
    bare, year = dated.groups() if dated else (name, "")
    said = _FACTS.get(bare, (bare, bare))[lang != "zh"]
    if not year:
        return said
    return f"{year}年{said}" if lang == "zh" else f"{said} of {year}"


def citation(source: Source, lang: str) -> str:
    """Cite a source as people of that language do, without its confirmation.

    Example:
        >>> where = Source(
        ...     document="made up", number="虚构〔2016〕1号", clause="Art. 11(4)", confirmation="K"
        ... )
        >>> citation(where, "zh"), citation(where, "en")
        ('虚构〔2016〕1号第十一条（四）', '虚构〔2016〕1号, Art. 11(4)')
    """
    title = source.number or source.document
    if lang != "zh":
        return f"{title}, {source.clause}" if source.clause else title
    named = title if title.endswith("号") else source.number or f"《{source.document}》"
    clause = _ARTICLE.sub(_article, source.clause.replace("part ", ""))
    clause = _BRACKET.sub(lambda found: f"（{_chinese(found[1])}）", clause)
    return named if _LATIN.search(clause) else named + clause


def _article(found: re.Match[str]) -> str:
    first = found[1] is not None
    return f"{'' if first else '、'}第{_chinese(found[1] or found[2])}条"


def _chinese(digits: str) -> str:
    """A number below 100 as the law writes it; anything else as it is."""
    if not digits.isdecimal() or len(digits) > _LONGEST or int(digits) == 0:
        return digits
    tens, ones = divmod(int(digits), 10)
    ten = ("十" if tens == 1 else f"{_DIGITS[tens]}十") if tens else ""
    return ten + (_DIGITS[ones] if ones else "")


def how_far_read(confirmation: Confirmation, lang: str) -> str:
    """How far something was confirmed, without when.

    Example:
        >>> how_far_read(Confirmation.SECONDARY, "zh")
        '仅见二手资料'
    """
    return confirmation.zh if lang == "zh" else _HOW_FAR[confirmation.name]


def read_in_words(source: Source, lang: str) -> str:
    """How far a source was confirmed, when it was last read, and in how many copies.

    Example:
        >>> seen = Source(document="made up", confirmation="T", read_on="2026-11-26")
        >>> read_in_words(seen, "zh")
        '已读原文，2026-11-26'
    """
    zh = lang == "zh"
    said = [how_far_read(source.confirmation, lang)]
    if source.read_on is not None:
        said.append(source.read_on.isoformat())
    if source.several_copies is not None:
        said.append(_COPIES[source.several_copies][not zh])
    return ("，" if zh else ", ").join(said)
