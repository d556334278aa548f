import duckdb
import pytest

from sufficiency.rules import load_modules


def flags(tables, header="header"):
    with duckdb.connect() as db:
        load_modules(db, tables)
        return db.execute(f"select uasc from {header} order by row_id").fetchall()


@pytest.mark.parametrize("last", ["", "_last"])
def test_in_csv_a_row_of_the_uasc_table_makes_the_flag(last):
    tables = {f"header{last}": [{"child": "1"}, {"child": "2"}], f"uasc{last}": [{"child": "1"}]}

    assert flags(tables, f"header{last}") == [("1",), ("0",)]


@pytest.mark.parametrize("last", ["", "_last"])
def test_in_xml_a_blank_flag_stays_blank(last):
    tables = {
        f"header{last}": [{"child": "1", "uasc": None}, {"child": "2", "uasc": "0"}, {"child": "3", "uasc": "1"}],
        f"uasc{last}": [{"child": "1"}, {"child": "2"}],
    }

    assert flags(tables, f"header{last}") == [(None,), ("0",), ("1",)]


def test_without_a_uasc_table_the_flag_is_unknown():
    assert flags({"header": [{"child": "1"}]}) == [(None,)]
