"""Three nights in a row end where one night alone ends, but for what only watching can teach.

docs/architecture.md says which columns these are, and why.
"""

import pytest

from tests.end_to_end.council import NIGHT, demo_config, published_tables, rows_that_differ, run_night

pytestmark = pytest.mark.whole_nights

EARLIER = ("2026-11-19", "2026-11-20")
# When we learnt of it: columns that a home which watched longer fills otherwise.
LEARNT = {
    "quality.fct_violation": {"first_seen"},
    "quality.fct_problem_night": {"opened", "closed"},
    "quality.worklist": {"first_seen", "days_open", "times_opened"},
    "quality.fct_load": {"rows_before", "rows_added", "rows_changed", "rows_removed", "seconds"},
    "quality.fct_unread_value": {"first_seen"},
    # and with the columns above a table, and so the whole, is another
    "meta.last_load": {"published_at", "rows", "build_hash"},
    "meta.mart_table": {"rows", "sha256"},
}
# What a night changed, and how old a problem is: a home that saw no night before it saw no change.
WATCHED = {"quality.fct_return_change", "quality.fct_problem_age"}
# A line a night: only the last night's can be compared.
NIGHT_BY_NIGHT = {"quality.fct_load", "quality.fct_expectation_result", "quality.fct_problem_night"}


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """The home of the same small council after three nights in a row."""
    home = tmp_path_factory.mktemp("watched")
    for night in (*EARLIER, NIGHT):
        summary = run_night(home, demo_config(home), night)
        assert summary["failed"] == [] and summary["stale"] == []
    return home


def test_every_table_is_as_if_only_the_last_night_had_run(council, watched):
    alone, _ = council
    different = {}
    for table in set(published_tables(alone)) - WATCHED:
        lines = f"night = date '{NIGHT}'" if table in NIGHT_BY_NIGHT else "true"
        if rows := rows_that_differ(alone, watched, table, LEARNT.get(table, set()), lines):
            different[table] = rows

    assert different == {}


def test_the_return_is_the_same_to_the_byte(council, watched):
    alone, _ = council
    for year in ("2025-26", "2026-27"):
        (build,) = (alone / "returns" / "ssda903" / year).iterdir()
        (last,) = (watched / "returns" / "ssda903" / year).glob(f"{NIGHT}-*")
        for file in sorted(build.glob("*.csv")):
            assert (last / file.name).read_bytes() == file.read_bytes(), f"{year} {file.name}"
