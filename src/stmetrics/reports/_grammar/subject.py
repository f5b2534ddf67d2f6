"""The subject of a report's clauses: kept until another takes its place."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics.catalogue import narrowing_of
from stmetrics.catalogue.row import Indicator
from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import bare
from stmetrics.reports._grammar.held_names import (
    is_occasion,
    is_passing,
    needs_company,
    said_by,
    says_measure,
)
from stmetrics.reports._grammar.names import TOTALS, Names
from stmetrics.reports._grammar.parts import can_be_part
from stmetrics.units.amount import Amount

_HOLDERS: Final = frozenset({"高新区"})
"""Whose figures go on to be told until others are named."""
_OF_EACH: Final = re.compile("新增|新认定|新建|新获批|申报")
"""Verbs that hold for each of a list."""
_OF_ITSELF: Final = re.compile("^(?:重新认定|复审|通过复审)|入库|申报$")
"""What stands in such a list with a verb of its own."""
_HELD: Final = re.compile("(?:其|共|所|它们)*(?:拥有|持有|手握)(?:的|了)")
"""What says of the one before that it has what is counted: （企业52万家，）拥有的有效发明专利."""
_PART: Final = re.compile(r"其中|包括|包含|(?:^|,)含|分别为")
_PLACE: Final = re.compile(
    r"(?P<place>.{1,6}?(?:[市区县镇乡州]|街道|园区|开发区|高新区|科技园|集团|公司|研究院|大学|学院)(?!级))(?:的|内|内的)?(?P<rest>.+)"
)
_MASKED: Final = re.compile("[x×*○□]")
_LEVEL_FIRST: Final = re.compile("国家级|[省市区县]级")
_BREAK: Final = re.compile("[,;:()、]|和|与|及")
_AMONG: Final = re.compile(r"([^,;:]{2,24})(?<!其)中,")


@attrs.frozen(kw_only=True)
class Subject:
    """What a figure is about: the words, the row that they name, and whether it is elsewhere."""

    phrase: str = ""
    row: Indicator | None = None
    base: str = ""
    """The words of the last subject that stood by itself."""
    elsewhere: bool = False
    aspect: Aspect | None = None
    """What was last said of it."""
    whole: str | None = None
    """What it was last said to be a share of."""
    inside: Indicator | None = None
    """The row that it is a part of, in a list that 其中 begins."""
    beside_net: bool = False
    """Whether its net increase was just given: 较上年净增41家."""
    former: str | None = None
    """The row that was spoken of before it."""

    @property
    def words(self) -> str:
        """The words that say level and kind: its own first, then those it leans on."""
        return self.phrase if self.phrase == self.base else self.phrase + self.base


@attrs.frozen(kw_only=True)
class Subjects:
    """Finds the next subject from the words of a clause and the subject before."""

    names: Names

    def next(self, before: Subject, phrase: str, clause: Clause, amount: Amount | None) -> Subject:
        """The subject that a phrase names, completed by the one before where it is short."""
        phrase = self._with_verb(before, phrase, clause)
        elsewhere = self._elsewhere(before, clause)
        row, leans = self._row(before, phrase, clause, amount)
        base = before.base if leans else phrase
        place = _PLACE.fullmatch(phrase)
        if row is None and place is not None:
            row, base = self.names.row(place["rest"], amount), place["rest"]
            elsewhere = elsewhere or row is not None or clause.opens or not before.phrase
        if row is not None and not leans and not self._is_part(row, phrase, before, clause):
            row = None
        is_held = not clause.opens and before.phrase and _HELD.match(clause.said)
        if row is not None and (is_held or _is_left_open(before, row, phrase, clause)):
            row = None
        return Subject(
            phrase=phrase,
            row=row,
            base=base,
            elsewhere=elsewhere,
            inside=self._inside(before, clause),
            former=before.row.id if before.row else None,
        )

    def _row(
        self, before: Subject, phrase: str, clause: Clause, amount: Amount | None
    ) -> tuple[Indicator | None, bool]:
        """The row of a phrase, and whether it leans on the words of the subject before."""
        total = TOTALS.fullmatch(phrase) is not None
        alone = None if total else self._alone(before, phrase, clause, amount)
        if clause.opens or not before.phrase:
            return alone, False
        if before.row is None:
            counted = self._counted_otherwise(before, phrase, amount)
            is_holders = self._holds(before) and not self._holds_itself(phrase)
            unsure = total or is_passing(phrase) or runs_into(clause) or is_holders
            return counted or (None if unsure else alone), counted is not None
        if _OF_EACH.match(before.phrase) and _OF_EACH.match(phrase):
            return alone, False
        completed = self.names.elliptic(before.base, phrase, amount, total=total)
        if completed is None and before.inside is not None:
            completed = self.names.elliptic(before.inside.name.zh, phrase, amount, total=total)
        linked = (
            total
            or is_occasion(phrase)
            or says_measure(phrase)
            or (clause.lead.startswith("、") and not clause.joined)
            or _PART.search(clause.lead)
        )
        if self._holds(before) and not self._holds_itself(phrase):
            return (None if completed is alone else completed), True
        is_whole_again = completed is before.row and _PART.search(clause.lead) is not None
        if completed is not None and (alone is None or (linked and not is_whole_again)):
            return completed, completed is not alone or len(said_by(phrase)) == 1
        return alone, False

    def _counted_otherwise(
        self, before: Subject, phrase: str, amount: Amount | None
    ) -> Indicator | None:
        """The row of the words before, which only their figure did not measure.

        吸纳技术合同8024项 counts what 成交额 behind it gives in money.
        """
        meant = self.names.row(before.base, None) if says_measure(phrase) else None
        found = self.names.elliptic(before.base, phrase, amount, total=False) if meant else None
        return found if found is meant else None

    @staticmethod
    def _with_verb(before: Subject, phrase: str, clause: Clause) -> str:
        """A phrase with the verb that holds for each of a list: 新增甲2家、乙3家."""
        verb = _OF_EACH.match(before.phrase)
        goes_on = clause.lead.startswith(("、", "和")) and not clause.opens
        own = _OF_EACH.match(phrase) or _OF_ITSELF.search(phrase)
        has_own = verb is None or verb[0] == before.phrase or own
        return phrase if has_own or not goes_on or verb is None else verb[0] + phrase

    def _alone(
        self, before: Subject, phrase: str, clause: Clause, amount: Amount | None
    ) -> Indicator | None:
        """The row that a phrase names by itself, or beside another of its theme."""
        row = self.names.row(phrase, amount)
        if row is None or not needs_company(phrase):
            return row
        named = (
            self.names.row(bare(_MASKED.split(part)[0]), None) for part in clause.words.earlier
        )
        company = {each.theme for each in (before.row, *named) if each is not None}
        return row if row.theme in company else None

    def _is_part(self, row: Indicator, phrase: str, before: Subject, clause: Clause) -> bool:
        """Whether a row can be a part of the whole that the words put it into: 其中, …中."""
        match = _AMONG.search(clause.lead)
        inside = bare(match[1]) if match else ""
        if inside and (whole := self.names.row(inside, None)):
            return can_be_part(row, phrase, {whole.id}, inside)
        if clause.lead.startswith("、") and before.inside is not None and not clause.opens:
            return can_be_part(row, phrase, {before.inside.id}, before.inside.name.zh)
        if clause.opens or not before.base or not _begins_parts(clause):
            return True
        spoken_of = {before.row.id if before.row else None, before.former}
        return can_be_part(row, phrase, spoken_of, before.base)

    @staticmethod
    def _inside(before: Subject, clause: Clause) -> Indicator | None:
        """The whole of a part that 其中 names, and of those that the list goes on with."""
        if _begins_parts(clause):
            return before.row
        if clause.opens:
            return None
        return before.inside if clause.lead.startswith(("、", ";")) else None

    @staticmethod
    def _holds(before: Subject) -> bool:
        return bool(_HOLDERS & said_by(before.base))

    @staticmethod
    def _holds_itself(phrase: str) -> bool:
        return bool(_HOLDERS & said_by(phrase))

    @staticmethod
    def _elsewhere(before: Subject, clause: Clause) -> bool:
        """Whether it is spoken of another place, which holds until the own one is named."""
        if clause.of_larger or clause.words.elsewhere:
            return True
        return before.elsewhere and not clause.opens and not clause.words.at_home


def _is_left_open(before: Subject, row: Indicator, phrase: str, clause: Clause) -> bool:
    """Whether a level or a verb said before may hold for this one too: 省级甲6家、乙3家."""
    if clause.lead.startswith(","):  # 新认定省级甲2家，市级乙3家
        has_verb = _OF_EACH.match(before.phrase) is not None and _OF_EACH.match(phrase) is None
        return has_verb and _LEVEL_FIRST.match(phrase) is not None
    if before.row is None or not clause.lead.startswith("、"):
        return False
    if "level" not in row.dimensions or narrowing_of(row, phrase).level is not None:
        return False
    return narrowing_of(before.row, before.words).level is not None


def _begins_parts(clause: Clause) -> bool:
    """Whether the words begin parts of what was said before: 其中, or brackets behind a figure."""
    words = clause.words
    return "其中" in words.text or (words.opens_brackets and words.text.startswith("("))


def runs_into(clause: Clause) -> bool:
    """Whether a figure's noun runs on to the next: 126家企业研发投入超千万元."""
    return not clause.opens and _BREAK.search(clause.lead) is None


def at_home(before: Subject, clause: Clause) -> Subject:
    """The subject before, spoken of the own place again, or of a larger, where the words say so."""
    if clause.of_larger:
        return attrs.evolve(before, elsewhere=True)
    if before.elsewhere and clause.words.at_home:
        return attrs.evolve(before, elsewhere=False)
    return before
