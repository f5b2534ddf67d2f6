"""What must be said beside the conditions of the extra deduction: what counted as nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stmetrics.law.fact import Fact
from stmetrics.results import listed
from stmetrics.rules.rd_deduction._tests import splits_year, tests_manufacturing, tests_number
from stmetrics.rules.rd_deduction.facts import DeductionFacts

_HEADS: Final = {
    "personnel": ("人员人工费用", "personnel"),
    "direct_input": ("直接投入费用", "direct input"),
    "depreciation": ("折旧费用", "depreciation"),
    "amortisation": ("无形资产摊销", "amortisation"),
    "design": ("新产品设计费等", "design"),
    "other": ("其他相关费用", "other expenses"),
}
_SPENT: Final = ("entrusted_in_china_yuan", "entrusted_overseas_yuan", "basic_research_yuan")
_FOURTH_QUARTER: Final = {
    "fourth_quarter_yuan": ("第四季度发生额", "the part of the fourth quarter"),
    "months_from_october": ("10月起的经营月数", "months of operation from October on"),
}


def subject(facts: DeductionFacts) -> str:
    """Who claims."""
    return facts.claim.enterprise_id


def years(facts: DeductionFacts) -> tuple[int, ...]:
    """The tax year."""
    return (facts.on.year,)


def remarks(facts: DeductionFacts) -> tuple[Fact, ...]:
    """What was taken as zero, and what was given that the year does not ask for."""
    return (*_of_nothing(facts), *_of_unused(facts))


def _of_nothing(facts: DeductionFacts) -> Iterator[Fact]:
    """Heads that no project has, or that there is nothing at all."""
    claim = facts.claim
    if not claim.projects and not claim.intangibles:
        if not any(getattr(claim, name) for name in _SPENT):
            yield Fact(
                "nothing_claimed",
                zh="未填研发项目、无形资产和委托研发，均按0计",
                en="no project, intangible or entrusted R&D was given: all of it counts as 0",
            )
        return
    empty = [
        titles
        for name, titles in _HEADS.items()
        if claim.projects and not any(getattr(each, f"{name}_yuan") for each in claim.projects)
    ]
    if empty:
        yield Fact(
            "heads_of_zero",
            zh=f"各项目未填或为0、按0计：{listed((zh for zh, _ in empty), 'zh')}",
            en=f"counted as 0 in every project: {listed((en for _, en in empty), 'en')}",
        )


def _of_unused(facts: DeductionFacts) -> Iterator[Fact]:
    claim = facts.claim
    given = [
        titles
        for name, titles in _FOURTH_QUARTER.items()
        if getattr(claim, name) is not None and not splits_year(facts)
    ]
    if claim.manufacturing_income_yuan is not None and not tests_manufacturing(facts):
        given.append(("制造业主营业务收入", "income from manufacturing"))
    if claim.number_listed_on is not None and not tests_number(facts):
        given.append(("登记编号取得日期", "the day of the number"))
    year, kind = facts.on.year, claim.deduction_class
    for zh, en in given:
        yield Fact(
            "not_asked_for",
            zh=f"按所填类别，{year}年度不看{zh}，未采用",
            en=f"{en} was not used: of the class as stated ({kind.name.lower()}) it is not asked "
            f"for in {year}",
        )
