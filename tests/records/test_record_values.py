"""Every record is a frozen value: copied, pickled, compared and changed without a loss."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import subprocess
import sys
from decimal import Decimal

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from strategies import MINIMAL, RECORDS, hostile, law

from stmetrics import records
from stmetrics.errors import InvalidValueError
from stmetrics.records import _fields
from stmetrics.units import PersonYears, Yuan

CLASSES = sorted(RECORDS, key=lambda cls: cls.__name__)
STORED = {"_yuan": Yuan, "_fte": PersonYears}

every_record = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def test_no_record_is_left_out():
    public = [getattr(records, name) for name in records.__all__]
    classes = {each for each in public if inspect.isclass(each) and attrs.has(each)}
    assert classes == set(RECORDS) == set(MINIMAL)


@every_record
@given(data=st.data())
@law
def test_records_are_equal_by_value_and_hash_alike(cls, data):
    record = data.draw(RECORDS[cls])
    for again in (
        attrs.evolve(record),
        copy.copy(record),
        copy.deepcopy(record),
        pickle.loads(pickle.dumps(record)),  # noqa: S301 - our own bytes
    ):
        assert again == record
        assert hash(again) == hash(record)
        assert type(again) is cls
        assert repr(again) == repr(record)
        assert stored_types(again) == stored_types(record)


def stored_types(record):
    return {field.name: type(getattr(record, field.name)) for field in attrs.fields(type(record))}


@every_record
@given(data=st.data())
@law
def test_money_and_labour_are_stored_as_marked_decimals(cls, data):
    record = data.draw(RECORDS[cls])
    for name, kind in stored_types(record).items():
        for suffix, expected in STORED.items():
            if name.endswith(suffix):
                assert kind in {expected, type(None)}


@every_record
@given(data=st.data())
@law
def test_evolving_a_field_changes_that_field_only(cls, data):
    record, other = data.draw(RECORDS[cls]), data.draw(RECORDS[cls])
    for field in attrs.fields(cls):
        value = getattr(other, field.name)
        try:
            changed = attrs.evolve(record, **{field.alias: value})
        except InvalidValueError:
            continue  # the two together break a rule of the record
        assert getattr(changed, field.name) == value
        rest = [each.name for each in attrs.fields(cls) if each is not field]
        assert all(getattr(changed, name) == getattr(record, name) for name in rest)


@every_record
def test_records_are_frozen_and_slotted(cls):
    record = cls(**MINIMAL[cls])
    assert not hasattr(record, "__dict__")
    for field in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, None)
    with pytest.raises(AttributeError):
        record.no_such_field = 1


@every_record
def test_records_take_keywords_only(cls):
    with pytest.raises(TypeError, match="positional"):
        cls(*MINIMAL[cls].values())
    with pytest.raises(TypeError, match="no_such_field"):
        cls(**MINIMAL[cls], no_such_field=1)


@every_record
@pytest.mark.parametrize("context", ["three digits", "rounding up", "everything is an error"])
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_hostile_contexts_change_no_record(cls, context, data):
    record = data.draw(RECORDS[cls])
    with hostile(context):
        again = pickle.loads(pickle.dumps(attrs.evolve(record)))  # noqa: S301 - our own bytes
        assert again == record
        assert hash(again) == hash(record)
        views = [again_of(again, name) for name in views_of(cls)]
    assert views == [again_of(record, name) for name in views_of(cls)]


def views_of(cls):
    fields = attrs.fields_dict(cls)
    return [name[: -len(suffix)] for name in fields for suffix in STORED if name.endswith(suffix)]


def again_of(record, name):
    quantity = getattr(record, name)
    return None if quantity is None else (quantity.magnitude, str(quantity.units))


@every_record
@given(data=st.data())
@law
def test_views_are_quantities_with_a_plain_decimal(cls, data):
    record = data.draw(RECORDS[cls])
    for name in views_of(cls):
        view = getattr(record, name)
        ((stored, unit),) = [
            (getattr(record, f"{name}{suffix}"), unit)
            for suffix, unit in (("_yuan", "元"), ("_fte", "人年"))
            if hasattr(record, f"{name}{suffix}")
        ]
        if stored is None:
            assert view is None
        else:
            assert (type(view.magnitude), view.magnitude) == (Decimal, stored)
            assert str(view.units) == unit


def test_views_of_a_class_are_the_views_themselves():
    assert records.RDInput.expenditure is records.RDInput.__dict__["expenditure"]


# In a new process: unpickle, compare with the text, pickle again, and tell what was imported.
WORKER = """
import json, pickle, sys
received = pickle.load(sys.stdin.buffer)
again = pickle.loads(pickle.dumps(received))
heavy = [name for name in ("pint", "numpy", "narwhals", "pandas") if name in sys.modules]
alike = again == received and [hash(a) for a in again] == [hash(b) for b in received]
print(json.dumps([alike, heavy, [repr(each) for each in again]]))
"""


def test_records_reach_a_new_process_without_pint():
    made = [
        cls(**MINIMAL[cls], **MORE.get(cls, {}))
        for cls in CLASSES  # two of them with money and labour in every way
    ]
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", WORKER], input=pickle.dumps(made), capture_output=True, check=True
    )
    alike, heavy, shown = json.loads(done.stdout)
    assert (alike, heavy) == (True, [])
    assert shown == [repr(each) for each in made]


MORE = {
    records.RDInput: {"personnel": "30人月", "basic_research": (0.7, "万元")},
    records.EnterpriseYear: {"net_assets": "-3.5万元", "sales_income": (Decimal("1.77"), "亿元")},
    records.HighTechCertification: {"issued_on": "2020-12-02", "certificate_no": "G1"},
}


@pytest.mark.parametrize(
    "convert",
    [getattr(_fields, name) for name in dir(_fields) if name.startswith("optional_")],
    ids=lambda convert: convert.__name__,
)
def test_an_optional_converter_passes_none_through_by_itself(convert):
    if not convert.__name__.endswith("view"):
        assert convert(None) is None
