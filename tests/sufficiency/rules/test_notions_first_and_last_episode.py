import duckdb
import pytest

from sufficiency.rules import load_modules

EPISODES = [
    {"child": "1", "decom": "01/06/2025", "dec": ""},
    {"child": "1", "decom": "01/05/2025", "dec": "01/06/2025"},
    {"child": "1", "decom": "31/06/2025", "dec": ""},
    {"child": "2", "decom": "01/05/2025", "dec": "01/05/2025"},
    {"child": "2", "decom": "01/05/2025", "dec": ""},
    {"child": "3", "decom": "", "dec": "02/05/2025"},
    {"child": "3", "decom": "31/06/2025", "dec": "01/05/2025"},
    {"child": "", "decom": "01/05/2025", "dec": ""},
]


@pytest.fixture(scope="module")
def db():
    with duckdb.connect() as connection:
        load_modules(connection, {"episodes": EPISODES, "episodes_last": EPISODES})
        yield connection


@pytest.mark.parametrize(
    ("relation", "rows"),
    [("first_episode", [1, 3]), ("last_episode", [0, 4]), ("last_episode_last", [0, 4]), ("final_episode", [0, 4, 5])],
)
def test_an_episode_without_a_start_date_is_first_or_last_only_where_there_is_no_other(db, relation, rows):
    found = db.execute(f"select row_id from {relation} order by row_id").fetchall()

    assert [row for (row,) in found] == rows
