"""R&D totals, structure and participation, against a plain second reckoning."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, enterprise_years, hostile, ids, law, rd_inputs

from stmetrics import EnterpriseYear, Performer, Period, RDBasis, RDInput
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
)
from stmetrics.indicators import (
    coverage_ratio,
    rd_expenditure,
    rd_expenditure_by_performer,
    rd_personnel,
    rd_structure,
    response_ratio,
    share_with_rd_activity,
    share_with_rd_institution,
)
from stmetrics.records import ObservationStatus

YEAR = Period.year(2022)
of_one_kind = st.lists(
    rd_inputs(st.just(YEAR), st.just(RDBasis.STATISTICAL)).filter(
        lambda each: each.status is not ObservationStatus.MISSING
    ),
    min_size=1,
    max_size=6,
)
TOTALS = [rd_expenditure, rd_expenditure_by_performer, rd_structure]
every_total = pytest.mark.parametrize("indicator", TOTALS, ids=lambda each: each.__name__)


def test_an_input_of_status_missing_is_named_and_unknown_personnel_are_not_none():
    gone = attrs.evolve(reported(), status="O")
    for total in (*TOTALS, rd_personnel):
        with pytest.raises(MissingFactError, match="'government': is of status O"):
            total([reported(personnel="3人年"), gone])
    with pytest.raises(MissingFactError, match=r"RDInput.personnel of 'u1': is unknown"):
        rd_personnel([reported(personnel="3人年"), reported(unit_id="u1")])
    with pytest.raises(MissingFactError, match=r"RDInput.personnel of 'government': is unknown"):
        rd_personnel([reported()])


def reported(**more):
    return RDInput(**{"performer": "government", "period": "2022", "expenditure": "3亿元"} | more)


@given(inputs=of_one_kind)
@law
def test_the_total_is_the_exact_sum_in_yuan(inputs):
    total = rd_expenditure(iter(inputs))
    assert total.magnitude == sum(each.expenditure_yuan for each in inputs)
    assert (type(total.magnitude), str(total.units)) == (Decimal, "元")


@given(inputs=of_one_kind)
@law
def test_performers_keep_their_sums_in_the_order_they_came(inputs):
    by_performer = rd_expenditure_by_performer(iter(inputs))
    assert list(by_performer) == list(dict.fromkeys(each.performer for each in inputs))
    for performer, amount in by_performer.items():
        own = [each.expenditure_yuan for each in inputs if each.performer is performer]
        assert amount.magnitude == sum(own)
    assert sum(each.magnitude for each in by_performer.values()) == rd_expenditure(inputs).magnitude


@given(inputs=of_one_kind)
@law
def test_the_structure_is_each_performers_sum_over_the_total(inputs):
    total = sum(each.expenditure_yuan for each in inputs)
    if total == 0:
        with pytest.raises(UndefinedMetricError):
            rd_structure(inputs)
        return
    structure = rd_structure(iter(inputs))
    for performer, amount in rd_expenditure_by_performer(inputs).items():
        exact = Fraction(amount.magnitude) / Fraction(total)
        assert abs(Fraction(structure[performer]) - exact) <= exact / 10**33
    assert abs(sum(map(Fraction, structure.values())) - 1) <= Fraction(1, 10**32)


@every_total
@given(inputs=of_one_kind, data=st.data())
@law
def test_the_order_of_the_inputs_changes_no_figure(indicator, inputs, data):
    if not any(each.expenditure_yuan for each in inputs):
        inputs = [*inputs, reported()]
    shuffled = data.draw(st.permutations(inputs))
    assert indicator(shuffled) == indicator(inputs)


@every_total
@pytest.mark.parametrize("basis", [each for each in RDBasis if each is not RDBasis.STATISTICAL])
def test_two_bases_never_add_up(indicator, basis):
    for mixed in ([reported(), reported(basis=basis)], [reported(basis=basis), reported()]):
        with pytest.raises(IncomparableError, match=f"{basis.value}"):
            indicator(mixed)
    assert indicator([reported(basis=basis)] * 2)


@every_total
@pytest.mark.parametrize("other", ["2021", "2022-Q1", "2022-01-01/P10M"])
def test_two_periods_never_add_up(indicator, other):
    with pytest.raises(IncomparableError, match="2022"):
        indicator([reported(), reported(period=other)])


@every_total
def test_one_period_may_be_written_in_two_ways(indicator):
    assert indicator([reported(), reported(period="2022-01-01/P12M")])


@every_total
def test_nothing_reported_is_not_zero(indicator):
    with pytest.raises(UndefinedMetricError, match="nothing was reported"):
        indicator(iter(()))


@every_total
@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_change_no_total(indicator, context):
    inputs = [
        reported(performer=performer, expenditure=f"1234567.{n}1亿元")
        for n, performer in enumerate(Performer)
    ]
    expected = indicator(inputs)
    with hostile(context):
        found = indicator(inputs)
    assert found == expected


def test_the_error_of_an_indicator_names_the_indicator():
    with pytest.raises(UndefinedMetricError) as caught:
        rd_structure([])
    assert caught.value.metric == "rd_structure"


# --- enterprises with R&D -------------------------------------------------------------------

FLAGS = {
    "has_rd_activity": share_with_rd_activity,
    "has_rd_institution": share_with_rd_institution,
}
every_flag = pytest.mark.parametrize("flag", FLAGS)


@every_flag
@given(years=st.lists(enterprise_years(st.just(2022)), max_size=6))
@law
def test_shares_of_enterprises_count_known_answers_only(flag, years):
    years = [attrs.evolve(year, enterprise_id=f"e{n}") for n, year in enumerate(years)]
    answers = [getattr(year, flag) for year in years]
    if None in answers:
        with pytest.raises(MissingFactError, match=rf"EnterpriseYear\.{flag} of 'e"):
            FLAGS[flag](iter(years))
    elif not years:
        with pytest.raises(UndefinedMetricError):
            FLAGS[flag](iter(years))
    else:
        assert FLAGS[flag](iter(years)) == answers.count(True) / len(answers)


@every_flag
def test_two_fiscal_years_are_not_one_base_of_enterprises(flag):
    years = [
        EnterpriseYear(enterprise_id="e1", year=year, **{flag: answer})
        for year, answer in ((2020, True), (2021, False))
    ]
    with pytest.raises(InvalidValueError, match="2020"):
        FLAGS[flag](years)


# --- units that report ----------------------------------------------------------------------

COVERED = [coverage_ratio, response_ratio]
every_ratio = pytest.mark.parametrize("indicator", COVERED, ids=lambda each: each.__name__)
units = st.lists(ids, max_size=8)


@every_ratio
@given(part=units, whole=units)
@law
def test_units_count_once_and_strangers_not_at_all(indicator, part, whole):
    if not whole:
        with pytest.raises(UndefinedMetricError):
            indicator(part, whole)
    else:
        among = {each for each in part if each in whole}
        assert indicator(part, whole) == len(among) / len(dict.fromkeys(whole))


@every_ratio
def test_collections_of_every_kind_will_do(indicator):
    for kind in (list, tuple, set, frozenset, dict.fromkeys):
        assert indicator(kind(["a", "x"]), kind(["a", "b"])) == 0.5


@every_ratio
def test_a_generator_of_units_is_consumed_once(indicator):
    assert indicator(iter(["a", "x"]), iter(["a", "b"])) == 0.5
