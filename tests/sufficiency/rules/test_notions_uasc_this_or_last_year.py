import duckdb

from sufficiency.rules import load_modules


def known(**tables):
    with duckdb.connect() as db:
        load_modules(db, tables)
        return [child for (child,) in db.execute("from known_uasc_this_or_last_year order by child").fetchall()]


def test_a_child_is_known_from_any_of_the_four_tables():
    assert known(
        header=[{"child": "1", "uasc": "1"}, {"child": "5", "uasc": "0"}],
        uasc=[{"child": "2", "duc": "01/05/2025"}],
        header_last=[{"child": "3", "uasc": "1"}, {"child": "1", "uasc": "1"}],
        uasc_last=[{"child": "4", "sex": "M"}],
    ) == ["1", "2", "3", "4"]


def test_a_header_that_says_nothing_of_one_child_is_not_filled_in_where_it_speaks_of_others():
    with duckdb.connect() as db:
        header = [{"child": "1", "uasc": ""}, {"child": "2", "uasc": "0"}]
        load_modules(db, {"header": header, "uasc": [{"child": "1", "duc": "01/05/2025"}]})

        assert db.execute("select uasc from header order by child").fetchall() == [(None,), ("0",)]
