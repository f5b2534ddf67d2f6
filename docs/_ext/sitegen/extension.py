"""What the site shows of the library itself: written from the library, at every build."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring

from sitegen import (
    benchmarks,
    catalogue_pages,
    formulas,
    glossary,
    law_pages,
    messages,
    pictures,
    plain_text,
    reference_pages,
    signatures,
    words,
)

_FROM_THE_TREE = (
    "<script>{ const base = document.createElement('base'); base.href = "
    "location.pathname.replace(/\\/(en|zh)\\/.*/, '/$1/'); document.head.append(base); }</script>"
)
"""A server shows the 404 page at any depth: what it refers to is found from its tree's root."""
PAGES = (reference_pages.pages, catalogue_pages.pages, law_pages.pages, glossary.pages)


def language_of(app: Sphinx) -> str:
    """``en`` or ``zh``: the name of the source folder."""
    return Path(app.srcdir).name


def write_pages(app: Sphinx) -> None:
    """Write the generated pages, touching only those that changed."""
    lang = language_of(app)
    written = set()
    for make in [reference_pages.pages] if app.tags.has("messages") else PAGES:
        for name, text in make(lang).items():
            path = Path(app.srcdir) / (name if name.endswith(".rst") else f"{name}.md")
            written.add(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
    for folder in {path.parent for path in written} - {Path(app.srcdir)}:
        for path in folder.glob("*.*"):
            if path not in written:
                path.unlink()


def name_dictionary(app: Sphinx, config: Config) -> None:
    """Let the search of Chinese pages cut whole terms of the field."""
    if language_of(app) == "zh":
        path = Path(app.doctreedir).parent / "terms.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(f"{term} 100000 n" for term in words.terms()), encoding="utf-8")
        config.html_search_options = {"dict": str(path)}


def add_context(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Tell the templates which language the page is in and where its twin stands."""
    del templatename, doctree
    context["site_language"] = language_of(app)
    context["twin"] = "../" * (pagename.count("/") + 1) + (
        "zh" if language_of(app) == "en" else "en"
    )
    if pagename == "404":
        context["metatags"] = _FROM_THE_TREE + context.get("metatags", "")


class PlainAttributes:
    """Keep what is said of an attribute whole: napoleon takes the words before ":" for a type."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._held: list[str] = []

    def hide(
        self, app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
    ) -> None:
        """Take the lines of an attribute out of napoleon's sight."""
        del app, name, options
        if what in {"attribute", "data", "property"}:
            self._held, lines[:] = [] if _says_python(obj, lines) else list(lines), []

    def show(
        self, app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
    ) -> None:
        """Give them back, with their sections read as those of a function."""
        if what in {"attribute", "data", "property"}:
            read = GoogleDocstring(self._held, app.config, app, "method", name, obj, options)
            lines[:] = read.lines()


def _says_python(value: object, lines: list[str]) -> bool:
    """Whether it is Python's own description of a tuple, a field or a union, not ours of a name."""
    first = next(iter(lines), "")
    own = (inspect.getdoc(type(value)) or "").splitlines()
    return first.startswith("Alias for field number") or first in own[:1]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the steps of the build."""
    app.add_builder(messages.DocstringMessages)
    app.add_directive("picture", pictures.Picture)
    app.add_directive("benchmarks", benchmarks.Benchmarks)
    formulas.setup(app)
    app.connect("config-inited", name_dictionary)
    app.connect("builder-inited", write_pages)
    attributes = PlainAttributes()
    app.connect("autodoc-process-docstring", attributes.hide, priority=400)
    app.connect("autodoc-process-docstring", attributes.show, priority=600)
    app.connect("autodoc-process-signature", signatures.show)
    app.connect("html-page-context", add_context)
    app.connect("build-finished", plain_text.write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
