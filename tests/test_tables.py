"""Tables stand straight, and every cell can be read back as it was given."""

from __future__ import annotations

import html
import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.errors import InvalidValueError
from stmetrics.tables import display_width, html_table, markdown_table, text_table

cells = st.text("产值率（ab|\\*_~`<>[]&\"'.,%1234e\u0301é①×", max_size=8).map(str.strip)
free_cells = st.text(max_size=8)
FORMS = [text_table, markdown_table, html_table]


@st.composite
def tables(draw, cell=cells):
    columns = draw(st.integers(1, 4))
    line = st.lists(cell, min_size=columns, max_size=columns)
    sides = draw(st.text("lr", min_size=columns, max_size=columns))
    return draw(line), draw(st.lists(line, max_size=4)), sides


class Read(HTMLParser):
    """What a browser would see: rows of cells, and each cell's own alignment."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows, self.tags, self.styles, self.caption = [], [], [], None

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"th", "td"}:
            self.rows[-1].append("")
            self.styles.append(dict(attrs)["style"])
        elif tag == "caption":
            self.caption = ""
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip("\n")
        elif self.caption is not None:
            self.caption += data.strip("\n")


def read(text):
    reader = Read()
    reader.feed(text)
    return reader


def markdown_cells(line):
    """Cells of one line as GitHub's own rule splits and shows them: escaped characters first."""
    found = re.findall(r"(?:\\.|[^\\|])+", line)
    return [re.sub(r"\\(.)", r"\1", cell).strip(" ") for cell in found]


# --- width ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("GDP", 3),
        ("亿元", 4),
        ("（％）", 6),
        ("①×α", 3),
        ("e\u0301", 1),
        ("\u200b\ufeff", 0),
        ("ｱ", 1),
        ("한", 2),
        ("\x07", 0),
        (" ~", 2),
    ],
)
def test_width_of_characters(text, columns):
    assert display_width(text) == columns


@given(first=free_cells, second=free_cells)
@law
def test_widths_add_up(first, second):
    assert display_width(first + second) == display_width(first) + display_width(second)


# --- text -----------------------------------------------------------------------------------


@given(table=tables())
@law
def test_columns_of_text_stand_straight(table):
    header, rows, sides = table
    widths = [max(map(width_by_unicode, column)) for column in zip(header, *rows, strict=True)]
    lines = text_table(header, rows, align=sides).split("\n")
    assert len(lines) == len(rows) + 2
    for line, given_cells in zip([lines[0], *lines[2:]], [header, *rows], strict=True):
        start, rest = 0, line
        for cell, width, side in zip(given_cells, widths, sides, strict=True):
            blank = " " * (width - width_by_unicode(cell))
            piece = blank + cell if side == "r" else cell + blank
            assert rest.startswith(piece.rstrip(" "))
            start += len(piece) + 2
            rest = line[start:]
        assert rest == ""


def width_by_unicode(text):
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - text.count("\u0301")


def test_the_whole_text_table():
    table = text_table(
        ["指标", "数值", "同比"],
        [["产值", "295.1亿元", "25.3%"], ["GDP", "", "-1%"], ["", "1", ""]],
        align=["l", "r", "r"],
    )
    assert table == (
        "指标       数值   同比\n"
        "----  ---------  -----\n"
        "产值  295.1亿元  25.3%\n"
        "GDP                -1%\n"
        "              1"
    )


def test_a_table_without_rows_has_its_header():
    assert text_table(["指标"], []) == "指标\n----"
    assert markdown_table(["x"], []) == "| x   |\n| :-- |"
    assert read(html_table(["x"], [])).rows == [["x"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_a_line_end_never_breaks_a_row(end):
    assert text_table(["a"], [[f"x{end}y"]]) == "a\n---\nx y"
    assert markdown_table(["a"], [[f"x{end}y"]]).split("\n")[-1] == "| x<br>y |"
    assert read(html_table(["a"], [[f"x{end}y"]])).rows[1] == ["x\ny"]


def test_a_tab_is_a_space():
    assert text_table(["a\tb"], []) == "a b\n---"
    assert markdown_table(["a\tb"], []) == "| a b |\n| :-- |"


@given(table=tables(free_cells))
@law
def test_no_form_has_more_lines_than_rows(table):
    header, rows, sides = table
    assert len(text_table(header, rows, align=sides).splitlines()) <= len(rows) + 2
    assert len(markdown_table(header, rows, align=sides).splitlines()) == len(rows) + 2


# --- Markdown -------------------------------------------------------------------------------


@given(table=tables())
@law
def test_cells_of_markdown_are_shown_as_given(table):
    header, rows, sides = table
    lines = markdown_table(header, rows, align=sides).split("\n")
    for line, given_cells in zip([lines[0], *lines[2:]], [header, *rows], strict=True):
        assert markdown_cells(line) == given_cells
    assert len({display_width(line) for line in lines}) == 1
    rules = [cell.strip() for cell in lines[1].strip("|").split("|")]
    assert all(re.fullmatch(r":--+|--+:", rule) for rule in rules)
    assert ["r" if rule.endswith(":") else "l" for rule in rules] == list(sides)


def test_markup_is_escaped():
    line = markdown_table(["a"], [["3~5|6~8 <b>*x*</b> \\| [1] &amp;"]]).split("\n")[-1]
    assert line == r"| 3\~5\|6\~8 \<b>\*x\*\</b> \\\| \[1\] \&amp; |"


# --- HTML -----------------------------------------------------------------------------------


@given(table=tables())
@law
def test_cells_of_html_are_read_back(table):
    header, rows, sides = table
    found = read(html_table(header, rows, align=sides))
    assert found.rows == [header, *rows]
    names = {"l": "text-align: left", "r": "text-align: right"}
    assert found.styles == [names[side] for side in sides] * (len(rows) + 1)
    assert found.tags.count("th") == len(header)
    assert [found.tags.count(tag) for tag in ("table", "thead", "tbody")] == [1, 1, 1]


def test_a_caption_is_escaped_and_stands_first():
    text = html_table(["a"], [["<script>"]], caption="R&D <2022>")
    assert read(text).caption == "R&D <2022>"
    assert "<caption>R&amp;D &lt;2022&gt;</caption>" in text
    assert "<script>" not in text
    assert html.escape("<script>") in text


def test_without_a_caption_there_is_none():
    assert "caption" not in html_table(["a"], [])


# --- refusals -------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_a_table_that_is_none_is_refused(form):
    with pytest.raises(InvalidValueError, match="at least one column"):
        form([], [])
    with pytest.raises(InvalidValueError, match=r"rows\[1\]: has 1 cells for 2 columns"):
        form(["a", "b"], [["1", "2"], ["3"]])
    with pytest.raises(InvalidValueError, match=r"rows\[0\]\[1\]=None: is a NoneType, not text"):
        form(["a", "b"], [["1", None]])
    with pytest.raises(InvalidValueError, match=r"header\[0\]=3: is a int, not text"):
        form([3], [])
    with pytest.raises(InvalidValueError, match=r"rows\[0\]='12': is one text, not cells"):
        form(["a", "b"], ["12"])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("align", ["l", "lrl", "lc", ["l", None], ""])
def test_an_alignment_that_is_none_is_refused(form, align):
    with pytest.raises(InvalidValueError, match="for each of 2 columns"):
        form(["a", "b"], [], align=align)


def test_a_caption_that_is_no_text_is_refused():
    with pytest.raises(InvalidValueError, match="caption=2022"):
        html_table(["a"], [], caption=2022)


@pytest.mark.parametrize("form", FORMS)
def test_rows_may_come_one_by_one(form):
    assert form(["a"], (each for each in [["1"], ["2"]])) == form(["a"], [["1"], ["2"]])
