import duckdb

from sufficiency.rules import load_modules


def test_decisions_are_ordered_by_date_then_by_how_they_ended():
    rows = [
        ("1", "01/05/2025", ""),
        ("1", "01/05/2025", "01/06/2025"),
        ("1", "01/05/2025", "31/06/2025"),
        ("1", "31/04/2025", ""),
        ("1", "01/04/2025", ""),
        ("1", "01/05/2025", ""),
        ("2", "01/01/2025", ""),
        ("", "01/01/2025", ""),
    ]
    with duckdb.connect() as db:
        load_modules(
            db,
            {
                "placed_adoption": [
                    {"child": child, "date_placed": placed, "date_placed_ceased": ceased}
                    for child, placed, ceased in rows
                ]
            },
        )
        found = db.execute("select row_id, is_latest from decisions order by child, decision_no").fetchall()

    assert [row for row, _ in found] == [3, 4, 2, 1, 0, 5, 6]
    assert [row for row, is_latest in found if is_latest] == [5, 6]
