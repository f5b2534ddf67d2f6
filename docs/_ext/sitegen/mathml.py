"""Formulas as MathML, which browsers set without a script: from the text that docstrings write."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

import attrs

_WORD = r"[^\W\d_](?:[\w&.']|-(?=[^\W\d_]))*"
_TOKEN = re.compile(
    rf"""\s*(?:
      (?P<name>(?:\d+\ %\ of\ )?{_WORD}(?:\ {_WORD})*)
    | (?P<number>\d+(?:\.\d+)?(?:\ ?%)?)
    | (?P<sign>\*\*|>=|<=|[-+*×/=<>,()\[\]…])
    )""",
    re.VERBOSE,
)
_SHOWN = {"*": "·", ">=": "≥", "<=": "≤", "-": "−", "×": "×"}
_COMPARED, _ADDED, _MULTIPLIED = {"=", ">=", "<=", "<", ">"}, {"+", "-"}, {"*", "×"}


class _NoFormulaError(ValueError):
    """The text is none of the formulas that are known here."""


_ATOM, _PRODUCT, _SUM = range(3)


@attrs.frozen
class _Set:
    """A part of a formula as MathML, and how loosely it holds together."""

    mathml: str
    rank: int = _ATOM


def readable(name: str) -> str:
    """A name of a formula as it stands, its parts apart."""
    return name.replace("_", " ")


def mathml(text: str, *, display: bool = False, say: Callable[[str], str] = readable) -> str | None:
    """The formula as a ``<math>`` element; None where the text is no formula.

    Args:
        text: Such as ``(current - base) / base``; names may have several words.
        display: Whether it stands on a line of its own.
        say: How a name is written.
    """
    try:
        held = _Reader(_tokens(text), say).all()
    except _NoFormulaError:
        return None
    block = ' display="block"' if display else ""
    return f"<math{block}><mrow>{held.mathml}</mrow></math>"


def is_formula(text: str) -> bool:
    """Whether the text computes something: an operator stands in it, between blanks."""
    return bool(re.search(r"\S (?:[-+*×/=]|\*\*|>=) \S", text)) and mathml(text) is not None


def _tokens(text: str) -> list[tuple[str, str]]:
    found, place = [], 0
    text = " ".join(text.split())
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None or token.lastgroup is None:
            raise _NoFormulaError(text)
        found.append((token.lastgroup, token[token.lastgroup]))
        place = token.end()
    return found


class _Reader:
    """Reads a formula by precedence: comparison, sum, product and quotient, power, atom."""

    def __init__(self, tokens: list[tuple[str, str]], say: Callable[[str], str]) -> None:
        self._tokens = tokens
        self._say = say
        self._place = 0

    def all(self) -> _Set:
        held = self._listed()
        if self._place < len(self._tokens):
            raise _NoFormulaError(self._next())
        return held

    def _next(self) -> str:
        return self._tokens[self._place][1] if self._place < len(self._tokens) else ""

    def _take(self, *wanted: str) -> str:
        if wanted and self._next() not in wanted:
            raise _NoFormulaError(self._next())
        if self._place >= len(self._tokens):
            raise _NoFormulaError
        self._place += 1
        return self._tokens[self._place - 1][1]

    def _listed(self) -> _Set:
        parts = [self._compared().mathml]
        while self._next() == ",":
            self._take()
            parts.append(self._compared().mathml)
        return _Set(_operator(",").join(parts), _SUM)

    def _compared(self) -> _Set:
        held = self._sum()
        while self._next() in _COMPARED:
            held = _Set(held.mathml + _operator(self._take()) + self._sum().mathml, _SUM)
        return held

    def _sum(self) -> _Set:
        held = self._product()
        while self._next() in _ADDED:
            held = _Set(held.mathml + _operator(self._take()) + _bracketed(self._product()), _SUM)
        return held

    def _product(self) -> _Set:
        held = self._power()
        while self._next() in _MULTIPLIED | {"/"}:
            sign, right = self._take(), self._power()
            if sign == "/":  # a fraction's bar does what brackets would
                held = _Set(f"<mfrac>{_row(held)}{_row(right)}</mfrac>", _PRODUCT)
            else:
                held = _Set(_bracketed(held) + _operator(sign) + _bracketed(right), _PRODUCT)
        return held

    def _power(self) -> _Set:
        if self._next() == "-":
            return _Set(_operator(self._take()) + _bracketed(self._power()), _PRODUCT)
        held = self._atom()
        if self._next() != "**":
            return held
        self._take()
        base = _bracketed(held, above=_ATOM)
        return _Set(f"<msup><mrow>{base}</mrow>{_row(self._atom())}</msup>")

    def _atom(self) -> _Set:
        kind, text = self._tokens[self._place] if self._next() else ("", "")
        if text == "(":
            self._take()
            inner = self._compared()
            self._take(")")
            return inner
        if kind == "number":
            return _Set(f"<mn>{self._take()}</mn>")
        if kind == "name":
            return self._named(self._take())
        return _Set(_operator(self._take("…")))

    def _named(self, name: str) -> _Set:
        if self._next() == "[":
            return _Set(f"<msub>{self._word(name)}{self._within('[', ']')}</msub>")
        if self._next() != "(":
            return _Set(self._word(name))
        inner = self._within("(", ")")
        if name == "sqrt":
            return _Set(f"<msqrt>{inner}</msqrt>")
        function = _operator("∑") if name == "sum" else f"<mi>{escape(name)}</mi>"
        return _Set(f"{function}<mo>(</mo>{inner}<mo>)</mo>")

    def _word(self, name: str) -> str:
        """A letter is set as a variable, words upright as they are read."""
        kind = "mi" if len(name) == 1 else "mtext"
        return f"<{kind}>{escape(self._say(name))}</{kind}>"

    def _within(self, left: str, right: str) -> str:
        """What stands between brackets."""
        self._take(left)
        held = self._listed()
        self._take(right)
        return _row(held)


def _row(part: _Set) -> str:
    return f"<mrow>{part.mathml}</mrow>"


def _bracketed(part: _Set, above: int = _PRODUCT) -> str:
    return f"<mo>(</mo>{part.mathml}<mo>)</mo>" if part.rank > above else part.mathml


def _operator(sign: str) -> str:
    return f"<mo>{escape(_SHOWN.get(sign, sign))}</mo>"
