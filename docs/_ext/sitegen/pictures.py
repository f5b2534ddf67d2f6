"""Pictures made at build time, as SVG whose text and lines take the page's colours."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable
from datetime import date
from html import escape
from typing import TYPE_CHECKING

import matplotlib as mpl
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import stmetrics as st
from stmetrics.catalogue import Words as Two

if TYPE_CHECKING:
    from matplotlib.axes import Axes

mpl.use("svg")
from matplotlib import pyplot as plt

_STYLE = {
    "svg.fonttype": "none",  # text stays text, in the page's own font
    "svg.hashsalt": "stmetrics",
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_SHARE = 0.05
_ACCENT = "#2a6fb0"
_INK = "#000001"
"""A black of its own, which the page's colour takes the place of."""


def _svg(draw: Callable[[Axes, str], None], lang: str, alternative: str) -> str:
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # text stays text: no glyph is drawn
        figure, axes = plt.subplots(figsize=(6.4, 2.6))
        draw(axes, lang)
        figure.tight_layout()
        held = io.StringIO()
        figure.savefig(held, format="svg", transparent=True, metadata={"Date": None})
        plt.close(figure)
    text = held.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"#000000|#000001|black", "currentColor", text)
    text = re.sub(r"font: [^;\"]*", "font: 11px sans-serif", text)
    text = re.sub(r"\n\s*\n", "\n", text)
    said = escape(alternative)
    return text.replace(
        "<svg ", f'<svg role="img" aria-label="{said}" style="max-width: 100%; height: auto" ', 1
    )


def _float_rule(axes: Axes, lang: str) -> None:
    """Where 'part / whole >= threshold' in floats misses a part exactly on 5 %."""
    wholes = [n / 10 for n in range(1000, 2001, 5)]
    missed = [whole for whole in wholes if round(whole * _SHARE, 4) / whole < _SHARE]
    axes.vlines(wholes, 0, 1, color=_INK, alpha=0.12, linewidth=1)
    axes.vlines(missed, 0, 1, color=_ACCENT, linewidth=1.6)
    axes.set_yticks([])
    axes.set_xlabel({"zh": "销售收入（占比恰为5%）", "en": "sales, R&D exactly 5 % of it"}[lang])


def _interval(axes: Axes, lang: str) -> None:
    """A printed 25.3 % and the growth that 295.1 over 235.5 allows."""
    found = st.audit_growth("295.1亿元", "235.5亿元", "25.3%")
    low, high = float(found.low), float(found.high)
    axes.hlines(1, 25.25, 25.35, color=_INK, linewidth=8, alpha=0.3)
    axes.hlines(0, low, high, color=_ACCENT, linewidth=8)
    axes.set_yticks(
        [0, 1],
        {"zh": ["由两期数复算", "公布的25.3%"], "en": ["recomputed", "printed 25.3 %"]}[lang],
    )
    axes.set_ylim(-0.6, 1.6)
    axes.set_xlabel("%")


def _certificate(axes: Axes, lang: str) -> None:
    """A certificate's life: three years from the day of issue."""
    issued, expires = date(2021, 11, 30), date(2024, 11, 30)
    axes.hlines(0, date(2021, 6, 1), issued, color=_INK, linewidth=2, linestyles="dotted")
    axes.hlines(0, issued, expires, color=_ACCENT, linewidth=10)
    words = {"zh": ["发证", "期满"], "en": ["issued", "expires"]}[lang]
    for day, word in zip((issued, expires), words, strict=True):
        axes.annotate(f"{word}\n{day}", (day, 0), (0, 14), textcoords="offset points", ha="center")
    axes.set_yticks([])
    axes.set_ylim(-1, 3)


def _pace(axes: Axes, lang: str) -> None:
    """Completion against the elapsed months."""
    months = range(13)
    axes.plot(months, [month / 12 * 100 for month in months], color=_INK, alpha=0.5)
    axes.plot([10], [85.3], "o", color=_ACCENT)
    axes.annotate(
        {"zh": "10月完成85.3%", "en": "85.3 % by October"}[lang],
        (10, 85.3),
        (-8, 4),
        textcoords="offset points",
        ha="right",
    )
    axes.set_xlabel({"zh": "已过月数", "en": "months elapsed"}[lang])
    axes.set_ylabel("%")


def _ranks(axes: Axes, lang: str) -> None:
    """Ranks of four made-up districts, one of which is known as a bound only."""
    places = [("甲", 1, 1), ("乙", 2, 3), ("丙", 2, 3), ("丁", 4, 4)]
    for row, (_, best, worst) in enumerate(places):
        axes.hlines(row, best - 0.1, worst + 0.1, color=_ACCENT, linewidth=8)
    axes.set_yticks(
        range(4), [{"zh": name, "en": chr(65 + n)}[lang] for n, (name, *_) in enumerate(places)]
    )
    axes.set_xticks([1, 2, 3, 4])
    axes.invert_yaxis()
    axes.set_xlabel({"zh": "可能的位次", "en": "possible ranks"}[lang])


def _boundary(axes: Axes, lang: str) -> None:
    """Four growths of one made-up district after its boundary changed."""
    rates = [-15.0, 70.0, 13.3, 10.0]
    names = {
        "zh": ["公布口径", "按现行区划调整", "可比口径", "两期均在样本"],
        "en": ["published", "today's boundary", "comparable", "matched panel"],
    }[lang]
    axes.barh(range(4), rates, color=[_ACCENT] * 4)
    axes.set_yticks(range(4), names)
    axes.invert_yaxis()
    axes.axvline(0, color=_INK, linewidth=1)
    axes.set_xlabel("%")


def _flow(axes: Axes, lang: str) -> None:
    """The way of a figure through the library."""
    words = {
        "zh": ["文本、单元格", "单位", "记录、观测值", "指标", "目标、位次", "总结"],
        "en": ["text, cells", "units", "records,\nobservations", "indicators", "targets,\nranks",
               "reviews"],
    }[lang]  # fmt: skip
    for place, word in enumerate(words):
        axes.text(
            place, 0, word, ha="center", va="center", color=_INK, fontsize=9,
            bbox={"boxstyle": "round", "facecolor": "none", "edgecolor": _INK},
        )  # fmt: skip
        if place:
            axes.annotate(
                "",
                (place - 0.38, 0),
                (place - 0.62, 0),
                arrowprops={"arrowstyle": "->", "color": _INK},
            )
    axes.set_xlim(-0.6, len(words) - 0.4)
    axes.set_ylim(-1, 1)
    axes.axis("off")


PICTURES = {
    "float-rule": (
        _float_rule,
        Two("浮点数在哪些销售收入上把恰好5%判为不达标", "Sales at which floats miss exactly 5 %"),
    ),
    "interval": (
        _interval,
        Two("公布的25.3%与复算区间相符", "A printed 25.3 % and the recomputed range agree"),
    ),
    "certificate": (
        _certificate,
        Two("证书自发证日起三年有效", "A certificate holds three years from its issue"),
    ),
    "pace": (
        _pace,
        Two("完成率高于序时进度", "Completion above the schedule of elapsed months"),
    ),
    "ranks": (
        _ranks,
        Two("一个地区只知上限，有两个地区的位次未定", "A bound leaves two regions' ranks open"),
    ),
    "boundary": (
        _boundary,
        Two("区划调整后的四种增速各不相同", "Four growths after a boundary change differ"),
    ),
    "flow": (
        _flow,
        Two(
            "数字由文本经单位、记录、指标、目标到总结",
            "A figure goes from text by units, records, indicators and targets to a review",
        ),
    ),
}


class Picture(SphinxDirective):
    """``picture`` with a name: the picture in the page's language, with its text alternative."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Draw it, and say under it what it shows."""
        lang = "zh" if self.config.language.startswith("zh") else "en"
        draw, said = PICTURES[self.arguments[0]]
        svg = _svg(draw, lang, said.of(lang))
        drawn = nodes.raw(
            "",
            f"<figure>{svg}<figcaption>{escape(said.of(lang))}</figcaption></figure>",
            format="html",
        )
        return [drawn]
