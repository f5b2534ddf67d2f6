"""What a clause states: of which row which aspect, or why that is not clear."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics.catalogue._shelf import row_of
from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar import reasons
from stmetrics.reports._grammar.bases import PER_YEAR, is_other_base
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import DATE, bare, says_growth, without_growth
from stmetrics.reports._grammar.held_names import said_by
from stmetrics.reports._grammar.places import region_said
from stmetrics.reports._grammar.reading_of import RATIOS, Parsed
from stmetrics.reports._grammar.subject import Subject, Subjects
from stmetrics.reports._grammar.tails import with_tail
from stmetrics.reports._grammar.times import Time

_TWO_LEVELS: Final = re.compile(
    r"[国省市区县](?:家)?(?:级)?、?[省市区县](?:级|(?<=、.)科技|(?<=、.)计划)"
)
_OF_SIZE: Final = re.compile("总量|数量|规模|总数")
_PLAIN_PLAN: Final = re.compile(
    rf"(?:{DATE}|[省市区县局]|政府|下达|年初|年度|全年|今年|既定|预定|考核|工作|序时|总|原|当年|的)*"
)
"""Words that say whose and of when a plan is, and not what of."""
_GDP: Final = "econ.gdp"
_Reason = tuple[str, str]


@attrs.frozen(kw_only=True)
class Stated:
    """Row, aspect and reference of a figure; the subject that holds behind it."""

    subject: Subject
    aspect: Aspect = Aspect.LEVEL
    reference: str | None = None
    negative: bool = False
    reason: _Reason | None = None
    """Why it is not read; None where it is."""
    kept: Subject | None = None
    """The subject that holds behind it, where it is another: 较上年净增41家，增长15%."""


def stated_by(
    clause: Clause, parsed: Parsed, before: Subject, subjects: Subjects, *, time: Time, spans: bool
) -> Stated:
    """Put the words of a clause and the subject before it together."""
    said = Statement(
        clause=clause, parsed=parsed, before=before, subjects=subjects, time=time, spans=spans
    )
    return said.meaning()


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
        if self.clause.words.aside and self.parsed.subject and not _says(self.clause.words.aside):
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
        if self.parsed.form == "growth_rate" and not self.parsed.full.endswith("贡献率"):
            return None
        if not self.parsed.subject and self.parsed.form == "completion_rate":
            return None
        phrase = self.parsed.full
        if self.parsed.form == "difference":
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
        if subject.row is not None and _is_open(subject):
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

    def _unclear(self, subject: Subject, reason: _Reason) -> Stated:
        return Stated(subject=attrs.evolve(subject, aspect=None), reason=reason)

    def plain(self, subject: Subject) -> Stated:
        """A level, or what no other form has taken."""
        aspect = self.parsed.aspect
        if aspect is None:
            return self._unclear(subject, reasons.NO_ASPECT)
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
        if whole is None:
            return attrs.evolve(subject, row=None)
        phrase = f"{held.phrase}占{whole.name.zh}比重"
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
        reference = self._reference(without_growth(said)) or self._former()
        if not growth or reference is None:
            return self._unclear(subject, reasons.NO_ASPECT)
        if self.parsed.subject in {"后者", "前者"}:
            subject = self.before
        return self._told(subject, Aspect.GAP, reference)

    def _former(self) -> str | None:
        """The row before this one, above which 后者 lies."""
        return self.before.former if self.parsed.subject == "后者" else None

    def _reference(self, said: str) -> str | None:
        row = self.subjects.names.whole(said) if said else None
        return row.id if row is not None else region_said(self.parsed.words.get("reference", ""))

    def share(self, subject: Subject) -> Stated:
        """A share of a whole that is a row, a region or words that rows use."""
        said = self.parsed.words["whole"]
        whole = self.subjects.names.whole(bare(said))
        if whole is not None and whole.id == _GDP:
            return self._share_of_gdp(subject, said)
        reference = region_said(said) if whole is None else whole.id
        if reference is None and self.subjects.names.says_known(bare(said)):
            reference = bare(said)
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
        if row is None or row.unit not in RATIOS:
            return self._unclear(subject, reasons.NO_INDICATOR)
        return self._told(attrs.evolve(subject, row=row, phrase=phrase, base=phrase), Aspect.LEVEL)

    def share_alone(self, subject: Subject) -> Stated:
        """A share whose whole is not said is one of what 其中 is a part of."""
        whole, row = subject.inside, subject.row
        if whole is None or row is None or whole.unit != row.unit:
            return self._unclear(subject, reasons.NO_INDICATOR)
        return self._told(subject, Aspect.SHARE, whole.id)

    def completion(self, subject: Subject) -> Stated:
        """What of a plan is fulfilled; behind a net increase it may be that one's plan."""
        of_other = _PLAIN_PLAN.fullmatch(self.parsed.words.get("plan", "")) is None
        if of_other or (subject.beside_net and not self.parsed.subject):
            return self._unclear(subject, reasons.NO_ASPECT)
        return self._told(subject, Aspect.COMPLETION)

    def difference(self, subject: Subject) -> Stated:
        """An absolute change is nothing that is observed."""
        return self._unclear(subject, reasons.DIFFERENCE)

    def rank(self, subject: Subject) -> Stated:
        """A place among regions; behind a share it may be the share's."""
        if says_growth(self.parsed.subject):
            return self._unclear(subject, reasons.NO_ASPECT)
        if subject.aspect is Aspect.SHARE and not _OF_SIZE.search(self.clause.said):
            return self._unclear(subject, reasons.NO_ASPECT)
        among = self.parsed.words.get("reference", "")
        return self._told(subject, Aspect.RANK, region_said(among) or among or None)


def _says(aside: str) -> bool:
    """Whether words in brackets belong to the name, and do not say of which scope it is."""
    return bool(said_by(aside))


def _is_open(subject: Subject) -> bool:
    """New high-tech enterprises may be newly certified or a net increase; 省市级 is two levels."""
    row = subject.row
    if row is not None and "level" in row.dimensions and _TWO_LEVELS.search(subject.phrase):
        return True
    return "新增" in subject.phrase and row is not None and row.id.startswith(("hte.", "cn.hte"))


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
