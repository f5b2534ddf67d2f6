"""The site names every public name once, and its two trees are alike."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

import stmetrics

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS / "_ext"))

from sitegen import index_words, reference_plan  # noqa: E402 - the folder is named just above
from sitegen.glossary import GLOSSARY  # noqa: E402 - the same

GENERATED = {"reference", "catalogue", "law"}
LISTED = Counter(name for page in reference_plan.PLAN for part in page.parts for name in part.names)


def public_names() -> set[str]:
    """Every name that a package gives on, by its room."""
    rooms = [found.name for found in pkgutil.iter_modules(stmetrics.__path__)]
    return {
        f"stmetrics.{room}.{name}"
        for room in rooms
        if not room.startswith("_")
        for name in getattr(importlib.import_module(f"stmetrics.{room}"), "__all__", ())
    }


def test_every_public_name_stands_in_the_reference():
    assert public_names() - set(LISTED) == set()


def test_no_name_stands_twice():
    assert [name for name, times in LISTED.items() if times > 1] == []


def test_nothing_internal_leaks():
    assert [name for name in LISTED if any(part.startswith("_") for part in name.split("."))] == []


def test_every_module_with_names_has_its_page_and_heading():
    planned = [module for page in reference_plan.PLAN for module in page.modules]
    assert set(reference_plan.homes()) - set(planned) == set()
    assert set(reference_plan.homes()) - set(reference_plan.HEADINGS) == set()
    assert [module for module, times in Counter(planned).items() if times > 1] == []


def hand_written(lang: str) -> dict[str, str]:
    return {
        path.relative_to(DOCS / lang).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((DOCS / lang).rglob("*.md"))
        if path.relative_to(DOCS / lang).parts[0] not in GENERATED and path.stem != "glossary"
    }


def test_the_two_trees_have_the_same_pages():
    assert set(hand_written("en")) == set(hand_written("zh"))


@pytest.mark.parametrize("name", sorted(hand_written("en")))
def test_the_two_trees_have_the_same_headings(name):
    levels = {
        lang: re.findall(r"^(#+) ", hand_written(lang)[name], re.MULTILINE) for lang in ("en", "zh")
    }
    assert levels["en"] == levels["zh"]


def test_terms_are_told_in_both_languages():
    assert len({each.zh for each in GLOSSARY}) == len({each.en for each in GLOSSARY})
    assert all(each.meaning_zh and each.meaning_en for each in GLOSSARY)


def test_words_become_index_entries():
    assert index_words.index_entries(()) == []
    assert index_words.index_entries(("高企", "高企"))[2] == "   ! single: 高企"
