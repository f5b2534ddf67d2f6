"""What docstrings say, in either language: the Chinese is that of the message catalogues."""

from __future__ import annotations

import functools
import inspect
import re
import textwrap
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

_CATALOGUES = Path(__file__).parents[2] / "locale" / "zh_CN" / "LC_MESSAGES" / "reference"
_ARGUMENTS = re.compile(r"^Args:\n(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^Example:\n(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_ARGUMENT = re.compile(r"^    \*{0,2}(\w+): (.*(?:\n {8,}.*)*)", re.MULTILINE)


@functools.cache
def _chinese() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(_CATALOGUES.glob("*.po")):
        with path.open("rb") as file:
            found |= {str(each.id): str(each.string) for each in read_po(file) if each.id}
    return found


def said(message: str, lang: str) -> str:
    """One paragraph of a docstring in a language."""
    message = " ".join(message.split())
    return _chinese().get(message) or message if lang == "zh" else message


def summary(value: Any, lang: str) -> str:
    """The first paragraph of what a function says of itself."""
    return said((inspect.getdoc(value) or "").partition("\n\n")[0], lang)


def arguments(value: Any, lang: str) -> list[tuple[str, str]]:
    """The arguments of a function by name, each with what is said of it."""
    section = _ARGUMENTS.search(inspect.getdoc(value) or "")
    found = _ARGUMENT.findall(section[1]) if section else []
    return [(name, said(text, lang)) for name, text in found]


def example(value: Any, lang: str) -> list[str]:
    """The lines of a function's example as Markdown."""
    section = _EXAMPLE.search(inspect.getdoc(value) or "")
    lines: list[str] = []
    for block in textwrap.dedent(section[1]).strip().split("\n\n") if section else ():
        if block.startswith(">>>"):
            lines += ["```pycon", block, "```", ""]  # it runs as a test where it stands
        else:
            lines += [said(block, lang), ""]
    return lines
