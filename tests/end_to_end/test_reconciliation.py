"""One row lost anywhere between the marts and the return, and the gate lets nothing be published."""

import shutil
from datetime import date

import duckdb
import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.gates.marts import check_marts
from sufficiency.project import MART_EXPECTATIONS
from tests.end_to_end.council import NIGHT

MODULES = "header episodes reviews uasc oc2 oc3 ad1 placed_adoption prev_perm missing sw_episodes"
CORE = "dim_child fct_episode fct_period_of_care fct_placement fct_missing_incident fct_review"
TABLES = [
    *(f"ssda903.{module}" for module in MODULES.split()),
    *(f"core.{mart}" for mart in CORE.split()),
    "care_leavers.fct_birthday_position",
]


@pytest.fixture(scope="module")
def reconciliations(tmp_path_factory):
    """The expectations of the marts that the return is made from, and of the return."""
    folder = tmp_path_factory.mktemp("expectations")
    for mart in ("core", "care_leavers", "ssda903"):
        shutil.copy(MART_EXPECTATIONS / f"{mart}.yml", folder)
    return folder


@pytest.fixture
def warehouse(council, tmp_path):
    """A copy of the council's warehouse, under its own name, which its views are bound to."""
    home, _ = council
    copy = shutil.copy(home / "warehouse" / "sufficiency.duckdb", tmp_path)
    with duckdb.connect(copy) as db:
        yield db


def test_a_whole_warehouse_passes(warehouse, reconciliations):
    assert check_marts(warehouse, date.fromisoformat(NIGHT), reconciliations)["not_run"] == 0


@pytest.mark.parametrize("table", TABLES)
def test_one_row_lost_stops_the_publishing(warehouse, reconciliations, table):
    # The last row: its loss leaves no gap in the numbering that would give it away.
    (last,) = warehouse.execute(f"select max(rowid) from {table}").fetchone()
    warehouse.execute(f"delete from {table} where rowid = {last}")

    with pytest.raises(SufficiencyError, match="publish_marts"):
        check_marts(warehouse, date.fromisoformat(NIGHT), reconciliations)


def test_an_order_that_the_return_lacks_stops_the_publishing(warehouse, reconciliations):
    # So small a council may have nobody deprived of liberty: an order more is a row of DoLo less.
    warehouse.execute(
        "insert into intermediate.int_deprivation_of_liberty__paired by name"
        " select child_key, child as child_id, decom as order_start_date from ssda903.episodes"
        " where collection_year = '2026/27' limit 1"
    )

    with pytest.raises(SufficiencyError, match="orders_that_deprive_of_liberty_are_all_returned"):
        check_marts(warehouse, date.fromisoformat(NIGHT), reconciliations)
