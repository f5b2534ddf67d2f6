"""What no document may say is refused by name, with the path to it and what to do."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from result_strategies import KEPT

from stmetrics import Enterprise, Period, TechContract, Verdict, serial
from stmetrics.audit import Claim, audit_growth
from stmetrics.errors import InvalidValueError, MissingExtraError, ParseError, StmetricsError
from stmetrics.indicators import BoundaryGrowths, RegionCount, RegionData
from stmetrics.law import Decided, Fact, Source
from stmetrics.observations import Observations
from stmetrics.records import EnterpriseYear
from stmetrics.reviews import Standing
from stmetrics.rules import HighTechRD
from stmetrics.serial._paths import located
from stmetrics.units import Yuan

WITH_FIELDS = sorted(filter(attrs.fields, KEPT), key=lambda each: each.__name__)
few = settings(max_examples=8, deadline=None)
"""Enough for each of seventy classes."""

CONTRACT = TechContract(
    id="c1",
    kind="service",
    registered_on="2022-05-01",
    turnover="100万元",
    seller_region=None,
    buyer_region=None,
)
REGION = RegionData(region="320404", contracts=[CONTRACT, attrs.evolve(CONTRACT, id="c2")])


def smuggled(record, **changes):
    """A record with values that its constructor refuses."""
    made = attrs.evolve(record)
    for name, value in changes.items():
        object.__setattr__(made, name, value)
    return made


def contract(**changes):
    return serial.to_plain(CONTRACT) | changes


def region(place, **changes):
    plain = serial.to_plain(REGION)
    plain["contracts"][place] |= changes
    return plain


def refusal(plain, kind=None):
    with pytest.raises(StmetricsError) as caught:
        serial.from_plain(plain, kind)
    return caught.value


# --- keys -----------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", WITH_FIELDS, ids=lambda c: c.__name__)
@given(data=st.data())
@few
def test_a_typo_in_any_field_of_any_class_is_refused_by_name(cls, data):
    plain = serial.to_plain(data.draw(KEPT[cls]))
    name = data.draw(st.sampled_from([key for key in plain if key not in {"schema", "type"}]))
    wrong = f"{name}x"
    plain[wrong] = plain.pop(name)
    error = refusal(plain)
    assert repr(wrong) in str(error)
    assert name in error.hint


def test_a_typo_deep_inside_is_found_with_its_path():
    error = refusal(region(1, turnovr="1元"))
    assert str(error) == (
        "RegionData.contracts[1]: 'turnovr': is no field of TechContract (did you mean turnover?)"
    )


def test_an_unknown_key_that_is_like_none_lists_the_known_ones():
    error = refusal(contract(zzz=1))
    assert error.hint.startswith("known: buyer_region, id, kind")


@pytest.mark.parametrize("name", ["id", "turnover", "seller_region"])
def test_a_missing_required_key_is_named(name):
    plain = contract()
    del plain[name]
    assert f"{name!r}: is missing from TechContract" in str(refusal(plain))


# --- schema and type ------------------------------------------------------------------------


@pytest.mark.parametrize("schema", [0, 2, "1", 1.0, True, None])
def test_another_schema_is_refused_with_what_to_do(schema):
    error = refusal(contract(schema=schema))
    assert error.what == f"schema={schema!r}"
    assert "release" in error.hint


@pytest.mark.parametrize("tag", [None, 3, ["Period"], "", "Programme", "os.system", "x" * 10**6])
def test_an_unknown_type_is_refused(tag):
    error = refusal({"schema": 1, "type": tag, "value": "2022"})
    assert "names nothing that is kept" in str(error)
    assert len(str(error)) < 1000


def test_a_near_type_is_suggested():
    assert refusal(contract(type="TechContrct")).hint == "did you mean TechContract?"


def test_another_type_than_the_expected_is_refused():
    error = refusal(contract(), Enterprise)
    assert "Enterprise" in error.why


def test_a_class_that_is_not_kept_cannot_be_expected():
    assert "cannot be kept" in refusal(contract(), int).why


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_what_is_no_document_is_refused(data):
    assert "is no document" in str(refusal(data))


# --- values ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"turnover": 24.8}, "contracts[0].turnover: 24.8: is not text with a unit"),
        ({"turnover": "24.8"}, "contracts[0].turnover: amount='24.8': it has no unit"),
        ({"turnover": "24.8人年"}, "contracts[0].turnover: 人年 to 元"),
        ({"turnover": "-1元"}, "contracts[0]: TechContract.turnover"),
        ({"turnover": None}, "contracts[0].turnover: None: is not text with a unit"),
        ({"technology_amount": "101万元"}, "contracts[0]: TechContract.technology_amount"),
        ({"kind": "servic"}, "contracts[0].kind: 'servic': is no ContractKind"),
        ({"kind": []}, "contracts[0].kind: []: is no ContractKind"),
        ({"id": 7}, "contracts[0].id: 7: is not text"),
        ({"id": ""}, "contracts[0]: TechContract.id"),
        ({"registered_on": "2022-02-30"}, "contracts[0].registered_on: date='2022-02-30'"),
        ({"registered_on": 20220228}, "contracts[0].registered_on: 20220228: is not text"),
    ],
)
def test_a_wrong_value_is_named_with_its_path(changes, why):
    assert str(refusal(region(0, **changes))).startswith(f"RegionData.{why}")


def test_a_json_float_is_refused_where_a_number_is_exact():
    year = {"schema": 1, "type": "EnterpriseYear", "enterprise_id": "e1", "year": 2022}
    error = refusal(year | {"employees": 10.5})
    assert error.what == "EnterpriseYear.employees: 10.5"
    assert 'write it as text: "10.5"' in error.hint
    assert "is not a whole number" in refusal(year | {"year": 2022.0}).why
    assert "is not true or false" in refusal(year | {"has_rd_activity": 1}).why
    assert "is not a whole number" in refusal(year | {"year": True}).why


@pytest.mark.parametrize(
    "plain", ["", "1.", ".5", "+1", "1e5", "nan", "inf", "1E+99999", "１", " 1"]
)
def test_what_is_no_plain_decimal_is_refused(plain):
    year = {"schema": 1, "type": "EnterpriseYear", "enterprise_id": "e1", "year": 2022}
    assert "employees" in str(refusal(year | {"employees": plain}))


@pytest.mark.parametrize(
    "plain", ["1E+1001", "1E-9999", 10**1001, "9" * 5000, "1/0", "1/" + "9" * 5000, "x", "1/2/3"]
)
def test_absurd_and_broken_numbers_are_refused_where_the_type_is_open(plain):
    target = {"schema": 1, "type": "Target", "form": "at_least", "value": plain}
    assert "Target.value" in str(refusal(target))


@pytest.mark.parametrize(
    ("plain", "why"),
    [
        (5, "is none of Decimal, Fraction"),
        (True, "is none of Decimal, Fraction"),
        (None, "is none of Decimal, Fraction"),
        (0.1, "is not an exact number"),
        (["1"], "is none of Decimal, Fraction"),
        ("2022-12-31", "is none of Decimal, Fraction"),
        ({"type": "Period", "value": "2022"}, "is none of Decimal, Fraction"),
        ({"type": "Period"}, "'value': is missing from Period"),
        ({"type": "Period", "value": "2022", "also": 1}, "'also': is no field of Period"),
        ({"type": "Period", "value": 2022}, "is not text"),
        ({"value": "2022"}, "names nothing that is kept"),
        ({"type": "float", "value": "nan"}, "is not a finite number"),
        ({"type": "float", "value": float("inf")}, "is not a finite number"),
        ({"type": "quantity", "value": "1", "unit": "%"}, "ratios are plain numbers"),
        ({"type": "quantity", "value": "1", "unit": "furlong"}, "furlong"),
        ({"type": "quantity", "value": "1"}, "'unit': is missing from quantity"),
        ({1}, "is not an exact number"),
    ],
)
def test_a_figure_of_another_kind_than_the_field_s_is_refused(plain, why):
    target = {"schema": 1, "type": "Target", "form": "at_least", "value": plain}
    error = str(refusal(target))
    assert error.startswith("Target.value")
    assert why in error


def test_several_values_are_a_list_of_as_many_as_there_must_be():
    scores = {"schema": 1, "type": "ExpertScores", "technical": "60", "financial": ["12"]}
    assert "ExpertScores.technical: '60': is no list" in str(refusal(scores))
    path = {"schema": 1, "type": "TargetPath", "targets": [[2022]]}
    assert "TargetPath.targets[0]: [2022]: does not hold 2 values" in str(refusal(path))


def test_contradicting_observations_are_refused_as_always():
    one = {"indicator": "x", "region": "z", "on": "2022-12-31", "value": None}
    observed = [
        one | {"value": {"value": number, "unit": "家", "decimals": 0}} for number in ("1", "2")
    ]
    error = refusal({"schema": 1, "type": "Observations", "value": observed})
    assert "is observed as" in str(error)


def test_mappings_are_objects_of_text():
    counted = RegionCount(observations=Observations(), silent={"a": "b"})
    plain = serial.to_plain(counted)
    assert "silent: []: is no mapping" in str(refusal(plain | {"silent": []}))
    assert "silent['a']: 1: is not text" in str(refusal(plain | {"silent": {"a": 1}}))


def test_mappings_by_anything_else_are_pairs():
    spread = {"schema": 1, "type": "RankSpread", "region": "z", "nominal": 1}
    assert serial.from_plain(spread | {"counts": [[1, 7], [2, 3]]}).counts == {1: 7, 2: 3}
    assert "counts[0]: [1]: does not hold 2" in str(refusal(spread | {"counts": [[1]]}))
    assert "counts: {}: is no list" in str(refusal(spread | {"counts": {}}))


def test_named_values_are_all_there():
    plain = {"schema": 1, "type": "Finding", "relation": "growth", "inputs": [], "verdict": "exact"}
    plain |= {"published": {"text": "1%"}, "form": [{"low": [1, 1]}, {}, [0, 1]]}
    assert "Finding.form[0]: 'high': is missing from Span" in str(refusal(plain))


def test_a_constructor_s_own_complaint_is_passed_on():
    plain = {"schema": 1, "type": "Period", "value": "2022-W03"}
    assert str(refusal(plain)).startswith("Period: '2022-W03': is not a period")


def test_a_class_that_trips_over_its_fields_is_named():
    plain = {"schema": 1, "type": "TargetPath", "targets": []}
    assert "a path has at least one year" in str(refusal(plain))


# --- JSON text ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "NaN",
        '{"schema": 1, "type": "Interval", "low": Infinity, "high": null}',
        '{"schema": 1, "schema": 1}',
        "[" * 200_000,
        '{"a":' * 200_000,
        "1" * 5000,
        b"{}",
        None,
    ],
)
def test_what_is_no_json_is_a_parse_error(text):
    with pytest.raises(ParseError):
        serial.loads(text)


def test_a_key_given_twice_is_named():
    with pytest.raises(ParseError, match="key 'id': is given twice"):
        serial.loads('{"schema": 1, "type": "Project", "id": "a", "id": "b"}')


def test_a_deep_document_is_refused():
    deep = [[]]
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InvalidValueError, match="nested too deeply"):
        serial.from_plain({"schema": 1, "type": "list", "value": deep})
    with pytest.raises(InvalidValueError, match="nested too deeply"):
        serial.to_plain(deep)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "value", "schema", "id"]) | st.text(max_size=5), inner
            )
        ),
        max_leaves=10,
    ),
    st.sampled_from([cls.__name__ for cls in KEPT]),
)
@few
def test_whatever_a_document_holds_only_our_errors_come_out(junk, tag):
    plain = {"schema": 1, "type": tag, **(junk if isinstance(junk, dict) else {"value": junk})}
    with suppress(StmetricsError):
        serial.from_plain(plain | {"schema": 1, "type": tag})


@pytest.mark.parametrize("cls", WITH_FIELDS, ids=lambda c: c.__name__)
@given(data=st.data(), junk=st.sampled_from([None, [], {}, "x", -1, 1.5, True, [{}], {"type": 1}]))
@few
def test_a_field_with_anything_in_it_gives_our_errors_only(cls, data, junk):
    plain = serial.to_plain(data.draw(KEPT[cls]))
    name = data.draw(st.sampled_from(sorted(set(plain) - {"schema", "type"})))
    with suppress(StmetricsError):
        serial.from_plain(plain | {name: junk})


# --- what cannot be written -----------------------------------------------------------------


class Mine(Period):
    pass


@pytest.mark.parametrize(
    "value",
    [
        Claim("made up", audit_growth, {}),
        {"a": 1},
        object(),
        Decimal(1),
        None,
        Mine("2022-01-01", "2022-12-31"),
        [object()],
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_be_kept_is_refused_by_its_class(value):
    with pytest.raises(InvalidValueError, match="cannot be kept"):
        serial.to_plain(value)


@pytest.mark.parametrize(
    "value",
    [
        Standing(by="level", best=1.5, worst=1),
        smuggled(REGION, contracts=("c1",)),
        [Decimal("nan")],
        [float("nan")],
        [Decimal("1E+2000")],
        [Decimal("1." + "0" * 5000)],
    ],
    ids=str,
)
def test_what_would_come_back_as_something_else_is_not_written(value):
    with pytest.raises(InvalidValueError):
        serial.dumps(value)


def test_an_error_of_writing_names_the_records():
    wrong = smuggled(REGION, enterprises=(CONTRACT,))
    with pytest.raises(InvalidValueError, match=r"^RegionData of TechContract"):
        serial.to_plain(wrong)


def test_a_float_is_never_written_where_a_number_is_exact():
    growths = {"boundary_adjusted": None, "comparable": None, "matched_panel": None}
    with pytest.raises(InvalidValueError, match=r"BoundaryGrowths of 0\.1: is not a Decimal"):
        serial.to_plain(BoundaryGrowths(published=0.1, **growths, without_base=()))
    parts = {"in_china_yuan": Yuan(1), "other_counted_yuan": Yuan(0), "other_cut_yuan": Yuan(0)}
    with pytest.raises(InvalidValueError, match=r"HighTechRD of 1\.5: is not an amount in 元"):
        serial.to_plain(HighTechRD(total_yuan=1.5, **parts))


def test_a_whole_number_may_stand_for_a_decimal_and_a_decimal_for_an_amount():
    growths = {"boundary_adjusted": None, "comparable": None, "matched_panel": None}
    grown = BoundaryGrowths(published=1, **growths, without_base=())
    assert serial.loads(serial.dumps(grown)) == grown
    parts = {"in_china_yuan": Yuan(1), "other_counted_yuan": Yuan(0), "other_cut_yuan": Yuan(0)}
    counted = HighTechRD(total_yuan=Decimal(1), **parts)
    assert serial.loads(serial.dumps(counted)) == counted


def test_a_class_that_trips_over_what_it_is_given_is_named():
    error = located(TypeError("cannot add"), "Period")
    assert str(error) == "Period: cannot be made: 'cannot add' (check its fields)"


def test_a_whole_number_of_thousands_of_digits_has_no_text():
    with pytest.raises(InvalidValueError, match="cannot be JSON"):
        serial.dumps([10**5000])


def test_an_enterprise_s_year_never_holds_a_float():
    with pytest.raises(InvalidValueError):
        EnterpriseYear(enterprise_id="e1", year=2022, sales_income=1.5)


# --- without cattrs -------------------------------------------------------------------------

WITHOUT = """
import sys
sys.modules["cattrs"] = None
from stmetrics import Period, serial
from stmetrics.errors import MissingExtraError
try:
    {call}
except MissingExtraError as error:
    print(isinstance(error, ImportError), error)
"""


@pytest.mark.parametrize(
    "call",
    ["serial.dumps(Period.year(2022))", 'serial.from_plain({"schema": 1, "type": "Period"})'],
)
def test_without_cattrs_the_extra_is_named(call):
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", WITHOUT.format(call=call)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == (
        'True stmetrics.serial: needs cattrs (pip install "st-policy-metrics[json]")'
    )


def test_a_missing_extra_is_raised_with_its_cause(monkeypatch):
    monkeypatch.setitem(sys.modules, "stmetrics.serial._conversion", None)
    monkeypatch.delattr("stmetrics.serial._conversion", raising=False)
    with pytest.raises(MissingExtraError) as caught:
        serial.to_plain(Period.year(2022))
    assert isinstance(caught.value.__cause__, ImportError)


def test_a_document_without_a_version_says_what_stands_first():
    with pytest.raises(InvalidValueError, match="names its version") as caught:
        serial.loads('{"id": "c1"}')
    assert '"schema": 1' in caught.value.text("zh")


def test_a_fact_of_a_kind_of_ones_own_is_not_written_as_one_of_ours():
    class OwnFact(Fact):
        """Says more than a document can hold."""

    asked = Decided(
        code="made_up",
        zh="虚构",
        en="made up",
        source=Source(document="made up", confirmation="K"),
        operands=lambda facts: facts,
        names=(OwnFact("staff"),),
    ).explained((Verdict.UNKNOWN,))
    with pytest.raises(InvalidValueError, match="a fact"):
        serial.dumps(asked)
