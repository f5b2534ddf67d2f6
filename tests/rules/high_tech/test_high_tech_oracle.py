"""The measures of 2016 written a second time, in the plainest way, against the library.

The oracle reads a dict of plain facts, divides Fractions, and uses nothing of the library. Where
the text is silent (negative net assets, growth of one or two years, results of a young
enterprise) it gives no opinion on the score.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings, strategies as st
from strategies import maybe

from stmetrics.records import EnterpriseYear
from stmetrics.records.application import (
    CertificationApplication,
    ExpertScores,
    IntellectualProperty,
)
from stmetrics.rules import assess_high_tech

plain = settings(max_examples=200, deadline=None)
APPLIED = date(2022, 6, 1)
FIELDS = ["electronic_information", "aerospace", "high_tech_services", "outside"]
FIRST_CLASS = ["invention_patent", "ic_layout_design"]
SECOND_CLASS = ["utility_model", "design_patent", "software_copyright"]

# --- made facts: near the edges, as plain dicts ---


def near(*edges, most):
    """Whole fen around an edge, or anything up to a most."""
    around = st.sampled_from(edges).flatmap(
        lambda edge: st.integers(-2, 2).map(lambda n: max(0, min(most, edge + n)))
    )
    return around | st.integers(0, most)


@st.composite
def made_years(draw, fiscal):
    """Money in fen; every figure may be unknown."""
    sales = draw(near(5 * 10**9, 20 * 10**9, 0, most=3 * 10**10))
    rd = draw(near(sales * 5 // 100, sales * 4 // 100, sales * 3 // 100, most=max(1, sales)))
    china = draw(near(rd * 6 // 10, most=rd))
    total = draw(near(sales, most=4 * 10**10))
    untaxed = draw(st.just(0) | st.integers(0, total))
    high_tech = draw(near((total - untaxed) * 6 // 10, most=total))
    employees = draw(st.integers(0, 300))
    staff = draw(near(employees // 10, most=employees))
    net = draw(st.sampled_from([0, 100, 105, 115, 120, 125, 135, 150]) | st.integers(-50, 400))
    figures = {
        "sales": sales,
        "rd": rd,
        "china": china,
        "total": total,
        "untaxed": untaxed,
        "high_tech": high_tech,
        "employees": employees,
        "staff": staff,
        "net": net,
    }
    hidden = draw(st.sets(st.sampled_from(sorted(figures)), max_size=1) | st.just(set()))
    return {name: None if name in hidden else n for name, n in figures.items()} | {"fiscal": fiscal}


rights = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(FIRST_CLASS + SECOND_CLASS * 2),
        "in_force": st.sampled_from([True, True, True, False, None]),
        "used_before": st.sampled_from([False, False, False, True, None]),
        "own_development": st.sampled_from([True, False, None]),
    }
)


@st.composite
def made_facts(draw):
    fiscal = [n for n in (2019, 2020, 2021) if draw(st.integers(0, 9)) > 0]
    return {
        "registered": draw(
            maybe(
                st.sampled_from(
                    [date(2010, 1, 1), date(2020, 7, 1), APPLIED - timedelta(365)]
                    + [APPLIED - timedelta(n) for n in (364, 366)]
                )
            )
        ),
        "field": draw(maybe(st.sampled_from(FIELDS))),
        "ip": draw(maybe(st.lists(rights, max_size=6))),
        "supports": draw(st.sampled_from([True, True, False, None])),
        "incidents": draw(
            maybe(
                st.lists(
                    st.sampled_from([APPLIED - timedelta(n) for n in (366, 365, 364, 1000, -100)]),
                    max_size=1,
                )
            )
        ),
        "achievements": draw(maybe(st.integers(0, 18))),
        "scores": draw(
            maybe(
                st.tuples(
                    st.lists(st.integers(57, 60), min_size=1, max_size=4),
                    st.lists(st.integers(11, 14), min_size=1, max_size=2),
                )
            )
        ),
        "years": [draw(made_years(n)) for n in fiscal],
    }


# --- the oracle ---


def share(part, whole, least):
    if part is None or whole is None or least is None:
        return "unknown"
    if whole <= 0:
        return "manual_review"
    return "met" if Fraction(part, whole) >= least else "unmet"


def total_of(years, name):
    figures = [None if each is None else each[name] for each in years]
    return None if None in figures else sum(figures)


def right_counts(right):
    """Yes, no, or None for not known: in force, and of Class II not used before."""
    answers = [right["in_force"]]
    if right["kind"] in SECOND_CLASS:
        answers.append(None if right["used_before"] is None else not right["used_before"])
    return False if False in answers else None if None in answers else True


def growth(levels):
    """Points low and high, and whether they are known; None where the text is silent."""
    if None in levels:
        return 0, 10, False
    if len(levels) < 3 or min(levels) < 0:
        return None
    first, second, third = (Fraction(each) for each in levels)
    if second == 0:
        return 0, 0, True
    rate = third / second - 1 if first == 0 else (second / first + third / second) / 2 - 1
    for least, low, high in (
        (Fraction(35, 100), 9, 10),
        (Fraction(25, 100), 7, 8),
        (Fraction(15, 100), 5, 6),
        (Fraction(5, 100), 3, 4),
    ):
        if rate >= least:
            return low, high, True
    return (1, 2, True) if rate > 0 else (0, 0, True)


def results(count):
    if count is None:
        return 0, 30, False
    if count == 0:
        return 0, 0, True
    average = Fraction(count, 3)
    for least, low, high in ((5, 25, 30), (4, 19, 24), (3, 13, 18), (2, 7, 12), (1, 1, 6)):
        if average >= least:
            return low, high, True
    return None  # between 0 and 1 the text has no band


def number_of_rights(owned):
    if any(right["kind"] in FIRST_CLASS for right in owned):
        return 7, 8
    count = len(owned)
    return (5, 6) if count >= 5 else (3, 4) if count >= 3 else (1, 2) if count >= 1 else (0, 0)


def score_of_rights(rights):
    if rights is None:
        return 0, 30, False
    sure = [right for right in rights if right_counts(right) is True]
    maybe_ours = [right for right in rights if right_counts(right) is not False]
    if not maybe_ours:
        return 0, 2, True
    own = [right["own_development"] for right in maybe_ours]
    low = number_of_rights(sure)[0] + (1 if sure else 0)
    high = 8 + 8 + number_of_rights(maybe_ours)[1] + (3 if own.count(False) == len(own) else 6) + 2
    known = len(sure) == len(maybe_ours) and (True in own or None not in own)
    return low, min(30, high), known


def score(facts, years):
    """The verdict on the score, or None where the text is silent."""
    if facts["scores"] is not None:
        technical, financial = facts["scores"]
        mean = Fraction(sum(technical), len(technical)) + Fraction(sum(financial), len(financial))
        return "met" if mean > 70 else "unmet"
    if len(years) < 3:
        return None
    blocks = [
        score_of_rights(facts["ip"]),
        results(facts["achievements"]),
        (0, 20, True),
        growth([None if each is None else each["net"] for each in years]),
        growth([None if each is None else each["sales"] for each in years]),
    ]
    if None in blocks:
        return None
    low, high = sum(each[0] for each in blocks), sum(each[1] for each in blocks)
    if low > 70:
        return "met"
    if high <= 70:
        return "unmet"
    return "manual_review" if all(each[2] for each in blocks) else "unknown"


def least_rd(sales):
    if sales is None:
        return None
    if sales <= 50_000_000_00:
        return Fraction(5, 100)
    return Fraction(4, 100) if sales <= 200_000_000_00 else Fraction(3, 100)


def oracle(facts):
    first = 2019
    if facts["registered"] is not None:
        first = max(first, facts["registered"].year)
    by_year = {each["fiscal"]: each for each in facts["years"]}
    years = [by_year.get(n) for n in range(first, 2022)]
    latest = years[-1] or dict.fromkeys(("sales", "total", "untaxed", "high_tech"))
    said = {}
    said["age"] = "unknown"
    if facts["registered"] is not None:
        said["age"] = "met" if (APPLIED - facts["registered"]).days >= 365 else "unmet"
    counted = None if facts["ip"] is None else [right_counts(right) for right in facts["ip"]]
    if counted is None or (True not in counted and None in counted):
        said["ip"] = "unknown"
    elif True not in counted:
        said["ip"] = "unmet"
    else:
        said["ip"] = {True: "met", False: "unmet", None: "manual_review"}[facts["supports"]]
    said["field"] = "unknown"
    if facts["field"] is not None:
        said["field"] = "unmet" if facts["field"] == "outside" else "met"
    said["st_staff"] = share(latest.get("staff"), latest.get("employees"), Fraction(1, 10))
    rd, china, sales = (total_of(years, name) for name in ("rd", "china", "sales"))
    said["rd_to_sales"] = share(rd, sales, least_rd(latest["sales"]))
    said["rd_in_china"] = share(china, rd, Fraction(60, 100))
    taxed = None
    if latest["total"] is not None and latest["untaxed"] is not None:
        taxed = latest["total"] - latest["untaxed"]
    said["income"] = share(latest["high_tech"], taxed, Fraction(60, 100))
    said["score"] = score(facts, years)
    said["clean_record"] = "unknown"
    if facts["incidents"] is not None:
        earliest = APPLIED - timedelta(days=365)
        hit = any(earliest <= day <= date(2022, 12, 31) for day in facts["incidents"])
        said["clean_record"] = "unmet" if hit else "met"
    return said


def together(verdicts):
    for each in ("unmet", "unknown", "manual_review"):
        if each in verdicts:
            return each
    return "met"


# --- the library, given the same facts ---


def fen(number):
    return (
        None
        if number is None
        else f"{'-' * (number < 0)}{abs(number) // 100}.{abs(number) % 100:02}元"
    )


def library(facts):
    scores = facts["scores"]
    application = CertificationApplication(
        enterprise_id="e1",
        applied_on=APPLIED,
        registered_on=facts["registered"],
        field=facts["field"],
        ip=None
        if facts["ip"] is None
        else [
            IntellectualProperty(id=f"made up {n}", **each) for n, each in enumerate(facts["ip"])
        ],
        ip_supports_products=facts["supports"],
        incidents=facts["incidents"],
        achievements=facts["achievements"],
        expert_scores=None
        if scores is None
        else ExpertScores(technical=scores[0], financial=scores[1]),
    )
    years = [
        EnterpriseYear(
            enterprise_id="e1",
            year=each["fiscal"],
            sales_income=fen(each["sales"]),
            total_income=fen(each["total"]),
            non_taxable_income=fen(each["untaxed"]),
            high_tech_income=fen(each["high_tech"]),
            rd_expenses_hte=fen(each["rd"]),
            rd_expenses_hte_in_china=fen(each["china"]),
            net_assets=fen(each["net"]),
            employees=each["employees"],
            st_staff=each["staff"],
        )
        for each in facts["years"]
    ]
    return assess_high_tech(application, years, on="2022-06-01")


@given(made_facts())
@plain
def test_every_condition_and_the_whole_agree_with_the_text(facts):
    expected, assessment = oracle(facts), library(facts)
    said = {each.code: each.verdict.value for each in assessment.criteria}
    assert said.keys() == expected.keys()
    if expected["score"] is None:
        expected["score"] = said["score"]
    assert said == expected
    assert assessment.verdict.value == together(list(expected.values()))
    unsure = [each.code for each in assessment.criteria if each.missing]
    assert unsure == [code for code, verdict in expected.items() if verdict == "unknown"]


@given(made_facts())
@plain
def test_hiding_one_more_fact_never_decides(facts):
    before = {each.code: each.verdict.value for each in library(facts).criteria}
    for name in ("registered", "field", "ip", "supports", "incidents", "achievements"):
        if name == "registered" and facts["registered"] is not None:
            continue  # how many fiscal years there are follows from it
        after = {each.code: each.verdict.value for each in library(facts | {name: None}).criteria}
        for code, verdict in after.items():
            assert verdict in {before[code], "unknown", "manual_review"}
