"""Many claims of a report audited at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from stmetrics._closed_list import member_of
from stmetrics._repr import short_repr
from stmetrics.audit._wording import laid_out
from stmetrics.audit.causes import likely_cause
from stmetrics.audit.consistency import Consistency
from stmetrics.audit.finding import Finding
from stmetrics.exact._given import all_given, require_mapping
from stmetrics.results import Result, ResultTable, checked_language

_SEVERITY: Final = (
    Consistency.INCONSISTENT,
    Consistency.UNDECIDABLE,
    Consistency.CONSISTENT,
    Consistency.EXACT,
)
_SUMMARY: Final = {"zh": ("共{}项：", "，"), "en": ("{} claims: ", ", ")}


def _items(figures: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    require_mapping(figures=figures)
    return tuple(figures.items())


@attrs.frozen(eq=False)
class Claim:
    """One statement of a report, with the figures it relates (报告中的一项陈述).

    Attributes:
        label: What is stated.
        check: The check that the statement asks for, such as `audit_growth`.
        figures: The check's arguments by name.

    Example:
        >>> claim = Claim(
        ...     "R&D of 2013",
        ...     audit_growth,
        ...     {
        ...         "current": Published("11846.6亿元"),
        ...         "base": Published("10298.4亿元"),
        ...         "published": Published("15%", decimals=1),
        ...     },
        ... )
        >>> claim.finding().verdict.name
        'EXACT'
    """

    label: str
    check: Callable[..., Finding]
    _figures: tuple[tuple[str, Any], ...] = attrs.field(alias="figures", converter=_items)

    __repr__ = short_repr

    @property
    def figures(self) -> Mapping[str, Any]:
        """The check's arguments by name."""
        return MappingProxyType(dict(self._figures))

    def finding(self) -> Finding:
        """Check the statement."""
        return self.check(**self.figures)


@attrs.frozen
class AuditReport(Result):
    """Findings of many claims, the gravest first (核对报告).

    Attributes:
        findings: Each claim's label with its finding; claims of one verdict in given order.

    Example:
        >>> print(audit_report([]).summary("en"))
        0 claims: 0 inconsistent, 0 undecidable, 0 consistent within rounding, 0 exact
    """

    findings: tuple[tuple[str, Finding], ...]

    __repr__ = short_repr

    def count(self, verdict: Consistency | str) -> int:
        """How many claims have a verdict."""
        verdict = member_of(Consistency, verdict, "verdict")
        return Counter(finding.verdict for _, finding in self.findings)[verdict]

    def summary(self, lang: str = "zh") -> str:
        """Count the verdicts in one line, in ``"zh"`` or ``"en"``."""
        head, comma = _SUMMARY[checked_language(lang)]
        gap = "" if lang == "zh" else " "
        counts = [(self.count(verdict), verdict.term(lang)) for verdict in _SEVERITY]
        said = [f"{term}{gap}{n}" if lang == "zh" else f"{n}{gap}{term}" for n, term in counts]
        return head.format(len(self.findings)) + comma.join(said)

    def text(self, lang: str = "zh") -> str:
        """The summary and one line a claim; an inconsistent one with what would explain it."""
        lines = [self.summary(lang)]
        for label, finding in self.findings:
            lines.append(f"{label}{'：' if lang == 'zh' else ': '}{finding.text(lang)}")
            lines += [f"  {cause.text(lang)}" for cause in likely_cause(finding)]
        return "\n".join(lines)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a claim, with what would explain an inconsistent one."""
        return [
            {"claim": label, **row, "causes": [each.text(lang) for each in likely_cause(finding)]}
            for label, finding in self.findings
            for row in finding.rows(lang)
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        return attrs.evolve(laid_out(self.findings, lang), notes=[self.summary(lang)])


def audit_report(claims: Iterable[Claim]) -> AuditReport:
    """Check many claims (核对报告中的各项数字).

    Args:
        claims: The claims, in the report's order.

    Returns:
        The findings, inconsistent ones first, then undecidable, consistent, exact.

    Raises:
        StmetricsError: A claim's figures do not fit its check.

    Example:
        >>> rate = {"current": Published("264.6"), "base": Published("242.6")}
        >>> report = audit_report(
        ...     [
        ...         Claim("as printed", audit_growth, rate | {"published": Published("8.0%")}),
        ...         Claim("recomputed", audit_growth, rate | {"published": Published("9.1%")}),
        ...     ]
        ... )
        >>> [label for label, _ in report.findings]
        ['as printed', 'recomputed']
        >>> print(report.summary("en"))
        2 claims: 1 inconsistent, 0 undecidable, 0 consistent within rounding, 1 exact
    """
    claims = all_given(Claim, claims, "claims")
    found = [(claim.label, claim.finding()) for claim in claims]
    return AuditReport(tuple(sorted(found, key=lambda each: _SEVERITY.index(each[1].verdict))))
