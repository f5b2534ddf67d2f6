"""Every field and parameter that takes a closed list reads its words and refuses all others.

Both are found over the whole public surface: a new one is asked at once, a new function must say
how it is called.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import pkgutil
import typing

import attrs
import polars as pl
import pytest

import stmetrics
from stmetrics import audit, catalogue, exact, frames, indicators, law, ranking, rules, scorecard
from stmetrics._closed_list import ClosedList
from stmetrics.errors import InvalidValueError, StmetricsError

PACKAGES = [
    stmetrics,
    *(
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics.")
        if found.ispkg
    ),
]
PUBLIC = {
    f"{found.__module__}.{found.__qualname__}": found
    for package in PACKAGES
    for name in dir(package)
    if not name.startswith("_") and callable(found := getattr(package, name))
    if str(getattr(found, "__module__", "")).startswith("stmetrics")
    if not (isinstance(found, type) and issubclass(found, ClosedList))
}
HANDED = {"decide", "measured_as"}
"""What a programme and the audits hand on: they were read before."""


def lists_in(kind: object) -> list[type[ClosedList]]:
    """The closed lists that an annotation names."""
    if isinstance(kind, type) and issubclass(kind, ClosedList):
        return [kind]
    if typing.get_origin(kind) is typing.get_origin(typing.Callable[[], None]):
        return []
    return [each for part in typing.get_args(kind) for each in lists_in(part)]


def words(kind: type[ClosedList]) -> list[tuple[str, ClosedList]]:
    return [(word, member) for member in kind for word in (member.value, member.zh)]


def fields() -> list[tuple[str, attrs.Attribute, type[ClosedList]]]:
    found = []
    for name, kind in PUBLIC.items():
        if isinstance(kind, type) and attrs.has(kind):
            attrs.resolve_types(kind)
            found += [
                (f"{name}.{field.name}", field, own)
                for field in attrs.fields(kind)
                if field.init
                for own in lists_in(field.type)[:1]
            ]
    return found


FIELDS = fields()


@pytest.mark.parametrize(("name", "field", "kind"), FIELDS, ids=[each[0] for each in FIELDS])
def test_a_field_reads_every_word_and_refuses_others(name, field, kind):
    assert field.converter is not None, name
    convert = field.converter
    if isinstance(convert, attrs.Converter):
        convert = convert.converter
    holds_several = typing.get_origin(field.type) is tuple or "frozenset" in str(field.type)
    for word, member in words(kind):
        if (field.name, member.name) == ("direction", "NEITHER") and "WeightedIndicator" in name:
            continue  # nothing is graded by it
        read = convert([word] if holds_several else word)
        assert (next(iter(read)) if holds_several else read) is member
    for strange in ("no such", "", 0, 2.5):
        with pytest.raises(InvalidValueError):
            convert([strange] if holds_several else strange)


CARD = scorecard.Scorecard(parts=[scorecard.WeightedIndicator(id="own", weight=1)])
HELD = stmetrics.Observations(
    [
        stmetrics.Observation(indicator=indicator, region=region, period=year, value=value)
        for region in ("a", "b")
        for indicator, value in (("ht.output", "295.1亿元"), ("rd.intensity", "3%"))
        for year in ("2011", "2012")
    ]
)
APPLIED = [
    stmetrics.HighTechCertification(enterprise_id=kind, kind=kind, outcome="applied")
    for kind in ("new", "renewed")
]
COUNTS = pl.DataFrame(
    {"status": ["granted"], "invention": [1], "utility_model": [1], "design": [1]}
)
DATA = stmetrics.RegionData(region="320404", platforms=[])
# How each function is called, all but the closed list; one that is missing here is named below.
FIGURES = [3, 1, 2]
CALLS = {
    "all_indicators": lambda word: catalogue.all_indicators(theme=word),
    "matches": lambda word: catalogue.matches("专利", theme=word),
    "search": lambda word: catalogue.search("专利", theme=word),
    "round_to": lambda word: exact.round_to(2.5, 0, word),
    "ranks": lambda word: HELD.ranks("ht.output", "2012", ties=word),
    "growth": lambda word: HELD.growth("ht.output", "a", "2012", allow=[word]),
    "share": lambda word: HELD.share("ht.output", "ht.output", "a", "2012", allow=[word]),
    "change_in_points": lambda word: HELD.change_in_points(
        "rd.intensity", "a", "2012", allow=[word]
    ),
    "gap": lambda word: HELD.gap("ht.output", "ht.output", "a", "2012", allow=[word]),
    "growths_beside": lambda word: HELD.growths_beside(
        "ht.output", "ht.output", "a", "2012", allow=[word]
    ),
    "observe": lambda word: indicators.observe("plat.total", DATA, "2022-12-31", level=word),
    "rank_regions": lambda word: ranking.rank_regions({"a": 1, "b": 2}, ties=word),
    "project_funds": lambda word: indicators.project_funds([], at_least=word),
    "applied_in": lambda word: indicators.applied_in([], "2022", kind=word),
    "certified_in": lambda word: indicators.certified_in([], "2022", kind=word),
    "certification_tally": lambda word: indicators.certification_tally(APPLIED, kind=word),
    "contract_count": lambda word: indicators.contract_count([], kind=word),
    "total_patents": lambda word: frames.total_patents(COUNTS, status=word).to_dicts(),
    "count_of": lambda word: indicators.count_of([], level=word),
    "designated_size": lambda word: rules.designated_size(word, on="2022-01-01"),
    "is_above_designated_size": lambda word: rules.is_above_designated_size(
        word, revenue_yuan=None, on="2022-01-01"
    ),
    "intangible_amortisation": lambda word: rules.intangible_amortisation(
        100, deduction_class=word, on="2023-01-01"
    ),
    "kind_in_series": lambda word: rules.kind_in_series(word, since="2019-01-01"),
    "all_of": lambda word: law.all_of([word]),
    "any_of": lambda word: law.any_of([word]),
    "count": lambda word: audit.audit_report([]).count(word),
    "directed": lambda word: CARD.directed({"own": word}),
    **{
        name: lambda word, name=name, more=more: getattr(scorecard, name)(
            FIGURES, direction=word, **more
        )
        for name, more in {
            "borda_score": {},
            "capped_completion": {"most": 1},
            "distance_to_maximum": {},
            "distance_to_reference": {"reference": 0},
            "distance_to_target": {"target": 4},
            "efficacy_coefficient": {"good": 3, "bad": 1},
            "fraction_of_maximum": {},
            "goalposts": {"low": 0, "high": 4},
            "linear_scale": {},
            "min_max": {},
            "percentile_rank": {},
            "rank_score": {},
            "z_score": {},
        }.items()
    },
}


MORE_CALLS = {
    ("ranks", "Aspect"): lambda word: HELD.ranks("ht.output", "2012", word),
    ("ranks", "Difference"): lambda word: HELD.ranks("ht.output", "2012", allow=[word]),
    ("rank_regions", "ObservationStatus"): lambda word: ranking.rank_regions(
        {"a": 1, "b": 2}, statuses={"a": word}
    ),
}
"""The same of further closed lists that they take."""


def hints_of(function) -> list[object]:
    """What its parameters are annotated with, as far as it is known outside type checkers."""
    found = []
    for name, kind in getattr(function, "__annotations__", {}).items():
        if name != "return":
            with contextlib.suppress(NameError):
                found.append(
                    eval(kind, function.__globals__) if isinstance(kind, str) else kind  # noqa: S307 - ours
                )
    return found


def parameters() -> list[tuple[str, type[ClosedList]]]:
    found = []
    for name, given in PUBLIC.items():
        own = [(name, given)]
        if isinstance(given, type):
            own = [
                (f"{name}.{each}", getattr(given, each))
                for each in vars(given)
                if not each.startswith("_") and callable(getattr(given, each))
            ]
        for called, function in own:
            if not inspect.isroutine(function):
                continue
            kinds = [each for kind in hints_of(function) for each in lists_in(kind)]
            found += [(called, each) for each in dict.fromkeys(kinds)]
    return found


PARAMETERS = [
    (name, kind)
    for name, kind in parameters()
    if name.removeprefix("stmetrics.").rpartition(".")[2] not in HANDED
]


def outcome(call, word):
    try:
        return call(word)
    except StmetricsError as error:  # each word must bring the same
        return error.why


@pytest.mark.parametrize(("name", "kind"), PARAMETERS, ids=[each[0] for each in PARAMETERS])
def test_a_parameter_reads_every_word_and_refuses_others(name, kind):
    short = name.rpartition(".")[2]
    call = MORE_CALLS.get((short, kind.__name__)) or CALLS[short]
    for word, member in words(kind):
        assert outcome(call, word) == outcome(call, member)
    for strange in ("no such", "", 0, 2.5):
        with pytest.raises(InvalidValueError, match=f"is no {kind.__name__}"):
            call(strange)


def test_all_are_found():
    assert len(FIELDS) > 60
    assert {name.rpartition(".")[2] for name, _ in PARAMETERS} == set(CALLS)
