"""Every legal value is found, once, and those that nobody has seen say so."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import stmetrics.law
import stmetrics.rules
from stmetrics.law import Confirmation, Parameter
from stmetrics.rules import parameters, unconfirmed

TAGS = {
    ("high_tech_min_age_days", 2008): "S",
    ("high_tech_pass_score", 2008): "S",
    # Our own readings, where the texts are silent:
    ("certificate_last_day", 2008): "K",
    ("high_tech_public_notice_starts_after", 2008): "S",
    # Whether the science ministry is still named:
    ("high_tech_departments", 2025): "S",
    ("high_tech_few_achievements_points", 2016): "K",
    ("high_tech_young_achievement_years", 2016): "K",
    ("high_tech_open_growth_points", 2016): "K",
    ("high_tech_shortest_growth_years", 2016): "K",
}
"""The measures of 2008 and 2016 were read in their texts, the guide of 2008 was not."""


def test_unconfirmed_lists_what_was_not_read_in_the_text():
    found = {
        (each.parameter, each.dated.start.year): each.dated.source.confirmation.value
        for each in unconfirmed()
        if each.parameter.startswith(("high_tech", "certificate"))
    }
    assert found == TAGS


def test_unconfirmed_holds_exactly_the_values_tagged_s_or_k():
    tagged = [
        (each.name, dated)
        for each in parameters()
        for dated in each.values
        if dated.source.confirmation in {Confirmation.SECONDARY, Confirmation.UNCONFIRMED}
    ]
    assert [(each.parameter, each.dated) for each in unconfirmed()] == tagged


def test_every_unconfirmed_value_says_what_it_decides():
    assert all(each.decides.strip() for each in unconfirmed())
    assert all(each.decides.strip() for each in parameters())


def test_the_names_of_parameters_are_unique():
    names = [each.name for each in parameters()]
    assert len(set(names)) == len(names) > 0


def test_no_parameter_of_law_or_rules_is_left_out():
    declared = set()
    for package in (stmetrics.law, stmetrics.rules):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            declared |= {
                value.name for value in vars(module).values() if isinstance(value, Parameter)
            }
    assert declared <= {each.name for each in parameters()}


@pytest.mark.parametrize("each", parameters(), ids=lambda each: each.name)
def test_every_value_has_a_source_that_was_in_effect(each):
    for dated in each.values:
        assert dated.source.document
        effective = dated.source.effective
        assert effective is None or effective <= dated.start
