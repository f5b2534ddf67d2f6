"""The reference, written as pages that autodoc fills."""

from __future__ import annotations

import inspect

from sitegen.index_words import index_entries
from sitegen.reference_plan import PLAN, Page, heading, value_of
from stmetrics.catalogue import Words as Two

_INDEX = Two("参考手册", "Reference")
_ABOUT = Two(
    "按问题编排，每个公开名称只出现一次。",
    "By question; every public name stands here once.",
)


def pages(lang: str) -> dict[str, str]:
    """The text of every page by its name, the index among them."""
    written = {f"reference/{page.slug}": _page(page, lang) for page in PLAN}
    listed = "\n".join(page.slug for page in PLAN)
    questions = "\n".join(
        f"- [{page.title.of(lang)}]({page.slug}.md): {page.question.of(lang)}" for page in PLAN
    )
    written["reference/index"] = "\n".join(
        [
            f"# {_INDEX.of(lang)}",
            "",
            _ABOUT.of(lang),
            "",
            questions,
            "",
            "```{toctree}",
            ":hidden:",
            "",
            listed,
            "```",
            "",
        ]
    )
    return written


def _page(page: Page, lang: str) -> str:
    lines = [f"# {page.title.of(lang)}", "", *index_entries(page.words), page.question.of(lang), ""]
    for part in page.parts:
        lines += [f"## {heading(part.module).of(lang)}", "", "```{eval-rst}"]
        for name in part.names:
            lines += [*_directive(name), ""]
        lines += ["```", ""]
    return "\n".join(lines)


def _directive(name: str) -> list[str]:
    value = value_of(name)
    if inspect.isclass(value):
        return [f".. autoclass:: {name}", "   :members:"]
    if inspect.isroutine(value):
        return [f".. autofunction:: {name}"]
    return [f".. autodata:: {name}", "   :no-value:"]
