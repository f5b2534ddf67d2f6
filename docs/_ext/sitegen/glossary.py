"""The glossary in both languages, written from one file of terms."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs

from stmetrics.catalogue import Words as Two


@attrs.frozen(kw_only=True)
class Term:
    """One term of the field and what it means, in both languages."""

    zh: str
    en: str
    meaning_zh: str
    meaning_en: str
    see: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    """Public names and pages where more of it stands."""


def _read() -> tuple[Term, ...]:
    text = (Path(__file__).parents[2] / "glossary.toml").read_text(encoding="utf-8")
    return tuple(Term(**each) for each in tomllib.loads(text)["term"])


GLOSSARY = _read()
"""Every term, in the order of the field: inputs, enterprises, contracts, patents, comparisons."""

_TITLE = Two("术语表", "Glossary")
_SEE = Two("　见{}。", " See {}.")


def pages(lang: str) -> dict[str, str]:
    """The glossary page: each term with its twin in the other language."""
    lines = [f"# {_TITLE.of(lang)}", "", "```{glossary}"]
    for each in sorted(GLOSSARY, key=lambda term: term.en.casefold() if lang == "en" else term.zh):
        own, other = (each.zh, each.en) if lang == "zh" else (each.en, each.zh)
        meaning = each.meaning_zh if lang == "zh" else each.meaning_en
        lines += [own, f"  {other}{'：' if lang == 'zh' else ': '}{meaning}{_see(each, lang)}", ""]
    return {"glossary": "\n".join([*lines, "```", ""])}


def _see(term: Term, lang: str) -> str:
    links = [
        f"{{py:obj}}`~{name}`" if name.startswith("stmetrics.") else f"{{doc}}`{name}`"
        for name in term.see
    ]
    return _SEE.of(lang).format(("、" if lang == "zh" else ", ").join(links)) if links else ""
