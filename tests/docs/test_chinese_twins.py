"""Files of the root in both languages agree: sections, renames, documents, commands."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs" / "_ext"))

HEADINGS = {
    "[Unreleased]": "[未发布]",
    "Added": "新增",
    "Changed": "变更",
    "Deprecated": "弃用",
    "Removed": "删除",
    "Fixed": "修正",
    "Policy": "政策依据",
    "Departures from the design": "与设计的差异",
}


def text(name: str, lang: str) -> str:
    return (ROOT / f"{name}{'.zh' if lang == 'zh' else ''}.md").read_text(encoding="utf-8")


def headings(page: str) -> list[tuple[str, str]]:
    return re.findall(r"^(##+) (.+)$", page, re.MULTILINE)


def renames(page: str) -> list[list[str]]:
    """The code of each line of the table of renames."""
    lines = re.findall(r"^\| (?!old|旧|-).*\|$", page, re.MULTILINE)
    return [re.findall(r"`[^`]+`", line) for line in lines]


def test_the_changelog_has_the_same_sections():
    told = [(level, HEADINGS.get(said, said)) for level, said in headings(text("CHANGELOG", "en"))]
    assert told == headings(text("CHANGELOG", "zh"))


def test_the_changelog_has_the_same_renames():
    assert renames(text("CHANGELOG", "en")) == renames(text("CHANGELOG", "zh")) != []


def test_the_changelog_names_the_same_documents():
    numbers = {
        lang: set(re.findall(r"〔\d{4}〕\d+号|公告\d{4}年第\d+号", text("CHANGELOG", lang)))
        for lang in ("en", "zh")
    }
    assert numbers["en"] == numbers["zh"] != set()


def test_contributing_has_the_same_sections_and_commands():
    en, zh = (text("CONTRIBUTING", lang) for lang in ("en", "zh"))
    assert [level for level, _ in headings(en)] == [level for level, _ in headings(zh)]
    commands = [re.findall(r"^    \S.*$", page, re.MULTILINE) for page in (en, zh)]
    assert commands[0] == commands[1] != []


@pytest.mark.site
def test_what_is_measured_is_told_in_chinese():
    from sitegen import benchmarks  # noqa: PLC0415 - needs the docs extra

    assert benchmarks.untold() == []
    numbers = [[re.sub(r"^\|.*?\|", "", line) for line in benchmarks.rows(lang)[2:]] for lang in
               ("en", "zh")]  # fmt: skip
    assert numbers[0] == numbers[1] != []
