from datetime import date

import duckdb

from sufficiency.rules import load_modules


def closed(*providers):
    with duckdb.connect() as db:
        load_modules(db, {"provider_info": [{"urn": urn, "reg_end": reg_end} for urn, reg_end in providers]})
        return db.execute("from closed_providers order by urn").fetchall()


def test_a_provider_closed_with_the_latest_end_of_its_rows():
    assert closed(("SC1", "02/09/2025"), ("SC1", "01/10/2025"), ("SC2", "01/05/2025")) == [
        ("SC1", date(2025, 10, 1)),
        ("SC2", date(2025, 5, 1)),
    ]


def test_a_provider_with_one_row_still_registered_is_not_closed():
    assert closed(("SC1", "02/09/2025"), ("SC1", "")) == []


def test_the_placeholder_is_never_looked_up():
    assert closed(("XXXXXXX", "02/09/2025")) == []
