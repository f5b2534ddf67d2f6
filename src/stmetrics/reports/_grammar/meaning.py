"""What a clause states: of which row which aspect, or why that is not clear."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics.catalogue._shelf import row_of
from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar import plans, reasons
from stmetrics.reports._grammar.bases import PER_YEAR, is_other_base
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import says_growth, without_growth
from stmetrics.reports._grammar.held_names import said_by
from stmetrics.reports._grammar.parts import compared_with, whole_said
from stmetrics.reports._grammar.places import region_said
from stmetrics.reports._grammar.reading_of import RATIOS, Parsed
from stmetrics.reports._grammar.stated import Reason, Stated, is_open
from stmetrics.reports._grammar.subject import Subject, Subjects
from stmetrics.reports._grammar.tails import begins_list, with_tail
from stmetrics.reports._grammar.times import Time

_OF_SIZE: Final = re.compile("总量|数量|规模|总数")
_GDP: Final = "econ.gdp"


@attrs.frozen(kw_only=True)
class Statement:
    """A clause, its form, and the subject before it."""

    clause: Clause
    parsed: Parsed
    before: Subject
    subjects: Subjects
    time: Time
    spans: bool
    """Whether the sentence speaks of several years."""

    def meaning(self) -> Stated:
        """What it states."""
        own = self._row_of_its_own()
        if own is not None and not PER_YEAR.search(self.clause.said):
            told = self._told(own, Aspect.LEVEL)
            if self.parsed.subject:
                return told
            return attrs.evolve(told, kept=attrs.evolve(self.before, beside_net=True))
        subject = with_tail(self.clause, self.parsed, self._subject(), self.subjects)
        aside = self.clause.words.aside  # words of the name are none that narrow it
        if aside and self.parsed.subject and not said_by(aside):
            return self._unclear(subject, reasons.ASIDE)
        found = _BY_FORM.get(self.parsed.form, Statement.plain)(self, subject)
        if found.reason is None and PER_YEAR.search(self.clause.said):
            return self._unclear(subject, reasons.OTHER_BASE)
        if found.reason is None and found.subject.elsewhere:
            return attrs.evolve(found, reason=reasons.ELSEWHERE)
        return found

    # --- the subject ---

    def _subject(self) -> Subject:
        phrase = self.parsed.subject
        if self.parsed.aspect in {Aspect.GROWTH, Aspect.GAP, None} or says_growth(phrase):
            phrase = without_growth(phrase)
        if not phrase:
            return self.before
        amount = self.clause.amount if self.parsed.aspect is Aspect.LEVEL else None
        return self.subjects.next(self.before, phrase, self.clause, amount)

    def _row_of_its_own(self) -> Subject | None:
        """A row that is named by the verb: 净增, 增加额, 增速加快, 完成率."""
        if self.parsed.form not in {"difference", "faster", "completion_rate", "growth_rate"}:
            return None
        form, phrase = self.parsed.form, self.parsed.full
        of_growth = form == "growth_rate" and not phrase.endswith("贡献率")
        if of_growth or (form == "completion_rate" and not self.parsed.subject):
            return None
        if form == "difference":
            net = self.parsed.words["verb"] == "净增"
            phrase = self.parsed.subject + "净增" if net else ""
        if not phrase:
            return None
        found = self.subjects.next(self.before, phrase, self.clause, self.clause.amount)
        return found if found.row is not None else None

    # --- the forms ---

    def _told(self, subject: Subject, aspect: Aspect, reference: str | None = None) -> Stated:
        told = attrs.evolve(subject, aspect=aspect, whole=reference)
        reason = None
        if subject.row is not None and is_open(subject):
            reason = reasons.NO_INDICATOR
        if subject.row is None:
            reason = reasons.NO_INDICATOR if subject.phrase else reasons.NO_SUBJECT
        return Stated(
            subject=told,
            aspect=aspect,
            reference=reference,
            negative=self.parsed.negative,
            reason=reason,
        )

    def _unclear(self, subject: Subject, reason: Reason) -> Stated:
        return Stated(subject=attrs.evolve(subject, aspect=None), reason=reason)

    def plain(self, subject: Subject) -> Stated:
        """A level, or what no other form has taken."""
        aspect = self.parsed.aspect
        if aspect is None:
            return self._unclear(subject, reasons.NO_ASPECT)
        of_others = subject.row is not None and subject.row.id.startswith("plat.")
        if of_others and self.clause.said.endswith("的"):  # 建有研发机构的280家 are enterprises
            return self._unclear(attrs.evolve(subject, row=None), reasons.NO_INDICATOR)
        if aspect is Aspect.LEVEL and says_growth(self.parsed.subject):
            aspect = Aspect.GROWTH
        return self._told(subject, aspect)

    def _has_other_base(self) -> bool:
        """Whether a change is none on the year before."""
        base = self.parsed.words.get("base")
        return (self.spans and not base) or is_other_base(self.parsed, self.clause, self.time)

    def growth(self, subject: Subject) -> Stated:
        """Growth on the year before; of a rate it is nothing that is observed."""
        if self._has_other_base():
            return self._unclear(subject, reasons.OTHER_BASE)
        of_rate = subject.row is not None and subject.row.unit in {*RATIOS, "百分点"}
        if of_rate or (not self.parsed.subject and "净增" in self.before.phrase):
            if self.parsed.form == "growth_rate":  # 增幅0.3%，居第2: the place is not the rate's
                subject = attrs.evolve(subject, row=None)
            return self._unclear(subject, reasons.NO_ASPECT)
        return self._told(subject, Aspect.GROWTH)

    def change(self, subject: Subject) -> Stated:
        """Points by which a rate changed; faster growth is no change of a rate."""
        if self._has_other_base():
            return self._unclear(subject, reasons.OTHER_BASE)
        of_growth = says_growth(self.parsed.subject) or self.before.aspect is Aspect.GROWTH
        if of_growth and not without_growth(self.parsed.subject):
            return self._unclear(subject, reasons.NO_ASPECT)
        share = self._row_of_share(subject)
        subject = share or subject
        if subject.row is not None and subject.row.unit not in RATIOS:
            return self._unclear(subject, reasons.NO_ASPECT)
        return self._told(subject, Aspect.CHANGE)

    def _row_of_share(self, subject: Subject) -> Subject | None:
        """The row of the share that was spoken of just before, where it is one."""
        held = self.before
        if held.aspect is not Aspect.SHARE or held.whole is None:
            return None
        whole = row_of(held.whole)
        if whole is None and region_said(held.whole) is not None:
            return attrs.evolve(subject, row=None)
        phrase = f"{held.phrase}占{whole.name.zh if whole else held.whole}比重"
        row = self.subjects.names.row(phrase, None)
        return attrs.evolve(subject, row=row, phrase=phrase, base=phrase)

    def gap(self, subject: Subject) -> Stated:
        """Points of growth above another row or region."""
        said = self.parsed.words.get("reference", "")
        growth = (
            says_growth(self.parsed.subject)
            or self.before.aspect in {Aspect.GROWTH, Aspect.GAP}
            or says_growth(said)
        )
        former = self.before.former if self.parsed.subject == "后者" else None
        reference = compared_with(said, subject.row, subject.phrase, self.subjects.names) or former
        if not growth or reference is None:
            return self._unclear(subject, reasons.NO_ASPECT)
        if self.parsed.subject in {"后者", "前者"}:
            subject = self.before
        return self._told(subject, Aspect.GAP, reference)

    def share(self, subject: Subject) -> Stated:
        """A share of a whole that is a row, a region or words that rows use."""
        said = self.parsed.words["whole"]
        reference = whole_said(said, subject.row, subject.words, self.subjects.names)
        if reference == _GDP:
            return self._share_of_gdp(subject, said)
        if reference is None:
            return self._unclear(subject, reasons.NO_INDICATOR)
        return self._told(subject, Aspect.SHARE, reference)

    def _share_of_gdp(self, subject: Subject, said: str) -> Stated:
        """A share of GDP is a rate with a row of its own."""
        phrase = f"{subject.phrase}占{said}比重"
        row = self.subjects.names.row(phrase, None)
        return self._told(attrs.evolve(subject, row=row, phrase=phrase, base=phrase), Aspect.LEVEL)

    def share_of_row(self, subject: Subject) -> Stated:
        """A share whose whole is not said is a row's own: 高新技术产业产值占比."""
        if not self.parsed.subject:
            return self.share_alone(subject)
        phrase = f"{subject.phrase}占比"
        row = self.subjects.names.row(phrase, None)
        if row is None or row.unit not in RATIOS:  # what follows is of the share too
            return self._unclear(attrs.evolve(subject, row=None), reasons.NO_INDICATOR)
        return self._told(attrs.evolve(subject, row=row, phrase=phrase, base=phrase), Aspect.LEVEL)

    def share_alone(self, subject: Subject) -> Stated:
        """A share whose whole is not said is one of what 其中 is a part of."""
        whole, row = subject.inside, subject.row
        if whole is None or row is None or whole.unit != row.unit:
            return self._unclear(subject, reasons.NO_INDICATOR)
        return self._told(subject, Aspect.SHARE, whole.id)

    def completion(self, subject: Subject) -> Stated:
        """What of a plan is fulfilled; behind a net increase it may be that one's plan."""
        of_other = plans.is_of_other(self.parsed.words.get("plan", ""))
        if of_other or (subject.beside_net and not self.parsed.subject):
            return self._unclear(subject, reasons.NO_ASPECT)
        return self._told(subject, Aspect.COMPLETION)

    def difference(self, subject: Subject) -> Stated:
        """An absolute change is nothing that is observed."""
        return self._unclear(subject, reasons.DIFFERENCE)

    def rank(self, subject: Subject) -> Stated:
        """A place among regions; behind a share it may be the share's; 前五位是… begins a list."""
        if says_growth(self.parsed.subject) or begins_list(self.clause):
            return self._unclear(subject, reasons.NO_ASPECT)
        if subject.aspect is Aspect.SHARE and not _OF_SIZE.search(self.clause.said):
            return self._unclear(subject, reasons.NO_ASPECT)
        among = self.parsed.words.get("reference", "")
        return self._told(subject, Aspect.RANK, region_said(among) or among or None)


_BY_FORM: Final = {
    "completion": Statement.completion,
    "growth": Statement.growth,
    "growth_rate": Statement.growth,
    "growth_bare": Statement.growth,
    "doubled": Statement.growth,
    "change": Statement.change,
    "gap": Statement.gap,
    "gap_than": Statement.gap,
    "gap_bare": Statement.gap,
    "share": Statement.share,
    "share_alone": Statement.share_alone,
    "share_of_row": Statement.share_of_row,
    "ratio_of": Statement.share,
    "difference": Statement.difference,
    "rank": Statement.rank,
    "rank_bare": Statement.rank,
}
