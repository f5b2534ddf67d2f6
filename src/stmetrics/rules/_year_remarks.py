"""What figures of a fiscal year do not agree with each other, though none refuses the other."""

from __future__ import annotations

from collections.abc import Iterator

from stmetrics.law._figure_words import money_in_words
from stmetrics.law.fact import Fact
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules._year_facts import YEAR_FACTS


def figures_to_check(year: EnterpriseYear, *pairs: tuple[str, str]) -> Iterator[Fact]:
    """Say of each pair of figures where the first exceeds the second.

    Sales are kept by the tax return and total income by the tax law, and what is spent on R&D is
    not all a cost of the year: the one may exceed the other, and seldom does.

    Example:
        >>> year = EnterpriseYear(
        ...     enterprise_id="e1", year=2021, sales_income="5000万元", total_income="4000万元"
        ... )
        >>> next(figures_to_check(year, ("sales_income", "total_income"))).zh
        '2021年销售收入5000万元大于总收入4000万元，请核对数值、口径和单位'
    """
    for names in pairs:
        more, less = (getattr(year, f"{name}_yuan") for name in names)
        if more is None or less is None or more <= less:
            continue
        one, other = (YEAR_FACTS[name] for name in names)
        yield Fact(
            f"{names[0]}_above_{names[1]}",
            zh=f"{year.year}年{one.zh}{money_in_words(more, 'zh')}大于{other.zh}"
            f"{money_in_words(less, 'zh')}，请核对数值、口径和单位",
            en=f"{one.en} of {year.year} ({money_in_words(more, 'en')}) exceed {other.en} "
            f"({money_in_words(less, 'en')}): check the figures, what they count and their units",
            year=year.year,
        )
