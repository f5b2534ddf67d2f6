"""Edit rules between the items of a statistical form (审核关系)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import exact_sum
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import plain_text
from stmetrics.law._figure_words import money_in_words
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.period import Period
from stmetrics.records._rd_parts import ACTIVITIES, SOURCES
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.records.rd_input import RDInput
from stmetrics.results import Result, ResultTable, checked_language

_WORDS: Final = {
    "activities_add_up": ("按活动类型之和等于经费支出", "parts by activity add up"),
    "sources_add_up": ("按资金来源之和等于经费支出", "parts by source add up"),
    "fte_within_heads": ("全时当量不超过人员数", "full-time equivalents within heads"),
    "st_staff_within_employees": ("科技人员不超过职工总数", "S&T staff within employees"),
    "rd_in_china_within_rd": ("境内研发费用不超过研发费用", "R&D expenses in China within all"),
    "high_tech_income_within_income": (
        "高新技术产品收入不超过收入总额",
        "high-tech income within total income",
    ),
    "non_taxable_income_within_income": (
        "不征税收入不超过收入总额",
        "non-taxable income within total income",
    ),
    "personnel_within_employees": ("R&D人员不超过职工总数", "R&D personnel within employees"),
}
_OF_MONEY: Final = frozenset(
    {
        "activities_add_up",
        "sources_add_up",
        "rd_in_china_within_rd",
        "high_tech_income_within_income",
        "non_taxable_income_within_income",
    }
)
_WITHIN: Final = {
    "st_staff_within_employees": ("st_staff", "employees"),
    "rd_in_china_within_rd": ("rd_expenses_hte_in_china_yuan", "rd_expenses_hte_yuan"),
    "high_tech_income_within_income": ("high_tech_income_yuan", "total_income_yuan"),
    "non_taxable_income_within_income": ("non_taxable_income_yuan", "total_income_yuan"),
}


@attrs.frozen
class EditCheck(Result):
    """What one edit rule says of a record (审核结果).

    Attributes:
        rule: The rule's stable name.
        verdict: MET, UNMET, or UNKNOWN where an item is missing.
        left: The item, or the sum of items, on the left.
        right: The item it must lie within, or equal.

    Example:
        >>> reported = RDInput(
        ...     performer="government", period="2022", expenditure="3亿元", basic_research="1亿元"
        ... )
        >>> print(check_items(reported)[0].text("en"))
        parts by activity add up: unknown; 300 million yuan as the whole
    """

    rule: str
    verdict: Verdict = attrs.field(converter=Verdict)
    left: Decimal | int | None
    right: Decimal | int | None

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say in one line what was checked, and with which numbers."""
        zh = checked_language(lang) == "zh"
        numbers = self._numbers(lang)
        said = f"{self._name(lang)}{'：' if zh else ': '}{self.verdict.term(lang)}"
        return f"{said}{'；' if zh else '; '}{numbers}" if numbers else said

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """The check as one mapping, money in 元, people in 人, labour in 人年."""
        return [
            {
                "rule": self._name(checked_language(lang)),
                "verdict": self.verdict.term(lang),
                "left": self.left,
                "right": self.right,
            }
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        header = (
            ("审核关系", "结论", "左", "右")
            if lang == "zh"
            else ("rule", "verdict", "left", "right")
        )
        cells = [self._figure(each, lang) or "…" for each in (self.left, self.right)]
        row = (self._name(lang), self.verdict.term(lang), *cells)
        return ResultTable(header=header, rows=[row], align="llrr")

    def _name(self, lang: str) -> str:
        return _WORDS[self.rule][lang != "zh"]

    def _numbers(self, lang: str) -> str:
        left, right = (self._figure(each, lang) for each in (self.left, self.right))
        if left and right:
            return f"{left}对{right}" if lang == "zh" else f"{left} against {right}"
        if right:
            return f"整体为{right}" if lang == "zh" else f"{right} as the whole"
        return ""

    def _figure(self, number: Decimal | int | None, lang: str) -> str:
        if number is None:
            return ""
        exact = Decimal(number)
        return money_in_words(exact, lang) if self.rule in _OF_MONEY else plain_text(exact)


def check_items(record: RDInput | EnterpriseYear) -> tuple[EditCheck, ...]:
    """Check a record's items against each other (审核关系).

    Of R&D input: the parts by activity and by source of funds add up to the expenditure, exactly
    (a record holds exact amounts), and full-time equivalents lie within heads. Of an
    enterprise's year: staff within employees, parts of income and R&D within their whole.

    Args:
        record: The record.

    Returns:
        One check a rule, in a fixed order; UNKNOWN where an item is missing.

    Raises:
        InvalidValueError: A record of another kind.

    Example:
        >>> reported = RDInput(
        ...     performer="government", period="2022", expenditure="3亿元",
        ...     basic_research="1亿元", applied_research="1亿元",
        ...     experimental_development="0.9亿元", personnel="120人年", personnel_heads=150,
        ... )
        >>> {each.rule: each.verdict.name for each in check_items(reported)}
        {'activities_add_up': 'UNMET', 'sources_add_up': 'UNKNOWN', 'fte_within_heads': 'MET'}

    References:
        Edit rules of the R&D statistical forms: parts by activity and by source sum to the
        total, full-time equivalents lie within heads.
    """
    if isinstance(record, RDInput):
        return (
            _adds_up("activities_add_up", record, ACTIVITIES),
            _adds_up("sources_add_up", record, SOURCES),
            _within("fte_within_heads", record.personnel_fte, record.personnel_heads),
        )
    if isinstance(record, EnterpriseYear):
        return tuple(
            _within(rule, getattr(record, part), getattr(record, whole))
            for rule, (part, whole) in _WITHIN.items()
        )
    raise InvalidValueError(
        f"a {type(record).__name__}", "has no edit rules", "give an RDInput or an EnterpriseYear"
    )


def check_personnel(rd_input: RDInput, year: EnterpriseYear) -> EditCheck:
    """Check that an enterprise's R&D personnel lie within its employees (审核关系).

    Args:
        rd_input: The enterprise's R&D input.
        year: The same enterprise's year.

    Returns:
        The check; UNKNOWN where a count is missing.

    Raises:
        InvalidValueError: Two enterprises, or two years.

    Example:
        >>> rd = RDInput(
        ...     performer="business_enterprise", period="2022", expenditure="1亿元",
        ...     unit_id="e1", personnel_heads=90,
        ... )
        >>> check_personnel(rd, EnterpriseYear(enterprise_id="e1", year=2022, employees=80)).verdict
        <Verdict.UNMET: 'unmet'>
    """
    require_kind(RDInput, rd_input=rd_input)
    require_kind(EnterpriseYear, year=year)
    if rd_input.unit_id != year.enterprise_id or rd_input.period != Period.year(year.year):
        raise InvalidValueError(
            f"{rd_input.unit_id!r} in {rd_input.period} and {year.enterprise_id!r} in {year.year}",
            "are not the same enterprise's year",
        )
    return _within("personnel_within_employees", rd_input.personnel_heads, year.employees)


def _adds_up(rule: str, record: RDInput, names: tuple[str, ...]) -> EditCheck:
    parts = [getattr(record, name) for name in names]
    if None in parts:
        return EditCheck(rule, Verdict.UNKNOWN, None, record.expenditure_yuan)
    added = exact_sum(parts)
    verdict = Verdict.MET if added == record.expenditure_yuan else Verdict.UNMET
    return EditCheck(rule, verdict, added, record.expenditure_yuan)


def _within(rule: str, part: Any, whole: Any) -> EditCheck:
    if part is None or whole is None:
        return EditCheck(rule, Verdict.UNKNOWN, part, whole)
    return EditCheck(rule, Verdict.MET if part <= whole else Verdict.UNMET, part, whole)
