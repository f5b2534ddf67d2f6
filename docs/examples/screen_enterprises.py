"""A made district, screened for candidates of high-tech certification.

Every enterprise and every figure here is made up by the formulas below; none is real.
Run it with ``--lang zh`` for Chinese.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal

import attrs

import stmetrics as st
from stmetrics import rules
from stmetrics.law import Assessment, facts_in_words
from stmetrics.records import EnterpriseYear
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
    TechnologyField,
)

ENTERPRISES = 48
APPLIED_ON = "2022-06-01"
LABEL_WIDTH = 56
FIELDS = tuple(TechnologyField)
TITLE = {
    "zh": "虚构园区：高新技术企业认定筛查（数据均为虚构）",
    "en": "A made-up district, screened for high-tech certification (all data made up)",
}


@attrs.frozen
class Case:
    """One made-up enterprise and what the rules say of it."""

    id: str
    assessment: Assessment[rules.HighTechFacts]


# --- the made district ----------------------------------------------------------------------


def made_number(enterprise: int, salt: int, below: int) -> int:
    """A number from 0 that looks scattered and is the same on every run."""
    return (enterprise * 7919 + salt * 104_729 + enterprise * enterprise * salt) % 10_007 % below


def wan(amount: int | Decimal) -> tuple[Decimal, str]:
    """Money in 万元."""
    return (Decimal(amount), "万元")


def made_year(enterprise: int, year: int) -> EnterpriseYear:
    """One fiscal year; some enterprises have not reported their R&D or their staff."""
    sales = 600 + made_number(enterprise, 1, 9000) + 120 * (year - 2019)
    expenses = Decimal(sales * (38 + made_number(enterprise, 2, 40))) / 1000
    employees = 20 + made_number(enterprise, 3, 180)
    reports_rd = made_number(enterprise, 5, 12) > 0
    reports_staff = made_number(enterprise, 6, 12) > 0
    return EnterpriseYear(
        enterprise_id=f"made-{enterprise:02}",
        year=year,
        sales_income=wan(sales),
        total_income=wan(sales + 50),
        non_taxable_income=wan(50),
        high_tech_income=wan(Decimal(sales * (54 + made_number(enterprise, 7, 45))) / 100),
        rd_expenses_hte=wan(expenses) if reports_rd else None,
        rd_expenses_hte_in_china=wan(expenses) if reports_rd else None,
        net_assets=wan(300 + made_number(enterprise, 8, 2000) + 80 * (year - 2019)),
        employees=employees,
        st_staff=employees * (9 + made_number(enterprise, 4, 12)) // 100 if reports_staff else None,
    )


def made_rights(enterprise: int) -> list[IntellectualProperty]:
    """None to five rights; every other enterprise owns an invention patent."""
    kinds = ["invention_patent" if enterprise % 2 else "software_copyright"]
    kinds += ["utility_model"] * 4
    return [
        IntellectualProperty(id=f"made-{enterprise:02}-{place}", kind=kind, own_development=True)
        for place, kind in enumerate(kinds[: made_number(enterprise, 9, 6)])
    ]


def made_application(enterprise: int) -> CertificationApplication:
    """An application; experts have scored two enterprises of three."""
    scores = ExpertScores(
        technical=[51 + made_number(enterprise, salt, 16) for salt in (10, 11, 12, 13)],
        financial=[12 + made_number(enterprise, 14, 6)],
    )
    return CertificationApplication(
        enterprise_id=f"made-{enterprise:02}",
        applied_on=APPLIED_ON,
        registered_on=f"{2012 + made_number(enterprise, 15, 7)}-05-01"
        if enterprise % 16
        else "2021-09-01",
        field=FIELDS[made_number(enterprise, 16, len(FIELDS))],
        ip=made_rights(enterprise),
        ip_supports_products=True,
        incidents=["2022-02-01"] if enterprise % 20 == 1 else (),
        achievements=made_number(enterprise, 17, 18),
        expert_scores=scores if enterprise % 3 else None,
    )


def screened() -> list[Case]:
    """Every enterprise of the district, assessed."""
    return [
        Case(
            f"made-{enterprise:02}",
            rules.assess_high_tech(
                made_application(enterprise),
                [made_year(enterprise, year) for year in (2019, 2020, 2021)],
                on=APPLIED_ON,
            ),
        )
        for enterprise in range(1, ENTERPRISES + 1)
    ]


# --- what is told ---------------------------------------------------------------------------


def padded(text: str, width: int) -> str:
    """Pad to a width in columns; Chinese characters take two."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return text + " " * max(1, width - len(text) - wide)


def in_words(lang: str) -> Callable[[str, str], str]:
    """Choose between the Chinese and the English words."""
    return lambda zh, en: zh if lang == "zh" else en


def funnel(cases: list[Case], lang: str) -> Iterator[tuple[str, int]]:
    """How many are left: of all, with facts enough, by condition, in the end."""
    word = in_words(lang)
    verdicts = [case.assessment.verdict for case in cases]
    yield word("全部企业", "All enterprises"), len(cases)
    enough = sum(not case.assessment.missing for case in cases)
    yield word("数据齐全", "Enough facts to decide"), enough
    for place, criterion in enumerate(cases[0].assessment.criteria):
        met = sum(case.assessment.criteria[place].verdict is st.Verdict.MET for case in cases)
        yield "  " + word(f"符合：{criterion.zh}", f"met: {criterion.en}"), met
    yield word("全部符合", "All conditions met"), verdicts.count(st.Verdict.MET)
    review = verdicts.count(st.Verdict.MANUAL_REVIEW)
    yield word("需专家评审", "For review by experts"), review
    yield word("数据缺失，尚不能判断", "Cannot be decided yet"), verdicts.count(st.Verdict.UNKNOWN)
    yield word("不符合", "A condition not met"), verdicts.count(st.Verdict.UNMET)


def gaps(case: Case, lang: str) -> Iterator[str]:
    """What one enterprise lacks, and what it has not reported."""
    word = in_words(lang)
    assessment = case.assessment
    yield from (gap.text(lang) for gap in assessment.shortfalls)
    told = {gap.code for gap in assessment.shortfalls}
    waits = any(gap.unit == "天" for gap in assessment.shortfalls)
    for each in assessment.criteria:
        waiting = waits and each.code in {"age", "clean_record"}
        if each.verdict is st.Verdict.UNMET and each.code not in told and not waiting:
            yield word(f"不符合：{each.zh}", f"not met: {each.en}")
        if each.verdict is st.Verdict.MANUAL_REVIEW:
            yield word(f"需评审：{each.zh}", f"for review: {each.en}")
    if assessment.missing:
        names = facts_in_words(assessment.missing, lang)
        yield word(f"缺少数据：{names}", f"not reported: {names}")
    closed = rules.what_if_gaps_closed(assessment)
    if assessment.verdict is st.Verdict.UNMET and closed.verdict is st.Verdict.MET:
        yield word("补齐以上差距后：全部符合", "with these gaps closed: all conditions met")


def report(lang: str) -> Iterator[str]:
    """The funnel and each candidate's gaps, line by line."""
    word = in_words(lang)
    cases = screened()
    yield TITLE[lang]
    for label, count in funnel(cases, lang):
        yield f"  {padded(label, LABEL_WIDTH)}{count:>4}"
    yield ""
    yield word("各企业差距（虚构）", "What each enterprise lacks (made up)")
    for case in cases:
        lacking = list(gaps(case, lang)) or [word("无", "nothing")]
        yield f"  {padded(case.id, 10)}{lacking[0]}"
        yield from (f"  {' ' * 10}{line}" for line in lacking[1:])


def main() -> None:
    """Print the funnel and the gaps."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    print("\n".join(report(parser.parse_args().lang)))


if __name__ == "__main__":
    main()
