"""Reads one figure after another: the subject, the time and the plan that hold, what is said."""

from __future__ import annotations

from typing import Any, Final

import attrs

from stmetrics.catalogue import fits, narrowing_of
from stmetrics.catalogue.row import Indicator, Timing
from stmetrics.errors import StmetricsError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.period import Period
from stmetrics.reports._grammar import plans, reasons
from stmetrics.reports._grammar.bases import spans_years
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.contradictions import SentenceFigures
from stmetrics.reports._grammar.listing import Listing
from stmetrics.reports._grammar.meaning import Statement
from stmetrics.reports._grammar.names import Names
from stmetrics.reports._grammar.reading_of import Parsed, parse
from stmetrics.reports._grammar.reasons import UnclearError
from stmetrics.reports._grammar.stated import Stated
from stmetrics.reports._grammar.subject import Subject, Subjects, at_home
from stmetrics.reports._grammar.times import Clock, Time, is_since_ever, of_row, year_before
from stmetrics.reports.figures import FoundFigure
from stmetrics.reports.outcomes import ReadFigure, UnreadFigure
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.units.amount import Amount, Bound

_OPPOSITE: Final = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
}


@attrs.define(kw_only=True)
class Reader:
    """What is known while a text is read, and what was read so far."""

    region: str
    period: Period
    names: Names
    subject: Subject = attrs.field(factory=Subject)
    time: Time = attrs.field(default=attrs.Factory(lambda self: self.period, takes_self=True))
    clock: Clock = attrs.field(
        default=attrs.Factory(lambda self: Clock(period=self.period), takes_self=True)
    )
    planned: bool = False
    forecast: bool = False
    provisional: bool = False
    topic: Time | None = None
    """The time that a sentence begins with: 1-9月，…; it holds until another does."""
    base: Time | None = None
    """The time of the figure that the sentence began from: 从2012年的…"""
    spans: bool = False
    """Whether the sentence speaks of several years, over which what follows may have grown."""
    outside: Subject | None = None
    """The subject in front of the brackets that the figure before stands in."""
    vague: bool = False
    """Whether the sentence speaks of a five-year plan and says no year."""
    said: SentenceFigures = attrs.field(factory=SentenceFigures)
    listing: Listing = attrs.field(factory=Listing)
    read: list[ReadFigure] = attrs.Factory(list)
    unread: list[UnreadFigure] = attrs.Factory(list)
    targets: list[tuple[FoundFigure, AssignedTarget]] = attrs.Factory(list)

    def take(self, clause: Clause, count: int) -> None:
        """Read one figure, or say why not."""
        try:
            self._take(clause, count)
        except UnclearError as unclear:
            self._leave(clause, *unclear.args)
        except StmetricsError:
            self._leave(clause, *reasons.NO_ASPECT)

    def _leave(self, clause: Clause, zh: str, en: str) -> None:
        self.unread.append(_left(clause.found, (zh, en)))

    def _take(self, clause: Clause, count: int) -> None:
        self._hold(clause)
        self._leave_brackets(clause)
        parsed = self.listing.parsed(clause, parse(clause), count)
        before = self._before(clause, parsed)
        meaning = Statement(
            clause=clause,
            parsed=parsed,
            before=before,
            subjects=Subjects(names=self.names),
            time=self.time,
            spans=self.spans,
        ).meaning()
        self.subject = meaning.kept or meaning.subject
        self.listing.took(meaning.subject)
        row = meaning.subject.row
        if row is None or meaning.reason is not None:
            raise UnclearError(*(meaning.reason or reasons.NO_INDICATOR))
        if clause.is_of_foreign_unit and meaning.aspect is Aspect.LEVEL:
            raise UnclearError(*reasons.UNIT)
        time = self._time_of(parsed, clause)
        if row.timing is Timing.FLOW and is_since_ever(clause, time):
            raise UnclearError(*reasons.NO_TIME)
        if parsed.form != "from" and (self._is_to_come(time) or plans.is_aim(clause)):
            self.targets.append((clause.found, self._target(clause, meaning, row, time)))
        else:
            self._observe(self._figure(clause, meaning, row, time), joined=clause.words.in_list)

    def _leave_brackets(self, clause: Clause) -> None:
        """Behind brackets the subject in front of them holds again."""
        words = clause.words
        if words.closes_brackets and self.outside is not None:
            self.subject, self.outside = self.outside, None
        if words.opens_brackets:
            self.outside = self.subject if words.text.lstrip().startswith("(") else Subject()

    def _is_to_come(self, time: Time) -> bool:
        """Whether a figure is planned: said so, or of a later year and not expected."""
        begins = time.start if isinstance(time, Period) else time
        return self.planned or (begins > self.clock.whole.end and not self.forecast)

    def _observe(self, figure: ReadFigure, *, joined: bool) -> None:
        """Keep an observation, unless the sentence has given another figure for the same.

        In a list (增长12%和25%) it is as open whose the figure before is.
        """
        if self.said.contradicts(figure.observation):
            self.subject = attrs.evolve(self.subject, row=None)
            self.listing.drop()
            if joined:  # 增长12%和25% of two
                self.unread.append(_left(self.read.pop().found, reasons.CONTRADICTED))
            raise UnclearError(*reasons.CONTRADICTED)
        self.read.append(figure)

    def _hold(self, clause: Clause) -> None:
        """Take over what the words say of time and plan, for this figure and those behind."""
        begins = clause.opens or not (self.read or self.unread or self.targets)
        if begins:
            self.time, self.base = self.topic or self.period, None
            self.spans, self.said, self.vague = False, SentenceFigures(), False
            self.outside = None
        said, vague = self._time_said(clause)
        if begins and said is not None and clause.words.begins_with_time:
            self.topic = said
        self.time = said or self.time
        self.vague = said is None and (self.vague or vague)
        self.spans = self.spans or spans_years(clause)
        self.planned = plans.is_planned(self.planned, clause)
        self.forecast = plans.is_forecast(self.forecast, clause)
        self.provisional = plans.says_provisional(self.provisional, clause)

    def _time_said(self, clause: Clause) -> tuple[Time | None, bool]:
        """The time that the words say, and whether they say one that is not clear."""
        try:
            return self.clock.said(clause), self.clock.is_vague(clause)
        except UnclearError:
            return None, True

    def _before(self, clause: Clause, parsed: Parsed) -> Subject:
        """The subject that a figure is about unless its own words say another."""
        return at_home(self.listing.subject(parsed) or self.subject, clause)

    def _time_of(self, parsed: Parsed, clause: Clause) -> Time:
        """The time of the figure itself, where its form says another than what holds."""
        if self.vague:
            raise UnclearError(*reasons.NO_TIME)
        if parsed.form == "prior":
            return year_before(self.time)
        if parsed.form != "from":
            return self.time
        if "at" in parsed.words and clause.dates:  # a list says its time once
            self.base = self.clock.read(clause.dates[-1])
        elif any(each in clause.said for each in ("上年", "去年")):
            self.base = year_before(self.time)
        self.spans = self.base != year_before(self.time)
        if self.base is None:
            raise UnclearError(*reasons.NO_TIME)
        return self.base

    def _figure(self, clause: Clause, meaning: Stated, row: Indicator, time: Time) -> ReadFigure:
        observation = Observation(
            indicator=row.id,
            region=self.region,
            aspect=meaning.aspect,
            reference=meaning.reference,
            value=_signed(clause, meaning),
            status=plans.status_of(clause, forecast=self.forecast, provisional=self.provisional),
            **_narrowed(row, meaning.subject.words),
            **of_row(time, row),
        )
        return ReadFigure(
            observation=observation, found=clause.found, phrase=meaning.subject.phrase
        )

    def _target(
        self, clause: Clause, meaning: Stated, row: Indicator, time: Time
    ) -> AssignedTarget:
        if meaning.aspect is Aspect.LEVEL:
            fits(row, clause.amount)
        target = None if meaning.negative else plans.target_of(meaning.aspect, clause.amount)
        if target is None:
            raise UnclearError(*reasons.PLANNED)
        period = time if isinstance(time, Period) else Period.between(f"{time.year}-01-01", time)
        return AssignedTarget(
            indicator=row.id,
            region=self.region,
            period=period,
            target=target,
            reference=meaning.reference,
            **_narrowed(row, meaning.subject.words),
        )


def _left(found: FoundFigure, reason: tuple[str, str]) -> UnreadFigure:
    zh, en = reason
    return UnreadFigure(found=found, reason=zh, reason_en=en)


def _narrowed(row: Indicator, phrase: str) -> dict[str, Any]:
    """Level and kind that the subject says of the row."""
    return attrs.asdict(narrowing_of(row, phrase))


def _signed(clause: Clause, meaning: Stated) -> Amount:
    """下降 and 低于 make a value negative, and turn its bound."""
    amount = clause.amount
    if not meaning.negative or amount.value <= 0:
        return amount
    if amount.upper is not None or amount.bound not in {*_OPPOSITE, Bound.EXACT, Bound.ABOUT}:
        raise UnclearError(*reasons.NO_ASPECT)
    bound = _OPPOSITE.get(amount.bound, amount.bound)
    return attrs.evolve(amount, value=amount.value.copy_negate(), bound=bound)
