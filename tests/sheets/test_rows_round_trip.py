"""A record written into a spreadsheet and read again is the same record."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from spreadsheets import (
    HEADERS,
    WITH_UNIT,
    cell,
    fields_in_cells,
    flat,
    picks,
    shows_plain_texts,
    unit_of_column,
)
from strategies import RECORDS, hostile

from stmetrics import records as r
from stmetrics.sheets.record_rows import records_from_rows

tried = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
every_record = pytest.mark.parametrize("cls", list(HEADERS), ids=lambda cls: cls.__name__)


def test_every_record_but_the_scores_can_stand_in_a_row():
    assert set(RECORDS) - set(HEADERS) == {r.ExpertScores}
    for cls, headers in HEADERS.items():
        assert set(headers) == {each.alias for each in fields_in_cells(cls)}


@every_record
@tried
@given(data=st.data())
def test_chinese_headers_with_units_round_trip(cls, data):
    some = [flat(each) for each in data.draw(st.lists(RECORDS[cls], min_size=1, max_size=3))]
    assume(all(map(shows_plain_texts, some)))
    rows = written(data.draw(picks), cls, some, HEADERS[cls])
    read = records_from_rows(cls, rows)
    assert read.errors == ()
    assert read.records == tuple(some)
    assert read.row_numbers == tuple(range(1, len(some) + 1))
    assert (read.row_count, read.blank, read.ignored) == (len(some), 0, ())


@every_record
@tried
@given(data=st.data())
def test_english_names_round_trip(cls, data):
    record = flat(data.draw(RECORDS[cls]))
    assume(shows_plain_texts(record))
    pick = data.draw(picks)
    spelled = (str, str.upper, lambda name: name.replace("_", " ").title())
    headers = {each.alias: pick(spelled)(each.alias) for each in fields_in_cells(cls)}
    assert records_from_rows(cls, written(pick, cls, [record], headers)).records == (record,)


@every_record
@tried
@given(data=st.data())
def test_stored_names_carry_their_unit(cls, data):
    record = flat(data.draw(RECORDS[cls]))
    assume(shows_plain_texts(record))
    row = {each.name: getattr(record, each.name) for each in fields_in_cells(cls)}
    assert records_from_rows(cls, [row]).records == (record,)


@pytest.mark.parametrize("context", ["three digits", "rounding up", "everything is an error"])
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_thread_s_decimal_context_changes_nothing(context, data):
    record = data.draw(RECORDS[r.EnterpriseYear])
    rows = written(data.draw(picks), r.EnterpriseYear, [record], HEADERS[r.EnterpriseYear])
    with hostile(context):
        read = records_from_rows(r.EnterpriseYear, rows)
    assert read.records == (record,)


def written(pick, cls, some, headers):
    fields = fields_in_cells(cls)
    units = {each.alias: unit_of_column(pick, each) for each in fields}
    shown = {
        name: headers[name] if unit is None else pick(WITH_UNIT).format(headers[name], unit)
        for name, unit in units.items()
    }
    return [
        {
            shown[each.alias]: cell(pick, each, getattr(record, each.name), units[each.alias])
            for each in fields
        }
        for record in some
    ]


def test_csv_texts_and_typed_cells_give_the_same():
    texts = {"合同编号": "c1", "合同类别": "技术开发", "登记日期": "2022-05-01",
             "成交额(万元)": "120.5", "卖方地区": "320404", "买方地区": ""}  # fmt: skip
    typed = {**texts, "登记日期": 20220501, "成交额(万元)": 120.5, "卖方地区": 320404,
             "买方地区": None}  # fmt: skip
    one, other = records_from_rows(r.TechContract, [texts, typed]).records
    assert one == other
    assert attrs.evolve(one, turnover="1205000元") == one
