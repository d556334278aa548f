"""The return in the warehouse, checked by every rule: what is known of the past is used, and kept for the marts."""

from datetime import date

import duckdb
import pytest

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.errors import SufficiencyError
from sufficiency.reference import postcodes
from sufficiency.rules.warehouse import EPISODE_COLUMNS, check_return
from sufficiency.ssda903.modules import MODULES

YEAR, NIGHT = CollectionYear.parse("2025/26"), date(2026, 3, 1)


@pytest.fixture
def config(monkeypatch, tmp_path):
    """A council without Ofsted's list, and a postcode reference of nothing."""
    reference = tmp_path / "postcodes.parquet"
    columns = "null::varchar as postcode, null::double as easting, null::double as northing, null::varchar as"
    duckdb.execute(f"copy (select {columns} authority_code where false) to '{reference}'")
    monkeypatch.setattr(postcodes, "ensure", lambda folder: reference)
    config = load_config(None)
    config.reference.pop("ofsted_providers", None)
    return config


@pytest.fixture
def warehouse():
    """A return of two years in which a care leaver has no episode, and another child has one in each."""
    with duckdb.connect() as db:
        db.execute("create schema ssda903")
        for module in MODULES:
            cells = ", ".join(f"{name}{'_text' * module.is_date(name)} varchar" for name in module.fields)
            db.execute(
                f"create table ssda903.{module.table}"
                f" (collection_year varchar, row_id integer, child_key varchar, {cells})"
            )
        for year in (YEAR, YEAR.previous):
            for table in ("header", "episodes"):
                insert(db, table, year, "1")
        insert(db, "oc3", YEAR, "7")
        yield db


def insert(db, table, year, child):
    columns = "(collection_year, row_id, child_key, child)"
    db.execute(f"insert into ssda903.{table} {columns} values ('{year}', 0, 'key of {child}', '{child}')")


def know_more(db, *ends):
    """Let the warehouse know an earlier episode of the care leaver's for each end."""
    dates = ("decom", "dec")
    columns = ", ".join(f"{name} {'date' if field in dates else 'text'}" for field, name in EPISODE_COLUMNS.items())
    db.execute("create schema intermediate")
    db.execute(f"create table intermediate.int_episode__placed (episode_no integer, {columns})")
    for number, end in enumerate(ends):
        db.execute(
            "insert into intermediate.int_episode__placed by name select $number as episode_no, '7' as child_id,"
            " date '2015-05-01' as episode_start_date, $end::date as episode_end_date",
            {"number": number, "end": end},
        )


def result(db, rule):
    return db.execute(
        "select status, basis, rows from operations.rule_result where rule = $rule", {"rule": rule}
    ).fetchone()


def test_without_a_longer_history_two_years_decide(warehouse, config):
    check_return(warehouse, config, YEAR, NIGHT)

    assert result(warehouse, "1002") == ("failed", "two years of returns", 1)


def test_an_episode_over_before_last_year_is_known_of_a_care_leaver(warehouse, config):
    know_more(warehouse, "2016-05-01")
    check_return(warehouse, config, YEAR, NIGHT)

    assert result(warehouse, "1002") == ("passed", "full history", 0)


def test_an_episode_of_the_two_years_is_looked_for_in_the_returns_alone(warehouse, config):
    know_more(warehouse, YEAR.previous.start, None)
    check_return(warehouse, config, YEAR, NIGHT)

    assert result(warehouse, "1002") == ("failed", "two years of returns", 1)


def test_a_row_at_fault_is_kept_by_key_with_the_night_it_was_first_seen(warehouse, config):
    check_return(warehouse, config, YEAR, date(2026, 2, 1))
    check_return(warehouse, config, YEAR, NIGHT)

    found = warehouse.execute(
        "select module, row_id, child_key, first_seen from operations.violation where rule = '1002'"
    ).fetchall()
    assert found == [("oc3", 0, "key of 7", date(2026, 2, 1))]


def test_nothing_of_the_check_stays_in_the_warehouse(warehouse, config):
    check_return(warehouse, config, YEAR, NIGHT)

    schemas = {name for (name,) in warehouse.execute("select schema_name from duckdb_tables()").fetchall()}
    assert schemas == {"ssda903", "operations"}
    assert warehouse.execute("select current_schema()").fetchone() == ("main",)


def test_a_year_the_warehouse_does_not_hold_is_refused(warehouse, config):
    with pytest.raises(SufficiencyError, match="2026/27: the warehouse holds no return"):
        check_return(warehouse, config, CollectionYear.parse("2026/27"), NIGHT)
