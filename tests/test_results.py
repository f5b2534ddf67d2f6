"""Every result shows itself in the same forms."""

from __future__ import annotations

import attrs
import pytest

from stmetrics._repr import short_repr
from stmetrics.errors import InvalidValueError
from stmetrics.results import Result, ResultTable


@attrs.frozen
class Made(Result):
    figure: str
    notes: tuple[str, ...] = attrs.field(factory=tuple)
    twice: str = attrs.field(default=attrs.Factory(lambda self: self.figure * 2, takes_self=True))
    __repr__ = short_repr

    def text(self, lang="zh"):
        return {"zh": "研发经费", "en": "R&D"}[lang] + self.figure

    def rows(self, lang="zh"):
        return [{"name": {"zh": "研发经费", "en": "R&D"}[lang], "figure": self.figure}]

    def _laid_out(self, lang):
        rows = [list(each.values()) for each in self.rows(lang)]
        return ResultTable(
            header=["a", "b"], rows=rows, align="lr", title="made & up", notes=self.notes
        )


def test_the_forms_follow_from_text_rows_and_layout():
    made = Made("<1>")
    assert str(made) == made.text() == "研发经费<1>"
    assert made.table("en") == "a      b\n---  ---\nR&D  <1>"
    assert made.markdown("en").splitlines()[0] == "**made & up**"
    assert "R&amp;D" in made.html("en")
    assert "<caption>made &amp; up</caption>" in made.html()
    assert made._repr_html_() == made.html("zh")


def test_notes_stand_below_in_every_form():
    made = Made("1", ("note <1>",))
    assert made.table().endswith("\n\nnote <1>")
    assert made.markdown().endswith("\n\nnote <1>")
    assert made.html().endswith("<p>note &lt;1&gt;</p>")


def test_without_a_title_nothing_stands_above():
    table = ResultTable(header=["a"], rows=[["1"]], align="l")
    assert table.markdown().startswith("| a")
    assert "caption" not in table.html()


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_a_third_language_is_refused(form):
    with pytest.raises(InvalidValueError, match="lang"):
        getattr(Made("1"), form)("fr")


def test_a_repr_is_one_line_without_defaults():
    assert repr(Made("1")) == "Made(figure='1')"
    assert repr(Made("1", ("n",), "x")) == "Made(figure='1', notes=('n',), twice='x')"
    long = repr(Made("9" * 300))
    assert len(long) == 200
    assert long.endswith("…")
    assert "\n" not in repr(Made("1", ("a\nb",)))
