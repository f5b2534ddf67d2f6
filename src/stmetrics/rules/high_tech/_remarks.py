"""What must be said beside the certification conditions: days, years and figures to check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from stmetrics.exact._arithmetic import CONTEXT, UNROUNDED
from stmetrics.law._figure_words import numbers_apart
from stmetrics.law._wording import years_in_words
from stmetrics.law.fact import Fact
from stmetrics.law.statements import UNREAD
from stmetrics.law.verdicts import Verdict
from stmetrics.periods._times import as_period
from stmetrics.rules._year_remarks import figures_to_check
from stmetrics.rules.high_tech._conditions import ip_owned, weighs
from stmetrics.rules.high_tech._parameters import MEASURES_OF_2016
from stmetrics.rules.high_tech.facts import HighTechFacts


def subject(facts: HighTechFacts) -> str:
    """Whose application it is."""
    return facts.application.enterprise_id


def years(facts: HighTechFacts) -> tuple[int, ...]:
    """The fiscal years that are read and known."""
    return tuple(each.year for each in facts.years if each is not None)


def remarks(facts: HighTechFacts) -> tuple[Fact, ...]:
    """Days apart, years not read, incidents to come, scores and figures that do not agree."""
    pairs = ("sales_income", "total_income"), ("rd_expenses_hte", "sales_income")
    return (
        *_of_the_day(facts),
        *_of_unread_years(facts),
        *_of_incidents(facts),
        *_of_scores(facts),
        *(said for year in facts.years if year for said in figures_to_check(year, *pairs)),
    )


def _of_the_day(facts: HighTechFacts) -> Iterator[Fact]:
    """The day whose rules are applied lies before the application, or in another year."""
    on, applied = facts.on, facts.application.applied_on
    if on >= applied and on.year == applied.year:
        return
    yield Fact(
        "rules_of_another_day",
        zh=f"申请日为{_day(applied, 'zh')}，会计年度据此取定；按{_day(on, 'zh')}的规定评估，"
        f"{'早于申请日' if on < applied else '不在申请当年'}",
        en=f"applied on {_day(applied, 'en')}, from which the fiscal years follow; the rules are "
        f"those of {_day(on, 'en')}, "
        f"{'before the application' if on < applied else 'another year'}",
    )


def _of_unread_years(facts: HighTechFacts) -> Iterator[Fact]:
    """Years that were given and are none of the fiscal years that are looked at."""
    first = facts.application.applied_on.year - len(facts.years)
    registered = facts.application.registered_on
    early = tuple(
        year for year in facts.unread if registered and year < min(registered.year, first)
    )
    others = tuple(year for year in facts.unread if year not in early)
    for unread, zh, en in (
        (early, "早于注册年度", "before the registration"),
        (others, "不在所看年度之内", "none of the years looked at"),
    ):
        if unread:
            yield Fact(
                UNREAD,
                zh=f"{years_in_words(unread, 'zh')}年数据{zh}、未采用",
                en=f"those of {years_in_words(unread, 'en')} not read: {en}",
            )


def _of_incidents(facts: HighTechFacts) -> Iterator[Fact]:
    """Incidents after the application: those of its year count, later ones do not."""
    for each in facts.application.incidents or ():
        if each <= facts.application.applied_on:
            continue
        counts = facts.values.clean_days is not None and weighs(facts, each)
        yield Fact(
            "incident_after_application",
            zh=f"{_day(each, 'zh')}的事故或违法在申请日之后，"
            f"{'属申请当年，计入' if counts else '不计入'}；请核对日期",
            en=f"the incident of {_day(each, 'en')} lies after the application and "
            f"{'counts, being of its year' if counts else 'does not count'}: check the day",
        )


def _of_scores(facts: HighTechFacts) -> Iterator[Fact]:
    """The experts gave more than the facts allow, by the points of the guide.

    Where the rights refuse the application already, no score could save it: nothing is said.
    """
    scores = facts.application.expert_scores
    if scores is None or facts.on < MEASURES_OF_2016 or ip_owned(facts)[0] is Verdict.UNMET:
        return
    most, (scaled, scale) = facts.unscored[1], scores.scaled
    if scaled <= UNROUNDED.multiply(most, scale):
        return
    given, possible = numbers_apart(CONTEXT.divide(scaled, scale), most)
    yield Fact(
        "scores_above_the_most",
        zh=f"专家评分{given}分，高于按评分标准和所填数据至多可得的{possible}分；请核对评分与数据",
        en=f"the experts gave {given} points, more than the {possible} that the scoring guide "
        "allows at most for the facts given: check both",
    )


def _day(day: date, lang: str) -> str:
    return as_period(day).label(lang)
