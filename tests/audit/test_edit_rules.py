"""Edit rules between the items of a record: each is met, unmet, or unknown for what is missing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from strategies import RECORDS, enterprise_years, law, rd_inputs

from stmetrics import EnterpriseYear, RDInput, Verdict
from stmetrics.audit import EditCheck, check_items, check_personnel
from stmetrics.errors import InvalidValueError

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
HAVE_RULES = {RDInput, EnterpriseYear}
ACTIVITIES = ("basic_research", "applied_research", "experimental_development")
SOURCES = ("enterprise_funds", "government_funds", "foreign_funds", "other_funds")


def rd(**items) -> RDInput:
    """Made R&D input of 3 亿元."""
    return RDInput(
        performer="business_enterprise", period="2022", unit_id="e1", expenditure="3亿元", **items
    )


def year(**items) -> EnterpriseYear:
    return EnterpriseYear(enterprise_id="e1", year=2022, **items)


def verdicts(record: RDInput | EnterpriseYear) -> dict[str, Verdict]:
    return {check.rule: check.verdict for check in check_items(record)}


@pytest.mark.parametrize("rule", ["activities_add_up", "sources_add_up"])
@pytest.mark.parametrize(
    ("last", "verdict"), [("1亿元", MET), ("0.9999亿元", UNMET), ("0亿元", UNMET), (None, UNKNOWN)]
)
def test_parts_add_up_to_the_expenditure_exactly(rule, last, verdict):
    names = ACTIVITIES if rule == "activities_add_up" else SOURCES
    first, *zeros, second = names[:-1]
    parts = {first: "12000万元", second: "0.8亿元", names[-1]: last}
    found = verdicts(rd(**parts | dict.fromkeys(zeros, "0元")))
    assert found[rule] is verdict
    others = {"activities_add_up", "sources_add_up"} - {rule}
    assert all(found[other] is UNKNOWN for other in others)


def test_a_sum_shows_both_sides_in_yuan():
    parts = dict.fromkeys(ACTIVITIES, "0.9亿元")
    check = check_items(rd(**parts))[0]
    assert (check.left, check.right) == (Decimal(270000000), Decimal(300000000))
    missing = check_items(rd())[0]
    assert (missing.left, missing.right) == (None, Decimal(300000000))


@pytest.mark.parametrize(
    ("items", "verdict"),
    [
        ({"personnel": "120人年", "personnel_heads": 150}, MET),
        ({"personnel": "150人年", "personnel_heads": 150}, MET),
        ({"personnel": "120人年"}, UNKNOWN),
        ({"personnel_heads": 150}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_full_time_equivalents_lie_within_heads(items, verdict):
    assert verdicts(rd(**items))["fte_within_heads"] is verdict


@pytest.mark.parametrize(
    ("rule", "part", "whole"),
    [
        ("st_staff_within_employees", {"st_staff": 20}, {"employees": 80}),
        (
            "rd_in_china_within_rd",
            {"rd_expenses_hte_in_china": "885万元"},
            {"rd_expenses_hte": "0.0885亿元"},
        ),
        (
            "high_tech_income_within_income",
            {"high_tech_income": "1亿元"},
            {"total_income": "1.77亿元"},
        ),
        (
            "non_taxable_income_within_income",
            {"non_taxable_income": "1万元"},
            {"total_income": "1.77亿元"},
        ),
    ],
)
def test_parts_of_an_enterprise_year_lie_within_their_whole(rule, part, whole):
    assert verdicts(year(**part, **whole))[rule] is MET
    assert verdicts(year(**part))[rule] is UNKNOWN
    assert verdicts(year(**whole))[rule] is UNKNOWN
    others = [verdict for name, verdict in verdicts(year(**part, **whole)).items() if name != rule]
    assert others == [UNKNOWN] * 3


@law
@given(rd_inputs())
def test_a_rule_is_unknown_exactly_where_an_item_is_missing(record):
    found = verdicts(record)
    for rule, names in (("activities_add_up", ACTIVITIES), ("sources_add_up", SOURCES)):
        parts = [getattr(record, f"{name}_yuan") for name in names]
        assert (found[rule] is UNKNOWN) == (None in parts)
        if None not in parts:
            assert (found[rule] is MET) == (sum(map(int, parts)) == record.expenditure_yuan)
    assert (found["fte_within_heads"] is UNKNOWN) == (record.personnel_fte is None)


@law
@given(st.one_of(rd_inputs(), enterprise_years()))
def test_rules_have_stable_names_in_a_fixed_order(record):
    rules = [check.rule for check in check_items(record)]
    assert rules == [check.rule for check in check_items(type(record)(**minimal(record)))]
    assert len(set(rules)) == len(rules)
    assert all(isinstance(check, EditCheck) for check in check_items(record))


def minimal(record: RDInput | EnterpriseYear) -> dict[str, object]:
    if isinstance(record, RDInput):
        return {"performer": "government", "period": "2022", "expenditure": "3亿元"}
    return {"enterprise_id": "e1", "year": 2022}


@pytest.mark.parametrize(
    ("heads", "employees", "verdict"),
    [
        (79, 80, MET),
        (80, 80, MET),
        (81, 80, UNMET),
        (80, Decimal("79.5"), UNMET),
        (None, 80, UNKNOWN),
        (80, None, UNKNOWN),
        (None, None, UNKNOWN),
    ],
)
def test_personnel_lie_within_employees(heads, employees, verdict):
    check = check_personnel(rd(personnel_heads=heads), year(employees=employees))
    assert check == EditCheck("personnel_within_employees", verdict, heads, employees)


@pytest.mark.parametrize(
    "other",
    [
        EnterpriseYear(enterprise_id="e2", year=2022, employees=80),
        EnterpriseYear(enterprise_id="e1", year=2021, employees=80),
    ],
)
def test_personnel_are_compared_with_the_same_enterprise_and_year(other):
    with pytest.raises(InvalidValueError, match="same enterprise"):
        check_personnel(rd(personnel_heads=80), other)


@pytest.mark.parametrize(
    "record", [kind for kind in RECORDS if kind not in {RDInput, EnterpriseYear}]
)
def test_records_of_other_kinds_have_no_edit_rules(record):
    @law
    @given(RECORDS[record])
    def refused(made):
        with pytest.raises(InvalidValueError, match="no edit rules"):
            check_items(made)

    refused()


@pytest.mark.parametrize("thing", [None, {}, "RDInput", RDInput])
def test_what_is_no_record_has_no_edit_rules(thing):
    with pytest.raises(InvalidValueError, match="no edit rules"):
        check_items(thing)
