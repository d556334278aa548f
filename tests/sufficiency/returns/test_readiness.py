"""How ready a build is, counted from the build alone and from those before it."""

import json
from datetime import UTC, date, datetime

import pytest

from sufficiency.collection_year import CollectionYear
from sufficiency.returns.build import build_return
from sufficiency.returns.freezing import Answer, freeze_return
from sufficiency.returns.readiness import readiness_of

YEAR = CollectionYear(2025)
FIRST, SECOND = date(2026, 4, 20), date(2026, 4, 21)
SECOND_MORNING = datetime(2026, 4, 21, 9, tzinfo=UTC)


@pytest.fixture
def two_nights(filled, config, add):
    """A build; then one with a review more, a child's ethnicity, and two care leavers without a contact."""
    warehouse, _ = filled
    first = build_return(warehouse, config, YEAR, FIRST)
    add("reviews", collection_year=str(YEAR), row_id=2, child="B", review_text="01/05/2025")
    add("oc3", collection_year=str(YEAR), row_id=0, child="A", in_touch="YES")
    for number, child in enumerate(("B", "C"), start=1):
        add("oc3", collection_year=str(YEAR), row_id=number, child=child)
    warehouse.execute("update ssda903.header set ethnic = 'WBRI' where child = 'A'")
    rule = {"collection_year": str(YEAR), "rule": "105", "title": "t", "level": "error"}
    add("operations.rule_result", **rule, status="not_run", why="the files are CSV", rows=0)
    return first, build_return(warehouse, config, YEAR, SECOND)


def test_it_counts_what_is_open_and_what_nobody_evidenced(two_nights, filled, config):
    state = readiness_of(config, two_nights[1], SECOND)

    assert (state.children, state.modules["Reviews"], state.oc3_missing) == (2, 3, 2)
    assert (state.errors, state.queries) == ((1, 0) if filled[1].level == "error" else (0, 1))
    assert state.topics == {filled[1].topic: {filled[1].level: 1}}
    assert state.not_run == {"105": "the files are CSV"}


def test_it_says_what_changed_since_the_build_before_and_since_the_frozen_one(two_nights, config):
    first, second = two_nights
    assert readiness_of(config, second, SECOND).since_last_frozen is None

    freeze_return(YEAR, first.name, Answer("The Director", SECOND_MORNING, "command line"))
    state = readiness_of(config, second, SECOND)

    assert state.since_last_frozen == state.since_last_build
    assert state.since_last_build.build == first.name
    assert state.since_last_build.modules == {
        "Header": {"added": 0, "removed": 0, "changed": 1},
        "Reviews": {"added": 1, "removed": 0, "changed": 0},
        "OC3": {"added": 3, "removed": 0, "changed": 0},
    }
    assert state.since_last_build.in_words == "5 rows changed (Header 1 changed; Reviews 1 added; OC3 3 added)"
    assert readiness_of(config, first, SECOND).since_last_build is None


def test_a_module_is_without_a_source_only_where_nothing_could_fill_it(two_nights, config):
    assert readiness_of(config, two_nights[1], SECOND).without_source == []

    config.sources["placements"] = []

    empty = readiness_of(config, two_nights[1], SECOND).without_source
    assert "Episodes" in empty and "OC3" not in empty and "Header" not in empty


def test_it_counts_the_days_to_the_next_date_and_says_that_the_date_is_assumed(two_nights, config):
    state = readiness_of(config, two_nights[1], SECOND)

    assert (state.next_date.name, state.next_date.days_left) == ("load_by", 40)
    assert "days until the data must be loaded (31 May 2026, assumed)" in state.counts()


def test_nothing_in_it_names_a_child(two_nights, filled, config):
    told = readiness_of(config, two_nights[1], SECOND)

    assert all(isinstance(count, int) for count in told.counts().values())
    for secret in ("01/02/2010", "WBRI", "AB1"):
        assert secret not in json.dumps(told.as_dict()) + str(told.counts())


def test_asking_changes_no_byte_of_the_build(two_nights, config):
    before = {path.name: path.read_bytes() for path in two_nights[1].iterdir()}

    readiness_of(config, two_nights[1], SECOND)

    assert {path.name: path.read_bytes() for path in two_nights[1].iterdir()} == before
