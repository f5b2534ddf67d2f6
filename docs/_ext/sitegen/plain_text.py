"""The site for machines that read: ``llms.txt`` and the reference as plain text."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.text import TextBuilder
from sphinx.writers.text import TextTranslator

from sitegen.reference_plan import PLAN
from stmetrics.catalogue import Words as Two

_ABOUT = Two(
    "科技统计与政策指标：数字精确，注明适用日期，可解释、可核对。\n"
    "> 发行包名 st-policy-metrics，导入名 stmetrics；软件包索引上名为 stmetrics 的是另一个项目。",
    "Science-and-technology policy metrics: exact, dated, explained and checkable figures.\n"
    "> Distribution st-policy-metrics, import name stmetrics. The package called stmetrics on\n"
    "> the package index is an unrelated project.",
)
_BY_QUESTION = Two("参考手册（按问题编排）", "Reference by question")
_MORE = Two("其他", "More")
_PAGES = (
    ("quickstart", Two("快速上手", "Quick start")),
    ("guides/index", Two("使用指南（按问题编排）", "Guides by question")),
    ("catalogue/index", Two("指标目录", "The catalogue of indicators")),
    ("law/index", Two("法规与日期", "The law and its dates")),
    ("glossary", Two("术语表", "Glossary")),
)
_WHOLE = Two("参考手册全文（纯文本）", "The whole reference as text")


class _Translator(TextTranslator):
    def visit_viewcode_anchor(self, _: nodes.Element) -> None:
        """Leave out the links to the source, which text has none of."""
        raise nodes.SkipNode


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write both files beside the pages of an HTML build that went well."""
    if exception is None and app.builder.format == "html":
        lang = Path(app.srcdir).name
        (Path(app.outdir) / "llms.txt").write_text(index(lang), encoding="utf-8")
        (Path(app.outdir) / "reference.txt").write_text(reference(app), encoding="utf-8")


def index(lang: str) -> str:
    """What the library is, and where each question is answered."""
    lines = ["# stmetrics", "", f"> {_ABOUT.of(lang)}", "", f"## {_BY_QUESTION.of(lang)}", ""]
    for page in PLAN:
        names = ", ".join(name for part in page.parts for name in part.names)
        lines.append(f"- [{page.title.of(lang)}](reference/{page.slug}.html): {names}")
    lines += ["", f"## {_MORE.of(lang)}", ""]
    lines += [f"- [{said.of(lang)}]({name}.html)" for name, said in _PAGES]
    return "\n".join([*lines, f"- [{_WHOLE.of(lang)}](reference.txt)", ""])


def reference(app: Sphinx) -> str:
    """Every page of the reference as text, in the language of the tree."""
    builder = TextBuilder(app, app.env)
    builder.init()
    return "\n\n".join(_text(f"reference/{page.slug}", builder) for page in PLAN)


def _text(docname: str, builder: TextBuilder) -> str:
    document = builder.env.get_doctree(docname)
    writer = _Translator(document, builder)
    document.walkabout(writer)
    return str(writer.body)
