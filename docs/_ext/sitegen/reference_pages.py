"""The reference, written as pages that autodoc fills."""

from __future__ import annotations

import inspect

from sitegen import index_words
from sitegen.reference_plan import PLAN, Page, heading, value_of
from stmetrics.catalogue import Words as Two

_INDEX = Two("参考手册", "Reference")
_ABOUT = Two(
    "按问题编排，每个公开名称只出现一次。",
    "By question; every public name stands here once.",
)


def pages(lang: str) -> dict[str, str]:
    """The text of every page by its file, the index among them.

    reST, not Markdown: a translated docstring is read in the language of the page it stands on.
    """
    written = {f"reference/{page.slug}.rst": _page(page, lang) for page in PLAN}
    listed = "\n".join(f"   {page.slug}" for page in PLAN)
    questions = "\n".join(
        f"- :doc:`{page.title.of(lang)} <{page.slug}>`: {page.question.of(lang)}" for page in PLAN
    )
    lines = [*_headline(_INDEX.of(lang), "="), _ABOUT.of(lang), "", questions, ""]
    lines += [".. toctree::", "   :hidden:", "", listed, ""]
    written["reference/index.rst"] = "\n".join(lines)
    return written


def _page(page: Page, lang: str) -> str:
    lines = _headline(page.title.of(lang), "=")
    lines += [*index_words.directive(page.words), "", page.question.of(lang), ""]
    for part in page.parts:
        lines += _headline(heading(part.module).of(lang), "-")
        for name in part.names:
            lines += [*_directive(name), ""]
    return "\n".join(lines)


def _headline(text: str, line: str) -> list[str]:
    return [text, line * 2 * len(text), ""]  # a Chinese character is two columns wide


def _directive(name: str) -> list[str]:
    value = value_of(name)
    if inspect.isclass(value):
        return [f".. autoclass:: {name}", "   :members:"]
    if inspect.isroutine(value):
        return [f".. autofunction:: {name}"]
    return [f".. autodata:: {name}", "   :no-value:"]
