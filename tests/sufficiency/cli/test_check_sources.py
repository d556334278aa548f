"""A council looks at its own systems before the first night, and learns what is missing but nothing of anybody."""

import json
import sqlite3

import pytest
import yaml
from typer.testing import CliRunner

import sufficiency.cli.check_sources
import sufficiency.cli.docs  # noqa: F401  a second command, so that the first is called by its name
from sufficiency.cli import app

COLUMNS = ["moth_table_id", "moth_person_id", "moth_childs_person_id", "moth_childs_dob"]


@pytest.fixture
def look(tmp_path, monkeypatch):
    """Run the command on a case management system with one table, whose columns and rows are given."""

    def look(columns, *rows, **more):
        with sqlite3.connect(tmp_path / "ssd.sqlite") as db:
            db.execute(f"create table ssd_mother ({', '.join(columns)})")
            db.executemany(f"insert into ssd_mother values ({', '.join('?' * len(columns))})", rows)
        db.close()
        monkeypatch.setenv(
            "AIRFLOW_CONN_OWN", json.dumps({"conn_type": "sqlite", "host": str(tmp_path / "ssd.sqlite")})
        )
        settings = {
            "authority": {"name": "Anywhere", "la_code": "856", "ons_code": "E06000016"},
            "sources": {"placements": {"kind": "ssd", "connection": "own"}},
        }
        (tmp_path / "authority.yml").write_text(yaml.safe_dump(settings))
        options = [part for name, value in more.items() for part in (f"--{name}", value)]
        return CliRunner().invoke(app, ["check-sources", "--config", str(tmp_path / "authority.yml"), *options])

    return look


def test_columns_missing_and_cells_that_cannot_be_read_are_counted_and_nobody_is_named(look):
    done = look(
        ["moth_table_id", "moth_person_id", "moth_childs_dob", "local"],
        ("T1", "SECRET1", "2026-01-02", "x"),
        ("T2", "SECRET2", "1900-01-01", "x"),
        ("T3", "SECRET3", "SECRET DAY", "x"),
        format="json",
    )

    found = {check["table"]: check for check in json.loads(done.stdout)}["ssd_mother"]
    assert done.exit_code == 1
    assert (found["rows"], found["missing"], found["extra"]) == (3, ["moth_childs_person_id"], 1)
    assert (found["readable"], found["unreadable"]) == (0.5, [["moth_childs_dob", 1]])
    assert "SECRET" not in done.stdout


def test_the_page_for_people_says_what_to_see_to(look):
    done = look(COLUMNS, ("T1", "1", "2", "2026-01-02"))

    assert "ssd_mother" in done.stdout and "100.00 %" in done.stdout
    assert "not in the source" in " ".join(done.stdout.split())
    assert "tables are as their contracts want them" in done.stdout


def test_a_domain_that_does_not_exist_is_named(look):
    done = look(COLUMNS, domain="placement")

    assert "There is no domain placement" in str(done.exception)
