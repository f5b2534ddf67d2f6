"""Money and labour say their unit, however they are given, and are stored exactly."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import numpy as np
import pint
import pytest
from hypothesis import given, strategies as st
from strategies import HOSTILE, MINIMAL, MONEY, RECORDS, STATED, hostile, law, money

from stmetrics import Cooperation, EnterpriseYear, Project, RDInput, TechContract
from stmetrics.errors import InvalidValueError, ParseError, StmetricsError, UnitError
from stmetrics.units import PersonYears, Yuan, define_into, parse, quantity

MONEY_FIELDS = [
    (cls, field.alias)
    for cls in sorted(RECORDS, key=lambda cls: cls.__name__)
    for field in attrs.fields(cls)
    if field.name.endswith("_yuan")
]
LABOUR_FIELDS = [(RDInput, "personnel")]
WHOLES = {
    "paid_funds": "planned_funds",
    "paid_investment": "planned_investment",
    "technology_amount": "turnover",
    "non_taxable_income": "total_income",
    "high_tech_income": "total_income",
    "rd_expenses_hte_in_china": "rd_expenses_hte",
    "net_assets": "total_assets",
} | dict.fromkeys(
    (
        "basic_research",
        "applied_research",
        "experimental_development",
        "enterprise_funds",
        "government_funds",
        "foreign_funds",
        "other_funds",
    ),
    "expenditure",
)
"""Parts, and the field of the same record that holds them."""

every_money_field = pytest.mark.parametrize(("cls", "alias"), MONEY_FIELDS)
every_amount = pytest.mark.parametrize(("cls", "alias"), MONEY_FIELDS + LABOUR_FIELDS)


def make(cls, alias, value, **more):
    given_whole = {WHOLES[alias]: "90000万亿元"} if alias in WHOLES else {}
    return cls(**MINIMAL[cls] | given_whole | {alias: value} | more)


def test_the_fields_of_money_are_many():
    assert {cls for cls, _ in MONEY_FIELDS} == {
        Cooperation,
        EnterpriseYear,
        Project,
        RDInput,
        TechContract,
    }
    assert set(WHOLES) < {alias for _, alias in MONEY_FIELDS}


@pytest.fixture(scope="module")
def foreign():
    theirs = pint.UnitRegistry(filename=None)
    define_into(theirs)
    return theirs


@every_money_field
@pytest.mark.parametrize("unit", MONEY)
def test_every_way_to_say_an_amount_stores_the_same(cls, alias, unit):
    ways = [state(Decimal("24.8"), unit) for state in STATED.values()]
    stored = [getattr(make(cls, alias, way), f"{alias}_yuan") for way in ways]
    assert stored == [Decimal("24.8") * MONEY[unit]] * len(ways)
    assert {type(each) for each in stored} == {Yuan}


@given(pair=money())
@law
def test_an_amount_is_stored_in_yuan_without_rounding(pair):
    value, yuan = pair
    record = RDInput(performer="government", period="2022", expenditure=value)
    assert record.expenditure_yuan == yuan
    assert record.expenditure.to("亿元").magnitude * 10**8 == yuan


@pytest.mark.parametrize("number", [Decimal("24.8"), 24.8, Fraction(124, 5), 24])
def test_quantities_of_another_registry_store_the_same(foreign, number):
    named = [foreign.Quantity(number, "亿元"), foreign.Quantity(number, "hundred_million_yuan")]
    expected = Decimal(2400000000) if number == 24 else Decimal(2480000000)
    for each in named:
        assert make(TechContract, "turnover", each).turnover_yuan == expected


def test_a_registry_that_never_heard_of_us_is_read_by_name():
    theirs = pint.UnitRegistry(filename=None)
    theirs.define("元 = [currency]")
    theirs.define("万元 = 10000 * 元")
    assert make(TechContract, "turnover", theirs.Quantity(3.1, "万元")).turnover_yuan == 31000


@pytest.mark.parametrize("context", HOSTILE)
def test_hostile_contexts_store_the_same(context):
    for state in STATED.values():
        value = state(Decimal("123456.789"), "万元")
        with hostile(context):
            stored = make(TechContract, "turnover", value).turnover_yuan
        assert stored == Decimal(1234567890)


def test_labour_is_stored_in_person_years():
    assert make(RDInput, "personnel", "30人月").personnel_fte == Decimal("2.5")
    assert make(RDInput, "personnel", (0.9, "人年")).personnel_fte == Decimal("0.9")
    assert make(RDInput, "personnel", quantity("18人月")).personnel_fte == Decimal("1.5")
    assert type(make(RDInput, "personnel", parse("2人年")).personnel_fte) is PersonYears
    third = make(RDInput, "personnel", "4人月").personnel_fte
    assert third == Decimal(f"0.{'3' * 34}")


def test_an_english_unit_will_do():
    for unit in ("ten_thousand_yuan", "万元"):
        assert make(TechContract, "turnover", (3, unit)).turnover_yuan == 30000
    assert make(TechContract, "turnover", (3, "CNY")).turnover_yuan == 3


def test_equal_amounts_make_equal_records_however_stated():
    first, second = (make(TechContract, "turnover", each) for each in ("1.50亿元", "15000万元"))
    assert first == second
    assert hash(first) == hash(second)


def test_a_signed_amount_may_be_negative():
    assert make(EnterpriseYear, "net_assets", "-3万元").net_assets_yuan == -30000


# --- what is refused ------------------------------------------------------------------------

BARE = [0, 5, 5.0, Decimal(5), Fraction(5), np.int64(5), np.float64(5), "5", "5万"]


@every_amount
@pytest.mark.parametrize("bare", BARE, ids=repr)
def test_a_bare_number_has_no_unit_and_is_refused(cls, alias, bare):
    with pytest.raises(InvalidValueError) as caught:
        make(cls, alias, bare)
    assert str(caught.value).startswith(f"{cls.__name__}.{alias}=")
    assert "unit" in str(caught.value)


# Not an amount: what comes beside money, what states a bound, what cannot be read.
NO_AMOUNTS = [
    (Decimal(1), "家"),
    (Decimal(1), "光年"),
    (Decimal(1), "人年/元"),
    "1公顷",
    "25%",
    "$100",
    "3-5亿元",
    "超过3亿元",
    "约3亿元",
    "1.2.3亿元",
    "",
    "9**9**9",
    (float("nan"), "元"),
    (Decimal("inf"), "元"),
    (None, "元"),
    (True, "元"),
    ("5", "元"),
    (Fraction(1, 3), "元"),
    (1, "元", "元"),
    ("元", 1),
    [1, "元"],
    {"元": 1},
    object,
    parse("超过3亿元", bounds=True),
    parse("3"),
    quantity("3家"),
]


@every_amount
def test_what_is_no_amount_is_refused_by_name(cls, alias):
    for bad in NO_AMOUNTS:
        with pytest.raises(InvalidValueError) as caught:
            make(cls, alias, bad)
        assert str(caught.value).startswith(f"{cls.__name__}.{alias}="), bad
        assert caught.value.why


@pytest.mark.parametrize("unit", [None, 5, ["元"], b"yuan"], ids=repr)
def test_a_unit_that_is_no_text_is_refused_by_name(unit):
    with pytest.raises(StmetricsError, match=r"RDInput\.expenditure="):
        make(RDInput, "expenditure", (Decimal(1), unit))


@every_amount
def test_a_negative_amount_is_refused(cls, alias):
    if alias == "net_assets":
        return
    unit = "人年" if alias == "personnel" else "元"
    marked = PersonYears("-1") if alias == "personnel" else Yuan("-1")
    for bad in (f"-1{unit}", (-0.5, unit), quantity(-1, unit), marked):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}=.*negative"):
            make(cls, alias, bad)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "sNaN"])
@pytest.mark.parametrize(
    ("cls", "alias", "marked"),
    [
        (RDInput, "expenditure", Yuan),
        (RDInput, "basic_research", Yuan),
        (RDInput, "personnel", PersonYears),
        (EnterpriseYear, "net_assets", Yuan),
    ],
)
def test_a_marked_decimal_that_is_no_number_is_refused_by_name(cls, alias, marked, text):
    with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}="):
        make(cls, alias, marked(text))


@every_amount
def test_labour_is_no_money_and_money_no_labour(cls, alias):
    marked = Yuan(1) if alias == "personnel" else PersonYears(1)
    with pytest.raises(UnitError, match=rf"{cls.__name__}\.{alias}=.*different things"):
        make(cls, alias, marked)


def test_person_days_are_not_converted():
    with pytest.raises(UnitError, match=r"RDInput\.personnel=.*different things"):
        make(RDInput, "personnel", "500人日")


def test_zero_is_an_amount_and_none_is_unknown():
    assert make(RDInput, "expenditure", "0元").expenditure_yuan == 0
    assert make(RDInput, "basic_research", None).basic_research_yuan is None
    assert make(RDInput, "basic_research", None).basic_research is None
    for cls, required in ((RDInput, "expenditure"), (TechContract, "turnover")):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{required}=None"):
            make(cls, required, None)


@given(part=money(), whole=money(), which=st.sampled_from(sorted(WHOLES)))
@law
def test_a_part_lies_within_its_whole(part, whole, which):
    (cls,) = (cls for cls, alias in MONEY_FIELDS if alias == which)
    arguments = MINIMAL[cls] | {which: part[0], WHOLES[which]: whole[0]}
    if part[1] <= whole[1]:
        assert getattr(cls(**arguments), f"{which}_yuan") == part[1]
    else:
        with pytest.raises(InvalidValueError, match=WHOLES[which]) as caught:
            cls(**arguments)
        assert cls.__name__ in str(caught.value)


@pytest.mark.parametrize(
    "split",
    [
        ("basic_research", "applied_research", "experimental_development"),
        ("enterprise_funds", "government_funds", "foreign_funds", "other_funds"),
    ],
)
def test_all_the_parts_together_lie_within_the_expenditure(split):
    shared = {name: (Decimal(1) / len(split), "亿元") for name in split[1:]}
    within = {split[0]: (1 - sum(value for value, _ in shared.values()), "亿元")} | shared
    fits = RDInput(performer="government", period="2022", expenditure="1亿元", **within)
    assert fits.expenditure_yuan == 10**8
    above = within | {split[0]: "0.5亿元"}
    with pytest.raises(InvalidValueError, match="exceed expenditure_yuan"):
        RDInput(performer="government", period="2022", expenditure="1亿元", **above)


def test_sources_and_activities_are_two_splits_of_one_expenditure():
    both = RDInput(
        performer="government",
        period="2022",
        expenditure="1亿元",
        basic_research="1亿元",
        government_funds="1亿元",
    )
    assert both.basic_research_yuan == both.government_funds_yuan == both.expenditure_yuan


def test_a_text_that_is_no_figure_is_a_parse_error():
    with pytest.raises(ParseError, match=r"TechContract\.turnover='3—5万万元'"):
        make(TechContract, "turnover", "3—5万万元")
