"""Figures counted out of records, each against a plain second reckoning; unknown is never zero."""

from __future__ import annotations

import importlib
from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st
from strategies import (
    MINIMAL,
    certifications,
    cooperations,
    decimals,
    enterprise_years,
    law,
    maybe,
    patent_counts,
    platforms,
    projects,
    rd_inputs,
    recognitions,
    tech_contracts,
    yuan,
)

from stmetrics import (
    Cooperation,
    CooperationStage,
    EnterpriseYear,
    HighTechCertification,
    PatentCounts,
    Performer,
    Period,
    Platform,
    Population,
    Project,
    RDInput,
    Recognition,
    TechContract,
    indicators,
    patents_per_10k,
)
from stmetrics.catalogue import Kind, Timing, all_indicators, indicator
from stmetrics.errors import InvalidValueError, MissingFactError, UndefinedMetricError
from stmetrics.indicators import (
    RegionData,
    certification_tally,
    cooperation_leverage,
    high_tech_change,
    high_tech_in_force,
    observe,
    observe_all,
    rd_structure,
    share_with_rd_activity,
    share_with_rd_institution,
)
from stmetrics.indicators.counting._makers import MAKERS
from stmetrics.records import ObservationStatus

HERE, YEAR = "320400", Period.year(2021)
ALL = Period.between("2000-01-01", "2030-12-31")
FACTOR = {"亿元": 10**8, "万元": 10**4, "%": Fraction(1, 100), "倍": 1}
near_days = st.dates(date(2020, 6, 1), date(2022, 6, 30))


def region(**more):
    return RegionData(**({"region": HERE} | more))


def counted(name, data, time=YEAR, **part):
    """What is observed, in plain units; None where the records are silent."""
    try:
        amount = observe(name, data, time, **part).value
    except (MissingFactError, UndefinedMetricError):
        return None
    return Fraction(amount.value) * FACTOR.get(amount.unit, 1)


def agrees(found, wanted):
    if found is None or wanted is None:
        return found is wanted
    wanted = Fraction(wanted)
    return abs(found - wanted) <= abs(wanted) * Fraction(1, 10**14)


# --- every observer and its row -------------------------------------------------------------


@pytest.mark.parametrize("name", MAKERS)
def test_every_observer_has_its_row(name):
    row = indicator(name)
    assert row.unit is not None
    if row.function is not None:
        package, _, function = row.function.rpartition(".")
        assert callable(getattr(importlib.import_module(package), function))


NOT_COUNTED = {
    "cn.pat_app": "applied, granted and in force stand apart, as pat.*",
    "rd.industry_expenditure": "the group of an input is the caller's word",
    "rd.group_enterprises": "the same",
    "rd.group_research_centres": "the same",
    "rd.group_university": "the same",
    "rd.group_hospitals": "the same",
    "rd.fed_back": "what is fed back later is no record yet",
    "rd.response_ratio": "who must report is no record",
    "rd.coverage_ratio": "all units there are, are no record",
    "proj.awarded": "awards are no projects",
    "proj.funds": "also holds funds that no project won; proj.grants is counted",
    "msti.gerd": "in purchasing power, by rates that are no record",
    "msti.berd": "the same",
    "msti.goverd": "the same",
    "msti.herd": "the same",
    "msti.pnp": "the same",
    "msti.researchers": "researchers, of whom an input says nothing",
    "msti.rd_pers": "national tables; cn.fte is counted",
    "msti.gerd_perf_bus": "national tables put hospitals into other sectors; rd.share_* is counted",
    "msti.gerd_perf_he": "the same",
    "msti.gerd_perf_gov": "the same",
    "msti.gerd_perf_pnp": "the same",
    "fn.growth_published": "of any figure: boundary_growths",
    "fn.growth_boundary": "the same",
    "fn.growth_comparable": "the same",
    "fn.growth_panel": "the same",
}
"""Rows that a function over records computes and that no observer makes, and why."""


def test_what_records_make_is_observed_or_has_a_reason_not_to_be():
    over_records = {
        row.id
        for row in all_indicators()
        if row.function is not None and row.function.startswith("stmetrics.indicators.")
    }
    assert over_records - set(MAKERS) == set(NOT_COUNTED)
    for row_id in over_records:
        name = indicator(row_id).function.rpartition(".")[2]
        assert name in indicators.__all__


def test_an_indicator_that_records_do_not_make_says_which_they_do():
    with pytest.raises(InvalidValueError, match="is not made of records") as caught:
        observe("ht.output", region(), "2021")
    assert "cn.tm_n, cn.tm_v" in caught.value.hint


@pytest.mark.parametrize("name", MAKERS)
def test_nothing_is_known_without_records_and_nothing_is_zero(name):
    for time in ("2021", "2021-Q1", "2021-12-31"):
        with pytest.raises(MissingFactError, match="does not follow from the records") as caught:
            observe(name, region(), time)
        assert name in caught.value.what
        assert "covered=…" in caught.value.hint


def test_being_complete_says_nothing_of_kinds_without_a_record():
    found = observe_all(region(covered=ALL), YEAR)
    assert (found.silent, len(found.observations)) == ({}, 0)


def test_where_the_records_are_complete_nothing_is_zero():
    held = full()
    earlier = Period.year(2010)
    found = observe_all(attrs.evolve(held, covered="2010-01-01/P20Y"), earlier)
    zero = {each.indicator for each in found.observations}
    assert all(each.value.value == 0 for each in found.observations)
    assert {"cn.tm_n", "cn.tm_v", "tm.local", "cn.hte_n", "proj.grants", "plat.total"} <= zero
    assert not {"cn.rd_total", "pat.granted", "pop.resident", "cn.hte_pass"} & zero


@pytest.mark.parametrize("covered", ["2021", Period.between("2020-12-31", "2021-12-30")])
def test_a_net_increase_and_expiries_need_the_day_before_and_the_last(covered):
    found = observe_all(region(covered=covered), YEAR).observations
    assert not {"cn.hte_net", "hte.expired"} & {each.indicator for each in found}
    held = HighTechCertification(
        enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-06-01"
    )
    both = region(covered=Period.between("2020-12-31", "2021-12-31"), certifications=[held])
    assert counted("cn.hte_net", both) == counted("hte.expired", both) == 0


# --- technology contracts -------------------------------------------------------------------

sides = maybe(st.sampled_from(["320400", "320404", "110108"]))


@given(contracts=st.lists(tech_contracts(sides, sides), max_size=8), covered=maybe(st.just(ALL)))
@law
def test_contracts_are_counted_by_where_their_sides_are(contracts, covered):
    days = ["2021-01-01", "2021-12-31", "2020-12-31"] * 3
    contracts = [
        TechContract(**_given(each) | {"id": f"c{i}"}, registered_on=day)
        for i, (each, day) in enumerate(zip(contracts, days, strict=False))
        if {each.seller_region, each.buyer_region} != {"110108"}  # another region's
    ]
    data = region(contracts=contracts, covered=covered)
    inside = [each for each in contracts if each.registered_on.year == 2021]
    silent = not inside and (covered is None or not contracts)
    functions = {
        "tm.sent_out": "sent_out", "tm.taken_in": "taken_in", "tm.local": "local",
        "tm.distinct": "distinct", "tm.outflow": "outflow",
    }  # fmt: skip
    for name, function in functions.items():
        try:
            wanted = getattr(indicators, f"{function}_turnover")(inside, HERE).magnitude
        except MissingFactError:
            wanted = None
        assert agrees(counted(name, data), None if silent else wanted), name
    total = sum(Fraction(each.turnover_yuan) for each in inside)
    assert agrees(counted("cn.tm_v", data), None if silent else total)
    assert agrees(counted("cn.tm_n", data), None if silent else len(inside))
    parts = [each.technology_amount_yuan for each in inside]
    wanted = None if None in parts or silent else sum(map(Fraction, parts))
    assert agrees(counted("cn.tm_t", data), wanted)
    assert counted("cn.tm_v", data, "2021-12-31") is None


def _given(contract):
    return {
        "id": contract.id, "kind": contract.kind, "turnover": contract.turnover_yuan,
        "technology_amount": contract.technology_amount_yuan,
        "seller_region": contract.seller_region, "buyer_region": contract.buyer_region,
    }  # fmt: skip


# --- certification --------------------------------------------------------------------------

ids = st.sampled_from(["e1", "e2", "e3", "e4"])
held_certificates = st.lists(
    certifications(ids, maybe(st.sampled_from(["n1", "n2", "n3"])), dated=st.just(True)),
    min_size=1,
    max_size=6,
)


@given(held=held_certificates, day=near_days)
@law
def test_certificates_in_force_expired_and_net_are_those_of_the_functions(held, day):
    period = Period(day, day + timedelta(days=364))
    data = region(certifications=held, covered=ALL)
    try:
        change = high_tech_change(held, period)
    except MissingFactError:
        return
    assert counted("cn.hte_n", data, period) == high_tech_in_force(held, period.end)
    assert counted("cn.hte_n", data, period.end) == change.closing
    assert counted("cn.hte_net", data, period) == change.net
    assert counted("hte.expired", data, period) == indicators.expired_in(held, period)
    assert counted("cn.hte_net", data, period.end) is None


def test_a_certificate_that_ended_before_does_not_expire_and_one_moved_in_too_late_never_holds():
    issued = {"kind": "new", "outcome": "certified", "issued_on": "2018-03-01"}
    ends = [{}, {"ended_on": "2021-02-28"}, {"ended_on": "2021-03-01"}]
    held = [
        HighTechCertification(enterprise_id=f"e{i}", **issued, **more)
        for i, more in enumerate([*ends, {"moved_in_on": "2021-06-01"}])
    ]
    data = region(certifications=held, covered=ALL)
    assert counted("hte.expired", data) == indicators.expired_in(held, YEAR) == 3
    for day in ("2021-02-27", "2021-02-28", "2021-03-01", "2021-06-01"):
        assert counted("cn.hte_n", data, day) == high_tech_in_force(held, day)
    assert counted("cn.hte_net", data) == -3


def test_a_certificate_of_unknown_date_is_named():
    undated = HighTechCertification(enterprise_id="e1", kind="new", outcome="certified")
    data = region(certifications=[undated], covered=ALL)
    found = observe_all(data, YEAR)
    assert {"cn.hte_n", "cn.hte_net", "hte.expired", "hte.applied"} <= set(found.silent)
    assert "'e1'" in found.silent["cn.hte_n"]
    assert "'e1'" in found.silent["hte.applied"]
    for name in ("cn.hte_n", "hte.certified"):
        with pytest.raises(MissingFactError, match="'e1'"):
            observe(name, data, YEAR)


def applied(enterprise_id, outcome, kind="new", day="2021-06-01", **more):
    return HighTechCertification(
        enterprise_id=enterprise_id, kind=kind, outcome=outcome, applied_on=day, **more
    )


outcomes = ["applied", "public_notice", "certified", "rejected", "withdrawn"]
KINDS = {"new": "hte.new", "renewed": "hte.renewed", "re_examination": "hte.reexamin"}


@given(
    fates=st.lists(
        st.tuples(st.sampled_from(list(KINDS)), st.sampled_from(outcomes), st.booleans()),
        max_size=8,
    )
)
@law
def test_applications_fare_as_the_tally_says(fates):
    held = [
        applied(
            f"e{i}", outcome, kind, f"{year}-06-01",
            issued_on=f"{year}-11-30" if outcome == "certified" else None,
        )
        for i, (kind, outcome, now) in enumerate(fates)
        for year in [2021 if now else 2019]
    ]  # fmt: skip
    data = region(certifications=held)
    of_year = [each for each in held if each.applied_on.year == 2021]
    now = [each for each in of_year if each.outcome.value != "withdrawn"]
    names = {
        None: ("hte.applied", "hte.certified"),
        "new": ("hte.new_applied", "hte.new_certified"),
        "renewed": ("hte.renewed_applied", "hte.renewed_certified"),
        "re_examination": ("hte.reexamined", "hte.reexamination_passed"),
    }
    for kind, (name_applied, name_certified) in names.items():
        mine = [each for each in now if kind is None or each.kind.value == kind]
        known = any(kind is None or each.kind.value == kind for each in held)
        silent = not now or not known
        assert counted(name_applied, data) == (None if silent else len(mine))
        certified = sum(each.outcome.value == "certified" for each in mine)
        undecided = bool(mine) and all(each.outcome.is_pending for each in mine)
        assert counted(name_certified, data) == (None if silent or undecided else certified)
        if not silent and not undecided:
            pending = any(each.outcome.is_pending for each in mine)
            status = observe(name_certified, data, YEAR).status
            assert (status is ObservationStatus.PROVISIONAL) == pending
    notices = [each.outcome.value for each in now if each.outcome.is_pending]
    wanted = notices.count("public_notice") if notices else None
    assert counted("hte.public_notice", data) == wanted
    ratio = None if notices or not now else certification_tally(now).success_ratio
    assert agrees(counted("cn.hte_pass", data), ratio)


def test_nobody_certified_is_not_said_while_a_certificate_came_later():
    later = applied("e1", "certified", issued_on="2022-01-15")
    data = region(certifications=[later, applied("e2", "rejected")])
    assert counted("hte.certified", data) is None
    assert counted("cn.hte_pass", data) == Fraction(1, 2)
    assert counted("hte.certified", data, "2022") == 1
    rejected = region(certifications=[applied("e2", "rejected")])
    assert counted("hte.certified", rejected) == 0


def test_a_certificate_counts_in_the_year_of_its_issue_and_its_number_once():
    held = [
        applied("e1", "certified", day="2020-11-01", issued_on="2021-01-15", certificate_no="n1"),
        applied("e1 renamed", "certified", day="2020-11-01", issued_on="2021-01-15",
                certificate_no="n1"),
        applied("e2", "applied"),
    ]  # fmt: skip
    data = region(certifications=held)
    assert counted("hte.certified", data) == 1
    assert indicators.certified_in(held, YEAR) == 1
    assert counted("hte.certified", data, "2020") is None, "they were issued later"
    assert counted("hte.applied", data, "2020") == 1
    assert observe("hte.certified", data, YEAR).status is ObservationStatus.PROVISIONAL


def test_a_certificate_issued_without_the_day_of_application_counts():
    issued = HighTechCertification(
        enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-30"
    )
    found = observe_all(region(certifications=[issued]), YEAR)
    assert {each.indicator for each in found.observations} == {"hte.certified", "hte.new_certified"}
    assert "applied_on of 'e1' is unknown" in found.silent["hte.applied"]


def test_an_open_application_of_unknown_day_leaves_tallies_provisional():
    held = [
        HighTechCertification(
            enterprise_id="e1", kind="new", outcome="certified", issued_on="2021-11-30"
        ),
        HighTechCertification(enterprise_id="e2", kind="new", outcome="applied"),
    ]
    assert observe("hte.certified", region(certifications=held), YEAR).status.value == "P"


# --- R&D, patents, people -------------------------------------------------------------------

spans = st.sampled_from([YEAR, Period.year(2020), Period.quarter(2021, 1)])


@given(inputs=st.lists(rd_inputs(period=spans), max_size=6))
@law
def test_rd_is_that_of_the_period_and_the_basis(inputs):
    inputs = [each for each in inputs if each.status is not ObservationStatus.MISSING]
    data = region(rd_inputs=inputs)
    bases = {"cn.rd_total": "statistical", "rd.accounting_expenses": "accounting"}
    for name, basis in bases.items():
        held = [each for each in inputs if each.period == YEAR and each.basis.value == basis]
        wanted = sum(Fraction(each.expenditure_yuan) for each in held) if held else None
        assert agrees(counted(name, data), wanted)
        if held:
            found = observe(name, data, YEAR)
            assert found.rd_basis.value == basis
            weakest = min("OFEPBDA".index(each.status.value) for each in held)
            assert "OFEPBDA".index(found.status.value) == weakest
    held = [each for each in inputs if each.period == YEAR and each.basis.value == "statistical"]
    labour = [each.personnel_fte for each in held]
    wanted = sum(map(Fraction, labour)) if labour and None not in labour else None
    assert agrees(counted("cn.fte", data), wanted)
    total = sum(each.expenditure_yuan for each in held)
    shares = rd_structure(held) if total else {}
    parts = {performer.value: part for performer, part in shares.items()}
    assert agrees(counted("rd.share_enterprise", data), parts.get("business_enterprise"))
    assert agrees(counted("rd.share_university", data), parts.get("higher_education"))


def test_an_rd_input_of_status_missing_leaves_the_whole_unknown():
    gone = RDInput(performer="hospital", period="2021", expenditure="1亿元", status="O")
    known = RDInput(performer="other", period="2021", expenditure="1亿元", status="P")
    found = observe_all(region(rd_inputs=[known, gone]), YEAR)
    assert found.silent["cn.rd_total"] == "RDInput of 'hospital' is of status O, missing"
    assert "rd.accounting_expenses" not in found.silent
    assert observe("cn.rd_total", region(rd_inputs=[known]), YEAR).status.value == "P"


@given(held=st.lists(enterprise_years(), max_size=5), time=st.sampled_from(["2021", "2021-Q1"]))
@law
def test_shares_of_enterprises_are_those_of_the_functions(held, time):
    held = [
        EnterpriseYear(
            enterprise_id=f"e{i}", year=2021 - i % 2, has_rd_activity=each.has_rd_activity,
            has_rd_institution=each.has_rd_institution,
        )
        for i, each in enumerate(held)
    ]  # fmt: skip
    of_year = [each for each in held if each.year == 2021]
    for name, function in {
        "rd.share_with_activity": share_with_rd_activity,
        "rd.share_with_institution": share_with_rd_institution,
    }.items():
        try:
            wanted = function(of_year) if of_year and time == "2021" else None
        except MissingFactError:
            wanted = None
        assert agrees(counted(name, region(years=held), time), wanted)


@given(counts=st.lists(patent_counts(dated=False), max_size=6), people=maybe(st.integers(0, 10**7)))
@law
def test_patents_add_up_by_kind_and_unknown_stays_unknown(counts, people):
    counts = [
        PatentCounts(
            status=each.status, invention=each.invention, utility_model=each.utility_model,
            design=each.design, period=None if stock else YEAR, on=YEAR.end if stock else None,
        )
        for each in counts
        for stock in [each.status.value == "in_force"]
    ]  # fmt: skip
    populations = [] if people is None else [
        Population(on=YEAR.end, persons=7, kind="registered"),
        Population(on=YEAR.end, persons=people),
        Population(on="2020-12-31", persons=9),
    ]  # fmt: skip
    data = region(patents=counts, populations=populations)
    assert counted("pop.resident", data) == people

    def total(status, kind):
        held = [getattr(each, kind) for each in counts if each.status.value == status]
        return sum(held) if held and None not in held else None

    for status in ("applied", "granted"):
        parts = [total(status, kind) for kind in ("invention", "utility_model", "design")]
        for name, part in zip(("invention", "utility_model", "design"), parts, strict=True):
            assert counted(f"pat.{status}_{name}", data) == part
        assert counted(f"pat.{status}", data) == (None if None in parts else sum(parts))
    inventions = total("in_force", "invention")
    assert counted("pat.in_force_invention", data) == inventions
    wanted = patents_per_10k(inventions, people) if inventions is not None and people else None
    assert agrees(counted("cn.pat10k", data), wanted)


# --- projects, platforms, cooperation -------------------------------------------------------


@given(
    held=st.lists(projects(), min_size=1, max_size=6),
    dates=st.lists(near_days, min_size=6, max_size=6),
    covered=maybe(st.just(ALL)),
)
@law
def test_projects_are_counted_by_level_and_approval(held, dates, covered):
    held = [
        Project(
            id=f"p{i}", name="某项目", level=each.level, stage=each.stage, on=day,
            planned_funds=each.planned_funds_yuan,
        )
        for i, (each, day) in enumerate(zip(held, dates, strict=False))
    ]  # fmt: skip
    data = region(projects=held, covered=covered)
    now = [each for each in held if each.on.year == 2021]
    above = {"city": ("national", "provincial", "city"), "provincial": ("national", "provincial")}
    for level, levels in above.items():
        wanted = sum(each.level.value in levels for each in now)
        found = counted("proj.applied", data, level=level, and_above=True)
        assert found == (wanted if now or covered else None)
    approved = [each for each in now if each.stage.value == "approved"]
    hidden = any(each.stage.value == "accepted" and each.on.year >= 2021 for each in held)
    silent = hidden or not (approved or covered)
    wanted = None if silent else sum(each.level.value in above["city"] for each in approved)
    assert counted("proj.approved", data, level="city", and_above=True) == wanted
    funds = [each.planned_funds_yuan for each in approved]
    wanted = None if silent or None in funds else sum(map(Fraction, funds))
    assert agrees(counted("proj.grants", data), wanted)
    unknown = not hidden and bool(approved or covered) and None in funds
    assert ("proj.grants" in observe_all(data, YEAR).silent) == (hidden or unknown)


PLATFORM = {key: value for key, value in MINIMAL[Platform].items() if key not in {"level", "stage"}}


@given(
    held=st.lists(
        st.tuples(
            st.sampled_from(["national", "city"]),
            st.sampled_from(["applied", "recognised", "accepted"]),
            near_days,
        ),
        min_size=1,
        max_size=6,
    ),
    day=near_days,
)
@law
def test_platforms_are_a_stock_of_what_was_recognised(held, day):
    data = region(
        platforms=[
            Platform(**PLATFORM | {"id": f"f{i}"}, level=a, stage=b, on=on)
            for i, (a, b, on) in enumerate(held)
        ],
        covered=ALL,
    )
    there = [level for level, stage, on in held if stage != "applied" and on <= day]
    assert counted("plat.total", data, day) == len(there)
    assert counted("plat.total", data, day, level="national") == there.count("national")
    assert counted("plat.total", region(platforms=data.platforms), day) is None


@given(
    held=st.lists(cooperations(), min_size=1, max_size=6),
    dates=st.lists(near_days, min_size=6, max_size=6),
    covered=maybe(st.just(ALL)),
)
@law
def test_agreements_are_a_flow_and_stages_a_stock(held, dates, covered):
    held = [
        Cooperation(
            id=f"k{i}", counterpart="某某大学", stage=each.stage, on=day,
            planned_investment=each.planned_investment_yuan,
            induced_investment=each.induced_investment_yuan,
        )
        for i, (each, day) in enumerate(zip(held, dates, strict=False))
    ]  # fmt: skip
    data = region(cooperations=held, covered=covered)
    agreed = [e for e in held if e.on.year == 2021 and e.stage.value == "cooperating"]
    silent = not (agreed or covered)
    assert counted("coop.agreements", data) == (None if silent else len(agreed))
    for name, field in {
        "coop.agreed": "planned_investment_yuan", "coop.induced": "induced_investment_yuan",
    }.items():  # fmt: skip
        amounts = [getattr(each, field) for each in agreed]
        wanted = None if silent or None in amounts else sum(map(Fraction, amounts))
        assert agrees(counted(name, data), wanted)
    try:
        wanted = cooperation_leverage(agreed)
    except (MissingFactError, ArithmeticError):
        wanted = None
    assert agrees(counted("coop.leverage", data), wanted)
    later = any(each.on > YEAR.end for each in held)
    for stage in ("in_contact", "intention", "cooperating"):
        wanted = sum(each.stage.value == stage for each in held)
        assert counted(f"coop.{stage}", data) == (None if later or not covered else wanted)


UNDATED = {
    "projects": (Project(**MINIMAL[Project]), "proj.applied", "Project.on of 'p1'"),
    "platforms": (
        Platform(**PLATFORM, level="city", stage="recognised"), "plat.total", "Platform.on of 'f1'",
    ),
    "cooperations": (
        Cooperation(**MINIMAL[Cooperation]), "coop.intention", "Cooperation.on of 'k1'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("field", UNDATED)
def test_a_record_without_its_day_is_named_and_counted_nowhere(field):
    record, name, what = UNDATED[field]
    data = region(**{field: [record]}, covered=ALL)
    with pytest.raises(MissingFactError) as caught:
        observe(name, data, YEAR)
    assert caught.value.what == what
    assert "no period can be given" in caught.value.why
    assert observe_all(data, YEAR).silent[name].startswith(what)


# --- one definition -------------------------------------------------------------------------


def _of_year(records):
    return [each for each in records if each.on.year == 2021]


def _approved(data):
    return [each for each in _of_year(data.projects) if each.stage.value == "approved"]


def _applied(data):
    dated = (each for each in data.certifications if each.applied_on)
    return [each for each in dated if each.applied_on.year == 2021]


def _patents(status):
    return lambda data: [each for each in data.patents if each.status.value == status]


def _inputs(basis):
    return lambda data: [each for each in data.rd_inputs if each.basis.value == basis]


def _all_certifications(data):
    return data.certifications


def _contracts(data):
    held = [each for each in data.contracts if each.registered_on.year == 2021]
    return sorted(held, key=lambda each: each.registered_on)


def _agreements(data):
    return [each for each in _of_year(data.cooperations) if each.stage.value == "cooperating"]


ON_THE_SAME_RECORDS = {
    "cn.tm_n": (_contracts, {}),
    "cn.tm_v": (_contracts, {}),
    "cn.tm_t": (_contracts, {}),
    **{
        f"tm.{name}": (_contracts, {"region": HERE})
        for name in ("sent_out", "taken_in", "local", "distinct", "outflow")
    },
    "cn.hte_n": (_all_certifications, {"on": YEAR.end}),
    "cn.hte_net": (_all_certifications, {"period": YEAR}),
    "hte.expired": (_all_certifications, {"period": YEAR}),
    **{
        f"hte.{name}": (_all_certifications, {"period": YEAR, "kind": kind})
        for name, kind in {
            "applied": None,
            "certified": None,
            "new_applied": "new",
            "new_certified": "new",
            "renewed_applied": "renewed",
            "renewed_certified": "renewed",
            "reexamined": "re_examination",
            "reexamination_passed": "re_examination",
        }.items()
    },
    "hte.public_notice": (_applied, {}),
    "cn.hte_pass": (_applied, {}),
    "cn.rd_total": (_inputs("statistical"), {}),
    "rd.accounting_expenses": (_inputs("accounting"), {}),
    "rd.share_enterprise": (_inputs("statistical"), {}),
    "rd.share_university": (_inputs("statistical"), {}),
    "cn.fte": (_inputs("statistical"), {}),
    "rd.share_with_activity": (lambda data: data.years, {}),
    "rd.share_with_institution": (lambda data: data.years, {}),
    **{
        f"pat.{status}{f'_{kind}' if kind else ''}": (_patents(status), {"kind": kind})
        for status in ("applied", "granted")
        for kind in (None, "invention", "utility_model", "design")
    },
    "pat.in_force_invention": (_patents("in_force"), {"kind": "invention"}),
    "proj.applied": (lambda data: _of_year(data.projects), {}),
    "proj.approved": (_approved, {}),
    "proj.grants": (_approved, {}),
    "plat.total": (lambda data: data.platforms, {}),
    "plat.recognised": (lambda data: _of_year(data.platforms), {}),
    "ent.titled": (lambda data: _of_year(data.recognitions), {}),
    "coop.agreements": (_agreements, {}),
    "coop.cooperating": (lambda data: data.cooperations, {}),
    "coop.in_contact": (lambda data: data.cooperations, {}),
    "coop.intention": (lambda data: data.cooperations, {}),
    "coop.agreed": (_agreements, {}),
    "coop.induced": (_agreements, {}),
    "coop.leverage": (_agreements, {}),
    "pop.resident": (lambda data: data.populations, {"on": YEAR.end}),
}
"""Whose records of 2021 the function of a row is called on, and with what."""
WITHOUT_SLICE = {
    "proj.approved": "is accepted, and the day of its approval is not recorded",
    "proj.grants": "is accepted, and the day of its approval is not recorded",
    "cn.hte_pass": "no period can be given to it",
}
"""Where a region's records do not say which of them are of the year."""
PICKED = {  # what of the function's answer the row means
    "cn.hte_net": lambda change: change.net,
    "rd.share_enterprise": lambda parts: parts.get(Performer.BUSINESS_ENTERPRISE),
    "rd.share_university": lambda parts: parts.get(Performer.HIGHER_EDUCATION),
    "coop.cooperating": lambda stages: stages.get(CooperationStage.COOPERATING, 0),
    "coop.in_contact": lambda stages: stages.get(CooperationStage.IN_CONTACT, 0),
    "coop.intention": lambda stages: stages.get(CooperationStage.INTENTION, 0),
}
FIRST_UNIT = {"亿元": 10**8, "万元": 10**4, "%": Fraction(1, 100)}

in_2021 = st.dates(date(2021, 1, 1), date(2021, 12, 31))
some_days = st.sampled_from(["2020-12-31", "2021-01-01", "2021-12-31"])
some_sides = maybe(st.sampled_from([HERE, "320404", "110108"]))


def _with_day(name, strategy, days):
    def dated(drawn):
        return [attrs.evolve(each, on=day, id=f"{name}{i}") for i, (each, day) in enumerate(drawn)]

    return st.lists(st.tuples(strategy, days), max_size=4).map(dated)


@st.composite
def regions(draw):
    """Made-up regions, complete from 2000 to 2030; facts may be unknown, days are known."""
    contracts = [
        attrs.evolve(each, id=f"c{i}", registered_on=draw(some_days))
        for i, each in enumerate(
            draw(st.lists(tech_contracts(some_sides, st.just(HERE)), max_size=4))
        )
    ]
    return region(
        covered=ALL,
        contracts=contracts,
        certifications=draw(st.lists(certifications(ids), max_size=4)),
        rd_inputs=draw(st.lists(rd_inputs(period=st.just(YEAR)), max_size=4)),
        years=[
            attrs.evolve(each, year=2021, enterprise_id=f"e{i}")
            for i, each in enumerate(draw(st.lists(enterprise_years(), max_size=3)))
        ],
        patents=[
            attrs.evolve(each, period=None if stock else YEAR, on=YEAR.end if stock else None)
            for each in draw(st.lists(patent_counts(dated=False), max_size=4))
            for stock in [each.status.value == "in_force"]
        ],
        projects=draw(_with_day("p", projects(), some_days)),
        platforms=draw(_with_day("f", platforms.filter(_is_there), in_2021)),
        recognitions=draw(_with_day("r", recognitions.filter(_is_there), in_2021)),
        cooperations=draw(_with_day("k", cooperations(), some_days)),
        populations=draw(st.sampled_from([[], [Population(on=YEAR.end, persons=7)]])),
    )


def _is_there(record):
    return record.stage.value in {"recognised", "accepted"}


def attempt(make):
    """What comes of it: a number, or the words of the error."""
    try:
        return make()
    except (MissingFactError, UndefinedMetricError) as error:
        return type(error), f"{error.what} {error.why}"


@given(data=regions())
@law
def test_observe_is_the_function_of_the_row_on_the_same_records(data):
    together = observe_all(data, YEAR)
    for name, (records, more) in ON_THE_SAME_RECORDS.items():
        found = attempt(lambda name=name: observe(name, data, YEAR).value)
        if type(found) is tuple and "does not follow from the records" in found[1]:
            assert name not in together.silent
            continue
        if name in WITHOUT_SLICE and WITHOUT_SLICE[name] in str(found):
            assert together.silent[name] == found[1]
            continue
        package, _, function = indicator(name).function.rpartition(".")
        function = getattr(importlib.import_module(package), function)

        def wanted(name=name, records=records, more=more, function=function):
            made = function(records(data), **more)
            made = PICKED.get(name, lambda answer: answer)(made)
            return Fraction(getattr(made, "magnitude", made))

        expected = attempt(wanted)
        if isinstance(expected, tuple):
            assert found == expected, name
            assert together.silent[name] == expected[1]
        else:
            factor = FIRST_UNIT.get(found.unit, 1)
            assert agrees(Fraction(found.value) * factor, expected), name
            assert any(each.indicator == name for each in together.observations)


def test_every_maker_is_held_to_the_function_of_its_row():
    assert set(ON_THE_SAME_RECORDS) == set(MAKERS) - {"cn.pat10k"}, "cn.pat10k stands above"
    assert all(indicator(name).function for name in MAKERS)


# --- what an observation says ---------------------------------------------------------------


def full():
    """Made-up records of every kind that makes an indicator."""
    day = "2021-06-01"
    return region(
        covered=ALL,
        contracts=[
            TechContract(
                id="c1", kind="service", registered_on=day, turnover="1亿元",
                technology_amount="1亿元", seller_region=HERE, buyer_region=HERE,
            )
        ],
        certifications=[
            applied(kind, "certified", kind, issued_on="2021-11-30")
            for kind in ("new", "renewed", "re_examination")
        ],
        rd_inputs=[
            RDInput(performer=performer, period="2021", expenditure="1亿元", personnel=(7, "人年"),
                    basis=basis)
            for performer in ("business_enterprise", "higher_education")
            for basis in ("statistical", "accounting")
        ],
        years=[EnterpriseYear(enterprise_id="e1", year=2021, has_rd_activity=True,
                              has_rd_institution=False)],
        patents=[
            PatentCounts(status=status, invention=3, utility_model=2, design=1, **time)
            for status, time in {
                "applied": {"period": "2021"}, "granted": {"period": "2021"},
                "in_force": {"on": "2021-12-31"},
            }.items()
        ],
        populations=[Population(on="2021-12-31", persons=655_000)],
        projects=[Project(id="p1", name="某项目", level="city", stage="approved", on=day,
                          planned_funds="1万元")],
        platforms=[Platform(id="f1", name="某某中心", kind="中心", level="city", stage="recognised",
                            on=day)],
        cooperations=[Cooperation(id="k1", counterpart="某某大学", stage="cooperating", on=day,
                                  planned_investment="1万元", induced_investment="12万元")],
        recognitions=[Recognition(id="r1", enterprise_id="e1", title="瞪羚企业", level="city",
                                  stage="recognised", on=day)],
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(MAKERS) - {"hte.public_notice"}))
def test_an_observation_is_in_its_row_s_unit_and_time(name):
    found, row = observe(name, full(), YEAR), indicator(name)
    assert (found.indicator, found.region) == (name, HERE)
    smaller = {"万元", "元"} if row.unit in {"亿元", "万元"} else set()
    assert found.value.unit in {row.unit, *smaller}
    assert found.time == (YEAR.end if row.timing is Timing.STOCK else YEAR)
    whole = row.kind is Kind.LEVEL and row.decimals == 0 and found.value.decimals == 0
    assert whole or row.unit not in {"家", "件", "项", "个", "人"}
    assert found.status is ObservationStatus.NORMAL
    assert RegionData(region=HERE, observations=[found])


def test_all_are_the_single_ones_in_their_order():
    data = full()
    found = observe_all(data, YEAR)
    whole = [each for each in found.observations if each.level is None]
    assert [each.indicator for each in whole] == [
        name for name in MAKERS if name != "hte.public_notice"
    ]
    assert all(
        each == observe(each.indicator, data, YEAR, level=each.level, and_above=each.and_above)
        for each in found.observations
    )
    assert found.silent == {}


def test_dated_records_alone_are_those_that_name_their_time():
    found = observe_all(full(), YEAR, dated_only=True).observations
    names = {each.indicator for each in found}
    assert names == {
        name
        for name in MAKERS
        if name.startswith(("pat.", "cn.rd", "cn.pat", "rd.")) or name in {"pop.resident", "cn.fte"}
    } - {"rd.share_with_activity", "rd.share_with_institution"}


@given(number=decimals("0.01", "10000"))
@law
def test_money_is_exact_in_a_unit_that_shows_it(number):
    contract = TechContract(**MINIMAL[TechContract] | {"turnover": yuan(number)})
    found = observe("cn.tm_v", region(contracts=[contract]), "2022")
    assert found.value.to("元").value == number
    assert found.value.value >= 1 or number < 1
    assert found.value.decimals is None


@pytest.mark.parametrize("accepted", ["2022-01-01", "2022-12-31", "2023-05-01"])
def test_a_project_accepted_since_the_first_day_may_have_been_approved_since(accepted):
    approved = Project(**MINIMAL[Project] | {"id": "p1", "stage": "approved", "on": "2022-03-01"})
    later = attrs.evolve(approved, id="p2", stage="accepted", on=accepted)
    with pytest.raises(MissingFactError, match="the day of its approval is not recorded"):
        observe("proj.approved", region(projects=[approved, later]), "2022")
    before = attrs.evolve(later, on="2021-12-31")
    found = observe("proj.approved", region(projects=[approved, before]), "2022")
    assert found.value.value == 1


def test_a_stage_reached_after_the_day_leaves_the_stage_on_it_open():
    later = Cooperation(id="k1", counterpart="某某大学", stage="in_contact", on="2022-03-01")
    data = RegionData(region="z", covered="2021", cooperations=[later])
    with pytest.raises(MissingFactError, match="it reached another on 2022-03-01"):
        observe("coop.in_contact", data, "2021")


# --- by level and kind ----------------------------------------------------------------------


def kinds():
    """Made-up records of several levels and kinds."""
    day = "2021-06-01"
    contracts = [
        TechContract(
            id=f"c{i}", kind=kind, registered_on=day, turnover=turnover,
            seller_region=HERE, buyer_region=None,
        )
        for i, (kind, turnover) in enumerate([("service", "2亿元"), ("development", "1亿元")])
    ]  # fmt: skip
    platforms = [
        Platform(id=f"f{i}", name="某平台", kind=kind, level=level, stage="recognised", on=day)
        for i, (kind, level) in enumerate(
            [("科技企业孵化器", "national"), ("孵化器", "city"), ("众创空间", "city")]
        )
    ]
    projects = [
        Project(
            id=f"p{i}",
            name="某项目",
            programme="重点研发项目",
            level=level,
            stage="approved",
            on=day,
        )
        for i, level in enumerate(["provincial", "city"])
    ]
    titles = [
        Recognition(id="r1", enterprise_id="e1", title="瞪羚企业", level="provincial",
                    stage="recognised", on=day)
    ]  # fmt: skip
    return region(
        contracts=contracts,
        platforms=platforms,
        projects=projects,
        recognitions=titles,
        covered=ALL,
    )


@pytest.mark.parametrize(
    ("name", "part", "wanted"),
    [
        ("cn.tm_n", {"kind": "技术服务"}, 1),
        ("cn.tm_v", {"kind": "技术服务"}, 2 * 10**8),
        ("cn.tm_v", {"kind": "技术许可"}, 0),
        ("plat.total", {"kind": "科技企业孵化器"}, 2),
        ("plat.total", {"kind": "孵化器", "level": "national"}, 1),
        ("plat.total", {"level": "市级"}, 2),
        ("plat.total", {"level": "city", "and_above": True}, 3),
        ("plat.recognised", {"kind": "众创空间"}, 1),
        ("proj.approved", {"kind": "重点研发项目", "level": "provincial"}, 1),
        ("proj.approved", {"kind": "重点研发项目"}, 2),
        ("ent.titled", {"kind": "瞪羚企业", "level": "provincial"}, 1),
        ("ent.titled", {"kind": "独角兽企业"}, 0),
    ],
)
def test_records_are_counted_by_level_and_kind(name, part, wanted):
    assert counted(name, kinds(), **part) == wanted
    found = observe(name, kinds(), YEAR, **part)
    assert (found.kind is None) == ("kind" not in part)


def test_a_kind_that_a_record_does_not_say_is_unknown():
    bare = Project(id="p1", name="某项目", level="city", stage="approved", on="2021-06-01")
    with pytest.raises(MissingFactError, match=r"Project.programme of 'p1': is unknown"):
        observe("proj.approved", region(projects=[bare], covered=ALL), YEAR, kind="重点研发项目")


def test_what_is_not_counted_by_kind_says_what_is():
    with pytest.raises(InvalidValueError, match=r"tm.local by kind.*records make cn.tm_n, cn.tm_v"):
        observe("tm.local", kinds(), YEAR, kind="技术服务")
    with pytest.raises(InvalidValueError, match=r"cn.tm_v by level.*records make proj.applied"):
        observe("cn.tm_v", kinds(), YEAR, level="city")
    with pytest.raises(InvalidValueError, match="and_above: has no level"):
        observe("plat.total", kinds(), YEAR, and_above=True)
    assert counted("plat.recognised", region(), kind="众创空间") is None
    assert counted("ent.titled", kinds()) == 1


def test_all_levels_and_kinds_that_records_tell_apart_are_counted_when_asked_for():
    data = kinds()
    found = observe_all(data, YEAR, parts=True).observations
    said = {
        (each.indicator, each.level and each.level.value, each.and_above, each.kind): str(
            each.value
        )
        for each in found
        if each.level or each.kind
    }
    assert said[("cn.tm_v", None, False, "技术服务")] == "2亿元"
    assert said[("tm.sent_out", None, False, "技术开发")] == "1亿元"
    assert said[("plat.total", None, False, "孵化器")] == "2家"
    assert said[("plat.total", "city", True, "孵化器")] == "2家"
    assert said[("plat.total", "city", False, "孵化器")] == "1家"
    assert ("plat.total", "district", False, None) not in said
    assert said[("proj.approved", "provincial", True, "重点研发项目")] == "1项"
    for each in found:
        picked = {"level": each.level, "and_above": each.and_above, "kind": each.kind}
        assert each == observe(each.indicator, data, YEAR, **picked)
    bare = Project(id="p9", name="某项目", level="city", stage="approved", on="2021-06-01")
    some = observe_all(attrs.evolve(data, projects=[*data.projects, bare]), YEAR, parts=True)
    assert not any(each.kind for each in some.observations if each.indicator == "proj.approved")


def test_levels_that_every_report_prints_are_counted_unasked():
    found = {
        (each.indicator, each.level and each.level.value): each.value.value
        for each in observe_all(kinds(), YEAR).observations
        if each.level is not None
    }
    assert found == {
        ("plat.total", "national"): 1,
        ("proj.applied", "city"): 2,
        ("proj.applied", "provincial"): 1,
        ("proj.approved", "city"): 2,
    }
