"""Every result says itself in words of the language that is asked for, and in no other."""

from __future__ import annotations

import html
import importlib
import inspect
import pkgutil
import re
from decimal import Decimal

import pytest
from example_scripts import printed
from made_results import made

import stmetrics
from stmetrics.law import Parameter
from stmetrics.reports import ReportReading
from stmetrics.results import Result

LANGS = ("zh", "en")
FORMS = ("text", "table", "markdown", "html")
MADE = {lang: made(lang) for lang in LANGS}
CHINESE = re.compile("[\u4e00-\u9fff]+")
LATIN = re.compile("[A-Za-z][A-Za-z_&.]+")
TAGS = re.compile("<[^>]*>")
DOCUMENT = re.compile(
    "[\u4e00-\u9fff]+[〔\\[]\\d{4}[〕\\]](?:第?\\d+号)?|公告\\d{4}年第\\d+号|《[^》]*》"
    "|[\u4e00-\u9fff]+(?=, Art)"
)
"""The number or title of a Chinese document, which is its name in every language."""
COUNTED = re.compile("(?<=[0-9]) [件家项个场次]")
"""What a printed count is counted by, which English has no word for."""
TERMS = {"R&D", "GDP", "FTE", "HTE", "GB"}
"""What Chinese text of the field writes in Latin letters."""


def public_results():
    found = set()
    for module in pkgutil.walk_packages(stmetrics.__path__, "stmetrics."):
        home = importlib.import_module(module.name)
        for name in getattr(home, "__all__", ()):
            value = getattr(home, name)
            if isinstance(value, type) and issubclass(value, Result):
                found.add(value)
    return found


def shown(result, lang):
    """Every form for people, without the tags of HTML."""
    for form in FORMS:
        yield form, html.unescape(TAGS.sub(" ", getattr(result, form)(lang)))
    cells = [(name, each) for row in result.rows(lang) for name, each in row.items()]
    yield "rows", "\n".join(each for name, each in cells if isinstance(each, str) and name != "zh")


def test_one_of_every_kind_is_made():
    for lang in LANGS:
        assert public_results() - {type(each) for each in MADE[lang]} == set()


@pytest.mark.parametrize("kind", sorted(public_results(), key=lambda each: each.__name__))
def test_every_result_has_the_same_forms(kind):
    for form in (*FORMS, "rows"):
        (_, lang) = inspect.signature(getattr(kind, form)).parameters.values()
        assert (lang.name, lang.default) == ("lang", "zh")


@pytest.mark.parametrize("result", MADE["en"], ids=lambda each: type(each).__name__)
def test_a_result_is_one_in_every_form(result):
    assert str(result) == result.text()
    assert result._repr_html_() == result.html()
    rows = {lang: result.rows(lang) for lang in LANGS}
    assert len({tuple(row) for row in rows["zh"] + rows["en"]}) <= 1
    for zh, en in zip(rows["zh"], rows["en"], strict=True):
        numbers = {name for name, each in zh.items() if isinstance(each, int | Decimal | float)}
        assert {name: zh[name] for name in numbers} == {name: en[name] for name in numbers}
    assert len(repr(result)) <= 200
    assert "\n" not in repr(result)


@pytest.mark.parametrize("result", MADE["en"], ids=lambda each: type(each).__name__)
def test_english_output_holds_no_chinese(result):
    if isinstance(result, ReportReading):
        return  # it shows the text that was read
    left = {
        form: found
        for form, text in shown(result, "en")
        if (found := CHINESE.findall(COUNTED.sub("", DOCUMENT.sub("", text))))
    }
    assert left == {}


@pytest.mark.parametrize("result", MADE["zh"], ids=lambda each: type(each).__name__)
def test_chinese_output_holds_no_names_of_the_code(result):
    if isinstance(result, Parameter):
        return  # a legal value is looked up by its name
    left = {
        form: found
        for form, text in shown(result, "zh")
        if form != "rows" and (found := set(LATIN.findall(text)) - TERMS)
    }
    assert left == {}


@pytest.mark.parametrize(
    "script",
    ["audit_report.py", "district_review.py", "fifty_districts.py", "grade_streets.py",
     "monthly_review.py", "screen_enterprises.py"],
)  # fmt: skip
def test_english_examples_print_no_chinese(script):
    text = printed(script, "--lang", "en")
    assert CHINESE.findall(COUNTED.sub("", DOCUMENT.sub("", text))) == []
