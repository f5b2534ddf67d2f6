"""Many claims at once: the gravest first, in order, and summed up in both languages."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings, strategies as st

from stmetrics.audit import (
    AuditReport,
    Claim,
    Consistency,
    Published,
    audit_compound_growth,
    audit_growth,
    audit_report,
    audit_share,
    audit_total,
)
from stmetrics.errors import InvalidValueError, UnitError

LEVELS = {"current": Published("264.6"), "base": Published("242.6")}
ORDER = [
    Consistency.INCONSISTENT,
    Consistency.UNDECIDABLE,
    Consistency.CONSISTENT,
    Consistency.EXACT,
]
MADE = {
    Consistency.INCONSISTENT: LEVELS | {"published": Published("8.0%")},
    Consistency.UNDECIDABLE: LEVELS | {"base": Published("0"), "published": Published("9.1%")},
    Consistency.CONSISTENT: LEVELS | {"published": Published("9.10%")},
    Consistency.EXACT: LEVELS | {"published": Published("9.1%")},
}
"""One made claim of each verdict."""


def claim(label: str, verdict: Consistency) -> Claim:
    return Claim(label, audit_growth, MADE[verdict])


verdicts = st.lists(st.sampled_from(Consistency), max_size=12)


@pytest.mark.parametrize("verdict", Consistency)
def test_each_made_claim_has_its_verdict(verdict):
    assert claim("made", verdict).finding().verdict is verdict


@settings(max_examples=60, deadline=None)
@given(verdicts)
def test_the_gravest_come_first_and_equals_keep_their_order(given_verdicts):
    report = audit_report(claim(str(i), each) for i, each in enumerate(given_verdicts))
    assert len(report.findings) == len(given_verdicts)
    ranks = [ORDER.index(finding.verdict) for _, finding in report.findings]
    assert ranks == sorted(ranks)
    for verdict in Consistency:
        labels = [int(label) for label, finding in report.findings if finding.verdict is verdict]
        assert labels == [i for i, each in enumerate(given_verdicts) if each is verdict]
        assert report.count(verdict) == len(labels)


@settings(max_examples=40, deadline=None)
@given(verdicts)
def test_the_summary_counts_every_verdict(given_verdicts):
    report = audit_report(claim("made", each) for each in given_verdicts)
    count = {each: given_verdicts.count(each) for each in Consistency}
    assert report.summary("en") == (
        f"{len(given_verdicts)} claims: {count[Consistency.INCONSISTENT]} inconsistent, "
        f"{count[Consistency.UNDECIDABLE]} undecidable, "
        f"{count[Consistency.CONSISTENT]} consistent within rounding, "
        f"{count[Consistency.EXACT]} exact"
    )
    chinese = report.summary()
    assert chinese == report.summary("zh")
    for part in (
        f"共{len(given_verdicts)}项",
        f"不一致{count[Consistency.INCONSISTENT]}",
        f"无法判断{count[Consistency.UNDECIDABLE]}",
        f"舍入范围内一致{count[Consistency.CONSISTENT]}",
        f"完全一致{count[Consistency.EXACT]}",
    ):
        assert part in chinese


@pytest.mark.parametrize(("lang", "would"), [("zh", "可以解释"), ("en", "would explain")])
def test_the_text_has_a_line_for_every_claim_and_every_cause(lang, would):
    report = audit_report([claim(f"claim {each.name}", each) for each in Consistency])
    first, *lines = report.text(lang).split("\n")
    assert first == report.summary(lang)
    claims = [line for line in lines if not line.startswith("  ")]
    causes = [line for line in lines if line.startswith("  ")]
    mark = {"zh": "：", "en": ": "}[lang]
    assert claims == [f"{label}{mark}{finding.text(lang)}" for label, finding in report.findings]
    assert causes
    assert all(would in line for line in causes)
    assert claims[0].startswith("claim INCONSISTENT")
    assert lines.index(causes[-1]) < lines.index(claims[1])


@pytest.mark.parametrize("lang", ["de", "", None])
def test_a_report_speaks_two_languages(lang):
    report = audit_report([claim("made", Consistency.EXACT)])
    with pytest.raises(InvalidValueError, match="lang"):
        report.summary(lang)
    with pytest.raises(InvalidValueError, match="lang"):
        report.text(lang)


def test_a_claim_names_the_figures_of_its_check():
    claims = [
        Claim(
            "patents",
            audit_total,
            {
                "parts": [Published(text, exact=True) for text in ("980", "1855", "788")],
                "total": Published("3623", exact=True),
            },
        ),
        Claim(
            "index",
            audit_compound_growth,
            {
                "current": Published("160.4"),
                "base": Published("100", exact=True),
                "periods": 7,
                "published": Published("7.0%"),
            },
        ),
    ]
    assert audit_report(claims).count(Consistency.EXACT) == 2


def test_the_figures_of_a_claim_cannot_change_under_it():
    figures = dict(MADE[Consistency.EXACT])
    made = Claim("made", audit_growth, figures)
    figures["published"] = Published("50%")
    assert made.finding().verdict is Consistency.EXACT
    with pytest.raises(TypeError):
        made.figures["published"] = Published("50%")
    with pytest.raises(AttributeError):
        made.label = "another"


def test_a_claim_goes_to_a_worker_process():
    made = claim("made", Consistency.INCONSISTENT)
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own bytes
    assert again.label == made.label
    assert again.finding() == made.finding()


def test_a_report_pickles():
    report = audit_report([claim(each.name, each) for each in Consistency])
    again = pickle.loads(pickle.dumps(report))  # noqa: S301 - our own bytes
    assert again == report
    assert again.text("zh") == report.text("zh")


def test_figures_that_do_not_fit_their_check_are_an_error():
    wrong = {
        "part": Published("5亿元"),
        "whole": Published("5家"),
        "published": Published("5%"),
    }
    with pytest.raises(UnitError):
        audit_report([claim("made", Consistency.EXACT), Claim("wrong", audit_share, wrong)])


def test_nothing_claimed_is_nothing_found():
    assert audit_report([]) == AuditReport(())
    assert audit_report(iter([])).text("en") == audit_report([]).summary("en")
