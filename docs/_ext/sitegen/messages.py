"""What a translator of the reference is asked for: the words of docstrings, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from docutils.nodes import Element
from sphinx.builders.gettext import Catalog, MessageCatalogBuilder, MsgOrigin

MARKUP = re.compile(r":[\w:]+:`[^`]*`|``.+?``|`[^`]+`_*")
"""Code, formulas and links: they stay as they are in every language."""
_WORD = re.compile(r"[A-Za-z]{2,}")
_NAME_OF_FILE = re.compile(r"[a-z_]+(\.[a-z_]+)+")


def is_worded(message: str) -> bool:
    """Whether a message says anything in words, beside code and formulas."""
    return bool(_WORD.search(_NAME_OF_FILE.sub("", MARKUP.sub("", message))))


class _Docstrings(Catalog):
    def add(self, msg: str, origin: Element | MsgOrigin) -> None:
        """Take a message of a docstring; headings are bilingual in the plan of the reference."""
        if "docstring of " in (origin.source or "") and is_worded(msg):
            super().add(msg, origin)


class DocstringMessages(MessageCatalogBuilder):
    """One template of messages a page of the reference, in the order of the page."""

    name = "messages"

    def init(self) -> None:
        """Collect in catalogues of docstrings."""
        super().init()
        self.catalogs.default_factory = _Docstrings

    def build(self, docnames: object, summary: str | None = None, method: str = "update") -> None:
        """Leave the templates of pages out: they are written in both languages."""
        super(MessageCatalogBuilder, self).build(docnames, summary, method)  # type: ignore[arg-type]

    def finish(self) -> None:
        """Write the pages that hold a message."""
        for empty in [name for name, catalogue in self.catalogs.items() if not catalogue.messages]:
            del self.catalogs[empty]
        Path(self.outdir).mkdir(parents=True, exist_ok=True)
        super().finish()
