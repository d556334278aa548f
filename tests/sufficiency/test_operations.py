"""The tables Python writes are the tables dbt reads."""

import duckdb
import yaml

from sufficiency import operations
from sufficiency.project import DBT


def columns_dbt_reads():
    [source] = yaml.safe_load((DBT / "models/marts/quality/_operations.yml").read_text())["sources"]
    return {
        table["name"]: {column["name"]: column["data_type"] for column in table["columns"]}
        for table in source["tables"]
    }


def test_python_writes_exactly_the_columns_dbt_reads():
    assert columns_dbt_reads() == operations.TABLES


def test_making_the_tables_again_keeps_what_they_hold():
    with duckdb.connect() as db:
        operations.create_tables(db)
        db.execute("insert into operations.violation (rule) values ('101')")

        operations.create_tables(db)

        assert db.execute("select rule from operations.violation").fetchall() == [("101",)]


def test_a_warehouse_of_an_earlier_version_gains_the_columns_it_lacks():
    with duckdb.connect() as db:
        db.execute("create schema operations")
        db.execute("create table operations.rule_result (rule varchar)")
        db.execute("insert into operations.rule_result values ('101')")

        operations.create_tables(db)

        assert db.execute("select rule, basis from operations.rule_result").fetchall() == [("101", None)]
