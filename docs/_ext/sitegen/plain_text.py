"""The site for machines that read: ``llms.txt`` and the reference as plain text."""

from __future__ import annotations

import inspect
from pathlib import Path

from sphinx.application import Sphinx

from sitegen.reference_plan import PLAN, value_of


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write both files beside the pages of an HTML build that went well."""
    if exception is None and app.builder.format == "html":
        (Path(app.outdir) / "llms.txt").write_text(index(), encoding="utf-8")
        (Path(app.outdir) / "reference.txt").write_text(reference(), encoding="utf-8")


def index() -> str:
    """What the library is, and where each question is answered."""
    lines = [
        "# stmetrics",
        "",
        "> Science-and-technology policy metrics: exact, dated, explained and checkable figures.",
        "> Distribution st-policy-metrics, import name stmetrics. The package called stmetrics on",
        "> the package index is an unrelated project.",
        "",
        "## Reference by question",
        "",
    ]
    for page in PLAN:
        names = ", ".join(name for part in page.parts for name in part.names)
        lines.append(f"- [{page.title.en}](reference/{page.slug}.html): {names}")
    return "\n".join([*lines, "", "The whole reference as text: reference.txt", ""])


def reference() -> str:
    """Every public name with its signature and docstring."""
    lines = []
    for page in PLAN:
        lines += [f"# {page.title.en}", ""]
        for part in page.parts:
            for name in part.names:
                lines += [_heading(name), "", inspect.getdoc(value_of(name)) or "", ""]
    return "\n".join(lines)


def _heading(name: str) -> str:
    value = value_of(name)
    if not inspect.isfunction(value):
        return f"## {name}"
    signature = inspect.signature(value)
    bare = [p.replace(annotation=p.empty) for p in signature.parameters.values()]
    return (
        f"## {name}{signature.replace(parameters=bare, return_annotation=inspect.Signature.empty)}"
    )
