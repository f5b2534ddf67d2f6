"""Everything that is kept comes back from real JSON text as it was, digit by digit."""

from __future__ import annotations

import enum
import importlib
import inspect
import json
import pkgutil
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st
from result_strategies import KEPT, observed, open_figures
from strategies import HOSTILE, RECORDS, hostile, law

import stmetrics
from stmetrics import Period, TechContract, serial
from stmetrics.audit import Finding, Published, audit_growth
from stmetrics.catalogue import all_indicators
from stmetrics.indicators import RegionData
from stmetrics.law import StatedAssessment, Verdict
from stmetrics.observations import Observation
from stmetrics.records import CertificationApplication, RDInput
from stmetrics.reviews import Review, review
from stmetrics.rules import assess_high_tech
from stmetrics.serial._kinds import KINDS
from stmetrics.targets import AssignedTarget, Target
from stmetrics.units import PersonYears, Yuan, quantity

NOT_KEPT = {
    "AcrossRegions": "a method is a function",
    "Assessment": "holds the programme's functions; kept as what it states",
    "AtLeast": "a criterion is functions",
    "AtMost": "a criterion is functions",
    "Claim": "holds the check's function",
    "Criterion": "a criterion is functions",
    "Decided": "a criterion is functions",
    "Disturbance": "holds methods, which are functions",
    "ImputeByGroup": "holds a function",
    "IndicatorClass": "holds methods, which are functions",
    "Match": "an answer of the search, found again by its text",
    "Mention": "a place in a text, found again in it",
    "Method": "a method is a function",
    "Narrowing": "what a phrase says, found again in it",
    "Programme": "a programme is functions",
    "ScoreAbove": "a criterion is functions",
    "Scorecard": "holds methods, which are functions",
    "Scores": "holds its scorecard, and so functions; its regions are kept",
    "ShareAtLeast": "a criterion is functions",
    "ShareAtMost": "a criterion is functions",
    "IndustryList": "holds values with dates, which are the caller's own",
    "LegalChange": "a value of the law, found by its parameter's name",
    "UnconfirmedValue": "a value of the law, found by its parameter's name",
    "Unit": "a row of the table of units, found by its symbol",
    "WeightedIndicator": "holds a method, which is a function",
}
"""Public classes that no document holds, and why."""


def classes_that(fit):
    packages = [stmetrics.__name__] + [
        found.name for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics.")
    ]
    values = {
        getattr(module, name)
        for module in map(importlib.import_module, packages)
        for name in getattr(module, "__all__", ())
    }
    return {each for each in values if inspect.isclass(each) and fit(each)}


def named(classes):
    return {each.__name__ for each in classes}


def kept_classes():
    return {
        getattr(importlib.import_module(home), name)
        for home, names in KINDS.items()
        for name in names
    }


def exact(value):
    """What a value is made of, so that 1.50 is not 1.5 and an amount of money is no mere number."""
    if attrs.has(type(value)):
        held = [(each.name, exact(getattr(value, each.name))) for each in attrs.fields(type(value))]
        return type(value), held
    if isinstance(value, tuple | list | stmetrics.observations.Observations):
        return type(value), [exact(each) for each in value]
    if isinstance(value, Mapping):
        return {name: exact(each) for name, each in value.items()}
    if hasattr(value, "magnitude"):
        return exact(value.magnitude), str(value.units)
    if isinstance(value, Decimal):
        return type(value), value.as_tuple()
    return type(value), value


# --- nothing is forgotten -------------------------------------------------------------------


def test_every_public_class_is_kept_or_excepted_with_a_reason():
    public = classes_that(lambda each: attrs.has(each) or issubclass(each, enum.Enum))
    assert named(public - kept_classes()) == set(NOT_KEPT)


def test_names_are_unambiguous_and_every_kept_class_has_a_strategy():
    names = [name for names in KINDS.values() for name in names]
    assert len(names) == len(set(names))
    assert {each for each in kept_classes() if attrs.has(each)} == set(KEPT)


def test_no_field_is_called_like_a_key_of_the_document():
    for cls in KEPT:
        assert not {each.alias for each in attrs.fields(cls)} & {"schema", "type"}


# --- round trips ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cls", sorted(KEPT, key=lambda each: each.__name__), ids=lambda c: c.__name__
)
@given(data=st.data())
@law
def test_a_value_comes_back_from_json_text_exactly(cls, data):
    value = data.draw(KEPT[cls])
    text = serial.dumps(value)
    again = serial.loads(text, cls)
    assert again == value
    assert exact(again) == exact(value)
    assert serial.dumps(again) == text
    plain = json.loads(text)
    assert plain["schema"] == serial.SCHEMA == 1
    assert plain["type"] == cls.__name__
    assert serial.to_plain(value) == plain


def test_every_member_of_every_closed_list_comes_back():
    for kept in kept_classes():
        for member in kept if issubclass(kept, enum.Enum) else ():
            assert serial.loads(serial.dumps(member)) is member


@given(observed())
@law
def test_observations_come_back(given_ones):
    assert serial.loads(serial.dumps(given_ones)) == given_ones


@given(st.lists(open_figures, max_size=3), st.one_of(*RECORDS.values()))
@law
def test_lists_and_tuples_of_anything_come_back(figures, record):
    for several in ([*figures, record, [record]], (*figures, (record,))):
        again = serial.loads(serial.dumps(several))
        assert exact(again) == exact(several)


@pytest.mark.parametrize("name", HOSTILE)
@given(record=st.one_of(*RECORDS.values()))
@law
def test_the_calling_thread_s_decimal_context_changes_nothing(name, record):
    usual = serial.dumps(record)
    with hostile(name):
        assert serial.dumps(record) == usual
        again = serial.loads(usual)
    assert exact(again) == exact(record)


# --- what the text looks like ---------------------------------------------------------------


def test_units_are_explicit_and_names_are_those_of_the_constructor():
    reported = RDInput(
        performer="government", period="2022-Q3", expenditure="24.8亿元", personnel="12.50人年"
    )
    plain = serial.to_plain(reported)
    assert list(plain)[:2] == ["schema", "type"]
    assert plain["expenditure"] == "24.8亿元"
    assert plain["personnel"] == "12.50人年"
    assert plain["period"] == "2022-Q3"
    assert plain["performer"] == "government"
    assert plain["unit_id"] is None


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (10**40, 10**40),
        (Decimal("1.50"), "1.50"),
        (Decimal("-0"), "-0"),
        (Decimal("1E+7"), "1E+7"),
        (Fraction(1, 3), "1/3"),
        (Fraction(2), "2/1"),
        (Yuan("5"), "5元"),
        (PersonYears("0.5"), "0.5人年"),
        (date(2022, 12, 31), "2022-12-31"),
        ((Decimal(1), (2,)), ["1", [2]]),
        ("2022", {"type": "text", "value": "2022"}),
        (0.1, {"type": "float", "value": 0.1}),
        (Period.year(2022), {"type": "Period", "value": "2022"}),
        (Verdict.MET, {"type": "Verdict", "value": "met"}),
        (quantity("24.80亿元"), {"type": "quantity", "value": "24.80", "unit": "亿元"}),
    ],
)
def test_where_the_type_is_open_the_form_says_it(value, plain):
    document = serial.to_plain([value])
    assert document == {"schema": 1, "type": "list", "value": [plain]}
    assert exact(serial.from_plain(document)) == exact([value])


def test_a_quantity_of_another_registry_comes_back_in_ours():
    pint = pytest.importorskip("pint")
    theirs = pint.UnitRegistry(non_int_type=Decimal)
    stmetrics.units.define_into(theirs)
    again = serial.loads(serial.dumps(theirs.Quantity(Decimal("24.8"), "亿元")))
    assert again == quantity("24.8亿元")


def test_chinese_stays_readable_and_an_indent_is_taken():
    text = serial.dumps(Target.at_least("30亿元"), indent=2)
    assert '"unit": "亿元"' in text
    assert text.startswith('{\n  "schema": 1,\n')


def test_a_document_by_hand_may_leave_out_defaults_and_choose_the_unit():
    written = """{"schema": 1, "type": "TechContract", "id": "c1", "kind": "service",
        "registered_on": "2022-05-01", "turnover": "1.2亿元",
        "seller_region": null, "buyer_region": "320404"}"""
    assert serial.loads(written, TechContract).turnover_yuan == 120_000_000


def test_an_exact_number_may_be_a_whole_json_number():
    plain = {"schema": 1, "type": "EnterpriseYear", "enterprise_id": "e1", "year": 2022}
    staffed = serial.from_plain(plain | {"employees": 100})
    assert staffed.employees == Decimal(100)


# --- what the library itself makes ----------------------------------------------------------


def zhonglou():
    """Figures of Zhonglou, January to October 2012, as its bureau printed them."""
    output = {"indicator": "ht.output", "region": "320404", "period": "2012-01-01/P10M"}
    gap = {"aspect": "gap", "reference": "industry.output", "value": "13个百分点"}
    return RegionData(
        region="320404",
        name_zh="钟楼区",
        covered="2012",
        observations=[
            Observation(**output, value="295.1亿元"),
            Observation(**output, aspect="growth", value="25.3%"),
            Observation(**output, **gap),
        ],
        contracts=[
            TechContract(
                id="made up",
                kind="service",
                registered_on="2012-05-01",
                turnover="120万元",
                seller_region="320404",
                buyer_region=None,
            )
        ],
    )


def test_a_review_and_its_data_come_back_and_say_the_same():
    data = serial.loads(serial.dumps(zhonglou()), RegionData)
    assert data == zhonglou()
    goal = AssignedTarget(
        indicator="ht.output", region="320404", period="2012", target=Target.at_least("350亿元")
    )
    made = review(data, "2012-01-01/P10M", targets=[goal])
    again = serial.loads(serial.dumps(made), Review)
    assert again == made
    assert exact(again) == exact(made)
    for lang in ("zh", "en"):
        assert again.sentences(lang) == made.sentences(lang)
        assert again.table(lang) == made.table(lang)


def test_an_assessment_comes_back_as_what_it_states():
    application = CertificationApplication(enterprise_id="e1", applied_on="2022-06-01")
    made = assess_high_tech(application, [], on="2022-06-01")
    again = serial.loads(serial.dumps(made), StatedAssessment)
    assert again == made.stated()
    assert exact(again) == exact(made.stated())
    assert again.text("zh") == made.text("zh")


def test_a_finding_comes_back_and_explains_the_same():
    levels = Published("295.1亿元"), Published("235.5亿元")
    finding = audit_growth(*levels, Published("25.3%"))
    again = serial.loads(serial.dumps(finding), Finding)
    assert again == finding
    assert again.text() == finding.text()


def test_every_row_of_the_catalogue_comes_back():
    rows = all_indicators()
    assert serial.loads(serial.dumps(rows)) == rows


@pytest.mark.parametrize("printed", ["936万元", "24.80亿元", "9.5万元", "3元", "2000000万元"])
def test_money_is_written_as_it_was_printed(printed):
    contract = TechContract(
        id="1", kind="service", registered_on="2022-05-01", turnover=printed,
        seller_region=None, buyer_region=None,
    )  # fmt: skip
    assert serial.to_plain(contract)["turnover"] == printed
    assert serial.loads(serial.dumps(contract)) == contract
