"""What an enterprise lacks: the smallest change that would meet each unmet condition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final, NamedTuple

from stmetrics.exact._arithmetic import UNROUNDED, add, subtract
from stmetrics.law.assessments import Shortfall
from stmetrics.rules._additions import FEN, PERSONS, least_addition
from stmetrics.rules.high_tech._conditions import (
    age,
    college_staff,
    income_share,
    rd_in_china,
    rd_staff,
    rd_to_sales,
    score,
    st_staff,
    weighs,
)
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016
from stmetrics.rules.high_tech.facts import HighTechFacts


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
    gaps = [
        age_gap(facts),
        ip_gap(facts),
        *(share_shortfall(facts, gap) for gap in shares),
        _score_gap(facts),
        record_gap(facts),
    ]
    return tuple(gap for gap in gaps if gap is not None)


def share_shortfall(facts: HighTechFacts, gap: ShareGap) -> Shortfall | None:
    """What to add to reach a share, or None where nothing is lacking or known."""
    part, whole, share = gap.operands(facts)
    if share is None:
        return None
    decimals = PERSONS if gap.unit == "人" else FEN
    amount = least_addition(part, whole, share, joins_whole=gap.joins_whole, decimals=decimals)
    if amount is None:
        return None
    return Shortfall(code=gap.code, amount=amount, unit=gap.unit, zh=gap.zh, en=gap.en)


def _rounded_up(above: Decimal, below: Decimal, *, decimals: int) -> Decimal:
    """The least number of so many decimals that is at least ``above / below``, both positive."""
    steps, rest = UNROUNDED.divmod(UNROUNDED.scaleb(above, decimals), below)
    return UNROUNDED.scaleb(add(steps, 1) if rest else steps, -decimals)


def age_gap(facts: HighTechFacts) -> Shortfall | None:
    """Days until the enterprise is old enough."""
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


def points_lacking(facts: HighTechFacts) -> Decimal | None:
    """Whole points that the technical experts would have to give more, all of them together.

    None where they need not, or have not scored. Each expert scores in whole points (195号).
    """
    scores = facts.application.expert_scores
    if scores is None or facts.values.pass_score is None:
        return None
    _, scaled, mark, *_ = score(facts)
    if scaled > mark:
        return None
    lacking: Decimal = add(UNROUNDED.divide_int(subtract(mark, scaled), len(scores.financial)), 1)
    return lacking


def _score_gap(facts: HighTechFacts) -> Shortfall | None:
    """By how much the score, or the most that the facts allow, must rise, and more.

    A mean of experts need not be whole, and the text gives its sum no step: what no hundredth
    ends is rounded up.
    """
    mark = facts.values.pass_score
    if mark is None:
        return None
    _, high, scaled_mark, _, scale = score(facts)
    if high > scaled_mark:
        return None
    gap = _rounded_up(subtract(scaled_mark, high), Decimal(scale), decimals=2)
    more = points_lacking(facts)
    if more is None:
        zh = f"按现有数据可得的最高评分需提高（须超过{mark}分）"
        en = f"Points to gain on the highest score that the facts allow, which must exceed {mark}"
    else:
        zh = f"创新能力评分需提高（须超过{mark}分，技术专家合计至少再给{more}分）"
        en = (
            f"Points to gain on the innovation score, which must exceed {mark} (the technical "
            f"experts to give {more} more in all)"
        )
    points = UNROUNDED.normalize(gap)
    return Shortfall(code="score", amount=points, unit="分", zh=zh, en=en, exceed=True)


def record_gap(facts: HighTechFacts) -> Shortfall | None:
    """Days until the last incident that weighs lies far enough back."""
    if facts.values.clean_days is None:
        return None  # until 2015 incidents were no condition
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


def ip_gap(facts: HighTechFacts) -> Shortfall | None:
    """One right, where none counts or may."""
    rights = facts.application.ip
    if rights is None or facts.on < MEASURES_OF_2016:
        return None  # until 2015 a licence would have done
    if any(right.counts is not False for right in rights):
        return None
    return Shortfall(
        code="ip",
        amount=Decimal(1),
        unit="件",
        zh="自主知识产权空白，至少取得",
        en="Rights of its own to obtain, at least",
    )
