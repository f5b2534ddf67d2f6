"""What each field takes, and how a refusal says record, field, value and rule."""

from __future__ import annotations

import inspect
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs
import numpy as np
import pytest
from hypothesis import given, strategies as st
from strategies import (
    CREDIT_CODE_CHARACTERS,
    MINIMAL,
    RECORDS,
    credit_code,
    credit_codes,
    law,
    patent_counts,
    region_codes,
)

from stmetrics import (
    Enterprise,
    EnterpriseYear,
    HighTechCertification,
    Level,
    PatentCounts,
    Period,
    Project,
    RDInput,
    Recognition,
    TechContract,
    records,
    region_holds,
)
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    ParseError,
    UndefinedMetricError,
)
from stmetrics.records import CertificationApplication, ExpertScores

FIELDS = [
    (cls, field)
    for cls in sorted(RECORDS, key=lambda cls: cls.__name__)
    for field in attrs.fields(cls)
]
every_field = pytest.mark.parametrize(
    ("cls", "field"), FIELDS, ids=lambda each: getattr(each, "__name__", getattr(each, "name", ""))
)


@every_field
@pytest.mark.parametrize(
    "bad", [object(), [], b"x", 1j, "", "　 "], ids=lambda bad: type(bad).__name__
)
def test_a_refusal_names_record_field_value_and_rule(cls, field, bad):
    if bad == [] and field.alias in {"ip", "incidents"}:
        assert getattr(cls(**MINIMAL[cls] | {field.alias: bad}), field.name) == ()  # there are none
        return
    with pytest.raises(InvalidValueError) as caught:
        cls(**MINIMAL[cls] | {field.alias: bad})
    assert caught.value.what.startswith(f"{cls.__name__}.{field.alias}=")
    assert caught.value.what.endswith(repr(bad)[-20:])
    assert caught.value.why


@every_field
def test_what_is_required_is_never_none(cls, field):
    unknown_allowed = {"seller_region", "buyer_region", "in_force", "used_before"}
    if field.default is None or field.alias in unknown_allowed:
        made = cls(**MINIMAL[cls] | {field.alias: None})
        assert getattr(made, field.name) is None
    else:
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{field.alias}=None"):
            cls(**MINIMAL[cls] | {field.alias: None})


def test_a_long_value_is_quoted_shortly():
    with pytest.raises(InvalidValueError) as caught:
        Enterprise(**MINIMAL[Enterprise] | {"registered_on": "9" * 100_000})
    assert len(str(caught.value)) < 200


def of_kind(name):
    """The fields of a type, whether its annotation is still text or was resolved by an import."""
    written = re.compile(rf"(<class '|\w+\.)*{name}\b")
    return [(cls, field.alias) for cls, field in FIELDS if written.match(str(field.type))]


TEXTS = of_kind("str")
DAYS = of_kind("date")
WHOLE_NUMBERS = of_kind("int")
MEANS = of_kind("Decimal")
FLAGS = of_kind("bool")


def test_every_simple_kind_of_field_is_tried():
    assert all([TEXTS, DAYS, WHOLE_NUMBERS, MEANS, FLAGS])


@pytest.mark.parametrize(("cls", "alias"), TEXTS)
def test_a_text_says_something(cls, alias):
    if alias == "credit_code":
        return
    assert getattr(cls(**MINIMAL[cls] | {alias: "某"}), alias) == "某"
    for bad in ("", "  ", "\n", 5, b"x", ["x"]):
        with pytest.raises(InvalidValueError, match="must be text and not empty"):
            cls(**MINIMAL[cls] | {alias: bad})


@pytest.mark.parametrize(("cls", "alias"), DAYS)
def test_a_day_is_a_date_or_iso_text(cls, alias):
    more = {"status": "in_force"} if cls is PatentCounts else {}
    for good in (date(2022, 2, 28), "2022-02-28", "2022年2月28日", np.datetime64("2022-02-28")):
        made = cls(**MINIMAL[cls] | more | {alias: good})
        assert getattr(made, alias) == date(2022, 2, 28)
    for bad in (
        "2022-02-29",
        "2022年",
        "20220228",
        "28.02.2022",
        20220228,
        datetime(2022, 2, 28, tzinfo=UTC),
        np.datetime64("NaT"),
    ):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}="):
            cls(**MINIMAL[cls] | more | {alias: bad})


@pytest.mark.parametrize(("cls", "alias"), WHOLE_NUMBERS)
def test_a_count_is_whole_and_zero_or_more(cls, alias):
    for good in (2022, 2022.0, Decimal(2022), np.int64(2022), Fraction(2022)):
        stored = getattr(cls(**MINIMAL[cls] | {alias: good}), alias)
        assert (stored, type(stored)) == (2022, int)
    for bad in (-1, 2.5, True, "3", float("nan"), Decimal(-1), np.bool_(1)):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}="):
            cls(**MINIMAL[cls] | {alias: bad})


@pytest.mark.parametrize(("cls", "alias"), MEANS)
def test_a_mean_need_not_be_whole(cls, alias):
    for good in (12.5, Decimal("12.5"), Fraction(25, 2), np.float64(12.5)):
        stored = getattr(cls(**MINIMAL[cls] | {alias: good}), alias)
        assert (stored, type(stored)) == (Decimal("12.5"), Decimal)
    for bad in (-0.5, True, "12", float("inf"), Fraction(1, 3)):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}="):
            cls(**MINIMAL[cls] | {alias: bad})


@pytest.mark.parametrize(("cls", "alias"), FLAGS)
def test_a_flag_is_yes_no_or_unknown(cls, alias):
    for good in (True, False, None):
        assert getattr(cls(**MINIMAL[cls] | {alias: good}), alias) is good
    for bad in (0, 1, "yes", "True", np.True_):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}="):
            cls(**MINIMAL[cls] | {alias: bad})


@pytest.mark.parametrize(("cls", "more"), [(RDInput, {}), (PatentCounts, {"status": "applied"})])
def test_a_period_may_be_sdmx_text(cls, more):
    for good in ("2022-Q3", Period.quarter(2022, 3), "2022-07-01/P3M", "2022年三季度"):
        assert cls(**MINIMAL[cls] | more | {"period": good}).period == Period.quarter(2022, 3)
    for bad in ("2022-W3", "7-9月", 2022, date(2022, 1, 1)):
        with pytest.raises(ParseError, match=rf"{cls.__name__}\.period="):
            cls(**MINIMAL[cls] | more | {"period": bad})


# --- closed lists ---------------------------------------------------------------------------

ENUMS = {
    records.CertificationEnd: (HighTechCertification, "end_reason", {"ended_on": "2022-01-01"}),
    records.CertificationKind: (HighTechCertification, "kind", {}),
    records.CertificationOutcome: (HighTechCertification, "outcome", {}),
    records.ContractKind: (TechContract, "kind", {}),
    records.CooperationStage: (records.Cooperation, "stage", {}),
    records.Level: (Project, "level", {}),
    records.ObservationStatus: (RDInput, "status", {}),
    records.PatentStatus: (PatentCounts, "status", {}),
    records.Performer: (RDInput, "performer", {}),
    records.PopulationKind: (records.Population, "kind", {}),
    records.RDBasis: (RDInput, "basis", {}),
    records.Stage: (Recognition, "stage", {}),
    records.IPKind: (records.IntellectualProperty, "kind", {}),
    records.TechnologyField: (records.CertificationApplication, "field", {}),
}
MEMBERS = [(kind, member) for kind in ENUMS for member in kind]


def test_every_closed_list_is_tried():
    public = [getattr(records, name) for name in records.__all__]
    assert {e for e in public if inspect.isclass(e) and issubclass(e, Enum)} == set(ENUMS)


@pytest.mark.parametrize(("kind", "member"), MEMBERS, ids=str)
def test_a_member_is_read_from_its_text(kind, member):
    cls, alias, more = ENUMS[kind]
    for given_as in (member, member.value):
        assert getattr(cls(**MINIMAL[cls] | more | {alias: given_as}), alias) is member
    assert type(member.value) is str
    assert kind(member.value) is member


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_another_text_is_refused(kind):
    cls, alias, more = ENUMS[kind]
    foreign = next(each for other in ENUMS if other is not kind for each in other)
    for bad in ("no such", "", foreign, 0, None):
        if bad is None and alias in {"end_reason", "field"}:
            continue
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}="):
            cls(**MINIMAL[cls] | more | {alias: bad})


def test_levels_are_ordered_from_the_nation_down():
    order = [Level.NATIONAL, Level.PROVINCIAL, Level.CITY, Level.DISTRICT]
    assert list(Level) == order
    for place, level in enumerate(order):
        assert [level.is_at_least(other) for other in order] == [at >= place for at in range(4)]


def test_what_is_pending_is_not_decided():
    pending = {each.value for each in records.CertificationOutcome if each.is_pending}
    assert pending == {"applied", "public_notice"}


# --- credit codes ---------------------------------------------------------------------------


def coded(code):
    return Enterprise(**MINIMAL[Enterprise], credit_code=code).credit_code


@given(code=credit_codes)
@law
def test_a_credit_code_with_its_check_character_is_taken(code):
    assert coded(code) == code


@given(code=credit_codes, place=st.integers(0, 17), data=st.data())
@law
def test_one_mistyped_character_is_found(code, place, data):
    others = CREDIT_CODE_CHARACTERS.replace(code[place], "")
    mistyped = code[:place] + data.draw(st.sampled_from(others)) + code[place + 1 :]
    with pytest.raises(InvalidValueError, match=r"Enterprise\.credit_code=.*check character"):
        coded(mistyped)


@given(code=credit_codes, place=st.integers(0, 15))
@law
def test_two_neighbours_swapped_are_found(code, place):
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped == code:
        assert coded(swapped) == code
    else:
        with pytest.raises(InvalidValueError, match="GB 32100"):
            coded(swapped)


@pytest.mark.parametrize("rest", range(31))
def test_every_check_character_occurs(rest):
    code = credit_code("0" * 16 + CREDIT_CODE_CHARACTERS[rest])
    assert coded(code) == code


@pytest.mark.parametrize(
    "change",
    [
        str.lower,
        lambda code: code[:-1],
        lambda code: code + "0",
        lambda code: f" {code}",
        lambda code: code[:5] + "I" + code[6:],
        lambda code: code[:5] + "O" + code[6:],
        lambda code: code[:5] + "０" + code[6:],
        lambda code: code.replace("A", "-"),
    ],
)
def test_other_characters_make_no_credit_code(change):
    code = credit_code("91320404MA1ABCDEF")
    with pytest.raises(InvalidValueError, match="18 digits and capital letters"):
        coded(change(code))


def test_a_credit_code_that_is_no_text_is_refused():
    with pytest.raises(InvalidValueError, match="must be text"):
        coded(913204040000000000)


# --- an enterprise's year -------------------------------------------------------------------


def test_staff_lies_within_the_employees():
    year = {"enterprise_id": "e1", "year": 2022}
    assert EnterpriseYear(**year, employees=10, st_staff=10).st_staff == 10
    assert EnterpriseYear(**year, st_staff=10).employees is None
    with pytest.raises(
        InvalidValueError, match=r"EnterpriseYear\.st_staff=10\.5: exceeds employees"
    ):
        EnterpriseYear(**year, employees=10, st_staff=10.5)


def test_full_time_equivalents_lie_within_the_heads():
    with pytest.raises(InvalidValueError, match=r"personnel_fte=2\.5: exceeds personnel_heads=2"):
        RDInput(**MINIMAL[RDInput], personnel="30人月", personnel_heads=2)
    assert RDInput(**MINIMAL[RDInput], personnel="24人月", personnel_heads=2).personnel_fte == 2


# --- patents --------------------------------------------------------------------------------


@given(first=patent_counts(dated=False), second=patent_counts(dated=False))
@law
def test_patents_of_one_status_add_up_and_an_unknown_kind_stays_unknown(first, second):
    if first.status is not second.status:
        with pytest.raises(IncomparableError, match="status"):
            first + second
        return
    both = first + second
    assert both == second + first
    for kind in ("invention", "utility_model", "design"):
        pair = getattr(first, kind), getattr(second, kind)
        assert getattr(both, kind) == (None if None in pair else sum(pair))


@given(counted=patent_counts())
@law
def test_the_total_is_known_when_all_kinds_are(counted):
    kinds = [counted.invention, counted.utility_model, counted.design]
    assert counted.total == (None if None in kinds else sum(kinds))
    if None in kinds:
        with pytest.raises(MissingFactError, match="kind is unknown"):
            _ = counted.invention_share
    elif counted.total:
        assert counted.invention_share == pytest.approx(counted.invention / counted.total)
    else:
        with pytest.raises(UndefinedMetricError):
            _ = counted.invention_share


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            {"status": "applied", "period": "2021"},
            {"status": "applied", "period": "2022"},
            "period",
        ),
        ({"status": "applied", "period": "2021"}, {"status": "applied"}, "period"),
        ({"status": "in_force", "on": "2021-12-31"}, {"status": "in_force"}, "on"),
        ({"status": "applied"}, {"status": "granted"}, "status applied and granted"),
    ],
)
def test_patents_of_two_times_or_statuses_do_not_add_up(first, second, name):
    with pytest.raises(IncomparableError, match=f"PatentCounts of {name}"):
        PatentCounts(**first) + PatentCounts(**second)


@pytest.mark.parametrize("other", [0, 1, None, "x"])
def test_patents_add_up_with_patents_only(other):
    with pytest.raises(TypeError):
        PatentCounts(status="applied", invention=1) + other


def test_flows_have_a_period_and_stocks_a_day():
    with pytest.raises(InvalidValueError, match=r"PatentCounts\.on=2022-12-31.*flow"):
        PatentCounts(status="granted", on="2022-12-31")
    with pytest.raises(InvalidValueError, match=r"PatentCounts\.period=2022.*stock"):
        PatentCounts(status="in_force", period="2022")


def test_only_inventions_in_force_are_a_stock_of_inventions():
    assert PatentCounts(status="in_force", invention=5).inventions_in_force == 5
    for status in ("applied", "granted"):
        with pytest.raises(IncomparableError, match=f"patents {status}"):
            _ = PatentCounts(status=status, invention=5).inventions_in_force
    with pytest.raises(MissingFactError, match=r"PatentCounts\.invention"):
        _ = PatentCounts(status="in_force").inventions_in_force


# --- regions --------------------------------------------------------------------------------


def significant(code):
    """The pairs of digits that say something, written a second time."""
    pairs = [code[:2], code[2:4], code[4:]]
    while pairs and pairs[-1] == "00":
        pairs.pop()
    return pairs


@given(outer=region_codes, inner=region_codes)
@law
def test_codes_hold_what_begins_with_their_pairs(outer, inner):
    pairs = significant(outer)
    assert region_holds(outer, inner) is (significant(inner)[: len(pairs)] == pairs)


@given(code=st.integers(100000, 999999).map(str), other=st.integers(100000, 999999).map(str))
@law
def test_any_codes_nest_by_their_pairs(code, other):
    for outer, inner in ((code, other), (code[:2] + "0000", code), (code[:4] + "00", code)):
        pairs = significant(outer)
        assert region_holds(outer, inner) is (significant(inner)[: len(pairs)] == pairs)


@given(codes=st.lists(region_codes, min_size=3, max_size=3))
@law
def test_holding_is_an_order(codes):
    first, second, third = codes
    assert region_holds(first, first) is True
    if region_holds(first, second) and region_holds(second, third):
        assert region_holds(first, third)
    if region_holds(first, second) and region_holds(second, first):
        assert first == second


@pytest.mark.parametrize("odd", ["a park", "32040", "3204040", "032040", "３２０４０４", "32040x"])
def test_any_other_identifier_holds_only_itself(odd):
    assert region_holds(odd, odd) is True
    assert region_holds(odd, "320404") is False
    assert region_holds("320400", odd) is False
    assert region_holds("320000", odd) is False


def test_an_unknown_region_is_neither_in_nor_out():
    assert region_holds("320400", None) is None


@pytest.mark.parametrize(
    ("cls", "alias"),
    [(Enterprise, "region"), (TechContract, "seller_region"), (TechContract, "buyer_region")],
)
def test_an_empty_region_is_refused(cls, alias):
    for empty in ("", " ", "　"):
        with pytest.raises(InvalidValueError, match=rf"{cls.__name__}\.{alias}=.*not empty"):
            cls(**MINIMAL[cls] | {alias: empty})


@pytest.mark.parametrize("year", [22, 1000, 9999, 10**30, -2022, 2022.5, "22年", True])
def test_a_year_has_four_digits(year):
    with pytest.raises(InvalidValueError, match=r"EnterpriseYear\.year="):
        EnterpriseYear(enterprise_id="e", year=year)
    for good in (1001, 9998, np.int64(2022)):
        assert EnterpriseYear(enterprise_id="e", year=good).year == good


@pytest.mark.parametrize(
    ("field", "scores"),
    [("technical", {"technical": [90], "financial": [12]}),
     ("financial", {"technical": [58], "financial": [21]})],
)  # fmt: skip
def test_a_score_above_its_blocks_says_its_path_and_the_blocks(field, scores):
    with pytest.raises(InvalidValueError, match=f"ExpertScores.{field}=.*: exceeds") as alone:
        ExpertScores(**scores)
    assert alone.value.path == field
    assert "30 for rights" in alone.value.hint
    with pytest.raises(InvalidValueError, match="exceeds") as nested:
        CertificationApplication(enterprise_id="e1", applied_on="2022-06-01", expert_scores=scores)
    assert nested.value.path == f"expert_scores.{field}"
