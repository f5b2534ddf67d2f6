"""Closed lists: each member is read by itself, its stable text, its name or its terms."""

from __future__ import annotations

import enum
import functools
import unicodedata
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from stmetrics.errors import InvalidValueError, ParseError, quoted

L = TypeVar("L", bound="ClosedList")

_LONGEST_WORD: Final = 80


class _ReadsMembers(enum.EnumType):
    """Calling a closed list reads a member; nothing else comes out of it."""

    if not TYPE_CHECKING:  # checkers know what calling an enumeration gives

        def __call__(cls, value: object, *making: Any, **options: Any) -> Any:
            """Read a member, or make the list itself."""
            if not cls._member_map_:
                return super().__call__(value, *making, **options)
            return member_of(cls, value, cls.__name__)


class ClosedList(enum.Enum, metaclass=_ReadsMembers):
    """A list of members that says each in both languages (分类).

    A member is defined by its stable text, its Chinese term and further words for it. Calling
    the class with any of them gives the member; anything else is refused by name.
    """

    _value_: str
    zh: str
    """The term in Chinese."""
    words: tuple[str, ...]
    """Further words that people write for it."""

    # Type checkers would take this for what calling the class takes: a member, or a word for one.
    if TYPE_CHECKING:

        @property
        def value(self) -> str:
            """The stable text."""
    else:

        def __new__(cls, value: str, zh: str, *words: str) -> Self:
            """Make a member."""
            member = object.__new__(cls)
            member._value_, member.zh, member.words = value, zh, words
            return member

    @property
    def en(self) -> str:
        """The term in English."""
        code = len(self.value) == 1  # a letter says nothing, its name does
        return (self.name.lower() if code else self.value).replace("_", " ")

    def term(self, lang: str) -> str:
        """The term in ``"zh"`` or ``"en"``."""
        return self.zh if lang == "zh" else self.en


def word_key(text: str) -> str:
    """A word in one form: width, case, spaces, hyphens and underscores make no difference.

    Other signs do: "认定?" is not "认定".
    """
    if len(text) > _LONGEST_WORD:
        return text
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each for each in plain if not (each.isspace() or each in "-_"))


@functools.cache
def _members_by_word(kind: type[ClosedList]) -> dict[str, ClosedList]:
    """Every word for the members of one list, as `word_key` makes them."""
    return {
        word_key(word): member
        for member in kind
        for word in (member.value, member.name, member.zh, *member.words)
    }


def member_of(kind: type[L], value: object, name: str) -> L:
    """Read a member of a list: itself, its stable text, its name or a term for it.

    Raises:
        InvalidValueError: It is none; the members are named.
    """
    if isinstance(value, kind):
        return value
    found = _members_by_word(kind).get(word_key(value)) if isinstance(value, str) else None
    if found is None:
        known = ", ".join(f"{member.value} ({member.zh})" for member in kind)
        kind_of_error = ParseError if isinstance(value, str) else InvalidValueError
        raise kind_of_error(
            f"{name}={quoted(value)}", f"is no {kind.__name__}", f"use one of {known}"
        )
    return found  # type: ignore[return-value]  # kept by its own list
