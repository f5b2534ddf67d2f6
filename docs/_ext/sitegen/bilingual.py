"""Text in the two languages of the site."""

from __future__ import annotations

import attrs


@attrs.frozen
class Two:
    """One text in both languages."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """In ``zh`` or ``en``."""
        return self.zh if lang == "zh" else self.en


def index_entries(words: tuple[str, ...]) -> list[str]:
    """The lines that make words find a page in the search."""
    named = [f"   ! single: {word.replace(';', ' ')}" for word in dict.fromkeys(words)]
    return ["```{eval-rst}", ".. index::", *named, "```", ""] if named else []
