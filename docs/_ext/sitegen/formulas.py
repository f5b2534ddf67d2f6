"""The formulas of docstrings, typeset: what stands in code there is set as mathematics."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from sitegen.mathml import is_formula, mathml

RENDERER = "mathml"


def typeset(app: Sphinx, doctree: nodes.document) -> None:
    """Make formulas of the formulas that descriptions of functions and classes name."""
    if app.tags.has("messages"):  # the words of docstrings as they stand
        return
    for described in doctree.findall(addnodes.desc_content):
        for paragraph in list(described.children):
            if isinstance(paragraph, nodes.paragraph):
                _typeset(paragraph)


def _typeset(paragraph: nodes.paragraph) -> None:
    for literal in list(paragraph.findall(nodes.literal)):
        text = " ".join(literal.astext().split())
        if not is_formula(text):
            continue
        if literal is paragraph[0] and _is_sentence(paragraph):
            _on_its_own_line(paragraph, text)
        else:
            literal.replace_self(nodes.math(text, text))


def _is_sentence(paragraph: nodes.paragraph) -> bool:
    """Whether the formula that begins a paragraph is all of its first sentence."""
    return len(paragraph) == 1 or paragraph[1].astext().startswith((".", "。"))


def _on_its_own_line(paragraph: nodes.paragraph, text: str) -> None:
    """Set the formula before the rest of its paragraph."""
    block = nodes.math_block(text, text, nowrap=False, number=None, label=None)
    parent = paragraph.parent
    parent.insert(parent.index(paragraph), block)
    rest = "".join(part.astext() for part in paragraph[1:2]).lstrip(".。 ")
    paragraph[:2] = [nodes.Text(rest)] if rest else []
    if not paragraph.children:
        parent.remove(paragraph)


def _set_inline(writer: HTML5Translator, node: nodes.math) -> None:
    writer.body.append(mathml(node.astext()) or "")
    raise nodes.SkipNode


def _set_block(writer: HTML5Translator, node: nodes.math_block) -> None:
    writer.body.append(f'<div class="formula">{mathml(node.astext(), display=True)}</div>\n')
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the step and how HTML shows its result."""
    app.add_html_math_renderer(RENDERER, (_set_inline, None), (_set_block, None))
    app.connect("doctree-read", typeset)
