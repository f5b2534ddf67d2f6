"""What the conditions on technology SMEs read: a filing, its fiscal year, the day's numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

import attrs

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.exact._arithmetic import UNROUNDED
from stmetrics.exact._given import require_kind
from stmetrics.law._trace import looked_up_once
from stmetrics.law.bands import Bands
from stmetrics.periods.days import as_date
from stmetrics.records import _fields as f, _nested as nested, _texts as t
from stmetrics.records.application import IntellectualProperty, IPKind
from stmetrics.records.enterprise import EnterpriseYear
from stmetrics.rules.tech_sme import _parameters as values

_multiply: Final = UNROUNDED.multiply  # bound once: looked up each time it costs as much again
_CLASS_2: Final = tuple(kind for kind in IPKind if not kind.is_class_1)

ROUTES: Final = (
    "holds_high_tech_certificate",
    "won_national_award",
    "has_provincial_institution",
    "led_standard",
)
"""The direct routes of Art. 8."""


def _rights(
    value: nested.Nested[IntellectualProperty] | None,
) -> tuple[IntellectualProperty, ...] | None:
    return nested.distinct(IntellectualProperty, value)


@attrs.frozen(kw_only=True, field_transformer=f.named)
class TechSMEFiling:
    """What a technology SME files besides its year's figures (科技型中小企业评价). None is unknown.

    Attributes:
        enterprise_id: The enterprise's identifier.
        is_resident: Whether it is a resident enterprise registered in mainland China
            (居民企业; Hong Kong, Macao and Taiwan do not count); from 2023 also one founded under
            foreign law that is managed from China (实际管理机构).
        ip: The rights it owns that are undisputed and relate to its main products; an empty
            tuple says none.
        has_barred_products: Whether its products are prohibited, restricted or to be eliminated.
        has_incident: Whether the previous or the current year saw a major accident, a serious
            offence or dishonesty, or a listing for abnormal operation.
        sound_accounts: Whether its accounts are sound and taxed as kept (查账征收); from 2023.
        aggregates_rd: Whether it can aggregate its R&D expenses accurately; from 2023.
        pays_income_tax: Whether it pays enterprise income tax in China; from 2023.
        in_barred_industry: Whether its industry is barred from the extra deduction of R&D
            expenses, see `BarredIndustry`; from 2023.
        holds_high_tech_certificate: Whether it holds a certificate in force.
        won_national_award: Whether it won a national S&T award in the last five years, among
            the first three units.
        has_provincial_institution: Whether it has a recognised R&D institution of provincial or
            ministerial level or above.
        led_standard: Whether it led an international, national or industry standard in the last
            five years, among the first five drafters.
        has_risk_history: Whether it has a history of risk in the last three years; see
            `on_site_check`.
        is_first_filing: Whether it files for the first time; see `on_site_check`.

    Raises:
        InvalidValueError: An empty text, a right that is no record or is listed twice.

    Example:
        >>> TechSMEFiling(enterprise_id="e1", led_standard=True).led_standard
        True

    References:
        国科发政〔2017〕115号, Art. 6 to 8; 国科火字〔2022〕67号, conditions 1 and 3;
        工企业函〔2026〕160号, not seen.
    """

    enterprise_id: str = attrs.field(converter=t.identifier)
    is_resident: bool | None = attrs.field(default=None, converter=f.optional_flag)
    ip: tuple[IntellectualProperty, ...] | None = attrs.field(default=None, converter=_rights)
    has_barred_products: bool | None = attrs.field(default=None, converter=f.optional_flag)
    has_incident: bool | None = attrs.field(default=None, converter=f.optional_flag)
    sound_accounts: bool | None = attrs.field(default=None, converter=f.optional_flag)
    aggregates_rd: bool | None = attrs.field(default=None, converter=f.optional_flag)
    pays_income_tax: bool | None = attrs.field(default=None, converter=f.optional_flag)
    in_barred_industry: bool | None = attrs.field(default=None, converter=f.optional_flag)
    holds_high_tech_certificate: bool | None = attrs.field(default=None, converter=f.optional_flag)
    won_national_award: bool | None = attrs.field(default=None, converter=f.optional_flag)
    has_provincial_institution: bool | None = attrs.field(default=None, converter=f.optional_flag)
    led_standard: bool | None = attrs.field(default=None, converter=f.optional_flag)
    has_risk_history: bool | None = attrs.field(default=None, converter=f.optional_flag)
    is_first_filing: bool | None = attrs.field(default=None, converter=f.optional_flag)

    __repr__ = short_repr


class _Steps(NamedTuple):
    """A table of points by share: the lower ends, each included, and what they earn.

    Example:
        >>> table = _Steps.rising(Bands.rising("made up", [(None, 0), ("0.1", 4), ("0.3", 20)]))
        >>> table.most, table.lowest_end(5)
        (20, Decimal('0.3'))
    """

    below: tuple[tuple[Decimal, int], ...]
    """Rows below the middle one, from the lowest."""
    middle: tuple[Decimal, int]
    """Where a search starts."""
    above: tuple[tuple[Decimal, int], ...]
    """Rows above the middle one, from the lowest."""
    most: int

    @classmethod
    def rising(cls, bands: Bands[int]) -> _Steps:
        """Take the rows of rising bands; the lowest band earns nothing."""
        rows = tuple((band.range.low, band.value) for band in bands.bands[1:])
        middle = len(rows) // 2
        return cls(rows[:middle], rows[middle], rows[middle + 1 :], rows[-1][1])

    def of(self, part: Decimal, whole: Decimal) -> int:
        """The points of a share."""
        return _points(self, part, whole)[0]

    def lowest_end(self, points: int) -> Decimal | None:
        """The smallest share that earns at least so many points; None where none does."""
        for edge, earned in (*self.below, self.middle, *self.above):
            if earned >= points:
                return edge
        return None


class _Values(NamedTuple):
    """The numbers in force on one day, and what the guide of 2022 asks for once it does.

    Example:
        >>> _values_on(date(2022, 6, 1)).pass_score
        60
    """

    max_employees: int
    max_sales: Decimal
    max_assets: Decimal
    pass_score: int
    staff: _Steps
    to_sales: _Steps
    to_costs: _Steps
    class_1: int
    class_2: tuple[int, ...]
    years_before: int
    accounts_asked: tuple[str, ...] = ()
    industries_excluded: str = ""


@looked_up_once
def _values_on(day: date) -> _Values:
    """Look up the numbers of a day, once."""
    class_2 = values.CLASS_2_POINTS.on(day).value
    most = int(class_2.bands[-1].range.low)
    by_measures = _Values(
        values.MAX_EMPLOYEES.on(day).value,
        values.MAX_SALES.on(day).value,
        values.MAX_ASSETS.on(day).value,
        values.PASS_SCORE.on(day).value,
        _Steps.rising(values.STAFF_POINTS.on(day).value),
        _Steps.rising(values.RD_TO_SALES_POINTS.on(day).value),
        _Steps.rising(values.RD_TO_COSTS_POINTS.on(day).value),
        values.CLASS_1_POINTS.on(day).value,
        tuple(class_2.of(count) for count in range(most + 1)),
        values.YEARS_BEFORE.on(day).value,
    )
    if day < values.ACCOUNTS_ASKED.values[0].start:
        return by_measures
    return by_measures._replace(
        accounts_asked=values.ACCOUNTS_ASKED.on(day).value,
        industries_excluded=values.INDUSTRIES_EXCLUDED.on(day).value,
    )


def _filing(given: TechSMEFiling) -> TechSMEFiling:
    require_kind(TechSMEFiling, filing=given)
    return given


def _year(given: EnterpriseYear) -> EnterpriseYear:
    require_kind(EnterpriseYear, year=given)
    return given


@attrs.frozen
class TechSMEFacts:
    """What the conditions read: the filing, the year, the day's numbers, and the points.

    Points are ranges, least and most: what is not known widens them.

    Example:
        >>> filing = TechSMEFiling(enterprise_id="e1")
        >>> year = EnterpriseYear(enterprise_id="e1", year=2021)
        >>> score_tech_sme(filing, year, on="2022-06-01").facts.score
        (0, 100)

    References:
        国科发政〔2017〕115号, Art. 6 to 8, effective 2017-05-03.
    """

    filing: TechSMEFiling = attrs.field(converter=_filing)
    year: EnterpriseYear = attrs.field(converter=_year)
    on: date
    values: _Values = attrs.field(
        init=False, default=attrs.Factory(lambda self: _values_on(self.on), takes_self=True)
    )
    staff_points: tuple[int, int] = attrs.field(init=False)
    rd_points: tuple[int, int] = attrs.field(init=False)
    ip_points: tuple[int, int] = attrs.field(init=False)
    score: tuple[int, int] = attrs.field(init=False)

    __repr__ = short_repr

    @staff_points.default
    def _by_staff(self) -> tuple[int, int]:
        return _points(self.values.staff, self.year.st_staff, self.year.employees)

    @rd_points.default
    def _by_rd(self) -> tuple[int, int]:
        """The better of the two options."""
        year, values = self.year, self.values
        spent = year.rd_expenses_tax_yuan
        by_sales = _points(values.to_sales, spent, year.sales_income_yuan)
        return _points(values.to_costs, spent, year.costs_and_expenses_yuan, by_sales)

    @ip_points.default
    def _by_rights(self) -> tuple[int, int]:
        return _ip_points(self.filing.ip, self.values)

    @score.default
    def _all_points(self) -> tuple[int, int]:
        parts = (self.staff_points, self.rd_points, self.ip_points)
        return sum(low for low, _ in parts), sum(high for _, high in parts)

    @classmethod
    def of(cls, filing: TechSMEFiling, year: EnterpriseYear, on: date | str) -> TechSMEFacts:
        """Gather what the conditions read; the fiscal year must be the one evaluated on the day."""
        facts = cls(filing, year, as_date(on, "on"))
        if year.enterprise_id != filing.enterprise_id:
            raise InvalidValueError(
                f"a year of {year.enterprise_id!r}", f"is not one of {filing.enterprise_id!r}"
            )
        evaluated = facts.on.year - facts.values.years_before
        if year.year != evaluated:
            raise InvalidValueError(
                f"figures of {year.year} on {facts.on}",
                f"an evaluation of {facts.on.year} is by the fiscal year before it",
                f"give the figures of {evaluated}, or another day",
            )
        return facts


def _points(
    table: _Steps, part: Decimal | None, whole: Decimal | None, other: tuple[int, int] = (0, 0)
) -> tuple[int, int]:
    """Points of a share, or their range where a figure is unknown; of a whole of zero, none.

    Another option's points stand where they are more: what does not exceed them is not compared.
    """
    floor, most = other
    if part is None or whole is None:
        return floor, table.most
    if whole <= 0:
        return other
    rows, points = table.below, floor
    edge, earned = table.middle
    if part >= _multiply(edge, whole):
        rows = table.above
        if earned > floor:
            points = earned
    for edge, earned in rows:
        if earned > floor:
            if part < _multiply(edge, whole):
                break
            points = earned
    return (points, points) if points >= most else (points, most)


def _ip_points(owned: tuple[IntellectualProperty, ...] | None, numbers: _Values) -> tuple[int, int]:
    """Points of the rights in force, and with those that may be."""
    if owned is None:
        return 0, numbers.class_1
    sure = possible = 0
    least = most = 0
    for each in owned:
        if each.in_force is False:
            continue
        first = each.kind not in _CLASS_2
        possible += 1
        most = numbers.class_1 if first else most
        if each.in_force:
            sure += 1
            least = numbers.class_1 if first else least
    table = numbers.class_2
    last = len(table) - 1
    return (
        least or (table[sure] if sure < last else table[last]),
        most or (table[possible] if possible < last else table[last]),
    )
