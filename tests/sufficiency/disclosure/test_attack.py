"""Nobody recovers a hidden cell: the attacker tries, release by release, and is shown to succeed where he should."""

import os
from collections import Counter

import pytest
from tests.sufficiency.disclosure.attacker import Knowledge, recovered
from tests.sufficiency.disclosure.councils import Council, made_up_council

from sufficiency.disclosure.release import hidden_figures
from sufficiency.disclosure.settings import Settings

RELEASES = int(os.environ.get("SUFFICIENCY_TEST_RELEASES", 10))
BREAKDOWNS = ("group 0", "group 1", "placement")


def published(council: Council, year: tuple, hidden: set[tuple]) -> Knowledge:
    """What the attacker reads: each vintage is a table of its own, of its own children."""
    known = Knowledge()
    definitions = {indicator.indicator_id: indicator for indicator in council.indicators}
    for vintage in ("live", "as_submitted"):
        for attribute, listed in council.values.items():
            known.values[f"{vintage} {attribute}"] = listed
    for figure in council.releases[year]:
        indicator = definitions[figure.indicator_id]
        lines = dict(indicator.lines)
        group = frozenset()
        counted = indicator.counted
        if figure.breakdown == "reason":
            counted = lines[figure.breakdown_value]
        elif figure.breakdown != "total":
            group = frozenset(zip(figure.breakdown.split(", "), figure.breakdown_value.split(", "), strict=True))
        is_hidden = (figure.indicator_id, figure.vintage, figure.breakdown, figure.breakdown_value) in hidden
        for conditions, count in ((counted, figure.numerator_members), (indicator.base, figure.denominator_members)):
            if conditions is not None and (count or not is_hidden):
                cell = frozenset((f"{figure.vintage} {attribute}", value) for attribute, value in conditions | group)
                known.see(cell | {("vintage", figure.vintage)}, None if is_hidden else count)
    return known


def hide(council: Council, **settings) -> dict[tuple, set[tuple]]:
    """The hidden figures of each year."""
    hidden = {year: set() for year in council.years}
    rules = Counter()
    chosen = Settings(breakdowns=BREAKDOWNS, **settings)
    for year, figure, rule in hidden_figures(council.releases, chosen, contained=council.contained):
        hidden[year].add((figure.indicator_id, figure.vintage, figure.breakdown, figure.breakdown_value))
        rules[rule] += 1
    return hidden, rules


@pytest.mark.parametrize("seed", range(RELEASES // 2))
def test_nobody_recovers_a_hidden_cell(seed, information_lost):
    council = made_up_council(seed)

    hidden, rules = hide(council)

    for year in council.years:
        assert recovered(published(council, year, hidden[year])) == {}
    information_lost(council, rules)


def test_the_attacker_recovers_cells_where_only_small_counts_are_hidden():
    council = made_up_council(1)
    hidden, _ = hide(council, secondary="none")

    worked_out = {year: recovered(published(council, year, hidden[year])) for year in council.years}

    assert sum(map(len, worked_out.values())) > 10
