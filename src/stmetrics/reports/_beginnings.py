"""The characters that a figure, or what looks like one, may begin with.

Most of a text is Chinese words; looking at one character before every form is tried there makes
reading several times faster.
"""

from __future__ import annotations

from typing import Final

from stmetrics.units._qualifiers import BEFORE

_LABELS: Final = "邮电传手编账信索证专合第公令表图附注式例前并"
_NUMBERS: Final = "一二两三四五六七八九十百千半过翻负人"
_HAN: Final = "".join(sorted({word[0] for word in BEFORE} | {*_LABELS, *_NUMBERS}))
MAY_BEGIN: Final = rf"[^\u4e00-\u9fff,;:。、!?]|[{_HAN}]"
"""A pattern of one character: any that is no Chinese one, and those Chinese ones."""
