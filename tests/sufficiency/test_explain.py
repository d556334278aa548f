"""A child is explained from the return down to the row that landed; nobody else's rows are shown."""

import json
from datetime import date

import duckdb
import pytest
from typer.testing import CliRunner

from sufficiency.cli import app
from sufficiency.contracts import contracts
from sufficiency.errors import SufficiencyError
from sufficiency.explain import explain, find_child
from sufficiency.explain.lineage import BEHIND, origins
from sufficiency.home import landing_dir, warehouse_file
from sufficiency.landing.canonical import row_hash
from sufficiency.operations import create_tables
from sufficiency.project import DBT
from sufficiency.ssda903.modules import BY_TABLE, MODULES

FIRST, SECOND = date(2026, 11, 20), date(2026, 11, 21)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def warehouse(home):
    """Two children; one's ethnicity changed between two nights, and her row breaks a rule."""
    with duckdb.connect(str(warehouse_file())) as db:
        for schema in ("ssda903", "staging", "history", "intermediate", "core"):
            db.execute(f"create schema {schema}")
        for module in MODULES:
            cells = [
                f"{field} date, {field}_text varchar" if module.is_date(field) else f"{field} varchar"
                for field in module.fields
            ]
            db.execute(
                f"create table ssda903.{module.table}"
                f" (collection_year varchar, row_id integer, {', '.join(cells)}, child_key varchar)"
            )
        create_tables(db)
        db.execute("""
            create table intermediate.int_child__merged as
            select * from (values ('k1', 'P1', 'P1'), ('k2', 'P2', 'P2')) as child (child_key, child_id, person_id);
            create table staging.stg_ssd__person as
            select * from (values ('P1', 'L1', 'ABAN'), ('P2', 'L2', 'WBRI')) as person (person_id, legacy_id, code);
            create table core.dim_child as select 'k1' as child_key, 'ABAN' as ethnicity_code;
            insert into ssda903.header (collection_year, row_id, child, ethnic, child_key)
            values ('2025/26', 0, 'P1', 'ABAN', 'k1'), ('2025/26', 1, 'P2', 'WBRI', 'k2');
            insert into operations.rule_result (collection_year, rule, title, message, level, status)
            values ('2025/26', '102', 'Title', 'Look at [the] date', 'error', 'failed');
            insert into operations.violation
            values ('2025/26', '102', 'header', 0, 'k1', 'dob', '2026-11-20');
        """)
        names = contracts()["ssd", "ssd_person"].column_names
        columns = ", ".join([f'"{name}" varchar' for name in (*names, "_row_hash")])
        db.execute(f"create table history.history_ssd__ssd_person ({columns}, known_from date, known_to date)")
        for ethnicity, known_from, known_to in (("WBRI", FIRST, SECOND), ("ABAN", SECOND, None)):
            db.execute(
                "insert into history.history_ssd__ssd_person (pers_person_id, pers_ethnicity, known_from, known_to)"
                " values ('P1', ?, ?, ?)",
                [ethnicity, known_from, known_to],
            )
        known = row_hash(contracts()["ssd", "ssd_person"])
        db.execute(f"update history.history_ssd__ssd_person set _row_hash = {known}")
        land(db, FIRST, "WBRI")
    return home


def land(db, night, ethnicity):
    """One row in landing, of an earlier contract with fewer columns; the second night's file is gone."""
    folder = landing_dir() / "ssd" / "ssd_person"
    file = f"snapshot_date={night}/attempt=1/data.parquet"
    (folder / file).parent.mkdir(parents=True)
    db.execute(
        f"copy (select 'P1' as pers_person_id, '{ethnicity}' as pers_ethnicity,"
        f" 7 as _row_number, 'extract:{night}' as _extract_run_id,"
        f" null::varchar as _source_file, date '{night}' as _snapshot_date) to '{folder / file}' (format parquet)"
    )
    manifest = {"snapshot_date": str(night), "status": "accepted", "file": file, "content_hash": "x", "rows": 1}
    (folder / "loads.json").write_text(json.dumps([{"last": manifest, "accepted": manifest}]))


@pytest.fixture
def told(warehouse):
    with duckdb.connect(str(warehouse_file()), read_only=True) as db:
        yield explain(db, find_child(db, "P1"))


@pytest.mark.parametrize("name", ["P1", "p1 ", "L1", "k1"])
def test_a_child_is_found_by_every_id_it_has(warehouse, name):
    with duckdb.connect(str(warehouse_file()), read_only=True) as db:
        assert find_child(db, name).child_key == "k1"


def test_an_unknown_child_is_a_sentence_that_does_not_repeat_the_id(warehouse):
    with (
        duckdb.connect(str(warehouse_file()), read_only=True) as db,
        pytest.raises(SufficiencyError, match="knows no child") as fault,
    ):
        find_child(db, "XYZ987")
    assert "XYZ987" not in str(fault.value)


def test_a_row_stands_with_the_rules_it_breaks(told):
    (year,) = told["years"]
    (module,) = year["modules"]
    (row,) = module["rows"]

    assert (year["collection_year"], module["module"]) == ("2025/26", "Header")
    assert row["cells"] == {"CHILD": "P1", "ETHNIC": "ABAN"}
    assert [(one["rule"], one["message"]) for one in row["rules"]] == [("102", "Look at [the] date")]


def test_mart_and_staging_stand_behind_it(told):
    (header,) = told["behind"]

    assert header["marts"] == [{"table": "core.dim_child", "rows": [{"ethnicity_code": "ABAN"}]}]
    assert header["staging"][0]["rows"] == [{"person_id": "P1", "legacy_id": "L1", "code": "ABAN"}]


def test_every_version_says_what_changed_and_which_row_of_landing_brought_it(told):
    (source,) = told["behind"][0]["sources"]
    (record,) = source["records"]
    first, second = record["versions"]

    assert (first["known_from"], first["known_to"]) == ("2026-11-20", "2026-11-21")
    assert first["landing"]["row"] == 7 and first["landing"]["extract_run"] == "extract:2026-11-20"
    assert first["landing"]["file"] == "ssd/ssd_person/snapshot_date=2026-11-20/attempt=1/data.parquet"
    assert second["changed"] == {"pers_ethnicity": ["WBRI", "ABAN"]}
    assert second["known_to"] is None and second["landing"] is None


def test_nobody_else_is_shown(told):
    assert "P2" not in json.dumps(told)


def test_one_rule_shows_only_the_rows_that_break_it(warehouse):
    with duckdb.connect(str(warehouse_file()), read_only=True) as db:
        assert explain(db, find_child(db, "P1"), "102")["years"]
        assert explain(db, find_child(db, "P2"), "102")["years"] == []
        with pytest.raises(SufficiencyError, match="There is no rule"):
            explain(db, find_child(db, "P1"), "no such")


@pytest.fixture
def run():
    from sufficiency.cli import explain, validate  # noqa: F401  with one command alone, Typer would want no name

    return lambda *arguments: CliRunner().invoke(app, ["explain", *arguments])


def test_the_terminal_shows_the_tree_and_nothing_is_written(warehouse, run):
    before = {path: path.stat().st_mtime_ns for path in warehouse.rglob("*")}
    result = run("P1")

    assert result.exit_code == 1  # a row breaks a rule that is an error
    for part in ("Child P1", "SSDA903 2025/26", "102", "[the]", "core.dim_child", "WBRI → ABAN", "no longer holds"):
        assert part in result.stdout
    assert {path: path.stat().st_mtime_ns for path in warehouse.rglob("*")} == before


def test_without_a_warehouse_it_says_what_to_run(home, run):
    result = run("P1")

    assert isinstance(result.exception, SufficiencyError)
    assert "sufficiency nightly" in str(result.exception)


@pytest.mark.parametrize("module", BY_TABLE)
def test_what_is_said_to_stand_behind_a_module_exists(module):
    models = {path.stem for path in (DBT / "models").rglob("*.sql")}

    assert {mart.partition(".")[2] for mart in BEHIND[module].marts} <= models
    for origin in origins(module):
        assert {origin.staging, origin.history} <= models
        assert (origin.source, origin.table) in contracts()
        assert origin.child_column
