"""Words by which the search finds a page."""

from __future__ import annotations


def index_entries(words: tuple[str, ...]) -> list[str]:
    """The lines that make words find a page in the search."""
    named = [f"   ! single: {word.replace(';', ' ')}" for word in dict.fromkeys(words)]
    return ["```{eval-rst}", ".. index::", *named, "```", ""] if named else []
