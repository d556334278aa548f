from datetime import date

import duckdb

from sufficiency.rules import load_modules


def test_social_worker_episodes_know_the_one_before_and_the_one_after():
    rows = [
        ("1", "01/09/2025", ""),
        ("1", "01/05/2025", "01/08/2025"),
        ("1", "01/05/2025", "31/06/2025"),
        ("1", "01/05/2025", "01/07/2025"),
        ("1", "31/04/2025", "01/05/2025"),
        ("2", "01/10/2025", ""),
        ("", "01/10/2025", ""),
    ]
    with duckdb.connect() as db:
        load_modules(
            db, {"sw_episodes": [{"child": child, "sw_decom": start, "sw_dec": end} for child, start, end in rows]}
        )
        found = db.execute(
            "select row_id, previous_sw_dec, next_row_id from dated_sw_episodes order by row_id"
        ).fetchall()

    assert found == [
        (0, None, None),
        (1, date(2025, 7, 1), 2),
        (2, date(2025, 8, 1), 0),
        (3, None, 1),
        (5, None, None),
    ]
