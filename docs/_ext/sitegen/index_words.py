"""Words by which the search finds a page."""

from __future__ import annotations


def index_entries(words: tuple[str, ...]) -> list[str]:
    """The lines that make words find a Markdown page in the search."""
    entries = directive(words)
    return ["```{eval-rst}", *entries, "```", ""] if entries else []


def directive(words: tuple[str, ...]) -> list[str]:
    """The same as reST."""
    named = [f"   ! single: {word.replace(';', ' ')}" for word in dict.fromkeys(words)]
    return [".. index::", *named] if named else []
