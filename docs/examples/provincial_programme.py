"""A programme of your own on the library's engine: 专精特新 enterprises, from 2026-04-01.

The thresholds are those of 工信部企业〔2026〕2号 as secondary sources give them; nobody has checked
them against the text, and every Source below says so. Both enterprises are made up.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from stmetrics.law import (
    AtLeast,
    Criterion,
    Dated,
    Decided,
    Fact,
    Parameter,
    Programme,
    ShareAtLeast,
    ShareAtMost,
    Shortfall,
    Source,
    Verdict,
    any_of,
)
from stmetrics.units import Yuan

ON: Final = date(2026, 5, 1)


# --- the values, dated and sourced ----------------------------------------------------------


def parameter(name: str, value: str, decides: str, note: str = "") -> Parameter[Decimal]:
    """A value of the measures of 2026."""
    source = Source(
        document="优质中小企业梯度培育管理办法",
        number="工信部企业〔2026〕2号",
        effective="2026-04-01",
        confirmation="S",
        note=note or "from secondary sources, text not seen",
    )
    return Parameter(name, (Dated(Decimal(value), "2026-04-01", None, source),), decides=decides)


REVENUE: Final = parameter("revenue_yuan", "15000000", "revenue of the year")
EQUITY: Final = parameter(
    "new_equity_yuan", "20000000", "new equity of two years, which stands in for revenue"
)
MAIN_SHARE: Final = parameter("main_business_share", "0.8", "main business in revenue")
DEBT_SHARE: Final = parameter("debt_share", "0.8", "the largest share of debts in assets")
RD_YUAN: Final = parameter("rd_yuan", "1000000", "R&D expenses of each of two years")
RD_SHARE: Final = parameter("rd_share", "0.03", "R&D expenses in revenue of each of two years")
CLASS_1: Final = parameter("class_1_rights", "1", "rights of Class I")
SCORE: Final = parameter("score", "50", "the score, which may equal it")


# --- what is known of an enterprise ---------------------------------------------------------

Pair: TypeAlias = tuple[Yuan | None, Yuan | None]


@attrs.frozen(kw_only=True)
class Facts:
    """One enterprise: pairs as last year and the year before, None for unknown."""

    on: date = ON
    revenue: Pair = (None, None)
    rd_expenses: Pair = (None, None)
    main_business: Yuan | None = None
    new_equity: Yuan | None = None
    debts: Yuan | None = None
    assets: Yuan | None = None
    class_1_rights: Decimal | None = None
    score: Decimal | None = None


def fact(name: str, zh: str, en: str) -> Fact:
    """A fact by its names for people, and how it is given."""
    return Fact(name, zh=zh, en=en, give=f"Facts({name.rstrip('_12')}=…)")


FACTS: Final = (
    fact("revenue", "营业收入", "revenue"),
    fact("new_equity", "新增股权融资", "new equity"),
    fact("main_business", "主营业务收入", "main business"),
    fact("debts", "负债总额", "debts"),
    fact("assets", "资产总额", "assets"),
    fact("rd_expenses_1", "上年研发费用", "R&D expenses of last year"),
    fact("rd_expenses_2", "上上年研发费用", "R&D expenses of the year before"),
    fact("revenue_1", "上年营业收入", "revenue of last year"),
    fact("revenue_2", "上上年营业收入", "revenue of the year before"),
    fact("class_1_rights", "Ⅰ类知识产权数", "number of Class I rights"),
    fact("score", "评价得分", "score"),
)


def named(*names: str) -> tuple[Fact, ...]:
    """Facts by their identifiers."""
    known = {str(each): each for each in FACTS}
    return tuple(known[name] for name in names)


# --- the criteria ---------------------------------------------------------------------------


def size(facts: Facts) -> tuple[object, ...]:
    """Revenue, or new equity in its place, with the figures of the route that decides."""
    revenue, least = facts.revenue[0], REVENUE.on(facts.on).value
    equity, least_equity = facts.new_equity, EQUITY.on(facts.on).value
    by_revenue, by_equity = AtLeast.decide(revenue, least), AtLeast.decide(equity, least_equity)
    both = any_of([by_revenue, by_equity])
    if by_revenue is not Verdict.MET and by_equity is Verdict.MET:
        return both, equity, least_equity
    return both, revenue, least


def size_missing(facts: Facts) -> tuple[str, ...]:
    """Which of the two routes is not known."""
    known = {"revenue": facts.revenue[0], "new_equity": facts.new_equity}
    return named(*(name for name, value in known.items() if value is None))


def at_least(
    code: str, titles: tuple[str, str], least: Parameter[Decimal], figure: Callable[[Facts], object]
) -> Criterion[Facts]:
    """A figure of at least a value."""
    return AtLeast(
        code=code,
        zh=titles[0],
        en=titles[1],
        names=named(code),
        operands=lambda facts: (figure(facts), least.on(facts.on).value),
        source=least.values[0].source,
    )


def rd_of(place: int) -> tuple[Criterion[Facts], ...]:
    """Both conditions on R&D, of last year (0) or the year before (1)."""
    year_zh, year_en = (("上年", "last year"), ("上上年", "the year before"))[place]
    return (
        at_least(
            f"rd_expenses_{place + 1}",
            (f"研发费用总额（{year_zh}）", f"R&D expenses, {year_en}"),
            RD_YUAN,
            lambda facts: facts.rd_expenses[place],
        ),
        ShareAtLeast(
            code=f"rd_share_{place + 1}",
            zh=f"研发费用占营业收入比重（{year_zh}）",
            en=f"R&D expenses in revenue, {year_en}",
            names=named(f"rd_expenses_{place + 1}", f"revenue_{place + 1}"),
            operands=lambda facts: (
                facts.rd_expenses[place],
                facts.revenue[place],
                RD_SHARE.on(facts.on).value,
            ),
            source=RD_SHARE.values[0].source,
        ),
    )


def rd_to_add(facts: Facts) -> tuple[Shortfall, ...]:
    """R&D that last year lacks, by the amount alone."""
    expenses, least = facts.rd_expenses[0], RD_YUAN.on(facts.on).value
    if expenses is None or expenses >= least:
        return ()
    return (
        Shortfall(
            code="rd_expenses_1",
            amount=least - expenses,
            unit="元",
            zh="需增加研发费用",
            en="R&D expenses to add",
        ),
    )


SPECIALISED_2026: Final = Programme[Facts](
    name="specialised_2026",
    zh="专精特新中小企业（2026年办法，二手来源）",
    en="Specialised and innovative enterprises, 2026, from secondary sources",
    criteria=(
        Decided(
            code="size",
            zh="营业收入或新增股权融资",
            en="Revenue, or new equity",
            operands=size,
            missing=size_missing,
            source=REVENUE.values[0].source,
        ),
        ShareAtLeast(
            code="main_business",
            zh="主营业务收入占比",
            en="Main business in revenue",
            names=named("main_business", "revenue"),
            operands=lambda facts: (
                facts.main_business,
                facts.revenue[0],
                MAIN_SHARE.on(facts.on).value,
            ),
            source=MAIN_SHARE.values[0].source,
        ),
        ShareAtMost(
            code="debts",
            zh="资产负债率",
            en="Debts in assets",
            names=named("debts", "assets"),
            operands=lambda facts: (facts.debts, facts.assets, DEBT_SHARE.on(facts.on).value),
            source=DEBT_SHARE.values[0].source,
        ),
        *rd_of(0),
        *rd_of(1),
        at_least(
            "class_1_rights",
            ("Ⅰ类知识产权", "Rights of Class I"),
            CLASS_1,
            lambda facts: facts.class_1_rights,
        ),
        at_least("score", ("评价得分", "Score"), SCORE, lambda facts: facts.score),
    ),
    value=lambda facts: facts.score,
    value_unit="分",
    shortfalls=rd_to_add,
)


# --- two made enterprises -------------------------------------------------------------------

MADE_FIRM = Facts(
    revenue=(Yuan(40_000_000), Yuan(35_000_000)),
    rd_expenses=(Yuan(1_200_000), Yuan(1_050_000)),
    main_business=Yuan(32_000_000),
    debts=Yuan(24_000_000),
    assets=Yuan(30_000_000),
    class_1_rights=Decimal(1),
    score=Decimal(50),
)
"""Made up: exactly on most thresholds. Its new equity is not known, and not needed."""
MADE_START_UP = Facts(
    revenue=(Yuan(9_000_000), Yuan(2_000_000)),
    rd_expenses=(Yuan(850_000), None),
    main_business=Yuan(9_000_000),
    new_equity=Yuan(25_000_000),
    debts=Yuan(4_000_000),
    assets=Yuan(24_000_000),
    class_1_rights=Decimal(2),
    score=Decimal(61),
)
"""Made up: too small by revenue, large enough by new equity; one year's R&D is not known."""


def main() -> None:
    """Print both assessments in both languages."""
    for title, facts in (
        ("Made-up firm / 虚构企业甲", MADE_FIRM),
        ("Made-up start-up / 虚构企业乙", MADE_START_UP),
    ):
        assessment = SPECIALISED_2026.assess(facts, on=facts.on)
        print(f"# {title}")
        print(assessment.text("zh"))
        print(assessment.text("en"))
        print()
    print(SPECIALISED_2026.criteria[0].source)


if __name__ == "__main__":
    main()
