import duckdb
import pytest

from sufficiency.rules import load_modules

FILLED_BY = {
    "oc3": ("in_touch", "activ", "accom"),
    "ad1": ("date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"),
    "oc2": (
        "convicted",
        "health_check",
        "immunisations",
        "teeth_check",
        "health_assessment",
        "substance_misuse",
        "intervention_received",
        "intervention_offered",
    ),
}


@pytest.mark.parametrize("table", FILLED_BY)
def test_any_one_item_fills_a_row_even_a_value_that_cannot_be_right_but_child_and_dob_do_not(table):
    rows = [{"child": item, "dob": "01/01/2010", item: "?"} for item in FILLED_BY[table]]
    with duckdb.connect() as db:
        load_modules(db, {table: [*rows, {"child": "nothing", "dob": "01/01/2010"}]})
        found = db.execute(f"select child from filled_{table}").fetchall()

    assert sorted(child.lower() for (child,) in found) == sorted(FILLED_BY[table])


def test_sdq_alone_does_not_fill_a_row_of_health_items():
    with duckdb.connect() as db:
        load_modules(db, {"oc2": [{"child": "1", "sdq_score": "9", "sdq_reason": "SDQ1"}]})

        assert not db.execute("select child from filled_oc2").fetchall()
