"""What speed costs, in either language: the numbers stand once, in ``docs/benchmarks.md``."""

from __future__ import annotations

import re
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from sitegen.chinese import CHINESE, in_language

_PAGE = Path(__file__).parents[2] / "benchmarks.md"
_ROW = re.compile(r"^\| (.+?) \|(.+)\|$", re.MULTILINE)


def rows(lang: str) -> list[str]:
    """The lines of the table, header and rule included, in a language."""
    found = _ROW.findall(_PAGE.read_text(encoding="utf-8"))
    header, *measured = (
        f"| {in_language('benchmarks', what, lang)} |{numbers}|" for what, numbers in found
    )
    return [_header(header, lang), "|---|---|---|", *measured]


def untold() -> list[str]:
    """What is measured and has no Chinese."""
    found = _ROW.findall(_PAGE.read_text(encoding="utf-8"))[1:]
    return [what for what, _ in found if what not in CHINESE["benchmarks"]]


def _header(line: str, lang: str) -> str:
    return "| 比较什么 | 实测 | 上限 |" if lang == "zh" else line


class Benchmarks(SphinxDirective):
    """``benchmarks``: the table in the page's language."""

    def run(self) -> list[nodes.Node]:
        """Read it as if it stood in the page."""
        held = nodes.Element()
        lines = StringList(rows("zh" if self.config.language.startswith("zh") else "en"))
        self.state.nested_parse(lines, self.content_offset, held)
        return held.children
