"""A result that is a few named figures: how it reads, its rows and its table."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

import attrs

from stmetrics.results import Result, ResultTable, checked_language


@attrs.frozen
class Item:
    """One figure of a result: its name, its number (None where it is unknown), how it reads."""

    name: str
    number: Any
    shown: str


class NamedFigures(Result):
    """A result that is a few named figures; a class says which, and its heading."""

    __slots__ = ()

    @abstractmethod
    def _items(self, lang: str) -> list[Item]:
        """Name the figures, in a language that is known to be one of the two."""

    def _notes(self, lang: str) -> list[str]:  # noqa: ARG002 - classes that have notes take it
        """Say what stands below them; nothing where a class has no notes."""
        return []

    def text(self, lang: str = "zh") -> str:
        """Say the figures in one line, and what is to be said of them in others."""
        zh = checked_language(lang) == "zh"
        said = [f"{each.name}{'' if zh else ' '}{each.shown}" for each in self._items(lang)]
        return "\n".join([("，" if zh else ", ").join(said), *self._notes(lang)])

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a figure: its name and its number."""
        return [
            {"item": each.name, "value": each.number}
            for each in self._items(checked_language(lang))
        ]

    def _laid_out(self, lang: str) -> ResultTable:
        return ResultTable(
            header=["项目", "数值"] if lang == "zh" else ["Item", "Figure"],
            rows=[[each.name, each.shown] for each in self._items(lang)],
            align="lr",
            notes=self._notes(lang),
        )
