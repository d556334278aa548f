"""A warehouse in memory that holds a return and what the rules said of it, and the settings of its council."""

from datetime import date

import duckdb
import pytest

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.operations import create_tables
from sufficiency.rules import rules
from sufficiency.ssda903.modules import MODULES

YEAR = CollectionYear(2025)
NIGHT = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def config(home):
    (home / "demo").mkdir(parents=True)
    (home / "demo" / "ofsted_providers.csv").write_text("URN\nSC1\n")
    return load_config()


@pytest.fixture
def warehouse():
    with duckdb.connect() as db:
        db.execute("create schema ssda903")
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
        yield db


@pytest.fixture
def add(warehouse):
    """Add a row to a module, cell by cell."""

    def add_row(table, **cells):
        schema = "" if "." in table else "ssda903."
        names = ", ".join(f'"{name}"' for name in cells)
        marks = ", ".join("?" * len(cells))
        warehouse.execute(f"insert into {schema}{table} ({names}) values ({marks})", list(cells.values()))

    return add_row


@pytest.fixture
def filled(warehouse, add):
    """Two children, one of whom breaks a rule."""
    for number, child in enumerate(("A", "B")):
        add("header", collection_year=str(YEAR), row_id=number, child=child, sex="1", dob_text="01/02/2010")
        add("reviews", collection_year=str(YEAR), row_id=number, child=child, dob_text="01/02/2010", review_text="x,y")
    add("sw_episodes", collection_year=str(YEAR), row_id=0, child="A", sw_id="AB1")
    rule = next(rule for rule in rules() if rule.is_active(str(YEAR)) and "header" in rule.tables)
    same = {"collection_year": str(YEAR), "rule": rule.code}
    add("operations.rule_result", **same, title=rule.title, level=rule.level, status="failed", rows=1)
    add("operations.violation", **same, module="header", row_id=1, first_seen=NIGHT)
    return warehouse, rule
