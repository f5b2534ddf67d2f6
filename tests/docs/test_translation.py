"""The Chinese reference says what the English docstrings say today, message by message."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from unicodedata import category

import pytest

pytestmark = pytest.mark.site
ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "docs" / "locale" / "zh_CN" / "LC_MESSAGES"
sys.path.insert(0, str(ROOT / "docs" / "_ext"))

_BETWEEN = {"Pi", "Pf", "Pd", "Po"}
"""Kinds of punctuation that may stand on either side of inline markup."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def read(path: Path):
    """The catalogue of a file."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - Sphinx brings it

    with path.open("rb") as file:
        return read_po(file)


def by_page(folder: Path) -> dict[str, dict[str, str]]:
    """Each page's messages with what is said for them; ``?`` where it is only guessed."""
    return {
        path.stem: {m.id: "?" if m.fuzzy else m.string for m in read(path) if m.id}
        for path in sorted(folder.glob("reference/*.po*"))
        if path.suffix in {".po", ".pot"}
    }


@pytest.fixture(scope="module")
def asked(tmp_path_factory) -> dict[str, dict[str, str]]:
    """What the docstrings say now."""
    out = tmp_path_factory.mktemp("messages")
    subprocess.run(  # noqa: S603 - our own interpreter and files
        [
            sys.executable, "-m", "sphinx", "-q", "-b", "messages", "-t", "messages", "-c", "docs",
            "-d", str(out / "doctrees"), "docs/zh", str(out / "templates"),
        ],
        check=True,
        cwd=ROOT,
    )  # fmt: skip
    return by_page(out / "templates")


@pytest.fixture(scope="module")
def given() -> dict[str, dict[str, str]]:
    """What the catalogues say for it."""
    return by_page(CATALOGUES)


def markup(message: str) -> Counter[str]:
    """Code, roles and formulas of a message: the same in every language."""
    from sitegen.messages import MARKUP  # noqa: PLC0415 - needs Sphinx

    return Counter(MARKUP.findall(message))


def is_seen(message: str) -> bool:
    """Whether reST sees the markup: only blanks and fitting punctuation may touch it."""
    from sitegen.messages import MARKUP  # noqa: PLC0415 - needs Sphinx

    padded = f" {message} "
    return all(
        category(padded[found.start() - 1]) in {"Zs", "Ps", *_BETWEEN}
        and category(padded[found.end()]) in {"Zs", "Pe", *_BETWEEN}
        for found in MARKUP.finditer(padded)
    )


def test_every_message_is_translated(asked, given):
    assert [
        (page, message)
        for page, messages in asked.items()
        for message in messages
        if given.get(page, {}).get(message, "") in {"", "?"}
    ] == []


def test_nothing_is_translated_that_is_no_longer_said(asked, given):
    assert [
        (page, message)
        for page, messages in given.items()
        for message in messages
        if message not in asked.get(page, {})
    ] == []


def test_no_message_waits_among_the_obsolete():
    assert [path.stem for path in CATALOGUES.glob("reference/*.po") if read(path).obsolete] == []


def test_code_and_links_stay_as_they_are(given):
    assert [
        (page, message)
        for page, messages in given.items()
        for message, said in messages.items()
        if markup(message) != markup(said)
    ] == []


def test_it_is_said_in_chinese_and_its_code_is_seen(given):
    said = [(page, each) for page, messages in given.items() for each in messages.values() if each]
    assert [each for each in said if not _CHINESE.search(each[1])] == []
    assert [each for each in said if not is_seen(each[1])] == []


def test_the_frame_of_a_page_is_in_chinese():
    said = [each.string for each in read(CATALOGUES / "sphinx.po") if each.id]
    assert said
    assert all(_CHINESE.search(each) for each in said)
