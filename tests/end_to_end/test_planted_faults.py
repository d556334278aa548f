"""A night over spoilt records: every planted fault is noticed, by the very check that the answer sheet names."""

import csv
import re

import duckdb
import pytest
import yaml

from tests.end_to_end.council import demo_config, run_night

pytestmark = pytest.mark.whole_nights

# What quality.fct_episode_problem calls the faults that break a chain of episodes or take a part from it.
SHOWN_AS = {
    "came_back_elsewhere": "return_leg_differs",
    "care_begins_with_a_move": "rne_differs",
    "care_ended_but_went_on": "ended_but_went_on",
    "continuation_never_came": "x1_without_successor",
    "death_before_a_later_episode": "ended_but_went_on",
    "earlier_episode_is_open": "left_open",
    "end_has_no_reason": "end_without_reason",
    "episode_ends_before_it_begins": "ends_before_it_begins",
    "episode_is_there_twice": "same_day",
    "episode_of_a_day": "lasts_no_night",
    "episodes_overlap": "overlap",
    "gap_between_episodes": "gap",
    "move_is_called_a_start": "rne_differs",
    "new_status_is_the_old_one": "nothing_changed",
    "placement_row_is_dropped": "missing_placement",
    "start_reason_is_words": "rne_differs",
    "status_is_blank": "missing_legal_status",
    "type_is_blank": "missing_placement",
}


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """The warehouse after a night over a council with faults, and its answer sheet."""
    home = tmp_path_factory.mktemp("spoilt")
    config = demo_config(home)
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    settings["demo"] |= {"children": 400, "errors": 0.02}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    run_night(home, config)
    with (home / "demo" / "faults.csv").open(newline="", encoding="utf-8") as file:
        faults = list(csv.DictReader(file))
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb"), read_only=True) as warehouse:
        yield warehouse, faults


def test_rules_catch_the_children_they_are_meant_to_catch(spoilt):
    warehouse, faults = spoilt
    caught = set(
        warehouse.execute(
            "select violation.rule, children.child_id from operations.violation as violation"
            " inner join identity.child_key as children on violation.child_key = children.child_key"
        ).fetchall()
    )
    planted = {
        (fault["caught_by"], re.search(r"1\d{5}", fault["key"])[0]): fault["kind"]
        for fault in faults
        if ":" not in fault["caught_by"]
    }

    assert len({rule for rule, _ in planted}) > 60
    assert {kind for fault, kind in planted.items() if fault not in caught} == set()


def test_contracts_catch_what_rules_never_see(spoilt):
    warehouse, faults = spoilt
    failed = {
        "contract:" + name.split(".", 1)[1]
        for (name,) in warehouse.execute(
            "select expectation_id from quality.fct_expectation_result where status = 'failed'"
        ).fetchall()
    }
    planted = {fault["caught_by"] for fault in faults if fault["caught_by"].startswith("contract:")}

    assert len(planted) > 40
    assert planted - failed == set()


def broken_chains(warehouse):
    """What the mart shows: the kind, the child's id, what to do."""
    return warehouse.execute(
        "select problem.kind, children.child_id, problem.what_to_do from quality.fct_episode_problem as problem"
        " inner join identity.child_key as children on problem.child_key = children.child_key"
    ).fetchall()


def test_a_broken_chain_of_episodes_is_shown_with_what_would_mend_it(spoilt):
    warehouse, faults = spoilt
    shown = broken_chains(warehouse)
    planted = {
        (SHOWN_AS[fault["kind"]], re.search(r"1\d{5}", fault["key"])[0])
        for fault in faults
        if fault["kind"] in SHOWN_AS
    }

    assert {fault["kind"] for fault in faults} >= SHOWN_AS.keys()
    assert planted - {(kind, child) for kind, child, _ in shown} == set()
    assert all(what_to_do for *_, what_to_do in shown)


def test_nobody_without_a_fault_has_a_broken_chain(spoilt):
    warehouse, faults = spoilt
    shown = {child for _, child, _ in broken_chains(warehouse)}
    with_faults = {child for fault in faults for child in re.findall(r"1\d{5}", fault["key"])}

    assert shown
    assert shown - with_faults == set()
