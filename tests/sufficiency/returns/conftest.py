"""A warehouse in memory that holds a return and what the rules said of it."""

import duckdb
import pytest

from sufficiency.operations import create_tables
from sufficiency.ssda903.modules import MODULES


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
