"""Every reason that an error gives, and every advice in words, can be had in Chinese."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import stmetrics
from stmetrics import errors, serial, sheets, units
from stmetrics._errors_zh import hint_in_chinese, reason_in_chinese, subject_in_chinese
from stmetrics.records._texts import text as record_text

ROOT = Path(stmetrics.__file__).parent
KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.StmetricsError)
}
PLACE = {"UndefinedMetricError": 2}
"""Where the reason stands among the arguments; elsewhere it is the second, the advice follows."""
BLANK = "…"
COMPOSED = {f"{BLANK}: {BLANK}", f"{BLANK} {BLANK}", BLANK, f"{BLANK}{BLANK}"}
"""Nothing but what other errors said."""
SAID_IN_CODE = ("Target.", "RegionData(", "install ", "pip ")


def texts(node: ast.expr) -> list[str]:
    """What an argument may say, with a blank for what a case puts there."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        return [
            "".join(
                str(each.value) if isinstance(each, ast.Constant) else BLANK for each in node.values
            )
        ]
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    return []


def name_called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def handed_on(tree: ast.Module) -> dict[str, dict[str, int]]:
    """The module's own functions that take a reason or an advice, and where."""
    found: dict[str, dict[str, int]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args if each.arg not in {"self", "cls"}]
            places = {
                name: names.index(name) for name in ("why", "hint", "reason") if name in names
            }
            if places:
                found[node.name] = places
    return found


def said_in(path: Path) -> list[tuple[str, str, str]]:
    """Each reason and advice in a module, and the kind of its error."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own, said = handed_on(tree), []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = name_called(node)
        places = dict(own.get(name, {}))
        if name in KINDS:
            first = PLACE.get(name, 1)
            places = {"why": first, "hint": first + 1}
        for part, place in places.items():
            given = [each.value for each in node.keywords if each.arg == part]
            given += node.args[place : place + 1]
            for each in given:
                kind = "hint" if part == "hint" else "why"
                said += [(kind, text, f"{path.name}:{node.lineno}") for text in texts(each)]
    return said


def subjects_in(path: Path) -> list[str]:
    """What each error in a module is said of."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and each.args]
    kinds = KINDS.keys() - {"UndefinedMetricError"}
    return [
        text for each in calls if name_called(each) in kinds for text in texts(each.args[0]) if text
    ]


ALL = sorted({each for path in ROOT.rglob("*.py") for each in said_in(path) if each[1]})


def test_there_are_hundreds_of_them():
    assert len(ALL) > 500


@pytest.mark.parametrize("part", ["why", "hint"])
def test_each_has_a_chinese_form(part):
    bare = "KIND"
    missing = []
    for kind, text, where in ALL:
        if kind != part or text in COMPOSED or text.startswith(SAID_IN_CODE):
            continue
        chinese = reason_in_chinese(text, bare) if kind == "why" else hint_in_chinese(text)
        if chinese in {"", reason_in_chinese("", bare)}:
            missing.append((text, where))
    assert missing == []


ENGLISH = re.compile(r"[a-z]{2,} [a-z]{2,}")
QUOTED = re.compile('"[^"]*"')


@pytest.mark.parametrize("part", ["why", "hint"])
def test_no_chinese_form_keeps_words_of_the_english_one(part):
    in_chinese = {"why": lambda text: reason_in_chinese(text, ""), "hint": hint_in_chinese}[part]
    said = {text: QUOTED.sub("", in_chinese(text)) for kind, text, _ in ALL if kind == part}
    assert {text: zh for text, zh in said.items() if ENGLISH.search(zh)} == {}


def test_the_reason_of_another_error_is_said_with_what_it_is_of():
    assert reason_in_chinese("year: is not known", "") == "year：未知"
    assert reason_in_chinese("year: is of no words", "unit") == "计量单位缺失或不符"


def test_texts_to_write_are_quoted_as_they_are():
    assert hint_in_chinese('write "1万元" or "2万元"') == '可写："1万元"或"2万元"'
    assert hint_in_chinese("no words for this") == ""


JOINING = re.compile(r"(?<![\w'.])(?:of|to|and|in|on|against|over|the|per|for|from|by)(?!\w)")


def test_what_an_error_is_said_of_keeps_no_english_words_between_its_values():
    subjects = {each for path in ROOT.rglob("*.py") for each in subjects_in(path)}
    said = {each: QUOTED.sub("", subject_in_chinese(each)) for each in subjects}
    left = {what: zh for what, zh in said.items() if JOINING.search(zh) or ENGLISH.search(zh)}
    assert len(subjects) > 200
    assert left == {}


def chinese(call) -> str:
    with pytest.raises(errors.StmetricsError) as error:
        call()
    return error.value.text()


def test_values_stay_as_they_are_given_though_they_hold_english_words():
    assert subject_in_chinese("base='a to b' in 家") == "base='a to b'（以家计）"
    assert subject_in_chinese("fiscal year 2023 of 'A of B'") == "'A of B'的2023会计年度"


def test_headers_that_name_no_field_are_said_whole_and_with_advice():
    rows = [{"怪列": "1", "研发费用（万元）": "3"}]
    said = chinese(lambda: sheets.records_from_rows(stmetrics.EnterpriseYear, rows))
    assert said.startswith(
        "表头'怪列', '研发费用（万元）'：不对应EnterpriseYear的任何字段（请在columns="
    )
    assert "可用字段有enterprise_id" in said
    assert "没有写明口径：请给columns=" in said
    assert hint_in_chinese("one\ntwo") == "one\ntwo"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda: stmetrics.growth_rate("42.9亿", "40亿元"),
            "current='42.9亿'：只写了“亿”，没有写明单位",
        ),
        (lambda: units.exact_in("42.9亿", "元", "x"), "x='42.9亿'：只写了“亿”，没有写明单位"),
        (lambda: units.exact_in(["1"], "元", "x"), '类型为list，不是数（请写作"1元"'),
        (lambda: record_text(None), "空值：须为非空文本（请给出）"),
        (lambda: serial.loads("null"), "空值：不是文档"),
    ],
)
def test_the_reason_says_what_to_write(call, said):
    assert said in chinese(call)
