"""What an enterprise lacks: the smallest change that would meet each unmet condition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final, NamedTuple

from stmetrics.exact.arithmetic import multiply, subtract
from stmetrics.law.assessments import Shortfall
from stmetrics.rules.high_tech_case import MEASURES_OF_2016, HighTechFacts
from stmetrics.rules.high_tech_conditions import (
    age,
    college_staff,
    income_share,
    rd_in_china,
    rd_staff,
    rd_to_sales,
    st_staff,
    weighs,
)

_FEN: Final = 100


class ShareGap(NamedTuple):
    """A share that something can be added to: its operands, its unit, and what to say."""

    code: str
    operands: Callable[[HighTechFacts], tuple[Any, ...]]
    joins_whole: bool
    unit: str
    zh: str
    en: str


INCOME: Final = ShareGap(
    "income",
    income_share,
    joins_whole=True,
    unit="元",
    zh="需增加高新技术产品收入（销售收入随之增加，研发费用门槛可能换档）",
    en="High-tech income to add (sales rise with it, and the R&D band may change)",
)
RD_TO_SALES: Final = ShareGap(
    "rd_to_sales",
    rd_to_sales,
    joins_whole=False,
    unit="元",
    zh="按现有销售收入需增加研发费用",
    en="R&D expenses to add, at today's sales",
)
RD_IN_CHINA: Final = ShareGap(
    "rd_in_china",
    rd_in_china,
    joins_whole=True,
    unit="元",
    zh="需增加境内研发费用",
    en="R&D expenses in China to add",
)
_STAFF_2016: Final = (
    ShareGap(
        "st_staff",
        st_staff,
        joins_whole=True,
        unit="人",
        zh="需新增科技人员（计入职工总数）",
        en="S&T staff to hire, who count as employees too",
    ),
)
_STAFF_2008: Final = (
    ShareGap(
        "college_st_staff",
        college_staff,
        joins_whole=True,
        unit="人",
        zh="需新增大专以上学历科技人员（计入职工总数）",
        en="College-educated S&T staff to hire, who count as employees too",
    ),
    ShareGap(
        "rd_staff",
        rd_staff,
        joins_whole=True,
        unit="人",
        zh="需新增研发人员（计入职工总数）",
        en="R&D staff to hire, who count as employees too",
    ),
)


def staff_gaps(facts: HighTechFacts) -> tuple[ShareGap, ...]:
    """The kinds of staff that the rules of the day ask for."""
    return _STAFF_2008 if facts.on < MEASURES_OF_2016 else _STAFF_2016


def shortfalls(facts: HighTechFacts) -> tuple[Shortfall, ...]:
    """Every gap, in the order of the conditions."""
    shares = (*staff_gaps(facts), RD_TO_SALES, RD_IN_CHINA, INCOME)
    gaps = (
        _age_gap(facts),
        _ip_gap(facts),
        *(share_shortfall(facts, gap) for gap in shares),
        _record_gap(facts),
    )
    return tuple(gap for gap in gaps if gap is not None)


def share_shortfall(facts: HighTechFacts, gap: ShareGap) -> Shortfall | None:
    """What to add to reach a share, or None where nothing is lacking or known."""
    per = 1 if gap.unit == "人" else _FEN
    amount = _to_add(*gap.operands(facts), joins_whole=gap.joins_whole, per=per)
    if amount is None:
        return None
    return Shortfall(code=gap.code, amount=amount, unit=gap.unit, zh=gap.zh, en=gap.en)


def _to_add(part: Any, whole: Any, share: Any, *, joins_whole: bool, per: int) -> Decimal | None:
    """The smallest addition that lifts a part to its share, in steps of one ``per``-th.

    Where what is added joins the whole too, ``x >= (share * whole - part) / (1 - share)``.
    """
    if part is None or whole is None or share is None or whole <= 0:
        return None
    lacking = subtract(multiply(share, whole), part)
    if lacking <= 0:
        return None
    above, below = lacking.as_integer_ratio()
    if joins_whole:
        left, left_unit = subtract(1, share).as_integer_ratio()
        above, below = above * left_unit, below * left
    steps = -(-above * per // below)  # rounded up
    return Decimal(steps) if per == 1 else Decimal((0, Decimal(steps).as_tuple().digits, -2))


def _age_gap(facts: HighTechFacts) -> Shortfall | None:
    days, least = age(facts)
    if days is None or days >= least:
        return None
    return Shortfall(
        code="age",
        amount=Decimal(least - days),
        unit="天",
        zh="成立未满一年，需等待",
        en="Days to wait until it is old enough",
    )


def _record_gap(facts: HighTechFacts) -> Shortfall | None:
    """Days until the last incident that weighs lies far enough back."""
    weighing = [day for day in facts.application.incidents or () if weighs(facts, day)]
    if not weighing:
        return None
    clear = max(weighing) + timedelta(days=facts.values.clean_days + 1)
    return Shortfall(
        code="clean_record",
        amount=Decimal((clear - facts.application.applied_on).days),
        unit="天",
        zh="事故或违法未满一年，需等待",
        en="Days to wait after the last incident",
    )


def _ip_gap(facts: HighTechFacts) -> Shortfall | None:
    rights = facts.application.ip
    if facts.on < MEASURES_OF_2016:
        return None  # a licence would have done
    if rights is None or any(right.counts is not False for right in rights):
        return None
    return Shortfall(
        code="ip",
        amount=Decimal(1),
        unit="件",
        zh="自主知识产权空白，至少取得",
        en="Rights of its own to obtain, at least",
    )
