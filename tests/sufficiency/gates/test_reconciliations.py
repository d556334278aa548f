"""Each reconciliation notices what it is there for, and leaves what is right alone: run on marts made by hand."""

import duckdb
import pytest

from sufficiency.contracts import contracts
from sufficiency.gates.marts import mart_expectations
from sufficiency.unread_models import SOURCES

EXPECTATIONS = {f"{one.mart}.{one.id}": one for one in mart_expectations()}


@pytest.fixture
def wrong_rows():
    """How many rows an expectation finds wrong in hand-made tables: {schema.table: rows, each a dict}."""
    with duckdb.connect() as db:

        def run(name, **tables):
            for table, rows in tables.items():
                schema, _, alone = table.partition("__")
                db.execute(f"create schema if not exists {schema}")
                columns = {column: None for row in rows for column in row}
                listed = ", ".join(
                    "(" + ", ".join(literal(row.get(column)) for column in columns) + ")" for row in rows
                )
                db.execute(
                    f"create or replace table {schema}.{alone} as"
                    f" select * from (values {listed}) as t ({', '.join(columns)})"
                )
            return len(db.execute(EXPECTATIONS[name].sql).fetchall())

        yield run


def literal(value) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool | int | float):
        return str(value)
    is_day = len(value) == 10 and value[4:5] == value[7:8] == "-"
    return f"date '{value}'" if is_day else f"'{value}'"


@pytest.mark.parametrize("owner", sorted({one.owner for one in contracts().values() if one.source in SOURCES}))
def test_values_nobody_can_read_are_told_to_the_owner_of_their_table(wrong_rows, owner):
    name = f"quality.values_of_{owner}_can_be_read"
    column = {"source": "ssd", "table_name": "t", "column_name": "c", "rows_unread": 2}
    elsewhere = column | {"owner": "somebody_else"}
    well = column | {"owner": owner, "rows_unread": 0}

    assert EXPECTATIONS[name].owner == owner
    assert wrong_rows(name, quality__fct_unread_value=[elsewhere, well]) == 0
    assert wrong_rows(name, quality__fct_unread_value=[elsewhere, column | {"owner": owner}]) == 1
