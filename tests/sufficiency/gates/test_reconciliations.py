"""Each reconciliation notices what it is there for, and leaves what is right alone: run on marts made by hand."""

import duckdb
import pytest

from sufficiency.contracts import contracts
from sufficiency.gates.marts import mart_expectations
from sufficiency.unread_models import SOURCES

EXPECTATIONS = {one.id: one for one in mart_expectations()}


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
                    "(" + ", ".join(literal(column, row.get(column)) for column in columns) + ")" for row in rows
                )
                db.execute(
                    f"create or replace table {schema}.{alone} as"
                    f" select * from (values {listed}) as t ({', '.join(columns)})"
                )
            return len(db.execute(EXPECTATIONS[name].sql).fetchall())

        yield run


def literal(column, value) -> str:
    if value is None:
        return "null::date" if column.endswith("_date") else "null"
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


def episode(no, start, end=None, reason="X1", **more):
    return {
        "child_key": "a",
        "episode_no": no,
        "episode_start_date": start,
        "episode_end_date": end,
        "reason_episode_ceased_code": reason,
    } | more


def test_an_episode_that_goes_on_is_followed_the_day_it_ends(wrong_rows):
    name = "core.an_episode_that_goes_on_is_followed_the_day_it_ends"
    first, last = episode(1, "2026-01-01", "2026-02-01"), episode(2, "2026-02-01", "2026-03-01", "E8")

    assert wrong_rows(name, core__fct_episode=[first, last]) == 0
    assert wrong_rows(name, core__fct_episode=[first, last | {"episode_start_date": "2026-02-02"}]) == 1
    assert wrong_rows(name, core__fct_episode=[first | {"episode_end_date": "2026-01-01"}]) == 1


def test_episodes_that_overlap_or_never_ended_are_noticed(wrong_rows):
    name = "core.episodes_of_a_child_do_not_overlap"
    last = episode(2, "2026-02-01", None, None)

    assert wrong_rows(name, core__fct_episode=[episode(1, "2026-01-01", "2026-02-01"), last]) == 0
    assert wrong_rows(name, core__fct_episode=[episode(1, "2026-01-01", "2026-02-02"), last]) == 1
    assert wrong_rows(name, core__fct_episode=[episode(1, "2026-01-01", None), last]) == 1


@pytest.mark.parametrize(
    ("statuses", "wrong"),
    [
        ([("C1", "2026-01-01", "2026-02-01"), ("C2", "2026-02-01", None)], 0),
        ([("C1", "2026-01-01", "2026-02-01"), ("C2", "2026-02-03", None)], 1),
        ([("C1", "2026-01-02", None)], 1),
        ([("C1", "2026-01-01", "2026-02-01"), (None, "2026-02-01", None)], 1),
        ([("C1", "2025-01-01", "2026-03-01")], 0),
    ],
)
def test_a_day_without_a_legal_status_is_noticed_wherever_it_lies(wrong_rows, statuses, wrong):
    found = wrong_rows(
        "core.a_legal_status_holds_on_every_day_of_an_episode",
        staging__stg_ssd__cla_episodes=[
            {
                "episode_id": "e",
                "person_id": "p",
                "episode_start_date": "2026-01-01",
                "episode_end_date": "2026-03-01",
            }
        ],
        staging__stg_ssd__legal_status=[
            {"person_id": "p", "legal_status_code": code, "status_start_date": start, "status_end_date": end}
            for code, start, end in [*statuses, ("C2", "2027-01-01", "2027-02-01")]
        ],
    )

    assert found == wrong


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        ({}, 1),
        ({"ofsted_urn": "SC123456"}, 0),
        ({"placement_type_code": "P1"}, 0),
        ({"placement_authority_code": "W06000015"}, 0),
        ({"episode_end_date": "2025-03-31"}, 0),
    ],
)
def test_a_urn_is_missed_where_ofsted_gives_one_and_the_year_is_open(wrong_rows, what, wrong):
    blank = {"placement_type_code": "K2", "ofsted_urn": None, "placement_authority_code": None}

    assert (
        wrong_rows(
            "core.placements_that_need_a_urn_have_one",
            core__fct_episode=[
                episode(1, "2024-05-01", None) | blank | what,
                episode(2, "2024-05-01", "2024-06-01") | blank | {"ofsted_urn": "X", "placement_authority_code": "X"},
            ],
            codesets__codeset_placement_type=[{"code": "K2", "needs_urn": True}, {"code": "P1", "needs_urn": False}],
            intermediate__int_collection_year__reported=[
                {"starts_on": "2025-04-01", "is_filed": False},
                {"starts_on": "2023-04-01", "is_filed": True},
            ],
        )
        == wrong
    )


def test_a_child_without_a_birth_date_and_a_council_of_estimates_are_noticed(wrong_rows):
    children = [{"child_key": f"{n}", "birth_month": "2015-01-01", "is_birth_date_estimated": n < 3} for n in range(30)]
    guessed = [child | {"is_birth_date_estimated": int(child["child_key"]) < 4} for child in children]

    assert wrong_rows("core.every_child_has_a_birth_date", core__dim_child=children) == 0
    assert wrong_rows("core.every_child_has_a_birth_date", core__dim_child=[*children, {"child_key": "x"}]) == 1
    assert wrong_rows("core.most_birth_dates_are_not_estimates", core__dim_child=children) == 0
    assert wrong_rows("core.most_birth_dates_are_not_estimates", core__dim_child=guessed) == 1


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        (
            "core.rows_of_people_nobody_knows",
            {
                "ssd__ssd_cla_placement": "clap_person_id",
                "ssd__ssd_legal_status": "lega_person_id",
                "ssd__ssd_cla_reviews": "clar_cla_person_id",
                "ssd__ssd_missing": "miss_person_id",
                "ssd__ssd_cla_health": "clah_person_id",
                "ssd__ssd_involvements": "invo_person_id",
            },
        ),
        (
            "care_leavers.care_leavers_of_whom_nobody_else_knows",
            {
                "care_leavers__care_leaver_contact": "person_id",
                "care_leavers__pathway_plan": "person_id",
                "care_leavers__care_leaver_advisor": "person_id",
            },
        ),
    ],
)
def test_rows_of_people_who_are_not_there_are_noticed_in_every_table(wrong_rows, name, columns):
    def rows(person):
        told = {f"history__history_{table}": [{column: person, "known_to": None}] for table, column in columns.items()}
        return told | {"history__history_ssd__ssd_person": [{"pers_person_id": "known", "known_to": None}]}

    assert wrong_rows(name, **rows("known")) == 0
    assert wrong_rows(name, **rows("stranger")) == len(columns)


@pytest.mark.parametrize(
    ("place", "year", "wrong"),
    [("K3", "2025/26", 0), ("H5", "2025/26", 1), ("Z1", "2025/26", 1), ("Z1", "2024/25", 0), ("Q9", "2025/26", 1)],
)
def test_a_placement_type_of_another_year_is_noticed(wrong_rows, place, year, wrong):
    assert (
        wrong_rows(
            "ssda903.place_is_in_the_list_of_its_year",
            ssda903__episodes=[{"collection_year": year, "row_id": 0, "place": place}],
            intermediate__int_collection_year__reported=[{"collection_year": year, "is_filed": False}],
            codesets__codeset_placement_type=[
                {"code": "K3", "first_year": "2023/24", "last_year": None},
                {"code": "H5", "first_year": None, "last_year": "2023/24"},
                {"code": "Z1", "first_year": None, "last_year": "2024/25"},
            ],
        )
        == wrong
    )


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("nobody_in_touch_has_nought", ("YES", "F2", "U1", 19), ("YES", "0", "U1", 19)),
        ("nobody_in_touch_has_nought", ("NO", "0", "0", 19), ("YES", "F2", "0", 19)),
        ("accommodation_is_a_letter_and_a_digit", ("YES", "F2", "U1", 19), ("YES", "F2", "U", 19)),
        ("accommodation_is_a_letter_and_a_digit", ("NO", "0", "0", 19), ("YES", "F2", "1", 19)),
        ("nobody_of_17_lives_with_a_former_foster_carer", ("YES", "F2", "Z1", 18), ("YES", "F2", "Z1", 17)),
    ],
)
def test_a_position_that_cannot_be_is_noticed(wrong_rows, name, right, wrong):
    columns = ("in_touch_code", "activity_code", "accommodation_code", "birthday_age")
    found = [
        wrong_rows(
            f"care_leavers.{name}",
            care_leavers__fct_birthday_position=[{"child_key": "a"} | dict(zip(columns, position, strict=True))],
        )
        for position in (right, wrong)
    ]

    assert found == [0, 1]


def test_a_visit_before_the_enquiry_is_noticed(wrong_rows):
    name = "fostering.nothing_happens_before_the_enquiry"
    asked = {"enquiry_id": "e", "received_date": "2026-05-05", "first_response_date": "2026-05-05"}

    assert wrong_rows(name, fostering__fct_enquiry=[asked | {"initial_visit_date": None}]) == 0
    assert wrong_rows(name, fostering__fct_enquiry=[asked | {"initial_visit_date": "2026-05-04"}]) == 1


@pytest.mark.parametrize(
    ("begun", "due"),
    [
        ("enquiry_date", "visit_due_date"),
        ("stage_1_completed_date", "stage_1_decision_due_date"),
        ("received_date", "panel_due_date"),
    ],
)
def test_a_clock_that_began_and_has_no_end_is_noticed(wrong_rows, begun, due):
    name = "fostering.every_clock_that_has_begun_has_its_day"
    dates = ("enquiry_date", "visit_due_date", "stage_1_completed_date", "stage_1_decision_due_date")
    blank = {"application_id": "a"} | dict.fromkeys((*dates, "received_date", "panel_due_date"))
    going = {begun: "2026-05-05", due: "2026-05-12"}

    assert wrong_rows(name, fostering__fct_application=[blank, blank | going]) == 0
    assert wrong_rows(name, fostering__fct_application=[blank, blank | going | {due: None}]) == 1


def test_a_list_of_bank_holidays_that_is_running_out_is_noticed(wrong_rows):
    name = "fostering.bank_holidays_are_known_for_a_year_to_come"
    night = [{"night": "2026-11-21"}]

    assert wrong_rows(name, codesets__bank_holidays=[{"holiday_date": "2027-12-27"}], operations__load=night) == 0
    assert wrong_rows(name, codesets__bank_holidays=[{"holiday_date": "2027-08-30"}], operations__load=night) == 1


def test_a_cost_line_without_a_night_in_placement_is_noticed(wrong_rows):
    name = "spend.every_cost_line_overlaps_a_placement_of_its_child"
    line = {"cost_line_no": 1, "child_key": "a", "element_type_code": "core"}

    months = [line | {"placed_nights": 0}, line | {"placed_nights": 3}]
    assert wrong_rows(name, spend__fct_placement_cost=months) == 0
    assert wrong_rows(name, spend__fct_placement_cost=[line | {"placed_nights": 0}] * 2) == 1


def test_a_payment_for_a_child_nobody_knows_is_noticed(wrong_rows):
    name = "spend.the_child_of_a_payment_is_known"
    paid = {"transaction_number": "1", "line_no": 1, "person_id": "p", "child_key": "a"}
    children = [{"child_key": "a"}]

    assert wrong_rows(name, intermediate__int_payment__matched=[paid], core__dim_child=children) == 0
    assert (
        wrong_rows(name, intermediate__int_payment__matched=[paid | {"child_key": None}], core__dim_child=children) == 1
    )


def test_suppliers_whose_months_often_differ_are_noticed_and_a_month_not_yet_billed_is_not(wrong_rows):
    name = "spend.most_months_of_a_supplier_are_paid_as_committed"
    month = {"month_start_date": "2026-10-01", "committed_cost": 100, "result": "agrees"}
    running = month | {"month_start_date": "2026-11-01", "result": "not_yet_billed"}
    old = month | {"month_start_date": "2024-10-01", "result": "underpaid"}

    good = [*[month] * 9, month | {"result": "overpaid"}, *[running] * 5, *[old] * 5]
    assert wrong_rows(name, spend__fct_reconciliation=good) == 0
    assert wrong_rows(name, spend__fct_reconciliation=[*good, month | {"result": "underpaid"}]) == 1


def test_a_difference_whose_parts_do_not_come_to_it_is_noticed(wrong_rows):
    name = "spend.the_parts_of_a_difference_add_up_to_it"
    parts = ["paid_twice", "ended_placement", "late", "put_right", "other_price", "other_nights", "not_billed"]
    month = {"supplier_id": "S1", "month_start_date": "2026-10-01", "net_paid_amount": 130, "committed_cost": 90}
    month |= {"void_cost": 10, "difference": 30, "unexplained_amount": 5, **{f"{part}_amount": 0 for part in parts}}

    assert wrong_rows(name, spend__fct_reconciliation=[month | {"late_amount": 25}]) == 0
    assert wrong_rows(name, spend__fct_reconciliation=[month]) == 1
    assert wrong_rows(name, spend__fct_reconciliation=[month | {"late_amount": 25, "void_cost": 0}]) == 1


@pytest.mark.parametrize(
    ("payment", "wrong"),
    [({}, 0), ({"is_individual": True}, 1), ({"supplier_id": None}, 1)],
)
def test_a_person_named_in_the_public_spending_list_stops_the_night(wrong_rows, payment, wrong):
    line = {"source_ledger": "AP", "transaction_number": "1", "line_no": 1}
    paid = line | {"is_individual": False, "supplier_id": "S1"} | payment
    listed = line | {"supplier_name": "Beech Ltd", "redaction_reason": None}
    name = "spend.no_private_person_is_in_the_spending_list"

    assert EXPECTATIONS[name].severity == "critical"
    assert wrong_rows(name, spend__fct_transparency=[listed], spend__fct_payment=[paid]) == wrong
    hidden = listed | {"supplier_name": "REDACTED"}
    assert wrong_rows(name, spend__fct_transparency=[hidden], spend__fct_payment=[paid]) == 0


def test_a_block_contract_that_does_not_say_its_places_is_noticed(wrong_rows):
    name = "spend.blocks_say_how_many_places_they_are_for"
    block = {"contract_ref": "B", "supplier_id": "S", "contract_type_code": "block", "is_live": True}
    others = [block | {"is_live": False}, block | {"contract_type_code": "spot"}]
    silent = [one | {"contracted_places": None} for one in others]

    assert wrong_rows(name, spend__dim_contract=[*silent, block | {"contracted_places": 4}]) == 0
    assert wrong_rows(name, spend__dim_contract=[*silent, block | {"contracted_places": None}]) == 1


def test_a_placement_that_nobody_charges_for_is_noticed_after_a_month(wrong_rows):
    name = "spend.placements_have_a_cost_line"
    month = {"child_key": "a", "placement_no": 1, "uncosted_nights": 20}

    assert wrong_rows(name, intermediate__int_placement__uncosted=[month]) == 0
    assert wrong_rows(name, intermediate__int_placement__uncosted=[month] * 2) == 1
