"""How much of the annotated report sentences is read, and how much of what is read is right."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from stmetrics.reports import ReadFigure, read_report
from stmetrics.units._table import is_unit
from stmetrics.units.amount import Amount

DATA = Path(__file__).parents[1] / "data"
SENTENCES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (DATA / "report_sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
with (DATA / "former_ids.csv").open(encoding="utf-8") as _rows:
    NOW = {row["old"]: row["new"] for row in csv.DictReader(_rows)}


def is_held_out(sentence: dict[str, Any]) -> bool:
    """Whether a sentence is of the third that no rule was written for."""
    return hashlib.sha256(sentence["id"].encode()).digest()[0] % 3 == 0


@attrs.frozen(kw_only=True)
class Score:
    """Facts stated, read and right; what was read wrong, and where nothing was to be read."""

    stated: int
    right: int
    wrong: tuple[str, ...]
    beyond: tuple[str, ...]
    """Read where the annotation names no row and none that it may be taken for."""
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def strict_precision(self) -> float:
        """Counting as wrong what was read where no row is named, too."""
        return self.right / (self.right + len(self.wrong) + len(self.beyond))

    @property
    def recall(self) -> float:
        return self.right / self.stated


def score(sentences: Iterable[dict[str, Any]]) -> Score:
    """Compare what is read of sentences with what they are annotated with."""
    stated = right = 0
    wrong, beyond, missed = list[str](), list[str](), list[str]()
    for sentence in sentences:
        period = sentence["period"]
        reading = read_report(sentence["text"], region="320404", period=period)
        for fact, each in _paired(sentence, reading.read):
            counts = fact["indicator"] is not None and fact["aspect"] != "target"
            stated += counts
            told = f"{sentence['id']} {fact['figure']} {fact['aspect']} {fact['indicator']}"
            if each is None:
                missed += [told] if counts else []
            elif fact["indicator"] is None:
                named = {NOW.get(one, one) for one in fact.get("also", ())}
                is_named = each.observation.indicator in named
                beyond += [] if is_named else [f"{told} <- {_told(each)}"]
            elif counts and _is_right(each, fact, period):
                right += 1
            else:
                wrong.append(f"{told} <- {_told(each)}")
    return Score(
        stated=stated, right=right, wrong=tuple(wrong), beyond=tuple(beyond), missed=tuple(missed)
    )


def _paired(
    sentence: dict[str, Any], read: tuple[ReadFigure, ...]
) -> Iterator[tuple[dict[str, Any], ReadFigure | None]]:
    text, place = sentence["text"], 0
    for fact in sentence["facts"]:
        start = max(text.find(fact["figure"], place), 0)
        place = start + len(fact["figure"])
        here = [one for one in read if start < one.found.end and one.found.start < place]
        yield fact, here[0] if here else None


def _is_right(each: ReadFigure, fact: dict[str, Any], period: str) -> bool:
    seen, value = each.observation, each.observation.require_value()
    wanted = NOW.get(fact["indicator"], fact["indicator"]), fact["aspect"], fact["bound"]
    return (
        (seen.indicator, seen.aspect.value, value.bound.name) == wanted
        and str(seen.time) == (fact["time"] or period)
        and _says(value, fact)
    )


def _says(value: Amount, fact: dict[str, Any]) -> bool:
    """Whether the value is the stated one, in its unit where the table has it."""
    unit, stated = fact["unit"], Decimal(fact["value"])
    own = value.unit.partition("/")[0] if value.unit else None  # 15.2件 of a row in 件/万人
    same = unit is None or own == unit or not is_unit(unit) or unit[-1] != "元"
    shown = value if same else value.to(unit)
    return shown.value == stated


def _told(each: ReadFigure) -> str:
    seen = each.observation
    return f"{seen.indicator} {seen.aspect.value} {seen.value} {seen.time} {each.phrase}"
