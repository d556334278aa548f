"""What is asked of SQL Server, for every table and column of the SSD as its own script creates them there.

No server can be installed here: `sufficiency check-sources` is the live test, on a council's own.
"""

import re

import pytest
import sqlfluff

from sufficiency.contracts import contracts_of
from sufficiency.demo.ssd.schema import TABLES
from sufficiency.sources.dialect import SqlServer

DIALECT = SqlServer(schema="ssd_live")
SSD = [found.table for found in contracts_of(source="ssd") if found.table in TABLES]
CONVERTED = {
    "nvarchar": "cast([{}] as nvarchar(max))",
    "nchar": "cast([{}] as nvarchar(max))",
    "int": "cast([{}] as nvarchar(max))",
    "datetime": "convert(varchar(27), [{}], 121)",
    "float": "convert(varchar(50), [{}], 2)",
}


def kinds(table):
    """Each column's type as the server's catalogue names it."""
    return {name: kind.lower() for name, kind in re.findall(r"(\w+)\s+(\w+)(?:\(\d+\))?\s*(?:,|$)", TABLES[table])}


def is_t_sql(query):
    """Whether a parser of SQL Server's dialect reads the whole of it; it raises where it does not."""
    return sqlfluff.parse(query, dialect="tsql")["file"]["batch"] is not None


def test_every_table_of_the_contracts_has_a_script():
    assert len(SSD) >= 27


@pytest.mark.parametrize("table", SSD)
def test_every_column_is_asked_for_as_text_that_no_setting_of_the_server_changes(table):
    query = DIALECT.select(table, kinds(table))

    listed = ", ".join(CONVERTED[kind].format(name) for name, kind in kinds(table).items())
    assert query == f"select {listed} from [ssd_live].[{table}]"
    assert is_t_sql(query)


def test_the_catalogue_is_asked_by_names_that_a_collation_minding_case_knows():
    query = DIALECT.columns("ssd_missing")

    assert "from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = 'ssd_live' and TABLE_NAME = 'ssd_missing'" in query
    assert is_t_sql(query) and is_t_sql(DIALECT.count("ssd_missing"))


def test_what_is_no_t_sql_would_be_noticed():
    with pytest.raises(sqlfluff.api.APIParsingError):
        is_t_sql('select "a"::text from `ssd`.b limit 1')


@pytest.mark.parametrize(
    ("kind", "sql"),
    [
        ("bit", "case [c] when 1 then 'true' when 0 then 'false' end"),
        ("datetime2", "convert(varchar(27), [c], 121)"),
        ("date", "convert(varchar(27), [c], 121)"),
        ("real", "convert(varchar(50), [c], 2)"),
        ("uniqueidentifier", "cast([c] as nvarchar(max))"),
        ("decimal", "cast([c] as nvarchar(max))"),
    ],
)
def test_types_that_a_council_may_have_given_a_column_instead(kind, sql):
    query = DIALECT.select("ssd_missing", {"c": kind})

    assert query == f"select {sql} from [ssd_live].[ssd_missing]"
    assert is_t_sql(query)
