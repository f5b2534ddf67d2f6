"""The catalogue's rows: stable, bilingual, sourced, in units that their functions give."""

from __future__ import annotations

import csv
import importlib
import inspect
import pickle
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from stmetrics import Performer, Project, RDInput, TechContract, formulas, indicators
from stmetrics.catalogue import (
    Direction,
    Kind,
    Reading,
    Theme,
    Timing,
    Words,
    all_indicators,
    indicator,
    kind_of,
    name_of,
)
from stmetrics.errors import InvalidValueError
from stmetrics.units import parse, text
from stmetrics.units._table import UNITS, Measure, canonical, is_unit, measures, unit

ROWS = all_indicators()
BY_ID = {row.id: row for row in ROWS}
FROZEN = Path(__file__).with_name("catalogue_ids.txt").read_text(encoding="utf-8").split()

READ = """
msti.gerd msti.gerd_gdp msti.gerd_pc msti.gerd_cagr msti.gerd_yoy msti.basic_share
msti.applied_share msti.dev_share msti.rd_pers msti.rd_pers_1000emp msti.rd_pers_1000lf
msti.researchers msti.res_women msti.gerd_per_res msti.gerd_per_fte msti.gerd_fin_ind
msti.gerd_fin_gov msti.gerd_fin_oth msti.gerd_fin_abr msti.gerd_perf_bus msti.gerd_perf_he
msti.gerd_perf_gov msti.gerd_perf_pnp msti.berd msti.berd_gdp msti.berd_cagr msti.gbard_gdp
msti.gbard_def
uis.951 uis.952 uis.pers_m uis.tech_m uis.extramural
cn.rd_total cn.rd_inc cn.rd_g cn.rd_real cn.rd_acc cn.rd_int cn.rd_int_d cn.rd_contrib cn.rd_avg
cn.ht_int cn.top_conc cn.prov_share cn.prov_int cn.fiscal cn.fiscal_sh cn.fiscal_cl cn.fte
cn.fte10k cn.pcfte cn.tm_n cn.tm_v cn.tm_ratio cn.tm_avg cn.tm_gdp cn.tm_type cn.tm_in cn.tm_out
cn.tm_done cn.hte_n cn.hte_net cn.hte_g cn.hte_pass cn.hte_share cn.hte_rdr cn.hte_staff
cn.hte_inc cn.hte_dom cn.sme_n cn.sme_avg cn.per_growth cn.pat_app cn.pat10k cn.hv10k cn.pat_serv
cn.pat_rd cn.inv_share cn.zone_gdp cn.zone_rdp cn.cii
fn.growth fn.abs fn.pp fn.share fn.shares100 fn.ratio fn.density fn.cagr fn.avgpts fn.arith
fn.trend fn.contrib fn.mult fn.deflate fn.ratio_growth fn.implied_prev fn.index fn.success
fn.cascade fn.gap fn.minmax fn.z fn.goal fn.rank fn.agg
"""
PARTLY = """
msti.basic msti.res_1000emp msti.goverd msti.goverd_gdp msti.herd msti.herd_gdp msti.pnp msti.gbard
msti.tbp
uis.res_emp uis.women uis.gerd_src uis.gerd_type uis.gerd_ford
cn.tm_t cn.contrib_stp
fn.real fn.completion
"""
KNOWN = """
msti.gerd_const msti.civil_gdp msti.berd_va msti.berd_fin msti.berd_pers msti.herd_fin_ind
msti.triadic msti.triadic_share msti.pct msti.exp_share
cn.rd_pull cn.depend
fn.pull fn.progress fn.conc fn.spec
"""
TAGS = {
    each: reading
    for reading, ids in (
        (Reading.READ, READ),
        (Reading.PARTLY_READ, PARTLY),
        (Reading.GENERAL_KNOWLEDGE, KNOWN),
    )
    for each in ids.split()
}

REPORTS = {
    "Zhonglou": """
        ht.investment ht.output ht.output_share industry.output hte.applied hte.new_applied
        hte.certified hte.new_certified hte.reexamined hte.reexamination_passed hte.cumulative
        coop.events coop.agreements coop.agreements coop.agreed coop.agreed_per_agreement
        coop.induced coop.leverage coop.attending_enterprises coop.attending_people coop.signed
        coop.experts_invited coop.experts_invited plat.applied plat.recognised
        plat.evaluated plat.rated_good incub.projects incub.capital
        incub.capital_per_project pat.applied pat.applied_invention pat.applied_utility_model
        pat.applied_design pat.granted pat.granted_invention pat.granted_utility_model
        pat.granted_design pat.in_force_invention proj.applied proj.applied
        proj.total proj.funds tax.relief
    """,
    "Taixing": """
        rd.accounting_expenses talent.foreign_experts hte.applied hte.public_notice
        plat.added plat.added ent.titled ent.titled ent.titled
        ent.titled ent.titled proj.total plat.rated_excellent
        proj.applied proj.applied proj.applied plat.total plat.total
        plat.total plat.total plat.total
        plat.added coop.agreements coop.events coop.alliances coop.transformed
        proj.attracted proj.attracted proj.attracted
        coop.signed plat.total review.tasks_classes review.tasks_indicators
    """,
    "data of 2020": """
        industry.enterprises rd.industry_expenditure rd.share_with_activity
        rd.share_with_institution rd.response_ratio rd.coverage_ratio hte.candidates hte.screened
        hte.without_ip plat.transfer_institutions talent.candidates
    """,
    "Hanting": """
        plat.recognised plat.applied plat.total ent.titled
        ent.title_applied plat.total coop.partners proj.approved proj.grants
        proj.largest_grant proj.total res.appraised proj.awarded
        proj.awarded proj.total invest.completion proj.attracted
        hte.candidates review.composite_score
    """,
    "district, 2021": """
        hte.applied hte.new_applied hte.renewed_applied hte.certified hte.new_certified
        hte.renewed_certified hte.cultivation_applied hte.cultivation_events
        hte.cultivation_enterprises cn.hte_n rd.group_enterprises rd.group_research_centres
        rd.group_university rd.group_hospitals rd.fed_back rd.share_university rd.share_enterprise
        rd.share_without_activity rd.share_transferred ht.value_added tm.taken_in proj.funds
        coop.needs_collected coop.needs_collected_enterprises coop.needs_selected
        coop.needs_selected_enterprises coop.intention coop.in_contact coop.cooperating
        coop.investment_planned coop.investment_made coop.experts_dispatched coop.land
        coop.villagers coop.villager_income ent.tax fn.growth_comparable fn.month
        fn.month_growth fn.cumulative_growth
    """,
}

RESULTS = {
    "ratio": """
        growth_rate compound_growth_rate ratio_growth_rate real_growth_rate contribution_share
        required_growth_rate two_year_average_growth_rate single_month_growth_rate
        cumulative_growth_rate share shares balanced_shares residual_shares top_share
        success_ratio cascaded_success_ratio completion_ratio rd_intensity rd_to_sales_ratio
        indicators.rd_structure indicators.certification_pass_ratio
        indicators.share_with_rd_activity indicators.share_with_rd_institution
        indicators.response_ratio indicators.coverage_ratio indicators.published_growth_rate
        indicators.boundary_adjusted_growth_rate indicators.comparable_growth_rate
        indicators.matched_panel_growth_rate
    """,
    "times": "multiple leverage_ratio indicators.cooperation_leverage",
    "points": "growth_gap contribution_points",
    "money": """
        indicators.rd_expenditure indicators.rd_expenditure_by_performer
        indicators.contract_turnover indicators.technology_amount
        indicators.sent_out_turnover indicators.taken_in_turnover indicators.local_turnover
        indicators.distinct_turnover indicators.outflow_turnover indicators.project_funds
        indicators.agreed_investment indicators.induced_investment
    """,
    "count": """
        indicators.high_tech_in_force indicators.high_tech_change indicators.certified_in
        indicators.expired_in indicators.applied_in indicators.in_public_notice
        indicators.count_of indicators.titled_enterprises indicators.count_by_stage
        indicators.agreement_count indicators.contract_count indicators.patent_count
        indicators.total_patents indicators.resident_population
    """,
    "labour": "indicators.rd_personnel",
    "per head": "per_capita patents_per_10k",
    "own unit": "average_annual_change implied_base deflate single_month_level",
    "plain": "herfindahl_index location_quotient ranks",
}
RESULT = {f"stmetrics.{name}": kind for kind, names in RESULTS.items() for name in names.split()}
"""What each function gives: found by calling them in their own tests, written down here."""

FITS = {
    "ratio": lambda row: row.unit == "%",
    "times": lambda row: row.unit == "倍",
    "points": lambda row: row.unit == "百分点",
    "money": lambda row: row.unit is None or measures(row.unit) == (Measure.MONEY, None),
    "count": lambda row: unit(row.unit).counts,
    "labour": lambda row: row.unit == "人年",
    "per head": lambda row: row.unit is None or row.unit.endswith("/万人"),
    "own unit": lambda row: row.unit is None,
    "plain": lambda row: row.unit is None,
}

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")
TAKEN_OVER = re.compile(r"R&D|GDP|GRP|SDG|ABS|PCT|GERD|BERD")
"""Short forms that Chinese texts write in Latin letters."""
SYMBOLS = sorted((each.symbol for each in UNITS), key=len, reverse=True)
QUOTED = re.compile("|".join((r'"[^"]*"', r"\([^)]*\)", "万项", *SYMBOLS)))
"""What an English text may say in Chinese: a term in quotes or brackets, a unit's symbol."""


FAMILIES = {row.id.partition(".")[0]: [] for row in ROWS}
for each in ROWS:
    FAMILIES[each.id.partition(".")[0]].append(each)
each_family = pytest.mark.parametrize("rows", FAMILIES.values(), ids=FAMILIES)


def words_of(row):
    yield row.name
    yield row.formula
    yield from row.traps
    yield from (each for each in (row.scope, row.unit_words) if each is not None)


def resolve(dotted):
    package, _, name = dotted.rpartition(".")
    module = importlib.import_module(package)
    assert name in module.__all__
    return getattr(module, name)


with (Path(__file__).parent.parent / "data" / "former_ids.csv").open(encoding="utf-8") as opened:
    FORMER = list(csv.DictReader(opened))
"""Ids that went, and how what they meant is said now."""


@pytest.mark.parametrize("former", FORMER, ids=lambda row: row["old"])
def test_what_a_former_id_meant_is_a_level_or_kind_of_a_general_row(former):
    assert former["old"] not in BY_ID
    row = BY_ID[former["new"]]
    said = {name: former[name] for name in ("level", "kind", "scope") if former[name]}
    assert said.keys() <= set(row.dimensions)
    if former["kind"]:
        assert kind_of(row, former["kind"]) in {kind.zh for kind in row.naming.kinds}
    name = name_of(row, and_above=former["and_above"] == "true", **said)
    assert former["and_above"] in {"", "true"}
    assert (name != row.name) == bool(former["level"] or former["kind"])


def test_ids_are_those_that_callers_have_stored():
    ids = [row.id for row in ROWS]
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == FROZEN, "ids are stable: add new ones, never rename or drop one"


@each_family
def test_an_id_is_family_and_name_and_finds_its_row(rows):
    for row in rows:
        assert re.fullmatch(r"[a-z]+\.[a-z0-9]+(_[a-z0-9]+)*", row.id)
        assert indicator(row.id) is row


@each_family
def test_both_languages_are_filled_and_are_what_they_say(rows):
    for row in rows:
        for words in words_of(row):
            for each in (words.zh, words.en):
                assert each == each.strip() != ""
            own = TAKEN_OVER.sub("", words.zh)
            assert CHINESE.search(own), words.zh
            assert len(CHINESE.findall(own)) >= len(LATIN.findall(own)), words.zh
            assert LATIN.search(words.en), words.en
            assert not CHINESE.search(QUOTED.sub("", words.en)), words.en


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_indicators_bear_one_name(language):
    names = [row.name.of(language) for row in ROWS]
    assert sorted(set(names)) == sorted(names)


@each_family
def test_synonyms_are_other_names_each_once(rows):
    for row in rows:
        said = [each.casefold() for each in row.synonyms]
        assert len(set(said)) == len(said)
        assert not {row.name.zh, row.name.en.casefold(), row.id} & set(said)


@each_family
def test_the_unit_is_of_the_table_or_said_in_words(rows):
    for row in rows:
        assert (row.unit is None) != (row.unit_words is None)
        if row.unit is not None:
            assert is_unit(row.unit)
            assert canonical(row.unit) == row.unit


@each_family
def test_a_level_adds_up_and_a_rate_does_not(rows):
    for row in rows:
        if row.unit is None:
            continue
        above, below = measures(row.unit)
        is_rate = below is not None or unit(row.unit.partition("/")[0]).is_ratio
        assert (row.kind is Kind.RATE) == is_rate, above
        assert row.decimals == 0 or is_rate or not unit(row.unit).counts, "whole things"


@each_family
def test_a_part_has_its_whole_in_the_same_unit(rows):
    for row in rows:
        if row.part_of is None:
            continue
        whole = BY_ID[row.part_of]
        assert (whole.unit, whole.unit_words) == (row.unit, row.unit_words)
        assert whole.kind is row.kind is Kind.LEVEL
        seen = [row.id]
        while whole is not None:
            assert whole.id not in seen
            seen.append(whole.id)
            whole = BY_ID.get(whole.part_of)


@each_family
def test_the_function_exists_and_gives_the_unit(rows):
    for row in rows:
        if row.function is None:
            continue
        assert inspect.isfunction(resolve(row.function))
        assert FITS[RESULT[row.function]](row), (row.unit, RESULT[row.function])


NO_INDICATOR = {
    f"stmetrics.{name}"
    for name in (
        "indicators.certification_tally",  # how applications fared, all at once
        "indicators.count_by_level",  # all levels at once
        "indicators.boundary_growths",  # all four growths of its rows at once
        "indicators.derive",  # whatever quotients there are
        "indicators.observe",  # any row that records make
        "indicators.observe_all",
        "indicators.unused_records",  # records, no figures
        "indicators.single_month_growths",  # a row's formula over observations
        "indicators.single_months",
        "Ties",  # a rule, no function
        "is_growth_at_least",  # a decision, no figure
        "is_share_at_least",
    )
}
"""Functions over any indicator; what they compute, a row's own function does."""


def test_every_function_of_the_library_computes_a_row():
    named = {row.function for row in ROWS}
    public = {f"stmetrics.{name}" for name in formulas.__all__} | {
        f"stmetrics.indicators.{name}"
        for name in indicators.__all__
        if inspect.isfunction(getattr(indicators, name, None))
    }
    assert public - NO_INDICATOR <= named
    assert set(RESULT) == named - {None}


def sums_of_records():
    """What the functions over records give for made ones, by their dotted name."""
    here = "320404"
    contracts = [
        TechContract(
            id="c1",
            kind="service",
            registered_on="2022-05-01",
            turnover="1亿元",
            technology_amount="1亿元",
            seller_region=here,
            buyer_region=buyer,
        )
        for buyer in (here, "110108")
    ]
    for name in ("sent_out", "taken_in", "local", "distinct", "outflow"):
        function = f"{name}_turnover"
        yield function, getattr(indicators, function)(contracts, here)
    yield "contract_turnover", indicators.contract_turnover(contracts)
    yield "technology_amount", indicators.technology_amount(contracts)
    spent = [RDInput(performer="hospital", period="2021", expenditure="1亿元")]
    yield "rd_expenditure", indicators.rd_expenditure(spent)
    by_performer = indicators.rd_expenditure_by_performer(spent)
    yield "rd_expenditure_by_performer", by_performer[Performer.HOSPITAL]
    granted = Project(id="p1", name="某项目", level="city", stage="approved", planned_funds="1亿元")
    yield "project_funds", indicators.project_funds([granted])


@pytest.mark.parametrize(("name", "total"), list(sums_of_records()))
def test_money_over_records_prints_in_the_row_s_unit(name, total):
    function = f"stmetrics.indicators.{name}"
    assert RESULT[function] == "money"
    for row in ROWS:
        if row.function == function and row.unit is not None:
            figure = text(total, row.unit, row.decimals)
            assert figure.endswith(row.unit)
            assert parse(figure).to("亿元").value in {1, 2}


@each_family
def test_sources_are_named(rows):
    for row in rows:
        assert row.sources
        for source in row.sources:
            assert isinstance(source.reading, Reading)
            assert source.text == source.text.strip() != ""
            assert not re.search(r"https?:|^/|\(read\)", source.text)


@pytest.mark.parametrize("wanted", sorted(TAGS))
def test_rows_of_the_published_systems_are_there_as_they_were_confirmed(wanted):
    readings = {source.reading for source in indicator(wanted).sources}
    best = next(reading for reading in Reading if reading in readings)
    assert best is TAGS[wanted]


@pytest.mark.parametrize(
    ("report", "wanted"),
    [(report, each) for report, ids in REPORTS.items() for each in ids.split()],
)
def test_rows_of_the_bureau_reports_name_their_report(report, wanted):
    assert any(report in source.text for source in indicator(wanted).sources)


@each_family
def test_the_maths_names_rows_that_exist(rows):
    for row in rows:
        assert row.maths.strip()
        families = {each.partition(".")[0] for each in BY_ID}
        named = re.findall(r"[a-z]+\.[a-z][a-z0-9_]*", row.maths)
        assert all(each in BY_ID for each in named if each.partition(".")[0] in families)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("hte.public_notice", "not certification"),
        ("cn.hte_pass", "provisional"),
        ("ht.output", "not value added"),
        ("rd.accounting_expenses", "never add or compare"),
        ("cn.rd_total", "accounting"),
        ("tm.taken_in", "never add"),
        ("tm.sent_out", "never add"),
        ("hte.certified", "a flow"),
        ("cn.hte_n", "a stock"),
        ("proj.applied", "levels nest"),
        ("coop.agreements", "do not add up"),
        ("cn.rd_int_d", "revised"),
        ("cn.fte", "90 %"),
        ("cn.tm_avg", "no further factor"),
        ("cn.sme_avg", "10,000"),
        ("fn.cagr", "2019 to 2022"),
        ("fn.pp", "not per cent"),
        ("fn.growth", "zero or negative"),
    ],
)
def test_known_traps_are_told(wanted, said):
    assert any(said in trap.en for trap in indicator(wanted).traps)


@pytest.mark.parametrize(
    ("wanted", "timing"),
    [
        ("cn.hte_n", Timing.STOCK),
        ("hte.cumulative", Timing.STOCK),
        ("cn.pat10k", Timing.STOCK),
        ("plat.total", Timing.STOCK),
        ("pop.resident", Timing.STOCK),
        ("hte.certified", Timing.FLOW),
        ("cn.tm_v", Timing.FLOW),
        ("pat.granted", Timing.FLOW),
        ("plat.added", Timing.FLOW),
        ("fn.growth", Timing.EITHER),
    ],
)
def test_stocks_have_a_date_and_flows_a_period(wanted, timing):
    assert indicator(wanted).timing is timing


def test_fewer_is_better_only_where_it_is_so():
    lower = {row.id for row in ROWS if row.direction is Direction.LOWER}
    assert lower == {
        "cn.depend",
        "fn.gap",
        "fn.rank",
        "hte.without_ip",
        "rd.share_without_activity",
    }


def test_every_theme_has_rows():
    assert {row.theme for row in ROWS} == set(Theme)


@each_family
def test_rows_are_frozen_values(rows):
    for row in rows:
        assert pickle.loads(pickle.dumps(row)) == row  # noqa: S301 - our own bytes
        assert hash(attrs.evolve(row)) == hash(row)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            row.id = "other"


def test_words_are_in_two_languages_only():
    both = Words("同比", "on the year")
    assert (both.of("zh"), both.of("en")) == ("同比", "on the year")
    with pytest.raises(InvalidValueError, match=r"language 'fr'.*give"):
        both.of("fr")


def loaded_after(code):
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.removeprefix("stmetrics.") for name in done.stdout.split()}


def test_one_family_loads_alone():
    loaded = loaded_after("from stmetrics.catalogue import indicator\nindicator('uis.951')")
    families = {name for name in loaded if name.startswith("catalogue.")}
    assert {name for name in families if "rows." in name} == {"catalogue.rows.rd_international"}
    assert not loaded & {"pint", "dateutil", "units", "records", "formulas", "rules"}


def test_importing_the_library_loads_no_catalogue():
    assert not {name for name in loaded_after("import stmetrics") if "catalogue" in name}


def test_the_whole_catalogue_loads_nothing_but_rows():
    loaded = loaded_after("from stmetrics.catalogue import search\nsearch('专利')")
    assert not loaded & {"pint", "dateutil", "units", "records", "formulas", "rules", "periods"}


@each_family
def test_a_row_of_several_kinds_has_two_sources_and_says_how_they_are_called(rows):
    for row in rows:
        if not {"level", "kind"}.isdisjoint(row.dimensions) and row.naming is not None:
            assert "{level}" in row.naming.pattern.zh or "level" not in row.dimensions
            assert "{kind}" in row.naming.pattern.zh
            assert row.naming.pattern.zh.count("{level}") == row.naming.pattern.en.count("{level}")
            kinds = [kind.zh for kind in row.naming.kinds]
            assert len(set(kinds)) == len(kinds)
            for kind in row.naming.kinds:
                assert CHINESE.search(kind.zh)
                assert not CHINESE.search(kind.en)


SINGLE = set((Path(__file__).parent / "single_source_ids.txt").read_text(encoding="utf-8").split())
"""Rows that were there before two sources were asked for."""


def test_a_row_needs_two_sources():
    assert {row.id for row in ROWS if len(row.sources) < 2} <= SINGLE
