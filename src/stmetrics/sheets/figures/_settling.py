"""The columns of a table of figures, settled from left to right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from stmetrics.catalogue.row import Indicator
from stmetrics.errors import InvalidValueError, quoted
from stmetrics.sheets._cells import stripped
from stmetrics.sheets._headers import split_unit
from stmetrics.sheets.figures._asked import AskedOfFigures, FigureColumn, times_read
from stmetrics.sheets.figures._indicators import (
    facts_said,
    indicator_meant,
    said_beside,
    says_part,
)
from stmetrics.sheets.figures._layouts import (
    name_the_column_of_units,
    name_the_first_column,
    share_indicators,
    share_parts_of_the_year,
    share_periods,
    told_across,
)
from stmetrics.sheets.figures._roles import (
    CONTEXT_ROLES,
    TARGET_ROLES,
    corner_roles,
    is_code,
    is_for_codes,
    is_plumbing,
    role_named,
)
from stmetrics.sheets.figures._said import HeaderSaid, ended, said_by

_UNNAMED: Final = re.compile(r"Unnamed: [0-9]+")
"""What pandas calls a column without a header."""
_KINDS_OF: Final = re.compile("(?:技术)?(?P<of>合同|专利)(?:类|种)")
_SUBJECTS: Final = {"合同": "技术合同", "专利": "专利"}
_WITH_LABEL: Final = re.compile(r"(?P<code>[A-Z][A-Z0-9_]+): .+")


@attrs.define
class Settling:
    """The columns settled so far, from left to right."""

    asked: AskedOfFigures
    contexts: dict[str, Any] = attrs.field(factory=dict)
    figures: list[FigureColumn] = attrs.field(factory=list)
    ignored: list[Any] = attrs.field(factory=list)
    unused: list[Any] = attrs.field(factory=list)
    coded: set[Any] = attrs.field(factory=set)
    """Columns whose cells are codes with labels, as SDMX writes them: CHN: China."""
    whole: Indicator | None = None
    """The indicator that 其中 in a header further right is of."""
    whole_unit: str | None = None
    """The unit that it is in."""
    blank: list[Any] = attrs.field(factory=list)
    """Columns without a header."""
    corner: tuple[Any, tuple[str, ...]] | None = None
    """A header of two, what stands down and what stands across (指标\\年份)."""
    open: list[tuple[Any, str]] = attrs.field(factory=list)
    """Columns that nothing is known for, and why."""

    def settle(self, header: Any) -> None:
        name = stripped(header)
        if isinstance(name, str) and (match := _WITH_LABEL.fullmatch(name)):
            self.coded.add(header)
            name = match["code"]
        if name in self.asked.columns:
            self._as_asked(header, self.asked.columns[name])
        elif is_plumbing(name):
            self.ignored.append(header)
        elif name in {None, ""} or (isinstance(name, str) and _UNNAMED.fullmatch(name)):
            self.blank += [header]
        elif roles := corner_roles(name):
            self.corner = header, roles
        else:
            self._as_said(header, said_by(name))

    def _as_asked(self, header: Any, asked: Any) -> None:
        if asked is None:
            self.ignored.append(header)
            return
        facts = {"indicator": asked} if isinstance(asked, str) else dict(asked)
        shown = split_unit(header)[1] if isinstance(header, str) else None
        if isinstance(asked, str) and role_named(asked):
            facts = {"role": asked}
        role = facts.pop("role", "value")
        if role in CONTEXT_ROLES:
            self._context(header, role)
            return
        if "indicator" in facts:
            unit = facts.get("unit", shown) if role == "value" else None
            row = indicator_meant(facts["indicator"], unit, self.asked.own)
            facts = {**said_beside(row, facts["indicator"]), **facts, "indicator": row.id}
        unit = facts.pop("unit", shown)
        self.figures.append(FigureColumn(header, role, unit, times_read(facts)))

    def _as_said(self, header: Any, said: HeaderSaid | None) -> None:
        if said is None:
            self.open.append((header, "is no text"))
        elif said.role in CONTEXT_ROLES:
            self._context(header, said.role)
        else:
            self._figure(header, said)

    def _context(self, header: Any, role: str) -> None:
        held = self.contexts.setdefault(role, header)
        if held is header:
            return
        if is_code(held) is not is_code(header):  # SDMX labels stand beside their codes
            code, name = (held, header) if is_code(held) else (header, held)
            self.contexts |= {role: code, **({"label": name} if role == "indicator" else {})}
            self.ignored.append(name)
        elif is_for_codes(held) is not is_for_codes(header):  # and names beside theirs
            code, name = (held, header) if is_for_codes(held) else (header, held)
            self.contexts[role] = code
            if role == "region":
                self.contexts["region_name"] = name
            elif role == "indicator":
                self.contexts["label"] = name
            else:
                self.ignored.append(name)
        elif self.asked.lists_unknown:
            self.unused.append(header)
        else:
            raise InvalidValueError(
                f"headers {quoted(self.contexts[role])} and {quoted(header)}",
                f"both say the {role}",
                "map one of them to None in columns=",
            )

    def _figure(self, header: Any, said: HeaderSaid) -> None:
        facts: dict[str, Any] = {} if said.period is None else {"period": said.period}
        if said.within is not None:
            facts["within"] = said.within
        if said.span is not None:
            facts["span"] = said.span
        if said.over is not None:
            facts["over"] = said.over
        if said.indicator is not None:
            unit = said.unit if said.role == "value" else None
            try:
                meant, whole = facts_said(said.indicator, self.whole, unit, self.asked.own)
                facts |= meant
            except InvalidValueError as error:
                if other := ended(said) or self._of_its_subject(said):
                    self._figure(header, other)
                    return
                self.open.append((header, f"{error.why}; {error.hint}"))
                return
            is_part = whole is self.whole and whole is not None and says_part(said.indicator)
            self.whole_unit = self.whole_unit if is_part else said.unit
            self.whole = whole
            if is_part and said.role == "value":
                said = attrs.evolve(said, unit=said.unit or self.whole_unit)
        self.figures.append(FigureColumn(header, said.role, said.unit, facts))

    def _of_its_subject(self, said: HeaderSaid) -> HeaderSaid | None:
        """What a header says with the subject of the kinds: 申请量 beside 专利类型."""
        subject = _KINDS_OF.match(str(self.contexts.get("kind", "")))
        words = said.indicator or ""
        if subject is None or subject["of"] in words:
            return None
        return attrs.evolve(said, indicator=_SUBJECTS[subject["of"]] + words)

    def finish(self, row: Mapping[Any, Any]) -> None:
        """Settle what only all headers together say; refuse what is not known."""
        told_across(self)
        name_the_first_column(self, row)
        name_the_column_of_units(self, row)
        share_indicators(self)
        share_periods(self)
        share_parts_of_the_year(self.figures)
        if self.open and not self.asked.lists_unknown:
            lines = [f"{quoted(header)} {why}"[:140] for header, why in self.open[:10]]
            raise InvalidValueError(
                f"headers {', '.join(quoted(header) for header, _ in self.open[:10])}",
                "say nothing that is known of figures",
                "\n  ".join(
                    ['map them in columns=, or to None; unknown="list" lists them', *lines]
                ),
            )
        self.unused += [header for header, _ in self.open]
        self._require("region", ("region",))
        self._require("period", ("period", "within", "quarter", "on"))

    def _require(self, fact: str, said_by_any: tuple[str, ...]) -> None:
        """Refuse a table of which some figures are of no region, or of no time."""
        if any(each in self.contexts or each in self.asked.fixed for each in said_by_any):
            return
        has_due = fact == "period" and "due" in self.contexts
        lacking = [
            quoted(each.header)
            for each in self.figures
            if fact not in each.facts and not (has_due and each.role in TARGET_ROLES)
        ]
        if lacking or not self.figures:
            of = f" of {', '.join(lacking[:5])}" if len(lacking) < len(self.figures) else ""
            raise InvalidValueError(
                f"the table's {fact}{of}",
                "is said by no column",
                f'name the column, columns={{...: "{fact}"}}, or say fixed={{"{fact}": ...}}',
            )
