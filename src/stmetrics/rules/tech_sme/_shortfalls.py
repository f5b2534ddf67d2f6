"""What a technology SME lacks: the smallest change for each condition that is a number."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from stmetrics.exact._arithmetic import add, multiply
from stmetrics.law.assessments import Shortfall
from stmetrics.rules._additions import FEN, PERSONS, excess, least_addition
from stmetrics.rules.tech_sme.facts import ROUTES, TechSMEFacts

_EMPLOYEES: Final = ("职工总数超过上限", "Employees above the limit")
_SALES: Final = ("年销售收入超过上限", "Sales income above the limit")
_ASSETS: Final = ("资产总额超过上限", "Total assets above the limit")
_FOR_A_SCORE: Final = ("科技人员得分不得为零", "For a staff score")
_BY_RD: Final = (
    "单靠研发费用达标：需增加研发费用（成本费用随之增加）",
    "By R&D alone: R&D expenses to add (costs rise with them)",
)
_BY_STAFF: Final = ("单靠科技人员达标", "By staff alone")


def shortfalls(facts: TechSMEFacts) -> tuple[Shortfall, ...]:
    """Every gap: size first, then the score and each single way to reach the mark."""
    year, numbers, filing = facts.year, facts.values, facts.filing
    gaps = [
        _over("employees", year.employees, numbers.max_employees, _EMPLOYEES),
        _over("sales", year.sales_income_yuan, numbers.max_sales, _SALES),
        _over("assets", year.total_assets_yuan, numbers.max_assets, _ASSETS),
    ]
    if True not in [getattr(filing, route) for route in ROUTES]:
        gaps += _score_gaps(facts)
    return tuple([gap for gap in gaps if gap is not None])


def _over(
    code: str, number: Decimal | None, limit: Decimal | int, titles: tuple[str, str]
) -> Shortfall | None:
    """What a size lies above its limit; most do not."""
    if number is None or number <= limit:
        return None
    persons = code == "employees"
    amount = excess(number, limit, PERSONS if persons else FEN)
    return _gap(code, amount, "人" if persons else "元", titles)


def _score_gaps(facts: TechSMEFacts) -> list[Shortfall | None]:
    """What is lacking of the most points that the facts allow, and what alone would give it."""
    staff, rd, ip = facts.staff_points[1], facts.rd_points[1], facts.ip_points[1]
    mark = facts.values.pass_score
    gaps: list[Shortfall | None] = []
    if (lacking := mark - facts.score[1]) > 0:
        gaps.append(
            _gap("score", Decimal(lacking), "分", ("距及格分的差距", "Lacking to the pass mark"))
        )
    if staff == 0:
        staff = facts.values.staff.below[0][1]
        needed = _staff_needed(facts, staff)
        if needed is not None:
            gaps.append(_staff_gap("st_staff", needed, _FOR_A_SCORE))
            staff = needed.points
    if staff + rd + ip < mark:
        needed = _staff_needed(facts, mark - rd - ip)
        gaps += (
            None if needed is None else _staff_gap("score_by_staff", needed, _BY_STAFF),
            _rd_gap(facts, mark - staff - ip),
            _ip_gap(facts, mark - staff - rd),
        )
    return gaps


class _StaffNeeded(NamedTuple):
    """S&T staff to hire, or to take from those employed, and the points that they give."""

    amount: Decimal
    is_hired: bool
    points: int


def _staff_needed(facts: TechSMEFacts, points: int) -> _StaffNeeded | None:
    """Staff to hire; where the size limit forbids that, to take from those employed."""
    staff, employees, table = facts.year.st_staff, facts.year.employees, facts.values.staff
    edge = table.lowest_end(points)
    if edge is None or staff is None or employees is None:
        return None
    hires = least_addition(staff, employees, edge, joins_whole=True, decimals=PERSONS)
    if hires is None:  # nobody is employed
        return None
    whole = add(employees, hires)
    if whole <= facts.values.max_employees:
        return _StaffNeeded(hires, is_hired=True, points=table.of(add(staff, hires), whole))
    moved = excess(multiply(edge, employees), staff, PERSONS)
    return _StaffNeeded(moved, is_hired=False, points=table.of(add(staff, moved), employees))


def _staff_gap(code: str, needed: _StaffNeeded, title: tuple[str, str]) -> Shortfall | None:
    zh, en = title
    if needed.is_hired:
        zh = f"{zh}：需新增科技人员（计入职工总数）"
        en = f"{en}: S&T staff to hire, who count as employees too"
    else:
        zh, en = f"{zh}：需由现有职工转为科技人员", f"{en}: employees to turn into S&T staff"
    return _gap(code, needed.amount, "人", (zh, en))


def _rd_gap(facts: TechSMEFacts, points: int) -> Shortfall | None:
    """R&D to add by the option that asks for less; costs rise with it, sales do not."""
    year, numbers = facts.year, facts.values
    options = (
        (numbers.to_sales, year.sales_income_yuan, False),
        (numbers.to_costs, year.costs_and_expenses_yuan, True),
    )
    least: Decimal | None = None
    for table, whole, joins in options:
        edge = table.lowest_end(points)
        if edge is None:
            continue
        way = least_addition(year.rd_expenses_tax_yuan, whole, edge, joins_whole=joins)
        if way is not None and (least is None or way < least):
            least = way
    return _gap("score_by_rd", least, "元", _BY_RD)


def _ip_gap(facts: TechSMEFacts, points: int) -> Shortfall | None:
    """Rights to obtain: Class II where they suffice, else one of Class I."""
    owned, numbers = facts.filing.ip, facts.values
    if owned is None or points > numbers.class_1:
        return None
    have = sum(each.in_force is not False for each in owned)
    enough = next((count for count, earned in enumerate(numbers.class_2) if earned >= points), None)
    if enough is None:
        titles = ("单靠知识产权达标：需取得Ⅰ类", "By rights alone: rights of Class I to obtain")
        return _gap("score_by_ip", Decimal(1), "件", titles)
    titles = ("单靠知识产权达标：需取得Ⅱ类", "By rights alone: rights of Class II to obtain")
    return _gap("score_by_ip", Decimal(enough - have), "件", titles)


def _gap(code: str, amount: Decimal | None, unit: str, titles: tuple[str, str]) -> Shortfall | None:
    if amount is None:
        return None
    return Shortfall(code=code, amount=amount, unit=unit, zh=titles[0], en=titles[1])
